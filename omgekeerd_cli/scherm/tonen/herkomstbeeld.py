"""On which answers each paragraph of a report or letter rests, for people and for another program."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.taal.tekst import een_regel
from omgekeerd_cli.kern.verslag.alineas import Alinea
from omgekeerd_cli.kern.verslag.herkomst import Gedragen, Herkomst, Soort, Tak
from omgekeerd_cli.kern.verslag.terugblik import Vanwaar

Regel = tuple[str, str]
"""A line and its style."""
HOE = (
    "Zo zochten we dat uit: we lieten steeds één antwoord weg en keken wat er dan niet meer staat. "
    "Is een van twee antwoorden genoeg? Dan lees je alleen bij welke vraag of stap ze horen."
)
_VASTE_TEKST = "Vaste tekst, die rust op geen enkel antwoord"
_LANGST = 60
_MEESTE = 4
"""So many answers are told of one paragraph; the others it shares with much else."""


def herkomstregels(herkomst: Herkomst, document: str, casus: Casus) -> Iterator[Regel]:
    """All of it: what rests on the same answers stands together."""
    yield f"Waarop rust {document} van {casus.code}?", "stap"
    yield HOE, "zacht"
    for _, reeks in groupby(herkomst.alineas, key=lambda deel: (deel.rust_op, bool(deel.vast))):
        delen = list(reeks)
        yield "", ""
        yield f"{_waar(delen)}: {_begin(delen[0].alinea)}", "vraag" if delen[0].alinea.is_kop else ""
        yield from ((f"  - {zin}", "zacht") for zin in _rust_op(delen, casus))
    yield "", ""
    yield from ((zin, "") for zin in _samen(herkomst, document, casus))


def als_velden(herkomst: Herkomst, casus: Casus) -> Iterator[str]:
    """A line each with tabs between: its line in the document, its first words, on what it rests."""
    for deel in herkomst.alineas:
        op = "; ".join(in_woorden(tak, casus) for tak in deel.rust_op) or "vaste tekst"
        yield f"{deel.alinea.regel}\t{_begin(deel.alinea)}\t{een_regel(op)}"


def in_woorden(tak: Tak, casus: Casus) -> str:
    """What a paragraph rests on, and where that came from."""
    match tak.soort:
        case Soort.TITEL:
            return "De titel van de casus"
        case Soort.ALLES:
            return "Een van je antwoorden is genoeg"
        case Soort.STAP:
            return f"Een van je antwoorden bij ‘{tak.kort}’ is genoeg"
        case Soort.VRAAG:
            return f"{tak.kort}: een van de antwoorden is genoeg"
        case Soort.RIJ:
            return tak.waar or tak.kort
    naam = f"{tak.waar}: {tak.kort}" if tak.waar else tak.kort
    return f"{naam} ({_vanwaar(tak, casus)})" if casus.herkomst else naam


def _vanwaar(tak: Tak, casus: Casus) -> str:
    uit = casus.herkomst.casus if casus.herkomst else ""
    return {
        Vanwaar.HIER: "hier ingevuld",
        Vanwaar.OVERGENOMEN: f"uit casus {uit}",
        Vanwaar.AANGEPAST: f"uit casus {uit}, hier aangepast",
    }[tak.vanwaar]


def _waar(delen: list[Gedragen]) -> str:
    eerste, laatste = delen[0].alinea.regel, delen[-1].alinea.laatste_regel
    return f"Regel {eerste}" if eerste == laatste else f"Regel {eerste} tot en met {laatste}"


def _begin(alinea: Alinea) -> str:
    """Its first words, without markup."""
    kaal = re.sub(r"(?m)^\s*(?:#{1,6}|[-+>|]|\d{1,3}[.)])\s+", "", alinea.tekst)
    return een_regel(re.sub(r"(?<!\\)\*+|\\(?=[^\w\s]|$)|\s\|", "", kaal), _LANGST)


def _rust_op(delen: list[Gedragen], casus: Casus) -> Iterator[str]:
    takken = delen[0].rust_op
    if not takken:
        yield _VASTE_TEKST
        return
    yield from (in_woorden(tak, casus) for tak in takken[:_MEESTE])
    if (meer := len(takken) - _MEESTE) > 0:
        yield f"en nog {meer} {'ander antwoord' if meer == 1 else 'andere antwoorden'}"
    yield from (f"Vast is daarin: ‘{een_regel(zin, _LANGST)}’" for deel in delen for zin in deel.vast)


def _samen(herkomst: Herkomst, document: str, casus: Casus) -> Iterator[str]:
    alle, vast = len(herkomst.alineas), sum(not deel.rust_op for deel in herkomst.alineas)
    yield f"{document.capitalize()} heeft {alle} alinea’s en koppen. Vaste tekst: {vast}."
    if not casus.herkomst:
        yield "Alle antwoorden zijn in deze casus zelf ingevuld."
    apart = [tak for tak in herkomst.nergens if tak.bijblad]
    gelijk = [tak for tak in herkomst.nergens if not tak.bijblad]
    for kop, takken in (
        ("Deze antwoorden zijn voor jezelf, en staan op het bijblad:", apart),
        (f"Zonder deze antwoorden zegt {document} hetzelfde:", gelijk),
    ):
        if takken:
            yield kop
            yield from (f"- {naam}" for naam in _namen(takken))


def _namen(takken: Iterable[Tak]) -> Iterable[str]:
    return dict.fromkeys(f"{tak.waar}: {tak.kort}" if tak.waar else tak.kort for tak in takken)
