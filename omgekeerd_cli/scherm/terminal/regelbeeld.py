"""How a line that is typed is drawn: a very long one in part, and what cannot be seen as a mark."""

from __future__ import annotations

from bisect import bisect_right

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import fragment_list_to_text
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments

from omgekeerd_cli.kern.taal.tekst import merktekens

HOOGSTENS_GETEKEND = 4_000
"""Characters of one line that are drawn: more than a screen holds, and few enough to be quick."""
_STAP = HOOGSTENS_GETEKEND // 2
"""So many characters the part moves on at once: the words stay where they are while one types."""


class Uitsnede(Processor):
    """Draws of a very long line the part around the cursor, and says how much there is around it.

    All that draws or wraps after it has less to do: a key is as quick as in a short text.
    """

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The part of the line, and where each of its characters went."""
        tekst = fragment_list_to_text(transformation_input.fragments)
        if len(tekst) <= HOOGSTENS_GETEKEND:
            return Transformation(transformation_input.fragments)
        document = transformation_input.document
        hier = document.cursor_position_row == transformation_input.lineno
        begin, einde = uitsnede(len(tekst), document.cursor_position_col if hier else 0)
        voor, na = _er_is_meer(begin, "hiervoor"), _er_is_meer(len(tekst) - einde, "hierna")
        getekend: StyleAndTextTuples = [
            ("class:instruction", voor),
            ("", tekst[begin:einde]),
            ("class:instruction", na),
        ]
        return Transformation(
            getekend,
            source_to_display=lambda nr: len(voor) + min(max(nr, begin), einde) - begin,
            display_to_source=lambda nr: begin + min(max(nr - len(voor), 0), einde - begin),
        )


def uitsnede(lengte: int, cursor: int) -> tuple[int, int]:
    """From where to where a line is drawn: with the cursor in it, and some text on both sides."""
    begin = max(0, cursor - _STAP // 2) // _STAP * _STAP
    return begin, min(lengte, begin + HOOGSTENS_GETEKEND)


def _er_is_meer(aantal: int, waar: str) -> str:
    return f" … {aantal} tekens {waar} … " if aantal else ""


class Merktekens(Processor):
    """Draws what cannot be seen, or would steer the terminal, as a mark like ⟨U+202E⟩."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The line with its marks, and where each character went."""
        tekst = fragment_list_to_text(transformation_input.fragments)
        if not (merken := merktekens(tekst)):
            return Transformation(transformation_input.fragments)
        plaatsen = [0]
        getekend: StyleAndTextTuples = []
        for nummer, (stijl, teken, *_) in enumerate(explode_text_fragments(transformation_input.fragments)):
            getekend.append((stijl, merken.get(nummer, teken)))
            plaatsen.append(plaatsen[-1] + len(getekend[-1][1]))
        return Transformation(
            getekend,
            source_to_display=lambda nr: plaatsen[min(nr, len(plaatsen) - 1)],
            display_to_source=lambda nr: max(bisect_right(plaatsen, nr) - 1, 0),
        )
