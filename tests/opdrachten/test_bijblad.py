"""`omgekeerd bijblad`, and the tips in a report, as real processes: what is written, told, and left alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from terminalhulp import draai, engels_in

CASUS = "voorbeeld-aisha"
BLAD = f"{CASUS}-bijblad.md"
EIGEN_BLIK = "Ik merkte dat er iets van mezelf meespeelt en besprak dat"
TIPS = "## Tips die nog openstaan"


def test_the_sheet_comes_in_a_file_of_its_own_that_nobody_else_reads(tmp_path: Path) -> None:
    uitkomst = draai("bijblad", CASUS, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit, uitkomst.fout) == (0, f"Het bijblad staat in {BLAD}.\n", "")
    assert [pad.name for pad in tmp_path.iterdir() if not pad.name.startswith(".")] == [BLAD]
    blad = (tmp_path / BLAD).read_text(encoding="utf-8")
    assert EIGEN_BLIK in blad
    assert engels_in(blad) == []
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / BLAD).stat().st_mode) == 0o600


def test_a_folder_gets_it_under_its_own_name_and_stdout_gets_only_the_sheet(tmp_path: Path) -> None:
    assert draai("bijblad", CASUS, "-o", "bladen/", cwd=tmp_path).code == 0
    uitkomst = draai("bijblad", CASUS, "-o", "-", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert uitkomst.rauw == (tmp_path / "bladen" / BLAD).read_bytes()


def test_a_sheet_with_notes_and_a_file_of_somebody_else_stay(tmp_path: Path) -> None:
    pad = tmp_path / BLAD
    assert draai("bijblad", CASUS, cwd=tmp_path).code == 0
    assert draai("bijblad", CASUS, cwd=tmp_path).code == 0, "an untouched one is simply made anew"
    met_notitie = "Bellen met Anna.\n" + pad.read_text(encoding="utf-8")
    for inhoud in (met_notitie, "# Iets heel anders\n"):
        pad.write_text(inhoud, encoding="utf-8")
        uitkomst = draai("bijblad", CASUS, cwd=tmp_path)
        assert (uitkomst.code, uitkomst.uit) == (1, "")
        assert uitkomst.fout == (
            f"{BLAD} is door iemand aangepast, of geen bijblad van deze casus, dus we laten het staan. "
            f"Kies een andere plek: omgekeerd bijblad {CASUS} -o ANDER.md\n"
        )
        assert pad.read_text(encoding="utf-8") == inhoud
    assert draai("bijblad", CASUS, "--overschrijven", cwd=tmp_path).code == 0
    assert "Bellen met Anna" not in pad.read_text(encoding="utf-8")


def test_a_report_never_takes_the_place_of_a_sheet(tmp_path: Path) -> None:
    assert draai("bijblad", CASUS, "-o", "x.md", cwd=tmp_path).code == 0
    uitkomst = draai("motivatie", CASUS, "-o", "x.md", cwd=tmp_path)
    assert uitkomst.code == 1
    assert f"het bijblad van casus {CASUS}" in uitkomst.fout


def test_what_only_stands_on_the_sheet_is_told_there_when_it_points_at_a_person(tmp_path: Path) -> None:
    """And the report does not warn of an answer that it does not hold."""
    assert draai("bespreken", CASUS, cwd=tmp_path, invoer="stop\n").code == 0
    pad = next((tmp_path / "casussen").glob("*.yaml"))
    pad.write_text(
        pad.read_text(encoding="utf-8").replace(
            "antwoorden: {}", "antwoorden:\n  zelf-kijken:\n    eigen-norm: Bel Jan op 06-12345678."
        ),
        encoding="utf-8",
    )
    blad = draai("bijblad", pad.stem, cwd=tmp_path)
    assert "persoonsgegevens in het bijblad" in blad.fout
    assert "- Eigen norm (stap 1)" in blad.fout
    assert "persoonsgegevens" not in draai("motivatie", pad.stem, "-o", "-", cwd=tmp_path).fout


def test_tips_stand_in_a_report_only_when_asked_for(tmp_path: Path) -> None:
    zonder = draai("motivatie", "voorbeeld-willem", "-o", "-", cwd=tmp_path).uit
    met = draai("motivatie", "voorbeeld-willem", "--signalen", "-o", "-", cwd=tmp_path).uit
    assert TIPS not in zonder
    assert TIPS in met
    assert "sha256" not in zonder + met


def test_a_folder_of_reports_has_them_too_and_knows_which_ones_lack_them(tmp_path: Path) -> None:
    """With only what changed: asking for tips is such a change, and asking again is none."""

    def verslag(*extra: str) -> tuple[str, str]:
        uitkomst = draai(
            "motivatie", "voorbeeld-willem", "--naar", "v", "--alleen-gewijzigd", *extra, cwd=tmp_path
        )
        return (tmp_path / "v" / "voorbeeld-willem.md").read_text(encoding="utf-8"), uitkomst.uit

    assert TIPS not in verslag()[0]
    assert TIPS in verslag("--signalen")[0]
    tekst, gezegd = verslag("--signalen")
    assert TIPS in tekst
    assert "niets veranderd" in gezegd
    assert TIPS not in verslag()[0]
