"""Where the answers of a casus stand: a path for each, down to the fields of records."""

from __future__ import annotations

from collections.abc import Iterator

from omgekeerd_cli.kern.antwoord.boom import Boom, Pad, haal
from omgekeerd_cli.kern.antwoord.soorten.regels import nr_van
from omgekeerd_cli.kern.set.model import Methode, Ruw, Vraag


def antwoordpaden(methode: Methode, antwoorden: Boom) -> Iterator[Pad]:
    """The path of every answer to a question of the method, down to the fields of records."""
    for stap in methode.stappen:
        for vraag in stap.vragen:
            pad: Pad = (stap.id, vraag.id)
            ruw = haal(antwoorden, pad)
            if ruw is None:
                continue
            if vraag.over and isinstance(ruw, dict):
                for code, deel in ruw.items():
                    yield from _paden_van(vraag, (*pad, code), deel)
            else:
                yield from _paden_van(vraag, pad, ruw)


def _paden_van(vraag: Vraag, pad: Pad, ruw: Ruw) -> Iterator[Pad]:
    if vraag.is_groep and isinstance(ruw, list) and ruw:
        velden = {veld.id for veld in (*vraag.velden, *vraag.oude_velden)}
        for nummer, rij in enumerate(ruw):
            if isinstance(rij, dict):
                sleutel = (nr_van(rij) if vraag.regels else "") or nummer
                yield from ((*pad, sleutel, veld) for veld in rij if veld in velden)
    yield pad
