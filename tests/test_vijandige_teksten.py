"""Hostile text in every place that the program shows: nothing of it steers a terminal or hides."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes
from proefset import ANTWOORDEN, CODE, METHODE, schrijf_set
from vijandig import ALLES, BOOS, MERK, Afloop, Oproep, besmet, draai_alle, elke_plek, rauw

_VORM = {
    "soort",
    "ernst",
    "status",
    "versie",
    "schema",
    "id",
    "patroon",
    "artikel",
    "zekerheid",
    "is",
    "minstens",
    "termijn",
    "lengte",
    "geldt-ook-voor",
}
"""Keys of a set with values of a fixed form."""


def _is_zin(sleutel: str, tekst: str) -> bool:
    return " " in tekst.strip() and sleutel not in _VORM


def _zet_set(map_: Path) -> None:
    """All packaged list files and the standard method as an own set, each sentence in them hostile."""
    (vragen,) = plaatsen.ingebouwd()
    for onder in ("", "wetten", "omgekeerde-toets"):
        (map_ / "eigen" / onder).mkdir(parents=True, exist_ok=True)
        for bestand in (vragen / onder if onder else vragen).iterdir():
            if bestand.name.endswith(".yaml"):
                boom = besmet(lees_bytes(bestand.read_bytes(), ""), ALLES, _is_zin)
                (map_ / "eigen" / onder / bestand.name).write_bytes(schrijf_bytes(boom))


@cache
def _casus() -> str:
    """A worked casus, each sentence in it hostile, and names that no set has."""
    boom = lees_bytes(plaatsen.voorbeeld("voorbeeld-willem") or b"", "")
    boom = besmet(boom, ALLES, lambda sleutel, tekst: " " in tekst.strip() or sleutel == "titel")
    boom |= {
        "versie": f"1.0.0 {ALLES}",
        "sha256": ALLES,
        "onbekend": {"effect": {f"weg {ALLES}": ALLES}, ALLES: {"x": ALLES}},
        "buiten-route": {"effect": {f"oud {ALLES}": ALLES}},
        "logboek": [{"tijd": ALLES, "vraag": ALLES, "wat": "gewijzigd", "door": ALLES, "was": ALLES}],
        f"x-{ALLES}": ALLES,
    }
    boom.pop("casus", None)
    return schrijf_bytes(boom).decode("utf-8")


def _veilig(afgelopen: Iterable[Afloop]) -> None:
    for afloop in afgelopen:
        assert (rauw(afloop.uit), rauw(afloop.fout)) == ([], []), afloop
        assert afloop.code in (0, 1, 2, 130), afloop


CASUS = "casussen/boos.yaml"
EIGEN = ("--vragen", "eigen")
OPDRACHTEN = [
    Oproep(("afspelen", CASUS, *EIGEN)),
    Oproep(("afspelen", CASUS, "--stap-voor-stap", *EIGEN), "\n" * 400),
    Oproep(("motivatie", CASUS, "-o", "-", *EIGEN)),
    Oproep(("motivatie", CASUS, *EIGEN)),
    Oproep(("brief", CASUS, "-o", "-", *EIGEN)),
    Oproep(("brief", CASUS, *EIGEN)),
    Oproep(("brief", CASUS, "--controleer", "brief-boos.md", *EIGEN)),
    Oproep(("taal", CASUS, *EIGEN)),
    Oproep(("taal", "motivatie.md", *EIGEN)),
    Oproep(("bespreken", CASUS, "--werkblad", "-o", "-", *EIGEN)),
    Oproep(("bespreken", CASUS, *EIGEN), "1\nx\n.\n"),
    Oproep(("oefenen", CASUS, *EIGEN), "1\nx\n.\nstop\n"),
    Oproep(("oefenen", *EIGEN), "stop\n"),
    Oproep(("toets", CASUS, "--eenvoudig", *EIGEN), "?\n<\noverzicht\n1\n" + "\n" * 300),
    Oproep(("toets", "-m", "waardendriehoek", "--uit", CASUS, "--code", "n", "--titel", "n", *EIGEN), "?\n"),
    Oproep(("casussen", *EIGEN)),
    Oproep(("wetten", *EIGEN)),
    Oproep(("wetten", "participatiewet", *EIGEN)),
    Oproep(("vragen", "toon", "omgekeerde-toets", *EIGEN)),
    Oproep(("vragen", "controleer", "eigen")),
    Oproep(("vragen", "kaart", "omgekeerde-toets", *EIGEN)),
    Oproep(("vragen", "kaart", "omgekeerde-toets", "--eenvoudig", *EIGEN)),
    Oproep(("vragen", "papier", "omgekeerde-toets", "-o", "-", *EIGEN)),
    Oproep(("vragen", "taal", *EIGEN)),
]


def test_every_command_shows_a_hostile_set_and_casus_with_marks(tmp_path: Path) -> None:
    """In a pipe, on both streams, and in the files that they write."""
    _zet_set(tmp_path)
    (tmp_path / "casussen").mkdir()
    (tmp_path / CASUS).write_text(_casus(), encoding="utf-8")
    afgelopen = draai_alle(OPDRACHTEN, tmp_path)
    _veilig(afgelopen)
    zonder_merk = [afloop.oproep.argv for afloop in afgelopen if MERK not in afloop.uit + afloop.fout]
    assert zonder_merk == [("taal", CASUS, *EIGEN)]  # the only words there are ours, and have no tips
    geschreven = sorted(tmp_path.glob("*.md"))
    assert len(geschreven) == 2
    for pad in geschreven:
        tekst = pad.read_text(encoding="utf-8")
        assert MERK in tekst
        assert rauw(tekst) == []


ARGUMENTEN = [
    "",
    "{}",
    "--{}",
    "{} --help",
    "toets {}",
    "toets --code {}",
    "toets --titel {} --code nieuw",
    "toets --methode {}",
    "toets --uit {}",
    "toets --volgorde {}",
    "toets voorbeeld-willem --stap {}",
    "toets voorbeeld-willem -o {}",
    "afspelen {}",
    "afspelen {}.yaml",
    "afspelen voorbeeld-willem {} --x{}",
    "motivatie {}",
    "motivatie voorbeeld-willem -o {}/x.md",
    "motivatie voorbeeld-willem --naar map{}",
    "casussen {}",
    "casussen --casussen {}",
    "casussen --vragen {}",
    "wetten {}",
    "vragen {}",
    "vragen toon {}",
    "vragen controleer {}",
    "vragen schema {}",
    "vragen kaart {}",
    "vragen papier {}",
    "vragen kopieer {}",
    "vragen taal {}",
    "bespreken {}",
    "brief {}",
    "brief voorbeeld-willem --controleer {}",
    "taal {}",
    "oefenen {}",
    "methode {}",
    "methode --{}",
    "",
][1:-1]
OMGEVING = ("OMGEKEERD_VRAGEN", "OMGEKEERD_CASUSSEN", "OMGEKEERD_DOOR", "EDITOR", "_OMGEKEERD_COMPLETE")


def test_what_is_on_the_command_line_comes_back_with_marks(tmp_path: Path) -> None:
    boos = [tekst.replace("/", "|") for tekst in BOOS]
    oproepen = [
        Oproep(tuple(deel.replace("{}", tekst) for deel in regel.split(" ")), "stop\n")
        for regel in ARGUMENTEN
        for tekst in ("".join(boos)[:60], *(boos if regel.startswith(("{", "-")) else boos[5:9:3]))
    ]
    _veilig(draai_alle(oproepen, tmp_path))


def test_what_is_in_the_environment_comes_back_with_marks(tmp_path: Path) -> None:
    oproepen = [
        Oproep(argv, "x\n.\nstop\n", {naam: tekst.replace("/", "|")})
        for naam in OMGEVING
        for tekst in (ALLES[:60], BOOS[5], BOOS[8])
        for argv in (("casussen",), ("toets", "--code", "c", "--titel", "t"), ("--help",))
    ]
    _veilig(draai_alle(oproepen, tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be there")
def test_the_name_of_a_file_or_folder_comes_back_with_marks(tmp_path: Path) -> None:
    naam = "".join(BOOS[:1] + BOOS[5:6] + BOOS[8:12])
    map_ = tmp_path / naam
    schrijf_set(map_)
    (map_ / "sets" / METHODE / f"4-{naam}.yaml").write_text("stap: x\n", encoding="utf-8")
    (map_ / "sets" / naam).mkdir()
    (map_ / "sets" / naam / "methode.yaml").write_text("a: [", encoding="utf-8")
    (map_ / "sets" / f"{naam}.yaml").write_text("a: [", encoding="utf-8")
    (map_ / f"{naam}.yaml").write_text("methode: [", encoding="utf-8")
    (map_ / "leeg").mkdir()
    oproepen = [
        Oproep(("afspelen", f"./{naam}.yaml")),
        Oproep(("afspelen", f"../{naam}/{naam}.yaml")),
        Oproep(("casussen", "--casussen", ".")),
        Oproep(("vragen", "controleer", "sets")),
        Oproep(("vragen", "toon", METHODE, "--vragen", "sets")),
        Oproep(("vragen", "kopieer", "sets")),
        Oproep(("taal", f"{naam}.yaml")),
        Oproep(("motivatie", "voorbeeld-willem", "-o", f"{naam}.yaml")),
        Oproep(("motivatie", "voorbeeld-willem", "voorbeeld-aisha", "--naar", naam)),
        Oproep(("toets", "--titel", "t", "--casussen", str(map_ / "leeg")), "c\nx\n.\nstop\n"),
    ]
    afgelopen = draai_alle(oproepen, map_)
    _veilig(afgelopen)
    assert sum(MERK in afloop.uit + afloop.fout for afloop in afgelopen) >= 8


def _boom_van_de_casus() -> dict[str, Any]:
    return {
        "schema": "1",
        "casus": CODE,
        "titel": "Rust",
        "niveau": "1",
        "methode": METHODE,
        "versie": "1.0.0",
        "sha256": "ab",
        "route": "volledig",
        "revisie": "3",
        "antwoorden": ANTWOORDEN,
        "buiten-route": {"begin": {"alleen": "x"}},
        "onbekend": {"begin": {"weg": "x"}},
        "herkomst": {"casus": "c", "methode": "m", "naam": "M", "antwoorden": {"a": {"b": "c"}}},
        "logboek": [{"tijd": "t", "vraag": "begin.wens", "wat": "gewijzigd", "door": "d", "was": "w"}],
        "x-eigen": {"a": ["b"]},
        "status": "bezig",
    }


def test_every_text_and_every_name_of_a_casus_one_by_one(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    oproepen = [
        Oproep((*argv, "--vragen", "sets"), "", {}, {CASUS: schrijf_bytes(boom).decode("utf-8")})
        for boom in elke_plek(_boom_van_de_casus(), ALLES)
        for argv in (("afspelen", CASUS), ("casussen",))
    ]
    _veilig(draai_alle(oproepen, tmp_path))


@pytest.mark.lang
def test_every_text_and_every_name_of_a_set_one_by_one(tmp_path: Path) -> None:
    """As it is told of by the check, and as it is shown and asked."""
    schrijf_set(tmp_path)
    oproepen = []
    for bestand in sorted((tmp_path / "sets" / METHODE).iterdir()):
        naam, heel = bestand.relative_to(tmp_path).as_posix(), bestand.read_text(encoding="utf-8")
        for boom in elke_plek(lees_bytes(heel.encode(), ""), ALLES):
            stuk = {naam: schrijf_bytes(boom).decode("utf-8")}
            oproepen += [
                Oproep(("vragen", "toon", METHODE, "--vragen", "sets"), "", {}, stuk),
                Oproep(("toets", "-m", METHODE, "--code", "c", "--titel", "t", "--vragen", "sets"), "?\n"),
            ]
        oproepen.append(Oproep(("--versie",), "", {}, {naam: heel}))
    _veilig(draai_alle(oproepen, tmp_path))
