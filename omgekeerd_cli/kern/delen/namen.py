"""Words that look like somebody's name: by their capital, their initials, or the title before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from omgekeerd_cli.kern.delen.vouwen import gevouwen
from omgekeerd_cli.kern.delen.woordenschat import WOORD, Woordenschat, begint_zin

_AANHEF = frozenset({"heer", "dhr", "mevrouw", "mevr", "mw", "meneer"})
_TUSSENVOEGSELS = frozenset(
    "van de der den het ten ter te 't von da du la le el al bin ben d' vd".split()  # noqa: SIM905  shorter
)
_AFKORTING = 3
"""Capitals only, up to this length, are an abbreviation such as UWV."""
_VERBINDT = re.compile(r"\.? {1,2}|\.")
Span = tuple[int, int, str]


class Naamzoeker:
    """Finds names in the texts of one casus; `schat` holds the words that are none."""

    def __init__(self, teksten: Sequence[str], schat: Woordenschat) -> None:
        self._schat = schat
        plekken = [(tekst, treffer) for tekst in teksten for treffer in WOORD.finditer(tekst)]
        groot = [(tekst, treffer) for tekst, treffer in plekken if treffer[0][0].isupper()]
        midden = {gevouwen(treffer[0]) for tekst, treffer in groot if not begint_zin(tekst, treffer.start())}
        klein = {gevouwen(treffer[0]) for _, treffer in plekken if treffer[0][0].islower()}
        self._groot = {gevouwen(treffer[0]) for _, treffer in groot}
        self._klein = klein - midden

    def is_onbekend(self, woord: str) -> bool:
        """Whether this is no word of the questions."""
        return gevouwen(woord) not in self._schat.gewoon

    def in_tekst(self, tekst: str) -> Iterator[Span]:
        """Where each name begins and ends, and the name itself: without the s of `Willems auto`."""
        woorden = list(WOORD.finditer(tekst))
        nummer = 0
        while nummer < len(woorden):
            laatste = self._naam_vanaf(tekst, woorden, nummer)
            if laatste is None:
                nummer += 1
                continue
            begin, eind = woorden[nummer].start(), woorden[laatste].end()
            yield begin, eind, self._zonder_s(tekst[begin:eind])
            nummer = laatste + 1

    def _naam_vanaf(self, tekst: str, woorden: list[re.Match[str]], eerste: int) -> int | None:
        """The last word of the name that begins with word `eerste`; None when no name begins there."""
        aanhef = self._einde_aanhef(tekst, woorden, eerste)
        nummer = begin = eerste if aanhef is None else aanhef + 1
        laatste: int | None = None
        begonnen = aanhef is not None
        while nummer < len(woorden) and (nummer == eerste or _verbonden(tekst, woorden, nummer)):
            if self._is_naam(tekst, woorden[nummer], na_aanhef=aanhef is not None and nummer == begin):
                laatste = nummer
            elif not (_is_voorletter(tekst, woorden[nummer]) or (begonnen and _verbindt(woorden[nummer][0]))):
                break
            begonnen = True
            nummer += 1
        return laatste

    def _einde_aanhef(self, tekst: str, woorden: list[re.Match[str]], eerste: int) -> int | None:
        """The title that begins here, such as `de heer` or `mevr.`; None without one."""
        hier = eerste
        if gevouwen(woorden[hier][0]) == "de" and hier + 1 < len(woorden):
            hier += 1
        is_aanhef = gevouwen(woorden[hier][0]) in _AANHEF and (
            hier == eerste or _verbonden(tekst, woorden, hier)
        )
        return hier if is_aanhef else None

    def _is_naam(self, tekst: str, treffer: re.Match[str], *, na_aanhef: bool) -> bool:
        woord, plat = treffer[0], gevouwen(treffer[0])
        bekend = not self._schat.namen.isdisjoint((plat, plat.partition("-")[0]))
        if bekend or len(woord) == 1 or plat in _TUSSENVOEGSELS or _in_code(tekst, treffer):
            return False
        if na_aanhef and self.is_onbekend(woord):
            return True
        if not woord[0].isupper() or (woord.isupper() and len(woord) <= _AFKORTING):
            return False
        gewoon = not self.is_onbekend(woord) or plat in self._klein
        return not (gewoon and begint_zin(tekst, treffer.start()))

    def _zonder_s(self, naam: str) -> str:
        """The name itself where it stands in its genitive and elsewhere without."""
        for einde in ("'s", "’s", "s"):
            kort = naam.removesuffix(einde)
            if kort != naam and gevouwen(kort) in self._groot and self.is_onbekend(kort):
                return kort
        return naam


def _verbindt(woord: str) -> bool:
    """Whether this word can stand inside a name, such as `van`."""
    return gevouwen(woord) in _TUSSENVOEGSELS


def _is_voorletter(tekst: str, treffer: re.Match[str]) -> bool:
    return len(treffer[0]) == 1 and treffer[0].isupper() and tekst[treffer.end() : treffer.end() + 1] == "."


def _in_code(tekst: str, treffer: re.Match[str]) -> bool:
    """Whether the word is a part of a code such as ECLI:NL:CRVB."""
    return tekst[max(treffer.start() - 1, 0) : treffer.start()] == ":"


def _verbonden(tekst: str, woorden: list[re.Match[str]], nummer: int) -> bool:
    """Whether this word follows the one before it without a stop between them."""
    vorige = woorden[nummer - 1]
    tussen = tekst[vorige.end() : woorden[nummer].start()]
    if not _VERBINDT.fullmatch(tussen):
        return False
    punt_hoort_erbij = len(vorige[0]) == 1 or gevouwen(vorige[0]) in _AANHEF
    return "." not in tussen or punt_hoort_erbij
