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
from omgekeerd_cli.rapport.sjabloon import maak_rapport

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
    "op tijd": "Hoort u op 20 januari 2027 nog niets?",
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


def test_who_waits_reads_since_when_until_when_and_before_which_day_it_is_too_late() -> None:
    """Only days that were typed."""
    dagen = {"aanleiding-datum": "2026-11-02", "spoed": ["ontruiming"], "spoed-datum": "2026-12-10"}
    tekst = brief("nog-niet", "ik", effect=dagen).tekst
    wachten = tekst.partition("## Hoe het verder gaat\n")[2].partition("## Bent u het er niet mee eens?")[0]
    for dag in ("op 2 november 2026", "op 20 januari 2027", "vóór 10 december 2026"):
        assert dag in wachten
    te_laat = "Op 10 december 2026 is het te laat, en op 20 januari 2027 hoort de inwoner van je. Kan dat zo?"
    assert te_laat in brief("nog-niet", "ik", effect=dagen).let_op
    zonder = brief("nog-niet", "ik", effect={"spoed": ["ontruiming"]}).tekst
    assert "Wij kregen uw aanvraag" not in zonder
    assert "Kunt u niet wachten, of wordt het erger? Bel ons dan meteen." in zonder
    assert "Bezwaar maken kan daarom nog niet." in zonder
    assert "Kunt u niet wachten" not in brief("nog-niet", "ik").tekst


def test_a_letter_answers_what_the_resident_said_beforehand() -> None:
    """Silence is told as silence; a no to somebody who objects is a draft until it answers."""
    stil = brief("afwijzen", "ik", besluit={"horen": "reageerde-niet"}).tekst
    assert "Wij vertelden u vooraf wat wij van plan waren. Daarop kregen wij geen reactie." in stil
    bezwaar = {"horen": "opmerkingen", "reactie-inwoner": "Dit klopt niet."}
    reden = "De inwoner had opmerkingen of bezwaren. Er staat niet wat je daarmee deed."
    assert redenen(brief("afwijzen", "ik", besluit=bezwaar)) == {reden}
    klaar = brief("afwijzen", "ik", besluit={**bezwaar, "reactie-gevolg": "Wij keken het na."})
    assert redenen(klaar) == set()
    assert "Daarop zeggen wij: Wij keken het na." in klaar.tekst


@pytest.mark.parametrize(
    ("voor_wie", "aanhef", "zin"),
    [
        ("groep", "namen van de inwoners", "Deze brief is voor u allemaal."),
        ("partners", "namen van de inwoners", "Deze brief is voor u beiden."),
        ("kind", "naam van de ouder of voogd", "U krijgt deze brief als ouder of voogd."),
        ("zelf", "naam van de inwoner", ""),
    ],
)
def test_a_letter_is_addressed_to_everyone_it_is_about(voor_wie: str, aanhef: str, zin: str) -> None:
    gemaakt = brief("toekennen", "ik", effect={"voor-wie": voor_wie})
    assert f"Beste [vul in: {aanhef}],\n\n{zin}" in gemaakt.tekst
    assert not any("spreekt namens" in hint for hint in gemaakt.let_op)


ADVIES = {"deskundige": "wijkt-af", "adviseur": "de arts", "deskundige-hoe": "Nagekeken."}
LETTEN_OP: list[tuple[dict[str, dict[str, Any]], str]] = [
    ({"effect": {"voor-wie": "vertegenwoordiger"}}, "Iemand spreekt namens de inwoner."),
    ({"effect": {"spoed": ["onveilig"]}}, "Spreek af hoe de brief veilig aankomt"),
    ({"besluit": ADVIES}, "Je wijkt af van een advies. Kijk of bij ‘Waarom’ staat waarom."),
]


