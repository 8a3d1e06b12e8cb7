"""What holds until the end of 2026, read around New Year: on the screen it says so."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from klok import draai_op
from omgekeerd_cli.kern.wet.wetskaart import Bedrag, Wetskaart
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

LAATSTE = date(2026, 12, 31)
DAGEN = {
    date(2026, 12, 10): "",
    date(2026, 12, 20): "geldt tot en met 31 december 2026",
    date(2027, 1, 1): "gold tot en met 31 december 2026",
    date(2027, 1, 5): "gold tot en met 31 december 2026",
}
BOEK = laad_wettenboek(plaatsen.vragenmappen(None))
VAN_2026 = [
    kaart for kaart in BOEK.kaarten if any(b.verantwoording.geldig_tot == LAATSTE for b in kaart.bedragen)
]


def _rij(uit: str, bedrag: Bedrag) -> str:
    """What stands below an amount, up to the next blank line."""
    kop = f"- {bedrag.wat}: {bedrag.bedrag}\n"
    assert uit.count(kop) == 1
    return uit.split(kop)[1].split("\n\n")[0]


@pytest.mark.parametrize("dag", DAGEN, ids=str)
@pytest.mark.parametrize("kaart", VAN_2026, ids=lambda kaart: kaart.code)
def test_every_amount_of_2026_says_on_its_card_when_it_ends(
    kaart: Wetskaart, dag: date, tmp_path: Path
) -> None:
    uit = draai_op(dag, "wetten", kaart.code, cwd=tmp_path).uit
    for bedrag in kaart.bedragen:
        rij = _rij(uit, bedrag).casefold()
        if bedrag.verantwoording.geldig_tot == LAATSTE and DAGEN[dag]:
            assert f"! {DAGEN[dag]}." in rij
        else:
            assert "tot en met 31 december 2026" not in rij


def _casus_in_stap_4(map_: Path) -> None:
    """Willem, up to the step with the rules."""
    bestand = files("omgekeerd_cli.casussen") / "voorbeeld-willem.yaml"
    casus = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    stappen = casus["antwoorden"]
    stappen["ethische-toets"]["kosten-posten"] = ""
    eerder = {naam: stappen[naam] for naam in ("effect", "grondwaarden", "ethische-toets")}
    nieuw = {"methode": casus["methode"], "versie": casus["versie"], "casus": "willem", "antwoorden": eerder}
    (map_ / "casussen").mkdir()
    (map_ / "casussen" / "willem.yaml").write_text(yaml.safe_dump(nieuw, sort_keys=False), encoding="utf-8")


BIJ_DE_AUTO = "de auto mag € 8.000 waard zijn\n.\n?\n? vermogensgrens\nstop\n"
"""Names a drempel with an amount of the law, reads the explanation, searches, and stops."""


@pytest.mark.parametrize("dag", DAGEN, ids=str)
def test_step_4_and_an_answer_say_what_has_ended(dag: date, tmp_path: Path) -> None:
    _casus_in_stap_4(tmp_path)
    uit = draai_op(dag, "toets", "willem", "--eenvoudig", cwd=tmp_path, invoer=BIJ_DE_AUTO).uit
    kaart, _, verder = uit.partition("staat in de weg?")
    antwoord, _, gezocht = verder.partition("Nog een keer ? toont")
    zin = DAGEN[dag]
    meer = zin.replace("geldt", "gelden").replace("gold", "golden")
    assert (f"bedragen op deze kaart {meer}." in kaart) == bool(zin)
    onder = f"Let op: € 8.000 (vermogensgrens alleenstaande; Pw, art. 34 lid 3 onder a) {zin}."
    assert (onder in antwoord) == bool(zin)
    assert "vermogensgrens alleenstaande: € 8.000" in gezocht
    assert (f"! {zin[:1].upper()}{zin[1:]}." in gezocht) == bool(zin)
