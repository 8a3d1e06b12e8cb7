"""Finding every fault of a file against its format, after msgspec said that there is one.

msgspec is quick and stops at the first fault. This looks at the same types, so that there is one
description of a format, and goes on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

from msgspec import Struct, ValidationError, convert, inspect
from msgspec.structs import replace

from omgekeerd_cli.opslag.formaat.blok import Blok, Tegenspraak, is_eigen, zonder_eigen_sleutels

Pad: TypeAlias = tuple[int | str, ...]
Vorm: TypeAlias = inspect.Type
_CIJFERS = re.compile(r"-?[0-9]+")
_TE_NOEMEN = 4
"""Most keys that are named to whoever wrote something else where just those keys belong."""
_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Fout(Struct, frozen=True):
    """One fault: its kind, where it is, and what a sentence about it needs.

    Attributes:
        soort: which sentence it gets.
        pad: the keys and places in lists that lead to it.
        grens: the limit that was passed.
        keuzes: what would have been right there: values, or for an unknown key the known ones.
        getypt: what was written, to find what was meant; never shown.
        zin: what is wrong and what to do, where the block itself says so.
    """

    soort: str
    pad: Pad
    grens: int = 0
    keuzes: Sequence[str] = ()
    getypt: str = ""
    zin: tuple[str, str] = ("", "")


_vormen: Callable[[Any], Vorm] = lru_cache(maxsize=32)(inspect.type_info)


def vorm_van(soort: Any) -> Vorm:
    """What msgspec knows of a type."""
    return _vormen(soort)


def zoek(vorm: Vorm, waarde: Any, pad: Pad = ()) -> Iterator[Fout]:
    """All faults of a value of that form; `pad` is where it stands."""
    vorm = _kies(vorm, waarde)
    match vorm:
        case inspect.StructType():
            yield from _in_blok(vorm, waarde, pad)
        case inspect.DictType():
            yield from _in_kaarten(vorm, waarde, pad)
        case inspect.ListType():
            yield from _in_lijst(vorm, waarde, pad)
        case inspect.AnyType():
            pass
        case _:
            yield from _in_tekst(vorm, waarde, pad)


def schoon(vorm: Vorm, waarde: Any) -> Any:
    """A value without faults, without the keys that are the author's own."""
    vorm = _kies(vorm, waarde)
    match vorm:
        case inspect.StructType(fields=velden):
            van = {veld.encode_name: veld.type for veld in velden}
            kaart = zonder_eigen_sleutels(waarde)
            return {naam: schoon(van[naam], deel) if naam in van else deel for naam, deel in kaart.items()}
        case inspect.DictType(value_type=vorm_van_deel):
            return {naam: schoon(vorm_van_deel, deel) for naam, deel in waarde.items()}
        case inspect.ListType(item_type=vorm_van_deel):
            return [schoon(vorm_van_deel, deel) for deel in waarde]
    return waarde


def namen_in(vorm: Vorm) -> set[str]:
    """Every key that a form knows, at any depth."""
    gevonden: set[str] = set()
    gezien: set[int] = set()
    te_doen = [vorm]
    while te_doen:
        deel = te_doen.pop()
        if id(deel) in gezien:
            continue
        gezien.add(id(deel))
        match deel:
            case inspect.Metadata(type=binnen):
                te_doen.append(binnen)
            case inspect.UnionType(types=soorten):
                te_doen += soorten
            case inspect.StructType(fields=velden):
                gevonden |= {veld.encode_name for veld in velden}
                te_doen += [veld.type for veld in velden]
            case inspect.ListType(item_type=binnen) | inspect.DictType(value_type=binnen):
                te_doen.append(binnen)
    return gevonden


def _kies(vorm: Vorm, waarde: Any) -> Vorm:
    """The form without what stands around it; of several the one that looks like the value."""
    if isinstance(vorm, inspect.Metadata):
        return _kies(vorm.type, waarde)
    if not isinstance(vorm, inspect.UnionType):
        return vorm
    vormen = [_kies(deel, waarde) for deel in vorm.types]
    return next((deel for deel in vormen if _lijkt(deel, waarde)), vormen[0])


def _lijkt(vorm: Vorm, waarde: Any) -> bool:
    match vorm:
        case inspect.StructType() | inspect.DictType():
            return isinstance(waarde, Mapping)
        case inspect.ListType():
            return isinstance(waarde, list)
        case inspect.LiteralType(values=keuzes):
            return waarde in keuzes
        case _:
            return isinstance(waarde, str)


def _in_blok(vorm: inspect.StructType, waarde: Any, pad: Pad) -> Iterator[Fout]:
    if issubclass(vorm.cls, Blok) and (uitleg := vorm.cls.leg_uit(waarde)):
        yield from (Fout("uitgelegd", (*pad, *deel), zin=(wat, doe)) for deel, wat, doe in uitleg)
        return
    velden = {veld.encode_name: veld for veld in vorm.fields}
    if not isinstance(waarde, Mapping):
        kort = vorm.forbid_unknown_fields and len(velden) <= _TE_NOEMEN
        yield Fout("geen-regels", pad, keuzes=tuple(velden) if kort else ())
        return
    fouten = [Fout("ontbreekt", (*pad, n)) for n, veld in velden.items() if veld.required and n not in waarde]
    for naam, deel in waarde.items():
        if naam in velden:
            gevonden = zoek(velden[naam].type, deel, (*pad, naam))
            fouten += (_met_keuzes(fout, vorm.cls, velden[naam].name) for fout in gevonden)
        elif vorm.forbid_unknown_fields and not is_eigen(naam):
            fouten.append(Fout("onbekend", (*pad, naam), keuzes=tuple(velden)))
    fouten += _een_van_deze(vorm.cls, waarde, pad)
    if not fouten and (soort := _tegenspraak(vorm, waarde)):
        fouten.append(Fout(soort, pad))
    yield from fouten


