"""`omgekeerd bijwerken`, as a real process: shown first, done after a yes, and nothing lost on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from terminalhulp import Uitkomst, draai, engels_in

OUD = {
    "een": """
    - {id: doel, vraag: Wat wil de inwoner?, kort: Doel, soort: tekst, verplicht: ja}
    - {id: tempo, vraag: Hoe snel?, kort: Tempo, soort: tekst}
    - {id: kleur, vraag: Welke kleur?, kort: Kleur, soort: tekst}
    """
}
NIEUW = {
    "een": """
    - {id: wens, vraag: Wat wil de inwoner?, kort: Wens, soort: tekst, verplicht: ja}
    - id: tempo
      vraag: Hoe snel?
      kort: Tempo
      soort: keuze
      opties: [{code: snel, label: Snel}, {code: rustig, label: Rustig}]
    - {id: los, vraag: Nog iets?, kort: Nog iets, soort: tekst}
    - {id: wie, vraag: Wie doet het?, kort: Wie, soort: tekst, verplicht: ja}
    """
}
MIGRATIES = """\
migraties:
- {van: 1.0.0, hernoem-vraag: {oud: doel, nieuw: wens}}
- {van: 1.0.0, vervallen: {vraag: kleur, reden: Niemand las dit.}}
"""


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A finished casus of the old set, in a folder where the set is a newer one now."""
    schrijf_set(tmp_path / "sets", stapbestanden(OUD))
    antwoorden = "p1\nRust\nRust in huis\nheel rustig\nblauw\n\n"
    begin = ("toets", "--methode", "proef", "--eenvoudig")
    assert draai(*begin, cwd=tmp_path, invoer=antwoorden, env={"OMGEKEERD_VRAGEN": "sets"}).code == 0
    nieuwe_set(tmp_path)
    return tmp_path


def nieuwe_set(map_: Path, versie: str = "1.1.0", rest: str = MIGRATIES) -> None:
    """Puts the newer set in the place of the old one."""
    bestanden = stapbestanden(NIEUW, rest)
    bestanden["proef/methode.yaml"] = bestanden["proef/methode.yaml"].replace("1.0.0", versie, 1)
    schrijf_set(map_ / "sets", bestanden)


def doe(map_: Path, *argv: str, invoer: str = "") -> Uitkomst:
    """One command with the set of this test; what it says is Dutch."""
    uitkomst = draai(*argv, cwd=map_, invoer=invoer, env={"OMGEKEERD_VRAGEN": "sets"})
    assert engels_in(uitkomst.alles) == []
    return uitkomst


def lees(pad: Path) -> dict[str, Any]:
    return lees_bytes(pad.read_bytes(), pad.name)


def bestanden(map_: Path) -> dict[str, bytes]:
    """What stands in the folder with casussen, without the lock."""
    return {
        pad.name: pad.read_bytes()
        for pad in sorted((map_ / "casussen").iterdir())
        if not pad.name.startswith(".")
    }


def test_old_answers_stay_and_are_told_where_they_stand_ready(map_: Path) -> None:
    """Nothing of them is asked or changed; the report has them, until a person took one over."""
    vragen = dict(NIEUW)
    vragen["een"] += """
    - {id: kleur, vraag: Welke kleur?, kort: Kleur, soort: tekst, vervalt: Nu bij Nog iets., biedt-aan: los}
    """
    bestanden_ = stapbestanden(vragen, "migraties: [{van: 1.0.0, hernoem-vraag: {oud: doel, nieuw: wens}}]")
    bestanden_["proef/methode.yaml"] = bestanden_["proef/methode.yaml"].replace("1.0.0", "1.1.0", 1)
    schrijf_set(map_ / "sets", bestanden_)
    uitkomst = doe(map_, "bijwerken", "p1", invoer="j\n2\nIk\n")
    assert "Deze vragen zijn er nu niet meer. Je antwoord blijft bewaard, zoals het was:" in uitkomst.uit
    assert "- Kleur: staat klaar bij ‘Nog iets’." in uitkomst.uit
    assert "Welke kleur?" not in uitkomst.uit
    assert lees(map_ / "casussen/p1.yaml")["antwoorden"]["een"]["kleur"] == "blauw"
    verslag = doe(map_, "motivatie", "p1", "-o", "-").uit
    assert "**Kleur**\n\nblauw" in verslag
    gesprek = doe(map_, "toets", "p1", "--eenvoudig", invoer="\n\n\n").uit
    assert "Dit staat klaar uit je antwoord bij ‘Kleur’. Klopt het nog?" in gesprek
    na = lees(map_ / "casussen/p1.yaml")
    assert (na["antwoorden"]["een"]["los"], na["buiten-route"]["een"]["kleur"]) == ("blauw", "blauw")
    assert "**Kleur**" not in doe(map_, "motivatie", "p1", "-o", "-").uit


