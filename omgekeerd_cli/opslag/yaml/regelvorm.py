"""One line of a file as people type it, and each way in which it may have been meant differently."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from omgekeerd_cli.opslag.yaml import tekstbezwaar
from omgekeerd_cli.opslag.yaml.tekens import (
    BACKSPACE,
    BLANCO,
    DUBBELE_PUNTEN,
    LIJSTTEKENS,
    REGELEINDEN,
    Teken,
    teken_van,
)

_KOP = 1_000
"""So many characters of a line are looked at one by one: what stands further on is a text."""
HEKJE = ("De tekst na # telt niet mee.", "Hoort die erbij, zet de hele tekst dan tussen aanhalingstekens.")
_LOS = "Is het geen naam maar tekst? Laat de regel dan verder inspringen."
_NAAM = re.compile(r"[a-z][a-z0-9-]*:(?= |$)")
_SCHRIJFWIJZE = (
    (r"(-)(?=[a-z])", "- ", "Achter het streepje mist een spatie.", "Zet er een spatie tussen."),
    (
        r"(?:- +)*[a-z][a-z0-9-]{0,60}(:)(?=[^\s/:])",
        ": ",
        "Achter de dubbele punt mist een spatie.",
        "Zet er een spatie tussen.",
    ),
    (
        r"(?:- +)*[a-z][a-z0-9-]{0,60}( *[=;] *)",
        ": ",
        "Achter een naam hoort een dubbele punt.",
        "Zet die op deze plek, met een spatie erachter.",
    ),
    (
        r"(?:- +)*[a-z][a-z0-9-]{0,60}()(?=$| +[^:\s][^:]*$)",
        ":",
        "Hier hoort een dubbele punt achter de naam.",
        f"Zet die erbij, met een spatie erachter. {_LOS}",
    ),
)
"""What mends a line: where (the group), what comes there, and what is said."""


class Regel(Struct, frozen=True):
    """A line without its end; `begin` is where it begins in the file."""

    begin: int
    tekst: str

    @property
    def einde(self) -> int:
        """Where it ends in the file."""
        return self.begin + len(self.tekst)

    def _deel(self, naam: str) -> tuple[int, str]:
        """Where a part of the line begins, and what it is; empty where the line has no such part."""
        gevonden = _vorm().match(self.tekst[:_KOP])
        if gevonden is None or gevonden[naam] is None:
            return len(self.tekst), ""
        begin = gevonden.start(naam)
        return begin, self.tekst[begin:] if naam == "waarde" else gevonden[naam]

    @property
    def ver(self) -> int:
        """How many characters it is indented."""
        return len(self._deel("in")[1])

    @property
    def streep(self) -> int:
        """How many characters its dashes take, with the blanks behind them."""
        return len(self._deel("streep")[1])

    @property
    def heeft_naam(self) -> bool:
        """Whether it begins with what the formats have for names, and a colon."""
        return bool(_NAAM.match(self.tekst[self._deel("streep")[0] :].lstrip("- ")))

    @property
    def heeft_punt(self) -> bool:
        """Whether it has a name of any kind, and a colon."""
        return bool(self._deel("punt")[1])

    @property
    def is_tekst(self) -> bool:
        """Whether it holds a text, or a part of one."""
        waarde = self._deel("waarde")[1]
        return bool(waarde) and waarde[0] not in tekstbezwaar.HAAKJES and not self.begint_blok

    @property
    def begint_blok(self) -> bool:
        """Whether a text of more lines begins on the next one."""
        return tekstbezwaar.begint_blok(self._deel("waarde")[1])

    def tekens(self) -> Iterator[Verbetering]:
        """Characters where YAML wants plain ones: one kind of place at a time."""
        for plekken, zeker in self._plekken():
            vreemd = [(plek, teken) for plek in plekken if (teken := teken_van(self.tekst[plek]))]
            if vreemd:
                yield from self._vervang([plek for plek, _ in vreemd], vreemd[0][1], zeker=zeker)

    def met_gewone_tekens(self) -> str:
        """The line with a plain character for each that only looks like one."""
        return self._met({plek for plekken, _ in self._plekken() for plek in plekken})

    def _met(self, plekken: set[int], breedte: int = 1) -> str:
        """The line with plain characters at these places, each so many times."""
        kop = (self._gewoon(nr) * breedte if nr in plekken else self.tekst[nr] for nr in range(self.kop))
        return "".join(kop) + self.tekst[self.kop :]

    @property
    def kop(self) -> int:
        """How many of its characters are looked at one by one."""
        return min(len(self.tekst), _KOP)

    def _plekken(self) -> Iterator[tuple[list[int], bool]]:
        """The places that have a meaning in YAML, and whether that is sure from this line alone."""
        for naam in ("in", "streep", "voor", "punt", "na"):
            begin, deel = self._deel(naam)
            yield [*range(begin, begin + len(deel))], naam != "na" or deel[:1] not in (" ", "\t")
        yield [plek for plek in range(self.kop) if self.tekst[plek] in REGELEINDEN], True
        rest, waarde = self._deel("waarde")
        if blok := re.match(r"[|>][-+0-9]*", waarde):
            yield [*range(rest + blok.end(), self.kop)], True
        if re.search(r"[\[{]", waarde):
            yield from (([plek], False) for plek in range(rest, self.kop) if not self.tekst[plek].isalnum())

    def _gewoon(self, plek: int) -> str:
        teken = teken_van(self.tekst[plek])
        if teken is None:
            return self.tekst[plek]
        if teken.gewoon == "-" and self.tekst[plek + 1 : plek + 2].strip():
            return "- "
        return teken.gewoon or " " * (self.tekst[plek - 1 : plek] == ":")

    def _vervang(self, plekken: list[int], eerste: Teken, *, zeker: bool) -> Iterator[Verbetering]:
        """Plain characters there; for a blank also none: it may have come in between."""
        zin = f"Hier staat {eerste.naam}."
        blanco = not eerste.gewoon.strip()
        for breedte in (1, 2, 4, 8, 0) if self.tekst[plekken[0]] == "\t" else (1, 0) if blanco else (1,):
            wordt = self._met(set(plekken), breedte)
            doe = eerste.doe if breedte else BACKSPACE
            yield Verbetering(self, plekken[0], wordt, zin, doe, zeker=zeker and eerste.onzichtbaar)

    def los_teken(self) -> Iterator[Verbetering]:
        """One character from elsewhere before or behind what has a meaning: it may be there by accident."""
        begin, waarde = self._deel("waarde")
        if not self.heeft_punt and (vooraan := re.match(r"\W*[a-z0-9-]+:\W?|\W*", waarde)):
            begin += vooraan.end()
        erna = begin + (waarde[1:2] in tuple("|>[{\"'"))
        for plek in (*range(min(erna, self.kop)), len(self.tekst) - 1):
            if self.tekst[plek:] not in ("", "*") and (teken := teken_van(self.tekst[plek])):
                for erin in ("", " "):
                    wordt = self.tekst[:plek] + erin + self.tekst[plek + 1 :]
                    yield Verbetering(self, plek, wordt, f"Hier staat {teken.naam}.", BACKSPACE)

    def schrijfwijze(self) -> Iterator[Verbetering]:
        """A blank or a colon that is missing behind a name or a dash."""
        begin, rest = self.ver, self.tekst[self.ver :]
        for patroon, erin, wat, doe in _SCHRIJFWIJZE:
            if gevonden := re.match(patroon, rest):
                wordt = self.tekst[:begin] + rest[: gevonden.start(1)] + erin + rest[gevonden.end(1) :]
                yield Verbetering(self, begin + gevonden.start(1), wordt, wat, doe)

    def waarde(self) -> Iterator[Verbetering]:
        """A text that only works between quotes."""
        begin, waarde = self._deel("waarde")
        bezwaar = tekstbezwaar.bezwaar(waarde.rstrip(), achter_naam=self.heeft_punt or bool(self.streep))
        if bezwaar and begin:  # at the very beginning a mark is one of YAML's own
            waar, wat, doe = bezwaar
            yield Verbetering(self, begin + waar, f"{self.tekst[:begin]}x", wat, doe)

    def accolades(self) -> Iterator[Verbetering]:
        """What is missing in lines between braces, or around them."""
        begin, waarde = self._deel("waarde")
        for waar, wordt, wat, doe in tekstbezwaar.met_accolades(waarde[:_KOP].rstrip()):
            yield Verbetering(self, begin + waar, self.tekst[:begin] + wordt, wat, doe)

    def hekje(self) -> Iterator[Verbetering]:
        """Text that # cut off, with more of it on the next line."""
        if gevonden := re.search(r"(?:^|\s)(#)", self.tekst):
            plek = gevonden.start(1)
            yield Verbetering(self, plek, f"{self.tekst[:plek]}x{self.tekst[plek + 1 :]}", *HEKJE)

    def blokregel(self, erboven: Sequence[tuple[Regel, int]]) -> Iterator[Verbetering]:
        """The line as one more of the text above it; each line there with its number, from below."""
        blok = _blok(erboven)
        if blok and not self.heeft_naam:
            eerste, nummer = erboven[blok - 1]
            wat = f"Deze regel springt anders in dan de tekst die op regel {nummer} begint."
            yield self._op(
                eerste.ver, wat, f"Laat alle regels van die tekst inspringen met {_spaties(eerste.ver)}."
            )

    def als_bloktekst(self, kop: Regel, nummer: int) -> Verbetering:
        """The line as text below one that begins a text of more lines, deeper than that."""
        ver = kop.ver + 2
        wat = f"Deze regel springt niet verder in dan regel {nummer}, waar de tekst begint."
        return self._op(ver, wat, f"Laat alle regels van die tekst inspringen met {_spaties(ver)}.")

    def inspringing(self, erboven: Sequence[tuple[Regel, int]], ook: Sequence[int]) -> Iterator[Verbetering]:
        """The line where those above it begin, or at one of these columns too."""
        if not any(map(str.isalnum, self.tekst[: self.kop])):
            return  # a mark by itself is too many, and stands nowhere well
        hoe = f"Deze regel springt niet goed in: met {_spaties(self.ver)}."
        wat = hoe if self.ver else "Deze regel springt niet in."
        blok = _blok(erboven)
        hoort_bij = (
            tekstbezwaar.AANHALEN if blok is None else "Laat hem dan even ver inspringen als die tekst."
        )
        erbij = f" Hoort hij bij de tekst erboven? {hoort_bij}" if erboven and erboven[0][0].is_tekst else ""
        yield from self._streepje(erboven[0][0] if erboven else None)
        plekken = dict.fromkeys([*kolommen(regel for regel, _ in erboven), *ook]) or [0]
        diepst = erboven[blok][0].ver if blok is not None and self.heeft_naam else None
        for ver in sorted(plekken, key=lambda ver: abs(ver - self.ver)) if self.ver else plekken:
            if ver != self.ver and ver >= 0 and (diepst is None or ver <= diepst):
                doe = f"Maak er {_spaties(ver)} van." if ver else "Laat hem vooraan beginnen."
                yield self._op(ver, wat, doe + erbij)

    def _streepje(self, erboven: Regel | None) -> Iterator[Verbetering]:
        """A dash that is missing below an item of a list, or one with too many blanks behind it."""
        if ruim := re.match(r" *-( {2,})\S", self.tekst):
            wordt = self.tekst[: ruim.start(1)] + " " + self.tekst[ruim.end(1) :]
            wat = "Achter dit streepje staan te veel spaties."
            yield Verbetering(self, ruim.start(1), wordt, wat, "Zet er één spatie achter.")
        if erboven is None or not erboven.streep or self.streep:
            return
        ver, streep = erboven.ver, erboven.streep
        if self.ver == ver + streep * self.heeft_naam:
            wordt = f"{' ' * ver}-{' ' * (streep - 1)}{self.tekst[self.ver :]}"
            doe = (
                "Begint hier iets nieuws? Begin deze regel dan met een streepje (-), zoals de regel erboven."
            )
            yield Verbetering(self, self.ver, wordt, "Voor deze regel mist een streepje.", doe)

    def _op(self, ver: int, wat: str, doe: str) -> Verbetering:
        return Verbetering(self, self.ver, " " * ver + self.tekst[self.ver :], wat, doe)


