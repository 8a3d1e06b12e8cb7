"""Editing the lines of a list: each answer stays with its line, and no typed word leaves the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import given, settings
from hypothesis import strategies as st

from hulp import TIJD, bladeren, maak_casus
from lijstset import lijstmethode
from omgekeerd_cli.kern.antwoord.boom import Boom, haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Stand, Toestand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.wijzigen.beantwoorden import Gevolgen, beantwoord, in_woorden
from omgekeerd_cli.kern.wijzigen.lijst import zet_regels
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus

SLOT = ("een", "wegen")


def begin(methode: Methode, antwoorden: Boom) -> Stand:
    """A casus with these answers."""
    return Stand(methode, maak_casus(methode, {"een": antwoorden}))


def typ(stand: Stand, *regels: str) -> tuple[Stand, Gevolgen]:
    """The casus with these lines in the list."""
    return zet_regels(stand, stand.route.halte_op_pad[SLOT].plek, [*regels], tijd=TIJD)


def rijen(casus: Casus) -> list[dict[str, str]]:
    """The records of the list."""
    gevonden = haal(casus.antwoorden, SLOT)
    assert isinstance(gevonden, list)
    return [{naam: str(deel) for naam, deel in rij.items()} for rij in gevonden if isinstance(rij, dict)]


A: dict[str, Ruw] = {"nr": "1", "weg": "Bijzondere bijstand", "weg-wie": "ik"}
B: dict[str, Ruw] = {"nr": "2", "weg": "Een lening", "weg-wie": "de bank"}
TWEE: Boom = {"wegen": [A, B], "weging": {"1": "veel", "2": "weinig"}, "gekozen": "2"}


def test_lines_that_stay_keep_their_records_wherever_they_go(tmp_path: Path) -> None:
    stand, gevolgen = typ(
        begin(lijstmethode(tmp_path), TWEE), "Een lening", "Iets nieuws", "Bijzondere bijstand"
    )
    assert rijen(stand.casus) == [B, {"nr": "3", "weg": "Iets nieuws"}, A]
    assert haal(stand.casus.antwoorden, ("een", "gekozen")) == "2"
    assert gevolgen == Gevolgen()


def test_a_line_that_was_mended_keeps_its_record(tmp_path: Path) -> None:
    """And what it was before stands in the logboek."""
    stand, _ = typ(begin(lijstmethode(tmp_path), TWEE), "Bijzondere bijstand, als gift", "Een lening")
    assert rijen(stand.casus)[0] == A | {"weg": "Bijzondere bijstand, als gift"}
    laatste = stand.casus.logboek[-1]
    assert (laatste.vraag, laatste.wat.value, laatste.was) == (
        "een.wegen",
        "gewijzigd",
        "Bijzondere bijstand, Een lening",
    )


def test_a_line_about_something_else_gets_a_record_of_its_own(tmp_path: Path) -> None:
    stand, _ = typ(begin(lijstmethode(tmp_path), TWEE), "Bijzondere bijstand", "Verhuizen naar zus")
    assert rijen(stand.casus) == [A, {"nr": "3", "weg": "Verhuizen naar zus"}]


def test_a_line_that_is_gone_takes_its_answers_along_and_brings_them_back(tmp_path: Path) -> None:
    methode = lijstmethode(tmp_path)
    zonder, gevolgen = typ(begin(methode, TWEE), "Bijzondere bijstand")
    assert zonder.casus.buiten_route == {
        "een": {
            "wegen": {"2": {"weg": "Een lening", "weg-wie": "de bank"}},
            "gekozen": "2",
            "weging": {"2": "weinig"},
        }
    }
    assert in_woorden(methode, gevolgen) == [
        "Kies straks opnieuw bij ‘Gekozen’: wat je koos, staat niet meer in de lijst.",
        "‘Weging’ is nu niet van toepassing. Je antwoord blijft bewaard.",
    ]
    assert zonder.route.halte_op_pad["een", "gekozen"].toestand is Toestand.OPEN
    terug, _ = typ(zonder, "Een lening", "Bijzondere bijstand")
    assert rijen(terug.casus) == [B, A]
    assert haal(terug.casus.buiten_route, SLOT) is None


def test_a_number_is_never_given_again(tmp_path: Path) -> None:
    """Not even when nothing but the logboek remembers the line that had it."""
    stand, _ = typ(begin(lijstmethode(tmp_path), {}), "Eerst dit")
    stand, _ = typ(stand, "Heel anders")
    assert [rij["nr"] for rij in rijen(stand.casus)] == ["2"]
    plek = stand.route.halte_op_pad["een", "wegen", "2", "weg-wie"].plek
    stand, _ = beantwoord(stand, plek, "ik", tijd=TIJD)
    leeg, _ = typ(stand)
    nieuw, _ = typ(leeg, "Weer iets anders")
    assert [rij["nr"] for rij in rijen(nieuw.casus)] == ["3"]


def test_nothing_to_say_is_an_answer(tmp_path: Path) -> None:
    stand, _ = typ(begin(lijstmethode(tmp_path), {"begin": "zelf"}))
    assert rijen(stand.casus) == []
    assert stand.casus.logboek[-1].vraag == "een.wegen"


def test_a_text_that_stood_there_is_set_apart(tmp_path: Path) -> None:
    stand, _ = typ(begin(lijstmethode(tmp_path), {"wegen": "los opgeschreven"}), "A")
    assert rijen(stand.casus) == [{"nr": "1", "weg": "A"}]
    assert stand.casus.onbekend == {"een": {"wegen": "los opgeschreven"}}


def test_a_choice_opens_again_when_what_is_on_offer_hangs_on_a_changed_answer(tmp_path: Path) -> None:
    """Also an option that is not on offer now may come, so the choice is put once more."""
    stand = begin(lijstmethode(tmp_path), TWEE | {"begin": "zelf"})
    plek = stand.route.halte_op_pad["een", "begin"].plek
    _, gevolgen = beantwoord(stand, plek, "aanvraag", tijd=TIJD)
    assert [ander.vraag.id for ander in gevolgen.heropend] == ["gekozen"]


REGELS = (
    "Bijzondere bijstand",
    "Een lening",
    "Een lening van de bank",
    "Verhuizen",
    "Kwijtschelding",
    "Bijstand",
)
Lijsten = st.lists(st.lists(st.sampled_from(REGELS), unique=True, max_size=5), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(Lijsten, st.data())
def test_answers_stay_with_their_line_and_no_word_is_lost(
    lijsten: list[list[str]], data: st.DataObject
) -> None:
    """Whatever lines are typed after each other, with answers given in between."""
    stand = begin(_methode(), {})
    getypt: set[str] = set()
    for nummer, regels in enumerate(lijsten):
        voor = _per_regel(stand)
        stand, _ = typ(stand, *regels)
        na = _per_regel(stand)
        for regel in voor.keys() & na.keys():
            assert na[regel] == voor[regel], regel
        getypt |= {*regels}
        for regel in regels if data.draw(st.booleans()) else ():
            stand = _vul_in(stand, regel, f"bij {regel} {nummer}")
            getypt.add(f"bij {regel} {nummer}")
        assert stand.casus == _opnieuw_gelezen(stand), "the file says the same"
        bewaard = _alles(stand.casus)
        assert all(woord in bewaard for woord in getypt)
        assert len({rij["nr"] for rij in rijen(stand.casus)}) == len(regels)


_METHODE: list[Methode] = []


def _methode() -> Methode:
    if not _METHODE:
        _METHODE.append(lijstmethode(Path(mkdtemp())))
    return _METHODE[0]


def _per_regel(stand: Stand) -> dict[str, tuple[str, Ruw | None, Ruw | None]]:
    """Of each line its number, and what was answered about it."""
    casus = stand.casus
    al = haal(casus.antwoorden, SLOT)
    return {
        rij["weg"]: (rij["nr"], rij.get("weg-wie"), haal(casus.antwoorden, ("een", "weging", rij["nr"])))
        for rij in (rijen(casus) if al else [])
    }


def _vul_in(stand: Stand, regel: str, tekst: str) -> Stand:
    nr = next(rij["nr"] for rij in rijen(stand.casus) if rij["weg"] == regel)
    for pad in (("een", "wegen", nr, "weg-wie"), ("een", "weging", nr)):
        stand, _ = beantwoord(stand, stand.route.halte_op_pad[pad].plek, tekst, tijd=TIJD)
    return stand


def _alles(casus: Casus) -> str:
    bomen: Sequence[Ruw] = (casus.antwoorden, casus.buiten_route, casus.onbekend)
    return "\n".join(
        [*(tekst for boom in bomen for tekst in bladeren(boom)), *(g.was for g in casus.logboek)]
    )


def _opnieuw_gelezen(stand: Stand) -> Casus:
    from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in

    inhoud = schrijf_casus(stand.casus)
    gelezen = lees_casus(inhoud, "proefcasus.yaml", "proefcasus").casus
    return pas_in(stand.methode, gelezen)[0].casus
