"""One casus in each way in which an editor can have kept it: read the same, or refused with what to do."""

from __future__ import annotations

import codecs

import pytest

from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus

TEKST = "methode: omgekeerde-toets\nantwoorden:\n  effect:\n    gewenst-effect: Één café\n"
UTF8 = "Bewaar het bestand als UTF-8."


@pytest.mark.parametrize(
    "inhoud",
    [
        codecs.BOM_UTF8 + TEKST.encode(),
        TEKST.replace("\n", "\r\n").encode(),
        codecs.BOM_UTF8 + TEKST.replace("\n", "\r\n").encode(),
        TEKST.replace("\n", "\r").encode(),
        TEKST.rstrip().encode(),
        f"{TEKST}\n\n  \n".encode(),
        TEKST.replace("\n", " \t\n").encode(),
        TEKST.replace("\n", "\xa0\n").replace(":\xa0", ":").encode(),
    ],
)
def test_it_reads_the_same(inhoud: bytes) -> None:
    assert lees_casus(inhoud, "f", "code").casus == lees_casus(TEKST.encode(), "f", "code").casus


@pytest.mark.parametrize(
    ("inhoud", "plek"),
    [
        (TEKST.encode("utf-16"), "1:1"),
        (TEKST.encode("utf-16-le"), "1:1"),
        (TEKST.encode("utf-16-be"), "1:1"),
        (TEKST.encode("utf-32"), "1:1"),
        (TEKST.encode("latin-1"), "4:21"),
        (TEKST.encode("cp1252"), "4:21"),
        (TEKST.encode("cp437", "replace").replace(b"?", b"\x82"), "4:21"),
        (TEKST.replace("\n", "\r\n").encode("cp1252"), "4:21"),
        (TEKST.replace("É", "E").replace("\n", "\r").encode("cp1252"), "4:22"),
    ],
)
def test_another_encoding_is_named_where_it_shows(inhoud: bytes, plek: str) -> None:
    with pytest.raises(GebrekkigBestand) as gevangen:
        lees_casus(inhoud, "f", "code")
    (zin,) = str(gevangen.value).splitlines()
    assert zin.startswith(f"f:{plek}: ")
    assert zin.endswith(UTF8)


@pytest.mark.parametrize(
    "inhoud", [TEKST.encode() + b"\0\0\0", b"\0" * 40, TEKST.encode().replace(b"caf", b"c\0f")]
)
def test_what_is_no_text_at_all_is_not_mended(inhoud: bytes) -> None:
    """Here nothing better is known than an earlier copy."""
    with pytest.raises(GebrekkigBestand, match="Zet een reservekopie terug"):
        lees_casus(inhoud, "f", "code")


def test_a_mark_in_the_middle_of_joined_files_is_named() -> None:
    twee = TEKST.encode() + codecs.BOM_UTF8 + b"titel: Twee\n"
    with pytest.raises(GebrekkigBestand, match=r"f:5:1: Hier staat een onzichtbaar merkteken \(U\+FEFF\)"):
        lees_casus(twee, "f", "code")
