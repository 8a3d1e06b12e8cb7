"""Taking answers along from one method to the next: offered there, never confirmed by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.antwoord.boom import NR, Boom, haal, zet
from omgekeerd_cli.kern.antwoord.casus import Herkomst
from omgekeerd_cli.kern.beeld.beknopt import uitkomst_in_woorden, uitkomst_van
from omgekeerd_cli.kern.beeld.vertaling import MET_CODES, goed, keuzes_van, rijen_als_tekst, vertaald
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.route.route import Halte, Stand
from omgekeerd_cli.kern.route.voorwaarden import geldt
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Overname, Ruw, Vraag


def neem_over(doel: Methode, bron: Stand) -> Herkomst:
    """What method `doel` can take over from the casus of another method, `bron`.

    Only answers on the route that can be used there, where the casus that gives is as `als` asks;
    each is judged by its new question.
    """
    gever = _Gever(bron, (*bron.route.haltes, *bron.route.oud))
    antwoorden: Boom = {}
    for stap in doel.stappen:
        for vraag in stap.vragen:
            ruw = gever.voor(vraag)
            if ruw is not None:
                antwoorden = zet(antwoorden, (stap.id, vraag.id), ruw)
    uitkomst = uitkomst_in_woorden(bron.methode, uitkomst_van(bron))
    return Herkomst(bron.casus.code, bron.methode.id, bron.methode.titel, antwoorden, uitkomst=uitkomst)


def weigering(doel: Methode, bron: Stand) -> str:
    """Why `doel` cannot go on from this casus of another method; empty when it can."""
    van_hier = (weigering for weigering in doel.weigert if weigering.methode == bron.methode.id)
    return next((weigering.reden for weigering in van_hier if geldt(weigering.als, bron.boek)), "")


class _Gever(Struct, frozen=True):
    """The answered places of the casus that gives."""

    bron: Stand
    haltes: Sequence[Halte]

    def voor(self, vraag: Vraag) -> Ruw | None:
        """The answer for a question of the other method; of several places the first that has one."""
        for overname in self._van_hier(vraag):
            ruw = self._rijen(vraag, overname) if vraag.is_groep else self._los(vraag, overname)
            if ruw is not None:
                return ruw
        return None

    def _van_hier(self, vraag: Vraag) -> list[Overname]:
        van_hier = (overname for overname in vraag.neemt_over if overname.methode == self.bron.methode.id)
        return [overname for overname in van_hier if geldt(overname.als, self.bron.boek)]

    def _gegeven(self, overname: Overname) -> list[Halte]:
        """The answers to the questions that it names, one question after another."""
        gegeven = [halte for halte in self.haltes if halte.waarde is not None]
        return [
            halte
            for naam in (overname.vraag, *overname.en)
            for halte in gegeven
            if halte.plek.vraag.id == naam
            and self._hoort_bij(overname, halte.plek.optie.code if halte.plek.optie else "")
        ]

    def _hoort_bij(self, overname: Overname, code: str) -> bool:
        """Whether what is about this option or record goes along: it was chosen, or just was not."""
        naam = overname.bij or overname.niet_bij
        gekozen = {keus.code for w in self.bron.boek.zichtbaar(naam, Oog()) for keus in keuzes_van(w)}
        return not naam or (bool(gekozen) and (code in gekozen) == bool(overname.bij))

    def _los(self, vraag: Vraag, overname: Overname) -> Ruw | None:
        gever = self.bron.methode.vraag_op_id.get(overname.vraag)
        if gever is None:
            return None
        if gever.is_groep:
            return goed(vraag, rijen_als_tekst(vraag, self._rijen_van(overname)))
        gegeven = self._gegeven(overname)
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
        rijen: list[Ruw] = []
        for in_rij in self._rijen_van(overname):
            rij = {veld.id: ruw for veld in groep.velden if (ruw := self._veld(veld, in_rij)) is not None}
            if rij:
                rijen.append({NR: str(len(rijen) + 1), **rij} if groep.regels else rij)
        return rijen or None

    def _rijen_van(self, overname: Overname) -> list[list[Halte]]:
        """The answers in each record, with those to questions that are put for each record."""
        rijen: dict[int, list[Halte]] = {}
        for halte in self.haltes:
            if halte.plek.groep and halte.plek.groep.id == overname.vraag and halte.waarde is not None:
                rijen.setdefault(halte.plek.nummer, []).append(halte)
        gevonden = []
        for _, in_rij in sorted(rijen.items()):
            nr = haal(self.bron.casus.antwoorden, (*in_rij[0].plek.pad[:-1], NR))
            code = nr if isinstance(nr, str) else ""
            if self._hoort_bij(overname, code):
                gevonden.append([*in_rij, *self._per_rij(overname.vraag, code)])
        return gevonden

    def _per_rij(self, groep: str, code: str) -> list[Halte]:
        herhaald = (h for h in self.haltes if h.plek.vraag.over == groep and h.waarde is not None)
        return [halte for halte in herhaald if code and halte.plek.optie and halte.plek.optie.code == code]

    def _veld(self, veld: Vraag, in_rij: Sequence[Halte]) -> Ruw | None:
        for overname in self._van_hier(veld):
            gegeven = [halte for halte in in_rij if halte.plek.vraag.id == overname.vraag]
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
                doe = "Verbeter de verwijzing of haal die weg."
                noemt = (overname.vraag, *_lijst_van(overname, anderen))
                yield Bevinding("vraag", vraag.id, "neemt-over", wat, doe, noemt=noemt)
    for advies in methode.adviezen:
        if advies.methode not in anderen:
            wat = f"De methode `{advies.methode}` is er niet."
            yield Bevinding(
                "methode", methode.id, "adviezen", wat, "Verbeter de naam of haal dit advies weg."
            )


def _lijst_van(overname: Overname, anderen: Mapping[str, Methode]) -> Iterator[str]:
    """The list out of which the other question is answered, if it is."""
    ander = anderen.get(overname.methode)
    gever = ander.vraag_op_id.get(overname.vraag) if ander else None
    if gever and gever.van:
        yield gever.van


def _mist(overname: Overname, anderen: Mapping[str, Methode]) -> str:
    ander = anderen.get(overname.methode)
    if ander is None:
        return f"De methode `{overname.methode}` is er niet."
    weg = {*ander.vervallen, *ander.vervallen_velden}  # then there is nothing to take over, as is meant
    for naam in filter(None, (overname.vraag, overname.bij, overname.niet_bij, *overname.en)):
        if naam not in ander.vraag_op_id and naam not in weg:
            return f"De methode `{overname.methode}` heeft geen vraag `{naam}`."
    gever = ander.vraag_op_id.get(overname.vraag)
    if gever is None or gever.van in weg:
        return ""
    klaar = ander.vraag_op_id[gever.van].opties if gever.van in ander.vraag_op_id else ()
    codes = {optie.code for optie in (*gever.opties, *klaar)} | {ANDERS, "ja", "nee"}
    vreemd = (
        sorted(set(overname.wordt) - codes)
        if gever.soort.invulwijze in MET_CODES and not gever.is_groep
        else []
    )
    return f"De vraag `{overname.vraag}` heeft geen keuze `{vreemd[0]}`." if vreemd else ""
