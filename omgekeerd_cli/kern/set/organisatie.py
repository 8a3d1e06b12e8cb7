"""What an organisation says of itself once, for all its letters: the file organisatie.yaml.

What its fields say is Dutch: an editor shows it, and a letter names with it what was not filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Annotated, Any, get_args, get_type_hints

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.kern.set.grenzen import Deel, Id, Kort, Vrij

Regels = Annotated[list[Kort], Meta(max_length=20)] | Annotated[str, Meta(max_length=2_000)]
"""A text, or its lines one by one."""
_APART = "Zet elke regel apart."


class Adressen(Deel, frozen=True):
    """Waar jullie zitten, en waar de post heen gaat."""

    bezoek: Annotated[Regels, Meta(description=f"Bezoekadres. {_APART}")] = ""
    post: Annotated[Regels, Meta(description=f"Postadres. {_APART}")] = ""


class Bezwaarplek(Deel, frozen=True):
    """Hoe iemand bezwaar maakt."""

    adres: Annotated[Regels, Meta(description=f"Adres voor een bezwaar. {_APART}")] = ""
    digitaal: Annotated[Kort, Meta(description="Webadres waar iemand bezwaar maakt.")] = ""


class Helper(Deel, frozen=True):
    """Wie een inwoner gratis helpt, bijvoorbeeld bij een bezwaar."""

    naam: Annotated[Kort, Meta(description="Wie gratis helpt, zoals: sociaal raadslieden.")] = ""
    telefoon: Annotated[Kort, Meta(description="Telefoonnummer van wie gratis helpt.")] = ""


class Organisatie(Deel, frozen=True):
    """organisatie.yaml: wat in elke brief van jullie hetzelfde is. Niets is verplicht."""

    naam: Annotated[Kort, Meta(description="Naam van de organisatie, zoals: Gemeente Voorbeeldstad.")] = ""
    adres: Annotated[Adressen, Meta(description="Jullie adressen.")] = Adressen()
    telefoon: Annotated[
        Kort, Meta(description="Telefoonnummer van de organisatie. Niet dat van een collega.")
    ] = ""
    website: Annotated[Kort, Meta(description="Adres van de website.")] = ""
    bezwaar: Annotated[Bezwaarplek, Meta(description="Hoe iemand bezwaar maakt.")] = Bezwaarplek()
    klacht: Annotated[
        Regels, Meta(description="Hoe iemand een klacht indient: een adres, of in een zin.")
    ] = ""
    gratis_hulp: Annotated[Helper, Meta(description="Wie een inwoner gratis helpt.")] = Helper()
    rechtbank: Annotated[Regels, Meta(description=f"Naam en adres van de rechtbank. {_APART}")] = ""
    namens: Annotated[
        Kort,
        Meta(description="Namens wie besluiten zijn, zoals: het college van burgemeester en wethouders."),
    ] = ""
    betalen: Annotated[
        Regels, Meta(description="Hoe iemand betaalt, of vraagt om uitstel of betalen in delen.")
    ] = ""
    slot: Annotated[Kort, Meta(description="Groet aan het eind van een brief.")] = "Met vriendelijke groet,"
    code: Annotated[Id | UnsetType, Meta(description="Code in het register van overheden, zoals gm0000.")] = (
        UNSET
    )
    rsin: Annotated[
        Annotated[str, Meta(pattern=r"^[0-9]{9}$(?!\n)")] | UnsetType,
        Meta(description="Negen cijfers: het RSIN van de organisatie."),
    ] = UNSET
    bron: Annotated[Vrij, Meta(description="Waar dit in staat, zoals het mandaatbesluit.")] = ""
    vastgesteld: Annotated[
        date | UnsetType, Meta(description="Dag waarop jullie dit vaststelden, zoals 2026-07-01.")
    ] = UNSET


def teksten(deel: Deel, voor: str = "") -> dict[str, str]:
    """What is filled in, by path: `bezwaar.adres` is the `adres` of `bezwaar`; lines are joined."""
    gevonden: dict[str, str] = {}
    for sleutel, veld in zip(deel.__struct_encode_fields__, deel.__struct_fields__, strict=True):
        waarde = getattr(deel, veld)
        if isinstance(waarde, Deel):
            gevonden |= teksten(waarde, f"{voor}{sleutel}.")
        elif tekst := _tekst(waarde):
            gevonden[f"{voor}{sleutel}"] = tekst
    return gevonden


def _tekst(waarde: Any) -> str:
    if waarde is UNSET:
        return ""
    if isinstance(waarde, list):
        waarde = "\n".join(regel for regel in waarde if regel.strip())
    return "\n".join(regel.strip() for regel in str(waarde).strip().split("\n"))


@cache
def paden() -> Mapping[str, str]:
    """What a letter can ask for by path, each with what belongs there, as it goes on in a sentence."""
    return dict(_paden(Organisatie))


def _paden(soort: type[Deel], voor: str = "") -> Iterator[tuple[str, str]]:
    """Every path that can be filled in, with what belongs there."""
    hints = get_type_hints(soort, include_extras=True)
    for sleutel, veld in zip(soort.__struct_encode_fields__, soort.__struct_fields__, strict=True):
        binnen, *erbij = get_args(hints[veld])
        if isinstance(binnen, type) and issubclass(binnen, Deel):
            yield from _paden(binnen, f"{voor}{sleutel}.")
        else:
            eerste = re.split("[.:,]", str(erbij[-1].description))[0]
            yield f"{voor}{sleutel}", eerste[:1].lower() + eerste[1:]
