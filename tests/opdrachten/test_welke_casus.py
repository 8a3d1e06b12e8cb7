"""Two files with one code, copies of a sync program, names that are no code: never taken for each other."""

from __future__ import annotations

import os
import re
import shlex
import time
from pathlib import Path

import pytest

from omgekeerd_cli.opslag import plaatsen
from terminalhulp import Terminal, Uitkomst, draai, engels_in

CODE = "2026-0001"
CASUS = """\
methode: omgekeerde-toets
{casus}titel: Proef
antwoorden:
  effect:
    vraag-inwoner: {zegt}
"""
AF = (plaatsen.voorbeeld("voorbeeld-bingo") or b"").decode()
"""A casus in which everything is answered; it may be practised."""
MEEDENKEN = "1\nIk zou bellen.\n.\n-\n-\n-\n1\nZo doen wij het.\n.\n-\n-\n-\n\n"
VOORAF = "1\n-\n-\n"
"""For whom it is; how and when it began is passed over. The texts are asked after that."""
KOPIEEN = (
    f"{CODE} (1).yaml",
    f"{CODE} - Kopie.yaml",
    f"{CODE}-LAPTOP-7XK2.yaml",
    f"Kopie van {CODE}.yaml",
    f"{CODE} (Conflictkopie van Jan 2026-11-30).yaml",
    f"{CODE}.sync-conflict-20261130-101010-ABC.yaml",
)
ANDERS = ("Zaak1.yaml", "zaak.2.yaml", f"{CODE}.yml", f"{CODE}.YAML", f"{CODE}.yaml.txt")
ANDERE_FILES = ("2026-0003.yaml", f"{CODE} (1).yaml", "Zaak1.yaml", f"{CODE}.yml")
"""Beside CODE.yaml, each with the same code inside: a renamed copy, of a sync program, no code, other end."""


def _casus(pad: Path, zegt: str, code: str = CODE) -> Path:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(CASUS.format(casus=f"casus: {code}\n" if code else "", zegt=zegt), encoding="utf-8")
    return pad


def _af(pad: Path, titel: str) -> Path:
    tekst = re.sub("^casus: .*", f"casus: {CODE}", AF, count=1, flags=re.MULTILINE)
    tekst = tekst.replace("U krijgt geen taxigeld", f"U krijgt {titel}", 1)
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(
        re.sub("^titel: .*", f"titel: {titel}", tekst, count=1, flags=re.MULTILINE), encoding="utf-8"
    )
    return pad


def _woorden(uitkomst: Uitkomst) -> str:
    return " ".join(uitkomst.alles.split())


def _opdracht(zin: str, uitkomst: Uitkomst) -> list[str]:
    gevonden = re.search(re.escape(zin) + r" omgekeerd (.+)", uitkomst.alles)
    assert gevonden, uitkomst.alles
    return shlex.split(gevonden[1])


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """CODE.yaml and each of the others, which say the same code inside and something else."""
    _af(tmp_path / f"casussen/{CODE}.yaml", "De fiets")
    for naam in ANDERE_FILES:
        _af(tmp_path / "casussen" / naam, f"De rolstoel van {naam}")
    return tmp_path


MOTIVATIE, BRIEF = ("motivatie.md", "motivatie"), ("brief.md", "brief")
WERKBLAD = ("bespreking.md", "bespreken", "--werkblad")
ELDERS = f"elders/{CODE}.yaml"
DOCUMENTEN = [
    *((MOTIVATIE, f"casussen/{naam}") for naam in ANDERE_FILES),
    *((document, ELDERS) for document in (MOTIVATIE, BRIEF, WERKBLAD)),
    (BRIEF, f"casussen/{CODE} (1).yaml"),
    (WERKBLAD, "casussen/2026-0003.yaml"),
]


