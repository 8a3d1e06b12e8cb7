"""A folder with files of the Basiswettenbestand: which texts of which laws are in it."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from omgekeerd_cli.kern.fouten import Gebrek, OmgekeerdFout
from omgekeerd_cli.kern.wet.wettekst import Toestand, Wettekst
from omgekeerd_cli.opslag.wetteksten.bwb import GeenWettekst, lees_artikelen, lees_kop

_MEESTE_BESTANDEN = 5_000


def toestanden_in(map_: Path, gebreken: list[Gebrek]) -> list[Toestand]:
    """The texts in a folder and the folders in it; what is no such text is added to `gebreken`.

    Files that come with the texts, such as a manifest, are left out without a word.

    Raises:
        OmgekeerdFout: the folder holds no XML at all, or far too much.
    """
    gevonden: list[Toestand] = []
    paden = list(_bestanden(map_))
    if not paden:
        raise OmgekeerdFout(
            f"In de map {map_} staan geen XML-bestanden. Zet er teksten van wetten in, als XML, "
            "van wetten.overheid.nl. Zit het in een zip? Pak die dan eerst uit."
        )
    for pad in paden:
        try:
            toestand = lees_kop(pad, str(pad))
        except GeenWettekst as fout:
            gebreken.append(Gebrek(str(pad), 0, 0, str(fout)))
        else:
            gevonden += [toestand] if toestand else []
    return sorted(gevonden)


def teksten_van(toestanden: Collection[Toestand], gebreken: list[Gebrek]) -> dict[Toestand, Wettekst]:
    """The articles of these texts; what cannot be read is added to `gebreken`, and is not there."""
    teksten: dict[Toestand, Wettekst] = {}
    for toestand in toestanden:
        try:
            teksten[toestand] = lees_artikelen(Path(toestand.bestand))
        except GeenWettekst as fout:
            gebreken.append(Gebrek(toestand.bestand, 0, 0, str(fout)))
    return teksten


def _bestanden(map_: Path) -> Iterator[Path]:
    """The XML files, by name; not what is hidden, and not what lies behind a link to a folder."""
    aantal = 0
    for bovenmap, mappen, namen in os.walk(map_):
        mappen[:] = sorted(naam for naam in mappen if not naam.startswith("."))
        for naam in sorted(namen):
            if naam.lower().endswith(".xml") and not naam.startswith("."):
                aantal += 1
                if aantal > _MEESTE_BESTANDEN:
                    raise OmgekeerdFout(
                        f"In de map {map_} staan meer dan {_MEESTE_BESTANDEN} XML-bestanden. "
                        "Kies een map met alleen de wetten van de kaarten."
                    )
                yield Path(bovenmap) / naam
