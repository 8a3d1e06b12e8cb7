"""Taking answers along from one method to the next: offered there, never confirmed by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.antwoord.boom import NR, Boom, zet
from omgekeerd_cli.kern.antwoord.casus import Herkomst
from omgekeerd_cli.kern.beeld.vertaling import MET_CODES, goed, rijen_als_tekst, vertaald
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.route.route import Halte, Stand
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Overname, Ruw, Vraag


def neem_over(doel: Methode, bron: Stand) -> Herkomst:
    """What method `doel` can take over from the casus of another method, `bron`.

    Only answers on the route that can be used there, where the casus that gives is as `als` asks;
    each is judged by its new question.
    """
    gever = _Gever(bron.methode, (*bron.route.haltes, *bron.route.oud), bron.boek)
    antwoorden: Boom = {}
    for stap in doel.stappen:
        for vraag in stap.vragen:
            ruw = gever.voor(vraag)
            if ruw is not None:
                antwoorden = zet(antwoorden, (stap.id, vraag.id), ruw)
    return Herkomst(bron.casus.code, bron.methode.id, bron.methode.titel, antwoorden)


class _Gever(Struct, frozen=True):
    """The answered places of the casus that gives."""

    bron: Methode
    haltes: Sequence[Halte]
    boek: Antwoordenboek

    def voor(self, vraag: Vraag) -> Ruw | None:
        """The answer for a question of the other method; of several places the first that has one."""
        for overname in self._van_hier(vraag):
            ruw = self._rijen(vraag, overname) if vraag.is_groep else self._los(vraag, overname)
            if ruw is not None:
                return ruw
        return None

    def _van_hier(self, vraag: Vraag) -> list[Overname]:
        van_hier = (overname for overname in vraag.neemt_over if overname.methode == self.bron.id)
        return [overname for overname in van_hier if geldt(overname.als, self.boek)]

    def _gegeven(self, vraag_id: str) -> list[Halte]:
        return [h for h in self.haltes if h.plek.vraag.id == vraag_id and h.waarde is not None]

    def _los(self, vraag: Vraag, overname: Overname) -> Ruw | None:
        gegeven = self._gegeven(overname.vraag)
        gever = self.bron.vraag_op_id.get(overname.vraag)
        if gever is None:
            return None
        if gever.is_groep:
            return goed(vraag, rijen_als_tekst(vraag, self._velden(gever)))
        if vraag.over and gever.over:
            per_optie = {
                halte.plek.optie.code: ruw
                for halte in gegeven
                if halte.plek.optie and (ruw := vertaald(vraag, overname, [halte])) is not None
            }
            return dict(per_optie) or None
        return None if vraag.over else vertaald(vraag, overname, gegeven)

    def _rijen(self, groep: Vraag, overname: Overname) -> Ruw | None:
        """The records, each with the fields that say where they come from."""
        van_groep = [h for h in self.haltes if h.plek.groep and h.plek.groep.id == overname.vraag]
        rijen: list[Ruw] = []
        for nummer in sorted({halte.plek.nummer for halte in van_groep}):
            in_rij = [halte for halte in van_groep if halte.plek.nummer == nummer]
            rij = {veld.id: ruw for veld in groep.velden if (ruw := self._veld(veld, in_rij)) is not None}
            if rij:
                rijen.append({NR: str(len(rijen) + 1), **rij} if groep.regels else rij)
        return rijen or None

    def _velden(self, groep: Vraag) -> list[Halte]:
        van_groep = [h for h in self.haltes if h.plek.groep and h.plek.groep.id == groep.id]
        return [halte for halte in van_groep if halte.waarde is not None]

    def _veld(self, veld: Vraag, in_rij: Sequence[Halte]) -> Ruw | None:
        for overname in self._van_hier(veld):
            gegeven = [h for h in in_rij if h.plek.vraag.id == overname.vraag and h.waarde is not None]
            if (ruw := vertaald(veld, overname, gegeven)) is not None:
                return ruw
        return None


def genoemde_methoden(methode: Methode) -> set[str]:
    """The ids of the other methods that this one takes answers from or advises."""
    vragen = methode.vraag_op_id.values()
    genoemd = {overname.methode for vraag in vragen for overname in vraag.neemt_over}
    return (genoemd | {advies.methode for advies in methode.adviezen}) - {""}


def vreemde_verwijzingen(methode: Methode, anderen: Mapping[str, Methode]) -> Iterator[Bevinding]:
    """Every `neemt-over` and every advice that names a method or question that is not there."""
    for vraag in methode.vraag_op_id.values():
        for overname in vraag.neemt_over:
            if overname.methode and (wat := _mist(overname, anderen)):
                yield Bevinding(
                    "vraag", vraag.id, "neemt-over", wat, "Verbeter de verwijzing of haal die weg."
                )
    for advies in methode.adviezen:
        if advies.methode not in anderen:
            wat = f"De methode `{advies.methode}` is er niet."
            yield Bevinding(
                "methode", methode.id, "adviezen", wat, "Verbeter de naam of haal dit advies weg."
            )


def _mist(overname: Overname, anderen: Mapping[str, Methode]) -> str:
    ander = anderen.get(overname.methode)
    if ander is None:
        return f"De methode `{overname.methode}` is er niet."
    gever = ander.vraag_op_id.get(overname.vraag)
    if gever is None and overname.vraag in {*ander.vervallen, *ander.vervallen_velden}:
        return ""  # then there is nothing to take over, and that is meant
    if gever is None:
        return f"De methode `{overname.methode}` heeft geen vraag `{overname.vraag}`."
    codes = {optie.code for optie in gever.opties} | {ANDERS, "ja", "nee"}
    vreemd = (
        sorted(set(overname.wordt) - codes)
        if gever.soort.invulwijze in MET_CODES and not gever.is_groep
        else []
    )
    return f"De vraag `{overname.vraag}` heeft geen keuze `{vreemd[0]}`." if vreemd else ""
