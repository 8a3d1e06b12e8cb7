"""What an organisation's own set changes: two methods laid side by side.

It looks at every field of the model, so what is added to a question later is compared by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.soorten import GROEP
from omgekeerd_cli.kern.set.model import Methode, Optie, Signaal, Stap, Vraag
from omgekeerd_cli.kern.set.soort import Soort
from omgekeerd_cli.kern.taal.tekst import een_regel

Blok: TypeAlias = Signaal | Stap


class Hoe(StrEnum):
    """What happened to something, the gravest first."""

    VERVALLEN = "vervallen"
    TOEGEVOEGD = "toegevoegd"
    HERSCHREVEN = "herschreven"
    VERANDERD = "veranderd"


class Wat(StrEnum):
    """What something is."""

    KERNVRAAG = "kernvraag"
    VRAAG = "vraag"
    SIGNAAL = "signaal"
    STAP = "stap"
    METHODE = "methode"
    SJABLOON = "sjabloon"
    KAART = "kaart"
    ZIN = "zin"


class Wijziging(Struct, frozen=True):
    """One thing that an own set has otherwise.

    Attributes:
        wat: what it is; a question that was or becomes a kernvraag is called so.
        hoe: what happened to it; HERSCHREVEN when only words differ.
        id: its id, code or file name.
        naam: what people call it.
        sleutels: the keys of the file that differ; a simple value stands behind it (`verplicht: ja`).
        reden: why it was dropped.
        plek: for a new question the number of its step, from 1.
        na: for a new question what the question before it is called, empty when it is the first.
        lijst: for a card the list file, without `.yaml`.
    """

    wat: Wat
    hoe: Hoe
    id: str
    naam: str = ""
    sleutels: tuple[str, ...] = ()
    reden: str = ""
    plek: int = 0
    na: str = ""
    lijst: str = ""


def vergelijk(ons: Methode, eigen: Methode) -> tuple[Wijziging, ...]:
    """What differs in the questions, signals, steps, head and template; dropped kernvragen come first.

    The cards of list files are compared by `vergelijk_kaarten`: several methods use the same lists.
    """
    gevonden = [*_vragen(ons, eigen)]
    gevonden += _blokken(Wat.SIGNAAL, ons.signalen, eigen.signalen)
    gevonden += _blokken(Wat.STAP, ons.stappen, eigen.stappen)
    gevonden += _zinnen(ons, eigen)
    if sleutels := _kopsleutels(ons, eigen):
        hoe = Hoe.HERSCHREVEN if _WOORDEN.issuperset(sleutels) else Hoe.VERANDERD
        gevonden.append(Wijziging(Wat.METHODE, hoe, eigen.id, eigen.titel, sleutels))
    gevonden += [
        Wijziging(Wat.SJABLOON, Hoe.VERANDERD, f"{naam}.md.j2")
        for naam in sorted({*ons.sjablonen, *eigen.sjablonen})
        if ons.sjablonen.get(naam) != eigen.sjablonen.get(naam)
    ]
    return _geordend(gevonden)


def vergelijk_kaarten(ons: Iterable[Methode], eigen: Iterable[Methode]) -> tuple[Wijziging, ...]:
    """Which cards differ in the list files that these methods use, each named once."""
    eerst, later = _lijsten(ons), _lijsten(eigen)
    gevonden: list[Wijziging] = []
    for lijst in [*eerst, *(lijst for lijst in later if lijst not in eerst)]:
        oud, nieuw = eerst.get(lijst, {}), later.get(lijst, {})
        for code in [*oud, *(code for code in nieuw if code not in oud)]:
            hoe, sleutels = _lot(_velden_van(oud.get(code)), _velden_van(nieuw.get(code)))
            if hoe:
                naam = (nieuw.get(code) or oud[code]).label
                gevonden.append(Wijziging(Wat.KAART, hoe, code, naam, sleutels, lijst=lijst))
    return _geordend(gevonden)


_WOORDEN = {
    *("vraag", "kort", "toelichting", "uitleg", "bronnen", "label"),
    *("tekst", "advies", "bron", "naar_aanleiding_van", "titel", "naam", "eigenaar"),
}
"""Keys that hold words for people: what differs only there is said otherwise, and works the same."""
_SLEUTEL_VAN = {
    "controles": "controle",
    "rij": "herhaal",
    "over": "herhaal",
    "lijst": "opties",
    "van": "opties",
    "behalve": "herhaal",
    "houdt_brief_tegen": "brief",
}
"""How the files call a field of the model, where that is not its own name."""
_APART = {
    *("id", "velden", "oude_velden", "vragen", "oud", "stappen", "signalen", "begrippen"),
    *("sha256", "vervallen", "vervallen_velden", "sjablonen", "migraties", "artikelen", "organisatie"),
    *("zinnen", "eigen"),
}
"""Fields that are compared by themselves, or say nothing to people."""


def _geordend(gevonden: list[Wijziging]) -> tuple[Wijziging, ...]:
    """The dropped kernvragen first; then by what it is and what happened, else as it came."""
    watten, hoes = list(Wat), list(Hoe)
    return tuple(
        sorted(
            gevonden,
            key=lambda w: (
                (w.wat, w.hoe) != (Wat.KERNVRAAG, Hoe.VERVALLEN),
                watten.index(_soortgenoot(w.wat)),
                hoes.index(w.hoe),
            ),
        )
    )


def _soortgenoot(wat: Wat) -> Wat:
    return Wat.VRAAG if wat is Wat.KERNVRAAG else wat


def _vragen(ons: Methode, eigen: Methode) -> Iterator[Wijziging]:
    oud, nieuw = ons.vraag_op_id, eigen.vraag_op_id
    for naam, vraag in oud.items():
        groep = ons.groep_van.get(naam, "")
        if naam in eigen.oude_vragen and naam not in ons.oude_vragen:
            reden = eigen.oude_vragen[naam].vervalt
            yield Wijziging(_wat(vraag), Hoe.VERVALLEN, naam, _naam(vraag), reden=reden)
        elif naam in nieuw:
            hoe, sleutels = _lot(_beeld(ons, vraag), _beeld(eigen, nieuw[naam]))
            if hoe:
                yield Wijziging(_wat(vraag, nieuw[naam]), hoe, naam, _naam(nieuw[naam]), sleutels)
        elif not groep or groep in nieuw:  # a field that goes with its groep goes without saying
            reden = eigen.vervallen.get(naam, "")
            yield Wijziging(_wat(vraag), Hoe.VERVALLEN, naam, _naam(vraag), reden=reden)
    stapnummers = {stap.id: nummer for nummer, stap in enumerate(eigen.stappen, start=1)}
    eerder = ("", "")
    for stap, vraag, groep_ in eigen.vragen_met_velden():
        na = eerder[1] if eerder[0] == stap.id else ""
        if vraag.id not in oud and (groep_ is None or groep_.id in oud):
            plek = stapnummers[stap.id]
            yield Wijziging(_wat(vraag), Hoe.TOEGEVOEGD, vraag.id, _naam(vraag), plek=plek, na=na)
        eerder = (stap.id, _naam(vraag))


def _wat(*vragen: Vraag) -> Wat:
    return Wat.KERNVRAAG if any(vraag.kernvraag for vraag in vragen) else Wat.VRAAG


def _naam(vraag: Vraag) -> str:
    return vraag.kort or een_regel(vraag.vraag, 60)


def _beeld(methode: Methode, vraag: Vraag) -> dict[str, object]:
    """A question as it is compared: its fields, and where it stands."""
    beeld = _velden(vraag)
    if vraag.lijst:
        del beeld["opties"]  # the cards of a list file are compared once, not for each question
    elif vraag.opties:
        beeld["opties"] = tuple((optie.code, optie.exclusief, optie.als) for optie in vraag.opties)
        beeld["label"] = tuple((optie.label, optie.toelichting) for optie in vraag.opties)
    if vraag.stelt_voor:
        beeld["stelt_voor"] = replace(vraag.stelt_voor, kaarten=())
    beeld["invoer"] = "regels" if beeld.pop("regels") else ""
    beeld["soort"] = GROEP if vraag.is_groep else vraag.soort
    groep = methode.groep_van.get(vraag.id, "")
    return beeld | {"stap": methode.stap_van[groep or vraag.id].id, "groep": groep}


def _blokken(wat: Wat, ons: Iterable[Blok], eigen: Iterable[Blok]) -> Iterator[Wijziging]:
    oud, nieuw = {blok.id: blok for blok in ons}, {blok.id: blok for blok in eigen}
    for naam in [*oud, *(naam for naam in nieuw if naam not in oud)]:
        velden = [_velden(blok) if blok else None for blok in (oud.get(naam), nieuw.get(naam))]
        hoe, sleutels = _lot(*velden)
        if hoe:
            blok = nieuw.get(naam) or oud[naam]
            titel = blok.titel if isinstance(blok, Stap) else blok.tekst
            yield Wijziging(wat, hoe, naam, titel, sleutels)


def _zinnen(ons: Methode, eigen: Methode) -> Iterator[Wijziging]:
    """The fixed sentences of the documents: what an own set says otherwise, or only says elsewhere."""
    for naam in dict.fromkeys([*ons.zinnen, *eigen.zinnen]):
        oud, nieuw = ons.zinnen.get(naam), eigen.zinnen.get(naam)
        hoe, sleutels = _lot(_velden(oud) if oud else None, _velden(nieuw) if nieuw else None)
        if hoe is Hoe.VERANDERD and not {"rust_op", "vraag"} & set(sleutels):
            hoe = Hoe.HERSCHREVEN
        if hoe:
            yield Wijziging(Wat.ZIN, hoe, naam)


def _kopsleutels(ons: Methode, eigen: Methode) -> tuple[str, ...]:
    """The keys of methode.yaml that differ; the order of steps or questions counts as one."""
    _, sleutels = _lot(_velden(ons), _velden(eigen))
    oud, nieuw = list(ons.vraag_op_id), list(eigen.vraag_op_id)
    rij = [naam for naam in oud if naam in nieuw]
    return sleutels if rij == [naam for naam in nieuw if naam in oud] else (*sleutels, "volgorde")


def _lijsten(methoden: Iterable[Methode]) -> dict[str, dict[str, Optie]]:
    """The cards of each list file that is used, by code."""
    lijsten: dict[str, dict[str, Optie]] = {}
    for methode in methoden:
        for vraag in methode.vraag_op_id.values():
            if vraag.lijst:
                lijsten.setdefault(vraag.lijst, {}).update({optie.code: optie for optie in vraag.opties})
            if klaar := vraag.stelt_voor:
                lijsten.setdefault(klaar.lijst, {}).update({kaart.code: kaart for kaart in klaar.kaarten})
        if methode.begrippen:
            lijsten.setdefault("begrippen", {}).update({optie.code: optie for optie in methode.begrippen})
    return lijsten


def _velden_van(kaart: Optie | None) -> Mapping[str, object] | None:
    return kaart.kaart if kaart else None


def _velden(blok: Struct) -> dict[str, object]:
    """The fields of a question, step, signal or method, without those that are compared elsewhere."""
    namen = [naam for naam in blok.__struct_fields__ if naam not in _APART]
    return {naam: getattr(blok, naam) for naam in namen}


def _lot(
    oud: Mapping[str, object] | None, nieuw: Mapping[str, object] | None
) -> tuple[Hoe | None, tuple[str, ...]]:
    """What happened to something, None for nothing; and the keys in which it differs."""
    if oud is None or nieuw is None:
        hoe = Hoe.TOEGEVOEGD if oud is None else Hoe.VERVALLEN
        return (None if oud is nieuw else hoe), ()
    namen = [naam for naam in dict.fromkeys([*oud, *nieuw]) if oud.get(naam) != nieuw.get(naam)]
    if not namen:
        return None, ()
    sleutels = dict.fromkeys(_sleutel(naam, nieuw.get(naam)) for naam in namen)
    return (Hoe.HERSCHREVEN if _WOORDEN.issuperset(namen) else Hoe.VERANDERD), tuple(sleutels)


def _sleutel(naam: str, waarde: object) -> str:
    """A key as the files write it, with a value that is one word behind it."""
    sleutel = _SLEUTEL_VAN.get(naam, naam.replace("_", "-"))
    if isinstance(waarde, bool):
        return f"{sleutel}: {'ja' if waarde else 'nee'}"
    return f"{sleutel}: {waarde}" if isinstance(waarde, StrEnum | Soort) else sleutel
