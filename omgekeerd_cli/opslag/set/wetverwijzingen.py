"""What law cards name and must be there: bodies that decide, sister articles; and powers without a limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.formaat.lijstformaat import kaarten_van, soort_van
from omgekeerd_cli.opslag.set.setbestanden import lees_lagen
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, Rij

BEVOEGDEN = "bevoegden.yaml"


def losse_verwijzingen(lijsten: Mapping[str, Kaart]) -> list[Gebrek]:
    """Every code of a body, and every article, that a law card names and that is not there."""
    bevoegden = {code for lijst in _lijsten(lijsten, "bevoegde") for code in kaarten_van(lijst)}
    return [
        gebrek
        for kaart in _wetskaarten(lijsten)
        for gebrek in chain(_onbekende_bevoegden(kaart, bevoegden), _onbekende_zusters(kaart), _dubbel(kaart))
    ]


def bevoegdencodes(mappen: Sequence[Traversable]) -> list[str]:
    """The codes of the bodies in `bevoegden.yaml`, in the order of the file.

    Raises:
        GebrekkigBestand: the file has faults; holds all of them.
    """
    return list(kaarten_van(lees_lagen(mappen, BEVOEGDEN) or {}))


def ruime_bevoegdheden(lijsten: Mapping[str, Kaart]) -> Iterator[Gebrek]:
    """Every `kan-bepaling` that says neither when it may be used nor how far it goes: wider than the law."""
    for kaart in _wetskaarten(lijsten):
        for rij in _regels(kaart, "ruimte"):
            if rij.get("soort") == "kan-bepaling" and not (rij.get("voorwaarde") or rij.get("grens")):
                wat = "Deze kan-bepaling heeft geen voorwaarde en geen grens."
                doe = "Lees het artikel na, en zet erbij wanneer het mag of tot waar het gaat."
                yield Gebrek(*rij.plaats_van("soort"), wat, doe)


def _wetskaarten(lijsten: Mapping[str, Kaart]) -> Iterator[Kaart]:
    for lijst in _lijsten(lijsten, "wetskaart"):
        yield from (kaart for kaart in kaarten_van(lijst).values() if isinstance(kaart, Kaart))


def _lijsten(lijsten: Mapping[str, Kaart], soort: str) -> Iterator[Kaart]:
    yield from (lijst for lijst in lijsten.values() if soort_van(lijst) == soort)


def _regels(kaart: Kaart, naam: str) -> Iterator[Kaart]:
    delen = kaart.get(naam)
    yield from (deel for deel in (delen if isinstance(delen, Rij) else ()) if isinstance(deel, Kaart))


def _onbekende_bevoegden(kaart: Kaart, bevoegden: set[str]) -> Iterator[Gebrek]:
    genoemd = [("ruimte", "beslist-door"), ("termijnen", "wie")]
    for deel, sleutel in genoemd:
        for rij in _regels(kaart, deel):
            code = rij.get(sleutel)
            if isinstance(code, str) and code not in bevoegden:
                wat = f"Wat bij `{sleutel}` staat, is geen code uit {BEVOEGDEN}."
                yield Gebrek(*rij.plaats_van(sleutel), wat, f"Kies uit: {', '.join(sorted(bevoegden))}.")


def _onbekende_zusters(kaart: Kaart) -> Iterator[Gebrek]:
    artikelen = {rij.get("artikel") for rij in _regels(kaart, "ruimte")}
    for rij in _regels(kaart, "ruimte"):
        zusters = rij.get("geldt-ook-voor")
        for nummer, zuster in enumerate(zusters if isinstance(zusters, Rij) else ()):
            if zuster not in artikelen or zuster == rij.get("artikel"):
                wat = "Dit artikel staat niet apart op deze kaart."
                plaats: Plaats = zusters.plaats_van(nummer) if isinstance(zusters, Rij) else kaart.plaats
                yield Gebrek(*plaats, wat, "Schrijf het precies zoals bij `artikel`.")


def _dubbel(kaart: Kaart) -> Iterator[Gebrek]:
    """Terms of one card with one name: a question that uses it would not know which."""
    gezien: set[Any] = set()
    for rij in _regels(kaart, "termijnen"):
        if (code := rij.get("id")) in gezien:
            wat = "Deze naam heeft een andere termijn op deze kaart ook."
            yield Gebrek(*rij.plaats_van("id"), wat, "Geef een van de twee een andere naam.")
        gezien.add(code)
