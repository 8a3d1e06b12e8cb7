"""Stopping with half-typed text, at every kind and size: kept, said in three lines, the terminal whole."""

from __future__ import annotations

import shlex
import signal
from pathlib import Path

import pytest

from proefset import BEGIN, INTAKE, schrijf_set
from rondgang import PROEF, WAAK, Werkplek, op_elke_maat
from terminalhulp import PROGRAMMA, Terminal, engels_in
from waakset import ANTWOORDEN

HALF = "12 half"
TYPEVRAGEN = (
    "Hoe noemen we het plan?",
    "Waarom weegt Wonen zo zwaar?",
    "Wanneer begint het?",
    "Hoeveel mensen doen er mee?",
    "Wat mag het kosten?",
    "Wat houdt dit plan in?",
    "Waarom past het niet?",
)
KIESVRAGEN = (
    "Is er steun van anderen?",
    "Welke route past het best?",
    "Welke thema's spelen er?",
    "Hoe zwaar weegt Geld?",
    "Past dit plan bij de wens?",
    "Wil je een afspraak opschrijven?",
)
MANIEREN = {"ctrl-c": 130, "ctrl-d": 130, "sigterm": 143}


def _stop(terminal: Terminal, manier: str) -> None:
    if manier == "sigterm":
        terminal.kind.kill(signal.SIGTERM)
    else:
        terminal.toets(manier.replace("ctrl", "c"))


def _omlaag(terminal: Terminal) -> None:
    """Presses the key and sees that another option is pointed at."""
    eerst = _aangewezen(terminal)
    terminal.toets("omlaag")
    terminal.wacht_tot(lambda: _aangewezen(terminal) not in (eerst, []), "een andere aangewezen keuze")


def _aangewezen(terminal: Terminal) -> list[str]:
    return [regel for regel in terminal.scherm if "❯" in regel]


def _stopte_netjes(terminal: Terminal, plek: Werkplek, code: str, *, half: bool) -> None:
    """The file and the command are named, in three lines at most, and nothing else is said."""
    erna = _na_de_vraag(terminal)
    zinnen = f"Je antwoorden staan in casussen/{code}.yaml."
    zinnen += " Wat je half typte, staat straks klaar." if half else ""
    zinnen += f" Ga later verder: omgekeerd toets {code} --vragen sets"
    assert " ".join(erna).split() == zinnen.split(), terminal.toon()
    if plek.cols >= 80:
        assert len(erna) <= 3
    assert terminal.is_heel()
    gezien = "\n".join(terminal.getoond)
    assert engels_in(gezien) == []
    assert not any(teken in gezien for teken in ("^C", "^D", "ging iets mis"))
    assert (plek.map_ / "casussen" / f"{code}.yaml").exists()


def _na_de_vraag(terminal: Terminal) -> list[str]:
    """The lines below the question where one stopped."""
    vanaf = max(nr for nr, regel in enumerate(terminal.scherm) if "Je antwoorden staan" in regel)
    return [regel for regel in terminal.scherm[vanaf:] if regel]


@pytest.mark.parametrize("manier", MANIEREN)
def test_stopping_with_half_typed_text(tmp_path: Path, manier: str) -> None:
    def verhaal(plek: Werkplek) -> None:
        for vraag in TYPEVRAGEN:
            with plek.bij(vraag) as terminal:
                terminal.typ(HALF)
                terminal.wacht_op(f"› {HALF}")
                _stop(terminal, manier)
                assert terminal.einde() == MANIEREN[manier]
                _stopte_netjes(terminal, plek, PROEF.code, half=True)
            _klad_weg(plek)

    op_elke_maat(tmp_path, verhaal)


@pytest.mark.parametrize("manier", MANIEREN)
def test_stopping_where_one_chooses_and_behind_another_choice(tmp_path: Path, manier: str) -> None:
    def verhaal(plek: Werkplek) -> None:
        for vraag in KIESVRAGEN:
            with plek.bij(vraag) as terminal:
                _omlaag(terminal)
                _stop(terminal, manier)
                assert terminal.einde() == MANIEREN[manier]
                _stopte_netjes(terminal, plek, PROEF.code, half=False)
            assert plek.casus()["status"] == "bezig"
        with plek.bij(INTAKE[4].vraag) as terminal:
            terminal.typ("3\r")
            terminal.wacht_op_vraag("› Anders, namelijk")
            terminal.typ(HALF)
            terminal.wacht_op(f"namelijk {HALF}")
            _stop(terminal, manier)
            assert terminal.einde() == MANIEREN[manier]
            _stopte_netjes(terminal, plek, PROEF.code, half=True)
        assert "route" not in str(plek.casus()["antwoorden"])

    op_elke_maat(tmp_path, verhaal)


@pytest.mark.parametrize(("opties", "stop"), [((), "\x03"), (("--eenvoudig",), "stop\n")])
def test_the_rest_of_a_pasted_letter_does_not_reach_the_shell(
    tmp_path: Path, opties: tuple[str, ...], stop: str
) -> None:
    """Who stops while a letter is being pasted keeps the rest of it out of the next command line."""
    schrijf_set(tmp_path)
    omgekeerd = shlex.join([str(PROGRAMMA), *BEGIN, *opties])
    shell = ("-c", f'{omgekeerd}; echo "de shell wacht"; IFS= read -r regel; echo "de shell las: $regel"')
    with Terminal(shell, cwd=tmp_path, programma=Path("/bin/sh")) as terminal:
        terminal.wacht_op(INTAKE[0].vraag)
        terminal.wacht_op("klaar?" if opties else "›")
        terminal.typ(stop + "Beste bewoner, dit gaat niemand iets aan.\n" * 60)
        terminal.wacht_op("niets bewaard")
        terminal.wacht_op("de shell wacht")  # only what comes from now on is for the shell
        terminal.typ("ls\n")
        assert terminal.einde() == 0
        assert terminal.ziet("de shell las: ls")


def _klad_weg(plek: Werkplek) -> None:
    for pad in (plek.map_ / "casussen").glob(".*klad*"):
        pad.unlink()


def test_stopping_in_repeats_and_fields(tmp_path: Path) -> None:
    """One way after the other, at the kinds that `waakset` has for each option and as fields."""
    spullen = ANTWOORDEN["spullen"]
    tot = ("nodig", "aantal", "prijs", "dag", "verhaal", "wie")
    vragen: tuple[str, ...] = (
        *("Is Tafel echt nodig?", "Hoe vaak Tafel?", "Wat kost Tafel?", "Wanneer komt Tafel?"),
        *("Wat doet Tafel?", "Wie gebruikt Tafel?", "Wie doet dit?"),
    )

    def verhaal(plek: Werkplek) -> None:
        for nummer, vraag in enumerate(vragen):
            manier = list(MANIEREN)[nummer % 3]
            voor = {"wens": ANTWOORDEN["wens"], "spullen": {naam: spullen[naam] for naam in tot[:nummer]}}
            with plek.bij_waak(vraag, voor) as terminal:
                typt = nummer in (1, 2, 3, 4)
                if typt:
                    terminal.typ("12")
                    terminal.wacht_op("› 12")
                else:
                    _omlaag(terminal)
                _stop(terminal, manier)
                assert terminal.einde() == MANIEREN[manier]
                _stopte_netjes(terminal, plek, WAAK.code, half=typt)
            _klad_weg(plek)

    op_elke_maat(tmp_path, verhaal)