@pytest.mark.parametrize(("meer", "hint"), LETTEN_OP)
def test_what_to_look_at_before_it_is_sent(meer: dict[str, dict[str, Any]], hint: str) -> None:
    """Said to whoever sends it, not in the letter."""
    gemaakt = brief("afwijzen", "ik", "aanvraag", **meer)
    assert any(hint in zin for zin in gemaakt.let_op)
    assert hint not in gemaakt.tekst
    assert not any(hint in zin for zin in brief("afwijzen", "ik").let_op)


@pytest.mark.parametrize(
    ("uitkomst", "wie", "kop", "naam"),
    [
        ("afwijzen", "ik", "Het besluit, zoals het in de brief staat", "Besluit"),
        ("afspraak", "ik", "De afspraak, zoals die in de brief staat", "Afspraak"),
        ("nog-niet", "ik", "Het bericht, zoals het in de brief staat", "Bericht"),
        ("ander-beslist", "andere organisatie", "Het bericht, zoals het in de brief staat", "Bericht"),
    ],
)
def test_a_report_calls_only_a_decision_a_decision(uitkomst: str, wie: str, kop: str, naam: str) -> None:
    verslag = maak_rapport(maak_motivatie(stand_van(uitkomst, wie)))
    assert f". {kop}\n\n**{naam}:**\n\n> Dit gebeurt er.\n" in verslag


def test_each_article_of_the_decision_has_a_line() -> None:
    twee = {"grondslag": "Wmo 2015, art. 2.3.5 lid 3; Beleidsregel *hulp*, art. 2"}
    tekst = brief("afwijzen", "ik", besluit=twee).tekst
    assert "- Wmo 2015, art. 2.3.5 lid 3\n- Beleidsregel \\*hulp\\*, art. 2\n" in tekst
    gekozen = {"mogelijkheid-artikel": {"1": "Wmo 2015, art. 2.3.2 lid 4; Wmo 2015, art. 2.3.5 lid 3"}}
    van_kaart = brief("toekennen", "ik", randvoorwaarden=gekozen).tekst
    wet = "Wet maatschappelijke ondersteuning 2015"
    assert f"- {wet}, art. 2.3.2 lid 4\n- {wet}, art. 2.3.5 lid 3\n" in van_kaart
    ruimte = {"drempels": [{**GEBRUIKT, "drempel-artikel": "Awb, art. 4:84; Participatiewet, art. 58 lid 8"}]}
    afwijken = brief("afwijzen", "ik", randvoorwaarden=ruimte).tekst
    assert "- Algemene wet bestuursrecht, art. 4:84\n- Participatiewet, art. 58 lid 8\n" in afwijken


GEBRUIKT = {
    "drempel": "Het beleid.",
    "drempel-staat-in": "beleidsregel",
    "drempel-artikel": "Algemene wet bestuursrecht, art. 4:84",
    "drempel-gebruik": "ja",
}


def test_a_short_yes_says_on_what_it_rests_only_where_that_was_typed() -> None:
    """The room that was used; without an article there is no line at all."""
    assert "**Rust op:**" not in maak_rapport(maak_motivatie(stand_van("toekennen", "ik")))
    ruimte = maak_rapport(
        maak_motivatie(stand_van("toekennen", "ik", randvoorwaarden={"drempels": [GEBRUIKT]}))
    )
    assert "- **Rust op:** Algemene wet bestuursrecht, art. 4:84.\n" in ruimte
    enige = {"mogelijkheid-artikel": {"1": "Wmo 2015, art. 2.3.5 lid 3"}}
    een = maak_rapport(maak_motivatie(stand_van("toekennen", "ik", randvoorwaarden=enige)))
    assert "- **Rust op:** Wmo 2015, art. 2.3.5 lid 3.\n" in een


def test_what_another_decides_is_no_proposal_of_ours() -> None:
    """And the report says on top who that is."""
    verslag = maak_rapport(maak_motivatie(stand_van("ander-beslist", "andere organisatie")))
    in_het_kort = verslag.partition("## In het kort")[2].partition("\n## ")[0]
    assert "Voorstel" not in in_het_kort
    assert "De andere organisatie: het UWV, over de uitkering bij ziekte." in in_het_kort


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
