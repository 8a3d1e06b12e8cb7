"""A breakthrough plan promises nothing that nobody said yes to, in the letter nor in the report.

Plans are made up of points: who decides by how it stands, in every order, with each way to go on. Typed
words are names without meaning, so that every promise is one of our own sentences.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from hulp import maak_casus, schrijf_set
from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloon import maak_rapport

METHODE = "doorbraakmethode"
BELOFTE = re.compile(
    r"krijgt? (u|je)\b|\b(u|je|jullie) krijg|krijgen jullie|\bstopt\b|\bhoe(ft|ven|f je) niet|gaat door|"
    r"verandert er|zei ja|ja gezegd op:|Het besluit (staat|komt)",
    re.IGNORECASE,
)
"""Words after which somebody counts on it."""
JA = ("op-papier", "zonder-brief", "ja")
STANDEN = (
    ("wij", "op-papier"), ("wij", "zonder-brief"), ("wij", "gevraagd"), ("wij", "nog-vragen"),
    ("ander", "ja"), ("ander", "gevraagd"), ("ander", "nog-vragen"), ("ander", "nee"),
    ("onbekend", ""), ("wij", ""), ("", ""),
)  # fmt: skip
"""Who decides and how it stands; the last ones are half typed."""
VERDER = ("doen", "wacht-op-akkoord", "anders-plan", "opschalen", "nog-niet", "")


@cache
def methode() -> Methode:
    return vragensets.laad(METHODE, plaatsen.ingebouwd())


def _punt(nummer: int, wie: str, stand: str) -> dict[str, Ruw]:
    velden = {"punt": f"Punt{nummer} van het plan", "punt-wie": wie, "punt-stand": stand}
    if wie == "ander":
        velden["punt-wie-naam"] = f"organisatie{nummer}"
    if stand == "op-papier":
        velden["punt-brief"] = "2026-11-20"
    if stand in ("gevraagd", "nog-vragen"):
        velden["punt-dag"] = "2027-01-15"
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def _stand(set_: Methode, standen: tuple[tuple[str, str], ...], verder: str, aanspreekvorm: str) -> Stand:
    afspraken: dict[str, Ruw] = {
        "punten": [_punt(nummer, *deel) for nummer, deel in enumerate(standen)],
        "besluit-tekst": f"Woorden voor {aanspreekvorm}.",
        "besluit": verder,
        "evaluatie-drie": "2027-03-01",
    }
    akkoord: Boom = {"stopt": [{"stopt-wat": "Hulp van nu", "stopt-datum": "2027-02-01"}]}
    antwoorden: Boom = {
        "akkoord": akkoord,
        "afspraken": {naam: ruw for naam, ruw in afspraken.items() if ruw},
    }
    return Stand(set_, maak_casus(set_, antwoorden))


def _stukken(stand: Stand) -> tuple[str, str]:
    """The letter and the report of a casus, without what they tell the worker."""
    motivatie = maak_motivatie(stand)
    brief = maak_brief(motivatie).tekst.partition("\nBeste ")[2]
    return brief, maak_rapport(motivatie).partition("## Wat nog open is")[0]


def beloofd(tekst: str, standen: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Every line that promises what has no yes: about such a point, or anything where nothing has one.

    An item of a list promises what the sentence above that list does.
    """
    onzeker = [f"Punt{nummer} " for nummer, (_, stand) in enumerate(standen) if stand not in JA]
    niets = len(onzeker) == len(standen)
    erboven = ""
    for regel in filter(None, tekst.splitlines()):
        erboven = erboven if regel.startswith("- ") else regel
        over_onzeker = any(punt in regel for punt in onzeker)
        if BELOFTE.search(f"{erboven} {regel}" if over_onzeker else regel) and (niets or over_onzeker):
            yield regel


def _plannen(verder: str) -> Iterator[tuple[tuple[str, str], ...]]:
    """Each state alone, and some of every length; always the same."""
    toeval = random.Random(verder)  # noqa: S311  nothing is kept secret with it
    yield from ((deel,) for deel in STANDEN)
    yield from (tuple(toeval.choices(STANDEN, k=toeval.randint(2, 4))) for _ in range(20))


@pytest.mark.parametrize("verder", VERDER)
def test_a_plan_promises_nothing_without_a_yes(verder: str) -> None:
    for nummer, standen in enumerate(_plannen(verder)):
        stand = _stand(methode(), standen, verder, "jou en je kind" if nummer % 2 else "u")
        for tekst in _stukken(stand):
            assert list(beloofd(tekst, standen)) == [], standen
            assert all(f"Punt{welk} van het plan" in tekst for welk in range(len(standen))), standen


def test_a_yes_is_told_as_a_yes() -> None:
    brief = maak_brief(
        maak_motivatie(_stand(methode(), (("ander", "ja"), ("wij", "op-papier")), "doen", "u"))
    )
    vast = brief.tekst.partition("## Wat vaststaat")[2].partition("##")[0]
    assert "Dit krijgt u" in vast
    assert "**Punt0 van het plan.** Wie beslist: organisatie0." in vast
    besluit = "Wie beslist: de gemeente. Daarover gaat de brief van 20 november 2026."
    assert f"**Punt1 van het plan.** {besluit}" in vast
    assert "Wat wij nog vragen" not in brief.tekst


