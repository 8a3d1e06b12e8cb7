"""An answer by hand with a character that no code has: that character is told, at its own place."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from terminalhulp import draai

VRAGEN = """
    - {id: woont, vraag: Hoe?, kort: Woont, soort: keuze, opties: [{code: huur-huis, label: H}]}
    - {id: helpt, vraag: W?, kort: W, soort: meerkeuze, opties: [{code: a-b, label: A}, {code: c, label: C}]}
    - {id: werkt, vraag: Werk?, kort: Werkt, soort: ja-nee}
    - {id: bedrag, vraag: Hoeveel?, kort: Bedrag, soort: bedrag}
"""


@pytest.mark.parametrize(
    ("antwoord", "zin"),
    [
        ("woont: huur–huis", "5:5: Hier staat een lang streepje (–). Maak er een gewoon streepje (-) van."),
        ("helpt: [c, a\u2011b]", "5:16: Hier staat een bijzonder streepje (\u2011). Maak er een gewoon"),
        ("werkt: j\u200ba", "5:5: Hier staat een spatie zonder breedte (U+200B)."),
        ("bedrag: 1\u22125", "5:5: Hier staat een minteken (\u2212)."),
        ("woont: huurhuis", "5:5: Deze keuze is er niet. Kies uit: huur-huis."),
    ],
)
def test_the_character_is_named(tmp_path: Path, antwoord: str, zin: str) -> None:
    map_ = schrijf_set(tmp_path, stapbestanden(VRAGEN))
    (map_ / "a.yaml").write_text(f"methode: proef\ntitel: A\nantwoorden:\n  een:\n    {antwoord}\n", "utf-8")
    uitkomst = draai("afspelen", "./a.yaml", "--vragen", ".", cwd=map_)
    assert uitkomst.code == 1
    assert f"a.yaml:{zin}" in " ".join(uitkomst.alles.split())
