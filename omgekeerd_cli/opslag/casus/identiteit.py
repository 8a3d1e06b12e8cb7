"""Which casus a file is: what its name says, what `casus:` inside says, and the code that follows.

The file is the casus. A name that is a good code wins over what stands inside, for whoever copies a file
and renames it forgets that. A name that is none, as a sync program gives to a copy, gets a code of its
own, so that nothing of that file (its discussions, its practices, its report) gets mixed with another's.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator, Set
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from omgekeerd_cli.opslag import plaatsen, veilig

CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


class Naamsoort(StrEnum):
    """What the name of a file says that it is."""

    CODE = "code"
    EINDE = "een casus, met een ander einde dan .yaml"
    KOPIE = "een kopie"
    CONFLICT = "een tweede versie, door ons bewaard"
    OUD = "een versie van voor het bijwerken, door ons bewaard"
    BIJ = "iets van een ander programma, naast een casus"
    VOORBEELD = "een naam van een voorbeeld"
    VREEMD = "geen code"


class Casusnaam(Struct, frozen=True):
    """The name of a file that looks like a casus; `code` is of which one, as far as the name tells."""

    naam: str
    soort: Naamsoort
    code: str = ""


class Identiteit(Struct, frozen=True):
    """Which casus a file is.

    Attributes:
        pad: the file.
        soort: what its name says.
        code: under which everything works.
        erin: the code that stands in it, perhaps none.
        bij: the code that it would have if it were called so, and that another file may have too.
    """

    pad: Path
    soort: Naamsoort
    code: str
    erin: str
    bij: str

    @property
    def klopt(self) -> bool:
        """Whether the name and what stands inside say the same."""
        return self.soort is Naamsoort.CODE and self.erin in ("", self.code)

    @property
    def te_bewaren(self) -> str:
        """The code for `casus:` at the next save.

        What stands there may be the only trace of how the casus was called: it goes only when a file of
        that name stands beside it, so that this one is the copy.
        """
        is_kopie = not self.erin or self.is_van_voorbeeld or self._heeft_naamgenoot()
        return self.code if self.soort is Naamsoort.CODE and is_kopie else self.erin

    @property
    def is_van_voorbeeld(self) -> bool:
        """Whether a packaged example was copied to make it: no casus of one's own is called so."""
        return self.erin in plaatsen.voorbeelden()

    def _heeft_naamgenoot(self) -> bool:
        return self.pad.with_name(f"{self.erin}.yaml").is_file()


_ERVOOR = re.compile(
    r"(?P<bij>~\$|\._|\.~lock\.|\.?#|\.syncthing\.|~syncthing~|\.(?=.+\.icloud$))"
    r"|(?P<kopie>(nog een )?(kopie|copy|copie|duplicaat)( \(?\d+\)?)? (van|of|de|von) )",
    re.IGNORECASE,
)
_EINDE = re.compile(
    r"(?P<kern>.+?)\.(ya?ml|yam|yamll|ymal|yalm|jaml)"
    r"((?P<txt>\.txt)|(?P<kopie>~|\.~\d+~|\.(bak|backup|old|oud|orig|rej|save|\d+)| ?\(\d+\))"
    r"|(?P<bij>\.(swp|swo|tmp|temp|part|download|crdownload|lock|icloud)|#))?",
    re.IGNORECASE | re.DOTALL,
)
_CODE_ERVOOR = rf"(?P<code>{CODE.pattern})"
_BEWAARD = re.compile(r"(?P<van>.+)\.(?P<wat>conflict|oud)-\d+")
_KOPIE = re.compile(
    _CODE_ERVOOR + r"(?i:"
    # a number or words between brackets: Windows, Google Drive, Dropbox, Nextcloud, Seafile
    r" ?\(.*\)"
    # Windows, macOS and desktops of Linux, in Dutch, English, French and German
    r"|[ ._–—-]+(een |nog een |another )?(kopie|copy|copie|duplicaat|duplicate|reservekopie|backup)\b.*"
    # iCloud and macOS
    r"| \d{1,2}"
    # Syncthing, Synology, Resilio, ownCloud and others; also what we kept beside a copy
    r"|[ ._–—-].*(conflict|konflikt).*"
    r")|"
    + _CODE_ERVOOR.replace("code", "code2")
    +
    # OneDrive: the name of the computer
    r"-([A-Z]{2}[A-Z0-9]*(-[A-Z0-9]+)*|[A-Za-z]*(MacBook|iMac|PC)[\w-]*)(-\d+)?"
)
_ERIN = re.compile(rb"^casus:[ \t]*['\"]?([a-z0-9][a-z0-9_-]{0,63})['\"]?[ \t]*(#.*)?\r?$", re.MULTILINE)
_KOP = 4_096
_LENGTE_VAN_HASH = 6
_LANGSTE_BEGIN = 64 - len("-kopie-") - _LENGTE_VAN_HASH


