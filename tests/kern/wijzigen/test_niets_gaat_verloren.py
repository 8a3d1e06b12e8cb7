"""Nothing that was answered is ever lost: whatever the set, whatever shape the file had, whatever one does.

Sets and trees are made up here. Every free text in a casus is another one, so that each can be followed:
it stands as often as before under `antwoorden`, `buiten_route` and `onbekend`, and where an answer was
given over it in the logboek. What is chosen (`ja`, the code of an option) only has to be there still.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hulp import METHODE_ID, TIJD, bladeren
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.boom import NR
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Halte, Stand
from omgekeerd_cli.kern.set.migratie import Namen
from omgekeerd_cli.kern.set.model import (
    Methode,
    Optie,
    Overname,
    Rij,
    Ruw,
    Soort,
    Stap,
    Vergelijking,
    Voorwaarde,
    Vraag,
)
from omgekeerd_cli.kern.wijzigen.beantwoorden import beantwoord
from omgekeerd_cli.kern.wijzigen.hernoemen import Hernoemer
from omgekeerd_cli.kern.wijzigen.lijst import zet_regels
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.kern.wijzigen.rijen import neem_rij_terug, sluit_rijen, voeg_rij_toe
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus

STAPPEN = ("een", "twee")
VRAGEN = ("v0", "v1", "v2")
VELDEN = ("w0", "w1")
CODES = ("a", "b", "ja", "nee", "anders")
OUD = ("oud", "ouder")
VRIJ = re.compile(r"t\d+\b")
OPTIES = (Optie("a", "A"), Optie("b", "B", exclusief=True))


# A question set: every kind, repeats, records, conditions on what came before.


@st.composite
def methoden(draw: st.DrawFn) -> Methode:
    """A set of a few of these questions, spread over the steps in any order."""
    eerder: list[Vraag] = []
    velden = draw(st.permutations(VELDEN))
    namen = draw(st.lists(st.sampled_from(VRAGEN), min_size=1, max_size=3, unique=True))
    for naam in namen:
        vraag = draw(_vragen(naam, eerder, velden))
        velden = velden[len(vraag.velden) :]
        eerder.append(vraag)
    grens = draw(st.integers(0, len(namen)))
    oud = draw(st.sets(st.sampled_from([*namen, *VELDEN]), max_size=2))
    doel = draw(st.sampled_from(["", *(naam for naam in namen if naam not in oud)]))
    een, twee = (
        Stap(naam, naam, vragen=_levend(deel, oud, doel), oud=_oud(deel, oud, doel))
        for naam, deel in zip(STAPPEN, (eerder[:grens], eerder[grens:]), strict=True)
    )
    return Methode(METHODE_ID, "Proef", "1.0.0", stappen=(een, twee))


def _levend(vragen: Sequence[Vraag], oud: Set[str], doel: str) -> tuple[Vraag, ...]:
    """The questions that are asked; their groups hold the old fields apart."""
    return tuple(
        _met_lijst(
            replace(vraag, velden=_levend(vraag.velden, oud, doel), oude_velden=_oud(vraag.velden, oud, doel))
        )
        for vraag in vragen
        if vraag.id not in oud
    )


def _met_lijst(vraag: Vraag) -> Vraag:
    """A groep whose first field can be a line becomes a list, for some of its names."""
    if not vraag.is_groep or vraag.over or not vraag.velden or vraag.id == VRAGEN[1]:
        return vraag
    regel = replace(vraag.velden[0], soort=soorten.TEKST, als=None, opties=(), anders=False)
    klaar = (Optie("a", "A"),) if vraag.verplicht else ()
    velden = (regel, *vraag.velden[1:])
    return replace(vraag, soort=soorten.REGELS, regels=True, velden=velden, opties=klaar)


def _oud(vragen: Sequence[Vraag], oud: Set[str], doel: str) -> tuple[Vraag, ...]:
    """The questions that are not asked any more, each with where its answer stands ready."""
    return tuple(
        replace(vraag, vervalt="Weg.", biedt_aan=doel, als=None, verplicht=False)
        for vraag in vragen
        if vraag.id in oud
    )


@st.composite
def _vragen(draw: st.DrawFn, naam: str, eerder: Sequence[Vraag], velden: Sequence[str]) -> Vraag:
    soort = draw(st.sampled_from([*soorten.SOORTEN.values(), *[soorten.GROEP, soorten.MEERKEUZE] * 3]))
    vraag = _losse_vraag(draw, naam, soort, eerder)
    keuzes = [ander.id for ander in eerder if (ander.soort.kiest or ander.is_groep) and not ander.over]
    over = draw(st.sampled_from(["", *keuzes]))
    if soort is not soorten.GROEP:
        return replace(vraag, over=over)
    namen = velden[: draw(st.integers(0, len(velden)))]
    los = st.sampled_from([s for s in soorten.SOORTEN.values() if not (s.is_groep or s.vraagt_niets)])
    eigen: list[Vraag] = []
    for veld in namen:
        eigen.append(_losse_vraag(draw, veld, draw(los), [*eerder, *eigen]))
    rij = Rij(draw(st.integers(0, 2)), draw(st.sampled_from([0, 2])))
    return replace(vraag, over=over, velden=tuple(eigen), rij=rij)


def _losse_vraag(draw: st.DrawFn, naam: str, soort: Soort, eerder: Sequence[Vraag]) -> Vraag:
    return Vraag(
        naam,
        draw(st.sampled_from(["Wat?", *(f"Past {{{ander.id}}}?" for ander in eerder)])),
        naam,
        soort,
        verplicht=draw(st.booleans()),
        kernvraag=draw(st.booleans()),
        als=draw(_voorwaarden(eerder)) if eerder else None,
        opties=OPTIES if soort.kiest else (),
        anders=soort.kiest and draw(st.booleans()),
        neemt_over=draw(st.sampled_from([(), (Overname("v", "ander"),), (Overname("v0"), Overname("w0"))])),
    )


def _voorwaarden(eerder: Sequence[Vraag]) -> st.SearchStrategy[Voorwaarde | None]:
    """No condition, or one that looks back: at whether there is an answer, or at what it is."""
    ingevuld = st.builds(
        lambda ander, waarde: Vergelijking(ander.id, "ingevuld", waarde),
        st.sampled_from(eerder),
        st.sampled_from(["ja", "nee"]),
    )
    in_woorden = [
        ander for ander in eerder if ander.soort.kiest or ander.soort in (soorten.TEKST, soorten.JA_NEE)
    ]
    if not in_woorden:
        return st.none() | ingevuld
    vergelijkingen = st.builds(
        lambda ander, hoe, waarde: Vergelijking(ander.id, hoe, waarde),
        st.sampled_from(in_woorden),
        st.sampled_from(["is", "bevat"]),
        st.sampled_from(["ja", "a", "t1"]),
    )
    return st.none() | ingevuld | vergelijkingen


# A casus: trees of any shape, with names that the set knows, knew, and never had.

VREEMD = st.sampled_from([*VELDEN, *OUD, "v0 (2)", "v1 (2)", "1"])
SLEUTELS = st.sampled_from([*CODES, *VELDEN, *OUD, "1", "2", "0", "v0", "w0 (2)"])
BLADEREN = st.sampled_from(["t", "t", "t", *CODES, "", "2026-03-12", "12.50"])
VORMEN = st.recursive(
    BLADEREN,
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(SLEUTELS, deel, max_size=3),
    max_leaves=6,
)
RIJEN = st.lists(
    st.dictionaries(st.sampled_from([*VELDEN, *OUD]), BLADEREN, max_size=3) | BLADEREN, max_size=3
)
GENUMMERD = st.dictionaries(
    st.sampled_from(["1", "2", "3"]),
    st.dictionaries(st.sampled_from(VELDEN), BLADEREN, max_size=2),
    max_size=2,
)
PER_OPTIE = st.dictionaries(st.sampled_from(CODES), BLADEREN | RIJEN | GENUMMERD, max_size=3)
ANTWOORDEN: st.SearchStrategy[Ruw] = st.one_of(
    BLADEREN,
    BLADEREN.map(lambda tekst: {"anders": tekst}),
    st.lists(BLADEREN | BLADEREN.map(lambda tekst: {"anders": tekst}), max_size=3),
    RIJEN,
    GENUMMERD,
    PER_OPTIE,
    VORMEN,
)
PER_STAP = st.builds(
    lambda bekend, vreemd: {**bekend, **vreemd},
    st.fixed_dictionaries({}, optional=dict.fromkeys(VRAGEN, ANTWOORDEN)),
    st.just({}) | st.dictionaries(VREEMD, ANTWOORDEN, max_size=2),
)
BOMEN = st.fixed_dictionaries({}, optional=dict.fromkeys((*STAPPEN, "weg"), PER_STAP))


def _met_eigen_teksten(ruw: Any, tel: Iterator[int]) -> Any:
    """The tree with a number behind each free text."""
    if isinstance(ruw, dict):
        return {sleutel: _met_eigen_teksten(deel, tel) for sleutel, deel in ruw.items()}
    if isinstance(ruw, list):
        return [_met_eigen_teksten(deel, tel) for deel in ruw]
    return f"t{next(tel)}" if ruw == "t" else ruw


@st.composite
def casussen(draw: st.DrawFn) -> Casus:
    """A casus as somebody's hand, other sets and earlier versions may have left it."""
    tel = iter(range(1_000))
    bomen = [_met_eigen_teksten(draw(BOMEN), tel) for _ in range(3)]
    return Casus(
        "c",
        METHODE_ID,
        kort=draw(st.booleans()),
        antwoorden=bomen[0],
        buiten_route=bomen[1],
        onbekend=bomen[2],
    )


