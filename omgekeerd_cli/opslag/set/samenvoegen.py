"""Laying an organisation's own set over the packaged one, by id.

It works on the files as read, before their form is checked: what comes out is checked as one
set, and every key still knows from which file it came.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.kern.set.herkomst import HERKOMST
from omgekeerd_cli.opslag.formaat.keur import vreemd_in
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, Rij

_MET_IDS = ("vragen", "signalen")
_OM_TE_VRAGEN = ("als", "controle", "verplicht", "kernvraag", "neemt-over", "stelt-voor", "samen")
"""Keys of a question that mean nothing for one that is no longer asked."""
_BIJ_ELKAAR = "migraties"
"""Each set has a past of its own: the upper one adds to that of the lower one."""
_MEESTE = 1_000
"""Longest list that is laid over another: every item is looked for in it."""


def leg_over(onder: Kaart, boven: Kaart, gebreken: list[Gebrek]) -> Kaart:
    """One mapping: the keys of `boven` replace those of `onder`; lists with ids go by id."""
    samen = onder.leeg()
    zegt_het = boven.keys() & set(HERKOMST)
    anders_gezegd = set(HERKOMST) - zegt_het if zegt_het else set()
    for kaart in (onder, boven):
        for sleutel, waarde in kaart.items():
            if kaart is onder and sleutel in anders_gezegd:
                continue
            oud = samen.get(sleutel)
            nieuw = waarde
            if sleutel in _MET_IDS and isinstance(oud, Rij) and isinstance(waarde, Rij):
                nieuw = _op_id(oud, waarde, gebreken)
            if sleutel == _BIJ_ELKAAR and isinstance(oud, Rij) and isinstance(waarde, Rij):
                nieuw = _achter_elkaar(oud, waarde)
            samen.neem_op(sleutel, nieuw, kaart.plaats_van(sleutel))
    return samen


def _achter_elkaar(*rijen: Rij) -> Rij:
    samen = rijen[0].leeg()
    for rij in rijen:
        for deel, plaats in zip(rij, rij.plaatsen, strict=True):
            samen.neem_op(deel, plaats)
    return samen


def _op_id(onder: Rij, boven: Rij, gebreken: list[Gebrek]) -> Rij:
    if max(len(onder), len(boven)) > _MEESTE:
        wat = "Hier staat te veel: hoogstens 1.000."
        gebreken.append(Gebrek(*boven.plaats, wat, "Haal er een deel van weg."))
        return onder
    delen: list[tuple[Any, Plaats]] = list(zip(onder, onder.plaatsen, strict=True))
    for deel, plaats in zip(boven, boven.plaatsen, strict=True):
        if not isinstance(deel, Kaart):
            delen.append((deel, plaats))
            continue
        nummer = _nummer(delen, deel.get("id"))
        if laat_weg(deel):
            _laat_vervallen(delen, nummer, deel, gebreken)
        elif nummer is None and (bedoeld := _bedoeld(delen, deel)):
            wat = f"Er is geen vraag `{deel['id']}` om te veranderen."
            gebreken.append(Gebrek(*deel.plaats_van("id"), wat, f"Bedoel je `{bedoeld}`?"))
        elif nummer is None:
            _voeg_toe(delen, deel, plaats, gebreken)
        else:
            onze = _stil(delen[nummer][0]) if "vervalt" in deel else delen[nummer][0]
            delen[nummer] = (leg_over(onze, deel, gebreken), delen[nummer][1])
    samen = onder.leeg()
    for deel, plaats in delen:
        samen.neem_op(deel, plaats)
    return samen


def laat_weg(deel: Kaart) -> bool:
    """Whether a question of an own set takes ours out; one that says more keeps the old answers."""
    return "vervalt" in deel and not {"soort", "biedt-aan"} & deel.keys()


def _stil(deel: Kaart) -> Kaart:
    """Our question without what only says when and how it is asked, its fields too."""
    stil = deel.leeg()
    for sleutel, waarde in deel.items():
        if sleutel not in _OM_TE_VRAGEN:
            nieuw = _stille_rij(waarde) if sleutel == "vragen" and isinstance(waarde, Rij) else waarde
            stil.neem_op(sleutel, nieuw, deel.plaats_van(sleutel))
    return stil


def _stille_rij(velden: Rij) -> Rij:
    stil = velden.leeg()
    for veld, plaats in zip(velden, velden.plaatsen, strict=True):
        stil.neem_op(_stil(veld) if isinstance(veld, Kaart) else veld, plaats)
    return stil


def _nummer(delen: list[tuple[Any, Plaats]], naam: Any) -> int | None:
    for nummer, (deel, _) in enumerate(delen):
        if isinstance(deel, Kaart) and naam is not None and deel.get("id") == naam:
            return nummer
    return None


def _bedoeld(delen: list[tuple[Any, Plaats]], deel: Kaart) -> str:
    """The id that has a slip here: of a question that says only what is otherwise, and not what it is."""
    return "" if {"soort", "als"} & deel.keys() else _lijkt_op(delen, deel.get("id"))


def _lijkt_op(delen: list[tuple[Any, Plaats]], naam: Any) -> str:
    bekend = [str(deel["id"]) for deel, _ in delen if isinstance(deel, Kaart) and "id" in deel]
    return next(iter(get_close_matches(str(naam), bekend, n=1, cutoff=0.75)), "")


def _laat_vervallen(
    delen: list[tuple[Any, Plaats]], nummer: int | None, deel: Kaart, gebreken: list[Gebrek]
) -> None:
    plaats = deel.plaats_van("vervalt")
    if nummer is None:
        bedoeld = _lijkt_op(delen, deel.get("id"))
        doe = f"Bedoel je `{bedoeld}`?" if bedoeld else ""
        wat = "Deze vraag staat niet in de set, dus die kan niet vervallen."
        gebreken.append(Gebrek(*plaats, wat, doe))
    elif not isinstance(deel["vervalt"], str) or not deel["vervalt"].strip():
        gebreken.append(Gebrek(*plaats, "Bij `vervalt` hoort de reden.", "Schrijf waarom de vraag weg mag."))
    else:
        del delen[nummer]


def _voeg_toe(delen: list[tuple[Any, Plaats]], deel: Kaart, plaats: Plaats, gebreken: list[Gebrek]) -> None:
    nieuw = deel.leeg()
    for sleutel, waarde in deel.items():
        if sleutel != "na":
            nieuw.neem_op(sleutel, waarde, deel.plaats_van(sleutel))
    nummer = _nummer(delen, deel["na"]) if "na" in deel else len(delen) - 1
    if nummer is None:
        wat = "Bij `na` hoort het id van een vraag in deze stap."
        gebreken.append(vreemd_in(deel, ("na",)) or Gebrek(*deel.plaats_van("na"), wat))
        nummer = len(delen) - 1  # so that its other faults are found too
    delen.insert(nummer + 1, (nieuw, plaats))


def kaarten_over(onder: Kaart, boven: Kaart) -> Kaart:
    """List files by code: a card of the upper file replaces the fields it names."""
    samen = onder.leeg()
    for kaart in (onder, boven):
        for code, boven_ in kaart.items():
            velden, oud = boven_, samen.get(code)
            if isinstance(oud, Kaart) and isinstance(velden, Kaart):
                if str(velden.get("vervalt", "")).strip():
                    del samen[code]
                    continue
                velden = leg_over(oud, velden, [])
            samen.neem_op(code, velden, kaart.plaats_van(code))
    return samen
