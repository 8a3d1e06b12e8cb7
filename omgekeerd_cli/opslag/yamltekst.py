"""From the bytes of a file to its text: limits and encoding, before anything is built."""

from __future__ import annotations

import codecs
import re

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand

HOOGSTENS_BYTES = 4_000_000
LANGSTE_REGEL = 400_000
"""Characters: the longest answer, written on one line with every character escaped, still fits."""
_ANDERS_GECODEERD = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_GEEN_TEKST = "Dit bestand is opgeslagen in een andere codering (UTF-16 of UTF-32)."
_BEWAAR = "Bewaar het als UTF-8."
_TE_LANGE_REGEL = re.compile(rf"[^\n]{{{LANGSTE_REGEL}}}[^\n]")


def lees_tekst(inhoud: bytes, bestand: str) -> str:
    """The text of a file, without a byte order mark.

    Args:
        inhoud: the bytes of the file.
        bestand: its name, for messages.

    Raises:
        GebrekkigBestand: it is no UTF-8, too large, or a line in it is too long.
    """
    if len(inhoud) > HOOGSTENS_BYTES:
        raise _gebrek(bestand, 1, 1, f"Dit bestand is te groot: hoogstens {HOOGSTENS_BYTES // 1_000_000} MB.")
    if inhoud.startswith(_ANDERS_GECODEERD) or inhoud[:4].count(0) > 1:
        raise _gebrek(bestand, 1, 1, _GEEN_TEKST, _BEWAAR)
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = inhoud.count(b"\n", 0, fout.start) + 1
        kolom = fout.start - inhoud.rfind(b"\n", 0, fout.start)
        raise _gebrek(bestand, regel, kolom, "Dit is geen UTF-8.", "Bewaar het bestand als UTF-8.") from fout
    if gevonden := _TE_LANGE_REGEL.search(tekst):
        regel = tekst.count("\n", 0, gevonden.start()) + 1
        raise _gebrek(bestand, regel, LANGSTE_REGEL, "Deze regel is te lang.", "Verdeel hem over regels.")
    return tekst


def _gebrek(bestand: str, regel: int, kolom: int, wat: str, doe: str = "") -> GebrekkigBestand:
    return GebrekkigBestand([Gebrek(bestand, regel, kolom, wat, doe)])
