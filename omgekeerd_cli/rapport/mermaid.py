"""Points and lines as a Mermaid flowchart, whatever their texts hold.

Every name in it is a number of ours, every text stands between quotes, and of a text only
letters, digits and a few harmless signs go in as they are; the rest as `#code;`, the way
Mermaid writes a character that it should not read (https://mermaid.js.org/syntax/flowchart.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from omgekeerd_cli.kern.papier.routelijnen import Lijn, Punt, Tekening, Vak, Vorm
from omgekeerd_cli.kern.taal.tekst import een_regel, zichtbaar

KERN, NODIG = "★ ", "! "
_VORMEN = {
    Vorm.UITEINDE: ("([", "])"),
    Vorm.VRAAG: ("[", "]"),
    Vorm.MEDEDELING: (">", "]"),
    Vorm.LIJST: ("[[", "]]"),
    Vorm.HERHALING: ("{{", "}}"),
    Vorm.KRUISING: ("((", "))"),
    Vorm.POORT: ("[/", "/]"),
}
_ONVEILIG = re.compile(r"[^\w ,.?!:()/’‘“”…·★⟨⟩+-]|_|(?<=/)/|(?<=ww)w|:(?=fa-)|[dD](?=irection )")
"""What Mermaid could read: its own signs, Markdown, web addresses, icons, a direction even between quotes."""
_LIJSTBEGIN = re.compile(r"^(?:[-+]|(?P<cijfers>\d+)[.)])(?= )")


def mermaid(tekening: Tekening) -> str:
    """The text of the chart, without a fence around it."""
    regels = ["flowchart TD", *_inhoud(tekening.inhoud, "  ")]
    regels += [f"  {_lijn(lijn)}" for lijn in tekening.lijnen]
    regels += ["  classDef kern stroke-width:3px"]
    if kern := [f"p{punt.nummer}" for punt in _punten(tekening.inhoud) if punt.kern]:
        regels.append(f"  class {','.join(kern)} kern")
    return "\n".join(regels)


def label(tekst: str) -> str:
    """A text between quotes, on one line, in which Mermaid finds nothing to read."""
    regel = een_regel(zichtbaar(tekst))
    veilig = _ONVEILIG.sub(lambda teken: _code(teken[0]), regel) or " "
    return f'"{_LIJSTBEGIN.sub(lambda begin: (begin["cijfers"] or "") + _code(begin[0][-1]), veilig)}"'


def _code(teken: str) -> str:
    return f"#{ord(teken)};"


def _inhoud(inhoud: Sequence[Punt | Vak], inspring: str) -> Iterator[str]:
    for deel in inhoud:
        if isinstance(deel, Punt):
            yield f"{inspring}{_punt(deel)}"
        else:
            yield f"{inspring}subgraph v{deel.nummer}[{label(deel.titel)}]"
            yield from _inhoud(deel.inhoud, inspring + "  ")
            yield f"{inspring}end"


def _punt(punt: Punt) -> str:
    voor, na = _VORMEN[punt.vorm]
    tekens = KERN * punt.kern + NODIG * punt.nodig
    return f"p{punt.nummer}{voor}{label(tekens + punt.tekst)}{na}"


def _lijn(lijn: Lijn) -> str:
    tekst = f"|{label(lijn.tekst)}|" if lijn.tekst else ""
    return f"p{lijn.van} {'-.->' if lijn.terug else '-->'}{tekst} p{lijn.naar}"


def _punten(inhoud: Sequence[Punt | Vak]) -> Iterator[Punt]:
    for deel in inhoud:
        if isinstance(deel, Punt):
            yield deel
        else:
            yield from _punten(deel.inhoud)