class Verbetering(Struct, frozen=True):
    """What a line may have been meant to be, and what is said when that is so.

    `kolom` counts from 0; `zeker` is what cannot be right there, whatever else is wrong.
    """

    regel: Regel
    kolom: int
    wordt: str
    wat: str
    doe: str
    zeker: bool = False

    @property
    def afstand(self) -> int:
        """How far the line moves; an indent that was lost altogether can have been any."""
        ver = len(self.wordt) - len(self.regel.tekst)
        return abs(ver) if self.regel.ver else 0


@cache
def _vorm() -> re.Pattern[str]:
    """The parts of a line. Not before it is needed: only a faulty file is looked at like this."""
    blanco = "[\\t" + "".join(map(re.escape, BLANCO)) + "]"
    streep = "[" + "".join(map(re.escape, sorted(LIJSTTEKENS))) + "]"
    return re.compile(
        rf"(?P<in>{blanco}*)"
        rf"(?P<streep>(?:{streep}{blanco}+)*(?:{streep}(?<!-)(?=[^\W\d]))?)"
        rf"(?:(?P<naam>(?!{blanco})[^{{}}\[\]#:{DUBBELE_PUNTEN}\"']{{1,80}}?)(?P<voor>{blanco}*)"
        rf"(?P<punt>:(?={blanco}|$)|[{DUBBELE_PUNTEN}])(?P<na>{blanco}*))?"
        r"(?P<waarde>.*)",
        re.DOTALL,
    )


def kolommen(regels: Iterable[Regel]) -> list[int]:
    """Where lines and the names behind their dashes begin, the nearest line first."""
    gevonden: dict[int, None] = {}
    for regel in regels:
        gevonden |= {regel.ver + regel.streep: None, regel.ver: None}
    return [*gevonden]


def _spaties(aantal: int) -> str:
    return "1 spatie" if aantal == 1 else f"{aantal} spaties"


def _blok(erboven: Sequence[tuple[Regel, int]]) -> int | None:
    """Which of these lines begins a text of more lines that still goes on below it."""
    blok = next((plek for plek, (regel, _) in enumerate(erboven) if regel.begint_blok), None)
    gaat_door = blok is not None and all(regel.ver > erboven[blok][0].ver for regel, _ in erboven[:blok])
    return blok if gaat_door else None
