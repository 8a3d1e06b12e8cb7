"""Whether a question can be asked, where trying all answers would never come to an end."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp import maak_casus, methode_met
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
DOEL = "- {id: doel, vraag: Doel?, kort: Doel, soort: tekst, als: %s}\n"


def een_van(vraag: str, hoe: str, delen: list[str]) -> str:
    return "{een-van: [%s]}" % ", ".join(f"{{vraag: {vraag}, {hoe}: {deel}}}" for deel in delen)


def ja(*nummers: int) -> str:
    return "{een-van: [%s]}" % ", ".join(f"{{vraag: v{n}, is: ja}}" for n in nummers)


TEGENSPRAAK = "{vraag: %s, %s}, {niet: {vraag: %s, %s}}"


@pytest.mark.parametrize(
    ("als", "uitslag"),
    [
        (f"{{alle: [{ja(*range(2, 21))}, {{vraag: v2, is: ja}}, {{niet: {{vraag: v2, is: ja}}}}]}}",
         Uitslag.NEE),
        (f"{{alle: [{ja(*range(1, 21))}, {{vraag: v20, is: ja}}, {{niet: {{vraag: v20, is: ja}}}}]}}",
         Uitslag.NEE),
        (f"{{alle: [{ja(*range(1, 20))}, {{vraag: v20, is: ja}}, {{vraag: v20, is: nee}}]}}", Uitslag.NEE),
        (f"{{alle: [{ja(*range(1, 20))}, {{niet: {ja(*range(1, 21))}}}]}}", Uitslag.NEE),
        (f"{{alle: [{ja(1, 2)}, {ja(3, 4)}, {ja(5, 6)}, {{niet: {ja(1, 3, 5)}}}]}}", Uitslag.JA),
        (f"{{alle: [{ja(1, 2)}, {{niet: {ja(2)}}}, {{vraag: v1, ingevuld: nee}}]}}", Uitslag.NEE),
        ("{alle: [%s, {vraag: keus, bevat: c30}, {niet: {vraag: keus, bevat: c30}}]}"
         % een_van("keus", "bevat", [f"c{n}" for n in range(1, 31)]), Uitslag.NEE),
        ("{alle: [%s, {vraag: keus, hoogstens: 1}]}"
         % ", ".join(f"{{vraag: keus, bevat: c{n}}}" for n in range(1, 31)), Uitslag.NEE),
        ("{alle: [%s, {vraag: keus, minstens: 30}]}"
         % ", ".join(f"{{vraag: keus, bevat: c{n}}}" for n in range(1, 31)), Uitslag.JA),
        ("{alle: [%s, {niet: {vraag: verhaal, bevat: geld}}]}"
         % ", ".join(f"{{vraag: verhaal, bevat: {w}}}" for w in [*(f"w{n}" for n in range(30)), "geld"]),
         Uitslag.NEE),
        ("{alle: [%s, {niet: {vraag: verhaal, bevat: geld}}]}"
         % ", ".join(f"{{vraag: verhaal, bevat: w{n}}}" for n in range(30)), Uitslag.JA),
    ],
)  # fmt: skip
def test_many_questions_take_no_longer(tmp_path: Path, als: str, uitslag: Uitslag) -> None:
    methode = methode_met(tmp_path, VEEL + DOEL % als)
    assert Bereik(methode).van(methode.vraag_op_id["doel"]) is uitslag


def test_what_takes_too_long_is_said_and_never_passes_for_right(tmp_path: Path) -> None:
    """Twelve things in eleven drawers: without trying nobody sees that it cannot be."""
    dingen, laden = range(12), range(11)
    vragen = "".join(
        f"- {{id: d{d}-{la}, vraag: V?, kort: V, soort: ja-nee}}\n" for d in dingen for la in laden
    )
    eisen = ["{een-van: [%s]}" % ", ".join(f"{{vraag: d{d}-{la}, is: ja}}" for la in laden) for d in dingen]
    eisen += [f"{{niet: {{alle: [{{vraag: d{a}-{la}, is: ja}}, {{vraag: d{b}-{la}, is: ja}}]}}}}"
              for la in laden for a in dingen for b in dingen if a < b]  # fmt: skip
    delen = ", ".join(f"{{alle: [{', '.join(eisen[n : n + 90])}]}}" for n in range(0, len(eisen), 90))
    methode = methode_met(tmp_path, vragen + DOEL % f"{{alle: [{delen}]}}")
    (bevinding,) = onbereikbaar(methode)
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
        antwoorden = {naam: waarde for naam, waarde in (("j", j), ("k", k), ("m", m)) if waarde}
        route = Stand(methode, maak_casus(methode, {"s": antwoorden})).route
        gevonden = gevonden or any(halte.plek.vraag.id == "d" for halte in route.haltes)
    assert Bereik(methode).van(methode.vraag_op_id["d"]) is (Uitslag.JA if gevonden else Uitslag.NEE)
