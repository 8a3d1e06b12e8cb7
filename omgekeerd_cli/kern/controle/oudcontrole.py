"""What can be wrong with answers that stand ready: those of old questions, and of others in a casus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import Methode, Overname, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze

_Fout: TypeAlias = tuple[str, str, str]
"""At which key, what is wrong, what to do."""


def oude_vraag_fouten(vraag: Vraag, methode: Methode) -> Iterator[Bevinding]:
    """What an old question still says, while it only keeps its answers readable; and where it offers them."""
    for sleutel, wat, doe in (*_te_veel(vraag, methode), *_biedt_aan(vraag, methode)):
        yield Bevinding("vraag", vraag.id, sleutel, wat, doe, noemt=(vraag.biedt_aan,) if doe else ())


def _te_veel(vraag: Vraag, methode: Methode) -> Iterator[_Fout]:
    if vraag.soort.vraagt_niets:
        yield "soort", f"Een {vraag.soort} heeft geen antwoord om te bewaren.", "Haal dit blok weg."
    zegt = {
        "als": vraag.als is not None,
        "controle": bool(vraag.controles),
        "verplicht": vraag.verplicht,
        # a field has it from its groep, whatever it says itself
        "kernvraag": (vraag.kernvraag or vraag.kern_als is not None) and vraag.id not in methode.groep_van,
        "neemt-over": bool(vraag.neemt_over),
        "stelt-voor": vraag.stelt_voor is not None,
        "samen": bool(vraag.samen),
    }
    for sleutel in (naam for naam, er in zegt.items() if er):
        wat = f"Deze vraag komt niet meer, dus `{sleutel}` doet niets."
        yield sleutel, wat, f"Haal `{sleutel}` weg. De rest van het blok blijft staan zoals het was."


def _biedt_aan(vraag: Vraag, methode: Methode) -> Iterator[_Fout]:
    doel = methode.vraag_op_id.get(vraag.biedt_aan)
    if (
        not vraag.biedt_aan or vraag.biedt_aan in methode.vervallen
    ):  # then the answer is only kept, as is meant
        return
    if doel is None:
        yield "biedt-aan", f"Er is geen vraag `{vraag.biedt_aan}`.", "Noem een vraag van deze methode."
    elif doel.id in methode.oude_vragen or doel.soort.vraagt_niets:
        wat = f"`{doel.id}` krijgt geen antwoord meer." if doel.vervalt else f"`{doel.id}` vraagt niets."
        yield "biedt-aan", wat, "Noem een vraag die nu wordt gesteld."


def niet_oud(methode: Methode, doel: str) -> tuple[str, str] | None:
    """What is wrong with looking at this question, when it is an old one: there is no new answer any more."""
    vraag = methode.oude_vragen.get(doel)
    if vraag is None:
        return None
    doe = f"Gebruik `{vraag.biedt_aan}`." if vraag.biedt_aan else "Schrijf dit anders."
    return f"De vraag `{doel}` komt niet meer.", doe


def overnamefouten(vraag: Vraag, methode: Methode, nummer: dict[str, int]) -> Iterator[Bevinding]:
    """The faults of what a question that is asked says about answers that stand ready in its own casus.

    Args:
        vraag: the question where an answer stands ready.
        methode: its set.
        nummer: the place of each question in the order of asking.
    """
    if vraag.biedt_aan:
        wat, doe = "`biedt-aan` hoort bij `vervalt`.", "Gebruik `neemt-over` bij de andere vraag."
        yield Bevinding("vraag", vraag.id, "biedt-aan", wat, doe)
    for plaats, overname in enumerate(vraag.neemt_over):
        for sleutel, wat, doe in [] if overname.methode else _van_hier(vraag, overname, methode, nummer):
            noemt = (overname.vraag, overname.bij)
            yield Bevinding("vraag", vraag.id, f"neemt-over.{plaats}.{sleutel}", wat, doe, noemt=noemt)


def _van_hier(vraag: Vraag, overname: Overname, methode: Methode, nummer: dict[str, int]) -> Iterator[_Fout]:
    gever = methode.vraag_op_id.get(overname.vraag)
    genoemd_ = {"vraag": [overname.vraag], "en": overname.en, "als": [v.vraag for v in genoemd(overname.als)]}
    for sleutel, namen in genoemd_.items():
        for naam in (naam for naam in namen if naam not in {*methode.vraag_op_id, *methode.vervallen}):
            yield sleutel, f"Er is geen vraag `{naam}`.", "Verbeter de verwijzing of haal die weg."
    if gever is None:
        return
    if gever.id not in methode.oude_vragen and nummer[gever.id] >= nummer[vraag.id]:
        wat = f"`{gever.id}` komt pas later, dus dat antwoord is er nog niet."
        yield "vraag", wat, "Noem een eerdere vraag."
    yield from _codes(gever, overname, vraag)
    if overname.bij or overname.niet_bij:
        yield from _bij(gever, overname, methode)


def _codes(gever: Vraag, overname: Overname, vraag: Vraag) -> Iterator[_Fout]:
    """Codes that the one question does not have, or the other."""
    for van, naar in overname.wordt.items():
        if vreemd := next((c for v, c in ((gever, van), (vraag, naar)) if not _heeft(v, c)), None):
            yield (
                "wordt",
                f"De keuze `{vreemd}` is er niet.",
                "Noem links een keuze van daar, rechts een van hier.",
            )


def _heeft(vraag: Vraag, code: str) -> bool:
    if vraag.soort.invulwijze is Invulwijze.JA_NEE:
        return code in ("ja", "nee")
    return vraag.optie(code) is not None or bool(vraag.van) or (vraag.anders and code == "anders")


def _bij(gever: Vraag, overname: Overname, methode: Methode) -> Iterator[_Fout]:
    sleutel, naam = ("bij", overname.bij) if overname.bij else ("niet-bij", overname.niet_bij)
    bij = methode.vraag_op_id.get(naam)
    if bij is None or not bij.soort.kiest:
        wat = f"`{naam}` is hier geen vraag met keuzes."
        yield sleutel, wat, "Noem de vraag waarbij wordt gekozen waar dit over gaat."
    elif not gever.over and gever.id not in methode.groep_van:
        wat = f"`{gever.id}` heeft één antwoord, dus er is niets te kiezen."
        yield sleutel, wat, f"Haal `{sleutel}` weg."