@pytest.mark.parametrize(("document", "ander"), DOCUMENTEN)
def test_a_document_of_another_file_is_never_overwritten_without_a_yes(
    map_: Path, document: tuple[str, ...], ander: str
) -> None:
    """Nor the other way round; an older one of the same file is, also with other answers by now."""
    _af(map_ / ELDERS, "Van een andere map")
    bestand, *opdracht = document
    pad, ons = map_ / bestand, map_ / f"casussen/{CODE}.yaml"
    assert draai(*opdracht, CODE, cwd=map_).code == 0
    eerst = pad.read_bytes()
    mis = draai(*opdracht, ander, cwd=map_)
    assert (mis.code, pad.read_bytes()) == (1, eerst)
    assert f"casus {CODE}" in mis.fout, "it says whose that is"
    assert engels_in(mis.alles) == []
    ons.write_text(
        ons.read_text("utf-8").replace("gewenst-effect: ", "gewenst-effect: Nu anders. ", 1), "utf-8"
    )
    assert draai(*opdracht, CODE, cwd=map_).code == 0
    assert draai(*opdracht, ander, "--overschrijven", cwd=map_).code == 0
    daarna = pad.read_bytes()
    assert draai(*opdracht, CODE, cwd=map_).code == 1
    assert pad.read_bytes() == daarna
    assert draai(*opdracht, ander, cwd=map_).code == 0


def test_a_copy_of_an_example_takes_its_own_name(tmp_path: Path) -> None:
    """Nobody is told to call it as the example: such a file would be passed over."""
    pad = tmp_path / f"casussen/{CODE}.yaml"
    pad.parent.mkdir()
    pad.write_text(AF, encoding="utf-8")
    uitkomst = draai("toets", CODE, cwd=tmp_path, invoer="1\n\nstop\n")
    assert "erin staat de code voorbeeld-bingo, van een voorbeeld." in _woorden(uitkomst)
    assert "Hernoem" not in uitkomst.alles
    draai("toets", CODE, cwd=tmp_path, invoer="n\nstop\n")
    assert f"\ncasus: {CODE}\n" in pad.read_text("utf-8")
    assert "erin staat" not in draai("toets", CODE, cwd=tmp_path, invoer="stop\n").alles


@pytest.mark.parametrize("weg", ["hernoemd", "weggegooid"])
def test_a_code_that_is_given_again_is_of_another_casus(tmp_path: Path, weg: str) -> None:
    """The file of the new one stands where that of the other stood."""
    nieuw = ("toets", "--code", CODE, "--kort", "--titel")
    pad, verslag = tmp_path / f"casussen/{CODE}.yaml", tmp_path / "motivatie.md"
    draai(*nieuw, "De fiets", cwd=tmp_path, invoer=VOORAF + "Een fiets.\n.\nstop\n")
    assert draai("motivatie", CODE, cwd=tmp_path).code == 0
    draai("toets", CODE, cwd=tmp_path, invoer="Naar het werk.\n.\nstop\n")
    assert draai("motivatie", CODE, cwd=tmp_path).code == 0, "of the same casus, with more answers"
    assert draai("motivatie", "casussen", "--naar", "uit", cwd=tmp_path).code == 0
    eerst = verslag.read_bytes()
    if weg == "hernoemd":
        pad.rename(tmp_path / "casussen/2026-0100.yaml")
    else:
        pad.unlink()
    time.sleep(1.1)  # the logboek counts in seconds
    draai(*nieuw, "De rolstoel", cwd=tmp_path, invoer=VOORAF + "Een rolstoel.\n.\nstop\n")
    for erbij in ((), ("--naar", "uit"), ("--naar", "uit", "--alleen-gewijzigd")):
        assert draai("motivatie", CODE, *erbij, cwd=tmp_path).code == 1
    assert verslag.read_bytes() == (tmp_path / f"uit/{CODE}.md").read_bytes() == eerst


def test_a_casus_that_was_written_by_hand_keeps_its_report_when_it_is_answered_here(tmp_path: Path) -> None:
    _casus(tmp_path / f"casussen/{CODE}.yaml", "Ik wil een fiets.")
    for _ in range(2):
        assert draai("motivatie", CODE, cwd=tmp_path).code == 0
        draai("toets", CODE, cwd=tmp_path, invoer="1\nstop\n")


def test_an_empty_file_is_filled_and_what_is_no_text_stays(map_: Path) -> None:
    (map_ / "leeg.md").touch()
    assert draai("motivatie", CODE, "-o", "leeg.md", cwd=map_).code == 0
    for inhoud in (b"\xff\xfe\0", b" \n"):
        (map_ / "vol.md").write_bytes(inhoud)
        assert draai("motivatie", CODE, "-o", "vol.md", cwd=map_).code == 1
        assert (map_ / "vol.md").read_bytes() == inhoud


