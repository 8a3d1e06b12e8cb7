"""Holding what was read against a format: every fault at once, in Dutch, with its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice
from typing import Any, TypeVar

from msgspec import ValidationError, convert

from omgekeerd_cli.kern.antwoord.boom import NR
from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.formaat.blok import SCHEMAVERSIE, Blok
from omgekeerd_cli.opslag.formaat.gebrekzoeker import Fout, Pad, Vorm, namen_in, schoon, vorm_van, zoek
from omgekeerd_cli.opslag.formaat.schijnnamen import in_lijst, in_naam, in_verwijzing, in_waarde, kale_naam
from omgekeerd_cli.opslag.formaat.sleutelplek import hoort_elders
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, Rij
from omgekeerd_cli.opslag.yaml.yamlfouten import HOOGSTENS_GEBREKEN, MEER

B = TypeVar("B")
_LANGSTE_NAAM = 80
_TE_TONEN = re.compile(r"[a-z0-9-]{1,40}")
"""A name as formats and sets have them. Any other may say something about a person, so it is not shown."""

_EIGEN = (
    "Hoort deze regel bij een tekst? Laat hem dan verder inspringen. Is hij van jezelf? Begin de naam met x-."
)
_LOS = "Hoort deze regel bij een tekst? Laat hem dan verder inspringen."
_VOORAAN = "Begint je tekst met [ of {{? Zet hem dan tussen aanhalingstekens."
_ZINNEN = {
    "ontbreekt": ("Hier ontbreekt {sleutel}.", "Voeg die regel toe."),
    "onbekend": ("{sleutel} kennen we hier niet.", "{voorstel}"),
    "geen-tekst": ("Bij {sleutel} hoort een tekst.", _VOORAAN),
    "leeg": ("{sleutel} is leeg.", "Vul het in."),
    "vorm": ("{sleutel} heeft niet de goede vorm.", "{vorm}"),
    "keuze": ("Dit kan niet bij {sleutel}.", "{keuzes}"),
    "uitgelegd": ("{wat}", "{doe}"),
    "niets-eronder": (
        "Onder {sleutel} staat niets.",
        "Zet de regels die erbij horen verder naar rechts, elk met een streepje.",
    ),
    "geen-lijst": ("Bij {sleutel} hoort een lijst, met streepjes.", ""),
    "te-lang": ("Deze tekst is te lang: hoogstens {grens} tekens.", "Maak hem korter."),
    "te-veel": ("Hier staat te veel: hoogstens {grens}.", "Maak er minder van."),
    "lege-lijst": ("{sleutel} is leeg.", "Zet er minstens één regel in."),
    "geen-regels": ("Hier horen regels als `naam: waarde`.", "{namen}{los}"),
    "geen-kaart": ("Bij {sleutel} horen regels als `naam: waarde`.", "{los}"),
    "geen-getal": ("Bij {sleutel} hoort een heel getal.", ""),
    "getal-te-groot": ("Het getal bij {sleutel} is te groot.", ""),
    "te-klein": ("Het getal bij {sleutel} is te klein.", ""),
    "te-groot": ("Het getal bij {sleutel} is te groot{boven}.", "{nieuwer}"),
    "migratie": (
        "Een migratie zegt één ding.",
        "Schrijf naast `van` precies één van deze: hernoem-vraag, hernoem-optie, hernoem-veld, vervallen.",
    ),
    "keuzes": (
        "Hier staat niet, of twee keer, waar de keuzes vandaan komen.",
        "Schrijf één regel: `uit` met een lijstbestand, of `van` met een groep.",
    ),
    "zin": (
        "Hier staat niet, of twee keer, wat er gezegd wordt.",
        "Schrijf een zin bij `zegt`. Of schrijf `vraag` met bij `per` een zin voor elke keuze.",
    ),
    "rust-op": (
        "Hier staat niet op welke antwoorden deze zin rust.",
        "Voeg `rust-op` toe, of schrijf bij `vast` waarom de zin er altijd mag staan.",
    ),
    "eerst": (
        "Hier staat niet, of twee keer, wat eerst moet.",
        "Schrijf één ding: een `tekst`, of een `wet` met een `termijn`.",
    ),
    "geen-herkomst": (
        "Hier staat niet waar dit vandaan komt.",
        "Voeg één regel toe: `bron` als die het zelf zegt, `naar-aanleiding-van`, of `eigen-advies: ja`.",
    ),
    "meer-herkomst": (
        "Hier staat nog eens waar dit vandaan komt.",
        "Laat één regel staan: `bron`, `naar-aanleiding-van` of `eigen-advies: ja`.",
    ),
    "dag": ("De dag bij {sleutel} bestaat niet.", "Schrijf een dag als 2026-07-01."),
    "voorbehoud": ("Hier is niet alles nagelezen.", "Schrijf bij `voorbehoud` wat niet."),
    "wie": ("Hier staat niet wie beslist.", "Schrijf bij `beslist-door` een code uit bevoegden.yaml."),
    "geldig": ("De laatste dag ligt voor de eerste.", "Kijk `geldig-van` en `geldig-tot` na."),
    "prijsdagen": ("De laatste dag ligt voor de eerste.", "Kijk `datum` en `geldig-tot` na."),
    "bedrag": ("Dit bedrag begrijpen we niet.", "Schrijf bijvoorbeeld 750 of 1.250,50."),
}
_VORMEN = {
    "versie": "Schrijf een versie als 1.0.0.",
    "van": "Schrijf een versie als 1.0.0.",
    "casus": "Gebruik kleine letters, cijfers, - en _; hoogstens 64 tekens.",
    "geldig-per": "Schrijf een dag als 2026-07-01.",
    "datum": "Schrijf een dag als 2026-07-01.",
    "geldig-van": "Schrijf een dag als 2026-07-01.",
    "geldig-tot": "Schrijf een dag als 2026-07-01.",
    "per": "Schrijf een dag als 2026-07-01.",
    "lengte": "Schrijf een tijd als 6 weken of 3 werkdagen, of: meteen.",
    "vastgesteld": "Schrijf een dag als 2026-07-01.",
    "rsin": "Een RSIN heeft negen cijfers; kijk de nul vooraan na.",
    "termijn": "Schrijf een termijn als 5 jaar, 18 maanden of 90 dagen.",
    "link": "Schrijf een adres dat begint met https://.",
    "artikellink": "Schrijf een adres dat begint met https://.",
}
_MIST = ("ontbreekt", "geen-herkomst")
_CODES = ("keuze", "vorm", "geen-getal", "dag")
"""Faults of values that are not for people: what is no plain character there is wrong."""
_KLEINE_LETTERS = "Gebruik kleine letters, cijfers en streepjes, te beginnen met een letter."

_GETAL = re.compile(r"[0-9]{1,9}")
"""Anything else behind `schema` is an ordinary fault."""


def keur_formaat(kaart: Kaart) -> None:
    """Looks whether this omgekeerd knows the format in which a file was written.

    Raises:
        GebrekkigBestand: a newer omgekeerd made it.
    """
    versie = kaart.get("schema")
    if not isinstance(versie, str) or not _GETAL.fullmatch(versie) or int(versie) <= SCHEMAVERSIE:
        return
    wat = (
        f"Dit bestand is van een nieuwere omgekeerd: vorm {int(versie)}, "
        f"en deze kent tot en met {SCHEMAVERSIE}."
    )
    doe = "Werk het programma bij. Aan het bestand is niets veranderd."
    raise GebrekkigBestand([Gebrek(*kaart.plaats_van("schema"), wat, doe)])


def ga_na(blok: type[B], kaart: Any, gebreken: list[Gebrek]) -> B | None:
    """The mapping as a `blok`, or None after adding every fault to `gebreken`."""
    goed: B | None = als_vorm(blok, kaart, kaart, gebreken)
    return goed


def als_vorm(vorm: Any, waarde: Any, kaart: Kaart, gebreken: list[Gebrek]) -> Any:
    """The value in any form that msgspec knows, or None after adding every fault.

    Args:
        vorm: a block, or a mapping or list of them.
        waarde: what was read.
        kaart: where it was read, for the places of faults.
        gebreken: what was found so far.
    """
    try:
        return convert(waarde, vorm, strict=False)
    except ValidationError:  # a fault, or a key of the author's own
        gezocht = vorm_van(vorm)
        fouten = list(zoek(gezocht, waarde))
    if not fouten:
        return maak(vorm, waarde)
    noemt_namen = getattr(vorm, "noemt_namen", True)
    te_noemen = None if noemt_namen else namen_in(gezocht)
    if noemt_namen:
        fouten = [_op_zijn_plek(gezocht, fout) for fout in fouten]
    gebreken += in_woorden(fouten, kaart, te_noemen)
    return None


def _op_zijn_plek(vorm: Vorm, fout: Fout) -> Fout:
    """The same fault, or for a key that is known elsewhere one that says where."""
    zin = (
        hoort_elders(vorm, fout.pad)
        if fout.soort == "onbekend" and _TE_TONEN.fullmatch(str(fout.pad[-1]))
        else None
    )
    return Fout("uitgelegd", fout.pad, zin=zin) if zin else fout


def maak(blok: type[B], kaart: Any) -> B:
    """A mapping without faults as a `blok`."""
    return convert(schoon(vorm_van(blok), kaart), blok, strict=False)


def foute_sleutels(blok: type[Blok], kaart: Kaart) -> set[str]:
    """The keys of a mapping in which something is faulty or missing.

    For an unknown name also the key that it looks like: that one is probably meant.
    """
    fouten = list(islice(zoek(vorm_van(blok), kaart), HOOGSTENS_GEBREKEN))
    gemeend = {naam for pad, naam in (_gemeend(kaart, fout) for fout in fouten) if not pad}
    return {str(fout.pad[0]) for fout in fouten if fout.pad} | gemeend


def in_woorden(fouten: list[Fout], kaart: Kaart, te_noemen: Set[str] | None = None) -> Iterator[Gebrek]:
    """The faults in words, in the order of the file; only so many, for more do not help.

    A name that is not among `te_noemen` is not repeated; without that every name may be.
    """
    op_volgorde = sorted(fouten, key=lambda fout: vind(kaart, fout.pad)[0])
    if len(op_volgorde) > HOOGSTENS_GEBREKEN:
        yield Gebrek(*vind(kaart, op_volgorde[HOOGSTENS_GEBREKEN].pad)[0], MEER)
        op_volgorde = op_volgorde[:HOOGSTENS_GEBREKEN]
    bedoeld = {_gemeend(kaart, fout) for fout in op_volgorde}
    schijn = {fout.pad for fout in op_volgorde if _is_naam(fout)}
    for fout in op_volgorde:
        if any(fout.pad[:tot] in schijn for tot in range(1, len(fout.pad))):
            continue  # a card under another name than it seems to have: the rest follows from that
        if fout.soort not in _MIST or bedoeld.isdisjoint(_mist(fout)):
            yield _gebrek(kaart, fout, te_noemen)


def _mist(fout: Fout) -> set[tuple[Pad, str]]:
    """The keys of which one is missing, as an unknown name could mean them."""
    return {(fout.pad[:-1], naam) for naam in fout.keuzes or (str(fout.pad[-1]),)}


def _gebrek(kaart: Kaart, fout: Fout, te_noemen: Set[str] | None) -> Gebrek:
    plaats, _ = vind(kaart, fout.pad)
    sleutel = next((str(deel) for deel in reversed(fout.pad) if not isinstance(deel, int)), "dit")
    wat, doe = _ZINNEN.get(fout.soort, ("Dit past hier niet.", ""))
    gemeend = _gemeend(kaart, fout)[1] or _lijkt_op(fout.getypt, fout.keuzes)
    waarde = _waarde(kaart, fout.pad)
    if vreemd := _vreemd_teken(kaart, fout, waarde, gemeend):
        return vreemd
    bekend = te_noemen is None or sleutel in te_noemen
    grens = f"{fout.grens:,}".replace(",", ".")
    woorden = {
        "sleutel": f"`{sleutel}`" if bekend and _TE_TONEN.fullmatch(sleutel) else "deze naam",
        "voorstel": f"Bedoel je `{gemeend}`?" if gemeend else _EIGEN,
        "vorm": _VORMEN.get(sleutel, _KLEINE_LETTERS),
        "keuzes": f"Bedoel je `{gemeend}`? " * bool(gemeend) + f"Kies uit: {', '.join(fout.keuzes)}.",
        "namen": f"De naam is een van: {', '.join(fout.keuzes)}. " if fout.keuzes else "",
        "grens": grens,
        "wat": fout.zin[0],
        "doe": fout.zin[1],
        "boven": f": hoogstens {grens}" if sleutel != "schema" else "",
        "los": _LOS if isinstance(waarde, str) and waarde and len(fout.pad) > 1 else "",
        "nieuwer": "Dit bestand is van een nieuwere versie van omgekeerd." if sleutel == "schema" else "",
    }
    zin = wat.format(**woorden)
    return Gebrek(*plaats, zin[:1].upper() + zin[1:], doe.format(**woorden).strip())


def _vreemd_teken(kaart: Kaart, fout: Fout, waarde: Any, gemeend: str) -> Gebrek | None:
    """The fault as that of one character, when that is why something does not fit."""
    plaats, _ = vind(kaart, fout.pad)
    if fout.soort == "onbekend":
        _, houder = vind(kaart, fout.pad[:-1])
        return in_naam(houder, str(fout.pad[-1]), gemeend)
    if fout.soort == "uitgelegd":  # its form may be right but for that character, in a name or a value
        houder = waarde if isinstance(waarde, Kaart | Rij) else vind(kaart, fout.pad[:-1])[1]
        sleutels = [] if isinstance(houder, Rij) else list(houder)
        in_namen = (in_naam(houder, str(naam), "een voorwaarde") for naam in sleutels)
        return next(filter(None, in_namen), None) or in_verwijzing(houder, plaats)
    if fout.soort in _MIST:  # it may be there, and only seem another name
        _, houder = vind(kaart, fout.pad[:-1])
        mist = {naam for _, naam in _mist(fout)}
        namen = (naam for naam in houder if isinstance(naam, str) and not naam.isascii())
        namen = (naam for naam in namen if kale_naam(naam) in mist)
        return next((in_naam(houder, naam, kale_naam(naam)) for naam in namen), None)
    if _is_naam(fout):
        return in_naam(vind(kaart, fout.pad[:-1])[1], str(fout.pad[-1]), "een code")
    if fout.soort in _CODES:
        zin = in_waarde(waarde)
    else:
        zin = in_lijst(waarde) if fout.soort == "geen-lijst" else None
    if zin and isinstance(waarde, Kaart):
        plaats = waarde.plaats
    return Gebrek(*plaats, *zin) if zin else None


def _is_naam(fout: Fout) -> bool:
    """Whether the fault is that of a code before a colon, by which a card or an option is called."""
    return fout.soort in _CODES and bool(fout.pad) and not str(fout.pad[-1]).isascii()


def vreemd_in(kaart: Kaart, pad: Pad) -> Gebrek | None:
    """The character that no name has, in what stands at the end of this path."""
    return in_verwijzing(_waarde(kaart, pad), vind(kaart, pad)[0])


def _waarde(kaart: Kaart, pad: Pad) -> Any:
    """What stands at the end of a path; None where it is not in the file."""
    waarde: Any = kaart
    for deel in pad:
        try:
            waarde = waarde[deel]
        except (KeyError, IndexError, TypeError):
            return None
    return waarde


def vind(kaart: Kaart | Rij, pad: Iterable[Any]) -> tuple[Plaats, Kaart | Rij]:
    """Where what `pad` points to stands, and the mapping or list around it.

    Parts of the path that are not in the file, such as a missing key, are passed over: the place
    is then that of what is around them.
    """
    houder: Kaart | Rij = kaart
    plaats = kaart.plaats
    waarde: Any = kaart
    for stuk in pad:
        deel = _plaats_van_nr(waarde, stuk) if isinstance(waarde, Rij) and isinstance(stuk, str) else stuk
        in_kaart = isinstance(waarde, Kaart) and deel in waarde.merken
        in_rij = isinstance(waarde, Rij) and isinstance(deel, int) and deel < len(waarde)
        if in_kaart or in_rij:
            plaats = waarde.plaats_van(deel)
            houder, waarde = waarde, waarde[deel]
    return plaats, waarde if isinstance(waarde, Kaart | Rij) else houder


def _plaats_van_nr(rijen: Rij, nr: str) -> int:
    """Where the record stands that keeps this number; behind the end when there is none."""
    houdt = (plaats for plaats, rij in enumerate(rijen) if isinstance(rij, Kaart) and rij.get(NR) == nr)
    return next(houdt, len(rijen))


def _gemeend(kaart: Kaart, fout: Fout) -> tuple[Pad, str]:
    """For an unknown name: the path to what it stands in, and the key that is probably meant.

    That is not a key that is there already, unless the other file wrote that one.
    """
    om_heen = fout.pad[:-1]
    if fout.soort != "onbekend":
        return om_heen, ""
    plaats, _ = vind(kaart, fout.pad)
    _, houder = vind(kaart, om_heen)
    al = houder if isinstance(houder, Kaart) else {}
    vrij = [naam for naam in fout.keuzes if naam not in al or vind(houder, (naam,))[0][0] != plaats[0]]
    return om_heen, _lijkt_op(kale_naam(str(fout.pad[-1])), vrij)


def _lijkt_op(naam: str, bekend: Sequence[str]) -> str:
    """The name that looks most like this one, empty when none does."""
    return next(iter(difflib.get_close_matches(naam[:_LANGSTE_NAAM], bekend, n=1, cutoff=0.6)), "")
