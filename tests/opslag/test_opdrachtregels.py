"""A command as the program prints it: typed over, each shell makes the same words of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.opslag.paden import als_opdracht

WINDOWS = {
    "2026-0001": "2026-0001",
    r"C:\Users\jan\toetsen": r"C:\Users\jan\toetsen",
    "casussen/2026-0001.yaml": "casussen/2026-0001.yaml",
    "één.yaml": "één.yaml",
    "casussen\\2026-0001 (1).yaml": r'"casussen\2026-0001 (1).yaml"',
    "Zaak van d'Hont.yaml": '"Zaak van d\'Hont.yaml"',
    "Zaak van d’Hont.yaml": '"Zaak van d’Hont.yaml"',
    "mijn map\\": '"mijn map\\\\"',
    "a,b.yaml": '"a,b.yaml"',
    "a;b&c.yaml": '"a;b&c.yaml"',
    "@zaak.yaml": '"@zaak.yaml"',
    "$zaak één.yaml": "'$zaak één.yaml'",
    "“zaak”.yaml": "'“zaak”.yaml'",
    "d’$x.yaml": "'d’’$x.yaml'",
    "": '""',
}
IN_EEN_NAAM = st.characters(exclude_characters='"\0*<>?|$`“”„', exclude_categories=["Cs", "Cc"])
"""What a path on Windows can hold, without what PowerShell fills in."""


@pytest.mark.parametrize(("woord", "getypt"), WINDOWS.items())
def test_a_word_for_a_shell_of_windows(woord: str, getypt: str) -> None:
    """Double quotes, which both cmd and PowerShell know; no quotes where none are needed."""
    assert als_opdracht([woord], windows=True) == getypt


def _woorden(regel: str) -> list[str]:
    """The words that a program on Windows gets of a line with double quotes."""
    woorden, woord, binnen, strepen, is_er = list[str](), "", False, 0, False
    for teken in f"{regel} ":
        if teken == "\\":
            strepen, is_er = strepen + 1, True
            continue
        if teken == '"':
            woord, oneven, strepen, is_er = woord + "\\" * (strepen // 2), strepen % 2, 0, True
            woord, binnen = (woord + '"', binnen) if oneven else (woord, not binnen)
            continue
        woord, strepen = woord + "\\" * strepen, 0
        if teken == " " and not binnen:
            woorden, woord, is_er = [*woorden, woord] if is_er else woorden, "", False
            continue
        woord, is_er = woord + teken, True
    return woorden


@given(st.lists(st.text(IN_EEN_NAAM, max_size=12), min_size=1, max_size=4))
def test_windows_makes_the_same_words_of_the_line(woorden: list[str]) -> None:
    assert _woorden(als_opdracht(woorden, windows=True)) == woorden
