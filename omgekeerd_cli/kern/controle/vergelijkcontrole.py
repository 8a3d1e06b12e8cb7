"""What is wrong with a comparison in a condition: the question is there, and cannot be asked this."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_van
from omgekeerd_cli.kern.controle.deelcontrole import Fout, deelfouten
from omgekeerd_cli.kern.controle.rekencontrole import vraagt_verkeerd
from omgekeerd_cli.kern.controle.vormcontrole import EEN_DAG
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.set.model import Alle, EenVan, Methode, Niet, Vergelijking, Voorwaarde, Vraag

_GEEN_VANDAAG = "Een voorwaarde hangt niet af van de dag: `vandaag` kan alleen bij `controle`."
_TUSSEN = re.compile(r"\s*[,;/|]\s*|\s+(?:of|en|or|and)\s+")


def genoemd_met_plek(voorwaarde: Voorwaarde | None, plek: str = "als") -> Iterator[tuple[str, Vergelijking]]:
    """Every comparison in a condition with the keys that lead to it, as in `als.alle.1`."""
    match voorwaarde:
        case Vergelijking():
            yield plek, voorwaarde
        case Alle(delen) | EenVan(delen):
            naam = "alle" if isinstance(voorwaarde, Alle) else "een-van"
            for nummer, deel in enumerate(delen):
                yield from genoemd_met_plek(deel, f"{plek}.{naam}.{nummer}")
        case Niet(deel):
            yield from genoemd_met_plek(deel, f"{plek}.niet")


def vreemde_voorwaarden(methode: Methode, anderen: Mapping[str, Methode]) -> Iterator[Bevinding]:
    """Every condition of a `neemt-over` and `weigert` that cannot be asked of a casus of the other method."""
    for nummer, weigering in enumerate(methode.weigert):
        ander = anderen.get(weigering.methode)
        if ander is None:
            wat = f"De methode `{weigering.methode}` is er niet."
            yield Bevinding("methode", methode.id, "weigert", wat, "Verbeter de naam of haal dit weg.")
        for _, vergelijking in genoemd_met_plek(weigering.als, f"weigert.{nummer}.als"):
            for wat, doe in _fouten_daar(ander, vergelijking) if ander else ():
                yield Bevinding("methode", methode.id, "weigert", wat, doe)
    for vraag in methode.vraag_op_id.values():
        for nummer, overname in enumerate(vraag.neemt_over):
            if overname.als and not overname.methode:
                wat = "`als` kijkt naar een casus van een andere methode, en hier staat geen `methode`."
                yield Bevinding("vraag", vraag.id, f"neemt-over.{nummer}.als", wat, "Haal `als` weg.")
            ander = anderen.get(overname.methode)
            for plek, vergelijking in genoemd_met_plek(overname.als, f"neemt-over.{nummer}.als"):
                for wat, doe in _fouten_daar(ander, vergelijking) if ander else ():
                    yield Bevinding("vraag", vraag.id, plek, wat, doe)


def _fouten_daar(ander: Methode, vergelijking: Vergelijking) -> Iterator[Fout]:
    naam = vergelijking.vraag
    if naam in ander.vraag_op_id:
        yield from vergelijkfouten(ander, vergelijking)
    elif naam not in {*ander.vervallen, *ander.vervallen_velden}:
        yield (
            f"De methode `{ander.id}` heeft geen vraag `{naam}`.",
            "Verbeter de verwijzing of haal die weg.",
        )


def vergelijkfouten(methode: Methode, vergelijking: Vergelijking) -> Iterator[Fout]:
    """What is wrong with one comparison; naming a question that is not there is told elsewhere."""
    vraag = methode.vraag_op_id.get(vergelijking.vraag)
    if vraag and vergelijking.deel:
        yield from deelfouten(methode, vraag, vergelijking)
        return
    if vraag is None or (vergelijking.hoe == "ingevuld" and not vraag.is_mededeling):
        return
    if vraag.van:
        vraag = replace(vraag, opties=methode.opties_van(vraag))
    hoe, waarde = vergelijking.hoe, vergelijking.waarde
    if hoe == "woorden":
        if not vraag.soort.is_tekst:
            yield f"`woorden` past alleen bij een tekst, niet bij `{vraag.id}` ({vraag.soort}).", ""
    elif vraag.rekening:
        yield from vraagt_verkeerd(vraag, vergelijking)
    elif delen := _meer_waarden(vraag, hoe, waarde):
        een_van = ", ".join(f"{{vraag: {vraag.id}, {hoe}: {deel}}}" for deel in delen)
        yield (
            f"Bij `{hoe}` past één antwoord, en hier staan er {len(delen)}.",
            f"Schrijf `een-van: [{een_van}]`.",
        )
    elif not _kan(vraag, hoe, waarde):
        yield from _past_niet(vraag, hoe, waarde)


def _kan(vraag: Vraag, hoe: str, waarde: str) -> bool:
    if hoe in ("minstens", "hoogstens"):
        return vraag.soort.heeft_grens(waarde)
    if vraag.soort.kiest:
        codes = codes_van(vraag)
        return (not codes or waarde in codes) and (hoe != "bevat" or vraag.soort.past_bij(hoe, waarde))
    return vraag.soort.past_bij(hoe, waarde)


def _meer_waarden(vraag: Vraag, hoe: str, waarde: str) -> Sequence[str]:
    """The answers, where several were written as one: `ja, nee`, or `a of b`."""
    delen = [deel for deel in _TUSSEN.split(waarde) if deel]
    if vraag.soort.is_tekst or len(delen) < 2 or _kan(vraag, hoe, waarde):
        return ()
    return delen if all(_kan(vraag, hoe, deel) for deel in delen) else ()


def _past_niet(vraag: Vraag, hoe: str, waarde: str) -> Iterator[Fout]:
    codes = codes_van(vraag) if vraag.soort.kiest else []
    if codes and hoe in ("is", "is-niet", "bevat") and waarde not in codes:
        bedoeld = _bedoelde_code(vraag, waarde)
        kies = f"Kies uit: {', '.join(codes)}."
        yield (
            f"`{vraag.id}` heeft geen optie `{waarde}`.",
            f"Bedoel je `{bedoeld}`? {kies}" if bedoeld else kies,
        )
    else:
        wat = f"`{hoe}` met deze waarde past niet bij `{vraag.id}` ({vraag.soort})."
        beweegt = hoe in ("minstens", "hoogstens") and vraag.soort.grens_op(EEN_DAG, waarde)
        yield wat, _GEEN_VANDAAG if beweegt else f"Hier kan: {vraag.soort.vergelijkt}."


def _bedoelde_code(vraag: Vraag, waarde: str) -> str:
    """The code of an option that was named by its label, with capitals or with a slip."""
    per_naam = {optie.label.casefold(): optie.code for optie in vraag.opties}
    per_naam |= {optie.code: optie.code for optie in vraag.opties}
    gelijkend = get_close_matches(waarde.casefold(), list(per_naam), n=1, cutoff=0.7)
    return per_naam[gelijkend[0]] if gelijkend else ""
