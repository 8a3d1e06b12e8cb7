"""What today has to say of a day that is typed: bounds that move along, and remarks; never of a kept one."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel, beoordeel, lees_invoer
from omgekeerd_cli.kern.set.model import Controle, Vraag
from omgekeerd_cli.kern.taal.dagen import Kijkt

MAANDAG = date(2026, 11, 30)
DAG = Vraag("dag", "Wanneer?", "Dag", soorten.DATUM)
PLAN, VERLEDEN = replace(DAG, kijkt=Kijkt.VOORUIT), replace(DAG, kijkt=Kijkt.TERUG)


def opmerkingen(vraag: Vraag, tekst: str) -> tuple[str, ...]:
    """What is said of it besides how it is understood; it is always taken."""
    oordeel, _ = lees_invoer(vraag, tekst, vandaag=MAANDAG)
    assert (oordeel.fouten, oordeel.waarde is None) == ((), False)
    return oordeel.waarschuwingen


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("12-12-2026", "Dat is een zaterdag."),
        ("13-12", "Dat is een zondag."),
        ("25 december", "Dat is eerste kerstdag."),
        ("26-12-2026", "Dat is tweede kerstdag, een zaterdag."),
        ("5-5-2027", "Dat is Bevrijdingsdag."),
        ("27-4-2027", "Dat is Koningsdag."),
        ("26-3-2027", "Dat is Goede Vrijdag."),
        ("28-3-2027", "Dat is een zondag."),
        ("6-5-2027", "Dat is Hemelvaartsdag."),
        ("29-11-2026", "Deze dag is al voorbij."),
        ("gisteren", "Deze dag is al voorbij."),
        ("15-6-2025", "Deze dag is al voorbij."),
    ],
)
def test_a_plan_is_told_what_day_it_falls_on(tekst: str, zin: str) -> None:
    """A weekend, a holiday, or over already; it is a remark and stops nothing."""
    assert opmerkingen(PLAN, tekst) == (zin,)


@pytest.mark.parametrize("tekst", ["vandaag", "1 december", "24-12-2026", "4-1-2027", "over 3 weken"])
def test_of_a_working_day_ahead_nothing_is_said(tekst: str) -> None:
    assert opmerkingen(PLAN, tekst) == ()


def test_what_is_past_can_be_a_sunday_but_not_tomorrow() -> None:
    assert opmerkingen(VERLEDEN, "morgen") == ("Deze dag moet nog komen.",)
    assert opmerkingen(VERLEDEN, "1-1-2030") == ("Deze dag moet nog komen.",)
    assert opmerkingen(VERLEDEN, "29-11-2026") == opmerkingen(VERLEDEN, "vandaag") == ()
    assert opmerkingen(DAG, "29-11-2026") == opmerkingen(DAG, "26-12-2026") == ()


@pytest.mark.parametrize(
    ("controle", "goed", "fout", "te"),
    [
        (Controle(minstens="vandaag"), "vandaag", "gisteren", "eerder dan vandaag"),
        (Controle(hoogstens="vandaag"), "vandaag", "morgen", "later dan vandaag"),
        (Controle(minstens="vandaag + 6 weken"), "11-1-2027", "10-1-2027", "eerder dan vandaag + 6 weken"),
        (Controle(hoogstens="over 6 weken"), "11-1-2027", "12-1-2027", "later dan over 6 weken"),
        (Controle(minstens="Vandaag - 1 jaar"), "30-11-2025", "29-11-2025", "eerder dan Vandaag - 1 jaar"),
        (Controle(minstens="3 maanden geleden"), "30-8-2026", "29-8-2026", "eerder dan 3 maanden geleden"),
        (Controle(minstens="2026-11-30"), "vandaag", "gisteren", "minder dan 2026-11-30"),
    ],
)
def test_a_bound_may_move_along_with_the_day(controle: Controle, goed: str, fout: str, te: str) -> None:
    """In the words of the set, or in those of its `melding`."""
    vraag = replace(DAG, controles=(controle,))
    assert lees_invoer(vraag, goed, vandaag=MAANDAG)[0].fouten == ()
    assert lees_invoer(vraag, fout, vandaag=MAANDAG)[0] == Oordeel(None, (f"Dit is {te}.",))
    met_woorden = replace(DAG, controles=(replace(controle, melding="Kies een andere dag."),))
    assert lees_invoer(met_woorden, fout, vandaag=MAANDAG)[0].fouten == ("Kies een andere dag.",)


def test_a_warning_at_a_bound_stops_nothing() -> None:
    vraag = replace(PLAN, controles=(Controle(minstens="vandaag", ernst="waarschuwing"),))
    oordeel, ruw = lees_invoer(vraag, "gisteren", vandaag=MAANDAG)
    assert (oordeel, ruw) == (
        Oordeel(date(2026, 11, 29), (), ("Dit is eerder dan vandaag.",)),
        "2026-11-29",
    )


def test_an_answer_that_was_right_stays_right() -> None:
    """Kept, replayed, or confirmed once more as it stands there: no day has a say in it."""
    vraag = replace(PLAN, controles=(Controle(minstens="vandaag"),))
    goed = Oordeel(date(2026, 6, 15))
    assert beoordeel(vraag, "2026-06-15") == goed
    assert lees_invoer(vraag, "15 juni 2026", vandaag=MAANDAG, bewaard="2026-06-15") == (goed, "2026-06-15")
    ander = lees_invoer(vraag, "14 juni 2026", vandaag=MAANDAG, bewaard="2026-06-15")
    assert ander == (Oordeel(None, ("Dit is eerder dan vandaag.",)), "2026-06-14")


def test_other_kinds_know_no_today() -> None:
    """A bound that is no number is refused by the check of a set; here it does not hold."""
    vraag = Vraag("n", "Hoeveel?", "Aantal", soorten.GETAL, controles=(Controle(minstens="vandaag"),))
    assert lees_invoer(vraag, "3", vandaag=MAANDAG)[0].fouten == ()
