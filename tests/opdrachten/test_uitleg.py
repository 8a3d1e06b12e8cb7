"""`omgekeerd uitleg` as a real process: the list, a page, a search, and a subject that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from omgekeerd_cli.kern.handboek import alle_bladzijden, groepen
from omgekeerd_cli.opdrachten.programma import maak_programma
from omgekeerd_cli.opdrachten.uitleg import onderwerpnamen
from omgekeerd_cli.opslag import plaatsen
from terminalhulp import VERDER, Terminal, draai, engels_in

GROEPEN = groepen(plaatsen.bladzij)
BLADZIJDEN = {bladzij.onderwerp: bladzij for bladzij in alle_bladzijden(plaatsen.bladzij)}


def test_the_list_names_every_subject(tmp_path: Path) -> None:
    """In a pipe a line for each, with a tab between the name and what is on the page."""
    uitkomst = draai("uitleg", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert dict(regel.split("\t") for regel in uitkomst.uit.splitlines()) == {
        naam: bladzij.samenvatting for naam, bladzij in BLADZIJDEN.items()
    }


def test_the_list_on_a_screen_has_groups_and_says_how_to_go_on(tmp_path: Path) -> None:
    with Terminal(["uitleg"], rows=60, cwd=tmp_path) as terminal:
        assert terminal.einde() == 0
    schoon = [regel.strip() for regel in terminal.alles if regel.strip()]
    assert [regel for regel in schoon if regel in GROEPEN] == list(GROEPEN)
    assert all(any(regel.startswith(f"{naam} ") for regel in schoon) for naam in BLADZIJDEN)
    assert schoon[-2:] == [
        "Lees zo een onderwerp: omgekeerd uitleg toets",
        "Zoek zo een woord: omgekeerd uitleg --zoek bewaren",
    ]


def test_on_a_narrow_screen_a_summary_stands_below_its_subject(tmp_path: Path) -> None:
    with Terminal(["uitleg"], rows=20, cols=40, cwd=tmp_path) as terminal:
        terminal.wacht_op(VERDER)
        assert "  toets" in terminal.scherm
        assert "    Zo gaat een toets, van de eerste" in terminal.scherm
        terminal.typ("q")
        assert terminal.einde() == 0


def test_a_page_is_shown_by_screenfuls(tmp_path: Path) -> None:
    """As a report is; what links to another page says how to read that one."""
    with Terminal(["uitleg", "verder"], rows=15, cwd=tmp_path) as terminal:
        terminal.wacht_op(VERDER)
        assert terminal.scherm[0] == "Stoppen en verdergaan"
        assert terminal.einde() == 0
    gelezen = "\n".join(terminal.alles)
    assert "Gaat het bewaren mis? Zie omgekeerd uitleg problemen." in gelezen
    assert "**" not in gelezen
    assert "<!--" not in gelezen


def test_plain_lines_have_the_words_of_the_page_and_no_marks(tmp_path: Path) -> None:
    """A row of a table is "this: that"; a command stands apart."""
    plat = draai("uitleg", "schermlezer", "--eenvoudig", cwd=tmp_path)
    assert (plat.code, plat.fout) == (0, "")
    regels = plat.uit.splitlines()
    assert regels[:5] == [
        "Gewone regels, voor een schermlezer of een bestand",
        "",
        "Zo werk je met een schermlezer, of met een bestand.",
        "",
        "    omgekeerd toets --eenvoudig",
    ]
    assert "j of n, ja of nee: Ja of nee" in regels
    assert not {"**", "`", "|", "<!--", "---"} & set(plat.uit.split())
    assert plat.uit == draai("uitleg", "schermlezer", cwd=tmp_path).uit


@pytest.mark.parametrize(
    ("getypt", "onderwerp"),
    [
        (("toets",), "toets"),
        (("TOETS",), "toets"),
        (("toets.md",), "toets"),
        (("eigen-vragen",), "eigen-vragen"),
        (("eigen", "vragen"), "eigen-vragen"),
        (("stoppen",), "verder"),
        (("installeren",), "begin"),
        (("pseudonimiseren",), "delen"),
        (("anoniem",), "delen"),
    ],
)
def test_a_subject_is_found_by_its_name_and_by_other_words(
    tmp_path: Path, getypt: tuple[str, ...], onderwerp: str
) -> None:
    uitkomst = draai("uitleg", *getypt, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert uitkomst.uit.splitlines()[0] == BLADZIJDEN[onderwerp].titel


@pytest.mark.parametrize("opdracht", list(maak_programma().commands))
def test_the_name_of_every_command_leads_to_a_page(tmp_path: Path, opdracht: str) -> None:
    assert draai("uitleg", opdracht, cwd=tmp_path).fout == ""


def test_no_two_pages_share_a_name() -> None:
    namen = [naam for bladzij in BLADZIJDEN.values() for naam in (bladzij.onderwerp, *bladzij.ook)]
    assert sorted(namen) == sorted(set(namen))


def test_a_misspelt_subject_is_understood_and_it_says_so(tmp_path: Path) -> None:
    uitkomst = draai("uitleg", "opruiman", cwd=tmp_path)
    assert uitkomst.code == 0
    assert uitkomst.fout == "'opruiman' kennen we niet. Dit is de uitleg over 'opruimen'.\n"
    assert uitkomst.uit.startswith("Opruimen op tijd\n")


def test_on_a_screen_that_stands_above_the_page(tmp_path: Path) -> None:
    with Terminal(["uitleg", "opruiman"], rows=24, cwd=tmp_path) as terminal:
        terminal.wacht_op(VERDER)
        assert terminal.scherm[0] == "'opruiman' kennen we niet. Dit is de uitleg over 'opruimen'."
        terminal.typ("q")
        assert terminal.einde() == 0


def test_what_looks_like_a_subject_is_asked_about(tmp_path: Path) -> None:
    uitkomst = draai("uitleg", "rapporteren", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert uitkomst.fout == (
        "Over 'rapporteren' is er geen bladzij. Bedoel je 'rapport'? "
        "Alle onderwerpen zie je met: omgekeerd uitleg\n"
    )


def test_a_word_that_is_no_subject_names_the_pages_that_have_it(tmp_path: Path) -> None:
    uitkomst = draai("uitleg", "selectielijst", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (
        1,
        "Over 'selectielijst' is er geen bladzij. Het woord staat wel in: opruimen. "
        "Zie: omgekeerd uitleg --zoek selectielijst\n",
    )


def test_an_unknown_subject_is_told_kindly(tmp_path: Path) -> None:
    uitkomst = draai("uitleg", "zwembad", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert uitkomst.fout == (
        "Over 'zwembad' is er geen bladzij. Alle onderwerpen zie je met: omgekeerd uitleg\n"
    )


def test_a_search_gives_the_places_with_the_word(tmp_path: Path) -> None:
    """Case does not matter; in a pipe each place is a line of subject, heading and words."""
    uitkomst = draai("uitleg", "--zoek", "GEHEEL", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    velden = [regel.split("\t") for regel in uitkomst.uit.splitlines()]
    assert {(onderwerp, kop) for onderwerp, kop, _ in velden} == {("vragen-schrijven", "Oefenen")}
    assert all("geheel" in regel for *_, regel in velden)


@pytest.mark.parametrize(
    "woorden", [("--zoek", "conflict netwerkmappen"), ("--zoek", "conflict", "netwerkmappen")]
)
def test_several_words_are_looked_for_in_one_paragraph(tmp_path: Path, woorden: tuple[str, ...]) -> None:
    uitkomst = draai("uitleg", *woorden, cwd=tmp_path)
    plekken = {tuple(regel.split("\t")[:2]) for regel in uitkomst.uit.splitlines()}
    assert plekken == {("verder", "Met zijn tweeën"), ("problemen", "Er staat een conflictbestand")}


def test_a_search_without_a_place_is_told_kindly(tmp_path: Path) -> None:
    uitkomst = draai("uitleg", "--zoek", "zwembad", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert uitkomst.fout == (
        "Over 'zwembad' staat er niets in de uitleg. Probeer een ander woord, of een deel ervan.\n"
        "Alle onderwerpen zie je met: omgekeerd uitleg\n"
    )


def test_a_search_on_a_screen_shows_subject_heading_and_line(tmp_path: Path) -> None:
    with Terminal(["uitleg", "--zoek", "pandoc"], rows=40, cwd=tmp_path) as terminal:
        assert terminal.einde() == 0
    regels = [regel for regel in terminal.alles if regel]
    assert regels[0] == "verslag: Een Word-bestand"
    assert regels[1].startswith("  Het verslag is gewone tekst (Markdown). Met het programma pandoc")
    assert "papier: Printen" in regels


def test_a_shell_completes_subjects() -> None:
    assert list(onderwerpnamen("vra")) == ["vragen-schrijven", "vragen-van-anderen"]
    assert list(onderwerpnamen("")) == sorted(BLADZIJDEN)


def test_everything_it_says_is_dutch(tmp_path: Path) -> None:
    gezegd = [draai("uitleg", *argv, cwd=tmp_path).alles for argv in ((), ("--help",), ("zwembad",))]
    assert engels_in("".join(gezegd)) == []
