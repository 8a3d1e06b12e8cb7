"""The overview, at the end and on the way: what stands there, and every way out of it."""

from __future__ import annotations

import re
from pathlib import Path

from proefset import BEGIN, INTAKE, OVERZICHT
from rondgang import Werkplek, op_elke_maat
from terminalhulp import Terminal, engels_in

AF = OVERZICHT
GRIJZE_REDEN = re.compile(rb"\x1b\[2m *Niet van toepassing")


def _ziet_rij(terminal: Terminal, nummer: str, label: str, antwoord: str) -> bool:
    """Whether a row stands there, its label and answer side by side in whatever width."""
    regels = terminal.alles
    begin = next((nr for nr, regel in enumerate(regels) if regel.split()[:1] == [nummer]), None)
    if begin is None:
        return False
    rij = [regels[begin]]
    for regel in regels[begin + 1 :]:
        if not regel.startswith("  ") or regel.split()[:1][0].isdecimal():
            break
        rij.append(regel)
    stukken = " ".join(rij).split()
    return all(woord in stukken for woord in (*label.split(), *antwoord.split()))


def test_the_overview_names_every_answer_and_why_something_is_not_asked(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij(AF) as terminal:
            for nummer, label, antwoord in (
                ("2", "Naam van het plan", "Plan Élan"),
                ("4", "Wie helpt", "Niet ingevuld"),
                ("5", "Route", "Te voet, met z'n tweeën"),
                ("7", "Thema's", "Wonen, Geld, Slapen"),
                ("8", "Wonen: Gewicht", "Zwaar"),
                ("15", "Kosten", "€ 16.000,50"),
                ("16", "Plan 1: Inhoud", "Een kamer erbij"),
            ):
                assert _ziet_rij(terminal, nummer, label, antwoord), (label, terminal.toon())
            # No number before it, for there is nothing to change; grey, and with the reason.
            assert not any(re.match(r"\s*\d+ +Alleen", regel) for regel in terminal.alles)
            assert GRIJZE_REDEN.search(bytes(terminal.rauw))
            assert engels_in("\n".join(terminal.getoond)) == []

    op_elke_maat(tmp_path, verhaal)


def test_a_number_that_is_not_there_is_refused_and_back_goes_to_the_last_question(
    tmp_path: Path,
) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij(AF) as terminal:
            for onmogelijk in ("0", "999", "x", "-1", "1 2"):
                terminal.typ(f"{onmogelijk}\r")
                terminal.wacht_op(
                    f"‘{onmogelijk}’ kan hier niet. Kies een nummer van 1 tot en met 25, of een letter"
                )
                assert not terminal.ziet(f"Nummer of letter {onmogelijk}")
            terminal.toets("c-b")
            terminal.wacht_op_vraag("Wat besluit je over Plan Élan?")
            terminal.wacht_op("We beginnen met het rooster.")
            terminal.toets("enter")
            terminal.wacht_op_vraag(AF)
            terminal.toets("enter")
            assert terminal.einde() == 0
        assert plek.casus()["status"] == "afgerond"

    op_elke_maat(tmp_path, verhaal)


def test_c_makes_a_concept_even_when_all_is_there(tmp_path: Path) -> None:
    """Kept as a concept the casus stays unfinished; later Enter finishes it."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij(AF) as terminal:
            terminal.wacht_op_getoond("c = nog niet klaar, maak wel een verslag")
            terminal.typ("c\r")
            assert terminal.einde() == 0
        assert plek.casus()["status"] == "bezig"
        assert "CONCEPT" in (plek.map_ / "motivatie.md").read_text(encoding="utf-8")
        with plek.bij(AF) as terminal:
            terminal.toets("enter")
            assert terminal.einde() == 0
        assert plek.casus()["status"] == "afgerond"
        assert "CONCEPT" not in (plek.map_ / "motivatie.md").read_text(encoding="utf-8")

    op_elke_maat(tmp_path, verhaal)


def test_c_halfway_makes_a_concept_and_s_stops(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Welk tempo past daarbij?") as terminal:
            terminal.toets("c-o")
            terminal.wacht_op_vraag("Enter = verder met de vragen")
            terminal.wacht_op_vraag(AF)
            terminal.typ("c\r")
            assert terminal.einde() == 0
        assert plek.casus()["status"] == "bezig"
        assert "CONCEPT" in (plek.map_ / "motivatie.md").read_text(encoding="utf-8")

        with plek.bij("Welk tempo past daarbij?") as terminal:
            terminal.toets("c-o")
            terminal.wacht_op_vraag(AF)
            terminal.typ("s\r")
            assert terminal.einde() == 0
            assert terminal.ziet("Ga later verder: omgekeerd toets proef-1 --vragen sets")
            assert terminal.is_heel()
        assert plek.casus()["status"] == "bezig"

    op_elke_maat(tmp_path, verhaal)


def test_v_goes_on_with_what_is_open(tmp_path: Path) -> None:
    """Two needed questions were passed over; `v` asks them again, one after the other."""

    def verhaal(plek: Werkplek) -> None:
        with plek.open(*BEGIN) as terminal:
            terminal.wacht_op_vraag(INTAKE[0].vraag)
            terminal.typ("-\r")
            terminal.speel(INTAKE[1:-2])
            terminal.wacht_op_vraag(INTAKE[-2].vraag)
            terminal.typ("-\r")
            terminal.wacht_op_vraag("Je moet nog twee vragen beantwoorden")
            terminal.wacht_op_vraag("v = verder met wat open is")
            terminal.wacht_op_vraag(AF)
            terminal.typ("v\r")
            terminal.speel([INTAKE[0], INTAKE[-2]])
            terminal.wacht_op_vraag("Enter = klaar: maak het verslag")
            terminal.wacht_op_vraag(AF)
            terminal.toets("enter")
            assert terminal.einde() == 0
        assert plek.casus()["status"] == "afgerond"

    op_elke_maat(tmp_path, verhaal)


def test_changing_an_answer_on_the_way_and_going_on_where_one_was(tmp_path: Path) -> None:
    """What is newly needed is asked first; then the overview again, then the question one was at."""

    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Wil je bij ‘Plannen’ nog iets toevoegen?") as terminal:
            terminal.toets("c-o")
            terminal.wacht_op_vraag(AF)
            nummer = next(regel.split()[0] for regel in terminal.alles if " Steun " in f"{regel} ")
            terminal.typ(f"{nummer}\r")
            terminal.wacht_op_vraag("Is er steun van anderen?")
            terminal.wacht_op("❯ j) Ja")
            terminal.typ("n\r")
            terminal.wacht_op_vraag("Hoe houdt de inwoner het alleen vol?")
            terminal.typ("Met muziek\r")
            terminal.wacht_op_vraag("Enter = verder met de vragen")
            terminal.wacht_op_vraag(AF)
            terminal.toets("enter")
            terminal.wacht_op_vraag("Wil je bij ‘Plannen’ nog iets toevoegen?")
        assert plek.casus()["antwoorden"]["begin"]["alleen"] == "Met muziek"

    op_elke_maat(tmp_path, verhaal)
