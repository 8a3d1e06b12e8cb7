"""On which answers each paragraph of a report or letter rests, found by leaving them out.

Every branch of the tree of answers goes once: one answer, one record, one question with all its answers,
one step, all of them. What a document then no longer says, rested on that branch. A template needs
no change for it, and what shows is a fact: it sees conditions of the route too, and fields of records.
An answer of which nothing goes can still say where something stands, such as under which heading.
Only where either of two answers is enough, it is the smallest branch with both of them that shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import NR, Pad, haal, wis, zet
from omgekeerd_cli.kern.beeld.invullen import label_van_lus
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand
from omgekeerd_cli.kern.set.soort import LEEG
from omgekeerd_cli.kern.verslag.alineas import Alinea, alineas, verdwenen, verplaatst
from omgekeerd_cli.kern.verslag.terugblik import Vanwaar, vanwaar


class Soort(StrEnum):
    """What is left out; each but the first two holds smaller branches."""

    TITEL = "titel"
    """The title of the casus, which is no answer and is typed all the same."""
    ANTWOORD = "antwoord"
    RIJ = "rij"
    VRAAG = "vraag"
    STAP = "stap"
    ALLES = "alles"


class Tak(Struct, frozen=True):
    """What can be left out.

    Attributes:
        soort: how much it is.
        pad: where it stands in the answers; of the title nothing does.
        kort: the short label of the question, or the title of the step.
        waar: which option or record it belongs to, in words of the casus.
        vanwaar: of one answer, where it came from.
        bijblad: whether it is told on the bijblad only.
    """

    soort: Soort
    pad: Pad
    kort: str = ""
    waar: str = ""
    vanwaar: Vanwaar = Vanwaar.HIER
    bijblad: bool = False

    def omvat(self, ander: Tak) -> bool:
        """Whether the other one is a smaller branch of this one."""
        eigen = self.pad == ander.pad[: len(self.pad)] and len(self.pad) < len(ander.pad)
        return eigen and Soort.TITEL not in (self.soort, ander.soort)


class Gedragen(Struct, frozen=True):
    """A paragraph with what it rests on, the most particular first; with nothing it is fixed text.

    `vast` are those of its sentences that rest on nothing, also where others do.
    """

    alinea: Alinea
    rust_op: tuple[Tak, ...]
    vast: tuple[str, ...]


class Herkomst(Struct, frozen=True):
    """Every paragraph of a document, and the answers without which it says the same."""

    alineas: tuple[Gedragen, ...]
    nergens: tuple[Tak, ...]


def takken(stand: Stand) -> list[Tak]:
    """All that can be left out, in the order of the set, the larger before the smaller."""
    titel = [Tak(Soort.TITEL, ())] if stand.casus.titel else []
    gevonden: dict[Pad, Tak] = {}
    for halte in _gegeven(stand):
        for tak in _takken_van(stand, halte):
            gevonden.setdefault(tak.pad, tak)
    return [*titel, *gevonden.values()]


def _gegeven(stand: Stand) -> Iterator[Halte]:
    """The places with an answer; of a list its lines, as they make the records."""
    for halte in (*stand.route.haltes, *stand.route.oud, *stand.over):
        groep_zelf = halte.plek.vraag.is_groep and isinstance(halte.ruw, list)
        if halte.toestand is not Toestand.TEKST and halte.ruw not in (None, *LEEG) and not groep_zelf:
            yield halte


def _takken_van(stand: Stand, halte: Halte) -> Iterator[Tak]:
    """From the trunk to this answer."""
    plek, pad = halte.plek, halte.plek.pad
    hoofd = plek.groep or plek.vraag
    waar = label_van_lus(plek, stand.boek)
    yield Tak(Soort.ALLES, ())
    yield Tak(Soort.STAP, pad[:1], plek.stap.titel)
    if len(pad) > 2:
        yield Tak(Soort.VRAAG, pad[:2], hoofd.kort, bijblad=hoofd.bijblad)
    if plek.groep:
        yield Tak(Soort.RIJ, pad[:-1], hoofd.kort, waar, bijblad=hoofd.bijblad)
    if not plek.is_regel:  # a record is nothing without its line
        uit = vanwaar(stand.casus, halte)
        yield Tak(Soort.ANTWOORD, pad, plek.vraag.kort, waar, uit, bijblad=hoofd.bijblad)


def zonder(stand: Stand, tak: Tak) -> Stand:
    """The casus as if this had not been given, nor what is only asked because it was."""
    casus = stand.casus
    if tak.soort is Soort.TITEL:
        return stand.met(replace(casus, titel=""))
    antwoorden = casus.antwoorden
    if not tak.pad:
        antwoorden = {}
    elif tak.soort is Soort.RIJ and NR not in (haal(antwoorden, tak.pad) or ()):
        antwoorden = zet(antwoorden, tak.pad, {})  # what comes after it keeps its number
    else:
        antwoorden = wis(antwoorden, tak.pad)
    straks = stand.met(replace(casus, antwoorden=antwoorden))
    al_over = {halte.plek.pad for halte in stand.over}
    mee = [halte.plek.pad for halte in straks.over if halte.plek.pad not in al_over]
    for pad in mee:
        antwoorden = wis(antwoorden, pad)
    return stand.met(replace(casus, antwoorden=antwoorden)) if mee else straks


def herleid(stand: Stand, maak: Callable[[Stand], str], weg: Iterable[Tak]) -> Herkomst:
    """On what each paragraph of a document rests.

    Args:
        stand: the casus.
        maak: makes the document of a casus, as Markdown.
        weg: what is left out, one after the other: `takken(stand)`, or that with a bar around it.
    """
    delen = alineas(maak(stand))
    zinnen = [(nummer, zin) for nummer, deel in enumerate(delen) for zin in deel.zinnen]
    kaal = [zin for _, zin in zinnen]
    draagt = {tak: _gevolg(kaal, _zinnen(maak(zonder(stand, tak)))) for tak in weg}
    later_eerst = reversed(draagt)  # what is only asked because of an answer comes behind it
    op_maat = sorted(later_eerst, key=lambda tak: len(draagt[tak]))
    per_zin = [_kleinste([tak for tak in op_maat if plek in draagt[tak]]) for plek in range(len(zinnen))]
    gedragen = []
    for nummer, deel in enumerate(delen):
        plekken = [plek for plek, (van, _) in enumerate(zinnen) if van == nummer]
        samen = {tak for plek in plekken for tak in per_zin[plek]}
        vast = tuple(kaal[plek] for plek in plekken if not per_zin[plek])
        gedragen.append(Gedragen(deel, tuple(tak for tak in op_maat if tak in samen), vast))
    stil = [tak for tak in draagt if not draagt[tak] and not any(tak.omvat(ander) for ander in draagt)]
    return Herkomst(tuple(gedragen), tuple(stil))


def _gevolg(oud: list[str], nieuw: list[str]) -> set[int]:
    """The places of the sentences that went; where none did, of those that stand elsewhere."""
    return verdwenen(oud, nieuw) or verplaatst(oud, nieuw)


def _zinnen(tekst: str) -> list[str]:
    return [zin for deel in alineas(tekst) for zin in deel.zinnen]


def _kleinste(alle: list[Tak]) -> list[Tak]:
    """Those that hold no smaller one."""
    return [tak for tak in alle if not any(tak.omvat(ander) for ander in alle)]
