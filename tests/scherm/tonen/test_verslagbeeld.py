"""The report on the screen: exactly the words of the file, at any width."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.verslag import maak
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.opslag.plaatsen import voorbeelden
from omgekeerd_cli.rapport.opmaak import alinea, citaat, inline, opsomming
from omgekeerd_cli.scherm.basis.console import STIJLEN
from omgekeerd_cli.scherm.tonen.verslagbeeld import BREEDSTE, toon_verslag

BREEDTEN = (20, 40, 80, 300)
NAAR = [
    "<geen antwoord>", "<b>vet</b>", "<!-- weg -->", "<div>\nx\n</div>", "[x]: http://y.nl", "[x](y 'z')",
    "![x](y)", "http://é.nl/%20", "a\nb\n\nc", "| a | b |\n|---|---|\n| 1 | 2 |", "&lt; &#27; &nbsp;",
    "\x1b[31mrood", "\u202edraai", "\u200bniets", "a\u00a0b", "\u4e2d" * 30, "e\u0301" * 30, "x" * 90,
    "1. een", "1) een", "```\ncode", "    code", "\\", "~~weg~~", ":smile:", "[/x] [rood]x[/rood]",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 12, "\U0001f1f3\U0001f1f1" * 12, "\ufe0f", "a\u0300\u0301",
    "<!-- omgekeerd: motivatie van casus x -->", "▌ • ─", "\t\tx\ty", "a  b", "\u0e33" * 25, "\ua9c0",
]  # fmt: skip
TEKST = st.text(st.characters(), max_size=60) | st.text("#*_-+=>|`~[]()<>!&;\\:.@1a \n\t", max_size=40)


def scherm(verslag: str, breedte: int) -> str:
    """What stands on a screen of this width."""
    uit = io.StringIO()
    toon_verslag(Console(file=uit, width=breedte, theme=STIJLEN, markup=False, emoji=False), verslag)
    return uit.getvalue()


def kaal(tekst: str) -> str:
    """The words alone: where lines break, their hyphens, and the signs for quotes and lists, say nothing."""
    return re.sub(r"[\s▌•─-]", "", tekst)


def met_voorbeelden(test: Callable[..., None]) -> Callable[..., None]:
    """The nasty examples, each time, before the random ones."""
    for tekst in NAAR:
        test = example(tekst)(test)
    return test


@cache
def verslag_van(naam: str) -> str:
    geladen = laad_casus(naam, werkplek())
    return maak(Stand(geladen.methode, geladen.casus))


_TABEL = re.compile(r"^\|.*\|\n\| ---.*\n(?:\|.*\|\n)+", re.MULTILINE)


def _als_getoond(markdown: str, getoond: str) -> str:
    """The report with each table as its cells, or as lines with the head before each cell."""

    def cellen(tabel: re.Match[str]) -> str:
        kop, _, *rijen = (regel.strip("| ").split(" | ") for regel in tabel[0].splitlines())
        naast = "\n".join(" ".join(rij) for rij in (kop, *rijen))
        onder = "\n".join(f"{een}: {cel}" for rij in rijen for een, cel in zip(kop, rij, strict=True))
        return f"{naast if kaal(_zonder_opmaak(naast)) in kaal(getoond) else onder}\n"

    return _TABEL.sub(cellen, markdown)


def _zonder_opmaak(markdown: str) -> str:
    """The words of a packaged report, told apart from its markup without a reader of Markdown."""
    regels = [re.sub(r"^(#{1,6} |> ?|- )", "", regel) for regel in markdown.splitlines()]
    return re.sub(r"(?<!\\)\*+|\\(?=[^\w\s])|\\$", "", "\n".join(regels), flags=re.MULTILINE)


@pytest.mark.parametrize("breedte", BREEDTEN)
@pytest.mark.parametrize("naam", voorbeelden())
def test_the_packaged_reports_word_for_word(naam: str, breedte: int) -> None:
    getoond = scherm(verslag_van(naam), breedte)
    zonder_merk = verslag_van(naam).rpartition("\n<!--")[0]
    assert kaal(getoond) == kaal(_zonder_opmaak(_als_getoond(zonder_merk, getoond)))
    assert max(cell_len(regel) for regel in getoond.splitlines()) <= breedte
    assert "omgekeerd: motivatie van casus" not in getoond


@pytest.mark.parametrize("breedte", BREEDTEN)
@met_voorbeelden
@given(TEKST)
def test_an_answer_word_for_word(breedte: int, tekst: str) -> None:
    """As paragraphs, as a quote, in a heading, in a list and behind a label."""
    woorden = kaal(zichtbaar(tekst))
    assert kaal(scherm(alinea(tekst), breedte)) == woorden
    assert kaal(scherm(citaat(tekst), breedte)) == woorden
    assert kaal(scherm(f"## K {inline(tekst)}", breedte)) == f"K{woorden}"
    assert kaal(scherm(f"- **L:** {inline(tekst)}", breedte)) == f"L:{woorden}"
    assert kaal(scherm(opsomming([tekst, "slot"]), breedte)) == f"{woorden}slot"


@pytest.mark.parametrize("breedte", BREEDTEN)
@met_voorbeelden
@given(TEKST)
def test_the_lines_of_an_answer_stay_lines(breedte: int, tekst: str) -> None:
    """No line is wider than the screen, and none flows into another."""
    schoon = [" ".join(regel.split()) for regel in zichtbaar(tekst).split("\n")]
    verwacht = [kaal(regel) for regel in schoon if len(regel) < min(breedte, BREEDSTE) / 2]
    regels = scherm(alinea(tekst), breedte).split("\n")
    assert all(cell_len(regel) <= breedte for regel in regels)
    gevonden = iter(kaal(regel) for regel in regels)
    assert all(regel in gevonden for regel in verwacht if regel)


@pytest.fixture(scope="module")
def methode(tmp_path_factory: pytest.TempPathFactory) -> Methode:
    """One long text."""
    vragen = "- {id: doel, vraag: Wat?, kort: Doel, soort: lange-tekst}"
    return methode_met(tmp_path_factory.mktemp("set"), vragen)


@met_voorbeelden
@given(TEKST)
def test_a_whole_report_with_any_answer(methode: Methode, tekst: str) -> None:
    """The answer stands in it, the mark of the file does not."""
    antwoord = f"begin {tekst} slot"
    casus = maak_casus(methode, {"een": {"doel": antwoord}})
    getoond = kaal(scherm(maak(Stand(methode, casus)), 40))
    assert kaal(zichtbaar(antwoord)) in getoond
    assert getoond.endswith("geenjuridischadvies.")


VAN_EEN_EIGEN_SJABLOON = """\
# Kop <b>x</b>

