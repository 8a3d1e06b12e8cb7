"""Personal data in answers is pointed out, before a report and while typing; it stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from omgekeerd_cli.opdrachten.opties import casusnamen
from proefset import BEGIN, CODE, INTAKE, als_invoer, schrijf_set
from terminalhulp import draai

BSN, NUMMERS = "111222333", ("111222333", "111.222.333", "06-12345678", "NL91", "12-3-1980")
CASUS = """\
methode: omgekeerde-toets
titel: Bel 06-12345678
antwoorden:
  effect:
    gewenst-effect: Ik, BSN 111.222.333, wil weer slapen.
    situatie: Geboren op 12-3-1980. Alles gaat naar NL91 ABNA 0417 1643 00.
    leefgebieden: [geld, {anders: bel 06-12345678}]
  besluit: {besluit: Wij geven € 111.222.333.}
"""
REGELS = [
    "- Titel: een telefoonnummer",
    "- Gewenst effect (stap 1): een BSN",
    "- Situatie nu (stap 1): een geboortedatum en een IBAN",
]


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with a casus that holds everything it should not."""
    (tmp_path / "zaak.yaml").write_text(CASUS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("argv", "waarin"),
    [
        (("motivatie", "zaak.yaml"), "het verslag"),
        (("motivatie", "zaak.yaml", "-o", "-"), "het verslag"),
        (("motivatie", "zaak.yaml", "--naar", "uit"), "uit/zaak.md"),
        (("brief", "zaak.yaml"), "de brief"),
        (("brief", "zaak.yaml", "-o", "-"), "de brief"),
        (("bespreken", "zaak.yaml", "--werkblad"), "het werkblad"),
    ],
    ids=" ".join,
)
def test_before_anything_is_written_one_hears_what_is_in_it(
    map_: Path, argv: tuple[str, ...], waarin: str
) -> None:
    uitkomst = draai(*argv, cwd=map_)
    assert uitkomst.code == 0
    kop = f"Let op: er lijken persoonsgegevens in {waarin} te staan."
    op_een_regel = " ".join(uitkomst.fout.split())
    assert kop in op_een_regel
    assert [regel for regel in REGELS if regel not in op_een_regel] == []
    assert "We laten het staan: jij kiest." in op_een_regel
    assert [nummer for nummer in NUMMERS if nummer in uitkomst.fout] == []


def test_what_was_typed_is_simply_in_the_report(map_: Path) -> None:
    verslag = draai("motivatie", "zaak.yaml", "-o", "-", cwd=map_).uit
    assert "BSN 111.222.333" in verslag


def test_without_personal_data_it_stays_silent(tmp_path: Path) -> None:
    for argv in (("motivatie", "voorbeeld-willem"), ("brief", "voorbeeld-bingo")):
        uitkomst = draai(*argv, cwd=tmp_path)
        assert (uitkomst.code, uitkomst.fout) == (0, "")
        assert "persoonsgegevens" not in uitkomst.uit


def test_in_plain_lines_one_hears_it_after_the_answer(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    titel = ("--titel", f"Zaak {BSN}")
    argv = tuple(deel for deel in BEGIN if deel not in ("--titel", BEGIN[-1]))
    invoer = als_invoer(INTAKE).replace(INTAKE[0].regels[0], f"Ik ben {BSN}", 1)
    uitkomst = draai(*argv, *titel, cwd=tmp_path, invoer=invoer)
    assert "Let op: in de titel lijkt een BSN te staan." in uitkomst.uit
    zin = "Let op: hier lijkt een BSN te staan. Voor je redenen is dat niet nodig. "
    assert uitkomst.uit.count(zin) == 1
    assert uitkomst.code == 0
    assert f"Ik ben {BSN}" in (tmp_path / "casussen" / f"{CODE}.yaml").read_text(encoding="utf-8")
    overzicht = uitkomst.uit.split("== Overzicht")[1].split("Let op: er lijken persoonsgegevens")[0]
    assert "Ik ben [BSN]" in overzicht
    assert BSN not in overzicht


def test_lists_say_only_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "casussen").mkdir()
    for code in ("gewoon", BSN):
        (tmp_path / "casussen" / f"{code}.yaml").write_text(CASUS, encoding="utf-8")
    (tmp_path / "casussen" / ".gewoon.klad.yaml").write_text("schema: 1\n", encoding="utf-8")
    lijst = draai("casussen", cwd=tmp_path).uit
    assert [regel.split("\t")[:2] for regel in lijst.splitlines()] == [
        ["[BSN]", "Bel [telefoonnummer]"],
        ["gewoon", "Bel [telefoonnummer]"],
    ]
    monkeypatch.chdir(tmp_path)
    assert [naam for naam in casusnamen("") if not naam.startswith("voorbeeld-")] == ["gewoon"]
    assert "Bel [telefoonnummer]" in draai("afspelen", "gewoon", cwd=tmp_path).uit.splitlines()[0]
