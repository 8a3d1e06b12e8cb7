"""Reports of the other methods: what came out on top, each answer once, what was left empty said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from hulp import maak_casus
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Vraag
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, Verslagantwoord, maak_motivatie
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport

METHODEN = [
    "bespreking",
    "doorbraakmethode",
    "evaluatie",
    "landelijk-maatwerkloket",
    "omgekeerde-beleidscyclus",
    "waardendriehoek",
]
UITKOMST = {
    "voorbeeld-doorbraak-negen-aan-tafel": "Aan de slag met dit plan.",
    "voorbeeld-evaluatie-willem": "De inwoner is verder, maar nog niet alles is opgelost.",
    "voorbeeld-driehoek-mantelzorg": "De gemeente gaat door met een aangepast plan.",
    "voorbeeld-beleidscyclus-jonge-wees": "De gemeente past het aan en doet nog een ronde.",
    "voorbeeld-maatwerkloket-drie-gemeenten": "Antwoord gevraagd van: Dienst Toeslagen",
}
GESCHREVEN = (soorten.TEKST, soorten.LANGE_TEKST)
KORTSTE = 4
"""Words: less is a name, which the report may have to say itself too."""
LEEG = "Niet ingevuld."
EIGEN_ZIN = {
    "functionarissen": "Er zijn geen maatwerkfunctionarissen van andere organisaties genoemd.",
    "punten": "Er zijn geen punten genoemd waar iemand over beslist.",
    "stopt": "Er is geen hulp genoemd die kan stoppen.",
    "volgende-datum": "Een volgende keer is niet afgesproken.",
}
"""What is said of what was asked and stayed empty, where that says more."""


def methode(naam: str) -> Methode:
    return vragensets.laad(naam, plaatsen.vragenmappen(None))


@cache
def motivatie(voorbeeld: str) -> Motivatie:
    casus = lees_casus(plaatsen.voorbeeld(voorbeeld) or b"", voorbeeld, voorbeeld).casus
    set_ = methode(casus.methode)
    return maak_motivatie(Stand(set_, pas_in(set_, casus)[0].casus))


def rapport(naam: str, antwoorden: Boom, *, kort: bool = False) -> str:
    set_ = methode(naam)
    return maak_rapport(maak_motivatie(Stand(set_, maak_casus(set_, antwoorden, kort=kort))))


def woorden(tekst: str) -> list[str]:
    """The words of a text, whatever marks and capitals it has."""
    return re.findall(r"\w+(?:[.,’-]\w+)*", tekst.replace("\\", "").lower())


def los(tekst: str) -> str:
    return f" {' '.join(woorden(tekst))} "


def kort_en_rest(tekst: str) -> tuple[str, str]:
    """What stands under In het kort, and all else."""
    kop, _, vanaf = tekst.partition("\n## In het kort\n")
    in_het_kort, _, rest = vanaf.partition("\n## ")
    assert in_het_kort.strip()
    return in_het_kort, f"{kop}\n{rest}"


def _alle(beeld: Verslagantwoord) -> Iterator[Verslagantwoord]:
    yield beeld
    for deel in beeld.per_optie:
        yield deel.antwoord
    for rij in beeld.rijen:
        yield from rij.antwoorden


def geschreven(alles: Motivatie) -> list[str]:
    """Every text that somebody typed, as words."""
    beelden = (beeld for stap in alles.stappen for antwoord in stap.antwoorden for beeld in _alle(antwoord))
    soort = {vraag.id: vraag.soort for vraag in alles.methode.vraag_op_id.values()}
    teksten = [los(beeld.tekst) for beeld in beelden if beeld.ingevuld and soort[beeld.id] in GESCHREVEN]
    return [tekst for tekst in teksten if len(woorden(tekst)) >= KORTSTE]


@pytest.mark.parametrize("voorbeeld", UITKOMST)
def test_what_came_out_stands_within_the_first_hundred_words(voorbeeld: str) -> None:
    """And all that is told in short is no longer than a person reads in a minute."""
    verslag = maak_rapport(motivatie(voorbeeld))
    in_het_kort, _ = kort_en_rest(verslag)
    voor, gevonden, _ = los(verslag).partition(los(UITKOMST[voorbeeld]))
    assert gevonden
    assert len(woorden(voor)) < 100
    assert len(woorden(in_het_kort)) <= 150


@pytest.mark.parametrize("voorbeeld", UITKOMST)
def test_each_typed_text_stands_there_once_besides_what_is_told_in_short(voorbeeld: str) -> None:
    alles = motivatie(voorbeeld)
    teksten = geschreven(alles)
    rest = los(kort_en_rest(maak_rapport(alles))[1])
    hoe_vaak = {tekst: rest.count(tekst) for tekst in teksten}
    assert hoe_vaak == {tekst: sum(ander.count(tekst) for ander in teksten) for tekst in teksten}


def _mag_leeg(naam: str) -> list[Vraag]:
    """The questions of a method that come by themselves and may be passed over."""
    return [vraag for vraag in _los_te_vragen(naam) if not (vraag.verplicht or vraag.rij.min)]


def _los_te_vragen(naam: str) -> list[Vraag]:
    """The questions of a method that come whatever the other answers are."""
    leeg = maak_motivatie(Stand(methode(naam), maak_casus(methode(naam))))
    vragen = [leeg.methode.vraag_op_id[beeld.id] for stap in leeg.stappen for beeld in stap.antwoorden]
    return [vraag for vraag in vragen if not (vraag.als or vraag.over or vraag.rekening or vraag.vervalt)]


@pytest.mark.parametrize("naam", METHODEN)
def test_what_was_asked_and_left_empty_is_told(naam: str) -> None:
    """Each question by itself: it is not silent, and not told twice."""
    vragen = _mag_leeg(naam)
    assert vragen
    niet_verteld = {}
    for vraag in vragen:
        stap = methode(naam).stap_van[vraag.id].id
        verslag = rapport(naam, {stap: {vraag.id: [] if vraag.is_groep else ""}})
        verteld = sum(map(verslag.count, {LEEG, EIGEN_ZIN.get(vraag.id, LEEG)}))
        if verteld != 1:
            niet_verteld[vraag.id] = verteld
    assert niet_verteld == {}


@pytest.mark.parametrize("naam", METHODEN)
def test_own_words_at_a_choice_stand_below_what_is_told_in_short(naam: str) -> None:
    """Once, whether they are told in short too or not."""
    vragen = [vraag for vraag in _los_te_vragen(naam) if vraag.anders]
    assert vragen
    hoe_vaak = {}
    for vraag in vragen:
        keus: Boom = {"anders": "een gele roeiboot"}
        meer = vraag.soort is soorten.MEERKEUZE
        verslag = rapport(naam, {methode(naam).stap_van[vraag.id].id: {vraag.id: [keus] if meer else keus}})
        verteld = kort_en_rest(verslag)[1].partition("## Wat nog open is")[0]
        hoe_vaak[vraag.id] = verteld.lower().count("een gele roeiboot")
    assert hoe_vaak == dict.fromkeys(hoe_vaak, 1)


@pytest.mark.parametrize("naam", METHODEN)
def test_what_was_not_asked_is_not_said_to_be_empty(naam: str) -> None:
    """Neither on a route that was just begun, nor on the short one."""
    assert LEEG not in rapport(naam, {})
    assert LEEG not in rapport(naam, {}, kort=True)


def test_what_does_not_apply_is_not_told() -> None:
    """No plan that was changed, no heavier method: nobody asked for it."""
    verslag = rapport("waardendriehoek", {"weging": {"vervolg": "niet-doen", "spanning": ""}})
    assert "**Waar de hoeken aan elkaar trekken:** Niet ingevuld." in verslag
    assert "De gemeente voert dit plan niet uit." in verslag
    for stil in ("aangepaste plan", "waardere methode", "Waar dan naar wordt gekeken"):
        assert stil not in verslag


def test_what_is_open_in_a_plan_is_not_said_to_be_undecided_or_unknown() -> None:
    """No answer, "nog geen besluit" and "weet ik niet" are three things."""
    open_ = rapport("doorbraakmethode", {"afspraken": {"punten": [{"punt": "De huur"}]}})
    assert "Of er een besluit is, is nog niet ingevuld." in open_
    assert "| De huur | niet ingevuld | niet ingevuld |" in open_
    weet_niet: Boom = {"besluit": "nog-niet", "punten": [{"punt": "De huur", "punt-wie": "onbekend"}]}
    gezegd = rapport("doorbraakmethode", {"afspraken": weet_niet})
    assert "Er is nog geen besluit." in gezegd
    assert "wie beslist, is nog niet bekend" in gezegd
    assert "| De huur | niet ingevuld |" not in gezegd


def test_looking_back_has_the_same_heading_in_every_report() -> None:
    koppen = {
        kop
        for voorbeeld in plaatsen.voorbeelden()
        for kop in re.findall(r"^## (?:\d+\. )?(.*terug.*)$", maak_rapport(motivatie(voorbeeld)), re.M | re.I)
    }
    assert koppen == {"Terugkijken en verantwoording"}


def test_only_what_the_answers_say_is_said() -> None:
    """Without a day nobody looks back, without a talk nobody took part."""
    verslag = rapport("evaluatie", {"terugblik": {"besluit-toen": "Twee fietsen."}})
    assert "Of het effect is bereikt, is nog niet ingevuld." in verslag
    for zin in ("teruggekeken op", "teruggekeken met", "nog een keer", "gedeeld met", "redt het"):
        assert zin not in verslag
    met = rapport("evaluatie", {"terugblik": {"gekeken-op": "2026-05-20", "gesproken-met": ["inwoner"]}})
    assert "Er is teruggekeken op 20 mei 2026, met de inwoner." in met
    alleen = rapport("evaluatie", {"terugblik": {"gesproken-met": ["niemand"]}})
    assert "Er is nog met niemand teruggekeken." in alleen
    assert "Wat verder is gevraagd" not in alleen
