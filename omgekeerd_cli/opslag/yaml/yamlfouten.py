"""What the YAML library finds wrong, in Dutch: never its words, never the line itself."""

from __future__ import annotations

import re

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.kern.taal.tekst import in_duizenden

HOOGSTENS_GEBREKEN = 100
"""Faults that are told of one file; who mends these sees the next ones."""
MEER = "Er is meer mis in dit bestand. Herstel eerst wat hierboven staat."
ANKER = ("Een anker met & kan in deze bestanden niet.", "Haal het weg.")
VERWIJZING = ("Een verwijzing met * kan in deze bestanden niet.", "Schrijf de waarde uit.")
SAMENVOEGEN = ("Samenvoegen met << kan in deze bestanden niet.", "Schrijf de regels uit.")
TAG = ("Een tag met ! kan in deze bestanden niet.", "Haal hem weg.")
DIRECTIEF = ("Een regel met % kan in deze bestanden niet.", "Haal hem weg.")
DOCUMENTEN = ("Eén bestand houdt één document.", "Haal de rest weg.")
TE_DIEP = "Dit zit te diep in elkaar: hoogstens 32 lagen."
_AANHALEN = "Zet de tekst tussen aanhalingstekens."
_TAB = "Hier staat een tab. Laat regels inspringen met spaties."
_PROBLEMEN = {
    "could not find expected ':'": "Hier hoort een dubbele punt achter de naam.",
    "mapping values are not allowed": f"Een dubbele punt kan hier niet. {_AANHALEN}",
    "mapping keys are not allowed": f"Een vraagteken kan hier niet. {_AANHALEN}",
    "found unexpected ':'": f"Een dubbele punt kan hier niet. {_AANHALEN}",
    "block sequence entries": "Een streepje kan hier niet. Begin de lijst op een nieuwe regel.",
    "found character that cannot start": f"Dit teken kan hier niet. {_AANHALEN}",
    "alphabetic or numeric": f"Een & of * kan hier niet. {_AANHALEN}",
    "found unexpected end of stream": "Het bestand houdt te vroeg op: er mist een aanhalingsteken of haakje.",
    "found unexpected document indicator": "Hierboven mist een aanhalingsteken of haakje.",
    "did not find expected key": "De inspringing klopt niet, of er mist een streepje of dubbele punt.",
    "did not find expected '-' indicator": "De inspringing van deze lijst klopt niet.",
    "did not find expected ',' or": "Er mist een komma of een sluithaakje.",
    "did not find expected node content": "Hier mist een waarde of een sluithaakje.",
    "comment or line break": "Hier hoort niets meer. Begin de tekst op de volgende regel.",
    "indentation indicator": "De inspringing achter | of > kan niet 0 zijn.",
    "control characters are not allowed": "Hier staat een onzichtbaar stuurteken. Haal het weg.",
    "hexdecimal number": "Na de backslash hoort een teken dat YAML kent.",
    "escape c": "Na de backslash hoort een teken dat YAML kent.",
    "found a tab character": _TAB,
    "did not find expected <document start>": " ".join(DOCUMENTEN),
    "exceeded maximum": TE_DIEP,
    "directive": " ".join(DIRECTIEF),
    "version": " ".join(DIRECTIEF),
    "incompatible": " ".join(DIRECTIEF),
    "tag": " ".join(TAG),
    "'>'": " ".join(TAG),
    "'!'": " ".join(TAG),
    "URI": " ".join(TAG),
    "expected whitespace": " ".join(TAG),
}
"""What stands in a sentence of the library, and what we say."""


def te_lang(wat: str, grens: int) -> str:
    """What is said of a text, a name or a line with more characters than fit."""
    return f"Deze {wat} is te lang: hoogstens {in_duizenden(grens)} tekens."


def te_veel(grens: int) -> str:
    """What is said of a file with more in it than we read."""
    return f"Dit bestand houdt te veel: hoogstens {in_duizenden(grens)} namen en waarden."


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
