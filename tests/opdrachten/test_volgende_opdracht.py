"""The next command that the program names: typed over as it stands, it goes on with the same folders."""

from __future__ import annotations

import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from oefenset import METHODE, PUNTEN, UITWERKING, VRAGEN
from terminalhulp import PROGRAMMA, Uitkomst, draai, schone_omgeving

HALF = UITWERKING.replace("status: afgerond", "status: bezig").replace(
    "besluit: Wij bellen morgen.", "besluit:"
)
MAPPEN = ("--vragen", "eigen", "--casussen", "dossiers")
OP_EEN_REGEL = {"COLUMNS": "1000"}
BEGIN = ("toets", "--methode", "proef", "--code", "2026-1", "--titel", "De brief")
MEEDENKEN = "1\nIk zou bellen.\n.\n-\n-\n-\n1\nZo doen wij het altijd.\n.\n-\n-\n-\n\n"
SIGNAAL = """
    signalen:
      - id: geen-steun
        als: {vraag: verhaal, ingevuld: nee}
        ernst: let-op
        tekst: Er is nog geen verhaal.
        advies: Vraag ernaar.
        eigen-advies: ja
"""
ZWAAR = "1\n1\nn\n3\n2\n1\nn\nn\n"


@pytest.fixture
def hier(tmp_path: Path) -> Path:
    """An own method in `eigen`; in `dossiers` casussen of it, of which `oud` is of an earlier version."""
    bestanden = stapbestanden(VRAGEN, METHODE + SIGNAAL)
    bestanden["proef/1-begin.yaml"] += PUNTEN
    bestanden["proef/brief.md.j2"] = "Beste inwoner,\n\nWij bellen morgen.\n"
    schrijf_set(tmp_path / "eigen", bestanden)
    dossiers = {
        "p3.yaml": UITWERKING,
        "oud.yaml": UITWERKING.replace("methode: proef", "methode: proef\n    versie: 0.9.0"),
        "halverwege.yaml": HALF,
        "zonder-verhaal.yaml": HALF.replace("verhaal: Ik kreeg een brief en slaap niet meer.", "verhaal:"),
        "oefening-p3.yaml": UITWERKING.replace("niveau: 1", "route: kort").replace(
            "status: afgerond", "status: afgerond\n    herkomst: {casus: p3, methode: proef, oefening: ja}"
        ),
    }
    schrijf_set(tmp_path / "dossiers", dossiers)
    (tmp_path / "MAP").mkdir()
    (tmp_path / "bezet.md").write_text("Van een ander.\n", encoding="utf-8")
    return tmp_path


def opdracht_na(zin: str, tekst: str) -> list[str]:
    """The words of the command that is named behind this sentence."""
    gevonden = re.search(re.escape(zin) + r"\s*`?omgekeerd ([^\n`]+)", tekst)
    assert gevonden, f"{zin!r} staat niet in:\n{tekst}"
    return shlex.split(gevonden[1])


def volg(map_: Path, zin: str, tekst: str, invoer: str = "") -> Uitkomst:
    """Types the command over."""
    return draai(*opdracht_na(zin, tekst), cwd=map_, invoer=invoer, env=OP_EEN_REGEL)


