"""Changing an answer: what opens again, what is kept apart, what comes back, and that nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp import TIJD, maak_casus, methode_met
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.antwoordpaden import antwoordpaden
from omgekeerd_cli.kern.antwoord.boom import Boom, als_tekst
from omgekeerd_cli.kern.antwoord.casus import Casus, Status, Wat
from omgekeerd_cli.kern.beeld.vraagbeeld import vraagbeeld
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.route.route import Halte, Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw, Soort
from omgekeerd_cli.kern.wijzigen.beantwoorden import beantwoord
from omgekeerd_cli.kern.wijzigen.rijen import sluit_rijen, voeg_rij_toe

VRAGEN = """
- {id: doel, vraag: Wat?, kort: Doel, soort: tekst}
- id: wetten
  vraag: Welke wetten?
  kort: Wetten
  soort: meerkeuze
  anders: ja
  opties: [{code: pw, label: PW}, {code: wmo, label: Wmo}]
- {id: past, vraag: "Past {optie} bij {doel}?", kort: Past, soort: ja-nee, herhaal: {over: wetten}}
- id: waarom
  vraag: Waarom?
  kort: Waarom
  soort: tekst
  herhaal: {over: wetten}
  als: {vraag: past, is: nee}
- {id: geld, vraag: Gaat het om geld?, kort: Geld, soort: ja-nee}
- id: kosten
  vraag: Kosten?
  kort: Kosten
  soort: groep
  als: {vraag: geld, is: ja}
  vragen:
    - {id: wat, vraag: Wat?, kort: Wat, soort: tekst}
    - {id: hoe, vraag: "Hoe: {wat}?", kort: Hoe, soort: tekst, als: {vraag: wat, is-niet: niets}}
