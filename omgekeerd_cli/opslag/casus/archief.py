"""The folder with casussen: finding one, listing them all, a free code for a new one."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator, Sequence, Set
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.kern.privacy.persoonsgegevens import vind as vind_gegevens
from omgekeerd_cli.opslag import plaatsen, veilig
from omgekeerd_cli.opslag.casus import identiteit
from omgekeerd_cli.opslag.casus.casus_als_yaml import GelezenCasus, lees_casus
from omgekeerd_cli.opslag.casus.identiteit import CODE, Casusnaam, Identiteit, Naamsoort
from omgekeerd_cli.opslag.casus.slot import wie_pad
from omgekeerd_cli.opslag.yaml.yamltekst import te_groot

_HERNOEM = "Er staan tekens in die niet te typen zijn. Geef het bestand eerst een andere naam."
_GERESERVEERD = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


class IsErNiet(OmgekeerdFout):
    """No casus of this name is in the folder."""


class Gevonden(Struct, frozen=True):
    """A casus, under the code of its file, and which file that is; None for a packaged example."""

    gelezen: GelezenCasus
    identiteit: Identiteit | None = None

    @property
    def pad(self) -> Path | None:
        """Where it is kept."""
        return self.identiteit.pad if self.identiteit else None


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
    inhoud, pad = vind(naam, casusmap)
    if pad is None:
        return Gevonden(lees_casus(inhoud, f"{naam}.yaml", naam))
    return _lees_inhoud(inhoud, pad)


def vind(naam: str, casusmap: Path) -> tuple[bytes, Path | None]:
    """The bytes of the casus that `zoek` finds, and its file; without a file it is a packaged example.

    Raises:
        IsErNiet: there is none of that name.
        OmgekeerdFout: its file is not there or cannot be read.
    """
    if is_pad(naam):
        hier = _waar(naam, casusmap)
        return inhoud_van(hier), hier
    if (inhoud := plaatsen.voorbeeld(naam)) is not None:
        return inhoud, None
    pad = pad_bij(naam, casusmap)
    if pad is None:
        raise IsErNiet(f"De casus '{naam}' is er niet in {casusmap}.{_bedoeld(naam, casusmap)}")
    return inhoud_van(pad), pad


def _waar(naam: str, casusmap: Path) -> Path:
    """The file at that path; a name alone, as a list of the folder gives it, may be of one in that folder."""
    pad = Path(naam)
    return casusmap / pad if pad.name == naam and not pad.exists() and (casusmap / pad).is_file() else pad


def _bedoeld(naam: str, casusmap: Path) -> str:
    """Which casus may have been meant, as a question; no name that points at a person."""
    from difflib import get_close_matches

    anders = [str(casusmap / gelezen.naam) for gelezen in gepasseerd(casusmap) if gelezen.code == naam]
    anders += [str(hier) for hier in [Path(f"{naam}.yaml")] if hier.is_file()]
    eigen = [bestand.removesuffix(".yaml") for bestand in bestandsnamen(casusmap)]
    gelijkend = anders or get_close_matches(naam.lower(), [*eigen, *plaatsen.voorbeelden()], n=1, cutoff=0.7)
    noembaar = [een for een in gelijkend if not vind_gegevens(een)]
    return f" Bedoel je {' of '.join(noembaar)}?" if noembaar else ""


def is_pad(naam: str) -> bool:
    """Whether a casus is called by the path of its file, and not by its name in the folder."""
    return naam.endswith((".yaml", ".yml")) or "/" in naam or "\\" in naam


def is_code(pad: Path) -> bool:
    """Whether the name of a file is a good code."""
    gelezen = identiteit.lees_naam(pad.name)
    return gelezen is not None and gelezen.soort is Naamsoort.CODE


def pad_van(code: str, casusmap: Path) -> Path:
    """Where the casus with this code is kept."""
    return casusmap / f"{code}.yaml"


def pad_bij(code: str, casusmap: Path) -> Path | None:
    """The file in the folder that works under this code, also one with a name that is none."""
    pad = pad_van(code, casusmap)
    return pad if os.path.lexists(pad) else identiteit.zoek(casusmap, code)


def _lees(pad: Path) -> GelezenCasus:
    return _lees_inhoud(inhoud_van(pad), pad).gelezen


def inhoud_van(pad: Path) -> bytes:
    """The bytes of the file of a casus.

    Raises:
        OmgekeerdFout: it cannot be read, or is a link to another file.
    """
    try:
        return veilig.lees(pad, langs_verwijzing=False)
    except FileNotFoundError as fout:
        raise OmgekeerdFout(f"{pad} is er niet. Kijk de naam na.{_bedoeld(pad.stem, pad.parent)}") from fout
    except veilig.TeGroot as fout:
        raise te_groot(str(pad)) from fout
    except OSError as fout:
        if fout.errno == errno.ELOOP:
            raise OmgekeerdFout(
                f"{pad} is een verwijzing naar een ander bestand. Geef het pad van dat bestand zelf."
            ) from fout
        raise OmgekeerdFout(f"{pad} is niet te lezen: {veilig.oorzaak(fout)}.") from fout


def _lees_inhoud(inhoud: bytes, pad: Path) -> Gevonden:
    gelezen = lees_casus(inhoud, str(pad), "")
    wie = identiteit.bepaal(pad, gelezen.casus.code)
    if not wie.code or not pad.name.isprintable():
        bezwaar = keur_code(wie.code) or _HERNOEM
        raise GebrekkigBestand(
            [Gebrek(str(pad), 1, 1, "De naam van dit bestand is geen goede code.", bezwaar)]
        )
    return Gevonden(replace(gelezen, casus=replace(gelezen.casus, code=wie.code)), wie)


class Archiefregel(Struct, frozen=True):
    """One casus in the list; `gebrek` is set when its file cannot be read."""

    code: str
    gelezen: GelezenCasus | None
    gewijzigd: datetime
    gebrek: str = ""


def bestandsnamen(casusmap: Path) -> list[str]:
    """The names of the files of all casussen in the folder, in order.

    What has another name is given by `gepasseerd`; of a folder that is not there nothing is given.
    """
    return [gelezen.naam for gelezen in _namen(casusmap) if gelezen.soort is Naamsoort.CODE]


def gepasseerd(casusmap: Path) -> list[Casusnaam]:
    """The files that look like a casus and are not among them, as nobody can tell which one they are.

    What we kept at an update belongs to its casus: it is named only where that is gone.
    """
    namen = _namen(casusmap)
    codes = {gelezen.code for gelezen in namen if gelezen.soort is Naamsoort.CODE}
    anders = [gelezen for gelezen in namen if gelezen.soort is not Naamsoort.CODE]
    return [gelezen for gelezen in anders if gelezen.soort is not Naamsoort.OUD or gelezen.code not in codes]


def _namen(casusmap: Path) -> list[Casusnaam]:
    if not casusmap.is_dir():
        return []
    namen = list(identiteit.lees_namen(casusmap))
    codes = {gelezen.code for gelezen in namen if gelezen.soort is Naamsoort.CODE}
    voorbeelden = plaatsen.voorbeelden()
    return [_tussen(gelezen, codes, voorbeelden) for gelezen in namen]


def _tussen(gelezen: Casusnaam, codes: Set[str], voorbeelden: Sequence[str]) -> Casusnaam:
    """A name among the others in its folder: what begins with the code of one that is there is a copy of it.

    The name of a computer, which OneDrive puts behind it, can be anything.
    """
    if gelezen.soort is Naamsoort.CODE and gelezen.code in voorbeelden:
        return replace(gelezen, soort=Naamsoort.VOORBEELD)
    if gelezen.soort is Naamsoort.VREEMD and (code := identiteit.begint_met(gelezen.naam, codes)):
        return replace(gelezen, soort=Naamsoort.KOPIE, code=code)
    return gelezen


def paden(casusmap: Path) -> list[Path]:
    """The same files, as paths."""
    return [casusmap / naam for naam in bestandsnamen(casusmap)]


def lijst(casusmap: Path) -> Iterator[Archiefregel]:
    """All casussen in the folder, by code."""
    for pad in paden(casusmap):
        gewijzigd = datetime.fromtimestamp(pad.lstat().st_mtime).astimezone()
        try:
            yield Archiefregel(pad.stem, _lees(pad), gewijzigd)
        except OmgekeerdFout as fout:
            yield Archiefregel(pad.stem, None, gewijzigd, str(fout).splitlines()[0])


def vrije_variant(casusmap: Path, code: str) -> str:
    """This code, or with -2, -3 … behind it: the first that is free; empty when it is too long."""
    nummer, variant, bezet = 1, code, _bezet(casusmap)
    while CODE.fullmatch(variant) and (variant in bezet or not _is_vrij(pad_van(variant, casusmap))):
        nummer += 1
        variant = f"{code}-{nummer}"
    return variant if not keur_code(variant) else ""


def vrije_code(casusmap: Path, jaar: int) -> str:
    """The next free code of a year, such as `2026-0042`."""
    nummer, bezet = 1, _bezet(casusmap)
    while (code := f"{jaar}-{nummer:04d}") in bezet or not _is_vrij(pad_van(code, casusmap)):
        nummer += 1
    return code


def _bezet(casusmap: Path) -> set[str]:
    """The codes of files that have another name: a new casus of that code would be taken for theirs."""
    return {gelezen.code for gelezen in gepasseerd(casusmap)}


def _is_vrij(pad: Path) -> bool:
    """Whether there is no such casus, and nobody just began one that has no answer yet."""
    return not pad.exists() and not wie_pad(pad).exists()
