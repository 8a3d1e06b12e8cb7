"""The texts of a question set, for hints on how they read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.taal.leesbaarheid import Meting, lees
from omgekeerd_cli.kern.taal.woordenlijst import Jargonwoord


class Settekst(Struct, frozen=True):
    """One text: of which `wie` (vraag, stap, signaal, methode, zin) with which id, at which key.

    `naam` names what it is about where that is not the id, such as a term.
    """

    wie: str
    id: str
    sleutel: str
    tekst: str
    naam: str = ""


class Settaal(Struct, frozen=True):
    """How a set reads: all its texts together, and the hints for each."""

    meting: Meting
    bevindingen: tuple[Bevinding, ...]


def setteksten(methode: Methode) -> Iterator[Settekst]:
    """What people read of a set while they answer, in order, and the fixed sentences of its documents.

    Of cards from a list file only what shows as a choice: their other fields belong to the list.
    """
    yield Settekst("methode", methode.id, "toelichting", methode.toelichting)
    for stap in methode.stappen:
        yield Settekst("stap", stap.id, "titel", stap.titel)
        yield Settekst("stap", stap.id, "toelichting", stap.toelichting)
    for _, vraag, _ in methode.vragen_met_velden():
        yield Settekst("vraag", vraag.id, "vraag", vraag.vraag)
        yield Settekst("vraag", vraag.id, "toelichting", vraag.toelichting)
        yield Settekst("vraag", vraag.id, "uitleg", vraag.uitleg)
        for optie in vraag.opties:
            yield Settekst("vraag", vraag.id, "opties", optie.label)
            yield Settekst("vraag", vraag.id, "opties", optie.toelichting)
    for signaal in methode.signalen:
        yield Settekst("signaal", signaal.id, "tekst", signaal.tekst)
        yield Settekst("signaal", signaal.id, "advies", signaal.advies)
    for zin in filter(None, methode.zinnen.values()):
        yield from (Settekst("zin", zin.id, sleutel, tekst) for sleutel, tekst in zin.teksten())
    for begrip in methode.begrippen:
        yield Settekst("methode", methode.id, "begrippen", str(begrip.kaart.get("uitleg", "")), begrip.label)


def lees_set(
    methode: Methode, lettergrepen: Callable[[str], int], jargon: Sequence[Jargonwoord] = ()
) -> Settaal:
    """Measures a set; a word of the office that `?` explains gets no hint."""
    uitgelegd = {vorm for begrip in methode.begrippen for vorm in map(str.lower, begrip.vormen)}
    over = [woord for woord in jargon if not uitgelegd & {woord.woord.lower(), *map(str.lower, woord.ook)}]
    meting, bevindingen = Meting(), []
    for deel in setteksten(methode):
        beeld = lees(deel.tekst.replace("\n", "\n\n"), lettergrepen, over)  # a line end shows
        meting += beeld.meting
        for tip in beeld.tips:
            waar = f"{deel.naam or deel.id}, {deel.sleutel}: "
            bevindingen.append(Bevinding(deel.wie, deel.id, deel.sleutel, waar + tip.wat))
    return Settaal(meting, tuple(bevindingen))