[a *b*](http://é.nl/x_y_z "titel") en <http://x.nl> ![beeld](a.png) &amp; &#8203;

[ref]: http://verborgen.nl

> een
twee
> > drie
> - vier

3) vijf
4) zes
- zeven

  acht
<!-- negen -->

```python
x = 1  # tien
```

<div>
elf
</div>
"""


@pytest.mark.parametrize("breedte", BREEDTEN)
def test_what_an_own_template_may_hold(breedte: int) -> None:
    """HTML, addresses, numbers and code: a reader of Markdown hides them, the screen shows them."""
    assert kaal(scherm(VAN_EEN_EIGEN_SJABLOON, breedte)) == kaal(
        """Kop <b>x</b> a b (http://é.nl/x_y_z titel) en <http://x.nl> !beeld (a.png) & ⟨U+200B⟩
        [ref]: http://verborgen.nl een twee drie vier 3) vijf 4) zes zeven acht <!-- negen -->
        python x = 1  # tien <div> elf </div>"""
    )


def test_deep_quotes_keep_their_words() -> None:
    """There comes no end to the room."""
    assert kaal(scherm("> " * 60 + "- 1. diep", 20)).endswith("1.diep")


TABEL = "| Wet | Bedrag |\n|---|--:|\n| Participatiewet | € 3 |\n| Wmo 2015 | |\n"


def test_a_table_where_it_fits() -> None:
    assert [regel.split("  ")[0] for regel in scherm(TABEL, 40).splitlines()] == [
        "Wet", "─" * 24, "Participatiewet", "Wmo 2015",
    ]  # fmt: skip


def test_a_table_that_is_too_wide_becomes_lines() -> None:
    assert [regel.rstrip() for regel in scherm(TABEL, 20).splitlines()] == [
        "Wet: Participatiewet", "Bedrag: € 3", "", "Wet: Wmo 2015", "Bedrag:",
    ]  # fmt: skip


def test_layout(tmp_path: Path) -> None:
    """Lists that belong together stay together, quotes have their bar."""
    verslag = "# Kop\n\nEen zin.\nNog een.\n\n> Een citaat.\n\n- a\n- b\n\n1. x\n2. y\n"
    assert scherm(verslag, 40).rstrip("\n").split("\n") == [
        "Kop", "", "Een zin.", "Nog een.", "", "▌ Een citaat.", "", "• a", "• b", "", "1. x", "2. y",
    ]  # fmt: skip
