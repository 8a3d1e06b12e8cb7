"""`omgekeerd toets`: the conversation, from the first question to the report."""

from __future__ import annotations

import contextlib
import os
import shlex
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.kern.tekst import normaliseer
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.gesprekspartner import Gesprekspartner, maak_asker, sluit_netjes_af_bij_signalen

if TYPE_CHECKING:
    from collections.abc import Callable

    from omgekeerd_cli.kern.casus import Casus
    from omgekeerd_cli.kern.gesprek import Gesprek
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
Uit = Annotated[
    str,
    typer.Option(
        "--uit",
        metavar="CASUS",
        help="Neem mee wat past uit deze casus van een andere methode. Je bevestigt elk antwoord zelf.",
        autocompletion=opties.casusnamen,
    ),
]
Volgorde = Annotated[
    str,
    typer.Option(
        "--volgorde",
        metavar="VOLGORDE",
        help="scherm, of papier: de vragen zoals op het werkblad van `omgekeerd vragen papier`.",
    ),
]


def toets(
    casus: Casusnaam = "",
    methode: opties.MethodeOptie = "",
    code: Code = "",
    titel: Titel = "",
    kort: Kort = None,
    stap: Stapoptie = "",
    uit: Uit = "",
    volgorde: Volgorde = "scherm",
    uitvoer: opties.Uitvoer = "motivatie.md",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Doe een toets, of ga ermee verder."""
    from omgekeerd_cli.kern.poort import Gestopt
    from omgekeerd_cli.kern.volgorde import op_papier
    from omgekeerd_cli.opdrachten import verslag
    from omgekeerd_cli.opdrachten.begin import Begin, stapnaam

    sluit_netjes_af_bij_signalen()
    _keur_volgorde(volgorde)
    if casus and uit:
        raise GebruiksFout("Met --uit begin je een nieuwe casus. Laat de casus of --uit weg.")
    plek = opties.werkplek(vragen, casussen)
    if uitvoer != verslag.NAAR_STDOUT:
        verslag.keur_plek(Path(uitvoer))
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=uitvoer == "-")
    try:
        begin = Begin(plek, partner.asker, partner.zeg, methode, code, titel, kort, stap, uit)
        set_, dossier, pad = begin.met(casus) if casus else begin.nieuw()
    except Gestopt as stop:
        partner.zeg("Gestopt. Er is nog niets bewaard.")
        raise typer.Exit(130 if stop.afgebroken else 0) from None
    gesprek = _maak_gesprek(set_, dossier, pad, partner)
    if volgorde == "papier":
        gesprek.volgorde = op_papier(set_, kort=dossier.kort)
    try:
        afgerond = gesprek.voer(stapnaam(set_, dossier, stap))
        _lever_af(set_, afgerond, uitvoer, partner, overschrijven=overschrijven)
    except (Gestopt, KeyboardInterrupt, SystemExit) as stop:
        with contextlib.suppress(OSError):  # the window itself may be gone
            partner.zeg(_tot_straks(gesprek, pad, casussen, vragen))
        if isinstance(stop, SystemExit):
            raise
        met_woord = isinstance(stop, Gestopt) and not stop.afgebroken
        raise typer.Exit(0 if met_woord else 130) from None


def _keur_volgorde(volgorde: str) -> None:
    if volgorde not in ("scherm", "papier"):
        raise GebruiksFout(f"De volgorde '{volgorde}' is er niet. Kies scherm of papier.")


def _maak_gesprek(methode: Methode, casus: Casus, pad: Path, partner: Gesprekspartner) -> Gesprek:
    """The conversation, with its answers and what is half typed kept on disk."""
    from omgekeerd_cli.kern.gesprek import Gesprek
    from omgekeerd_cli.opslag.kladbestand import Kladbestand

    gesprek = Gesprek(
        methode,
        casus,
        partner.asker,
        bewaar=_bewaarder(pad),
        nu=lambda: datetime.now().astimezone().isoformat(timespec="seconds"),
        door=normaliseer(os.environ.get("OMGEKEERD_DOOR", ""), meer_regels=False),
    )

    def maak_casus() -> None:
        if not gesprek.casus.revisie and not pad.exists():
            gesprek.houd_vast()

    gesprek.kladblok = kladbestand = Kladbestand(pad, maak_casus)
    if kladbestand.onleesbaar:
        partner.zeg(kladbestand.onleesbaar)
    return gesprek


def _bewaarder(pad: Path) -> Callable[[Casus], Casus]:
    """Keeps every answer on disk, in a folder that is made when it is not there."""
    from omgekeerd_cli.opslag import archief, veilig

    nieuw = not pad.exists()

    def bewaar(casus: Casus) -> Casus:
        try:
            return archief.bewaar(casus, pad, nieuw=nieuw and not casus.revisie)
        except veilig.NietBewaard as fout:
            raise OmgekeerdFout(
                f"Je laatste antwoord is NIET bewaard. {fout} Wat je eerder antwoordde, staat er nog. "
                f"Los dit op en ga verder: omgekeerd toets {casus.code}"
            ) from fout

    return bewaar


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


def _tot_straks(gesprek: Gesprek, pad: Path, casussen: str, vragen: str) -> str:
    """Where everything is and how to go on, in two lines."""
    if not pad.exists():
        return "\nGestopt. Je had nog niets beantwoord, dus er is niets bewaard."
    eigen = pad.parent == opties.werkplek(casussen=casussen).casussen
    verder = ["omgekeerd", "toets", gesprek.casus.code if eigen else str(pad)]
    verder += ["--casussen", casussen] if casussen and eigen else []
    verder += ["--vragen", vragen] if vragen else []
    verder += ["--volgorde", "papier"] if gesprek.volgorde.papiernummers else []
    klad = " Wat je half typte, staat straks klaar." if gesprek.kladblok.op_schijf else ""
    return f"\nJe antwoorden staan in {pad}.{klad}\nGa later verder: {shlex.join(verder)}"
