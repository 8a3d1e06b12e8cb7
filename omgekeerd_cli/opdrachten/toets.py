"""`omgekeerd toets`: the conversation, from the first question to the report."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.kern.tekst import normaliseer
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.gesprekspartner import (
    Asker,
    Gesprekspartner,
    maak_asker,
    sluit_netjes_af_bij_signalen,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from omgekeerd_cli.kern.casus import Casus
    from omgekeerd_cli.kern.model import Methode

Casusnaam = Annotated[
    str,
    typer.Argument(
        metavar="CASUS",
        help="Ga verder met deze casus: een code, pad of voorbeeld. Zonder casus begin je een nieuwe.",
        autocompletion=opties.casusnamen,
    ),
]
Code = Annotated[
    str, typer.Option("--code", metavar="CODE", help="Code van de nieuwe casus; nooit een naam.")
]
Titel = Annotated[str, typer.Option("--titel", metavar="TITEL", help="Korte titel zonder namen.")]
Kort = Annotated[
    bool | None,
    typer.Option(
        "--kort/--volledig",
        help="Alleen de kernvragen, of alle vragen. Zonder deze optie: alle vragen.",
        show_default=False,
    ),
]
Stapoptie = Annotated[
    str, typer.Option("--stap", metavar="STAP", help="Begin bij deze stap: een nummer of naam.")
]


def toets(
    casus: Casusnaam = "",
    methode: opties.MethodeOptie = "",
    code: Code = "",
    titel: Titel = "",
    kort: Kort = None,
    stap: Stapoptie = "",
    uitvoer: opties.Uitvoer = "motivatie.md",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Doe een toets, of ga ermee verder."""
    from omgekeerd_cli.kern.gesprek import Gesprek
    from omgekeerd_cli.kern.poort import Gestopt
    from omgekeerd_cli.opdrachten import verslag

    sluit_netjes_af_bij_signalen()
    plek = opties.werkplek(vragen, casussen)
    if uitvoer != verslag.NAAR_STDOUT:
        verslag.keur_plek(Path(uitvoer))
    gesprekspartner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=uitvoer == "-")
    try:
        begin = _Begin(plek, gesprekspartner.asker, gesprekspartner.zeg, methode, code, titel, kort, stap)
        set_, dossier, pad = begin.met(casus) if casus else begin.nieuw()
        gesprek = Gesprek(
            set_,
            dossier,
            gesprekspartner.asker,
            bewaar=_bewaarder(pad, gesprekspartner.zeg),
            nu=lambda: datetime.now().astimezone().isoformat(timespec="seconds"),
            door=normaliseer(os.environ.get("OMGEKEERD_DOOR", ""), meer_regels=False),
        )
    except Gestopt as stop:
        gesprekspartner.zeg("Gestopt. Er is nog niets bewaard.")
        raise typer.Exit(130 if stop.afgebroken else 0) from None
    try:
        afgerond = gesprek.voer(_stapnaam(set_, dossier, stap))
        _lever_af(set_, afgerond, uitvoer, gesprekspartner, overschrijven=overschrijven)
    except (Gestopt, KeyboardInterrupt) as stop:
        gesprekspartner.zeg(_tot_straks(gesprek.casus, pad, casussen, vragen))
        met_woord = isinstance(stop, Gestopt) and not stop.afgebroken
        raise typer.Exit(0 if met_woord else 130) from None


