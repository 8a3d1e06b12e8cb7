"""Cards beside downloaded texts: what reads otherwise, and what honestly could not be compared."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from omgekeerd_cli.kern.wet.nazien import Groep, Punt
from omgekeerd_cli.kern.wet.tekstverschil import Teksten, naast_de_teksten, nodig
from omgekeerd_cli.kern.wet.wetskaart import Artikel, Verantwoording, Wetskaart
from omgekeerd_cli.kern.wet.wettekst import Artikeltekst, Tekstdeel, Toestand, Wettekst

WET = "BWBR0000001"
GELEZEN = date(2026, 7, 1)
VANDAAG = date(2026, 12, 20)
OUD = Toestand(WET, GELEZEN, 0, "oud.xml")
NIEUW = Toestand(WET, date(2027, 1, 1), 0, "nieuw.xml")
VAN = Verantwoording("gelezen", GELEZEN, "nagelezen", "", "https://example.org")


def _kaart(*plekken: str, van: Verantwoording = VAN) -> Wetskaart:
    rijen = tuple(Artikel(plek, "gebonden", "iets", van) for plek in plekken)
    return Wetskaart(
        lijst="wetten", code="wet", naam="Een wet", afkorting="", bwb=WET, toelichting="", grondwaarde="",
        beslist="", let_op="", ruimte=rijen, bedragen=(), verantwoording=VAN,
    )  # fmt: skip


def _artikel(*leden: str, sinds: date | None = GELEZEN) -> Artikeltekst:
    delen = {str(nummer): Tekstdeel(heel=lid, aanhef=lid) for nummer, lid in enumerate(leden, 1)}
    return Artikeltekst(heel=" ".join(leden), leden=delen, sinds=sinds)


TOEN: Wettekst = {
    "1": _artikel("Een.", "Twee."),
    "2": _artikel("Blijft."),
    "3": _artikel("Gaat weg."),
    "4": _artikel("A.", "B."),
}
STRAKS: Wettekst = {
    "1": _artikel("Een.", "Anders.", sinds=NIEUW.dag),
    "2": _artikel("Blijft."),
    "3": _artikel("Vervallen", sinds=NIEUW.dag),
    "4": _artikel("A.", sinds=NIEUW.dag),
}


def _naast(kaart: Wetskaart, teksten: Teksten, *ook: Toestand) -> list[Punt]:
    return list(naast_de_teksten([kaart], sorted([*teksten, *ook]), teksten, VANDAAG))


def _rijen(punten: list[Punt]) -> dict[str, Groep]:
    return {punt.waar: punt.groep for punt in punten if punt.waar}


def test_with_both_texts_it_is_said_which_rows_to_read_anew() -> None:
    kaart = _kaart("art. 1 lid 1", "art. 1 lid 2", "art. 2", "art. 3", "art. 4 lid 2", "art. 9 lid 1")
    punten = _naast(kaart, {OUD: TOEN, NIEUW: STRAKS})
    assert _rijen(punten) == {
        "art. 1 lid 2": Groep.ANDERS,
        "art. 3": Groep.WEG,
        "art. 4 lid 2": Groep.WEG,
        "art. 9 lid 1": Groep.ONVINDBAAR,
    }
    assert punten[0].zin == "staat anders in de tekst van 1 januari 2027 (geldt nog niet)"
    assert punten[-1] == Punt(
        Groep.NIEUWER,
        "wet",
        "Een wet",
        "",
        "de nieuwste tekst in de map is die van 1 januari 2027 (geldt nog niet); "
        "de kaart is gelezen in die van 1 juli 2026; 2 rijen gevonden en gelijk",
    )


def test_with_the_new_text_alone_it_tells_by_article_and_what_to_put_beside_it() -> None:
    """The text says itself since when each article reads so; which lid it is cannot be told."""
    punten = _naast(_kaart("art. 1 lid 1", "art. 2", "art. 9"), {NIEUW: STRAKS})
    assert _rijen(punten) == {"art. 1 lid 1": Groep.ANDERS, "art. 9": Groep.ONVINDBAAR}
    assert punten[0].zin == "artikel 1 is veranderd op 1 januari 2027; welk deel is niet vergeleken"
    assert "1 rij volgens dat bestand niet veranderd" in punten[-1].zin
    assert punten[-1].zin.endswith(
        "zet ook de tekst van 1 juli 2026 in de map, dan vergelijken we woord voor woord"
    )


def test_an_article_that_does_not_say_since_when_is_not_compared() -> None:
    punten = _naast(_kaart("art. 2"), {NIEUW: {"2": _artikel("Blijft.", sinds=None)}})
    assert _rijen(punten) == {"art. 2": Groep.NIET_VERGELEKEN}


def test_without_a_newer_text_the_places_are_looked_up_all_the_same() -> None:
    punten = _naast(_kaart("art. 1 lid 1", "art. 1 lid 3"), {OUD: TOEN})
    assert _rijen(punten) == {"art. 1 lid 3": Groep.ONVINDBAAR}
    assert punten[-1].groep is Groep.BIJ


def test_an_older_text_than_that_of_the_card_puts_no_blame_on_what_was_read_since() -> None:
    """Article 1 reads so since a day on which the card was read: what changed before, it has."""
    vroeger = Toestand(WET, date(2025, 1, 1), 0, "vroeger.xml")
    nieuw = {
        "1": _artikel("Een.", "Nieuwer.", sinds=date(2026, 1, 1)),
        "2": _artikel("Ook.", sinds=NIEUW.dag),
    }
    teksten = {vroeger: {"1": TOEN["1"], "2": TOEN["2"]}, NIEUW: nieuw}
    assert _rijen(_naast(_kaart("art. 1 lid 2", "art. 2"), teksten)) == {"art. 2": Groep.ANDERS}


def test_an_article_that_came_between_the_older_text_and_the_card_is_no_mistake() -> None:
    """The text of the day of the card is not in the folder; the newer one tells since when it is there."""
    vroeger = Toestand(WET, date(2025, 1, 1), 0, "vroeger.xml")
    nieuw = {"5": _artikel("Erbij.", sinds=date(2026, 1, 1)), "6": _artikel("Straks.", sinds=NIEUW.dag)}
    punten = _naast(_kaart("art. 5 lid 1", "art. 6", "art. 7"), {vroeger: {}, NIEUW: nieuw})
    assert _rijen(punten) == {"art. 6": Groep.ANDERS, "art. 7": Groep.ONVINDBAAR}


def test_a_row_goes_by_its_own_day() -> None:
    """It was read from a newer text than its card."""
    kaart = _kaart("art. 1 lid 2", van=replace(VAN, geldig_per=NIEUW.dag))
    assert _rijen(_naast(kaart, {OUD: TOEN, NIEUW: STRAKS})) == {}


@pytest.mark.parametrize("plek", ["art. 1 en 2", "art. 1 lid 1 en artikel 4"])
def test_a_row_with_more_places_is_not_half_compared(plek: str) -> None:
    assert _rijen(_naast(_kaart(plek), {OUD: TOEN, NIEUW: STRAKS})) == {plek: Groep.NIET_VERGELEKEN}


def test_a_row_without_an_article_is_counted_and_not_compared() -> None:
    punten = _naast(_kaart("paragraaf 5"), {OUD: TOEN, NIEUW: STRAKS})
    assert _rijen(punten) == {}
    assert punten[-1].zin.endswith("1 rij zonder artikel, dus niet vergeleken")


def test_a_law_that_is_not_in_the_folder_and_a_card_that_is_of_no_law() -> None:
    ander = Toestand("BWBR0000002", GELEZEN, 0, "ander.xml")
    assert [punt.groep for punt in _naast(_kaart("art. 1"), {ander: {}})] == [Groep.ZONDER]
    assert _naast(replace(_kaart("art. 1"), bwb=""), {ander: {}}) == []


def test_a_newest_text_that_cannot_be_read_is_told_and_not_passed_over() -> None:
    punten = _naast(_kaart("art. 1"), {OUD: TOEN}, NIEUW)
    assert [(punt.groep, punt.zin) for punt in punten] == [
        (Groep.NIET_VERGELEKEN, "het bestand met de nieuwste tekst is niet te lezen: nieuw.xml")
    ]


def test_only_the_texts_that_are_needed_are_read() -> None:
    """The newest, and those of the days of the rows; of the same day the one with the highest number."""
    dagen = [date(2024, 1, 1), date(2025, 1, 1), date(2026, 7, 1), date(2026, 9, 1), date(2027, 1, 1)]
    alle = [Toestand(WET, dag, nummer, f"{dag}_{nummer}") for dag in dagen for nummer in (0, 1)]
    ander = Toestand("BWBR0000002", GELEZEN, 0, "ander")
    gekozen = nodig([_kaart("art. 1")], [*alle, ander])
    assert [toestand.bestand for toestand in gekozen] == ["2026-07-01_1", "2027-01-01_1"]


@given(st.lists(st.sampled_from(["a", "b", "c", "Vervallen"]), min_size=1, max_size=6))
def test_a_text_beside_itself_never_differs(leden: list[str]) -> None:
    """Whatever it says: there is nothing to read anew but what is not there."""
    kaart = _kaart(*(f"art. 1 lid {nummer}" for nummer in range(1, len(leden) + 1)))
    tekst = {"1": _artikel(*leden)}
    groepen = set(_rijen(_naast(kaart, {OUD: tekst, NIEUW: tekst})).values())
    assert groepen <= {Groep.ONVINDBAAR}
    assert (Groep.ONVINDBAAR in groepen) == ("Vervallen" in leden)
