"""One always knows where one is, why this step comes now, and what the resident wants."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from omgekeerd_cli.kern.taal.tekst import een_regel
from proefset import KLAAR, OVERZICHT
from rondgang import TOCHTEN as ALLE
from rondgang import WAAK, Halte, Tocht, Werkplek, loop_alle, op_elke_maat, tochtnaam
from terminalhulp import Terminal, engels_in
from waakset import ANTWOORDEN, WENS, WETSTEKST

TOCHTEN = [tocht for tocht in ALLE if tocht[0] == "waak"]
TELLER = re.compile(
    r"Stap (\d)(?: van |/)\d · vraag (\d+)(?: van |/)\d+(?: · (?:hierna )?nog (\d+)(?:(?: tot |-)(\d+))?)?"
)
PLEKKEN = [*((1, nummer) for nummer in range(1, 5)), *((2, nummer) for nummer in range(1, 12)), (3, 1)]
"""Step and number of each question; every field of the record is one."""


def _draden(terminal: Terminal) -> tuple[int, str]:
    """How often the wish stands on the screen, and the line below the keys of the question."""
    regels = terminal.scherm
    hier = max(nummer for nummer, regel in enumerate(regels) if regel.startswith("›"))
    return sum(regel.startswith("Wens: Een plek") for regel in regels), regels[hier - 1]


draden: dict[Tocht, list[tuple[int, str]]] = {}
"""The same at every question, in order."""


@pytest.fixture(scope="module")
def gezien(tmp_path_factory: pytest.TempPathFactory) -> dict[Tocht, list[str]]:
    """Everything that one saw scrolling back from the last question, at each size."""
    alles: dict[Tocht, list[str]] = {}

    def kijk(halte: Halte) -> None:
        tocht = ("waak", (halte.terminal.beeld.lines, halte.terminal.beeld.columns))
        if halte.is_overzicht:
            alles[tocht] = list(halte.terminal.alles)
        elif not halte.is_namelijk:
            draden.setdefault(tocht, []).append(_draden(halte.terminal))

    loop_alle(tmp_path_factory, kijk, TOCHTEN)
    return alles


@pytest.mark.parametrize("tocht", TOCHTEN, ids=tochtnaam)
def test_above_every_question_stands_where_one_is(gezien: dict[Tocht, list[str]], tocht: Tocht) -> None:
    tellers = TELLER.findall(" ".join(gezien[tocht]))
    assert [(int(stap), int(nummer)) for stap, nummer, _, _ in tellers] == PLEKKEN


@pytest.mark.parametrize("tocht", TOCHTEN, ids=tochtnaam)
def test_what_is_still_to_come_gets_less_with_each_answer(
    gezien: dict[Tocht, list[str]], tocht: Tocht
) -> None:
    """Down to nothing at the last question, unless it was told why not."""
    tekst = " ".join(gezien[tocht])
    tellers = [(deel.start(), int(deel[4] or deel[3] or 0)) for deel in TELLER.finditer(tekst)]
    for (hier, hoog), (daar, daarna) in pairwise(tellers):
        assert daarna < hoog or "Daarom kom" in " ".join(tekst[hier:daar].split())
    assert tellers[-1][1] == 0


@pytest.mark.parametrize("tocht", TOCHTEN, ids=tochtnaam)
def test_every_step_says_why_it_comes_now(gezien: dict[Tocht, list[str]], tocht: Tocht) -> None:
    """The title in the frame, then why now; what the resident wants stands below it, and not here too."""
    vlak = "".join(re.sub("[│╭╮╰╯─]", "", "".join(gezien[tocht])).split())
    for panelen in (
        "Stap 1 van 3 Wat wil de inwoner? Eerst luisteren, want de wens wijst de weg. Stap 1",
        "Stap 2 van 3 Wat hoort daarbij? Nu we de wens kennen, kijken we per ding. Stap 2",
        f"Stap 3 van 3 Wat mag er? Nu pas de regels. {WETSTEKST} Stap 3",
    ):
        assert "".join(panelen.split()) in vlak


@pytest.mark.parametrize("tocht", TOCHTEN, ids=tochtnaam)
def test_the_wish_stands_once_on_the_screen_in_later_steps(
    gezien: dict[Tocht, list[str]], tocht: Tocht
) -> None:
    """Right above where one answers, cut between words, and gone when that is done."""
    breedte = tocht[1][1]
    kort = een_regel(f"Wens: {WENS}", breedte)
    assert draden[tocht][:4] == [(0, regel) for _, regel in draden[tocht][:4]]
    assert [aantal for aantal, _ in draden[tocht][4:]] == [1] * 12
    assert {regel for _, regel in draden[tocht][5:-1]} == {kort}
    assert not any(regel.startswith("Wens: Een plek") for regel in gezien[tocht])


def _zonder(antwoorden: dict[str, Any], stap: str, vraag: str) -> dict[str, Any]:
    over = {naam: waarde for naam, waarde in antwoorden[stap].items() if naam != vraag}
    return {naam: over if naam == stap else deel for naam, deel in antwoorden.items() if naam != "regels"}


def _regels_bleven_dicht(terminal: Terminal) -> bool:
    getoond = "".join("".join(terminal.getoond).split())
    return not any("".join(geheim.split()) in getoond for geheim in (WETSTEKST, "artikel 7"))


def test_the_rules_wait_until_the_steps_before_them_are_done(tmp_path: Path) -> None:
    """Passed over twice the rules stay shut; one answer opens them."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij_waak("Waarom juist nu?", _zonder(ANTWOORDEN, "wens", "reden")) as terminal:
            terminal.typ("-\r")
            terminal.wacht_op_vraag(
                "Voordat de stap ‘Wat mag er?’ begint, missen we nog: Reden. Dat vragen we nu eerst."
            )
            terminal.wacht_op_vraag("Waarom juist nu?")
            terminal.typ("-\r")
            terminal.wacht_op_vraag("Komt als de stappen hiervoor klaar zijn.")
            terminal.wacht_op("› Nummer of letter")
            assert _regels_bleven_dicht(terminal)

            terminal.typ("17\r")  # the rules have no number yet
            terminal.wacht_op("Kies een nummer van 1 tot en met 16")
            terminal.typ("\x7f\x7fv\r")
            terminal.wacht_op_vraag("Waarom juist nu?")
            assert _regels_bleven_dicht(terminal)
            terminal.typ("Er komt een kind bij.\r")
            terminal.wacht_op_vraag(WETSTEKST)
            terminal.wacht_op_vraag("Mag het van artikel 7?")

            terminal.toets("c-b")  # going back to change the wish is allowed
            terminal.wacht_op_vraag("Wanneer is het klaar?")
            terminal.toets("enter")
            terminal.speel([*WAAK.intake[-2:-1], KLAAR])
            assert terminal.einde() == 0
            assert engels_in("\n".join(terminal.getoond)) == []
        assert plek.casus(WAAK)["antwoorden"] == ANTWOORDEN

    op_elke_maat(tmp_path, verhaal)


