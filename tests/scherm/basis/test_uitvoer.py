"""What a stream of an old code page writes for what it does not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from omgekeerd_cli.scherm.basis.uitvoer import GELIJKEND
from terminalhulp import draai


@pytest.mark.parametrize(
    ("pagina", "tekst", "geschreven"),
    [
        ("cp850", "‘Eén’ – twee…", "'Eén' - twee..."),
        ("cp437", "→ € 250,00 · “ja”", '-> EUR 250,00 · "ja"'),
        ("cp1252", "← terug, € 5 ≥ 3", "<- terug, € 5 >= 3"),
        ("latin-1", "•\xa0‑ça", "-\xa0-ça"),
        ("ascii", "Élan\xa0één", "Elan een"),
        ("ascii", "e\u0301e\u0301n ½ 漢 \udc82", "een ? ? ?"),
        ("utf-8", "‘Eén’ \udc82", "‘Eén’ ?"),
    ],
)
def test_what_looks_most_like_it(pagina: str, tekst: str, geschreven: str) -> None:
    assert tekst.encode(pagina, GELIJKEND).decode(pagina) == geschreven


def test_a_question_in_an_old_code_page_can_be_read(tmp_path: Path) -> None:
    """Nothing but the questions has a question mark at its end, and nothing has one at its beginning."""
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    uit = draai("toets", "--titel", "T", "--code", "c1", "--kort", cwd=tmp_path, env=env).uit
    assert "Stap 1 van 5 - vraag 1 van 11 - hierna nog " in uit
    assert "Noem je meer bij 'Wetten', 'Mogelijkheden'" in uit
    assert "??" not in uit
