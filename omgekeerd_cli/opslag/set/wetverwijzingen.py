"""What law cards name and must be there: bodies that decide, sister articles; and powers without a limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.formaat.lijstformaat import kaarten_van, soort_van
from omgekeerd_cli.opslag.set.setbestanden import WETTENMAP, lees_lagen
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Rij

BEVOEGDEN = "bevoegden.yaml"


def losse_verwijzingen(lijsten: Mapping[str, Kaart]) -> list[Gebrek]:
    """Every code of a body, and every article, that a law card names and that is not there."""
    bevoegden = {code for lijst in _lijsten(lijsten, "bevoegde") for code in kaarten_van(lijst)}
    koppen, delen = _per_wet(lijsten, "wetskaart"), _per_wet(lijsten, "artikelen")
    gebreken = [gebrek for code, kaarten in delen.items() if code not in koppen for gebrek in _losse(kaarten)]
    for code, kaarten in koppen.items():
        samen = [*kaarten, *delen.get(code, ())]
        gebreken += chain(
            _leeg(samen), _onbekende_bevoegden(samen, bevoegden), _zusters(samen), _dubbel(samen)
        )
    return gebreken


def bevoegdencodes(mappen: Sequence[Traversable]) -> list[str]:
    """The codes of the bodies in `bevoegden.yaml`, in the order of the file.

    Raises:
        GebrekkigBestand: the file has faults; holds all of them.
    """
    return list(kaarten_van(lees_lagen(mappen, BEVOEGDEN) or {}))


def ruime_bevoegdheden(lijsten: Mapping[str, Kaart]) -> Iterator[Gebrek]:
    """Every `kan-bepaling` that says neither when it may be used nor how far it goes: wider than the law."""
    kaarten = chain(*_per_wet(lijsten, "wetskaart").values(), *_per_wet(lijsten, "artikelen").values())
    for rij in _regels(kaarten, "ruimte"):
        if rij.get("soort") == "kan-bepaling" and not (rij.get("voorwaarde") or rij.get("grens")):
            wat = "Deze kan-bepaling heeft geen voorwaarde en geen grens."
            doe = "Lees het artikel na, en zet erbij wanneer het mag of tot waar het gaat."
            yield Gebrek(*rij.plaats_van("soort"), wat, doe)


def _lijsten(lijsten: Mapping[str, Kaart], soort: str) -> Iterator[Kaart]:
    yield from (lijst for lijst in lijsten.values() if soort_van(lijst) == soort)


def _per_wet(lijsten: Mapping[str, Kaart], soort: str) -> dict[str, list[Kaart]]:
    """What stands in the files of this kind, by the code of the law."""
    gevonden: dict[str, list[Kaart]] = {}
    for lijst in _lijsten(lijsten, soort):
        for code, kaart in kaarten_van(lijst).items():
            if isinstance(kaart, Kaart):
                gevonden.setdefault(code, []).append(kaart)
    return gevonden


def _regels(kaarten: Iterable[Kaart], naam: str) -> Iterator[Kaart]:
    for kaart in kaarten:
        delen = kaart.get(naam)
        yield from (deel for deel in (delen if isinstance(delen, Rij) else ()) if isinstance(deel, Kaart))


def _losse(kaarten: Iterable[Kaart]) -> Iterator[Gebrek]:
    for kaart in kaarten:
        yield Gebrek(*kaart.plaats, "Bij deze artikelen hoort geen wetskaart.", "Kijk de code na.")


def _leeg(kaarten: Sequence[Kaart]) -> Iterator[Gebrek]:
    if not any(_regels(kaarten, "ruimte")):
        doe = f"Zet ze bij `ruimte`, of in een bestand in de map {WETTENMAP}."
        yield Gebrek(*kaarten[0].plaats, "Deze wetskaart heeft geen artikelen.", doe)


def _onbekende_bevoegden(kaarten: Sequence[Kaart], bevoegden: set[str]) -> Iterator[Gebrek]:
    for deel, sleutel in (("ruimte", "beslist-door"), ("termijnen", "wie")):
        for rij in _regels(kaarten, deel):
            code = rij.get(sleutel)
            if isinstance(code, str) and code not in bevoegden:
                wat = f"Wat bij `{sleutel}` staat, is geen code uit {BEVOEGDEN}."
                gemeend = get_close_matches(code, bevoegden, n=1)
                doe = (
                    f"Bedoel je `{gemeend[0]}`?" if gemeend else f"Kies uit: {', '.join(sorted(bevoegden))}."
                )
                yield Gebrek(*rij.plaats_van(sleutel), wat, doe)


def _zusters(kaarten: Sequence[Kaart]) -> Iterator[Gebrek]:
    """Articles that a row names as limited by it, and that do not stand by themselves."""
    artikelen = {rij.get("artikel") for rij in _regels(kaarten, "ruimte")}
    for rij in _regels(kaarten, "ruimte"):
        zusters = rij.get("geldt-ook-voor")
        if not isinstance(zusters, Rij):
            continue
        for nummer, zuster in enumerate(zusters):
            if zuster not in artikelen or zuster == rij.get("artikel"):
                wat = "Dit artikel staat niet apart op deze kaart."
                yield Gebrek(*zusters.plaats_van(nummer), wat, "Schrijf het precies zoals bij `artikel`.")


def _dubbel(kaarten: Sequence[Kaart]) -> Iterator[Gebrek]:
    """Terms of one card with one name: a question that uses it would not know which."""
    gezien: set[Any] = set()
    for rij in _regels(kaarten, "termijnen"):
        if (code := rij.get("id")) in gezien:
            wat = "Deze naam heeft een andere termijn op deze kaart ook."
            yield Gebrek(*rij.plaats_van("id"), wat, "Geef een van de twee een andere naam.")
        gezien.add(code)