def test_a_casus_moves_to_the_new_questions(map_: Path) -> None:
    """Renamed answers come along, what is needed is asked, and the old file stays beside it."""
    oud = bestanden(map_)
    uitkomst = doe(map_, "bijwerken", "p1", invoer="j\n2\nde consulent\n\n")
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    for zin in (
        "Deze casus is gemaakt met versie 1.0.0 van de vragen. Nu is het 1.1.0.",
        "Zijn er woorden in een vraag veranderd? Dat kunnen we niet laten zien.",
        "- Wens: doel is nu wens.",
        "- een.kleur. Reden: Niemand las dit.",
        "- Tempo: ‘heel rustig’. Deze keuze is er niet. Kies uit: snel, rustig.",
        "- Wie\n",
        "Het oude bestand staat in casussen/p1.oud-1.yaml.",
        "Klaar. Maak het verslag opnieuw met: omgekeerd motivatie p1",
    ):
        assert zin in uitkomst.uit
    assert "Nog iets?" not in uitkomst.uit  # not needed, so not asked
    nieuw = bestanden(map_)
    assert sorted(nieuw) == ["p1.oud-1.yaml", "p1.yaml"]
    assert nieuw["p1.oud-1.yaml"] == oud["p1.yaml"]
    assert (map_ / "casussen" / "p1.oud-1.yaml").stat().st_mode & 0o777 == 0o600
    kaart = lees(map_ / "casussen" / "p1.yaml")
    assert (kaart["versie"], kaart["status"]) == ("1.1.0", "afgerond")
    assert kaart["antwoorden"] == {"een": {"wens": "Rust in huis", "tempo": "rustig", "wie": "de consulent"}}
    assert kaart["onbekend"] == {"een": {"kleur": "blauw"}}
    feiten = [(g["vraag"], g["wat"], g.get("was", "")) for g in kaart["logboek"]]
    assert feiten[-3:] == [
        ("", "bijgewerkt", "1.0.0"),
        ("een.tempo", "gewijzigd", "heel rustig"),
        ("een.wie", "beantwoord", ""),
    ]
    nog_eens = doe(map_, "bijwerken", "p1")
    assert (nog_eens.code, bestanden(map_)) == (0, nieuw)
    assert "Er is niets bij te werken." in nog_eens.uit


@pytest.mark.parametrize(("invoer", "code"), [("n\n", 0), ("", 130)])
def test_without_a_yes_nothing_happens(map_: Path, invoer: str, code: int) -> None:
    oud = bestanden(map_)
    uitkomst = doe(map_, "bijwerken", "p1", invoer=invoer)
    assert (uitkomst.code, bestanden(map_)) == (code, oud)


