"""A line that stands too far in or out is blamed itself, not the good one at which the parser stops."""

from __future__ import annotations

import pytest

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.formaat.keur import ga_na
from omgekeerd_cli.opslag.formaat.methodeformaat import StapBlok
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.opmerkingen import opmerkingen

SET = """stap: effect
titel: Effect
vragen:
  - id: eerste
    vraag: Wat is er al geprobeerd?
    kort: Al geprobeerd
    soort: keuze
    opties:
      - {code: een, label: Een}
      - code: twee
        label: Twee
    uitleg: |
      Een lange
      uitleg.
  - id: tweede
    vraag: Nog een?
    kort: Tweede
    soort: tekst
    als:
      alle:
        - {vraag: eerste, is: een}
        - niet: {vraag: eerste, is: twee}
  - id: groepje
    vraag: Welke?
    kort: Groep
    soort: groep
    vragen:
      - id: wie
        vraag: Wie?
        kort: Wie
        soort: tekst
"""
CASUS = """methode: omgekeerde-toets
casus: hek
titel: Brief
antwoorden:
  effect:
    vraag-inwoner: Ik kreeg een brief.
    gewenst-effect: |
      Rust
      in huis.
  grondwaarden:
    wetten:
      - pw
      - wmo
    rest: [een, twee]
    kosten:
      - bedrag: "12.50"
        wat: Reis
      - bedrag: "13"
        wat: Trein
status: bezig
"""

SCHEEF = "Deze regel springt niet goed in: met"


def gezegd(heel: str, tekst: str) -> list[Gebrek]:
    """Everything that is said of this text, in the place of that file."""
    gebreken: list[Gebrek] = []
    try:
        if heel is CASUS:
            lees_casus(tekst.encode(), "f", "code")
        else:
            ga_na(StapBlok, lees_bytes(tekst.encode(), "f"), gebreken)
    except GebrekkigBestand as fout:
        return list(fout.gebreken)
    return gebreken + opmerkingen(tekst.encode(), "f", ook_gewone=heel is CASUS)


@pytest.mark.parametrize(
    ("heel", "eraf", "erin", "noemt"),
    [
        (CASUS, "  effect:", "effect:", "5:1: Deze regel springt niet in. Maak er 2 spaties van."),
        (CASUS, "  effect:", "   effect:", f"5:4: {SCHEEF} 3 spaties. Maak er 2"),
        (CASUS, "  effect:", "    effect:", f"5:5: {SCHEEF} 4 spaties. Maak er 2"),
        (CASUS, "    gewenst", "gewenst", "7:1: Deze regel springt niet in. Maak er 4 spaties van."),
        (CASUS, "    vraag-", "vraag-", "6:1: Deze regel springt niet in. Maak er 4 spaties van."),
        (CASUS, "      - wmo", "    - wmo", f"13:5: {SCHEEF} 4 spaties. Maak er 6"),
        (CASUS, "      - wmo", "     - wmo", f"13:6: {SCHEEF} 5 spaties. Maak er 6"),
        (CASUS, "      - pw", "  - pw", f"12:3: {SCHEEF} 2 spaties. Maak er 6"),
        (CASUS, '- bedrag: "13"', '  bedrag: "13"', "18:9: Deze naam staat er al, op regel 16. "
         "Begint hier iets nieuws? Begin deze regel dan met een streepje (-)."),
        (SET, "  - id: eerste", "- id: eerste", "4:1: Deze regel springt niet in. Maak er 2 spaties van."),
        (SET, "  - id: tweede", "- id: tweede", "15:1: Deze regel springt niet in. Maak er 2 spaties van."),
        (SET, "  - id: tweede", " - id: tweede", f"15:2: {SCHEEF} 1 spatie. Maak er 2"),
        (SET, "  - id: tweede", "    id: tweede", "15:5: Deze naam staat er al, op regel 4. Begint hier"),
        (SET, "    opties", "opties", "8:1: Deze regel springt niet in. Maak er 4 spaties van."),
        (SET, "        - niet", "      - niet", f"22:7: {SCHEEF} 6 spaties. Maak er 8"),
        (SET, "      - id: wie", "    - id: wie", f"28:5: {SCHEEF} 4 spaties. Maak er 6"),
        (SET, "  - id: tweede", "  -  id: tweede", "15:4: Achter dit streepje staan te veel spaties."),
        (CASUS, "- wmo", "wmo", "13:7: Voor deze regel mist een streepje."),
        (CASUS, "- wmo", "_ wmo", "13:7: Voor deze regel mist een streepje."),
        (SET, "      - code: twee", "        code: twee", "10:9: Voor deze regel mist een streepje."),
        (SET, "    soort: tekst\n    als", "    soort: tekst\n    als:\n    vraag",
         "20:5: Deze naam staat er al, op regel 16. Hoort hij bij de naam erboven?"),
    ],
)  # fmt: skip
def test_the_line_that_moved_is_blamed(heel: str, eraf: str, erin: str, noemt: str) -> None:
    assert eraf in heel
    gebreken = gezegd(heel, heel.replace(eraf, erin, 1))
    assert str(gebreken[0]).removeprefix("f:").startswith(noemt)


@pytest.mark.parametrize("heel", [SET, CASUS])
def test_of_every_line_moved_to_anywhere_few_are_told_at_another(heel: str) -> None:
    """A line of text below `|` may also be the one that sets how far; two lines may each be the wrong one."""
    regels = heel.splitlines(keepends=True)
    verzet = [
        (nr, "".join([*regels[: nr - 1], " " * ver + regel.lstrip(" "), *regels[nr:]]))
        for nr, regel in enumerate(regels, start=1)
        for ver in range(len(regel) - len(regel.lstrip(" ")) + 5)
    ]
    gebreken = [(nr, gezegd(heel, tekst)) for nr, tekst in verzet]
    elders = [nr for nr, gezegd_ in gebreken if gezegd_ and all(gebrek.regel != nr for gebrek in gezegd_)]
    assert len(verzet) > 150
    assert len(elders) <= 12
