"""What stands in an own set and is seldom meant so: an example that was left, a key that slid to the step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.formaat.blok import is_eigen
from omgekeerd_cli.opslag.set.bestandsnamen import is_sjabloon
from omgekeerd_cli.opslag.set.setbestanden import WETTENMAP, inhoud_van, methodemappen, toonpad, yamls
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, Rij, lees_bytes

MERKTEKEN = "VOORBEELD"
"""The word that marks everything in a new own set that is there to be replaced."""
_MERK = re.compile(rf"\b{MERKTEKEN}\b")
_OOK_BIJ_EEN_VRAAG = ("toelichting", "bronnen")
"""Keys that a step and a question both have: a level too far to the left they are the step's."""
_MEESTE_REGELS = 8


def opvallend(map_: Path) -> Iterator[Gebrek]:
    """What to look at in the files of an own set; files that cannot be read are told elsewhere."""
    methoden = (plek for plek in methodemappen(map_) if isinstance(plek, Path))
    for deel in [map_, map_ / WETTENMAP, *methoden]:
        for bestand in yamls(deel):
            try:
                kaart = lees_bytes(inhoud_van(bestand, map_), toonpad(bestand))
            except GebrekkigBestand:
                continue
            yield from _als_gebrek(sorted(set(_voorbeelden(kaart, kaart.plaats))))
            yield from _verschoven(kaart)
        for bestand in sorted(deel.iterdir()) if deel.is_dir() else ():
            if is_sjabloon(bestand.name) and bestand.is_file():
                regels = bestand.read_bytes().decode("utf-8", "replace").split("\n")
                plekken = [(nummer, _MERK.search(regel)) for nummer, regel in enumerate(regels, start=1)]
                gevonden = [(toonpad(bestand), nummer, merk.start() + 1) for nummer, merk in plekken if merk]
                yield from _als_gebrek(gevonden)


def is_voorbeeld(tekst: str) -> bool:
    """Whether a text still holds what there is to replace."""
    return bool(_MERK.search(tekst))


def _voorbeelden(deel: object, plaats: Plaats) -> Iterator[Plaats]:
    """Where an example was left; not in what the author keeps for himself."""
    if isinstance(deel, str) and is_voorbeeld(deel):
        yield plaats
    elif isinstance(deel, Kaart):
        for sleutel, waarde in deel.items():
            if not is_eigen(sleutel):
                yield from _voorbeelden(waarde, deel.plaats_van(sleutel))
    elif isinstance(deel, Rij):
        for nummer, waarde in enumerate(deel):
            yield from _voorbeelden(waarde, deel.plaats_van(nummer))


def _als_gebrek(plaatsen: list[Plaats]) -> Iterator[Gebrek]:
    """One finding for a file, with all its lines."""
    if not plaatsen:
        return
    regels = list(dict.fromkeys(str(regel) for _, regel, _ in plaatsen[1:]))
    meer = f", ook op regel {', '.join(regels[:_MEESTE_REGELS])}" if regels else ""
    meer += ", …" if len(regels) > _MEESTE_REGELS else ""
    wat = f"Hier staat nog {MERKTEKEN}{meer}."
    yield Gebrek(*plaatsen[0], wat, "Schrijf er je eigen tekst, of haal het weg.")


def _verschoven(kaart: Kaart) -> Iterator[Gebrek]:
    """Keys of the step that stand below its questions, where the last question does not have them."""
    vragen = kaart.get("vragen")
    laatste = vragen[-1] if isinstance(vragen, Rij) and vragen else None
    if not isinstance(laatste, Kaart):
        return
    for sleutel in _OOK_BIJ_EEN_VRAAG:
        onder = sleutel in kaart and kaart.plaats_van(sleutel)[1] > kaart.plaats_van("vragen")[1]
        if onder and sleutel not in laatste:
            wat = f"Deze `{sleutel}` hoort nu bij de stap, en niet bij de vraag `{laatste.get('id')}`."
            yield Gebrek(
                *kaart.plaats_van(sleutel), wat, "Zet de regel verder naar rechts, of boven `vragen`."
            )
