"""The worksheet as Markdown: a sheet that prints well, whatever reads it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

import rekenset
from hulp import methode_met
from omgekeerd_cli.kern.papier.werkblad import maak_werkblad
from omgekeerd_cli.kern.set.model import Methode, Optie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek
from omgekeerd_cli.rapport.bladen import maak_papier
from proefset import METHODE, schrijf_set

VRAGEN = """
- {id: kijk, vraag: "Kijk rond:\\n\\n- hier\\n- daar", soort: mededeling}
- {id: doel, vraag: Wat?, kort: Doel, soort: lange-tekst, verplicht: ja, toelichting: "In *eigen* woorden."}
- {id: steun, vraag: Steun?, kort: Steun, soort: ja-nee, als: {vraag: doel, ingevuld: ja}}
- id: wetten
  vraag: Welke?
  kort: Wetten
  soort: meerkeuze
  anders: ja
  opties:
    - {code: geen, label: Geen, exclusief: ja}
    - {code: pw, label: Pw, toelichting: Om van te leven.}
- {id: past, vraag: "Past {optie}?", kort: Past, soort: keuze, herhaal: {over: wetten}, opties: [
    {code: ja, label: Ja}, {code: nee, label: Nee}]}
- {id: dag, vraag: Wanneer?, kort: Dag, soort: datum, herhaal: {over: wetten}}
- id: posten
  vraag: Wat kost het?
  kort: Posten
  soort: groep
  herhaal: {max: 3, titel: "Post {nummer}"}
  vragen:
    - {id: wat, vraag: "Wat?", kort: Wat, soort: tekst, verplicht: ja}
    - {id: prijs, vraag: Hoeveel euro?, kort: Prijs, soort: bedrag}
    - {id: aantal, vraag: Hoeveel stuks?, kort: Aantal, soort: getal}
"""
STREEP = "\\" + "_" * 70
ANDERS = "☐ Anders, namelijk: " + "_" * 46


@pytest.fixture
def methode(tmp_path: Path) -> Methode:
    """One step with every kind of question."""
    return methode_met(tmp_path, VRAGEN, "eigenaar: Van de proef.\n")


def test_a_comparison_is_worked_out_by_hand(tmp_path: Path) -> None:
    """A table with a row for each scenario, to count in; it has no number, for it asks nothing."""
    blad = maak_papier(maak_werkblad(methode_met(tmp_path, rekenset.VRAGEN)), "omgekeerd toets")
    assert (
        "**Naast elkaar**\n\nZo staat het ervoor.\n\nTel de bedragen per mogelijkheid op. "
        "Het programma doet dit ook, als je de antwoorden overtypt.\n\n"
        "| Mogelijkheid | Na 1 jaar | Na 5 jaar |\n| --- | --- | --- |\n"
        "| Niets doen | € | € |\n| Het plan | € | € |\n\n### 2. Slot\n"
    ) in blad


def test_the_whole_sheet(methode: Methode) -> None:
    """Whose it is, how to use it, and every question with room for its answer."""
    blad = maak_papier(maak_werkblad(methode), "omgekeerd toets --volgorde papier")
    _, stap, vragen = blad.partition("\n## Stap 1. Stap een\n")
    assert "# Werkblad: Proef\n\nAlle vragen. Versie 1.0.0 van de vragen.\n\nVan de proef.\n" in blad
    assert "nooit een naam, adres of burgerservicenummer (BSN)" in blad
    assert "in de volgorde van dit blad: `omgekeerd toets --volgorde papier`\n" in blad
    assert (
        stap + vragen
        == f"""
## Stap 1. Stap een

**Om te lezen**

Kijk rond:

- hier
- daar

### 1. Doel (nodig)

Wat?

*In \\*eigen\\* woorden.*

{STREEP}

{STREEP}

{STREEP}

{STREEP}

### 2. Steun

> Alleen als je bij vraag 1 (Doel) iets invult. Anders ga je naar vraag 3.

☐ ja\\
☐ nee

### 3. Wetten

Welke?

Kruis aan wat past. Meer dan één mag:

☐ Geen (kruis dan verder niets aan)\\
☐ Pw – Om van te leven.\\
{ANDERS}

### Blok met vraag 4 en 5

**Vul dit blok in voor elke keuze bij vraag 3 (Wetten). Kopieer het blok zo vaak als nodig.**

Dit blok gaat over: {"_" * 46}

#### 4. Past

Past (deze keuze)?

Kruis er één aan:

☐ Ja\\
☐ Nee

#### 5. Dag

Wanneer?

Datum (dag, maand, jaar): {"_" * 20}

### 6. Posten

Wat kost het?

Is er niets? Sla dit dan over. Je kunt dit hoogstens 3 keer invullen. Kopieer dit deel zo vaak als nodig.

#### Post 1

**6a. Wat** (nodig)

{STREEP}

**6b. Prijs**

