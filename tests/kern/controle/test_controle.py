"""What can be wrong with a question set beyond its form: one small set for each fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.opslag.set import vragensets

BASIS = """\
- {id: naam, vraag: Naam?, kort: Naam, soort: tekst}
- {id: kleur, vraag: Kleur?, kort: Kleur, soort: keuze, opties: [{code: rood, label: Rood}]}
- {id: geld, vraag: Geld?, kort: Geld, soort: bedrag}
- {id: dag, vraag: Dag?, kort: Dag, soort: datum}
- {id: fijn, vraag: Fijn?, kort: Fijn, soort: ja-nee}
- {id: lijst, vraag: L?, kort: L, soort: groep, vragen: [{id: veld, vraag: V?, kort: V, soort: tekst}]}
"""


def gebreken(map_: Path, vragen: str, rest: str = "") -> list[str]:
    """Every fault of the method, without the name of the file, with its line."""
    schrijf_set(map_, stapbestanden(BASIS + vragen, rest))
    return [f"{g.regel}: {g.wat} {g.doe}".strip() for g in vragensets.keur("proef", [map_])]


def q(rest: str, soort: str = "tekst") -> str:
    """One more question, on line 10 of the file, with these keys."""
    return f"- {{id: nieuw, vraag: Nieuw?, kort: Nieuw, soort: {soort}, {rest}}}"


_PATROON = (
    "Dit patroon klopt niet. Kijk de haakjes na. Vooruitkijken met (?= en terugwijzen met \\1 kan hier niet."
)
DAG = "Schrijf een dag als 2026-03-12, of `vandaag`, `vandaag + 6 weken` of `vandaag - 1 jaar`."
BIJ_JA_NEE = "Hier kan: `is: ja`, `is: nee` en `ingevuld`."
BIJ_TEKST = "Hier kan: `bevat`, `is`, `is-niet`, `woorden` en `ingevuld`."
BIJ_GETAL = "Hier kan: `is`, `minstens` en `hoogstens` met een getal als 12 of 12.5."
BIJ_DATUM = "Hier kan: `is`, `minstens` en `hoogstens` met een dag als 2026-07-01."
BIJ_GROEP = "Hier kan: `minstens`, `hoogstens` en `ingevuld`, over het aantal."
LOOP = "Voeg `herhaal: {over: …}` toe."


@pytest.mark.parametrize(
    ("vraag", "gebrek"),
    [
        ("- {id: nieuw, vraag: Nieuw?, soort: tekst}", "Hier ontbreekt `kort`. Geef een kort label."),
        (q("verplicht: nee", "keuze"), "Bij deze soort horen `opties`."),
        (q("opties: [{code: a, label: A}]"), "Bij deze soort horen geen `opties`."),
        (q("anders: ja"), "`anders` hoort bij keuze en meerkeuze."),
        (q("verplicht: ja", "groep"), "Een groep heeft `vragen` nodig."),
        (q("vragen: [{id: a, vraag: A?, kort: A, soort: tekst}]"), "`vragen` hoort bij een groep."),
        (
            q("opties: [{code: a, label: A}, {code: a, label: B}]", "keuze"),
            "De code `a` staat er twee keer. Geef elke keuze een eigen code.",
        ),
        (
            q("opties: [{code: anders, label: Anders}]", "keuze"),
            "De code `anders` is voor 'Anders, namelijk'. Schrijf `anders: ja` bij de vraag.",
        ),
        (q("controle: {patroon: '('}"), _PATROON),
        (
            q("controle: {minstens: '3'}"),
            "De grens `3` past niet bij deze soort vraag.",
        ),
        (
            q("controle: {hoogstens: binnenkort}", "datum"),
            f"De grens `binnenkort` past niet bij deze soort vraag. {DAG}",
        ),
        (
            q("controle: {minstens: vandaag + 6 weekn}", "datum"),
            f"De grens `vandaag + 6 weekn` past niet bij deze soort vraag. {DAG}",
        ),
        (
            q("controle: {hoogstens: vandaag}", "getal"),
            "De grens `vandaag` past niet bij deze soort vraag.",
        ),
        (
            q("controle: {minstens: 1}, vragen: [{id: a, vraag: A?, kort: A, soort: tekst}]", "groep"),
            "De grens `1` past niet bij deze soort vraag. Een groep heeft `herhaal: {min, max}`.",
        ),
        (q("kijkt: vooruit"), "`kijkt` hoort bij een datum. Haal `kijkt` weg."),
        (
            q("als: {vraag: dag, minstens: vandaag}"),
            "`minstens` met deze waarde past niet bij `dag` (datum). "
            "Een voorwaarde hangt niet af van de dag: `vandaag` kan alleen bij `controle`.",
        ),
        (
            q("herhaal: {over: geld}"),
            "Herhalen kan over een keuze, een meerkeuze of een lijst die zelf niet herhaald wordt. "
            "`geld` is dat niet (bedrag).",
        ),
        (
            "- {id: g, vraag: G?, kort: G, soort: groep, "
            "vragen: [{id: f, vraag: F, kort: F, soort: mededeling}]}",
            "In een groep passen alleen gewone vragen, zonder herhaling. "
            "Zet deze mededeling achter de groep `g`, even ver naar links.",
        ),
        (q("als: {vraag: naan, is: x}"), "Er is geen vraag `naan`. Bedoel je `naam`?"),
        (q("als: {vraag: zzz, is: x}"), "Er is geen vraag `zzz`."),
        (q("als: {vraag: kleur, is: groen}"), "`kleur` heeft geen optie `groen`. Kies uit: rood."),
        (q("als: {vraag: kleur, bevat: anders}"), "`kleur` heeft geen optie `anders`. Kies uit: rood."),
        (
            q("als: {vraag: fijn, is: misschien}"),
            f"`is` met deze waarde past niet bij `fijn` (ja-nee). {BIJ_JA_NEE}",
        ),
        (
            q("als: {vraag: naam, minstens: '3'}"),
            f"`minstens` met deze waarde past niet bij `naam` (tekst). {BIJ_TEKST}",
        ),
        (
            q("als: {vraag: geld, minstens: veel}"),
            f"`minstens` met deze waarde past niet bij `geld` (bedrag). {BIJ_GETAL}",
        ),
        (
            q("als: {vraag: dag, is: '2026-02-30'}"),
            f"`is` met deze waarde past niet bij `dag` (datum). {BIJ_DATUM}",
        ),
        (
            q("als: {vraag: geld, bevat: '3'}"),
            f"`bevat` met deze waarde past niet bij `geld` (bedrag). {BIJ_GETAL}",
        ),
        (q("als: {vraag: lijst, is: x}"), f"`is` met deze waarde past niet bij `lijst` (groep). {BIJ_GROEP}"),
        (
            q("als: {vraag: naam, is: x}, kernvraag: ja"),
            "`naam` is geen kernvraag en ontbreekt op de korte route. "
            "Maak beide kernvraag, of geen van beide.",
        ),
        (q("toelichting: 'Over {optie}.'"), f"{{optie}}: Deze vraag wordt niet herhaald. {LOOP}"),
        (q("uitleg: 'Over {naan}.'"), "{naan}: Er is geen vraag `naan`. Bedoel je `naam`?"),
        (
            q("toelichting: 'Over {optie.doel}.', herhaal: {over: kleur}"),
            "{optie.doel}: Geen enkele kaart heeft een veld `doel`. Kijk de naam na.",
        ),
        (
            "- {id: nieuw, vraag: Lees., soort: mededeling}",
            "Achter deze mededeling komt geen vraag meer: niemand krijgt die te zien. "
            "Zet die voor een vraag.",
        ),
        (
            q("herhaal: {min: 3, max: 2}, vragen: [{id: a, vraag: A?, kort: A, soort: tekst}]", "groep"),
            "`max` is kleiner dan `min`.",
        ),
        (
            q("herhaal: {max: 3}"),
            "Alleen een groep heeft een `min` of `max`. Noem met `over` een keuze, of maak een groep.",
        ),
        (
            q("als: {alle: [{vraag: kleur, is: rood}, {vraag: kleur, is-niet: rood}]}"),
            "Deze vraag komt nooit aan bod: geen enkel antwoord leidt erheen. Verander de voorwaarde.",
        ),
    ],
)
def test_one_fault(tmp_path: Path, vraag: str, gebrek: str) -> None:
    """The fault is found, alone, on the line where it stands, with what to do about it."""
    assert gebreken(tmp_path, vraag) == [f"10: {gebrek}"]


def test_nothing_wrong(tmp_path: Path) -> None:
    """The questions that the faults are added to have none."""
    assert gebreken(tmp_path, "") == []


DRAAD = """\
- {id: wens, vraag: Wens?, kort: Wens, soort: lange-tekst, kernvraag: ja}
- {id: per-kleur, vraag: K?, kort: K, soort: tekst, herhaal: {over: kleur}}
"""


@pytest.mark.parametrize(
    ("doel", "gebrek"),
    [
        ("wens", ""),
        ("wenz", "Er is geen vraag `wenz`. Bedoel je `wens`?"),
        ("geld", "`geld` is geen tekst (bedrag). Noem een vraag met een tekst als antwoord."),
        ("naam", "`naam` is geen kernvraag en ontbreekt op de korte route. Maak er een kernvraag van."),
        ("veld", "`veld` kan meer dan één antwoord hebben. Noem een vraag die niet herhaald wordt."),
        ("per-kleur", "`per-kleur` kan meer dan één antwoord hebben. "
         "Noem een vraag die niet herhaald wordt."),
        ("Wens", "`rode-draad` heeft niet de goede vorm. Gebruik kleine letters, cijfers en streepjes, "
         "te beginnen met een letter."),
    ],
)  # fmt: skip
def test_the_question_that_stays_in_sight(tmp_path: Path, doel: str, gebrek: str) -> None:
    """One text, that everyone is asked for; the fault stands where methode.yaml names the question."""
    gevonden = gebreken(tmp_path, DRAAD, f"rode-draad: {doel}\n")
    assert gevonden == ([f"6: {gebrek}"] if gebrek else [])


@pytest.mark.parametrize(
    ("regel", "gebrek"),
    [
        ("uitkomst: kleur", ""),
        ("volgende-dag: [dag, dag-later]", ""),
        ("uitkomst: kleuren", "Er is geen vraag `kleuren`. Bedoel je `kleur`?"),
        ("uitkomst: wens", "`wens` is geen keuze (lange-tekst). Noem een vraag met één keuze als antwoord."),
        ("volgende-dag: [dag, wens]", "`wens` is geen datum (lange-tekst). Noem een vraag naar een datum."),
        ("volgende-dag: [per-kleur]", "`per-kleur` kan meer dan één antwoord hebben. "
         "Noem een vraag die niet herhaald wordt."),
    ],
)  # fmt: skip
def test_what_a_list_of_casussen_tells(tmp_path: Path, regel: str, gebrek: str) -> None:
    """One choice, and days that are asked for once; the fault stands where methode.yaml names them."""
    later = "- {id: dag-later, vraag: D?, kort: D, soort: datum}\n"
    gevonden = gebreken(tmp_path, DRAAD + later, f"{regel}\n")
    assert gevonden == ([f"6: {gebrek}"] if gebrek else [])


def test_looking_forward(tmp_path: Path) -> None:
    """A condition, a text and a repeat look back only."""
    vragen = """
