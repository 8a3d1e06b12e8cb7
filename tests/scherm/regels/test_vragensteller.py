r"""Plain lines: every typed command at every kind of question, and nothing that is ever drawn again."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from omgekeerd_cli.cli import voer_uit
from proefset import ANTWOORDEN, BEGIN, CODE, INTAKE, Zet, als_invoer, casus_in, schrijf_set
from terminalhulp import Terminal, casus_na

VERDER = ("toets", CODE, "--vragen", "sets")
VRAGEN = INTAKE[:-1]
PLEKKEN = range(len(VRAGEN))
STUUR = re.compile(r"\x1b\[([0-9;]*)m")


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the small set in it, to work from."""
    schrijf_set(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def draai(monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...], invoer: str) -> tuple[int, str]:
    """The exit code, and everything that was said."""
    uit = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO(invoer))
    monkeypatch.setattr(sys, "stdout", uit)
    monkeypatch.setattr(sys, "stderr", uit)
    return voer_uit([*argv, "--eenvoudig"]), uit.getvalue()


def met_eerst(opdracht: str, *erna: str) -> str:
    """The whole intake, with this command at each question before it is answered."""
    return als_invoer(zet for nummer in PLEKKEN for zet in _omweg(nummer, opdracht, erna)) + "\n"


def _omweg(nummer: int, opdracht: str, erna: tuple[str, ...]) -> Iterator[Zet]:
    yield Zet("", "", (opdracht, *erna))
    if erna and (_is_namelijk(nummer) or _begint_rij(nummer)):
        yield VRAGEN[nummer - 1]  # the whole choice again; and a record that is still empty is taken back
    yield VRAGEN[nummer]


def _is_namelijk(nummer: int) -> bool:
    return VRAGEN[nummer].vraag.startswith("› Anders")


def _begint_rij(nummer: int) -> bool:
    """Whether this is the first field of a record that was added on purpose."""
    ervoor = VRAGEN[nummer - 1] if nummer else VRAGEN[0]
    return ervoor.regels == ("j",) and ("toevoegen" in ervoor.vraag or "opschrijven" in ervoor.vraag)


def _ervoor(nummer: int) -> int:
    """The question to which one goes back: "no more" is none, and "anders" belongs to its choice."""
    sluit_rijen = "nog iets toevoegen" in VRAGEN[nummer - 1].vraag and VRAGEN[nummer - 1].regels == ("n",)
    hangt_aan_keuze = nummer > 1 and _is_namelijk(nummer - 1)
    return nummer - 2 if sluit_rijen or hangt_aan_keuze else nummer - 1


