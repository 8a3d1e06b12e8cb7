"""Which answers of a casus hold personal data: by label and step, never what it is."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from omgekeerd_cli.kern.beeld.invullen import label_van_lus
from omgekeerd_cli.kern.privacy.persoonsgegevens import Persoonsgegeven, masker, soorten
from omgekeerd_cli.kern.route.route import Halte, Stand

CODE, TITEL = "Code van de casus", "Titel"


class Privacyvondst(Struct, frozen=True):
    """An answer that holds personal data: its label, the number of its step (0: of none), the kinds."""

    label: str
    stap: int
    soorten: tuple[Persoonsgegeven, ...]


def blik_op(stand: Stand, *, bijblad: bool = False) -> tuple[Privacyvondst, ...]:
    """What a report of this casus would pass on, or its bijblad, in the order of the questions."""
    boven = (
        Privacyvondst(naam, 0, soorten(t))
        for naam, t in ((CODE, stand.casus.code), (TITEL, stand.casus.titel))
    )
    return tuple(vondst for vondst in (*boven, *_in_antwoorden(stand, bijblad=bijblad)) if vondst.soorten)


def _in_antwoorden(stand: Stand, *, bijblad: bool) -> Iterator[Privacyvondst]:
    for halte in (*stand.route.haltes, *stand.route.oud, *stand.over):
        vraag = halte.plek.groep or halte.plek.vraag
        komt_erop = (vraag.bijblad or halte.plek.vraag.zoekt) if bijblad else not vraag.bijblad
        if komt_erop and (gevonden := soorten(_getypt(halte))):
            kop = masker(label_van_lus(halte.plek, stand.boek))
            kort = halte.plek.vraag.kort
            stap = stand.methode.stappen.index(halte.plek.stap) + 1
            yield Privacyvondst(f"{kop}: {kort}" if kop else kort, stap, gevonden)


def _getypt(halte: Halte) -> str:
    """The words that somebody typed for this answer; none for a choice, date, number or amount."""
    return (
        "\n".join(halte.plek.vraag.soort.eigen_woorden(halte.ruw or "")) if halte.waarde is not None else ""
    )
