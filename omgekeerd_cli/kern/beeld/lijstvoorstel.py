"""What a list file says about an earlier answer: a field of the card that it names, as a start here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.oordeel import lees_invoer
from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.route.route import Halte, Plek, Stand
from omgekeerd_cli.kern.set.model import Optie, Ruw, Voorstel, Vraag
from omgekeerd_cli.kern.set.soort import Waarde
from omgekeerd_cli.kern.taal.weergave import toon_datum
from omgekeerd_cli.kern.taal.woordenlijst import bijna_in, woorden_in
from omgekeerd_cli.kern.wet.geldigheid import zin_over_geldigheid

_MEESTE_KAARTEN, _MEESTE_NAMEN = 5, 40
"""Cards that are shown where an answer names several, and names where one asks which there are."""

_STAAT_KLAAR = "Dit staat klaar. Klopt het hier?"
_PAST_NIET = "Dit past niet vanzelf bij deze vraag. Vul zelf in wat klopt."


class Lijstvoorstel(Struct, frozen=True):
    """What stands ready out of a list: as a casus keeps it and as people write it; `regels` say of what.

    Without `ruw` nothing stands ready, and there is something to read all the same.
    """

    ruw: Ruw | None = None
    tekst: str = ""
    regels: tuple[str, ...] = ()


def lijstvoorstel(stand: Stand, halte: Halte, vandaag: date | None) -> Lijstvoorstel:
    """What stands ready at a question that nobody answered yet; only `regels` know which day it is."""
    vraag, plek = halte.plek.vraag, halte.plek
    voorstel = vraag.stelt_voor
    if voorstel is None:
        return Lijstvoorstel(regels=_wegwijzer(stand, vraag))
    eerste = _is_eerste(stand, vraag, voorstel)
    kaarten = list(_passende_kaarten(stand, plek, voorstel))
    if len(kaarten) != 1:
        return Lijstvoorstel(regels=_keuze(voorstel, kaarten, vandaag) if kaarten and eerste else ())
    kaart = kaarten[0]
    ruw, tekst = begin_van_antwoord(vraag, kaart, vandaag)
    if ruw is None:
        return Lijstvoorstel(regels=(*_heel(voorstel, kaart, vandaag), _PAST_NIET) if eerste else ())
    regels = (*_heel(voorstel, kaart, vandaag), _STAAT_KLAAR)
    kort = f"Dit staat klaar uit {naam_van_lijst(voorstel.lijst)}: {kaart.label}. Klopt het?"
    return Lijstvoorstel(ruw, tekst, regels if eerste else (kort,))


def _wegwijzer(stand: Stand, vraag: Vraag) -> tuple[str, ...]:
    """That what is typed here may name a card; nothing where it may not."""
    lijsten = [naam_van_lijst(naam) for naam in _lijsten_bij(stand, vraag)]
    return (f"Met ? zie je wat er in {' en '.join(lijsten)} staat.",) if lijsten else ()


def namen_van_kaarten(stand: Stand, vraag: Vraag) -> str:
    """The cards that can be named here, for whoever asks more; empty where there are none."""
    delen = []
    for lijst, kaarten in _lijsten_bij(stand, vraag).items():
        namen = [kaart.label for kaart in kaarten[:_MEESTE_NAMEN]]
        meer = f", en nog {len(kaarten) - _MEESTE_NAMEN} andere" if len(kaarten) > _MEESTE_NAMEN else ""
        kop = naam_van_lijst(lijst)
        delen.append(
            f"In {kop} staan: {', '.join(namen)}{meer}. Typ er een, dan staat straks klaar wat erbij hoort."
        )
    return "\n".join(delen)


def _lijsten_bij(stand: Stand, vraag: Vraag) -> dict[str, tuple[Optie, ...]]:
    """The cards by list that a later question looks for in the answer to this one."""
    voorstellen = (ander.stelt_voor for ander in stand.methode.vraag_op_id.values() if ander.stelt_voor)
    return {deel.lijst: deel.kaarten for deel in voorstellen if deel.bij == vraag.id and deel.kaarten}


def begin_van_antwoord(vraag: Vraag, kaart: Optie, vandaag: date | None = None) -> tuple[Ruw | None, str]:
    """The field of the card as an answer to the question, and as people write it; None if it cannot be."""
    voorstel = vraag.stelt_voor
    if voorstel is None or not past_bij(voorstel, kaart):
        return None, ""
    oordeel, ruw = lees_invoer(vraag, _veld(kaart, voorstel.veld), vandaag=vandaag)
    if oordeel.waarde is None:
        return None, ""
    return ruw, vraag.toon(oordeel.waarde)


def past_bij(voorstel: Voorstel, kaart: Optie) -> bool:
    """Whether the card has in every field of `alleen` one of the values that go with the question."""
    return all(_veld(kaart, veld) in waarden for veld, waarden in voorstel.alleen.items())


def genoemde_kaarten(kaarten: Sequence[Optie], tekst: str) -> tuple[Optie, ...]:
    """The cards that a text names by one of their forms; where it names none, those it nearly names.

    A form within a longer one that stands there too does not count: `hulp plus` does not name `hulp`.
    """
    vormen = tuple((vorm,) for kaart in kaarten for vorm in kaart.vormen)
    gevonden = {_kaal(vorm) for vorm in woorden_in(vormen, tekst) or bijna_in(vormen, tekst)}
    return tuple(kaart for kaart in kaarten if gevonden.intersection(map(_kaal, kaart.vormen)))


def naam_van_lijst(lijst: str) -> str:
    """A list file as people speak of it: `de prijslijst`, `de lijst ‘tarieven’`."""
    naam = lijst.replace("-", " ")
    return f"de {naam}" if re.search(r"lijst$", naam) else f"de lijst ‘{naam}’"


def _kaal(vorm: str) -> str:
    return " ".join(vorm.lower().split())


def _veld(kaart: Optie, naam: str) -> str:
    return str(kaart.kaart.get(naam, "")).strip()


def _passende_kaarten(stand: Stand, plek: Plek, voorstel: Voorstel) -> Iterator[Optie]:
    """The cards that are named, without those that another answer here does not agree with."""
    genoemd = [w for w in stand.boek.zichtbaar(voorstel.bij, plek.oog) if isinstance(w, str)]
    if len(genoemd) != 1:
        return
    andere = list(_andere_antwoorden(stand, plek, voorstel))
    for kaart in genoemde_kaarten(voorstel.kaarten, genoemd[0]):
        if all(_zegt(vraag, kaart, waarde) for vraag, waarde in andere):
            yield kaart


def _zusters(stand: Stand, vraag: Vraag, voorstel: Voorstel) -> Iterator[Vraag]:
    """The questions before this one that take a field of the same card."""
    for ander in stand.methode.vraag_op_id.values():
        if ander.id == vraag.id:
            return
        zuster = ander.stelt_voor
        if zuster and (zuster.lijst, zuster.bij) == (voorstel.lijst, voorstel.bij):
            yield ander


def _is_eerste(stand: Stand, vraag: Vraag, voorstel: Voorstel) -> bool:
    return next(_zusters(stand, vraag, voorstel), None) is None


def _andere_antwoorden(stand: Stand, plek: Plek, voorstel: Voorstel) -> Iterator[tuple[Vraag, Waarde]]:
    for ander in _zusters(stand, plek.vraag, voorstel):
        for waarde in stand.boek.zichtbaar(ander.id, plek.oog):
            yield ander, waarde


def _zegt(vraag: Vraag, kaart: Optie, waarde: Waarde) -> bool:
    """Whether the card says at this question what was answered there."""
    ruw, _ = begin_van_antwoord(vraag, kaart)
    try:
        return ruw is not None and vraag.lees(ruw) == waarde
    except OngeldigAntwoord:
        return False


def _heel(voorstel: Voorstel, kaart: Optie, vandaag: date | None) -> tuple[str, ...]:
    """What a card says of itself, with where it comes from and until when it holds."""
    bron = _veld(kaart, "bron")
    herkomst = ", ".join(filter(None, [f"Bron: {bron}" if bron else "", _van_dag(kaart)]))
    regels = [f"Uit {naam_van_lijst(voorstel.lijst)}: {_in_het_kort(kaart)}."]
    regels += [f"{herkomst}." if herkomst else "", _geldigheid(kaart, vandaag), _veld(kaart, "voorbehoud")]
    return tuple(regel for regel in regels if regel)


def _keuze(voorstel: Voorstel, kaarten: Sequence[Optie], vandaag: date | None) -> tuple[str, ...]:
    meer = len(kaarten) - _MEESTE_KAARTEN
    regels = [f"In {naam_van_lijst(voorstel.lijst)} staan er meer. Kies zelf, en typ wat klopt:"]
    for kaart in kaarten[:_MEESTE_KAARTEN]:
        geldt = _geldigheid(kaart, vandaag)
        regels.append(f"- {_in_het_kort(kaart)}{f'. {geldt}' if geldt else ''}")
    return (*regels, f"En nog {meer} andere.") if meer > 0 else tuple(regels)


def _in_het_kort(kaart: Optie) -> str:
    bedrag = _veld(kaart, "bedrag")
    euro = bedrag if not bedrag or "€" in bedrag or "euro" in bedrag else f"€ {bedrag}"
    prijs = " ".join(filter(None, [euro, _veld(kaart, "per").replace("-", " ")]))
    return ", ".join(filter(None, [kaart.label, prijs]))


def _van_dag(kaart: Optie) -> str:
    dag = _dag(kaart, "datum")
    return f"van {toon_datum(dag)}" if dag else ""


def _geldigheid(kaart: Optie, vandaag: date | None) -> str:
    zin = zin_over_geldigheid(_dag(kaart, "geldig-tot"), vandaag)
    return f"Dit {zin}." if zin else ""


def _dag(kaart: Optie, veld: str) -> date | None:
    try:
        return date.fromisoformat(_veld(kaart, veld))
    except ValueError:
        return None
