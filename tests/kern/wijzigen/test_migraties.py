"""A set that changed under a casus: names that moved on, questions of another shape, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import TIJD, Script, methode_met, schrijf_set, stapbestanden, voer
from omgekeerd_cli.kern.antwoord.boom import Boom, voeg_bij
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Herkomst, Status, Wat
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.set.migratie import Migratie, Soort, als_getallen, namen_sinds
from omgekeerd_cli.kern.wijzigen.bijwerken import (
    Hernoemd,
    Onbekend,
    PastNiet,
    is_van_later,
    is_van_nu,
    werk_bij,
)
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag.set import vragensets

VRAGEN = {
    "een": """
    - {id: wens, vraag: Wat?, kort: Wens, soort: tekst, verplicht: ja}
    - id: wetten
      vraag: Welke?
      kort: Wetten
      soort: meerkeuze
      opties: [{code: pw, label: Participatiewet}, {code: wmo, label: Wmo}]
      anders: ja
    - {id: past, vraag: "{optie}?", kort: Past, soort: ja-nee, herhaal: {over: wetten}}
    """,
    "twee": """
    - id: kosten
      vraag: Kosten?
      kort: Kosten
      soort: groep
      vragen:
        - {id: waarvoor, vraag: Waarvoor?, kort: Waarvoor, soort: tekst}
        - {id: wie, vraag: Wie?, kort: Wie, soort: keuze, opties: [{code: rijk, label: Rijk}]}
    """,
}
MIGRATIES = """\
migraties:
- {van: 0.1.0, hernoem-vraag: {oud: doel, nieuw: effect}}
- {van: 0.1.0, hernoem-optie: {vraag: wetten, oud: wwb, nieuw: pw}}
- {van: 0.2.0, hernoem-vraag: {oud: effect, nieuw: wens}}
- {van: 0.2.0, hernoem-veld: {groep: kosten, oud: wat, nieuw: waarvoor}}
- {van: 0.2.0, hernoem-optie: {vraag: wie, oud: staat, nieuw: rijk}}
- {van: 0.9.0, vervallen: {vraag: kleur, reden: Niemand las dit.}}
"""


def bijgewerkt(map_: Path, casus: Casus) -> Casus:
    """The casus in the set of this test, without the line that this adds to the logboek."""
    casus = werk_bij(methode_met(map_, VRAGEN, MIGRATIES), casus, "", tijd=TIJD).stand.casus
    return replace(casus, logboek=casus.logboek[:-1])


def test_answers_move_along_wherever_they_stand(tmp_path: Path) -> None:
    """Through two changes of name, in lists, records, keys and text of others; what was not renamed stays."""
    oud = Casus(
        "c",
        "proef",
        versie="0.1.0",
        antwoorden={
            "een": {"doel": "rust", "wetten": ["wwb", {"anders": "wwb"}], "past": {"wwb": "ja"}},
            "twee": {"kosten": [{"wat": "huur", "wie": "staat"}]},
        },
        buiten_route={"een": {"past": {"wmo": "nee"}}, "twee": {"kosten": {"2": {"wat": "gas"}}}},
        herkomst=Herkomst("ander", "licht", "Licht", {"een": {"doel": "werk"}}),
        logboek=(
            Gebeurtenis(TIJD, "een.doel", Wat.BEANTWOORD),
            Gebeurtenis(TIJD, "een.past.wwb", Wat.BEANTWOORD),
            Gebeurtenis(TIJD, "twee.kosten.1.wat", Wat.GEWIJZIGD, was="wat"),
        ),
    )
    casus = bijgewerkt(tmp_path, oud)
    assert casus.antwoorden == {
        "een": {"wens": "rust", "wetten": ["pw", {"anders": "wwb"}], "past": {"pw": "ja"}},
        "twee": {"kosten": [{"waarvoor": "huur", "wie": "rijk"}]},
    }
    assert casus.buiten_route == {
        "een": {"past": {"wmo": "nee"}},
        "twee": {"kosten": {"2": {"waarvoor": "gas"}}},
    }
    assert casus.herkomst == Herkomst("ander", "licht", "Licht", {"een": {"wens": "werk"}})
    assert [(g.vraag, g.was) for g in casus.logboek] == [
        ("een.wens", ""),
        ("een.past.pw", ""),
        ("twee.kosten.1.waarvoor", "wat"),
    ]


def test_what_was_set_apart_as_unknown_comes_back_under_its_new_name(tmp_path: Path) -> None:
    """A toets that went on with the new set before anybody asked for this."""
    methode = methode_met(tmp_path, VRAGEN, MIGRATIES)
    antwoorden: Boom = {"een": {"doel": "rust"}, "twee": {"kosten": [{"wat": "huur"}, {"wie": "rijk"}]}}
    stand, _ = pas_in(methode, Casus("c", "proef", versie="0.1.0", antwoorden=antwoorden))
    tussen = stand.casus
    assert tussen.onbekend == {"een": {"doel": "rust"}, "twee": {"kosten": {"1": {"wat": "huur"}}}}
    casus = bijgewerkt(tmp_path, tussen)
    assert casus.onbekend == {}
    assert casus.antwoorden == {
        "een": {"wens": "rust"},
        "twee": {"kosten": [{"waarvoor": "huur"}, {"wie": "rijk"}]},
    }


def test_a_name_that_is_taken_is_not_written_over(tmp_path: Path) -> None:
    """What was answered under the new name counts; the old answer is kept and named."""
    casus = bijgewerkt(tmp_path, Casus("c", "proef", antwoorden={"een": {"doel": "oud", "wens": "nieuw"}}))
    assert (casus.antwoorden, casus.onbekend) == ({"een": {"wens": "nieuw"}}, {"een": {"doel": "oud"}})


def test_two_old_names_of_one_question_do_not_become_one_answer(tmp_path: Path) -> None:
    """The first found gets the name; the other keeps its own, and both are there."""
    antwoorden: Boom = {"een": {"doel": "eerst", "effect": "later"}}
    casus = bijgewerkt(tmp_path, Casus("c", "proef", antwoorden=antwoorden))
    assert (casus.antwoorden, casus.onbekend) == ({"een": {"wens": "eerst"}}, {"een": {"effect": "later"}})


def test_two_options_that_became_one_are_chosen_once(tmp_path: Path) -> None:
    """In a list; the answers for each option stay both, where they were."""
    oud: Boom = {"een": {"wens": "x", "wetten": ["pw", "wwb"], "past": {"pw": "ja", "wwb": "nee"}}}
    casus = bijgewerkt(tmp_path, Casus("c", "proef", antwoorden=oud))
    assert casus.antwoorden == {"een": {"wens": "x", "wetten": ["pw"], "past": {"pw": "ja", "wwb": "nee"}}}
    assert casus.buiten_route == {}


def test_what_a_person_is_told(tmp_path: Path) -> None:
    """Renamed, moved, gone, no longer fitting, off the route, open; and one line in the logboek."""
    methode = methode_met(tmp_path, VRAGEN, MIGRATIES)
    oud = Casus(
        "c",
        "proef",
        versie="0.3.0",
        status=Status.AFGEROND,
        antwoorden={
            "een": {"kleur": "blauw", "wetten": ["awb"], "kosten": [{"waarvoor": "huur"}], "los": "x"},
            "twee": {"past": {"wmo": "ja"}},
        },
    )
    bijwerking = werk_bij(methode, oud, "afgerond", tijd=TIJD, door="consulent")
    assert bijwerking.hernoemd == ()  # names of before 0.3.0 are not looked for
    assert bijwerking.verplaatst == ("Kosten", "Past")
    assert bijwerking.onbekend == (Onbekend("een.kleur", "Niemand las dit."), Onbekend("een.los"))
    keuzes = "Deze keuze is er niet. Kies uit: pw, wmo, anders."
    assert bijwerking.past_niet == (PastNiet("Wetten", "awb", keuzes),)
    assert bijwerking.geldt_niet == ("Past",)
    assert bijwerking.open == ("Wens",)
    casus = bijwerking.stand.casus
    assert (casus.versie, casus.sha256, casus.status) == ("1.0.0", methode.sha256, Status.GEWIJZIGD)
    assert casus.logboek == (Gebeurtenis(TIJD, "", Wat.BIJGEWERKT, "consulent", "0.3.0"),)
    assert is_van_nu(methode, casus)
    assert not is_van_nu(methode, oud)
    assert is_van_later(methode, replace(oud, versie="1.0.1"))


def test_renamed_answers_are_told_with_the_question_of_now(tmp_path: Path) -> None:
    """The label that stands on the screen, the old name and the new one."""
    methode = methode_met(tmp_path, VRAGEN, MIGRATIES)
    oud = Casus("c", "proef", antwoorden={"een": {"doel": "x", "wetten": ["wwb"], "past": {"wwb": "ja"}}})
    hernoemd = werk_bij(methode, oud, "", tijd=TIJD).hernoemd
    assert hernoemd == (Hernoemd("Wens", "doel", "wens"), Hernoemd("Wetten", "wwb", "pw"))


def test_versions_are_numbers() -> None:
    """1.10 comes after 1.9; what is no version comes before all."""
    oplopend = ["", "eerste", "0.9.9", "1.2.0", "1.9.9", "1.10.0", "10.0.0"]
    assert sorted(reversed(oplopend), key=als_getallen) == ["eerste", "", *oplopend[2:]]
    assert als_getallen("1.٢.0") == als_getallen("1..0") == ()


def test_a_migration_is_for_what_is_as_old_or_older() -> None:
    """A casus that says no version may be of any."""
    migratie = Migratie("1.2.0", Soort.VRAAG, "a", "b")
    gelden = [versie for versie in ("", "1.1.9", "1.2.0", "1.2.1") if migratie.geldt_voor(versie)]
    assert gelden == ["", "1.1.9", "1.2.0"]
    assert namen_sinds([migratie], "1.3.0").vragen == {}


@pytest.mark.parametrize(
    ("regels", "fout"),
    [
        ("- {van: 1.0.1, hernoem-vraag: {oud: doel, nieuw: wens}}",
         "7:4: Deze versie is nieuwer dan die van de set zelf (1.0.0). "
         "Schrijf de laatste versie waarin de oude naam nog gold."),
        ("- {van: 0.2.0, hernoem-vraag: {oud: doel, nieuw: wens}}\n"
         "- {van: 0.1.0, vervallen: {vraag: weg, reden: x}}",
         "8:4: Deze versie is ouder dan die erboven. Zet de oudste bovenaan."),
        ("- {van: 1.0.0, hernoem-vraag: {oud: past, nieuw: wens}}",
         "7:32: De vraag `past` is er nog. Haal deze migratie weg, of haal de vraag weg."),
        ("- {van: 1.0.0, vervallen: {vraag: past, reden: x}}",
         "7:28: De vraag `past` is er nog. Haal deze migratie weg, of haal de vraag weg."),
        ("- {van: 1.0.0, hernoem-vraag: {oud: doel, nieuw: wensen}}",
         "7:43: Er is geen vraag `wensen`. Bedoel je `wens`?"),
        ("- {van: 1.0.0, hernoem-vraag: {oud: doel, nieuw: wie}}",
         "7:43: `wie` is een veld van een groep. Alleen een hele vraag kan zo een andere naam krijgen."),
        ("- {van: 1.0.0, hernoem-vraag: {oud: a, nieuw: b}}\n"
         "- {van: 1.0.0, hernoem-vraag: {oud: b, nieuw: a}}",
         "7:40: Deze namen gaan in een kring: a → b → a. Een naam die weg is, komt niet terug."),
        ("- {van: 1.0.0, hernoem-vraag: {oud: a, nieuw: wens}}\n"
         "- {van: 1.0.0, vervallen: {vraag: a, reden: x}}",
         "8:28: Voor `a` staat hierboven al een migratie."),
        ("- {van: 1.0.0, hernoem-optie: {vraag: wetten, oud: wmo, nieuw: pw}}",
         "7:47: `wetten` heeft nog een optie `wmo`. Haal een van de twee weg."),
        ("- {van: 1.0.0, hernoem-optie: {vraag: wetten, oud: wwb, nieuw: bw}}",
         "7:57: `wetten` heeft geen optie `bw`. Kies uit: pw, wmo."),
        ("- {van: 1.0.0, hernoem-optie: {vraag: weten, oud: wwb, nieuw: pw}}",
         "7:32: Er is geen vraag `weten`. Bedoel je `wetten`?"),
        ("- {van: 1.0.0, hernoem-veld: {groep: kosten, oud: wat, nieuw: wat-dan}}",
         "7:56: `kosten` heeft geen veld `wat-dan`. Kies uit: waarvoor, wie."),
        ("- {van: 1.0.0, hernoem-veld: {groep: wens, oud: wat, nieuw: wie}}",
         "7:31: `wens` is geen groep (tekst)."),
    ],
)  # fmt: skip
def test_what_the_check_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, regels: str, fout: str
) -> None:
    """With its place, and what to do."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(GebrekkigBestand) as gevangen:
        methode_met(Path(), VRAGEN, f"migraties:\n{regels}\n")
    assert str(gevangen.value).splitlines()[0] == f"proef/methode.yaml:{fout}"