@dataclass(frozen=True, slots=True)
class _Begin:
    """What is asked before the first question."""

    plek: opties.Werkplek
    asker: Asker
    zeg: Callable[[str], None]
    methode: str
    code: str
    titel: str
    kort: bool | None
    stap: str

    def nieuw(self) -> tuple[Methode, Casus, Path]:
        """A new casus: its method, the casus, and where it will be kept."""
        from omgekeerd_cli.kern.casus import Casus
        from omgekeerd_cli.opslag import vragensets

        methode = vragensets.laad(self.methode or opties.STANDAARDMETHODE, self.plek.vragen)
        _stapnaam(methode, Casus("", methode.id, kort=bool(self.kort)), self.stap)
        groet = "Een nieuwe toets. Elk antwoord wordt meteen bewaard; stoppen kan altijd, met Ctrl-C."
        code, pad = self._vrije_plek(groet)
        titel = self.titel or self.asker.regel("Korte titel, zonder namen")
        casus = Casus(
            code=code,
            methode=methode.id,
            titel=normaliseer(titel, meer_regels=False),
            versie=methode.versie,
            sha256=methode.sha256,
            kort=bool(self.kort),
        )
        return methode, casus, pad

    def met(self, naam: str) -> tuple[Methode, Casus, Path]:
        """A casus to go on with; a packaged example goes on as a copy of one's own."""
        from omgekeerd_cli.kern.inpassen import pas_in
        from omgekeerd_cli.opdrachten.laden import laad_casus

        geladen = laad_casus(naam, self.plek)
        if geladen.andere_set:
            self.zeg(f"{geladen.andere_set} Hoort er een eigen vragenset bij? Geef die met --vragen.")
        casus, pad = geladen.casus, geladen.pad
        if self.methode and self.methode != casus.methode:
            raise GebruiksFout(f"Deze casus hoort bij de methode '{casus.methode}'. Laat --methode weg.")
        if pad is None:
            code, pad = self._vrije_plek("Dit is een voorbeeld. Je gaat verder in een eigen kopie.")
            versie, sha256 = geladen.methode.versie, geladen.methode.sha256
            casus = replace(casus, code=code, revisie=0, versie=versie, sha256=sha256)
        casus = replace(casus, titel=normaliseer(self.titel, meer_regels=False) or casus.titel)
        if self.kort is not None and self.kort != casus.kort:
            casus, _ = pas_in(geladen.methode, replace(casus, kort=self.kort))
        return geladen.methode, casus, pad

    def _vrije_plek(self, groet: str) -> tuple[str, Path]:
        """A code that is free, and where its casus will be kept; says `groet` when nothing is wrong."""
        from omgekeerd_cli.opslag import archief

        map_ = self.plek.casussen
        if not opties.is_schrijfbaar(map_):
            raise OmgekeerdFout(f"In {map_} mag je niet schrijven. Kies een andere map met --casussen.")

        def bezwaar(code: str) -> str:
            if archief.pad_van(code, map_).exists():
                return f"De casus {code} is er al. Ga ermee verder: omgekeerd toets {code}"
            return archief.keur_code(code)

        if self.code and (fout := bezwaar(self.code)):
            raise OmgekeerdFout(fout)
        self.zeg(groet)
        voorstel = archief.vrije_code(map_, datetime.now().astimezone().year)
        code = self.code or self.asker.regel("Code van de casus, geen naam", voorstel, bezwaar)
        return code, archief.pad_van(code, map_)


def _bewaarder(pad: Path, zeg: Callable[[str], None]) -> Callable[[Casus], Casus]:
    """Keeps every answer on disk; says it when the folder has to be made."""
    from omgekeerd_cli.opslag import archief, veilig

    nieuw = not pad.exists()

    def bewaar(casus: Casus) -> Casus:
        if veilig.maak_map(pad.parent):
            zeg(f"We maken de map {pad.parent} voor je casussen.")
        try:
            return archief.bewaar(casus, pad, nieuw=nieuw and not casus.revisie)
        except veilig.NietBewaard as fout:
            raise OmgekeerdFout(
                f"Je laatste antwoord is NIET bewaard. {fout} Wat je eerder antwoordde, staat er nog. "
                f"Los dit op en ga verder: omgekeerd toets {casus.code}"
            ) from fout

    return bewaar


def _stapnaam(methode: Methode, casus: Casus, keuze: str) -> str:
    """The id of the step that was asked for by number or name; the steps before it are done."""
    from omgekeerd_cli.kern.verloop import bepaal

    if not keuze:
        return ""
    stappen = [stap.id for stap in methode.stappen]
    if keuze.isdecimal() and len(keuze) < 4 and 0 < int(keuze) <= len(stappen):
        keuze = stappen[int(keuze) - 1]
    if keuze not in stappen:
        raise GebruiksFout(
            f"De stap '{keuze}' is er niet. Kies 1 tot en met {len(stappen)}, of: {', '.join(stappen)}."
        )
    ervoor = stappen[: stappen.index(keuze)]
    for halte in bepaal(methode, casus).open:
        if halte.plek.stap.id in ervoor:
            raise OmgekeerdFout(
                f"Je kunt nog niet naar die stap. Eerst is nodig: {halte.plek.vraag.kort}, "
                f"in de stap ‘{halte.plek.stap.titel}’. Begin zonder --stap, dan vragen we dat eerst."
            )
    return keuze


def _lever_af(
    methode: Methode, casus: Casus, uitvoer: str, partner: Gesprekspartner, *, overschrijven: bool
) -> None:
    """Writes the report and shows it."""
    from omgekeerd_cli.opdrachten import verslag

    tekst = verslag.maak(methode, casus)
    if uitvoer == verslag.NAAR_STDOUT:
        verslag.naar_stdout(tekst)
        return
    mag_weg = (lambda _: True) if overschrijven else partner.asker.ja_nee
    verslag.schrijf(tekst, Path(uitvoer), casus.code, mag_weg=mag_weg)
    partner.toon_verslag(tekst)
    partner.zeg("")
    partner.zeg(f"Het verslag staat in {uitvoer}.")


def _tot_straks(casus: Casus, pad: Path, casussen: str, vragen: str) -> str:
    if not pad.exists():
        return "\nGestopt. Er was nog niets om te bewaren."
    eigen = pad.parent == opties.werkplek(casussen=casussen).casussen
    verder = ["omgekeerd", "toets", casus.code if eigen else str(pad)]
    verder += ["--casussen", casussen] if casussen and eigen else []
    verder += ["--vragen", vragen] if vragen else []
    return f"\nJe antwoorden staan in {pad}.\nGa later verder: {shlex.join(verder)}"
