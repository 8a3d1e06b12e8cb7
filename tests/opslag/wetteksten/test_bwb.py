"""Texts of laws as somebody downloads them: real ones, and files that are none, or mean harm.

In `echt` stand three articles of two successive texts of the Drank- en Horecawet, as the official
repository has them, with most of their metadata cut away.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from omgekeerd_cli.kern.fouten import Gebrek, OmgekeerdFout
from omgekeerd_cli.kern.wet.verwijzing import lees_verwijzing
from omgekeerd_cli.kern.wet.wettekst import Toestand, Uitslag, Wettekst, tekst_op, vergelijk
from omgekeerd_cli.opslag.wetteksten import bwb
from omgekeerd_cli.opslag.wetteksten.bwb import GeenWettekst, lees_artikelen, lees_kop
from omgekeerd_cli.opslag.wetteksten.wetmap import teksten_van, toestanden_in

ECHT = Path(__file__).parent / "echt"
OUD = ECHT / "BWBR0002458_2014-01-01_1.xml"
NIEUW = ECHT / "BWBR0002458_2014-02-15_0.xml"
KLEIN = (
    """<toestand bwb-id="BWBR0000001" inwerkingtreding="2026-07-01"><wetgeving>{}</wetgeving></toestand>"""
)


def _schrijf(map_: Path, inhoud: str | bytes, naam: str = "wet.xml") -> Path:
    pad = map_ / naam
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return pad


def _op(tekst: Wettekst, plek: str) -> str | None:
    verwijzing = lees_verwijzing(plek)
    assert verwijzing
    return tekst_op(tekst, verwijzing)


def test_the_texts_in_a_folder_with_their_days() -> None:
    gebreken: list[Gebrek] = []
    assert toestanden_in(ECHT, gebreken) == [
        Toestand("BWBR0002458", date(2014, 1, 1), 1, str(OUD)),
        Toestand("BWBR0002458", date(2014, 2, 15), 0, str(NIEUW)),
    ]
    assert gebreken == []


def test_a_real_text_by_article_lid_and_letter() -> None:
    tekst = lees_artikelen(NIEUW)
    assert list(tekst) == ["4", "5", "41"]
    assert tekst["4"].sinds == date(2014, 2, 15)
    assert _op(tekst, "art. 4 lid 5") == (
        "De ontheffing, of een afschrift daarvan, is in de inrichting aanwezig."
    )
    letter = _op(tekst, "art. 4 lid 3 onder b")
    assert letter
    assert letter.startswith("De in het eerste lid bedoelde regels")
    assert letter.endswith("zoals bruiloften en partijen;")
    assert "de tijden gedurende" not in letter
    heel = _op(tekst, "art. 4")
    assert heel
    assert "is paragraaf 4.1.3.3. van de Algemene wet bestuursrecht niet" in heel


@pytest.mark.parametrize(
    "plek", ["art. 5", "art. 6", "art. 4 lid 9", "art. 4 lid 1 onder a", "art. 4 lid 3 onder z"]
)
def test_what_lapsed_or_is_not_there_is_nowhere(plek: str) -> None:
    assert _op(lees_artikelen(NIEUW), plek) is None


@pytest.mark.parametrize(
    ("plek", "uitslag"),
    [
        ("art. 4 lid 1", Uitslag.GELIJK),
        ("art. 4 lid 3 onder c", Uitslag.GELIJK),
        ("art. 4", Uitslag.ANDERS),
        ("art. 41", Uitslag.ANDERS),
        ("art. 5", Uitslag.ONVINDBAAR),
        ("art. 4 lid 6", Uitslag.ONVINDBAAR),
    ],
)
def test_two_real_texts_beside_each_other(plek: str, uitslag: Uitslag) -> None:
    verwijzing = lees_verwijzing(plek)
    assert verwijzing
    assert vergelijk(lees_artikelen(OUD), lees_artikelen(NIEUW), verwijzing) is uitslag


def test_a_lid_that_goes_is_gone() -> None:
    verwijzing = lees_verwijzing("art. 4 lid 6")
    assert verwijzing
    assert vergelijk(lees_artikelen(NIEUW), lees_artikelen(OUD), verwijzing) is Uitslag.WEG


def test_an_article_of_an_annex_is_none_of_the_law(tmp_path: Path) -> None:
    artikel = "<artikel><kop><nr>{}</nr></kop><al>{}</al></artikel>"
    wet = f"{artikel.format(1, 'Van de wet.')}<bijlage>{artikel.format(1, 'Van de bijlage.')}</bijlage>"
    assert _op(lees_artikelen(_schrijf(tmp_path, KLEIN.format(wet))), "art. 1") == "Van de wet."


def test_a_number_that_comes_twice_keeps_both_texts(tmp_path: Path) -> None:
    """As article 8:36c of the Awb did: one for who wrote on paper, one for the rest."""
    artikel = "<artikel><kop><nr>8:36c</nr></kop><lid><lidnr>1</lidnr><al>{}</al></lid></artikel>"
    tekst = lees_artikelen(_schrijf(tmp_path, KLEIN.format(artikel.format("Zo.") + artikel.format("Of zo."))))
    assert _op(tekst, "art. 8:36c lid 1") == "Zo. Of zo."


def test_a_formula_that_is_a_picture_counts(tmp_path: Path) -> None:
    plaatje = '<plaatje><illustratie naam="{}.png"/></plaatje>'
    artikel = KLEIN.format(f"<artikel><kop><nr>22a</nr></kop><al>De norm:</al>{plaatje}</artikel>")
    teksten = [lees_artikelen(_schrijf(tmp_path, artikel.format(nummer))) for nummer in (1, 2)]
    assert [_op(tekst, "art. 22a") for tekst in teksten] == ["De norm: [1.png]", "De norm: [2.png]"]


def test_what_does_not_hold_yet_is_not_there(tmp_path: Path) -> None:
    """As the official text writes it."""
    zin = '<al><redactie type="vervanging">Dit onderdeel is nog niet inwerking getreden</redactie></al>'
    tekst = lees_artikelen(
        _schrijf(tmp_path, KLEIN.format(f"<artikel><kop><nr>8a</nr></kop>{zin}</artikel>"))
    )
    assert _op(tekst, "art. 8a") is None


BOM = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
VREEMD = {
    "a bomb of entities": (BOM + KLEIN.format("&c;"), "DOCTYPE"),
    "a file from elsewhere": (
        '<!DOCTYPE toestand SYSTEM "http://example.org/x.dtd">' + KLEIN.format(""),
        "DOCTYPE",
    ),
    "another kind of XML": ("<html><body/></html>", "<html>"),
    "no XML at all": ("Participatiewet", "Regel 1"),
    "nothing": ("", "Regel 1"),
    "no law": ('<toestand inwerkingtreding="2026-07-01"/>', "van welke wet"),
    "no day": ('<toestand bwb-id="BWBR0000001" inwerkingtreding="binnenkort"/>', "van welke dag"),
    "a strange encoding": ('<?xml version="1.0" encoding="klingon"?>' + KLEIN.format(""), ""),
    "bytes": (b"\xff\xfe\x00\x01" * 20, ""),
}


@pytest.mark.parametrize(("inhoud", "waarover"), VREEMD.values(), ids=VREEMD)
def test_what_is_no_text_of_a_law_is_told_by_name(tmp_path: Path, inhoud: str | bytes, waarover: str) -> None:
    """The others are read all the same."""
    slecht = _schrijf(tmp_path, inhoud, "slecht.XML")
    goed = _schrijf(tmp_path, KLEIN.format(""), "wet.xml")
    gebreken: list[Gebrek] = []
    assert [toestand.bestand for toestand in toestanden_in(tmp_path, gebreken)] == [str(goed)]
    assert [gebrek.bestand for gebrek in gebreken] == [str(slecht)]
    assert waarover in str(gebreken[0])


def test_an_entity_that_nobody_declared_is_a_fault(tmp_path: Path) -> None:
    pad = _schrijf(tmp_path, KLEIN.format("&veel;"))
    with pytest.raises(GeenWettekst, match="Regel 1 is geen goede XML"):
        lees_artikelen(pad)


def test_a_text_that_stops_halfway_is_a_fault_and_not_half_a_law(tmp_path: Path) -> None:
    """Its head is good: so it is found out when it is read."""
    pad = _schrijf(tmp_path, NIEUW.read_bytes()[:4_000])
    gebreken: list[Gebrek] = []
    toestanden = toestanden_in(tmp_path, gebreken)
    assert (len(toestanden), gebreken) == (1, [])
    assert teksten_van(toestanden, gebreken) == {}
    assert str(gebreken[0]).startswith(f"{pad}: Regel ")


def test_what_is_too_deep_or_too_large_stops_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    diep = _schrijf(tmp_path, KLEIN.format("<a>" * 100_000))
    with pytest.raises(GeenWettekst, match="te diep"):
        lees_artikelen(diep)
    veel = _schrijf(tmp_path, KLEIN.format(f"<artikel>{'<a/>' * 100_001}</artikel>"))
    with pytest.raises(GeenWettekst, match="te veel delen"):
        lees_artikelen(veel)
    monkeypatch.setattr(bwb, "HOOGSTENS_MB", 1)
    groot = _schrijf(tmp_path, KLEIN.format(f"<al>{'a' * 1_100_000}</al>"))
    with pytest.raises(GeenWettekst, match="groter dan 1 MB"):
        lees_artikelen(groot)


def test_what_comes_with_a_text_is_left_out_without_a_word(tmp_path: Path) -> None:
    """The manifest, what is known about the law, hidden files, and files that are no XML."""
    onder = tmp_path / "BWBR0000001" / "2026-07-01_0" / "xml"
    onder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    goed = _schrijf(onder, KLEIN.format(""))
    _schrijf(tmp_path, '<work label="BWBR0000001"/>', "manifest.xml")
    _schrijf(tmp_path, "<wetstechnische-informatie/>", "wti.xml")
    _schrijf(tmp_path, "geen xml", ".verborgen.xml")
    _schrijf(tmp_path / ".git", "geen xml", "a.xml")
    _schrijf(tmp_path, "geen xml", "lees-mij.txt")
    gebreken: list[Gebrek] = []
    assert [toestand.bestand for toestand in toestanden_in(tmp_path, gebreken)] == [str(goed)]
    assert gebreken == []
    assert lees_kop(tmp_path / "manifest.xml", "manifest.xml") is None


def test_a_folder_without_texts_says_what_to_put_there(tmp_path: Path) -> None:
    with pytest.raises(OmgekeerdFout, match="geen XML-bestanden"):
        toestanden_in(tmp_path, [])
