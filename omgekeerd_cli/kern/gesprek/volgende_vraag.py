"""Where a conversation is on the route, and which place it asks next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct, field

from omgekeerd_cli.kern.antwoord.boom import Pad, als_tekst
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Halte, Route, Toestand
from omgekeerd_cli.kern.set.model import Ruw


class Voortgang(Struct):
    """The place in the route, kept between two questions.

    Attributes:
        hier: the place that was dealt with last.
        doel: a place to ask next, whether it is open or not.
        doorlopen: a step of which every place is asked, answered or not.
        lijst: a list where a person went on purpose: all of a new record is asked, on each route.
        gelaten: places that stay as they are for now.
        overgeslagen: places that a person passed over; a step that waits asks them once more.
        herinnerd: places that were asked once more for that.
        stap: the step that was announced last.
        gelezen: the texts that were shown already, each with what it was made from.
        gehad: the places that were dealt with in this stretch of the talk, answered or passed over.
    """

    hier: Pad = ()
    doel: Pad = ()
    doorlopen: str = ""
    lijst: Pad = ()
    gelaten: set[Pad] = field(default_factory=set)
    overgeslagen: set[Pad] = field(default_factory=set)
    herinnerd: set[Pad] = field(default_factory=set)
    stap: str = ""
    gelezen: dict[Pad, Ruw | None] = field(default_factory=dict)
    gehad: set[Pad] = field(default_factory=set)

    @classmethod
    def bij_start(
        cls, route: Route, casus: Casus, stap: str = "", klad: str = "", *, van_voren: bool = False
    ) -> Voortgang:
        """At the beginning of `stap`, else where something is half typed, else behind the last answer.

        `klad` names a place the way the logboek does; `van_voren` begins at the first open place.
        """
        vraagbaar = list(_vraagbaar(route.haltes))
        if stap:
            gevraagd = _vraagbaar(halte for halte in route.haltes if halte.gevraagd)
            return cls(doel=next((pad for pad in gevraagd if pad[0] == stap), ()), doorlopen=stap)
        laatste = casus.logboek[-1].vraag if casus.logboek and not van_voren else ""
        hier = next((pad for pad in vraagbaar if als_tekst(pad) == laatste), ())
        return cls(hier=hier, doel=next((pad for pad in vraagbaar if als_tekst(pad) == klad), ()))

    @classmethod
    def vanuit_overzicht(cls, route: Route, pad: Pad) -> Voortgang:
        """Asks the place at `pad` and what opens because of it, and nothing else."""
        halte = route.halte_op_pad[pad]
        lijst = pad[:-2] if halte.plek.groep else pad
        rust = {
            h.plek.pad for h in route.haltes if _is_open(h, lijst) or (h.plek.vraag.is_groep and h.gevraagd)
        }
        # The step is not announced: one is only passing by.
        return cls(doel=pad, gelaten=rust - {pad}, stap=str(pad[0]), lijst=lijst)

    def springt_naar(self, pad: Pad) -> None:
        """The place at `pad` is asked next."""
        self.doel = pad

    def voorbij(self, pad: Pad) -> None:
        """The place at `pad` was answered."""
        self.hier = pad
        self.gelaten.discard(pad)
        self.gehad.add(pad)

    def na_uitstap(self, uitstap: Voortgang) -> None:
        """What was to come next is done when a stretch out of the overview dealt with it."""
        if self.doel in uitstap.gehad:
            self.doel = ()

    def laat(self, pad: Pad) -> None:
        """The place at `pad` stays as it is for the rest of this conversation."""
        self.hier = pad
        self.gelaten.add(pad)
        self.gehad.add(pad)

    def slaat_over(self, pad: Pad) -> None:
        """A person passes over the place at `pad`."""
        self.laat(pad)
        self.overgeslagen.add(pad)

    def neemt_nog_eens(self, open_: Iterable[Halte]) -> list[Halte]:
        """Of these places those that were passed over once: they are asked again, from the first on."""
        nog_eens = [halte for halte in open_ if halte.plek.pad in self.overgeslagen - self.herinnerd]
        paden = {halte.plek.pad for halte in nog_eens}
        self.herinnerd |= paden
        self.gelaten -= paden
        self.hier = () if paden else self.hier
        return nog_eens

    def haalt_in(self, route: Route, erbij: Collection[Pad]) -> None:
        """Of these places those before the one dealt with last are asked next; then it goes on in order."""
        paden = [halte.plek.pad for halte in route.haltes]
        tot = paden.index(self.hier) if self.hier in paden else 0
        eerste = next((nummer for nummer, pad in enumerate(paden[:tot]) if pad in erbij), None)
        if eerste is not None:
            self.hier = paden[eerste - 1] if eerste else ()

    def vergeet_wat_is_gelaten(self) -> None:
        """Everything that is open is asked again, after what was to come next."""
        self.gelaten.clear()

    def keert_om(self, route: Route) -> None:
        """The place that was dealt with last is asked next, unless another one waits."""
        vraagbaar = list(_vraagbaar(route.haltes))
        if not self.doel and vraagbaar:
            self.doel = self.hier if self.hier in vraagbaar else vraagbaar[-1]
        self.gelaten.discard(self.doel)

    def terug(self, route: Route, pad: Pad) -> None:
        """The place before `pad` is asked next; at the beginning it is `pad` again."""
        eerder = pad
        for halte in route.haltes:
            if halte.plek.pad == pad:
                break
            vol_slot = halte.plek.vraag.vraagt_nog_een and halte.toestand is Toestand.BEANTWOORD
            if halte.gevraagd and halte.toestand is not Toestand.TEKST and not vol_slot:
                eerder = halte.plek.pad
        self.doel = eerder
        self.gelaten.discard(eerder)

    def volgende(self, route: Route, gesloten: Collection[str] = ()) -> Halte | None:
        """The place to ask now, outside the closed steps; None when nothing is left to ask."""
        doel, self.doel = self.doel, ()
        haltes = [halte for halte in route.haltes if halte.plek.stap.id not in gesloten]
        if doel in route.halte_op_pad and route.halte_op_pad[doel].plek.stap.id not in gesloten:
            return route.halte_op_pad[doel]
        na, voor = _gesplitst(haltes, self.hier)
        eerste = next((h for h in na if h.gevraagd and h.toestand is not Toestand.TEKST), None)
        if eerste and self._loopt_door(eerste):
            return eerste
        for halte in na:
            if self._te_vragen(halte) or self._nog_een(route, halte):
                return halte
        return next((halte for halte in voor if self._te_vragen(halte)), None)

    def _loopt_door(self, halte: Halte) -> bool:
        if halte.plek.stap.id != self.doorlopen:
            self.doorlopen = ""
        return bool(self.doorlopen)

    def _te_vragen(self, halte: Halte) -> bool:
        return _is_open(halte, self.lijst) and halte.plek.pad not in self.gelaten

    def _nog_een(self, route: Route, halte: Halte) -> bool:
        """True for the close of a groep of which we just did the last record."""
        slot, hier = halte.plek, route.halte_op_pad.get(self.hier)
        if not slot.vraag.vraagt_nog_een or hier is None or self.hier[:-2] != slot.pad:
            return False
        if slot.pad in self.gelaten:
            return False
        aantal = len(halte.ruw) if isinstance(halte.ruw, list) else 0
        vol = slot.vraag.rij.max and aantal >= slot.vraag.rij.max
        return hier.plek.nummer == aantal - 1 and not vol

    def ongelezen(self, route: Route, halte: Halte) -> Iterator[Halte]:
        """The texts that stand right before this place and were not shown yet as they are now."""
        ervoor: list[Halte] = []
        for ander in route.haltes:
            if ander.plek.pad == halte.plek.pad:
                break
            if not ander.gevraagd:
                continue
            ervoor = [*ervoor, ander] if ander.toestand is Toestand.TEKST else []
        for tekst in ervoor:
            if self.gelezen.get(tekst.plek.pad, _NOOIT) != tekst.ruw:
                self.gelezen[tekst.plek.pad] = tekst.ruw
                yield tekst


_NOOIT = object()


def _is_open(halte: Halte, lijst: Pad) -> bool:
    """Whether it is to be asked: this route does, or it belongs to the list where a person went."""
    in_lijst = halte.plek.groep is not None and halte.plek.pad[:-2] == lijst
    return halte.is_open or (in_lijst and halte.toestand is Toestand.OPEN)


def _vraagbaar(haltes: Iterable[Halte]) -> Iterator[Pad]:
    """The places that ask something."""
    return (halte.plek.pad for halte in haltes if halte.toestand is not Toestand.TEKST)


def _gesplitst(haltes: list[Halte], pad: Pad) -> tuple[list[Halte], list[Halte]]:
    """The places behind `pad`, and those up to and including it."""
    for nummer, halte in enumerate(haltes):
        if halte.plek.pad == pad:
            return haltes[nummer + 1 :], haltes[: nummer + 1]
    return haltes, []
