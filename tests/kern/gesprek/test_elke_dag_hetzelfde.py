"""A day that was a good answer stays one: no clock has a say in what is kept, replayed or reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import Script, maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.gesprek.afspelen import past_niet
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.kern.gesprek.vragensteller import Wijzig
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.sjabloon import maak_rapport

VRAAG = """
- id: weerzien
  vraag: Wanneer kijken we weer?
  kort: Weerzien
  soort: datum
  verplicht: ja
  kijkt: vooruit
  controle: {minstens: vandaag, melding: Kies een dag die nog komt.}
"""


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """One question about a plan."""
    return methode_met(tmp_path, VRAAG)


def gesprek(methode: Methode, casus: Casus, script: Script, dag: str) -> Casus:
    """The same conversation on another day."""
    nu = f"{dag}T10:00:00+01:00"
    return Gesprek(Stand(methode, casus), script, bewaar=lambda nieuw: nieuw, nu=lambda: nu).voer()


def test_a_kept_day_is_confirmed_and_replayed_long_after(methode: Methode) -> None:
    script = Script([("weerzien", "15-6")])
    casus = gesprek(methode, maak_casus(methode), script, "2026-03-12")
    assert casus.antwoorden == {"een": {"weerzien": "2026-06-15"}}
    pad = ("een", "weerzien")
    weer = Script([("weerzien", "15 juni 2026")], overzicht_zetten=[Wijzig(pad)])
    later = gesprek(methode, casus, weer, "2027-01-01")
    assert later.antwoorden == casus.antwoorden
    assert not any("Kies een dag" in regel for regel in weer.gezien)
    assert past_niet(Stand(methode, casus)) == ()
    assert not Stand(methode, casus).route.open


def test_another_past_day_is_refused_then(methode: Methode) -> None:
    casus = maak_casus(methode, {"een": {"weerzien": "2026-06-15"}})
    wijzig = Wijzig(("een", "weerzien"))
    script = Script([("weerzien", "14-6-2026"), ("weerzien", "15-6")], overzicht_zetten=[wijzig, wijzig])
    later = gesprek(methode, casus, script, "2027-01-01")
    assert any("Kies een dag die nog komt." in regel for regel in script.gezien)
    assert later.antwoorden == {"een": {"weerzien": "2027-06-15"}}


def test_a_report_does_not_know_what_day_it_is(methode: Methode) -> None:
    """Nor which way a question looks."""
    casus = maak_casus(methode, {"een": {"weerzien": "2020-01-01"}})
    zonder = replace(methode, stappen=tuple(
        replace(stap, vragen=tuple(replace(vraag, kijkt=None, controles=()) for vraag in stap.vragen))
        for stap in methode.stappen
    ))  # fmt: skip
    rapporten = [maak_rapport(maak_motivatie(Stand(set_, casus))) for set_ in (methode, zonder)]
    assert rapporten[0] == rapporten[1]
    assert "1 januari 2020" in rapporten[0]
