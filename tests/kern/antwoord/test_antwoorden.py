"""What people type or keep, by kind of question: what it becomes, and what is said when it cannot be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.antwoord import soorten
from omgekeerd_cli.kern.antwoord.oordeel import NODIG, Oordeel, beoordeel, lees_invoer
from omgekeerd_cli.kern.set.model import Controle, Optie, Ruw, Soort, Vraag

KLEUREN = (Optie("rood", "Rood"), Optie("blauw", "Blauw"), Optie("geen", "Geen kleur", exclusief=True))


def een(soort: Soort, *controles: Controle, verplicht: bool = False, anders: bool = False) -> Vraag:
    """A question of this kind; with three colours when it is one to choose from."""
    kiest = soort in (soorten.KEUZE, soorten.MEERKEUZE)
    opties = KLEUREN if kiest else ()
    return Vraag("v", "V?", "V", soort, verplicht, controles=controles, opties=opties, anders=anders)


def getypt(vraag: Vraag, invoer: Ruw) -> tuple[Ruw, str]:
    """What is kept of what was typed, and how that is shown again."""
    oordeel, ruw = lees_invoer(vraag, invoer)
    assert oordeel.fouten == ()
    return ruw, "" if oordeel.waarde is None else vraag.toon(oordeel.waarde)


@pytest.mark.parametrize(
    ("soort", "invoer", "bewaard", "getoond"),
    [
        (soorten.TEKST, "  Jan\tde \n Vries ", "Jan de Vries", "Jan de Vries"),
        (soorten.TEKST, "0123", "0123", "0123"),
        (soorten.TEKST, "12:30", "12:30", "12:30"),
        (soorten.TEKST, "rood\x1b[31m\x00", "rood[31m", "rood[31m"),
        (soorten.LANGE_TEKST, "een  \r\ntwee\x85\tdrie\n\nvier\n", "een\ntwee\n drie\n\nvier", None),
        (soorten.JA_NEE, "J", "ja", "ja"),
        (soorten.JA_NEE, " nee ", "nee", "nee"),
        (soorten.DATUM, "12-3-2026", "2026-03-12", "12 maart 2026"),
        (soorten.DATUM, "12 mrt. 2026", "2026-03-12", "12 maart 2026"),
        (soorten.DATUM, "2026-03-12", "2026-03-12", "12 maart 2026"),
        (soorten.GETAL, "1.250,5", "1250.5", "1.250,5"),
        (soorten.GETAL, "-3", "-3", "-3"),
        (soorten.GETAL, "16.000", "16000", "16.000"),
        (soorten.BEDRAG, "€ 16.000", "16000.00", "€ 16.000,00"),
        (soorten.BEDRAG, "750,-", "750.00", "€ 750,00"),
        (soorten.BEDRAG, "1.250,50 euro", "1250.50", "€ 1.250,50"),
        (soorten.KEUZE, "rood", "rood", "Rood"),
        (soorten.MEERKEUZE, ["blauw", "rood"], ["rood", "blauw"], "Rood, Blauw"),
        (soorten.MEERKEUZE, [], "", ""),
        (soorten.TEKST, "", "", ""),
    ],
)
def test_what_is_typed_is_kept_in_one_form(
    soort: Soort, invoer: Ruw, bewaard: Ruw, getoond: str | None
) -> None:
    """The Dutch way of writing goes in, the form of the file is kept, the Dutch way comes out."""
    assert getypt(een(soort), invoer) == (bewaard, bewaard if getoond is None else getoond)


def test_another_choice_keeps_its_words() -> None:
    """A choice of one's own is kept with its text, behind the others, and shown as that text."""
    vraag = een(soorten.MEERKEUZE, anders=True)
    bewaard = ["rood", {"anders": "paars met stippen"}]
    assert getypt(vraag, [{"anders": " paars\nmet  stippen "}, "rood"]) == (
        bewaard,
        "Rood, paars met stippen",
    )
    assert getypt(een(soorten.KEUZE, anders=True), {"anders": "paars"}) == ({"anders": "paars"}, "paars")


DATUM = "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 12-3-2026 of 12 maart 2026."
GETAL = "Dit getal begrijpen we niet. Schrijf bijvoorbeeld 12 of 1.250,5."
BEDRAG = "Dit bedrag begrijpen we niet. Schrijf bijvoorbeeld 750 of 1.250,50."
KOMMA = "Bedoel je {}? Schrijf dan een komma. De punt is voor duizend: 1.000."
KEUS = "Deze keuze is er niet. Kies uit: rood, blauw, geen."


