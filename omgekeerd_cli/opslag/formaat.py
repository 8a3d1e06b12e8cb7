"""The file formats as they are written: pydantic models with a description for each key.

The descriptions are Dutch: an editor shows them to whoever writes a question set.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from omgekeerd_cli.opslag.blok import (
    MEESTE_DELEN,
    MEESTE_KAARTEN,
    MEESTE_SIGNALEN,
    MEESTE_STAPPEN,
    MEESTE_VELDEN,
    Blok,
    Id,
    JaNee,
    Kort,
    Tekst,
    Vrij,
)
from omgekeerd_cli.opslag.migratieformaat import MigratieBlok, Versie
from omgekeerd_cli.opslag.oefenformaat import BespreekpuntBlok, OefeningBlok
from omgekeerd_cli.opslag.rekeningformaat import RekeningBlok

SCHEMAVERSIE = 1

Delen = Annotated[list["VoorwaardeBlok"], Field(min_length=1, max_length=MEESTE_DELEN)]
Bronnen = Annotated[list["BronBlok"], Field(max_length=100)]


class BronBlok(Blok):
    """Waar een regel of idee vandaan komt."""

    titel: Tekst = Field(description="Naam van de bron.")
    url: Vrij = Field("", description="Adres van de bron.")


class VoorwaardeBlok(Blok):
    """Een voorwaarde: één vergelijking, of alle / een-van / niet."""

    vraag: Kort | None = Field(None, description="Id van een eerdere vraag.")
    is_: Kort | None = Field(None, description="Het antwoord is precies dit.")
    is_niet: Kort | None = Field(None, description="Er is een antwoord, en het is niet dit.")
    bevat: Kort | None = Field(None, description="Dit is gekozen, of deze woorden staan erin.")
    minstens: Kort | None = Field(None, description="Getal, bedrag, datum of aantal is minstens dit.")
    hoogstens: Kort | None = Field(None, description="Getal, bedrag, datum of aantal is hoogstens dit.")
    ingevuld: JaNee | None = Field(None, description="Of de vraag een antwoord heeft.")
    woorden: Id | None = Field(None, description="Er staat een woord in uit dit lijstbestand, zonder .yaml.")
    alle: Delen | None = Field(None, description="Alle delen gelden.")
    een_van: Delen | None = Field(None, description="Minstens één deel geldt.")
    niet: VoorwaardeBlok | None = Field(None, description="Het deel geldt niet.")

    @model_validator(mode="after")
    def _een_vorm(self) -> VoorwaardeBlok:
        gezet = {naam for naam in type(self).model_fields if getattr(self, naam) is not None}
        samen = gezet & {"alle", "een_van", "niet"}
        vergelijkt = gezet - samen - {"vraag"}
        goed = gezet == samen and len(samen) == 1 if samen else "vraag" in gezet and len(vergelijkt) == 1
        if not goed:
            raise PydanticCustomError("voorwaarde", "een vorm per voorwaarde")
        return self


class OptieBlok(Blok):
    """Eén keuze."""

    code: Id = Field(description="Vaste code, komt in de casus.")
    label: Tekst = Field(description="Wat mensen lezen.")
    toelichting: Vrij = Field("", description="Korte uitleg bij de keuze.")
    exclusief: JaNee = Field("nee", description="Gaat niet samen met een andere keuze.")


class UitBlok(Blok):
    """Keuzes uit een lijstbestand."""

    uit: Id = Field(description="Naam van het lijstbestand, zonder .yaml.")


def _vorm_van_opties(waarde: Any) -> str:
    return "#uit" if isinstance(waarde, dict | UitBlok) else "#lijst"


Opties = Annotated[
    Annotated[list[OptieBlok], Tag("#lijst"), Field(min_length=1, max_length=MEESTE_KAARTEN)]
    | Annotated[UitBlok, Tag("#uit")],
    Discriminator(_vorm_van_opties),
]


class ControleBlok(Blok):
    """Een controle op het antwoord."""

    minstens: Kort = Field("", description="Kleinste getal, bedrag, datum of aantal.")
    hoogstens: Kort = Field("", description="Grootste getal, bedrag, datum of aantal.")
    hoogstens_tekens: int = Field(0, ge=0, le=1_000_000, description="Meeste tekens.")
    patroon: str = Field(
        "",
        max_length=1_000,
        description=r"Reguliere uitdrukking (RE2) voor het hele antwoord; \pL is elke letter, ook é.",
    )
    melding: Vrij = Field("", description="Wat mensen lezen als het niet klopt.")
    ernst: Literal["fout", "waarschuwing"] = Field("fout", description="Een waarschuwing houdt niet tegen.")


def _als_lijst(waarde: Any) -> Any:
    return [waarde] if isinstance(waarde, dict) else waarde


class HerhaalBlok(Blok):
    """Herhaling: over gekozen opties, of als lijst."""

    over: Id | None = Field(None, description="Id van een keuzevraag: één keer voor elke gekozen optie.")
    min: int = Field(0, ge=0, le=100, description="Minste aantal in de lijst.")
    max: int = Field(0, ge=0, le=1_000, description="Meeste aantal in de lijst; 0 is geen grens.")
    titel: Kort = Field("{nummer}", description="Titel van één deel, zoals 'Alternatief {nummer}'.")


Soortnaam = Literal[
    "tekst",
    "lange-tekst",
    "keuze",
    "meerkeuze",
    "ja-nee",
    "datum",
    "getal",
    "bedrag",
    "mededeling",
    "groep",
    "rekening",
]


class OvernameBlok(Blok):
    """Een vraag van een andere methode waarvan het antwoord hier klaarstaat."""

    methode: Id = Field(description="De andere methode.")
    vraag: Id = Field(description="De vraag daar.")
    wordt: dict[Id, Id] = Field(
        default_factory=dict, max_length=MEESTE_KAARTEN, description="Per keuze daar: de keuze hier."
    )


class VraagBlok(Blok):
    """Eén vraag."""

    id: Id = Field(description="Vaste naam, uniek in de methode; gebruik hem nooit opnieuw.")
    vraag: Tekst = Field(description="De vraag zelf. {vraag-id} en {optie} worden ingevuld.")
    kort: Kort = Field("", description="Kort label voor overzicht en verslag.")
    soort: Soortnaam = Field(description="Wat voor antwoord erbij hoort.")
    verplicht: JaNee = Field("nee", description="Zonder antwoord is het verslag een concept.")
    kernvraag: JaNee | None = Field(None, description="Hoort bij de korte route.")
    controle: Annotated[list[ControleBlok], BeforeValidator(_als_lijst)] = Field(
        default_factory=list, max_length=10, description="Controles op het antwoord."
    )
    toelichting: Vrij = Field("", description="Eén regel, altijd zichtbaar.")
    uitleg: Vrij = Field("", description="Langere uitleg, zichtbaar na ?.")
    bronnen: Bronnen = Field(default_factory=list, description="Waar de vraag vandaan komt.")
    als: VoorwaardeBlok | None = Field(None, description="Alleen vragen als dit geldt.")
    opties: Opties | None = Field(None, description="De keuzes.")
    anders: JaNee = Field("nee", description="Voegt 'Anders, namelijk' toe.")
    herhaal: HerhaalBlok | None = Field(None, description="Herhaling.")
    vragen: list[VraagBlok] = Field(
        default_factory=list, max_length=MEESTE_VELDEN, description="De velden van een groep."
    )
    rekening: RekeningBlok | None = Field(None, description="Wat een vraag van de soort rekening vergelijkt.")
    neemt_over: list[OvernameBlok] = Field(
        default_factory=list,
        max_length=50,
        description="Antwoorden uit een andere methode die hier klaarstaan.",
    )


class StapBlok(Blok):
    """Eén stap: een bestand in de map van de methode."""

    stap: Id = Field(description="Vaste naam van de stap.")
    titel: Tekst = Field(description="De vraag van deze stap.")
    toelichting: Vrij = Field("", description="Waarom deze stap nu komt.")
    bronnen: Bronnen = Field(default_factory=list, description="Waar de stap vandaan komt.")
    wacht_op_eerdere_stappen: JaNee = Field(
        "nee", description="Deze stap en wat erna komt blijven dicht tot de stappen ervoor klaar zijn."
    )
    vragen: list[VraagBlok] = Field(min_length=1, max_length=1_000, description="De vragen, in volgorde.")
    bespreekpunten: list[BespreekpuntBlok] = Field(
        default_factory=list, max_length=100, description="Om na het oefenen van deze stap te bespreken."
    )


class SignaalBlok(Blok):
    """Een signaal: het wijst ergens op, het beslist niet."""

    id: Id = Field(description="Vaste naam.")
    als: VoorwaardeBlok = Field(description="Wanneer het signaal verschijnt.")
    ernst: Literal["let-op", "ontbreekt", "zwaarder"] = Field(description="Hoe zwaar het weegt.")
    tekst: Tekst = Field(description="Wat we zagen.")
    advies: Tekst = Field(description="Wat je kunt doen.")
    bron: Tekst = Field(description="Waar het signaal vandaan komt.")


class AdviesBlok(Blok):
    """Een methode die past als de voorwaarde geldt. Het eerste advies dat geldt, staat bovenaan."""

    methode: Id = Field(description="De methode die dan past.")
    als: VoorwaardeBlok | None = Field(None, description="Wanneer. Zonder voorwaarde: altijd.")
    reden: Tekst = Field(description="Waarom die methode past.")
    bron: Tekst = Field(description="Waar dat vandaan komt.")


class MethodeBlok(Blok):
    """methode.yaml: het hart van een methode."""

    id: Id = Field(description="Naam van de methode, gelijk aan de map.")
    titel: Tekst = Field(description="Naam voor mensen.")
    versie: Versie = Field(description="Versie, zoals 1.0.0.")
    schema_: int = Field(ge=1, le=SCHEMAVERSIE, description="Versie van dit bestandsformaat: 1.")
    status: Literal["concept", "actief", "vervallen"] = Field("actief", description="Stand van de vragenset.")
    eigenaar: Vrij = Field("", description="Van wie de methode is.")
    toelichting: Vrij = Field("", description="Waar de methode voor is.")
    stappen: list[Id] = Field(min_length=1, max_length=MEESTE_STAPPEN, description="De stappen, in volgorde.")
    rode_draad: Id | None = Field(
        None, description="Id van de vraag waarvan het antwoord in latere stappen in beeld blijft."
    )
    begrippen: UitBlok | None = Field(None, description="Woorden die bij ? worden uitgelegd.")
    signalen: list[SignaalBlok] = Field(
        default_factory=list, max_length=MEESTE_SIGNALEN, description="De signalen."
    )
    adviezen: list[AdviesBlok] = Field(
        default_factory=list,
        max_length=100,
        description="Welke methode past, op volgorde. Voor een keuzehulp.",
    )
    oefening: OefeningBlok | None = Field(None, description="Hoe een casus van deze methode wordt geoefend.")
    migraties: list[MigratieBlok] = Field(
        default_factory=list,
        max_length=MEESTE_KAARTEN,
        description="Wat in eerdere versies anders heette, het oudste bovenaan.",
    )
    bronnen: Bronnen = Field(default_factory=list, description="De bronnen.")
