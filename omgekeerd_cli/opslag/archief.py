"""The folder with casussen: finding one, keeping one, listing them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from omgekeerd_cli.kern.casus import Casus
from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.opslag import plaatsen, veilig
from omgekeerd_cli.opslag.casusbestand import GelezenCasus, lees_casus, schrijf_casus

CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_GERESERVEERD = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


class GewijzigdDoorAnder(OmgekeerdFout):
    """The casus on disk is not the one we read: nothing was overwritten."""


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A casus and where it is kept; `pad` is None for a packaged example."""

    gelezen: GelezenCasus
    pad: Path | None


def keur_code(code: str) -> str:
    """Why this cannot be the code of a casus; empty when it can."""
    if not CODE.fullmatch(code):
        return "Gebruik kleine letters, cijfers, - en _. Begin met een letter of cijfer; hoogstens 64 tekens."
    if _GERESERVEERD.fullmatch(code):
        return "Deze naam is op sommige computers bezet. Kies een andere code."
    if code in plaatsen.voorbeelden():
        return "Dit is de naam van een voorbeeld. Kies een andere code."
    return ""


def zoek(naam: str, casusmap: Path) -> Gevonden:
    """The casus at a path, of that name in the folder, or the packaged example.

    Raises:
        OmgekeerdFout: there is none, or it cannot be read.
        GebrekkigBestand: it has faults.
    """
    if naam.endswith((".yaml", ".yml")) or "/" in naam or "\\" in naam:
        return Gevonden(_lees(Path(naam)), Path(naam))
    if (inhoud := plaatsen.voorbeeld(naam)) is not None:
        return Gevonden(lees_casus(inhoud, f"{naam}.yaml", naam), None)
    pad = pad_van(naam, casusmap)
    if not pad.exists():
        raise OmgekeerdFout(
            f"De casus '{naam}' is er niet in {casusmap}. Met `omgekeerd casussen` zie je welke er zijn."
        )
    return Gevonden(_lees(pad), pad)


def pad_van(code: str, casusmap: Path) -> Path:
    """Where the casus with this code is kept."""
    return casusmap / f"{code}.yaml"


def _lees(pad: Path) -> GelezenCasus:
    try:
        inhoud = veilig.lees(pad)
    except FileNotFoundError as fout:
        raise OmgekeerdFout(f"{pad} is er niet. Kijk de naam na.") from fout
    except OSError as fout:
        raise OmgekeerdFout(f"{pad} is niet te lezen: {veilig.oorzaak(fout)}.") from fout
    gelezen = lees_casus(inhoud, str(pad), pad.stem)
    if not CODE.fullmatch(gelezen.casus.code):
        bezwaar = keur_code(gelezen.casus.code)
        raise GebrekkigBestand(
            [Gebrek(str(pad), 0, 0, "De naam van dit bestand is geen goede code.", bezwaar)]
        )
    return gelezen


def bewaar(casus: Casus, pad: Path, *, nieuw: bool = False) -> Casus:
    """Keeps the casus as its next revision and gives that back.

    Args:
        casus: as it stands now, with the revision that it was read with.
        pad: where it is kept.
        nieuw: True for the first save of a new casus: no file may stand there.

    Raises:
        GewijzigdDoorAnder: the file holds another revision; ours was kept beside it.
        veilig.NietBewaard: the system refused.
    """
    veilig.maak_map(pad.parent)
    with veilig.alleen_wij(pad):
        return _bewaar(casus, pad, nieuw=nieuw)


def _bewaar(casus: Casus, pad: Path, *, nieuw: bool) -> Casus:
    volgende = replace(casus, revisie=casus.revisie + 1)
    inhoud = schrijf_casus(volgende)
    if _revisie_op_schijf(pad) != casus.revisie or (nieuw and pad.exists()):
        ernaast = _conflictpad(pad)
        veilig.schrijf(ernaast, inhoud)
        raise GewijzigdDoorAnder(
            f"{pad} is intussen door een ander gewijzigd. We overschrijven niets. "
            f"Jouw versie staat in {ernaast}."
        )
    veilig.schrijf(pad, inhoud)
    return volgende


def _revisie_op_schijf(pad: Path) -> int | None:
    """The revision of the file, 0 when there is no file, None when it cannot be read whole."""
    try:
        return lees_casus(veilig.lees(pad), pad.name, pad.stem).casus.revisie
    except FileNotFoundError:
        return 0
    except (OSError, GebrekkigBestand):
        return None


def _conflictpad(pad: Path) -> Path:
    nummer = 1
    while (ernaast := pad.with_name(f"{pad.stem}.conflict-{nummer}.yaml")).exists():
        nummer += 1
    return ernaast


@dataclass(frozen=True, slots=True)
class Archiefregel:
    """One casus in the list; `gebrek` is set when its file cannot be read."""

    code: str
    gelezen: GelezenCasus | None
    gewijzigd: datetime
    gebrek: str = ""


def lijst(casusmap: Path) -> Iterator[Archiefregel]:
    """All casussen in the folder, by code. Conflict copies and packaged examples are left out."""
    if not casusmap.is_dir():
        return
    voorbeelden = plaatsen.voorbeelden()
    for pad in sorted(casusmap.glob("*.yaml")):
        if not CODE.fullmatch(pad.stem) or pad.stem in voorbeelden:
            continue
        gewijzigd = datetime.fromtimestamp(pad.lstat().st_mtime).astimezone()
        try:
            yield Archiefregel(pad.stem, _lees(pad), gewijzigd)
        except OmgekeerdFout as fout:
            yield Archiefregel(pad.stem, None, gewijzigd, str(fout).splitlines()[0])


def vrije_variant(casusmap: Path, code: str) -> str:
    """This code, or with -2, -3 … behind it: the first that is free; empty when it is too long."""
    nummer, variant = 1, code
    while CODE.fullmatch(variant) and pad_van(variant, casusmap).exists():
        nummer += 1
        variant = f"{code}-{nummer}"
    return variant if not keur_code(variant) else ""


def vrije_code(casusmap: Path, jaar: int) -> str:
    """The next free code of a year, such as `2026-0042`."""
    namen = {pad.stem for pad in casusmap.glob(f"{jaar}-*.yaml")} if casusmap.is_dir() else set()
    nummer = 1
    while f"{jaar}-{nummer:04d}" in namen:
        nummer += 1
    return f"{jaar}-{nummer:04d}"
