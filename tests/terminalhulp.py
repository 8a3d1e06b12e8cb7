"""A real terminal for tests: a program in a pty, keys to type and a screen to read."""

from __future__ import annotations

import codecs
import contextlib
import os
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise, takewhile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pexpect
import pyte
from pyte.modes import DECTCEM

from proefset import CODE, INTAKE, Zet, als_casus, schrijf_set

PROGRAMMA = Path(sys.executable).with_name("omgekeerd")
VERDER = "Enter of spatie: verder · q: klaar"
"""The line below a screenful of a long text."""
GEDULD = 30.0
"""Seconds before waiting for the screen is a failure; a wait ends as soon as the text is there."""
TOETSEN = {
    "enter": "\r",
    "pagina-omlaag": "\x1b[6~",
    "omhoog": "\x1b[A",
    "omlaag": "\x1b[B",
    "spatie": " ",
    "wis": "\x7f",
    "escape": "\x1b",
    "tab": "\t",
    "home": "\x01",
}
_PLAKMODUS = 2004 << 5  # bracketed paste, as pyte keeps a private mode


def schone_omgeving(**extra: str) -> dict[str, str]:
    """An environment in which nothing of the developer's own settings plays a part."""
    weg = {"ACCESSIBLE", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "EDITOR", "VISUAL", "PAGER"}
    weg |= {"TMUX", "STY", "ZELLIJ", "TERM_PROGRAM"}  # inside one of these another key is named
    basis = {
        naam: waarde
        for naam, waarde in os.environ.items()
        if naam not in weg and not naam.startswith(("OMGEKEERD_", "_OMGEKEERD_", "LC_"))
    }
    return basis | {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONUTF8": "1"} | extra


class _Scherm(pyte.HistoryScreen):
    """A screen that answers questions about the cursor, as terminals do."""

    def __init__(self, cols: int, rows: int) -> None:
        super().__init__(cols, rows, history=100_000)
        self.antwoord: Any = None

    def write_process_input(self, data: str) -> None:
        if self.antwoord:
            self.antwoord(data)

    def select_graphic_rendition(self, *attrs: int, **rest: Any) -> None:
        if not rest.get("private"):
            super().select_graphic_rendition(*attrs)


class Terminal:
    """The real program in a real pty, read from its screen.

    Args:
        argv: the arguments of `omgekeerd`.
        rows: height of the screen.
        cols: width of the screen.
        cwd: the folder in which it runs.
        env: environment variables on top of a clean environment.
    """

    def __init__(
        self,
        argv: Sequence[str],
        *,
        rows: int = 24,
        cols: int = 80,
        cwd: Path,
        env: Mapping[str, str] | None = None,
        programma: Path = PROGRAMMA,
    ) -> None:
        self.beeld = _Scherm(cols, rows)
        self._stroom = pyte.Stream(self.beeld)
        self._lezer = codecs.getincrementaldecoder("utf-8")("replace")
        self._getoond: dict[str, None] = {}
        self.rauw = bytearray()
        self._gelezen = ""
        self._gebladerd = 0
        self._nu: list[str] = []
        self._weg: list[str] = []
        self.kind: pexpect.spawn[bytes] = pexpect.spawn(
            str(programma),
            list(argv),
            dimensions=(rows, cols),
            cwd=str(cwd),
            env=schone_omgeving(**(env or {})),
            timeout=GEDULD,
        )
        self.kind.delaybeforesend = None
        self.kind.delayafterclose = self.kind.delayafterterminate = 0.01
        self.stand_vooraf = _stand_van_een_nieuwe_terminal()
        self.beeld.antwoord = self._stuur

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        if self.kind.isalive():
            self.kind.kill(signal.SIGKILL)
        self.kind.close(force=True)

    # What a person sees.

    @property
    def scherm(self) -> list[str]:
        """The lines that are on the screen now."""
        if not self._nu:
            self._nu = [self._regel(self.beeld.buffer[nummer]) for nummer in range(self.beeld.lines)]
        return self._nu

    @property
    def alles(self) -> list[str]:
        """The lines that scrolled away and those on the screen: what one sees scrolling back."""
        nieuw = islice(self.beeld.history.top, len(self._weg), None)
        self._weg += [self._regel(rij) for rij in nieuw]
        return self._weg + self.scherm

    def _regel(self, rij: Any) -> str:
        return "".join([rij[kolom].data for kolom in range(max(rij, default=-1) + 1)]).rstrip()

    @property
    def getoond(self) -> list[str]:
        """Every line that was ever on the screen, also those that were wiped or drawn over.

        What was read in the middle of drawing, the beginning of another line, is no line.
        """
        regels = sorted(self._getoond)
        half = {een for een, volgende in pairwise(regels) if volgende.startswith(een)}
        return [regel for regel in self._getoond if regel not in half]

    def toon(self) -> str:
        """The screen in a frame, for the message of a test that fails."""
        breedte = self.beeld.columns
        regels = "\n".join(f"|{regel:<{breedte}}|" for regel in self.beeld.display)
        rand = "+" + "-" * breedte + "+"
        return f"{rand}\n{regels}\n{rand}"

    def ziet(self, tekst: str) -> bool:
        """Whether the text is on the screen; where its lines were broken does not matter."""
        return _kaal(tekst) in _kaal("".join(self.scherm))

    # Waiting.

    def wacht_op(self, tekst: str, geduld: float = GEDULD) -> None:
        """Waits until the text is on the screen."""
        self._wacht(lambda: self.ziet(tekst), f"de tekst {tekst!r}", geduld)

    def wacht_op_getoond(self, tekst: str) -> None:
        """Waits until the text was shown, even if it ran out of a small screen since."""
        naald = _kaal(tekst)
        self._wacht(lambda: naald in _kaal("".join(self.alles)), f"de tekst {tekst!r}", GEDULD)

    def wacht_op_vraag(self, tekst: str) -> None:
        """Waits until a question with this text is asked, further down than the one before it.

        A text that begins with "›" is the prompt itself; else a prompt has to stand below the text.
        """
        naald = _kaal(tekst)

        def gevraagd() -> bool:
            self._blader()  # texts before it may be longer than the screen
            alles = _kaal("".join(self.alles))
            plek = alles.find(naald, self._gelezen_tot(alles, naald))
            if plek < 0 or "›" not in (naald[0], *alles[plek + len(naald) :]):
                return False
            self._gelezen = alles[: plek + len(naald)]
            return True

        self._wacht(gevraagd, f"de vraag {tekst!r}", GEDULD)

    def _gelezen_tot(self, alles: str, naald: str) -> int:
        """From where to look: what was wiped made place for what may begin with the same words."""
        if alles.startswith(self._gelezen):
            return len(self._gelezen)
        zelfde = takewhile(lambda paar: paar[0] == paar[1], zip(alles, self._gelezen, strict=False))
        return max(sum(1 for _ in zelfde) - len(naald), 0)

    def wacht_op_veld(self, begin: str) -> None:
        """Waits until the cursor stands in a line that begins like this: one can type there."""
        self._wacht(lambda: self.scherm[self.beeld.cursor.y].startswith(begin), f"het veld {begin!r}", GEDULD)

    def wacht_tot_weg(self, tekst: str) -> None:
        """Waits until the text is no longer on the screen."""
        self._wacht(lambda: not self.ziet(tekst), f"het verdwijnen van {tekst!r}", GEDULD)

    def wacht_tot(self, klopt: Callable[[], bool], wat: str, geduld: float = GEDULD) -> None:
        """Waits until something holds."""
        self._wacht(klopt, wat, geduld)

    def speel(self, zetten: Iterable[Zet]) -> None:
        """Answers questions one by one, each as soon as it is asked."""
        for zet in zetten:
            self.wacht_op_vraag(zet.vraag)
            self._stuur(zet.toetsen)

    def einde(self) -> int:
        """Waits until the program ends; gives its exit code, or minus the signal that ended it.

        A long text is paged through, as people do.
        """
        self._wacht(self._blader, "het einde", GEDULD, einde_is_goed=True)
        self.kind.wait()
        if self.kind.signalstatus is not None:
            return -int(self.kind.signalstatus)
        return int(self.kind.exitstatus or 0)

    def wacht_op_toetsvraag(self, vraag: str = VERDER) -> None:
        """Waits until the program waits for a key again, with this as its last line."""
        self._wacht(lambda: self.vraagt_toets(vraag), f"de regel {vraag!r}", GEDULD)

    def wacht_op_een_van(self, *vragen: str) -> str:
        """Waits for one of these as the last line, with the cursor behind it; gives it, or "" at the end."""
        gezien: list[str] = []

        def klaar() -> bool:
            gezien[:] = [vraag for vraag in vragen if self.vraagt_toets(vraag)]
            return bool(gezien)

        self._wacht(klaar, f"een van {vragen}", GEDULD, einde_is_goed=True)
        return gezien[0] if gezien else ""

    def _blader(self) -> bool:
        if self.vraagt_toets(VERDER):
            self._stuur(" ")
        return False

    def vraagt_toets(self, vraag: str) -> bool:
        """Whether this is the last line, written since the last key: what is still being wiped is not."""
        if self.scherm[self.beeld.cursor.y] != vraag or self.rauw.find(vraag.encode(), self._gebladerd) < 0:
            return False
        self._gebladerd = len(self.rauw)
        return True

    def _wacht(self, klaar: Any, waarop: str, geduld: float, *, einde_is_goed: bool = False) -> None:
        grens = time.monotonic() + geduld
        while not klaar():
            try:
                self._neem_op(self.kind.read_nonblocking(65_536, timeout=0.1))
            except pexpect.TIMEOUT:
                if time.monotonic() > grens:
                    raise AssertionError(f"Wacht tevergeefs op {waarop}:\n{self.toon()}") from None
            except pexpect.EOF:
                self._neem_rest_op()
                if einde_is_goed or klaar():
                    return
                raise AssertionError(f"Gestopt vóór {waarop}:\n{self.toon()}") from None

    def _neem_rest_op(self) -> None:
        """What a program wrote last may still be under way when pexpect sees that it is dead."""
        with contextlib.suppress(OSError, ValueError):  # the end of a terminal is an error on Linux
            while select.select([self.kind.child_fd], [], [], 0.2)[0]:
                if not (inhoud := os.read(self.kind.child_fd, 65_536)):
                    return
                self._neem_op(inhoud)

    def _neem_op(self, inhoud: bytes) -> None:
        self.rauw += inhoud
        self._stroom.feed(self._lezer.decode(inhoud))
        self._nu = []
        for regel in self.scherm:
            self._getoond[regel] = None

    # What a person does.

    def typ(self, tekst: str) -> None:
        """Types a text, key by key."""
        self._stuur(tekst)

    def plak(self, tekst: str) -> None:
        """Pastes a text, the way terminals tell that it is a paste."""
        self._stuur(f"\x1b[200~{tekst}\x1b[201~")

    def toets(self, *namen: str) -> None:
        """Presses keys: "enter", "omlaag", "c-b" (Ctrl-B), or a character."""
        for naam in namen:
            if gevonden := re.fullmatch(r"c-([a-z])", naam):
                self._stuur(chr(ord(gevonden[1]) - ord("a") + 1))
            else:
                self._stuur(TOETSEN.get(naam, naam))

    def verander_maat(self, rows: int, cols: int) -> None:
        """Makes the window another size; what stood there is gone, the program draws again."""
        self.beeld.resize(rows, cols)
        modi = set(self.beeld.mode)
        self.beeld.reset()
        self.beeld.mode = modi
        self._nu, self._weg, self._gelezen = [], [], ""
        self.kind.setwinsize(rows, cols)

    def _stuur(self, tekst: str) -> None:
        self.kind.send(tekst.encode("utf-8"))

    # How the terminal is left.

    def stand(self) -> list[Any]:
        """The settings of the line, as `stty` shows them."""
        return list(termios.tcgetattr(self.kind.child_fd))

    def is_heel(self) -> bool:
        """Whether the terminal is as it was: the line settings, the cursor, no paste mode."""
        modi = self.beeld.mode
        return self.stand() == self.stand_vooraf and DECTCEM in modi and _PLAKMODUS not in modi


def _stand_van_een_nieuwe_terminal() -> list[Any]:
    """How the line begins; asked of the terminal itself, a quick program may have changed it already."""
    baas, slaaf = pty.openpty()
    try:
        return list(termios.tcgetattr(baas))
    finally:
        os.close(baas)
        os.close(slaaf)


def _kaal(tekst: str) -> str:
    return "".join(tekst.split())


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """How a run without a terminal ended."""

    code: int
    uit: str
    fout: str
    rauw: bytes

    @property
    def alles(self) -> str:
        """Everything a person sees."""
        return self.uit + self.fout


def draai(*argv: str, cwd: Path, invoer: str = "", env: Mapping[str, str] | None = None) -> Uitkomst:
    """Runs the real program with pipes instead of a terminal."""
    gedaan = subprocess.run(
        [str(PROGRAMMA), *argv],
        input=invoer.encode("utf-8"),
        capture_output=True,
        cwd=cwd,
        env=schone_omgeving(**(env or {})),
        timeout=120,
        check=False,
    )
    return Uitkomst(gedaan.returncode, gedaan.stdout.decode(), gedaan.stderr.decode(), gedaan.stdout)


_VOORRAAD = """
import io, sys
from omgekeerd_cli.cli import voer_uit
from proefset import BEGIN, INTAKE, als_invoer
for aantal in range(1, len(INTAKE)):
    sys.stdin = io.StringIO(als_invoer(INTAKE[:aantal]))
    sys.stdout = io.StringIO()
    voer_uit([*BEGIN, "--eenvoudig", "--casussen", f"na-{aantal}"])
"""


@cache
def _casussen_na() -> dict[int, bytes]:
    """The casus file of the small set after each number of answers of its intake."""
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        schrijf_set(map_)
        omgeving = schone_omgeving(PYTHONPATH=str(Path(__file__).parent))
        subprocess.run([sys.executable, "-c", _VOORRAAD], cwd=map_, env=omgeving, check=True, timeout=60)
        paden = {aantal: map_ / f"na-{aantal}" / f"{CODE}.yaml" for aantal in range(1, len(INTAKE))}
        return {aantal: pad.read_bytes() for aantal, pad in paden.items()}


def casus_na(aantal: int) -> dict[str, Any]:
    """The casus of the small set with so many answers given, all of it as text."""
    return als_casus(_casussen_na()[aantal].decode("utf-8"))


def zet_klaar(map_: Path, aantal: int) -> Path:
    """Puts a casus of the small set under `map_`/casussen, with so many answers given."""
    pad = map_ / "casussen" / f"{CODE}.yaml"
    pad.parent.mkdir(exist_ok=True)
    pad.write_bytes(_casussen_na()[aantal])
    return pad


_ENGELS = re.compile(
    r"\b(usage|options?|arguments?|commands?|errors?|exceptions?|show|message|try|required?|default"
    r"|missing|no such|did you mean|unexpected|unknown|path|integer|int|str|float|boolean|invalid"
    r"|values?|env(ironment)? var|requires|takes|does not|choose|choices?|range|files?|directory"
    r"|directories|deprecated|shell|supported|done|selected|selections?|use arrow keys|arrow keys|cancel"
    r"|cancell?ed|abort(ed)?|finish|answer|expected|should|extra inputs|forbidden|permitted|found"
    r"|could not|line|column|while|scanning|parsing|mapping|key|sequence|token|block|end of stream"
    r"|yes|no|press|continue|warning|traceback|most recent call|failed|unable|cannot|permission"
    r"|denied|is a directory|type=|input should|for further information|unhandled|event loop"
    r"|toggle|invert|move|select|confirm|none|true|false|null|undefined|not|the|and|with)\b",
    re.IGNORECASE,
)


def engels_in(tekst: str) -> list[str]:
    """The lines with an English word that Typer, Questionary, PyYAML or Pydantic would say.

    Codes of a shell completion, web addresses and the names of options are left out.
    """
    gevonden = []
    for regel in tekst.splitlines():
        kaal = re.sub(r"https?://\S+|--[a-z-]+|\$[A-Z_]+|\S+\.(yaml|md|j2|json)\b|`[^`]*`", " ", regel)
        if treffers := _ENGELS.findall(kaal):
            gevonden.append(f"{sorted({t[0].lower() for t in treffers})}: {regel}")
    return gevonden