def test_what_another_decides_is_not_ours_to_promise_and_we_ask_ourselves_nothing() -> None:
    standen = (("ander", "ja"), ("wij", "nog-vragen"), ("ander", "nog-vragen"))
    brief, _ = _stukken(_stand(methode(), standen, "doen", "u"))
    ja, van_ons, van_hen = (next(r for r in brief.splitlines() if f"**Punt{nr} " in r) for nr in range(3))
    assert "De gemeente kan dat niet voor een ander beloven." in ja
    assert ("Daar is nog geen besluit over." in van_ons, "om een ja vragen" in van_ons) == (True, False)
    assert ("Daar is nog geen besluit over." in van_hen, "om een ja vragen" in van_hen) == (False, True)


@pytest.mark.parametrize("verder", VERDER)
def test_what_is_written_about_now_is_not_sure_before_the_plan_is(verder: str) -> None:
    brief, _ = _stukken(_stand(methode(), (("wij", "op-papier"),), verder, "u"))
    nu = brief.partition("## Wat er nu gebeurt")[2].partition("##")[0]
    assert ("Dit staat nog niet vast." in nu) is (verder in ("anders-plan", "opschalen", "nog-niet"))


@pytest.mark.parametrize(("wie", "staat_erbij"), [("wij", True), ("onbekend", False)])
def test_who_decides_is_said_to_stand_there_only_where_it_does(wie: str, staat_erbij: bool) -> None:
    brief, _ = _stukken(_stand(methode(), ((wie, "nog-vragen" if staat_erbij else ""),), "doen", "u"))
    assert ("Wie wat beslist, staat erbij." in brief) is staat_erbij


def test_the_report_says_on_top_what_is_sure_and_what_is_not() -> None:
    """With who decides where that is somebody else, and nothing about what was only half typed."""
    standen = (("wij", "op-papier"), ("ander", "ja"), ("ander", "nog-vragen"), ("ander", "nee"), ("wij", ""))
    rapport = _stukken(_stand(methode(), standen, "doen", "u"))[1]
    kort = rapport.partition("## In het kort\n\n")[2].partition("\n\n")[0].splitlines()
    assert kort[0] == "- **Uitkomst:** Aan de slag met dit plan. Nog niet op alle punten is ja gezegd."
    assert kort[1:5] == [
        "- **Er is ja gezegd op:** ‘Punt0 van het plan’, ‘Punt1 van het plan’ (organisatie1).",
        "- **Nog niet zeker:** ‘Punt2 van het plan’ (organisatie2).",
        "- **Er is nee gezegd op:** ‘Punt3 van het plan’ (organisatie3).",
        "- **Nog niet ingevuld hoe het staat:** ‘Punt4 van het plan’.",
    ]


@pytest.mark.parametrize(
    ("deel", "reden"),
    [
        (("wij", "zonder-brief"), "Maak voor dit punt een besluit met een eigen brief."),
        (("onbekend", ""), "Van een punt is nog niet bekend wie erover beslist."),
        (("wij", "op-papier"), ""),
        (("ander", "nog-vragen"), ""),
        (("ander", "nee"), ""),
    ],
)
def test_what_we_decided_already_has_a_letter_of_its_own_first(deel: tuple[str, str], reden: str) -> None:
    """Until then the letter about the plan is a draft; what another has to decide is no reason for that."""
    brief = maak_brief(maak_motivatie(_stand(methode(), (deel,), "doen", "u")))
    over_punten = " ".join(f"{een.tekst} {een.advies}" for een in brief.concept if "een punt" in een.tekst)
    assert reden in over_punten
    assert bool(reden) == bool(over_punten)


@pytest.mark.parametrize("verder", [verder for verder in VERDER if verder])
def test_a_letter_says_first_that_it_is_a_plan(verder: str) -> None:
    tekst = maak_brief(maak_motivatie(_stand(methode(), (("ander", "ja"),), verder, "u"))).tekst
    eerste = tekst.partition("\nBeste ")[2].splitlines()[2]
    assert eerste.startswith("Dit is een plan, geen besluit. Wie wat beslist, staat erbij.")
    assert "Tegen dit plan kunt u geen bezwaar maken" in tekst


def test_a_promise_too_many_is_found(tmp_path: Path) -> None:
    """The property itself: an own set that says it wrong does not get by."""
    fout = "nog-vragen: {zegt: Dit krijgt u.}\nwij-vragen: {zegt: De hulp stopt.}\n"
    schrijf_set(tmp_path, {f"{METHODE}/zinnen.yaml": fout})
    set_ = vragensets.laad(METHODE, [*plaatsen.ingebouwd(), tmp_path])
    standen = (("ander", "gevraagd"),)
    gevonden = " ".join(beloofd("".join(_stukken(_stand(set_, standen, "doen", "u"))), standen))
    assert "Dit krijgt u." in gevonden
    assert "De hulp stopt." in gevonden
