"""The packaged sets and examples: sound, reachable, and never a dead end, whatever is answered."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp import maak_casus, voer
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.casus import Casus, Status
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.begrippen import gebruikte_begrippen
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.controle.bereikbaar import Bereik, Uitslag
from omgekeerd_cli.kern.gesprek.afspelen import speel_af
from omgekeerd_cli.kern.gesprek.vragensteller import Afronden, Getypt, Overslaan, Reactie, Terug, Wijzig
from omgekeerd_cli.kern.route.klaar import status_van
from omgekeerd_cli.kern.route.route import Stand, Toestand
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.set.model import Ernst, Methode, Ruw, Vraag
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.schema import SCHEMAS, schematekst
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek
from omgekeerd_cli.opslag.set.wetverwijzingen import bevoegdencodes
from omgekeerd_cli.rapport.sjabloon import maak_rapport

MAPPEN = plaatsen.vragenmappen(None)
SETS = vragensets.methoden(MAPPEN)


@cache
def methode(naam: str) -> Methode:
    """A packaged method, loaded once."""
    return vragensets.laad(naam, MAPPEN)


def test_there_is_a_set() -> None:
    """The standard method at least."""
    assert "omgekeerde-toets" in SETS


@pytest.mark.parametrize("naam", SETS)
def test_the_check_finds_nothing(naam: str) -> None:
    """No faults of form or sense, in the method and in the lists."""
    assert vragensets.keur(naam, MAPPEN) == []
    assert vragensets.keur_lijsten(MAPPEN) == []


@pytest.mark.parametrize("naam", SETS)
def test_every_question_can_be_reached(naam: str) -> None:
    """No answers that nobody will ever be asked for."""
    bereik = Bereik(methode(naam))
    vragen = methode(naam).vraag_op_id.values()
    assert [vraag.id for vraag in vragen if bereik.van(vraag) is not Uitslag.JA] == []


ALTIJD_KORT = {"doorbraakmethode": 13, "omgekeerde-toets": 22}
"""What the short route asks of everyone, where it has to be enough to decide on or to write about."""


@pytest.mark.parametrize("naam", SETS)
def test_the_short_route_is_short(naam: str) -> None:
    """Few for everyone, and at least one in the first and in the last step; telling asks nothing."""
    set_ = methode(naam)
    kern = [
        [vraag for vraag in stap.vragen if vraag.kernvraag and vraag.soort is not soorten.MEDEDELING]
        for stap in set_.stappen
    ]
    altijd = [vraag for stap in kern for vraag in stap if not (vraag.als or vraag.kern_als)]
    assert 0 < len(altijd) <= ALTIJD_KORT.get(naam, 12)
    assert kern[0]
    assert kern[-1]


def test_the_standard_method_keeps_its_thread_in_sight() -> None:
    """The effect stays in sight, and only the step with the rules waits."""
    set_ = methode("omgekeerde-toets")
    assert set_.rode_draad == "gewenst-effect"
    assert [stap.id for stap in set_.stappen if stap.wacht_op_eerdere] == ["randvoorwaarden"]


@pytest.mark.parametrize("gekozen", [["participatiewet"], ["awb"]])
@pytest.mark.parametrize("kort", [True, False])
def test_the_reminders_of_administrative_law_always_come(gekozen: list[Ruw], kort: bool) -> None:
    """Whether or not that law is chosen, and on the short route too: it holds for every decision."""
    set_ = methode("omgekeerde-toets")
    casus = maak_casus(set_, {"grondwaarden": {"wetten": gekozen}}, kort=kort)
    verteld = [h for h in Stand(set_, casus).route.haltes if h.plek.vraag.id == "awb-altijd"]
    assert [halte.toestand for halte in verteld] == [Toestand.TEKST]


def test_every_term_is_used() -> None:
    """Methods may share a list: each of its terms stands in one of them, or on a law card."""
    boek = laad_wettenboek(MAPPEN)
    rijen = [str(deel) for kaart in boek.kaarten for deel in kaart.delen()]
    gebruikt = {kaart.code for naam in SETS for kaart in gebruikte_begrippen(methode(naam), rijen)}
    assert {kaart.code for naam in SETS for kaart in methode(naam).begrippen} - gebruikt == set()


@pytest.mark.parametrize("naam", SETS)
def test_the_terms_are_short_and_without_articles(naam: str) -> None:
    """In one or two sentences; fit to be read before the step with the rules."""
    for begrip in methode(naam).begrippen:
        uitleg = str(begrip.kaart["uitleg"])
        assert 1 <= len(re.findall(r"\.(?= |$)", uitleg)) <= 2, begrip.code
        assert not re.search(r"\bart(ikel|\.)|\blid\b|\d", uitleg), begrip.code


@dataclass
class Dobbelaar:
    """Answers at random: valid, invalid, skipped and back; in the end it lets go."""

    dobbel: random.Random
    beurten: int = 0
    gewijzigd: int = 0
    afgekeurde: list[str] = field(default_factory=list)
    gemeld: list[str] = field(default_factory=list)

    def begin_stap(self, beeld: Stapbeeld) -> None:
        assert 1 <= beeld.nummer <= beeld.aantal
        self.gemeld += [signaal.id for signaal in beeld.signalen]
        assert len(self.gemeld) == len(set(self.gemeld)), "a signal is brought up once"
        assert "{" not in "".join(signaal.tekst for signaal in beeld.signalen)

    def mededeling(self, beeld: Vraagbeeld) -> None:
        assert "{" not in beeld.tekst

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        self.beurten += 1
        assert self.beurten < 1_500, f"never ends, at {beeld.plek.pad}"
        assert "{" not in beeld.tekst + beeld.toelichting + beeld.uitleg + beeld.kop
        lot = self.dobbel.random()
        if lot < 0.06 and self.beurten < 300:
            return Terug()
        if beeld.plek.vraag.soort is soorten.GROEP:
            return Getypt("ja" if lot < 0.3 and self.beurten < 300 else "nee")
        if lot < 0.15:
            return Overslaan()
        return Getypt(_antwoord(beeld.plek.vraag, self.dobbel))

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        self.afgekeurde += oordeel.fouten

    def gevolgen(self, regels: list[str]) -> None:
        assert all(regels)

    def overzicht(self, overzicht: Overzicht) -> Afronden | Wijzig:
        self.gewijzigd += 1
        if self.gewijzigd > 4:
            return Afronden()
        return Wijzig(self.dobbel.choice(overzicht.regels).pad)


def _antwoord(vraag: Vraag, dobbel: random.Random) -> Ruw:
    codes: list[Ruw] = [optie.code for optie in vraag.opties if not optie.exclusief]
    if vraag.anders:
        codes.append({"anders": "iets *anders* #1"})
    match vraag.soort:
        case soorten.KEUZE:
            return dobbel.choice([*codes, *(optie.code for optie in vraag.opties)])
        case soorten.MEERKEUZE:
            return dobbel.sample(codes, dobbel.randint(1, min(4, len(codes))))
        case soorten.JA_NEE:
            return dobbel.choice(["j", "n", "?"])
        case soorten.DATUM:
            return dobbel.choice(["12-3-2026", "1 mei 2031", "gisteren"])
        case soorten.GETAL | soorten.BEDRAG:
            return dobbel.choice(["0", "12,5", "1.250", "veel"])
    return dobbel.choice(["een zin.", "# kop", "[x](y)\nregel twee", "<b>", "\x1b[0m x"])


@pytest.mark.parametrize("naam", SETS)
@pytest.mark.parametrize("kort", [False, True], ids=["full", "short"])
@settings(max_examples=8)
@given(dobbel=st.randoms(use_true_random=True))
def test_a_random_walk_comes_to_an_end(naam: str, kort: bool, dobbel: random.Random) -> None:
    """Never stuck; what was kept loads and replays equal; there is always a report."""
    set_ = methode(naam)
    casus = voer(set_, maak_casus(set_, kort=kort), Dobbelaar(random.Random(dobbel.randrange(10**9))))  # noqa: S311
    gelezen = lees_casus(schrijf_casus(casus), "f", "c").casus
    assert gelezen == casus
    stand, vervallen = pas_in(set_, gelezen)
    ingepast = stand.casus
    assert (ingepast, vervallen) == (casus, ())
    rapport = maak_rapport(maak_motivatie(Stand(set_, casus)))
    assert rapport == maak_rapport(maak_motivatie(Stand(set_, gelezen)))
    klaar = not Stand(set_, casus).route.open
    assert (casus.status is Status.AFGEROND) is klaar
    assert ("CONCEPT" in rapport) is not klaar
    assert _lege_koppen(rapport) == []
    herhaling = speel_af(Stand(set_, casus), Stil())
    assert herhaling.niet_gevraagd == ()


@pytest.mark.parametrize("naam", SETS)
def test_every_question_for_a_day_says_where_it_looks(naam: str) -> None:
    """Back, ahead, or on purpose both ways."""
    zwijgt = [
        vraag.id
        for vraag in methode(naam).vraag_op_id.values()
        if vraag.soort is soorten.DATUM and not vraag.kijkt
    ]
    assert zwijgt == []


@pytest.mark.parametrize("naam", plaatsen.voorbeelden())
def test_no_heading_stands_above_nothing_when_one_question_is_answered(naam: str) -> None:
    """Whichever one it is, of those that the example answers."""
    inhoud = plaatsen.voorbeeld(naam)
    assert inhoud
    casus = lees_casus(inhoud, naam, naam).casus
    set_ = methode(casus.methode)
    for stap, vragen in casus.antwoorden.items():
        for vraag, ruw in vragen.items() if isinstance(vragen, dict) else ():
            alleen = maak_casus(set_, {stap: {vraag: ruw}})
            assert _lege_koppen(maak_rapport(maak_motivatie(Stand(set_, alleen)))) == [], vraag


@pytest.mark.parametrize(
    ("stap", "vraag"), [("zelf-kijken", "zou-doen"), ("plan-bekijken", "oordeel-waarom")]
)
def test_a_discussion_has_only_headings_with_something_below_them(stap: str, vraag: str) -> None:
    """A colleague may say no more than one thing."""
    set_ = methode("bespreking")
    casus = maak_casus(set_, {stap: {vraag: "Eerst bellen."}})
    assert _lege_koppen(maak_rapport(maak_motivatie(Stand(set_, casus)))) == []


def _lege_koppen(rapport: str) -> list[str]:
    """The headings right above a heading as high or higher: nothing stands below them."""
    regels = [regel for regel in rapport.splitlines() if regel.strip()]
    koppen = [(regel, len(regel) - len(regel.lstrip("#"))) for regel in [*regels, "# einde"]]
    return [
        kop
        for (kop, hoogte), (_, daarna) in pairwise(koppen)
        if hoogte and 0 < daarna <= hoogte and kop.startswith("#" * hoogte + " ")
    ]


class Stil:
    """Is told how a replay goes, and says nothing."""

    def begin_stap(self, beeld: Stapbeeld) -> None: ...
    def mededeling(self, beeld: Vraagbeeld) -> None: ...
    def beantwoord(self, beeld: Vraagbeeld, ruw: Ruw) -> None: ...
    def overgeslagen(self, beeld: Vraagbeeld) -> None: ...
    def open(self, beeld: Vraagbeeld) -> None: ...
    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None: ...


@pytest.mark.parametrize("naam", plaatsen.voorbeelden())
def test_every_example_is_whole(naam: str) -> None:
    """Nothing open, invalid, unknown or off the route; it replays as it is and gives a finished report."""
    inhoud = plaatsen.voorbeeld(naam)
    assert inhoud
    gelezen = lees_casus(inhoud, f"{naam}.yaml", naam)
    assert gelezen.casus.code == naam
    set_ = methode(gelezen.casus.methode)
    stand, vervallen = pas_in(set_, gelezen.casus)
    casus, verloop = stand.casus, stand.route
    assert (vervallen, casus.onbekend, casus.buiten_route) == ((), {}, {})
    assert [halte.plek.pad for halte in verloop.haltes if halte.toestand is Toestand.ONGELDIG] == []
    assert [halte.plek.pad for halte in verloop.open] == []
    herhaling = speel_af(stand, Stil())
    assert (herhaling.stand.casus.antwoorden, herhaling.afgekeurd, herhaling.niet_gevraagd) == (
        casus.antwoorden,
        (),
        (),
    )
    assert "CONCEPT" not in _rapport(set_, casus, gelezen.status)
    assert [s.id for s in open_signalen(stand) if s.ernst is Ernst.ONTBREEKT] == []


def _rapport(set_: Methode, casus: Casus, status: str) -> str:
    from msgspec.structs import replace

    return maak_rapport(
        maak_motivatie(Stand(set_, replace(casus, status=status_van(Stand(set_, casus), status))))
    )


@pytest.mark.parametrize("soort", SCHEMAS)
def test_the_schemas_are_up_to_date(soort: str) -> None:
    """What editors check with is what we check with. To renew: `omgekeerd vragen schema`."""
    bestand = files("omgekeerd_cli.vragen") / "schema" / f"{soort}.schema.json"
    assert bestand.read_text(encoding="utf-8") == schematekst(soort, bevoegdencodes(MAPPEN))


def test_every_file_names_its_schema() -> None:
    """The first line, so that editors find it; and what it names is there."""
    wortel = Path(str(files("omgekeerd_cli.vragen")))
    voorbeelden = Path(str(files("omgekeerd_cli.casussen"))).glob("voorbeeld-*.yaml")
    for pad in [*wortel.rglob("*.yaml"), *voorbeelden]:
        eerste = pad.read_text(encoding="utf-8").splitlines()[0]
        sleutel, _, schema = eerste.partition("$schema=")
        assert sleutel == "# yaml-language-server: ", pad
        assert (pad.parent / schema).resolve().is_file() or pad.parent != wortel.parent, pad
