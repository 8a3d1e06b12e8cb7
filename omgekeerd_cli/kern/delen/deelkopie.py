"""A copy of a casus to share: its free texts changed, its trail left out, all codes and keys as they were."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import NR, Boom
from omgekeerd_cli.kern.antwoord.casus import Casus, Herkomst
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Ruw, Vraag

EERDERE_CASUS = "eerdere-casus"
"""The code in the copy for the casus from which answers came along."""
Bewerking = Callable[[str], str]


def vrije_teksten(stand: Stand) -> list[str]:
    """Every text that somebody typed, in the order of the casus; each place once."""
    teksten: list[str] = []

    def onthoud(tekst: str) -> str:
        teksten.append(tekst)
        return tekst

    deelkopie(stand, stand.casus.code, onthoud)
    return [tekst for tekst in teksten if tekst.strip()]


def deelkopie(stand: Stand, code: str, bewerk: Bewerking) -> Casus:
    """The casus under another code, with every free text edited.

    Left out: the logboek with its dates and persons, the number of saves, the code of another casus,
    and `x-` keys, of which nobody knows what they hold.
    """
    methode, casus = stand.methode, stand.casus
    return replace(
        casus,
        code=code,
        titel=bewerk(casus.titel),
        antwoorden=_boom(methode, casus.antwoorden, bewerk),
        buiten_route=_boom(methode, casus.buiten_route, bewerk),
        onbekend=_boom(methode, casus.onbekend, bewerk),
        herkomst=_herkomst(methode, casus.herkomst, bewerk),
        revisie=0,
        logboek=(),
        extra={},
    )


def _herkomst(methode: Methode, herkomst: Herkomst | None, bewerk: Bewerking) -> Herkomst | None:
    if herkomst is None:
        return None
    return replace(herkomst, casus=EERDERE_CASUS, antwoorden=_boom(methode, herkomst.antwoorden, bewerk))


def _boom(methode: Methode, boom: Boom, bewerk: Bewerking) -> Boom:
    def stap(vragen: Ruw) -> Ruw:
        if not isinstance(vragen, dict):
            return _antwoord(None, vragen, bewerk)
        return {naam: _antwoord(methode.vraag_op_id.get(naam), ruw, bewerk) for naam, ruw in vragen.items()}

    return {naam: stap(vragen) for naam, vragen in boom.items()}


def _antwoord(vraag: Vraag | None, ruw: Ruw, bewerk: Bewerking) -> Ruw:
    """The same answer with its free texts edited; what a question set gave or reads itself stays."""
    if isinstance(ruw, list):
        return [_antwoord(vraag, deel, bewerk) for deel in ruw]
    if isinstance(ruw, dict):
        return {
            sleutel: deel if sleutel == NR else _antwoord(_vraag_bij(vraag, sleutel), deel, bewerk)
            for sleutel, deel in ruw.items()
        }
    is_nummer = vraag is not None and bool(vraag.van) and ruw.isdecimal()
    return ruw if is_nummer or (vraag and vraag.soort.is_van_de_set(vraag, ruw)) else bewerk(ruw)


def _vraag_bij(vraag: Vraag | None, sleutel: str) -> Vraag | None:
    """The field of a record, the same question for one of its options or records, none for "anders"."""
    if vraag is None or sleutel == ANDERS:
        return None
    if not vraag.is_groep:
        return vraag
    veld = next((veld for veld in (*vraag.velden, *vraag.oude_velden) if veld.id == sleutel), None)
    return veld or (vraag if sleutel.isdecimal() or vraag.over else None)


class Deelsleutel(Struct, frozen=True):
    """The key of a shared casus: whoever has it can tell who is who.

    `besluiten` gives for each word its role word, nothing for one that stays; `kopieen` the code of
    each copy that was written, by the SHA-256 (hex) of its file.
    """

    besluiten: dict[str, str] = field(default_factory=dict)
    kopieen: dict[str, str] = field(default_factory=dict)
