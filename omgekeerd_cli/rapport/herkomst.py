"""On which answers a document rests, as JSON for another program: places and labels, no words of people."""

from __future__ import annotations

from typing import Any

from msgspec import DecodeError, json

from omgekeerd_cli.kern.antwoord.boom import als_tekst
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.verslag.herkomst import Gedragen, Herkomst, Soort, Tak

_WAT = "herkomst"


def als_json(herkomst: Herkomst, document: str, casus: Casus, methode: Methode) -> str:
    """The whole of it as JSON text, ending in a line feed; the same answers always give the same.

    The title of an option or record can be what somebody typed, so of those only the place is told,
    and of a paragraph only the line on which it begins.

    Args:
        herkomst: what was found.
        document: which one it is about.
        casus: of which casus.
        methode: the set that it was made with.
    """
    inhoud = {
        "omgekeerd": _WAT,
        "document": document,
        "casus": casus.code,
        "methode": methode.id,
        "versie": methode.versie,
        "uit-casus": casus.herkomst.casus if casus.herkomst else "",
        "alineas": [_alinea(deel) for deel in herkomst.alineas],
        "nergens": [_tak(tak) for tak in herkomst.nergens],
    }
    return json.format(json.encode(inhoud), indent=2).decode() + "\n"


def _alinea(deel: Gedragen) -> dict[str, Any]:
    return {
        "regel": deel.alinea.regel,
        "kop": deel.alinea.is_kop,
        "vaste-zinnen": len(deel.vast),
        "rust-op": [_tak(tak) for tak in deel.rust_op],
    }


def _tak(tak: Tak) -> dict[str, Any]:
    plek = {"soort": tak.soort.value, "pad": als_tekst(tak.pad), "kort": tak.kort}
    return plek | ({"vanwaar": tak.vanwaar.value} if tak.soort is Soort.ANTWOORD else {})


def is_herkomst_van(tekst: str, code: str) -> bool:
    """Whether a text is this of the same casus."""
    try:
        inhoud = json.decode(tekst)
    except DecodeError:
        return False
    return isinstance(inhoud, dict) and (inhoud.get("omgekeerd"), inhoud.get("casus")) == (_WAT, code)
