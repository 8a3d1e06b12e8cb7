"""Documents say what was typed, no more: nothing without its answers, and what is fixed was approved.

Of a report, letter and bijblad answers are left out; a worksheet is an empty form, so it may hold nobody's
answer, and all that its set does not say was approved. A text that is new in a template makes a test fail
until a person says why it may stand: `python tests/vaste_zinnen.py` puts it in `tests/vaste-zinnen.yaml`,
without a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

import gemerkt
import vaste_zinnen
from hulp import maak_casus, maak_methode, stapbestanden
from omgekeerd_cli.kern.antwoord.boom import Boom, zet
from omgekeerd_cli.kern.antwoord.casus import Herkomst
from omgekeerd_cli.kern.papier.werkblad import maak_werkblad
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.herkomst import Soort, Tak, herleid, takken, zonder
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.rapport.bladen import maak_papier
from vaste_zinnen import (
    FIJN,
    Mag,
    Maker,
    deel,
    documenten,
    eigen_van,
    gelijk_gebleven,
    mag,
    met_minder,
    methode,
    methoden,
    niet_overgenomen,
    steekproef,
    vaste,
    verzwegen,
    voorbeeld,
    werkblad,
)
from verzonnen import GETYPT, verzin

LIJST = vaste_zinnen.lees()
LANG = {"voorbeeld-medebewoner", "voorbeeld-doorbraak-negen-aan-tafel"}
"""Examples of many answers, which take many seconds."""


def _van_een_voorbeeld(stand: Stand, weg: list[Tak]) -> Iterator[str]:
    """What is wrong with the documents of a casus, and with those without a part of its answers."""
    set_ = methode(stand.methode.id)
    for naam, maak in documenten(stand).items():
        gezien: list[tuple[Stand, str]] = []
        gevonden = herleid(stand, partial(_onthoud, maak, gezien), weg)
        fout = dict.fromkeys(zin for anders, tekst in gezien for zin in Mag(anders, set_).onterecht(tekst))
        altijd = vaste(gevonden, stand.casus.code, set_)
        yield from (f"{naam}, zonder antwoord: {zin}" for zin in fout)
        yield from (f"{naam}, altijd: {zin}" for zin in altijd if not mag(zin, LIJST))
        yield from (f"{naam}, verzwegen: {tak.pad}" for tak in verzwegen(gevonden, naam, stand))


def _onthoud(maak: Maker, gezien: list[tuple[Stand, str]], stand: Stand) -> str:
    gezien.append((stand, maak(stand)))
    return gezien[-1][1]


@pytest.mark.parametrize(
    "naam",
    [pytest.param(n, marks=pytest.mark.lang) if n in LANG else n for n in plaatsen.voorbeelden()],
)
def test_an_example_says_what_was_typed_and_no_more(naam: str) -> None:
    """In report, bijblad and letter, whichever answer is left out; report and bijblad together say all."""
    stand = voorbeeld(naam)
    assert list(_van_een_voorbeeld(stand, deel(stand, FIJN))) == []


def _van_een_verzonnen(naam: str, nummer: int) -> Iterator[str]:
    """What is wrong with the documents of a made casus, without each step, and without some answers."""
    set_ = methode(naam)
    heel, *minder = met_minder(naam, nummer)
    los = steekproef(deel(heel, [Soort.ANTWOORD]), nummer)
    for document, maak in documenten(heel).items():
        stil = verzwegen(herleid(heel, maak, los), document, heel)
        yield from (f"{document}, verzwegen: {tak.pad}" for tak in stil)
    for stand in (heel, *minder):
        mogelijk = Mag(stand, set_)
        for document, maak in documenten(stand).items():
            tekst = maak(stand)
            yield from (f"{document}, zonder antwoord: {zin}" for zin in mogelijk.onterecht(tekst))
            yield from (f"{document}, zelf: {zin}" for zin in eigen_van(tekst, set_) if not mag(zin, LIJST))
            yield from (
                f"{document}, verzwegen: {woorden}" for woorden in niet_overgenomen(stand, document, tekst)
            )


@pytest.mark.parametrize("nummer", [0, 1])
@pytest.mark.parametrize("naam", methoden())
def test_a_made_casus_says_what_was_typed_and_no_more(naam: str, nummer: int) -> None:
    """Of every method, with any answers."""
    assert list(dict.fromkeys(_van_een_verzonnen(naam, nummer))) == []


@pytest.mark.lang
@pytest.mark.parametrize("naam", methoden())
def test_many_made_casussen_say_what_was_typed_and_no_more(naam: str) -> None:
    """Some 300 of them, over all methods."""
    gebreken = [z for nummer in range(vaste_zinnen.per_methode()) for z in _van_een_verzonnen(naam, nummer)]
    assert list(dict.fromkeys(gebreken)) == []


@pytest.mark.parametrize(
    "nummer", [0, *(pytest.param(nummer, marks=pytest.mark.lang) for nummer in range(1, 10))]
)
@pytest.mark.parametrize("naam", methoden())
def test_another_choice_gives_another_document(naam: str, nummer: int) -> None:
    """So that no two options are told in the same words, or not at all."""
    assert list(gelijk_gebleven(verzin(methode(naam).methode, nummer))) == []


@pytest.mark.parametrize("kort", [False, True])
@pytest.mark.parametrize("naam", methoden())
def test_a_worksheet_says_what_its_set_says_and_what_was_approved(naam: str, kort: bool) -> None:
    """An empty form: it knows no answers, so nothing in it rests on any."""
    gezegd = eigen_van(werkblad(methode(naam).methode, kort=kort), methode(naam))
    assert [zin for zin in gezegd if not mag(zin, LIJST)] == []


@pytest.mark.parametrize("naam", methoden())
def test_a_worksheet_about_a_casus_holds_no_answer_of_it(naam: str) -> None:
    """Only what came along from the casus that it is about, where the method says so."""
    set_ = methode(naam).methode
    stand = verzin(set_, 1)
    toont = [(s.id, v.id) for s in set_.stappen for v in s.vragen if v.is_mededeling and v.neemt_over]
    mee: Boom = {}
    for pad in toont:
        mee = zet(mee, pad, f"Van elders {pad[1]}.")
    casus = replace(stand.casus, herkomst=Herkomst("elders", "elders", "Elders", mee))
    tekst = maak_papier(maak_werkblad(set_, casus=casus), "omgekeerd toets")
    assert re.findall(GETYPT, tekst, re.IGNORECASE) == []
    assert re.findall(r"Van elders ([\w-]+)\.", tekst) == [vraag for _, vraag in toont]


@pytest.mark.parametrize("naam", methoden())
def test_a_method_of_marks_asks_the_same(naam: str) -> None:
    """So that what is found of its documents holds for those that people get."""
    stand = verzin(vaste_zinnen.echt(naam), 0)
    in_merken = Stand(methode(naam).methode, stand.casus)
    assert [halte.plek.pad for halte in in_merken.route.haltes] == [h.plek.pad for h in stand.route.haltes]
    assert [h.waarde for h in in_merken.route.haltes] == [h.waarde for h in stand.route.haltes]


@pytest.mark.lang
def test_what_was_approved_is_still_said() -> None:
    """The list holds nothing that no document says any more, and that no template can say."""
    gezien = set(vaste_zinnen.alle_eigen())
    zinnen = [zin for groep in LIJST for zin in groep.zinnen if zin not in gezien]
    assert [zin for zin in zinnen if not vaste_zinnen.staat_ergens(zin)] == []
    patronen = [patroon for groep in LIJST for patroon in groep.patronen]
    assert [p for p in patronen if not any(re.fullmatch(p, zin) for zin in gezien)] == []


def test_every_approved_sentence_has_its_reason_and_stands_once() -> None:
    zinnen = [zin for groep in LIJST for zin in groep.zinnen]
    assert [groep.zinnen for groep in LIJST if len(groep.waarom) < 20] == []
    assert sorted(zinnen) == sorted(set(zinnen))


VRAGEN = """
- {id: reactie, vraag: Wat zei de inwoner?, kort: Reactie, soort: tekst}
- {id: naam, vraag: Wie?, kort: Wie, soort: tekst}
- {id: kleur, vraag: Welke?, kort: Kleur, soort: keuze, opties: [{code: rood, label: Rood}]}
"""
ZINNEN = """
gewogen: {zegt: Wij hebben uw reactie gewogen., rust-op: {vraag: reactie, ingevuld: ja}}
gezegd: {zegt: "U vertelde ons dat {reactie}.", rust-op: {vraag: reactie, ingevuld: ja}}
"""
GOED = '{{ zin("gewogen") }}\n\n{{ zin("gezegd") }}\n\n{{ antwoord("naam").tekst }}'


@pytest.mark.parametrize(
    ("sjabloon", "zelf"),
    [
        (GOED, []),
        (f"{GOED}\n\nWij hebben uw reactie *gewogen*.", ["Wij hebben uw reactie *gewogen*."]),
        (f'{GOED}\n\n{{% if antwoord("naam").ingevuld %}}U vertelde ons dat het lukt.{{% endif %}}',
         ["U vertelde ons dat het lukt."]),
        (f"{GOED}\n\nWij zijn zorgvuldig.", ["Wij zijn zorgvuldig."]),
        (f'{GOED}\n\nWij dachten erover na. {{{{ antwoord("naam").tekst }}}}', ["Wij dachten erover na."]),
        (f'{GOED}\n\nWij geven u {{{{ antwoord("naam").tekst }}}} cadeau.', ["Wij geven u … cadeau."]),
        (f'{GOED}\n\n| {{{{ antwoord("naam").tekst }}}} | Akkoord |', ["Akkoord"]),
        (f'{GOED}\n\n**Akkoord van:** {{{{ antwoord("naam").tekst }}}}', ["**Akkoord van:**"]),
    ],
    ids=["as it should be", "copied", "on another", "on none", "beside", "around", "in a cell", "a label"],
)  # fmt: skip
def test_what_a_template_says_by_itself_is_found(tmp_path: Path, sjabloon: str, zelf: list[str]) -> None:
    """Whether it always stands, rests on another answer, or stands around one."""
    set_ = gemerkt.merk(_proef(tmp_path, sjabloon))
    casus = maak_casus(set_.methode, {"een": {"reactie": "Proef 000001.", "naam": "Proef 000002."}})
    stand = Stand(set_.methode, casus)
    assert eigen_van(documenten(stand)["verslag"](stand), set_) == zelf


def _proef(map_: Path, sjabloon: str) -> Methode:
    bestanden = stapbestanden(VRAGEN) | {"proef/zinnen.yaml": ZINNEN, "proef/motivatie.md.j2": sjabloon}
    return maak_methode(map_, bestanden)


def test_a_sentence_or_choice_that_does_not_stand_is_found(tmp_path: Path) -> None:
    """Whoever put it down: here a report that was made before the answers went."""
    set_ = gemerkt.merk(_proef(tmp_path, GOED + '{{ antwoord("kleur").tekst }}'))
    stand = Stand(set_.methode, maak_casus(set_.methode, {"een": {"reactie": "het lukt", "kleur": "rood"}}))
    tekst = documenten(stand)["verslag"](stand)
    assert Mag(stand, set_).onterecht(tekst) == []
    for vraag, merk in (("reactie", "Zin"), ("kleur", "Keus")):
        (tak,) = (tak for tak in takken(stand) if tak.pad == ("een", vraag))
        fout = Mag(zonder(stand, tak), set_).onterecht(tekst)
        assert fout and all(merk in zin for zin in fout)