def test_an_own_set_adds_a_past_of_its_own(tmp_path: Path) -> None:
    """Ours is not judged by what an organisation dropped; both apply."""
    onder = schrijf_set(tmp_path / "onder", stapbestanden(VRAGEN, MIGRATIES))
    boven = schrijf_set(
        tmp_path / "boven",
        {
            "proef/methode.yaml": "migraties: [{van: 1.0.0, hernoem-vraag: {oud: buurt, nieuw: wijk}}]\n",
            "proef/eigen.yaml": """\
                stap: een
                vragen:
                - {id: wens, vervalt: Dat vragen wij al.}
                - {id: wijk, vraag: Waar?, kort: Wijk, soort: tekst}
                """,
        },
    )
    methode = vragensets.laad("proef", [onder, boven])
    oud = Casus("c", "proef", versie="0.1.0", antwoorden={"een": {"doel": "rust", "buurt": "west"}})
    bijwerking = werk_bij(methode, oud, "", tijd=TIJD)
    assert bijwerking.stand.casus.antwoorden == {"een": {"wijk": "west"}}
    assert bijwerking.onbekend == (Onbekend("een.wens", "Dat vragen wij al."),)


# Questions of another shape.


def test_one_answer_where_there_is_one_for_each_option_now(tmp_path: Path) -> None:
    """It is set apart, and stays when the question is answered as it is asked now."""
    methode = methode_met(tmp_path, VRAGEN)
    antwoorden: Boom = {"een": {"wens": "x", "wetten": ["pw"], "past": "ja, allebei"}}
    stand, _ = pas_in(methode, Casus("c", "proef", antwoorden=antwoorden))
    casus = stand.casus
    assert casus.onbekend == {"een": {"past": "ja, allebei"}}
    casus = voer(methode, casus, Script([], {"past": "j", "kosten": "nee"}))
    assert casus.antwoorden["een"] == {"wens": "x", "wetten": ["pw"], "past": {"pw": "ja"}}
    assert casus.onbekend == {"een": {"past": "ja, allebei"}}
    assert pas_in(methode, casus)[0].casus == casus


