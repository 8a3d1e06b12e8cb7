"""Record the picture of the README: the real program, in a real terminal, drawn as an SVG.

Run it from the root after a change of the screen: `python tests/opname/maak_opname.py`.
The same program gives the same picture: no clock, no fonts from a network, no names.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import pexpect
import pyte
from pyte.screens import Char

HIER = Path(__file__).parent
BREEDTE = 80
HOOG_GENOEG = 1_000
GEDULD = 30

TEKEN, REGEL, RAND, BALK, LETTER = 8.4, 17, 14, 30, 14
ACHTERGROND, VOORGROND = "#1b1f27", "#e6e8ec"
KLEUREN = {
    "default": VOORGROND,
    "brightblack": "#97a0ae",
    "red": "#ff7b72",
    "green": "#7ee2a0",
    "brown": "#f0c674",
    "cyan": "#6fd6e8",
    "magenta": "#d6a3ff",
}


BEGIN = (
    ("Om wie gaat het?", "1"),
    ("Hoe begon dit?", "3"),
    ("Op welke dag was dat?", "2-11-2026"),
    ("vraag 4 van", "Mijn uitkering stopt misschien, door de auto van mijn vader."),
)


class _Scherm(pyte.Screen):
    """A screen that answers when a program asks where the cursor is."""

    naar: pexpect.spawn[bytes]

    def write_process_input(self, data: str) -> None:
        self.naar.send(data)


class Terminal:
    """A terminal of 80 columns with one command in it.

    Args:
        map_: the folder in which the command runs.
        hoogte: how many lines are in sight.
        woorden: the command, without `omgekeerd`.
    """

    def __init__(self, map_: Path, hoogte: int, *woorden: str) -> None:
        weg = ("OMGEKEERD_", "ACCESSIBLE", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES")
        omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(weg)}
        self.kind: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            ["-m", "omgekeerd_cli", *woorden],
            cwd=str(map_),
            env={**omgeving, "TERM": "xterm-256color", "COLORTERM": "", "LC_ALL": "C.UTF-8"},
            dimensions=(hoogte, BREEDTE),
            timeout=GEDULD,
        )
        self.scherm = _Scherm(BREEDTE, hoogte)
        self.scherm.naar = self.kind
        self.stroom = pyte.ByteStream(self.scherm)

    def lees(self, tot: str) -> None:
        """Reads on until this text is in sight."""
        while not any(tot in regel for regel in self.scherm.display):
            self._neem(self.kind.read_nonblocking(65536, GEDULD))

    def lees_tot_eind(self) -> None:
        """Reads on until the command has ended."""
        while True:
            try:
                self._neem(self.kind.read_nonblocking(65536, GEDULD))
            except pexpect.EOF:
                return

    def _neem(self, bytes_: bytes) -> None:
        # pyte knows no dim; bright black is what most terminals make of it
        self.stroom.feed(bytes_.replace(b"\x1b[2m", b"\x1b[90m"))

    def regels(self) -> list[list[Char]]:
        """What is in sight, without the empty lines at the end."""
        nummers = range(self.scherm.lines)
        rijen = [[self.scherm.buffer[nummer][kolom] for kolom in range(BREEDTE)] for nummer in nummers]
        while rijen and not any(teken.data.strip() for teken in rijen[-1]):
            rijen.pop()
        return rijen


def neem_vraag(map_: Path) -> list[list[Char]]:
    """The first questions of a toets."""
    (map_ / "casussen").mkdir(mode=0o700)
    terminal = Terminal(
        map_, 40, "toets", "--code", "2026-0001", "--titel", "Auto op naam voor het werk", "--kort"
    )
    for vraag, antwoord in BEGIN:
        terminal.lees(vraag)
        terminal.lees("› ")
        terminal.kind.send(f"{antwoord}\r")
    terminal.lees("vraag 5 van")
    terminal.kind.send("Ik ben elke dag op tijd op mijn werk.")
    terminal.lees("op tijd op mijn werk")
    rijen = terminal.regels()
    terminal.kind.close(force=True)
    return rijen


def neem_verslag(map_: Path) -> list[list[Char]]:
    """The top of the report of an example."""
    terminal = Terminal(map_, HOOG_GENOEG, "motivatie", "voorbeeld-willem")
    terminal.lees_tot_eind()
    return terminal.regels()[:24]


def teken_svg(schermen: Sequence[tuple[str, list[list[Char]]]], titel: str) -> str:
    """All screens below each other in one SVG."""
    breed = BREEDTE * TEKEN + 2 * RAND
    delen: list[str] = []
    boven = 0.0
    for kop, rijen in schermen:
        hoog = BALK + len(rijen) * REGEL + RAND
        delen += [f'<g transform="translate(0 {boven:g})">', *_venster(kop, breed, hoog)]
        for nummer, rij in enumerate(rijen):
            delen += _regel(rij, BALK + (nummer + 1) * REGEL - 4)
        delen.append("</g>")
        boven += hoog + RAND
    boven -= RAND
    lettertype = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breed:g} {boven:g}" role="img"'
            f' width="{breed:g}" height="{boven:g}" font-family="{lettertype}" font-size="{LETTER}">',
            f"<title>{escape(titel)}</title>",
            *delen,
            "</svg>\n",
        ]
    )


def _venster(kop: str, breed: float, hoog: float) -> list[str]:
    knoppen = [f'<circle cx="{18 + 18 * i}" cy="15" r="5" fill="#4a5160"/>' for i in range(3)]
    return [
        f'<rect width="{breed:g}" height="{hoog:g}" rx="8" fill="{ACHTERGROND}"/>',
        *knoppen,
        f'<text x="{breed / 2:g}" y="20" text-anchor="middle" font-size="13"'
        f' fill="{KLEUREN["brightblack"]}">{escape(kop)}</text>',
    ]


def _regel(rij: Sequence[Char], y: float) -> Iterator[str]:
    """One line: a text for each stretch of one style, each at its own column."""
    kolom = 0
    for stijl, tekens in groupby(rij, key=_stijl):
        tekst = "".join(teken.data for teken in tekens)
        kaal = tekst.strip(" ")
        if kaal:
            x = RAND + (kolom + len(tekst) - len(tekst.lstrip(" "))) * TEKEN
            yield (
                f'<text x="{x:g}" y="{y:g}" textLength="{len(kaal) * TEKEN:g}" xml:space="preserve"'
                f"{stijl}>{escape(kaal)}</text>"
            )
        kolom += len(tekst)


def _stijl(teken: Char) -> str:
    kleur = KLEUREN.get(teken.fg) or f"#{teken.fg}"
    delen = [f' fill="{kleur}"']
    delen += [' font-weight="bold"'] if teken.bold else []
    delen += [' font-style="italic"'] if teken.italics else []
    return "".join(delen)


def maak() -> str:
    """The whole picture."""
    with tempfile.TemporaryDirectory() as map_:
        schermen = [
            ("omgekeerd toets", neem_vraag(Path(map_))),
            ("omgekeerd motivatie voorbeeld-willem", neem_verslag(Path(map_))),
        ]
    titel = "Twee schermen: de eerste vragen van een toets, en het begin van het verslag van een voorbeeld."
    return teken_svg(schermen, titel)


if __name__ == "__main__":
    (HIER / "toets.svg").write_text(maak(), encoding="utf-8")
