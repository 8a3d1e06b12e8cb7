"""What the YAML library finds wrong, in Dutch: never its words, never the line itself."""

from __future__ import annotations

import re
from typing import Any

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.kern.taal.tekst import in_duizenden
from omgekeerd_cli.opslag.yaml.oorzaken import zoek
from omgekeerd_cli.opslag.yaml.plekken import regel_en_kolom
from omgekeerd_cli.opslag.yaml.tekens import teken_van

HOOGSTENS_GEBREKEN = 100
"""Faults that are told of one file; who mends these sees the next ones."""
MEER = "Er is meer mis in dit bestand. Herstel eerst wat hierboven staat."
_TEKST = "Begint een tekst zo? Zet hem dan tussen aanhalingstekens."
ANKER = ("Een anker met & kan in deze bestanden niet.", _TEKST)
VERWIJZING = ("Een verwijzing met * kan in deze bestanden niet.", f"{_TEKST} Anders: schrijf de waarde uit.")
SAMENVOEGEN = ("Samenvoegen met << kan in deze bestanden niet.", "Schrijf de regels uit.")
TAG = ("Een tag met ! kan in deze bestanden niet.", _TEKST)
_HOORT_BIJ_TEKST = "Hoort deze regel bij een tekst? Laat hem dan inspringen."
DIRECTIEF = ("Een regel kan hier niet met % beginnen.", _HOORT_BIJ_TEKST)
DOCUMENTEN = (
    "Eén bestand houdt één document.",
    f"{_HOORT_BIJ_TEKST} Anders: zet de rest in een eigen bestand.",
)
DUBBEL = "Voeg de twee samen onder één naam."
NIEUW = "Begint hier iets nieuws? Begin deze regel dan met een streepje (-)."
ERONDER = "Hoort hij bij de naam erboven? Laat hem dan verder inspringen. Voeg de twee anders samen."
TE_DIEP = "Dit zit te diep in elkaar: hoogstens 32 lagen."
_AANHALEN = "Zet de tekst tussen aanhalingstekens."
_TAB = "Hier staat een tab. Laat regels inspringen met spaties."
_MIST_ERVOOR = "Hier begint iets dat niet eindigt: er mist een aanhalingsteken of haakje."
_ACHTER_BACKSLASH = (
    "Na de backslash hoort een teken dat YAML kent. Zet de tekst tussen enkele aanhalingstekens."
)
_BEGON_EERDER = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "found unexpected document indicator",
    "did not find expected ',' or",
)
"""Here the place where the library began reading tells more than where it stopped."""
_PROBLEMEN = {
    "could not find expected ':'": f"Hier hoort een dubbele punt achter de naam. {_HOORT_BIJ_TEKST}",
    "mapping values are not allowed": f"Een dubbele punt kan hier niet. {_AANHALEN}",
    "mapping keys are not allowed": f"Een vraagteken kan hier niet. {_AANHALEN}",
    "found unexpected ':'": f"Een dubbele punt kan hier niet. {_AANHALEN}",
    "block sequence entries": "Een streepje kan hier niet. Begin de lijst op een nieuwe regel.",
    "found character that cannot start": f"Dit teken kan hier niet. {_AANHALEN}",
    "alphabetic or numeric": f"Een & of * kan hier niet. {_AANHALEN}",
    "found unexpected end of stream": _MIST_ERVOOR,
    "found unexpected document indicator": _MIST_ERVOOR,
    "did not find expected key": "De inspringing klopt niet, of er mist een streepje of dubbele punt.",
    "did not find expected '-' indicator": "De inspringing van deze lijst klopt niet.",
    "did not find expected ',' or": "Er mist een komma of een sluithaakje.",
    "did not find expected node content": "Hier mist een waarde of een sluithaakje.",
    "comment or line break": "Hier hoort niets meer. Begin de tekst op de volgende regel.",
    "indentation indicator": "De inspringing achter | of > kan niet 0 zijn.",
    "hexdecimal number": _ACHTER_BACKSLASH,
    "escape c": _ACHTER_BACKSLASH,
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
    """A fault of the library as one of ours: its cause where we find one, else where the library stopped.

    Args:
        fout: a YAMLError, with or without marks.
        bestand: the name of the file.
        tekst: what was read, to find what the fault does not tell.
    """
    probleem = str(getattr(fout, "problem", "") or getattr(fout, "reason", ""))
    merk: Any
    begin: Any
    merk, begin = getattr(fout, "problem_mark", None), getattr(fout, "context_mark", None)
    if merk is None:
        return _stuurteken(bestand, tekst)
    if oorzaak := zoek(tekst, merk.index, begin.index if begin else None):
        return Gebrek(bestand, *regel_en_kolom(tekst, oorzaak.plek), oorzaak.wat, oorzaak.doe)
    wat = next((zin for deel, zin in _PROBLEMEN.items() if deel in probleem), "Dit is geen geldige YAML.")
    wat = _TAB if tekst[merk.index : merk.index + 1] == "\t" else wat
    eerder = begin and begin.line < merk.line and probleem.startswith(_BEGON_EERDER)
    return Gebrek(bestand, *regel_en_kolom(tekst, begin.index if eerder else merk.index), wat)


def _stuurteken(bestand: str, tekst: str) -> Gebrek:
    """The first character that YAML does not have at all."""
    gevonden = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", tekst)
    plek = gevonden.start() if gevonden else 0
    teken = teken_van(gevonden[0]) if gevonden else None
    wat = f"Hier staat {teken.naam}." if teken else "Dit is geen geldige YAML."
    return Gebrek(bestand, *regel_en_kolom(tekst, plek), wat, teken.doe if teken else "")