@pytest.mark.parametrize(
    ("soort", "invoer", "zin"),
    [
        (soorten.JA_NEE, "misschien", "Antwoord met ja of nee."),
        (soorten.DATUM, "30-2-2026", "Deze dag bestaat niet. Kijk de datum na."),
        (soorten.DATUM, "12-3", "Schrijf het jaar erbij, bijvoorbeeld 12-3-2026."),
        (soorten.DATUM, "12 foo 2026", DATUM),
        (soorten.DATUM, "morgen", DATUM),
        (soorten.GETAL, "1,250.5", KOMMA.format("1250,5")),
        (soorten.GETAL, "12.5", KOMMA.format("12,5")),
        (soorten.GETAL, "1e5", GETAL),
        (soorten.GETAL, "NaN", GETAL),
        (soorten.GETAL, "9" * 40, GETAL),
        (
            soorten.BEDRAG,
            "12,345",
            "Bedoel je 12.345? De punt is voor duizend, de komma voor centen. Centen zijn twee cijfers.",
        ),
        (soorten.BEDRAG, "veel", BEDRAG),
        (soorten.BEDRAG, "9" * 40, BEDRAG),
        (soorten.KEUZE, "groen", KEUS),
        (soorten.KEUZE, {"anders": "groen"}, KEUS),
        (soorten.KEUZE, ["rood", "blauw"], KEUS),
        (soorten.MEERKEUZE, "rood", "Hier hoort een lijst van keuzes, zoals [a, b]."),
        (soorten.MEERKEUZE, ["rood", "rood"], "Dezelfde keuze staat er twee keer."),
        (soorten.MEERKEUZE, ["geen", "rood"], "'Geen kleur' gaat niet samen met een andere keuze."),
        (
            soorten.TEKST,
            "x" * 1_001,
            "Dit is te lang: er staan 1.001 tekens en er passen er 1.000. Maak het korter.",
        ),
        (
            soorten.LANGE_TEKST,
            "x" * 20_001,
            "Dit is te lang: er staan 20.001 tekens en er passen er 20.000. Maak het korter.",
        ),
        (soorten.GROEP, "ja", "Deze vraag heeft geen los antwoord."),
        (soorten.MEDEDELING, "ja", "Deze vraag heeft geen los antwoord."),
    ],
)
def test_what_cannot_be_typed(soort: Soort, invoer: Ruw, zin: str) -> None:
    """One sentence says what would fit, and there is no value."""
    oordeel, _ = lees_invoer(een(soort), invoer)
    assert oordeel == Oordeel(None, (zin,))


def test_dates_from_today() -> None:
    """When it is known what day it is, they are kept as whole dates; the help names that way of writing."""
    vraag, vandaag = een(soorten.DATUM), date(2026, 11, 21)
    oordeel, ruw = lees_invoer(vraag, "over 3 maanden", vandaag=vandaag)
    assert (oordeel, ruw) == (Oordeel(date(2027, 2, 21)), "2027-02-21")
    zin = "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 12-3-2026, 12 maart of over 3 maanden."
    assert lees_invoer(vraag, "ooit", vandaag=vandaag) == (Oordeel(None, (zin,)), "")


def test_another_choice_without_words_is_refused() -> None:
    """Choosing "anders" means telling what."""
    vraag = een(soorten.KEUZE, anders=True)
    assert lees_invoer(vraag, {"anders": "  "})[0].fouten == ("Vul in wat je met 'anders' bedoelt.",)
    assert beoordeel(vraag, {"anders": ["x"]}).fouten == ("Vul in wat je met 'anders' bedoelt.",)
    zin = "Deze keuze is er niet. Kies uit: rood, blauw, geen, anders."
    assert beoordeel(vraag, "anders").fouten == (zin,)


def test_nothing_typed() -> None:
    """A question that is needed says so; another is left empty without a word."""
    assert lees_invoer(een(soorten.TEKST, verplicht=True), " ") == (Oordeel(None, (NODIG,)), "")
    assert lees_invoer(een(soorten.DATUM), "") == (Oordeel(None), "")


