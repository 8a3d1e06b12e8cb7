"""A copy to share: every free text is edited, wherever it stands, and nothing else."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Herkomst, Wat
from omgekeerd_cli.kern.delen.deelkopie import deelkopie, vrije_teksten
from omgekeerd_cli.kern.set.model import Methode

VRAGEN = """
    - {id: naam, vraag: Wie?, kort: Wie, soort: tekst}
    - {id: verhaal, vraag: Wat?, kort: Wat, soort: lange-tekst}
    - {id: dag, vraag: Wanneer?, kort: Wanneer, soort: datum}
    - {id: som, vraag: Hoeveel?, kort: Hoeveel, soort: bedrag}
    - {id: mag, vraag: Mag het?, kort: Mag, soort: ja-nee}
    - {id: keus, vraag: Welke?, kort: Welke, soort: keuze, opties: [{code: sara, label: Sara}], anders: ja}
    - id: meer
      vraag: Welke allemaal?
      kort: Alle
      soort: meerkeuze
      opties: [{code: sara, label: Sara}, {code: bram, label: Bram}]
      anders: ja
    - {id: past, vraag: Past het?, kort: Past, soort: tekst, herhaal: {over: meer}}
    - id: mensen
      vraag: Wie nog?
      kort: Mensen
      soort: groep
      velden: []
      vragen:
        - {id: wie, vraag: Wie?, kort: Wie, soort: tekst}
        - {id: rol, vraag: Welke rol?, kort: Rol, soort: keuze, opties: [{code: sara, label: Sara}]}
"""


def _methode(map_: Path) -> Methode:
    return methode_met(map_, VRAGEN.replace("      velden: []\n", ""))


def _casus(methode: Methode) -> Casus:
    een = {
        "naam": "sara",
        "verhaal": "sara was hier",
        "dag": "2026-03-12",
        "som": "750.00",
        "mag": "ja",
        "keus": {"anders": "sara dus"},
        "meer": ["sara", {"anders": "bij sara"}],
        "past": {"sara": "sara vindt van wel"},
        "mensen": [{"wie": "sara", "rol": "sara"}],
    }
    casus = maak_casus(methode, {"een": een})  # type: ignore[dict-item]
    return replace(
        casus,
        titel="Auto van sara",
        revisie=7,
        buiten_route={"een": {"naam": "oma sara", "mensen": {"2": {"wie": "tante sara", "rol": "sara"}}}},
        onbekend={"weg": {"oud": {"a": ["sara van vroeger"]}}, "los": "sara los"},
        herkomst=Herkomst("2026-0041", "ander", "Ander", {"een": {"verhaal": "sara elders", "keus": "sara"}}),
        logboek=(Gebeurtenis("2026-01-02T10:00:00+01:00", "een.naam", Wat.GEWIJZIGD, "piet", "sara"),),
        extra={"x-eigen": "sara"},
    )


def test_codes_stay_and_every_free_text_changes(tmp_path: Path) -> None:
    methode = _methode(tmp_path)
    casus = _casus(methode)
    kopie = deelkopie(methode, casus, "gedeeld-0001", lambda tekst: tekst.replace("sara", "X"))
    assert kopie.antwoorden == {
        "een": {
            "naam": "X",
            "verhaal": "X was hier",
            "dag": "2026-03-12",
            "som": "750.00",
            "mag": "ja",
            "keus": {"anders": "X dus"},
            "meer": ["sara", {"anders": "bij X"}],
            "past": {"sara": "X vindt van wel"},
            "mensen": [{"wie": "X", "rol": "sara"}],
        }
    }
    assert kopie.buiten_route == {
        "een": {"naam": "oma X", "mensen": {"2": {"wie": "tante X", "rol": "sara"}}}
    }
    assert kopie.onbekend == {"weg": {"oud": {"a": ["X van vroeger"]}}, "los": "X los"}
    herkomst = Herkomst("eerdere-casus", "ander", "Ander", {"een": {"verhaal": "X elders", "keus": "sara"}})
    assert kopie.herkomst == herkomst
    assert (kopie.code, kopie.titel, kopie.revisie) == ("gedeeld-0001", "Auto van X", 0)
    assert (kopie.logboek, kopie.extra) == ((), {})
    assert (kopie.versie, kopie.sha256, kopie.status) == (casus.versie, casus.sha256, casus.status)


def test_an_answer_that_does_not_fit_is_free_text_too(tmp_path: Path) -> None:
    methode = _methode(tmp_path)
    casus = replace(
        maak_casus(methode), antwoorden={"een": {"dag": "toen sara kwam", "keus": "sara?", "mag": ""}}
    )
    assert vrije_teksten(methode, casus) == ["toen sara kwam", "sara?"]