@pytest.mark.parametrize("was", ["huur en gas", ["huur", "gas"]])
def test_an_answer_to_what_became_a_groep(tmp_path: Path, was: str | list[str]) -> None:
    """A record that is added does not write over it."""
    methode = methode_met(tmp_path, VRAGEN)
    antwoorden: Boom = {"een": {"wens": "x"}, "twee": {"kosten": [*was] if isinstance(was, list) else was}}
    stand, _ = pas_in(methode, Casus("c", "proef", antwoorden=antwoorden))
    casus = stand.casus
    zetten = {"waarvoor": "licht", "kosten": "ja"}
    casus = voer(methode, casus, _EenKeer(zetten))
    assert "licht" in str(casus.antwoorden["twee"])
    bewaard = f"{casus.antwoorden} {casus.onbekend}"
    for deel in [was] if isinstance(was, str) else was:
        assert deel in bewaard
    assert pas_in(methode, casus)[0].casus == casus


class _EenKeer(Script):
    """Adds one record, and then no more."""

    def __init__(self, antwoorden: dict[str, str]) -> None:
        super().__init__([], dict(antwoorden))

    def _zet(self, waar: str, vraag_id: str) -> object:  # type: ignore[override]
        zet = super()._zet(waar, vraag_id)
        if vraag_id == "kosten":
            self.antwoorden["kosten"] = "nee"  # type: ignore[index]
        return zet


