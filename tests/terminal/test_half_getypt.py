"""What is half typed is no answer yet, but it is not lost: not by a blow, not by going back."""

from __future__ import annotations

import re
import signal
import stat
from pathlib import Path

import pytest

from omgekeerd_cli.scherm.terminal.tekstveld import KLAD_NA
from proefset import BEGIN, CODE, INTAKE, OVERZICHT, lees_casus
from rondgang import PROEF, Werkplek, op_elke_maat
from terminalhulp import Terminal, engels_in, zet_klaar

EERDER = "Dit typte je eerder. Het is nog niet bewaard: met Enter doe je dat."
BIJ_ANDERS = "Bij ‘Anders, namelijk’ typte je eerder, nog niet bewaard:"
KLACHT = re.compile(rb"half\s+getypte\s+tekst\s+wordt")
SOORTEN: dict[str, tuple[int, str, str]] = {
    "lange tekst": (0, "Half een wens", "begin.wens"),
    "tekst": (1, "Half een naam", "begin.plannaam"),
    "anders": (5, "Half te voet", "midden.route"),
    "tekst in een herhaling": (12, "Half waarom", "midden.waarom-zwaar.wonen"),
    "datum": (14, "over 3 m", "slot.begindag"),
    "getal": (15, "1", "slot.mensen"),
    "bedrag": (16, "1.2", "slot.kosten"),
    "veld met tekst": (17, "Half een kamer", "slot.plannen.1.plan-wat"),
    "veld met lange tekst": (19, "Half te duur", "slot.plannen.1.plan-waarom"),
    "veld met datum": (26, "1-4-202", "slot.afspraken.1.afspraak-dag"),
}
"""Each kind that is typed: its number in the intake, half an answer, and where that belongs."""


def _klad(plek: Werkplek) -> Path:
    return plek.map_ / "casussen" / f".{CODE}.klad.yaml"


def _klad_is(plek: Werkplek, teksten: dict[str, str]) -> bool:
    return _klad(plek).exists() and lees_casus(_klad(plek)).get("klad") == teksten


def _wacht_op_klad(terminal: Terminal, plek: Werkplek, teksten: dict[str, str]) -> None:
    terminal.wacht_tot(lambda: _klad_is(plek, teksten), f"{teksten} op schijf")


def _bij(plek: Werkplek, nummer: int) -> Terminal:
    """A terminal at this answer, without a word typed for it."""
    ervoor = nummer - 1 if INTAKE[nummer].vraag.startswith("› Anders") else nummer
    if ervoor:
        zet_klaar(plek.map_, ervoor)
    terminal = plek.open(*(PROEF.verder if ervoor else BEGIN))
    terminal.speel(INTAKE[ervoor:nummer])
    terminal.wacht_op_vraag(INTAKE[nummer].vraag)
    return terminal


def test_well_within_a_second() -> None:
    """The pause before it is written; how long a busy machine then takes is not ours to test."""
    assert KLAD_NA <= 0.5


def test_after_a_kill_it_is_there_again(tmp_path: Path) -> None:
    """Of every kind: on disk within a second and private, offered after SIGKILL, gone once confirmed."""

    def verhaal(plek: Werkplek) -> None:
        for nummer, half, waar in SOORTEN.values():
            with _bij(plek, nummer) as terminal:
                terminal.typ(half)
                terminal.wacht_op(half)
                _wacht_op_klad(terminal, plek, {waar: half})
                assert stat.S_IMODE(_klad(plek).stat().st_mode) == 0o600
                voor = plek.casus()["antwoorden"]
                terminal.kind.kill(signal.SIGKILL)
                assert terminal.einde() == -signal.SIGKILL

            with plek.open(*PROEF.verder) as terminal:
                if INTAKE[nummer].vraag.startswith("› Anders"):
                    terminal.wacht_op_vraag(f"{BIJ_ANDERS} {half}")
                    terminal.wacht_op("❯ 3) Anders")
                    terminal.toets("enter")
                    terminal.wacht_op_vraag(f"› Anders, namelijk {half}")
                else:
                    terminal.wacht_op_vraag(EERDER)
                    terminal.wacht_op(f"› {half}")
                assert plek.casus()["antwoorden"] == voor  # a draft is no answer
                terminal.typ("\x7f" * len(half) + INTAKE[nummer].toetsen)
                terminal.wacht_op_vraag(INTAKE[nummer + 1].vraag)
                assert not _klad(plek).exists()
                assert engels_in("\n".join(terminal.getoond)) == []

    op_elke_maat(tmp_path, verhaal)