def test_a_report_that_was_changed_by_hand_is_made_anew_as_before(map_: Path) -> None:
    pad = map_ / "motivatie.md"
    assert draai("motivatie", CODE, cwd=map_).code == 0
    eerst = pad.read_bytes()
    pad.write_bytes(b"Met de hand.\n" + eerst)
    assert draai("motivatie", f"casussen/{CODE}.yaml", cwd=map_).code == 0
    assert pad.read_bytes() == eerst


def test_a_report_of_which_nobody_kept_whose_it_is_stays(map_: Path) -> None:
    """Unless nothing gets lost; and what is kept about it holds no name and no path."""
    pad, lijst = map_ / "motivatie.md", map_ / ".omgekeerd-verslagen"
    assert draai("motivatie", CODE, cwd=map_).code == 0
    assert re.fullmatch(r"[0-9a-f]{32} [0-9a-f]{32}\n", lijst.read_text("ascii"))
    lijst.unlink()
    assert draai("motivatie", CODE, cwd=map_).code == 0
    lijst.unlink()
    anders = pad.read_bytes().replace(b"De fiets", b"De brommer")
    pad.write_bytes(anders)
    uitkomst = draai("motivatie", CODE, cwd=map_)
    assert (uitkomst.code, pad.read_bytes()) == (1, anders)
    assert "misschien van een ander bestand met die code" in _woorden(uitkomst)
    assert _opdracht("Kies een andere plek:", uitkomst) == ["motivatie", CODE, "-o", "ANDER.md"]


def test_who_is_asked_reads_whose_it_is_and_no_keeps_it(map_: Path) -> None:
    assert draai("motivatie", CODE, cwd=map_).code == 0
    eerst = (map_ / "motivatie.md").read_bytes()
    with Terminal(("motivatie", "2026-0003"), cwd=map_) as terminal:
        terminal.wacht_op_vraag("motivatie.md is het verslag van casus 2026-0001. Wil je dat overschrijven?")
        terminal.typ("n\r")
        assert terminal.einde() == 1
    assert (map_ / "motivatie.md").read_bytes() == eerst


def test_reports_of_a_folder_follow_the_files_too(map_: Path) -> None:
    _af(map_ / f"elders/{CODE}.yaml", "Van een andere map")
    assert draai("motivatie", "casussen", "--naar", "uit", cwd=map_).code == 0
    eerst = (map_ / f"uit/{CODE}.md").read_bytes()
    for erbij in ((), ("--alleen-gewijzigd",)):
        mis = draai("motivatie", "elders", "--naar", "uit", *erbij, cwd=map_)
        assert (mis.code, (map_ / f"uit/{CODE}.md").read_bytes()) == (1, eerst)
    los = draai("motivatie", f"elders/{CODE}.yaml", "-o", f"uit/{CODE}.md", cwd=map_)
    assert (los.code, (map_ / f"uit/{CODE}.md").read_bytes()) == (1, eerst)
    assert draai("motivatie", "casussen", "--naar", "uit", "--alleen-gewijzigd", cwd=map_).uit == (
        "2 van 2 verslagen staan in uit. Bij 2 was er niets veranderd.\n"
    )


@pytest.mark.parametrize(
    "namen",
    [
        (CODE, CODE),
        (CODE, f"casussen/{CODE}.yaml"),
        (f"./casussen/{CODE}.yaml", CODE, f"{CODE}"),
        ("casussen", CODE),
    ],
)
def test_a_file_that_is_named_twice_is_one_casus(tmp_path: Path, namen: tuple[str, ...]) -> None:
    _casus(tmp_path / f"casussen/{CODE}.yaml", "Eén keer")
    keer = draai("motivatie", *namen, "--naar", "uit", cwd=tmp_path)
    assert (keer.code, keer.uit) == (0, "1 van 1 verslagen staan in uit.\n"), keer.fout


@pytest.mark.parametrize("doel", ["nergens.yaml", f"{CODE}.yaml"])
def test_a_link_to_nothing_is_told_and_not_asked_back(tmp_path: Path, doel: str) -> None:
    (tmp_path / "casussen").mkdir()
    (tmp_path / f"casussen/{CODE}.yaml").symlink_to(doel)
    keer = draai("motivatie", CODE, cwd=tmp_path)
    assert keer.code == 1
    assert "is een verwijzing naar een ander bestand" in keer.fout
    assert "Bedoel je" not in keer.fout


