"""Whether a question can be asked, where trying all answers would never come to an end."""

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.soorten import JA_NEE, KEUZE, TEKST
from omgekeerd_cli.kern.controle.bereikbaar import Bereik, Uitslag
from omgekeerd_cli.kern.controle.controle import onbereikbaar
from omgekeerd_cli.kern.fouten import Code
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import (
    Alle,
    EenVan,
    Methode,
    Niet,
    Optie,
    Stap,
    Vergelijking,
    Voorwaarde,
    Vraag,
)

JA_NEES = "".join(f"- {{id: v{n}, vraag: V{n}?, kort: V{n}, soort: ja-nee}}\n" for n in range(1, 21))
CODES = "".join(f"  - {{code: c{n}, label: C{n}}}\n" for n in range(1, 31))
VEEL = f"{JA_NEES}- id: keus\n  vraag: Welke?\n  kort: Keus\n  soort: meerkeuze\n  opties:\n{CODES}"
VEEL += "- {id: verhaal, vraag: Verhaal?, kort: Verhaal, soort: lange-tekst}\n"
DOEL = "- {{id: doel, vraag: Doel?, kort: Doel, soort: tekst, als: {als}}}\n"


def v(naam: str, hoe: str = "is", waarde: object = "ja") -> str:
    return f"{{vraag: {naam}, {hoe}: {waarde}}}"


def alle(*delen: str) -> str:
    return f"{{alle: [{', '.join(delen)}]}}"


def een_van(*delen: str) -> str:
    return f"{{een-van: [{', '.join(delen)}]}}"


def niet(deel: str) -> str:
    return f"{{niet: {deel}}}"


def een_ja(*nummers: int) -> str:
    return een_van(*(v(f"v{nummer}") for nummer in nummers))


KEUZES = [v("keus", "bevat", f"c{n}") for n in range(1, 31)]
WOORDEN = [v("verhaal", "bevat", f"w{n}") for n in range(1, 31)]
GELD = v("verhaal", "bevat", "geld")


@pytest.mark.parametrize(
    ("als", "uitslag"),
    [
        (alle(een_ja(*range(2, 21)), v("v2"), niet(v("v2"))), Uitslag.NEE),
        (alle(een_ja(*range(1, 21)), v("v20"), niet(v("v20"))), Uitslag.NEE),
        (alle(een_ja(*range(1, 20)), v("v20"), v("v20", waarde="nee")), Uitslag.NEE),
        (alle(een_ja(*range(1, 20)), niet(een_ja(*range(1, 21)))), Uitslag.NEE),
        (alle(een_ja(1, 2), een_ja(3, 4), een_ja(5, 6), niet(een_ja(1, 3, 5))), Uitslag.JA),
        (alle(een_ja(1, 2), niet(een_ja(2)), v("v1", "ingevuld", "nee")), Uitslag.NEE),
        (alle(een_van(*KEUZES), KEUZES[29], niet(KEUZES[29])), Uitslag.NEE),
        (alle(*KEUZES, v("keus", "hoogstens", 1)), Uitslag.NEE),
        (alle(*KEUZES, v("keus", "minstens", 30)), Uitslag.JA),
        (alle(*WOORDEN, GELD, niet(GELD)), Uitslag.NEE),
        (alle(*WOORDEN, niet(GELD)), Uitslag.JA),
    ],
)
def test_many_questions_take_no_longer(tmp_path: Path, als: str, uitslag: Uitslag) -> None:
    methode = methode_met(tmp_path, VEEL + DOEL.format(als=als))
    assert Bereik(methode).van(methode.vraag_op_id["doel"]) is uitslag


def test_what_takes_too_long_is_said_and_never_passes_for_right(tmp_path: Path) -> None:
    """Twelve things in eleven drawers: without trying nobody sees that it cannot be."""
    namen = [[f"d{ding}-{la}" for la in range(11)] for ding in range(12)]
    vragen = "".join(
        f"- {{id: {naam}, vraag: V?, kort: V, soort: ja-nee}}\n" for ding in namen for naam in ding
    )
    eisen = [een_van(*map(v, ding)) for ding in namen]
    eisen += [
        niet(alle(v(een), v(ander))) for la in zip(*namen, strict=True) for een, ander in combinations(la, 2)
    ]
    als = alle(*(alle(*eisen[begin : begin + 90]) for begin in range(0, len(eisen), 90)))
    (bevinding,) = onbereikbaar(methode_met(tmp_path, vragen + DOEL.format(als=als)))
    assert (bevinding.id, bevinding.code) == ("doel", Code.NIET_NAGEGAAN)
    assert bevinding.wat == "Niet nagegaan: of de vraag `doel` ooit aan bod komt. Dat kost te veel tijd."


OPTIES = (Optie("a", "A"), Optie("b", "B"))
VOORGANGERS = (
    Vraag("j", "J?", "J", JA_NEE),
    Vraag("k", "K?", "K", KEUZE, opties=OPTIES),
    Vraag("m", "M?", "M", JA_NEE),
)
IS, JA = st.sampled_from(["is", "is-niet"]), st.sampled_from(["ja", "nee"])
BLAD = st.one_of(
    st.builds(Vergelijking, st.sampled_from(["j", "m"]), IS, JA),
    st.builds(Vergelijking, st.just("k"), IS, st.sampled_from(["a", "b"])),
    st.builds(Vergelijking, st.sampled_from(["j", "k", "m"]), st.just("ingevuld"), JA),
)


def _delen(kinderen: st.SearchStrategy[Voorwaarde]) -> st.SearchStrategy[Voorwaarde]:
    rij = st.lists(kinderen, min_size=1, max_size=4).map(tuple)
    return st.one_of(rij.map(Alle), rij.map(EenVan), kinderen.map(Niet))


VOORWAARDE: st.SearchStrategy[Voorwaarde] = st.recursive(BLAD, _delen, max_leaves=8)


def _met(als: Voorwaarde, tussen: Voorwaarde | None) -> Methode:
    j, k, m = VOORGANGERS
    derde = Vraag(m.id, m.vraag, m.kort, m.soort, als=tussen)
    return Methode(
        "m",
        "M",
        "1.0.0",
        stappen=(Stap("s", "S", vragen=(j, k, derde, Vraag("d", "D?", "D", TEKST, als=als))),),
    )


@pytest.mark.eigenschap
@given(als=VOORWAARDE, tussen=st.none() | BLAD.filter(lambda blad: blad.vraag != "m"))
def test_the_same_as_trying_every_answer(als: Voorwaarde, tussen: Voorwaarde | None) -> None:
    methode = _met(als, tussen)
    gevonden = False
    for j, k, m in product(["ja", "nee", ""], ["a", "b", ""], ["ja", "nee", ""]):
        antwoorden: Boom = {naam: waarde for naam, waarde in (("j", j), ("k", k), ("m", m)) if waarde}
        route = Stand(methode, maak_casus(methode, {"s": antwoorden})).route
        gevonden = gevonden or any(halte.plek.vraag.id == "d" for halte in route.haltes)
    assert Bereik(methode).van(methode.vraag_op_id["d"]) is (Uitslag.JA if gevonden else Uitslag.NEE)
