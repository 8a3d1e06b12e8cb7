"""What fits the words that are typed, below the field: chosen with the arrow keys, never by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, is_done
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, Container, FormattedTextControl, Window

from omgekeerd_cli.kern.beeld.wethulp import Treffer
from omgekeerd_cli.kern.taal.tekst import een_regel, zichtbaar
from omgekeerd_cli.kern.wet.artikelkeus import TUSSEN
from omgekeerd_cli.scherm.basis.uitvoer import kan_tonen
from omgekeerd_cli.scherm.basis.vouwen import vouw
from omgekeerd_cli.scherm.woorden import woorden

_MEESTE, _MINSTE = 6, 2
"""Most rows that are drawn, and how many lines there are for them, however small the screen."""
_REGELS_UITLEG, _LANGSTE_GEMARKEERD = 2, 3
"""Lines that may tell what the marked row is, and that it may take itself."""
_EROMHEEN = 2 + _REGELS_UITLEG
"""Lines around the list: the field, how many more there are, and what is told below it."""


class Artikellijst(Struct):
    """The rows that fit, and which of them is marked: none until an arrow key was pressed.

    Attributes:
        zoek: gives what fits a few words.
        erboven: how many lines above the field should stay in view, at a width.
    """

    zoek: Callable[[str], Sequence[Treffer]]
    erboven: Callable[[int], int] = lambda _: 1
    _gezocht: str = ""
    _treffers: Sequence[Treffer] = ()
    _hier: int = -1

    def treffers(self, document: Document) -> Sequence[Treffer]:
        """What fits the part of the text in which one types; looked for once."""
        begin, einde = _deel(document)
        getypt = document.text[begin:einde].strip()
        if getypt != self._gezocht:
            self._gezocht, self._hier = getypt, -1
            self._treffers = self.zoek(getypt) if getypt else ()
        return self._treffers

    def _gemarkeerd(self, document: Document) -> Treffer | None:
        treffers = self.treffers(document)
        return treffers[self._hier] if 0 <= self._hier < len(treffers) else None

    def voeg_toetsen_toe(self, toetsen: KeyBindings) -> None:
        """The arrow keys: to the next row or the one before; above the first none is marked."""
        for toets, stap in (("down", 1), ("up", -1)):
            toetsen.add(toets, eager=True)(lambda knop, stap=stap: self._schuif(knop, stap))

    def _schuif(self, knop: KeyPressEvent, stap: int) -> None:
        aantal = len(self.treffers(knop.current_buffer.document))
        self._hier = min(max(self._hier + stap, -1), aantal - 1)

    def neem(self, veld: Buffer, *, anders_eerste: bool = False) -> bool:
        """Writes the marked row in the place of the words that found it; False when none is marked."""
        treffers = self.treffers(veld.document)
        treffer = self._gemarkeerd(veld.document) or (treffers[0] if treffers and anders_eerste else None)
        if treffer is None:
            return False
        begin, einde = _deel(veld.document)
        voor = f"{veld.text[:begin].rstrip()} " if begin else ""
        tekst = f"{voor}{treffer.verwijzing}"
        veld.document = Document(f"{tekst}{veld.text[einde:]}", len(tekst))
        return True

    def venster(self, veld: Buffer) -> Container:
        """Where the rows are drawn, as long as there are any."""
        regels = FormattedTextControl(lambda: self._beeld(veld.document))
        er_is_iets = Condition(lambda: bool(self.treffers(veld.document)))
        return ConditionalContainer(Window(regels, dont_extend_height=True), filter=er_is_iets & ~is_done)

    def zin(self, document: Document) -> str:
        """What can be done here, or what the marked row is."""
        if hier := self._gemarkeerd(document):
            hoogstens = _REGELS_UITLEG * get_app().output.get_size().columns - 9
            return een_regel(f"→ {hier.plaats}: {hier.wat}", hoogstens)
        if self._treffers:
            return woorden.KIES_ARTIKEL
        return "" if self._gezocht else woorden.ZOEK_ARTIKEL

    def _beeld(self, document: Document) -> StyleAndTextTuples:
        # As many rows as fit, the marked one as a whole.
        treffers, maat = self.treffers(document), get_app().output.get_size()
        ruimte = max(min(_MEESTE, maat.rows - self.erboven(maat.columns) - _EROMHEEN), _MINSTE)
        heel = self._heel(maat.columns)
        aantal = max(ruimte - max(heel.count("\n"), 0), 1)
        eerste = min(max(self._hier - aantal + 1, 0), max(len(treffers) - aantal, 0))
        delen: StyleAndTextTuples = []
        for nummer, treffer in enumerate(treffers[eerste : eerste + aantal], start=eerste):
            if nummer == self._hier:
                delen.append(("class:highlighted", f"{heel}\n"))
            else:
                delen.append(("", f"  {een_regel(_regel(treffer), maat.columns - 3)}\n"))
        over = len(treffers) - eerste - aantal
        return [*delen, ("class:instruction", f"  nog {over}")] if over > 0 else _zonder_einde(delen)

    def _heel(self, breedte: int) -> str:
        if not 0 <= self._hier < len(self._treffers):
            return ""
        regels = vouw(_regel(self._treffers[self._hier]), breedte - 3).split("\n")
        pijl = "❯" if kan_tonen("❯") else ">"
        return "\n".join(
            f"{'  ' if nr else f'{pijl} '}{r}" for nr, r in enumerate(regels[:_LANGSTE_GEMARKEERD])
        )


def _regel(treffer: Treffer) -> str:
    return zichtbaar(f"{treffer.plaats}: {treffer.biedt}")


def _deel(document: Document) -> tuple[int, int]:
    """From where to where the part goes in which the cursor stands."""
    tekst, cursor = document.text, document.cursor_position
    begin, einde = tekst.rfind(TUSSEN, 0, cursor) + 1, tekst.find(TUSSEN, cursor)
    return begin, einde if einde >= 0 else len(tekst)


def _zonder_einde(delen: StyleAndTextTuples) -> StyleAndTextTuples:
    return [*delen[:-1], (delen[-1][0], delen[-1][1].rstrip("\n"))] if delen else []
