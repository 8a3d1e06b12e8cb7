"""Remembering the last outcome: only while all it depends on is the very same."""

from __future__ import annotations

from omgekeerd_cli.kern.onthouden import onthoud_laatste


def test_dezelfde_vraag_wordt_een_keer_uitgerekend() -> None:
    gerekend: list[list[int]] = []

    @onthoud_laatste(lambda getallen, waarom: (getallen,))
    def som(getallen: list[int], waarom: str) -> str:
        gerekend.append(getallen)
        return f"{sum(getallen)}{waarom}"

    een, ander = [1, 2], [1, 2]
    assert [som(een, "!"), som(een, "?"), som(ander, "?"), som(een, ".")] == ["3!", "3!", "3?", "3."]
    assert [getallen is een for getallen in gerekend] == [True, False, True]