def test_the_other_way_round_what_was_set_apart_for_each_option_stays(tmp_path: Path) -> None:
    """A question that is no longer repeated, and does not come: its one answer stays where it is."""
    vragen = """
    - {id: meer, vraag: Meer?, kort: Meer, soort: ja-nee}
    - {id: past, vraag: Past het?, kort: Past, soort: tekst, als: {vraag: meer, is: ja}}
    """
    methode = methode_met(tmp_path, vragen)
    apart: Boom = {"een": {"past": {"pw": "ja"}}}
    antwoorden: Boom = {"een": {"meer": "nee", "past": "soms"}}
    stand, _ = pas_in(methode, Casus("c", "proef", antwoorden=antwoorden, buiten_route=apart))
    casus = stand.casus
    assert (casus.antwoorden, casus.buiten_route, casus.onbekend) == (antwoorden, apart, {})


def test_what_was_set_apart_goes_along_to_another_step(tmp_path: Path) -> None:
    """So that it is offered when the question applies again."""
    methode = methode_met(tmp_path, VRAGEN)
    stand, _ = pas_in(methode, Casus("c", "proef", buiten_route={"twee": {"wens": "x"}, "weg": {"q": "y"}}))
    casus = stand.casus
    assert casus.buiten_route == {"een": {"wens": "x"}, "weg": {"q": "y"}}


