"""A step that waits: the rules stay out of sight until the steps before them are done."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import Script, maak_casus, stapbestanden, voer
from hulp import maak_methode as laad
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.beeld.overzicht import LATER
from omgekeerd_cli.kern.gesprek.afspelen import speel_af
from omgekeerd_cli.kern.gesprek.volgorde import gesloten_stappen
from omgekeerd_cli.kern.gesprek.vragensteller import Getypt, NaarOverzicht, Overslaan, Terug, Verder, Wijzig
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from verslaggever import Verslaggever

VRAGEN = {
    "effect": """
    - {id: doel, vraag: Wat?, kort: Doel, soort: tekst, verplicht: ja}
    - {id: bron, vraag: Hoe weet je dat?, kort: Bron, soort: tekst, verplicht: ja}
    """,
    "regels": """
    - {id: kaart, vraag: Artikel 16 biedt ruimte., soort: mededeling}
    - {id: ruimte, vraag: Welke ruimte is er?, kort: Ruimte, soort: tekst}
    """,
    "besluit": """
    - {id: besluit, vraag: Wat nu?, kort: Besluit, soort: tekst, verplicht: ja}
    """,
}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """An effect, rules that wait for it, and a decision behind them."""
    bestanden = stapbestanden(VRAGEN)
    regels = "proef/2-regels.yaml"
    bestanden[regels] = bestanden[regels].replace("vragen:", "wacht-op-eerdere-stappen: ja\nvragen:", 1)
    return laad(tmp_path, bestanden)


def test_what_was_passed_over_is_asked_once_more_before_the_rules(methode: Methode) -> None:
    """Saying why, and then the rules come."""
    script = Script(
        [
            ("doel", Overslaan()),
            ("bron", "gesprek"),
            ("doel", "rust"),
            ("ruimte", "veel"),
            ("besluit", "ja"),
        ]
    )
    voer(methode, maak_casus(methode), script)
    assert script.is_op()
    assert script.gezien[3:6] == [
        "gevolg Voordat de stap ‘Stap regels’ begint, missen we nog: Doel. Dat vragen we nu eerst.",
        "vraag doel",
        "stap 2/3 Stap regels",
    ]


def test_passed_over_again_the_rules_stay_closed(methode: Methode) -> None:
    """The overview says that they come later, and offers nothing in them or behind them."""
    script = Script([("doel", Overslaan()), ("bron", "gesprek"), ("doel", Overslaan())])
    casus = voer(methode, maak_casus(methode), script)
    assert script.is_op()
    assert not any("Artikel" in regel or "ruimte" in regel for regel in script.gezien)
    [overzicht] = script.overzichten
    assert [(titel, [regel.tekst for regel in regels]) for titel, regels in overzicht.stappen[1:]] == [
        ("Stap regels", [LATER]),
        ("Stap besluit", [LATER]),
    ]
    assert [regel.pad for regel in overzicht.regels] == [("effect", "doel"), ("effect", "bron")]
    assert casus.status is Status.BEZIG


def test_the_overview_can_still_open_them(methode: Methode) -> None:
    """A change there of what was open, and the conversation goes on with the rules."""
    script = Script(
        [
            ("doel", Overslaan()),
            ("bron", "gesprek"),
            ("doel", Overslaan()),
            ("doel", "rust"),
            ("ruimte", "veel"),
            ("besluit", "ja"),
        ],
        overzicht_zetten=[Wijzig(("effect", "doel")), Verder()],
    )
    casus = voer(methode, maak_casus(methode), script)
    assert script.is_op()
    assert casus.status is Status.AFGEROND


def test_who_has_seen_the_rules_may_go_back_and_forth(methode: Methode) -> None:
    """Taking the effect away later closes nothing: the report tells of the change."""
    script = Script(
        [
            ("doel", "rust"),
            ("bron", "gesprek"),
            ("ruimte", "veel"),
            ("besluit", Terug()),
            ("ruimte", NaarOverzicht()),
            ("doel", "werk"),
            ("ruimte", "veel"),
            ("besluit", "ja"),
        ],
        overzicht_zetten=[Wijzig(("effect", "doel")), Verder()],
    )
    assert voer(methode, maak_casus(methode), script).status is Status.AFGEROND
    assert script.is_op()


def test_going_on_later_does_not_open_them_either(methode: Methode) -> None:
    """A casus that was stopped with something open begins there."""
    casus = maak_casus(methode, {"effect": {"bron": "gesprek"}})
    script = Script([("doel", Getypt("rust")), ("ruimte", "veel"), ("besluit", "ja")])
    assert voer(methode, casus, script).status is Status.AFGEROND
    assert script.is_op()


def test_a_replay_shows_every_step(methode: Methode) -> None:
    """A casus of a colleague may have gaps: replaying it hides nothing."""
    casus = maak_casus(methode, {"effect": {"bron": "gesprek"}, "regels": {"ruimte": "veel"}})
    assert speel_af(Stand(methode, casus), Verslaggever()).stand.casus.antwoorden == casus.antwoorden


def test_a_question_passed_over_does_not_count_as_having_seen_the_rules(methode: Methode) -> None:
    """Only an answer there shows that somebody was let in."""
    leeg = maak_casus(methode, {"effect": {"bron": "gesprek"}, "regels": {"ruimte": ""}})
    vol = maak_casus(methode, {"effect": {"bron": "gesprek"}, "regels": {"ruimte": "veel"}})
    assert [stap.id for stap in gesloten_stappen(Stand(methode, leeg))] == [
        "regels",
        "besluit",
    ]
    assert gesloten_stappen(Stand(methode, vol)) == ()
