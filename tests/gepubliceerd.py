"""What the packaged sets have asked since they were published: each id with its kind and its codes.

A casus of any of those versions can be opened with the sets of now, so no id may vanish or begin to mean
something else. Before a new version goes out, what is new in it is added:

    python tests/gepubliceerd.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import msgspec

from omgekeerd_cli.kern.set.migratie import namen_sinds
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Vraag
from omgekeerd_cli.opslag.plaatsen import ingebouwd
from omgekeerd_cli.opslag.set import vragensets

BESTAND = Path(__file__).with_name("gepubliceerd.json")


class Id(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is known of one id: its kind, the groep of a field, over what it is repeated, its codes."""

    soort: str
    groep: str = ""
    over: str = ""
    codes: tuple[str, ...] = ()


Boek: TypeAlias = dict[str, dict[str, Id]]
"""The ids by method."""


def lees() -> Boek:
    """What was published."""
    return msgspec.json.decode(BESTAND.read_bytes(), type=Boek)


def ids_van(methode: Methode) -> dict[str, Id]:
    """The ids of a set that can have an answer."""
    return {
        vraag.id: Id(vraag.soort.naam, groep.id if groep else "", vraag.over, _codes(vraag))
        for _, vraag, groep in methode.ook_oude_vragen()
        if not vraag.soort.vraagt_niets
    }


def _codes(vraag: Vraag) -> tuple[str, ...]:
    return (*sorted(optie.code for optie in vraag.opties), *([ANDERS] if vraag.anders else []))


def veranderd(methode: Methode, boek: dict[str, Id]) -> Iterator[str]:
    """What of an id of the book is otherwise in this set: gone, of another kind, without a code."""
    nu, namen = ids_van(methode), namen_sinds(methode.migraties, "")
    for naam, toen in boek.items():
        heet = namen.vragen.get(naam, namen.velden.get(toen.groep, {}).get(naam, naam))
        hier = nu.get(heet)
        if hier is None:
            yield f"{methode.id}: `{naam}` is gone"
            continue
        groep, over = namen.vragen.get(toen.groep, toen.groep), namen.vragen.get(toen.over, toen.over)
        if (hier.soort, hier.groep, hier.over) != (toen.soort, groep, over):
            yield f"{methode.id}: `{naam}` was {toen.soort}, and is another kind of answer now"
        opties = namen.opties.get(heet, {})
        for code in sorted({opties.get(code, code) for code in toen.codes} - set(hier.codes)):
            yield f"{methode.id}: `{naam}` has no code `{code}` any more"


def neem_op(boek: Boek, methode: Methode) -> None:
    """Adds what is new in a set; what is there keeps what it was, with the codes that came."""
    van = boek.setdefault(methode.id, {})
    for naam, nieuw in ids_van(methode).items():
        codes = sorted({*nieuw.codes, *van[naam].codes}) if naam in van else nieuw.codes
        van[naam] = msgspec.structs.replace(van.get(naam, nieuw), codes=tuple(codes))


def schrijf(boek: Boek) -> None:
    """Writes the book, one id a line."""
    delen = []
    for methode, ids in sorted(boek.items()):
        regels = (msgspec.json.encode({naam: deel}).decode()[1:-1] for naam, deel in sorted(ids.items()))
        delen.append(f'"{methode}": {{\n  ' + ",\n  ".join(regels) + "\n}")
    BESTAND.write_text("{\n" + ",\n".join(delen) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    boek = lees() if BESTAND.exists() else {}
    for naam in vragensets.methoden(ingebouwd()):
        neem_op(boek, vragensets.laad(naam, ingebouwd()))
    schrijf(boek)
