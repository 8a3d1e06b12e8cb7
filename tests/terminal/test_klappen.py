"""Hundreds of blows at random moments: no confirmed answer is lost, and one goes on where one was."""

from __future__ import annotations

import os
import random
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from proefset import BEGIN, CODE, INTAKE, casus_in, lees_casus, schrijf_set
from terminalhulp import Terminal, casus_na

VERDER = ("toets", CODE, "--vragen", "sets")
KLAPPEN = (signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
MATEN = ((24, 80), (10, 40), (60, 300))
HALF = "half afgemaakt"
VELDEN = {nr for nr, zet in enumerate(INTAKE[:-1]) if zet.typt}
"""The questions with a field to type in."""
TYPEVRAGEN = {nr for nr in VELDEN if any(teken.isalpha() for teken in INTAKE[nr].toetsen)}
"""Those where the half-typed text makes sense."""


@dataclass
class Ramp:
    """One intake after another, each struck again and again.

    Attributes:
        map_: where they happen; each intake gets a folder of its own.
        kans: where the moments come from.
        gedaan: how many answers the file holds.
        half: what was half typed long enough before the blow: it has to be offered.
        klad: what stands ready to be typed over, if anything.
        staat_er_al: whether the question is asked again while its answer is in the file.
        duren: how long it took to end after a SIGTERM or SIGINT, in seconds.
    """

    map_: Path
    kans: random.Random
    gedaan: int = 0
    half: str = ""
    klad: str = ""
    staat_er_al: bool = False
    intake: int = 0
    opgevangen: int = 0
    klappen: list[str] = field(default_factory=list)
    duren: list[float] = field(default_factory=list)

    @property
    def hier(self) -> Path:
        return self.map_ / f"intake-{self.intake}"

    def sla(self) -> None:
        """One life of the program, from its start to a blow."""
        if not self.hier.exists():
            self.hier.mkdir()
            schrijf_set(self.hier)
        begonnen = (self.hier / "casussen" / f"{CODE}.yaml").exists()
        rows, cols = self.kans.choice(MATEN)
        with Terminal(VERDER if begonnen else BEGIN, rows=rows, cols=cols, cwd=self.hier) as terminal:
            terminal.wacht_op_vraag(INTAKE[self.gedaan].vraag)
            if self.half:
                terminal.wacht_op_getoond(self.half)
                self.opgevangen += 1
                self.half = ""
            bevestigd = self._antwoord(terminal)
            self._typ_half(terminal, bevestigd)
            klap = self.kans.choice(KLAPPEN)
            begin = time.monotonic()
            terminal.kind.kill(klap)
            code = terminal.einde()
            assert code in (-klap, 128 + klap), code
            if klap in (signal.SIGTERM, signal.SIGINT):
                self.duren.append(time.monotonic() - begin)
                assert terminal.is_heel()
        self._kijk_na(bevestigd)

    def _antwoord(self, terminal: Terminal) -> int:
        """Gives a few answers; the last one may be under way when the blow comes."""
        nummer = self.gedaan
        for _ in range(self.kans.randint(0, 3)):
            if nummer >= len(INTAKE) - 1:
                break
            terminal.typ(self._eerst_wissen(nummer) + self._toetsen(nummer))
            if self.kans.random() < 0.4:
                time.sleep(self.kans.uniform(0, 0.05))
                self.klappen.append("net na Enter")
                return nummer
            nummer += 1
            terminal.wacht_op_vraag(INTAKE[nummer].vraag)
        return nummer

    def _toetsen(self, nummer: int) -> str:
        """The keys of the answer; what is ticked in a list already is not ticked again."""
        al_gekozen = self.staat_er_al and _is_anders(nummer + 1)
        self.staat_er_al = self.staat_er_al and al_gekozen
        return "\r" if al_gekozen else INTAKE[nummer].toetsen

    def _eerst_wissen(self, nummer: int) -> str:
        """The keys that clear what stands ready in a field of text."""
        if nummer not in VELDEN:
            return ""
        toetsen, self.klad = "\x7f" * len(self.klad), ""
        return toetsen

    def _typ_half(self, terminal: Terminal, nummer: int) -> None:
        if self.klappen[-1:] == ["net na Enter"] or nummer not in TYPEVRAGEN or self.kans.random() < 0.15:
            self.klappen.append("bij een vraag")
            return
        terminal.typ(self._eerst_wissen(nummer) + HALF)
        terminal.wacht_op(HALF)
        if self.kans.random() < 0.85:
            terminal.wacht_tot(self._half_op_schijf, "wat half is getypt, op schijf")
            self.half = HALF
        self.klappen.append("onder het typen")

    @property
    def _kladblok(self) -> Path:
        return self.hier / "casussen" / f".{CODE}.klad.yaml"

    def _half_op_schijf(self) -> bool:
        return self._kladblok.exists() and HALF in self._kladblok.read_text(encoding="utf-8")

    def _kijk_na(self, bevestigd: int) -> None:
        """The file holds every confirmed answer, at most the one under way on top, and nothing else."""
        if not (self.hier / "casussen" / f"{CODE}.yaml").exists():
            assert bevestigd == 0
            return
        stand = _stand(casus_in(self.hier))
        verder = range(bevestigd, min(bevestigd + 2 + self.staat_er_al, len(INTAKE)))
        mogelijk = [
            nummer for nummer in verder if stand == (_stand(casus_na(nummer)) if nummer else ({}, []))
        ]
        assert mogelijk, f"na {bevestigd} antwoorden staat er {stand}"
        self.gedaan = mogelijk[0]
        klad = lees_casus(self._kladblok)["klad"].values() if self._kladblok.exists() else [""]
        self.klad = next(iter(klad))
        self.staat_er_al = HALF in self.klad and self.gedaan > bevestigd
        if self.staat_er_al:
            self.gedaan -= 1  # saved, and ended before its draft was wiped: offered again, beside the answer
        if _is_anders(self.gedaan):
            self.gedaan -= 1  # one choice with its words: asked again from the options on
        assert self.half in self.klad
        resten = {pad.name for pad in (self.hier / "casussen").iterdir()}
        assert all(not pad.endswith(".conflict-1.yaml") for pad in resten), resten
        if self.gedaan >= len(INTAKE) - 1:
            self.intake, self.gedaan, self.half, self.klad = self.intake + 1, 0, "", ""
            self.staat_er_al = False


def _is_anders(nummer: int) -> bool:
    return nummer < len(INTAKE) and INTAKE[nummer].vraag.startswith("› Anders")


def _stand(casus: dict[str, Any]) -> tuple[Any, list[str]]:
    """What is answered, and in which order: "no more" changes no answer but is in the logboek."""
    return casus["antwoorden"], [regel["vraag"] for regel in casus["logboek"]]


def _sla_toe(map_: Path, zaad: int, keer: int) -> Ramp:
    ramp = Ramp(map_, random.Random(zaad))  # noqa: S311  no secret, a seed to repeat
    map_.mkdir()
    for _ in range(keer):
        ramp.klappen.clear()
        ramp.sla()
    return ramp


def _ploeg(map_: Path, keer: int) -> list[Ramp]:
    casus_na(1)  # made once, before they all want one
    ploegen = os.cpu_count() or 1
    with ThreadPoolExecutor(ploegen) as ploeg:
        delen = [(map_ / str(nummer), nummer, keer // ploegen) for nummer in range(ploegen)]
        return list(ploeg.map(_sla_toe, *zip(*delen, strict=True)))


def test_twenty_kills(tmp_path: Path) -> None:
    assert sum(ramp.opgevangen for ramp in _ploeg(tmp_path, 20)) > 0


@pytest.mark.lang
def test_five_hundred_kills(tmp_path: Path) -> None:
    """How long it took to end after a SIGTERM or SIGINT is printed (pytest -s)."""
    ploeg = _ploeg(tmp_path, 500)
    assert sum(ramp.opgevangen for ramp in ploeg) > 20
    duren = sorted(duur for ramp in ploeg for duur in ramp.duren)
    print(f"{len(duren)} times: median {duren[len(duren) // 2]:.2f} s, most {duren[-1]:.2f} s")  # noqa: T201
