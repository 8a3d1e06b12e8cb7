"""Between what a terminal sends and a key: letters come through, all else is a known key or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

from omgekeerd_cli.scherm.basis import toetsfilter
from omgekeerd_cli.scherm.basis.sneltoetsen import NIEUWE_REGEL
from omgekeerd_cli.scherm.basis.stuurreeksen import zonder_stuurreeksen
from omgekeerd_cli.scherm.basis.toetsfilter import Toetsfilter


def lees(*stukken: str) -> list[KeyPress]:
    """The keys in what comes in, read in these pieces."""
    knoppen: list[KeyPress] = []
    filter_ = Toetsfilter(knoppen.append)
    for stuk in stukken:
        filter_.feed(stuk)
    filter_.flush()
    return knoppen


def met_pauzes(*stukken: str) -> str:
    """What is typed when the terminal is silent for a moment after each piece."""
    knoppen: list[KeyPress] = []
    filter_ = Toetsfilter(knoppen.append)
    for stuk in stukken:
        filter_.feed(stuk)
        filter_.flush()
    return getypt(knoppen)


def getypt(knoppen: Iterable[KeyPress]) -> str:
    """The letters among the keys."""
    return "".join(knop.key for knop in knoppen if len(knop.key) == 1)


def toetsen(knoppen: Sequence[KeyPress]) -> list[str | Keys]:
    """The keys that are no letters."""
    return [knop.key for knop in knoppen if isinstance(knop.key, Keys)]


ANTWOORDEN_VAN_EEN_TERMINAL = {
    "colour, with BEL": "\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
    "colour, with ST": "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
    "colour, in C1": "\x9d4;1;rgb:0000/0000/0000\x9c",
    "clipboard": f"\x1b]52;c;{'QUJD' * 500}\x07",
    "title, with letters of Dutch": "\x1b]lVergadering – één\x1b\\",
    "version (DCS)": "\x1bP>|XTerm(379)\x1b\\",
    "setting (DCS)": "\x1bP1$r0;1m\x1b\\",
    "identity (DCS)": "\x1bP!|00000000\x1b\\",
    "DCS of any form": "\x1bPzomaar iets\x1b\\",
    "DCS, in C1": "\x901$r0m\x9c",
    "picture (APC)": "\x1b_Gi=31;OK\x1b\\",
    "PM": "\x1b^mededeling\x1b\\",
    "SOS": "\x1bXiets\x1b\\",
    "device attributes": "\x1b[?62;1;6;22c",
    "device attributes 2": "\x1b[>41;379;0c",
    "device attributes, in C1": "\x9b?62;c",
    "cursor position": "\x1b[12;40R",
    "size of the window": "\x1b[8;24;80t",
    "mode": "\x1b[?2026;2$y",
    "kitty's flags": "\x1b[?1u",
    "focus": "\x1b[I\x1b[O",
    "mouse, old": "\x1b[M #!",
    "mouse, urxvt": "\x1b[96;14;13M",
    "mouse, SGR": "\x1b[<64;85;12M\x1b[<0;85;12m",
    "the end of a paste that never began": "\x1b[201~",
    "unknown CSI": "\x1b[1;99X",
    "unknown SS3": "\x1bOz",
    "unknown SS3, in C1": "\x8fz",
    "SS3 with modifiers": "\x1bO5P",
    "SS3 with modifiers in full": "\x1bO1;2Q",
    "unknown key of kitty": "\x1b[57441;1u",
    "a key let go": "\x1b[97;1:3u",
    "a letter with Alt": "\x1b[27;3;98~",
    "stray ST": "\x1b\\",
}


@pytest.mark.parametrize("reeks", ANTWOORDEN_VAN_EEN_TERMINAL.values(), ids=ANTWOORDEN_VAN_EEN_TERMINAL)
def test_what_a_terminal_says_by_itself_is_no_key_wherever_it_is_cut(reeks: str) -> None:
    for knip in range(len(reeks)):
        knoppen = lees("Ik wil ", reeks[:knip], reeks[knip:], "fietsen")
        assert [knop.key for knop in knoppen] == list("Ik wil fietsen")


@pytest.mark.parametrize(
    "reeks", ["\x1b]11;rgb:1e1e/1e1e/1e1e\x07", "\x1bP1$r0m\x1b\\", "\x1b_Gi=1;OK\x1b\\"]
)
def test_also_when_a_slow_line_pauses_in_it(reeks: str) -> None:
    for knip in range(3, len(reeks)):
        assert met_pauzes("Ik wil ", reeks[:knip], reeks[knip:], "fietsen") == "Ik wil fietsen"


@pytest.mark.parametrize(
    ("reeks", "toets"),
    [
        ("\x1b\r", NIEUWE_REGEL),
        ("\x1b\n", NIEUWE_REGEL),
        ("\x1b[27;2;13~", NIEUWE_REGEL),
        ("\x1b[27;5;13~", NIEUWE_REGEL),
        ("\x1b[27;6;13~", NIEUWE_REGEL),
        ("\x1b[13;2u", NIEUWE_REGEL),
        ("\x1b[13;3u", NIEUWE_REGEL),
        ("\x1b[13;5u", NIEUWE_REGEL),
        ("\x1b[13;2:1u", NIEUWE_REGEL),
        ("\x1b[57414;2u", NIEUWE_REGEL),
        ("\x1bOM", NIEUWE_REGEL),
        ("\x1b[13u", Keys.ControlM),
        ("\x1b[13;1u", Keys.ControlM),
        ("\x1b[13;129u", Keys.ControlM),  # with Num Lock
        ("\x1b[98;5u", Keys.ControlB),
        ("\x1b[27;5;106~", Keys.ControlJ),
        ("\x1b[99;5:1u", Keys.ControlC),
        ("\x1b[9;2u", Keys.BackTab),
        ("\x1b[Z", Keys.BackTab),
        ("\x1b[127u", Keys.ControlH),
        ("\x1b[A", Keys.Up),
        ("\x1bOB", Keys.Down),
        ("\x1b[3~", Keys.Delete),
    ],
)
def test_a_key_is_that_key_wherever_it_is_cut(reeks: str, toets: Keys) -> None:
    for knip in range(len(reeks)):
        knoppen = lees("a", reeks[:knip], reeks[knip:], "b")
        assert [knop.key for knop in knoppen] == ["a", toets, "b"]
        assert not any(knop.data.startswith("\x1b[1") for knop in knoppen)


def test_a_capital_letter_of_a_terminal_that_sends_all_keys_as_numbers() -> None:
    assert getypt(lees("\x1b[27;2;65~", "an", "\x1b[32;2u", "\x1b[98;2u", "\x1b[27;2;63~")) == "Aan B?"


@pytest.mark.parametrize("antwoord", ["Plan Élan", "Xanders huis", "Ja", "(zonder)", "één"])
def test_escape_right_before_an_answer_takes_nothing_of_it(antwoord: str) -> None:
    knoppen = lees("\x1b" + antwoord + "\r")
    assert getypt(knoppen) == antwoord
    assert toetsen(knoppen)[-1] == Keys.ControlM


@pytest.mark.parametrize("antwoord", ["Op de fiets", "O5 is groen", "Plan", "Xander", ""])
def test_escape_a_moment_before_an_answer(antwoord: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody presses Escape and another key as quickly as a terminal sends them."""
    tijd = iter([10.0, 10.4])
    monkeypatch.setattr(toetsfilter, "monotonic", lambda: next(tijd))
    knoppen = lees("\x1b", antwoord + "\r")
    assert getypt(knoppen) == antwoord
    assert toetsen(knoppen) == [Keys.ControlM]