def lees_naam(naam: str) -> Casusnaam | None:
    """What the name of a file says of the casus in it; None when it does not look like a casus."""
    if naam.endswith(".yaml") and CODE.fullmatch(naam[: -len(".yaml")]):  # nearly always
        return Casusnaam(naam, Naamsoort.CODE, naam[: -len(".yaml")])
    ervoor = _ERVOOR.match(naam)
    if naam.startswith(".") and not ervoor:
        return None  # hidden: of us, or of no concern
    delen = _EINDE.fullmatch(naam[ervoor.end() :] if ervoor else naam)
    if delen is None:
        return None
    kern = delen["kern"]
    if (ervoor and ervoor["bij"]) or delen["bij"]:
        return Casusnaam(naam, Naamsoort.BIJ, code_in(kern))
    if CODE.fullmatch(kern):
        if ervoor or delen["kopie"]:
            return Casusnaam(naam, Naamsoort.KOPIE, kern)
        return Casusnaam(naam, Naamsoort.EINDE, kern)
    if bewaard := _BEWAARD.fullmatch(kern):
        soort = Naamsoort.CONFLICT if bewaard["wat"] == "conflict" else Naamsoort.OUD
        return Casusnaam(naam, soort, code_in(bewaard["van"]))
    if ervoor or _KOPIE.fullmatch(kern):
        return Casusnaam(naam, Naamsoort.KOPIE, code_in(kern))
    return Casusnaam(naam, Naamsoort.VREEMD)


def code_in(naam: str) -> str:
    """The code with which a name begins, without what a copy has around it; empty when there is none."""
    naam = zonder_ervoor(naam)
    if gevonden := _KOPIE.fullmatch(naam):
        return gevonden["code"] or gevonden["code2"]
    begin = CODE.match(naam)
    return begin[0] if begin else ""


def begint_met(naam: str, codes: Set[str]) -> str:
    """The longest of these codes with which a name begins, and where it then ends; empty without one."""
    einden = (nr for nr in range(min(len(naam) - 1, 64), 0, -1) if not naam[nr].isalnum())
    return next((naam[:nr] for nr in einden if naam[:nr] in codes), "")


def zonder_ervoor(naam: str) -> str:
    """A name without what a copy or another program puts in front of it."""
    ervoor = _ERVOOR.match(naam)
    return naam[ervoor.end() :] if ervoor else naam.removeprefix(".")


def lees_namen(map_: Path) -> Iterator[Casusnaam]:
    """The files in a folder that look like a casus, also those that have no good name."""
    for naam in sorted(pad.name for pad in map_.iterdir()):
        gelezen = lees_naam(naam)
        if gelezen and (gelezen.soort is Naamsoort.CODE or not (map_ / naam).is_dir()):
            yield gelezen


def bepaal(pad: Path, erin: str) -> Identiteit:
    """Which casus the file at a path is.

    Args:
        pad: the file, which is there.
        erin: what its `casus:` says, perhaps nothing.
    """
    gelezen = lees_naam(pad.name) or Casusnaam(pad.name, Naamsoort.VREEMD)
    if gelezen.soort is Naamsoort.CODE:
        return Identiteit(pad, gelezen.soort, gelezen.code, erin, gelezen.code)
    bij = gelezen.code or erin
    vrij = gelezen.soort in (Naamsoort.EINDE, Naamsoort.VREEMD) and not _is_van_ander(pad, bij)
    code = bij if vrij or not bij else _eigen_code(pad, bij)
    return Identiteit(pad, gelezen.soort, code, erin, bij)


def zoek(map_: Path, code: str) -> Path | None:
    """The file without a good name that works under this code, if there is one."""
    if not map_.is_dir():
        return None
    for gelezen in lees_namen(map_):
        pad = map_ / gelezen.naam
        if gelezen.soort is not Naamsoort.CODE and bepaal(pad, code_erin(pad)).code == code:
            return pad
    return None


def code_erin(pad: Path) -> str:
    """What `casus:` says at the beginning of a file, without reading all of it; empty when it cannot be."""
    try:
        with veilig.geopend(pad, langs_verwijzing=False) as bestand:
            gevonden = _ERIN.search(bestand.read(_KOP))
    except OSError:
        return ""
    return gevonden[1].decode("ascii") if gevonden else ""


def stam(pad: Path) -> str:
    """How what stands beside a file is called: its name without .yaml.

    Of another ending all of the name, so that X.yml and X.yaml do not share a lock or a draft.
    """
    gewoon = pad.with_suffix(".yaml")
    if pad.suffix == ".yaml" or (pad.suffix.lower() == ".yaml" and _is_zelfde(pad, gewoon)):
        return pad.stem
    return pad.name


def _is_zelfde(een: Path, ander: Path) -> bool:
    """Whether two names are of one file, as where capitals do not count."""
    try:
        return een.samefile(ander)
    except OSError:
        return False


def _is_van_ander(pad: Path, code: str) -> bool:
    """Whether another file in the folder goes by this code, or says so inside without a name of its own."""
    for ander in lees_namen(pad.parent):
        daar = pad.with_name(ander.naam)
        if ander.naam == pad.name or _is_zelfde(daar, pad):
            continue
        if ander.soort in (Naamsoort.CODE, Naamsoort.EINDE) and ander.code == code:
            return True
        if ander.soort is Naamsoort.VREEMD and code_erin(daar) == code:
            return True
    return False


def _eigen_code(pad: Path, bij: str) -> str:
    """A code for this file alone, of its name: the same on every computer, and without words from it."""
    naam = unicodedata.normalize("NFC", os.path.normcase(pad.name))
    som = hashlib.sha256(naam.encode("utf-8", "surrogateescape")).hexdigest()[:_LENGTE_VAN_HASH]
    return f"{bij[:_LANGSTE_BEGIN]}-kopie-{som}"
