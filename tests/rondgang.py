"""Whole intakes in real terminals of three sizes, with something extra done at every question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import pytest

import proefset
import waakset
from proefset import Zet, als_invoer, casus_in
from terminalhulp import Terminal, draai, zet_klaar

MATEN = ((24, 80), (10, 40), (60, 300))


@dataclass(frozen=True, slots=True)
class Reis:
    """A question set and one intake of it."""

    naam: str
    code: str
    begin: Sequence[str]
    schrijf_set: Callable[[Path], Path]
    intake: Sequence[Zet]
    antwoorden: Mapping[str, Any]

    @property
    def verder(self) -> tuple[str, ...]:
        """How one goes on with it."""
        return ("toets", self.code, "--vragen", "sets")


PROEF = Reis(
    "proef", proefset.CODE, proefset.BEGIN, proefset.schrijf_set, proefset.INTAKE, proefset.ANTWOORDEN
)
WAAK = Reis("waak", waakset.CODE, waakset.BEGIN, waakset.schrijf_set, waakset.INTAKE, waakset.ANTWOORDEN)
REIZEN = {reis.naam: reis for reis in (PROEF, WAAK)}

Tocht: TypeAlias = tuple[str, tuple[int, int]]
"""The name of a Reis and the size of the screen."""
TOCHTEN: list[Tocht] = [(naam, maat) for naam in REIZEN for maat in MATEN]


def tochtnaam(deel: object) -> str:
    """How a test names one of them."""
    return f"{deel[0]}-{deel[1][0]}x{deel[1][1]}" if isinstance(deel, tuple) else str(deel)


@dataclass(frozen=True, slots=True)
class Halte:
    """One question of an intake while it is asked, in a terminal."""

    terminal: Terminal
    reis: Reis
    nummer: int
    map_: Path

    @property
    def zet(self) -> Zet:
        """The question and its answer."""
        return self.reis.intake[self.nummer]

    @property
    def is_namelijk(self) -> bool:
        """Whether it asks for the words behind "anders"."""
        return self.zet.vraag.startswith("› Anders")

    @property
    def is_overzicht(self) -> bool:
        """Whether it is the overview at the end."""
        return self.zet.vraag == proefset.OVERZICHT

    def klaar_om_te_typen(self, tekst: str) -> None:
        """Types a text and waits until it stands there."""
        self.terminal.typ(tekst)
        self.terminal.wacht_op(tekst)


@dataclass(frozen=True, slots=True)
class Afloop:
    """How an intake ended."""

    code: int
    heel: bool
    getoond: str
    casus: dict[str, Any]
    verslag: bytes


def loop(
    map_: Path, tocht: Tocht, onderweg: Callable[[Halte], None], env: Mapping[str, str] | None = None
) -> Afloop:
    """Answers every question, each after `onderweg` had its way with it."""
    reis, (rows, cols) = REIZEN[tocht[0]], tocht[1]
    reis.schrijf_set(map_)
    with Terminal(reis.begin, rows=rows, cols=cols, cwd=map_, env=env) as terminal:
        for nummer, zet in enumerate(reis.intake):
            terminal.wacht_op_vraag(zet.vraag)
            onderweg(Halte(terminal, reis, nummer, map_))
            terminal.typ(zet.toetsen)
        code = terminal.einde()
        gezien = "\n".join(terminal.getoond)
        verslag = (map_ / "motivatie.md").read_bytes()
        return Afloop(code, terminal.is_heel(), gezien, casus_in(map_, reis.code), verslag)


def loop_alle(
    fabriek: pytest.TempPathFactory, onderweg: Callable[[Halte], None], tochten: Sequence[Tocht] = TOCHTEN
) -> dict[Tocht, Afloop]:
    """The same at every size, some side by side."""
    mappen = [fabriek.mktemp(tocht[0]) for tocht in tochten]
    with ThreadPoolExecutor(3) as ploeg:
        aflopen = ploeg.map(lambda map_, tocht: loop(map_, tocht, onderweg), mappen, tochten)
        return dict(zip(tochten, aflopen, strict=True))


@dataclass(frozen=True, slots=True)
class Werkplek:
    """A folder with the sets in it, and a size of screen."""

    map_: Path
    rows: int
    cols: int

    def open(self, *argv: str, env: Mapping[str, str] | None = None) -> Terminal:
        """The program in a terminal of this size."""
        return Terminal(argv, rows=self.rows, cols=self.cols, cwd=self.map_, env=env)

    def bij(self, vraag: str, env: Mapping[str, str] | None = None) -> Terminal:
        """A terminal at this question of the intake of `proefset`, the ones before it answered."""
        nummer = next(nr for nr, zet in enumerate(PROEF.intake) if zet.vraag == vraag)
        if nummer:
            zet_klaar(self.map_, nummer)
        terminal = self.open(*(PROEF.verder if nummer else PROEF.begin), env=env)
        terminal.wacht_op_vraag(vraag)
        return terminal

    def bij_waak(self, vraag: str, antwoorden: Mapping[str, Any], *opties: str) -> Terminal:
        """A terminal at this question of `waakset`, with these answers given."""
        waakset.zet_klaar(self.map_, antwoorden)
        terminal = self.open(*WAAK.verder, *opties)
        terminal.wacht_op_vraag(vraag)
        return terminal

    def casus(self, reis: Reis = PROEF) -> dict[str, Any]:
        """The casus as it is on disk."""
        return casus_in(self.map_, reis.code)


def op_elke_maat(map_: Path, verhaal: Callable[[Werkplek], None]) -> None:
    """The same story at every size of screen, some side by side."""
    plekken = [Werkplek(map_ / f"{rows}x{cols}", rows, cols) for rows, cols in MATEN]
    for plek in plekken:
        plek.map_.mkdir()
        proefset.schrijf_set(plek.map_)
        waakset.schrijf_set(plek.map_)
    with ThreadPoolExecutor(3) as ploeg:
        list(ploeg.map(verhaal, plekken))


@cache
def rechttoe(naam: str) -> tuple[dict[str, Any], bytes]:
    """The casus (without times) and the report of the same answers as plain lines, without detours."""
    reis = REIZEN[naam]
    with TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        reis.schrijf_set(map_)
        uitkomst = draai(*reis.begin, "--eenvoudig", cwd=map_, invoer=als_invoer(reis.intake))
        assert uitkomst.code == 0, uitkomst.alles
        return zonder_tijd(casus_in(map_, reis.code)), (map_ / "motivatie.md").read_bytes()


def zonder_tijd(casus: dict[str, Any]) -> dict[str, Any]:
    """Without the times, and without the count of saves: a draft of the first answer is one more."""
    logboek = [{k: v for k, v in regel.items() if k != "tijd"} for regel in casus["logboek"]]
    return casus | {"logboek": logboek, "revisie": ""}


def liep_gewoon(afloop: Afloop, naam: str) -> None:
    """Asserts that the detours left no trace: the same answers, logboek and report as without them."""
    casus, verslag = rechttoe(naam)
    assert afloop.code == 0
    assert afloop.heel
    assert afloop.casus["antwoorden"] == REIZEN[naam].antwoorden
    assert zonder_tijd(afloop.casus) == casus
    assert afloop.verslag == verslag
