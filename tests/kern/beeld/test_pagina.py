"""Which questions share a page, in which order they come, and what is told of the ones before."""

from __future__ import annotations

from pathlib import Path

from hulp import Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.antwoord.boom import Boom, als_tekst
from omgekeerd_cli.kern.gesprek.vragensteller import Terug
from omgekeerd_cli.kern.route.route import Stand

PER_WET = """
- {id: wet, vraag: W?, kort: W, soort: meerkeuze, opties: [{code: pw, label: PW}, {code: awb, label: Awb}]}
- {id: past, vraag: P?, kort: Past, soort: ja-nee, samen: blad, herhaal: {over: wet}}
- {id: waarom, vraag: W?, kort: Waarom, soort: tekst, samen: blad, herhaal: {over: wet}, als: ALS}
- {id: los, vraag: L?, kort: Los, soort: tekst, herhaal: {over: wet}}
""".replace("ALS", "{vraag: past, is: nee}")
ZES = "\n".join(
    f"- {{id: v{n}, vraag: V?, kort: V{n}, soort: tekst, samen: blad, kernvraag: {'ja' if n > 1 else 'nee'}}}"
    for n in range(1, 7)
)
RECORD = """
- id: posten
  vraag: P?
  kort: Posten
  soort: groep
  herhaal: {min: 2}
  vragen:
    - {id: wat, vraag: W?, kort: Wat, soort: tekst, samen: post}
    - {id: hoeveel, vraag: H?, kort: Hoeveel, soort: bedrag, samen: post}
"""


def _bladen(script: Script) -> dict[str, list[str]]:
    """The questions of each page, as they were asked, by the place at which the page begins."""
    bladen: dict[str, list[str]] = {}
    for waar in script.gevraagd:
        pagina = script.beelden[waar].pagina
        if pagina:
            bladen.setdefault(als_tekst(pagina.begin[1:]), []).append(waar)
    return bladen


def _eerder(script: Script, waar: str) -> tuple[tuple[str, str], ...]:
    """What is told at this question of those before it on its page."""
    pagina = script.beelden[waar].pagina
    assert pagina is not None
    return pagina.eerder


def test_what_is_repeated_together_goes_law_by_law(tmp_path: Path) -> None:
    """A condition looks back within the same law; what has no page is asked law by law on its own."""
    methode = methode_met(tmp_path, PER_WET)
    script = Script(antwoorden={"wet": ["pw", "awb"], "past.pw": "nee", "past.awb": "ja", "waarom": "Zo."})
    casus = voer(methode, maak_casus(methode), script)
    assert script.gevraagd == ["wet", "past.pw", "waarom.pw", "past.awb", "los.pw", "los.awb"]
    assert _bladen(script) == {"past.pw": ["past.pw", "waarom.pw"], "past.awb": ["past.awb"]}
    regels = [regel.label for regel in script.overzichten[0].regels]
    assert regels == ["W", "PW: Past", "PW: Waarom", "Awb: Past", "PW: Los", "Awb: Los"]
    assert casus.antwoorden["een"] == {
        "wet": ["pw", "awb"],
        "past": {"pw": "nee", "awb": "ja"},
        "waarom": {"pw": "Zo."},
        "los": {"pw": "", "awb": ""},
    }


def test_back_goes_the_way_one_came(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, PER_WET)
    script = Script(
        zetten=[
            ("wet", ["pw", "awb"]),
            ("past.pw", "nee"),
            ("waarom.pw", "Zo."),
            ("past.awb", Terug()),
            ("waarom.pw", Terug()),
            ("past.pw", "ja"),
            ("past.awb", "ja"),
        ]
    )
    voer(methode, maak_casus(methode), script)
    assert script.is_op()


def test_an_answer_of_another_law_is_not_on_the_page(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, PER_WET)
    script = Script(antwoorden={"wet": ["pw", "awb"], "past": "nee", "waarom.pw": "Zo is het."})
    voer(methode, maak_casus(methode), script)
    assert _eerder(script, "past.awb") == ()
    assert _eerder(script, "waarom.awb") == (("Past", "nee"),)
    assert script.beelden["los.awb"].pagina is None


def test_a_fifth_question_begins_a_next_page(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, ZES)
    script = Script(antwoorden={"v1": "a", "v2": "b\tc", "v4": "0612345678"})
    voer(methode, maak_casus(methode), script)
    assert _bladen(script) == {"v1": ["v1", "v2", "v3", "v4"], "v5": ["v5", "v6"]}
    assert _eerder(script, "v4") == (("V1", "a"), ("V2", "b c"), ("V3", "–"))
    assert _eerder(script, "v5") == ()


def test_what_the_short_route_leaves_out_takes_no_room(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, ZES)
    script = Script()
    voer(methode, maak_casus(methode, kort=True), script)
    assert _bladen(script) == {"v2": ["v2", "v3", "v4", "v5"], "v6": ["v6"]}


def test_each_record_has_a_page(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, RECORD)
    script = Script(antwoorden={"wat": "Huur", "hoeveel": "500", "posten": "nee"})
    voer(methode, maak_casus(methode), script)
    assert _bladen(script) == {
        "posten.1.wat": ["posten.1.wat", "posten.1.hoeveel"],
        "posten.2.wat": ["posten.2.wat", "posten.2.hoeveel"],
    }


def test_a_personal_number_is_masked_on_the_line(tmp_path: Path) -> None:
    """The line stays in sight while another question is asked."""
    methode = methode_met(tmp_path, ZES)
    script = Script(antwoorden={"v1": "Mail jan@example.org"})
    voer(methode, maak_casus(methode), script)
    assert "jan@example.org" not in str(script.beelden["v2"].pagina)


def test_the_same_answers_give_the_same_route_in_any_order(tmp_path: Path) -> None:
    """Option by option the book holds what it held question by question."""
    past: Boom = {"pw": "nee", "awb": "nee"}
    antwoorden: Boom = {"een": {"wet": ["pw", "awb"], "past": past, "waarom": {"awb": "Zo."}}}
    wel = methode_met(tmp_path / "wel", PER_WET)
    niet = methode_met(tmp_path / "niet", PER_WET.replace(" samen: blad,", ""))
    routes = [Stand(m, maak_casus(m, antwoorden)).route for m in (wel, niet)]
    standen = [{h.plek.pad: (h.toestand, h.ruw) for h in route.haltes} for route in routes]
    assert standen[0] == standen[1]
    assert [h.plek.pad[1:] for h in routes[0].haltes] != [h.plek.pad[1:] for h in routes[1].haltes]
