"""A person who wanders through an intake: answers, goes back, skips, changes things."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Afronden,
    Getypt,
    NaarOverzicht,
    Overslaan,
    Reactie,
    Slotkeuze,
    Terug,
    Verder,
    Wijzig,
)
from omgekeerd_cli.kern.set.model import ANDERS, Ruw
from proefset import ENTER, OVERZICHT, Zet

WIS = "\x7f"
CTRL_B, CTRL_O = "\x02", "\x0f"
LANGE_TEKSTEN = (
    "Rust in huis.",
    "Het is goed.\nEcht waar?",
    "Eén stap – en dan nog een.",
    "- streepje ervoor",
)
TEKSTEN = ("Plan Élan", "Ander plan", "Kort [en] *krachtig*", "Nog iets")
GETALLEN = {
    soorten.DATUM: ("12-3-2026", "1 april 2026"),
    soorten.GETAL: ("4", "16"),
    soorten.BEDRAG: ("16.000,5", "75"),
}


@dataclass
class Zwerver:
    """Chooses a move at each question, by chance, and writes down how both askers are told of it.

    Attributes:
        kans: where the choices come from.
        onrust: how many moves it makes besides answering; after those it only answers.
        zetten: the moves in order.
    """

    kans: random.Random
    onrust: int = 12
    zetten: list[Zet] = field(default_factory=list)
    rijen: dict[object, int] = field(default_factory=dict)

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        if self.onrust and (reactie := self._dwaal(beeld)):
            return reactie
        if beeld.plek.vraag.soort is soorten.GROEP:
            return self._groep(beeld)
        if beeld.standaard is not None and self.kans.random() < 0.3 and not beeld.bezwaar(_als_getypt(beeld)):
            return self._houd(beeld)
        match beeld.soort:
            case soorten.JA_NEE:
                letter, woord = self.kans.choice((("j", "ja"), ("n", "nee")))
                return self._zet(beeld, letter + ENTER, (letter,), Getypt(woord))
            case soorten.KEUZE | soorten.MEERKEUZE:
                return self._kies(beeld)
            case soorten.LANGE_TEKST:
                tekst = self.kans.choice(LANGE_TEKSTEN)
                return self._zet(beeld, self._over(beeld, tekst), (*tekst.split("\n"), "."), Getypt(tekst))
        teksten = GETALLEN.get(beeld.soort, TEKSTEN)
        tekst = self.kans.choice([t for t in teksten if not beeld.bezwaar(t)])
        return self._zet(beeld, self._over(beeld, tekst), (tekst,), Getypt(tekst))

    def _houd(self, beeld: Vraagbeeld) -> Reactie:
        """The earlier answer as it is; in a terminal the words behind "anders" are shown once more."""
        antwoord = self._zet(beeld, ENTER, ("",), Getypt(_als_getypt(beeld)))
        keuzes = beeld.standaard if isinstance(beeld.standaard, list) else [beeld.standaard]
        if any(isinstance(keus, dict) for keus in keuzes):
            self.zetten.append(Zet("› Anders, namelijk", ENTER, ()))
        return antwoord

    def _dwaal(self, beeld: Vraagbeeld) -> Reactie | None:
        """Back, on to the overview, or past the question; None to answer after all."""
        wat = self.kans.random()
        if wat > 0.45:
            return None
        self.onrust -= 1
        if wat < 0.2:
            return self._zet(beeld, CTRL_B, ("<",), Terug())
        if wat < 0.35:
            return self._zet(beeld, CTRL_O, ("overzicht",), NaarOverzicht())
        if beeld.soort in (soorten.JA_NEE, soorten.KEUZE, soorten.MEERKEUZE):
            return self._zet(beeld, "-" + ENTER, ("-",), Overslaan())
        return self._zet(beeld, self._over(beeld, "-"), ("-",), Overslaan())

    def _groep(self, beeld: Vraagbeeld) -> Reactie:
        rijen = self.rijen.setdefault(beeld.plek.pad, 0)
        woord = "ja" if rijen < 2 and self.kans.random() < 0.6 else "nee"
        self.rijen[beeld.plek.pad] += woord == "ja"
        return self._zet(beeld, woord[0] + ENTER, (woord[0],), Getypt(woord))

    def _kies(self, beeld: Vraagbeeld) -> Reactie:
        vraag = beeld.plek.vraag
        codes = [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])
        if beeld.soort is soorten.KEUZE:
            gekozen = [self.kans.choice(codes)]
            toetsen = f"{codes.index(gekozen[0]) + 1}{ENTER}"
        else:
            los = [
                code for code in codes if code == ANDERS or not (o := vraag.optie(code)) or not o.exclusief
            ]
            gekozen = sorted(self.kans.sample(los, self.kans.randint(1, len(los))), key=codes.index)
            al = [_code(keus) for keus in beeld.standaard] if isinstance(beeld.standaard, list) else []
            wissel = [code for code in codes if (code in gekozen) != (code in al)]
            toetsen = "".join(str(codes.index(code) + 1) for code in wissel) + ENTER
        regels = ",".join(str(codes.index(code) + 1) for code in gekozen)
        self.zetten.append(Zet(beeld.tekst.split("\n")[0], toetsen, (regels,)))
        tekst = self._namelijk(beeld) if ANDERS in gekozen else ""
        keuzes: list[Ruw] = [{ANDERS: tekst} if code == ANDERS else code for code in gekozen]
        return Getypt(keuzes[0] if beeld.soort is soorten.KEUZE else keuzes)

    def _namelijk(self, beeld: Vraagbeeld) -> str:
        tekst = self.kans.choice(TEKSTEN)
        keuzes = beeld.standaard if isinstance(beeld.standaard, list) else [beeld.standaard]
        eerder = next((keus[ANDERS] for keus in keuzes if isinstance(keus, dict)), "")
        self.zetten.append(Zet("› Anders, namelijk", WIS * len(str(eerder)) + tekst + ENTER, (tekst,)))
        return tekst

    def _over(self, beeld: Vraagbeeld, tekst: str) -> str:
        """The text typed over what stands there."""
        return WIS * len(beeld.standaard_tekst) + tekst + ENTER

    def _zet(self, beeld: Vraagbeeld, toetsen: str, regels: tuple[str, ...], reactie: Reactie) -> Reactie:
        self.zetten.append(Zet(beeld.tekst.split("\n")[0], toetsen, regels))
        return reactie

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        getypt: str = ""
        keuze: Slotkeuze = Verder() if overzicht.onderweg else Afronden()
        if self.onrust and self.kans.random() < 0.7:
            self.onrust -= 1
            wat = self.kans.random()
            if wat < 0.2:
                getypt, keuze = "<", Terug()
            elif overzicht.regels:
                nummer = self.kans.randint(1, len(overzicht.regels))
                getypt, keuze = str(nummer), Wijzig(overzicht.regels[nummer - 1].pad)
        toetsen = CTRL_B if getypt == "<" else getypt + ENTER
        self.zetten.append(Zet(OVERZICHT, toetsen, (getypt,)))
        return keuze

    def begin_stap(self, beeld: Stapbeeld) -> None: ...

    def mededeling(self, beeld: Vraagbeeld) -> None: ...

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        assert not oordeel.fouten, oordeel

    def gevolgen(self, regels: list[str]) -> None: ...


def _als_getypt(beeld: Vraagbeeld) -> Ruw:
    """The earlier answer as an empty line or Enter alone gives it again."""
    if beeld.soort in (soorten.DATUM, soorten.GETAL, soorten.BEDRAG):
        return beeld.standaard_tekst
    return beeld.standaard if beeld.standaard is not None else ""


def _code(keus: Ruw) -> str:
    return ANDERS if isinstance(keus, dict) else str(keus)
