"""How the files of a set are called, and what a name that is almost so was probably meant to be.

A set lies in a folder where other programs come too: Notepad adds .txt, Explorer makes a copy, a Mac
leaves `._1-effect.yaml` behind. One name says here whether a file is read; the rest is for the check.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches

YAML, SJABLOON = ".yaml", ".md.j2"
"""How files of a set and templates end; what stands before it is their name."""

_SYSTEEM = re.compile(
    r"(?i)[.~#].*|.*(~|\.sw[a-p]|\.tmp|\.part|\.crdownload|\.lock)|(eh)?thumbs\.db|desktop\.ini|icon\s"
    r"|__pycache__|@eadir|\$recycle\.bin|system volume information|lost\+found"
)
"""What systems, editors and programs that share files leave behind, and people do not see or know."""
_VAN_ONS = re.compile(r"(?i)(read|lees)[ _-]?m(e|ij)(\.\w+)?|licen[cs]e(\.\w+)?|.*\.schema\.json|schema")
"""What `vragen kopieer` and the handbook put beside a set."""
_VOOR = re.compile(r"(?i)(kopie|copy)([ _-]*\(\d+\))?[ _-]*(van|of|-)[ _-]*")
_ACHTER = re.compile(
    r"(?i)(\s*\(\d+\)|\s*\([^()]*conflict[^()]*\)|[ _.-]+sync-conflict.*"
    r"|[ _-]+(kopie|copy|copie|reservekopie|backup|conflict)([ _-]*\d+)?)$"
)
_EXTRA = re.compile(r"(?i)\.(txt|text|docx?|odt|rtf|html?|md)$")
"""What editors put behind a name that has an end of its own."""
_TEKSTBESTAND = re.compile(r"(?i)\.(txt|text|docx?|odt|rtf|ya?ml|md|j2)$")
_SJABLOONEIND = re.compile(r"(\.md)?\.(j2|jinja2?)$|\.j2\.md$")
_LIJKT = 0.8


def is_van_het_systeem(naam: str) -> bool:
    """Whether nobody put this file or folder here on purpose; it is passed over, and not even named."""
    return bool(_SYSTEEM.fullmatch(naam))


def is_van_ons(naam: str) -> bool:
    """Whether it belongs beside a set without being part of it."""
    return bool(_VAN_ONS.fullmatch(naam))


def is_reservekopie(naam: str) -> bool:
    """Whether an editor or a person kept an older one by this name."""
    return naam.lower().endswith((".bak", ".old", ".orig", ".oud"))


def is_yaml(naam: str) -> bool:
    """Whether a file of this name is read as a part of a set."""
    return naam.endswith(YAML) and not is_van_het_systeem(naam) and not is_kopie(naam)


def is_sjabloon(naam: str) -> bool:
    """Whether a file of this name is read as a template."""
    return naam.endswith(SJABLOON) and not is_van_het_systeem(naam) and not is_kopie(naam)


def is_kopie(naam: str) -> bool:
    """Whether a system or a program that shares files made this name for a second one."""
    stam = _zonder_eind(naam)
    return _zonder_kopiewoord(stam) != stam


def gemeend(naam: str, bekend: Collection[str] = ()) -> str:
    """The name that a file which is not read should probably have; empty when it is something else.

    Args:
        naam: how it is called.
        bekend: names that would be read in that folder.
    """
    eind = _bedoeld_eind(naam)
    if not eind:
        stam = _TEKSTBESTAND.sub("", naam)
        zonder_eind = stam != naam or "." not in naam
        return lijkt_op(_als_naam(stam), bekend, 0.9) if zonder_eind else ""
    goed = _als_naam(_zonder_kopiewoord(_zonder_eind(naam))) + eind
    return lijkt_op(goed, [ander for ander in bekend if ander.endswith(eind)]) or goed


def lijkt_op(naam: str, bekend: Collection[str], hoe_goed: float = _LIJKT) -> str:
    """The name that this one is, but for a slip; empty when there is none."""
    stammen = {_zonder_eind(goed): goed for goed in sorted(bekend)}
    gelijk = get_close_matches(_zonder_eind(naam), stammen, n=1, cutoff=hoe_goed)
    return stammen[gelijk[0]] if gelijk else ""


def _bedoeld_eind(naam: str) -> str:
    """How the name was meant to end; empty when it looks like no file of a set."""
    kaal = naam.strip().lower()
    kort = _EXTRA.sub("", kaal)
    if _SJABLOONEIND.search(kaal) or _SJABLOONEIND.search(kort):
        return SJABLOON
    for deel in (kaal, kort):
        _, punt, eind = re.sub(r"[\s_(,;-].*$", "", deel[deel.rfind(".") :]).rpartition(".")
        if punt and get_close_matches(eind, ("yaml", "yml"), n=1, cutoff=0.75):
            return YAML
    return YAML if re.search(r"\.ya?ml\b", kaal) else ""


def _zonder_eind(naam: str) -> str:
    """What stands before `.yaml` or `.md.j2`, or what looks like it, with what was put behind it."""
    if naam.endswith((YAML, SJABLOON)):
        return naam.removesuffix(YAML).removesuffix(SJABLOON)
    gevonden = re.match(r"(?i)(.+?)((\.md)?\.(?:j2|jinja2?)\b.*|[.,]ya?ml\b.*)$", naam.strip())
    if gevonden:
        return gevonden[1]
    kort = _EXTRA.sub("", naam.strip())
    return kort.rpartition(".")[0] or kort


def _zonder_kopiewoord(stam: str) -> str:
    """The name without what says that it is a copy."""
    kort = _VOOR.sub("", stam, count=1) if _VOOR.match(stam) else stam
    while (korter := _ACHTER.sub("", kort)) != kort and korter:
        kort = korter
    return kort


def _als_naam(stam: str) -> str:
    return re.sub(r"[\s_]+", "-", stam.strip().lower())
