"""Stopping at any moment and in any way: what was answered is kept, and one goes on right there."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from proefset import ANTWOORDEN, BEGIN, CODE, INTAKE, casus_in, schrijf_set
from terminalhulp import Terminal, engels_in, zet_klaar

VERDER = ("toets", CODE, "--vragen", "sets")
SOORTEN = {
    "lange-tekst": 0,
    "tekst": 1,
    "ja-nee": 2,
    "keuze": 4,
    "anders": 5,
    "meerkeuze": 7,
    "datum": 14,
    "veld-van-groep": 17,
    "nog-een": 20,
    "overzicht": 29,
}


def _begin(map_: Path, nummer: int) -> Terminal:
    """A terminal at answer `nummer` of the intake, all earlier ones given."""
    ervoor = nummer - 1 if INTAKE[nummer].vraag.startswith("› Anders") else nummer
    if not (map_ / "sets").exists():
        schrijf_set(map_)
    if ervoor:
        zet_klaar(map_, ervoor)
    terminal = Terminal(VERDER if ervoor else BEGIN, cwd=map_)
    terminal.speel(INTAKE[ervoor:nummer])
    terminal.wacht_op_vraag(INTAKE[nummer].vraag)
    return terminal


def _geen_paniek(terminal: Terminal) -> None:
    gezien = "\n".join(terminal.getoond)
    assert engels_in(gezien) == []
    assert "ging iets mis" not in gezien
    assert "^C" not in gezien
    assert "^D" not in gezien


MANIEREN = [
    *((soort, "c-c") for soort in SOORTEN),
    *((soort, "c-d") for soort in ("tekst", "keuze", "anders", "meerkeuze", "nog-een", "overzicht")),
]


@dataclass(frozen=True, slots=True)
class Einde:
    """How a conversation ended, and what was on the screen then."""

    map_: Path
    code: int
    terminal: Terminal


@pytest.fixture(scope="module")
def eindes(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Einde]:
    """Every kind of question broken off in every way; some side by side, because there are many."""

    def breek_af(manier: tuple[str, str]) -> Einde:
        soort, toets = manier
        with _begin(mappen[manier], SOORTEN[soort]) as terminal:
            terminal.toets(toets)
            code = terminal.einde()
            assert terminal.is_heel()
            return Einde(mappen[manier], code, terminal)

    mappen = {manier: tmp_path_factory.mktemp("af") for manier in MANIEREN}
    zet_klaar(tmp_path_factory.mktemp("voorraad"), 1)  # made once, before they all want one
    with ThreadPoolExecutor(os.cpu_count()) as ploeg:
        return dict(zip(MANIEREN, ploeg.map(breek_af, MANIEREN), strict=True))


@pytest.mark.parametrize("manier", MANIEREN, ids="-".join)
def test_ctrl_c_and_ctrl_d_say_how_to_go_on(
    eindes: dict[tuple[str, str], Einde], manier: tuple[str, str]
) -> None:
    einde = eindes[manier]
    assert einde.code == 130
    _geen_paniek(einde.terminal)
    if manier[0] == "lange-tekst":  # the very first question: nothing to keep
        assert einde.terminal.ziet("Je had nog niets beantwoord, dus er is niets bewaard.")
        assert not (einde.map_ / "casussen").exists()
    else:
        assert einde.terminal.ziet(f"Je antwoorden staan in casussen/{CODE}.yaml.")
        assert einde.terminal.ziet(f"omgekeerd toets {CODE}")
        assert casus_in(einde.map_)["status"] == "bezig"


def test_what_is_said_about_going_on_is_true(tmp_path: Path) -> None:
    with _begin(tmp_path, 2) as terminal:
        terminal.toets("c-c")
        terminal.einde()
        regel = next(r for r in terminal.scherm if "Ga later verder:" in r)
    opdracht = regel.partition("Ga later verder: omgekeerd ")[2].split()
    with Terminal(opdracht, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag(INTAKE[2].vraag)


@pytest.mark.parametrize("soort", ["tekst", "ja-nee", "meerkeuze"])
def test_sigterm_leaves_the_terminal_whole(tmp_path: Path, soort: str) -> None:
    with _begin(tmp_path, SOORTEN[soort]) as terminal:
        terminal.kind.kill(signal.SIGTERM)
        assert terminal.einde() == 143
        assert terminal.is_heel()
        _geen_paniek(terminal)
    assert casus_in(tmp_path)["status"] == "bezig"


def _ruk_de_stekker_eruit(terminal: Terminal) -> None:
    terminal.kind.kill(signal.SIGKILL)
    assert terminal.einde() == -signal.SIGKILL


def _sluit_het_venster(terminal: Terminal) -> None:
    terminal.kind.kill(signal.SIGHUP)
    assert terminal.einde() == 129


def test_after_every_kill_it_goes_on_at_the_right_question(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    verwacht = tmp_path / "verwacht"
    verwacht.mkdir()
    vorige = 0
    for nummer, klap in enumerate((2, 7, 11, 15, 18, 21, 26, len(INTAKE) - 1)):
        with Terminal(VERDER if vorige else BEGIN, cwd=tmp_path) as terminal:
            terminal.speel(INTAKE[vorige:klap])
            terminal.wacht_op_vraag(INTAKE[klap].vraag)
            (_sluit_het_venster if nummer == 3 else _ruk_de_stekker_eruit)(terminal)
        zet_klaar(verwacht, klap)
        assert casus_in(tmp_path)["antwoorden"] == casus_in(verwacht)["antwoorden"]
        vorige = klap
    with Terminal(VERDER, cwd=tmp_path) as terminal:
        terminal.speel(INTAKE[vorige:])
        assert terminal.einde() == 0
    assert casus_in(tmp_path)["antwoorden"] == ANTWOORDEN


def test_a_no_to_one_more_counts_after_a_kill_too(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, len(INTAKE) - 3)  # everything but "nog een?" and the last question
    with Terminal(VERDER, cwd=tmp_path) as terminal:
        terminal.speel(INTAKE[-3:-2])
        terminal.wacht_op_vraag(INTAKE[-2].vraag)
        _ruk_de_stekker_eruit(terminal)
    with Terminal(VERDER, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag("› ")
        assert terminal.ziet(INTAKE[-2].vraag)


@pytest.mark.parametrize("klap", [signal.SIGTERM, signal.SIGINT], ids=lambda klap: klap.name)
def test_amid_a_long_explanation_the_terminal_stays_whole_too(tmp_path: Path, klap: signal.Signals) -> None:
    """Between two screenfuls no question is there to put the terminal right."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, 13)
    with Terminal(VERDER, rows=10, cols=40, cwd=tmp_path) as terminal:
        terminal.wacht_op_vraag(INTAKE[13].vraag)
        terminal.typ(INTAKE[13].toetsen)
        terminal.wacht_op_toetsvraag()
        terminal.kind.kill(klap)
        assert terminal.einde() == 128 + klap
        assert terminal.is_heel()


def test_who_stops_in_a_long_list_hears_that_nothing_was_kept(tmp_path: Path) -> None:
    with Terminal(("oefenen",), rows=12, cols=60, cwd=tmp_path) as terminal:
        terminal.wacht_op_toetsvraag()
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.ziet("Gestopt. Er is nog niets bewaard.")
        assert terminal.is_heel()
