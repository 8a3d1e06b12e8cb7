"""From answers to a comparison: what counts, what is left out and named, and where it is shown."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import rekenset
from hulp import Script, maak_casus, methode_met, voer
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.beeld.overzicht import Regelsoort, maak_overzicht
from omgekeerd_cli.kern.gesprek.afspelen import speel_af
from omgekeerd_cli.kern.gesprek.vragensteller import Overslaan, Terug
from omgekeerd_cli.kern.rekening.rekening import Bedrag
from omgekeerd_cli.kern.rekening.rekenposten import Rekening
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from rekenset import met, post
from verslaggever import Verslaggever


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """Posts, their comparison, and a question behind it."""
    return methode_met(tmp_path, rekenset.VRAGEN)


def rekening(methode: Methode, *posten: Ruw) -> Rekening:
    """The comparison that a report can tell about."""
    gevonden = maak_motivatie(Stand(methode, maak_casus(methode, met(*posten)))).antwoord("som").rekening
    assert gevonden
    return gevonden


def euro(laag: int, hoog: int | None = None) -> Bedrag:
    return Bedrag(Decimal(laag), Decimal(laag if hoog is None else hoog))


def test_what_each_field_means(methode: Methode) -> None:
    """Scenarios and payers in the order of their options; an income is a cost below zero."""
    uitkomst = rekening(
        methode,
        post("plan", "1000.00", hoog="1500.00"),
        post("plan", "20.00", "per-jaar", b="zij", r="levert-op", vanaf="13"),
        post("niets", "100.00", "per-maand", vanaf="2", duur="12"),
        post({"anders": "Iets ertussen"}, "5.00", "per-maand"),
    )
    assert uitkomst.scenarios == ("Niets doen", "Het plan", "Iets ertussen")
    assert (uitkomst.betalers, uitkomst.basis) == (("De inwoner", "De gemeente"), "Niets doen")
    een, vijf = uitkomst.horizonten
    assert een.totalen == (euro(1100), euro(1000, 1500), euro(60))
    assert vijf.rijen == (
        ("De inwoner", (euro(0), euro(-80), euro(0))),
        ("De gemeente", (euro(1200), euro(1000, 1500), euro(300))),
    )
    assert vijf.verschillen == (euro(0), euro(-280, 220), euro(-900))
    assert [(omslag.scenario, omslag.tegenover) for omslag in uitkomst.omslagen] == [
        ("Het plan", "Niets doen"),
        ("Iets ertussen", "Niets doen"),
        ("Iets ertussen", "Het plan"),
    ]


@pytest.mark.parametrize(
    ("fout", "reden"),
    [
        ({"s": ""}, "Er staat niet bij welke mogelijkheid dit hoort."),
        ({"b": "hullie"}, "Er staat niet wie dit betaalt of krijgt."),
        ({"laag": ""}, "Er staat geen bedrag."),
        ({"laag": "veel"}, "Er staat geen bedrag."),
        ({"laag": "-5.00"}, "Het bedrag is minder dan nul."),
        ({"hoog": "99.00"}, "Het hoogste bedrag is lager dan het laagste."),
        ({"r": ""}, "Er staat niet of dit geld kost of oplevert."),
        ({"hoe": ""}, "Er staat niet hoe vaak dit bedrag terugkomt."),
        ({"vanaf": "1.5"}, "De maanden zijn geen heel getal van 1 tot en met 1200."),
        ({"duur": "0"}, "De maanden zijn geen heel getal van 1 tot en met 1200."),
    ],
)
def test_a_faulty_record_is_left_out_and_named(methode: Methode, fout: Boom, reden: str) -> None:
    """The others count; the numbers stay those of the list."""
    uitkomst = rekening(methode, post("plan", wat="Muur"), post("plan", wat="Deur") | fout, post("niets"))
    zonder_leeg = [(deel.nummer, deel.wat, deel.reden) for deel in uitkomst.weggelaten]
    assert zonder_leeg == [(2, "Deur", reden)]
    assert [een.nummer for een in uitkomst.posten] == [1, 3]
    assert uitkomst.horizonten[0].totalen == (euro(100), euro(100))


def test_a_comparison_of_nothing_that_counts(methode: Methode) -> None:
    """No totals, and still told why."""
    uitkomst = rekening(methode, post(laag=""))
    assert (uitkomst.scenarios, uitkomst.horizonten, uitkomst.omslagen) == ((), (), ())
    assert (
        "Nummer 1 telt niet mee."
        in maak_motivatie(Stand(methode, maak_casus(methode, met(post(laag=""))))).antwoord("som").tekst
    )


def test_the_base_can_be_named(tmp_path: Path) -> None:
    """Another than the first; and the first when the one named has no records."""
    vragen = rekenset.VRAGEN.replace("jaren: [1, 5]", "jaren: [1, 5]\n    basis: plan")
    methode = methode_met(tmp_path, vragen)
    assert rekening(methode, post("niets"), post("plan")).basis == "Het plan"
    assert rekening(methode, post("niets")).basis == "Niets doen"


def test_no_place_without_records(methode: Methode) -> None:
    """Who skips the amounts sees no empty comparison, and the report has none."""
    casus = maak_casus(methode, {"een": {"posten": []}})
    assert [halte.plek.vraag.id for halte in Stand(methode, casus).route.haltes] == ["posten", "slot"]
    beeld = maak_motivatie(Stand(methode, casus)).antwoord("som")
    assert (beeld.ingevuld, beeld.rekening) == (False, None)


_GETYPT = {"s": "plan", "b": "wij", "r": "kost", "laag": "100", "hoe": "eenmalig"}
_VELDEN = ("s", "b", "r", "laag", "hoog", "hoe", "vanaf", "duur", "wat", "bron", "dag")


def test_shown_in_the_conversation_and_again_when_it_changed(methode: Methode) -> None:
    """Right before the question behind it; going back without a change shows it once only."""
    script = Script(
        zetten=[
            ("posten", "ja"),
            *[(f"posten.1.{veld}", _GETYPT.get(veld, Overslaan())) for veld in _VELDEN],
            ("posten", "nee"),
            ("slot", Terug()),
            ("posten.1.dag", "2-3-2026"),
            ("posten", "nee"),
            ("slot", "licht"),
        ],
    )
    voer(methode, maak_casus(methode), script)
    getoond = [regel for regel in script.gezien if regel.startswith("mededeling")]
    assert len(getoond) == 2
    assert getoond[0].startswith(
        "mededeling Zo staat het ervoor.\n\nNa 1 jaar, alles bij elkaar:\n- Het plan:\n  € 100"
    )
    plaats = script.gezien.index(getoond[0])
    assert script.gezien[plaats + 1] == "vraag slot"


def test_a_replay_shows_it(methode: Methode) -> None:
    """Worked out from the saved answers, and nothing was asked for it."""
    verslag = Verslaggever()
    casus = maak_casus(methode, met(post("niets"), post("plan", "60.00")))
    herhaling = speel_af(Stand(methode, casus), verslag)
    assert any(regel.startswith("mededeling Zo staat het ervoor.") for regel in verslag.regels)
    assert (herhaling.afgekeurd, herhaling.niet_gevraagd) == ((), ())


def test_one_line_in_the_overview(methode: Methode) -> None:
    """The outcome at the last horizon; there is nothing to change, so it has no number."""
    overzicht = maak_overzicht(
        Stand(methode, maak_casus(methode, met(post("niets", "1.00", "per-maand"), post())))
    )
    [regel] = [r for _, regels in overzicht.stappen for r in regels if r.soort is Regelsoort.UITKOMST]
    assert (regel.pad, regel.label, regel.tekst) == (
        (),
        "Naast elkaar",
        "Na 5 jaar: Niets doen € 60; Het plan € 100",
    )


SIGNALEN = "signalen:\n" + "".join(
    f"  - {{id: {naam}, als: {{vraag: som, bevat: {naam}}}, ernst: let-op, tekst: t, advies: a, bron: b}}\n"
    for naam in ("zonder-bron", "zonder-datum", "alleen-eerste-jaar", "een-scenario", "weggelaten")
)


@pytest.mark.parametrize(
    ("posten", "verwacht"),
    [
        ([], []),
        ([post("niets", "1.00", "per-maand"), post("plan")], []),
        ([post("niets", "1.00", "per-maand"), post("plan", bron="")], ["zonder-bron"]),
        ([post("niets", "1.00", "per-maand", dag=""), post("plan")], ["zonder-datum"]),
        ([post("niets", "1.00", "per-maand", duur="12"), post("plan")], ["alleen-eerste-jaar"]),
        ([post("niets", "1.00", "per-maand")], ["een-scenario"]),
        ([post("niets", "1.00", "per-maand"), post("plan"), post(laag="")], ["weggelaten"]),
    ],
)
def test_conditions_can_ask_what_stands_out(tmp_path: Path, posten: list[Ruw], verwacht: list[str]) -> None:
    """A rekening has no answer, but signals and questions may hang on what it found."""
    methode = methode_met(tmp_path, rekenset.VRAGEN, SIGNALEN)
    stand = Stand(methode, maak_casus(methode, met(*posten)))
    assert [signaal.id for signaal in open_signalen(stand)] == verwacht


def test_an_answer_to_it_is_kept_apart(methode: Methode) -> None:
    """A hand-written file that answers what asks nothing loses no word."""
    casus = maak_casus(methode, {"een": {"som": "veel", "slot": "x"}})
    assert casus.onbekend == {"een": {"som": "veel"}}
