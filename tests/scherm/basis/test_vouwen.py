"""Folding: between words, a line's rest below its own beginning, and what is to be copied in one piece."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from omgekeerd_cli.scherm.basis.console import STIJLEN, veilig, zeg
from omgekeerd_cli.scherm.basis.vouwen import cellen, vouw

LANG = ("persoonsgegevensbeschermingsautoriteit", "arbeidsongeschiktheidsverzekering", "x" * 60, "中" * 30)
WOORDEN = [
    *("de", "inwoner", "Participatiewet", "zegt:", "‘ik", "wil’", "(art.", "35)", "€ 1.250", "één", "a/b"),
    *(
        "grondwaarde",
        "persoonsgegevens",
        "–",
        "!",
        "3.",
        "-",
        "→",
        "2026-0001",
        "cafés",
        "huis-aan-huis",
        "😀",
    ),
    *("schuldhulpverlening", "gemeente.nl", "Wmo-aanvraag", "niet."),
]
MATEN = (20, 30, 40, 80, 200)


def op_scherm(tekst: str, breedte: int) -> list[str]:
    """How a text stands on a screen of that width."""
    uit = StringIO()
    zeg(Console(file=uit, width=breedte, theme=STIJLEN), tekst, "zacht")
    return uit.getvalue().splitlines()


def zoals_een_terminal(regels: str, breedte: int) -> list[str]:
    """The lines on a terminal, which goes on to the next line by itself."""
    stukken = (re.findall(f".{{1,{breedte}}}", regel) or [""] for regel in regels.split("\n"))
    return [stuk for delen in stukken for stuk in delen]


@pytest.mark.parametrize("breedte", MATEN)
@given(st.lists(st.sampled_from(WOORDEN), min_size=1), st.sampled_from(["", "- ", "    ", "12. ", "  → - "]))
def test_no_word_is_broken_that_fits_on_a_line(breedte: int, woorden: list[str], kop: str) -> None:
    """Whatever stands before it; all words are there, in their order, and nothing else is."""
    for vloeit in (False, True):
        regels = vouw(kop + " ".join(woorden), breedte, vloeit=vloeit).split("\n")
        assert " ".join(regels).split() == (kop + " ".join(woorden)).split()
        assert max(map(cell_len, regels)) <= breedte


@given(st.lists(st.sampled_from(["de", "inwoner", "wil", "gemeente", "werken"]), min_size=12))
def test_a_line_goes_on_below_its_own_beginning(woorden: list[str]) -> None:
    """Behind a dash, a number, a mark, blanks; and further to the right when they come together."""
    for kop in ("- ", "1. ", "! ", "→ ", "    ", "  - ", "  12. ! "):
        for breedte in (24, 40, 80):
            eerste, *rest = vouw(kop + " ".join(woorden), breedte).split("\n")
            assert eerste.startswith(kop)
            assert {len(regel) - len(regel.lstrip()) for regel in rest} <= {len(kop)}


def test_how_it_looks() -> None:
    """Plain, behind a dash, and below one; an empty line stays empty."""
    tekst = "  Een gewone regel\n  - art. 1 en verder\n    Biedt: heel erg veel\n\n  Slot"
    assert op_scherm(tekst, 14) == [
        "  Een gewone",
        "  regel",
        "  - art. 1 en",
        "    verder",
        "    Biedt:",
        "    heel erg",
        "    veel",
        "",
        "  Slot",
    ]


def test_what_stands_too_deep_moves_to_the_left() -> None:
    """On a small screen there is room for words, not for blanks."""
    assert op_scherm(f"{' ' * 16}hier staat een lange zin", 20) == [
        f"{' ' * 10}hier staat",
        f"{' ' * 10}een lange",
        f"{' ' * 10}zin",
    ]


def test_a_word_longer_than_a_line_is_parted_as_in_dutch() -> None:
    """And what is no word behind a sign, where one can."""
    assert vouw(LANG[0], 20) == "persoonsgegevensbe-\nschermingsautoriteit"
    assert vouw(f"De {LANG[1]}", 20) == "De arbeidsonge-\nschiktheidsverzeke-\nring"
    assert vouw("zie /casussen/map/2026-0001.yaml", 20) == "zie /casussen/map/\n2026-0001.yaml"


@pytest.mark.parametrize("breedte", MATEN)
@given(st.text(max_size=80) | st.sampled_from(LANG))
def test_nothing_is_lost_and_nothing_is_too_wide(breedte: int, tekst: str) -> None:
    """Of any text, whatever its characters."""
    kaal = re.compile(r"[\s-]")
    regels = vouw(tekst, breedte)
    assert kaal.sub("", regels) == kaal.sub("", tekst)
    assert max(map(cellen, regels.split("\n"))) <= breedte


OPDRACHT = "omgekeerd toets voorbeeld-willem --casussen 'mijn eigen map' --volledig"


@pytest.mark.parametrize("breedte", MATEN)
@pytest.mark.parametrize(
    "zin",
    [
        f"Ga later verder: {OPDRACHT}",
        f"- Bewaren om te bespreken? {OPDRACHT}",
        f"Met `{OPDRACHT}` zie je hoe ver je bent, en dan kun je weer door.",
        f"Begin met: {OPDRACHT}. Lees meer: omgekeerd uitleg.",
    ],
)
def test_a_command_is_copied_as_one(breedte: int, zin: str) -> None:
    """It begins on a line of its own; where it is too long the terminal folds it, between its words."""
    regels = vouw(zin, breedte, vloeit=True)
    [regel] = [regel for regel in regels.split("\n") if "omgekeerd toets" in regel]
    heel = re.sub(r"(?<!mijn)(?<!eigen) +", " ", regel)
    assert OPDRACHT in heel
    woorden = [regel.split() for regel in zoals_een_terminal(regels, breedte)]
    assert [woord for regel in woorden for woord in regel] == zin.split()


def test_what_is_no_command_is_folded_as_words() -> None:
    """The name of the program in a sentence."""
    assert vouw("Er ging iets mis in omgekeerd zelf.", 30) == "Er ging iets mis in omgekeerd\nzelf."


def test_a_path_is_copied_as_one() -> None:
    """It begins on a line of its own, and goes on by itself."""
    zin = "Je antwoorden staan in /home/jan/toetsen/casussen/2026-0001.yaml. Tot straks."
    assert vouw(zin, 30, vloeit=True) == (
        "Je antwoorden staan in\n/home/jan/toetsen/casussen/2026-0001.yaml. Tot straks."
    )


def test_a_cell_of_a_table_is_folded_the_same_way() -> None:
    """In a frame or a table there is no terminal that folds."""
    tabel = Table.grid()
    tabel.add_row(veilig("- de arbeidsongeschiktheidsverzekering van de inwoner"))
    uit = StringIO()
    Console(file=uit, width=20).print(tabel)
    assert [regel.rstrip() for regel in uit.getvalue().splitlines()] == [
        "- de arbeidsonge-",
        "  schiktheidsverze-",
        "  kering van de",
        "  inwoner",
    ]


def test_no_markup_and_no_steering() -> None:
    """A text is only a text."""
    assert op_scherm("[b]x[/b]\x1b[31m", 40) == ["[b]x[/b]⟨U+001B⟩[31m"]
