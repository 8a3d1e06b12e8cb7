"""Two casussen of one method beside each other, step by step: to compare, never to judge."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Pad, haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.beeld.invullen import tekst_op_plek
from omgekeerd_cli.kern.oefenen.oefenen import antwoordregels
from omgekeerd_cli.kern.route.klaar import Leeg
from omgekeerd_cli.kern.route.route import Halte, Plek, Route, Stand
from omgekeerd_cli.kern.set.model import Bespreekpunt, Stap, Vraag


class Cel(Struct, frozen=True):
    """One side of a row: the answer in words, a line each; else why there is none."""

    regels: tuple[str, ...]
    ingevuld: bool = True

    @property
    def tekst(self) -> str:
        """All of it as one text."""
        return "\n".join(self.regels)


class Vergelijkrij(Struct, frozen=True):
    """One question with both answers; `kop` names the option it is about, if it is repeated.

    `vraag` is the question as it was asked, filled in; `kort` is its label.
    """

    kop: str
    vraag: str
    kort: str
    eigen: Cel
    uitwerking: Cel


class Stapvergelijking(Struct, frozen=True):
    """One step: its rows, and what there is to talk about."""

    titel: str
    rijen: tuple[Vergelijkrij, ...]
    bespreekpunten: tuple[Bespreekpunt, ...]


def zet_naast_elkaar(eigen: Stand, uitwerking: Casus) -> tuple[Stapvergelijking, ...]:
    """Per step each question that one of the two answered, with both answers.

    Left out is what neither was asked or answered, and what was given to the student and stayed
    so. On the short route only what that route asks is compared.
    """
    uitwerking = replace(uitwerking, kort=eigen.casus.kort, herkomst=eigen.casus.herkomst)
    lezer = _Lezer(eigen.casus, eigen.route, Stand(eigen.methode, uitwerking).route)
    stappen = ((stap, tuple(lezer.rijen(stap))) for stap in eigen.methode.stappen)
    return tuple(Stapvergelijking(stap.titel, rijen, stap.bespreekpunten) for stap, rijen in stappen if rijen)


class _Lezer(Struct, frozen=True):
    casus: Casus
    eigen: Route
    uitwerking: Route

    def rijen(self, stap: Stap) -> Iterator[Vergelijkrij]:
        for vraag in stap.vragen:
            if vraag.is_mededeling:
                continue
            for pad, daar in self._paden(stap, vraag):
                rij = self._rij(pad, daar)
                if (rij.eigen.ingevuld or rij.uitwerking.ingevuld) and not self._was_gegeven(pad):
                    yield rij

    def _paden(self, stap: Stap, vraag: Vraag) -> list[tuple[Pad, Pad]]:
        """The places of a question on either route, each once, on the own and on the worked route.

        A place counts where it was asked, or where the student answered it all the same. Of a groep it
        is the place of all records. What goes with a line of a list stands beside what goes with the same
        line there: their numbers say nothing of each other.
        """
        eigen = (halte for halte in self.eigen.haltes if halte.in_beeld)
        haltes = (*eigen, *(halte for halte in self.uitwerking.haltes if halte.gevraagd))
        namen = dict.fromkeys(_op_regel(halte.plek) for halte in haltes if _is_van(halte, stap, vraag))
        hier, daar = (
            {_op_regel(halte.plek): halte.plek.pad for halte in route.haltes if _is_van(halte, stap, vraag)}
            for route in (self.eigen, self.uitwerking)
        )
        return [(hier.get(naam, ()), daar.get(naam, ())) for naam in namen]

    def _was_gegeven(self, pad: Pad) -> bool:
        herkomst = self.casus.herkomst
        gegeven = haal(herkomst.antwoorden, pad) if herkomst and herkomst.oefening else None
        return gegeven is not None and gegeven == haal(self.casus.antwoorden, pad)

    def _rij(self, pad: Pad, daar: Pad) -> Vergelijkrij:
        route = self.eigen if pad else self.uitwerking
        plek = route.halte_op_pad[pad or daar].plek
        return Vergelijkrij(
            kop=plek.optie.label if plek.optie else "",
            vraag=tekst_op_plek(_vraagzin(plek.vraag), plek, route.boek),
            kort=plek.vraag.kort,
            eigen=self._cel(self.eigen, pad),
            uitwerking=self._cel(self.uitwerking, daar),
        )

    def _cel(self, route: Route, pad: Pad) -> Cel:
        halte = route.halte_op_pad.get(pad)
        if halte is None or not halte.in_beeld:
            return Cel((Leeg.NIET_GEVRAAGD,), ingevuld=False)
        regels = antwoordregels(route, halte)
        return Cel(regels) if regels else Cel((Leeg.NIET_INGEVULD,), ingevuld=False)


def _is_van(halte: Halte, stap: Stap, vraag: Vraag) -> bool:
    return halte.plek.pad[:2] == (stap.id, vraag.id) and halte.plek.groep is None


def _op_regel(plek: Plek) -> Pad:
    """By what the place is the same on another route: the line itself instead of its number."""
    if plek.optie is None or not plek.optie.code.isdecimal():
        return plek.pad
    return (*plek.pad[:-1], " ".join(plek.optie.label.split()).casefold())


def _vraagzin(vraag: Vraag) -> str:
    """The question itself, without the paragraphs that lead up to it."""
    return vraag.vraag.strip().split("\n\n")[-1]
