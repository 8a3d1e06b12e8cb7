"""What can be wrong with what a set says of its papers: which answers stay out, how long parts are."""

from __future__ import annotations

from collections.abc import Iterator, Set

from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import Methode, Signaal, Vraag


def bijbladfouten(vraag: Vraag, methode: Methode) -> Iterator[Bevinding]:
    """A question for the bijblad is one with an answer, as a whole; what shows its answer goes there too."""
    if vraag.bijblad and vraag.soort.vraagt_niets:
        yield _bijblad(
            vraag, f"Een {vraag.soort} heeft geen antwoord voor het bijblad.", "Haal `bijblad` weg."
        )
    if vraag.bijblad and (groep := methode.groep_van.get(vraag.id)):
        wat = f"Een veld komt niet los op het bijblad: het hoort bij de groep `{groep}`."
        yield _bijblad(vraag, wat, "Zet `bijblad` bij de groep, of zet de vraag buiten de groep.")
    if vraag.id in methode.op_bijblad:
        return
    for sleutel, bron in (("herhaal", vraag.over), ("opties", vraag.van)):
        if bron in methode.op_bijblad:
            wat = f"Zo komt het antwoord op `{bron}` in het verslag: dat is voor het bijblad."
            doe = f"Zet ook hier `bijblad: ja`, of haal het weg bij `{bron}`."
            yield Bevinding("vraag", vraag.id, sleutel, wat, doe, noemt=(bron,))


def signaalfouten(signaal: Signaal, methode: Methode) -> Iterator[Bevinding]:
    """What holds a letter up is told in it, so it cannot be about an answer for the bijblad."""
    for vergelijking in genoemd(signaal.als) if signaal.houdt_brief_tegen else ():
        if vergelijking.vraag in methode.op_bijblad:
            wat = f"Dit komt in de brief, en het antwoord op `{vergelijking.vraag}` is voor het bijblad."
            doe = "Haal `brief: concept` hier weg, of kijk naar een ander antwoord."
            yield Bevinding("signaal", signaal.id, "brief", wat, doe, noemt=(vergelijking.vraag,))


def _bijblad(vraag: Vraag, wat: str, doe: str) -> Bevinding:
    return Bevinding("vraag", vraag.id, "bijblad", wat, doe)


def lengtefouten(methode: Methode, namen: Set[str]) -> Iterator[Bevinding]:
    """The parts of a report are counted in questions that are there; what an own set dropped counts for 0."""
    bekend = {*methode.vraag_op_id, *methode.vervallen, *methode.vervallen_velden, *namen}
    for nummer, lengte in enumerate(methode.lengtes):
        for naam in lengte.vragen:
            if naam not in bekend:
                sleutel = f"lengtes.{nummer}.vragen"
                wat = f"Er is geen vraag `{naam}` om te tellen."
                yield Bevinding("methode", methode.id, sleutel, wat, "Noem een vraag van deze methode.")
