"""Remembering the last outcomes: only while all it depends on is the very same."""

from __future__ import annotations

from omgekeerd_cli.kern.onthouden import onthoud_laatste


def test_the_same_question_is_worked_out_once() -> None:
    gerekend: list[list[int]] = []

    @onthoud_laatste(lambda getallen, waarom: (getallen,))
    def som(getallen: list[int], waarom: str) -> str:
        gerekend.append(getallen)
        return f"{sum(getallen)}{waarom}"

    een, ander = [1, 2], [1, 2]
    assert [som(een, "!"), som(een, "?"), som(ander, "?"), som(een, ".")] == ["3!", "3!", "3?", "3."]
    assert [getallen is een for getallen in gerekend] == [True, False, True]


def test_of_several_questions_in_turn_so_many_are_remembered() -> None:
    gerekend: list[str] = []

    @onthoud_laatste(lambda woord: (woord,), hoeveel=2)
    def groot(woord: str) -> str:
        gerekend.append(woord)
        return woord.upper()

    for woord in ("a", "b", "a", "b", "c", "b", "a"):
        assert groot(woord) == woord.upper()
    assert gerekend == ["a", "b", "c", "a"]
