"""A comparison of costs in a report: a table and bars per horizon, and on what it all rests."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.console import Console

import rekenset
from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from omgekeerd_cli.scherm.basis.console import STIJLEN
from omgekeerd_cli.scherm.tonen.verslagbeeld import toon_verslag
from rekenset import met, post

POSTEN = (
    post("niets", "1000.00", "per-jaar", wat="Opvang | nacht", bron="*raming*"),
    post("plan", "1500.00", hoog="2000.00", wat="Muur", b="zij", dag=""),
    post("plan", laag="", wat="Deur"),
)


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """Posts, their comparison, and a question behind it."""
    return methode_met(tmp_path, rekenset.VRAGEN)


def verslag(methode: Methode, *posten: Ruw, sjabloon: str = "") -> str:
    """The report with the packaged template, or with this one."""
    return maak_rapport(
        maak_motivatie(
            Stand(replace(methode, sjablonen={"motivatie": sjabloon}), maak_casus(methode, met(*posten)))
        )
    )


ALLEEN = '{{ antwoord("som").rekening | kostenvergelijking(2) }}'

VERWACHT = """\
## Na 1 jaar

| Wie betaalt | Niets doen | Het plan |
| --- | ---: | ---: |
| De inwoner | € 0 | € 1.500 tot € 2.000 |
| De gemeente | € 1.000 | € 0 |
| **Samen** | **€ 1.000** | **€ 1.500 tot € 2.000** |

- Niets doen: € 1.000\\
  ████████████
- Het plan: € 1.500 tot € 2.000 (€ 500 tot € 1.000 meer dan ‘Niets doen’)\\
  ██████████████████░░░░░░

## Na 5 jaar

| Wie betaalt | Niets doen | Het plan |
| --- | ---: | ---: |
| De inwoner | € 0 | € 1.500 tot € 2.000 |
| De gemeente | € 5.000 | € 0 |
| **Samen** | **€ 5.000** | **€ 1.500 tot € 2.000** |

- Niets doen: € 5.000\\
  ████████████████████████
- Het plan: € 1.500 tot € 2.000 (€ 3.000 tot € 3.500 minder dan ‘Niets doen’)\\
  ███████░░░

## Wanneer het omslaat

- ‘Het plan’ is op zijn vroegst vanaf maand 18, en op zijn laatst vanaf maand 24, \
niet duurder dan ‘Niets doen’.

## Waarop dit rust

Maand 1 is de eerste maand na het begin. Staat er geen maand bij een bedrag? \
Dan begint het in maand 1. Wat per jaar gaat, is gelijk over de maanden verdeeld. \
Prijzen blijven gelijk, en rente telt niet mee. Een verschil is zo ruim mogelijk genomen: \
de ene kant laag, de andere hoog.

**Niets doen**

- Opvang \\| nacht. Kost € 1.000 per jaar (de gemeente). Bron: \\*raming\\* (1 maart 2026).

**Het plan**

- Muur. Kost € 1.500 tot € 2.000 één keer, in maand 1 (de inwoner). Bron: offerte (geen datum).

**Wat niet meetelt**

- Nummer 3 (Deur) telt niet mee. Er staat geen bedrag. Wel ingevuld: Mogelijkheid: Het plan; \
Wie: De gemeente; Richting: Kost; Hoe vaak: Eens; Bron: offerte; Dag: 1 maart 2026.

<!-- omgekeerd: motivatie van casus proefcasus -->
"""


def test_the_whole_comparison(methode: Methode) -> None:
    """Every number is there as text; answers stay plain text; a post that is left out is named."""
    assert verslag(methode, *POSTEN, sjabloon=ALLEEN) == VERWACHT


def test_the_same_casus_always_gives_the_same(methode: Methode) -> None:
    """No day and no order of its own."""
    assert verslag(methode, *POSTEN) == verslag(methode, *POSTEN)


def test_a_method_without_a_template_shows_it_too(methode: Methode) -> None:
    """Below its own label; and without amounts there is nothing."""
    met_bedragen = verslag(methode, *POSTEN)
    assert "### Naast elkaar\n\n#### Na 1 jaar" in met_bedragen
    assert "#### Na 5 jaar\n\n| Wie betaalt |" in met_bedragen
    assert "Naast elkaar" not in verslag(methode)


def test_one_scenario_is_no_comparison(methode: Methode) -> None:
    """The totals, and what it takes to compare."""
    tekst = verslag(methode, POSTEN[0], sjabloon=ALLEEN)
    assert "Er is één mogelijkheid ingevuld. Vergelijken kan pas met twee." in tekst
    assert "Wanneer het omslaat" not in tekst


def test_an_income_has_a_minus_and_that_is_told(methode: Methode) -> None:
    """Only where there is one."""
    uitleg = (
        "Elk bedrag is wat het kost, min wat het oplevert. Staat er een min voor, dan komt er geld binnen."
    )
    tekst = verslag(methode, post("niets"), post("plan", r="levert-op"), sjabloon=ALLEEN)
    assert tekst.startswith(uitleg)
    assert "- Het plan: -€ 100 (€ 200 minder dan ‘Niets doen’)\\\n  ▒▒▒" in tekst
    assert uitleg not in verslag(methode, *POSTEN)


def test_adding_up_what_it_costs_now(tmp_path: Path) -> None:
    """One thing only, always per year: the totals per payer, and nothing about comparing."""
    vragen = rekenset.VRAGEN.replace("scenario: s, ", "").replace("ritme: hoe, ", "")
    vragen = vragen.replace("jaren: [1, 5]", "jaren: [1, 5]\n    naam: Zoals nu\n    ritme: per-jaar")
    tekst = verslag(methode_met(tmp_path, vragen), post("", "1200.00", ""), post("", "6.00", "", b="zij"))
    assert (
        "| Wie betaalt | Zoals nu |\n| --- | ---: |\n| De inwoner | € 30 |\n| De gemeente | € 6.000 |"
        in tekst
    )
    assert "Vergelijken kan pas met twee" not in tekst
    assert "Wanneer het omslaat" not in tekst
    assert "█" not in tekst


@pytest.mark.parametrize("breedte", [40, 80])
def test_on_a_screen_no_line_is_too_long(methode: Methode, breedte: int) -> None:
    """A table where it fits, else lines; a bar is never broken off, and no amount is lost."""
    console = Console(width=breedte, color_system=None, theme=STIJLEN)
    with console.capture() as beeld:
        toon_verslag(console, verslag(methode, *POSTEN, sjabloon=ALLEEN))
    regels = beeld.get().split("\n")
    assert all(len(regel) <= breedte for regel in regels)
    assert [regel.strip(" •") for regel in regels if "█" in regel] == [
        "████████████",
        "██████████████████░░░░░░",
        "████████████████████████",
        "███████░░░",
    ]
    assert "€ 1.500 tot € 2.000" in " ".join(beeld.get().split())
