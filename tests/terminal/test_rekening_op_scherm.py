"""A comparison of costs in both askers: shown before the question behind it, on a narrow screen too."""

from __future__ import annotations

from pathlib import Path

import pytest

import rekenset
from hulp import schrijf_set, stapbestanden
from proefset import KLAAR, Zet, als_invoer, casus_in, ja_nee, keuze, sla_over, tekst
from terminalhulp import Terminal, draai, engels_in

OPDRACHT = ("toets", "--vragen", "sets", "--methode", "proef", "--code", "geld", "--titel", "Geld")
ZETTEN: tuple[Zet, ...] = (
    ja_nee("Een bedrag toevoegen?", "j"),
    keuze("Welke mogelijkheid?", 2),
    keuze("Wie?", 2),
    keuze("Kost het?", 1),
    tekst("Hoeveel?", "12.500"),
    tekst("Hoogstens?", "15.000"),
    keuze("Hoe vaak?", 3),
    sla_over("Vanaf?"),
    sla_over("Hoe lang?"),
    tekst("Wat?", "Hulp"),
    tekst("Bron?", "Raming"),
    tekst("Wanneer?", "1-3-2026"),
    ja_nee("Wil je bij ‘Bedragen’ nog iets toevoegen?", "n"),
    tekst("Hoe zwaar telt dit?", "Licht"),
    KLAAR,
)
GETOOND = ("Zo staat het ervoor.", "Na 5 jaar, alles bij elkaar:", "€ 62.500 tot € 75.000")


@pytest.mark.parametrize(("rows", "cols"), [(12, 40), (30, 80)])
def test_the_comparison_in_a_terminal(tmp_path: Path, rows: int, cols: int) -> None:
    schrijf_set(tmp_path / "sets", stapbestanden(rekenset.VRAGEN))
    with Terminal(OPDRACHT, rows=rows, cols=cols, cwd=tmp_path) as terminal:
        terminal.speel(ZETTEN)
        assert terminal.einde() == 0
        assert terminal.is_heel()
        beeld = "\n".join(terminal.getoond)
        assert [zin for zin in GETOOND if zin not in beeld] == []
        assert beeld.index("Zo staat het ervoor.") < beeld.index("Hoe zwaar telt dit?")
        assert engels_in(beeld) == []
    assert "Naast elkaar" in (tmp_path / "motivatie.md").read_text(encoding="utf-8")


def test_the_comparison_in_plain_lines(tmp_path: Path) -> None:
    schrijf_set(tmp_path / "sets", stapbestanden(rekenset.VRAGEN))
    uitkomst = draai(*OPDRACHT, "--eenvoudig", cwd=tmp_path, invoer=als_invoer(ZETTEN))
    assert uitkomst.code == 0, uitkomst.alles
    assert [zin for zin in GETOOND if zin not in uitkomst.alles] == []
    assert "  Naast elkaar: Na 5 jaar: Het plan € 62.500 tot € 75.000" in uitkomst.alles
    assert "█" not in uitkomst.alles.partition("== Overzicht")[0]  # a screen reader would read each block
    assert casus_in(tmp_path, "geld")["antwoorden"]["een"].keys() == {"posten", "slot"}
