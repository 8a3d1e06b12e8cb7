"""What the YAML library finds wrong, in Dutch: never its words, never the line itself."""

from __future__ import annotations

import re

from omgekeerd_cli.kern.fouten import Gebrek

_PROBLEMEN = {
    "could not find expected ':'": "Hier hoort een dubbele punt achter de naam.",
    "mapping values are not allowed": "Een dubbele punt kan hier niet. Zet de tekst tussen aanhalingstekens.",
    "found character that cannot start": "Dit teken kan hier niet. Zet de tekst tussen aanhalingstekens.",
    "found unexpected end of stream": "Het bestand houdt te vroeg op: er mist een aanhalingsteken of haakje.",
    "did not find expected key": "De inspringing klopt niet, of er mist een streepje of dubbele punt.",
    "did not find expected '-' indicator": "De inspringing van deze lijst klopt niet.",
    "did not find expected ',' or": "Er mist een komma of een sluithaakje.",
    "did not find expected node content": "Hier mist een waarde of een sluithaakje.",
    "control characters are not allowed": "Hier staat een onzichtbaar stuurteken. Haal het weg.",
    "did not find expected hexdecimal number": "Na de backslash hoort een teken dat YAML kent.",
    "found unknown escape character": "Na de backslash hoort een teken dat YAML kent.",
    "did not find expected <document start>": "Eén bestand houdt één document: haal de rest weg.",
}
_TAB = "Hier staat een tab. Laat regels inspringen met spaties."


def in_het_nederlands(fout: Exception, bestand: str, tekst: str) -> Gebrek:
    """A fault of the library as one of ours, with the place where it stands.

    Args:
        fout: a YAMLError, with or without marks.
        bestand: the name of the file.
        tekst: what was read, to find a place that the fault does not tell.
    """
    probleem = str(getattr(fout, "problem", "") or getattr(fout, "reason", ""))
    wat = next((zin for begin, zin in _PROBLEMEN.items() if begin in probleem), "Dit is geen geldige YAML.")
    if mark := getattr(fout, "problem_mark", None):
        wat = _TAB if tekst[mark.index : mark.index + 1] == "\t" else wat
        return Gebrek(bestand, mark.line + 1, mark.column + 1, wat)
    regel, kolom = _eerste_stuurteken(tekst)
    return Gebrek(bestand, regel, kolom, wat)


def _eerste_stuurteken(tekst: str) -> tuple[int, int]:
    gevonden = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", tekst)
    begin = gevonden.start() if gevonden else 0
    return tekst.count("\n", 0, begin) + 1, begin - tekst.rfind("\n", 0, begin)
