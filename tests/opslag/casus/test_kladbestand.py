"""Half-typed text on disk: private, beside the casus, back after a blow, and never a danger to it."""

from __future__ import annotations

import codecs
import contextlib
import errno
import stat
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.beeld.klad import klad_van
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.taal.tekst import zonder_stuurtekens
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus.kladbestand import Kladbestand

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
    assert not blok.op_schijf
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

    blok = Kladbestand(casus, mislukt)
    assert "nu niet te bewaren" in blok.bewaar(TEKSTEN)
    assert not blok.op_schijf


def test_what_a_killed_save_left_is_cleared_away(casus: Path, klad: Path) -> None:
    """Half-typed text does not lie about in files that nobody knows."""
    rest = klad.with_name("..2026-0001.klad.x7.tmp")
    rest.write_bytes(b"half")
    Kladbestand(casus, _niets)
    assert not rest.exists()


def test_an_editor_gets_a_private_file_beside_the_casus(casus: Path, klad: Path) -> None:
    """Which is gone when the editor is closed; what it became is the draft of its place."""

    def bewerk(bestand: PurePath) -> None:
        pad = Path(bestand)
        assert pad.parent == casus.parent
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600
        assert pad.read_text(encoding="utf-8") == "Rust in huis.\n"
        pad.write_bytes("\ufeffRust in huis.\r\nEn weer slapen.\r\n".encode())

    blok = Kladbestand(casus, _niets)
    assert blok.bewerk("een.wens", "Rust in huis.", bewerk) == "Rust in huis.\nEn weer slapen."
    assert Kladbestand(casus, _niets).teksten() == {"een.wens": "Rust in huis.\nEn weer slapen."}
    assert list(casus.parent.iterdir()) == [klad]


@pytest.mark.parametrize(
    ("bewaard", "tekst"),
    [
        ("Café, “rust”.\r\n".encode("cp1252"), "Café, “rust”."),
        ("Café € 5\n".encode("cp1252"), "Café € 5"),
        ("Café 👧\r\n".encode("utf-16"), "Café 👧"),
        (codecs.BOM_UTF16_BE + "Café\n".encode("utf-16-be"), "Café"),
        ("Café 👧\n".encode(), "Café 👧"),
        ("Café 👧".encode()[:-2], "Café \ufffd"),
    ],
)
def test_an_editor_may_save_in_another_code_page(casus: Path, bewaard: bytes, tekst: str) -> None:
    """No letter becomes another one; of a file that was cut off only the last is lost."""

    def bewerk(bestand: PurePath) -> None:
        Path(bestand).write_bytes(bewaard)

    assert Kladbestand(casus, _niets).bewerk("een.wens", "Cafe", bewerk) == tekst


def test_a_new_casus_can_begin_in_an_editor(tmp_path: Path) -> None:
    """Its folder is made first."""
    casus = tmp_path / "casussen" / "a.yaml"

    def maak() -> None:
        veilig.maak_map(casus.parent)

    def bewerk(bestand: PurePath) -> None:
        Path(bestand).write_text("Rust\n", encoding="utf-8")

    assert Kladbestand(casus, maak).bewerk("een.wens", "", bewerk) == "Rust"


class EditorWeg(Exception):
    """The editor was not there."""


def test_an_editor_that_fails_leaves_the_text_as_it_was(casus: Path) -> None:
    """And says so."""

    def struikel(_: PurePath) -> None:
        raise EditorWeg

    blok = Kladbestand(casus, _niets)
    with pytest.raises(EditorWeg):
        blok.bewerk("een.wens", "Rust", struikel)
    assert blok.teksten() == {"een.wens": "Rust"}
    assert not casus.with_name(".2026-0001.klad.txt").exists()


@pytest.mark.parametrize("fout", [EditorWeg(), SystemExit(143), KeyboardInterrupt()], ids=repr)
def test_what_an_editor_had_saved_is_kept_whatever_stops_it(casus: Path, fout: BaseException) -> None:
    """A crash of the editor, a signal for us, Ctrl-C: the text that was saved there is the newest."""

    def bewaar_en_stop(bestand: PurePath) -> None:
        Path(bestand).write_text("Rust in huis.\n", encoding="utf-8")
        raise fout

    blok = Kladbestand(casus, _niets)
    blok.bewaar(TEKSTEN)
    with contextlib.suppress(SystemExit, KeyboardInterrupt):
        assert blok.bewerk("effect.wens", "Rust in hu", bewaar_en_stop) == "Rust in huis."
    assert Kladbestand(casus, _niets).teksten() == TEKSTEN | {"effect.wens": "Rust in huis."}


def test_an_editor_that_takes_the_file_away_changes_nothing(casus: Path) -> None:
    """What stood in the question stands there still."""
    blok = Kladbestand(casus, _niets)
    assert blok.bewerk("een.wens", "Rust", lambda pad: Path(pad).unlink()) == "Rust"


def test_without_a_place_for_the_file_there_is_no_editor(casus: Path) -> None:
    """It is said, and nothing is lost."""

    def mislukt() -> None:
        raise OmgekeerdFout("De schijf is vol.")

    with pytest.raises(OmgekeerdFout, match="niet te bewaren"):
        Kladbestand(casus, mislukt).bewerk("een.wens", "Rust", lambda _: None)


@pytest.mark.parametrize("eerder", [{}, {"een.wens": "Ru"}, {"een.wens": "Ru", "twee.hoe": "Zo"}])
def test_a_battery_that_dies_in_the_editor_loses_nothing(casus: Path, eerder: dict[str, str]) -> None:
    """The text goes to the place where it was opened, whatever else is half typed."""
    os_weg = casus.with_name(".2026-0001.klad.txt")

    def stroom_weg(bestand: PurePath) -> None:
        Path(bestand).write_text("Rust in huis.\n", encoding="utf-8")
        beeld = {pad.name: pad.read_bytes() for pad in casus.parent.iterdir()}
        raise SystemExit(beeld)

    blok = Kladbestand(casus, _niets)
    blok.bewaar(eerder)
    with pytest.raises(SystemExit) as stop:
        blok.bewerk("een.wens", "Ru", stroom_weg)
    for naam, inhoud in stop.value.code.items():  # type: ignore[union-attr]  # the disk as the battery died
        casus.with_name(naam).write_bytes(inhoud)
    assert Kladbestand(casus, _niets).teksten() == eerder | {"een.wens": "Rust in huis."}
    assert not os_weg.exists()