@pytest.mark.parametrize("niets", ["", " "])
def test_an_empty_name_is_no_folder(tmp_path: Path, niets: str) -> None:
    _casus(tmp_path / f"{CODE}.yaml", "Hier")
    for argv in (("-o", "zaak.md"), ("--naar", "uit")):
        keer = draai("motivatie", niets, *argv, cwd=tmp_path)
        assert keer.code == 1
        assert "is er niet in casussen" in keer.fout
    assert not (tmp_path / f"uit/{CODE}.md").exists()


def test_a_file_is_no_folder_with_questions(tmp_path: Path) -> None:
    (tmp_path / "vragen.zip").write_bytes(b"PK")
    keer = draai("casussen", "--vragen", "vragen.zip", cwd=tmp_path)
    assert (keer.code, keer.fout) == (2, "vragen.zip is geen map. Kies een map met --vragen.\n")


@pytest.mark.parametrize(
    "argv",
    [
        ("toets",),
        ("afspelen",),
        ("afspelen", "--alleen-fouten"),
        ("motivatie", "-o", "-"),
        ("motivatie", "--naar", "uit"),
        ("brief", "-o", "-"),
        ("bespreken",),
        ("oefenen",),
        ("bijwerken",),
        ("delen",),
        ("taal",),
        ("toets", "--methode", "evaluatie", "--uit"),
    ],
    ids=" ".join,
)
def test_every_command_tells_that_the_names_differ(map_: Path, argv: tuple[str, ...]) -> None:
    """And what to do; nothing is told of the casus itself."""
    for naam, raad in (("2026-0003.yaml", "Geef het bestand die naam."), (f"{CODE} (1).yaml", "Hernoem het")):
        uitkomst = draai(*argv, f"casussen/{naam}", cwd=map_, invoer="")
        assert "Let op: " in _woorden(uitkomst)
        assert raad in _woorden(uitkomst)
    assert "erin staat de code" not in _woorden(draai(*argv, CODE, cwd=map_, invoer=""))


@pytest.mark.parametrize("naam", ANDERE_FILES)
def test_going_on_later_is_in_the_same_file(map_: Path, naam: str) -> None:
    """The file that was given is written, and what stands beside it; the other is as it was."""
    ons, ander = map_ / f"casussen/{CODE}.yaml", _casus(map_ / "casussen" / naam, "Ik wil een rolstoel.")
    voor = ons.read_bytes()
    gedaan = draai("toets", str(ander), cwd=map_, invoer=f"{VOORAF}stop\n", env={"COLUMNS": "1000"})
    for _ in range(2):
        assert f"Je antwoorden staan in {ander.relative_to(map_)}" in gedaan.alles.replace(f"{map_}/", "")
        verder = _opdracht("Ga later verder:", gedaan)
        gedaan = draai(*verder, cwd=map_, invoer="Een tuin\n.\nstop\n", env={"COLUMNS": "1000"})
    tekst = ander.read_text("utf-8")
    assert "vraag-inwoner: Ik wil een rolstoel." in tekst
    assert "Een tuin" in tekst
    assert ons.read_bytes() == voor
    erin = "2026-0003" if naam == "2026-0003.yaml" else CODE
    assert f"casus: {erin}\n" in tekst, "only the copy that has a good name takes that as its code"


@pytest.mark.parametrize("naam", ANDERE_FILES)
def test_a_discussion_and_a_practice_are_of_their_own_file(map_: Path, naam: str) -> None:
    for pad, zin in ((f"casussen/{CODE}.yaml", "Van de fiets."), (f"casussen/{naam}", "Van de rolstoel.")):
        invoer = MEEDENKEN.replace("Zo doen wij het.", zin)
        gedaan = draai("bespreken", pad, cwd=map_, invoer=invoer, env={"COLUMNS": "1000"})
        verslag = draai(*_opdracht(f"verslag van casus {_code(gedaan)}:", gedaan), "-o", "-", cwd=map_).uit
        assert "1 collega dacht mee." in verslag
        assert zin in verslag
    draai("oefenen", CODE, cwd=map_, invoer="Iets.\n.\nstop\n")
    oefening = draai("oefenen", f"casussen/{naam}", cwd=map_, invoer="j\nIets.\n.\nstop\n")
    assert "Je was al bezig" not in oefening.alles
    verder = draai(*_opdracht("Ga later verder:", oefening), cwd=map_, invoer="stop\n")
    assert f"De rolstoel van {naam}" in verder.alles


