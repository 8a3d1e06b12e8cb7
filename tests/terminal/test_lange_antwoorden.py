"""Long answers: new lines, an editor of one's own, pasted letters, and words that stay whole."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from proefset import CODE, INTAKE
from rondgang import Werkplek, op_elke_maat
from terminalhulp import Terminal, engels_in

WENS, PLAN, STEUN = INTAKE[0].vraag, INTAKE[1].vraag, INTAKE[2].vraag
SPATIES = "De regeleinden zijn spaties geworden: hier past één regel."
BRIEF = (
    "\n\n".join(
        f"Alinea {nummer}." + " We hebben samen gekeken naar wat er thuis nodig is en wat daarbij past." * 6
        for nummer in range(1, 31)
    )
    + "\n\nMet groet"
)
"""Some three pages."""
OMZETTER = """
import pathlib, stat, sys
pad = pathlib.Path(sys.argv[1])
bewijs = f"{pad.parent.name}/{pad.name} {stat.S_IMODE(pad.stat().st_mode):o}\\n"
pathlib.Path("bewijs.txt").write_text(bewijs + pad.read_text(encoding="utf-8"), encoding="utf-8")
pad.write_text("Uit de editor.\\nTwee regels.\\n", encoding="utf-8")
"""


def _editor(plek: Werkplek, programma: str) -> dict[str, str]:
    script = plek.map_ / "mijn editor.py"
    script.write_text(programma, encoding="utf-8")
    return {"EDITOR": shlex.join([sys.executable, str(script)])}


def _resten(plek: Werkplek) -> list[str]:
    return [pad.name for pad in (plek.map_ / "casussen").glob(".*klad*")]


def test_enter_is_done_and_ctrl_j_a_new_line_and_the_screen_says_so(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij(WENS) as terminal:
            terminal.wacht_op("Enter klaar · Ctrl-J")
            terminal.typ("?")
            terminal.wacht_op("Ctrl-J nieuwe regel, Ctrl-E je eigen editor")
            terminal.wacht_op_vraag(WENS)
            terminal.typ("Rust.")
            terminal.toets("c-j", "c-j")
            terminal.typ("En slaap?\r")
            terminal.wacht_op_vraag(PLAN)
        assert plek.casus()["antwoorden"]["begin"]["wens"] == "Rust.\n\nEn slaap?"

    op_elke_maat(tmp_path, verhaal)


def test_ctrl_e_opens_ones_own_editor_with_what_is_there(tmp_path: Path) -> None:
    """In a private file beside the casus; it is gone afterwards, and Enter confirms what came back."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij(WENS, env=_editor(plek, OMZETTER)) as terminal:
            terminal.typ("Half getypt")
            terminal.wacht_op("Half getypt")
            terminal.toets("c-e")
            terminal.wacht_op("Twee regels.")
            assert (plek.map_ / "bewijs.txt").read_text() == f"casussen/.{CODE}.klad.txt 600\nHalf getypt\n"
            assert not (plek.map_ / "casussen" / f".{CODE}.klad.txt").exists()
            terminal.typ(" Klaar.\r")
            terminal.wacht_op_vraag(PLAN)
        assert plek.casus()["antwoorden"]["begin"]["wens"] == "Uit de editor.\nTwee regels. Klaar."
        assert _resten(plek) == []

    op_elke_maat(tmp_path, verhaal)