WEGEN = {
    "stop in the middle": (
        (*BEGIN,),
        "Een verhaal\n.\nstop\n",
        "Ga later verder:",
        "stop\n",
        "Wat moet er beter",
    ),
    "on paper": (
        (*BEGIN, "--volgorde", "papier"),
        "Een verhaal\n.\nstop\n",
        "Ga later verder:",
        "stop\n",
        "Wat moet er beter",
    ),
    "a code that is taken": (
        ("toets", "--methode", "proef", "--code", "halverwege"),
        "",
        "Ga ermee verder:",
        "stop\n",
        "Wat besluit je?",
    ),
    "taken over into the same method": (
        ("toets", "--methode", "proef", "--uit", "halverwege"),
        "",
        "of ga ermee verder:",
        "stop\n",
        "Wat besluit je?",
    ),
    "the letter after a toets": (
        ("toets", "halverwege"),
        "Wij bellen.\n\n",
        "Een brief aan de inwoner maak je met:",
        "",
        "De brief staat in brief.md.",
    ),
    "the sheet with tips after a toets": (
        ("toets", "zonder-verhaal"),
        "Wij bellen.\n\n",
        "Een blad met wat alleen voor jou is, maak je met:",
        "",
        "Het bijblad staat in zonder-verhaal-bijblad.md.",
    ),
    "the report after a toets elsewhere": (
        ("toets", "halverwege", "-o", "bezet.md"),
        "Wij bellen.\n\nn\n",
        "Kies een andere plek:",
        "",
        "Het verslag staat in ANDER.md.",
    ),
    "how a letter in a folder with a dash reads": (
        ("brief", "voorbeeld-willem", "-o", "./-les/"),
        "",
        "Alle tips:",
        "",
        "Dit zijn tips, geen oordeel.",
    ),
    "a shared copy in a folder with a dash": (
        ("delen", "p3", "-o", "./-les"),
        "1\n",
        "Lezen:",
        "",
        "antwoorden afgespeeld.",
    ),
    "a casus of other questions": (
        ("motivatie", "oud", "-o", "-"),
        "",
        "Overzetten kan met:",
        "j\n",
        "Bijgewerkt naar versie 1.0.0.",
    ),
    "a report elsewhere": (
        ("motivatie", "p3", "-o", "bezet.md"),
        "",
        "Kies een andere plek:",
        "",
        "Het verslag staat in ANDER.md.",
    ),
    "the report after a change": (
        ("bijwerken", "oud"),
        "j\n",
        "Maak het verslag opnieuw met:",
        "",
        "Het verslag staat in motivatie.md.",
    ),
    "no such casus": (("motivatie", "weg"), "", "Met", "", "p3\tDe brief"),
    "no casus at all": (
        ("casussen", "--casussen", "leeg"),
        "",
        "Begin er een:",
        "\n\nstop\n",
        "We maken de map leeg",
    ),
    "the report of what a colleague says": (
        ("bespreken", "p3"),
        MEEDENKEN,
        "Dit komt in het verslag van casus p3:",
        "",
        "Zo doen wij het altijd.",
    ),
    "a worksheet elsewhere": (
        ("bespreken", "p3", "--werkblad", "-o", "bezet.md"),
        "",
        "Kies een andere plek:",
        "",
        "Het werkblad staat in ANDER.md.",
    ),
    "a comparison to keep": (
        ("oefenen", "oefening-p3"),
        "",
        "Bewaren om te bespreken?",
        "",
        "De vergelijking staat in oefening.md.",
    ),
    "the other questions of a practice": (
        ("oefenen", "oefening-p3"),
        "",
        "Ook de andere vragen oefenen?",
        "stop\n",
        "Ga later verder:",
    ),
    "a casus that is not worked out": (
        ("oefenen", "halverwege"),
        "",
        "Maak hem eerst af:",
        "stop\n",
        "Wat besluit je?",
    ),
    "reading a copy": (("delen", "p3"), "1\n", "Lezen:", "", "Ik kreeg een brief"),
    "a copy that would stand beside its key": (
        ("delen", "p3", "-o", "dossiers"),
        "",
        "Zet de kopie ergens anders:",
        "1\n",
        "De kopie staat in MAP/gedeeld-0001.yaml.",
    ),
    "a letter elsewhere": (
        ("brief", "p3", "-o", "bezet.md"),
        "",
        "Kies een andere plek:",
        "",
        "De brief staat in ANDER.md.",
    ),
    "a method that was advised": (
        ("methode",),
        ZWAAR,
        "Begin:",
        "\n\nstop\n",
        "Een nieuwe casus: De Doorbraakmethode",
    ),
}


def test_without_tips_or_own_reflection_no_sheet_is_named(hier: Path) -> None:
    klaar = draai("toets", "halverwege", *MAPPEN, cwd=hier, invoer="Wij bellen.\n\n", env=OP_EEN_REGEL)
    assert "Een brief aan de inwoner maak je met:" in klaar.uit
    assert "bijblad" not in klaar.uit


@pytest.mark.parametrize(("argv", "invoer", "zin", "daar", "ziet"), WEGEN.values(), ids=WEGEN)
def test_the_command_that_is_named_works_as_it_stands(
    hier: Path, argv: tuple[str, ...], invoer: str, zin: str, daar: str, ziet: str
) -> None:
    """Neither folder is lost on the way: without them the set or the casus is not found."""
    mappen = MAPPEN if "--casussen" not in argv else MAPPEN[:2]
    eerst = draai(*argv, *mappen, cwd=hier, invoer=invoer, env=OP_EEN_REGEL)
    verder = volg(hier, zin, eerst.alles, daar)
    assert ziet in verder.alles
    assert "er niet" not in verder.alles
    assert not (hier / "casussen").exists()


BLADEN = {
    "papier": ("proef", "-o", "bezet.md"),
    "kaart": ("proef", "-o", "bezet.md"),
}