# What one can do with it.

Daad = Callable[[Methode, Casus], Casus]
"""One thing that is done to a casus in a set."""


def _op_een_halte(kies: int, doe: Callable[[Methode, Casus, Halte], Casus], *, groep: str) -> Daad:
    def daad(methode: Methode, casus: Casus) -> Casus:
        haltes = [
            halte
            for halte in Stand(methode, casus).route.haltes
            if halte.plek.vraag.soort in SLOTEN.get(groep, ())
            or (groep == "los" and not (halte.plek.vraag.is_groep or halte.plek.vraag.soort.vraagt_niets))
        ]
        return doe(methode, casus, haltes[kies % len(haltes)]) if haltes else casus

    return daad


def _antwoord(kies: int, ruw: Ruw) -> Daad:
    return _op_een_halte(
        kies,
        lambda methode, casus, halte: beantwoord(Stand(methode, casus), halte.plek, ruw, tijd=TIJD)[0].casus,
        groep="los",
    )


def _rij(kies: int, doe: Callable[[Casus, Any], Casus]) -> Daad:
    return _op_een_halte(kies, lambda _, casus, halte: doe(casus, halte.plek), groep="groep")


def _regels(kies: int, regels: list[str]) -> Daad:
    return _op_een_halte(
        kies,
        lambda methode, casus, halte: (
            zet_regels(Stand(methode, casus), halte.plek, [*regels], tijd=TIJD)[0].casus
        ),
        groep="lijst",
    )


