"""Asking in a terminal, with Questionary; its keys and options are in toetsen.py and keuzes.py."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit.application import create_app_session
from prompt_toolkit.output import create_output
from rich.panel import Panel

from omgekeerd_cli.kern.antwoorden import toon
from omgekeerd_cli.kern.beelden import Overzicht, Vraagbeeld
from omgekeerd_cli.kern.keuring import lees_invoer
from omgekeerd_cli.kern.model import ANDERS, Ruw, Soort
from omgekeerd_cli.kern.poort import Afronden, Gestopt, Getypt, Overslaan, Reactie, Terug, Wijzig
from omgekeerd_cli.scherm import woorden
from omgekeerd_cli.scherm.console import veilig, zeg
from omgekeerd_cli.scherm.keuzes import bezwaar_bij_keuzes, code_van, maak_keuzes, tekst_bij_anders
from omgekeerd_cli.scherm.toetsen import (
    STIJL,
    Slaover,
    Uitleg,
    enter_is_klaar,
    heel_leesbaar,
    maak_toetsen,
    met_eigen_klaar,
    met_toetsen,
    sleutels,
)
from omgekeerd_cli.scherm.voorlezer import Voorlezer
from omgekeerd_cli.scherm.weergave import overzichttabel


class TerminalVragensteller(Voorlezer):
    """Asks with Questionary, on the stream on which everything around a question is shown."""

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        """Asks one question until there is something to do."""
        self.console.print()
        for stijl, regel in woorden.kopregels(beeld):
            zeg(self.console, regel, stijl)
        zeg(self.console, sleutels(beeld), "zacht")
        uitgelegd = 0
        while True:
            antwoord = self._vraag_op_soort(beeld)
            if isinstance(antwoord, Uitleg):
                self.leg_uit(beeld, uitgelegd)
                uitgelegd += 1
            elif isinstance(antwoord, Slaover):
                blijft = beeld.plek.vraag.verplicht and beeld.standaard is None
                zeg(self.console, "→ blijft open" if blijft else "→ overgeslagen", "zacht")
                return Overslaan()
            elif isinstance(antwoord, Terug):
                return antwoord
            else:
                self._toon_begrepen(beeld, antwoord)
                return Getypt(antwoord)

    def _toon_begrepen(self, beeld: Vraagbeeld, antwoord: Ruw) -> None:
        """Says how an amount, number or date was understood, and what was chosen."""
        if beeld.soort is Soort.JA_NEE:
            zeg(self.console, f"→ {str(antwoord).capitalize()}", "goed")
        elif beeld.soort not in (Soort.TEKST, Soort.LANGE_TEKST):
            oordeel, _ = lees_invoer(beeld.plek.vraag, antwoord)
            if oordeel.waarde is not None:
                zeg(self.console, f"→ {toon(beeld.plek.vraag, oordeel.waarde)}", "goed")

    def _vraag_op_soort(self, beeld: Vraagbeeld) -> Any:
        match beeld.soort:
            case Soort.JA_NEE:
                return self._ja_nee(beeld)
            case Soort.KEUZE:
                return self._keuze(beeld)
            case Soort.MEERKEUZE:
                return self._meerkeuze(beeld)
        return self._tekst(beeld)

    def _tekst(self, beeld: Vraagbeeld) -> Any:
        lang = beeld.soort is Soort.LANGE_TEKST
        toetsen = maak_toetsen(
            lambda knop: knop.current_buffer.text in ("", beeld.standaard_tekst), met_streep=False
        )
        if lang:
            enter_is_klaar(toetsen)
        vraag = questionary.text(
            "",
            default=beeld.standaard_tekst,
            qmark="›",
            style=STIJL,
            validate=lambda tekst: tekst.strip() == "-" or beeld.bezwaar(tekst) or True,
            key_bindings=toetsen,
        )
        antwoord = self._stel(heel_leesbaar(vraag))
        return Slaover() if isinstance(antwoord, str) and antwoord.strip() == "-" else antwoord

    def _ja_nee(self, beeld: Vraagbeeld) -> Any:
        keuzes = [
            questionary.Choice("Ja", value="ja", shortcut_key="j"),
            questionary.Choice("Nee", value="nee", shortcut_key="n"),
        ]
        return self._kies(beeld, keuzes)

    def _keuze(self, beeld: Vraagbeeld) -> Any:
        antwoord = self._kies(beeld, maak_keuzes(beeld, self.console.width))
        if antwoord != ANDERS:
            return antwoord
        namelijk = self._namelijk(beeld)
        return self._keuze(beeld) if isinstance(namelijk, Terug) else namelijk

    def _kies(self, beeld: Vraagbeeld, keuzes: list[questionary.Choice]) -> Any:
        # Of a groep the next record is only added on purpose: Enter alone goes on.
        standaard = "nee" if beeld.plek.vraag.soort is Soort.GROEP else code_van(beeld.standaard)
        gekend = standaard in [keuze.value for keuze in keuzes]
        vraag = questionary.select(
            beeld.plek.vraag.kort,
            choices=keuzes,
            default=standaard if gekend else None,
            qmark="›",
            pointer="❯",
            style=STIJL,
            use_shortcuts=len(keuzes) <= 30,
            use_jk_keys=False,
            instruction=" ",
            erase_when_done=True,
        )
        return self._stel(met_toetsen(vraag))

    def _meerkeuze(self, beeld: Vraagbeeld) -> Any:
        al = {code_van(keus) for keus in beeld.standaard} if isinstance(beeld.standaard, list) else set()
        keuzes = maak_keuzes(beeld, self.console.width)
        for keuze in keuzes:
            keuze.checked = keuze.value in al
        vraag = questionary.checkbox(
            beeld.plek.vraag.kort,
            choices=keuzes,
            qmark="›",
            pointer="❯",
            style=STIJL,
            use_jk_keys=False,
            instruction=" ",
            erase_when_done=True,
        )
        vraag = met_eigen_klaar(met_toetsen(vraag), lambda gekozen: bezwaar_bij_keuzes(beeld, gekozen))
        antwoord = self._stel(vraag)
        if not isinstance(antwoord, list) or ANDERS not in antwoord:
            return antwoord
        namelijk = self._namelijk(beeld)
        if isinstance(namelijk, Terug):
            return self._meerkeuze(beeld)
        return [namelijk if keus == ANDERS else keus for keus in antwoord]

    def _namelijk(self, beeld: Vraagbeeld) -> Ruw | Terug:
        """The words behind "anders"; Ctrl-B goes back to the options."""
        antwoord = self._stel(
            questionary.text(
                "Anders, namelijk",
                default=tekst_bij_anders(beeld.standaard),
                qmark="›",
                style=STIJL,
                validate=lambda tekst: bool(tekst.strip()) or "Vul hier iets in.",
                key_bindings=maak_toetsen(lambda _: False, met_streep=False),
            )
        )
        return antwoord if isinstance(antwoord, Terug) else {ANDERS: str(antwoord).strip()}

    def _stel(self, vraag: questionary.Question) -> Any:
        try:
            if self.console.stderr:
                with create_app_session(output=create_output(sys.stderr)):
                    return vraag.unsafe_ask()
            return vraag.unsafe_ask()
        except (KeyboardInterrupt, EOFError):
            raise Gestopt(afgebroken=True) from None
        except SystemExit:  # a signal came while the question was being drawn
            vraag.application.renderer.reset()
            raise

    def overzicht(self, overzicht: Overzicht) -> Afronden | Wijzig:
        """Shows all answers; Enter finishes, a number changes that answer."""
        self.console.print()
        self.console.print(Panel(veilig("Overzicht", "stap"), border_style="cyan"))
        nummer = 0
        for titel, regels in overzicht.stappen:
            zeg(self.console, titel, "stap")
            self.console.print(overzichttabel(regels, nummer))
            nummer += sum(bool(regel.pad) for regel in regels)
        for signaal in overzicht.signalen:
            zeg(self.console, f"Let op: {signaal.tekst}", "let-op")
        if overzicht.open:
            zeg(self.console, woorden.nog_open(overzicht.open), "let-op")
        keuze = self._stel(
            questionary.text(
                "Nummer om te wijzigen",
                qmark="›",
                style=STIJL,
                instruction="(alleen Enter = afronden) ",
                validate=lambda tekst: (
                    _is_regelnummer(tekst, nummer) or f"Kies een nummer van 1 tot en met {nummer}."
                ),
            )
        ).strip()
        return Wijzig(overzicht.regels[int(keuze) - 1].pad) if keuze else Afronden()

    def regel(self, vraag: str, standaard: str = "", bezwaar: Callable[[str], str] = lambda _: "") -> str:
        """Asks for one line; what is proposed stands there to be changed."""

        def keur(tekst: str) -> bool | str:
            return (bezwaar(tekst.strip()) or True) if tekst.strip() else "Vul hier iets in."

        antwoord = self._stel(
            questionary.text(vraag, default=standaard, qmark="›", style=STIJL, validate=keur)
        )
        return str(antwoord).strip()

    def ja_nee(self, vraag: str) -> bool:
        """Asks a yes or no."""
        keuzes = [
            questionary.Choice("Nee", value="nee", shortcut_key="n"),
            questionary.Choice("Ja", value="ja", shortcut_key="j"),
        ]
        antwoord = self._stel(
            questionary.select(
                vraag,
                choices=keuzes,
                qmark="›",
                pointer="❯",
                style=STIJL,
                use_shortcuts=True,
                use_jk_keys=False,
                instruction="(j of n, dan Enter)",
            )
        )
        return bool(antwoord == "ja")


def _is_regelnummer(tekst: str, hoogste: int) -> bool:
    kaal = tekst.strip()
    return not kaal or (kaal.isdecimal() and 0 < int(kaal) <= hoogste)
