"""The words of the field as types: methode, stap, vraag, optie, signaal.

What is written in a file just as it is here (a `Deel`) has its description for an editor with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta, Struct, field

from omgekeerd_cli.kern.set.grenzen import Deel, Id, Kort, Tekst, Vrij
from omgekeerd_cli.kern.set.migratie import Migratie
from omgekeerd_cli.kern.set.oefenstof import Bespreekpunt as Bespreekpunt
from omgekeerd_cli.kern.set.oefenstof import Oefening as Oefening
from omgekeerd_cli.kern.set.overname import Overname as Overname
from omgekeerd_cli.kern.set.overname import Weigering
from omgekeerd_cli.kern.set.rekenwijze import Rekenwijze
from omgekeerd_cli.kern.set.signaal import Advies as Advies
from omgekeerd_cli.kern.set.signaal import Eerst as Eerst
from omgekeerd_cli.kern.set.signaal import Ernst as Ernst
from omgekeerd_cli.kern.set.signaal import Signaal as Signaal
from omgekeerd_cli.kern.set.soort import Ruw as Ruw
from omgekeerd_cli.kern.set.soort import Soort as Soort
from omgekeerd_cli.kern.set.soort import Waarde
from omgekeerd_cli.kern.set.voorwaarde import Alle as Alle
from omgekeerd_cli.kern.set.voorwaarde import EenVan as EenVan
from omgekeerd_cli.kern.set.voorwaarde import Hoe as Hoe
from omgekeerd_cli.kern.set.voorwaarde import Niet as Niet
from omgekeerd_cli.kern.set.voorwaarde import Vergelijking as Vergelijking
from omgekeerd_cli.kern.set.voorwaarde import Voorwaarde as Voorwaarde
from omgekeerd_cli.kern.set.zin import Zin
from omgekeerd_cli.kern.taal.dagen import Kijkt

if TYPE_CHECKING:
    from omgekeerd_cli.kern.wet.zoeken import Zoeker


class Bron(Deel, frozen=True):
    """Waar een regel of idee vandaan komt."""

    titel: Annotated[Tekst, Meta(description="Naam van de bron.")]
    url: Annotated[Vrij, Meta(description="Adres van de bron.")] = ""


class Optie(Struct, frozen=True):
    """One choice.

    `richting` says which articles of law it asks for; `kaart` holds its fields, of its own or of the
    list-file card that it came from; it is offered when `als` holds.
    """

    code: str
    label: str
    toelichting: str = ""
    exclusief: bool = False
    richting: tuple[str, ...] = ()
    kaart: Mapping[str, object] = field(default_factory=dict)
    als: Voorwaarde | None = None

    @property
    def is_voorbeeld(self) -> bool:
        """True for a card that only shows what such a list can hold: it is not offered."""
        return self.kaart.get("voorbeeld") == "ja"

    @property
    def vormen(self) -> tuple[str, ...]:
        """What a card of a list file is called in a text, its own name first."""
        ook = self.kaart.get("ook")
        return (self.label, *(map(str, ook) if isinstance(ook, list) else ()))


ANDERS = "anders"
"""The code of the way out that a closed list offers: "Anders, namelijk"."""


class Controle(Deel, frozen=True):
    """Een controle op het antwoord."""

    minstens: Annotated[
        Kort,
        Meta(description="Kleinste getal, bedrag, datum of aantal; bij een datum ook vandaag + 6 weken."),
    ] = ""
    hoogstens: Annotated[
        Kort, Meta(description="Grootste getal, bedrag, datum of aantal; bij een datum ook vandaag.")
    ] = ""
    hoogstens_tekens: Annotated[int, Meta(ge=0, le=1_000_000, description="Meeste tekens.")] = 0
    patroon: Annotated[
        str,
        Meta(
            max_length=1_000,
            description=r"Reguliere uitdrukking (RE2) voor het hele antwoord; \pL is elke letter, ook é.",
        ),
    ] = ""
    melding: Annotated[Vrij, Meta(description="Wat mensen lezen als het niet klopt.")] = ""
    ernst: Annotated[
        Literal["fout", "waarschuwing"], Meta(description="Een waarschuwing houdt niet tegen.")
    ] = "fout"


class Voorstel(Struct, frozen=True):
    """A field of a card in a list file, ready at a question once the answer to `bij` names the card.

    `alleen` are fields of the card with the values that go with the question: any other card is only shown.
    """

    lijst: str
    bij: str
    veld: str
    alleen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    kaarten: tuple[Optie, ...] = ()


class Rij(Struct, frozen=True):
    """Least, most (0: no most) and usual number of records (0: not said), and a record's title."""

    min: int = 0
    max: int = 0
    titel: str = "{nummer}"
    verwacht: int = 0