"""


@pytest.fixture(scope="module")
def methode(tmp_path_factory: pytest.TempPathFactory) -> Methode:
    """A goal, laws held against it, and costs when it is about money."""
    return methode_met(tmp_path_factory.mktemp("set"), VRAGEN)


def geef(methode: Methode, casus: Casus, waar: str, ruw: Ruw) -> tuple[Casus, list[str], list[str]]:
    """The casus with this answer, the places that opened again and those that fell off the route."""
    halte = _halte(methode, casus, waar)
    stand, gevolgen = beantwoord(Stand(methode, casus), halte.plek, ruw, tijd=TIJD)
    nieuw = stand.casus
    heropend = [als_tekst(plek.pad[1:]) for plek in gevolgen.heropend]
    return nieuw, heropend, [als_tekst(pad[1:]) for pad in gevolgen.vervallen]


def _halte(methode: Methode, casus: Casus, waar: str) -> Halte:
    return next(h for h in Stand(methode, casus).route.haltes if als_tekst(h.plek.pad[1:]) == waar)


def aangeboden(methode: Methode, casus: Casus, waar: str) -> Ruw | None:
    """The earlier answer that is offered at this place."""
    return vraagbeeld(Stand(methode, casus), _halte(methode, casus, waar)).standaard


VOL: Boom = {
    "een": {
        "doel": "rust",
        "wetten": ["pw", "wmo"],
        "past": {"pw": "ja", "wmo": "nee"},
        "waarom": {"wmo": "te kort"},
        "geld": "ja",
        "kosten": [{"wat": "huur", "hoe": "samen"}, {"wat": "gas"}],
    }
}


def test_what_depends_on_it_opens_again(methode: Methode) -> None:
    """`past` names the goal; `waarom` follows from `past`, so it leaves the route with it."""
    casus, heropend, vervallen = geef(methode, maak_casus(methode, VOL), "doel", "werk")
    assert (heropend, vervallen) == (["past.pw", "past.wmo"], ["waarom.wmo"])
    assert casus.buiten_route == {"een": {"past": {"pw": "ja", "wmo": "nee"}, "waarom": {"wmo": "te kort"}}}
    assert aangeboden(methode, casus, "past.wmo") == "nee"
    casus, _, _ = geef(methode, casus, "past.wmo", "nee")
    assert aangeboden(methode, casus, "waarom.wmo") == "te kort"


def test_what_rests_on_a_changed_answer_is_read_again(tmp_path: Path) -> None:
    """Where the set says so, though no condition looks at it; what stood there is at hand, for one key."""
    vragen = """
    - {id: besluit, vraag: Wat?, kort: Wat, soort: keuze, opties: [{code: a, label: A}, {code: b, label: B}]}
    - {id: redenen, vraag: Waarom?, kort: Waarom, soort: tekst, opnieuw-bij: [besluit]}
    - {id: wie, vraag: Wie?, kort: Wie, soort: tekst}
    """
    methode = methode_met(tmp_path, vragen)
    vol = maak_casus(methode, {"een": {"besluit": "a", "redenen": "Het kan.", "wie": "Jan"}})
    zelfde, heropend, _ = geef(methode, vol, "besluit", "a")
    assert (zelfde, heropend) == (vol, [])
    anders, heropend, vervallen = geef(methode, vol, "besluit", "b")
    assert (heropend, vervallen) == (["redenen"], [])
    assert aangeboden(methode, anders, "redenen") == "Het kan."
    bevestigd, heropend, _ = geef(methode, anders, "redenen", "Het kan.")
    assert heropend == []
    assert bevestigd.antwoorden == {"een": {"besluit": "b", "redenen": "Het kan.", "wie": "Jan"}}


@pytest.mark.parametrize(
    ("vragen", "zin"),
    [
        ("- {id: a, vraag: A?, kort: A, soort: tekst, opnieuw-bij: [b]}\n"
         "- {id: b, vraag: B?, kort: B, soort: tekst}\n", "Dit kijkt vooruit: `b` komt pas later."),
        ("- {id: a, vraag: A?, kort: A, soort: tekst, opnieuw-bij: [c]}\n", "Er is geen vraag `c`."),
        ("- {id: a, vraag: A?, kort: A, soort: tekst}\n"
         "- {id: b, vraag: B?, kort: B, soort: groep, opnieuw-bij: [a],\n"
         "   vragen: [{id: c, vraag: C?, kort: C, soort: tekst}]}\n", "Dit hoort bij een gewone vraag."),
    ],
    ids=["looks ahead", "is not there", "a groep"],
)  # fmt: skip
def test_what_cannot_be_read_again(tmp_path: Path, vragen: str, zin: str) -> None:
    """It names a question that came before, and stands with one that is answered as a whole."""
    with pytest.raises(GebrekkigBestand, match=zin):
        methode_met(tmp_path, vragen)


def test_only_the_law_that_changed(methode: Methode) -> None:
    """A condition looks at its own law; the others keep their answers."""
    casus, heropend, vervallen = geef(methode, maak_casus(methode, VOL), "past.wmo", "ja")
    assert (heropend, vervallen) == ([], ["waarom.wmo"])
    casus, heropend, vervallen = geef(methode, maak_casus(methode, VOL), "wetten", ["pw"])
    assert (heropend, vervallen) == ([], ["past.wmo", "waarom.wmo"])
    assert casus.antwoorden["een"]["past"] == {"pw": "ja"}  # type: ignore[index, call-overload]


def test_another_law_under_anders_is_another_question(methode: Methode) -> None:
    """What was said about one law does not count for the next that is written in its place."""
    begin = maak_casus(
        methode, {"een": {"wetten": ["pw", {"anders": "Jw"}], "past": {"pw": "ja", "anders": "ja"}}}
    )
    casus, heropend, _ = geef(methode, begin, "wetten", ["pw", {"anders": "Wvggz"}])
    assert heropend == ["past.anders"]
    assert aangeboden(methode, casus, "past.anders") == "ja"
    casus, heropend, _ = geef(methode, begin, "wetten", [{"anders": "Jw"}])
    assert heropend == []
    assert casus.buiten_route == {"een": {"past": {"pw": "ja"}}}


def test_records_leave_and_come_back_field_by_field(methode: Methode) -> None:
    """Off the route they steer nothing; asked again, each field has its old answer at hand."""
    casus, heropend, vervallen = geef(methode, maak_casus(methode, VOL), "geld", "nee")
    assert heropend == []
    assert vervallen == ["kosten", "kosten.1.wat", "kosten.1.hoe", "kosten.2.wat"]
    assert "kosten" not in casus.antwoorden["een"]
    assert casus.buiten_route == {
        "een": {"kosten": {"1": {"wat": "huur", "hoe": "samen"}, "2": {"wat": "gas"}}}
    }
    casus, _, _ = geef(methode, casus, "geld", "ja")
    casus = voeg_rij_toe(casus, _halte(methode, casus, "kosten").plek)
    assert aangeboden(methode, casus, "kosten.1.wat") == "huur"
    casus, _, _ = geef(methode, casus, "kosten.1.wat", "huur")
    assert aangeboden(methode, casus, "kosten.1.hoe") == "samen"
    assert casus.buiten_route == {"een": {"kosten": {"1": {"hoe": "samen"}, "2": {"wat": "gas"}}}}


def test_a_record_sees_only_its_own_fields(methode: Methode) -> None:
    """Changing one record leaves the others alone."""
    begin = maak_casus(methode, VOL)
    casus, heropend, vervallen = geef(methode, begin, "kosten.1.wat", "niets")
    assert (heropend, vervallen) == ([], ["kosten.1.hoe"])
    assert casus.antwoorden["een"]["kosten"] == [{"wat": "niets"}, {"wat": "gas"}]  # type: ignore[index, call-overload]
    _, heropend, _ = geef(methode, begin, "kosten.2.wat", "niets")
    assert heropend == []


def test_the_logbook_tells_what_was(methode: Methode) -> None:
    """One line an answer; the same answer again is no event; a finished casus becomes changed."""
    begin = maak_casus(methode, VOL)
    assert geef(methode, begin, "doel", "rust")[0] is begin
    casus, _, _ = geef(methode, begin, "wetten", ["wmo", {"anders": "Jw"}])
    casus, _, _ = geef(methode, casus, "geld", "")
    assert [(g.vraag, g.wat, g.was) for g in casus.logboek] == [
        ("een.wetten", Wat.GEWIJZIGD, "pw, wmo"),
        ("een.geld", Wat.OVERGESLAGEN, "ja"),
    ]
    assert casus.status is Status.BEZIG


def test_answering_anew_what_was_kept_apart_tells_what_it_was(methode: Methode) -> None:
    """The answer that was offered and not taken stays in the logbook."""
    casus, _, _ = geef(methode, maak_casus(methode, VOL), "doel", "werk")
    zelfde, _, _ = geef(methode, casus, "past.pw", "ja")
    assert (zelfde.logboek[-1].wat, zelfde.logboek[-1].was) == (Wat.BEANTWOORD, "")
    anders, _, _ = geef(methode, casus, "past.pw", "nee")
    assert (anders.logboek[-1].wat, anders.logboek[-1].was) == (Wat.GEWIJZIGD, "ja")


def test_what_was_kept_apart_for_one_option_stays_ready_beside_another(methode: Methode) -> None:
    """Also for the option `anders`, whose name an answer "anders, namelijk" has too."""
    begin = maak_casus(
        methode, {"een": {"wetten": ["pw", {"anders": "Jw"}], "past": {"pw": "nee", "anders": "nee"}}}
    )
    casus, _, _ = geef(methode, begin, "waarom.anders", "Om dit.")
    for optie in ("anders", "pw"):
        casus, _, _ = geef(methode, casus, "waarom.pw", "Om dat.") if optie == "pw" else (casus, [], [])
        casus, _, _ = geef(methode, casus, f"past.{optie}", "ja")
    assert casus.buiten_route == {"een": {"waarom": {"anders": "Om dit.", "pw": "Om dat."}}}
    assert casus.onbekend == {}


def test_answers_stand_in_the_order_of_the_set(methode: Methode) -> None:
    """Whatever the order in which they were given."""
    casus = maak_casus(methode)
    antwoorden: Boom = {"geld": "ja", "wetten": ["pw", "wmo"], "past.wmo": "ja", "past.pw": "ja"}
    for waar, ruw in antwoorden.items():
        casus, _, _ = geef(methode, casus, waar, ruw)
    een = casus.antwoorden["een"]
    assert isinstance(een, dict)
    assert list(een) == ["wetten", "past", "geld"]
    assert str(een["past"]) == "{'pw': 'ja', 'wmo': 'ja'}"


def _woorden(ruw: Ruw) -> Iterator[str]:
    if isinstance(ruw, str):
        yield ruw
    for deel in ruw if isinstance(ruw, list) else ruw.values() if isinstance(ruw, dict) else ():
        yield from _woorden(deel)


def _willekeurig(soort: Soort, dobbel: random.Random) -> Ruw:
    match soort:
        case soorten.MEERKEUZE:
            wetten: list[Ruw] = ["pw", "wmo", {"anders": f"wet-{dobbel.random()}"}]
            return wetten[dobbel.randrange(3) :]
        case soorten.JA_NEE:
            return dobbel.choice(["ja", "nee"])
    return dobbel.choice(["niets", f"woord-{dobbel.random()}"])


@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_no_word_is_ever_lost(methode: Methode, dobbel: random.Random, aantal: int) -> None:
    """After any row of answers every word ever given stands somewhere; the route holds no strangers."""
    casus, gegeven = maak_casus(methode), set[str]()
    for _ in range(aantal):
        halte = dobbel.choice(Stand(methode, casus).route.haltes)
        if halte.plek.vraag.soort is soorten.GROEP:
            actie = dobbel.choice([voeg_rij_toe, sluit_rijen])
            casus = actie(casus, halte.plek)
            continue
        ruw = _willekeurig(halte.plek.vraag.soort, dobbel)
        gegeven |= {woord for woord in _woorden(ruw) if "-" in woord}
        stand, _ = beantwoord(Stand(methode, casus), halte.plek, ruw, tijd=TIJD)
        casus = stand.casus
    bewaard = {*_woorden(casus.antwoorden), *_woorden(casus.buiten_route)}
    logboek = " ".join(gebeurtenis.was for gebeurtenis in casus.logboek)
    assert [woord for woord in gegeven if woord not in bewaard and woord not in logboek] == []
    op_route = set(Stand(methode, casus).route.halte_op_pad)
    assert [pad for pad in antwoordpaden(methode, casus.antwoorden) if pad not in op_route] == []


def test_what_is_set_apart_beside_an_answer_outlives_a_new_answer(methode: Methode) -> None:
    """It was never offered, so it was not replaced: the logboek says only what was."""
    casus = Casus("c", "proef", antwoorden={"een": {"doel": "oud"}}, buiten_route={"een": {"doel": "ouder"}})
    nieuw, _, _ = geef(methode, casus, "doel", "nieuw")
    assert nieuw.antwoorden == {"een": {"doel": "nieuw"}}
    assert nieuw.buiten_route == {"een": {"doel": "ouder"}}
    assert nieuw.logboek[-1].was == "oud"
