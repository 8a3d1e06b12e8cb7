"""The chart of routes: Mermaid that is valid whatever the texts hold, with the right lines in it."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulp import methode_met
from omgekeerd_cli.kern.papier.routekaart import maak_routekaart
from omgekeerd_cli.kern.papier.routelijnen import Lijn, Punt, Tekening, Vak, Vorm, teken
from omgekeerd_cli.kern.taal.tekst import een_regel, zichtbaar
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.bladen import maak_kaart
from omgekeerd_cli.rapport.mermaid import label, mermaid

MEESTE_TEKENS, MEESTE_LIJNEN = 50_000, 500
"""What Mermaid draws without being told to: maxTextSize and maxEdges of its settings."""

_LABEL = r'"(?:[\w ,.?!:()/’‘“”…·★⟨⟩+-]|#\d+;)+"'
_PUNT = re.compile(
    rf"p(\d+)(?:\(\[{_LABEL}\]\)|\[\[{_LABEL}\]\]|\[/{_LABEL}/\]|\[{_LABEL}\]|>{_LABEL}\]|\{{\{{{_LABEL}\}}\}}|\(\({_LABEL}\)\))"
)
_LIJN = re.compile(rf"p(\d+) (?:-->|-\.->)(?:\|{_LABEL}\|)? p(\d+)")
_VAK = re.compile(rf"subgraph v(\d+)\[{_LABEL}\]")
_KERN = re.compile(r"class p\d+(?:,p\d+)* kern")


def keur(tekst: str) -> None:
    """Asserts that the text is a flowchart by a strict little grammar: one statement a line."""
    regels = [regel.strip() for regel in tekst.split("\n")]
    assert regels[0] == "flowchart TD"
    punten, lijnen, diep = [], [], 0
    for regel in regels[1:]:
        assert not re.search(r"direction\s", regel, re.IGNORECASE), regel  # even between quotes it is read
        if treffer := _PUNT.fullmatch(regel):
            punten.append(treffer[1])
        elif treffer := _LIJN.fullmatch(regel):
            lijnen.append(treffer)
        elif regel == "end":
            diep -= 1
            assert diep >= 0
        elif treffer := _VAK.fullmatch(regel):
            punten.append(treffer[1])
            diep += 1
        else:
            assert regel == "classDef kern stroke-width:3px" or _KERN.fullmatch(regel), regel
    assert diep == 0
    assert len(set(punten)) == len(punten)
    assert {nummer for lijn in lijnen for nummer in lijn.groups()} <= set(punten)


def lees(label_: str) -> str:
    """What a reader sees of a label."""
    return html.unescape(re.sub(r"#(\d+);", r"&#\1;", label_[1:-1]))


LASTIG = (
    'end', 'een "citaat" [x] {y} (z)', "#kop; #35; &quot;", "regel\neinde", "`x`", "1. lijst", "- lijst",
    "direction LR", "%%{init: {}}%%", 'click p1 "javascript:alert(1)"', "a --> b", "a | b", "<script>", "",
    "\x1b[0m", "\\", "__x__ **y**", "fa:fa-car", "https://x.nl", "subgraph x", "classDef x", "@{shape: x}",
)  # fmt: skip


@pytest.mark.parametrize("tekst", LASTIG)
def test_difficult_text_stays_text(tekst: str) -> None:
    punten = [Punt(nummer, vorm, tekst, kern=True) for nummer, vorm in enumerate(Vorm)]
    lijnen = [Lijn(0, 1, tekst), Lijn(1, 2, tekst, terug=True)]
    keur(mermaid(Tekening([Vak(99, tekst, [*punten])], lijnen)))


@given(st.text() | st.lists(st.sampled_from(LASTIG)).map(" ".join))
def test_every_text_is_there_as_it_is(tekst: str) -> None:
    keur(mermaid(Tekening([Punt(1, Vorm.VRAAG, tekst), Vak(2, tekst)], [Lijn(1, 1, tekst)])))
    assert lees(label(tekst)).strip() == een_regel(zichtbaar(tekst)).strip()


def lijnen_van(map_: Path, vragen: str | dict[str, str], rest: str = "") -> list[str]:
    """Every line of the chart of a set, with words instead of numbers."""
    tekening = teken(maak_routekaart(methode_met(map_, vragen, rest)))
    namen: dict[int, str] = {}

    def noem(inhoud: list[Punt | Vak]) -> None:
        for deel in inhoud:
            if isinstance(deel, Vak):
                noem(deel.inhoud)
            else:
                namen[deel.nummer] = deel.tekst or "·"

    noem(tekening.inhoud)
    return [
        f"{namen[lijn.van]} {'~>' if lijn.terug else '->'} {namen[lijn.naar]}"
        + (f" [{lijn.tekst}]" if lijn.tekst else "")
        for lijn in tekening.lijnen
    ]


def test_what_can_come_after_what(tmp_path: Path) -> None:
    """What hangs on the same condition stays together; other conditions meet in a crossing first."""
    vragen = """
    - {id: a, vraag: A?, kort: A, soort: ja-nee}
    - {id: b, vraag: B?, kort: B, soort: tekst, als: {vraag: a, is: ja}}
    - {id: c, vraag: C?, kort: C, soort: tekst, als: {vraag: a, is: ja}}
    - {id: d, vraag: D?, kort: D, soort: tekst, als: {vraag: a, is: nee}}
    - {id: e, vraag: E?, kort: E, soort: tekst}
    """
    assert lijnen_van(tmp_path, vragen) == [
        "Begin -> A",
        "A -> B [als je bij A ‘ja’ kiest]",
        "B -> C",
        "C -> ·",
        "A -> · [anders]",
        "· -> D [als je bij A ‘nee’ kiest]",
        "D -> E",
        "· -> E [anders]",
        "E -> Overzicht en verslag",
    ]


def test_lists_repeats_and_a_step_that_waits(tmp_path: Path) -> None:
    vragen = """
    - {id: w, vraag: W?, kort: Wetten, soort: meerkeuze, opties: [{code: x, label: X}]}
    - {id: p, vraag: "{optie}?", kort: Past, soort: ja-nee, herhaal: {over: w}}
    - {id: q, vraag: "{optie}?", kort: Uitleg, soort: tekst, herhaal: {over: w}, als: {vraag: p, is: nee}}
    - {id: m, vraag: Lees dit., soort: mededeling}
    - {id: g, vraag: G?, kort: Kosten, soort: groep, vragen: [
        {id: v, vraag: V?, kort: Bedrag, soort: bedrag}]}
    """
    assert lijnen_van(tmp_path, vragen) == [
        "Begin -> Wetten",
        "Wetten -> Voor elke keuze bij ‘Wetten’",
        "Voor elke keuze bij ‘Wetten’ -> Past [er is er nog een]",
        "Past -> Uitleg [als je bij Past ‘nee’ kiest]",
        "Uitleg ~> Voor elke keuze bij ‘Wetten’",
        "Past ~> Voor elke keuze bij ‘Wetten’ [anders]",
        "Voor elke keuze bij ‘Wetten’ -> Lees dit. [klaar]",
        "Lees dit. -> Kosten",
        "Kosten -> Bedrag [er is er nog een]",
        "Bedrag ~> Kosten",
        "Kosten -> Overzicht en verslag [klaar]",
    ]


@pytest.mark.parametrize("naam", vragensets.methoden(plaatsen.ingebouwd()))
def test_every_packaged_method_can_be_drawn(naam: str) -> None:
    """Valid, whole (every question, and one way in and out) and small enough for Mermaid as it comes.

    A list that is typed as lines is drawn as one question; its line has no place of its own.
    """
    methode = vragensets.laad(naam, plaatsen.ingebouwd())
    kaart = maak_routekaart(methode)
    document = maak_kaart(kaart)
    tekst = re.findall(r"```mermaid\n(.*?)\n```", document, re.DOTALL)
    assert len(tekst) == 1
    keur(tekst[0])
    tekening = teken(kaart)
    assert len(tekst[0]) < MEESTE_TEKENS
    assert len(tekening.lijnen) < MEESTE_LIJNEN
    gelezen = [lees(deel) for deel in re.findall(_LABEL, tekst[0])]
    regels = {vraag.velden[0].id for vraag in methode.vraag_op_id.values() if vraag.regels}
    niet = regels | methode.oude_vragen.keys()
    korte = {vraag.kort for vraag in methode.vraag_op_id.values() if vraag.kort and vraag.id not in niet}
    assert {kort for kort in korte if not any(kort[:50] in deel for deel in gelezen)} == set()
    assert all(signaal.id in document for signaal in methode.signalen)
    naar, van = {lijn.naar for lijn in tekening.lijnen}, {lijn.van for lijn in tekening.lijnen}
    assert (naar - van, van - naar) == ({max(naar)}, {1})
