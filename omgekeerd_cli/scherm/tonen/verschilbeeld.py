"""What an own set changes, in words: one line with counts, then a line for each change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from omgekeerd_cli.kern.controle.setverschil import Hoe, Wat, Wijziging
from omgekeerd_cli.kern.set.model import Methode

LIJSTEN = "lijsten"
"""How the list files together are called, where a method has its id."""

_NAMEN = {
    Wat.KERNVRAAG: ("kernvraag", "kernvragen"),
    Wat.VRAAG: ("vraag", "vragen"),
    Wat.SIGNAAL: ("signaal", "signalen"),
    Wat.STAP: ("stap", "stappen"),
    Wat.METHODE: ("methode.yaml", "methode.yaml"),
    Wat.SJABLOON: ("sjabloon", "sjablonen"),
    Wat.KAART: ("kaart", "kaarten"),
    Wat.ZIN: ("zin", "zinnen"),
}
_WOORDEN = {
    Hoe.VERVALLEN: "weggelaten",
    Hoe.TOEGEVOEGD: "erbij",
    Hoe.HERSCHREVEN: "in andere woorden",
    Hoe.VERANDERD: "veranderd",
}
_SLEUTELS = {
    "vraag": "de vraag zelf",
    "kort": "het korte label",
    "label": "de woorden bij de keuzes",
    "als": "wanneer dit komt (als)",
    "opties": "de keuzes (opties)",
    "controle": "de controle op het antwoord",
    "herhaal": "de herhaling (herhaal)",
    "volgorde": "de volgorde van de vragen",
}


def regels(naam: str, wijzigingen: Sequence[Wijziging]) -> list[str]:
    """The lines about one method, or about the lists; none when nothing changed."""
    if not wijzigingen:
        return []
    telling = Counter(_groep(wijziging) for wijziging in wijzigingen)
    aantallen = [_aantal(wat, hoe, aantal) for (wat, hoe), aantal in telling.items()]
    return [f"{naam}: {', '.join(aantallen)}.", *(f"- {_regel(wijziging)}" for wijziging in wijzigingen)]


def eigen_methode(methode: Methode) -> str:
    """The line about a method that is not laid over one of ours."""
    stappen, vragen = len(methode.stappen), sum(len(stap.vragen) for stap in methode.stappen)
    hoeveel = f"{_meervoud(stappen, 'stap', 'stappen')} en {_meervoud(vragen, 'vraag', 'vragen')}"
    return f"{methode.id}: een eigen methode, met {hoeveel}."


def _groep(wijziging: Wijziging) -> tuple[Wat, Hoe]:
    """What is counted together: only a dropped kernvraag is told apart from other questions."""
    if wijziging.wat is Wat.KERNVRAAG and wijziging.hoe is not Hoe.VERVALLEN:
        return Wat.VRAAG, wijziging.hoe
    return wijziging.wat, wijziging.hoe


def _aantal(wat: Wat, hoe: Hoe, aantal: int) -> str:
    naam = _NAMEN[wat][0] if wat is Wat.METHODE else _meervoud(aantal, *_NAMEN[wat])
    return f"{naam} {_woord(wat, hoe)}"


def _meervoud(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def _woord(wat: Wat, hoe: Hoe) -> str:
    return "vervangen" if wat is Wat.SJABLOON else _WOORDEN[hoe]


def _regel(wijziging: Wijziging) -> str:
    wat, hoe = _groep(wijziging)
    kop = f"{_NAMEN[wat][0].capitalize()} {_woord(wat, hoe)}"
    if wat is Wat.METHODE:
        return f"{_NAMEN[wat][0]} {_woord(wat, hoe)}: {_opgesomd(wijziging.sleutels)}."
    if wijziging.lijst:
        kop += f" in {wijziging.lijst}.yaml"
    naam = f"‘{wijziging.naam}’ ({wijziging.id})" if wijziging.naam else wijziging.id
    if hoe is Hoe.VERVALLEN and wijziging.reden:
        return f"{kop}: {naam}. Reden: {wijziging.reden.strip()}"
    if wijziging.plek:
        na = f", na ‘{wijziging.na}’" if wijziging.na else ", als eerste"
        return f"{kop}: {naam}, in stap {wijziging.plek}{na}."
    if wijziging.sleutels:
        return f"{kop}: {naam}. Anders is: {_opgesomd(wijziging.sleutels)}."
    return f"{kop}: {naam}."


def _opgesomd(sleutels: Iterable[str]) -> str:
    return ", ".join(_SLEUTELS.get(sleutel, sleutel) for sleutel in sleutels)
