"""`omgekeerd vragen controleer`: what is wrong with question sets, and what an own set changes."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from omgekeerd_cli.kern.fouten import Bevinding, Gebrek, GebrekkigBestand, GebruiksFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.setbevindingen import Setbevindingen, ongelezen, op_volgorde
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.resources.abc import Traversable

    from omgekeerd_cli.kern.set.model import Methode
    from omgekeerd_cli.rapport.zandbak.fouten import SjabloonFout

Map = Annotated[
    str,
    typer.Argument(
        metavar="MAP",
        help="Map met eigen vragensets. Zonder map kijken we de ingebouwde na.",
        callback=opties.pad,
    ),
]


def controleer(map_: Map = "", vragen: opties.Vragen = "") -> None:
    """Kijk vragensets na: wat er mis is, met bestand, regel en kolom, en wat je eigen set anders doet."""
    from omgekeerd_cli.opslag.set import setbestanden, vragensets
    from omgekeerd_cli.opslag.set.opvallend import opvallend
    from omgekeerd_cli.opslag.set.wetverwijzingen import ruime_bevoegdheden
    from omgekeerd_cli.scherm.basis.uitvoer import druk_af

    if map_ and not Path(map_).is_dir():
        raise GebruiksFout(f"De map {map_} is er niet. Kijk de naam na.")
    mappen = werkplek(map_ or vragen).vragen
    namen = vragensets.methoden(mappen)
    gevonden = Setbevindingen()
    gevonden.fout([*vragensets.keur_lijsten(mappen), *_keur_apart(mappen, namen)])
    for naam in namen:
        _keur_methode(naam, mappen, gevonden)
    for map_ongelezen in ongelezen(mappen, vragensets.genoemde_lijsten(mappen)):
        gevonden.fout(map_ongelezen.fouten)
        gevonden.opmerking(map_ongelezen.overig)
    gevonden.opmerking(setbestanden.opmerkingen_in(mappen[1:] or mappen))
    gevonden.opmerking(ruime_bevoegdheden(setbestanden.lees_lijsten(mappen, [])))
    for map_eigen in mappen[1:]:
        gevonden.opmerking(opvallend(Path(str(map_eigen))))
    if not gevonden.fouten:
        gevonden.opmerking(_mist_voor_brieven(namen, mappen))
    for regel in op_volgorde(gevonden.fouten.values()):
        druk_af(regel, sys.stderr)  # one line each, for editors to jump to
    _vertel_uitkomst(gevonden, namen)
    if gevonden.fouten:
        raise typer.Exit(1)
    _vertel_verschil(namen, mappen)


def _vertel_uitkomst(gevonden: Setbevindingen, namen: Sequence[str]) -> None:
    """Says how it came out: that all is right only when there is nothing to say."""
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    console = maak_console()
    if not gevonden.fouten:
        uitkomst = "Geen fouten gevonden." if gevonden.opmerkingen else "Alles klopt."
        zeg(console, f"{uitkomst} Nagekeken: {', '.join(namen)}.")
    if gevonden.opmerkingen:
        zeg(console, "Kijk hier nog naar:")
        for regel in op_volgorde(gevonden.opmerkingen.values()):
            zeg(console, f"- {regel}")


def _keur_methode(naam: str, mappen: Sequence[Traversable], gevonden: Setbevindingen) -> None:
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.opslag.set.setbestanden import toonpad
    from omgekeerd_cli.rapport.sjabloonkeuring import niet_nagegaan

    opmerkingen: list[Gebrek] = []
    fouten = vragensets.keur(naam, mappen, opmerkingen)
    gevonden.fout(fouten)
    gevonden.opmerking(opmerkingen)
    if fouten:
        return
    methode = vragensets.laad(naam, mappen)
    gevonden.fout(_sjabloonfouten(methode, mappen))
    if zin := niet_nagegaan(methode):
        gevonden.opmerking([Gebrek(toonpad(mappen[-1] / naam), 0, 0, zin)])


def _keur_apart(mappen: Sequence[Traversable], namen: Sequence[str]) -> list[Gebrek]:
    """The faults of the files that have a form of their own."""
    from omgekeerd_cli.opslag.set.lijstbestanden import lees_jargon, lees_naamdelen, lees_termijnen

    gebreken: list[Gebrek] = []
    for kijk_na in (
        lambda: lees_jargon(mappen),
        lambda: lees_naamdelen(mappen),
        lambda: lees_termijnen(mappen, namen),
    ):
        try:
            kijk_na()
        except GebrekkigBestand as fout:
            gebreken += fout.gebreken
    return gebreken


def _mist_voor_brieven(namen: Sequence[str], mappen: Sequence[Traversable]) -> Iterator[Gebrek]:
    """What letters ask of organisatie.yaml and is not filled in; nothing where there is no such file."""
    from omgekeerd_cli.opslag.formaat.lijstformaat import ORGANISATIEBESTAND
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.opslag.set.setbestanden import lijstbestand, toonpad
    from omgekeerd_cli.rapport.sjabloonkeuring import gevraagd_aan_organisatie

    bestanden = list(filter(None, (lijstbestand(map_, ORGANISATIEBESTAND) for map_ in mappen)))
    if not bestanden:
        return
    methoden = [vragensets.laad(naam, mappen) for naam in namen]
    mist = {pad for een in methoden for pad in gevraagd_aan_organisatie(een) - een.organisatie.keys()}
    if mist:
        wat = f"Nog niet ingevuld, en brieven vragen erom: {', '.join(sorted(mist))}."
        doe = "Vul je het hier in, dan hoeft dat niet in elke brief."
        yield Gebrek(toonpad(bestanden[-1]), 0, 0, wat, doe)


def _sjabloonfouten(methode: Methode, mappen: Sequence[Traversable]) -> Iterator[Gebrek]:
    """The faults of the templates with the paths of their files."""
    from omgekeerd_cli.opslag.formaat.zinformaat import ZINNENBESTAND
    from omgekeerd_cli.opslag.set.setbestanden import toonpad
    from omgekeerd_cli.rapport.sjabloonkeuring import keur_sjablonen

    eigen = mappen[1:] or mappen
    for fout in keur_sjablonen(methode):
        bovenmap = next((map_ for map_ in reversed(eigen) if (map_ / fout.bestand).is_file()), None)
        if bovenmap:
            plaats = (toonpad(bovenmap / fout.bestand), fout.regel, 1 if fout.regel else 0)
            yield Gebrek(*plaats, fout.wat, fout.doe)
        elif PurePath(fout.bestand).name != ZINNENBESTAND:  # an own template need not say all our sentences
            yield _gevolg(fout, methode, mappen)


def _gevolg(fout: SjabloonFout, methode: Methode, mappen: Sequence[Traversable]) -> Gebrek:
    """A fault of our template, which is right with our questions: at the own question that it is about."""
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.opslag.set.setbestanden import toonpad

    sjabloon = methode.sjablonen.get(PurePath(fout.bestand).name.removesuffix(".md.j2"), "")
    regels = sjabloon.splitlines()[max(fout.regel - 3, 0) : fout.regel]
    namen = re.findall(r'antwoord\("([a-z0-9-]+)"\)', "\n".join(reversed(regels)))
    bevindingen = [Bevinding("vraag", naam, "id", "") for naam in namen if naam in methode.vraag_op_id]
    plekken = vragensets.wijs_aan(methode.id, mappen, bevindingen)
    eigen = (plek for plek in plekken if not plek.bestand.startswith(toonpad(mappen[0])))
    plek = next(eigen, Gebrek(toonpad(mappen[-1]), 0, 0, ""))
    wat = f"Hierdoor lukt ons sjabloon {fout.bestand} niet meer, bij regel {fout.regel}."
    doe = "Laat de soort en de herhaling van deze vraag zoals bij ons, of maak een eigen sjabloon."
    return Gebrek(plek.bestand, plek.regel, plek.kolom, wat, doe)


def _vertel_verschil(namen: Sequence[str], mappen: Sequence[Traversable]) -> None:
    """Tells for each method, and for the lists, what the own sets change; nothing where nothing differs.

    Args:
        namen: methods without faults.
        mappen: the folders with sets, ours first.
    """
    if len(mappen) < 2:
        return
    from omgekeerd_cli.kern.controle.setverschil import vergelijk, vergelijk_kaarten
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg
    from omgekeerd_cli.scherm.tonen.verschilbeeld import LIJSTEN, eigen_methode, regels

    console = maak_console()
    eigen = {naam: vragensets.laad(naam, mappen) for naam in namen}
    ons = {naam: vragensets.laad(naam, mappen[:1]) for naam in vragensets.methoden(mappen[:1])}
    for naam, methode in eigen.items():
        zinnen = regels(naam, vergelijk(ons[naam], methode)) if naam in ons else [eigen_methode(methode)]
        for zin in zinnen:
            zeg(console, zin)
    for zin in regels(LIJSTEN, vergelijk_kaarten(ons.values(), eigen.values())):
        zeg(console, zin)
