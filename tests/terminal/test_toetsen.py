"""Every key does what the line above the answer says, and no other key does harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from proefset import BEGIN, CODE, INTAKE, LANG_LABEL, casus_in, schrijf_set
from terminalhulp import Terminal, zet_klaar

VERDER = ("toets", CODE, "--vragen", "sets")
Open = Callable[..., Terminal]


@pytest.fixture
def bij(tmp_path: Path) -> Iterator[Open]:
    """Opens a terminal at the question with these words, the ones before it answered."""
    schrijf_set(tmp_path)
    geopend: list[Terminal] = []

    def open_(vraag: str, rows: int = 24, cols: int = 80) -> Terminal:
        nummer = next(nr for nr, zet in enumerate(INTAKE) if zet.vraag == vraag)
        if nummer:
            zet_klaar(tmp_path, nummer)
        terminal = Terminal(VERDER if nummer else BEGIN, rows=rows, cols=cols, cwd=tmp_path)
        geopend.append(terminal)
        terminal.wacht_op_vraag(vraag)
        return terminal

    yield open_
    for terminal in geopend:
        terminal.__exit__(None, None, None)


def test_j_answers_yes_and_n_no(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Is er steun van anderen?")
    terminal.typ("n\r")
    terminal.wacht_op_vraag("Hoe houdt de inwoner het alleen vol?")
    assert casus_in(tmp_path)["antwoorden"]["begin"]["steun"] == "nee"
    terminal.toets("c-b")
    terminal.wacht_op_vraag("Is er steun van anderen?")
    terminal.typ("j\r")
    terminal.wacht_op_vraag("Wie helpt er mee?")
    assert casus_in(tmp_path)["antwoorden"]["begin"]["steun"] == "ja"


def test_digits_choose_and_letters_that_nothing_fits_choose_nothing(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Welk tempo past daarbij?")
    terminal.typ("3")
    terminal.wacht_op("❯ 3) Hoog")
    terminal.typ("jkx2")
    terminal.wacht_op("Niets past bij ‘jkx2’.")
    assert not terminal.ziet("❯")
    terminal.toets("escape")
    terminal.wacht_op("❯ 3) Hoog")
    terminal.typ("2")
    terminal.wacht_op("❯ 2) Midden")
    terminal.toets("enter")
    terminal.wacht_op_vraag("Welke thema's spelen er?")
    assert casus_in(tmp_path)["antwoorden"]["midden"]["tempo"] == "midden"


def test_in_a_list_of_choices_a_i_and_j_do_no_harm(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Welke thema's spelen er?")
    terminal.typ("?")
    terminal.wacht_op("Bij deze vraag is geen uitleg.")
    terminal.toets("enter")
    terminal.wacht_op("Zonder dit antwoord is het verslag")
    terminal.toets("spatie", "omlaag", "spatie", "enter")
    terminal.wacht_op("'Geen enkel thema' gaat niet samen met een andere keuze.")
    terminal.toets("omhoog", "spatie", "omlaag", "spatie")
    terminal.wacht_op("❯ ○ 2) Wonen")
    terminal.toets("spatie")
    terminal.wacht_op("❯ ● 2) Wonen")
    terminal.typ("aijk")
    terminal.toets("omlaag", "spatie")
    terminal.wacht_op("❯ ● 3) Werk")
    aangekruist = [regel for regel in terminal.scherm if "●" in regel]
    assert [regel.split()[-1] for regel in aangekruist] == ["Wonen", "Werk"]
    terminal.toets("enter")
    terminal.wacht_op_vraag("Hoe zwaar weegt Wonen?")
    assert terminal.ziet("→ Wonen, Werk")
    assert casus_in(tmp_path)["antwoorden"]["midden"]["thema"] == ["wonen", "werk"]


def test_a_dash_passes_over(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Welk tempo past daarbij?")
    terminal.typ("-")
    terminal.wacht_op("Deze vraag overslaan? Geef Enter.")
    terminal.toets("enter")
    terminal.wacht_op_vraag("Welke thema's spelen er?")
    assert casus_in(tmp_path)["antwoorden"]["midden"]["tempo"] == ""
    terminal.typ("-\r")  # needed: may be passed over, stays open
    terminal.wacht_op_vraag("Wanneer begint het?")
    assert "thema" not in casus_in(tmp_path)["antwoorden"]["midden"]


def test_back_keeps_what_was_there_and_what_came_later(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Hoe zwaar weegt Wonen?")
    voor = casus_in(tmp_path)
    for vraag in ("Welke thema's spelen er?", "Welk tempo past daarbij?", "Welke route past het best?"):
        terminal.toets("c-b")
        terminal.wacht_op_vraag(vraag)
    assert casus_in(tmp_path) == voor
    terminal.toets("enter")
    terminal.wacht_op_vraag("› Anders, namelijk Te voet, met z'n tweeën")
    terminal.toets("enter")
    terminal.wacht_op_vraag("Hoe zwaar weegt Wonen?")
    assert casus_in(tmp_path) == voor


def test_back_at_another_choice_in_words(bij: Open) -> None:
    terminal = bij("Welke route past het best?")
    terminal.typ("3\r")
    terminal.wacht_op_vraag("› Anders, namelijk")
    terminal.toets("c-b")
    terminal.wacht_op("❯ 3) Anders")
    terminal.typ("1\r")
    terminal.wacht_op_vraag("Welk tempo past daarbij?")


def test_back_out_of_an_empty_plan_takes_it_away(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Wil je bij ‘Plannen’ nog iets toevoegen?")
    terminal.typ("j\r")
    terminal.wacht_op_vraag("Plan 2")
    terminal.toets("c-b")
    terminal.wacht_op_vraag("Wil je bij ‘Plannen’ nog iets toevoegen?")
    terminal.typ("n\r")
    terminal.wacht_op_vraag("Wil je een afspraak opschrijven?")
    assert len(casus_in(tmp_path)["antwoorden"]["slot"]["plannen"]) == 1


def test_an_earlier_answer_of_more_lines_is_ready(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Hoe noemen we het plan?")
    voor = casus_in(tmp_path)["antwoorden"]
    terminal.toets("c-b")
    terminal.wacht_op_vraag("Wat wil de inwoner bereiken?")
    terminal.wacht_op("En – ooit – weer slapen?")
    terminal.toets("enter")
    terminal.wacht_op_vraag("Hoe noemen we het plan?")
    assert casus_in(tmp_path)["antwoorden"] == voor


def test_a_long_choice_can_be_read_whole_on_a_narrow_screen(bij: Open) -> None:
    terminal = bij("Welke route past het best?", rows=15, cols=40)
    terminal.wacht_op("3) Anders, namelijk…")
    assert terminal.ziet(LANG_LABEL)


def test_a_long_text(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Wat wil de inwoner bereiken?")
    terminal.toets("enter")
    terminal.wacht_op("Zonder dit antwoord is het verslag")
    terminal.typ("?")
    terminal.wacht_op("Schrijf het op zoals je het hoort.")
    terminal.wacht_op("Bron: Handreiking luisteren https://example.org/luisteren")
    terminal.toets("c-b")  # nothing before it: the same question
    terminal.wacht_op("← terug")
    terminal.wacht_op_vraag("Wat wil de inwoner bereiken?")
    terminal.typ("Wie weet? Ja - nee?\r")
    terminal.wacht_op_vraag("Hoe noemen we het plan?")
    assert casus_in(tmp_path)["antwoorden"]["begin"]["wens"] == "Wie weet? Ja - nee?"


def test_a_line_of_text(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Hoe noemen we het plan?")
    terminal.typ("plan\r")
    terminal.wacht_op("Begin met een hoofdletter.")
    assert "plannaam" not in casus_in(tmp_path)["antwoorden"]["begin"]
    terminal.toets("wis", "wis", "wis", "wis")
    terminal.toets("P", "c-z", "c-g", "Q", "enter")
    terminal.wacht_op_vraag("Is er steun van anderen?")
    assert casus_in(tmp_path)["antwoorden"]["begin"]["plannaam"] == "PQ"
    terminal.toets("c-b")
    terminal.wacht_op_vraag("Hoe noemen we het plan?")
    terminal.toets("c-u")
    terminal.plak("Plan A\nen\tB\n")
    terminal.toets("enter")
    terminal.wacht_op_vraag("Is er steun van anderen?")
    assert casus_in(tmp_path)["antwoorden"]["begin"] == {
        "wens": INTAKE[0].toetsen.rstrip("\r"),
        "plannaam": "Plan A en B",
    }


def test_a_date_a_number_and_an_amount(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Wanneer begint het?")
    for fout, melding, goed, begrepen in (
        ("31-2-2026", "Deze dag bestaat niet", "1-3-2026", "→ Zondag 1 maart 2026"),
        ("tien", "Schrijf het getal in cijfers", "1.250", "→ 1.250"),
        ("veel", "Schrijf bijvoorbeeld 750", "€ 1.250", "→ € 1.250,00"),
    ):
        terminal.typ(f"{fout}\r")
        terminal.wacht_op(melding)
        terminal.typ("\x7f" * len(fout) + f"{goed}\r")
        terminal.wacht_op_vraag(begrepen)
    slot = casus_in(tmp_path)["antwoorden"]["slot"]
    assert slot == {"begindag": "2026-03-01", "mensen": "1250", "kosten": "1250.00"}


def test_an_enter_with_text_behind_it_belongs_to_a_paste(bij: Open, tmp_path: Path) -> None:
    terminal = bij("Wanneer begint het?")
    terminal.typ("12 maart 2026\r16\rveel")  # an old terminal does not say that this was pasted
    terminal.wacht_op("12 maart 2026 16 veel")
    terminal.wacht_op("De regeleinden zijn spaties geworden")
    assert "slot" not in casus_in(tmp_path)["antwoorden"]
    terminal.toets("c-u")
    terminal.typ("12 maart 2026\r")
    terminal.wacht_op_vraag("Hoeveel mensen doen er mee?")
