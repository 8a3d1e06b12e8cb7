"""The editor of one's own: which one, and what happens when there is none."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from omgekeerd_cli.scherm.terminal.eigen_editor import GeenEditor, open_in_editor


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    """A file to change."""
    pad = tmp_path / "tekst met spatie.txt"
    pad.write_text("oud", encoding="utf-8")
    return pad


def _editor(map_: Path, opdracht: str) -> str:
    pad = map_ / "mijn editor"
    pad.write_text(f"#!/bin/sh\n{opdracht}\n", encoding="utf-8")
    pad.chmod(pad.stat().st_mode | stat.S_IXUSR)
    return str(pad)


def test_visual_goes_before_editor(tmp_path: Path, bestand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its own options, and with blanks in its name."""
    eigen = _editor(tmp_path, 'printf %s "$1" > "$2"')
    monkeypatch.setenv("VISUAL", f"'{eigen}' --wacht")
    monkeypatch.setenv("EDITOR", "bestaat-niet")
    open_in_editor(bestand)
    assert bestand.read_text(encoding="utf-8") == "--wacht"


@pytest.mark.parametrize(
    ("editor", "zin"), [("bestaat-niet-hier", "We vinden geen editor"), ("false", "stopte met een fout")]
)
def test_an_editor_that_is_not_there_or_fails(
    bestand: Path, monkeypatch: pytest.MonkeyPatch, editor: str, zin: str
) -> None:
    """Says what to do; the file is as it was."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    with pytest.raises(GeenEditor, match=zin):
        open_in_editor(bestand)
    assert bestand.read_text(encoding="utf-8") == "oud"


def test_without_a_choice_it_takes_what_the_system_has(
    tmp_path: Path, bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says so when that is nothing."""
    for naam in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(naam, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    for naam in ("vi", "vim.basic"):  # who did not choose it does not know how to leave it
        Path(_editor(tmp_path, 'printf vi > "$1"')).replace(tmp_path / naam)
    (tmp_path / "editor").symlink_to(tmp_path / "vim.basic")
    with pytest.raises(GeenEditor, match="We vinden geen editor"):
        open_in_editor(bestand)
    Path(_editor(tmp_path, 'printf nieuw > "$1"')).replace(tmp_path / "nano")
    open_in_editor(bestand)
    assert bestand.read_text(encoding="utf-8") == "nieuw"


def test_on_windows_it_is_notepad(bestand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which every Windows has."""
    for naam in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(naam, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(GeenEditor):
        open_in_editor(bestand)  # this machine has no Notepad; the name is what counts
    from omgekeerd_cli.scherm.terminal import eigen_editor

    assert eigen_editor._editor() == ["notepad.exe"]


@pytest.mark.parametrize(("naam", "zuinig"), [("vim", True), ("vi", True), ("nvim", True), ("nano", False)])
def test_vim_makes_no_copies_under_whatever_name_it_goes(
    tmp_path: Path, bestand: Path, monkeypatch: pytest.MonkeyPatch, naam: str, zuinig: bool
) -> None:
    """Its own options come behind ours; `vi` is here a link to Vim, as on most systems."""
    echt = tmp_path / ("vim.basic" if naam == "vi" else naam)
    Path(_editor(tmp_path, 'printf "%s " "$@" > argumenten')).replace(echt)
    if naam == "vi":
        (tmp_path / "vi").symlink_to(echt)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VISUAL", f"'{tmp_path / naam}' -R")
    open_in_editor(bestand)
    ervoor = "-n -i NONE -c set nobackup noundofile " if zuinig else ""
    assert Path("argumenten").read_text(encoding="utf-8") == f"{ervoor}-R {bestand} "
