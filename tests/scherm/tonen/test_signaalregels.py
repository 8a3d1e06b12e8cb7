"""Signals at the beginning of the next step, as both askers show them."""

from __future__ import annotations

from io import StringIO

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld
from omgekeerd_cli.kern.set.model import Advies, Ernst, Signaal, Vergelijking
from omgekeerd_cli.scherm.basis.console import STIJLEN
from omgekeerd_cli.scherm.regels.vragensteller import EenvoudigeVragensteller
from omgekeerd_cli.scherm.tonen.omlijsting import Omlijsting
from omgekeerd_cli.scherm.woorden import woorden

ADVIES = "Leg het vijf minuten voor aan een collega en vertel wat je hebt gewogen."


def signaal(ernst: Ernst) -> Signaal:
    return Signaal(
        "s", Vergelijking("v", "is", "x"), ernst, "Je hebt dit met niemand besproken.", ADVIES, "Movisie"
    )


def beeld(*signalen: Signaal) -> Stapbeeld:
    return Stapbeeld(2, 5, "De volgende stap", "Waarom nu.", signalen=signalen)


@pytest.mark.parametrize("breedte", [40, 80])
def test_in_the_terminal_every_signal_fits_and_its_weight_is_in_words(breedte: int) -> None:
    uit = StringIO()
    console = Console(file=uit, width=breedte, theme=STIJLEN, markup=False)
    Omlijsting(console, terug="Met Ctrl-B ga je terug.").begin_stap(
        beeld(signaal(Ernst.ONTBREEKT), signaal(Ernst.ZWAARDER))
    )
    regels = uit.getvalue().splitlines()
    assert max(map(cell_len, regels)) <= breedte
    tekst = " ".join(uit.getvalue().split())
    assert "! Dit ontbreekt nog: Je hebt dit met niemand besproken." in tekst
    assert "! Misschien is meer nodig:" in tekst
    assert f"Wat je kunt doen: {ADVIES}" in tekst
    assert "Bron: Movisie" in tekst
    assert tekst.index("Met Ctrl-B ga je terug.") < tekst.index("Stap 2 van 5")


def test_plain_lines_say_the_same() -> None:
    uit = StringIO()
    EenvoudigeVragensteller(uit).begin_stap(beeld(signaal(Ernst.LET_OP)))
    gezegd = uit.getvalue().splitlines()
    begin = gezegd.index("Eerst dit over wat je net invulde")
    assert gezegd[begin : begin + 8] == [
        "Eerst dit over wat je net invulde",
        "! Let op: Je hebt dit met niemand besproken.",
        f"  Wat je kunt doen: {ADVIES}",
        "  Bron: Movisie",
        "",
        "Je mag gewoon verder. Iets veranderen? Typ < om terug te gaan.",
        "",
        "== Stap 2 van 5: De volgende stap",
    ]


@pytest.mark.parametrize(
    ("bron", "aanleiding", "regel"),
    [
        ("Movisie", "", "  Bron: Movisie"),
        ("", "Movisie", "  Naar aanleiding van: Movisie"),
        ("", "", "  Ons eigen advies."),
    ],
)
def test_a_source_is_only_called_so_when_it_says_it_itself(bron: str, aanleiding: str, regel: str) -> None:
    een = replace(signaal(Ernst.LET_OP), bron=bron, naar_aanleiding_van=aanleiding)
    assert [tekst for _, tekst in woorden.signaalregels(beeld(een))][3] == regel
    advies = Advies("toets", None, "Zomaar.", bron, aanleiding)
    assert woorden.adviesregels("Advies", advies, "De toets", "begin")[2] == regel.strip()


def test_without_signals_there_is_nothing_extra() -> None:
    assert woorden.signaalregels(beeld(), "Terug.") == []


def test_shown_to_a_group_there_is_nothing_to_change() -> None:
    regels = [tekst for _, tekst in woorden.signaalregels(beeld(signaal(Ernst.LET_OP)))]
    assert not any("veranderen" in regel for regel in regels)


def test_in_the_overview_a_new_signal_also_says_what_one_can_do() -> None:
    eerder, nieuw = signaal(Ernst.LET_OP), signaal(Ernst.ONTBREEKT)
    overzicht = Overzicht((), (eerder, nieuw), 0, nieuw=(nieuw,))
    assert woorden.opmerkingen(overzicht) == [
        "Let op: Je hebt dit met niemand besproken.",
        "! Dit ontbreekt nog: Je hebt dit met niemand besproken.\n"
        f"  Wat je kunt doen: {ADVIES}\n"
        "  Bron: Movisie",
    ]