SLOTEN = {"groep": (soorten.GROEP,), "lijst": (soorten.REGELS,)}


def _andere_route(methode: Methode, casus: Casus) -> Casus:
    return pas_in(methode, replace(casus, kort=not casus.kort))[0].casus


def _weer_gelezen(methode: Methode, casus: Casus) -> Casus:
    return pas_in(methode, lees_casus(schrijf_casus(casus), "c.yaml", "c").casus)[0].casus


GEGEVEN = st.sampled_from(
    [
        "",
        "nieuw",
        "ja",
        "nee",
        "a",
        "b",
        ["a"],
        ["b"],
        ["a", {"anders": "eigen"}],
        {"anders": "eigen"},
        "2026-03-12",
        "3",
    ]
)
DADEN: st.SearchStrategy[Daad] = st.one_of(
    st.builds(_antwoord, st.integers(0, 9), GEGEVEN),
    st.builds(_rij, st.integers(0, 3), st.sampled_from([voeg_rij_toe, sluit_rijen, neem_rij_terug])),
    st.builds(_regels, st.integers(0, 3), st.lists(st.sampled_from(["t1", "t2", "nieuw"]), unique=True)),
    st.just(_andere_route),
    st.just(_weer_gelezen),
)


def _zonder_nr(boom: Ruw) -> Ruw:
    """Without the numbers of records: under one a record stands apart, and then it is no answer."""
    if isinstance(boom, dict):
        return {naam: _zonder_nr(deel) for naam, deel in boom.items() if naam != NR}
    return [_zonder_nr(deel) for deel in boom] if isinstance(boom, list) else boom


