"""Documents say what was typed, no more: nothing without its answers, and what is fixed was approved.

Found by leaving out answers. A sentence that is new and fixed makes a test fail until a person says why it
may always stand: `python tests/vaste_zinnen.py` puts it in `tests/vaste-zinnen.yaml`, without a reason.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

import vaste_zinnen
from hulp import maak_casus, maak_methode, stapbestanden
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.verslag.herkomst import Tak, takken, zonder
from omgekeerd_cli.opslag import plaatsen
from vaste_zinnen import (
    FIJN,
    GROF,
    Maker,
    bijblad,
    deel,
    documenten,
    mag,
    methode,
    methoden,
    onterecht,
    vaste,
    voorbeeld,
)
from verzonnen import verzin

LIJST = vaste_zinnen.lees()
LANG = {"voorbeeld-medebewoner", "voorbeeld-doorbraak-negen-aan-tafel"}
"""Examples of many answers, which take many seconds."""
STEEKPROEF = 8
"""So many branches of a made casus are left out one by one; and each step."""


def _gebreken(stand: Stand, weg: list[Tak]) -> Iterator[str]:
    """What is wrong with the documents of a casus, and with those without a part of its answers."""
    for naam, maak in documenten(stand).items():
        gezien: list[tuple[Stand, str]] = []
        gevonden = vaste(stand, partial(_onthoud, maak, gezien), weg)
        fout = dict.fromkeys(zin for zonder_iets, tekst in gezien for zin in onterecht(zonder_iets, tekst))
        yield from (f"{naam}, zonder antwoord: {zin}" for zin in fout)
        yield from (f"{naam}, altijd: {zin}" for zin in gevonden if not mag(zin, LIJST))


def _onthoud(maak: Maker, gezien: list[tuple[Stand, str]], stand: Stand) -> str:
    gezien.append((stand, maak(stand)))
    return gezien[-1][1]


@pytest.mark.parametrize(
    "naam",
    [pytest.param(n, marks=pytest.mark.lang) if n in LANG else n for n in plaatsen.voorbeelden()],
)
def test_an_example_says_nothing_without_its_answers(naam: str) -> None:
    """In report and letter, whichever answer is left out."""
    stand = voorbeeld(naam)
    assert list(_gebreken(stand, deel(stand, FIJN))) == []


def _steekproef(stand: Stand, nummer: int) -> list[str]:
    """The fixed sentences by steps; and of some answers whether what rests on them stays."""
    gebreken = list(_gebreken(stand, deel(stand, GROF)))
    los = takken(stand)
    for tak in random.Random(nummer).sample(los, min(STEEKPROEF, len(los))):  # noqa: S311  no secret
        anders = zonder(stand, tak)
        for naam, maak in {**documenten(stand), "bijblad": bijblad}.items():
            gebreken += [f"{naam}, zonder {tak.pad}: {zin}" for zin in onterecht(anders, maak(anders))]
    return list(dict.fromkeys(gebreken))


@pytest.mark.parametrize("naam", methoden())
def test_a_made_casus_says_nothing_without_its_answers(naam: str) -> None:
    """Of every method, with any answers."""
    assert _steekproef(verzin(methode(naam), 0), 0) == []


@pytest.mark.lang
@pytest.mark.parametrize("naam", methoden())
def test_many_made_casussen_say_nothing_without_their_answers(naam: str) -> None:
    """Some 300 of them, over all methods."""
    gebreken = [
        z
        for nummer in range(vaste_zinnen.per_methode())
        for z in _steekproef(verzin(methode(naam), nummer), nummer)
    ]
    assert list(dict.fromkeys(gebreken)) == []


@pytest.mark.lang
def test_what_was_approved_is_still_said() -> None:
    """The list holds nothing that no document says any more."""
    gezien = set(vaste_zinnen.alle_vaste())
    assert [zin for groep in LIJST for zin in groep.zinnen if zin not in gezien] == []


def test_every_approved_sentence_has_its_reason_and_stands_once() -> None:
    zinnen = [zin for groep in LIJST for zin in groep.zinnen]
    assert [groep.zinnen for groep in LIJST if len(groep.waarom) < 20] == []
    assert sorted(zinnen) == sorted(set(zinnen))


VRAGEN = """
- {id: reactie, vraag: Wat zei de inwoner?, kort: Reactie, soort: tekst}
- {id: naam, vraag: Wie?, kort: Wie, soort: tekst}
"""
ZINNEN = """
gewogen: {zegt: Wij hebben uw reactie gewogen., rust-op: {vraag: reactie, ingevuld: ja}}
gezegd: {zegt: "U vertelde ons dat {reactie}.", rust-op: {vraag: reactie, ingevuld: ja}}
"""


@pytest.mark.parametrize(
    ("sjabloon", "zonder_antwoord", "altijd"),
    [
        ('{{ zin("gewogen") }}\n\n{{ zin("gezegd") }}', [], []),
        ("Wij hebben uw reactie *gewogen*.", ["Wij hebben uw reactie *gewogen*."], []),
        ('{% if antwoord("naam").ingevuld %}U vertelde ons dat het lukt.{% endif %}',
         ["U vertelde ons dat het lukt."], []),
        ('{{ antwoord("reactie").tekst }}\n\nWij zijn zorgvuldig.', [], ["Wij zijn zorgvuldig."]),
        ('Wij dachten erover na. {{ antwoord("naam").tekst }}', [], ["Wij dachten erover na."]),
    ],
    ids=["as it should be", "copied into the template", "on another answer", "on nothing", "beside one"],
)  # fmt: skip
def test_what_says_too_much_is_found(
    tmp_path: Path, sjabloon: str, zonder_antwoord: list[str], altijd: list[str]
) -> None:
    """In a template that says a sentence by itself, or one that rests on nothing."""
    bestanden = stapbestanden(VRAGEN) | {"proef/zinnen.yaml": ZINNEN, "proef/motivatie.md.j2": sjabloon}
    set_ = maak_methode(tmp_path, bestanden)
    stand = Stand(set_, maak_casus(set_, {"een": {"reactie": "het lukt", "naam": "Jan"}}))
    maak = documenten(stand)["verslag"]
    (reactie,) = (tak for tak in takken(stand) if tak.pad == ("een", "reactie"))
    stil = zonder(stand, reactie)
    assert onterecht(stand, maak(stand)) == []
    assert onterecht(stil, maak(stil)) == zonder_antwoord
    assert [zin for zin in vaste(stand, maak, deel(stand, FIJN)) if zin in sjabloon] == altijd
