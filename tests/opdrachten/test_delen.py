"""`omgekeerd delen` as a real process in plain lines: word by word, and nothing of it in the copy."""

from __future__ import annotations

import stat
import unicodedata
from pathlib import Path

import pytest

from omgekeerd_cli.kern.delen.vouwen import gevouwen
from terminalhulp import Uitkomst, draai, engels_in

CODE = "2026-0042"
CASUS = """\
methode: omgekeerde-toets
titel: Auto van Willem
antwoorden:
  effect:
    situatie: |
      Willem de Vries woont bij mevrouw Jansen op de Kerkstraat 12, 1234 AB.
      Willems BSN is 111.222.333, of 111222333. Zie casus 2026-0042.
    gewenst-effect: willem wil werken. AI\u0308SHA ook.
    leefgebieden: [geld, {anders: het Jansenfonds}]
  besluit: {redenen: 'Mail sam.proef@voorbeeld.nl of bel 06-12345678.'}
onbekend:
  effect: {oud: {a: [bij Aïsha's moeder]}}
herkomst: {casus: 2025-0007, methode: waardendriehoek, antwoorden: {effect: {situatie: Geb. 12-3-1980}}}
x-eigen: Willem
logboek:
  - {tijd: '2026-01-02T10:00:00+01:00', vraag: effect.situatie, wat: gewijzigd, door: piet, was: Willem nee}
"""
ANTWOORDEN = [
    ("Willem de Vries", "1"),
    ("mevrouw Jansen", "12"),
    ("", "de buurvrouw"),
    ("111.222.333", ""),
    ("sam.proef@voorbeeld.nl", ""),
    ("06-12345678", ""),
    ("12-3-1980", ""),
    ("Willem", ""),
    ("AÏSHA", "3"),
    ("Kerkstraat 12", ""),
    ("1234 AB", ""),
    ("Jansenfonds", ""),
    ("nog iets", "1"),
]
WEG = [
    *("willem", "vries", "jansen", "kerkstraat", "1234 ab", "111.222.333", "111222333", "aisha", "sam.proef"),
    *("06-12345678", "12-3-1980", CODE, "2025-0007", "piet", "2026-01-02", "x-eigen"),
]