def test_on_the_way_the_overview_does_not_have_the_rules_yet(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij_waak("Wat moet er anders?", {"wens": {}}) as terminal:
            terminal.toets("c-o")
            terminal.wacht_op_vraag(OVERZICHT)
            alles = "\n".join(terminal.alles)
            assert "Wat mag er?" in alles  # its name, and why nothing stands below it
            assert "Komt als de stappen hiervoor klaar zijn." in " ".join(alles.split())
            assert _regels_bleven_dicht(terminal)

    op_elke_maat(tmp_path, verhaal)


def test_with_a_step_named_one_begins_there_with_earlier_answers(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij_waak("Is Tafel echt nodig?", ANTWOORDEN, "--stap", "2") as terminal:
            assert re.search(r"Stap 2(?: van |/)3 · vraag 1(?: van |/)", " ".join(terminal.alles))
            terminal.wacht_op("❯ j) Ja")
            terminal.toets("enter")
            terminal.wacht_op_vraag("Hoe vaak Tafel?")
            terminal.wacht_op("› 2")
            terminal.typ("\x7f4\r")
            terminal.wacht_op_vraag("Wat kost Tafel?")
            terminal.wacht_op("€ 1.250,50")
            terminal.toets("c-b")
            terminal.wacht_op_vraag("Hoe vaak Tafel?")
            terminal.wacht_op("› 4")
        assert plek.casus(WAAK)["antwoorden"]["spullen"]["aantal"] == {"tafel": "4"}

        with plek.open(*WAAK.verder, "--stap", "3") as terminal:
            terminal.wacht_op_vraag("Mag het van artikel 7?")
        plek.map_.joinpath("casussen", f"{WAAK.code}.yaml").unlink()
        with plek.open(*WAAK.begin, "--stap", "spullen") as terminal:
            terminal.wacht_op_getoond("Je kunt nog niet naar die stap, want ‘Wens’")
            assert terminal.einde() == 1

    op_elke_maat(tmp_path, verhaal)
