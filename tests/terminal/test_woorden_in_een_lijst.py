"""Typing words in a list finds the option, at once or key by key, and never answers in silence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from omgekeerd_cli.scherm.terminal.keuzelijst import OVERSLAAN, TE_VEEL_INEENS
from proefset import schrijf_set
from rondgang import Werkplek
from terminalhulp import Terminal

EEN, MEER, JA_NEE = "Welk tempo past daarbij?", "Welke thema's spelen er?", "Is er steun van anderen?"
LANGE_VRAAG = "Welke wetten kunnen helpen om te bereiken wat de inwoner wil?"
LANGE_LIJST = f"""
stap: lang
titel: Een lange lijst
vragen:
  - {{id: begin, vraag: Hoe begint het?, kort: Begin, soort: tekst}}
  - id: wetten
    vraag: {LANGE_VRAAG}
    toelichting: Kijk breder dan je eigen afdeling. Twijfel je over een wet? Neem die dan mee.
    kort: Wetten
    soort: meerkeuze
    verplicht: ja
    opties: [%s]
"""


@pytest.fixture
def plek(tmp_path: Path) -> Werkplek:
    """A folder with the small set, and a screen of the usual size."""
    schrijf_set(tmp_path)
    return Werkplek(tmp_path, 24, 80)


def _typ(terminal: Terminal, tekst: str, *, ineens: bool) -> None:
    """In one read, or key by key."""
    terminal.kind.delaybeforesend = None if ineens else 0.05
    for deel in [tekst] if ineens else tekst:
        terminal.typ(deel)
    terminal.kind.delaybeforesend = None


def _keer_op_keer(
    plek: Werkplek, vraag: str, gevallen: Mapping[str, Any], *, ineens: bool, waar: tuple[str, str]
) -> None:
    """Answers the same question again and again, each time without what was ticked before."""
    with plek.bij(vraag) as terminal:
        for getypt, antwoord in gevallen.items():
            _typ(terminal, f"{getypt}\r", ineens=ineens)
            terminal.wacht_op_vraag("→")
            assert _antwoord(plek, *waar) == antwoord  # saved before the next words show
            terminal.toets("c-b")
            terminal.wacht_op_vraag(vraag)


INEENS = pytest.mark.parametrize("ineens", [True, False], ids=["in-one-read", "key-by-key"])


@INEENS
def test_words_choose_one(plek: Werkplek, ineens: bool) -> None:
    """Part of it is enough; accents and capitals do not matter; a number is what it was."""
    gevallen = {"hoog": "hoog", "mid": "midden", "HÓ": "hoog", "aag": "laag", "2": "midden"}
    _keer_op_keer(plek, EEN, gevallen, ineens=ineens, waar=("midden", "tempo"))


@INEENS
def test_yes_and_no_in_a_letter_or_a_word(plek: Werkplek, ineens: bool) -> None:
    woorden = {"j": "ja", "nee": "nee", "ja": "ja", "n": "nee", "JA": "ja", "jn": "nee", "n\x7fj": "ja"}
    _keer_op_keer(plek, JA_NEE, woorden, ineens=ineens, waar=("begin", "steun"))


@INEENS
@pytest.mark.parametrize(
    ("getypt", "codes"),
    [
        ("wonen, werk", ["wonen", "werk"]),
        ("2 werk geld", ["wonen", "werk", "geld"]),
        ("geen enkel thema", ["geen"]),
        ("geld wonen geld 2 3", ["werk"]),
    ],
)
def test_words_tick_several(plek: Werkplek, getypt: str, codes: list[str], ineens: bool) -> None:
    with plek.bij(MEER) as terminal:
        _typ(terminal, f"{getypt}\r", ineens=ineens)
        terminal.wacht_op_vraag("→")
        terminal.wacht_tot(lambda: _antwoord(plek, "midden", "thema") == codes, f"{codes} bewaard")


def _antwoord(plek: Werkplek, stap: str, vraag: str) -> Any:
    return plek.casus()["antwoorden"].get(stap, {}).get(vraag)


@pytest.mark.parametrize(("vraag", "getypt"), [(JA_NEE, "jan"), (EEN, "snel 2"), (MEER, "in Nijmegen")])
def test_what_nothing_fits_is_said_and_chooses_nothing(plek: Werkplek, vraag: str, getypt: str) -> None:
    with plek.bij(vraag) as terminal:
        for ineens in (True, False):
            _typ(terminal, f"{getypt}\r", ineens=ineens)
            terminal.wacht_op(f"Er is niets gekozen. Niets past bij ‘{getypt}’.")
            terminal.typ("\x7f")
            terminal.wacht_op(f"‘{getypt[:-1].rstrip()}’" if vraag != JA_NEE else "❯ j) Ja")
            terminal.toets("escape")
            terminal.wacht_tot(lambda: not terminal.ziet("‘"), "de lijst zonder woorden")
            terminal.wacht_tot(lambda: vraag == MEER or not terminal.ziet("❯"), "geen aangewezen keuze")
            terminal.toets("enter")
            terminal.wacht_op("Zonder dit antwoord" if vraag == MEER else "Kies een antwoord")


def test_what_nothing_fits_does_not_confirm_an_earlier_answer(plek: Werkplek) -> None:
    with plek.bij(MEER) as terminal:
        terminal.toets("c-b")
        terminal.wacht_op_vraag(EEN)
        terminal.typ("laag\r")
        terminal.wacht_op_vraag(MEER)
        terminal.toets("c-b")
        terminal.wacht_op_vraag(EEN)
        terminal.wacht_op("❯ 1) Laag")
        terminal.typ("overleg\r")
        terminal.wacht_op("Er is niets gekozen.")
        assert not any("❯" in regel for regel in terminal.scherm)
        terminal.toets("escape")
        terminal.wacht_op("❯ 1) Laag")


def test_more_that_fit_are_shown_and_one_is_chosen_with_an_arrow_or_a_letter_more(plek: Werkplek) -> None:
    with plek.bij(MEER) as terminal:
        terminal.typ("w")
        terminal.wacht_op("‘w’ past bij 2 van de 5. Typ verder, of kies met een pijl.")
        assert [regel.strip() for regel in terminal.scherm if "○" in regel] == ["○ 2) Wonen", "○ 3) Werk"]
        terminal.toets("enter")
        terminal.wacht_op("Bij ‘w’ passen er 2.")
        terminal.toets("omlaag", "omlaag", "spatie")
        terminal.wacht_op("3 is aangekruist.")
        terminal.wacht_op("❯ ● 3) Werk")
        terminal.toets("omhoog", "spatie")
        terminal.wacht_op("❯ ● 2) Wonen")
        terminal.typ("ge")
        terminal.wacht_op("‘ge’ past bij 2 van de 5.")
        terminal.typ("l")
        terminal.wacht_op("❯ ○ 4) Geld")
        terminal.toets("escape")
        terminal.wacht_op("1) Geen enkel thema")
        terminal.toets("enter")
        terminal.wacht_tot(lambda: _antwoord(plek, "midden", "thema") == ["wonen", "werk"], "Wonen en Werk")


def test_keys_that_mean_something_keep_it_behind_words(plek: Werkplek) -> None:
    with plek.bij(EEN) as terminal:
        terminal.typ("hoog")
        terminal.wacht_op("❯ 3) Hoog")
        terminal.typ("-")
        terminal.wacht_op(OVERSLAAN)
        terminal.typ("laag")
        terminal.wacht_op("❯ 1) Laag")
        terminal.typ("?")
        terminal.wacht_op_vraag("Bij deze vraag is geen uitleg.")
        terminal.wacht_op_vraag(EEN)
        terminal.typ("hoog")
        terminal.wacht_op("❯ 3) Hoog")
        terminal.typ("2")
        terminal.wacht_op("❯ 2) Midden")
        terminal.toets("c-b")
        terminal.wacht_op_vraag("Welke route past het best?")


def test_a_paste_of_one_line_is_as_good_as_typed_and_one_of_more_is_not(plek: Werkplek) -> None:
    with plek.bij(EEN) as terminal:
        terminal.plak("hoog\nlaag")
        terminal.wacht_op(TE_VEEL_INEENS)
        terminal.plak("Hoog")
        terminal.wacht_op("❯ 3) Hoog")
        terminal.typ("laag\rmidden\r")
        terminal.wacht_op(TE_VEEL_INEENS)
        terminal.typ("mid\r")
        terminal.wacht_op_vraag(MEER)
    assert _antwoord(plek, "midden", "tempo") == "midden"


@pytest.mark.parametrize(("rows", "cols"), [(20, 40), (24, 80), (60, 300)])
def test_a_long_list_keeps_its_question_in_sight_and_tells_how_much_is_hidden(
    tmp_path: Path, rows: int, cols: int
) -> None:
    """Thirty options that say what they are for; also below a message of some lines, and while one types."""
    schrijf_set(tmp_path)
    proef = (tmp_path / "sets/proef/methode.yaml").read_text(encoding="utf-8").partition("signalen:")[0]
    (tmp_path / "sets/lang").mkdir()
    kop = proef.replace("id: proef", "id: lang").replace("[begin, midden, slot]", "[lang]")
    (tmp_path / "sets/lang/methode.yaml").write_text(kop, encoding="utf-8")
    opties = ", ".join(
        f"{{code: wet-{n}, label: Wet van soort {chr(96 + n) * 3}, toelichting: Waar die voor is en wie.}}"
        for n in range(1, 27)
    )
    (tmp_path / "sets/lang/1-lang.yaml").write_text(LANGE_LIJST % opties, encoding="utf-8")
    plek = Werkplek(tmp_path, rows, cols)

    def telt_op(terminal: Terminal) -> bool:
        """Those that are drawn and those that are said to be hidden are all of them."""
        te_zien = sum("○" in regel or "●" in regel for regel in terminal.scherm)
        elders = sum(int(regel.split()[2].rstrip(",")) for regel in terminal.scherm if " nog " in regel[:7])
        return te_zien + elders == 26 and terminal.ziet(LANGE_VRAAG)

    with plek.open(
        "toets", "--vragen", "sets", "--methode", "lang", "--code", "p-1", "--titel", "T"
    ) as terminal:
        terminal.wacht_op_vraag("Hoe begint het?")
        terminal.typ("-\r")
        terminal.wacht_op_vraag(LANGE_VRAAG)
        terminal.wacht_tot(lambda: telt_op(terminal), "de vraag en alle keuzes")
        terminal.toets("enter")
        terminal.wacht_op("Zonder dit antwoord")
        terminal.wacht_tot(lambda: telt_op(terminal), "de vraag en alle keuzes boven de melding")
        terminal.toets("end")
        terminal.typ("\x1b[F")
        terminal.wacht_op("❯ ○ 26)")
        terminal.wacht_tot(lambda: telt_op(terminal), "de vraag en alle keuzes, onderaan")
        terminal.typ("zzz")
        terminal.wacht_op("past bij 1 van de 26.")
        assert terminal.ziet(LANGE_VRAAG)
        terminal.typ("q")
        terminal.wacht_op("Niets past bij ‘zzzq’.")
        terminal.wacht_tot(lambda: telt_op(terminal), "de vraag en alle keuzes, waar niets past")
        terminal.toets("escape")
        terminal.typ("bbb ccc \r")
        terminal.wacht_op_vraag("→")
        terminal.wacht_op("› Nummer of letter")
    assert plek.map_.joinpath("casussen/p-1.yaml").read_text(encoding="utf-8").count("wet-2, wet-3") == 1
