"""Patterns of a question set: read in one go, whatever somebody wrote, and the same on every machine."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.oordeel import beoordeel
from omgekeerd_cli.kern.set.model import Controle, Vraag
from omgekeerd_cli.kern.set.patroon import OngeldigPatroon, heeft_vorm, keur_patroon


@pytest.mark.parametrize(
    ("patroon", "tekst", "past"),
    [
        ("[A-Z].*", "Abc", True),
        ("[A-Z].*", "abc", False),
        ("[A-Z].*", "Abc\nd", False),
        ("[0-9]{4}", "12345", False),
        (r"\pL+", "José", True),
        ("é|ë", "ë", True),
        ("(?i)ja", "JA", True),
    ],
)
def test_the_whole_text_has_the_form(patroon: str, tekst: str, past: bool) -> None:
    assert heeft_vorm(patroon, tekst) is past


@pytest.mark.parametrize(
    ("patroon", "tekst"),
    [
        ("(a+)+", "a" * 20_000 + "!"),
        ("(a|aa)+", "a" * 20_000 + "!"),
        ("(.*)*x", "a" * 20_000),
        ("(a?){300}a{300}", "a" * 300),
        (r"(\w+\s?)*", "woord " * 3_000 + "!"),
        ("[^x]{1000}y|[^y]{900}x.*", "z" * 20_000),
        ("(.*a){20}b", "a" * 20_000),
    ],
)
def test_a_pattern_that_elsewhere_takes_for_ever_is_done_at_once(patroon: str, tekst: str) -> None:
    """An answer is never held up by a set; a backtracking engine needs years for some of these."""
    begin = time.process_time()
    heeft_vorm(patroon, tekst)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    "patroon",
    [
        "(",
        "[a",
        "a{2,1}",
        "((a{100}){100}){100}",
        "a{99999}",
        "(?=a)b",
        r"(a)\1",
        "(?:" * 400 + "a" + "{1,99})" * 400,
    ],
)
def test_what_is_no_pattern_or_too_large_is_refused(patroon: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Without a word of the library on the screen."""
    with pytest.raises(OngeldigPatroon):
        keur_patroon(patroon)
    assert capfd.readouterr() == ("", "")


@given(st.text(max_size=30), st.text(max_size=60))
def test_any_pattern_and_any_text_gives_a_yes_a_no_or_our_own_fault(patroon: str, tekst: str) -> None:
    with contextlib.suppress(OngeldigPatroon):
        assert heeft_vorm(patroon, tekst) in (True, False)


def test_a_check_with_a_pattern_holds_an_answer_to_it() -> None:
    """A warning lets it pass, and says the words of the set."""
    controle = Controle(patroon="[A-Z].*", melding="Begin met een hoofdletter.", ernst="waarschuwing")
    vraag = Vraag("a", "A?", "A", soorten.TEKST, controles=(controle,))
    assert beoordeel(vraag, "jan").waarschuwingen == ("Begin met een hoofdletter.",)
    assert beoordeel(vraag, "Jan").waarschuwingen == ()
