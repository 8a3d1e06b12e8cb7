"""Reading and changing nested answers by path, without touching the original.

A path holds text (a key) and whole numbers (a place in a list, from 0). In a list of records that keep
a number of their own, text is that number: it names the same record wherever that stands now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias, cast

from omgekeerd_cli.kern.set.model import Ruw

Pad: TypeAlias = tuple[str | int, ...]
Boom: TypeAlias = dict[str, Ruw]
NR = "nr"
"""The key under which a record keeps its own number; no field can be called so."""


def is_genummerd(ruw: Ruw | None) -> bool:
    """Whether these are records that each keep a number of their own."""
    return isinstance(ruw, list) and bool(ruw) and all(isinstance(rij, dict) and NR in rij for rij in ruw)


def _plaats(rijen: list[Ruw], nr: str) -> int:
    """Where the record with this number stands; -1 when there is none."""
    return next((n for n, rij in enumerate(rijen) if isinstance(rij, dict) and rij.get(NR) == nr), -1)


def haal(boom: Ruw, pad: Sequence[str | int]) -> Ruw | None:
    """What stands at `pad`, or None when nothing does."""
    for deel in pad:
        if isinstance(boom, dict):
            gevonden = boom.get(deel) if isinstance(deel, str) else None
        elif isinstance(boom, list):
            plaats = deel if isinstance(deel, int) else _plaats(boom, deel)
            gevonden = boom[plaats] if 0 <= plaats < len(boom) else None
        else:
            gevonden = None
        if gevonden is None:
            return None
        boom = gevonden
    return boom


def zet(boom: Boom, pad: Sequence[str | int], waarde: Ruw) -> Boom:
    """A copy of `boom` with `waarde` at `pad`; what is missing on the way is made."""
    return cast("Boom", _zet(boom, pad, waarde))


def _zet(boom: Ruw, pad: Sequence[str | int], waarde: Ruw) -> Ruw:
    if not pad:
        return waarde
    deel, rest = pad[0], pad[1:]
    if isinstance(deel, int):
        rij = list(boom) if isinstance(boom, list) else []
        rij.extend({} for _ in range(deel + 1 - len(rij)))
        rij[deel] = _zet(rij[deel], rest, waarde)
        return rij
    if isinstance(boom, list) and is_genummerd(boom):
        plaats = _plaats(boom, deel)
        begin: Ruw = boom[plaats] if plaats >= 0 else {NR: deel}
        nieuw = _zet(begin, rest, waarde)
        return [*boom, nieuw] if plaats < 0 else [*boom[:plaats], nieuw, *boom[plaats + 1 :]]
    kaart = dict(boom) if isinstance(boom, dict) else {}
    kaart[deel] = _zet(kaart.get(deel, ""), rest, waarde)
    return kaart


def voeg_bij(boom: Boom, pad: Sequence[str], waarde: Ruw) -> Boom:
    """A copy of `boom` with `waarde` at `pad`, beside what stands there already: nothing is written over.

    Of two mappings the parts go together; else the later one gets a number behind its name, as in
    `doel (2)`, which no question can be called.
    """
    naam, rest = pad[0], pad[1:]
    nieuw: Ruw = voeg_bij({}, rest, waarde) if rest else waarde
    vrij, nummer = naam, 1
    while (daar := boom.get(vrij)) is not None and daar != nieuw:
        if isinstance(daar, dict) and isinstance(nieuw, dict):
            for sleutel, deel in nieuw.items():
                daar = voeg_bij(daar, (sleutel,), deel)
            nieuw = daar
            break
        nummer += 1
        vrij = f"{naam} ({nummer})"
    return {**boom, vrij: nieuw}


def wis(boom: Boom, pad: Sequence[str | int]) -> Boom:
    """A copy of `boom` without what stands at `pad`; mappings left empty by it go too.

    Places in a list keep their number: taking a field out of a record leaves the record.
    """
    if haal(boom, pad) is None:
        return boom
    return cast("Boom", _wis(boom, pad))


def _wis(boom: Ruw, pad: Sequence[str | int]) -> Ruw:
    deel, rest = pad[0], pad[1:]
    if isinstance(boom, list):
        rij, plaats = list(boom), deel if isinstance(deel, int) else _plaats(boom, deel)
        if rest:
            rij[plaats] = _wis(rij[plaats], rest)
        else:
            del rij[plaats]
        return rij
    kaart = dict(cast("Boom", boom))
    naam = cast("str", deel)
    over = _wis(kaart[naam], rest) if rest else {}
    if over == {}:
        del kaart[naam]
    else:
        kaart[naam] = over
    return kaart


def teksten(ruw: Ruw) -> Iterator[str]:
    """All that was typed or chosen, without the names of the questions."""
    if isinstance(ruw, str):
        yield ruw
    else:
        for deel in ruw.values() if isinstance(ruw, dict) else ruw:
            yield from teksten(deel)


def als_sleutels(pad: Pad) -> tuple[str, ...]:
    """The path with list places as text from 1, for storing a record's field apart."""
    return tuple(str(deel + 1) if isinstance(deel, int) else deel for deel in pad)


def als_tekst(pad: Pad) -> str:
    """The path as one word for the logboek, such as `besluit.alternatieven.2.naam`."""
    return ".".join(als_sleutels(pad))


def als_platte_tekst(ruw: Ruw) -> str:
    """An answer of any shape as text on its own, for the logboek."""
    if isinstance(ruw, list):
        return ", ".join(als_platte_tekst(deel) for deel in ruw)
    if isinstance(ruw, dict):
        return ", ".join(f"{sleutel}: {als_platte_tekst(deel)}" for sleutel, deel in ruw.items())
    return ruw
