"""A comparison of costs in words and in bars, for the conversation and the report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.rekening.rekening import Bedrag, Horizon, Omslag, Post
from omgekeerd_cli.kern.rekening.rekenposten import Rekening, Weggelaten, maak_rekening
from omgekeerd_cli.kern.set.model import Vraag
from omgekeerd_cli.kern.set.rekenwijze import Opvallend, Ritme
from omgekeerd_cli.kern.taal.weergave import midden_in_zin, toon_kort_bedrag

BALKBREEDTE = 24
"""Characters of the longest bar: fits on a screen of 40."""
_VOL, _MISSCHIEN, _OPBRENGST = "█", "░", "▒"
_PER = {Ritme.EENMALIG: "één keer", Ritme.PER_MAAND: "per maand", Ritme.PER_JAAR: "per jaar"}


def toon_kosten(bedrag: Bedrag) -> str:
    """The amount, or from what to what: `€ 500`, `€ 500 tot € 1.250,50`; below zero is an income."""
    if bedrag.laag == bedrag.hoog:
        return toon_kort_bedrag(bedrag.laag)
    return f"{toon_kort_bedrag(bedrag.laag)} tot {toon_kort_bedrag(bedrag.hoog)}"


def toon_verschil(verschil: Bedrag, basis: str) -> str:
    """How much more or less it costs than the base: `€ 500 minder dan ‘Niets doen’`."""
    laag, hoog = verschil.laag, verschil.hoog
    if laag == hoog == 0:
        return f"evenveel als ‘{basis}’"
    if laag >= 0:
        return f"{toon_kosten(verschil)} meer dan ‘{basis}’"
    if hoog <= 0:
        return f"{toon_kosten(Bedrag(-hoog, -laag))} minder dan ‘{basis}’"
    return f"tussen {toon_kort_bedrag(-laag)} minder en {toon_kort_bedrag(hoog)} meer dan ‘{basis}’"


def balk(bedrag: Bedrag, grootste: Decimal) -> str:
    """A bar of blocks, as long as the amount is large; the light end is what may come on top.

    An income has blocks of its own kind. `grootste` is the amount of the longest bar.
    """
    klein, groot = sorted((abs(bedrag.laag), abs(bedrag.hoog)))
    if bedrag.laag < 0 < bedrag.hoog:
        klein = Decimal(0)
    vol, tot = (_blokken(deel, grootste) for deel in (klein, groot))
    return (_OPBRENGST if bedrag.hoog <= 0 else _VOL) * vol + _MISSCHIEN * (tot - vol)


def _blokken(bedrag: Decimal, grootste: Decimal) -> int:
    """At least one block for whatever is not nothing."""
    return max(1, round(BALKBREEDTE * bedrag / grootste)) if bedrag else 0


def balken(horizon: Horizon) -> tuple[str, ...]:
    """A bar for each scenario; the longest of them is full."""
    grootste = max(max(abs(totaal.laag), abs(totaal.hoog)) for totaal in horizon.totalen)
    return tuple(balk(totaal, grootste) for totaal in horizon.totalen)


def omslag_in_woorden(omslag: Omslag, jaren: int) -> str:
    """From when a scenario is no dearer than another, in a few short sentences."""
    wie, ander = f"‘{omslag.scenario}’", f"‘{omslag.tegenover}’"
    if omslag.vroegst is None:
        return f"Binnen {_jaren(jaren)} blijft {wie} duurder dan {ander}."
    zinnen = [f"{wie} is {_wanneer(omslag, jaren)} niet duurder dan {ander}."]
    if omslag.terug:
        zinnen.append(f"In maand {omslag.terug} is {wie} weer duurder.")
        na = (
            f"Vanaf maand {omslag.blijvend} niet meer."
            if omslag.blijvend
            else f"Dat blijft zo {_tot(jaren)}."
        )
        zinnen.append(na)
    return " ".join(zinnen)


def _wanneer(omslag: Omslag, jaren: int) -> str:
    if omslag.vroegst == omslag.laatst:
        return "vanaf de eerste maand" if omslag.vroegst == 1 else f"vanaf maand {omslag.vroegst}"
    vroegst = f"op zijn vroegst vanaf maand {omslag.vroegst}"
    if omslag.laatst is None:
        return f"{vroegst} (met de ongunstigste bedragen niet binnen {_jaren(jaren)})"
    return f"{vroegst}, en op zijn laatst vanaf maand {omslag.laatst},"


def _jaren(jaren: int) -> str:
    return f"{jaren} jaar"


def _tot(jaren: int) -> str:
    return f"tot en met jaar {jaren}"


def post_in_woorden(post: Post) -> str:
    """What an amount is, for whom, how much, how often and for how long."""
    kost = post.bedrag.hoog > 0 or post.bedrag.laag == post.bedrag.hoog == 0
    bedrag = post.bedrag if kost else Bedrag(-post.bedrag.hoog, -post.bedrag.laag)
    delen = [f"{'Kost' if kost else 'Levert op:'} {toon_kosten(bedrag)} {_PER[post.ritme]}"]
    if post.vanaf > 1 or post.ritme is Ritme.EENMALIG:
        delen.append(f"{'in' if post.ritme is Ritme.EENMALIG else 'vanaf'} maand {post.vanaf}")
    if post.duur and post.ritme is not Ritme.EENMALIG:
        delen.append(f"{post.duur} maanden lang" if post.duur > 1 else "één maand lang")
    return f"{', '.join(delen)} ({midden_in_zin(post.betaler)})"


def herkomst_in_woorden(post: Post) -> str:
    """Where a figure comes from and of when it is; says so when that is not known."""
    bron = post.bron.rstrip(".") or "niet ingevuld"
    return f"Bron: {bron} ({post.datum or 'geen datum'})."


def weggelaten_in_woorden(deel: Weggelaten) -> str:
    """Which record does not count and why."""
    wat = f" ({deel.wat})" if deel.wat else ""
    return f"Nummer {deel.nummer}{wat} telt niet mee. {deel.reden}"


def als_regel(rekening: Rekening) -> str:
    """The outcome at the last horizon, on one line."""
    if not rekening.horizonten:
        return "Er is nog niets om te vergelijken."
    laatste = rekening.horizonten[-1]
    delen = zip(rekening.scenarios, laatste.totalen, strict=True)
    return f"Na {_jaren(laatste.jaren)}: " + "; ".join(f"{naam} {toon_kosten(deel)}" for naam, deel in delen)


def als_tekst(rekening: Rekening) -> str:
    """The whole comparison as text in short lines, without a table."""
    return "\n\n".join("\n".join(deel) for deel in _delen(rekening) if deel)


def met_rekening(tekst: str, vraag: Vraag, boek: Antwoordenboek) -> str:
    """The text of a question, with the comparison below it when it is a rekening."""
    rekening = maak_rekening(vraag, boek)
    return f"{tekst}\n\n{als_tekst(rekening)}" if rekening else tekst


def _delen(rekening: Rekening) -> Iterator[list[str]]:
    if rekening.heeft_opbrengst:
        yield ["Een min voor een bedrag betekent: er komt geld binnen."]
    for horizon in rekening.horizonten:
        yield [f"Na {_jaren(horizon.jaren)}, alles bij elkaar:", *_totalen(rekening, horizon)]
    if rekening.horizonten:
        laatste = rekening.horizonten[-1]
        for betaler, bedragen in laatste.rijen:
            paren = zip(rekening.scenarios, bedragen, strict=True)
            regels = [f"- {naam}:\n  {toon_kosten(bedrag)}" for naam, bedrag in paren]
            yield [f"{betaler}, na {_jaren(laatste.jaren)}:", *regels]
    if Opvallend.EEN_SCENARIO in rekening.opvallend:
        yield ["Er is één mogelijkheid ingevuld. Vergelijken kan pas met twee."]
    yield [omslag_in_woorden(omslag, rekening.jaren[-1]) for omslag in rekening.omslagen]
    yield [weggelaten_in_woorden(deel) for deel in rekening.weggelaten]


def _totalen(rekening: Rekening, horizon: Horizon) -> Iterator[str]:
    for naam, totaal, verschil in zip(rekening.scenarios, horizon.totalen, horizon.verschillen, strict=True):
        yield f"- {naam}:\n  {toon_kosten(totaal)}"
        if naam != rekening.basis:
            yield f"  Dat is {toon_verschil(verschil, rekening.basis)}."
