"""A signal at any moment of a question: it is never lost, and never raised inside an event loop."""

from __future__ import annotations

import asyncio
import signal

import pytest

from omgekeerd_cli.scherm.basis.afbreken import Afbreker, Afgebroken

CODE = 128 + signal.SIGTERM


def test_between_two_questions_whoever_got_the_signal_ends_the_program() -> None:
    """Nothing waits and no loop runs."""
    assert not Afbreker().breek_af(CODE)


def test_while_a_loop_begins_or_ends_the_question_looks_for_itself() -> None:
    """An exception there could take a step of the loop's task with it, and the loop would never end."""
    afbreker = Afbreker()

    async def vraag() -> bool:
        return afbreker.breek_af(CODE)

    assert asyncio.run(vraag())
    with pytest.raises(Afgebroken) as gevangen:
        afbreker.kijk()
    assert gevangen.value.code == CODE
    assert not gevangen.value.met_toets


def test_who_waits_for_a_key_is_told() -> None:
    """By its own listener, for as long as it listens."""
    afbreker, gehoord = Afbreker(), list[int]()
    with afbreker.luister(lambda stop: gehoord.append(stop.code)):
        assert afbreker.breek_af(128 + signal.SIGINT)
    assert gehoord == [130]
    with pytest.raises(Afgebroken) as gevangen:
        afbreker.kijk()
    assert gevangen.value.met_toets
