"""The sentences of a text, as a reader meets them: without markup, headings, tables and links.

What cannot be spelled out (amounts, dates, numbers, articles of a law, abbreviations, code) is one
word without syllables, so that it makes a sentence longer but no word harder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from omgekeerd_cli.kern.taal.bedragen_en_datums import BEDRAG, DATUM

_STOP = (
    *("art", "artt", "bijv", "bv", "dhr", "mevr", "mw", "mr", "dr", "drs", "ing", "ir", "prof", "nr", "nrs"),
    *("blz", "tel", "ca", "incl", "excl", "max", "min", "resp", "vgl", "evt", "zgn", "jo"),
    *("d.w.z", "m.b.t", "i.v.m", "t.a.v", "o.a", "n.a.v", "m.u.v", "b.v", "p.p", "i.p.v", "t.b.v"),
    *("d.m.v", "o.g.v", "z.s.m"),
)
"""Abbreviations that a sentence never ends with."""
_KAN_EINDE = ("enz", "etc", "e.d", "a.u.b", "jl", "e.a")
"""Abbreviations that a sentence may end with: it does when a capital or nothing follows."""

_PLEK = "\ue000"
"""Stands for one word that is not spelled out while sentences are parted."""


def _een_van(woorden: tuple[str, ...]) -> str:
    return "|".join(re.escape(woord) for woord in sorted(woorden, key=len, reverse=True))


_ARTIKEL = r"\b(?:artikelen|artikel|artt\.|art\.)\s\d[\d.:]*[a-z]{0,2}\b(?:\slid\s\d+)?(?:\sonder\s[a-z]\b)?"
_ONGESPELD = re.compile(
    rf"{_ARTIKEL}|{BEDRAG}|{DATUM}"
    rf"|\b(?:{_een_van(_STOP)})\.(?!\w)"
    rf"|\b(?:{_een_van(_KAN_EINDE)})\.(?-i:(?=\s+[^A-Z\s‘“\"]))"
    rf"|\b(?:{_een_van(_KAN_EINDE)})(?=\.)"
    r"|(?-i:(?<!\w)[A-Z]\.(?=\s?[A-Z]))"
    r"|\{[^}]{0,200}\}|`[^`]{0,200}`|[\w.+-]{1,64}@[\w-]+[.][\w.-]*\w"
    r"|\d+(?:[.,:/-]\d+)*(?:,-)?%?",
    re.IGNORECASE,
)
_EINDE = re.compile(r"(?<=[.!?…])[\"'’”»)\]]*(?=\s)")
_WOORD = re.compile(rf"{_PLEK}|[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_OPSOMMING = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_KOP = re.compile(r"\s*(?:#{1,6}(?:\s|$)|\*\*[^*]+\*\*:?\\?$|__[^_]+__$)")
_OVERSLAAN = re.compile(r"\s*(?:\||\[[^\]]+\]:\s|[-*_]{3,}\s*$|={2,}\s*$)")
_KLEINSTE_ZIN = 4
"""Words that a line without an end mark needs to count as a sentence, and not as a label or a greeting."""


class Zin(Struct, frozen=True):
    """One sentence.

    Attributes:
        regel: the line of the text on which it begins, from 1.
        tekst: the sentence without markup.
        woorden: its words that are spelled out.
        aantal: how many words it has, those that are not spelled out too.
    """

    regel: int
    tekst: str
    woorden: tuple[str, ...]
    aantal: int


class _Alinea(Struct):
    """Lines that belong together, each with its number."""

    regels: list[tuple[int, str]] = field(default_factory=list)


def zinnen(tekst: str) -> Iterator[Zin]:
    """The sentences of a Markdown or plain text, in order."""
    for alinea in _alineas(tekst):
        yield from _zinnen_van(alinea)


def _alineas(tekst: str) -> Iterator[_Alinea]:
    alinea = _Alinea()
    for nummer, regel in _leesbare_regels(tekst):
        kaal = re.sub(r"^\s*(?:>\s?)+", "", regel)
        begin = _OPSOMMING.match(kaal)
        if not kaal.strip() or begin or _KOP.match(kaal) or _OVERSLAAN.match(kaal):
            yield alinea
            alinea = _Alinea()
        if _KOP.match(kaal) or _OVERSLAAN.match(kaal) or not kaal.strip():
            continue
        alinea.regels.append((nummer, kaal[begin.end() :] if begin else kaal))
        if kaal.endswith(("\\", "  ")):
            yield alinea
            alinea = _Alinea()
    yield alinea


def _leesbare_regels(tekst: str) -> Iterator[tuple[int, str]]:
    """Every line with its number; those of code and comments are empty."""
    tekst = tekst.replace(_PLEK, " ")
    tekst = re.sub(r"<!--.*?-->", lambda m: "\n" * m[0].count("\n"), tekst, flags=re.DOTALL)
    in_code = False
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        hek = regel.lstrip().startswith(("```", "~~~"))
        in_code ^= hek
        yield nummer, "" if hek or in_code else regel


def _zonder_opmaak(regel: str) -> str:
    regel = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", regel)
    regel = re.sub(r"(?<!\\)\[([^\]]+)\]\([^)]*\)", r"\1", regel)
    regel = re.sub(r"(?<!\\)\[vul in: [^\]]*\]", "`…`", regel)
    regel = re.sub(r"<?\b(?:https?://|www\.)[^\s>)]+[^\s>).,]>?", "`…`", regel)
    regel = re.sub(r"</?[a-zA-Z][^>]*>", "", regel)
    regel = re.sub(r"\\(?=[^\w\s])|\\$", "", regel)
    regel = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", regel)
    regel = re.sub(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", regel)
    return re.sub("[⁰¹²³⁴-⁹]", "", regel)


def _zinnen_van(alinea: _Alinea) -> Iterator[Zin]:
    ongespeld: list[str] = []
    begin_van_regel: list[tuple[int, int]] = []
    samen = ""
    for nummer, regel in alinea.regels:
        begin_van_regel.append((len(samen), nummer))
        schoon = _zonder_opmaak(regel).strip()
        ongespeld += _ONGESPELD.findall(schoon)
        samen += _ONGESPELD.sub(_PLEK, schoon) + " "
    weer = iter(ongespeld)
    begin = 0
    for einde in [*(gevonden.end() for gevonden in _EINDE.finditer(samen)), len(samen)]:
        stuk = samen[begin:einde]
        plek = begin + len(stuk) - len(stuk.lstrip())
        begin = einde
        tekst = re.sub(_PLEK, lambda _: next(weer).strip("`"), stuk).strip()
        woorden = _WOORD.findall(stuk)
        af = re.search(r"[.!?…:;][\"'’”»)\]]*$", stuk.strip())
        if woorden and (af or len(woorden) >= _KLEINSTE_ZIN):
            regelnummer = max(nummer for start, nummer in begin_van_regel if start <= plek)
            gespeld = tuple(woord for woord in woorden if woord != _PLEK)
            yield Zin(regelnummer, tekst, gespeld, len(woorden))
