"""The format of list files with law cards: every article carries its source, date and certainty.

A list file says with `kaartsoort` what its cards are. What an article or an amount does not say
about itself it takes from its card; the card itself must say it all.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.kern.model import Optie
from omgekeerd_cli.opslag.blok import Blok, Tekst, Vrij
from omgekeerd_cli.opslag.lijstformaat import KaartBlok, Kaarten, LijstBlok
from omgekeerd_cli.opslag.nagaan import ga_na
from omgekeerd_cli.opslag.yamlbestand import Kaart

KAARTSOORT = "kaartsoort"
"""The key of a list file that says what its cards are; as text, for a card may have this code too."""

Ruimtesoort = Literal[
    "open norm",
    "kan-bepaling",
    "hardheidsclausule",
    "dringende redenen",
    "afwijken van beleidsregel",
    "ander instrument",
    "gebonden",
    "geen ruimte",
    "anders",
]
Zekerheid = Literal["nagelezen", "deels nagelezen", "niet nagelezen"]


def _bestaande_dag(tekst: str) -> str:
    try:
        date.fromisoformat(tekst)
    except ValueError:
        raise PydanticCustomError("dag", "geen dag") from None
    return tekst


Dag = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$"), AfterValidator(_bestaande_dag)]
Adres = Annotated[str, Field(pattern=r"^https?://\S+$")]

_ZEKERHEID = "Of die tekst bij het maken van de kaart is nagelezen."
_VOORBEHOUD = "Wat niet is nagelezen, of waar je op moet letten."


def _met_voorbehoud(blok: Any) -> Any:
    if blok.zekerheid not in (None, "nagelezen") and not blok.voorbehoud:
        raise PydanticCustomError("voorbehoud", "wat is niet nagelezen")
    return blok


class OnderdeelBlok(Blok):
    """Wat artikelen en bedragen zelf kunnen zeggen; anders geldt wat de kaart zegt."""

    bron: Vrij = Field("", description="Welke tekst hiervoor is gelezen. Anders die van de kaart.")
    geldig_per: Dag | None = Field(None, description="Dag waarop die tekst gold. Anders die van de kaart.")
    zekerheid: Zekerheid | None = Field(None, description=f"{_ZEKERHEID} Anders die van de kaart.")
    voorbehoud: Vrij = Field("", description=_VOORBEHOUD)
    link: Adres | None = Field(None, description="Adres van dit artikel. Anders volgt dat uit de kaart.")

    _voorbehoud = model_validator(mode="after")(_met_voorbehoud)


class ArtikelBlok(OnderdeelBlok):
    """Eén plek met ruimte, of juist een grens."""

    artikel: Tekst = Field(description="Het artikel, zoals: art. 18 lid 1.")
    soort: Ruimtesoort = Field(description="Wat voor ruimte dit is.")
    biedt: Tekst = Field(description="Wat hierdoor kan, of wat hier moet.")
    grens: Vrij = Field("", description="Tot waar het gaat.")
    wie: Tekst = Field(description="Wie hierover beslist.")


class BedragBlok(OnderdeelBlok):
    """Eén bedrag met zijn datum."""

    wat: Tekst = Field(description="Wat voor bedrag dit is.")
    bedrag: Tekst = Field(description="Het bedrag, zoals: € 8.000.")
    per: Tekst = Field(description="Vanaf wanneer of over welke tijd dit bedrag geldt.")
    artikel: Vrij = Field("", description="Het artikel waarin het staat.")


class WetskaartBlok(KaartBlok):
    """Een wet, verordening of beleidsregel; andere velden mag je zelf toevoegen."""

    model_config = ConfigDict(alias_generator=lambda naam: naam.replace("_", "-"))

    afkorting: Vrij = Field("", description="Korte naam.")
    bwb: Vrij = Field("", description="Nummer in het Basiswettenbestand, zoals BWBR0015703.")
    grondwaarde: Tekst = Field(description="Waarom deze wet er is, in eigen woorden en zonder artikelen.")
    ruimte: list[ArtikelBlok] = Field(min_length=1, max_length=200, description="De ruimte, per artikel.")
    bedragen: list[BedragBlok] = Field(
        default_factory=list, max_length=200, description="De bedragen, elk met een datum."
    )
    beslist: Tekst = Field(description="Wie volgens deze wet beslist.")
    let_op: Vrij = Field("", description="Waar je verder op moet letten.")
    link: Adres = Field(description="Adres van de gelezen tekst.")
    artikellink: Adres | None = Field(
        None, description="Adres van een artikel; {artikel} wordt het nummer. Anders geldt `link`."
    )
    geldig_per: Dag = Field(description="Dag waarop de gelezen tekst gold, zoals 2026-07-01.")
    bron: Tekst = Field(description="Welke tekst is gelezen, en wanneer.")
    zekerheid: Zekerheid = Field(description=_ZEKERHEID)
    voorbehoud: Vrij = Field("", description=_VOORBEHOUD)

    _voorbehoud = model_validator(mode="after")(_met_voorbehoud)


class WettenBlok(RootModel[Kaarten[WetskaartBlok]]):
    """Een lijstbestand met wetskaarten: per code een wet of regel."""

    @model_validator(mode="before")
    @classmethod
    def _x(cls, waarde: Any) -> Any:
        return dict(kaarten_van(waarde)) if isinstance(waarde, dict) else waarde


_SOORTEN: dict[str, type[WettenBlok]] = {"wetskaart": WettenBlok}
KAARTSOORTEN = tuple(_SOORTEN)

Lijst: TypeAlias = LijstBlok | WettenBlok


def soort_van(lijst: Kaart) -> str:
    """What a list file says that its cards are; empty when it does not say so."""
    soort = lijst.get(KAARTSOORT)
    return soort if isinstance(soort, str) else ""


def kaarten_van(lijst: dict[str, Any]) -> dict[str, Any]:
    """The cards of a list file: without what the author keeps for himself, and what they are."""
    return {
        code: kaart
        for code, kaart in lijst.items()
        if not code.startswith("x-") and not (code == KAARTSOORT and isinstance(kaart, str))
    }


def ga_lijst_na(lijst: Kaart, gebreken: list[Gebrek]) -> Lijst | None:
    """The list file in the form that it says to have, or None after adding every fault to `gebreken`."""
    soort = soort_van(lijst)
    if soort and soort not in _SOORTEN:
        wat = f"De kaartsoort `{soort}` kennen we niet."
        gebreken.append(Gebrek(*lijst.plaats_van(KAARTSOORT), wat, f"Kies uit: {', '.join(KAARTSOORTEN)}."))
        return None
    if soort:
        return ga_na(_SOORTEN[soort], lijst, gebreken)
    return ga_na(LijstBlok, lijst, gebreken)


def als_optie(code: str, kaart: Kaart) -> Optie:
    """A card of a list file as something to choose."""
    toelichting = kaart.get("toelichting", "")
    naam = str(kaart.get("naam", code))
    return Optie(code, naam, toelichting if isinstance(toelichting, str) else "", kaart=kaart)
