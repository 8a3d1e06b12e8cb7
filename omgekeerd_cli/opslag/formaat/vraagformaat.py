"""The format of a question with all that belongs to it, each key with a Dutch description."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.kern.antwoord.soorten import SOORTEN
from omgekeerd_cli.kern.set.grenzen import MEESTE_DELEN, MEESTE_KAARTEN, MEESTE_VELDEN, Id, Kort, Tekst, Vrij
from omgekeerd_cli.kern.set.model import Bron, Controle
from omgekeerd_cli.opslag.formaat import voorwaardevorm
from omgekeerd_cli.opslag.formaat.blok import Blok, JaNee, Richting, Tegenspraak, gezet
from omgekeerd_cli.opslag.formaat.voorwaardevorm import SAMEN, Uitleg

Jaar = Annotated[int, Meta(ge=1, le=50)]


class RekenveldenBlok(Blok, kw_only=True):
    """Welk veld van de groep wat betekent."""

    scenario: Annotated[
        Id | UnsetType, Meta(description="Keuze: bij welke mogelijkheid het bedrag hoort.")
    ] = UNSET
    betaler: Annotated[Id, Meta(description="Keuze: wie het betaalt of krijgt.")]
    bedrag: Annotated[Id, Meta(description="Bedrag, of het laagste bedrag.")]
    hoogstens: Annotated[Id | UnsetType, Meta(description="Bedrag: het hoogste, als het niet zeker is.")] = (
        UNSET
    )
    richting: Annotated[Id | UnsetType, Meta(description="Keuze met de codes kost en levert-op.")] = UNSET
    ritme: Annotated[
        Id | UnsetType, Meta(description="Keuze met de codes eenmalig, per-maand en per-jaar.")
    ] = UNSET
    vanaf: Annotated[
        Id | UnsetType, Meta(description="Getal: in welke maand het begint; leeg is maand 1.")
    ] = UNSET
    duur: Annotated[
        Id | UnsetType, Meta(description="Getal: hoeveel maanden het duurt; leeg is zonder einde.")
    ] = UNSET
    wat: Annotated[Id | UnsetType, Meta(description="Tekst: wat het is.")] = UNSET
    bron: Annotated[Id | UnsetType, Meta(description="Tekst: waar het bedrag vandaan komt.")] = UNSET
    datum: Annotated[Id | UnsetType, Meta(description="Datum: van welke dag het bedrag is.")] = UNSET


class RekeningBlok(Blok, kw_only=True):
    """Een vergelijking van kosten, uit een groep met bedragen."""

    groep: Annotated[Id, Meta(description="Id van de groep waarin de bedragen staan.")]
    jaren: Annotated[
        list[Jaar],
        Meta(min_length=1, max_length=10, description="Na hoeveel jaar er wordt geteld, zoals [1, 5, 10]."),
    ]
    basis: Annotated[
        Id, Meta(description="Code van de mogelijkheid waarmee de andere worden vergeleken.")
    ] = ""
    naam: Annotated[Kort, Meta(description="Zonder het veld scenario: hoe alle bedragen samen heten.")] = ""
    ritme: Annotated[
        Literal["eenmalig", "per-maand", "per-jaar"] | UnsetType,
        Meta(description="Zonder het veld ritme: hoe vaak elk bedrag terugkomt."),
    ] = UNSET
    velden: Annotated[RekenveldenBlok, Meta(description="Welk veld wat betekent.")]


Delen = Annotated[list["VoorwaardeBlok"], Meta(min_length=1, max_length=MEESTE_DELEN)]


Bronnen = Annotated[list[Bron], Meta(max_length=100)]


class VoorwaardeBlok(Blok):
    """Een voorwaarde: één vergelijking, of alle / een-van / niet."""

    vraag: Annotated[Kort | UnsetType, Meta(description="Id van een eerdere vraag.")] = UNSET
    is_: Annotated[Kort | UnsetType, Meta(description="Het antwoord is precies dit.")] = UNSET
    is_niet: Annotated[Kort | UnsetType, Meta(description="Er is een antwoord, en het is niet dit.")] = UNSET
    bevat: Annotated[Kort | UnsetType, Meta(description="Dit is gekozen, of deze woorden staan erin.")] = (
        UNSET
    )
    minstens: Annotated[
        Kort | UnsetType, Meta(description="Getal, bedrag, datum of aantal is minstens dit.")
    ] = UNSET
    hoogstens: Annotated[
        Kort | UnsetType, Meta(description="Getal, bedrag, datum of aantal is hoogstens dit.")
    ] = UNSET
    ingevuld: Annotated[JaNee | UnsetType, Meta(description="Of de vraag een antwoord heeft.")] = UNSET
    woorden: Annotated[
        Id | UnsetType, Meta(description="Er staat een woord in uit dit lijstbestand, zonder .yaml.")
    ] = UNSET
    deel: Annotated[
        Id | UnsetType, Meta(description="Niet het antwoord, maar dit gegeven van wat is gekozen.")
    ] = UNSET
    alle: Annotated[Delen | UnsetType, Meta(description="Alle delen gelden.")] = UNSET
    een_van: Annotated[Delen | UnsetType, Meta(description="Minstens één deel geldt.")] = UNSET
    niet: Annotated[VoorwaardeBlok | UnsetType, Meta(description="Het deel geldt niet.")] = UNSET

    @classmethod
    def leg_uit(cls, waarde: Any) -> Sequence[Uitleg]:
        """How people write a condition when they write it as they say it."""
        return voorwaardevorm.leg_uit(waarde)

    def __post_init__(self) -> None:
        """Look whether it says one thing."""
        namen = gezet(self).keys()
        samen = namen & set(SAMEN)
        vergelijkt = namen - samen - {"vraag", "deel"}
        goed = namen == samen and len(samen) == 1 if samen else "vraag" in namen and len(vergelijkt) == 1
        if not goed:
            raise Tegenspraak("voorwaarde")


class OptieBlok(Blok):
    """Eén keuze."""

    code: Annotated[Id, Meta(description="Vaste code, komt in de casus.")]
    label: Annotated[Tekst, Meta(description="Wat mensen lezen.")]
    toelichting: Annotated[Vrij, Meta(description="Korte uitleg bij de keuze.")] = ""
    exclusief: Annotated[JaNee, Meta(description="Gaat niet samen met een andere keuze.")] = "nee"
    richting: Annotated[
        list[Richting],
        Meta(max_length=8, description="Welke artikelen van de wetskaarten hierbij passen: die komen eerst."),
    ] = []
    als: Annotated[VoorwaardeBlok | UnsetType, Meta(description="Alleen aanbieden als dit geldt.")] = UNSET
    velden: Annotated[
        dict[Id, Vrij],
        Meta(max_length=20, description="Gegevens bij deze keuze, voor {vraag-id.naam} en `deel`."),
    ] = {}

    @classmethod
    def leg_uit(cls, waarde: Any) -> Sequence[Uitleg]:
        """A choice of which only the label is written."""
        if not isinstance(waarde, str) or not waarde:
            return ()
        return [
            ((), "Een keuze heeft een code en een label.", "Schrijf `{code: CODE, label: WAT MENSEN LEZEN}`.")
        ]


class UitBlok(Blok):
    """Keuzes uit een lijstbestand."""

    uit: Annotated[Id, Meta(description="Naam van het lijstbestand, zonder .yaml.")]


class KeuzesBlok(Blok):
    """Keuzes uit een lijstbestand, of uit een lijst die eerder in het gesprek is gemaakt."""

    uit: Annotated[Id, Meta(description="Naam van het lijstbestand, zonder .yaml.")] = ""
    van: Annotated[
        Id, Meta(description="Id van een groep met `invoer: regels`: elke regel is een keuze.")
    ] = ""

    def __post_init__(self) -> None:
        """Look whether it names one of the two."""
        if bool(self.uit) == bool(self.van):
            raise Tegenspraak("keuzes")


class VoorstelBlok(Blok, kw_only=True):
    """Een veld van een kaart uit een lijstbestand, dat klaarstaat als een eerder antwoord die kaart noemt."""

    uit: Annotated[Id, Meta(description="Naam van het lijstbestand, zonder .yaml.")]
    bij: Annotated[Id, Meta(description="Id van een eerdere tekst, waarin mensen de kaart noemen.")]
    veld: Annotated[Id, Meta(description="Het veld van de kaart dat hier het begin van een antwoord is.")]
    alleen: Annotated[
        dict[Id, list[Kort]],
        Meta(max_length=10, description="Per veld van de kaart: de waarden die bij deze vraag passen."),
    ] = {}


Opties = Annotated[list[OptieBlok], Meta(min_length=1, max_length=MEESTE_KAARTEN)] | KeuzesBlok


Controles = Annotated[list[Controle], Meta(max_length=10)] | Controle


class HerhaalBlok(Blok):
    """Herhaling: over gekozen opties, of als lijst."""

    over: Annotated[Id, Meta(description="Id van een keuzevraag: één keer voor elke gekozen optie.")] = ""
    min: Annotated[int, Meta(ge=0, le=100, description="Minste aantal in de lijst.")] = 0
    max: Annotated[int, Meta(ge=0, le=1_000, description="Meeste aantal in de lijst; 0 is geen grens.")] = 0
    verwacht: Annotated[
        int, Meta(ge=0, le=100, description="Hoeveel er meestal zijn; alleen om vooraf vragen te tellen.")
    ] = 0
    titel: Annotated[Kort, Meta(description="Titel van één deel, zoals 'Alternatief {nummer}'.")] = "{nummer}"
    behalve: Annotated[
        list[Id], Meta(max_length=20, description="Codes van keuzes waarvoor de vraag niet komt.")
    ] = []

    @classmethod
    def leg_uit(cls, waarde: Any) -> Sequence[Uitleg]:
        """The question over which to repeat without `over`, or ja for a groep."""
        if isinstance(waarde, str) and waarde in ("", "ja", "nee"):
            doe = "Een groep herhaalt zich ook zonder deze regel. Of schrijf `{min: 1, max: 5}`."
            return [((), "Dit past niet bij `herhaal`.", doe)]
        if isinstance(waarde, str):
            return [((), "Bij `herhaal` hoort over welke vraag.", f"Schrijf `herhaal: {{over: {waarde}}}`.")]
        return ()


if TYPE_CHECKING:
    Soortnaam = str
else:
    Soortnaam = Literal[tuple(SOORTEN)]
"""The word for a kind of question, as the kinds themselves have it."""


class KernAlsBlok(Blok):
    """Kernvraag bij sommige antwoorden."""

    als: Annotated[VoorwaardeBlok, Meta(description="Wanneer de vraag bij de korte route hoort.")]


class OvernameBlok(Blok, kw_only=True):
    """Een vraag waarvan het antwoord hier klaarstaat, van een andere methode of van deze casus zelf."""

    vraag: Annotated[Id, Meta(description="De vraag daar.")]
    methode: Annotated[
        Id, Meta(description="De andere methode; zonder deze regel: een eerdere vraag hier.")
    ] = ""
    bij: Annotated[
        Id, Meta(description="Van een lijst of een herhaalde vraag: alleen wat bij deze vraag is gekozen.")
    ] = ""
    wordt: Annotated[
        dict[Id, Id], Meta(max_length=MEESTE_KAARTEN, description="Per keuze daar: de keuze hier.")
    ] = {}
    als: Annotated[
        VoorwaardeBlok | UnsetType,
        Meta(description="Alleen als dit geldt in de casus van de andere methode."),
    ] = UNSET
    niet_bij: Annotated[
        Id, Meta(description="Van een andere methode: alleen wat bij deze vraag juist niet is gekozen.")
    ] = ""
    en: Annotated[
        list[Id],
        Meta(max_length=10, description="Vragen daar waarvan het antwoord erachter komt."),
    ] = []


class VraagBlok(Blok, kw_only=True):
    """Eén vraag."""

    id: Annotated[Id, Meta(description="Vaste naam, uniek in de methode; gebruik hem nooit opnieuw.")]
    vraag: Annotated[Tekst, Meta(description="De vraag zelf. {vraag-id} en {optie} worden ingevuld.")]
    kort: Annotated[Kort, Meta(description="Kort label voor overzicht en verslag.")] = ""
    soort: Annotated[Soortnaam, Meta(description="Wat voor antwoord erbij hoort.")]
    verplicht: Annotated[JaNee, Meta(description="Zonder antwoord is het verslag een concept.")] = "nee"
    kernvraag: Annotated[
        JaNee | KernAlsBlok | UnsetType,
        Meta(description="Hoort bij de korte route: altijd, of als iets geldt."),
    ] = UNSET
    samen: Annotated[
        Id | UnsetType, Meta(description="Vragen naast elkaar met dezelfde naam staan op één bladzijde.")
    ] = UNSET
    invoer: Annotated[
        Literal["regels"] | UnsetType, Meta(description="Groep: elke regel tekst is één deel van de lijst.")
    ] = UNSET
    zoekt: Annotated[
        Literal["artikelen"] | UnsetType, Meta(description="Tekst: kies artikelen van de wetskaarten.")
    ] = UNSET
    bijblad: Annotated[
        JaNee, Meta(description="Het antwoord komt alleen op het bijblad, nooit in verslag of brief.")
    ] = "nee"
    vervalt: Annotated[
        Vrij, Meta(description="Waarom deze vraag niet meer komt. Oude antwoorden blijven in het verslag.")
    ] = ""
    biedt_aan: Annotated[
        Id, Meta(description="Bij `vervalt`: de vraag waar het oude antwoord als begin klaarstaat.")
    ] = ""
    controle: Annotated[Controles, Meta(description="Controles op het antwoord.")] = []
    kijkt: Annotated[
        Literal["terug", "vooruit", "beide"] | UnsetType,
        Meta(description="Datum: ligt de dag achter ons (terug), voor ons (vooruit), of kan het allebei?"),
    ] = UNSET
    toelichting: Annotated[Vrij, Meta(description="Eén regel, altijd zichtbaar.")] = ""
    uitleg: Annotated[Vrij, Meta(description="Langere uitleg, zichtbaar na ?.")] = ""
    hulp: Annotated[
        UitBlok | UnsetType, Meta(description="Lijstbestand dat bij ? en op papier onder de uitleg staat.")
    ] = UNSET
    toont: Annotated[
        list[Id], Meta(max_length=10, description="Eerdere vragen waarvan het antwoord hier nog eens staat.")
    ] = []
    opnieuw_bij: Annotated[
        list[Id],
        Meta(max_length=10, description="Eerdere vragen. Verandert daar iets, dan komt deze opnieuw."),
    ] = []
    bronnen: Annotated[Bronnen, Meta(description="Waar de vraag vandaan komt.")] = []
    als: Annotated[VoorwaardeBlok | UnsetType, Meta(description="Alleen vragen als dit geldt.")] = UNSET
    opties: Annotated[Opties | UnsetType, Meta(description="De keuzes.")] = UNSET
    anders: Annotated[JaNee, Meta(description="Voegt 'Anders, namelijk' toe.")] = "nee"
    herhaal: Annotated[HerhaalBlok | UnsetType, Meta(description="Herhaling.")] = UNSET
    vragen: Annotated[
        list[VraagBlok], Meta(max_length=MEESTE_VELDEN, description="De velden van een groep.")
    ] = []
    rekening: Annotated[
        RekeningBlok | UnsetType, Meta(description="Wat een vraag van de soort rekening vergelijkt.")
    ] = UNSET
    neemt_over: Annotated[
        list[OvernameBlok],
        Meta(max_length=50, description="Antwoorden uit een andere methode die hier klaarstaan."),
    ] = []
    stelt_voor: Annotated[
        VoorstelBlok | UnsetType, Meta(description="Wat hier klaarstaat uit een lijst, zoals een prijs.")
    ] = UNSET