def test_a_string_that_never_ends_loses_nothing_and_confirms_nothing() -> None:
    knoppen = lees("Ik wil \x1b]11;rgb:1e1e", "fietsen\r")
    assert getypt(knoppen).endswith("fietsen")
    assert toetsen(knoppen) == []
    assert toetsen(lees("\x1b]11;rgb:1e1e", "fietsen\x03")) == [Keys.ControlC]


def test_what_is_typed_after_the_pause_in_a_broken_string_is_all_there_is() -> None:
    assert met_pauzes("Ik wil ", "\x1b]11;rgb:1e1e", "fietsen", "!") == "Ik wil fietsen!"
    assert met_pauzes("Ik wil ", "\x1b[?62", "fietsen") == "Ik wil fietsen"
    assert met_pauzes("\x1bP1$r", "P", "lan") == "Plan"


def test_a_string_without_end_takes_no_memory_without_end() -> None:
    knoppen: list[KeyPress] = []
    filter_ = Toetsfilter(knoppen.append)
    filter_.feed("\x1b]52;c;")
    for _ in range(300):
        filter_.feed("QUJD" * 250)
    filter_.feed("\x07fietsen")
    assert getypt(knoppen) == "fietsen"


def test_a_paste_keeps_its_text_and_loses_its_sequences() -> None:
    plak = "\x1b[200~\ufeffEen\x1b[31m rode\x1b[0m dag\x1b]8;;https://x\x07 hier\x1b[201~"
    for knip in range(len(plak)):
        (knop,) = lees(plak[:knip], plak[knip:])
        assert (knop.key, knop.data) == (Keys.BracketedPaste, "Een rode dag hier")


def test_ctrl_c_ends_a_paste_of_which_the_end_never_comes() -> None:
    plak, stop = lees("\x1b[200~half een brief", "\x03")
    assert (plak.key, plak.data) == (Keys.BracketedPaste, "half een brief")
    assert stop.key == Keys.ControlC


def test_plain_text_is_taken_clean_in_the_same_way() -> None:
    for reeks in ANTWOORDEN_VAN_EEN_TERMINAL.values():
        if "\x8f" not in reeks:
            assert zonder_stuurreeksen(f"Ik wil {reeks}fietsen") == "Ik wil fietsen"
    assert zonder_stuurreeksen("\ufeffIk wil") == "Ik wil"


_CIJFERS = st.text("0123456789;:?<>=", max_size=6)
_CSI = st.builds(
    "\x1b[{}{}{}".format, _CIJFERS, st.sampled_from(["", " ", "$"]), st.sampled_from("EGITcnqxyR")
)
_INHOUD = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30)
_STRINGS = st.builds(
    "\x1b{}{}{}".format, st.sampled_from("]P_^X"), _INHOUD, st.sampled_from(["\x07", "\x1b\\", "\x9c"])
)
_REEKSEN = st.one_of(_CSI, _STRINGS, st.builds("\x1bO{}".format, st.sampled_from("GTYZz")))
_WOORDEN = st.text("abcdefgh ijklmnopé", min_size=1, max_size=8)


@given(st.data())
def test_between_the_letters_only_letters_are_typed(data: st.DataObject) -> None:
    """Any sequences between words, cut anywhere: what is typed is exactly the words."""
    delen = data.draw(st.lists(st.tuples(_WOORDEN, _REEKSEN), min_size=1, max_size=6))
    alles = "".join(woord + reeks for woord, reeks in delen)
    knippen = sorted(data.draw(st.lists(st.integers(0, len(alles)), max_size=8)))
    stukken = [alles[van:tot] for van, tot in zip([0, *knippen], [*knippen, len(alles)], strict=True)]
    knoppen = lees(*stukken)
    assert getypt(knoppen) == "".join(woord for woord, _ in delen)
    assert set(toetsen(knoppen)) <= {Keys.Ignore}
