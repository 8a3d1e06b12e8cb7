"""A letter that somebody finished by hand is laid beside its casus: what is seen, and what is let be."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from terminalhulp import Uitkomst, draai

Nakijken = Callable[..., Uitkomst]
AISHA = "voorbeeld-aisha"
WILLEM = "voorbeeld-willem"


@pytest.fixture
def kijk_na(tmp_path: Path) -> Nakijken:
    """Makes the letter of an example, changes it, and has it checked."""

    def _kijk_na(casus: str, *vervang: tuple[str, str], anders: Callable[[str], str] = str) -> Uitkomst:
        pad = tmp_path / "brief.md"
        assert draai("brief", casus, "--overschrijven", cwd=tmp_path).code == 0
        tekst = pad.read_text(encoding="utf-8")
        for oud, nieuw in vervang:
            assert oud in tekst, oud
            tekst = tekst.replace(oud, nieuw)
        pad.write_text(anders(tekst), encoding="utf-8")
        return draai("brief", casus, "--controleer", "brief.md", cwd=tmp_path)

    return _kijk_na


def verschillen(uitkomst: Uitkomst) -> list[str]:
    """The lines above what was compared, without their line numbers."""
    regels = uitkomst.uit.splitlines()
    tot = next(nummer for nummer, regel in enumerate(regels) if regel.startswith("Vergeleken: "))
    return [re.sub(r"^brief\.md(?::\d+)?: ", "", regel) for regel in regels[:tot]]


def test_an_unchanged_letter_says_what_was_compared_and_what_was_not(kijk_na: Nakijken) -> None:
    uitkomst = kijk_na(AISHA)
    assert uitkomst.code == 0
    assert uitkomst.uit.splitlines()[:3] == [
        "Geen verschil gevonden.",
        "Vergeleken: de eerste zin, bedragen, dagen en artikelen. "
        "En woord voor woord: ‘Besluit in gewone woorden’ en ‘Wat er wel kan’.",
        "Niet vergeleken: de rest van de brief, en wat de zinnen betekenen. Lees dat zelf na.",
    ]
    assert "hetzelfde besluit" not in uitkomst.uit


@pytest.mark.parametrize(
    ("oud", "nieuw", "gezien"),
    [
        (
            "Het is geen lening.",
            "Het is een lening.",
            ["Hier staat ‘Besluit in gewone woorden’ anders dan in het verslag."],
        ),
        (
            "Een hoger bedrag of een langere tijd geven wij nu niet. ",
            "",
            ["Uit ‘Besluit in gewone woorden’ staat een zin niet meer zo in de brief."],
        ),
        (
            "€ 550",
            "€ 505",
            [
                "€ 550 hoort bij het besluit, maar staat niet in de brief.",
                "€ 505 staat niet in het verslag.",
            ],
        ),
        (
            "Participatiewet, art. 35 lid 1",
            "Participatiewet, art. 36 lid 1",
            [
                "Participatiewet, art. 35 lid 1 hoort bij het besluit, maar staat niet in de brief.",
                "Participatiewet, art. 36 lid 1 staat niet in het verslag.",
            ],
        ),
    ],
    ids=["one word", "a sentence gone", "an amount", "an article"],
)
def test_what_was_changed_is_told_once(kijk_na: Nakijken, oud: str, nieuw: str, gezien: list[str]) -> None:
    uitkomst = kijk_na(AISHA, (oud, nieuw))
    assert uitkomst.code == 1
    assert verschillen(uitkomst) == gezien


def test_another_first_sentence_is_another_decision(kijk_na: Nakijken) -> None:
    tekst = "Wij laten het zoals het is."
    assert kijk_na(WILLEM).code == 0
    for nieuw in ("Wij laten het niet zoals het is.", "Wij laten het zoals het is, behalve de auto."):
        uitkomst = kijk_na(WILLEM, (tekst, nieuw))
        assert uitkomst.code == 1
        assert verschillen(uitkomst)[0].endswith("Dat staat niet zo in de brief.")


def test_a_whole_paragraph_of_what_can_be_done_is_missed(kijk_na: Nakijken) -> None:
    weg = kijk_na(AISHA, anders=lambda t: re.sub(r"\nGeld: wij vragen bij DUO[^\n]*\n", "", t))
    assert verschillen(weg) == ["Uit ‘Wat er wel kan’ staan 4 zinnen niet meer zo in de brief."]


def test_an_article_may_not_come_or_go(kijk_na: Nakijken) -> None:
    weg = kijk_na(WILLEM, anders=lambda t: re.sub(r"\n\d\. Awb, art\. 5:41(?=\n)", "", t))
    assert verschillen(weg) == [
        "Algemene wet bestuursrecht, art. 5:41 hoort bij het besluit, maar staat niet in de brief."
    ]
    erbij = kijk_na(
        WILLEM, ("1. Participatiewet, art. 34", "0. Jeugdwet, art. 2.3\n1. Participatiewet, art. 34")
    )
    assert verschillen(erbij) == ["Jeugdwet, art. 2.3 staat niet in het verslag."]
    ander = kijk_na(WILLEM, ("Awb, art. 5:41", "Wmo 2015, art. 5:41"))
    assert len(verschillen(ander)) == 2


def _gekruld(tekst: str) -> str:
    return tekst.replace("’", "'").replace("‘", '"')


def _gevouwen(tekst: str) -> str:
    alineas = [
        alinea if alinea.startswith(("[", "Datum", "<", "-", "1.")) else textwrap.fill(alinea, 40)
        for alinea in tekst.split("\n\n")
    ]
    return "\n\n".join(alineas)


def _in_bolletjes(tekst: str) -> str:
    alinea = next(deel for deel in tekst.split("\n\n") if deel.startswith("Je krijgt in december"))
    return tekst.replace(alinea, "\n".join(f"- **{zin}**" for zin in re.split(r"(?<=\.) ", alinea)))


def _met_u(tekst: str) -> str:
    tekst = re.sub(r"\b([Kk])rijg je\b", r"\1rijgt u", tekst)
    for oud, nieuw in (("je", "u"), ("jij", "u"), ("jou", "u"), ("jouw", "uw")):
        tekst = re.sub(rf"\b{oud}\b", nieuw, tekst)
        tekst = re.sub(rf"\b{oud.capitalize()}\b", nieuw.capitalize(), tekst)
    return tekst


@pytest.mark.parametrize(
    "anders",
    [
        _gekruld,
        _gevouwen,
        _in_bolletjes,
        _met_u,
        lambda tekst: tekst.replace("€ 550", "€ 550,00"),
        lambda tekst: tekst.replace("Het is geen lening.", "Goed om te weten. Het is geen lening. Fijn!"),
        lambda tekst: tekst.replace("[vul in: datum waarop de brief weggaat]", "3 maart 2027"),
        lambda tekst: tekst.replace("\n", "\r\n"),
    ],
    ids=["quotes", "line ends", "bullets", "u", "cents", "a sentence more", "filled in", "Windows"],
)
def test_another_look_is_no_difference(kijk_na: Nakijken, anders: Callable[[str], str]) -> None:
    uitkomst = kijk_na(AISHA, anders=anders)
    assert verschillen(uitkomst) == ["Geen verschil gevonden."]
    assert uitkomst.code == 0


def test_a_sentence_of_ours_gets_no_hint_in_a_letter_of_ours(tmp_path: Path) -> None:
    """Nobody but the program can make it shorter; as soon as somebody writes it anew, it is theirs."""
    assert draai("brief", WILLEM, cwd=tmp_path).code == 0
    pad = tmp_path / "brief.md"
    tekst = pad.read_text(encoding="utf-8")
    ons = "Die zes weken beginnen op de dag nadat wij deze brief versturen."
    assert ons in tekst
    (tmp_path / "jargon.yaml").write_text("versturen: {naam: versturen, gewoon: sturen}\n", encoding="utf-8")
    zwijgt = draai("taal", "brief.md", "--vragen", ".", cwd=tmp_path)
    assert "‘versturen’" not in zwijgt.uit
    assert "zegt niets over de inhoud" in zwijgt.uit
    assert "Zinnen die het programma zelf schreef, tellen niet mee." in zwijgt.uit
    pad.write_text(
        tekst.replace(ons, "Na het versturen van deze brief beginnen die weken."), encoding="utf-8"
    )
    assert "‘versturen’" in draai("taal", "brief.md", "--vragen", ".", cwd=tmp_path).uit


def test_a_letter_of_a_casus_that_is_elsewhere_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text(
        "Dit moet derhalve anders worden.\n\n<!-- omgekeerd: brief van casus 2026-0001, 0123456789abcdef -->\n",
        encoding="utf-8",
    )
    uitkomst = draai("taal", "brief.md", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "‘derhalve’" in uitkomst.uit
    assert "tellen niet mee" not in uitkomst.uit
