"""The file of one casus, written out again after each answer: only what is new costs anything.

What is new is written as a small casus of its own and read back; its lines then take their place
among the lines that stood there. So a save costs the same at the last answer as at the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Boom, Pad
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis
from omgekeerd_cli.kern.set.model import Ruw
from omgekeerd_cli.opslag.casus.casusbestand import GelezenCasus, lees_casus, schrijf_en_lees
from omgekeerd_cli.opslag.veilig import HOOGSTENS_BYTES
from omgekeerd_cli.opslag.yaml.lezer import HOOGSTENS_KNOPEN, Merk

_ANTWOORDEN, _BUITEN, _ONBEKEND, _LOGBOEK = "antwoorden", "buiten-route", "onbekend", "logboek"
_LANGSTE_GEWONE_NAAM = 128
"""Bytes. PyYAML's writer puts a longer name behind a `?`."""


class _Stuk(Struct, frozen=True):
    """The lines of one answer, event or other key, and what was read back from them."""

    regels: str
    gelezen: Any


class Casusschrijver:
    """Writes one casus time and again, byte for byte as `schrijf_casus` does."""

    def __init__(self) -> None:
        self._stukken: dict[Pad, _Stuk] = {}
        self._logboek: list[_Stuk] = []

    def schrijf(self, casus: Casus) -> bytes:
        """The casus as the bytes of its file; every value in it is what was read back from its lines.

        Raises:
            GebrekkigBestand: it is larger than we would read back.
        """
        bekend = self._bekende_regels(casus.logboek)
        nieuw = schrijf_en_lees(self._wat_nieuw_is(casus, bekend))
        stukken = _stukken(nieuw)
        self._logboek[bekend:] = [
            stukken.pop((_LOGBOEK, nummer)) for nummer in range(len(nieuw.casus.logboek))
        ]
        self._stukken |= stukken
        inhoud = "".join(self._regels(casus, nieuw.kaart)).encode()
        if len(inhoud) > HOOGSTENS_BYTES or hoogstens_knopen(inhoud) > HOOGSTENS_KNOPEN:
            lees_casus(inhoud, casus.code, casus.code)  # together the parts may be too much
        return inhoud

    def _bekende_regels(self, logboek: tuple[Gebeurtenis, ...]) -> int:
        """How many lines of the logboek, from its beginning, were written before."""
        samen = enumerate(zip(self._logboek, logboek, strict=False))
        anders = (nummer for nummer, (stuk, regel) in samen if stuk.gelezen != regel)
        return next(anders, min(len(self._logboek), len(logboek)))

    def _wat_nieuw_is(self, casus: Casus, bekend: int) -> Casus:
        """The same casus with only the answers and lines of the logboek that were not written before."""
        return replace(
            casus,
            antwoorden=self._nieuw_in(_ANTWOORDEN, casus.antwoorden),
            buiten_route=self._nieuw_in(_BUITEN, casus.buiten_route),
            onbekend=self._nieuw_in(_ONBEKEND, casus.onbekend),
            logboek=casus.logboek[bekend:],
        )

    def _nieuw_in(self, deel: str, boom: Boom) -> Boom:
        nieuw: Boom = {}
        for stap, vragen in boom.items():
            eigen = _met_eigen_regels(stap, vragen)
            if not eigen or not self._is_bekend((deel, stap), waarde=True):
                nieuw[stap] = vragen
            elif anders := {
                naam: waarde
                for naam, waarde in eigen.items()
                if not self._is_bekend((deel, stap, naam), waarde)
            }:
                nieuw[stap] = anders
        return nieuw

    def _is_bekend(self, pad: Pad, waarde: Any) -> bool:
        """Whether the lines that are kept say this value; the order of names in it counts as well."""
        stuk = self._stukken.get(pad)
        if stuk is None or stuk.gelezen != waarde:
            return False
        return isinstance(waarde, str) or repr(stuk.gelezen) == repr(waarde)

    def _regels(self, casus: Casus, sleutels: Iterable[str]) -> Iterator[str]:
        """The lines of the whole casus, in the order of these keys at its top."""
        bomen = {_ANTWOORDEN: casus.antwoorden, _BUITEN: casus.buiten_route, _ONBEKEND: casus.onbekend}
        for sleutel in sleutels:
            if bomen.get(sleutel):
                yield f"{sleutel}:\n"
                yield from self._regels_van(sleutel, bomen[sleutel])
            elif sleutel == _LOGBOEK and casus.logboek:
                yield f"{sleutel}:\n"
                yield from (stuk.regels for stuk in self._logboek)
            else:
                yield self._stukken[(sleutel,)].regels

    def _regels_van(self, deel: str, boom: Boom) -> Iterator[str]:
        for stap, vragen in boom.items():
            yield self._stukken[deel, stap].regels
            for naam in _met_eigen_regels(stap, vragen):
                yield self._stukken[deel, stap, naam].regels


def _met_eigen_regels(stap: str, vragen: Ruw) -> Boom:
    """The answers of a step that have lines of their own.

    They have none under a name that YAML puts behind a `?`: there the first begins on another's line.
    """
    gewoon = stap.isprintable() and len(stap.encode()) <= _LANGSTE_GEWONE_NAAM
    return vragen if gewoon and isinstance(vragen, dict) else {}


def hoogstens_knopen(inhoud: bytes) -> int:
    """At most so many nodes are in a file that we wrote, without reading it.

    Each pair of a mapping has a colon, and each item of a list a dash, a comma or a bracket before it.
    """
    if len(inhoud) <= HOOGSTENS_KNOPEN:  # nearly always: a node takes a byte
        return len(inhoud)
    return 1 + 2 * inhoud.count(b":") + sum(map(inhoud.count, (b"-", b",", b"[")))


def _stukken(nieuw: GelezenCasus) -> dict[Pad, _Stuk]:
    """The lines of this small casus, by what they say."""
    tekst, plekken = nieuw.inhoud.decode(), list(_plekken(nieuw))
    grenzen = [*(merk.index - merk.column for _, merk, _ in plekken), len(tekst)]
    return {
        pad: _Stuk(tekst[begin:eind], waarde)
        for (pad, _, waarde), (begin, eind) in zip(plekken, pairwise(grenzen), strict=True)
    }


def _plekken(nieuw: GelezenCasus) -> Iterator[tuple[Pad, Merk, Any]]:
    """All that has lines of its own: its path, where it stands and what it says; in their order."""
    for sleutel, waarde in nieuw.kaart.items():
        yield (sleutel,), nieuw.kaart.merken[sleutel], None
        if sleutel == _LOGBOEK:
            for nummer, regel in enumerate(nieuw.casus.logboek):
                yield (sleutel, nummer), waarde.merken[nummer], regel
        elif sleutel in (_ANTWOORDEN, _BUITEN, _ONBEKEND):
            for stap, vragen in waarde.items():
                eigen = _met_eigen_regels(stap, vragen)
                yield (sleutel, stap), waarde.merken[stap], bool(eigen)
                for naam, antwoord in eigen.items():
                    yield (sleutel, stap, naam), vragen.merken[naam], antwoord