@pytest.mark.parametrize(("blad", "argv"), BLADEN.items(), ids=BLADEN)
def test_a_sheet_of_an_own_set_elsewhere(hier: Path, blad: str, argv: tuple[str, ...]) -> None:
    eerst = draai("vragen", blad, *argv, "--vragen", "eigen", cwd=hier)
    assert "staat in ANDER.md." in volg(hier, "Kies een andere plek:", eerst.fout).uit


@pytest.mark.parametrize(
    ("argv", "ziet"),
    [
        (("vragen", "papier", "proef", "--vragen", "eigen"), "Een nieuwe casus: Proef."),
        (("bespreken", "p3", "--werkblad", *MAPPEN), "Je denkt mee over casus p3."),
    ],
    ids=["a toets", "a discussion"],
)
def test_what_was_filled_in_on_paper_is_typed_over(hier: Path, argv: tuple[str, ...], ziet: str) -> None:
    """The command stands on the sheet itself."""
    blad = draai(*argv, "-o", "-", cwd=hier).uit
    assert ziet in volg(hier, "", blad, "\n\nstop\n").uit


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_a_save_that_failed_is_gone_on_with_in_the_same_set(hier: Path) -> None:
    """In the packaged questions the answers would have no place, and the own one would not be asked."""
    vol = _met_kleine_schijf(hier, "toets", "halverwege", "--volgorde", "papier", *MAPPEN)
    assert "Je laatste antwoord is NIET bewaard." in vol.stderr
    verder = volg(hier, "ga verder:", vol.stderr, "Wij bellen.\nstop\n")
    assert "Wat besluit je?" in verder.uit
    assert "besluit: Wij bellen." in (hier / "dossiers" / "halverwege.yaml").read_text(encoding="utf-8")


def _met_kleine_schijf(map_: Path, *argv: str) -> subprocess.CompletedProcess[str]:
    """One answer where no file may grow beyond a hundred bytes."""

    def begrens() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    return subprocess.run(
        [str(PROGRAMMA), *argv],
        input="Wij bellen.\n",
        capture_output=True,
        text=True,
        cwd=map_,
        env=schone_omgeving(),
        preexec_fn=begrens,
        check=False,
    )


def test_a_casus_elsewhere_is_named_by_its_path(hier: Path) -> None:
    """Its code alone would not find it, and another casus may have that code."""
    (hier / "stick").mkdir()
    (hier / "dossiers" / "halverwege.yaml").rename(hier / "stick" / "zaak-7.yaml")
    eerst = draai("toets", "stick/zaak-7.yaml", *MAPPEN, cwd=hier, invoer="Wij bellen.\n\n", env=OP_EEN_REGEL)
    assert "brief stick/zaak-7.yaml --vragen eigen" in eerst.uit
    verder = volg(hier, "Een brief aan de inwoner maak je met:", eerst.uit)
    assert "De brief staat in brief.md." in verder.uit


def test_a_casus_whose_file_was_renamed_is_named_by_that_file(hier: Path) -> None:
    """The code inside a file stays; what finds the casus is how the file is called now."""
    pad = hier / "dossiers" / "halverwege.yaml"
    pad.write_text("casus: oude-naam\n" + pad.read_text(encoding="utf-8"), encoding="utf-8")
    eerst = draai("toets", "halverwege", *MAPPEN, cwd=hier, invoer="stop\n")
    assert "Wat besluit je?" in volg(hier, "Ga later verder:", eerst.uit, "stop\n").uit


def test_a_folder_with_a_space_stays_one_word(hier: Path) -> None:
    (hier / "dossiers").rename(hier / "mijn dossiers")
    argv = ("toets", "halverwege", "--vragen", "eigen", "--casussen", "mijn dossiers")
    eerst = draai(*argv, cwd=hier, invoer="stop\n")
    assert "--casussen 'mijn dossiers'" in eerst.uit
    assert "Wat besluit je?" in volg(hier, "Ga later verder:", eerst.uit, "stop\n").uit


def test_a_copy_kept_beside_a_discussion_is_no_colleague(hier: Path) -> None:
    """What `bijwerken` sets aside, and what a conflict leaves, is nobody's view of the casus."""
    assert draai("bespreken", "p3", *MAPPEN, cwd=hier, invoer=MEEDENKEN).code == 0
    pad = hier / "dossiers" / "p3-bespreking.yaml"
    for naast in ("p3-bespreking.oud-1.yaml", "p3-bespreking.conflict-1.yaml"):
        pad.with_name(naast).write_bytes(pad.read_bytes())
    verslag = draai("motivatie", "p3", *MAPPEN, "-o", "-", cwd=hier)
    assert (verslag.code, "1 collega dacht mee." in verslag.uit) == (0, True), verslag.alles
