"""Places in a text as an editor counts them: lines end at LF, CR or both, and at nothing else."""

from __future__ import annotations


def regelnummer(tekst: str, tot: int) -> int:
    """The number of the line, from 1, on which the character at `tot` stands."""
    return tekst.count("\n", 0, tot) + tekst.count("\r", 0, tot) - tekst.count("\r\n", 0, tot) + 1


def regelbegin(tekst: str, plek: int) -> int:
    """Where the line begins on which a character stands."""
    na_regel = tekst.rfind("\n", 0, plek) + 1
    return max(na_regel, tekst.rfind("\r", na_regel, plek) + 1)


def regeleinde(tekst: str, plek: int) -> int:
    """Where the line ends on which a character stands."""
    einde = tekst.find("\n", plek)
    einde = len(tekst) if einde < 0 else einde
    eerder = tekst.find("\r", plek, einde)
    return einde if eerder < 0 else eerder


def regel_en_kolom(tekst: str, plek: int) -> tuple[int, int]:
    """Line and column of a character, from 1."""
    return regelnummer(tekst, plek), plek - regelbegin(tekst, plek) + 1
