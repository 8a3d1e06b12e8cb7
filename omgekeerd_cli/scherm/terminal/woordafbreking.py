"""Wrapping what is typed between words: prompt_toolkit itself breaks a line in the middle of one."""

from __future__ import annotations

import re
from bisect import bisect_right

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import fragment_list_to_text
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments
from prompt_toolkit.utils import get_cwidth

_WOORD = re.compile(r"\S+")


class Woordafbreking(Processor):
    """Puts blanks on the screen, not in the text, before a word that would not fit on its line.

    Args:
        voor: columns that stand before the first line: the mark and the label.
        verder: columns that stand before every other line.
    """

    def __init__(self, voor: int, verder: int) -> None:
        self._voor = voor
        self._verder = verder

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The line as it is drawn, and where each character went."""
        delen = explode_text_fragments(transformation_input.fragments)
        voor = self._voor if transformation_input.lineno == 0 else self._verder
        tekst = fragment_list_to_text(delen)
        blanks = opvulling(tekst, transformation_input.width, voor, self._verder)
        if not blanks:
            return Transformation(transformation_input.fragments)
        getekend: StyleAndTextTuples = []
        plaats = []  # where each place of the text, and the one behind its end, stands on the screen
        for nummer, deel in enumerate(delen):
            getekend += [("", " ")] * blanks.get(nummer, 0)
            plaats.append(len(getekend))
            getekend.append(deel)
        plaats.append(len(getekend))
        return Transformation(
            getekend,
            source_to_display=lambda nr: plaats[min(nr, len(plaats) - 1)],
            display_to_source=lambda nr: max(bisect_right(plaats, nr) - 1, 0),
        )


def opvulling(tekst: str, breedte: int, voor: int, verder: int) -> dict[int, int]:
    """How many blanks go before which character, so that no word is broken that fits on one line.

    Args:
        tekst: one line of text.
        breedte: columns of the screen.
        voor: columns that are taken at the beginning of the first line.
        verder: columns that are taken at the beginning of every other line.
    """
    blanks: dict[int, int] = {}
    kolom, gelezen = voor, 0
    for woord in _WOORD.finditer(tekst):
        kolom = _na(tekst[gelezen : woord.start()], kolom, breedte, verder)
        lengte = get_cwidth(woord[0])
        if verder < kolom < breedte < kolom + lengte and lengte <= breedte - verder:
            blanks[woord.start()] = breedte - kolom
            kolom = verder
        kolom = _na(woord[0], kolom, breedte, verder)
        gelezen = woord.end()
    return blanks


def _na(tekst: str, kolom: int, breedte: int, verder: int) -> int:
    """The column behind this text, drawn from `kolom` on."""
    if (recht := kolom + get_cwidth(tekst)) <= breedte:
        return recht
    for teken in tekst:
        ruimte = get_cwidth(teken)
        kolom = verder + ruimte if kolom + ruimte > breedte else kolom + ruimte
    return kolom
