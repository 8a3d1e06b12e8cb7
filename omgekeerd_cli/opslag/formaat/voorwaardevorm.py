"""What is wrong with the form of a condition, and how to write what was meant.

A condition is the hardest thing that people write in a set, and they write it as they say it: a list
of answers, `en` for `alle`, a whole sentence. Each of these gets its cause and an example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

Uitleg = tuple[tuple[str, ...], str, str]
"""At which key of the condition (none: at itself), what is wrong, and what to do."""

SAMEN = ("alle", "een-van", "niet")
VERGELIJKT = ("is", "is-niet", "bevat", "minstens", "hoogstens", "ingevuld", "woorden")
_ANDERS_GEZEGD = {
    **dict.fromkeys(("en", "and", "all", "allebei", "allen", "alles", "beide"), "alle"),
    **dict.fromkeys(
        ("of", "or", "any", "eenvan", "een_van", "één-van", "een van", "één van", "oneof"), "een-van"
    ),
    **dict.fromkeys(("not", "geen", "behalve", "tenzij"), "niet"),
    **dict.fromkeys(("gelijk", "gelijk-aan", "equals", "==", "=", "antwoord", "waarde"), "is"),
    **dict.fromkeys(("isniet", "is_niet", "is niet", "niet-gelijk", "ongelijk", "!="), "is-niet"),
    **dict.fromkeys(("min", "minimaal", "minimum", "meer-dan", "groter-dan", ">", ">="), "minstens"),
    **dict.fromkeys(("max", "maximaal", "maximum", "minder-dan", "kleiner-dan", "<", "<="), "hoogstens"),
    **dict.fromkeys(("bevatten", "contains", "heeft", "met"), "bevat"),
    **dict.fromkeys(("id", "vragen", "question", "over"), "vraag"),
    **dict.fromkeys(("gevuld", "beantwoord", "ingevult"), "ingevuld"),
}
_ZIN = re.compile(r"\s*([a-z][a-z0-9-]*)\s+(is[ -]niet|is|bevat|minstens|hoogstens|==?)\s+(\S.*?)\s*")
_ID, _ANTWOORD = re.compile(r"[a-z][a-z0-9-]*"), re.compile(r"[a-z0-9][a-z0-9-]*")
_LOS = re.compile(rf"({'|'.join(('vraag', *VERGELIJKT))})[ :]\S.*")
_OF = ("of", "or", "en", "and")
_VOORBEELD = "Schrijf een voorwaarde als `{vraag: ID, is: WAARDE}`."
_MEER = "Staan er meer antwoorden? Schrijf voor elk een deel, onder `een-van`"


def leg_uit(waarde: Any) -> list[Uitleg]:
    """What is wrong with a condition itself, not with the parts in it; empty when nothing is."""
    if isinstance(waarde, list):
        doe = "Zet `alle:` of `een-van:` boven de streepjes."
        return [((), "Een voorwaarde is geen lijst.", doe)]
    if isinstance(waarde, str):
        return [
            ((), "Dit is geen voorwaarde." if waarde else "Hier staat geen voorwaarde.", _als_regels(waarde))
        ]
    return (
        [*_sleutels(waarde), *_waarden(waarde)] or list(_geheel(waarde))
        if isinstance(waarde, Mapping)
        else []
    )


def _als_regels(zin: str) -> str:
    """How a condition that was written as a sentence is written."""
    gevonden = _ZIN.fullmatch(zin)
    if not gevonden:
        return _VOORBEELD
    vraag, hoe, waarde = gevonden.groups()
    hoe = "is" if hoe.startswith("=") else hoe.replace(" ", "-")
    return f"Schrijf `{{vraag: {vraag}, {hoe}: {waarde}}}`."


def _sleutels(kaart: Mapping[str, Any]) -> Iterator[Uitleg]:
    """Keys by another name, or an answer that became a key: `is: ja, nee` between brackets."""
    for sleutel, waarde in kaart.items():
        goed = _ANDERS_GEZEGD.get(sleutel.lower()) or _bekend_met_hoofdletter(sleutel)
        goed = "vraag" if goed != sleutel and goed in kaart and "vraag" not in kaart else goed
        if waarde == "" and sleutel.isdecimal():
            yield (
                (sleutel,),
                "Een komma begint hier iets nieuws.",
                "Schrijf een getal met een punt, als 12.5.",
            )
        elif waarde == "" and (los := _LOS.match(sleutel)):
            yield (
                (sleutel,),
                "Hier mist een dubbele punt.",
                f"Schrijf `{los[1]}: …`, met een spatie ertussen.",
            )
        elif waarde == "" and _ZIN.fullmatch(sleutel):
            yield (sleutel,), "Dit is geen voorwaarde.", _als_regels(sleutel)
        elif sleutel.lower() in _OF and "is" in kaart and isinstance(waarde, str):
            delen = ", ".join(
                f"{{vraag: {kaart.get('vraag', 'ID')}, is: {deel}}}" for deel in (kaart["is"], waarde)
            )
            yield (sleutel,), "Bij `is` past één antwoord.", f"Schrijf `een-van: [{delen}]`."
        elif goed and goed != sleutel:
            yield (sleutel,), f"`{sleutel}` kennen we hier niet.", f"Schrijf `{goed}`."
        elif waarde == "" and sleutel not in (*SAMEN, *VERGELIJKT, "vraag") and "is" in kaart:
            yield ("is",), "Bij `is` past één antwoord.", f"{_MEER}."


def _bekend_met_hoofdletter(sleutel: str) -> str:
    return sleutel.lower() if sleutel.lower() in (*SAMEN, *VERGELIJKT, "vraag") else ""


def _waarden(kaart: Mapping[str, Any]) -> Iterator[Uitleg]:
    for sleutel, waarde in kaart.items():
        if sleutel in VERGELIJKT and isinstance(waarde, list):
            delen = ", ".join(
                f"{{vraag: {kaart.get('vraag', 'ID')}, {sleutel}: {deel}}}" for deel in waarde[:2]
            )
            meer = ", …" if len(waarde) > 2 else ""
            yield (sleutel,), f"Bij `{sleutel}` past één antwoord.", f"{_MEER}: `een-van: [{delen}{meer}]`."
        elif sleutel in VERGELIJKT and isinstance(waarde, Mapping):
            yield (sleutel,), f"Bij `{sleutel}` past één antwoord, en geen regels.", _VOORBEELD
        elif sleutel == "vraag" and isinstance(waarde, list):
            yield (
                (sleutel,),
                "Bij `vraag` past één vraag.",
                "Schrijf voor elke vraag een deel, onder `alle` of `een-van`.",
            )
        elif sleutel == "vraag" and isinstance(waarde, str) and _ZIN.fullmatch(waarde):
            yield (sleutel,), "Bij `vraag` hoort alleen het id.", _als_regels(waarde)
        elif sleutel in SAMEN[:2] and not isinstance(waarde, list):
            yield (
                (sleutel,),
                f"Onder `{sleutel}` hoort een lijst.",
                "Zet voor elk deel een streepje, ook voor het eerste.",
            )
        elif sleutel == "niet" and isinstance(waarde, list):
            yield (sleutel,), "Bij `niet` hoort één deel.", "Zet er `een-van:` of `alle:` tussen."


def _geheel(kaart: Mapping[str, Any]) -> Iterator[Uitleg]:
    """Keys that are right by themselves, and not together."""
    samen = [sleutel for sleutel in SAMEN if sleutel in kaart]
    hoe = [sleutel for sleutel in VERGELIJKT if sleutel in kaart]
    vreemd = [
        sleutel
        for sleutel in kaart
        if not sleutel.startswith("x-") and sleutel not in (*samen, *hoe, "vraag")
    ]
    if (
        len(vreemd) == 1 == len(kaart)
        and _ANTWOORD.fullmatch(str(kaart[vreemd[0]]))
        and _ID.fullmatch(vreemd[0])
    ):
        doe = f"Schrijf `{{vraag: {vreemd[0]}, is: {kaart[vreemd[0]]}}}`."
        yield (vreemd[0],), "Hier hoort `vraag`, en dan pas het id.", doe
    if vreemd:
        return  # a name with a slip: what it was meant to be is told with it
    if samen and (len(samen) > 1 or hoe or "vraag" in kaart):
        ander = [*samen, *hoe, *(["vraag"] if "vraag" in kaart else [])][1 if len(samen) > 1 else -1]
        wat = f"`{samen[0]}` en `{ander}` staan naast elkaar."
        yield (), wat, f"Zet de rest als deel onder `{samen[0] if samen[0] != 'niet' else 'alle'}`."
    elif hoe and "vraag" not in kaart:
        yield (), "Hier staat niet over welke vraag dit gaat.", "Voeg `vraag: ID` toe."
    elif len(hoe) > 1:
        wat = f"Hier staan `{hoe[0]}` en `{hoe[1]}` bij één vraag."
        yield (), wat, "Maak er twee delen van, onder `alle` of `een-van`."
    elif not hoe and "vraag" in kaart:
        wat = "Hier staat niet wat het antwoord moet zijn."
        yield (), wat, "Voeg iets toe als `is: ja`, `bevat: CODE` of `ingevuld: ja`."
    elif not samen and not hoe:
        yield (), "Hier staat geen voorwaarde.", _VOORBEELD