def _invoer(antwoorden: list[tuple[str, str]] = ANTWOORDEN) -> str:
    return "".join(f"{antwoord}\n" for _, antwoord in antwoorden)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with one casus in it."""
    (tmp_path / "casussen").mkdir(mode=0o700)
    (tmp_path / "casussen" / f"{CODE}.yaml").write_text(CASUS, encoding="utf-8")
    return tmp_path


def _sleutel(map_: Path) -> Path:
    return map_ / "casussen" / f".{CODE}.sleutel.yaml"


def _staat_in(tekst: str, woorden: list[str]) -> list[str]:
    return [woord for woord in woorden if gevouwen(woord) in gevouwen(tekst)]


def _gedeeld(map_: Path, *argv: str, invoer: str = _invoer()) -> Uitkomst:
    return draai("delen", CODE, *argv, cwd=map_, invoer=invoer)


def test_from_question_to_copy(map_: Path) -> None:
    uitkomst = _gedeeld(map_)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    gevraagd = [woord for woord, _ in ANTWOORDEN if woord not in ("", "nog iets")]
    assert _vragen(uitkomst.uit) == [unicodedata.normalize("NFC", woord) for woord in gevraagd]
    assert engels_in(uitkomst.uit) == []
    na_de_vragen = uitkomst.uit.split("Vervangen:")[1]
    assert "- de inwoner: 4 keer\n- kind 1: 2 keer\n- de buurvrouw: 2 keer\n" in na_de_vragen
    assert "- een BSN: 2 keer\n" in na_de_vragen
    assert "- (code weg): 1 keer\n" in na_de_vragen
    assert _staat_in(na_de_vragen.replace(f".{CODE}.sleutel", ""), WEG[:11]) == []
    assert "Let op: dit is niet anoniem." in na_de_vragen
    kopie = (map_ / "gedeeld-0001.yaml").read_text(encoding="utf-8")
    assert _staat_in(kopie, WEG) == []
    assert "De inwoner woont bij de buurvrouw op een adres, een adres." in kopie
    assert "anders: De buurvrouw" in kopie
    assert stat.S_IMODE((map_ / "gedeeld-0001.yaml").stat().st_mode) == 0o600
    assert stat.S_IMODE(_sleutel(map_).stat().st_mode) == 0o600
    assert (map_ / "casussen" / f"{CODE}.yaml").read_text(encoding="utf-8") == CASUS
    assert sorted(pad.name for pad in map_.iterdir()) == ["casussen", "gedeeld-0001.yaml"]


def _vragen(uit: str) -> list[str]:
    regels = [regel for regel in uit.splitlines() if regel.startswith("Wat komt er voor «")]
    return [regel.split("«")[1].split("»")[0] for regel in regels]


def test_the_copy_replays_and_gives_a_report(map_: Path) -> None:
    assert _gedeeld(map_).code == 0
    afgespeeld = draai("afspelen", "gedeeld-0001.yaml", cwd=map_)
    assert afgespeeld.code == 0
    verslag = draai("motivatie", "gedeeld-0001.yaml", "-o", "-", cwd=map_)
    assert verslag.code == 0
    assert verslag.fout == "Bij deze antwoorden hoort nu geen vraag. Ze blijven bewaard: effect.oud.\n"
    assert _staat_in(afgespeeld.uit + verslag.uit, WEG) == []


def test_a_second_time_only_what_is_new_is_asked(map_: Path) -> None:
    assert _gedeeld(map_).code == 0
    casus = map_ / "casussen" / f"{CODE}.yaml"
    casus.write_text(CASUS.replace("ook.", "ook, met Bram."), encoding="utf-8")
    weer = _gedeeld(map_, invoer="4\n1\n")
    assert weer.code == 0
    assert _vragen(weer.uit) == ["Bram"]
    assert sorted(pad.name for pad in map_.glob("*.yaml")) == ["gedeeld-0001.yaml"], (
        "the same copy, made anew"
    )
    assert "met kind 2." in (map_ / "gedeeld-0001.yaml").read_text(encoding="utf-8")
    opnieuw = _gedeeld(map_, invoer="1\n")
    assert (opnieuw.code, _vragen(opnieuw.uit)) == (0, [])


def test_stopping_writes_nothing_and_remembers_what_was_chosen(map_: Path) -> None:
    met_woord = _gedeeld(map_, invoer="stop\n")
    assert (met_woord.code, met_woord.uit.splitlines()[-1]) == (0, "Gestopt. Er is geen kopie geschreven.")
    half = _gedeeld(map_, invoer="1\n")
    assert half.code == 130
    assert f"Wat je koos, staat in casussen/.{CODE}.sleutel.yaml." in half.uit
    assert [pad.name for pad in map_.iterdir()] == ["casussen"]
    assert "woord: Willem de Vries" in _sleutel(map_).read_text(encoding="utf-8")
    verder = _gedeeld(map_, invoer=_invoer(ANTWOORDEN[1:]))
    assert verder.code == 0
    assert "Willem de Vries" not in _vragen(verder.uit)


def test_going_back_asks_the_word_before_once_more(map_: Path) -> None:
    uitkomst = _gedeeld(map_, invoer="<\n13\n<\n" + _invoer())
    assert uitkomst.code == 0
    assert "Dit is het eerste woord." in uitkomst.uit
    assert _vragen(uitkomst.uit)[:4] == [
        "Willem de Vries",
        "Willem de Vries",
        "mevrouw Jansen",
        "Willem de Vries",
    ]
    assert _staat_in((map_ / "gedeeld-0001.yaml").read_text(encoding="utf-8"), WEG) == []


def test_naming_a_piece_of_text_oneself(map_: Path) -> None:
    eigen = "2\nbestaat niet\nwil WERKEN\n13\nbij willem\nzoekt iets\n1\n"
    uitkomst = _gedeeld(map_, invoer=_invoer(ANTWOORDEN[:-1]) + eigen)
    assert uitkomst.code == 0
    assert "Dit staat niet zo in de casus." in uitkomst.uit
    assert "Hierin staat nog iets dat weg moet." in uitkomst.uit
    assert "De inwoner zoekt iets. Kind 1 ook." in (map_ / "gedeeld-0001.yaml").read_text(encoding="utf-8")


def test_what_is_there_already_is_not_written_over(map_: Path) -> None:
    (map_ / "gedeeld-0001.yaml").write_text("van een ander", encoding="utf-8")
    (map_ / "les").mkdir()
    bezet = _gedeeld(map_, "-o", "gedeeld-0001.yaml")
    assert (bezet.code, bezet.uit) == (1, "")
    assert "gedeeld-0001.yaml is geen kopie van deze casus, of door iemand aangepast" in bezet.fout
    assert not _sleutel(map_).exists()
    assert _gedeeld(map_).code == 0
    assert (map_ / "gedeeld-0002.yaml").exists(), "the first number that is free"
    assert _gedeeld(map_, "-o", "les", invoer="1\n").code == 0
    assert (map_ / "les/gedeeld-0001.yaml").exists()
    assert _gedeeld(map_, "-o", "les/zaak.yaml", invoer="1\n").code == 0
    assert "casus: zaak" in (map_ / "les/zaak.yaml").read_text(encoding="utf-8")
    aangepast = map_ / "les/zaak.yaml"
    aangepast.write_text(aangepast.read_text(encoding="utf-8") + "# van mij\n", encoding="utf-8")
    assert _gedeeld(map_, "-o", "les/zaak.yaml", invoer="1\n").code == 1
    assert _gedeeld(map_, "-o", "les/zaak.yaml", "--overschrijven", invoer="1\n").code == 0
    assert (map_ / "gedeeld-0001.yaml").read_text(encoding="utf-8") == "van een ander"


@pytest.mark.parametrize(
    ("plek", "zin"),
    [
        ("casussen", "In deze map staat straks de sleutel"),
        ("casussen/x.yaml", "In deze map staat straks de sleutel"),
        ("zaak.md", "kies een naam op .yaml"),
        ("Zaak.yaml", "Gebruik kleine letters"),
        (f"casussen/{CODE}.yaml/x.yaml", f"casussen/{CODE}.yaml is geen map"),
        (f"{CODE}.yaml", "De naam van de kopie wijst zelf naar een persoon of casus."),
        ("zaak-111222333.yaml", "De naam van de kopie wijst zelf naar een persoon of casus."),
    ],
)
def test_the_copy_cannot_stand_here(map_: Path, plek: str, zin: str) -> None:
    uitkomst = _gedeeld(map_, "-o", plek)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert zin in uitkomst.fout
    assert not _sleutel(map_).exists()


def test_a_name_in_the_file_name_shows_before_anything_is_written(map_: Path) -> None:
    uitkomst = _gedeeld(map_, "-o", "auto-van-willem.yaml")
    assert uitkomst.code == 1
    assert "Er is niets geschreven. Je keuzes zijn bewaard." in uitkomst.fout
    assert [pad.name for pad in map_.iterdir()] == ["casussen"]


def test_an_unreadable_key_stays(map_: Path) -> None:
    _sleutel(map_).write_text("woorden: [", encoding="utf-8")
    uitkomst = _gedeeld(map_)
    assert uitkomst.code == 1
    assert f".{CODE}.sleutel.yaml:" in uitkomst.fout
    assert _sleutel(map_).read_text(encoding="utf-8") == "woorden: ["
    assert [pad.name for pad in map_.iterdir()] == ["casussen"]


def test_an_example_can_be_shared_too(tmp_path: Path) -> None:
    uitkomst = draai("delen", "voorbeeld-bingo", cwd=tmp_path, invoer="13\n" * 6 + "1\n")
    assert uitkomst.code == 0
    assert "Bleef staan: A. de Boer" in uitkomst.uit
    assert (tmp_path / "casussen/.voorbeeld-bingo.sleutel.yaml").exists()
    assert draai("motivatie", "gedeeld-0001.yaml", "-o", "-", cwd=tmp_path).code == 0
    assert draai("casussen", cwd=tmp_path).uit.startswith("In casussen staan nog geen casussen.")


def test_an_organisation_chooses_its_own_role_words(map_: Path) -> None:
    """Laid over ours: one more at the end, one that goes; a fault is told with its place."""
    (map_ / "eigen").mkdir()
    lijst = map_ / "eigen" / "rolwoorden.yaml"
    lijst.write_text("buur: {naam: de buurvrouw}\npartner: {vervalt: bij ons niet}\n", encoding="utf-8")
    gezien = _gedeeld(map_, "--vragen", "eigen", invoer="stop\n").uit
    assert "1. de inwoner\n  2. kind 1\n" in gezien
    assert "11. de buurvrouw\n  12. een ander woord\n" in gezien
    lijst.write_text("buur: {name: de buurvrouw}\n", encoding="utf-8")
    fout = _gedeeld(map_, "--vragen", "eigen").fout
    assert fout.startswith("eigen/rolwoorden.yaml:1:"), fout
    assert not list(map_.glob("gedeeld-*.yaml"))