def test_it_stays_when_one_goes_back_for_a_moment(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        for vraag, ervoor, volgende in (
            ("Wie helpt er mee?", "Is er steun van anderen?", "Welke route past het best?"),
            ("Hoeveel mensen doen er mee?", "Wanneer begint het?", "Wat mag het kosten?"),
            ("Waarom past het niet?", "Past dit plan bij de wens?", "Wil je bij ‘Plannen’ nog iets"),
        ):
            with plek.bij(vraag) as terminal:
                terminal.typ("12")
                terminal.wacht_op("› 12")
                terminal.toets("c-b")
                terminal.wacht_op_vraag(ervoor)
                terminal.toets("enter")
                terminal.wacht_op_vraag(vraag)
                assert terminal.ziet(EERDER)
                terminal.wacht_op("› 12")
                terminal.typ("3\r")
                terminal.wacht_op_vraag(volgende)
            assert "123" in str(plek.casus()["antwoorden"])
            assert not _klad(plek).exists()

    op_elke_maat(tmp_path, verhaal)


def test_beside_an_earlier_answer_what_was_kept_shows_too(tmp_path: Path) -> None:
    """Changing an answer half-way leaves the confirmed one; finishing the casus drops the draft."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij(OVERZICHT) as terminal:
            terminal.typ("2\r")
            terminal.wacht_op_vraag("Hoe noemen we het plan?")
            terminal.wacht_op("› Plan Élan")
            terminal.typ(" twee")
            terminal.wacht_op("› Plan Élan twee")
            terminal.toets("c-o")
            terminal.wacht_op_vraag(OVERZICHT)
            assert _klad_is(plek, {"begin.plannaam": "Plan Élan twee"})
            terminal.typ("2\r")
            terminal.wacht_op_vraag(f"{EERDER} Bewaard is nu: Plan Élan")
            terminal.wacht_op("› Plan Élan twee")
            terminal.toets("c-o")
            terminal.wacht_op_vraag(OVERZICHT)
            terminal.toets("enter")
            assert terminal.einde() == 0
        assert plek.casus()["antwoorden"]["begin"]["plannaam"] == "Plan Élan"
        assert plek.casus()["status"] == "afgerond"
        assert not _klad(plek).exists()

    op_elke_maat(tmp_path, verhaal)


def test_an_unreadable_draft_stays_and_stops_nothing(tmp_path: Path) -> None:
    """It is someone's text, so it is not written over; that is said once, and the intake goes on."""
    rommel = b"klad: [dit is geen lijst van teksten\n"
    zin = f".{CODE}.klad.yaml is niet te lezen, dus half getypte tekst wordt nu niet bewaard."

    def verhaal(plek: Werkplek) -> None:
        zet_klaar(plek.map_, 14)
        _klad(plek).write_bytes(rommel)
        with plek.open(*PROEF.verder) as terminal:
            terminal.wacht_op_getoond(zin)
            terminal.wacht_op_vraag("Wanneer begint het?")
            terminal.typ("over 3 maanden")
            terminal.wacht_op("→")
            with pytest.raises(AssertionError):  # not said again, and not in the way of what one sees
                terminal.wacht_tot(lambda: len(KLACHT.findall(terminal.rauw)) > 1, "nog eens")
            assert terminal.ziet("→")
            terminal.typ("\x7f" * 14 + INTAKE[14].toetsen)
            terminal.speel(INTAKE[15:])
            assert terminal.einde() == 0
            assert len(KLACHT.findall(terminal.rauw)) == 1
        assert plek.casus()["status"] == "afgerond"
        assert _klad(plek).read_bytes() == rommel

    op_elke_maat(tmp_path, verhaal)


def test_what_cannot_be_kept_is_said_at_once(tmp_path: Path) -> None:
    """Not a key later; Enter keeps it as an answer after all, and stopping promises nothing."""
    zin = "Let op: je half getypte tekst is nu niet te bewaren."

    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Hoe noemen we het plan?") as terminal:
            _klad(plek).mkdir()  # nothing can be written there
            terminal.typ("Half een naam")
            terminal.wacht_op(zin)
            assert terminal.ziet("› Half een naam")
            terminal.toets("enter")
            terminal.wacht_op_vraag("Is er steun van anderen?")
            terminal.toets("c-b")
            terminal.wacht_op_vraag("Hoe noemen we het plan?")
            terminal.typ(" nog iets")
            terminal.wacht_op(zin)
            terminal.toets("c-c")
            assert terminal.einde() == 130
            assert terminal.ziet(f"Je antwoorden staan in casussen/{CODE}.yaml.")
            assert not terminal.ziet("Wat je half typte, staat straks klaar.")
        assert plek.casus()["antwoorden"]["begin"]["plannaam"] == "Half een naam"

    op_elke_maat(tmp_path, verhaal)
