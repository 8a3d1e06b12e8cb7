"""Half-typed text on disk: private, beside the casus, back after a blow, and never a danger to it."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.klad import klad_van
from omgekeerd_cli.kern.tekst import zonder_stuurtekens
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.kladbestand import Kladbestand

TEKSTEN = {"effect.wens": "Rust in hu", "besluit.redenen": "Omdat\n  het "}


def _niets() -> None:
    """The casus is there already."""


@pytest.fixture
def casus(tmp_path: Path) -> Path:
    """Where a casus is kept."""
    return tmp_path / "2026-0001.yaml"


@pytest.fixture
def klad(casus: Path) -> Path:
    """Where its drafts are kept."""
    return casus.with_name(".2026-0001.klad.yaml")


def test_what_is_noted_is_there_for_the_next_conversation(casus: Path, klad: Path) -> None:
    """In the same order, and nobody else can read it."""
    assert Kladbestand(casus, _niets).bewaar(TEKSTEN) == ""
    weer = Kladbestand(casus, _niets)
    assert list(weer.teksten().items()) == list(TEKSTEN.items())
    assert stat.S_IMODE(klad.stat().st_mode) == 0o600
    assert weer.bewaar({}) == ""
    assert not klad.exists()


@given(st.text(max_size=300))
def test_any_text_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, tekst: str) -> None:
    """Blanks at the end too: someone is still typing."""
    casus = tmp_path_factory.mktemp("klad") / "a.yaml"
    blok = Kladbestand(casus, _niets)
    klad_van(blok, ("een", "wens"), "").noteer(tekst)
    verwacht = zonder_stuurtekens(tekst)
    assert Kladbestand(casus, _niets).teksten() == ({"een.wens": verwacht} if verwacht.strip() else {})


def test_the_casus_comes_first(casus: Path) -> None:
    """A draft without a casus could never be gone on with."""
    gemaakt = []
    blok = Kladbestand(casus, lambda: gemaakt.append(True))
    blok.bewaar({})
    assert gemaakt == []
    blok.bewaar(TEKSTEN)
    assert gemaakt == [True]


def test_a_file_that_cannot_be_read_is_left_alone(casus: Path, klad: Path) -> None:
    """It is said once, and the conversation goes on without drafts."""
    klad.write_bytes(b"klad: [kapot")
    blok = Kladbestand(casus, _niets)
    assert "niet te lezen" in blok.onleesbaar
    assert blok.teksten() == {}
    assert blok.bewaar(TEKSTEN) == ""  # said at the beginning
    assert not blok.bewaard
    assert klad.read_bytes() == b"klad: [kapot"


@pytest.mark.parametrize(
    "inhoud", [b"klad: tekst\n", b"klad: {a: [b]}\n", b"anders: {a: b}\n", b"", b"\xff\xfe"]
)
def test_a_file_of_another_kind_is_no_draft(casus: Path, klad: Path, inhoud: bytes) -> None:
    """Whatever it is, it stays as it is."""
    klad.write_bytes(inhoud)
    assert Kladbestand(casus, _niets).onleesbaar
    assert klad.read_bytes() == inhoud


@pytest.mark.parametrize("fout", [OSError(errno.ENOSPC, "full"), OmgekeerdFout("De casus is niet bewaard.")])
def test_a_full_disk_is_said_and_nothing_else(casus: Path, fout: Exception) -> None:
    """The text is still on the screen: Enter tries again, as an answer."""

    def mislukt() -> None:
        raise fout

    assert "Met Enter bewaar je hem wel" in Kladbestand(casus, mislukt).bewaar(TEKSTEN)


def test_what_a_killed_save_left_is_cleared_away(casus: Path, klad: Path) -> None:
    """Half-typed text does not lie about in files that nobody knows."""
    rest = klad.with_name("..2026-0001.klad.x7.tmp")
    rest.write_bytes(b"half")
    Kladbestand(casus, _niets)
    assert not rest.exists()


def test_an_editor_gets_a_private_file_beside_the_casus(casus: Path) -> None:
    """Which is gone when the editor is closed."""

    def bewerk(bestand: Path) -> None:
        assert bestand.parent == casus.parent
        assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
        assert bestand.read_text(encoding="utf-8") == "Rust in huis.\n"
        bestand.write_bytes("\ufeffRust in huis.\r\nEn weer slapen.\r\n".encode())

    assert Kladbestand(casus, _niets).bewerk("Rust in huis.", bewerk) == "Rust in huis.\nEn weer slapen."
    assert list(casus.parent.iterdir()) == []


def test_an_editor_that_fails_leaves_nothing_behind(casus: Path) -> None:
    """The text is still in the question."""

    def struikel(_: Path) -> None:
        raise OmgekeerdFout("De editor stopte.")

    with pytest.raises(OmgekeerdFout):
        Kladbestand(casus, _niets).bewerk("Rust", struikel)
    assert list(casus.parent.iterdir()) == []


def test_a_battery_that_dies_in_the_editor_loses_nothing(casus: Path) -> None:
    """What the editor had saved is newer than the draft it began with."""
    Kladbestand(casus, _niets).bewaar(TEKSTEN)
    tekst = casus.with_name(".2026-0001.klad.txt")
    veilig.schrijf(tekst, b"Omdat het helpt.\n")
    assert Kladbestand(casus, _niets).teksten() == TEKSTEN | {"besluit.redenen": "Omdat het helpt."}
    assert not tekst.exists()
    assert [pad.name for pad in casus.parent.iterdir()] == [".2026-0001.klad.yaml"]
