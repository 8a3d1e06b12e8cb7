"""A file of a newer omgekeerd than this one: told first and alone, for the rest cannot be judged."""

from __future__ import annotations

import re

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.formaat.blok import SCHEMAVERSIE
from omgekeerd_cli.opslag.yaml.lezer import Kaart

_GETAL = re.compile(r"[0-9]{1,9}")
"""Anything else behind `schema` is an ordinary fault."""


def keur_formaat(kaart: Kaart) -> None:
    """Looks whether this omgekeerd knows the format in which a file was written.

    Raises:
        GebrekkigBestand: a newer omgekeerd made it.
    """
    versie = kaart.get("schema")
    if not isinstance(versie, str) or not _GETAL.fullmatch(versie) or int(versie) <= SCHEMAVERSIE:
        return
    wat = (
        f"Dit bestand is van een nieuwere omgekeerd: vorm {int(versie)}, "
        f"en deze kent tot en met {SCHEMAVERSIE}."
    )
    doe = "Werk het programma bij. Aan het bestand is niets veranderd."
    raise GebrekkigBestand([Gebrek(*kaart.plaats_van("schema"), wat, doe)])
