"""Personal data in a terminal: pointed out below the field, never refused, masked where all is shown."""

from __future__ import annotations

from pathlib import Path

from rondgang import Werkplek, op_elke_maat
from terminalhulp import engels_in

TYPEN = (
    ("BSN 111.222.333", "! Een BSN? Kan het zonder?"),
    ("op NL91 ABNA 0417 1643 00", "! Een IBAN? Kan het zonder?"),
    ("bel 06-12345678", "! Een telefoonnummer? Kan het zonder?"),
    ("geb. 12-3-1980", "! Een geboortedatum? Kan het zonder?"),
    ("111222333 en a@b.nl", "! Gegevens van iemand? Kan het zonder?"),
)
GEEN = "€ 111.222.333 op 12-3-2026, art. 18 lid 1, 2026-0042, 1112223334"
NA_AFLOOP = "Let op: hier lijkt een BSN te staan. Voor je redenen is dat niet nodig."


def test_below_the_field_stands_what_it_seems_and_enter_goes_on(tmp_path: Path) -> None:
    def verhaal(plek: Werkplek) -> None:
        with plek.bij("Wat wil de inwoner bereiken?") as terminal:
            for tekst, regel in TYPEN:
                terminal.typ(tekst)
                terminal.wacht_op(regel)
                assert any(rij == regel for rij in terminal.scherm), "it fits on one line"
                terminal.typ("\x7f" * len(tekst))
                terminal.wacht_tot_weg(regel)
            terminal.typ(GEEN)
            terminal.wacht_op(GEEN)
            assert not terminal.ziet("! ")
            terminal.typ("\x7f" * len(GEEN) + "BSN 111222333\r")
            terminal.wacht_op_getoond(NA_AFLOOP)
            terminal.wacht_op_vraag("Hoe noemen we het plan?")
            terminal.toets("c-o")
            terminal.wacht_op_getoond("BSN [BSN]")
            terminal.wacht_op_vraag("› Nummer of letter")
            assert engels_in("\n".join(terminal.getoond)) == []
        assert plek.casus()["antwoorden"]["begin"]["wens"] == "BSN 111222333"

    op_elke_maat(tmp_path, verhaal)
