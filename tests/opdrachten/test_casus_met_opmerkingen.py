"""A casus that somebody wrote by hand, with comments: nothing of it is lost, and that is said once."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from terminalhulp import Uitkomst, draai, engels_in

VRAGEN = """
    - {id: doel, vraag: Wat wil de inwoner?, kort: Doel, soort: tekst, verplicht: ja}
    - {id: tempo, vraag: Hoe snel?, kort: Tempo, soort: tekst}
    - {id: kleur, vraag: Welke kleur?, kort: Kleur, soort: tekst}
"""
MET_DE_HAND = """\
# Feit: zij belde op maandag.
# Verzonnen: de rest.
methode: proef
titel: Brief #2 van de belasting
antwoorden:
  een:
    # dit hoorde ik van haar moeder
    doel: Rust  # hier twijfel ik over
"""
GETELD = "De tekst na # telt niet mee."
BEWAARD = "Wat achter een # staat, blijft in een casus niet staan."


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    schrijf_set(tmp_path / "sets", stapbestanden(VRAGEN))
    (tmp_path / "casussen").mkdir()
    (tmp_path / "casussen/hek.yaml").write_text(MET_DE_HAND, encoding="utf-8")
    return tmp_path


def doe(map_: Path, *argv: str, invoer: str = "") -> Uitkomst:
    uitkomst = draai(*argv, "--eenvoudig", cwd=map_, invoer=invoer, env={"OMGEKEERD_VRAGEN": "sets"})
    assert engels_in(uitkomst.alles) == []
    return uitkomst


def oud(map_: Path) -> dict[str, str]:
    return {pad.name: pad.read_text(encoding="utf-8") for pad in (map_ / "casussen").glob("*.oud-*.yaml")}


def test_the_first_save_keeps_the_file_as_it_was(map_: Path) -> None:
    """The cut text is told with its place first; later saves, and later talks, keep nothing more."""
    uitkomst = doe(map_, "toets", "hek", invoer="snel\nblauw\nstop\n")
    assert f"hek.yaml:4:14: {GETELD}" in uitkomst.fout
    assert f"hek.yaml:8:17: {GETELD}" in uitkomst.fout
    assert uitkomst.uit.count(BEWAARD) == 1
    assert "hek.oud-1.yaml" in uitkomst.uit
    assert oud(map_) == {"hek.oud-1.yaml": MET_DE_HAND}
    nog_eens = doe(map_, "toets", "hek", invoer="1\nGeld\nstop\n")
    assert GETELD not in nog_eens.alles
    assert BEWAARD not in nog_eens.alles
    assert list(oud(map_)) == ["hek.oud-1.yaml"]


def test_who_stops_before_an_answer_changes_nothing(map_: Path) -> None:
    uitkomst = doe(map_, "toets", "hek", invoer="stop\n")
    assert BEWAARD not in uitkomst.alles
    assert (map_ / "casussen/hek.yaml").read_text(encoding="utf-8") == MET_DE_HAND
    assert oud(map_) == {}


@pytest.mark.parametrize(
    "opdracht", [("afspelen", "hek"), ("motivatie", "hek", "-o", "-"), ("afspelen", "hek", "--alleen-fouten")]
)
def test_reading_tells_what_does_not_count_and_keeps_nothing(map_: Path, opdracht: tuple[str, ...]) -> None:
    assert draai(*opdracht, cwd=map_, env={"OMGEKEERD_VRAGEN": "sets"}).fout.count(GETELD) == 2
    assert oud(map_) == {}


def test_bijwerken_keeps_it_once(map_: Path) -> None:
    """That command keeps the old file anyway, and says so itself."""
    uitkomst = doe(map_, "bijwerken", "hek", invoer="j\nsnel\nblauw\n\n")
    assert "Het oude bestand staat in" in uitkomst.uit
    assert BEWAARD not in uitkomst.uit
    assert oud(map_) == {"hek.oud-1.yaml": MET_DE_HAND}


def test_bespreken_keeps_it_too(map_: Path) -> None:
    """A talk of a colleague, in which somebody wrote something by hand."""
    doe(map_, "bespreken", "hek", invoer="stop\n")
    gesprek = next(pad for pad in (map_ / "casussen").glob("hek-*.yaml"))
    met_opmerking = f"# van Ans\n{gesprek.read_text(encoding='utf-8')}"
    gesprek.write_text(met_opmerking, encoding="utf-8")
    uitkomst = doe(map_, "bespreken", gesprek.stem, invoer="1\nDat zou ik doen.\n.\nstop\n")
    assert BEWAARD in uitkomst.uit
    assert oud(map_) == {f"{gesprek.stem}.oud-1.yaml": met_opmerking}


def test_what_cannot_be_kept_is_not_written_over(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No room for the old file is no room for the new one."""
    from omgekeerd_cli.opslag import veilig
    from omgekeerd_cli.opslag.casus import archief
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

    pad = map_ / "casussen/hek.yaml"
    gelezen = archief.zoek("hek", map_ / "casussen").gelezen

    def vol(pad: Path, inhoud: bytes) -> None:
        raise veilig.NietBewaard(pad, OSError(28, "no space"))

    monkeypatch.setattr(veilig, "schrijf_nieuw", vol)
    with pytest.raises(veilig.NietBewaard):
        Bewaarplek(pad, gelezen.inhoud).bewaar(gelezen.casus)
    assert pad.read_text(encoding="utf-8") == MET_DE_HAND


def test_a_casus_with_nothing_to_lose_is_not_kept_twice(map_: Path) -> None:
    zonder = "methode: proef\nantwoorden: {een: {doel: 'Brief #2'}}\n"
    (map_ / "casussen/hek.yaml").write_text(zonder, encoding="utf-8")
    uitkomst = doe(map_, "toets", "hek", invoer="snel\nstop\n")
    assert GETELD not in uitkomst.alles
    assert oud(map_) == {}


def test_controleer_tells_it_of_a_set_and_finds_no_fault(map_: Path) -> None:
    stap = next((map_ / "sets/proef").glob("*een*"))
    stap.write_text(f"{stap.read_text(encoding='utf-8')}toelichting: Lees brief #2\n", encoding="utf-8")
    uitkomst = draai("vragen", "controleer", "sets", cwd=map_)
    assert uitkomst.code == 0, uitkomst.alles
    assert GETELD in uitkomst.alles
