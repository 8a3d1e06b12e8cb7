"""The half-typed texts of a casus, in a file of their own beside it.

They are no answers yet, so they never stand in the casus itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from omgekeerd_cli.kern.fouten import GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.yamlbestand import lees_bytes, schrijf_bytes


class Kladbestand:
    """The drafts of one casus; made with what a broken-off conversation left behind.

    Args:
        casus: the path of the casus.
        maak_casus: makes sure that the casus is on disk: drafts never stand alone.

    Attributes:
        onleesbaar: why drafts cannot be kept: the file that is there is not ours to overwrite.
        bewaard: False when the texts as they are now are not on disk.
    """

    def __init__(self, casus: Path, maak_casus: Callable[[], None]) -> None:
        self._pad = casus.with_name(f".{casus.stem}.klad.yaml")
        self._tekstpad = casus.with_name(f".{casus.stem}.klad.txt")
        self._maak_casus = maak_casus
        self.onleesbaar = ""
        self.bewaard = True
        veilig.ruim_op(self._pad)
        self._teksten = self._lees()
        self._neem_uit_editor_over()

    def teksten(self) -> dict[str, str]:
        """All texts by place, the one noted last at the end."""
        return dict(self._teksten)

    def bewaar(self, teksten: dict[str, str]) -> str:
        """Keeps these texts on disk and no others; gives why that failed, empty when it did not.

        That the file is `onleesbaar` is for the beginning; it is not given again at every text.
        """
        self._teksten = dict(teksten)
        self.bewaard = False
        if self.onleesbaar:
            return ""
        try:
            if teksten:
                self._maak_casus()
                veilig.schrijf(self._pad, schrijf_bytes({"schema": "1", "klad": teksten}))
            else:
                self._pad.unlink(missing_ok=True)
        except (OmgekeerdFout, OSError):
            return "Je half getypte tekst is nu niet te bewaren. Met Enter bewaar je hem wel als antwoord."
        self.bewaard = True
        return ""

    def bewerk(self, tekst: str, open_editor: Callable[[Path], None]) -> str:
        """Lets an editor change the text in a private file beside the casus; gives what it became."""
        veilig.schrijf(self._tekstpad, f"{tekst}\n".encode())
        try:
            open_editor(self._tekstpad)
            return self._uit_editor()
        finally:
            self._tekstpad.unlink(missing_ok=True)

    def _uit_editor(self) -> str:
        tekst = veilig.lees(self._tekstpad).decode("utf-8-sig", errors="replace")
        return tekst.replace("\r\n", "\n").removesuffix("\n")

    def _lees(self) -> dict[str, str]:
        try:
            kaart = lees_bytes(veilig.lees(self._pad), str(self._pad))
        except FileNotFoundError:
            return {}
        except (OSError, GebrekkigBestand):
            kaart = None
        klad = kaart.get("klad") if kaart is not None else None
        if not isinstance(klad, dict) or not all(isinstance(tekst, str) for tekst in klad.values()):
            self.onleesbaar = f"{self._pad} is niet te lezen, dus half getypte tekst wordt nu niet bewaard."
            return {}
        return {str(naam): str(tekst) for naam, tekst in klad.items()}

    def _neem_uit_editor_over(self) -> None:
        """A text that was still in an editor when everything stopped is the newest of its place."""
        if not self._teksten or not self._tekstpad.is_file():
            return
        naam = next(reversed(self._teksten))
        self._teksten[naam] = self._uit_editor() or self._teksten[naam]
        if not self.bewaar(self._teksten):
            self._tekstpad.unlink(missing_ok=True)
