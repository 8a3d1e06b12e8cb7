"""What an own set changes: the dropped core questions first, every other difference after it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.controle.setverschil import vergelijk, vergelijk_kaarten
from omgekeerd_cli.kern.set.model import Methode, Stap, Vraag
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.scherm.tonen.verschilbeeld import LIJSTEN, eigen_methode, regels

BASIS = stapbestanden(
    {
        "een": """
        - {id: a, vraag: A?, kort: Aa, soort: tekst, kernvraag: ja, verplicht: ja}
        - {id: b, vraag: B?, kort: Bee, soort: keuze, opties: {uit: wetten}}
        - {id: k, vraag: K?, kort: Ka, soort: keuze, opties: [{code: x, label: X}, {code: y, label: Y}]}
        - id: g
          vraag: G?
          kort: Gee
          soort: groep
          vragen:
          - {id: g1, vraag: Een?, kort: Een, soort: tekst}
          - {id: g2, vraag: T?, kort: Twee, soort: tekst}
        """,
        "twee": "- {id: z, vraag: Z?, kort: Zet, soort: tekst}",
    },
    "signalen:\n- {id: s, als: {vraag: z, ingevuld: ja}, ernst: let-op, tekst: Kijk., advies: a, bron: b}\n",
)
WETTEN = {"wetten.yaml": "pw: {naam: Participatiewet, doel: bestaan}\njw: {naam: Jeugdwet}\n"}


def twee(map_: Path, bestanden: dict[str, str]) -> tuple[Methode, Methode]:
    """The basic method, and the same with an organisation's own files over it."""
    onder, boven = schrijf_set(map_ / "basis", BASIS | WETTEN), schrijf_set(map_ / "eigen", bestanden)
    return vragensets.laad("proef", [onder]), vragensets.laad("proef", [onder, boven])


def test_nothing_is_said_where_nothing_differs(tmp_path: Path) -> None:
    """Also when the own set repeats our words."""
    ons, eigen = twee(tmp_path, {"proef/x.yaml": "stap: een\nvragen: [{id: a, vraag: A?}]\n"})
    assert vergelijk(ons, eigen) == vergelijk_kaarten([ons], [eigen]) == ()
    assert regels("proef", ()) == []


def test_everything_that_can_differ(tmp_path: Path) -> None:
    """Counts, then a line each; the dropped core question with its reason stands first."""
    ons, eigen = twee(
        tmp_path,
        {
            "proef/eigen.yaml": """\
            stap: een
            titel: Onze eerste stap
            vragen:
            - {id: nieuw, na: b, vraag: N?, kort: Nieuw, soort: tekst, kernvraag: ja}
            - {id: b, toelichting: Kies er een., bronnen: [{titel: Raad}]}
            - {id: k, kort: Kaa, verplicht: ja, opties: [{code: x, label: X}, {code: z, label: Z}]}
            - id: g
              vragen: [{id: g2, soort: getal, als: {vraag: k, is: x}}, {id: g1, vervalt: Weten we al.}]
            - {id: a, vervalt: Vragen we aan de balie.}
            """,
            "proef/methode.yaml": "versie: 1.0.1\nsignalen:\n- {id: s, tekst: Let op.}\n",
            "proef/motivatie.md.j2": "# Van ons\n",
        },
    )
    assert regels("proef", vergelijk(ons, eigen)) == [
        "proef: 1 kernvraag weggelaten, 1 vraag weggelaten, 1 vraag erbij, 1 vraag in andere woorden, "
        "2 vragen veranderd, 1 signaal in andere woorden, 1 stap in andere woorden, methode.yaml veranderd, "
        "1 sjabloon vervangen.",
        "- Kernvraag weggelaten: ‘Aa’ (a). Reden: Vragen we aan de balie.",
        "- Vraag weggelaten: ‘Een’ (g1). Reden: Weten we al.",
        "- Vraag erbij: ‘Nieuw’ (nieuw), in stap 1, na ‘Bee’.",
        "- Vraag in andere woorden: ‘Bee’ (b). Anders is: toelichting, bronnen.",
        "- Vraag veranderd: ‘Kaa’ (k). Anders is: het korte label, verplicht: ja, de keuzes (opties), "
        "de woorden bij de keuzes.",
        "- Vraag veranderd: ‘Twee’ (g2). Anders is: soort: getal, wanneer dit komt (als).",
        "- Signaal in andere woorden: ‘Let op.’ (s). Anders is: tekst.",
        "- Stap in andere woorden: ‘Onze eerste stap’ (een). Anders is: titel.",
        "- methode.yaml veranderd: versie.",
        "- Sjabloon vervangen: motivatie.md.j2.",
    ]


