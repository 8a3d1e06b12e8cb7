"""Casussen thrown with a die: any option, now and then nothing, each text its own words."""

from __future__ import annotations

import random

from omgekeerd_cli.kern.antwoord.boom import NR, Boom, zet
from omgekeerd_cli.kern.antwoord.casus import Casus, Status
from omgekeerd_cli.kern.antwoord.oordeel import beoordeel
from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_van
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze

_MEESTE_RONDEN = 60
_KANS_OP_NIETS = 0.15
"""Of what may be passed over."""
_PAST_ERGENS = ("1234 AB", "0612345678", "proef@voorbeeld.nl")
"""For a question that asks for something of a certain form."""
GETYPT = rf"proef \d{{6}}\.?|{'|'.join(_PAST_ERGENS)}|\bverzonnen\b"
"""All words that stand in a made casus, as a pattern: no set has these."""


def verzin(methode: Methode, nummer: int) -> Stand:
    """A casus of this method; the same number always gives the same one."""
    dobbel = random.Random(f"{methode.id} {nummer}")  # noqa: S311  no secret
    kort = dobbel.random() < _KANS_OP_NIETS
    antwoorden: Boom = {}
    for _ in range(_MEESTE_RONDEN):
        stand = Stand(methode, Casus("verzonnen", methode.id, "Verzonnen", kort=kort, antwoorden=antwoorden))
        nieuw = antwoorden
        for halte in stand.route.haltes:
            if halte.ruw is None and halte.toestand is Toestand.OPEN and halte.gevraagd:
                nieuw = zet(nieuw, halte.plek.pad, _antwoord(halte, dobbel))
        if nieuw is antwoorden:
            break
        antwoorden = nieuw
    casus = Casus(
        "verzonnen",
        methode.id,
        "Verzonnen",
        kort=kort,
        antwoorden=antwoorden,
        status=Status.AFGEROND if dobbel.random() < 1 - _KANS_OP_NIETS else Status.BEZIG,
    )
    return Stand(methode, casus)


def _antwoord(halte: Halte, dobbel: random.Random) -> Ruw:
    vraag = halte.plek.vraag
    minst = vraag.rij.min or int(vraag.verplicht)
    if vraag.is_groep:
        aantal = min(dobbel.randint(minst, max(minst, 3)), vraag.rij.max or 3)
        if vraag.regels:
            eerste = vraag.velden[0].id
            return [{NR: str(n), eerste: _woorden(dobbel)} for n in range(1, aantal + 1)]
        return [{} for _ in range(aantal)]
    if not vraag.verplicht and dobbel.random() < _KANS_OP_NIETS:
        return ""
    mogelijk = [_worp(vraag, dobbel) for _ in range(5)]
    if not vraag.soort.kiest:
        mogelijk += ["2026-01-15", "10", "100", *_PAST_ERGENS]
    return next((ruw for ruw in mogelijk if beoordeel(vraag, ruw).waarde is not None), "")


def _worp(vraag: Vraag, dobbel: random.Random) -> Ruw:
    if vraag.soort.invulwijze is Invulwijze.JA_NEE:
        return dobbel.choice(["ja", "nee"])
    if not vraag.soort.kiest:
        getallen = [
            str(dobbel.randint(1, 900)),
            f"2026-{dobbel.randint(1, 12):02}-{dobbel.randint(1, 28):02}",
        ]
        return dobbel.choice(getallen) if beoordeel(vraag, "proef").waarde is None else _woorden(dobbel)
    codes = codes_van(vraag)
    keuzes: list[Ruw] = [{ANDERS: _woorden(dobbel)} if code == ANDERS else code for code in codes]
    if not keuzes or vraag.soort.invulwijze is Invulwijze.EEN:
        return dobbel.choice(keuzes or [""])
    return sorted(dobbel.sample(keuzes, dobbel.randint(1, min(3, len(keuzes)))), key=keuzes.index)


def _woorden(dobbel: random.Random) -> str:
    """Words that stand nowhere else, so that each can be told from all others."""
    return f"Proef {dobbel.randrange(10**6):06}."
