"""How long it takes from Enter to the next question, and from a start to the first, in a real terminal.

    python tests/prestaties/vragen.py [rounds]

Beside each kind of question stands a loop of the same prompts of bare Questionary, which saves
nothing. Ours saves every answer, the whole casus read back, with a sync of the disk. Both are asked
in turn, in one run; a figure is how many times as long ours took: the median and the 95th percentile
of questions 30 to 45 of a process, and the median of the letters of one answer. The casus is new, so
that these are its answers up to 45, or had 160 answers, so that they are those up to 205.
"""

from __future__ import annotations

import contextlib
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path
from typing import TypeAlias

sys.path.insert(0, str(Path(__file__).parents[1]))

from omgeving import maak_omgeving

from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Wat
from omgekeerd_cli.opslag.casus.casus_als_yaml import schrijf_casus
from terminalhulp import schone_omgeving

Ronde: TypeAlias = tuple[float, list[float], list[float]]
AANTAL, VANAF, LETTERS = 46, 30, 25
VOORAF = {"up to 45": 0, "up to 205": 160}
"""How many answers the casus has already, by the numbers of the answers that are measured then."""
ANTWOORD = "Rust in huis, en 's ochtends genoeg tijd om de kinderen naar school te brengen."
GETEKEND = b"\x1b[?7h"
"""How prompt_toolkit ends a drawing."""
KALE_LUS = """
import questionary
for nummer in range({eerste}, {eerste} + {aantal}):
    questionary.{soort}
"""
SOORTEN: dict[str, tuple[str, str, bytes]] = {
    "text": ("soort: tekst", "text(f'Vraag-{nummer:03d}?').unsafe_ask()", b"abc\r"),
    "long text": ("soort: lange-tekst", "text(f'Vraag-{nummer:03d}?').unsafe_ask()", b"abc\r"),
    "choice": (
        "soort: keuze, opties: [{code: een, label: Een}, {code: twee, label: Twee}]",
        "select(f'Vraag-{nummer:03d}?', ['Een', 'Twee']).unsafe_ask()",
        b"\x1b[B\r",
    ),
    "multiple choice": (
        "soort: meerkeuze, opties: [{code: een, label: Een}, {code: twee, label: Twee}]",
        "checkbox(f'Vraag-{nummer:03d}?', ['Een', 'Twee']).unsafe_ask()",
        b" \r",
    ),
}


class Pty:
    """A program in a pseudo-terminal of 24 by 80, read as it comes."""

    def __init__(self, argv: list[str], cwd: Path) -> None:
        self._baas, slaaf = pty.openpty()
        self._begin = time.perf_counter()
        self._proces = subprocess.Popen(
            argv,
            cwd=cwd,
            env=schone_omgeving(LINES="24", COLUMNS="80", PROMPT_TOOLKIT_NO_CPR="1"),
            stdin=slaaf,
            stdout=slaaf,
            stderr=slaaf,
            start_new_session=True,
        )
        os.close(slaaf)
        self._gelezen = b""

    def wacht_op(self, tekst: bytes) -> float:
        """Seconds since the last keys (or the start) until this text was drawn."""
        while GETEKEND not in self._gelezen.partition(tekst)[2]:
            klaar, _, _ = select.select([self._baas], [], [], 20)
            if not klaar:
                raise TimeoutError(tekst, self._gelezen[-500:])
            self._gelezen += os.read(self._baas, 65_536)
        duur = time.perf_counter() - self._begin
        self._gelezen = b""
        return duur

    def typ(self, toetsen: bytes) -> None:
        """Sends keys, and from now on the time counts."""
        self._begin = time.perf_counter()
        os.write(self._baas, toetsen)

    def sluit(self) -> None:
        """Ends the program."""
        self._proces.kill()
        self._proces.wait()
        with contextlib.suppress(OSError):
            os.close(self._baas)


def _set(map_: Path, soort: str, vooraf: int) -> None:
    """A question set of one step: so many texts, and then questions of one kind."""
    methode = map_ / "sets/lus"
    methode.mkdir(parents=True)
    (methode / "methode.yaml").write_text(
        "schema: 1\nid: lus\ntitel: Lus\nversie: 1.0.0\nstappen: [een]\n", encoding="utf-8"
    )
    vragen = "".join(
        f"  - {{id: v{nr:03d}, vraag: 'Vraag-{nr:03d}?', kort: 'Kort {nr}', "
        f"{soort if nr >= vooraf else 'soort: tekst'}}}\n"
        for nr in range(vooraf + AANTAL)
    )
    (methode / "1.yaml").write_text(f"stap: een\ntitel: Een\nvragen:\n{vragen}", encoding="utf-8")