def staat_erin(casus: Casus) -> tuple[Counter[str], set[str]]:
    """How often each free text is somewhere, and what else is."""
    bomen = _zonder_nr([casus.antwoorden, casus.buiten_route, casus.onbekend])
    teksten = [tekst for tekst in bladeren(bomen) if tekst.strip()]
    waren = [gebeurtenis.was for gebeurtenis in casus.logboek]
    vrij = Counter(vondst for tekst in (*teksten, *waren) for vondst in VRIJ.findall(tekst))
    delen = {deel for was in waren for deel in re.split(r"[,:] ", was)}
    return vrij, {tekst for tekst in (*teksten, *delen) if not VRIJ.fullmatch(tekst)}


def kwijt(voor: Casus, na: Casus) -> tuple[dict[str, int], set[str]]:
    """The free texts that are there less often than before, and what else is gone."""
    (vrij, rest), (vrij_na, rest_na) = staat_erin(voor), staat_erin(na)
    return dict(vrij - vrij_na), rest - rest_na


NIETS: tuple[dict[str, int], set[str]] = ({}, set())
GRONDIG = settings(max_examples=max(300, settings().max_examples))  # these sets and trees differ in much


@GRONDIG
@given(methoden(), casussen())
def test_fitting_in_keeps_every_leaf_and_twice_is_once(methode: Methode, casus: Casus) -> None:
    stand, geldt_niet = pas_in(methode, casus)
    assert kwijt(casus, stand.casus) == NIETS
    assert pas_in(methode, stand.casus) == (stand, geldt_niet)


@GRONDIG
@given(methoden(), methoden(), casussen())
def test_another_set_and_back_keeps_every_leaf(methode: Methode, ander: Methode, casus: Casus) -> None:
    stand, _ = pas_in(ander, pas_in(methode, casus)[0].casus)
    daar = stand.casus
    stand, geldt_niet = pas_in(methode, daar)
    assert kwijt(casus, daar) == NIETS
    assert kwijt(casus, stand.casus) == NIETS
    assert pas_in(methode, stand.casus) == (stand, geldt_niet)


@GRONDIG
@given(methoden(), casussen(), st.lists(DADEN, max_size=6))
def test_whatever_one_does_keeps_every_leaf(methode: Methode, casus: Casus, daden: list[Daad]) -> None:
    stand, _ = pas_in(methode, casus)
    nu = stand.casus
    for daad in daden:
        straks = daad(methode, nu)
        assert kwijt(nu, straks) == NIETS
        nu = straks
    stand, geldt_niet = pas_in(methode, nu)
    assert pas_in(methode, stand.casus) == (stand, geldt_niet)


@GRONDIG
@given(methoden(), casussen())
def test_writing_and_reading_keeps_it(methode: Methode, casus: Casus) -> None:
    for een in (casus, pas_in(methode, casus)[0].casus):
        assert lees_casus(schrijf_casus(een), "c.yaml", "c").casus == een


HERNOEMD = st.builds(
    Namen,
    st.dictionaries(st.sampled_from(OUD), st.sampled_from(VRAGEN), max_size=3),
    st.dictionaries(
        st.sampled_from([*VRAGEN, *VELDEN]),
        st.dictionaries(st.sampled_from([*OUD, "b"]), st.sampled_from(["a", "b"]), max_size=2),
        max_size=3,
    ),
    st.dictionaries(
        st.sampled_from(VRAGEN),
        st.dictionaries(st.sampled_from(OUD), st.sampled_from(VELDEN), max_size=2),
        max_size=3,
    ),
    st.just({}),
)


@GRONDIG
@given(methoden(), casussen(), HERNOEMD)
def test_other_names_keep_every_leaf(methode: Methode, casus: Casus, namen: Namen) -> None:
    """Codes of options get other names here, so only free texts are followed."""
    hernoemd = Hernoemer(methode, namen).casus(casus)
    assert kwijt(casus, hernoemd)[0] == {}
    assert kwijt(casus, pas_in(methode, hernoemd)[0].casus)[0] == {}
