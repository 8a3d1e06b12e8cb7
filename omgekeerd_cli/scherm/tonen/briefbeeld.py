"""What is told about a letter, and how a text reads. Hints, never a verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from omgekeerd_cli.kern.taal.leesbaarheid import MINSTE_WOORDEN, Leesuitslag, Meting
from omgekeerd_cli.kern.taal.tekst import opgesomd
from omgekeerd_cli.kern.verslag.brief import Brief, aanspreekvormen, in_te_vullen
from omgekeerd_cli.kern.verslag.motivatie import Motivatie
from omgekeerd_cli.scherm.basis.console import zeg
from omgekeerd_cli.scherm.basis.uitvoer import druk_af

if TYPE_CHECKING:
    from rich.console import Console

SLOTZIN = (
    "Dit zijn tips, geen oordeel. Een formule meet lengte, geen begrip, en zegt niets over de inhoud. "
    "Laat daarom ook een lezer meekijken."
)
ZONDER_ONZE = "Zinnen die het programma zelf schreef, tellen niet mee."
NIET_VERGELEKEN = "Niet vergeleken: de rest van de brief, en wat de zinnen betekenen. Lees dat zelf na."
WEL_ONTBREEKT = "Dit ontbreekt nog, en houdt de brief niet tegen:"
NIETS_ONTBREEKT = "Er ontbreekt niets wat het programma kent. Of het klopt, beslis jij."
_MEESTE_TIPS = 3


def toon_stand(
    console: Console, brief: Brief, tekst: str, motivatie: Motivatie, opdracht: Callable[[str], str]
) -> None:
    """What keeps a letter from being sent, what is to be filled in, and what to look at.

    Args:
        console: where it is told.
        brief: the letter as it would be made now.
        tekst: the letter as it is, maybe changed by somebody.
        motivatie: the casus.
        opdracht: the command of that name for this casus.
    """
    _toon_redenen(console, brief)
    if motivatie.ontbreekt:
        zeg(console, WEL_ONTBREEKT)
        for signaal in motivatie.ontbreekt:
            zeg(console, f"- {signaal.tekst}")
        zeg(console, f"Raad hierbij staat op het bijblad: {opdracht('bijblad')}")
    elif not brief.concept:
        zeg(console, NIETS_ONTBREEKT)
    if motivatie.concept or motivatie.houdt_brief_tegen or motivatie.past_niet or motivatie.ontbreekt:
        zeg(console, f"Ga verder met: {opdracht('toets')}")
    al_gezegd = {plek for reden in brief.concept for plek in reden.plekken}
    if plekken := [plek for plek in in_te_vullen(tekst) if plek not in al_gezegd]:
        zeg(console, "Vul nog in:")
        for plek in plekken:
            zeg(console, f"- {plek}")
    for zin in brief.let_op:
        zeg(console, zin, "let-op")
    if all(aanspreekvormen(tekst)):
        zeg(console, "De brief zegt soms ‘u’ en soms ‘je’. Kies er een.", "let-op")


def _toon_redenen(console: Console, brief: Brief) -> None:
    if brief.concept:
        zeg(console, "De brief is nog een concept. Verstuur hem nog niet.", "let-op")
    for reden in brief.concept:
        zeg(console, f"- {reden.tekst} {reden.advies}".rstrip())
        for punt in reden.punten:
            zeg(console, f"  - {punt}")


def toon_vergeleken(console: Console, brief: Brief, *, verschil: bool) -> None:
    """What of a letter was laid beside the report, and what nobody but a reader can tell."""
    if not verschil:
        zeg(console, "Geen verschil gevonden.", "goed")
    eerste = ["de eerste zin"] if brief.besluit else []
    zin = f"Vergeleken: {opgesomd([*eerste, 'bedragen', 'dagen', 'artikelen'])}."
    if brief.bevat:
        zin += f" En woord voor woord: {opgesomd(f'‘{deel.kort}’' for deel in brief.bevat)}."
    zeg(console, zin, "zacht")
    zeg(console, NIET_VERGELEKEN, "zacht")


def toon_kort(console: Console, beeld: Leesuitslag, alles: str) -> None:
    """How a letter reads, in at most five lines; `alles` is the command that gives every hint."""
    zonder = ", zonder onze vaste zinnen" if beeld.zonder_onze else ""
    inhoud = "" if beeld.meting.te_kort else " Over de inhoud zegt dat niets."
    zeg(console, f"Leesbaarheid{zonder}: {meetregel(beeld.meting)}{inhoud}")
    for tip in beeld.tips[:_MEESTE_TIPS]:
        zeg(console, f"regel {tip.regel}: {tip.wat}", "zacht")
    if beeld.tips:
        zeg(console, f"Alle tips: {alles}")


def toon_tips(regels: Sequence[str]) -> None:
    """Hints to stdout, or that there are none."""
    toon_regels(regels or ["Geen tips."])


def toon_regels(regels: Sequence[str]) -> None:
    """A line each to stdout, for editors to jump to."""
    for regel in regels:
        druk_af(regel)


def meetregel(meting: Meting) -> str:
    """The measure in a few words, or that there is too little to measure."""
    if meting.te_kort:
        return f"minder dan {MINSTE_WOORDEN} woorden, te kort om te meten."
    lengte = f"{meting.woorden_per_zin:.1f}".replace(".", ",")
    score = f"Flesch-Douma {meting.flesch_douma:.0f} ({meting.niveau})."
    return f"{meting.zinnen} zinnen, gemiddeld {lengte} woorden. {score}"
