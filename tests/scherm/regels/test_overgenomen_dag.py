"""Plain lines: a day of another casus that is over is offered, and not passed over in silence."""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.beeld.vraagbeeld import vraagbeeld
from omgekeerd_cli.kern.gesprek.vragensteller import Getypt
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.scherm.regels.vragensteller import EenvoudigeVragensteller

VRAAG = """
- id: plan
  vraag: Wanneer kijken we weer?
  kort: Plan
  soort: datum
  controle: {minstens: vandaag, melding: Kies een dag die nog komt.}
"""


@pytest.mark.parametrize(("uit", "reactie"), [("ander", "1-3-2027"), ("", "15 juni 2026")])
def test_an_empty_line_keeps_our_own_day_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, uit: str, reactie: str
) -> None:
    """Our own earlier answer was right when it was given; that of another casus is new here."""
    methode = methode_met(tmp_path, VRAAG)
    stand = Stand(methode, maak_casus(methode))
    beeld = vraagbeeld(stand, stand.route.haltes[0], vandaag=date(2026, 11, 30))
    beeld = replace(beeld, standaard="2026-06-15", standaard_tekst="15 juni 2026", overgenomen=uit)
    gezegd = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n1-3-2027\n"))
    assert EenvoudigeVragensteller(gezegd).vraag(beeld) == Getypt(reactie)
    assert ("Kies een dag die nog komt." in gezegd.getvalue()) is bool(uit)
