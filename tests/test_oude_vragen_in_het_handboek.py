"""What the handbook says of a question that is gone: the example works as the page tells."""

from __future__ import annotations

import re
from pathlib import Path

from hulp import Script, maak_casus, maak_methode, stapbestanden, voer
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.rapport.sjabloon import maak_rapport

SJABLOON = '{% from "gedeeld.md.j2" import wat_verder_is_gevraagd %}{{ wat_verder_is_gevraagd(overige()) }}'


def test_the_example_keeps_an_old_answer_until_it_was_taken_over(tmp_path: Path) -> None:
    stuk = plaatsen.bladzij("vragen-schrijven").partition("## Een vraag die er niet meer is")[2]
    voorbeeld = re.findall(r"```yaml\n(.*?)```", stuk, re.DOTALL)[0]
    bestanden = stapbestanden({"effect": "[]"}) | {
        "proef/1-effect.yaml": voorbeeld.replace("vragen:", "titel: Effect\nvragen:", 1)
        .replace("    na: situatie\n", "")
        .replace("    na: wat-helpt\n", "")
    }
    methode = maak_methode(tmp_path, bestanden | {"proef/motivatie.md.j2": SJABLOON})
    casus = maak_casus(methode, {"effect": {"eerste-idee": "Eerst bellen"}})
    verslag = maak_rapport(maak_motivatie(Stand(methode, casus)))
    assert "## Wat verder is gevraagd\n\n**Eerste idee**\n\nEerst bellen" in verslag
    script = Script(antwoorden={"wat-helpt": "Eerst bellen"})
    na = voer(methode, casus, script)
    assert script.gevraagd == ["wat-helpt"]
    assert script.beelden["wat-helpt"].standaard == "Eerst bellen"
    assert "**Eerste idee**" not in maak_rapport(maak_motivatie(Stand(methode, na)))
    assert na.buiten_route == {"effect": {"eerste-idee": "Eerst bellen"}}