- {id: a, vraag: 'A, {b}?', kort: A, soort: tekst}
- {id: b, vraag: B?, kort: B, soort: tekst, als: {vraag: c, bevat: x}}
- {id: c, vraag: C?, kort: C, soort: meerkeuze, opties: [{code: x, label: X}]}
"""
    doe = "Verplaats een van de twee vragen."
    assert gebreken(tmp_path, vragen) == [
        f"11: {{b}}: Dit kijkt vooruit: `b` komt pas later. {doe}",
        f"12: Dit kijkt vooruit: `c` komt pas later. {doe}",
    ]


def test_a_ring_names_its_members_only(tmp_path: Path) -> None:
    """Not the questions that lead to it, and every ring once."""
    vragen = """
- {id: a, vraag: A?, kort: A, soort: tekst, als: {vraag: b, is: x}}
- {id: b, vraag: B?, kort: B, soort: tekst, als: {vraag: c, is: x}}
- {id: c, vraag: C?, kort: C, soort: tekst, als: {vraag: b, is: x}}
- {id: d, vraag: D?, kort: D, soort: tekst, als: {vraag: d, is: x}}
"""
    gevonden = gebreken(tmp_path, vragen)
    assert [zin for zin in gevonden if "vooruit" in zin] == [
        "11: Dit kijkt vooruit: `b` komt pas later. Verplaats een van de twee vragen."
    ]
    kringen = [zin.partition(": ")[2] for zin in gevonden if "wachten" in zin]
    assert sorted(kringen)[1:] == ["Deze vragen wachten op elkaar: d → d. Haal één voorwaarde weg."]
    assert sorted(kringen)[0] in {
        "Deze vragen wachten op elkaar: b → c → b. Haal één voorwaarde weg.",
        "Deze vragen wachten op elkaar: c → b → c. Haal één voorwaarde weg.",
    }


def test_a_signal_is_checked_too(tmp_path: Path) -> None:
    """At the condition of the signal, in methode.yaml; it may look at any question."""
    rest = """\
signalen:
  - {id: s, als: {vraag: naan, is: x}, ernst: let-op, tekst: t, advies: a, bron: b}
  - {id: t, als: {vraag: kleur, is: groen}, ernst: let-op, tekst: t, advies: a, bron: b}
"""
    assert gebreken(tmp_path, "", rest) == [
        "7: Er is geen vraag `naan`. Bedoel je `naam`?",
        "8: `kleur` heeft geen optie `groen`. Kies uit: rood.",
    ]
