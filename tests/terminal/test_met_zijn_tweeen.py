"""Two at one casus: the second is told who is at it; where there are no locks, nothing is lost."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from proefset import BEGIN, CODE, INTAKE, casus_in, lees_casus, schrijf_set
from terminalhulp import Terminal, casus_na, draai, engels_in, zet_klaar

VERDER = ("toets", CODE, "--vragen", "sets")
AL_OPEN = f"Casus {CODE} is al open op deze computer, in een ander venster, sinds "
ZONDER_SLOTEN = """
from filelock import FileLock

def acquire(*_, **__):
    raise NotImplementedError("no locks here")

FileLock.acquire = acquire
"""
"""A network or sync folder that knows no locks."""


def _zonder_sloten(hier: Path) -> dict[str, str]:
    (hier / "python").mkdir(exist_ok=True)
    (hier / "python" / "sitecustomize.py").write_text(ZONDER_SLOTEN, encoding="utf-8")
    return {"PYTHONPATH": str(hier / "python")}


def _weigering(hier: Path) -> float:
    """How long the second process took to be refused, in seconds, from its start to its end."""
    begin = time.monotonic()
    with Terminal(VERDER, cwd=hier) as tweede:
        assert tweede.einde() == 1
        duur = time.monotonic() - begin
        assert tweede.ziet(AL_OPEN), tweede.toon()
        assert engels_in("\n".join(tweede.getoond)) == []
    return duur


def _weigering_in_regels(hier: Path) -> float:
    """The same for one that asks in plain lines: what it says comes through a pipe, whole."""
    begin = time.monotonic()
    tweede = draai(*VERDER, cwd=hier)
    duur = time.monotonic() - begin
    assert tweede.code == 1
    assert AL_OPEN in tweede.fout
    return duur


def _beurt(hier: Path, nummer: int, weigering: Callable[[Path], float] = _weigering) -> float:
    """One goes on with answer `nummer`, the other is refused meanwhile; then the first goes, somehow."""
    with Terminal(VERDER, cwd=hier) as eerste:
        eerste.wacht_op_vraag(INTAKE[nummer].vraag)
        duur = weigering(hier)
        eerste.typ(INTAKE[nummer].toetsen)
        eerste.wacht_op_vraag(INTAKE[nummer + 1].vraag)
        einde = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[nummer % 3]
        eerste.kind.kill(einde)
        eerste.einde()
    assert casus_in(hier)["antwoorden"] == casus_na(nummer + 1)["antwoorden"]
    return duur


def test_the_second_is_refused_and_then_takes_over(tmp_path: Path) -> None:
    """Whatever became of the first: stopped, ended, killed."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, 1)
    for nummer in (1, 2, 3):
        _beurt(tmp_path, nummer)
    assert not list((tmp_path / "casussen").glob("*conflict*"))


def _vijf_beurten(hier: Path) -> list[float]:
    hier.mkdir()
    schrijf_set(hier)
    duren = []
    for nummer in (12, 14, 15, 16, 17):
        zet_klaar(hier, nummer)
        duren.append(_beurt(hier, nummer, _weigering_in_regels))
    return duren


@pytest.mark.lang
def test_a_hundred_times(tmp_path: Path) -> None:
    """Nothing lost on either side; how long the refusals took is printed (pytest -s)."""
    casus_na(1)  # made once, before they all want one
    with ThreadPoolExecutor(os.cpu_count()) as ploeg:
        duren = sorted(duur for vijf in ploeg.map(_vijf_beurten, _mappen(tmp_path, 20)) for duur in vijf)
    assert len(duren) == 100
    print(f"{len(duren)} refusals, whole process: median {duren[50]:.2f} s, most {duren[-1]:.2f} s")  # noqa: T201


def _mappen(map_: Path, aantal: int) -> list[Path]:
    return [map_ / str(nummer) for nummer in range(aantal)]


def test_two_begin_at_the_same_moment(tmp_path: Path) -> None:
    """Both new, one code: the second is told, and nobody loses an answer."""
    schrijf_set(tmp_path)
    (tmp_path / "casussen").mkdir()
    with Terminal(BEGIN, cwd=tmp_path) as eerste:
        eerste.wacht_op_vraag(INTAKE[0].vraag)
        with Terminal(BEGIN, cwd=tmp_path) as tweede:
            assert tweede.einde() == 1
            assert tweede.ziet(AL_OPEN)
        eerste.typ(INTAKE[0].toetsen)
        eerste.wacht_op_vraag(INTAKE[1].vraag)
    assert casus_in(tmp_path)["antwoorden"] == casus_na(1)["antwoorden"]