class Vraag(Struct, frozen=True, dict=True):
    """One question: `over` whose choices it is repeated, `lijst` the list file of its options, if any.

    `kijkt` is where a date lies that is asked for; None when the set does not say.

    Attributes:
        kern_als: when it is a kernvraag, for one that is so only for some answers.
        behalve: the codes for which it is not repeated.
        van: the groep whose records are its options.
        regels: of a groep: its records are typed as lines of one text.
        toont: the questions of which the answer stands with it again.
        opnieuw_bij: the questions after which it is asked again when their answer has changed.
        hulp: cards of a list file that are shown with the explanation, such as questions to put.
        samen: the page on which it is asked with its neighbours of the same name.
        zoekt: `artikelen` for a text in which articles of the law cards can be chosen.
        bijblad: its answer is for whoever fills it in: on the bijblad only, never in report or letter.
        vervalt: why it is no longer asked; its old answers stay.
        biedt_aan: the question where such an old answer stands ready.
        oude_velden: of a groep: the fields that are no longer asked.
    """

    id: str
    vraag: str
    kort: str
    soort: Soort
    verplicht: bool = False
    kernvraag: bool = False
    controles: tuple[Controle, ...] = ()
    kijkt: Kijkt | None = None
    toelichting: str = ""
    uitleg: str = ""
    bronnen: tuple[Bron, ...] = ()
    als: Voorwaarde | None = None
    opties: tuple[Optie, ...] = ()
    lijst: str = ""
    anders: bool = False
    over: str = ""
    rij: Rij = Rij()
    velden: tuple[Vraag, ...] = ()
    rekening: Rekenwijze | None = None
    neemt_over: tuple[Overname, ...] = ()
    stelt_voor: Voorstel | None = None
    kern_als: Voorwaarde | None = None
    behalve: tuple[str, ...] = ()
    van: str = ""
    regels: bool = False
    samen: str = ""
    zoekt: str = ""
    bijblad: bool = False
    vervalt: str = ""
    biedt_aan: str = ""
    hulp: tuple[Optie, ...] = ()
    toont: tuple[str, ...] = ()
    opnieuw_bij: tuple[str, ...] = ()
    oude_velden: tuple[Vraag, ...] = ()

    def optie(self, code: str) -> Optie | None:
        """The option with this code, or None; `anders` has no option of its own."""
        return self._optie_op_code.get(code)

    def lees(self, ruw: Ruw) -> Waarde:
        """The value of a kept answer, as its kind reads it.

        Raises:
            OngeldigAntwoord: it does not fit; the sentence says what does.
        """
        return self.soort.lees(self, ruw)

    def toon(self, waarde: Waarde) -> str:
        """The value as people write it: labels, `€ 16.000,00`, `12 maart 2026`, ja or nee."""
        return self.soort.toon(self, waarde)

    @property
    def is_groep(self) -> bool:
        """True when it has records with fields."""
        return self.soort.is_groep

    @property
    def vraagt_nog_een(self) -> bool:
        """True when it asks whether there is one more record; the lines of a list are typed at once."""
        return self.is_groep and not self.regels

    @cached_property
    def wisselt(self) -> bool:
        """True when its options depend on other answers."""
        return bool(self.van) or any(optie.als or optie.is_voorbeeld for optie in self.opties)

    @property
    def is_mededeling(self) -> bool:
        """True for a text to read; a rekening shows something that was worked out."""
        return self.soort.vraagt_niets and self.rekening is None

    @cached_property
    def _optie_op_code(self) -> dict[str, Optie]:
        return {optie.code: optie for optie in reversed(self.opties)}


