"""Whatever the umask, what is written is its owner's alone: files 0600, folders 0700."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.opslag.casus import archief
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek, GewijzigdDoorAnder
from proefset import BEGIN, CODE, INTAKE, als_invoer, schrijf_set
from terminalhulp import PROGRAMMA, Terminal, schone_omgeving

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")

TERMIJN = "alle: {termijn: 1 dag, vanaf: afronding, bron: x, vastgesteld: 2020-01-01}\n"
OEFENING = "les/casussen/oefening-bingo.yaml"
OPDRACHTEN: tuple[tuple[Sequence[str], str], ...] = (
    ((*BEGIN, "--eenvoudig"), als_invoer(INTAKE)),
    (("toets", CODE, "--vragen", "sets", "--eenvoudig"), "stop\n"),
    (("motivatie", CODE, "--vragen", "sets", "-o", "al-er.md"), ""),
    (("motivatie", CODE, "voorbeeld-bingo", "--vragen", "sets", "--naar", "nieuw/verslagen"), ""),
    (("brief", "voorbeeld-willem", "-o", "brief.md"), ""),
    (("bespreken", "voorbeeld-willem", "--eenvoudig"), "1\nIets.\n.\nstop\n"),
    (("bespreken", "voorbeeld-willem", "--werkblad", "-o", "bespreking.md"), ""),
    (("oefenen", "voorbeeld-bingo", "--eenvoudig", "--casussen", "les/casussen"), "Iets.\n.\nstop\n"),
    (("oefenen", "voorbeeld-bingo", "--vergelijk", OEFENING, "-o", "oefening.md"), ""),
    (("vragen", "papier", "-o", "werkblad.md"), ""),
    (("vragen", "kaart", "-o", "kaart.md"), ""),
    (("vragen", "kopieer", "eigen"), ""),
    (("vragen", "kopieer", "heel", "--heel"), ""),
    (("vragen", "controleer", "eigen"), ""),
    (("casussen",), ""),
    (("opschonen", "--vragen", "termijnen"), "n\n"),
)
"""Every command that writes, and some that should not."""


def _klaar(map_: Path) -> set[Path]:
    """The folder as people find it: with things of theirs, whose rights are theirs too."""
    eerder = os.umask(0o022)
    try:
        schrijf_set(map_)
        (map_ / "termijnen").mkdir()
        (map_ / "termijnen/bewaartermijnen.yaml").write_text(TERMIJN, encoding="utf-8")
        (map_ / "les").mkdir(mode=0o755)
    finally:
        os.umask(eerder)
    return set(map_.rglob("*"))


def _doe(map_: Path, umask: int, argv: Sequence[str], invoer: str, **omgeving: str) -> int:
    programma = [str(PROGRAMMA)] if not omgeving else [sys.executable, "-m", "ramp", omgeving.pop("STUK")]
    gedaan = subprocess.run(
        [*programma, *argv],
        input=invoer,
        capture_output=True,
        text=True,
        cwd=map_,
        env=schone_omgeving(PYTHONPATH=str(Path(__file__).parents[1])),
        umask=umask,
        check=False,
    )
    return gedaan.returncode


def _te_ruim(map_: Path, behalve: set[Path]) -> dict[str, str]:
    """What is there besides that with other rights than its owner's alone."""
    return {
        pad.relative_to(map_).as_posix(): oct(recht)
        for pad in map_.rglob("*")
        if pad not in behalve
        and (recht := stat.S_IMODE(pad.lstat().st_mode)) != (0o700 if pad.is_dir() else 0o600)
    }


@pytest.mark.parametrize("umask", [0, 0o022, 0o777], ids=oct)
def test_every_command_writes_only_for_the_owner(tmp_path: Path, umask: int) -> None:
    er_al = _klaar(tmp_path)
    (tmp_path / "al-er.md").write_text(f"<!-- omgekeerd: motivatie van casus {CODE} -->\n", encoding="utf-8")
    (tmp_path / "al-er.md").chmod(0o666)
    for argv, invoer in OPDRACHTEN:
        assert _doe(tmp_path, umask, argv, invoer) == 0, argv
    stuk = "omgekeerd_cli.opslag.casus.archief:paden"
    assert _doe(tmp_path, umask, ["casussen"], "", STUK=stuk) == 3
    nieuw = {pad.relative_to(tmp_path).as_posix() for pad in set(tmp_path.rglob("*")) - er_al}
    verwacht = {"al-er.md", "nieuw/verslagen/voorbeeld-bingo.md", OEFENING, "oefening.md"}
    verwacht |= {"casussen/voorbeeld-willem-bespreking.yaml", "eigen/schema/stap.schema.json", "kaart.md"}
    assert verwacht <= nieuw
    assert any(naam.startswith("omgekeerd-fout-") for naam in nieuw)
    assert _te_ruim(tmp_path, er_al) == {}
    assert stat.S_IMODE((tmp_path / "les").stat().st_mode) == 0o755


@pytest.mark.parametrize("umask", [0, 0o022], ids=oct)
def test_also_what_is_there_for_a_moment_and_what_an_editor_puts_beside_it(
    tmp_path: Path, umask: int
) -> None:
    er_al = _klaar(tmp_path)
    (tmp_path / "editor.py").write_text(
        "import pathlib, sys\n"
        "pad = pathlib.Path(sys.argv[1])\n"
        "for naam in ('.swp', '~', '.save'): pathlib.Path(f'{pad}{naam}').write_text('kopie')\n"
        "raise SystemExit(1)\n",
        encoding="utf-8",
    )
    env = {"EDITOR": f"{sys.executable} editor.py"}
    eerder = os.umask(umask)
    try:
        with Terminal(BEGIN, cwd=tmp_path, env=env) as terminal:
            terminal.wacht_op_vraag(INTAKE[0].vraag)
            terminal.typ("Half")
            klad = tmp_path / f"casussen/.{CODE}.klad.yaml"
            terminal.wacht_tot(klad.exists, "het klad op schijf")
            terminal.toets("c-e")
            terminal.wacht_op("De editor stopte met een fout")
            assert {pad.name for pad in klad.parent.glob("*klad.txt*")} == {
                f".{CODE}.klad.txt{naam}" for naam in (".swp", "~", ".save")
            }
            assert _te_ruim(tmp_path, er_al | {tmp_path / "editor.py"}) == {}
    finally:
        os.umask(eerder)


def test_also_a_version_that_comes_beside_another(tmp_path: Path) -> None:
    eerder = os.umask(0)
    try:
        pad = archief.pad_van("a", tmp_path / "casussen")
        Bewaarplek(pad).bewaar(Casus("a", "m"))
        with pytest.raises(GewijzigdDoorAnder):
            Bewaarplek(pad).bewaar(Casus("a", "m", titel="Anders"))
        Bewaarplek(pad).bewaar_ernaast(Casus("a", "m", titel="Anders"))
    finally:
        os.umask(eerder)
    assert {naam.name for naam in pad.parent.iterdir()} >= {"a.yaml", "a.conflict-1.yaml"}
    assert _te_ruim(tmp_path, set()) == {}
