"""The format of law cards, and of the bodies that decide.

Every article, term and amount carries its source, date and certainty: what it does not say about
itself it takes from its card.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from omgekeerd_cli.kern.set.grenzen import Id, Naam, Tekst, Vrij
from omgekeerd_cli.opslag.formaat.blok import Blok, JaNee, KaartBlok, Richting, Tegenspraak

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
Aard = Literal["besluit", "regel", "rechter", "privaat", "geen-besluit"]
Zekerheid = Literal["nagelezen", "deels nagelezen", "niet nagelezen"]
Adres = Annotated[str, Meta(pattern=r"^https?://\S+$(?!\n)")]
_TIJD = r"(werk)?dag(en)?|we(ek|ken)|maand(en)?|ja(ar|ren)|u(ur|ren)"
Lengte = Annotated[
    str,
    Meta(
        pattern=rf"^(meteen|[1-9][0-9]{{0,3}} ({_TIJD}))$(?!\n)",
        description="Hoe lang, zoals: 6 weken, 3 werkdagen, of meteen.",
    ),
]
Zoekwoorden = Annotated[list[Naam], Meta(max_length=20, description="Andere woorden waarmee mensen zoeken.")]

_ZEKERHEID = "Of die tekst bij het maken van de kaart is nagelezen."
_VOORBEHOUD = "Wat niet is nagelezen, of waar je op moet letten."


class WijzigingBlok(Blok):
    """Wat er verandert, en wanneer."""

    per: Annotated[date, Meta(description="De eerste dag waarop het anders is, zoals 2027-01-01.")]
    wat: Annotated[
        Tekst, Meta(description="Wat er dan anders is. Is dat nog niet bekend? Zeg dan precies dat.")
    ]


def _keur_verantwoording(blok: OnderdeelBlok | WetskaartBlok | BevoegdeBlok) -> None:
    if blok.zekerheid not in (UNSET, "nagelezen") and not blok.voorbehoud:
        raise Tegenspraak("voorbehoud")
    if blok.geldig_van and blok.geldig_tot and blok.geldig_tot < blok.geldig_van:
        raise Tegenspraak("geldig")


_TOT = "Laatste dag waarop dit geldt, zoals 2026-12-31. Weglaten als die niet bekend is."
_VAN = "Eerste dag waarop dit geldt. Weglaten als die niet bekend is."


class OnderdeelBlok(Blok):
    """Wat artikelen, termijnen en bedragen zelf kunnen zeggen; anders geldt wat de kaart zegt."""

    bron: Annotated[Vrij, Meta(description="Welke tekst hiervoor is gelezen. Anders die van de kaart.")] = ""
    geldig_per: Annotated[
        date | UnsetType, Meta(description="Dag waarop die tekst gold. Anders die van de kaart.")
    ] = UNSET
    zekerheid: Annotated[
        Zekerheid | UnsetType, Meta(description=f"{_ZEKERHEID} Anders die van de kaart.")
    ] = UNSET
    voorbehoud: Annotated[Vrij, Meta(description=_VOORBEHOUD)] = ""
    link: Annotated[
        Adres | UnsetType, Meta(description="Adres van dit artikel. Anders volgt dat uit de kaart.")
    ] = UNSET
    geldig_van: Annotated[date | UnsetType, Meta(description=_VAN)] = UNSET
    geldig_tot: Annotated[date | UnsetType, Meta(description=_TOT)] = UNSET
    wijzigt_per: Annotated[
        list[WijzigingBlok], Meta(max_length=20, description="Wat er verandert, met de dag.")
    ] = []

    def __post_init__(self) -> None:
        """Look whether it says what was not read, and does not end before it begins."""
        _keur_verantwoording(self)


class ArtikelBlok(OnderdeelBlok, kw_only=True):
    """Eén artikel: wat het mogelijk maakt of vraagt, onder welke voorwaarde en tot waar."""

    artikel: Annotated[Tekst, Meta(description="Het artikel, zoals: art. 18 lid 1.")]
    soort: Annotated[Ruimtesoort, Meta(description="Wat voor ruimte dit is.")]
    richting: Annotated[
        Richting | Annotated[list[Richting], Meta(min_length=1, max_length=8)] | UnsetType,
        Meta(description="Waar het bij zo'n besluit om gaat; meer kan ook, als lijst."),
    ] = UNSET
    biedt: Annotated[Tekst, Meta(description="Wat hierdoor kan, of wat hier moet.")]
    voorwaarde: Annotated[Vrij, Meta(description="Wat er allemaal moet kloppen voordat het mag.")] = ""
    grens: Annotated[Vrij, Meta(description="Tot waar het gaat, en wat het zachter maakt.")] = ""
    beslist_door: Annotated[
        Id | UnsetType, Meta(description="Wie hierover beslist: een code uit bevoegden.yaml.")
    ] = UNSET
    wie: Annotated[
        Vrij, Meta(description="Wie hierover beslist, in woorden, als de code niet genoeg zegt.")
    ] = ""
    ook: Zoekwoorden = []
    familie: Annotated[
        Vrij, Meta(description="Waar het over gaat: artikelen met hetzelfde woord horen bij elkaar.")
    ] = ""
    geldt_ook_voor: Annotated[
        list[Tekst], Meta(max_length=50, description="Artikelen van deze kaart waarvoor dit ook geldt.")
    ] = []

    def __post_init__(self) -> None:
        """Look whether it says who decides too."""
        super().__post_init__()
        if not (self.beslist_door or self.wie):
            raise Tegenspraak("wie")


class BedragBlok(OnderdeelBlok, kw_only=True):
    """Eén bedrag met zijn datum."""

    wat: Annotated[Tekst, Meta(description="Wat voor bedrag dit is.")]
    bedrag: Annotated[Tekst, Meta(description="Het bedrag, zoals: € 8.000.")]
    per: Annotated[Tekst, Meta(description="Vanaf wanneer of over welke tijd dit bedrag geldt.")]
    artikel: Annotated[Vrij, Meta(description="Het artikel waarin het staat.")] = ""


class WettermijnBlok(OnderdeelBlok, kw_only=True):
    """Eén termijn van een wet."""

    id: Annotated[Id, Meta(description="Vaste naam op deze kaart; `beslissen` is die van het besluit.")]
    wat: Annotated[Tekst, Meta(description="Wat er binnen die tijd moet of kan.")]
    lengte: Lengte
    vanaf: Annotated[Tekst, Meta(description="Waar de tijd begint.")]
    wie: Annotated[Id, Meta(description="Wie op tijd moet zijn: een code uit bevoegden.yaml.")]
    verlengen: Annotated[Vrij, Meta(description="Of het langer mag, en hoe.")] = ""
    daarna: Annotated[Vrij, Meta(description="Wat er gebeurt als de tijd voorbij is.")] = ""
    artikel: Annotated[Vrij, Meta(description="Het artikel waarin het staat.")] = ""


_RUIMTE = "De ruimte en de grenzen, per artikel."


class ArtikelenBlok(Blok, kw_only=True):
    """De artikelen, termijnen en bedragen bij een wetskaart: een bestand in de map `wetten`."""

    ruimte: Annotated[list[ArtikelBlok], Meta(max_length=200, description=_RUIMTE)] = []
    termijnen: Annotated[list[WettermijnBlok], Meta(max_length=100, description="De termijnen.")] = []
    bedragen: Annotated[
        list[BedragBlok], Meta(max_length=200, description="De bedragen, elk met een datum.")
    ] = []


class WetskaartBlok(KaartBlok, kw_only=True):
    """Een wet, verordening of beleidsregel; andere velden mag je zelf toevoegen."""

    afkorting: Annotated[Vrij, Meta(description="Korte naam.")] = ""
    bwb: Annotated[Vrij, Meta(description="Nummer in het Basiswettenbestand, zoals BWBR0015703.")] = ""
    grondwaarde: Annotated[
        Tekst, Meta(description="Waarom deze wet er is, in eigen woorden en zonder artikelen.")
    ]
    ruimte: Annotated[
        list[ArtikelBlok],
        Meta(max_length=200, description=f"{_RUIMTE} Mag ook in een bestand in de map `wetten`."),
    ] = []
    termijnen: Annotated[list[WettermijnBlok], Meta(max_length=100, description="De termijnen.")] = []
    bedragen: Annotated[
        list[BedragBlok], Meta(max_length=200, description="De bedragen, elk met een datum.")
    ] = []
    beslist: Annotated[Tekst, Meta(description="Wie volgens deze wet beslist.")]
    geldt_altijd: Annotated[
        JaNee, Meta(description="Ja voor een wet die bij elk besluit geldt, ook als niemand die kiest.")
    ] = "nee"
    hoger_beroep: Annotated[Vrij, Meta(description="Welke rechter er na de rechtbank is.")] = ""
    let_op: Annotated[Vrij, Meta(description="Waar je verder op moet letten.")] = ""
    link: Annotated[Adres, Meta(description="Adres van de gelezen tekst.")]
    artikellink: Annotated[
        Adres | UnsetType,
        Meta(
            description="Adres van een artikel; {artikel} wordt het nummer. "
            "Anders volgt dat uit `bwb`, en zonder `bwb` geldt `link`."
        ),
    ] = UNSET
    geldig_per: Annotated[date, Meta(description="Dag waarop de gelezen tekst gold, zoals 2026-07-01.")]
    geldig_van: Annotated[date | UnsetType, Meta(description=_VAN)] = UNSET
    geldig_tot: Annotated[date | UnsetType, Meta(description=_TOT)] = UNSET
    wijzigt_per: Annotated[
        list[WijzigingBlok], Meta(max_length=20, description="Wat er aan de wet verandert, met de dag.")
    ] = []
    bron: Annotated[Tekst, Meta(description="Welke tekst is gelezen, en wanneer.")]
    zekerheid: Annotated[Zekerheid, Meta(description=_ZEKERHEID)]
    voorbehoud: Annotated[Vrij, Meta(description=_VOORBEHOUD)] = ""

    def __post_init__(self) -> None:
        """Look whether it says what was not read, and does not end before it begins."""
        _keur_verantwoording(self)


class RechtsmiddelBlok(Blok, kw_only=True):
    """Wat iemand kan doen die het er niet mee eens is."""

    naam: Annotated[Tekst, Meta(description="Hoe het heet: bezwaar, beroep, klacht.")]
    bij: Annotated[Tekst, Meta(description="Bij wie.")]
    termijn: Lengte | UnsetType = UNSET
    vanaf: Annotated[Vrij, Meta(description="Waar de tijd begint.")] = ""
    daarna: Annotated[Vrij, Meta(description="Wat er daarna nog kan.")] = ""
    artikel: Annotated[Vrij, Meta(description="De wet en het artikel.")] = ""


class BevoegdeBlok(KaartBlok, kw_only=True):
    """Iemand die ergens over beslist."""

    naam: Annotated[Naam, Meta(description="Hoe je die noemt midden in een zin, zoals: het college.")]
    aard: Annotated[Aard, Meta(description="Wat die maakt: een besluit, een regel, een uitspraak.")]
    rechtsmiddel: Annotated[
        RechtsmiddelBlok | UnsetType, Meta(description="Wat iemand ertegen kan doen.")
    ] = UNSET
    intussen: Annotated[Vrij, Meta(description="Wat jij kunt doen als deze beslist, en niet jij.")] = ""
    geldig_per: Annotated[date, Meta(description="Dag waarop de gelezen tekst gold.")]
    geldig_van: Annotated[date | UnsetType, Meta(description=_VAN)] = UNSET
    geldig_tot: Annotated[date | UnsetType, Meta(description=_TOT)] = UNSET
    bron: Annotated[Tekst, Meta(description="Welke tekst is gelezen, en wanneer.")]
    zekerheid: Annotated[Zekerheid, Meta(description=_ZEKERHEID)]
    voorbehoud: Annotated[Vrij, Meta(description=_VOORBEHOUD)] = ""

    def __post_init__(self) -> None:
        """Look whether it says what was not read."""
        _keur_verantwoording(self)
