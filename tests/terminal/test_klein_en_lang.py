"""Small screens and long lists: words whole, what is above and below in numbers, pipes untouched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from proefset import CODE, INTAKE, schrijf_set
from terminalhulp import Terminal, draai, zet_klaar

LABEL = "mogelijkheid die op een smal scherm zeker drie regels nodig heeft, want zo lang is zij nu eenmaal"
VRAAG = "Welke van deze zestig past het beste?"
BEGIN = ("toets", "--methode", "lang", "--vragen", "set", "--code", "z1", "--titel", "Proef", "--volledig")


@pytest.fixture
def lang(tmp_path: Path) -> Path:
    """A set with a question of sixty options, three lines each on a narrow screen."""
    map_ = tmp_path / "set" / "lang"
    map_.mkdir(parents=True)
    opties = "".join(f"      - {{code: o{nr}, label: 'Dit is {LABEL}'}}\n" for nr in range(1, 61))
    (map_ / "methode.yaml").write_text(
        "id: lang\ntitel: Lang\nversie: 1.0.0\nschema: 1\nstatus: concept\neigenaar: Wij\n"
        "toelichting: Een proef.\nstappen: [een]\n",
        encoding="utf-8",
    )
    (map_ / "1-een.yaml").write_text(
        "stap: een\ntitel: Kiezen\ntoelichting: Kies maar.\nvragen:\n"
        f"  - id: een\n    vraag: {VRAAG}\n    kort: Keuze\n    soort: keuze\n    verplicht: ja\n"
        f"    opties:\n{opties}",
        encoding="utf-8",
    )
    return tmp_path


def _zichtbaar_van_de_lijst(terminal: Terminal) -> tuple[int, int, list[int]]:
    """How many options are said to be above and below, and which ones are on the screen."""
    scherm = terminal.scherm
    aantal = {pijl: 0 for pijl in "↑↓"}
    for regel in scherm:
        if gevonden := re.match(r" ([↑↓]) nog (\d+)", regel):
            aantal[gevonden[1]] = int(gevonden[2])
    nummers = [int(gevonden[1]) for regel in scherm if (gevonden := re.match(r" [ ❯] (\d+)\)", regel))]
    return aantal["↑"], aantal["↓"], nummers


def _klopt(terminal: Terminal) -> bool:
    boven, onder, getoond = _zichtbaar_van_de_lijst(terminal)
    return getoond == list(range(boven + 1, 60 - onder + 1))


@pytest.mark.parametrize(("rows", "cols"), [(20, 40), (24, 80), (10, 40), (60, 200)])
def test_sixty_options_of_three_lines(lang: Path, rows: int, cols: int) -> None:
    """Wherever one goes: the pointer and its whole option, and how many there are elsewhere."""
    with Terminal(BEGIN, rows=rows, cols=cols, cwd=lang) as terminal:
        terminal.wacht_op_vraag(VRAAG)
        terminal.wacht_op("↓ nog")
        for toets, wijst in (("30", 30), ("omlaag", 31), ("omlaag", 32), ("1", 1), ("omhoog", 60), ("7", 7)):
            terminal.toets(*toets) if toets.isdecimal() else terminal.toets(toets)
            terminal.wacht_op(f"❯ {wijst}) Dit is {LABEL}")
            terminal.wacht_tot(lambda: _klopt(terminal), "wat er boven en onder is")
            assert wijst in _zichtbaar_van_de_lijst(terminal)[2]
            if rows > 10:
                assert terminal.ziet(VRAAG)


@pytest.mark.parametrize(("rows", "cols"), [(24, 80), (20, 40)])
def test_by_screenfuls_through_sixty_options(lang: Path, rows: int, cols: int) -> None:
    """Each option is to be seen on the way down and on the way up; at an end it stays there."""
    with Terminal(BEGIN, rows=rows, cols=cols, cwd=lang) as terminal:
        terminal.wacht_op_vraag(VRAAG)
        terminal.wacht_op("↓ nog")
        wijst = 1
        for toets, op, einde in (("\x1b[6~", 1, 60), ("\x1b[5~", -1, 1)):
            gezien: set[int] = set()
            while wijst != einde:
                terminal.wacht_tot(lambda: _klopt(terminal), "wat er boven en onder is")
                getoond = _zichtbaar_van_de_lijst(terminal)[2]
                gezien |= set(getoond)
                wijst = min(max(wijst + op * len(getoond), 1), 60)
                terminal.typ(toets)
                terminal.wacht_op(f"❯ {wijst}) Dit is {LABEL}")
            assert gezien | set(_zichtbaar_van_de_lijst(terminal)[2]) == set(range(1, 61))
        for toets, wijst in (("\x1b[F", 60), ("\x1b[6~", 60), ("\x1b[H", 1), ("\x1b[5~", 1)):
            terminal.typ(toets)
            terminal.wacht_op(f"❯ {wijst}) Dit is {LABEL}")


def test_the_window_changes_in_the_middle(lang: Path) -> None:
    """Smaller and larger: the list is drawn for the size of now."""
    with Terminal(BEGIN, rows=24, cols=80, cwd=lang) as terminal:
        terminal.wacht_op_vraag(VRAAG)
        terminal.typ("42")
        terminal.wacht_op(f"❯ 42) Dit is {LABEL}")
        for rows, cols in ((20, 40), (12, 30), (50, 120), (24, 80)):
            terminal.verander_maat(rows, cols)
            terminal.wacht_op(f"❯ 42) Dit is {LABEL}")
            terminal.wacht_tot(lambda: _klopt(terminal), "wat er boven en onder is")
        terminal.toets("enter")
        terminal.wacht_op_getoond("→ Dit is mogelijkheid")


def test_the_label_of_a_list_is_folded_between_words(lang: Path) -> None:
    """At the width of now, also when the window changes."""
    stap = lang / "set" / "lang" / "1-een.yaml"
    label = "Mogelijkheid die het beste bij deze inwoner past, alles bij elkaar genomen"
    stap.write_text(
        stap.read_text(encoding="utf-8").replace("kort: Keuze", f"kort: '{label}'"), encoding="utf-8"
    )
    with Terminal(BEGIN, rows=20, cols=40, cwd=lang) as terminal:
        terminal.wacht_op(label)
        for rows, cols in ((24, 80), (20, 50), (20, 40)):
            terminal.verander_maat(rows, cols)
            terminal.wacht_op(label)
            terminal.wacht_op("↓ nog")
            begin = next(nr for nr, regel in enumerate(terminal.scherm) if regel.startswith("› Mogelijkheid"))
            einde = next(nr for nr, regel in enumerate(terminal.scherm) if regel.endswith("genomen"))
            assert " ".join(terminal.scherm[begin : einde + 1]).split() == ["›", *label.split()]


def test_in_plain_lines_a_list_says_that_it_began_above(lang: Path) -> None:
    """On a screen too small to draw in; in a pipe there is no above."""
    with Terminal(BEGIN, rows=12, cols=20, cwd=lang) as terminal:
        terminal.wacht_op("↑ 60 keuzes: de eerste staan verder naar boven")
    uitkomst = draai(*BEGIN, cwd=lang, invoer="42\n\ns\n")
    assert "naar boven" not in uitkomst.uit
    assert f"  42. Dit is {LABEL}\n" in uitkomst.uit


LANGST = 300


def _getoond(argv: Sequence[str], cols: int, cwd: Path) -> list[str]:
    with Terminal(argv, rows=900, cols=cols, cwd=cwd) as terminal:
        terminal.einde()
        return [regel for regel in terminal.alles if regel]


def _woorden(regels: Sequence[str]) -> list[str]:
    return [woord.rstrip(":,") for woord in re.sub(r"[│╭╮╰╯─▌•├└]", " ", " ".join(regels)).split()]


@pytest.mark.parametrize("cols", [20, 40])
@pytest.mark.parametrize(
    "argv",
    [
        ("--help",),
        ("toets", "--help"),
        ("uitleg", "toets"),
        ("uitleg", "wolkenkrabber"),
        ("casussen",),
        ("wetten", "wpg"),
        ("vragen", "toon", "evaluatie"),
        ("vragen", "kaart", "evaluatie"),
        ("afspelen", "voorbeeld-evaluatie-willem"),
        ("toets", "er-is-geen-casus-met-deze-code"),
        ("toets", CODE, "--vragen", "sets", "--stap", "negen"),
    ],
    ids=" ".join,
)
def test_no_line_of_anything_ends_in_the_middle_of_a_word(
    tmp_path: Path, argv: tuple[str, ...], cols: int
) -> None:
    """Each word on a narrow screen is one of a wide screen, or a part of one that does not fit."""
    zet_klaar(tmp_path, 3)
    schrijf_set(tmp_path)
    breed = 50 if argv == ("casussen",) else LANGST  # wider that is a table, in other words
    heel = _woorden(_getoond(argv, breed, tmp_path))
    te_lang = "".join(woord for woord in heel if len(woord) > cols - 14)
    los = [woord for woord in _woorden(_getoond(argv, cols, tmp_path)) if woord not in heel]
    assert [woord for woord in los if woord.rstrip("-") not in te_lang] == []


def test_what_goes_into_a_pipe_stays_whole(tmp_path: Path) -> None:
    """A command in a sentence can be copied, an error is one line."""
    env = {"COLUMNS": "20"}
    uitkomst = draai("toets", "er-is-geen-casus", cwd=tmp_path, env=env)
    assert uitkomst.fout.count("\n") == 1
    assert "Met `omgekeerd casussen` zie je welke er zijn." in uitkomst.fout
    uitkomst = draai("casussen", cwd=tmp_path, env=env)
    assert "Begin er een: omgekeerd toets\n" in uitkomst.uit


def test_what_is_wrong_is_said_first(tmp_path: Path) -> None:
    """Where the answers are is not what somebody wants to know who typed a step that is not there."""
    zet_klaar(tmp_path, 3)
    schrijf_set(tmp_path)
    uitkomst = draai("toets", CODE, "--vragen", "sets", "--stap", "9", cwd=tmp_path)
    assert uitkomst.code == 2
    assert uitkomst.alles.startswith("De stap '9' is er niet.")
    assert "Je antwoorden staan" not in uitkomst.alles
    uitkomst = draai("toets", "voorbeeld-willem", "--stap", "9", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (2, "")
    assert uitkomst.fout.startswith("De stap '9' is er niet.")


def test_the_overview_waits_when_the_screen_is_full(tmp_path: Path) -> None:
    """And after q it still says what one can do; what was typed wrong does not stay in the way."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, len(INTAKE) - 1)
    with Terminal(("toets", CODE, "--vragen", "sets"), rows=20, cols=40, cwd=tmp_path) as terminal:
        terminal.wacht_op_toetsvraag()
        terminal.toets("q")
        terminal.wacht_op_veld("› Nummer of letter")
        terminal.typ("250\r")
        terminal.wacht_op("‘250’ kan hier niet. Kies een nummer van 1 tot en met")
        terminal.typ("2\r")
        terminal.wacht_op_getoond("Hoe noemen we het plan?")