def _casus(map_: Path, vooraf: int) -> None:
    """A casus in which so many questions were answered, as the program keeps it."""
    namen = [f"v{nr:03d}" for nr in range(vooraf)]
    logboek = tuple(Gebeurtenis("2026-11-29T09:00:00+01:00", f"een.{n}", Wat.BEANTWOORD) for n in namen)
    antwoorden: Boom = {"een": dict.fromkeys(namen, ANTWOORD)}
    casus = Casus("z", "lus", "T", "1.0.0", revisie=vooraf, antwoorden=antwoorden, logboek=logboek)
    (map_ / "casussen").mkdir()
    (map_ / "casussen/z.yaml").write_bytes(schrijf_casus(casus))


def _onze(bin_: Path, map_: Path, vooraf: int) -> Pty:
    if vooraf:
        _casus(map_, vooraf)
        return Pty([str(bin_ / "omgekeerd"), "toets", "z", "--vragen", "sets"], map_)
    argv = [str(bin_ / "omgekeerd"), "toets", "-m", "lus", "--vragen", "sets", "--code", "z", "--titel", "T"]
    return Pty(argv, map_)


def _ronde(terminal: Pty, toetsen: bytes, vooraf: int) -> Ronde:
    """Seconds to the first question, from each letter to its echo, from Enter to each later question."""
    try:
        eerste = terminal.wacht_op(b"Vraag-%03d?" % vooraf)
        time.sleep(0.3)
        tijden, echo = [], []
        for nummer in range(1, AANTAL):
            for _ in range(LETTERS if nummer == 1 and toetsen.startswith(b"abc") else 0):
                time.sleep(0.06)
                terminal.typ(b"q")
                echo.append(terminal.wacht_op(b"q"))
            for toets in (toetsen[:-1], toetsen[-1:]):
                time.sleep(0.06)  # the drawing of what was typed is done
                terminal.typ(toets)
            tijden.append(terminal.wacht_op(b"Vraag-%03d?" % (vooraf + nummer)))
        return eerste, echo, tijden[VANAF:]
    finally:
        terminal.sluit()


def main(rondes: int) -> None:
    """Measures every kind and prints a line for each."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        bin_ = maak_omgeving(Path(tijdelijk))
        for naam, answers in product(SOORTEN, VOORAF):
            soort, vooraf = SOORTEN[naam], VOORAF[answers]
            uit = _meet(bin_, Path(tijdelijk) / f"{naam}-{vooraf}", soort, vooraf, rondes)
            met_echo = soort[2].startswith(b"abc")
            print(f"{naam}, answers {answers}: {_in_woorden(*uit, met_echo=met_echo)}", flush=True)


def _meet(
    bin_: Path, map_: Path, soort: tuple[str, str, bytes], vooraf: int, rondes: int
) -> tuple[list[Ronde], list[Ronde]]:
    """So many rounds of ours and of bare Questionary, in turn."""
    yaml, vraag, toetsen = soort
    ons, kaal = [], []
    for nummer in range(rondes):
        eigen = map_ / str(nummer)
        _set(eigen, yaml, vooraf)
        lus = KALE_LUS.format(aantal=AANTAL, eerste=vooraf, soort=vraag)
        (eigen / "kaal.py").write_text(lus, encoding="utf-8")
        kaal.append(_ronde(Pty([str(bin_ / "python"), "kaal.py"], eigen), toetsen, vooraf))
        ons.append(_ronde(_onze(bin_, eigen, vooraf), toetsen, vooraf))
    return ons, kaal


def _in_woorden(ons: list[Ronde], kaal: list[Ronde], *, met_echo: bool) -> str:
    """How many times as long ours took, for each thing that was timed."""
    eigen, ander = ([tijd for ronde in rondes for tijd in ronde[2]] for rondes in (ons, kaal))
    letters, letters_kaal = ([tijd for ronde in rondes for tijd in ronde[1]] for rondes in (ons, kaal))
    midden, midden_kaal = statistics.median(eigen), statistics.median(ander)
    p95 = statistics.quantiles(eigen, n=20)[-1] / statistics.quantiles(ander, n=20)[-1]
    start = statistics.median(r[0] for r in ons) / statistics.median(r[0] for r in kaal)
    delen = [f"Enter to next question {midden / midden_kaal:.2f} ({1000 * midden:.1f} ms), p95 {p95:.2f}"]
    delen += [f"start to first question {start:.2f}"]
    if met_echo:
        midden, midden_kaal = statistics.median(letters), statistics.median(letters_kaal)
        delen.append(f"letter to echo {midden / midden_kaal:.2f} ({1000 * midden:.1f} ms)")
    return "; ".join(delen)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
