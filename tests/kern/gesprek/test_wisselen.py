"""Going from one route to the other: what was answered stays in the report, and is not asked again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp import TIJD, Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.antwoord.boom import Boom, Pad, haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Afronden,
    AndereRoute,
    Getypt,
    NaarOverzicht,
    Overslaan,
    Reactie,
    Slotkeuze,
    Verder,
    Wijzig,
)
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.rapport.sjabloon import maak_rapport

VRAGEN = {
    "een": """
    - {id: doel, vraag: Wat?, kort: Doel, soort: tekst, verplicht: ja, kernvraag: ja}
    - {id: wens, vraag: Waarom?, kort: Wens, soort: tekst}
    - {id: wetten, vraag: Welke?, kort: Wetten, soort: meerkeuze, kernvraag: ja,
       opties: [{code: pw, label: Pw}, {code: wmo, label: Wmo}]}
    - {id: past, vraag: "Past {optie}?", kort: Past, soort: tekst, kernvraag: ja, herhaal: {over: wetten}}
    - {id: zwaarte, vraag: "Hoe zwaar is {optie}?", kort: Zwaarte, soort: tekst, herhaal: {over: wetten}}
    """,
    "twee": """
    - {id: eerlijk, vraag: Eerlijk?, kort: Wat is eerlijk, soort: tekst,
       kernvraag: {als: {vraag: besluit, is: nee}}}
    - id: kosten
      vraag: Kosten?
      kort: Kosten
      soort: groep
      vragen:
        - {id: wat, vraag: Wat?, kort: Waarvoor, soort: tekst}
        - {id: bron, vraag: Bron?, kort: Bron, soort: tekst, als: {vraag: wens, ingevuld: ja}}
    """,
    "drie": """
    - {id: besluit, vraag: Mag het?, kort: Besluit, soort: ja-nee, verplicht: ja, kernvraag: ja}
    - {id: reactie, vraag: Reactie?, kort: Reactie van de inwoner, soort: tekst,
       kernvraag: {als: {vraag: besluit, is: nee}}}
    - {id: anders, vraag: Wat kan er wel?, kort: Wat er wel kan, soort: tekst, kernvraag: ja,
       als: {vraag: besluit, is: nee}}
    - {id: dag, vraag: Hoe verder?, kort: Terugkijken, soort: tekst}
    """,
}


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """Core questions, others, and some that are core after a nee."""
    return methode_met(tmp_path, VRAGEN)


KORT = ["doel", "wetten", "past.pw"]
ALLES: dict[str, str | list[str]] = {"doel": "rust", "wetten": ["pw"], "past": "ja", "besluit": "ja"}


def test_from_short_to_full_asks_only_what_was_never_put(methode: Methode) -> None:
    """In the order of the set, under the title of the step; what was left empty is not put again."""
    script = Script(
        antwoorden={**ALLES, "wetten": Overslaan()}, overzicht_zetten=[AndereRoute(), AndereRoute()]
    )
    casus = voer(methode, maak_casus(methode, kort=True), script)
    verder = script.gezien[script.gezien.index("overzicht, 0 open") + 1 :]
    assert re.fullmatch(
        r"gevolg Ik vraag alleen wat nog niet is gevraagd: ongeveer 5 tot \d vragen. "
        "Wat er staat, blijft staan.",
        verder[0],
    )
    assert verder[1:] == [
        "stap 1/3 Stap een",
        "vraag wens",
        "stap 2/3 Stap twee",
        "vraag eerlijk",
        "vraag kosten",
        "stap 3/3 Stap drie",
        "vraag reactie",
        "vraag dag",
        "overzicht, 0 open",
        "gevolg Wat je hebt ingevuld, blijft in het verslag. Er is niets meer te vragen.",
        "overzicht, 0 open",
    ]
    assert casus.kort


def test_from_full_to_short_asks_what_is_needed(methode: Methode) -> None:
    """What was typed stays where it was, and the report goes on telling it."""
    script = Script(
        [("doel", "rust"), ("wens", "slapen"), ("wetten", NaarOverzicht()), ("wetten", ["pw"])],
        antwoorden=ALLES,
        overzicht_zetten=[AndereRoute()],
    )
    casus = voer(methode, maak_casus(methode), script)
    assert script.gevraagd == ["doel", "wens", "wetten", "wetten", "past.pw", "besluit"]
    assert any("blijft in het verslag. Ik vraag nu alleen nog wat nodig is" in zin for zin in script.gezien)
    rapport = maak_rapport(maak_motivatie(Stand(methode, casus)))
    assert "slapen" in rapport
    assert "- Niet gevraagd op de korte route: Zwaarte; Wat is eerlijk; Kosten" in rapport
    assert "kernvragen zijn gesteld" not in rapport


def test_a_no_on_the_short_route_asks_its_few_more_and_says_so_once(methode: Methode) -> None:
    """What stands before the answer comes first; then the talk goes on in order."""
    script = Script(antwoorden={**ALLES, "besluit": "nee"})
    voer(methode, maak_casus(methode, kort=True), script)
    assert script.gevraagd == [*KORT, "besluit", "eerlijk", "reactie", "anders"]
    assert [zin for zin in script.gezien if zin.startswith("gevolg")] == [
        "gevolg Bij dit antwoord hoort meer uitleg. Daarom komen er drie vragen bij: Wat is eerlijk, "
        "Reactie van de inwoner en Wat er wel kan. Liever alles bekijken? Kies in het overzicht de "
        "volledige route."
    ]


def test_a_no_that_becomes_a_yes_keeps_what_was_typed(methode: Methode) -> None:
    """The same questions go and come again; of what still fits the words stay in the report."""
    antwoorden = {**ALLES, "besluit": "nee", "reactie": "Ik schrik.", "anders": "Later."}
    script = Script(antwoorden=antwoorden)
    casus = voer(methode, maak_casus(methode, kort=True), script)
    terug = Script(antwoorden={"besluit": "ja"}, overzicht_zetten=[Wijzig(("drie", "besluit"))])
    casus = voer(methode, casus, terug)
    rapport = maak_rapport(maak_motivatie(Stand(methode, casus)))
    assert "Ik schrik." in rapport
    assert casus.buiten_route == {"drie": {"anders": "Later."}}
    weer = Script(antwoorden={"besluit": "nee"}, overzicht_zetten=[Wijzig(("drie", "besluit"))])
    voer(methode, casus, weer)
    assert weer.gevraagd == ["besluit", "anders"]
    assert weer.beelden["anders"].standaard == "Later."


def test_a_list_that_the_short_route_leaves_out_can_be_filled_in_from_the_overview(methode: Methode) -> None:
    """Who goes there on purpose is asked all of it."""
    casus = voer(methode, maak_casus(methode, kort=True), Script(antwoorden=ALLES))
    script = Script(
        [("kosten", "ja"), ("kosten.1.wat", "bus"), ("kosten", "nee")],
        overzicht_zetten=[Wijzig(("twee", "kosten"))],
    )
    assert voer(methode, casus, script).antwoorden["twee"] == {"kosten": [{"wat": "bus"}]}
    assert script.is_op()


def test_a_question_answered_from_the_overview_does_not_come_again_on_going_on(methode: Methode) -> None:
    """One leaves a question for the overview, fills it in from there, and goes on."""
    script = Script(
        [("doel", "rust"), ("wetten", NaarOverzicht()), ("wetten", ["pw"])],
        antwoorden=ALLES,
        overzicht_zetten=[Wijzig(("een", "wetten")), Verder()],
    )
    voer(methode, maak_casus(methode, kort=True), script)
    assert script.gevraagd == ["doel", "wetten", "wetten", "past.pw", "besluit"]


def test_a_question_passed_over_from_the_overview_does_not_come_again_either(methode: Methode) -> None:
    script = Script(
        [("doel", "rust"), ("wetten", NaarOverzicht()), ("wetten", Overslaan())],
        antwoorden=ALLES,
        overzicht_zetten=[Wijzig(("een", "wetten")), Verder()],
    )
    voer(methode, maak_casus(methode, kort=True), script)
    assert script.gevraagd == ["doel", "wetten", "wetten", "besluit"]


@cache
def _methode() -> Methode:
    with TemporaryDirectory() as map_:
        return methode_met(Path(map_), VRAGEN)


class _Wisselaar:
    """Answers at random, and goes to the overview to change route or an answer."""

    def __init__(self, trek: st.DataObject) -> None:
        self.trek = trek
        self.gesprek: Gesprek | None = None
        self.teller = 0
        self.wijzigt = False
        self.verlaten: Pad = ()

    @property
    def casus(self) -> Casus:
        assert self.gesprek
        return self.gesprek.casus

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        staat = haal(self.casus.antwoorden, beeld.plek.pad)
        terug = self.wijzigt or beeld.plek.pad == self.verlaten
        assert terug or staat is None or beeld.plek.vraag.is_groep, "asked twice"
        self.wijzigt = False
        self.teller += 1
        wil = self.trek.draw(st.sampled_from(["antwoord", "antwoord", "antwoord", "sla over", "overzicht"]))
        if wil == "overzicht" and self.teller < 20:
            self.verlaten = beeld.plek.pad
            return NaarOverzicht()
        if wil == "sla over":
            return Overslaan()
        return Getypt(self._antwoord(beeld))

    def _antwoord(self, beeld: Vraagbeeld) -> Ruw:
        if beeld.plek.vraag.is_groep:
            return "ja" if self.teller < 15 and self.trek.draw(st.booleans()) else "nee"
        if beeld.plek.vraag.id == "besluit":
            return self.trek.draw(st.sampled_from(["ja", "nee"]))
        if beeld.plek.vraag.id == "wetten":
            return [*self.trek.draw(st.sampled_from([("pw",), ("wmo",), ("pw", "wmo")]))]
        return f"woord{self.teller}x"

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        assert self.gesprek
        _alles_staat_in_het_verslag(self.gesprek.stand)
        self.teller += 1
        if self.teller > 25:
            return Afronden()
        paden = [regel.pad for regel in overzicht.regels]
        keuzes: list[Slotkeuze] = [AndereRoute(), Verder(), Afronden(), *map(Wijzig, paden)]
        keuze = self.trek.draw(st.sampled_from(keuzes))
        self.wijzigt = isinstance(keuze, Wijzig)
        if isinstance(keuze, AndereRoute):
            self.gewisseld_met: Boom = self.casus.antwoorden
        return keuze

    def gevolgen(self, regels: list[str]) -> None:
        if any("alleen" in zin or "blijft in het verslag" in zin for zin in regels):
            assert self.casus.antwoorden == self.gewisseld_met

    def begin_stap(self, beeld: Stapbeeld) -> None: ...

    def mededeling(self, beeld: Vraagbeeld) -> None: ...

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None: ...


def _alles_staat_in_het_verslag(stand: Stand) -> None:
    rapport = maak_rapport(maak_motivatie(stand))
    for halte in _gevuld(stand):
        assert str(halte.waarde) in rapport, halte.plek.pad


def _gevuld(stand: Stand) -> Iterator[Halte]:
    """Every text whose condition holds, whatever route is asked."""
    for halte in stand.route.haltes:
        if halte.toestand is Toestand.BEANTWOORD and halte.plek.vraag.soort.is_tekst:
            yield halte


@given(st.data())
def test_no_answer_leaves_the_report_and_nothing_is_asked_twice(trek: st.DataObject) -> None:
    """Whatever one answers, and in whatever order one goes from one route to the other."""
    methode = _methode()
    wisselaar = _Wisselaar(trek)
    casus = maak_casus(methode, kort=trek.draw(st.booleans()))
    gesprek = Gesprek(Stand(methode, casus), wisselaar, bewaar=lambda nieuw: nieuw, nu=lambda: TIJD)
    wisselaar.gesprek = gesprek
    eind = gesprek.voer()
    _alles_staat_in_het_verslag(Stand(methode, eind))
