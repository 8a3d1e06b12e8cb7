"""The answers to questions that do not come any more, as they are told: what, and where they stand ready."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.boom import Pad, als_platte_tekst
from omgekeerd_cli.kern.beeld.aanbod import aanbod
from omgekeerd_cli.kern.beeld.vertaling import in_woorden
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.route.route import Halte, Stand
from omgekeerd_cli.kern.set.soort import LEEG


class OudAntwoord(Struct, frozen=True):
    """What was answered to one old question, on one line and masked, and the question where it stands ready.

    `klaar_bij` is empty when it stands ready nowhere: it is in the report all the same.
    """

    vraag: str
    tekst: str
    klaar_bij: str = ""

    @property
    def lot(self) -> str:
        """What becomes of it, as the end of a sentence."""
        return f"staat klaar bij ‘{self.klaar_bij}’" if self.klaar_bij else "blijft in het verslag"


def oude_antwoorden(stand: Stand, *, alleen_oude_vragen: bool = False) -> tuple[OudAntwoord, ...]:
    """The answers of a casus whose question does not come, each question once, in the order of the set.

    Questions that may come again are left out with `alleen_oude_vragen`.
    """
    klaar, per_vraag = _klaar(stand), dict[str, list[Halte]]()
    for halte in (*stand.route.oud, *(() if alleen_oude_vragen else stand.over)):
        hoofd = halte.plek.groep if halte.plek.groep and halte.plek.groep.vervalt else halte.plek.vraag
        per_vraag.setdefault(hoofd.id, []).append(halte)
    return tuple(
        OudAntwoord(
            stand.methode.vraag_op_id[naam].kort, _tekst(haltes), _klaar_bij(stand, klaar, naam, haltes)
        )
        for naam, haltes in per_vraag.items()
    )


def _klaar(stand: Stand) -> dict[Pad, str]:
    """For each old answer that is offered now: what the question is called where that is."""
    gevonden: dict[Pad, str] = {}
    for halte in stand.route.haltes:
        leeg = halte.ruw is None or halte.ruw in LEEG
        klaar = aanbod(stand, halte.plek) if leeg else None
        for ander in klaar.van if klaar else ():
            gevonden.setdefault(ander.plek.pad, halte.plek.vraag.kort)
    return gevonden


def _klaar_bij(stand: Stand, klaar: dict[Pad, str], naam: str, haltes: Sequence[Halte]) -> str:
    """Where it is offered; of a question that does not come yet, that one."""
    nu = next((klaar[halte.plek.pad] for halte in haltes if halte.plek.pad in klaar), "")
    doel = stand.methode.vraag_op_id.get(stand.methode.vraag_op_id[naam].biedt_aan)
    komt = doel is not None and any(doel.id == halte.plek.vraag.id for halte in stand.route.haltes)
    return nu or (doel.kort if doel and not komt else "")


def _tekst(haltes: Sequence[Halte]) -> str:
    """The answers on one line."""
    return masker("; ".join(dict.fromkeys(" ".join(_woorden(halte).split()) for halte in haltes)))


def _woorden(halte: Halte) -> str:
    return als_platte_tekst(halte.ruw or "") if halte.waarde is None else in_woorden(halte)
