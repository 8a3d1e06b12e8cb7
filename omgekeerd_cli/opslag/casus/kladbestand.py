"""The half-typed texts of a casus, in a file of their own beside it.

They are no answers yet, so they never stand in the casus itself.
"""

from __future__ import annotations

import codecs
import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from omgekeerd_cli.kern.beeld.klad import Editor
from omgekeerd_cli.kern.fouten import GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus.identiteit import stam
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes


class Kladbestand:
    """The drafts of one casus; made with what a broken-off conversation left behind.

    Args:
        casus: the path of the casus.
        maak_casus: makes sure that the casus is on disk and nobody else is at it: drafts never stand
            alone, nor beside what another is writing.

    Attributes:
        onleesbaar: why drafts cannot be kept: the file that is there is not ours to overwrite.
        op_schijf: whether the texts are on disk as they are now.
    """

    def __init__(self, casus: Path, maak_casus: Callable[[], None]) -> None:
        self._pad, self._tekstpad = _paden(casus)
        self._maak_casus = maak_casus
        self._in_editor = ""
        self.onleesbaar = ""
        veilig.ruim_op(self._pad)
        self._teksten = self._lees()
        self.op_schijf = bool(self._teksten)
        if self._in_editor:  # everything stopped while a text was in an editor: that is the newest
            self._haal_uit_editor(self._in_editor)

    def verhuis(self, casus: Path) -> None:
        """Keeps the texts beside the casus at its new path from now on."""
        self._pad, self._tekstpad = _paden(casus)
        self.onleesbaar = ""
        self.bewaar(self._teksten)

    @property
    def is_los(self) -> bool:
        """Whether there are texts that are not on disk, while they could be."""
        return bool(self._teksten) and not self.op_schijf and not self.onleesbaar

    def bewaar_ernaast(self, casus: Path) -> None:
        """Keeps the texts beside another copy of the casus too.

        Raises:
            NietBewaard: the system refused.
        """
        if self._teksten:
            veilig.schrijf(_paden(casus)[0], _inhoud("", self._teksten))

    def teksten(self) -> dict[str, str]:
        """All texts by place, the one noted last at the end."""
        return dict(self._teksten)

    def bewaar(self, teksten: dict[str, str]) -> str:
        """Keeps these texts on disk and no others; gives why that failed, empty when it did not.

        That the file is `onleesbaar` is for the beginning; it is not given again at every text.
        """
        self._teksten = dict(teksten)
        self.op_schijf = False
        if self.onleesbaar:
            return ""
        try:
            if teksten or self._in_editor:
                self._maak_casus()
                veilig.schrijf(self._pad, _inhoud(self._in_editor, self._teksten))
            elif os.path.lexists(self._pad):
                self._maak_casus()
                self._pad.unlink(missing_ok=True)
        except (OmgekeerdFout, OSError):
            return "Let op: je half getypte tekst is nu niet te bewaren."
        self.op_schijf = bool(teksten)
        return ""

    def bewerk(self, naam: str, tekst: str, editor: Editor) -> str:
        """Lets an editor change the text of a place in a private file; gives what it became.

        Raises:
            OmgekeerdFout: the file could not be made; the text is as it was.
        """
        self._in_editor = naam
        bezwaar = self.bewaar(self._teksten)
        if bezwaar and not self.onleesbaar:
            self._in_editor = ""
            raise OmgekeerdFout(bezwaar)
        veilig.schrijf(self._tekstpad, f"{tekst}\n".encode())
        try:
            editor(self._tekstpad)
        except Exception:
            if self._uit_editor(tekst) == tekst:  # else it had saved something before it failed
                raise
        finally:
            nieuw = self._haal_uit_editor(naam, tekst)
        if not os.path.isdir(self._tekstpad.parent):  # noqa: PTH112  never raises
            map_ = self._tekstpad.parent
            raise OmgekeerdFout(f"De map {map_} is er niet meer. Je tekst is gebleven zoals die was.")
        return nieuw

    def _haal_uit_editor(self, naam: str, tekst: str = "") -> str:
        """The text of the file, kept as the draft of its place before the file goes."""
        nieuw = self._uit_editor(tekst)
        self._in_editor = ""
        over = {ander: oud for ander, oud in self._teksten.items() if ander != naam}
        bezwaar = self.bewaar({**over, naam: nieuw} if nieuw.strip() else over)
        if not bezwaar or self.onleesbaar:
            with contextlib.suppress(OSError):
                self._tekstpad.unlink(missing_ok=True)
        return nieuw

    def _uit_editor(self, anders: str) -> str:
        try:
            tekst = _ontcijfer(veilig.lees(self._tekstpad, langs_verwijzing=False))
        except OSError:
            return anders
        return tekst.replace("\r\n", "\n").removesuffix("\n")

    def _lees(self) -> dict[str, str]:
        try:
            kaart = lees_bytes(veilig.lees(self._pad, langs_verwijzing=False), str(self._pad))
        except FileNotFoundError:
            return {}
        except (OSError, GebrekkigBestand):
            kaart = None
        klad = kaart.get("klad") if kaart is not None and kaart.get("schema") == "1" else None
        if not isinstance(klad, dict) or not all(isinstance(tekst, str) for tekst in klad.values()):
            self.onleesbaar = f"{self._pad} is niet te lezen, dus half getypte tekst wordt nu niet bewaard."
            return {}
        self._in_editor = str(kaart.get("in-editor", "")) if kaart else ""
        return {str(naam): str(tekst) for naam, tekst in klad.items()}


def _ontcijfer(inhoud: bytes) -> str:
    """What an editor saved: UTF-8 as it got it, UTF-16 with its mark, or the "ANSI" of an older Windows.

    The person sees the text before confirming it.
    """
    if inhoud.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return inhoud.decode("utf-16", errors="replace")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        is_afgebroken = fout.end == len(inhoud) and "end of data" in fout.reason
        return inhoud.decode("utf-8-sig" if is_afgebroken else "cp1252", errors="replace")


def _inhoud(in_editor: str, teksten: dict[str, str]) -> bytes:
    """The file, as it can be read back; `schema` comes last, so that a torn file has none.

    Raises:
        GebrekkigBestand: the texts are too long to be read back.
    """
    inhoud = schrijf_bytes({"in-editor": in_editor, "klad": teksten, "schema": "1"})
    lees_bytes(inhoud, "")
    return inhoud


def _paden(casus: Path) -> tuple[Path, Path]:
    """The files with the drafts, and with the text that is in an editor."""
    begin = stam(casus)
    return casus.with_name(f".{begin}.klad.yaml"), casus.with_name(f".{begin}.klad.txt")