def test_stopping_halfway_and_going_on_later(map_: Path) -> None:
    """What was moved and answered stays; `toets` asks the rest."""
    uitkomst = doe(map_, "bijwerken", "p1", invoer="j\n2\nstop\n")
    assert uitkomst.code == 0
    assert "Ga later verder: omgekeerd toets p1" in uitkomst.uit
    kaart = lees(map_ / "casussen" / "p1.yaml")
    assert (kaart["versie"], kaart["status"]) == ("1.1.0", "gewijzigd")
    assert kaart["antwoorden"]["een"] == {"wens": "Rust in huis", "tempo": "rustig"}
    assert "bijwerken" not in doe(map_, "toets", "p1", "--eenvoudig", invoer="stop\n").uit


def test_an_earlier_old_file_stays(map_: Path) -> None:
    (map_ / "casussen" / "p1.oud-1.yaml").write_bytes(b"van eerder")
    assert doe(map_, "bijwerken", "p1", invoer="j\nstop\n").code == 0
    assert bestanden(map_)["p1.oud-1.yaml"] == b"van eerder"
    assert sorted(bestanden(map_)) == ["p1.oud-1.yaml", "p1.oud-2.yaml", "p1.yaml"]
    lijst = doe(map_, "casussen").uit
    assert [regel.split("\t")[0] for regel in lijst.splitlines()] == ["p1"]


def test_going_on_with_the_new_questions_is_no_update(map_: Path) -> None:
    """An answer more, and the casus still says with which version it was made; all is kept and named."""
    voor = lees(map_ / "casussen" / "p1.yaml")
    uitkomst = doe(map_, "toets", "p1", "--eenvoudig", invoer="Rust\n2\n-\nik\nstop\n")
    assert "Overzetten kan met: omgekeerd bijwerken p1 --vragen sets\n" in uitkomst.uit
    assert "Hoort er een eigen vragenset bij?" not in uitkomst.uit
    assert "Ze blijven bewaard: een.doel, een.kleur." in uitkomst.uit
    na = lees(map_ / "casussen" / "p1.yaml")
    assert (na["versie"], na["sha256"]) == (voor["versie"], voor["sha256"])
    assert na["antwoorden"]["een"]["wens"] == "Rust"
    assert na["onbekend"] == {"een": {"doel": "Rust in huis", "kleur": "blauw"}}
    bijgewerkt = doe(map_, "bijwerken", "p1", invoer="j\n")
    assert bijgewerkt.code == 0
    assert "is nu wens" not in bijgewerkt.uit  # that name is taken by the newer answer
    assert lees(map_ / "casussen" / "p1.yaml")["onbekend"] == na["onbekend"]


def test_replay_and_report_name_what_does_not_fit(map_: Path) -> None:
    gespeeld = doe(map_, "afspelen", "p1")
    assert gespeeld.code == 1  # as for every answer that does not fit
    assert "  heel rustig\n  Past niet meer: Deze keuze is er niet. Kies uit: snel, rustig." in gespeeld.uit
    assert "Onbekend in deze vragenset, wel bewaard: een.doel" in gespeeld.uit
    verslag = doe(map_, "motivatie", "p1", "-o", "-")
    assert verslag.code == 0
    assert "- Tempo (stap: Stap een): Deze keuze is er niet." in verslag.uit
    assert "Ze blijven bewaard: een.doel, een.kleur." in " ".join(verslag.fout.split())


def test_an_example_always_belongs_to_the_questions_of_now(map_: Path) -> None:
    uitkomst = doe(map_, "bijwerken", "voorbeeld-willem")
    assert uitkomst.code == 1
    assert "is een voorbeeld van het programma" in uitkomst.fout
    assert "omgekeerd toets voorbeeld-willem" in uitkomst.fout


def test_a_casus_of_a_newer_set(map_: Path) -> None:
    """There is no way back: the older set would not know what it does not know."""
    nieuwe_set(map_, "0.9.0", "")
    oud = bestanden(map_)
    uitkomst = doe(map_, "bijwerken", "p1", invoer="j\n")
    assert (uitkomst.code, bestanden(map_)) == (1, oud)
    assert "Hier is het 0.9.0. Terugzetten doen we niet. Er is niets veranderd." in uitkomst.fout