def test_explaining_at_every_question_changes_nothing(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, gezegd = draai(monkeypatch, BEGIN, met_eerst("?"))
    assert code == 0
    assert casus_in(map_)["antwoorden"] == ANTWOORDEN
    assert gezegd.count("Bron: ") == 2  # the one question that has one, and the signal of the first step
    assert gezegd.count("Bij deze vraag is geen uitleg.") == len(VRAGEN) - 1
    assert "https://example.org/luisteren" in gezegd


def test_the_overview_can_be_seen_at_every_question_and_then_one_goes_on(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, gezegd = draai(monkeypatch, BEGIN, met_eerst("overzicht", "v"))
    assert code == 0
    assert casus_in(map_)["antwoorden"] == ANTWOORDEN
    assert gezegd.count("== Overzicht") == len(VRAGEN) + 1


@pytest.mark.parametrize("nummer", PLEKKEN)
def test_stopping_at_every_question_and_going_on_there(
    map_: Path, monkeypatch: pytest.MonkeyPatch, nummer: int
) -> None:
    code, gezegd = draai(monkeypatch, BEGIN, als_invoer(VRAGEN[:nummer]) + "stop\n")
    assert code == 0
    if not nummer:
        assert "niets bewaard" in gezegd
        return
    assert f"omgekeerd toets {CODE} --vragen sets" in gezegd.splitlines()[-1]
    assert casus_in(map_)["antwoorden"] == casus_na(nummer)["antwoorden"]
    opnieuw = nummer - 1 if _is_namelijk(nummer) else nummer
    code, _ = draai(monkeypatch, VERDER, als_invoer(INTAKE[opnieuw:]))
    assert code == 0
    assert casus_in(map_)["antwoorden"] == ANTWOORDEN


def test_back_at_every_question_is_the_one_before_it_once_more(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Back, the question before it answered again, and on: as if one had never been back."""
    zetten = list(VRAGEN[:1])
    for nummer in PLEKKEN[1:]:
        zetten += [Zet("", "", ("<",)), *VRAGEN[_ervoor(nummer) : nummer + 1]]
    code, _ = draai(monkeypatch, BEGIN, als_invoer([*zetten, INTAKE[-1]]))
    assert code == 0
    assert casus_in(map_)["antwoorden"] == ANTWOORDEN


def test_a_dash_at_every_question_leaves_open_what_is_needed(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What may stay empty is empty then; what is needed is asked again, and named in the overview."""
    code, gezegd = draai(monkeypatch, BEGIN, "-\n" * 40)
    assert code == 130
    antwoorden = casus_in(map_)["antwoorden"]
    assert antwoorden["begin"] == {"plannaam": ""}
    assert set(antwoorden["midden"]) == {"tempo"}
    for nodig in ("Wens", "Steun", "Route", "Thema's", "Besluit"):
        assert re.search(rf"! {nodig}: ", gezegd), nodig


def test_what_is_not_in_the_list_asks_for_a_number(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes are for files; at the table there are numbers. What was typed is not said again."""
    _, gezegd = draai(monkeypatch, BEGIN, als_invoer(VRAGEN[:4]) + "Jan de Vries\n9\n1\n")
    assert gezegd.count("Dit staat er niet bij. Typ een nummer van 1 tot en met 3.") == 2
    assert "Jan" not in gezegd
    assert casus_in(map_)["antwoorden"]["midden"]["route"] == "snel"


@pytest.mark.parametrize(
    ("getypt", "thema"),
    [
        ("Wonen", ["wonen"]),
        ("wonen, geld", ["wonen", "geld"]),
        ("won geld", ["wonen", "geld"]),
        ("2 geld", ["wonen", "geld"]),
        ("enkel thema", ["geen"]),
        ("geen enkel thema", ["geen"]),
    ],
)
def test_words_of_an_option_choose_it(
    map_: Path, monkeypatch: pytest.MonkeyPatch, getypt: str, thema: list[str]
) -> None:
    _, gezegd = draai(monkeypatch, BEGIN, als_invoer(VRAGEN[:4]) + f"SNELLE\nhoog\n{getypt}\n")
    assert "→ Een snelle route" in gezegd
    assert casus_in(map_)["antwoorden"]["midden"] == {"route": "snel", "tempo": "hoog", "thema": thema}


def test_words_that_fit_more_options_say_which(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, gezegd = draai(monkeypatch, BEGIN, als_invoer(VRAGEN[:4]) + "route\n\nsnel\n-\nw\ngeld w\nw\n3\n")
    assert gezegd.count("Hier passen er meer:\n  2. Wonen\n  3. Werk\nTyp het nummer.") == 3
    assert gezegd.count("Hier passen er meer:") == 4
    assert "overgeslagen" not in gezegd
    assert casus_in(map_)["antwoorden"]["midden"] == {"route": "snel", "tempo": "", "thema": ["werk"]}


@pytest.mark.parametrize("woord", ["stop", "overzicht", "<", "?", "-"])
def test_with_a_backslash_a_word_is_just_a_word(
    map_: Path, monkeypatch: pytest.MonkeyPatch, woord: str
) -> None:
    invoer = als_invoer(
        [
            Zet("", "", (f"\\{woord}", f"\\{woord}", "\\.", ".")),
            *VRAGEN[1:3],
            Zet("", "", (f"\\{woord}",)),
            VRAGEN[4],
            Zet("", "", (f"\\{woord}",)),
        ]
    )
    draai(monkeypatch, BEGIN, invoer)
    antwoorden = casus_in(map_)["antwoorden"]
    assert antwoorden["begin"]["wens"] == f"{woord}\n{woord}\n."
    assert antwoorden["begin"]["helper"] == woord
    assert antwoorden["midden"]["route"] == {"anders": woord}


@pytest.mark.parametrize("omgeving", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}, {}])
def test_on_a_terminal_nothing_is_drawn_again(map_: Path, omgeving: dict[str, str]) -> None:
    opties = () if omgeving else ("--eenvoudig",)
    with Terminal((*BEGIN, *opties), cwd=map_, env=omgeving) as terminal:
        for zet in VRAGEN[:7]:
            terminal.wacht_op_getoond(zet.vraag.removeprefix("› "))
            terminal.typ("".join(f"{regel}\n" for regel in zet.regels))
        terminal.wacht_op_getoond(VRAGEN[7].vraag)
        terminal.typ("stop\n")
        assert terminal.einde() == 0
        assert b"\x1b" not in terminal.rauw
        assert b"\r" not in terminal.rauw.replace(b"\r\n", b"")


def test_without_colour_all_is_there_in_words_too(map_: Path) -> None:
    with Terminal(BEGIN, cwd=map_, env={"NO_COLOR": "1"}) as terminal:
        terminal.speel(VRAGEN[:12])
        terminal.wacht_op_vraag(VRAGEN[12].vraag)
        terminal.toets("c-d")
        assert terminal.einde() == 130
        kleuren = [
            int(deel) for code in STUUR.findall(terminal.rauw.decode()) for deel in code.split(";") if deel
        ]
        assert [kleur for kleur in kleuren if 30 <= kleur <= 49 or kleur >= 90] == []
        assert terminal.ziet("vraag")
