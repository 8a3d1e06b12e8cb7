"""Keeping one casus: what this process saves is whole on disk, and never over somebody else's work."""

from __future__ import annotations

import errno
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.fouten import GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus.casus_als_yaml import schrijf_casus
from omgekeerd_cli.opslag.casus.identiteit import stam
from omgekeerd_cli.opslag.casus.slot import Slot

_IETS_ANDERS = {errno.ELOOP, errno.EISDIR, errno.EINVAL}
"""A link, a folder or a device stands where the casus was."""


class GewijzigdDoorAnder(OmgekeerdFout):
    """The casus on disk is not the one we know: nothing was overwritten."""


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

    @property
    def is_nieuw(self) -> bool:
        """Whether nothing was kept here yet."""
        return self._bekend is None

    def bezet(self) -> None:
        """Keeps others out until `geef_vrij`; where no folder is yet, from the first save on.

        Raises:
            Bezet: another process works on this casus.
            GewijzigdDoorAnder: it was changed since it was read.
            NietBewaard: nothing can be written there.
        """
        self._houdt_vast = True
        if not self.pad.parent.is_dir():  # not made for a casus that may get no answer
            return
        self._slot.neem()
        if not self._is_zoals_bekend():
            self.geef_vrij()
            raise GewijzigdDoorAnder(
                f"{self.pad} is net door een ander gewijzigd. Er is niets overschreven. Begin opnieuw."
            )

    def geef_vrij(self) -> None:
        """Lets others work on this casus again."""
        self._houdt_vast = False
        self._slot.laat_los()

    def verhuis(self, pad: Path) -> None:
        """Keeps the casus in another place from now on, where nothing may stand yet.

        Raises:
            Bezet, GewijzigdDoorAnder, NietBewaard: it cannot be kept there; nothing has changed.
        """
        daar = Bewaarplek(pad)
        daar.bezet()
        self.geef_vrij()
        self.pad, self._bekend, self._slot, self._houdt_vast = daar.pad, None, daar._slot, True
        self._erin = None

    def houd_oud(self) -> Path:
        """Keeps what the file holds now beside it, as `CODE.oud-N.yaml`, and gives where.

        Raises:
            NietBewaard: the system refused.
        """
        return _schrijf_ernaast(self.pad, self._bekend or b"", "oud")

    def bewaar(self, casus: Casus) -> Casus:
        """Keeps the casus as its next revision and gives that back.

        Raises:
            GewijzigdDoorAnder: something else stands in the file than we know; ours was kept beside it.
            Bezet: another process works on it.
            NietBewaard: the system refused.
        """
        volgende = replace(casus, revisie=casus.revisie + 1)
        inhoud = self._als_bytes(volgende)
        veilig.maak_map(self.pad.parent)
        if self._houdt_vast:
            self._slot.neem()
        with self._slot.even():
            # A save that failed at its very end may stand there already.
            if not self._is_zoals_bekend(inhoud):
                raise GewijzigdDoorAnder(
                    f"{self.pad} is intussen door een ander gewijzigd. We overschrijven niets. "
                    f"Jouw versie staat in {_schrijf_ernaast(self.pad, inhoud)}."
                )
            veilig.schrijf(self.pad, inhoud)
        self._bekend = inhoud
        return volgende

    def bewaar_ernaast(self, casus: Casus) -> Path:
        """Keeps the casus beside the file, as `CODE.conflict-N.yaml`, and gives where.

        Raises:
            NietBewaard: the system refused.
        """
        return _schrijf_ernaast(self.pad, self._als_bytes(casus))

    def _als_bytes(self, casus: Casus) -> bytes:
        try:
            return schrijf_casus(casus if self._erin is None else replace(casus, code=self._erin))
        except GebrekkigBestand as fout:  # larger than we would read back
            raise veilig.NietBewaard(self.pad, OSError(errno.EFBIG, "too large")) from fout

    def _is_zoals_bekend(self, *ook_goed: bytes) -> bool:
        try:
            op_schijf = veilig.lees(self.pad, langs_verwijzing=False)
        except FileNotFoundError:
            return self._bekend is None
        except OSError as fout:
            if fout.errno in _IETS_ANDERS:
                return False
            raise veilig.NietBewaard(self.pad, fout) from fout
        return op_schijf in (self._bekend, *ook_goed)


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