def test_an_editor_that_is_missing_or_fails_leaves_the_text(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        for env, zin in (
            (_editor(plek, "raise SystemExit(3)"), "De editor stopte met een fout. Je tekst is gebleven"),
            ({"EDITOR": "er-is-geen-editor"}, "We vinden geen editor. Zet de naam van je editor"),
        ):
            with plek.bij("Waarom past het niet?", env=env) as terminal:  # a field of a record
                terminal.typ("Te duur")
                terminal.wacht_op("Te duur")
                terminal.toets("c-e")
                terminal.wacht_op(zin)
                assert terminal.ziet("› Te duur")
                assert engels_in("\n".join(terminal.getoond)) == []
                terminal.typ("!\r")
                terminal.wacht_op_vraag("Wil je bij ‘Plannen’ nog iets toevoegen?")
            assert plek.casus()["antwoorden"]["slot"]["plannen"][0]["plan-waarom"] == "Te duur!"
            assert _resten(plek) == []

    op_elke_maat(tmp_path, verhaal)


def _hele_woorden(terminal: Terminal, zin: str) -> bool:
    """Whether every word that is on the screen is one of the sentence: none was broken in two."""
    vanaf = next(nr for nr, regel in enumerate(terminal.scherm) if regel.startswith("›"))
    getoond = " ".join(terminal.scherm[vanaf:]).removeprefix("›").split()
    return getoond == zin.split()


def test_words_do_not_break_in_two_while_typing(tmp_path: Path) -> None:
    zin = "Onvoorwaardelijke aansprakelijkheidsverzekering voor kinderdagverblijven, per direct ingaand"

    def verhaal(plek: Werkplek) -> None:
        for vraag, volgende in ((WENS, PLAN), (PLAN, STEUN)):
            with plek.bij(vraag) as terminal:
                getypt = ""
                for woord in zin.split(" "):  # looked at after each word, as it wraps
                    nieuw = f" {woord}" if getypt else woord
                    getypt += nieuw
                    terminal.typ(nieuw)
                    terminal.wacht_op(getypt)
                    assert _hele_woorden(terminal, getypt), terminal.toon()
                terminal.toets("enter")
                terminal.wacht_op_vraag(volgende)
        assert plek.casus()["antwoorden"]["begin"]["plannaam"] == zin  # the blanks are on the screen only

    op_elke_maat(tmp_path, verhaal)


def test_a_pasted_letter_of_three_pages_becomes_one_whole_answer(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij(WENS) as terminal:
            terminal.plak(BRIEF.replace("\n", "\r\n") + "\r\n")
            terminal.wacht_op("Met groet")
            terminal.toets("enter")
            terminal.wacht_op_vraag(PLAN)
        assert plek.casus()["antwoorden"] == {"begin": {"wens": BRIEF}}

    op_elke_maat(tmp_path, verhaal)


def test_a_letter_without_paste_marks_answers_only_one_question_too(tmp_path: Path) -> None:
    """An old terminal sends a paste as if it were typed, each line end as Enter."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij(WENS) as terminal:
            terminal.typ("abc\rdef\r")
            terminal.wacht_op_vraag(PLAN)
            assert plek.casus()["antwoorden"] == {"begin": {"wens": "abc\ndef"}}
            terminal.typ("Abc\rdef\r")
            terminal.wacht_op_vraag(STEUN)
            assert plek.casus()["antwoorden"]["begin"]["plannaam"] == "Abc def"

    op_elke_maat(tmp_path, verhaal)


def test_the_columns_of_a_pasted_table_stay_apart_without_paste_marks_too(tmp_path: Path) -> None:
    """A tab between two words is a blank; one that somebody presses does nothing."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij(WENS) as terminal:
            terminal.typ("Huur\t€ 650\tmaand\rZorg\t€ 140\tmaand")
            terminal.wacht_op("140 maand")
            terminal.typ("\t")
            terminal.typ("\r")
            terminal.wacht_op_vraag(PLAN)
        assert plek.casus()["antwoorden"]["begin"]["wens"] == "Huur € 650 maand\nZorg € 140 maand"

    op_elke_maat(tmp_path, verhaal)


def test_in_an_answer_of_one_line_line_ends_become_blanks(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        for vraag, volgende in (
            (PLAN, STEUN),
            ("Waarom weegt Wonen zo zwaar?", "Waarom weegt Slapen zo zwaar?"),
            ("Wat houdt dit plan in?", "Past dit plan bij de wens?"),
        ):
            with plek.bij(vraag) as terminal:
                terminal.plak("Eerst dit\r\nen dan\ndat\n")
                terminal.wacht_op("› Eerst dit en dan dat")
                terminal.wacht_op(SPATIES)
                terminal.toets("enter")
                terminal.wacht_op_vraag(volgende)
        antwoorden = plek.casus()["antwoorden"]
        assert antwoorden["midden"]["waarom-zwaar"]["wonen"] == "Het huis is te klein."
        assert antwoorden["slot"]["plannen"] == [{"plan-wat": "Eerst dit en dan dat"}]

    op_elke_maat(tmp_path, verhaal)


def test_a_letter_in_the_field_behind_another_choice_becomes_one_line(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Welke route past het best?") as terminal:
            terminal.typ("3\r")
            terminal.wacht_op_vraag("› Anders, namelijk")
            terminal.plak("Te voet\nen te paard")
            terminal.wacht_op(SPATIES)
            terminal.toets("enter")
            terminal.wacht_op_vraag("Welk tempo past daarbij?")
        assert plek.casus()["antwoorden"]["midden"]["route"] == {"anders": "Te voet en te paard"}

    op_elke_maat(tmp_path, verhaal)


def test_a_paste_with_control_characters_does_nothing_odd(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij(WENS) as terminal:
            terminal.plak("Rood \x1b[31mlicht\x07 en \x03stop\u202e")
            terminal.wacht_op("stop")
            terminal.toets("enter")
            terminal.wacht_op_vraag(PLAN)
            assert terminal.kind.isalive()
        wens = plek.casus()["antwoorden"]["begin"]["wens"]
        assert not any(ord(teken) < 32 for teken in wens)
        assert "stop" in wens

    op_elke_maat(tmp_path, verhaal)


def test_the_window_changes_while_typing_and_the_text_stays(tmp_path: Path) -> None:
    """Smaller, larger, and so small that nothing fits: what was typed is what is kept."""
    delen = ("Eerst rust in huis, ", "dan weer slapen ", "en dan verder kijken.")

    def verhaal(plek: Werkplek) -> None:
        with plek.bij(WENS) as terminal:
            for deel, (rows, cols) in zip(delen, ((24, 44), (5, 20), (40, 200)), strict=True):
                terminal.typ(deel)
                terminal.wacht_op_getoond(deel)
                terminal.verander_maat(rows, cols)
            terminal.wacht_op("".join(delen))
            terminal.typ("\r")
            terminal.wacht_op_vraag(PLAN)
        assert plek.casus()["antwoorden"]["begin"]["wens"] == "".join(delen)

    op_elke_maat(tmp_path, verhaal)
