"""Dates, numbers and amounts: how they are understood shows while one types, before Enter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from dateutil.relativedelta import relativedelta

from omgekeerd_cli.kern.taal.nederlands import toon_dag
from rondgang import WAAK, Werkplek, op_elke_maat
from terminalhulp import Terminal, engels_in
from waakset import ANTWOORDEN

MIDDEN = {"wens": ANTWOORDEN["wens"], "spullen": {"nodig": {"tafel": "ja"}}}
GELDEN = (
    ("€ 16.000", "→ € 16.000,00"),
    ("1.250,50", "→ € 1.250,50"),
    ("750,-", "→ € 750,00"),
    ("75 euro", "→ € 75,00"),
)
GETALLEN = (("12", "→ 12"), ("1.250,5", "→ 1.250,5"), ("-3", "→ -3"))
IN_CIJFERS = "Schrijf het getal in cijfers, bijvoorbeeld 750 of 1.250,50."
GEEN_GETAL = "Dit getal begrijpen we niet. Schrijf bijvoorbeeld 12 of 1.250,5."
GEEN_BEDRAG = "Dit bedrag begrijpen we niet. Schrijf bijvoorbeeld 750 of 1.250,50."
GEEN_DATUM = "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 12-3-2026, 12 maart of over 3 maanden."


def _dagen() -> tuple[tuple[str, date], ...]:
    vandaag = date.today()  # noqa: DTZ011  the day as the person at this table has it
    straks = vandaag + timedelta(days=20)
    return (
        ("over 3 maanden", vandaag + relativedelta(months=3)),
        (f"{straks.day}-{straks.month}", straks),
        ("vandaag", vandaag),
        ("morgen", vandaag + timedelta(days=1)),
        ("een week geleden", vandaag - timedelta(days=7)),
        ("12-3-2027", date(2027, 3, 12)),
        ("12 mrt 2027", date(2027, 3, 12)),
    )


def _toont(terminal: Terminal, getypt: Iterable[tuple[str, str]]) -> None:
    """Types each, sees below it how it is understood, and wipes it again."""
    for tekst, begrepen in getypt:
        terminal.typ(tekst)
        terminal.wacht_op(f"› {tekst} {begrepen}")  # right below what is typed
        terminal.typ("\x7f" * len(tekst))
        terminal.wacht_tot_weg("→")


def _weigert(terminal: Terminal, fout: str, zin: str) -> None:
    """Refuses it at Enter with an example, and what was typed still stands there to mend."""
    terminal.typ(f"{fout}\r")
    terminal.wacht_op(f"› {fout} {zin}")
    terminal.typ("\x7f" * len(fout))
    terminal.wacht_tot_weg(zin)


def _wis_scherm_boven(terminal: Terminal) -> None:
    """Nothing of earlier questions is on the screen any more, so that what one sees is of this one."""
    terminal.verander_maat(terminal.beeld.lines, terminal.beeld.columns - 1)
    terminal.wacht_op("›")


def test_a_date_shows_as_it_is_understood(tmp_path: Path) -> None:
    dagen = _dagen()

    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Wanneer begint het?") as terminal:
            _wis_scherm_boven(terminal)
            _toont(terminal, [(tekst, f"→ {toon_dag(dag)}") for tekst, dag in dagen])
            _weigert(terminal, "binnenkort", GEEN_DATUM)
            _weigert(terminal, "31-2-2027", "Deze dag bestaat niet. Kijk de datum na.")
            _weigert(terminal, "12-3-2020", "Kies een dag vanaf 2026.")
            terminal.typ("over 3 maanden\r")
            terminal.wacht_op_vraag("Hoeveel mensen doen er mee?")
            dag = dict(dagen)["over 3 maanden"]
            assert terminal.ziet(f"→ {toon_dag(dag).capitalize()}")
            assert engels_in("\n".join(terminal.getoond)) == []
        assert plek.casus()["antwoorden"]["slot"]["begindag"] == dag.isoformat()

    op_elke_maat(tmp_path, verhaal)


def test_numbers_and_amounts_show_as_they_are_understood(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Hoeveel mensen doen er mee?") as terminal:
            _wis_scherm_boven(terminal)
            _toont(terminal, GETALLEN)
            _weigert(terminal, "tien", IN_CIJFERS)
            terminal.typ("4\r")
            terminal.wacht_op_vraag("Wat mag het kosten?")
            _wis_scherm_boven(terminal)
            _toont(terminal, GELDEN)
            _weigert(terminal, "veel", GEEN_BEDRAG)
            _weigert(terminal, "750.50", "Bedoel je 750,50? Schrijf dan een komma.")
            terminal.typ("€ 16.000\r")
            terminal.wacht_op_vraag("→ € 16.000,00")
            terminal.wacht_op_vraag("Wat houdt dit plan in?")
        slot = plek.casus()["antwoorden"]["slot"]
        assert (slot["mensen"], slot["kosten"]) == ("4", "16000.00")

    op_elke_maat(tmp_path, verhaal)


def test_in_a_repeat_and_in_a_field_it_shows_too(tmp_path: Path) -> None:
    dagen = _dagen()[:3]
    in_zicht = [(tekst, f"→ {toon_dag(dag)}") for tekst, dag in dagen]

    def verhaal(plek: Werkplek) -> None:
        with plek.bij_waak("Hoe vaak Tafel?", MIDDEN) as terminal:
            for toon, antwoord, volgende in (
                (GETALLEN, "2", "Wat kost Tafel?"),
                (GELDEN, "75", "Wanneer komt Tafel?"),
                (in_zicht, "12-3-2027", "Wat doet Tafel?"),
            ):
                _wis_scherm_boven(terminal)
                _toont(terminal, toon)
                terminal.typ(f"{antwoord}\r")
                terminal.wacht_op_vraag(volgende)
        spullen = {**ANTWOORDEN["spullen"], "taken": [{"taak-wie": "kind", "taak-voor": ["kind"]}]}
        with plek.bij_waak("Hoeveel uren kost dit?", {**ANTWOORDEN, "spullen": spullen}) as terminal:
            for toon, fout, zin, antwoord, volgende in (
                (GETALLEN, "paar", GEEN_GETAL, "3", "Hoeveel geld kost dit?"),
                (GELDEN, "niets", GEEN_BEDRAG, "75", "Wanneer is het klaar?"),
                (in_zicht, "straks", GEEN_DATUM, "1-4-2027", "› Nummer of letter"),
            ):
                _wis_scherm_boven(terminal)
                _toont(terminal, toon)
                _weigert(terminal, fout, zin)
                terminal.typ(f"{antwoord}\r")
                terminal.wacht_op_vraag(volgende)
        taak = plek.casus(WAAK)["antwoorden"]["spullen"]["taken"][0]
        assert (taak["taak-uren"], taak["taak-geld"], taak["taak-dag"]) == ("3", "75.00", "2027-04-01")

    op_elke_maat(tmp_path, verhaal)
