"""The worksheet's material: a question set as it can be filled in with a pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.beeld.begrippen import gebruikte_begrippen
from omgekeerd_cli.kern.beeld.invullen import hulp_in_woorden, optietekst
from omgekeerd_cli.kern.beeld.voorstel import alleen_wat_meekwam, meegekomen
from omgekeerd_cli.kern.papier.papiervolgorde import blokken
from omgekeerd_cli.kern.papier.papierwoorden import Papierwoorden, gevraagd, keuzes, papiernummers
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Optie, Stap, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze
from omgekeerd_cli.kern.taal.tekst import invulplekken, vul_in
from omgekeerd_cli.kern.wet import kaartwoorden
from omgekeerd_cli.kern.wet.wetskaart import Wettenboek


class Papierrij(Struct, frozen=True):
    """Room for one record of a groep: its title and its fields."""

    titel: str
    velden: tuple[Papiervraag, ...]


class Papiervraag(Struct, frozen=True):
    """One question on paper, all texts in words.

    `nummer` is empty for what asks nothing; `invulwijze` and `op_papier` say what room there is;
    `voorwaarde` tells when it applies and what to do else;
    `hoeveel` and `rijen` are for a groep, `jaren` for a rekening, of which the scenarios are `opties`;
    of a `kaart` the text stands behind the questions.
    """

    nummer: str
    kort: str
    tekst: str
    toelichting: str
    invulwijze: Invulwijze
    op_papier: str
    nodig: bool
    voorwaarde: str
    opties: tuple[Optie, ...] = ()
    anders: bool = False
    hoeveel: str = ""
    rijen: tuple[Papierrij, ...] = ()
    kaart: bool = False
    jaren: tuple[int, ...] = ()


class Papierblok(Struct, frozen=True):
    """Questions that are filled in together; `over` names the question whose choices repeat them.

    `meer` is True when that question takes several choices, `anders` when it takes own words;
    `lijst` tells what belongs to each choice: its label and the text; `regels` is True when they are
    the lines of a list, without those of `behalve`.
    """

    vragen: tuple[Papiervraag, ...]
    over: str = ""
    meer: bool = False
    anders: bool = False
    lijst: tuple[tuple[str, str], ...] = ()
    regels: bool = False
    behalve: tuple[str, ...] = ()

    @property
    def nummers(self) -> tuple[str, ...]:
        """The numbers of the questions in it; none when there is only something to read."""
        return tuple(vraag.nummer for vraag in self.vragen if vraag.nummer)


class Papierstap(Struct, frozen=True):
    """A step on paper; `rode_draad` names the question to keep in sight, if any."""

    nummer: int
    titel: str
    toelichting: str
    wacht_op_eerdere: bool
    rode_draad: str
    blokken: tuple[Papierblok, ...]


class Werkblad(Struct, frozen=True):
    """Everything a worksheet holds; `kaarten` has a title and a text for each card.

    `begrippen` are the terms that the method uses.
    """

    methode: Methode
    kort: bool
    stappen: tuple[Papierstap, ...]
    kaarten: tuple[tuple[str, str], ...]
    begrippen: tuple[Optie, ...] = ()


MEESTE_RIJEN = 3
"""Most records that get room on the sheet itself; more go on a copy."""


def maak_werkblad(
    methode: Methode,
    *,
    kort: bool = False,
    casus: Casus | None = None,
    wetten: Wettenboek = Wettenboek(),
) -> Werkblad:
    """The worksheet of a method, or of its short route; the same set always gives the same.

    With a casus it shows what that one took over from another casus, where the method tells it.
    Of the laws among the choices it has the articles, terms and amounts of their cards in `wetten`.
    """
    if casus is not None:
        methode = alleen_wat_meekwam(Stand(methode, casus))
    return _Maker(methode, casus, wetten, kort=kort).werkblad()


class _Maker:
    """Walks a method once and puts every question into words."""

    def __init__(self, methode: Methode, casus: Casus | None, wetten: Wettenboek, *, kort: bool) -> None:
        self.methode = methode
        self.wetten = wetten
        self.casus = casus
        self.kort = kort
        self.geholpen: set[tuple[str, ...]] = set()
        self.nummers = papiernummers(methode, kort=kort)
        self.woorden = Papierwoorden(methode, self.nummers)
        self.stappen = [stap for stap in methode.stappen if gevraagd(stap.vragen, kort=kort)]
        self.vragen = [vraag for stap in self.stappen for vraag in gevraagd(stap.vragen, kort=kort)]

    def werkblad(self) -> Werkblad:
        stappen = tuple(self._stap(nummer, stap) for nummer, stap in enumerate(self.stappen, start=1))
        kaarten = tuple(self._kaarten())
        begrippen = gebruikte_begrippen(self.methode, (tekst for _, tekst in kaarten))
        return Werkblad(self.methode, self.kort, stappen, kaarten, begrippen)

    def _stap(self, nummer: int, stap: Stap) -> Papierstap:
        draad = self.methode.rode_draad
        later = draad in self.nummers and self._rang(self.methode.stap_van[draad]) < nummer
        delen = (gevraagd(blok, kort=self.kort) for blok in blokken(stap))
        return Papierstap(
            nummer,
            stap.titel,
            stap.toelichting,
            stap.wacht_op_eerdere,
            self.woorden.verwijzing(draad) if later else "",
            tuple(self._blok(deel) for deel in delen if deel),
        )

    def _rang(self, stap: Stap) -> int:
        return next(nummer for nummer, ander in enumerate(self.stappen, start=1) if ander.id == stap.id)

    def _blok(self, vragen: tuple[Vraag, ...]) -> Papierblok:
        if not vragen[0].over:
            return Papierblok((self._vraag(vragen[0], self._daarna(vragen[0])),))
        bron = self.methode.vraag_op_id[vragen[0].over]
        return Papierblok(
            tuple(self._vraag(vraag, self._daarbinnen(vraag, vragen)) for vraag in vragen),
            over=self.woorden.verwijzing(bron.id),
            meer=bron.regels or bron.soort.invulwijze is Invulwijze.MEER,
            anders=bron.anders,
            regels=bron.regels,
            behalve=tuple(optie.label for optie in bron.opties if optie.code in vragen[0].behalve),
            lijst=tuple(_lijst(bron, vragen)),
        )

    def _vraag(self, vraag: Vraag, verder: str, nummer: int = 0) -> Papiervraag:
        kaart = _is_kaart(vraag)
        optieveld = {"optieveld": "(zie de kaart)"} if kaart else {}
        als = self.woorden.voorwaarde(vraag, kort=self.kort)
        return Papiervraag(
            self.nummers.get(vraag.id, ""),
            vraag.kort,
            "" if kaart else self._tekst(vraag, nummer),
            self.woorden.tekst(vraag.toelichting, nummer=nummer, **optieveld),
            Invulwijze.NIETS if vraag.vraagt_nog_een else vraag.soort.invulwijze,
            self._uit_lijst(vraag) or vraag.soort.op_papier,
            vraag.verplicht or vraag.rij.min > 0,
            f"Alleen als {als}. {verder}" if als else "",
            () if vraag.regels else self._keuzes(vraag),
            vraag.anders,
            _hoeveel(vraag),
            tuple(self._rijen(vraag)),
            kaart,
            vraag.rekening.jaren if vraag.rekening else (),
        )

    def _tekst(self, vraag: Vraag, nummer: int) -> str:
        """The question; what helps with more questions stands at the first."""
        codes = tuple(kaart.code for kaart in vraag.hulp)
        hulp = "" if codes in self.geholpen else hulp_in_woorden(vraag.hulp)
        self.geholpen.add(codes)
        delen = [self.woorden.tekst(vraag.vraag, nummer=nummer) + self._van_elders(vraag), hulp]
        return "\n\n".join(deel for deel in delen if deel)

    def _uit_lijst(self, vraag: Vraag) -> str:
        """What stands before the line to write on where one chooses from lines written down before."""
        return f"Kies uit wat je opschreef bij {self.woorden.verwijzing(vraag.van)}:" if vraag.van else ""

    def _keuzes(self, vraag: Vraag) -> tuple[Optie, ...]:
        """What there is to choose, and when, where that is not always."""
        return tuple(
            replace(o, toelichting=f"{o.toelichting} (alleen als {self.woorden.als(vraag, o.als)})".strip())
            if o.als
            else o
            for o in keuzes(vraag, self.methode)
        )

    def _van_elders(self, vraag: Vraag) -> str:
        if self.casus is None or not vraag.is_mededeling:
            return ""
        tekst = meegekomen(self.casus, (self.methode.stap_van[vraag.id].id, vraag.id))
        return f"\n\n{tekst}" if tekst else ""

    def _rijen(self, groep: Vraag) -> Iterator[Papierrij]:
        if not groep.is_groep:
            return
        velden = gevraagd(groep.velden, kort=self.kort)
        if groep.regels and velden:  # the lines have been written down already
            rest = velden[1:]
            delen = tuple(self._vraag(veld, self._daarbinnen(veld, rest)) for veld in rest)
            yield from [Papierrij(_BIJ_REGEL, delen)] if delen else []
            return
        for nummer in range(1, min(max(groep.rij.min, 1), MEESTE_RIJEN) + 1):
            titel = self.woorden.tekst(groep.rij.titel, nummer=nummer)
            yield Papierrij(
                titel, tuple(self._vraag(veld, self._daarbinnen(veld, velden), nummer) for veld in velden)
            )

    def _daarna(self, vraag: Vraag) -> str:
        """Where to go on when a question does not apply: past what hangs on the very same."""
        if vraag.soort.vraagt_niets:
            return "Anders sla je dit over."
        volgende = _volgende(vraag, self.vragen)
        if volgende is None:
            return "Anders ben je klaar met de vragen."
        if volgende.soort.vraagt_niets:
            return "Anders sla je deze vraag over."
        stap = self.methode.stap_van[volgende.id]
        elders = "" if vraag in stap.vragen else f" in stap {self._rang(stap)}"
        return f"Anders ga je naar vraag {self.nummers[volgende.id]}{elders}."

    def _daarbinnen(self, vraag: Vraag, rij: tuple[Vraag, ...]) -> str:
        """The same for a question in a block or a record, which may have to be filled in again."""
        if vraag.soort.vraagt_niets:
            return "Anders sla je dit over."
        volgende = _volgende(vraag, rij)
        if volgende is None or volgende.soort.vraagt_niets:
            return "Anders sla je deze vraag over."
        return f"Anders ga je naar vraag {self.nummers[volgende.id]}."

    def _kaarten(self) -> Iterator[tuple[str, str]]:
        """What every choice has on its card, for the mededelingen that show cards."""
        kaarten = [vraag for vraag in self.vragen if _is_kaart(vraag)]
        for bron_id in dict.fromkeys(vraag.over for vraag in kaarten):
            for optie in self.methode.vraag_op_id[bron_id].opties:
                delen = [self._kaarttekst(vraag, optie) for vraag in kaarten if vraag.over == bron_id]
                delen += self._artikelen(optie)
                yield optie.label, "\n\n".join(delen)

    def _artikelen(self, optie: Optie) -> Iterator[str]:
        """What the law card of a choice has besides its purpose: all its rows, below each other."""
        for kaart in self.wetten.kaarten:
            if kaart.code == optie.code and optie.kaart:
                for deel in kaart.delen():
                    regels = kaartwoorden.regels(self.wetten, kaart, deel, None)
                    yield "\n".join([f"- {kaartwoorden.titel(deel)}", *(f"  {regel}" for regel in regels)])

    def _kaarttekst(self, vraag: Vraag, optie: Optie) -> str:
        def vul(naam: str) -> str:
            if naam.partition(".")[0] == "optie":
                return optietekst(optie, naam.partition(".")[2])
            return self.woorden.tekst("{" + naam + "}")

        tekst = vul_in(f"{vraag.vraag}\n\n{vraag.uitleg}", vul).strip()
        return tekst.removeprefix(f"{optie.label}\n").strip()  # its title says so already


def _volgende(vraag: Vraag, rij: Sequence[Vraag]) -> Vraag | None:
    verder = rij[rij.index(vraag) + 1 :]
    return next(dropwhile(lambda ander: ander.als == vraag.als, verder), None)


def _is_kaart(vraag: Vraag) -> bool:
    return vraag.is_mededeling and bool(_optievelden(vraag.vraag + vraag.toelichting + vraag.uitleg))


def _optievelden(tekst: str) -> list[str]:
    return [naam.removeprefix("optie.") for naam in invulplekken(tekst) if naam.startswith("optie.")]


def _lijst(bron: Vraag, vragen: Sequence[Vraag]) -> Iterator[tuple[str, str]]:
    """What the questions of a block tell about each option, to be read before filling in."""
    teksten = [vraag.vraag + vraag.toelichting for vraag in vragen if not vraag.soort.vraagt_niets]
    velden = dict.fromkeys(veld for tekst in teksten for veld in _optievelden(tekst))
    for optie in bron.opties if velden else ():
        regels = [regel for veld in velden for regel in optietekst(optie, veld).strip().split("\n")]
        yield optie.label, "; ".join(regel.removeprefix("- ") for regel in regels)


_BIJ_REGEL = "Bij één regel"


def _regelhulp(lijst: Vraag, minstens: int, hoogstens: int) -> str:
    """How a list is written down, and what stands in it already."""
    klaar = [f"‘{optie.label}’" for optie in lijst.opties if optie.als is None]
    zinnen = ["Schrijf er één per regel."]
    zinnen += [f"Dit staat er altijd al bij: {', '.join(klaar)}."] if klaar else []
    nodig = max(minstens - len(klaar), int(lijst.verplicht))
    zinnen += [f"Minstens {nodig}."] if nodig else ["Niets? Laat leeg."]
    zinnen += [f"Hoogstens {hoogstens}."] if hoogstens else []
    return " ".join(zinnen)


def _hoeveel(vraag: Vraag) -> str:
    """How many records a groep takes."""
    if not vraag.is_groep:
        return ""
    minstens, hoogstens = max(vraag.rij.min, int(vraag.verplicht)), vraag.rij.max
    if vraag.regels:
        return _regelhulp(vraag, minstens, hoogstens)
    if not minstens:
        grens = f" Je kunt dit hoogstens {hoogstens} keer invullen." if hoogstens else ""
        return f"Is er niets? Sla dit dan over.{grens}"
    tot = f" en hoogstens {hoogstens}" if hoogstens else ""
    return f"Vul dit minstens {minstens}{tot} keer in."
