"""A day or amount that can be another: asked in both askers, with what to type, and never kept in silence."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.kern.taal.dagen import Kijkt
from omgekeerd_cli.kern.taal.lezing import typbaar
from omgekeerd_cli.kern.taal.nederlands import lees_datum, toon_dag
from proefset import casus_in
from terminalhulp import Terminal, draai

VRAGEN = """
- id: plan
  vraag: Wanneer kijken we weer?
  kort: Plan
  soort: datum
  kijkt: vooruit
  controle: {minstens: vandaag, melding: Kies een dag die nog komt.}
- {id: was, vraag: Wanneer was het?, kort: Was, soort: datum, kijkt: terug}
- {id: huur, vraag: Wat is de huur?, kort: Huur, soort: bedrag}
- {id: uren, vraag: Hoeveel uren?, kort: Uren, soort: getal}
"""
BEGIN = ["toets", "--vragen", "sets", "--methode", "proef", "--code", "p", "--titel", "T"]
VANDAAG = date.today()  # noqa: DTZ011  the day as the person at this table has it
GEVRAAGD = (
    ("Wanneer kijken we weer?", ("volgende dinsdag", "week 12", "eind maart", "gisteren")),
    ("Wanneer was het?", ("vorige vrijdag", "maart", "half mei", "3 maanden")),
    ("Wat is de huur?", ("1,250", "300 per maand", "12,5k", "± 300", "300-400", "1 250")),
    ("Hoeveel uren?", ("1,250", "3-4", "ca. 12")),
)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with a set of two days, an amount and a number."""
    schrijf_set(tmp_path / "sets", stapbestanden(VRAGEN))
    return tmp_path


def antwoorden(map_: Path) -> Any:
    """What is kept."""
    return casus_in(map_, "p")["antwoorden"]["een"]


def zondag() -> date:
    """The next Sunday on which nothing is kept."""
    return VANDAAG + timedelta(days=7 - VANDAAG.isoweekday() % 7)


def gezegd(tekst: str) -> str:
    """The same without the breaks and the edge of a narrow screen."""
    return " ".join(tekst.replace("|", " ").split())


GOED = (typbaar(zondag()), "maandag", "1.250", "12")
"""What is sure, for each of the questions."""


@pytest.mark.parametrize("cols", [80, 40])
def test_on_the_screen(map_: Path, cols: int) -> None:
    """What can be another is asked at Enter; what is understood and what to think of shows before it."""
    with Terminal(BEGIN, cwd=map_, cols=cols) as terminal:
        for (vraag, onzeker), goed in zip(GEVRAAGD, GOED, strict=True):
            terminal.wacht_op_vraag(vraag)
            for tekst in onzeker:
                terminal.typ(f"{tekst}\r")
                terminal.wacht_tot(lambda: _is_gevraagd(terminal), f"a question about {tekst}")
                terminal.typ("\x7f" * len(tekst))
                terminal.wacht_tot(lambda: not _is_gevraagd(terminal), "an empty field")
            terminal.typ(goed)
            terminal.wacht_op("→")
            if goed == GOED[0]:
                terminal.wacht_tot(lambda: "Let op: Dat is" in gezegd(terminal.toon()), "the remark")
            terminal.typ("\r")
        terminal.wacht_op_vraag("› Nummer of letter")
        terminal.typ("s\r")
        assert terminal.einde() == 0
    assert antwoorden(map_) == {
        "plan": zondag().isoformat(),
        "was": lees_datum("maandag", VANDAAG, Kijkt.TERUG).isoformat(),
        "huur": "1250.00",
        "uren": "12",
    }


def _is_gevraagd(terminal: Terminal) -> bool:
    """Whether below what is typed stands that something else is needed."""
    onderaan = gezegd(terminal.toon().rpartition("›")[2])
    return any(woorden in onderaan for woorden in ("edoel je", "Kies een dag"))


def test_in_plain_lines(map_: Path) -> None:
    regels = []
    for (_, onzeker), goed in zip(GEVRAAGD, GOED, strict=True):
        regels += [*onzeker, goed]
    uitkomst = draai(*BEGIN, "--eenvoudig", cwd=map_, invoer="\n".join([*regels, "stop", ""]))
    assert "Bedoel je 1.250 of 1,25?" in uitkomst.uit
    assert "Schrijf alleen het bedrag, zonder iets erbij. Bedoel je 300? Kijk in de vraag" in uitkomst.uit
    assert "Kies een dag die nog komt." in uitkomst.uit
    assert f"→ {toon_dag(zondag()).capitalize()}\nLet op: Dat is " in uitkomst.uit
    assert antwoorden(map_)["huur"] == "1250.00"
    assert antwoorden(map_)["plan"] == zondag().isoformat()


def test_from_the_overview_too(map_: Path) -> None:
    """The number of an answer leads to the same question."""
    invoer = ["morgen", "gisteren", "5", "6", "1", "volgende vrijdag", typbaar(zondag()), "stop", ""]
    uitkomst = draai(*BEGIN, "--eenvoudig", cwd=map_, invoer="\n".join(invoer))
    assert "Bedoel je vrijdag" in uitkomst.uit
    assert uitkomst.uit.count("Let op: Dat is ") >= 1
    assert antwoorden(map_)["plan"] == zondag().isoformat()


def test_an_own_set_says_where_a_question_looks(tmp_path: Path) -> None:
    """It overrules the packaged set by id, and the comparison says so."""
    eigen = {
        "omgekeerde-toets/5-besluit.yaml": """\
        stap: besluit
        vragen:
          - id: evaluatiedatum
            kijkt: beide
        """
    }
    schrijf_set(tmp_path / "eigen", eigen)
    uitkomst = draai("vragen", "controleer", "eigen", cwd=tmp_path)
    assert "kijkt: beide" in gezegd(uitkomst.uit)
    getoond = draai("vragen", "toon", "--vragen", "eigen", cwd=tmp_path)
    assert "evaluatiedatum (datum, kijkt beide kanten op)" in gezegd(getoond.uit)


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("kijkt: achteruit", "Dit kan niet bij `kijkt`. Kies uit: terug, vooruit, beide."),
        ("controle: {minstens: vandaag + 6 weekn}", "De grens `vandaag + 6 weekn` past niet"),
        ("controle: {minstens: volgende dinsdag}", "De grens `volgende dinsdag` past niet"),
    ],
)  # fmt: skip
def test_what_a_set_cannot_say_is_told_with_its_line(tmp_path: Path, regel: str, zin: str) -> None:
    vraag = f"- {{id: dag, vraag: Wanneer?, kort: Dag, soort: datum, {regel}}}"
    schrijf_set(tmp_path / "sets", stapbestanden(vraag))
    uitkomst = draai("vragen", "controleer", "sets", cwd=tmp_path)
    assert uitkomst.code == 1
    assert "1-een.yaml:4:" in gezegd(uitkomst.uit + uitkomst.fout)
    assert zin in gezegd(uitkomst.uit + uitkomst.fout)
