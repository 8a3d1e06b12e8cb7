"""`organisatie.yaml` of an own set: read, looked at, and without what is still an example."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.privacy.nummers import is_rsin
from omgekeerd_cli.kern.set.organisatie import Organisatie, teksten
from omgekeerd_cli.opslag.formaat.keur import ga_na
from omgekeerd_cli.opslag.formaat.lijstformaat import ORGANISATIEBESTAND
from omgekeerd_cli.opslag.set.opvallend import is_voorbeeld
from omgekeerd_cli.opslag.set.setbestanden import lees_lagen
from omgekeerd_cli.opslag.yaml.lezer import Kaart

_NEGEN_CIJFERS = re.compile(r"[0-9]{9}")


def lees_organisatie(mappen: Sequence[Traversable], gebreken: list[Gebrek]) -> dict[str, str]:
    """What is filled in by path, such as `bezwaar.adres`; of a faulty file only what always stands.

    What still says VOORBEELD is not filled in: a made-up address would go out in a letter.

    Args:
        mappen: the folders with question sets; a later one is laid over an earlier one.
        gebreken: what was found so far; its faults are added.
    """
    vast = teksten(Organisatie())
    try:
        kaart = lees_lagen(mappen, ORGANISATIEBESTAND)
    except GebrekkigBestand as fout:
        gebreken.extend(fout.gebreken)
        return vast
    if kaart is None:
        return vast
    goed = ga_na(Organisatie, kaart, gebreken)
    gebreken += _elfproef(kaart)
    ingevuld = teksten(goed) if goed else {}
    return vast | {pad: tekst for pad, tekst in ingevuld.items() if not is_voorbeeld(tekst)}


def _elfproef(kaart: Kaart) -> Iterator[Gebrek]:
    rsin = kaart.get("rsin")
    if isinstance(rsin, str) and _NEGEN_CIJFERS.fullmatch(rsin) and not is_rsin(rsin):
        yield Gebrek(*kaart.plaats_van("rsin"), "Dit RSIN kan niet kloppen.", "Kijk de cijfers na.")
