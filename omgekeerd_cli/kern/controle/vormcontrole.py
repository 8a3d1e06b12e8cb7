"""What can be wrong with one question by itself: keys or bounds that do not go with its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from omgekeerd_cli.kern.antwoord.soorten import DATUM, MEDEDELING, REKENING, TEKST
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.set.model import ANDERS, Vraag
from omgekeerd_cli.kern.set.patroon import keur_patroon
from omgekeerd_cli.kern.taal.tekst import invulplekken

_MEESTE_INVULPLEKKEN, _MEESTE_MEETEEN = 20, 500
EEN_DAG = date(2026, 1, 1)
"""Any day will do to see whether a bound can be counted from it."""
_GRENSHULP = {
    "groep": "Een groep heeft `herhaal: {min, max}`.",
    "datum": "Schrijf een dag als 2026-03-12, of `vandaag`, `vandaag + 6 weken` of `vandaag - 1 jaar`.",
}
_PATROONHULP = "Kijk de haakjes na. Vooruitkijken met (?= en terugwijzen met \\1 kan hier niet."


def vorm(vraag: Vraag) -> Iterator[Bevinding]:
    """The faults of one question that need no other question to be seen."""
    yield from _sleutels(vraag)
    yield from _herhaling(vraag)
    if vraag.zoekt and vraag.soort is not TEKST:
        doe = "Maak er een tekst van, of haal `zoekt` weg."
        yield Bevinding("vraag", vraag.id, "zoekt", "`zoekt` hoort bij de soort tekst.", doe)
    yield from _opties(vraag)
    yield from _controles(vraag)


def _sleutels(vraag: Vraag) -> Iterator[Bevinding]:
    kiest, groep, keuzes = vraag.soort.kiest, vraag.is_groep, bool(vraag.opties or vraag.van)
    mededeling, rekening = vraag.soort is MEDEDELING, vraag.soort is REKENING
    fouten = {
        ("id", "Hier ontbreekt `kort`.", "Geef een kort label."): not vraag.kort and not mededeling,
        ("soort", "Bij deze soort horen `opties`.", ""): kiest and not keuzes,
        ("opties", "Bij deze soort horen geen `opties`.", ""): keuzes and not (kiest or vraag.regels),
        ("anders", "`anders` hoort bij keuze en meerkeuze.", ""): not kiest and vraag.anders,
        ("soort", "Een groep heeft `vragen` nodig.", ""): groep and not vraag.velden,
        ("kijkt", "`kijkt` hoort bij een datum.", "Haal `kijkt` weg."): (
            vraag.kijkt is not None and vraag.soort is not DATUM
        ),
        ("vragen", "`vragen` hoort bij een groep.", ""): not groep and bool(vraag.velden),
        ("verplicht", f"Een {vraag.soort} vraagt niets.", ""): vraag.soort.vraagt_niets and vraag.verplicht,
        ("opnieuw-bij", "Dit hoort bij een gewone vraag.", "Zet het bij de velden, of haal het weg."): (
            bool(vraag.opnieuw_bij) and (groep or vraag.soort.vraagt_niets)
        ),
        ("soort", "Een rekening heeft `rekening` nodig.", ""): rekening and vraag.rekening is None,
        ("rekening", "`rekening` hoort bij de soort rekening.", ""): not rekening and bool(vraag.rekening),
    }
    yield from _welke(vraag, fouten)


def _herhaling(vraag: Vraag) -> Iterator[Bevinding]:
    fouten = {
        ("herhaal", "Een rekening wordt niet herhaald.", ""): vraag.soort is REKENING and bool(vraag.over),
        (
            "herhaal",
            "Alleen een groep heeft een `min` of `max`.",
            "Noem met `over` een keuze, of maak een groep.",
        ): (not vraag.is_groep and bool(vraag.rij.min or vraag.rij.max)),
        ("herhaal", "`max` is kleiner dan `min`.", ""): 0 < vraag.rij.max < vraag.rij.min,
        ("herhaal", f"Dit zijn meteen meer dan {_MEESTE_MEETEEN} vragen.", "Maak `min` kleiner."): (
            vraag.rij.min * len(vraag.velden) > _MEESTE_MEETEEN
        ),
    }
    yield from _welke(vraag, fouten)


def _welke(vraag: Vraag, fouten: Mapping[tuple[str, str, str], bool]) -> Iterator[Bevinding]:
    for (sleutel, wat, doe), fout in fouten.items():
        if fout:
            yield Bevinding("vraag", vraag.id, sleutel, wat, doe)


def _opties(vraag: Vraag) -> Iterator[Bevinding]:
    codes = Counter(optie.code for optie in vraag.opties)
    for code in sorted(code for code, keer in codes.items() if keer > 1):
        wat = f"De code `{code}` staat er twee keer."
        yield Bevinding("vraag", vraag.id, "opties", wat, "Geef elke keuze een eigen code.")
    if ANDERS in codes:
        wat = "De code `anders` is voor 'Anders, namelijk'."
        yield Bevinding("vraag", vraag.id, "opties", wat, "Schrijf `anders: ja` bij de vraag.")


def _controles(vraag: Vraag) -> Iterator[Bevinding]:
    for nummer, controle in enumerate(vraag.controles):
        if controle.patroon and not _lukt(keur_patroon, controle.patroon):
            sleutel = f"controle.{nummer}.patroon"
            yield Bevinding("vraag", vraag.id, sleutel, "Dit patroon klopt niet.", _PATROONHULP)
        if (controle.patroon or controle.hoogstens_tekens) and not vraag.soort.is_tekst:
            wat = "`patroon` en `hoogstens-tekens` horen bij een tekst."
            yield Bevinding("vraag", vraag.id, "controle", wat)
        for grens in filter(None, (controle.minstens, controle.hoogstens)):
            beweegt = bool(vraag.soort.grens_op(EEN_DAG, grens))
            if vraag.is_groep or not (beweegt or vraag.soort.heeft_grens(grens)):
                wat = f"De grens `{grens}` past niet bij deze soort vraag."
                yield Bevinding("vraag", vraag.id, "controle", wat, _GRENSHULP.get(vraag.soort.naam, ""))


def te_veel_invulplekken(wie: str, naam: str, sleutel: str, tekst: str) -> Iterator[Bevinding]:
    """The fault of a text in which more is filled in than anyone can read."""
    if len(invulplekken(tekst)) > _MEESTE_INVULPLEKKEN:
        wat = f"In deze tekst staan te veel invulplekken: hoogstens {_MEESTE_INVULPLEKKEN}."
        yield Bevinding(wie, naam, sleutel, wat, "Maak de tekst korter.")


def _lukt(functie: Callable[..., object], *argumenten: object) -> bool:
    try:
        functie(*argumenten)
    except ValueError:
        return False
    return True