class Stap(Struct, frozen=True):
    """One step of a method: its question, why it comes now, and its questions in order.

    `wacht_op_eerdere` keeps the step and what follows out of sight until the steps before it have
    nothing open; `bespreekpunten` are for whoever practised it. `wetskaarten` names the question in which
    laws are chosen: from then on their articles are shown on `?`. `oud` are no longer asked.
    """

    id: str
    titel: str
    toelichting: str = ""
    bronnen: tuple[Bron, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    wacht_op_eerdere: bool = False
    bespreekpunten: tuple[Bespreekpunt, ...] = ()
    wetskaarten: str = ""
    oud: tuple[Vraag, ...] = ()


class Lengte(Deel, frozen=True):
    """Hoeveel woorden een deel van het verslag meestal nodig heeft."""

    naam: Annotated[Kort, Meta(description="Hoe dat deel heet, voor mensen.")]
    woorden: Annotated[int, Meta(ge=1, le=10_000, description="Zoveel woorden is meestal genoeg.")]
    vragen: Annotated[
        list[Id], Meta(min_length=1, max_length=100, description="Ids van de vragen die erbij horen.")
    ]


RAPPORT, BRIEF, SAMEN = "motivatie", "brief", "samen"
"""The templates that a method can have: of its report, of its letter, and of several casussen together."""


class Methode(Struct, frozen=True, dict=True):
    """A whole question set. `sha256` is the hash (hex) of the files that it was read from.

    `rode_draad` names the question whose answer stays in sight in later steps; `begrippen` are
    the words that `?` explains. A list of casussen tells `uitkomst` and the first `volgende_dag` to
    come. `weigert` are the casussen of other methods that it cannot go on from; `lengtes` say how long
    parts of the report usually are; `artikelen` gives the law cards when asked.
    """

    id: str
    titel: str
    versie: str
    eigenaar: str = ""
    status: str = "actief"
    toelichting: str = ""
    stappen: tuple[Stap, ...] = ()
    signalen: tuple[Signaal, ...] = ()
    adviezen: tuple[Advies, ...] = ()
    bronnen: tuple[Bron, ...] = ()
    rode_draad: str = ""
    uitkomst: str = ""
    volgende_dag: tuple[str, ...] = ()
    weigert: tuple[Weigering, ...] = ()
    lengtes: tuple[Lengte, ...] = ()
    begrippen: tuple[Optie, ...] = ()
    oefening: Oefening = field(default_factory=Oefening)
    sha256: str = ""
    sjablonen: Mapping[str, str] = field(default_factory=dict)
    """The templates in its folder, by name."""
    vervallen: Mapping[str, str] = field(default_factory=dict)
    """Questions that an own set dropped, each with the reason."""
    vervallen_velden: Set[str] = frozenset()
    """The fields that went with a group which was dropped."""
    migraties: tuple[Migratie, ...] = ()
    """What earlier versions called otherwise, from old to new."""
    artikelen: Callable[[], Zoeker] | None = None
    zinnen: Mapping[str, Zin | None] = field(default_factory=dict)
    """The fixed sentences of its documents, by id; None for one that an own set dropped."""
    organisatie: Mapping[str, str] = field(default_factory=dict)
    """What an organisation filled in once for all its letters, by key: `bezwaar.adres`."""

    def vragen_met_velden(self) -> Iterator[tuple[Stap, Vraag, Vraag | None]]:
        """Every question and every field in order, with its step and (for a field) its groep."""
        return (deel for deel in self.ook_oude_vragen() if deel[1].id not in self.oude_vragen)

    def ook_oude_vragen(self) -> Iterator[tuple[Stap, Vraag, Vraag | None]]:
        """The same with those that are no longer asked: in each step and each groep last."""
        for stap in self.stappen:
            for vraag in (*stap.vragen, *stap.oud):
                yield stap, vraag, None
                yield from ((stap, veld, vraag) for veld in (*vraag.velden, *vraag.oude_velden))

    @cached_property
    def oude_vragen(self) -> dict[str, Vraag]:
        """The questions and fields that are no longer asked, by id; a field of such a groep is one too."""
        return {v.id: v for _, v, groep in self.ook_oude_vragen() if v.vervalt or (groep and groep.vervalt)}

    @cached_property
    def op_bijblad(self) -> frozenset[str]:
        """The questions, with their fields, whose answer stands on the bijblad only."""
        return frozenset(vraag.id for _, vraag, groep in self.ook_oude_vragen() if (groep or vraag).bijblad)

    @cached_property
    def vraag_op_id(self) -> dict[str, Vraag]:
        """Questions and fields by id, those that are no longer asked too."""
        return {vraag.id: vraag for _, vraag, _ in self.ook_oude_vragen()}

    @cached_property
    def stap_van(self) -> dict[str, Stap]:
        """The step in which each question (not field) stands, by question id."""
        return {vraag.id: stap for stap, vraag, groep in self.ook_oude_vragen() if groep is None}

    def opties_van(self, vraag: Vraag) -> tuple[Optie, ...]:
        """The options that a question has whatever is answered; of a list those that always stand ready."""
        return self.vraag_op_id.get(vraag.van, vraag).opties

    @cached_property
    def groep_van(self) -> dict[str, str]:
        """The groep of each field, by field id."""
        return {vraag.id: groep.id for _, vraag, groep in self.ook_oude_vragen() if groep}

    @cached_property
    def over_van(self) -> dict[str, str]:
        """For each repeated question, and each field of a repeated groep: repeated over which."""
        return {v.id: (groep or v).over for _, v, groep in self.ook_oude_vragen() if (groep or v).over}
