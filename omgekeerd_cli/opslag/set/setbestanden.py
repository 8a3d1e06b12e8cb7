"""The files of question sets: which there are, their bytes, and how people see their paths."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.formaat.lijstformaat import MET_EIGEN_VORM
from omgekeerd_cli.opslag.set.bestandsnamen import SJABLOON, YAML, is_sjabloon, is_van_het_systeem, is_yaml
from omgekeerd_cli.opslag.set.samenvoegen import kaarten_over
from omgekeerd_cli.opslag.veilig import TeGroot, lees, oorzaak
from omgekeerd_cli.opslag.yaml.lezer import Kaart, lees_bytes
from omgekeerd_cli.opslag.yaml.opmerkingen import opmerkingen
from omgekeerd_cli.opslag.yaml.yamltekst import te_groot

METHODEBESTAND = "methode.yaml"
WETTENMAP = "wetten"
"""The folder with the articles of laws, a file for each; no method can be called so."""
HOOGSTENS_SJABLOON = 64_000
"""Most bytes of a template: four times our longest."""
_MEESTE_SJABLONEN = 20


def yamls(map_: Traversable) -> list[Traversable]:
    """The YAML files in a folder, by name; none when there is no such folder."""
    if not map_.is_dir():
        return []
    return sorted((bestand for bestand in map_.iterdir() if is_yaml(bestand.name)), key=_naam)


def lijstbestanden(map_: Traversable) -> list[tuple[str, Traversable]]:
    """The list files beside the methods by name, and those in the folder with articles of laws."""
    wetten = [(f"{WETTENMAP}/{bestand.name}", bestand) for bestand in yamls(map_ / WETTENMAP)]
    return [(bestand.name, bestand) for bestand in yamls(map_)] + wetten


def lijstbestand(map_: Traversable, naam: str) -> Traversable | None:
    """The list file of just this name: one with capitals is none, also where the system thinks it is."""
    return next((bestand for bestand in yamls(map_) if bestand.name == naam), None)


def opmerkingen_in(mappen: Sequence[Traversable]) -> list[Gebrek]:
    """Where these folders, and the methods in them, hold what does not count and may be meant to."""
    gevonden: list[Gebrek] = []
    for bovenmap in mappen:
        mappen_erin = (bovenmap, bovenmap / WETTENMAP, *methodemappen(bovenmap))
        for bestand in (bestand for map_ in mappen_erin for bestand in yamls(map_)):
            with contextlib.suppress(GebrekkigBestand):  # what cannot be read is told where it is read
                gevonden += opmerkingen(inhoud_van(bestand, bovenmap), toonpad(bestand), ook_gewone=False)
    return gevonden


def _naam(bestand: Traversable) -> str:
    return bestand.name.removesuffix(YAML)  # wetten before wetten-erbij


def sjabloonbestanden(methode_id: str, mappen: Sequence[Traversable]) -> dict[str, bytes]:
    """The templates of a method by name, in order; those of a later folder replace earlier ones.

    Raises:
        GebrekkigBestand: one cannot be read, is no text or is too large, or there are too many.
    """
    gevonden: dict[str, bytes] = {}
    for bovenmap in mappen:
        map_ = bovenmap / methode_id
        for bestand in map_.iterdir() if map_.is_dir() else ():
            if is_sjabloon(bestand.name) and bestand.is_file():
                gevonden[bestand.name.removesuffix(SJABLOON)] = _sjabloontekst(bestand, bovenmap)
            if len(gevonden) > _MEESTE_SJABLONEN:
                raise _gebrek(map_, f"Hier staan te veel sjablonen: hoogstens {_MEESTE_SJABLONEN}.")
    return dict(sorted(gevonden.items()))


def _sjabloontekst(bestand: Traversable, bovenmap: Traversable) -> bytes:
    inhoud = inhoud_van(bestand, bovenmap)
    if len(inhoud) > HOOGSTENS_SJABLOON:
        wat = f"Dit sjabloon is te groot: hoogstens {HOOGSTENS_SJABLOON // 1_000} kB."
        raise _gebrek(bestand, wat, "Maak het korter.")
    try:
        inhoud.decode("utf-8")
    except UnicodeDecodeError as fout:
        regel = inhoud.count(b"\n", 0, fout.start) + 1
        kolom = fout.start - inhoud.rfind(b"\n", 0, fout.start)
        gebrek = Gebrek(toonpad(bestand), regel, kolom, "Dit is geen UTF-8.", "Bewaar het bestand als UTF-8.")
        raise GebrekkigBestand([gebrek]) from fout
    return inhoud


def inhoud_van(bestand: Traversable, bovenmap: Traversable) -> bytes:
    """The bytes of a file of a set.

    A link is followed within the folder that was named and not out of it: what stands elsewhere
    would come into a report, or be read without anyone having asked for it.

    Raises:
        GebrekkigBestand: a device, a pipe, what stands elsewhere, is too large or cannot be read.
    """
    if not isinstance(bestand, Path):
        return bestand.read_bytes()
    try:
        if isinstance(bovenmap, Path) and not bestand.resolve().is_relative_to(bovenmap.resolve()):
            wat = "Deze verwijzing gaat naar een plek buiten de map met vragen."
            raise _gebrek(bestand, wat, "Zet het bestand zelf hier.")
        return lees(bestand)
    except RuntimeError as fout:  # what Python before 3.13 says of links in a ring
        raise _gebrek(
            bestand, f"Niet te lezen: {oorzaak(OSError(errno.ELOOP, 'a ring of links'))}."
        ) from fout
    except TeGroot as fout:
        raise te_groot(toonpad(bestand)) from fout
    except OSError as fout:
        raise _gebrek(bestand, f"Niet te lezen: {oorzaak(fout)}.") from fout


def lees_lagen(mappen: Sequence[Traversable], naam: str) -> Kaart | None:
    """One list file, each later one laid over the earlier; None where there is no such file.

    Raises:
        GebrekkigBestand: one of them cannot be read.
    """
    samen: Kaart | None = None
    for map_ in mappen:
        if bestand := lijstbestand(map_, naam):
            kaart = lees_bytes(inhoud_van(bestand, map_), toonpad(bestand))
            samen = kaarten_over(samen, kaart) if samen is not None else kaart
    return samen


def _gebrek(plek: Traversable, wat: str, doe: str = "") -> GebrekkigBestand:
    return GebrekkigBestand([Gebrek(toonpad(plek), 1, 1, wat, doe)])


def toonpad(bestand: Traversable) -> str:
    """The path as people would type it: from the current folder where that is shorter."""
    pad = Path(str(bestand))
    try:
        return str((pad.parent.resolve() / pad.name).relative_to(Path.cwd()))  # of a link its own name
    except ValueError:
        return str(pad)


def methodemappen(bovenmap: Traversable) -> Iterator[Traversable]:
    """The folders in which a method stands; none when there is no such folder."""
    if not bovenmap.is_dir():
        return
    for map_ in bovenmap.iterdir():
        apart = map_.name.startswith("_") or map_.name == WETTENMAP or is_van_het_systeem(map_.name)
        if map_.is_dir() and not apart and any(yamls(map_)):
            yield map_


def titels(mappen: Sequence[Traversable]) -> dict[str, str]:
    """The title of every method that can be read, by id."""
    gevonden: dict[str, str] = {}
    for bovenmap in mappen:
        for map_ in methodemappen(bovenmap):
            bestand = map_ / METHODEBESTAND
            with contextlib.suppress(GebrekkigBestand):
                kaart = (
                    lees_bytes(inhoud_van(bestand, bovenmap), toonpad(bestand)) if bestand.is_file() else {}
                )
                if isinstance(titel := kaart.get("titel"), str):
                    gevonden[map_.name] = titel
    return gevonden


def lees_lijsten(mappen: Sequence[Traversable], gebreken: list[Gebrek]) -> dict[str, Kaart]:
    """The list files by the name of the file, laid over each other; what cannot be read is a fault.

    Those with a form of their own are no lists.
    """
    samen: dict[str, Kaart] = {}
    for map_ in mappen:
        for naam, bestand in lijstbestanden(map_):
            if naam in MET_EIGEN_VORM:
                continue
            try:
                kaart = lees_bytes(inhoud_van(bestand, map_), toonpad(bestand))
            except GebrekkigBestand as fout:
                gebreken.extend(fout.gebreken)
                continue
            samen[naam] = kaarten_over(samen[naam], kaart) if naam in samen else kaart
    return samen
