"""The key of a shared casus, in a hidden file beside the casus: never where the copy goes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Annotated

from msgspec import Meta

from omgekeerd_cli.kern.delen.deelkopie import Deelsleutel
from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.set.grenzen import Tekst
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus.identiteit import stam
from omgekeerd_cli.opslag.formaat.blok import Blok
from omgekeerd_cli.opslag.formaat.keur import ga_na
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes
from omgekeerd_cli.opslag.yaml.schrijver import schrijf_bytes


class WoordBlok(Blok):
    """Eén woord waarover is besloten."""

    woord: Annotated[Tekst, Meta(description="Het woord in de casus.")]
    wordt: Annotated[str, Meta(description="Wat ervoor in de plaats komt; leeg als het blijft staan.")] = ""


class KopieBlok(Blok):
    """Eén kopie die is geschreven."""

    code: Annotated[Tekst, Meta(description="De code van de kopie.")]
    sha256: Annotated[Tekst, Meta(description="Hash van de kopie.")]


class SleutelBlok(Blok):
    """De sleutel van een gedeelde casus."""

    schema_: Annotated[int, Meta(ge=1, le=1, description="Versie van dit bestandsformaat: 1.")] = 1
    woorden: Annotated[list[WoordBlok], Meta(description="De woorden, in volgorde.")] = []
    kopieen: Annotated[list[KopieBlok], Meta(description="De kopieën.")] = []


def sleutelpad(casus: Path) -> Path:
    """Where the key of the casus at this path is kept."""
    return casus.with_name(f".{stam(casus)}.sleutel.yaml")


def lees_sleutel(pad: Path) -> Deelsleutel:
    """The key at this path; an empty one when there is none yet.

    Raises:
        GebrekkigBestand: the file cannot be read whole, so it stays as it is.
    """
    gebreken: list[Gebrek] = []
    try:
        blok = ga_na(SleutelBlok, lees_bytes(veilig.lees(pad), str(pad)), gebreken)
    except FileNotFoundError:
        return Deelsleutel()
    except OSError as fout:
        raise GebrekkigBestand([Gebrek(str(pad), 0, 0, f"Niet te lezen: {veilig.oorzaak(fout)}.")]) from fout
    if blok is None:
        raise GebrekkigBestand(gebreken)
    return Deelsleutel(
        {woord.woord: woord.wordt for woord in blok.woorden},
        {kopie.sha256: kopie.code for kopie in blok.kopieen},
    )


def bewaar_sleutel(sleutel: Deelsleutel, pad: Path) -> None:
    """Keeps the key, readable for the owner only.

    Raises:
        NietBewaard: the system refused; an earlier key is still there.
    """
    kaart = {
        "schema": "1",
        "woorden": [{"woord": woord, "wordt": wordt} for woord, wordt in sleutel.besluiten.items()],
        "kopieen": [{"code": code, "sha256": som} for som, code in sleutel.kopieen.items()],
    }
    veilig.maak_map(pad.parent)
    veilig.schrijf(pad, schrijf_bytes(kaart))


def vingerafdruk(inhoud: bytes) -> str:
    """By which a copy is known as the one that we wrote."""
    return sha256(inhoud).hexdigest()


def is_onze_kopie(pad: Path, sleutel: Deelsleutel) -> bool:
    """Whether a copy of this casus stands there, exactly as we wrote it."""
    try:
        return vingerafdruk(veilig.lees(pad)) in sleutel.kopieen
    except OSError:
        return False
