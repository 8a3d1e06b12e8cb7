"""`-o` follows one rule in every command: a folder gets the usual name, what is missing is made and told."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from terminalhulp import draai, engels_in

SOORTEN = [
    (("motivatie", "voorbeeld-willem"), "motivatie.md"),
    (("brief", "voorbeeld-willem"), "brief.md"),
    (("bespreken", "voorbeeld-willem", "--werkblad"), "bespreking.md"),
    (("vragen", "papier"), "werkblad.md"),
    (("vragen", "kaart"), "kaart.md"),
    (("vragen", "schema", "aanvulling"), "aanvulling.schema.json"),
    (("delen", "voorbeeld-willem"), "gedeeld-0001.yaml"),
]
BLIJFT = "13\n" * 12 + "1\n" * 12


@pytest.mark.parametrize(("argv", "naam"), SOORTEN)
def test_a_folder_that_is_not_there_is_made_and_told(
    tmp_path: Path, argv: tuple[str, ...], naam: str
) -> None:
    eigen = Path(naam).with_stem("eigen")
    for uitvoer, pad in (
        ("les/", f"les/{naam}"),
        ("les", f"les/{naam}"),
        (f"diep/er/{eigen}", f"diep/er/{eigen}"),
    ):
        vers = not (tmp_path / pad).parent.exists()
        uitkomst = draai(*argv, "-o", uitvoer, cwd=tmp_path, invoer=BLIJFT)
        assert uitkomst.code == 0, uitkomst.alles
        assert (tmp_path / pad).is_file()
        map_ = Path(pad).parent
        assert (f"De map {map_} was er nog niet. Die is nu gemaakt." in uitkomst.fout) == vers
        assert pad in " ".join(uitkomst.uit.split())
        assert stat.S_IMODE((tmp_path / map_).stat().st_mode) == 0o700
        assert engels_in(uitkomst.fout) == []
    assert stat.S_IMODE((tmp_path / "diep").stat().st_mode) == 0o700


def test_a_copy_goes_into_a_folder_without_a_slash_too(tmp_path: Path) -> None:
    """The very line of the handbook, in a folder where `les` is not there."""
    uitkomst = draai("delen", "voorbeeld-willem", "-o", "les", cwd=tmp_path, invoer=BLIJFT)
    assert uitkomst.code == 0, uitkomst.alles
    assert (tmp_path / "les" / "gedeeld-0001.yaml").is_file()


def test_reports_of_many_and_an_own_set_make_their_folders(tmp_path: Path) -> None:
    veel = draai("motivatie", "voorbeeld-willem", "--naar", "een/twee", cwd=tmp_path)
    assert "De map een/twee was er nog niet." in veel.fout
    eigen = draai("vragen", "kopieer", "drie/vier", cwd=tmp_path)
    assert eigen.code == 0, eigen.alles
    assert "/drie was er nog niet." in "".join(eigen.fout.split("\n"))
    for map_ in ("een/twee", "drie", "drie/vier"):
        assert stat.S_IMODE((tmp_path / map_).stat().st_mode) == 0o700


@pytest.mark.parametrize(("argv", "naam"), SOORTEN)
def test_a_file_in_the_way_stays_and_no_folder_is_left(
    tmp_path: Path, argv: tuple[str, ...], naam: str
) -> None:
    (tmp_path / "bezet").write_text("van mij", encoding="utf-8")
    uitkomst = draai(*argv, "-o", f"bezet/x/{naam}", cwd=tmp_path, invoer=BLIJFT)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert "bezet is geen map, dus daarin kan niets staan." in uitkomst.fout
    assert (tmp_path / "bezet").read_text(encoding="utf-8") == "van mij"


def test_a_schema_is_written_as_it_is_and_never_over_something_else(tmp_path: Path) -> None:
    op_scherm = draai("vragen", "schema", "casus", cwd=tmp_path)
    for argv in (("-o", "x.json"), ("-o", "x.json"), ("-o", "map/")):
        assert draai("vragen", "schema", "casus", *argv, cwd=tmp_path).code == 0
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == op_scherm.uit
    assert (tmp_path / "map/casus.schema.json").read_bytes() == (tmp_path / "x.json").read_bytes()
    (tmp_path / "y.json").write_text('{"van": "mij"}\n', encoding="utf-8")
    nee = draai("vragen", "schema", "casus", "-o", "y.json", cwd=tmp_path)
    assert (nee.code, nee.uit) == (1, "")
    assert "Kies een andere plek: omgekeerd vragen schema casus -o ANDER.json" in nee.fout
    assert (tmp_path / "y.json").read_text(encoding="utf-8") == '{"van": "mij"}\n'
    assert draai("vragen", "schema", "casus", "-o", "y.json", "--overschrijven", cwd=tmp_path).code == 0
    assert draai("vragen", "schema", "-o", "y.yaml", cwd=tmp_path).code == 1


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there nobody may write, on Linux")
@pytest.mark.parametrize("plek", ["/proc/m.md", "/proc/nieuw/m.md"])
@pytest.mark.parametrize("argv", [("motivatie", "voorbeeld-willem"), ("vragen", "papier")])
def test_where_one_may_not_write_another_place_is_named(
    tmp_path: Path, plek: str, argv: tuple[str, ...]
) -> None:
    uitkomst = draai(*argv, "-o", plek, cwd=tmp_path)
    assert uitkomst.code == 1
    assert "is niet bewaard: " in uitkomst.fout
    assert f"Kies een andere plek: omgekeerd {' '.join(argv)}" in uitkomst.fout
    assert "-o ANDER.md" in uitkomst.fout
    assert engels_in(uitkomst.fout) == []