Hoeveel euro?

Bedrag: € {"_" * 20}

**6c. Aantal**

Hoeveel stuks?

Getal: {"_" * 20}

<!-- omgekeerd: werkblad van methode proef -->
"""
    )


def test_a_step_that_waits_the_thread_and_the_terms(methode: Methode) -> None:
    """What helps on the screen helps on paper too."""
    lezen = replace(methode.stappen[0].vragen[0], uitleg="Wie mandaat heeft, beslist.")
    later = replace(methode.stappen[0], id="later", vragen=(lezen,))
    stappen = (methode.stappen[0], replace(later, wacht_op_eerdere=True))
    begrippen = (
        Optie("mandaat", "Mandaat", kaart={"uitleg": "Mogen besluiten namens een ander."}),
        Optie("elders", "Elders", kaart={"uitleg": "Een woord dat een andere methode gebruikt."}),
    )
    set_ = replace(methode, stappen=stappen, rode_draad="doel", begrippen=begrippen)
    blad = maak_papier(maak_werkblad(set_), "x")
    tweede = blad.partition("## Stap 2.")[2]
    assert "**Wacht met deze stap tot je de stappen hiervoor af hebt.**\n" in tweede
    assert "Houd je antwoord op vraag 1 (Doel) erbij.\n" in tweede
    assert "## Begrippen\n\n- **Mandaat:** Mogen besluiten namens een ander.\n" in tweede
    assert "Elders" not in tweede


@cache
def _ingebouwd(kort: bool) -> str:
    set_ = vragensets.laad("omgekeerde-toets", plaatsen.vragenmappen(None))
    wetten = laad_wettenboek(plaatsen.vragenmappen(None))
    return maak_papier(maak_werkblad(set_, kort=kort, wetten=wetten), "omgekeerd toets --volgorde papier")


def _inline(blad: str) -> list[Token]:
    return [deel for blok in MarkdownIt("commonmark").parse(blad) for deel in blok.children or ()]


@pytest.mark.parametrize("welk", ["full", "short", "proefset"])
def test_every_line_to_write_on_stays_a_line(tmp_path: Path, welk: str) -> None:
    """No rule, heading, list or emphasis is made of it, and no mark is left over."""
    blad = _ingebouwd(welk == "short")
    if welk == "proefset":
        blad = maak_papier(maak_werkblad(vragensets.laad(METHODE, [schrijf_set(tmp_path)])), "x")
    blokken = MarkdownIt("commonmark").parse(blad)
    assert {blok.tag for blok in blokken} <= {"h1", "h2", "h3", "h4", "p", "ul", "li", "blockquote", ""}
    strepen = [deel.content for deel in _inline(blad) if "___" in deel.content]
    assert len(strepen) == sum("___" in regel for regel in blad.split("\n"))
    assert all(re.fullmatch(r"[^_]*_{20,70}", streep) for streep in strepen)
    zichtbaar = [deel.content for deel in _inline(blad) if deel.type == "text"]
    assert not [tekst for tekst in zichtbaar if re.search(r"[\\{}*]", tekst.replace("8*", ""))]


@pytest.mark.parametrize("kort", [False, True])
def test_rules_come_last_on_paper_too(kort: bool) -> None:
    """No article of a law before step 4; what the cards say stands behind all questions."""
    blad = _ingebouwd(kort)
    eerder, _, later = blad.partition("\n## Stap 4. ")
    assert not re.search(r"\bart(ikel|\.) ?\d", eerder)
    vragen, _, kaarten = later.partition("\n## Kaarten\n")
    assert "De kaarten staan achteraan, onder ‘Kaarten’." in vragen
    assert "art. 18 lid 1" not in vragen
    assert "art. 18 lid 1" in kaarten


def test_the_same_set_gives_the_same_bytes() -> None:
    """No clock, no place and no chance on the sheet."""
    opnieuw = vragensets.laad("omgekeerde-toets", plaatsen.vragenmappen(None))
    wetten = laad_wettenboek(plaatsen.vragenmappen(None))
    blad = maak_papier(maak_werkblad(opnieuw, wetten=wetten), "omgekeerd toets --volgorde papier")
    assert blad == _ingebouwd(False)
    assert all(regel == regel.rstrip() for regel in blad.split("\n"))


@given(tekst=st.text(min_size=1, max_size=60).filter(str.strip))
def test_words_of_a_set_are_never_markup(tekst: str) -> None:
    """Whatever an organisation writes in a label or a term, it is read as it stands."""
    set_ = Methode("m", "M", "1")
    blad = maak_papier(
        maak_werkblad(replace(set_, begrippen=(Optie("x", tekst, kaart={"uitleg": tekst}),))), "x"
    )
    soorten = {deel.type for deel in _inline(blad)}
    assert soorten <= {"text", "strong_open", "strong_close", "code_inline", "softbreak", "text_special"}
