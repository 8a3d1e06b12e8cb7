"""Two windows at one casus, in every order: with and without a folder or a file, who starts or answers first.

Whoever comes second is told; nobody's answer is lost, and no draft goes to the other.
"""

from __future__ import annotations

import signal
from itertools import product
from pathlib import Path

import pytest

from proefset import BEGIN, CODE, INTAKE, lees_casus, schrijf_set
from terminalhulp import Terminal, casus_na, draai, zet_klaar

AL_OPEN = f"Casus {CODE} is al open op deze computer, in een ander venster, sinds "
STOP = "Stop, en bewaar mijn versie ernaast als dat kan"
VERDER = ("toets", CODE, "--vragen", "sets")
PLEKKEN = ("geen map", "lege map", "map met casus", "map komt later")
EINDES = ("stopt", "gedood", "blijft")


GEVALLEN = [
    (plek, eerst, einde)
    for plek, eerst, einde in product(PLEKKEN, ("A", "B"), EINDES)
    if plek == "geen map" or (eerst == "B") == (plek == "map komt later")
]
"""The place, who answers first, and what becomes of the one that has the casus."""


def _zet_neer(hier: Path, plek: str) -> tuple[tuple[str, ...], int]:
    """The command of both, and how many answers there are."""
    schrijf_set(hier)
    if plek == "lege map":
        (hier / "casussen").mkdir()
    if plek == "map met casus":
        zet_klaar(hier, 1)
        return VERDER, 1
    return BEGIN, 0


def _eindig(terminal: Terminal, einde: str) -> None:
    if einde == "gedood":
        terminal.kind.kill(signal.SIGKILL)
        terminal.einde()
    elif einde == "stopt":
        terminal.toets("c-c")
        terminal.einde()


@pytest.mark.parametrize(("plek", "eerst", "einde"), GEVALLEN)
def test_every_order(tmp_path: Path, plek: str, eerst: str, einde: str) -> None:
    opdracht, gedaan = _zet_neer(tmp_path, plek)
    with Terminal(opdracht, cwd=tmp_path) as a:
        a.wacht_op_vraag(INTAKE[gedaan].vraag)
        if plek == "map komt later":
            (tmp_path / "casussen").mkdir()
        with Terminal(opdracht, cwd=tmp_path) as b:
            if plek in ("lege map", "map met casus"):  # A has the lock from its start
                assert b.einde() == 1
                assert b.ziet(AL_OPEN), b.toon()
                houder = a
            else:
                b.wacht_op_vraag(INTAKE[gedaan].vraag)
                houder, ander = (a, b) if eerst == "A" and plek == "geen map" else (b, a)
                _antwoord(houder, gedaan)
                _ander_hoort_het(ander, tmp_path, gedaan)
                gedaan += 1
            _antwoord(houder, gedaan)
            assert AL_OPEN in draai(*VERDER, cwd=tmp_path).fout
            _eindig(houder, einde)
    assert (
        lees_casus(tmp_path / "casussen" / f"{CODE}.yaml")["antwoorden"] == casus_na(gedaan + 1)["antwoorden"]
    )
    with Terminal(VERDER, cwd=tmp_path) as later:
        later.wacht_op_vraag(INTAKE[gedaan + 1].vraag)


def _antwoord(terminal: Terminal, nummer: int) -> None:
    terminal.typ(INTAKE[nummer].toetsen)
    terminal.wacht_op_vraag(INTAKE[nummer + 1].vraag)


def _ander_hoort_het(ander: Terminal, hier: Path, nummer: int) -> None:
    """What it types is no draft of the one that has the casus; its answer comes beside."""
    ander.typ("half van de ander")
    ander.wacht_op("Let op: je half getypte tekst is nu niet te bewaren.")
    assert not (hier / "casussen" / f".{CODE}.klad.yaml").exists()
    ander.toets("enter")
    ander.wacht_op(STOP)
    assert ander.ziet(AL_OPEN), ander.toon()
    ander.typ("3\r")
    assert ander.einde() == 1
    ernaast = hier / "casussen" / f"{CODE}.conflict-1.yaml"
    assert lees_casus(ernaast)["antwoorden"]["begin"] == {"wens": "half van de ander"}
    assert ander.ziet(f"Ga later verder: omgekeerd toets casussen/{CODE}.conflict-1.yaml --vragen sets"), (
        ander.toon()
    )


@pytest.mark.parametrize("hoe", ["opschonen", "bijwerken", "motivatie"])
@pytest.mark.parametrize("plek", ["geen map", "map met casus"])
def test_a_command_beside_an_open_casus(tmp_path: Path, hoe: str, plek: str) -> None:
    """None of them changes it; a report is of what is on disk."""
    opdracht, gedaan = _zet_neer(tmp_path, plek)
    termijn = "proef: {termijn: 1 dag, bron: ons beleid}\n"
    (tmp_path / "sets" / "bewaartermijnen.yaml").write_text(termijn, encoding="utf-8")
    with Terminal(opdracht, cwd=tmp_path) as a:
        a.wacht_op_vraag(INTAKE[gedaan].vraag)
        _antwoord(a, gedaan)
        pad = tmp_path / "casussen" / f"{CODE}.yaml"
        stond = pad.read_bytes()
        woorden = {"opschonen": (CODE, "--ja"), "bijwerken": (CODE,), "motivatie": (CODE, "-o", "-")}[hoe]
        uitkomst = draai(hoe, *woorden, "--vragen", "sets", cwd=tmp_path, invoer="j\n")
        assert pad.read_bytes() == stond, uitkomst.alles
        assert (uitkomst.code == 0) == (hoe != "opschonen"), uitkomst.alles
        _antwoord(a, gedaan + 1)
    assert lees_casus(pad)["antwoorden"] == casus_na(gedaan + 2)["antwoorden"]


@pytest.mark.parametrize("opdracht", [("oefenen", "voorbeeld-bingo"), ("bespreken", "voorbeeld-bingo")])
def test_other_ways_in_which_a_folder_comes(tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    """A practice and a discussion are locked as soon as they are there."""
    with Terminal((*opdracht, "--eenvoudig"), cwd=tmp_path) as a:
        a.wacht_op("klaar? typ een punt" if opdracht[0] == "oefenen" else "Nummer:")
        if opdracht[0] == "oefenen":
            assert not (tmp_path / "casussen").exists()
            a.typ("Rust\r.\r")
        a.wacht_tot(lambda: any((tmp_path / "casussen").glob("[!.]*.yaml")), "een casus op schijf")
        code = next((tmp_path / "casussen").glob("[!.]*.yaml")).stem
        tweede = draai("toets", code, cwd=tmp_path)
        assert "is al open op deze computer" in tweede.fout
        assert tweede.code == 1