def test_a_faulty_set_is_refused_first(map_: Path) -> None:
    nieuwe_set(map_, rest="migraties: [{van: 1.0.0, hernoem-vraag: {oud: doel, nieuw: wnes}}]\n")
    oud = bestanden(map_)
    uitkomst = doe(map_, "bijwerken", "p1", invoer="j\n")
    assert (uitkomst.code, bestanden(map_), uitkomst.uit) == (1, oud, "")
    assert "Er is geen vraag `wnes`. Bedoel je `wens`?" in uitkomst.fout


def test_half_typed_text_moves_along(map_: Path) -> None:
    klad = map_ / "casussen" / ".p1.klad.yaml"
    klad.write_text("schema: 1\nin-editor: ''\nklad: {een.doel: 'Rust en'}\n", encoding="utf-8")
    assert doe(map_, "bijwerken", "p1", invoer="j\nstop\n").code == 0
    assert lees(klad)["klad"] == {"een.wens": "Rust en"}


# A file of a newer omgekeerd.


@pytest.mark.parametrize("versie", ["2", "17"])
def test_a_newer_format_is_refused_kindly(map_: Path, versie: str) -> None:
    """By every command that reads it, whatever else is new in there; nothing is ever written."""
    pad = map_ / "casussen" / "p1.yaml"
    pad.write_text(
        f"schema: {versie}\nmethode: proef\nantwoorden: [een]\niets-nieuws: ja\n", encoding="utf-8"
    )
    oud = bestanden(map_)
    zin = (
        f"casussen/p1.yaml:1:1: Dit bestand is van een nieuwere omgekeerd: vorm {versie}, "
        "en deze kent tot en met 1. Werk het programma bij. Aan het bestand is niets veranderd.\n"
    )
    for argv in (
        ("toets", "p1", "--eenvoudig"),
        ("afspelen", "p1"),
        ("motivatie", "p1", "-o", "-"),
        ("bijwerken", "p1"),
        ("brief", "p1", "-o", "-"),
    ):
        uitkomst = doe(map_, *argv, invoer="x\ny\nz\n")
        assert (uitkomst.code, uitkomst.fout, bestanden(map_)) == (1, zin, oud), argv
    assert zin.strip() in doe(map_, "casussen").uit
    bezet = doe(map_, "toets", "--methode", "proef", "--code", "p1", "--titel", "x", "--eenvoudig")
    assert (bezet.code, bestanden(map_)) == (1, oud)


@pytest.mark.parametrize("versie", ["nieuw", "-1", "0", "1.5", "''", "[2]"])
def test_nonsense_as_schema_is_an_ordinary_fault(map_: Path, versie: str) -> None:
    pad = map_ / "casussen" / "p1.yaml"
    pad.write_text(f"schema: {versie}\nmethode: proef\nantwoorden: {{}}\n", encoding="utf-8")
    uitkomst = doe(map_, "afspelen", "p1")
    assert uitkomst.code == 1
    assert uitkomst.fout.startswith("casussen/p1.yaml:1:1: ")
    assert "nieuwere" not in uitkomst.fout


def test_a_question_set_of_a_newer_omgekeerd(map_: Path) -> None:
    nieuwe_set(map_, rest="iets-nieuws: ja\n")
    hoofd = map_ / "sets" / "proef" / "methode.yaml"
    hoofd.write_text(hoofd.read_text(encoding="utf-8").replace("schema: 1", "schema: 2"), encoding="utf-8")
    for argv in (("vragen", "controleer"), ("toets", "p1", "--eenvoudig"), ("bijwerken", "p1")):
        uitkomst = doe(map_, *argv)
        assert uitkomst.code == 1
        assert uitkomst.fout == (
            "sets/proef/methode.yaml:4:1: Dit bestand is van een nieuwere omgekeerd: vorm 2, "
            "en deze kent tot en met 1. Werk het programma bij. Aan het bestand is niets veranderd.\n"
        )
