"""`omgekeerd brief` and `omgekeerd taal` as real processes: what is written, told, and left alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from hulp import ORGANISATIE
from omgekeerd_cli.opslag import plaatsen
from proefset import METHODE, schrijf_set
from terminalhulp import draai, engels_in

CASUS = "voorbeeld-bingo"
WILLEM = "voorbeeld-willem"


def vul_organisatie_in(map_: Path) -> None:
    """An own set with nothing but what all letters of an organisation say."""
    regels = [f"{naam}: {json.dumps(wat)}" for naam, wat in ORGANISATIE.items() if "." not in naam]
    for hoofd in sorted({naam.partition(".")[0] for naam in ORGANISATIE if "." in naam}):
        binnen = {
            naam.partition(".")[2]: wat for naam, wat in ORGANISATIE.items() if naam.startswith(f"{hoofd}.")
        }
        regels.append(f"{hoofd}: {json.dumps(binnen)}")
    (map_ / "sets").mkdir()
    (map_ / "sets" / "organisatie.yaml").write_text("\n".join(regels) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("casus", "einde"),
    [
        ("voorbeeld-aisha", "Alle tips: omgekeerd taal brief.md"),
        (CASUS, "Leesbaarheid, zonder onze "),
    ],
    ids=["long", "short and easy"],
)
def test_a_letter_says_where_it_is_what_to_fill_in_and_how_it_reads(
    casus: str, einde: str, tmp_path: Path
) -> None:
    vul_organisatie_in(tmp_path)
    uitkomst = draai("brief", casus, "--vragen", "sets", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    regels = uitkomst.uit.splitlines()
    assert regels[:3] == [
        "De brief staat in brief.md.",
        "Er ontbreekt niets wat het programma kent. Of het klopt, beslis jij.",
        "Vul nog in:",
    ]
    begin = next(nummer for nummer, regel in enumerate(regels) if regel.startswith("Leesbaarheid"))
    assert regels[-1].startswith(einde)
    assert len(regels[begin:]) <= 5
    brief = (tmp_path / "brief.md").read_text(encoding="utf-8")
    assert brief.startswith("Gemeente Voorbeeldstad\n")
    assert "CONCEPT" not in brief
    assert engels_in(brief) == []


def test_what_the_answers_still_lack_is_named_and_keeps_no_letter_back(tmp_path: Path) -> None:
    """With where the advice is; nothing says then that nothing is missing."""
    vul_organisatie_in(tmp_path)
    eigen = tmp_path / "voorbeeld.yaml"
    inhoud = (plaatsen.voorbeeld(CASUS) or b"").decode("utf-8")
    zonder = re.sub(r"(?m)^    gevolg-later: .*\n", "", inhoud)
    assert zonder != inhoud
    eigen.write_text(zonder, encoding="utf-8")
    uitkomst = draai("brief", "voorbeeld.yaml", "--vragen", "sets", cwd=tmp_path)
    assert uitkomst.uit.splitlines()[1:5] == [
        "Dit ontbreekt nog, en houdt de brief niet tegen:",
        "- Je schreef gevolgen op tot over een jaar, maar niet voor later.",
        "Raad hierbij staat op het bijblad: omgekeerd bijblad voorbeeld.yaml --vragen sets",
        "Ga verder met: omgekeerd toets voorbeeld.yaml --vragen sets",
    ]
    assert "Er ontbreekt niets" not in uitkomst.uit
    assert "CONCEPT" not in (tmp_path / "brief.md").read_text(encoding="utf-8")


def test_stdout_holds_only_the_letter(tmp_path: Path) -> None:
    uitkomst = draai("brief", CASUS, "-o", "-", cwd=tmp_path)
    assert uitkomst.code == 0
    assert uitkomst.rauw.decode().startswith("**CONCEPT. Verstuur deze brief nog niet.**\n")
    assert uitkomst.rauw.decode().rstrip().endswith("-->")
    assert uitkomst.fout.startswith("De brief is nog een concept. Verstuur hem nog niet.\n")
    assert "Vul die één keer in, in organisatie.yaml.\n" in uitkomst.fout
    assert list(tmp_path.iterdir()) == []


def test_a_letter_that_was_changed_stays_unless_told_otherwise(tmp_path: Path) -> None:
    pad = tmp_path / "brief.md"
    assert draai("brief", CASUS, cwd=tmp_path).code == 0
    assert draai("brief", CASUS, cwd=tmp_path).code == 0, "an untouched letter is simply made anew"
    aangepast = pad.read_text(encoding="utf-8").replace("Met vriendelijke groet", "Hartelijke groet")
    pad.write_text(aangepast, encoding="utf-8")
    uitkomst = draai("brief", CASUS, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert uitkomst.fout == (
        "brief.md is door iemand aangepast, of geen brief van deze casus, dus we laten het staan. "
        "Kies een andere plek: omgekeerd brief voorbeeld-bingo -o ANDER.md\n"
    )
    assert pad.read_text(encoding="utf-8") == aangepast
    assert draai("brief", CASUS, "--overschrijven", cwd=tmp_path).code == 0
    assert "Met vriendelijke groet" in pad.read_text(encoding="utf-8")


def test_checking_a_letter_that_was_changed(tmp_path: Path) -> None:
    pad = tmp_path / "brief.md"
    assert draai("brief", CASUS, cwd=tmp_path).code == 0
    goed = draai("brief", CASUS, "--controleer", "brief.md", cwd=tmp_path)
    assert goed.code == 0
    assert goed.uit.splitlines()[:3] == [
        "Geen verschil gevonden.",
        "Vergeleken: de eerste zin, bedragen, dagen en artikelen. "
        "En woord voor woord: ‘Besluit in gewone woorden’.",
        "Niet vergeleken: de rest van de brief, en wat de zinnen betekenen. Lees dat zelf na.",
    ]
    tekst = pad.read_text(encoding="utf-8")
    regel = next(nummer for nummer, r in enumerate(tekst.splitlines(), start=1) if "18 februari 2027" in r)
    pad.write_text(tekst.replace("18 februari 2027", "19 februari 2027"), encoding="utf-8")
    anders = draai("brief", CASUS, "--controleer", "brief.md", cwd=tmp_path)
    assert anders.code == 1
    assert anders.uit.splitlines()[:2] == [
        "brief.md: 18 februari 2027 hoort bij het besluit, maar staat niet in de brief.",
        f"brief.md:{regel}: 19 februari 2027 staat niet in het verslag.",
    ]
    ander = draai("brief", "voorbeeld-aisha", "--controleer", "brief.md", cwd=tmp_path)
    assert ander.uit.startswith("Dit is een brief van een andere casus dan voorbeeld-aisha")


def test_a_casus_without_a_decision_gives_a_concept(tmp_path: Path) -> None:
    (tmp_path / "half.yaml").write_text(
        "methode: omgekeerde-toets\nantwoorden: {effect: {gewenst-effect: Ik slaap weer.}}\n",
        encoding="utf-8",
    )
    uitkomst = draai("brief", "half.yaml", cwd=tmp_path)
    assert uitkomst.code == 0
    assert "De brief is nog een concept. Verstuur hem nog niet.\n" in uitkomst.uit
    assert "- ‘Besluit’ is nog open.\n" in uitkomst.uit
    assert "Ga verder met: omgekeerd toets half.yaml\n" in uitkomst.uit
    brief = (tmp_path / "brief.md").read_text(encoding="utf-8")
    assert brief.startswith("**CONCEPT. Verstuur deze brief nog niet.**\n")
    assert "bezwaar" not in brief


def test_a_method_without_a_letter_names_those_that_have_one(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    (tmp_path / "eigen.yaml").write_text(f"methode: {METHODE}\nantwoorden: {{}}\n", encoding="utf-8")
    uitkomst = draai("brief", "eigen.yaml", "--vragen", "sets", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert uitkomst.fout.startswith(
        "De methode 'proef' heeft geen sjabloon voor een brief. Methoden met een brief: "
    )
    assert "omgekeerde-toets" in uitkomst.fout
    assert not (tmp_path / "brief.md").exists()


def test_writing_and_checking_do_not_go_together(tmp_path: Path) -> None:
    uitkomst = draai("brief", CASUS, "--controleer", "brief.md", "-o", "x.md", cwd=tmp_path)
    assert uitkomst.code == 2
    assert draai("brief", CASUS, "--controleer", "weg.md", cwd=tmp_path).fout == (
        "weg.md is er niet. Kijk de naam na.\n"
    )


def test_tips_for_each_line_with_ones_own_words_too(tmp_path: Path) -> None:
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets/jargon.yaml").write_text("klant: {naam: klant, gewoon: inwoner}\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# Kop\n\nWij helpen de klant derhalve graag.\n", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK")
    uitkomst = draai("taal", "a.md", "b.docx", "--vragen", "sets", cwd=tmp_path)
    assert uitkomst.code == 1
    assert uitkomst.uit.splitlines()[:3] == [
        "a.md: minder dan 100 woorden, te kort om te meten.",
        "a.md:3: ‘klant’: gewoner is inwoner.",
        "a.md:3: ‘derhalve’: gewoner is daarom.",
    ]
    assert "tips, geen oordeel" in uitkomst.uit
    assert uitkomst.fout == "b.docx is geen tekstbestand. Bewaar het eerst als .md of .txt.\n"


def test_the_language_of_a_report_and_of_a_set(tmp_path: Path) -> None:
    verslag = draai("taal", CASUS, cwd=tmp_path)
    assert verslag.code == 0
    assert verslag.uit.startswith(f"verslag van {CASUS}: ")
    schrijf_set(tmp_path)
    stap = tmp_path / "sets" / METHODE / "1-begin.yaml"
    lang = "Waar gaat het in deze lange vraag met heel veel woorden die niemand ooit leest toch over?"
    stap.write_text(stap.read_text(encoding="utf-8").replace("Fijn dat je er bent.", lang), encoding="utf-8")
    zin = f"te-lang: {{zegt: {lang}, vast: Het is een proef.}}\n"
    (stap.parent / "zinnen.yaml").write_text(zin, encoding="utf-8")
    set_ = draai("vragen", "taal", METHODE, "--vragen", "sets", cwd=tmp_path)
    assert set_.code == 0
    assert "sets/proef/1-begin.yaml:7:5: welkom, vraag: Lange zin (17 woorden)" in set_.uit
    assert "sets/proef/zinnen.yaml:1:11: te-lang, zegt: Lange zin (17 woorden)" in set_.uit
    assert list(tmp_path.glob("*.md")) == []


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
        "Dit moet derhalve anders.\n\n<!-- omgekeerd: brief van casus 2026-0001, 0123456789abcdef -->\n",
        encoding="utf-8",
    )
    uitkomst = draai("taal", "brief.md", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "‘derhalve’" in uitkomst.uit
    assert "tellen niet mee" not in uitkomst.uit
