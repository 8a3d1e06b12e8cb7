"""Every letter of the toets: each outcome, by who may decide and how it began, read for what it promises.

`pytest -s -k whole_table` prints the table. A letter goes out only where nothing keeps it a draft, so what
matters is that no letter without a mandate says that we decide, and none promises what another decides.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

from hulp import ORGANISATIE, TIJD, maak_casus
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.verslag.brief import Brief
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.kern.wijzigen.beantwoorden import beantwoord
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.brief import maak_brief

ZELF = {"naam en adres van wie de brief krijgt", "dag waarop de brief weggaat", "naam van de contactpersoon"}

NAAM = {"beslisser": "J. de Vries, teamleider"}
ELDERS = {"wie-anders": "het UWV, over de uitkering bij ziekte."}
WIE: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "ik": ({"wie-beslist": "ik"}, NAAM),
    "ander met naam": ({"wie-beslist": "ander"}, NAAM),
    "ander zonder naam": ({"wie-beslist": "ander"}, {}),
    "weet ik niet": ({"wie-beslist": "onbekend"}, {}),
    "andere organisatie": ({"wie-beslist": "andere-organisatie", **ELDERS}, {}),
    "deels": ({"wie-beslist": "deels", **ELDERS}, NAAM),
    "deels zonder naam": ({"wie-beslist": "deels", **ELDERS}, {}),
}
"""Who may decide: answers of step 4 and of step 5."""
ONS = ("ik", "ander met naam", "deels")
VOORSTEL = ("ander zonder naam", "weet ik niet", "deels zonder naam")

TEGEN = {
    "horen": "eens",
    "deskundige": "geen",
    "grondslag": "Wmo 2015, art. 2.3.5 lid 3",
    "wel-mogelijk": "Dit.",
}
GEEN_BESLUIT = ("afspraak", "nog-niet", "ander-beslist")
BEGIN = {
    "toekennen": "Wij zeggen ja op uw vraag.",
    "anders-dan-gevraagd": "Wij helpen u, maar op een andere manier dan u vroeg.",
    "deels": "Wij zeggen ja op een deel van uw vraag. Op de rest zeggen wij nee.",
    "afwijzen": "Wij zeggen nee op uw vraag. Hieronder staat ook wat er wel kan.",
    "geen-ingreep": "Wij hebben uitgezocht of wij iets moesten veranderen. Wij laten het zoals het is.",
    "ingreep": "Uw uitkering of hulp stopt. Wij vragen geld van u terug.",
    "eigen woorden": "Ons besluit: een proef van drie maanden.",
    "afspraak": "Wij hebben met u iets afgesproken. Dat staat in deze brief.",
    "nog-niet": "Wij kunnen nog niet beslissen over uw vraag. Op 20 januari 2027 of eerder hoort u van ons.",
}
"""The first sentence where it is ours, or where nothing is decided."""
ONS_DEEL = {
    "toekennen": "Wij zeggen ja op ons deel van wat is gevraagd.",
    "anders-dan-gevraagd": "Wij helpen u met ons deel, maar op een andere manier dan is gevraagd.",
    "deels": "Wij zeggen ja op een stuk van ons deel. Op de rest daarvan zeggen wij nee.",
    "afwijzen": "Wij zeggen nee op ons deel van wat is gevraagd. Hieronder staat ook wat er wel kan.",
}
"""And where another decides about the rest: a yes of ours promises nothing for them."""
EXTRA: dict[str, dict[str, Any]] = {
    "deels": TEGEN,
    "afwijzen": TEGEN,
    "ingreep": {**TEGEN, "ingreep-soort": ["stoppen", "terugvragen"], "weging-ingreep": "Gewogen."},
    "nog-niet": {"verder-op": "2027-01-20"},
}
PAST_BIJ = {
    **dict.fromkeys(("toekennen", "anders-dan-gevraagd", "deels", "afwijzen"), ("aanvraag",)),
    **dict.fromkeys(("ingreep", "geen-ingreep"), ("gemeente",)),
    **dict.fromkeys(("eigen woorden", *GEEN_BESLUIT), ("aanvraag", "gemeente")),
}
GEVALLEN = [
    (uitkomst, wie, aanleiding)
    for uitkomst in PAST_BIJ
    for wie in WIE
    for aanleiding in ("aanvraag", "gemeente")
]
BLOKKEN = {
    "bezwaar": "U kunt ook bezwaar maken.",
    "rechtbank": "(een voorlopige voorziening)",
    "bij een ander": "Bij ons kunt u hierover geen bezwaar maken.",
    "deel bij een ander": "Over het deel van de andere organisatie kunt u bij ons geen bezwaar maken.",
    "geen besluit": "Dit is een afspraak, geen besluit.",
    "besluit op papier": "Wilt u een besluit op papier?",
    "op tijd": "Hoort u op die dag niets?",
    "binnen twee weken": "vragen om binnen twee weken te beslissen.",
    "betalen": "U betaalt binnen zes weken",
}
"""What can be done against it, each by a sentence of its own."""
ONBEKEND = "Je weet nog niet wie dit mag besluiten."
ZONDER_NAAM = "Er staat niet wie van de gemeente dit besluit neemt."
VAN_ANDER = "Een andere organisatie beslist hierover, maar je koos een besluit van de gemeente."
PAST_NIET = "‘Besluit’ past niet meer bij de andere antwoorden."


@cache
def toets() -> Methode:
    """The packaged method, with all that an organisation fills in once."""
    methode = vragensets.laad("omgekeerde-toets", plaatsen.vragenmappen(None))
    return replace(methode, organisatie=ORGANISATIE)


def stand_van(uitkomst: str, wie: str, aanleiding: str = "aanvraag", **meer: dict[str, Any]) -> Stand:
    """A made casus that has every answer its outcome asks for; `meer` adds to a step."""
    vier, vijf = WIE[wie]
    eigen = {"anders": "een proef van drie maanden"}
    delen: dict[str, dict[str, Any]] = {
        "effect": {"voor-wie": "zelf", "aanleiding": aanleiding, "vraag-inwoner": "Ik wil hulp."}
        | {"gewenst-effect": "Ik slaap weer.", "spoed": ["geen"], "situatie": "Dit is er aan de hand."},
        "grondwaarden": {"wetten": ["wmo-2015"], "past-grondwaarde": {"wmo-2015": "ja"}},
        "ethische-toets": {"mogelijkheden": [{"mogelijkheid": "Hulp thuis"}], "gevolg-nu": "Rust."},
        "randvoorwaarden": {**vier},
        "besluit": {
            "besluit": eigen if uitkomst == "eigen woorden" else uitkomst,
            "besluit-tekst": "Dit gebeurt er.",
            "redenen": "Daarom.",
            "horen": "eens",
            **EXTRA.get(uitkomst, {}),
            **vijf,
        },
    }
    for stap, erbij in meer.items():
        delen.setdefault(stap, {}).update(erbij)
    antwoorden: Boom = {**delen}
    return Stand(toets(), maak_casus(toets(), antwoorden, kort=True))


def brief(uitkomst: str, wie: str, aanleiding: str = "aanvraag", **meer: dict[str, Any]) -> Brief:
    """The letter of that casus."""
    return brief_van(stand_van(uitkomst, wie, aanleiding, **meer))


def brief_van(stand: Stand) -> Brief:
    """The letter of a casus."""
    return maak_brief(maak_motivatie(stand))


def geef(stand: Stand, naam: str, ruw: Ruw) -> Stand:
    """The casus with another answer to a question of step 5."""
    plek = stand.route.halte_op_pad["besluit", naam].plek
    return beantwoord(stand, plek, ruw, tijd=TIJD)[0]


def zinnen(gemaakt: Brief) -> str:
    """The first words behind the salutation."""
    delen = gemaakt.tekst.split("\n\n")
    return delen[next(nr for nr, deel in enumerate(delen) if deel.startswith("Beste ")) + 1]


def blokken(gemaakt: Brief) -> set[str]:
    """What the letter says that one can do."""
    return {naam for naam, zin in BLOKKEN.items() if zin in gemaakt.tekst}


def redenen(gemaakt: Brief) -> set[str]:
    """Why it is a draft."""
    return {reden.tekst for reden in gemaakt.concept}


def _kan(uitkomst: str, wie: str, aanleiding: str) -> bool:
    """Whether the outcome is offered there."""
    if uitkomst == "ander-beslist":
        return wie == "andere organisatie"
    return aanleiding in PAST_BIJ[uitkomst]


def _begin(uitkomst: str, wie: str, aanleiding: str) -> str:
    elders = "een andere organisatie: het UWV, over de uitkering bij ziekte."
    begin = BEGIN.get(uitkomst, "Er is nog niet besloten.")
    if uitkomst == "nog-niet" and aanleiding == "gemeente":
        begin = begin.replace(" over uw vraag", "")
    if wie == "andere organisatie":
        hoort = " Op 20 januari 2027 of eerder hoort u van ons." if uitkomst == "nog-niet" else ""
        kan = " Hieronder staat ook wat er wel kan." if uitkomst == "afwijzen" else ""
        if uitkomst == "afspraak":
            return f"{begin} Een besluit neemt niet de gemeente, maar {elders}"
        return f"Hierover beslist niet de gemeente, maar {elders}{kan}{hoort}"
    if uitkomst not in GEEN_BESLUIT and wie in VOORSTEL:
        begin = "Dit is een voorstel. Er is nog niet besloten."
        begin += " Hieronder staat ook wat er wel kan." if uitkomst == "afwijzen" else ""
    if wie.startswith("deels"):
        begin = ONS_DEEL.get(uitkomst, begin) if wie in ONS else begin
        eerst, _, hoort = begin.partition(" Op 20")
        deel = f" Over een deel beslist niet de gemeente, maar {elders}"
        return f"{eerst}{deel}{' Op 20' + hoort if hoort else ''}"
    return begin


def _blokken(uitkomst: str, wie: str, aanleiding: str) -> set[str]:
    deel = {"deel bij een ander"} if wie.startswith("deels") else set()
    ander = {"bij een ander"} if wie == "andere organisatie" else set()
    if uitkomst == "nog-niet":
        wachten = {"binnen twee weken"} if aanleiding == "aanvraag" and not ander else set()
        return {"op tijd", *wachten, *deel, *ander}
    if uitkomst == "afspraak":
        return {"geen besluit", *deel, *(ander or {"besluit op papier"})}
    if ander or wie in VOORSTEL or uitkomst == "ander-beslist":
        return ander | deel
    rechtbank = (
        {"rechtbank"} if uitkomst in ("anders-dan-gevraagd", "deels", "afwijzen", "ingreep") else set()
    )
    return {"bezwaar", *rechtbank, *deel, *({"betalen"} if uitkomst == "ingreep" else set())}


def _redenen(uitkomst: str, wie: str, aanleiding: str) -> set[str]:
    past_niet = set() if _kan(uitkomst, wie, aanleiding) else {PAST_NIET}
    if uitkomst in GEEN_BESLUIT or wie in ONS:
        return past_niet
    return {{"weet ik niet": ONBEKEND, "andere organisatie": VAN_ANDER}.get(wie, ZONDER_NAAM)} | past_niet


@pytest.mark.parametrize(("uitkomst", "wie", "aanleiding"), GEVALLEN)
def test_each_letter_says_what_it_is_and_what_one_can_do(uitkomst: str, wie: str, aanleiding: str) -> None:
    gemaakt = brief(uitkomst, wie, aanleiding)
    assert zinnen(gemaakt) == _begin(uitkomst, wie, aanleiding)
    assert blokken(gemaakt) == _blokken(uitkomst, wie, aanleiding)
    assert redenen(gemaakt) == _redenen(uitkomst, wie, aanleiding)
    assert gemaakt.tekst.startswith("**CONCEPT.") is bool(gemaakt.concept)


@pytest.mark.parametrize(("uitkomst", "wie", "aanleiding"), GEVALLEN)
def test_nobody_promises_what_another_decides(uitkomst: str, wie: str, aanleiding: str) -> None:
    """Only who may decide says that we decide, and signs for the board."""
    tekst = brief(uitkomst, wie, aanleiding).tekst
    besluit = uitkomst not in GEEN_BESLUIT and wie in ONS
    for zin in ("Ons besluit", "namens het college", "Tot wij opnieuw beslissen", "Dit besluit rust"):
        assert zin in tekst or not besluit or zin == "Dit besluit rust", zin
        assert besluit or zin not in tekst, zin
    if wie == "andere organisatie":
        assert not any(zin in tekst for zin in ("Wij zeggen", "Wij helpen", "stopt.", "besluit op papier"))


@pytest.mark.parametrize(("uitkomst", "wie", "aanleiding"), GEVALLEN)
def test_what_is_filled_in_by_hand_is_never_more_than_four_places(
    uitkomst: str, wie: str, aanleiding: str
) -> None:
    from omgekeerd_cli.kern.verslag.brief import in_te_vullen

    plekken = set(in_te_vullen(brief(uitkomst, wie, aanleiding).tekst))
    assert plekken - {"naam en functie van wie tekent", "naam van de inwoner"} == ZELF
    assert ("naam en functie van wie tekent" in plekken) is not bool(WIE[wie][1])


def test_the_whole_table() -> None:
    """Printed for who reads it: outcome, who decides, how it began; first words; what one can do; draft."""
    for uitkomst, wie, aanleiding in GEVALLEN:
        gemaakt = brief(uitkomst, wie, aanleiding)
        stand = "; ".join(sorted(redenen(gemaakt))) or "kan weg"
        cellen = (uitkomst, wie, aanleiding, zinnen(gemaakt), ", ".join(sorted(blokken(gemaakt))), stand)
        sys.stdout.write(f"| {' | '.join(cellen)} |\n")
    assert len(GEVALLEN) == len(set(GEVALLEN)) == 140


def test_reasons_of_an_earlier_decision_hold_the_letter_up() -> None:
    """Until whoever decides has read them again: one key keeps what stood there."""
    nee = stand_van("afwijzen", "ik")
    assert redenen(brief_van(nee)) == set()
    ja = geef(nee, "besluit", "toekennen")
    assert redenen(brief_van(ja)) >= {"‘Redenen’ is nog open.", "‘Besluit in gewone woorden’ is nog open."}
    assert "Daarom." not in brief_van(ja).tekst
    for naam, ruw in (("horen", "eens"), ("besluit-tekst", "Dit gebeurt er."), ("redenen", "Daarom.")):
        ja = geef(ja, naam, ruw)
    assert redenen(brief_van(ja)) == set()
    assert "Daarom." in brief_van(ja).tekst


def test_a_yes_that_was_heard_is_no_no_that_was_heard() -> None:
    """What the short route did not ask at a yes, and asks at a no, is put again."""
    nee = geef(stand_van("toekennen", "ik"), "besluit", "afwijzen")
    assert "‘Reageren vooraf’ is nog open." in redenen(brief_van(nee))
    assert "Wij vertelden u vooraf" not in brief_van(nee).tekst
