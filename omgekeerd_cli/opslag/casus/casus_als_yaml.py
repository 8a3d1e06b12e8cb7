"""A casus as YAML: from bytes to the core's casus and back."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any, cast

from msgspec import Struct, UnsetType

from omgekeerd_cli.kern.antwoord.boom import Boom, Pad
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Herkomst, Status, Wat
from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.formaat.blok import SCHEMAVERSIE
from omgekeerd_cli.opslag.formaat.casusformaat import CasusBlok, GebeurtenisBlok, HerkomstBlok, PerStap
from omgekeerd_cli.opslag.formaat.keur import ga_na, keur_formaat, vind, vreemd_in
from omgekeerd_cli.opslag.formaat.schijnnamen import schijnnamen
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import Regel, schrijf_bytes
from omgekeerd_cli.opslag.yaml.yamlfouten import HOOGSTENS_GEBREKEN

AFGEBROKEN = "Dit bestand is niet heel: de laatste regel, met `status`, ontbreekt."
HEEL_MAKEN = "Zet een reservekopie terug. Is alles er toch? Zet dan `status: bezig` onderaan."


class GelezenCasus(Struct, frozen=True):
    """A casus with the file it came from: its bytes, and the tree that was read from them.

    `status` is what the file says, perhaps nothing.
    """

    casus: Casus
    kaart: Kaart
    status: str
    inhoud: bytes

    def plaats_van(self, sleutel: str) -> Plaats:
        """Where a key at the top of the file stands."""
        return vind(self.kaart, (sleutel,))[0]

    def plaats(self, pad: Pad) -> Plaats:
        """Where the answer at `pad` stands in the file."""
        return vind(self.kaart, ("antwoorden", *pad))[0]

    def vreemd_teken(self, pad: Pad) -> Gebrek | None:
        """The character that no code, number or day has, in the answer at `pad`; None when there is none."""
        return vreemd_in(self.kaart, ("antwoorden", *pad))


def lees_casus(inhoud: bytes, bestand: str, code: str) -> GelezenCasus:
    """Reads a casus file; `code` is used when the file gives none.

    Raises:
        GebrekkigBestand: it is not a whole casus file; holds every fault that was found.
    """
    kaart = lees_bytes(inhoud, bestand)
    keur_formaat(kaart)
    gebreken: list[Gebrek] = []
    blok = ga_na(CasusBlok, kaart, gebreken)
    schijn = [*islice(schijnnamen(kaart.get("antwoorden")), HOOGSTENS_GEBREKEN)]
    bekend = {gebrek.regel for gebrek in schijn}
    gebreken = [*schijn, *(gebrek for gebrek in gebreken if gebrek.regel not in bekend)]
    if blok is None or gebreken:
        raise GebrekkigBestand(gebreken)
    if blok.revisie and not blok.status:
        raise GebrekkigBestand([Gebrek(bestand, len(inhoud.splitlines()), 1, AFGEBROKEN, HEEL_MAKEN)])
    casus = Casus(
        code=blok.casus or code,
        methode=blok.methode,
        titel=blok.titel,
        versie=blok.versie,
        sha256=blok.sha256,
        kort=blok.route == "kort",
        niveau=blok.niveau,
        status=Status(blok.status or "bezig"),
        revisie=blok.revisie,
        antwoorden=_per_stap(blok.antwoorden),
        buiten_route=_per_stap(blok.buiten_route),
        onbekend=_per_stap(blok.onbekend),
        herkomst=_herkomst(blok.herkomst, kaart.get("herkomst")),
        logboek=tuple(map(_gebeurtenis, blok.logboek, kaart.get("logboek", []))),
        extra=_eigen_sleutels(kaart),
    )
    return GelezenCasus(casus, kaart, blok.status or "", inhoud)


def schrijf_casus(casus: Casus) -> bytes:
    """The casus as the bytes of its file, after all of them were read back and gave the same casus.

    `status` is its last line: a file that we kept (it has a `revisie`) and that has none was torn off.
    No status is the beginning of another one, so this shows wherever the file ends.

    Raises:
        GebrekkigBestand: it is larger than we would read back.
    """
    kaart: dict[str, Any] = {
        "schema": str(SCHEMAVERSIE),
        "casus": casus.code,
        "titel": casus.titel,
        **({"niveau": str(casus.niveau)} if casus.niveau else {}),
        "methode": casus.methode,
        "versie": casus.versie,
        "sha256": casus.sha256,
        "route": "kort" if casus.kort else "volledig",
        "revisie": str(casus.revisie),
        "antwoorden": casus.antwoorden,
        "buiten-route": casus.buiten_route,
        "onbekend": casus.onbekend,
        **({"herkomst": _als_kaart(casus.herkomst)} if casus.herkomst else {}),
        "logboek": [_als_regel(gebeurtenis) for gebeurtenis in casus.logboek],
        **casus.extra,
        "status": casus.status.value,
    }
    inhoud = schrijf_bytes(kaart)
    if lees_casus(inhoud, casus.code, casus.code).casus != casus:
        raise AssertionError("a casus that does not read back equal is never written")
    return inhoud


def _eigen_sleutels(kaart: Mapping[str, Any]) -> dict[str, Any]:
    """The `x-` keys of a mapping: of others, and kept as they are."""
    return {sleutel: waarde for sleutel, waarde in kaart.items() if sleutel.startswith("x-")}


def _per_stap(gelezen: PerStap) -> Boom:
    """The answers of each step; a step with nothing behind it has none."""
    return cast("Boom", {stap: antwoorden or {} for stap, antwoorden in gelezen.items()}) if gelezen else {}


def _herkomst(blok: HerkomstBlok | UnsetType, kaart: Any) -> Herkomst | None:
    if not blok:
        return None
    antwoorden, oefening = _per_stap(blok.antwoorden), blok.oefening == "ja"
    return Herkomst(
        blok.casus, blok.methode, blok.naam, antwoorden, oefening, _eigen_sleutels(kaart), blok.uitkomst
    )


def _gebeurtenis(blok: GebeurtenisBlok, kaart: Any) -> Gebeurtenis:
    return Gebeurtenis(blok.tijd, blok.vraag, Wat(blok.wat), blok.door, blok.was, _eigen_sleutels(kaart))


def _als_kaart(herkomst: Herkomst) -> dict[str, Any]:
    return {
        "casus": herkomst.casus,
        "methode": herkomst.methode,
        "naam": herkomst.naam,
        **({"oefening": "ja"} if herkomst.oefening else {}),
        **({"uitkomst": herkomst.uitkomst} if herkomst.uitkomst else {}),
        "antwoorden": herkomst.antwoorden,
        **herkomst.extra,
    }


def _als_regel(gebeurtenis: Gebeurtenis) -> Regel:
    regel = Regel(tijd=gebeurtenis.tijd, vraag=gebeurtenis.vraag, wat=gebeurtenis.wat.value)
    if gebeurtenis.door:
        regel["door"] = gebeurtenis.door
    if gebeurtenis.was:
        regel["was"] = gebeurtenis.was
    regel.update(gebeurtenis.extra)
    return regel
