"""On which answers each paragraph rests: what a document no longer says once an answer is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Herkomst as VanCasus
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.verslag.alineas import alineas, verdwenen, verplaatst
from omgekeerd_cli.kern.verslag.herkomst import Herkomst, Soort, Tak, herleid, takken, zonder
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, maak_motivatie
from omgekeerd_cli.kern.verslag.terugblik import Vanwaar

VRAGEN = {
    "een": """
    - {id: doel, vraag: Wat?, kort: Doel, soort: tekst}
    - {id: hulp, vraag: Hulp?, kort: Hulp, soort: ja-nee}
    - {id: welke-hulp, vraag: Welke?, kort: Welke hulp, soort: tekst, als: {vraag: hulp, is: ja}}
    """,
    "twee": """
    - id: wetten
      vraag: Welke?
      kort: Wetten
      soort: meerkeuze
      opties: [{code: pw, label: Participatiewet}, {code: wmo, label: Wmo}]
    - {id: past, vraag: "Past {optie}?", kort: Past, soort: tekst, herhaal: {over: wetten}}
    - id: kosten
      vraag: Kosten?
      kort: Kosten
      soort: groep
      herhaal: {titel: "Post {nummer}"}
      vragen:
        - {id: wat, vraag: Wat?, kort: Waarvoor, soort: tekst}
        - {id: nota, vraag: Nota?, kort: Nota, soort: tekst}
    """,
}
ALLES: Boom = {
    "een": {"doel": "Werk", "hulp": "ja", "welke-hulp": "Een coach"},
    "twee": {
        "wetten": ["pw", "wmo"],
        "past": {"pw": "Ja, want", "wmo": "Nee, want"},
        "kosten": [{"wat": "Bus", "nota": "A1"}, {"wat": "Trein"}],
    },
}
Maker = Callable[[Motivatie], list[str]]


def gedragen(map_: Path, maker: Maker, antwoorden: Boom | None = None) -> Herkomst:
    """What this document, of the paragraphs that `maker` gives, rests on."""
    methode = methode_met(map_, VRAGEN)
    stand = Stand(methode, maak_casus(methode, antwoorden or ALLES))
    return herleid(stand, lambda s: "\n\n".join(maker(maak_motivatie(s))), takken(stand))


def kort(herkomst: Herkomst) -> dict[str, list[str]]:
    """By paragraph on what it rests, in short."""
    return {
        deel.alinea.tekst: [f"{tak.soort} {tak.waar} {tak.kort}".replace("  ", " ") for tak in deel.rust_op]
        for deel in herkomst.alineas
    }


def test_an_answer_carries_what_is_said_of_it(tmp_path: Path) -> None:
    """Its own words, and a sentence that only stands there because of it; the rest is fixed."""

    def maker(m: Motivatie) -> list[str]:
        doel = m.antwoord("doel")
        return ["# Verslag", *([f"> {doel.tekst}", "Dat wil de inwoner."] if doel.ingevuld else [])]

    assert kort(gedragen(tmp_path, maker)) == {
        "# Verslag": [],
        "> Werk": ["antwoord Doel"],
        "Dat wil de inwoner.": ["antwoord Doel"],
    }


def test_a_condition_of_the_route_carries_too(tmp_path: Path) -> None:
    """The template never sees it: without the yes the other question does not come."""
    herkomst = gedragen(tmp_path, lambda m: [m.antwoord("welke-hulp").tekst])
    assert kort(herkomst) == {"Een coach": ["antwoord Welke hulp", "antwoord Hulp"]}


def test_an_answer_that_goes_along_is_not_told_elsewhere(tmp_path: Path) -> None:
    """Left without its question it would come under what was asked besides."""

    def maker(m: Motivatie) -> list[str]:
        return [m.antwoord("welke-hulp").tekst, *(over.tekst for over in m.over)]

    assert kort(gedragen(tmp_path, maker)) == {"Een coach": ["antwoord Welke hulp", "antwoord Hulp"]}


def test_options_and_records_are_named(tmp_path: Path) -> None:
    """The smallest that carries: a field, and for the head of a record the record itself."""

    def maker(m: Motivatie) -> list[str]:
        per_wet = [f"{deel.naam}: {deel.antwoord.tekst}" for deel in m.antwoord("past").per_optie]
        posten = [
            regel
            for rij in m.antwoord("kosten").rijen
            for regel in (f"## {rij.titel}", rij("wat").tekst, rij("nota").tekst)
            if regel
        ]
        return per_wet + posten

    assert kort(gedragen(tmp_path, maker)) == {
        "Participatiewet: Ja, want": ["antwoord Participatiewet Past", "antwoord Wetten"],
        "Wmo: Nee, want": ["antwoord Wmo Past", "antwoord Wetten"],
        "## Post 1": ["rij Post 1 Kosten"],
        "Bus": ["antwoord Post 1 Waarvoor"],
        "A1": ["antwoord Post 1 Nota"],
        "## Post 2": ["antwoord Post 2 Waarvoor"],  # its only one
        "Trein": ["antwoord Post 2 Waarvoor"],
    }


@pytest.mark.parametrize(
    ("ids", "rust_op"),
    [
        (("doel", "welke-hulp"), "stap Stap een"),
        (("kosten", "kosten"), "vraag Kosten"),
        (("doel", "kosten"), "alles"),
    ],
)
def test_where_one_of_two_is_enough_it_shows_where_they_stand(
    tmp_path: Path, ids: tuple[str, str], rust_op: str
) -> None:
    """Neither is missed alone; the smallest part of the questions with both is."""

    def maker(m: Motivatie) -> list[str]:
        return ["Er is iets bekend."] if any(m.antwoord(naam).ingevuld for naam in ids) else []

    assert kort(gedragen(tmp_path, maker)) == {"Er is iets bekend.": [rust_op + " " * (rust_op == "alles")]}


def test_a_fixed_sentence_beside_an_answer_is_found(tmp_path: Path) -> None:
    """The paragraph rests on the answer; that it was weighed, on nothing."""

    def maker(m: Motivatie) -> list[str]:
        return [f"Wij wogen dat mee. {m.antwoord('doel').tekst}".strip()]

    (deel,) = gedragen(tmp_path, maker).alineas
    assert [tak.kort for tak in deel.rust_op] == ["Doel"]
    assert deel.vast == ("Wij wogen dat mee.",)


def test_a_number_that_counts_is_no_word(tmp_path: Path) -> None:
    """Without the first the second is 1, and says the same."""

    def maker(m: Motivatie) -> list[str]:
        wat = [rij("wat").tekst for rij in m.antwoord("kosten").rijen]
        return [f"### {nummer}. {naam}" for nummer, naam in enumerate(wat, start=1) if naam]

    assert kort(gedragen(tmp_path, maker)) == {
        "### 1. Bus": ["antwoord Post 1 Waarvoor"],
        "### 2. Trein": ["antwoord Post 2 Waarvoor"],
    }


def test_what_no_paragraph_says_is_told(tmp_path: Path) -> None:
    """An answer that can go without a word being missed."""
    herkomst = gedragen(tmp_path, lambda m: [m.antwoord("doel").tekst, m.antwoord("welke-hulp").tekst])
    assert [(tak.waar, tak.kort) for tak in herkomst.nergens] == [
        ("", "Wetten"),
        ("Participatiewet", "Past"),
        ("Wmo", "Past"),
        ("Post 1", "Waarvoor"),
        ("Post 1", "Nota"),
        ("Post 2", "Waarvoor"),
    ]


def test_an_answer_that_only_says_where_something_stands_is_no_silent_one(tmp_path: Path) -> None:
    """Without it the same words stand under another heading; the words rest on it too."""

    def maker(m: Motivatie) -> list[str]:
        doel, hulp = m.antwoord("doel").tekst, m.antwoord("hulp").ingevuld
        return ["## Met hulp", *([doel] if hulp else []), "## Verder", *([] if hulp else [doel])]

    herkomst = gedragen(tmp_path, maker, {"een": {"doel": "Werk", "hulp": "ja"}})
    assert kort(herkomst)["Werk"] == ["antwoord Hulp", "antwoord Doel"]
    assert herkomst.nergens == ()


def test_an_answer_for_the_bijblad_is_known_as_such(tmp_path: Path) -> None:
    """A report says nothing of it, and that is as it should be."""
    methode = methode_met(tmp_path, "- {id: blik, vraag: Wat?, kort: Blik, soort: tekst, bijblad: ja}")
    stand = Stand(methode, maak_casus(methode, {"een": {"blik": "Twijfel"}}))
    (tak,) = herleid(stand, lambda _: "# Verslag", takken(stand)).nergens
    assert (tak.kort, tak.bijblad) == ("Blik", True)


def test_an_answer_says_where_it_came_from(tmp_path: Path) -> None:
    """Offered by another casus and kept, offered and changed, or typed here; the title is no answer."""
    methode = methode_met(tmp_path, VRAGEN)
    van = VanCasus("eerder", "proef", "Proef", {"een": {"doel": "Werk", "welke-hulp": "Een maatje"}})
    casus = replace(maak_casus(methode, ALLES), herkomst=van, titel="Titel")
    gevonden = {tak.pad[1]: tak.vanwaar for tak in takken(Stand(methode, casus)) if tak.pad[:1] == ("een",)
                and tak.soort is Soort.ANTWOORD}  # fmt: skip
    assert gevonden == {
        "doel": Vanwaar.OVERGENOMEN,
        "welke-hulp": Vanwaar.AANGEPAST,
        "hulp": Vanwaar.HIER,
    }
    herkomst = herleid(
        Stand(methode, casus), lambda s: f"# Over {s.casus.titel}", takken(Stand(methode, casus))
    )
    assert [tak.soort for tak in herkomst.alineas[0].rust_op] == [Soort.TITEL]


def test_leaving_out_changes_nothing_of_the_casus_itself(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, VRAGEN)
    stand = Stand(methode, maak_casus(methode, ALLES))
    voor = stand.casus
    zonder_hulp = zonder(stand, Tak(Soort.ANTWOORD, ("een", "hulp")))
    assert stand.casus is voor
    assert zonder_hulp.casus.antwoorden["een"] == {"doel": "Werk"}
    assert zonder(stand, Tak(Soort.RIJ, ("twee", "kosten", 0))).casus.antwoorden["twee"] == {
        **ALLES["twee"],  # type: ignore[dict-item]
        "kosten": [{}, {"wat": "Trein"}],
    }


def test_a_document_is_cut_into_what_a_reader_sees_as_one() -> None:
    """Headings, points, rows of a table; a quotation of more paragraphs is one, a mark none."""
    tekst = "# Kop\n\nEen zin.\nNog een.\n- a\n- b\n  c\n> d\n>\n> e\n\n"
    tekst += "| x | y |\n|---|---|\n| 1 | 2 |\n\n```\nk\n\nl\n```\n\n<!-- m -->\n"
    assert [(deel.regel, deel.tekst) for deel in alineas(tekst)] == [
        (1, "# Kop"),
        (3, "Een zin.\nNog een."),
        (5, "- a"),
        (6, "- b\n  c\n> d\n>\n> e"),
        (12, "| x | y |"),
        (14, "| 1 | 2 |"),
        (16, "```\nk\n\nl\n```"),
    ]


@pytest.mark.parametrize("weg", [0, 1])
def test_of_two_parts_with_one_head_the_right_one_is_gone(weg: int) -> None:
    """The words are the same wherever one cuts; a part begins with its head."""
    delen = [["### 1. Fiets", "**Waarom**", "Geen"], ["### 2. Trein", "**Waarom**", "Geen"]]
    kaal = [zin.replace("1. ", "").replace("2. ", "") for deel in delen for zin in deel]
    nieuw = kaal[3:] if weg == 0 else kaal[:3]
    assert verdwenen(["Vooraf", *kaal, "## Slot"], ["Vooraf", *nieuw, "## Slot"]) == (
        {1, 2, 3} if weg == 0 else {4, 5, 6}
    )


ZINNEN = st.lists(st.sampled_from("abcd"), max_size=12)


@given(ZINNEN, ZINNEN)
def test_what_is_gone_is_what_the_other_lacks(oud: list[str], nieuw: list[str]) -> None:
    """All that the new one no longer has at all is gone, and never what it has as often."""
    weg = verdwenen(oud, nieuw)
    assert {plek for plek, zin in enumerate(oud) if zin not in nieuw} <= weg
    assert all(oud.count(oud[plek]) > nieuw.count(oud[plek]) for plek in weg)


@given(ZINNEN, st.integers(0, 12))
def test_one_that_is_taken_out_is_the_one_that_is_gone(oud: list[str], plek: int) -> None:
    """Or one beside it that says the same."""
    nieuw = oud[:plek] + oud[plek + 1 :]
    assert [oud[weg] for weg in verdwenen(oud, nieuw)] == oud[plek : plek + 1]


@given(ZINNEN, ZINNEN)
def test_what_stands_elsewhere_is_not_gone(oud: list[str], nieuw: list[str]) -> None:
    """It stands under another heading; within one, what came between or changed places moved nothing."""
    onder = [*(f"# {zin}" if zin == "a" else zin for zin in oud)]
    assert verplaatst(oud, nieuw) == set()
    assert verplaatst(onder, [zin for paar in zip(onder, onder, strict=True) for zin in paar]) == set()
    assert verplaatst(["# x", "a", "# y", "b"], ["# x", "# y", "a", "b"]) == {1}
