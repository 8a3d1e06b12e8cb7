"""Text that would steer a terminal or deceive a reader, and looking whether any of it came through."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from terminalhulp import schone_omgeving

MERK = "ZX"
"""Stands inside each hostile text: where a screen shows it, what is before and behind it is ours to judge."""
BOOS = (
    f"\x1b[31m{MERK}\x1b[0m",  # colour
    f"\x1b[2J{MERK}",  # wipes the screen
    f"\x1b]0;{MERK}\x07",  # the title of the window
    f"\x1b]8;;https://example.org\x1b\\{MERK}\x1b]8;;\x1b\\",  # a link
    f"\x1b]52;c;{MERK}\x07",  # the clipboard
    f"\x9b31m{MERK}",  # C1
    f"\x90{MERK}\x9c",
    f"\x07\x08\x0b\x0c{MERK}\x7f",
    f"\u202e{MERK}\u202c",  # right to left
    f"\u2066{MERK}\u2069",
    f"\u061c\u200e\u200f{MERK}",
    f"\u200b{MERK}\u200d\u2060\ufeff",  # not there to see
    f"\U000e0041\U000e0042{MERK}\U000e007f",  # tags
    f"{MERK}\ufe00\U000e0100\ufe0f",  # variation selectors behind a letter
    f"[bold]{MERK}[/x]",  # markup of Rich
)
"""One text for each way of doing harm."""
ALLES = " ".join(BOOS)

STURING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters, but for the line feed and the tab."""
BIDI_EN_ONZICHTBAAR = re.compile(
    "[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufe00-\ufe0e\U000e0000-\U000e0fff]"
)


def rauw(tekst: str) -> list[str]:
    """The characters in a text that should never be shown as they are."""
    return sorted({ascii(teken) for vorm in (STURING, BIDI_EN_ONZICHTBAAR) for teken in vorm.findall(tekst)})


def besmet(boom: Any, waarmee: str, mag: Callable[[str, str], bool], sleutel: str = "") -> Any:
    """The same tree with this text behind every text of which `mag(key, text)` says that it may be."""
    if isinstance(boom, dict):
        return {naam: besmet(deel, waarmee, mag, str(naam)) for naam, deel in boom.items()}
    if isinstance(boom, list):
        return [besmet(deel, waarmee, mag, sleutel) for deel in boom]
    return f"{boom} {waarmee}" if mag(sleutel, boom) else boom


def elke_plek(boom: Any, waarmee: Any) -> list[Any]:
    """The same tree time and again, each time with one text or one name replaced; a name only by a text."""
    if isinstance(boom, dict):
        namen = boom if isinstance(waarmee, str) else ()
        return [
            *(
                {(waarmee if ander == naam else ander): deel for ander, deel in boom.items()}
                for naam in namen
            ),
            *(boom | {naam: deel} for naam in boom for deel in elke_plek(boom[naam], waarmee)),
        ]
    if isinstance(boom, list):
        return [
            [*boom[:nummer], deel, *boom[nummer + 1 :]]
            for nummer in range(len(boom))
            for deel in elke_plek(boom[nummer], waarmee)
        ]
    return [waarmee]


_UITVOERDER = """
import io, json, os, sys
from omgekeerd_cli.cli import voer_uit
for regel in sys.__stdin__.buffer:
    opdracht = json.loads(regel)
    for pad, inhoud in opdracht["bestanden"].items():
        os.makedirs(os.path.dirname(pad) or ".", exist_ok=True)
        with open(pad, "w", encoding="utf-8") as bestand:
            bestand.write(inhoud)
    os.environ.update(opdracht["env"])
    stromen = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2)]
    sys.stdin = io.TextIOWrapper(io.BytesIO(opdracht["invoer"].encode("utf-8")), encoding="utf-8")
    sys.stdout, sys.stderr = stromen
    code = voer_uit(opdracht["argv"])
    for naam in opdracht["env"]:
        del os.environ[naam]
    uit = []
    for stroom in stromen:
        stroom.flush()
        uit.append(stroom.buffer.getvalue().decode("utf-8", "surrogateescape"))
    print(json.dumps([code, *uit]), file=sys.__stdout__, flush=True)
"""


@dataclass(frozen=True, slots=True)
class Oproep:
    """One run of the program in a pipe: arguments, lines to read, environment, and files to write before."""

    argv: tuple[str, ...]
    invoer: str = ""
    env: Mapping[str, str] = field(default_factory=dict)
    bestanden: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Afloop:
    """How it ended: the exit code, what went to stdout, what went to stderr."""

    oproep: Oproep
    code: int
    uit: str
    fout: str


def draai_alle(oproepen: Iterable[Oproep], cwd: Path) -> list[Afloop]:
    """Runs the program many times in one process of its own, with pipes instead of a terminal."""
    alle = list(oproepen)
    regels = "".join(json.dumps(asdict(oproep)) + "\n" for oproep in alle)
    gedaan = subprocess.run(
        [sys.executable, "-c", _UITVOERDER],
        input=regels.encode("utf-8"),
        capture_output=True,
        cwd=cwd,
        env=schone_omgeving(),
        timeout=600,
        check=False,
    )
    assert gedaan.returncode == 0, gedaan.stderr.decode()[-2_000:]
    uitkomsten = [json.loads(regel) for regel in gedaan.stdout.splitlines()]
    return [Afloop(oproep, *uitkomst) for oproep, uitkomst in zip(alle, uitkomsten, strict=True)]