def _code(uitkomst: Uitkomst) -> str:
    gevonden = re.search(r"verslag van casus (\S+):", uitkomst.alles)
    assert gevonden, uitkomst.alles
    return gevonden[1]


def test_the_list_names_what_it_passes_over_and_what_to_do(tmp_path: Path) -> None:
    """A folder with nothing else does not say that there is nothing."""
    for naam in (*KOPIEEN, *ANDERS):
        _casus(tmp_path / "casussen" / naam, "Ik wil een fiets.")
    uitkomst = draai("casussen", cwd=tmp_path)
    assert uitkomst.code == 0
    assert "nog geen casussen" not in uitkomst.alles
    assert engels_in(re.sub("^- .*", "", uitkomst.uit, flags=re.MULTILINE)) == []
    for argv in (("casussen",), ("motivatie", "casussen", "--naar", "v"), ("afspelen", "casussen")):
        regels = draai(*argv, cwd=tmp_path).alles.splitlines()
        assert {f"- {naam}" for naam in (*KOPIEEN, *ANDERS)} <= set(regels), argv
    _casus(tmp_path / f"casussen/{CODE}.yaml", "Ik wil een fiets.")
    _casus(tmp_path / "casussen/2026-0003.yaml", "Ik wil een fiets.")
    met = draai("casussen", cwd=tmp_path)
    assert [regel.split("\t")[0] for regel in met.uit.splitlines() if "\t" in regel] == [CODE, "2026-0003"]
    assert f"2026-0003 (erin: {CODE})" in met.uit
    assert {f"- {naam}" for naam in (*KOPIEEN, *ANDERS)} <= set(met.uit.splitlines())
    gemaakt = draai("motivatie", "casussen", "--naar", "v", cwd=tmp_path)
    assert gemaakt.uit == "2 van 2 verslagen staan in v.\n"


MET_EEN_NAAM_ERACHTER = (
    f"{CODE}-Laptop-van-Jan.yaml",
    f"{CODE}-L12345.yaml",
    f"{CODE}-Jan’s MacBook Pro.yaml",
    f"{CODE}[1].yaml",
    f"{CODE} v2.yaml",
    f"{CODE}.oud-1 (1).yaml",
)
"""No form tells that these are copies: only that the casus is there."""


def test_who_goes_on_hears_which_copies_stand_beside_it(tmp_path: Path) -> None:
    _casus(tmp_path / f"casussen/{CODE}.yaml", "Ik wil een fiets.")
    _casus(tmp_path / f"casussen/{CODE}-2.yaml", "Van een ander.", f"{CODE}-2")
    _casus(tmp_path / f"casussen/{CODE}-2 v2.yaml", "Van een ander.", f"{CODE}-2")
    _casus(tmp_path / "casussen/2026-00012 v2.yaml", "Van een ander.", "2026-00012")
    assert "naast" not in draai("toets", CODE, cwd=tmp_path, invoer="stop\n").alles
    for naam in (*KOPIEEN, *MET_EEN_NAAM_ERACHTER):
        _casus(tmp_path / "casussen" / naam, "Ik wil een fiets.")
    uitkomst = draai("toets", CODE, cwd=tmp_path, invoer="stop\n")
    assert all(shlex.quote(naam) in uitkomst.alles for naam in (*KOPIEEN, *MET_EEN_NAAM_ERACHTER))
    lijst = draai("casussen", cwd=tmp_path).uit
    assert (
        lijst.index("dit lijkt een kopie") < lijst.index(f"- {CODE}-L12345.yaml") < lijst.index("geen code")
    )


def test_a_name_that_is_not_there_is_asked_about(tmp_path: Path) -> None:
    _casus(tmp_path / f"casussen/{CODE}.yaml", "Ik wil een fiets.")
    _casus(tmp_path / "casussen/2025-0009 (1).yaml", "Ik wil een fiets.", "2025-0009")
    for getypt, bedoeld in {
        "2026-001": CODE,
        "voorbeeld-wilem": "voorbeeld-willem",
        "2025-0009": "casussen/2025-0009 (1).yaml",
        "casussen/2026-001.yaml": CODE,
    }.items():
        for opdracht in ("toets", "bespreken"):
            uitkomst = draai(opdracht, getypt, cwd=tmp_path, invoer="")
            assert uitkomst.code == 1
            assert f"Bedoel je {bedoeld}?" in _woorden(uitkomst)
    assert "Bedoel je" not in draai("toets", "heel-iets-anders", cwd=tmp_path).alles