def _een_van_deze(blok: type, waarde: Mapping[str, Any], pad: Pad) -> Iterator[Fout]:
    """Keys that say the same in different ways: what is missing or too much of them."""
    namen: tuple[str, ...] = getattr(blok, "hoogstens_een", ())
    gezet = [naam for naam in waarde if naam in namen]
    if not gezet and getattr(blok, "minstens_een", False):
        yield Fout("geen-herkomst", (*pad, namen[0]), keuzes=namen)
    yield from (Fout("meer-herkomst", (*pad, naam)) for naam in gezet[1:])


def _met_keuzes(fout: Fout, blok: type, veld: str) -> Fout:
    """The fault with the choices in the order of the format: msgspec gives them by alphabet."""
    if fout.soort != "keuze":
        return fout
    te_doen = [get_type_hints(blok, include_extras=True)[veld]]
    for soort in te_doen:
        if get_origin(soort) is Literal and set(get_args(soort)) == set(fout.keuzes):
            return replace(fout, keuzes=get_args(soort))
        te_doen += get_args(soort) if get_origin(soort) is not Literal else ()
    return fout


def _tegenspraak(vorm: inspect.StructType, waarde: Any) -> str:
    """The rule that is broken by parts which are right by themselves; empty when there is none."""
    try:
        convert(schoon(vorm, waarde), vorm.cls, strict=False)
    except ValidationError as fout:
        return str(fout.__cause__) if isinstance(fout.__cause__, Tegenspraak) else "anders"
    return ""


def _in_kaarten(vorm: inspect.DictType, waarde: Any, pad: Pad) -> Iterator[Fout]:
    if not isinstance(waarde, Mapping):
        yield Fout("geen-kaart", pad)
    elif vorm.max_length is not None and len(waarde) > vorm.max_length:
        yield Fout("te-veel", pad, grens=vorm.max_length)
    else:
        for naam, deel in waarde.items():
            yield from zoek(vorm.key_type, naam, (*pad, naam))
            yield from zoek(vorm.value_type, deel, (*pad, naam))


def _in_lijst(vorm: inspect.ListType, waarde: Any, pad: Pad) -> Iterator[Fout]:
    if not isinstance(waarde, list):
        yield Fout("niets-eronder" if waarde == "" else "geen-lijst", pad)
    elif vorm.max_length is not None and len(waarde) > vorm.max_length:
        yield Fout("te-veel", pad, grens=vorm.max_length)
    elif len(waarde) < (vorm.min_length or 0):
        yield Fout("lege-lijst", pad)
    else:
        for nummer, deel in enumerate(waarde):
            yield from zoek(vorm.item_type, deel, (*pad, nummer))


def _in_tekst(vorm: Vorm, waarde: Any, pad: Pad) -> Iterator[Fout]:
    if isinstance(vorm, inspect.LiteralType):
        if waarde not in vorm.values:
            getypt = waarde if isinstance(waarde, str) else ""
            yield Fout("keuze", pad, keuzes=[str(keuze) for keuze in vorm.values], getypt=getypt)
    elif isinstance(vorm, inspect.IntType):
        yield from _in_getal(vorm, waarde, pad)
    elif not isinstance(waarde, str):
        yield Fout("geen-tekst", pad)
    elif isinstance(vorm, inspect.DateType):
        if _als(date, waarde) is None:
            yield Fout("dag" if _DAG.fullmatch(waarde) else "vorm", pad)
    elif isinstance(vorm, inspect.StrType):
        yield from _in_woorden(vorm, waarde, pad)


def _in_woorden(vorm: inspect.StrType, tekst: str, pad: Pad) -> Iterator[Fout]:
    if len(tekst) < (vorm.min_length or 0):
        yield Fout("leeg", pad)
    elif vorm.max_length is not None and len(tekst) > vorm.max_length:
        yield Fout("te-lang", pad, grens=vorm.max_length)
    elif vorm.pattern and not re.search(vorm.pattern, tekst):
        yield Fout("vorm", pad)


def _in_getal(vorm: inspect.IntType, waarde: Any, pad: Pad) -> Iterator[Fout]:
    getal = _als(int, waarde)
    if getal is None:
        cijfers = isinstance(waarde, str) and _CIJFERS.fullmatch(waarde)
        yield Fout("getal-te-groot" if cijfers else "geen-getal", pad)
    elif vorm.ge is not None and getal < vorm.ge:
        yield Fout("te-klein", pad)
    elif vorm.le is not None and getal > vorm.le:
        yield Fout("te-groot", pad, grens=vorm.le)


def _als(soort: type[Any], waarde: Any) -> Any:
    """The value as a whole number or a day, or None when it is none."""
    try:
        return convert(waarde, soort, strict=False)
    except ValidationError:
        return None