def test_two_begin_in_a_folder_without_casussen(tmp_path: Path) -> None:
    """A newcomer's first use: who answers first has the casus, and the other loses nothing either."""
    schrijf_set(tmp_path)
    with Terminal(BEGIN, cwd=tmp_path) as eerste, Terminal(BEGIN, cwd=tmp_path) as tweede:
        eerste.wacht_op_vraag(INTAKE[0].vraag)
        tweede.wacht_op_vraag(INTAKE[0].vraag)
        eerste.typ(INTAKE[0].toetsen)
        eerste.wacht_op_vraag(INTAKE[1].vraag)
        tweede.typ(INTAKE[0].toetsen)
        tweede.wacht_op("Stop, en bewaar mijn versie ernaast")
        tweede.typ("3\r")
        assert tweede.einde() == 1
        assert tweede.ziet(f"{CODE}.conflict-1.yaml"), tweede.toon()
        eerste.typ(INTAKE[1].toetsen)
        eerste.wacht_op_vraag(INTAKE[2].vraag)
    assert casus_in(tmp_path)["antwoorden"] == casus_na(2)["antwoorden"]
    assert casus_in(tmp_path, f"{CODE}.conflict-1")["antwoorden"] == casus_na(1)["antwoorden"]


def test_who_comes_later_in_a_folder_that_was_not_there(tmp_path: Path) -> None:
    """The folder came with the first answer; whoever then opens the casus is told who has it."""
    schrijf_set(tmp_path)
    with Terminal(BEGIN, cwd=tmp_path) as eerste:
        eerste.wacht_op_vraag(INTAKE[0].vraag)
        eerste.typ(INTAKE[0].toetsen)
        eerste.wacht_op_vraag(INTAKE[1].vraag)
        _weigering_in_regels(tmp_path)
        eerste.typ(INTAKE[1].toetsen)
        eerste.wacht_op_vraag(INTAKE[2].vraag)
    assert casus_in(tmp_path)["antwoorden"] == casus_na(2)["antwoorden"]


def test_a_process_that_was_put_to_sleep(tmp_path: Path) -> None:
    """It still has the casus, and the message says since when."""
    if not hasattr(signal, "SIGSTOP"):
        pytest.skip("no job control here")
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, 1)
    with Terminal(VERDER, cwd=tmp_path) as eerste:
        eerste.wacht_op_vraag(INTAKE[1].vraag)
        eerste.kind.kill(signal.SIGSTOP)
        _weigering(tmp_path)
        eerste.kind.kill(signal.SIGCONT)


def _om_en_om(hier: Path, env: dict[str, str]) -> None:
    """Two go on with the same answer where nothing keeps them apart."""
    with Terminal(VERDER, cwd=hier, env=env) as eerste, Terminal(VERDER, cwd=hier, env=env) as tweede:
        for wie in (eerste, tweede):
            wie.wacht_op_vraag(INTAKE[1].vraag)
        tweede.typ("Plan B\r")
        tweede.wacht_op_vraag(INTAKE[2].vraag)
        eerste.typ(INTAKE[1].toetsen)
        eerste.wacht_op("Stop, en bewaar mijn versie ernaast")
        eerste.typ("3\r")
        assert eerste.einde() == 1
        assert eerste.ziet(f"Al jouw antwoorden staan in casussen/{CODE}.conflict-1.yaml")
        assert eerste.is_heel()
    assert casus_in(hier)["antwoorden"]["begin"]["plannaam"] == "Plan B"
    ernaast = lees_casus(hier / "casussen" / f"{CODE}.conflict-1.yaml")
    assert ernaast["antwoorden"] == casus_na(2)["antwoorden"]


def test_where_there_are_no_locks(tmp_path: Path) -> None:
    """What the first typed stands beside what the second saved."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, 1)
    _om_en_om(tmp_path, _zonder_sloten(tmp_path))


@pytest.mark.lang
def test_a_hundred_times_without_locks(tmp_path: Path) -> None:
    """Each time both keep what they typed."""

    def een_keer(hier: Path) -> None:
        hier.mkdir()
        schrijf_set(hier)
        zet_klaar(hier, 1)
        _om_en_om(hier, _zonder_sloten(hier))

    casus_na(1)
    with ThreadPoolExecutor(os.cpu_count()) as ploeg:
        list(ploeg.map(een_keer, _mappen(tmp_path, 100)))
