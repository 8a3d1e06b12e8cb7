"""The clock of the law: what to say of a text, an amount or an article on the day somebody reads it.

Only what stands on a screen uses this. A report is the same on every day, so it never does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from omgekeerd_cli.kern.taal.weergave import toon_datum
from omgekeerd_cli.kern.wet.wetskaart import Verantwoording, Wijziging

VOORAF = timedelta(days=14)
"""So long before its last day something is said to end."""


def is_verouderd(geldig_per: date, vandaag: date) -> bool:
    """Whether a text that held on the first day is more than a year old on the second."""
    return (vandaag.year, vandaag.month, vandaag.day) > (
        geldig_per.year + 1,
        geldig_per.month,
        geldig_per.day,
    )


def zin_over_geldigheid(tot: date | None, vandaag: date | None) -> str:
    """`geldt tot en met …` shortly before the last day, `gold tot en met …` after it; else empty.

    Args:
        tot: the last day on which it holds, or None when that is not known.
        vandaag: the day on which it is read, or None when that must not matter.
    """
    if tot is None or vandaag is None or vandaag < tot - VOORAF:
        return ""
    return f"{'gold' if vandaag > tot else 'geldt'} tot en met {toon_datum(tot)}"


def zin_over_wijziging(wijziging: Wijziging, vandaag: date | None) -> str:
    """What changes and from when; after that day, that it has changed. Without today only the day itself."""
    werkwoord = "veranderde" if vandaag and vandaag >= wijziging.per else "verandert"
    return f"{werkwoord} op {toon_datum(wijziging.per)}: {wijziging.wat.rstrip('.')}"


def klokzinnen(van: Verantwoording, vandaag: date | None) -> list[str]:
    """All that the day has to say of something on a card, each a piece of a sentence; most often nothing."""
    zinnen = [zin_over_geldigheid(van.geldig_tot, vandaag)]
    if van.geldig_van and vandaag and vandaag < van.geldig_van:
        zeker = "" if van.zekerheid == "nagelezen" else "waarschijnlijk "
        zinnen.append(f"geldt {zeker}pas vanaf {toon_datum(van.geldig_van)}")
    if vandaag:
        zinnen += [zin_over_wijziging(w, vandaag) for w in van.wijzigt if vandaag >= w.per - VOORAF]
    return [zin for zin in zinnen if zin]


def signaal_van_leeftijd(geldig_per: date, vandaag: date) -> str:
    """What to tell when the text of a card is more than a year old; empty when it is not."""
    if not is_verouderd(geldig_per, vandaag):
        return ""
    return (
        f"Let op: de tekst op deze kaart is van {toon_datum(geldig_per)}. Dat is meer dan een jaar geleden. "
        "Kijk eerst of er een nieuwere is."
    )


def leeftijd_van_kaart(kaart: Mapping[str, object], vandaag: date | None) -> str:
    """The same for the fields of any card with a `geldig-per`; empty without such a day, or without today.

    The core has no clock: whoever calls knows which day it is, or does not want it to matter.
    """
    try:
        dag = date.fromisoformat(str(kaart.get("geldig-per", "")))
    except ValueError:
        return ""
    return signaal_van_leeftijd(dag, vandaag) if vandaag else ""