@pytest.mark.parametrize(
    ("soort", "ruw", "zin"),
    [
        (soorten.BEDRAG, "16.000", "Hier hoort een bedrag in euro's, geschreven als 16000.00."),
        (soorten.BEDRAG, "16000,00", "Hier hoort een bedrag in euro's, geschreven als 16000.00."),
        (soorten.BEDRAG, "9" * 40, "Hier hoort een bedrag in euro's, geschreven als 16000.00."),
        (soorten.GETAL, "1e5", "Hier hoort een getal, geschreven als 12.5."),
        (soorten.GETAL, "12,5", "Hier hoort een getal, geschreven als 12.5."),
        (soorten.GETAL, "\u0661\u0662", "Hier hoort een getal, geschreven als 12.5."),
        (soorten.GETAL, ["1"], "Hier hoort een getal, geschreven als 12.5."),
        (soorten.DATUM, "2024-02-30", "Deze dag bestaat niet."),
        (soorten.DATUM, "12-3-2026", "Hier hoort een datum, geschreven als 2026-03-12."),
        (soorten.DATUM, "20260312", "Hier hoort een datum, geschreven als 2026-03-12."),
        (soorten.JA_NEE, "yes", "Antwoord met ja of nee."),
        (soorten.JA_NEE, "Ja", "Antwoord met ja of nee."),
        (soorten.JA_NEE, ["ja"], "Antwoord met ja of nee."),
        (soorten.TEKST, ["x"], "Hier hoort een tekst."),
        (soorten.TEKST, "een\ntwee", "Hier past één regel tekst."),
        (soorten.LANGE_TEKST, {"a": "x"}, "Hier hoort een tekst."),
        (soorten.LANGE_TEKST, " \n ", "Hier hoort een tekst."),
        (soorten.KEUZE, {"anders": "x", "nog": "y"}, KEUS),
        (soorten.MEERKEUZE, [["rood"]], KEUS),
    ],
)
def test_a_kept_answer_is_read_strictly(soort: Soort, ruw: Ruw, zin: str) -> None:
    """A file has one way of writing; what looks like another is never guessed at."""
    assert beoordeel(een(soort), ruw) == Oordeel(None, (zin,))


@pytest.mark.parametrize(
    ("soort", "controle", "ruw", "zin"),
    [
        (soorten.GETAL, Controle(minstens="3"), "2.9", "Dit is minder dan 3."),
        (soorten.GETAL, Controle(minstens="3"), "3", ""),
        (soorten.BEDRAG, Controle(hoogstens="100"), "100.01", "Dit is meer dan 100."),
        (soorten.BEDRAG, Controle(hoogstens="100"), "100", ""),
        (soorten.DATUM, Controle(minstens="2026-01-01"), "2025-12-31", "Dit is minder dan 2026-01-01."),
        (soorten.DATUM, Controle(hoogstens="2026-01-01", melding="Te laat."), "2026-01-02", "Te laat."),
        (soorten.MEERKEUZE, Controle(minstens="2"), ["rood"], "Dit is minder dan 2."),
        (soorten.MEERKEUZE, Controle(hoogstens="1"), ["rood", "blauw"], "Dit is meer dan 1."),
        (soorten.TEKST, Controle(hoogstens_tekens=3), "vier", "Dit is lang: liever hoogstens 3 tekens."),
        (soorten.TEKST, Controle(patroon="[0-9]+"), "1a", "Dit heeft niet de vorm die hier nodig is."),
        (soorten.TEKST, Controle(patroon="[0-9]+"), "11", ""),
    ],
)
def test_checks(soort: Soort, controle: Controle, ruw: Ruw, zin: str) -> None:
    """A check that fails takes away the value and says why, in the words of the set when it has them."""
    oordeel = beoordeel(een(soort, controle), ruw)
    assert oordeel.fouten == ((zin,) if zin else ())
    assert (oordeel.waarde is None) == bool(zin)


def test_a_warning_holds_nobody_back() -> None:
    """The answer stands; both remarks are given, each as what it is."""
    vraag = een(
        soorten.TEKST,
        Controle(hoogstens_tekens=3, melding="Kan het korter?", ernst="waarschuwing"),
        Controle(patroon="v.*", melding="Begin met een v."),
    )
    assert beoordeel(vraag, "vier") == Oordeel("vier", (), ("Kan het korter?",))
    assert beoordeel(vraag, "tien") == Oordeel(None, ("Begin met een v.",), ("Kan het korter?",))


@given(
    st.sampled_from([s for s in soorten.SOORTEN.values() if s not in (soorten.GROEP, soorten.MEDEDELING)]),
    st.text(max_size=40),
)
def test_whatever_is_typed_is_either_refused_or_kept_for_good(soort: Soort, invoer: str) -> None:
    """An accepted answer reads back as the same value, and typing its kept form changes nothing."""
    vraag = een(soort)
    oordeel, ruw = lees_invoer(vraag, invoer)
    if oordeel.waarde is None:
        return
    assert beoordeel(vraag, ruw) == oordeel
    if soort in (soorten.TEKST, soorten.LANGE_TEKST, soorten.DATUM):
        assert lees_invoer(vraag, ruw) == (oordeel, ruw)