def test_unknown_answers_of_the_same_name_are_all_kept(tmp_path: Path) -> None:
    """Each under a name of its own; reading once more changes nothing."""
    methode = methode_met(tmp_path, VRAGEN)
    antwoorden: Boom = {"een": {"oud": "a", "wens": "hier"}, "twee": {"wens": "daar"}}
    onbekend: Boom = {"een": {"oud": "b"}, "twee": {"wens": "ooit"}}
    stand, _ = pas_in(methode, Casus("c", "proef", antwoorden=antwoorden, onbekend=onbekend))
    casus = stand.casus
    assert casus.antwoorden == {"een": {"wens": "hier"}}
    assert casus.onbekend == {
        "een": {"oud": "a", "oud (2)": "b"},
        "twee": {"wens": "daar", "wens (2)": "ooit"},
    }
    assert pas_in(methode, casus)[0].casus == casus


def test_beside_what_stands_there() -> None:
    """Mappings go together, the rest gets a number; the same is kept once."""
    boom = voeg_bij({"a": {"b": "1"}}, ("a", "c"), "2")
    assert boom == {"a": {"b": "1", "c": "2"}}
    assert voeg_bij(voeg_bij(boom, ("a", "b"), "1"), ("a", "b"), "3") == {
        "a": {"b": "1", "c": "2", "b (2)": "3"}
    }
    assert voeg_bij({"a": "x"}, ("a",), {"b": "y"}) == {"a": "x", "a (2)": {"b": "y"}}
