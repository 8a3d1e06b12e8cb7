"""`omgekeerd bespreken`: colleagues think along, each without seeing what the others say."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, is_schrijfbaar, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.kern.set.model import Methode
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
    from omgekeerd_cli.opdrachten.werk.laden import GeladenCasus
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

BESPREKING = "bespreking"
"""The set with the questions for a colleague; an organisation may lay its own over it."""
STANDAARDPAD = "bespreking.md"

Werkblad = Annotated[
    bool, typer.Option("--werkblad", help="Schrijf een blad om te printen, in plaats van te vragen.")
]


def bespreken(
    casus: opties.CasusArgument,
    werkblad: Werkblad = False,
    kort: opties.AlleenKernvragen = False,
    uitvoer: opties.WerkbladUitvoer = STANDAARDPAD,
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Laat een collega meedenken over een casus."""
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import waarschuw, zeg_op_stderr
    from omgekeerd_cli.opslag.set import vragensets

    sluit_netjes_af_bij_signalen()
    plek = werkplek(vragen, casussen)
    besproken = laad_casus(casus, plek)
    set_ = vragensets.laad(BESPREKING, plek.vragen)
    nieuw, bewaarplek = _plaats(set_, besproken, plek, kort=kort)
    if werkblad:
        waarschuw(zeg_op_stderr, besproken.methode, besproken.casus, "het werkblad")
        _schrijf_werkblad(set_, nieuw, uitvoer, overschrijven=overschrijven)
        return
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=False)
    _vraag(set_, nieuw, bewaarplek, partner, vragen=vragen, casussen=casussen)


def _plaats(set_: Methode, geladen: GeladenCasus, plek: Werkplek, *, kort: bool) -> tuple[Casus, Bewaarplek]:
    """The casus in which one colleague answers: a new one, or the one that was given, to go on with."""
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
    from omgekeerd_cli.kern.wijzigen.overname import neem_over
    from omgekeerd_cli.opslag.casus import archief
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

    map_ = geladen.pad.parent if geladen.pad else plek.casussen
    if geladen.methode.id == set_.id:
        pad = geladen.pad or archief.pad_van(geladen.casus.code, map_)
        return geladen.casus, geladen.bewaarplek(pad)
    if not is_schrijfbaar(map_):
        raise OmgekeerdFout(f"In {map_} mag je niet schrijven. Kies een andere map met --casussen.")
    code = archief.vrije_variant(map_, f"{geladen.casus.code}-{set_.id}")
    if not code:
        raise GebruiksFout(f"De code {geladen.casus.code} is te lang om er een bespreking bij te maken.")
    casus = Casus(
        code,
        set_.id,
        titel=geladen.casus.titel,
        versie=set_.versie,
        sha256=set_.sha256,
        kort=kort,
        herkomst=neem_over(set_, geladen.methode, geladen.casus),
    )
    return casus, Bewaarplek(archief.pad_van(code, map_))


def _vraag(
    set_: Methode,
    casus: Casus,
    bewaarplek: Bewaarplek,
    partner: Gesprekspartner,
    *,
    vragen: str,
    casussen: str,
) -> None:
    from omgekeerd_cli.opdrachten.methode import opties_erbij
    from omgekeerd_cli.opdrachten.werk import voeren

    over = casus.herkomst.casus if casus.herkomst else casus.code
    partner.zeg(f"Je denkt mee over casus {over}. Wat andere collega's vinden, zie je niet.")
    hervatting = voeren.Hervatting("bespreken", vragen, casussen)
    with voeren.gesprek_over(set_, casus, bewaarplek, partner, hervatting) as gesprek:
        if bewaarplek.is_nieuw:
            gesprek.houd_vast()  # so that the next colleague gets another file, also at the same moment
        gesprek.voer()
    verder = shlex.join(["omgekeerd", "motivatie", over, *opties_erbij("", vragen, casussen)])
    partner.zeg(f"\nDank je wel. Dit komt in het verslag van casus {over}: {verder}")


def _schrijf_werkblad(set_: Methode, casus: Casus, uitvoer: str, *, overschrijven: bool) -> None:
    from omgekeerd_cli.kern.papier.papier import maak_werkblad
    from omgekeerd_cli.opdrachten.werk import verslag
    from omgekeerd_cli.rapport.bladen import maak_papier, merk_van_werkblad
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    over = casus.herkomst.casus if casus.herkomst else ""
    opdracht = f"omgekeerd bespreken {over or casus.code}"
    tekst = maak_papier(maak_werkblad(set_, kort=casus.kort, casus=casus), opdracht, over)
    document = verslag.Document(
        tekst,
        naam="het werkblad",
        ontkend="geen werkblad over deze casus",
        merkregel=merk_van_werkblad(set_.id, over),
        elders=f"{opdracht} --werkblad -o ANDER.md",
        bestandsnaam=STANDAARDPAD,
    )
    if verslag.lever_af(document, uitvoer, overschrijven=overschrijven):
        zin = f"Het werkblad staat in {uitvoer}. Er staan gegevens van de casus op: berg het goed op."
        zeg(maak_console(), zin)


def besprekingen_van(casus: Casus, map_: Path, plek: Werkplek) -> str:
    """What colleagues say of a casus, as Markdown; empty when nobody has finished yet.

    Args:
        casus: the one that was discussed.
        map_: the folder where it is kept, and theirs beside it.
        plek: where the question sets are.
    """
    from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.rapport.sjabloon import maak_samen

    paden = sorted(map_.glob(f"{casus.code}-{BESPREKING}*.yaml"), key=_op_nummer)
    if not paden:
        return ""
    plek = replace(plek, casussen=map_)
    methoden: dict[str, Methode] = {}
    geladen = [laad_casus(str(pad), plek, methoden) for pad in paden if ".conflict-" not in pad.name]
    van_hier = [een for een in geladen if een.casus.herkomst and een.casus.herkomst.casus == casus.code]
    klaar = [m for een in van_hier if not (m := maak_motivatie(een.methode, een.casus)).open]
    return maak_samen(klaar[0].methode, klaar) if klaar else ""


def besprekingen_per_casus(map_: Path) -> dict[str, list[Path]]:
    """The files in a folder with what colleagues say, by the code of the casus: for when there are many."""
    gevonden: dict[str, list[Path]] = {}
    for pad in sorted(map_.glob(f"*-{BESPREKING}*.yaml"), key=_op_nummer):
        delen = pad.name.split(f"-{BESPREKING}")
        for nummer in range(1, len(delen)):
            gevonden.setdefault(f"-{BESPREKING}".join(delen[:nummer]), []).append(pad)
    return gevonden


def _op_nummer(pad: Path) -> tuple[int, str]:
    return len(pad.name), pad.name
