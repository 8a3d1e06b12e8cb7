"""Where a conversation is on the route, and which place it asks next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from omgekeerd_cli.kern.casus import Casus
from omgekeerd_cli.kern.model import Methode, Soort
from omgekeerd_cli.kern.paden import Pad, als_tekst
from omgekeerd_cli.kern.verloop import Halte, Toestand, Verloop, bepaal


@dataclass(slots=True)
class Voortgang:
    """The place in the route, kept between two questions.

    Attributes:
        hier: the place that was dealt with last.
        doel: a place to ask next, whether it is open or not.
        doorlopen: a step of which every place is asked, answered or not.
        gelaten: places that stay as they are for now.
        stap: the step that was announced last.
        gelezen: the texts (mededeling) that were shown already.
    """

    hier: Pad = ()
    doel: Pad = ()
    doorlopen: str = ""
    gelaten: set[Pad] = field(default_factory=set)
    stap: str = ""
    gelezen: set[Pad] = field(default_factory=set)

    @classmethod
    def bij_start(cls, methode: Methode, casus: Casus, stap: str = "") -> Voortgang:
        """Goes on behind the last answer of the logboek, or at the beginning of `stap`."""
        haltes = bepaal(methode, casus).haltes
        if stap:
            return cls(doel=next((pad for pad in _vraagbaar(haltes) if pad[0] == stap), ()), doorlopen=stap)
        laatste = casus.logboek[-1].vraag if casus.logboek else ""
        return cls(hier=next((pad for pad in _vraagbaar(haltes) if als_tekst(pad) == laatste), ()))

    @classmethod
    def vanuit_overzicht(cls, verloop: Verloop, pad: Pad) -> Voortgang:
        """Asks the place at `pad` and what opens because of it, and nothing else."""
        rust = {h.plek.pad for h in verloop.haltes if _is_open(h) or h.plek.vraag.soort is Soort.GROEP}
        return cls(doel=pad, gelaten=rust - {pad})

    def springt_naar(self, pad: Pad) -> None:
        """The place at `pad` is asked next."""
        self.doel = pad

    def voorbij(self, pad: Pad) -> None:
        """The place at `pad` was answered."""
        self.hier = pad
        self.gelaten.discard(pad)

    def laat(self, pad: Pad) -> None:
        """The place at `pad` stays as it is for the rest of this conversation."""
        self.hier = pad
        self.gelaten.add(pad)

    def terug(self, verloop: Verloop, pad: Pad) -> None:
        """The place before `pad` is asked next; at the beginning it is `pad` again."""
        eerder = pad
        for halte in verloop.haltes:
            if halte.plek.pad == pad:
                break
            vol_slot = halte.plek.vraag.soort is Soort.GROEP and halte.toestand is Toestand.BEANTWOORD
            if halte.toestand is not Toestand.TEKST and not vol_slot:
                eerder = halte.plek.pad
        self.doel = eerder
        self.gelaten.discard(eerder)

    def volgende(self, verloop: Verloop) -> Halte | None:
        """The place to ask now, or None when there is nothing left to ask."""
        doel, self.doel = self.doel, ()
        if doel in verloop.halte_op_pad:
            return verloop.halte_op_pad[doel]
        na, voor = _gesplitst(verloop.haltes, self.hier)
        eerste = next((halte for halte in na if halte.toestand is not Toestand.TEKST), None)
        if eerste and self._loopt_door(eerste):
            return eerste
        for halte in na:
            if self._te_vragen(halte) or self._nog_een(verloop, halte):
                return halte
        return next((halte for halte in voor if self._te_vragen(halte)), None)

    def _loopt_door(self, halte: Halte) -> bool:
        if halte.plek.stap.id != self.doorlopen:
            self.doorlopen = ""
        return bool(self.doorlopen)

    def _te_vragen(self, halte: Halte) -> bool:
        return _is_open(halte) and halte.plek.pad not in self.gelaten

    def _nog_een(self, verloop: Verloop, halte: Halte) -> bool:
        """True for the close of a groep of which we just did the last record."""
        slot, hier = halte.plek, verloop.halte_op_pad.get(self.hier)
        if slot.vraag.soort is not Soort.GROEP or hier is None or self.hier[:-2] != slot.pad:
            return False
        if slot.pad in self.gelaten:
            return False
        aantal = len(halte.ruw) if isinstance(halte.ruw, list) else 0
        vol = slot.vraag.rij.max and aantal >= slot.vraag.rij.max
        return hier.plek.nummer == aantal - 1 and not vol

    def ongelezen(self, verloop: Verloop, halte: Halte) -> Iterator[Halte]:
        """The texts that stand right before this place and were not shown yet."""
        ervoor: list[Halte] = []
        for ander in verloop.haltes:
            if ander.plek.pad == halte.plek.pad:
                break
            ervoor = [*ervoor, ander] if ander.toestand is Toestand.TEKST else []
        for tekst in ervoor:
            if tekst.plek.pad not in self.gelezen:
                self.gelezen.add(tekst.plek.pad)
                yield tekst


def _is_open(halte: Halte) -> bool:
    return halte.toestand in (Toestand.OPEN, Toestand.ONGELDIG)


def _vraagbaar(haltes: Iterable[Halte]) -> Iterator[Pad]:
    """The places that ask something."""
    return (halte.plek.pad for halte in haltes if halte.toestand is not Toestand.TEKST)


def _gesplitst(haltes: tuple[Halte, ...], pad: Pad) -> tuple[list[Halte], list[Halte]]:
    """The places behind `pad`, and those up to and including it."""
    for nummer, halte in enumerate(haltes):
        if halte.plek.pad == pad:
            return list(haltes[nummer + 1 :]), list(haltes[: nummer + 1])
    return list(haltes), []
