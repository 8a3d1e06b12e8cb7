"""What can be wrong with a rekening: fields that are not there, or that cannot mean what is said."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from omgekeerd_cli.kern.antwoord.soorten import BEDRAG, DATUM, GETAL, KEUZE, LANGE_TEKST, TEKST
from omgekeerd_cli.kern.fouten import Bevinding, Code
from omgekeerd_cli.kern.route.gevraagd import hoort_bij_kort
from omgekeerd_cli.kern.set.model import Methode, Soort, Vergelijking, Vraag
from omgekeerd_cli.kern.set.rekenwijze import Opvallend, Rekenwijze, Richting, Ritme, Rol

_TEKSTEN = (TEKST, LANGE_TEKST, KEUZE)
_SOORTEN: dict[Rol, tuple[Soort, ...]] = {
    Rol.SCENARIO: (KEUZE,),
    Rol.BETALER: (KEUZE,),
    Rol.BEDRAG: (BEDRAG,),
    Rol.HOOGSTENS: (BEDRAG,),
    Rol.RICHTING: (KEUZE,),
    Rol.RITME: (KEUZE,),
    Rol.VANAF: (GETAL,),
    Rol.DUUR: (GETAL,),
    Rol.WAT: _TEKSTEN,
    Rol.BRON: _TEKSTEN,
    Rol.DATUM: (DATUM,),
}
_CODES: dict[Rol, type[StrEnum]] = {Rol.RICHTING: Richting, Rol.RITME: Ritme}


def rekenfouten(vraag: Vraag, methode: Methode) -> Iterator[Bevinding]:
    """The faults of one rekening, each at its key below `rekening`; none for another kind."""
    wijze = vraag.rekening
    if wijze is None:
        return
    groep = methode.vraag_op_id.get(wijze.groep)
    for sleutel, wat, doe in (*_van_jaren(wijze), *_van_vast(wijze)):
        yield Bevinding("vraag", vraag.id, sleutel, wat, doe)
    if wijze.groep in methode.vervallen:
        wat = f"De groep `{wijze.groep}` is vervallen, dus er is niets te vergelijken."
        yield Bevinding("vraag", vraag.id, "rekening.groep", wat, "Laat deze vraag ook vervallen.")
    elif groep is not None and not (groep.is_groep or groep.over):
        wat = f"`{groep.id}` is geen groep, of wordt herhaald voor elke keuze."
        doe = "Noem een groep die één keer voorkomt."
        yield Bevinding("vraag", vraag.id, "rekening.groep", wat, doe, noemt=(groep.id,))
    elif groep is not None:
        yield from _van_velden(vraag, wijze, groep, methode)


def vraagt_verkeerd(vraag: Vraag, vergelijking: Vergelijking) -> Iterator[tuple[str, str]]:
    """What is wrong with a condition on a rekening, and what to do."""
    codes = [feit.value for feit in Opvallend]
    if vergelijking.hoe != "bevat":
        yield f"Bij de rekening `{vraag.id}` past alleen `bevat` of `ingevuld`.", ""
    elif vergelijking.waarde not in codes:
        wat = f"De rekening `{vraag.id}` kent `{vergelijking.waarde}` niet."
        yield wat, f"Kies uit: {', '.join(codes)}."


def _van_jaren(wijze: Rekenwijze) -> Iterator[tuple[str, str, str]]:
    if list(wijze.jaren) != sorted(set(wijze.jaren)):
        yield "rekening.jaren", "De jaren lopen niet op.", "Schrijf ze van klein naar groot, elk één keer."


def _van_vast(wijze: Rekenwijze) -> Iterator[tuple[str, str, str]]:
    """What is said once for all records stands in the place of a field, never beside it."""
    if bool(wijze.naam) == (Rol.SCENARIO in wijze.velden):
        wat = "Een rekening heeft het veld `scenario`, of `naam` als alles bij elkaar hoort."
        yield "rekening.naam", wat, "Schrijf een van de twee."
    if wijze.ritme and Rol.RITME in wijze.velden:
        yield (
            "rekening.ritme",
            "Hoe vaak het terugkomt, staat al in het veld `ritme`.",
            "Haal een van de twee weg.",
        )


def _van_velden(vraag: Vraag, wijze: Rekenwijze, groep: Vraag, methode: Methode) -> Iterator[Bevinding]:
    velden = {veld.id: veld for veld in groep.velden}
    for rol, naam in wijze.velden.items():
        plek = ("vraag", vraag.id, f"rekening.velden.{rol.value}")
        if naam in methode.vervallen:
            wat, doe = f"Het veld `{naam}` is vervallen.", "Noem een ander veld, of laat dit weg."
            yield Bevinding(*plek, wat, doe, noemt=(naam,))
        elif naam not in velden:
            wat, doe = f"`{naam}` is geen veld van de groep `{groep.id}`.", f"Kies uit: {', '.join(velden)}."
            yield Bevinding(*plek, wat, doe, noemt=(naam, groep.id))
        else:
            for wat, doe in _van_veld(rol, velden[naam]):
                yield Bevinding(*plek, wat, doe, noemt=(naam,))
            if hoort_bij_kort(vraag) and not hoort_bij_kort(velden[naam]):
                wat = f"`{naam}` is geen kernvraag en ontbreekt op de korte route."
                doe = "Maak beide kernvraag, of geen van beide."
                yield Bevinding(*plek, wat, doe, Code.KERNVRAAG, (naam,))
    scenario = velden.get(wijze.velden.get(Rol.SCENARIO, ""))
    if wijze.basis and scenario and not scenario.optie(wijze.basis):
        codes = ", ".join(optie.code for optie in scenario.opties)
        wat, doe = f"`{scenario.id}` heeft geen optie `{wijze.basis}`.", f"Kies uit: {codes}."
        yield Bevinding("vraag", vraag.id, "rekening.basis", wat, doe, noemt=(scenario.id,))


def _van_veld(rol: Rol, veld: Vraag) -> Iterator[tuple[str, str]]:
    if veld.soort not in _SOORTEN[rol]:
        soorten = " of ".join(soort.naam for soort in _SOORTEN[rol])
        yield f"`{veld.id}` is geen {soorten} ({veld.soort}).", f"Noem een veld van de soort {soorten}."
    elif rol in _CODES:
        bekend = [code.value for code in _CODES[rol]]
        vreemd = [optie.code for optie in veld.opties if optie.code not in bekend]
        if vreemd or veld.anders:
            wat = f"`{veld.id}` heeft een keuze waarmee niet te rekenen is: {', '.join(vreemd) or 'anders'}."
            yield wat, f"Gebruik alleen: {', '.join(bekend)}."
