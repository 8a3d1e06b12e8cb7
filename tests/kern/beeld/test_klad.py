"""What is half typed: kept apart from the answers, offered again, gone when it was confirmed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hulp import Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.beeld.klad import Geheugen
from omgekeerd_cli.kern.beeld.vraagbeeld import Vraagbeeld, vraagbeeld
from omgekeerd_cli.kern.gesprek.vragensteller import AlsConcept, Gestopt, Overslaan, Reactie, Terug
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode

VRAGEN = """
- {id: doel, vraag: Wat?, kort: Doel, soort: tekst, verplicht: ja}
- {id: hoe, vraag: Hoe?, kort: Hoe, soort: lange-tekst}
- id: kosten
  vraag: Kosten?
  kort: Kosten
  soort: groep
  vragen:
    - {id: wat, vraag: Wat kost het?, kort: Wat, soort: tekst}
"""


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """A goal, a how, and a list of costs."""
    return methode_met(tmp_path, VRAGEN)


class Halverwege(Script):
    """Types something at each question before it makes its move."""

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        self.gezien.append(f"klad {beeld.klad.tekst!r}")
        assert beeld.klad.noteer(f"half bij {beeld.plek.vraag.id}") == ""
        return super().vraag(beeld)


def test_a_draft_is_offered_at_its_own_place_and_goes_with_the_answer(methode: Methode) -> None:
    """Back and forth too: what was half typed at the next question waits there."""
    blok = Geheugen()
    script = Halverwege(
        [("doel", "rust"), ("hoe", Terug()), ("doel", "rust"), ("hoe", "zo"), ("kosten", "nee")],
    )
    voer(methode, maak_casus(methode), script, kladblok=blok)
    assert [regel for regel in script.gezien if regel.startswith("klad")] == [
        "klad ''",
        "klad ''",
        "klad ''",
        "klad 'half bij hoe'",
        "klad ''",
    ]
    assert blok.teksten() == {}


def test_one_goes_on_where_something_is_half_typed(methode: Methode) -> None:
    """Also when that is a question that was answered before, or a field of a record."""
    blok = Geheugen({"een.kosten.1.wat": "hu"})
    casus = maak_casus(methode, {"een": {"doel": "rust", "hoe": "zo", "kosten": [{}]}})
    script = Script([("kosten.1.wat", Gestopt(afgebroken=True))])
    voer(methode, casus, script, kladblok=blok)
    assert script.is_op()
    assert script.beelden["kosten.1.wat"].klad.tekst == "hu"
    assert blok.teksten() == {"een.kosten.1.wat": "hu"}


def test_a_draft_of_a_question_that_is_gone_does_no_harm(methode: Methode) -> None:
    """The conversation begins at the first question that is open."""
    blok = Geheugen({"een.verdwenen": "oud"})
    script = Script([("doel", Gestopt(afgebroken=True))])
    voer(methode, maak_casus(methode), script, kladblok=blok)
    assert script.is_op()


def test_passing_over_takes_the_draft_away(methode: Methode) -> None:
    """Who passes over a question does not want what stood there."""
    blok = Geheugen()
    script = Halverwege([("doel", "rust"), ("hoe", Overslaan()), ("kosten", Gestopt(afgebroken=True))])
    voer(methode, maak_casus(methode), script, kladblok=blok)
    assert list(blok.teksten()) == ["een.kosten"]


def test_what_says_the_same_as_the_answer_is_no_draft(methode: Methode) -> None:
    """And an empty field is none either; signs that steer a terminal never get into one."""
    blok = Geheugen()
    script = Script([("hoe", Gestopt(afgebroken=True))])
    casus = maak_casus(methode, {"een": {"doel": "rust"}})
    voer(methode, casus, script, kladblok=blok)
    klad = script.beelden["hoe"].klad
    for tekst, verwacht in (("  ", {}), ("zo\x1b[2J", {"een.hoe": "zo[2J"}), ("", {})):
        klad.noteer(tekst)
        assert blok.teksten() == verwacht


@pytest.mark.parametrize(("slot", "over"), [(None, {}), (AlsConcept(), {"een.weg": "half"})])
def test_a_finished_casus_keeps_no_drafts(
    methode: Methode, slot: AlsConcept | None, over: dict[str, str]
) -> None:
    """They are about people, and nobody will look for them; of a concept they stay."""
    blok = Geheugen({"een.weg": "half"})
    script = Script(
        antwoorden={"doel": "rust", "hoe": "zo", "kosten": "nee"}, overzicht_zetten=[slot] if slot else []
    )
    voer(methode, maak_casus(methode), script, kladblok=blok)
    assert blok.teksten() == over


@pytest.mark.parametrize(
    ("tekst", "blijft"), [("zo", False), ("zo ", False), ("-", False), ("zo niet", True)]
)
def test_a_draft_that_was_confirmed_just_before_a_blow_is_none(
    methode: Methode, tekst: str, blijft: bool
) -> None:
    """One goes on behind the answer, and is not asked to confirm it again."""
    blok = Geheugen({"een.hoe": tekst})
    casus = maak_casus(methode, {"een": {"doel": "rust", "hoe": "zo"}})
    script = Script([("hoe" if blijft else "kosten", Gestopt(afgebroken=True))])
    voer(methode, casus, script, kladblok=blok)
    assert script.is_op()
    assert blok.teksten() == ({"een.hoe": tekst} if blijft else {})


def test_so_are_the_words_behind_anders(tmp_path: Path) -> None:
    """Among several choices too."""
    vragen = """
    - {id: thema, vraag: Welke?, kort: Thema, soort: meerkeuze, anders: ja, opties: [{code: a, label: A}]}
    - {id: wie, vraag: Wie?, kort: Wie, soort: tekst}
    """
    methode = methode_met(tmp_path, vragen)
    blok = Geheugen({"een.thema": "Slapen"})
    casus = maak_casus(methode, {"een": {"thema": ["a", {"anders": "Slapen"}]}})
    script = Script([("wie", Gestopt(afgebroken=True))])
    voer(methode, casus, script, kladblok=blok)
    assert script.is_op()


@pytest.mark.parametrize(
    ("getypt", "later"),
    [
        ("over 2 weken", "14-12-2026"),
        ("morgen", "1-12-2026"),
        ("vrijdag", "4-12-2026"),
        ("15 juni", "15-6-2027"),
        ("volgende week dinsdag", "8-12-2026"),
        ("12-3-2027", "12-3-2027"),
        ("12 maart 2027", "12 maart 2027"),
        ("volgende dinsdag", "volgende dinsdag"),
        ("over 2 w", "over 2 w"),
    ],
)
def test_a_day_that_was_half_typed_is_the_same_day_tomorrow(tmp_path: Path, getypt: str, later: str) -> None:
    """What is sure is kept as a date; what is not is asked again, as it was typed."""
    vraag = "- {id: dag, vraag: Wanneer?, kort: Dag, soort: datum, kijkt: vooruit}"
    methode = methode_met(tmp_path, vraag)
    stand, blok = Stand(methode, maak_casus(methode)), Geheugen()
    halte = stand.route.haltes[0]
    eerst = vraagbeeld(stand, halte, kladblok=blok, vandaag=date(2026, 11, 30))
    assert eerst.klad.noteer(getypt) == ""
    daarna = vraagbeeld(stand, halte, kladblok=blok, vandaag=date(2027, 1, 4))
    assert daarna.klad.tekst == later
