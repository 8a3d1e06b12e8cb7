"""Files in the folder of an own set that are not read: named when somebody meant them, else passed over."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from hulp import schrijf_set
from omgekeerd_cli.opdrachten.werk.setbevindingen import ongelezen
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set.vragensets import genoemde_lijsten
from terminalhulp import draai, engels_in

TOETS = "omgekeerde-toets"
STAP = "stap: effect\nvragen:\n  - {id: geprobeerd, na: situatie, vraag: Wat?, kort: Wat, soort: tekst}\n"
SAMEN = "samen:\n  naam: We doen het samen\n"
GOED = {f"{TOETS}/1-effect.yaml": STAP}
ROMMEL = (
    *("._1-effect.yaml", ".DS_Store", "Thumbs.db", "desktop.ini", "~$1-effect.docx", ".1-effect.yaml.swp"),
    *("1-effect.yaml~", "#1-effect.yaml#", ".~lock.1-effect.yaml#", "._motivatie.md.j2", "1-effect.yaml.tmp"),
    *("__pycache__/x.yaml", ".git/config.yaml", "@eaDir/1-effect.yaml"),
)


@cache
def _lijsten() -> frozenset[str]:
    return frozenset(genoemde_lijsten(plaatsen.ingebouwd()))


def gevonden(map_: Path, bestanden: dict[str, str]) -> tuple[list[str], list[str]]:
    """What was surely meant to be read, and what may be meant so."""
    (uit,) = ongelezen([*plaatsen.ingebouwd(), schrijf_set(map_ / "set", bestanden)], _lijsten())
    begin = f"{map_}/set/"
    return [str(g).replace(begin, "") for g in uit.fouten], [str(g).replace(begin, "") for g in uit.overig]


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    """Beside the lists and in the folder of a method; neither read nor named."""
    rommel = {plek: "\0\0" for naam in ROMMEL for plek in (naam, f"{TOETS}/{naam}")}
    schrijf_set(tmp_path / "set", GOED | rommel)
    uit = draai("vragen", "controleer", "--vragen", "set", cwd=tmp_path)
    assert (uit.code, uit.fout, uit.uit[:12]) == (0, "", "Alles klopt.")
    begin = draai("toets", "--vragen", "set", "--eenvoudig", cwd=tmp_path, invoer="2026-1\nProef\nstop\n")
    assert "lezen niet al" not in begin.alles


STAPNAMEN = (
    *(
        "1-effect.yaml.txt",
        "1-effect.yml",
        "1-effect.YAML",
        "1-effect.yalm",
        "1-effect.yaml.docx",
        "1-effect",
    ),
    *("1-effect.txt", "1-effect - Kopie.yaml", "1-effect (1).yaml", "1-effect.yaml (1)", "1-efect.yaml.txt"),
    *("Kopie van 1-effect.yaml", "1-effect copy 2.yaml", "1-effect (conflicterende kopie van Jan).yaml"),
    "1-effect.sync-conflict-20261130-101010-AB.yaml",
)
SJABLOONNAMEN = (
    *("motivatie.md.j2.txt", "motivatie.j2", "motivatie.md", "motivatie.md.jinja2", "Motivatie.md.j2"),
    *("motivaite.md.j2", "motivatie - Kopie.md.j2"),
)
LIJSTNAMEN = (
    *("uitganspunten.yaml", "Uitgangspunten.yaml", "uitgangspunten.yml", "uitgangspunten.yaml.txt"),
    *("uitgangspunten - Kopie.yaml", "uitgangspunt.yaml", "UITGANGSPUNTEN.YAML", "uitgangspunten.txt"),
)
GEMEEND = (
    *((f"{TOETS}/{naam}", "1-effect.yaml") for naam in STAPNAMEN),
    *((f"{TOETS}/{naam}", "motivatie.md.j2") for naam in SJABLOONNAMEN),
    *((naam, "uitgangspunten.yaml") for naam in LIJSTNAMEN),
    *(("weten.yaml", "wetten.yaml"), ("bewaartermijn.yaml", "bewaartermijnen.yaml")),
)


@pytest.mark.parametrize(("naam", "goed"), GEMEEND)
def test_what_was_meant_to_be_read_is_named(tmp_path: Path, naam: str, goed: str) -> None:
    (zin,), overig = gevonden(tmp_path, {naam: STAP if goed.startswith("1") else SAMEN})
    assert zin.startswith(f"{naam}: ")
    assert f"Bedoel je {goed}?" in zin
    assert overig == []


@pytest.mark.parametrize("naam", [f"{TOETS}/1-effect.yaml.txt", "uitganspunten.yaml"])
def test_the_check_and_a_toets_say_so(tmp_path: Path, naam: str) -> None:
    schrijf_set(tmp_path / "set", {naam: SAMEN})
    uit = draai("vragen", "controleer", "--vragen", "set", cwd=tmp_path)
    assert (uit.code, "Alles klopt" in uit.uit, engels_in(uit.alles)) == (1, False, [])
    assert uit.fout.startswith(f"set/{naam}: Dit bestand ")
    begin = draai("toets", "--vragen", "set", "--eenvoudig", cwd=tmp_path, invoer="2026-1\nProef\nstop\n")
    zin = (
        f"We lezen niet al je vragen, zoals set/{naam}. Kijk na met: omgekeerd vragen controleer --vragen set"
    )
    assert begin.alles.count(zin) == 1


def test_a_copy_beside_the_good_one_is_not_laid_over_it(tmp_path: Path) -> None:
    kopie = {f"{TOETS}/1-effect - Kopie.yaml": STAP.replace("Wat?", "Oud?")}
    assert gevonden(tmp_path, GOED | kopie) == (
        [
            f"{TOETS}/1-effect - Kopie.yaml: Dit bestand lezen we niet: 1-effect.yaml staat er ook. "
            "Zet wat je wilt houden in 1-effect.yaml, en zet dit bestand ergens anders."
        ],
        [],
    )
    assert "Oud?" not in draai("vragen", "toon", TOETS, "--vragen", "set", cwd=tmp_path).uit


DIEP = "Deze map ligt te diep: we lezen er niets in."


@pytest.mark.parametrize(
    ("bestanden", "zin"),
    [
        ({f"x/{TOETS}/1-effect.yaml": STAP}, f"x/{TOETS}: {DIEP}"),
        (GOED | {f"{TOETS}/nieuw/2.yaml": STAP}, f"{TOETS}/nieuw: {DIEP}"),
        ({"1-effect.yaml": STAP}, "1-effect.yaml: Dit is een stap, en staat niet in de map van een methode."),
        ({"methode.yaml": "id: a\ntitel: A\n"},
         "methode.yaml: Dit is het begin van een methode, en staat niet"),
        ({"omgekeerde-toest/motivatie.md.j2": "x"},
         f"omgekeerde-toest: Deze methode is er niet. Bedoel je de map {TOETS}?"),
        ({"Omgekeerde toets/1-effect.yaml": STAP},
         f"Omgekeerde toets: Deze methode is er niet. Bedoel je de map {TOETS}?"),
        ({"wijk/methode.yml": "id: wijk\n"},
         "wijk/methode.yml: Dit bestand lezen we niet. Bedoel je methode.yaml?"),
    ],
)  # fmt: skip
def test_a_file_on_another_level_is_named(tmp_path: Path, bestanden: dict[str, str], zin: str) -> None:
    fouten, _ = gevonden(tmp_path, bestanden)
    assert [regel for regel in fouten if regel.startswith(zin)]


@pytest.mark.parametrize(
    ("bestanden", "zin"),
    [
        ({"wijken.yaml": "noord: {naam: Noord}\n"}, "wijken.yaml: Deze lijst gebruikt geen vraag. "
         "Noem die bij een vraag: `opties: {uit: wijken}`."),
        ({"notities.docx": "x"}, "notities.docx: Dit bestand lezen we niet."),
        ({f"{TOETS}/1-effect.yaml.bak": STAP}, f"{TOETS}/1-effect.yaml.bak: Een reservekopie lezen we niet."),
        ({f"{TOETS}/folder.md.j2": "x"}, f"{TOETS}/folder.md.j2: Dit sjabloon gebruikt niemand."),
        ({"_oud/methode.yaml": "x"}, "_oud: Een map die met _ begint, slaan we over."),
        ({f"oud/{TOETS}/1-effect.yaml": STAP}, f"oud/{TOETS}: {DIEP}"),
    ],
)  # fmt: skip
def test_what_may_be_meant_so_is_told_and_is_no_fault(
    tmp_path: Path, bestanden: dict[str, str], zin: str
) -> None:
    fouten, overig = gevonden(tmp_path, GOED | bestanden)
    assert (fouten, [regel for regel in overig if regel.startswith(zin)]) == ([], overig)
    assert overig


def test_what_is_left_in_a_set_is_told(tmp_path: Path) -> None:
    """An example of ours, and a key that slid from a question to its step."""
    verschoven = STAP.replace("geprobeerd", "nog").replace("Wat?", "VOORBEELD") + "toelichting: X\n"
    schrijf_set(tmp_path / "set", {f"{TOETS}/2.yaml": verschoven})
    uit = draai("vragen", "controleer", "--vragen", "set", cwd=tmp_path)
    assert (uit.code, uit.fout) == (0, "")
    woorden = " ".join(uit.uit.split())
    assert woorden.startswith("Geen fouten gevonden. Nagekeken: ")
    assert f"- set/{TOETS}/2.yaml:3:" in woorden
    assert ": Hier staat nog VOORBEELD. Schrijf er je eigen tekst, of haal het weg." in woorden
    assert f"- set/{TOETS}/2.yaml:4:1: Deze `toelichting` hoort nu bij de stap" in woorden


def test_what_belongs_beside_a_set_is_not_named(tmp_path: Path) -> None:
    naast = {"README.md": "x", "LICENSE": "x", "schema/a.schema.json": "{}", "aanvulling.schema.json": "{}"}
    assert gevonden(tmp_path, GOED | naast) == ([], [])
    assert gevonden(tmp_path, GOED | {"afval.yaml": "kaartsoort: wetskaart\n"}) == ([], [])


def test_a_folder_in_which_nothing_is_read(tmp_path: Path) -> None:
    fouten, overig = gevonden(tmp_path, {"lees mij.txt": "x"})
    assert (fouten, len(overig)) == ([], 1)
    assert "In deze map staat niets dat we lezen." in overig[0]