def test_cards_of_a_list_are_told_once(tmp_path: Path) -> None:
    """Also when several methods use the list; and not with each question."""
    lijst = "pw: {doel: leven}\njw: {vervalt: Niet bij ons.}\napv: {naam: Onze APV}\n"
    ons, eigen = twee(tmp_path, {"wetten.yaml": lijst})
    assert vergelijk(ons, eigen) == ()
    assert regels(LIJSTEN, vergelijk_kaarten([ons, ons], [eigen, eigen])) == [
        "lijsten: 1 kaart weggelaten, 1 kaart erbij, 1 kaart veranderd.",
        "- Kaart weggelaten in wetten.yaml: ‘Jeugdwet’ (jw).",
        "- Kaart erbij in wetten.yaml: ‘Onze APV’ (apv).",
        "- Kaart veranderd in wetten.yaml: ‘Participatiewet’ (pw). Anders is: doel.",
    ]


def test_a_dropped_list_takes_its_fields_along(tmp_path: Path) -> None:
    """One line; the core question that is none any more is told too."""
    eigen_stap = "stap: een\nvragen:\n- {id: g, vervalt: Te veel.}\n- {id: a, kernvraag: nee}\n"
    ons, eigen = twee(tmp_path, {"proef/eigen.yaml": eigen_stap})
    assert regels("proef", vergelijk(ons, eigen))[1:] == [
        "- Vraag weggelaten: ‘Gee’ (g). Reden: Te veel.",
        "- Vraag veranderd: ‘Aa’ (a). Anders is: kernvraag: nee.",
    ]


def test_another_order(tmp_path: Path) -> None:
    """Of the steps; a method of one's own is only named."""
    ons, eigen = twee(tmp_path, {"proef/methode.yaml": "stappen: [twee, een]\n"})
    assert regels("proef", vergelijk(ons, eigen)) == [
        "proef: methode.yaml veranderd.",
        "- methode.yaml veranderd: de volgorde van de vragen.",
    ]
    assert eigen_methode(eigen) == "proef: een eigen methode, met 2 stappen en 5 vragen."


@given(st.data())
def test_back_again(data: st.DataObject) -> None:
    """What is added one way is dropped the other way, and nothing differs from itself."""
    vragen = [Vraag(f"v{nr}", "V?", f"V{nr}", soorten.TEKST, kernvraag=nr % 2 == 0) for nr in range(6)]
    een, ander = (
        Methode("m", "M", "1.0.0", stappen=(Stap("s", "S", vragen=tuple(data.draw(st.permutations(deel)))),))
        for deel in (data.draw(st.lists(st.sampled_from(vragen), unique=True)) for _ in range(2))
    )
    assert vergelijk(een, replace(een, sha256="x")) == ()
    heen, terug = vergelijk(een, ander), vergelijk(ander, een)
    assert {w.id for w in heen if w.hoe == "toegevoegd"} == {w.id for w in terug if w.hoe == "vervallen"}
    kern = [w.wat == "kernvraag" and w.hoe == "vervallen" for w in heen]
    assert kern == sorted(kern, reverse=True)
