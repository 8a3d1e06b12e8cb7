"""Keeping one casus: what this process saves is whole on disk, and never over somebody else's work."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Collection, Iterator
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.fouten import GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus.casus_als_yaml import schrijf_casus
from omgekeerd_cli.opslag.casus.identiteit import stam
from omgekeerd_cli.opslag.casus.slot import Bezet, Slot
from omgekeerd_cli.opslag.yaml.opmerkingen import heeft_opmerkingen

_IETS_ANDERS = {
    errno.ELOOP: "een verwijzing naar een ander bestand",
    errno.EISDIR: "een map",
    errno.EINVAL: "iets dat geen gewoon bestand is",
}
"""What stands where the casus was."""
_NIETS_OVERSCHREVEN = "We overschrijven niets."
_RAAD = ("Begin opnieuw.", "Maak daar verder af of sluit het, en begin hier dan opnieuw.")
"""For who has answered nothing yet: where the casus is not as it was read, and where it is open."""


class StaatErAnders(OmgekeerdFout):
    """The casus on disk is not the one we know: nothing was overwritten."""


class GewijzigdDoorAnder(StaatErAnders):
    """Something else stands there; the sentence says what."""


class Weg(StaatErAnders):
    """The casus, or its folder, is not there any more: taken away, or it has another name now.

    It is never made anew by itself: there would be two of it, each with half of the answers.
    """


class Bewaarplek:
    """The file of one casus while this process works on it.

    Args:
        pad: where it is kept.
        inhoud: the bytes of the file as it was read; None for a casus that is new there.
        erin: what comes behind `casus:`, where that is another code than the one we work under.
    """

    def __init__(self, pad: Path, inhoud: bytes | None = None, erin: str | None = None) -> None:
        self.pad = pad
        self._erin = erin
        self._bekend = inhoud
        self._slot = Slot(pad)
        self._houdt_vast = False
        self._map_was_er = inhoud is not None or os.path.isdir(pad.parent)  # noqa: PTH112  never raises
        self._mag_opnieuw = False
        self.oud: Path | None = None
        """Where what the file held before is kept, once that was done."""

    @property
    def is_nieuw(self) -> bool:
        """Whether nothing was kept here yet."""
        return self._bekend is None

    def bezet(self) -> None:
        """Keeps others out until `geef_vrij`; where no folder is yet, from the first save on.

        Raises:
            Bezet: another process works on this casus.
            StaatErAnders: it was changed since it was read.
            NietBewaard: nothing can be written there.
        """
        self._houdt_vast = True
        if self.is_nieuw and not self._map_is_er():  # not made for a casus that may get no answer
            return
        try:
            with self.is_hier():
                pass
        except (StaatErAnders, Bezet) as fout:
            self.geef_vrij()
            raise type(fout)(f"{fout} Er is niets gewijzigd. {_RAAD[type(fout) is Bezet]}") from fout

    @contextlib.contextmanager
    def is_hier(self, *ook_goed: bytes) -> Iterator[None]:
        """Does something while the casus is here as we know it, and nobody else is at it.

        Args:
            ook_goed: what may stand in the file as well.

        Raises:
            Bezet: another process works on it.
            StaatErAnders: something else stands there, or nothing any more.
            NietBewaard: the system refused.
        """
        self._zorg_voor_map()
        if self._houdt_vast:
            self._slot.neem()
        with self._slot.even():
            self._vergelijk(ook_goed)
            yield

    def geef_vrij(self) -> None:
        """Lets others work on this casus again."""
        self._houdt_vast = False
        self._slot.laat_los()

    def verhuis(self, pad: Path) -> None:
        """Keeps the casus in another place from now on, where nothing may stand yet.

        Raises:
            Bezet, StaatErAnders, NietBewaard: it cannot be kept there; nothing has changed.
        """
        daar = Bewaarplek(pad)
        daar.bezet()
        self.geef_vrij()
        self.pad, self._bekend, self._slot, self._houdt_vast = daar.pad, None, daar._slot, True
        self._erin = None

    def mag_opnieuw(self) -> None:
        """Lets the next save make again what is gone: only when a person wants that."""
        self._mag_opnieuw = True

    def houd_oud(self) -> Path:
        """Keeps what the file holds now beside it, as `CODE.oud-N.yaml`, and gives where.

        Raises:
            NietBewaard: the system refused.
        """
        self.oud = _schrijf_ernaast(self.pad, self._bekend or b"", "oud")
        return self.oud

    def bewaar(self, casus: Casus) -> Casus:
        """Keeps the casus as its next revision and gives that back.

        A file with comments, which somebody wrote by hand, is first kept as it is: see `oud`.

        Raises:
            StaatErAnders: something else stands there than we know, or nothing any more.
            Bezet: another process works on it.
            NietBewaard: the system refused.
        """
        volgende = replace(casus, revisie=casus.revisie + 1)
        inhoud = self._als_bytes(volgende)
        with self.is_hier(inhoud):  # a save that failed at its very end may stand there already
            if self.oud is None and heeft_opmerkingen(self._bekend or b""):
                self.houd_oud()  # we write no comments back, and they are somebody's work
            veilig.schrijf(self.pad, inhoud)
        self._bekend, self._mag_opnieuw = inhoud, False
        return volgende

    def bewaar_ernaast(self, casus: Casus) -> Path:
        """Keeps the casus beside the file, as `CODE.conflict-N.yaml`, and gives where.

        Where that cannot be, it comes beside the folder: as near as there is a place.

        Raises:
            NietBewaard: the system refused.
        """
        inhoud = self._als_bytes(casus)
        try:
            return _schrijf_ernaast(self.pad, inhoud)
        except veilig.NietBewaard:
            return _schrijf_ernaast(self.pad.parent.parent / self.pad.name, inhoud)

    def _als_bytes(self, casus: Casus) -> bytes:
        try:
            return schrijf_casus(casus if self._erin is None else replace(casus, code=self._erin))
        except GebrekkigBestand as fout:  # larger than we would read back
            raise veilig.NietBewaard(self.pad, OSError(errno.EFBIG, "too large")) from fout

    def _map_is_er(self) -> bool:
        try:
            return stat.S_ISDIR(self.pad.parent.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as fout:
            raise veilig.NietBewaard(self.pad, fout) from fout

    def _zorg_voor_map(self) -> None:
        """Makes the folder for the first save, and never again."""
        if not self._map_is_er():
            map_ = self.pad.parent
            if self._map_was_er and not self._mag_opnieuw and not os.path.lexists(map_):
                raise Weg(f"De map {map_} is er niet meer: die is weg, of heet nu anders.")
            veilig.maak_map(map_)
        self._map_was_er = True

    def _vergelijk(self, ook_goed: Collection[bytes]) -> None:
        """Looks whether the file holds what we know."""
        try:
            op_schijf = veilig.lees(self.pad, langs_verwijzing=False)
        except FileNotFoundError:
            if not (self.is_nieuw or self._mag_opnieuw):
                raise Weg(f"{self.pad} is er niet meer: het is weg, of heet nu anders.") from None
            return
        except veilig.TeGroot:
            op_schijf = b""
        except OSError as fout:
            if wat := _IETS_ANDERS.get(fout.errno or 0):
                raise GewijzigdDoorAnder(
                    f"Op de plek van {self.pad} staat nu {wat}. {_NIETS_OVERSCHREVEN}"
                ) from None
            raise veilig.NietBewaard(self.pad, fout) from fout
        if op_schijf not in (self._bekend, *ook_goed):
            wat = "staat er intussen al: iemand anders begon ook met die code"
            if not self.is_nieuw:
                wat = "is intussen gewijzigd, in een ander programma of op een andere computer"
            raise GewijzigdDoorAnder(f"{self.pad} {wat}. {_NIETS_OVERSCHREVEN}")


def _schrijf_ernaast(pad: Path, inhoud: bytes, wat: str = "conflict") -> Path:
    """Keeps a casus beside another one, under the first number that is free."""
    for nummer in count(1):
        ernaast = pad.with_name(f"{stam(pad)}.{wat}-{nummer}.yaml")
        try:
            veilig.schrijf_nieuw(ernaast, inhoud)
        except FileExistsError:
            continue
        return ernaast
    raise AssertionError("numbers do not run out")