@pytest.mark.parametrize("naam", [f"{CODE}.yaml", *ANDERE_FILES])
def test_the_name_of_a_file_as_the_list_gives_it_is_enough(map_: Path, naam: str) -> None:
    """One that is here comes first."""
    assert draai("toets", naam, cwd=map_, invoer="stop\n").code == 0
    (map_ / naam).write_text("antwoorden: [\n", encoding="utf-8")
    assert draai("toets", naam, cwd=map_, invoer="stop\n").fout.startswith(f"{naam}:")


def test_who_stands_in_the_folder_itself_is_told_how_it_is_called_there(map_: Path) -> None:
    uitkomst = draai("toets", CODE, cwd=map_ / "casussen", invoer="")
    assert f"Bedoel je {CODE}.yaml?" in _woorden(uitkomst)
    assert draai("toets", f"{CODE}.yaml", cwd=map_ / "casussen", invoer="stop\n").code == 0


def test_a_new_casus_never_gets_the_code_of_a_file_with_another_name(tmp_path: Path) -> None:
    from datetime import datetime

    jaar = datetime.now().astimezone().year
    _casus(tmp_path / f"casussen/{jaar}-0001.yml", "Ik wil een fiets.", "")
    nieuw = draai("toets", cwd=tmp_path, invoer=f"\nTuin\n{VOORAF}Iets.\n.\nstop\n")
    assert (tmp_path / f"casussen/{jaar}-0002.yaml").is_file(), nieuw.alles
    mis = draai("toets", "--code", f"{jaar}-0001", cwd=tmp_path, invoer="")
    assert f"De casus {jaar}-0001 is er al." in mis.fout


TERMIJN = "alle: {termijn: 90 dagen, vanaf: laatste-wijziging, bron: Proef., vastgesteld: 2026-01-01}\n"


def test_clearing_away_names_everything_that_begins_with_the_code_and_stays(tmp_path: Path) -> None:
    map_ = tmp_path / "casussen"
    blijft = [
        *KOPIEEN,
        f"{CODE}.yml",
        f"{CODE}.yaml.txt",
        f"{CODE}.md",
        f"{CODE} verslag.docx",
        f"{CODE}-verslag.md",
        f"{CODE} (1).conflict-1.yaml",
        f"{CODE}-bespreking (1).yaml",
        f".{CODE}.yml.klad.yaml",
        f"~${CODE}.docx",
    ]
    van_ander = [
        "2026-00012.yaml",
        "2026-00012 (1).yaml",
        f"{CODE}-2.md",
        f"{CODE}-2 (1).yaml",
        "2026-00012.md",
    ]
    gaat_mee = [f"{CODE}.conflict-1.yaml", f"{CODE}.oud-1.yaml", f".{CODE}.klad.yaml"]
    for naam in (f"{CODE}.yaml", *blijft, *van_ander, *gaat_mee):
        _casus(map_ / naam, "Ik wil een fiets.", CODE if naam.startswith(f"{CODE}.") else "")
    _casus(map_ / f"{CODE}-2.yaml", "Van een ander.", f"{CODE}-2")
    _casus(map_ / f"{CODE}-kopie.yaml", "Ik wil een fiets.")
    for pad in map_.iterdir():
        os.utime(pad, (1_700_000_000, 1_700_000_000))
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/bewaartermijnen.yaml").write_text(TERMIJN, encoding="utf-8")
    uitkomst = draai("opschonen", CODE, "--ja", "--vragen", "eigen", cwd=tmp_path)
    assert f"Weggegooid: {CODE}." in uitkomst.uit
    regel = re.search(r"In casussen staat nog: (.*)\. Kijk of dat ook weg moet\.", uitkomst.uit)
    assert regel, uitkomst.alles
    assert sorted(shlex.split(regel[1])) == sorted([*blijft, f"{CODE}-kopie.yaml"])
    over = {pad.name for pad in map_.iterdir()}
    assert over == {*blijft, *van_ander, f"{CODE}-2.yaml", f"{CODE}-kopie.yaml"}
