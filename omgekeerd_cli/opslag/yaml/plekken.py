"""Places in a text as an editor counts them: lines end at LF, CR or both, and at nothing else."""

from __future__ import annotations


def regelnummer(tekst: str, tot: int) -> int:
    """The number of the line, from 1, on which the character at `tot` stands."""
    return tekst.count("\n", 0, tot) + tekst.count("\r", 0, tot) - tekst.count("\r\n", 0, tot) + 1


def regelbegin(tekst: str, plek: int) -> int:
    """Where the line begins on which a character stands."""
    na_regel = tekst.rfind("\n", 0, plek) + 1
    return max(na_regel, tekst.rfind("\r", na_regel, plek) + 1)


def regel_en_kolom(tekst: str, plek: int) -> tuple[int, int]:
    """Line and column of a character, from 1."""
    return regelnummer(tekst, plek), plek - regelbegin(tekst, plek) + 1
