"""A report or letter cut up, and which of its sentences a later version no longer has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

_NIEUW = re.compile(r"\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|\|)")
"""A line that begins something of its own: a heading, a point of a list, a row of a table."""
_TABELLIJN = re.compile(r"\s*\|[\s:|-]+$")
_HEK = ("```", "~~~")
_ZINSEINDE = re.compile(r"(?<=[.!?…])[\"'’”»)\]*]*\s+(?=[^\sa-z0-9])")
_MERK = re.compile(r"<!--.*?-->", re.DOTALL)
_NUMMER = re.compile(r"^((?:[#>-]+\s)?)\d{1,3}\\?[.)]\s|(^#+\s.+)\s\d{1,2}$|[⁰¹²³⁴-⁹]")
"""Numbers that count: one point less above makes them others, and says nothing about what stands here."""


class Alinea(Struct, frozen=True):
    """A paragraph, heading, point of a list or row of a table: the line where it begins, and its Markdown."""

    regel: int
    tekst: str

    @property
    def laatste_regel(self) -> int:
        """On which line it ends."""
        return self.regel + self.tekst.count("\n")

    @property
    def is_kop(self) -> bool:
        """Whether it is a heading: with #, or bold on a line of its own."""
        return bool(re.match(r"#{1,6}\s|\*\*[^*]+\*\*:?$", self.tekst))

    @property
    def zinnen(self) -> tuple[str, ...]:
        """Its sentences as they can be compared: without line ends and without the numbers that count."""
        kaal = " ".join(re.sub(r"\n\s*(?:>\s?)*", " ", self.tekst.replace("\\\n", "\n")).split())
        return tuple(_ZINSEINDE.split(_NUMMER.sub(r"\1\2", kaal)))


def alineas(tekst: str) -> tuple[Alinea, ...]:
    """The parts of a Markdown text in order; its comments, such as the mark of whose it is, are none."""
    zonder_merk = _MERK.sub(lambda merk: "\n" * merk[0].count("\n"), tekst)
    return tuple(Alinea(regel, deel) for regel, deel in _delen(zonder_merk) if not _TABELLIJN.match(deel))


def _delen(tekst: str) -> Iterator[tuple[int, str]]:
    deel: list[str] = []
    begin, in_code = 0, False
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        hek = regel.lstrip().startswith(_HEK)
        if not in_code and deel and (not regel.strip() or hek or _NIEUW.match(regel)):
            yield begin, "\n".join(deel)
            deel = []
        in_code ^= hek
        if regel.strip() or in_code:
            begin = begin if deel else nummer
            deel.append(regel)
    if deel:
        yield begin, "\n".join(deel)


def verdwenen(oud: Sequence[str], nieuw: Sequence[str]) -> set[int]:
    """The places in `oud` of what `nieuw` no longer says; what only stands elsewhere is not gone."""
    minder = Counter(oud)
    minder.subtract(nieuw)
    return {plek for plek in _van_plek(oud, nieuw) if minder[oud[plek]] > 0}


def _van_plek(oud: Sequence[str], nieuw: Sequence[str]) -> set[int]:
    """The places of what does not stand between the same sentences."""
    van, tot, tot_nieuw = 0, len(oud), len(nieuw)
    while van < min(tot, tot_nieuw) and oud[van] == nieuw[van]:
        van += 1
    while van < min(tot, tot_nieuw) and oud[tot - 1] == nieuw[tot_nieuw - 1]:
        tot, tot_nieuw = tot - 1, tot_nieuw - 1
    vergeleken = SequenceMatcher(None, oud[van:tot], nieuw[van:tot_nieuw], autojunk=False)
    weg: set[int] = set()
    for soort, begin, einde, _, _ in vergeleken.get_opcodes():
        if soort == "delete":
            weg |= _met_eigen_kop(oud, van + begin, van + einde)
        elif soort == "replace":
            weg |= {*range(van + begin, van + einde)}
    return weg


def verplaatst(oud: Sequence[str], nieuw: Sequence[str]) -> set[int]:
    """The places in `oud` of what `nieuw` still says, but under another heading only.

    What stands below a heading that came between is not counted, if something went there from elsewhere.
    """
    daar = {*_onder_kop(nieuw)}
    onder = enumerate(_onder_kop(oud))
    elders = {plek for plek, paar in onder if paar not in daar and paar[1] in nieuw}
    return elders & _van_plek(oud, nieuw) or elders


def _onder_kop(zinnen: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each sentence with the heading above it; a heading stands under itself."""
    kop = ""
    for zin in zinnen:
        kop = zin if zin.startswith("#") else kop
        yield kop, zin


def _met_eigen_kop(oud: Sequence[str], begin: int, einde: int) -> set[int]:
    """The places that went: of two parts with the same head the head above, not the one below."""
    gekozen = range(begin, einde)
    while begin and oud[begin - 1] == oud[einde - 1]:
        begin, einde = begin - 1, einde - 1
        if _rang(oud[begin]) < _rang(oud[gekozen[0]]):
            gekozen = range(begin, einde)
    return {*gekozen}


def _rang(zin: str) -> int:
    """How high it stands above what comes after it: the lower, the higher."""
    diepte = len(zin) - len(zin.lstrip("#"))
    return diepte or (7 if zin.startswith("**") else 8 if zin.endswith(":") else 9)
