"""Choosing one or several, at every size: by digit or letter, with help, and never by accident."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from proefset import LANG_LABEL
from rondgang import WAAK, Werkplek, op_elke_maat
from terminalhulp import Terminal, engels_in
from waakset import ANTWOORDEN, MAANDEN, SPULLEN

MAAND, INBOEDEL = "In welke maand begint het?", "Welke inboedel is er nodig voor maatwerk?"
TE_VEEL = "Er kwam veel tekst ineens, zoals bij plakken. Er is nog niets gekozen."
TOT_MAAND: dict[str, Any] = {
    "wens": {naam: ANTWOORDEN["wens"][naam] for naam in ("wens", "reden")},
}


def _aangekruist(terminal: Terminal) -> set[str]:
    return {regel.split()[-1] for regel in terminal.scherm if "●" in regel}


def test_two_digits_choose_an_option_above_nine(tmp_path: Path) -> None:
    """The pointer follows digit by digit; on a low screen the list scrolls along."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij_waak(MAAND, TOT_MAAND) as terminal:
            terminal.toets("enter")
            terminal.wacht_op("Kies een antwoord, of sla over met")
            for cijfer, maand in (("1", "Januari"), ("2", "December"), ("3", "Maart"), ("1", "Januari")):
                terminal.typ(cijfer)
                terminal.wacht_op(f"❯ {MAANDEN.index(maand) + 1}) {maand}")
            terminal.typ("0")
            terminal.wacht_op("❯ 10) Oktober")
            assert not terminal.ziet("Kies een antwoord, of sla over met")
            terminal.toets("enter")
            terminal.wacht_op_vraag("→ Oktober")
            assert engels_in("\n".join(terminal.getoond)) == []
        assert plek.casus(WAAK)["antwoorden"]["wens"]["maand"] == "oktober"

    op_elke_maat(tmp_path, verhaal)


def test_digits_tick_and_untick_two_together_too(tmp_path: Path) -> None:
    tot_spullen = {"wens": {**TOT_MAAND["wens"], "maand": "mei"}}

    def verhaal(plek: Werkplek) -> None:
        with plek.bij_waak(INBOEDEL, tot_spullen) as terminal:
            terminal.toets("enter")
            terminal.wacht_op("Zonder dit antwoord is het verslag")
            terminal.typ("1")
            terminal.wacht_op("❯ ● 1) Bank")
            terminal.typ("1")  # together eleven: the bank was not meant
            terminal.wacht_op("❯ ● 11) Stoel")
            assert "Bank" not in _aangekruist(terminal)
            terminal.typ("2")
            terminal.wacht_op("❯ ● 2) Bed")
            terminal.typ("9")
            terminal.wacht_op("❯ ● 9) Lamp")
            terminal.typ("9")
            terminal.wacht_op("❯ ○ 9) Lamp")
            terminal.typ("12")
            terminal.wacht_op("❯ ● 12) Tafel")
            terminal.toets("omhoog", "spatie")
            terminal.wacht_op("❯ ○ 11) Stoel")
            terminal.toets("enter")
            terminal.wacht_op_vraag("→ Bed, Tafel")
            terminal.wacht_op_vraag("Is Bed echt nodig?")
        assert plek.casus(WAAK)["antwoorden"]["wens"]["spullen"] == ["bed", "tafel"]
        assert len(SPULLEN) == 12

    op_elke_maat(tmp_path, verhaal)


def test_with_a_comma_between_they_are_two_numbers(tmp_path: Path) -> None:
    """As on paper and in plain lines, at once or key by key, with or without a space behind it."""
    tot_spullen = {"wens": {**TOT_MAAND["wens"], "maand": "mei"}}

    def verhaal(plek: Werkplek) -> None:
        with plek.bij_waak(INBOEDEL, tot_spullen) as terminal:
            terminal.typ("1,2")
            terminal.wacht_op("❯ ● 2) Bed")
            for toets, naam in (
                ("1", "1) Bank"),
                (",", ""),
                (" ", ""),
                ("1", "1) Bank"),
                (",", ""),
                ("2", "2) Bed"),
            ):
                terminal.typ(toets)
                terminal.wacht_op(f"❯ ○ {naam}" if toets == "2" else "❯")
            terminal.typ(", 12\r")
            terminal.wacht_op_vraag("→ Bank, Tafel")
        assert plek.casus(WAAK)["antwoorden"]["wens"]["spullen"] == ["bank", "tafel"]

    op_elke_maat(tmp_path, verhaal)


