"""Telling which casus a file is, and which files in a folder are none that we can tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.taal.tekst import een_regel, opgesomd
from omgekeerd_cli.opslag.casus import archief
from omgekeerd_cli.opslag.casus.identiteit import Casusnaam, Identiteit, Naamsoort
from omgekeerd_cli.opslag.paden import als_opdracht

_RAAD = {
    Naamsoort.KOPIE: (
        "lijkt een kopie",
        "Vergelijk met de casus, neem over wat mist en gooi weg wat je niet nodig hebt. "
        "Is het een andere casus, of is dit de enige? Hernoem het bestand naar een eigen code.",
    ),
    Naamsoort.CONFLICT: (
        "is een tweede versie van een casus",
        "Lees ze allebei, neem over wat mist, en gooi weg wat je niet nodig hebt.",
    ),
    Naamsoort.OUD: (
        "is een oude versie van een casus die er niet is",
        "Hernoem het bestand als je verder wilt. Gooi het anders weg.",
    ),
    Naamsoort.EINDE: (
        "eindigt niet op .yaml",
        "Hernoem het bestand, met .yaml in kleine letters achter de code. Dan doet het mee.",
    ),
    Naamsoort.VREEMD: (
        "heeft geen code als naam",
        "Hernoem het bestand: kleine letters, cijfers, - en _, met .yaml erachter. Dan doet het mee.",
    ),
    Naamsoort.VOORBEELD: ("heet als een voorbeeld", "Hernoem het bestand naar een eigen code."),
    Naamsoort.BIJ: (
        "is geen casus, maar van een ander programma",
        "Weggooien mag als dat programma klaar is.",
    ),
}
"""Of a file that is passed over: why, and what to do."""
_WAT = {
    Naamsoort.KOPIE: "lijkt een kopie van casus {bij}",
    Naamsoort.CONFLICT: "is een tweede versie van casus {bij}",
    Naamsoort.OUD: "is een oude versie van casus {bij}",
}


def andere_naam(wie: Identiteit | None) -> str:
    """That a file is called otherwise than its casus, and the ways out; empty when all is well."""
    if wie is None or wie.klopt:
        return ""
    if wie.soort is Naamsoort.CODE:
        return _anders_genoemd(wie)
    if wat := _WAT.get(wie.soort, ""):
        over = wie.bij or wie.erin
        return (
            f"Let op: {wie.pad} {wat.format(bij=over)}. Je werkt nu in dit bestand, onder de code "
            f"{wie.code}. Vergelijk ze, neem over wat mist en gooi weg wat je niet nodig hebt. "
            "Is dit een andere casus? Hernoem het bestand naar een eigen code."
        )
    naar = f"{wie.bij}.yaml" if wie.code == wie.bij else "een eigen code, met .yaml erachter"
    return (
        f"Let op: {wie.pad.name} is geen code met .yaml erachter, dus het bestand staat niet in de lijst. "
        f"Je werkt nu onder de code {wie.code}. Hernoem het naar {naar}."
    )


def _anders_genoemd(wie: Identiteit) -> str:
    begin = f"Let op: {wie.pad} heet {wie.code}, maar erin staat de code {wie.erin}"
    kopie = "Is het een kopie die je niet nodig hebt? Gooi die dan weg."
    if wie.is_van_voorbeeld:
        return (
            f"{begin}, van een voorbeeld. We houden {wie.code} aan, en zetten dat erin als je weer bewaart."
        )
    if wie.te_bewaren == wie.code:
        return (
            f"{begin}, en die is van een ander bestand in die map. We houden {wie.code} aan, en zetten dat "
            f"erin als je weer bewaart. Hoort dit bij een andere code? Geef het bestand die naam. {kopie}"
        )
    return (
        f"{begin}. We houden de naam aan: {wie.code}. Hoort het bij {wie.erin}? Hernoem het bestand naar "
        f"{wie.erin}.yaml. Is {wie.code} een nieuwe code? Zet dan `casus: {wie.code}` erin. {kopie}"
    )


def twee_codes(codes: Iterable[tuple[str, str]]) -> list[str]:
    """A line about the casussen of which the name and the code inside differ; none when there are none."""
    anders = [f"{masker(code)} (erin: {masker(erin)})" for code, erin in codes if erin not in ("", code)]
    if not anders:
        return []
    return [
        f"Anders genoemd dan de code die erin staat: {', '.join(anders)}. De naam van het bestand telt. "
        "Met afspelen lees je wat je kunt doen."
    ]


def gepasseerd(namen: Sequence[Casusnaam]) -> list[str]:
    """For each kind of file that is passed over: which ones, and what to do; a line each."""
    regels = []
    for soort, (waarom, raad) in _RAAD.items():
        if hier := [masker(een_regel(naam.naam)) for naam in namen if naam.soort is soort]:
            regels += [f"Overgeslagen, want dit {waarom}:", *(f"- {naam}" for naam in hier), raad]
    return regels


def gepasseerd_in(map_: Path) -> list[str]:
    """The same lines for the files in a folder."""
    return gepasseerd(archief.gepasseerd(map_))


def ernaast(pad: Path | None) -> str:
    """That copies stand beside a casus with a good name; empty when there are none."""
    if pad is None or not archief.is_code(pad):
        return ""
    anders = (Naamsoort.KOPIE, Naamsoort.CONFLICT, Naamsoort.EINDE)
    hier = [n.naam for n in archief.gepasseerd(pad.parent) if n.code == pad.stem and n.soort in anders]
    if not hier:
        return ""
    staan = "staat" if len(hier) == 1 else "staan"
    namen = opgesomd(als_opdracht([een_regel(naam)]) for naam in hier)
    return (
        f"Let op: naast {pad.name} {staan} ook {namen}. Daar kan iets in staan dat hier mist. "
        "Vergelijk ze, en gooi weg wat je niet nodig hebt."
    )
