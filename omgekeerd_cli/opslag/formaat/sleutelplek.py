"""Where a key belongs that is right by itself and stands a level too deep, or not deep enough."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import inspect

from omgekeerd_cli.opslag.formaat.gebrekzoeker import Pad, Vorm


def hoort_elders(vorm: Vorm, pad: Pad) -> tuple[str, str] | None:
    """Where the unknown key at the end of the path belongs, and what to do; None when nowhere near.

    Args:
        vorm: the form of the whole file.
        pad: the keys and places in lists that lead to it.
    """
    sleutel, keten = str(pad[-1]), list(_keten(vorm, pad[:-1]))
    if not keten:
        return None
    om_heen, hier = keten[-1]
    if sleutel == "velden" and "vragen" in _sleutels(hier):  # so the handbook calls them
        return "`velden` kennen we hier niet.", "Bij een groep schrijf je `vragen`."
    if in_ := [
        veld.encode_name for veld in hier.fields if veld.encode_name != "vragen" and _kent(veld.type, sleutel)
    ]:
        waar = " of ".join(f"`{naam}`" for naam in in_)
        return f"`{sleutel}` hoort in {waar}.", f"Schrijf `{in_[0]}: {{{sleutel}: …}}`."
    for naam, blok in reversed(keten[:-1]):
        if sleutel in _sleutels(blok):
            return (
                f"`{sleutel}` hoort niet in `{om_heen}`.",
                f"Zet deze regel even ver naar links als `{om_heen}`.",
            )
        om_heen = naam or om_heen
    if any(veld.encode_name == "vragen" and _kent(veld.type, sleutel) for veld in hier.fields):
        return f"`{sleutel}` hoort bij een vraag.", "Zet deze regel verder naar rechts, recht onder `id`."
    return None


def _keten(vorm: Vorm, pad: Pad) -> Iterator[tuple[str, inspect.StructType]]:
    """The blocks on the way, from the outer to the inner one, each with the key that it stands at."""
    naam = ""
    for deel in (*pad, None):
        blokken = list(_blokken(vorm))
        if not blokken:
            return
        if not isinstance(deel, int):
            yield naam, blokken[0]
        if deel is None:
            return
        if isinstance(deel, str):
            naam = deel
            gevonden = [veld.type for blok in blokken for veld in blok.fields if veld.encode_name == deel]
            if not gevonden:
                return
            vorm = gevonden[0]


def _blokken(vorm: Vorm) -> Iterator[inspect.StructType]:
    """The blocks of which a value of this form, or an item of it, can be one."""
    match vorm:
        case inspect.StructType():
            yield vorm
        case inspect.Metadata(type=binnen) | inspect.ListType(item_type=binnen):
            yield from _blokken(binnen)
        case inspect.UnionType(types=soorten):
            for soort in soorten:
                yield from _blokken(soort)


def _kent(vorm: Vorm, sleutel: str) -> bool:
    return any(sleutel in _sleutels(blok) for blok in _blokken(vorm))


def _sleutels(blok: inspect.StructType) -> set[str]:
    return {veld.encode_name for veld in blok.fields}
