"""The file formats of a method as they are written: types with a description for each key.

The descriptions are Dutch: an editor shows them to whoever writes a question set.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.kern.set.grenzen import MEESTE_KAARTEN, MEESTE_SIGNALEN, MEESTE_STAPPEN, Id, Tekst, Vrij
from omgekeerd_cli.kern.set.herkomst import HERKOMST
from omgekeerd_cli.kern.set.model import Bespreekpunt, Lengte
from omgekeerd_cli.opslag.formaat.blok import SCHEMAVERSIE, Blok, JaNee, Tegenspraak, gezet
from omgekeerd_cli.opslag.formaat.vraagformaat import Bronnen, UitBlok, VoorwaardeBlok, VraagBlok


class OefeningBlok(Blok):
    """Hoe een uitgewerkte casus wordt geoefend."""

    gegeven: Annotated[
        list[Id],
        Meta(
            min_length=1,
            max_length=100,
            description="Ids van de vragen waarvan het antwoord vooraf te lezen is, in volgorde.",
        ),
    ]
    zelf: Annotated[
        list[Id],
        Meta(max_length=100, description="Velden van een gegeven groep die de student zelf invult."),
    ] = []
    bespreekpunten: Annotated[
        list[Bespreekpunt],
        Meta(max_length=100, description="Om aan het eind te bespreken, over het geheel."),
    ] = []


MEESTE_DAGEN = 10
"""Most date questions for the next day: of each casus they are remembered on one line."""
Versie = Annotated[str, Meta(pattern=r"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$(?!\n)")]
"""Three numbers, so that there is no doubt which of two is newer."""


class NieuweNaamBlok(Blok):
    """Een vraag die anders heet."""

    oud: Annotated[Id, Meta(description="Hoe de vraag heette.")]
    nieuw: Annotated[Id, Meta(description="Hoe de vraag nu heet.")]


class NieuweOptieBlok(Blok):
    """Een keuze met een andere code."""

    vraag: Annotated[Id, Meta(description="De vraag met deze keuze.")]
    oud: Annotated[Id, Meta(description="De code die weg is.")]
    nieuw: Annotated[Id, Meta(description="De code die ervoor kwam.")]


class NieuwVeldBlok(Blok):
    """Een veld van een groep dat anders heet."""

    groep: Annotated[Id, Meta(description="De groep met dit veld.")]
    oud: Annotated[Id, Meta(description="Hoe het veld heette.")]
    nieuw: Annotated[Id, Meta(description="Hoe het veld nu heet.")]


class VervallenBlok(Blok):
    """Een vraag die weg is."""

    vraag: Annotated[Id, Meta(description="Hoe de vraag heette.")]
    reden: Annotated[Tekst, Meta(description="Waarom de vraag weg is. Wie een casus bijwerkt, leest dit.")]


class MigratieBlok(Blok):
    """Eén verandering waardoor antwoorden een andere naam krijgen."""

    van: Annotated[
        Versie,
        Meta(description="De laatste versie met de oude naam. Geldt voor casussen van deze versie of ouder."),
    ]
    hernoem_vraag: Annotated[NieuweNaamBlok | UnsetType, Meta(description="Een vraag heet anders.")] = UNSET
    hernoem_optie: Annotated[
        NieuweOptieBlok | UnsetType, Meta(description="Een keuze heeft een andere code.")
    ] = UNSET
    hernoem_veld: Annotated[
        NieuwVeldBlok | UnsetType, Meta(description="Een veld van een groep heet anders.")
    ] = UNSET
    vervallen: Annotated[
        VervallenBlok | UnsetType, Meta(description="Een vraag is weg. De antwoorden blijven bewaard.")
    ] = UNSET

    def __post_init__(self) -> None:
        """Look whether it says one thing."""
        if len(gezet(self).keys() - {"van"}) != 1:
            raise Tegenspraak("migratie")


class StapBlok(Blok, kw_only=True):
    """Eén stap: een bestand in de map van de methode."""

    stap: Annotated[Id, Meta(description="Vaste naam van de stap.")]
    titel: Annotated[Tekst, Meta(description="De vraag van deze stap.")]
    toelichting: Annotated[Vrij, Meta(description="Waarom deze stap nu komt.")] = ""
    bronnen: Annotated[Bronnen, Meta(description="Waar de stap vandaan komt.")] = []
    wacht_op_eerdere_stappen: Annotated[
        JaNee, Meta(description="Deze stap en wat erna komt blijven dicht tot de stappen ervoor klaar zijn.")
    ] = "nee"
    wetskaarten: Annotated[
        Id | UnsetType,
        Meta(
            description="De vraag waarbij de wetten zijn gekozen. Vanaf deze stap toont ? de artikelen ervan."
        ),
    ] = UNSET
    vragen: Annotated[
        list[VraagBlok], Meta(min_length=1, max_length=1_000, description="De vragen, in volgorde.")
    ]
    bespreekpunten: Annotated[
        list[Bespreekpunt],
        Meta(max_length=100, description="Om na het oefenen van deze stap te bespreken."),
    ] = []


Bronnaam = Annotated[
    Tekst | UnsetType, Meta(description="Waar dit zelf in staat: een wet, een artikel, een afspraak.")
]
Aanleiding = Annotated[
    Tekst | UnsetType, Meta(description="Waar dit bij aansluit, als het er niet zo in staat.")
]
EigenAdvies = Annotated[
    Literal["ja"] | UnsetType, Meta(description="Geen bron zegt dit: het is eigen advies.")
]


class MetHerkomst(Blok):
    """What says in exactly one way where it comes from."""

    hoogstens_een: ClassVar[tuple[str, ...]] = HERKOMST
    minstens_een: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """Look whether it says it, and says it once."""
        if len(gezet(self).keys() & set(HERKOMST)) != 1:
            raise Tegenspraak("herkomst")


class SignaalBlok(MetHerkomst):
    """Een signaal: het wijst ergens op, het beslist niet."""

    id: Annotated[Id, Meta(description="Vaste naam.")]
    als: Annotated[VoorwaardeBlok, Meta(description="Wanneer het signaal verschijnt.")]
    ernst: Annotated[Literal["let-op", "ontbreekt", "zwaarder"], Meta(description="Hoe zwaar het weegt.")]
    tekst: Annotated[Tekst, Meta(description="Wat we zagen.")]
    advies: Annotated[Tekst, Meta(description="Wat je kunt doen.")]
    brief: Annotated[
        Literal["concept"] | UnsetType,
        Meta(description="Zolang dit openstaat, is de brief nog een concept, met deze tekst als reden."),
    ] = UNSET
    bron: Bronnaam = UNSET
    naar_aanleiding_van: Aanleiding = UNSET
    eigen_advies: EigenAdvies = UNSET


class EerstBlok(Blok):
    """Wat niet kan wachten op de methode: een tekst, of een termijn van een wetskaart."""

    als: Annotated[VoorwaardeBlok | UnsetType, Meta(description="Wanneer. Zonder voorwaarde: altijd.")] = (
        UNSET
    )
    tekst: Annotated[Tekst | UnsetType, Meta(description="Wat er nu moet gebeuren.")] = UNSET
    wet: Annotated[Id, Meta(description="Bij `termijn`: de wet, met de code van de wetskaart.")] = ""
    termijn: Annotated[Id, Meta(description="De id van een termijn op die kaart.")] = ""

    def __post_init__(self) -> None:
        """Look whether it says one thing."""
        if bool(self.tekst) == bool(self.wet) or bool(self.wet) != bool(self.termijn):
            raise Tegenspraak("eerst")


class AdviesBlok(MetHerkomst, kw_only=True):
    """Een methode die past als de voorwaarde geldt. Het eerste advies dat geldt, staat bovenaan."""

    methode: Annotated[Id, Meta(description="De methode die dan past.")]
    als: Annotated[VoorwaardeBlok | UnsetType, Meta(description="Wanneer. Zonder voorwaarde: altijd.")] = (
        UNSET
    )
    reden: Annotated[Tekst, Meta(description="Waarom die methode past.")]
    eerst: Annotated[
        list[EerstBlok], Meta(max_length=50, description="Wat niet kan wachten op de methode.")
    ] = []
    kort: Annotated[JaNee, Meta(description="Ja als de korte route hier past.")] = "nee"
    bron: Bronnaam = UNSET
    naar_aanleiding_van: Aanleiding = UNSET
    eigen_advies: EigenAdvies = UNSET


class WeigeringBlok(Blok, kw_only=True):
    """Een casus van een andere methode waar deze methode niet mee verder kan."""

    methode: Annotated[Id, Meta(description="De andere methode.")]
    als: Annotated[VoorwaardeBlok, Meta(description="Wanneer het niet kan, met de vragen van die methode.")]
    reden: Annotated[Tekst, Meta(description="Waarom het nu niet kan.")]


class MethodeBlok(Blok, kw_only=True):
    """methode.yaml: het hart van een methode."""

    id: Annotated[Id, Meta(description="Naam van de methode, gelijk aan de map.")]
    titel: Annotated[Tekst, Meta(description="Naam voor mensen.")]
    versie: Annotated[Versie, Meta(description="Versie, zoals 1.0.0.")]
    schema_: Annotated[int, Meta(ge=1, le=SCHEMAVERSIE, description="Versie van dit bestandsformaat: 1.")]
    status: Annotated[
        Literal["concept", "actief", "vervallen"], Meta(description="Stand van de vragenset.")
    ] = "actief"
    eigenaar: Annotated[Vrij, Meta(description="Van wie de methode is.")] = ""
    toelichting: Annotated[Vrij, Meta(description="Waar de methode voor is.")] = ""
    stappen: Annotated[
        list[Id], Meta(min_length=1, max_length=MEESTE_STAPPEN, description="De stappen, in volgorde.")
    ]
    rode_draad: Annotated[
        Id, Meta(description="Id van de vraag waarvan het antwoord in latere stappen in beeld blijft.")
    ] = ""
    uitkomst: Annotated[
        Id, Meta(description="De keuzevraag waarvan het antwoord bij een casus in de lijst staat.")
    ] = ""
    volgende_dag: Annotated[
        list[Id],
        Meta(
            max_length=MEESTE_DAGEN,
            description="Vragen naar een datum. De eerste dag die nog komt, staat bij een casus in de lijst.",
        ),
    ] = []
    weigert: Annotated[
        list[WeigeringBlok],
        Meta(max_length=50, description="Casussen van andere methoden waar `--uit` niet mee kan."),
    ] = []
    lengtes: Annotated[
        list[Lengte],
        Meta(max_length=50, description="Hoe lang delen van het verslag meestal zijn. Langer geeft een tip."),
    ] = []
    begrippen: Annotated[UitBlok | UnsetType, Meta(description="Woorden die bij ? worden uitgelegd.")] = UNSET
    signalen: Annotated[list[SignaalBlok], Meta(max_length=MEESTE_SIGNALEN, description="De signalen.")] = []
    adviezen: Annotated[
        list[AdviesBlok],
        Meta(max_length=100, description="Welke methode past, op volgorde. Voor een keuzehulp."),
    ] = []
    oefening: Annotated[
        OefeningBlok | UnsetType, Meta(description="Hoe een casus van deze methode wordt geoefend.")
    ] = UNSET
    migraties: Annotated[
        list[MigratieBlok],
        Meta(
            max_length=MEESTE_KAARTEN,
            description="Wat in eerdere versies anders heette, het oudste bovenaan.",
        ),
    ] = []
    bronnen: Annotated[Bronnen, Meta(description="De bronnen.")] = []