def test_choosing_is_the_same_in_a_field_and_in_a_repeat(tmp_path: Path) -> None:
    """Of a repeated multiple choice and of fields, "anders" included, one sees in Dutch what was chosen."""

    def verhaal(plek: Werkplek) -> None:
        spullen = {
            naam: waarde for naam, waarde in ANTWOORDEN["spullen"].items() if naam not in ("wie", "taken")
        }
        voor = {"wens": ANTWOORDEN["wens"], "spullen": spullen}
        with plek.bij_waak("Wie gebruikt Tafel?", voor) as terminal:
            terminal.typ("2")
            terminal.wacht_op("❯ ● 2) Ouder")
            terminal.toets("enter")
            terminal.wacht_op_vraag("→ Ouder")
            terminal.wacht_op_vraag("Wie doet dit?")
            terminal.toets("enter")
            terminal.wacht_op("Kies een antwoord, of sla over met")
            terminal.typ("3\r")
            terminal.wacht_op_vraag("› Anders, namelijk")
            terminal.toets("enter")
            terminal.wacht_op("Vul hier iets in, of ga met Ctrl-B terug")
            terminal.typ("De buurman\r")
            terminal.wacht_op_vraag("→ De buurman")
            terminal.wacht_op_vraag("Voor wie is het?")
            terminal.typ("13\r")
            terminal.wacht_op_vraag("› Anders, namelijk")
            terminal.typ("Een neef\r")
            terminal.wacht_op_vraag("→ Kind, Een neef")
            terminal.wacht_op_vraag("Hoeveel uren kost dit?")
            assert engels_in("\n".join(terminal.getoond)) == []
        assert plek.casus(WAAK)["antwoorden"]["spullen"]["taken"] == [
            {"taak-wie": {"anders": "De buurman"}, "taak-voor": ["kind", {"anders": "Een neef"}]}
        ]

    op_elke_maat(tmp_path, verhaal)


def test_a_question_mark_explains_with_source_and_words(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij_waak(INBOEDEL, {"wens": {**TOT_MAAND["wens"], "maand": "mei"}}) as terminal:
            terminal.typ("?")
            terminal.wacht_op_vraag(
                "Woorden: - inboedel: Alles wat los in een huis staat."
                " - maatwerk: Een oplossing die past bij deze inwoner."
            )
            terminal.wacht_op_vraag(INBOEDEL)
            terminal.typ("2\r")
            terminal.wacht_op_vraag("Is Bed echt nodig?")
        with plek.bij("Wat wil de inwoner bereiken?") as terminal:
            terminal.typ("?")
            terminal.wacht_op_vraag("Schrijf het op zoals je het hoort.")
            terminal.wacht_op_vraag("Bron: Handreiking luisteren https://example.org/luisteren")
            assert engels_in("\n".join(terminal.getoond)) == []

    op_elke_maat(tmp_path, verhaal)


def test_a_long_label_can_be_read_whole_after_a_resize_too(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Welke route past het best?") as terminal:
            terminal.wacht_op(LANG_LABEL)
            for rows, cols in ((15, 40), (24, 60), (60, 300), (12, 40)):
                terminal.verander_maat(rows, cols)
                terminal.wacht_op(LANG_LABEL)
                assert not any("…" in regel and "namelijk…" not in regel for regel in terminal.scherm)
            terminal.typ("2")
            terminal.wacht_op("❯ 2) Een rustige route")
            terminal.toets("enter")
            terminal.wacht_op_vraag("Welk tempo past daarbij?")
        assert plek.casus()["antwoorden"]["midden"]["route"] == "rustig"

    op_elke_maat(tmp_path, verhaal)


def test_pasted_text_chooses_nothing_not_even_what_was_there(tmp_path: Path) -> None:
    """With an earlier answer ready a pasted line end would confirm it; the paste itself is dropped."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Welke thema's spelen er?") as terminal:
            for vraag, keus in (
                ("Welk tempo past daarbij?", ""),
                ("Welke route past het best?", "3) Anders, namelijk…"),
            ):
                terminal.toets("c-b")
                terminal.wacht_op_vraag(vraag)
                terminal.wacht_op(f"❯ {keus}" if keus else "1) Laag")
                for brief in ("Hallo\rtwee\r", "1 2 1\r3\r"):
                    terminal.typ(brief)
                    terminal.wacht_op(TE_VEEL)
                    terminal.typ("1")  # a digit on its own chooses, and the sentence goes
                    terminal.wacht_tot_weg(TE_VEEL)
                for regel in ("Hallo\r", "Beste 2\r"):  # one line is typed, for all we know
                    terminal.typ(regel)
                    terminal.wacht_op("Er is niets gekozen.")
                    terminal.toets("escape")
                    terminal.wacht_tot_weg("Er is niets gekozen.")
                terminal.plak("2\n")
                terminal.wacht_op(TE_VEEL)
            assert "tempo" in plek.casus()["antwoorden"]["midden"]
        assert plek.casus()["antwoorden"]["midden"] == {"route": ROUTE, "tempo": ""}

    op_elke_maat(tmp_path, verhaal)


ROUTE = {"anders": "Te voet, met z'n tweeën"}
