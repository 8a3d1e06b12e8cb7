"""Changing an earlier answer: what it does to others is said before the next question."""

from __future__ import annotations

from pathlib import Path

from rondgang import Werkplek, op_elke_maat
from terminalhulp import Terminal, engels_in


def _terug_naar(terminal: Terminal, *vragen: str) -> None:
    """Back, question by question."""
    for vraag in vragen:
        terminal.toets("c-b")
        terminal.wacht_op_vraag(vraag)


def _hoort_erbij(terminal: Terminal, zin: str, vraag: str) -> None:
    """The sentence is on the screen, and below it the next question is asked."""
    terminal.wacht_op_vraag(zin)
    terminal.wacht_op_vraag(vraag)
    assert engels_in("\n".join(terminal.getoond)) == []


def _niet_nodig(label: str) -> str:
    return f"‘{label}’ is nu niet van toepassing. Je antwoord blijft bewaard."


def test_another_choice_says_what_falls_away_and_what_comes_by_again(tmp_path: Path) -> None:
    """In a repeat: "zwaar" asked why; "licht" does not, and "zwaar" again has the reason ready."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Wanneer begint het?") as terminal:
            _terug_naar(
                terminal,
                "Waarom weegt Slapen zo zwaar?",
                "Waarom weegt Wonen zo zwaar?",
                "Hoe zwaar weegt Slapen?",
                "Hoe zwaar weegt Geld?",
                "Hoe zwaar weegt Wonen?",
            )
            terminal.typ("1\r")
            _hoort_erbij(terminal, _niet_nodig("Waarom zwaar"), "Wanneer begint het?")
            antwoorden = plek.casus()["antwoorden"]["midden"]
            assert antwoorden["waarom-zwaar"] == {"anders": "Al weken wakker."}
            assert antwoorden["ernst"] == {"wonen": "licht", "geld": "licht", "anders": "zwaar"}

            _terug_naar(terminal, "Waarom weegt Slapen zo zwaar?", "Hoe zwaar weegt Slapen?")
            _terug_naar(terminal, "Hoe zwaar weegt Geld?", "Hoe zwaar weegt Wonen?")
            terminal.typ("2\r")
            terminal.wacht_op_vraag("Waarom weegt Wonen zo zwaar?")
            terminal.wacht_op("› Het huis is te klein.")
            terminal.toets("enter")
            terminal.wacht_op_vraag("Wanneer begint het?")
        assert plek.casus()["antwoorden"]["midden"]["waarom-zwaar"]["wonen"] == "Het huis is te klein."

    op_elke_maat(tmp_path, verhaal)


def test_one_theme_less_takes_along_all_that_was_about_it(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Waarom weegt Wonen zo zwaar?") as terminal:
            _terug_naar(terminal, "Hoe zwaar weegt Slapen?", "Hoe zwaar weegt Geld?")
            _terug_naar(terminal, "Hoe zwaar weegt Wonen?", "Welke thema's spelen er?")
            terminal.typ("4\r")  # Geld goes, the others stay ticked
            terminal.wacht_op_vraag("› Anders, namelijk Slapen")
            terminal.toets("enter")
            _hoort_erbij(terminal, _niet_nodig("Gewicht"), "Waarom weegt Wonen zo zwaar?")
        midden = plek.casus()["antwoorden"]["midden"]
        assert midden["thema"] == ["wonen", {"anders": "Slapen"}]
        assert midden["ernst"] == {"wonen": "zwaar", "anders": "zwaar"}

    op_elke_maat(tmp_path, verhaal)


def test_in_a_groep_it_holds_for_that_one_record(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Wil je bij ‘Plannen’ nog iets toevoegen?") as terminal:
            _terug_naar(terminal, "Waarom past het niet?")
            terminal.wacht_op("Te duur.")  # all lines of the earlier answer stand ready
            terminal.wacht_op("En te laat.")
            _terug_naar(terminal, "Past dit plan bij de wens?")
            terminal.wacht_op("❯ n) Nee")
            terminal.typ("j\r")
            _hoort_erbij(terminal, _niet_nodig("Waarom niet"), "Wil je bij ‘Plannen’ nog iets toevoegen?")
        assert plek.casus()["antwoorden"]["slot"]["plannen"] == [
            {"plan-wat": "Een kamer erbij", "plan-past": "ja"}
        ]

    op_elke_maat(tmp_path, verhaal)


def test_another_name_asks_for_another_look(tmp_path: Path) -> None:
    """The last question holds the name of the plan; with another name its answer is confirmed again."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij("› Nummer of letter") as terminal:
            nummer = next(regel.split()[0] for regel in terminal.alles if "Naam van het" in regel)
            terminal.typ(f"{nummer}\r")
            terminal.wacht_op_vraag("Hoe noemen we het plan?")
            terminal.wacht_op("› Plan Élan")
            terminal.typ("\x7f" * 4 + "B\r")
            terminal.wacht_op_vraag("Kijk straks nog eens naar ‘Besluit’. Je eerdere antwoord staat klaar.")
            terminal.wacht_op_vraag("Wat besluit je over Plan B?")
            terminal.wacht_op("We beginnen met het rooster.")
            terminal.toets("enter")
            terminal.wacht_op_vraag("› Nummer of letter")
        assert plek.casus()["antwoorden"]["slot"]["besluit"] == "We beginnen met het rooster."
        assert plek.casus()["antwoorden"]["begin"]["plannaam"] == "Plan B"

    op_elke_maat(tmp_path, verhaal)


def test_a_yes_instead_of_a_no_asks_at_once_what_belongs_to_it(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Welk tempo past daarbij?") as terminal:
            _terug_naar(
                terminal, "Welke route past het best?", "Wie helpt er mee?", "Is er steun van anderen?"
            )
            terminal.wacht_op("❯ j) Ja")
            terminal.typ("n\r")
            terminal.wacht_op_vraag("Hoe houdt de inwoner het alleen vol?")
            terminal.typ("Met muziek\r")
            terminal.wacht_op_vraag("Welk tempo past daarbij?")  # nothing that came later was lost
        casus = plek.casus()["antwoorden"]
        assert casus["begin"]["alleen"] == "Met muziek"
        assert casus["midden"]["route"] == {"anders": "Te voet, met z'n tweeën"}

    op_elke_maat(tmp_path, verhaal)
