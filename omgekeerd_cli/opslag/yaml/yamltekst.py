"""From the bytes of a file to text that may be read as YAML: nothing is built before these limits hold."""

from __future__ import annotations

import codecs

from omgekeerd_cli.kern.beeld.klad import LANGSTE_KLAD
from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.veilig import HOOGSTENS_BYTES
from omgekeerd_cli.opslag.yaml.plekken import regel_en_kolom, regelnummer
from omgekeerd_cli.opslag.yaml.yamlfouten import te_lang

HOOGSTENS_TEKST = LANGSTE_KLAD
"""Most characters of one text."""
HOOGSTENS_REGEL = 11 * HOOGSTENS_TEKST
"""Most characters on a line: room for the longest text, each character of it written as an escape of ten."""
BEWAAR_ALS_UTF8 = "Bewaar het bestand als UTF-8."
_MERKEN = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
"""How a file in another encoding begins; the longer ones first."""


def als_tekst(inhoud: bytes, bestand: str) -> str:
    """The text of a file: UTF-8, with or without a mark at its beginning.

    Raises:
        GebrekkigBestand: it is too large, no UTF-8, or has a line that is too long.
    """
    if len(inhoud) > HOOGSTENS_BYTES:
        raise te_groot(bestand)
    if andere := _andere_codering(inhoud):
        raise _fout(bestand, 1, 1, f"Dit bestand is bewaard als {andere}.", BEWAAR_ALS_UTF8)
    if (nul := inhoud.find(b"\0")) >= 0:
        wat = "Hier staan tekens zonder inhoud (NUL): het bestand is stuk, of het is geen tekst."
        raise _fout(bestand, *_plek(inhoud, nul), wat, "Zet een reservekopie terug.")
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        raise _fout(bestand, *_plek(inhoud, fout.start), "Dit is geen UTF-8.", BEWAAR_ALS_UTF8) from fout
    if (begin := _te_lange_regel(tekst)) is not None:
        wat = te_lang("regel", HOOGSTENS_REGEL)
        raise _fout(bestand, regelnummer(tekst, begin), 1, wat, "Verdeel hem over meer regels.")
    return tekst


def te_groot(bestand: str) -> GebrekkigBestand:
    """The fault of a file with more bytes than we read."""
    return _fout(bestand, 1, 1, f"Dit bestand is te groot: hoogstens {HOOGSTENS_BYTES // 1_000_000} MB.")


def _fout(bestand: str, regel: int, kolom: int, wat: str, doe: str = "") -> GebrekkigBestand:
    return GebrekkigBestand([Gebrek(bestand, regel, kolom, wat, doe)])


def _andere_codering(inhoud: bytes) -> str:
    """The encoding that is not UTF-8, known by its mark or by a NUL beside every letter; else empty."""
    for merk, naam in _MERKEN:
        if inhoud.startswith(merk):
            return naam
    begin = inhoud[:4]
    if begin.count(0) == 3 and len(begin) == 4:
        return "UTF-32"
    return "UTF-16" if len(begin) == 4 and begin[0::2].count(0) + begin[1::2].count(0) == 2 else ""


def _plek(inhoud: bytes, waar: int) -> tuple[int, int]:
    """Line and column of a byte, counted as an editor does, as far as the bytes before it are text."""
    ervoor = inhoud[:waar].decode("utf-8-sig", errors="replace")
    return regel_en_kolom(ervoor, len(ervoor))


def _te_lange_regel(tekst: str) -> int | None:
    """Where a line begins that is too long; looks only at the ends of lines it needs."""
    begin = 0
    while len(tekst) - begin > HOOGSTENS_REGEL:
        grens = begin + HOOGSTENS_REGEL + 1
        einde = max(tekst.rfind("\n", begin, grens), tekst.rfind("\r", begin, grens))
        if einde < 0:
            return begin
        begin = einde + 1
    return None
