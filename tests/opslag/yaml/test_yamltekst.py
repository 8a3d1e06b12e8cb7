"""The bytes of a file: another encoding is called by its name, with a mark or without."""

from __future__ import annotations

import codecs

import pytest

from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.yaml.yamltekst import als_tekst

TEKST = "methode: proef\n"
GEMERKT = [
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-32-le", codecs.BOM_UTF32_LE),
    ("utf-32-be", codecs.BOM_UTF32_BE),
]


@pytest.mark.parametrize(("codering", "merk"), GEMERKT)
def test_another_encoding_is_called_by_its_own_name(codering: str, merk: bytes) -> None:
    """The mark of UTF-32 begins as that of UTF-16 does."""
    naam = codering[:6].upper()
    for inhoud in (merk + TEKST.encode(codering), TEKST.encode(codering)):
        with pytest.raises(GebrekkigBestand, match=f"Dit bestand is bewaard als {naam}."):
            als_tekst(inhoud, "f.yaml")


def test_utf_8_is_read_with_and_without_a_mark() -> None:
    assert (
        als_tekst(TEKST.encode(), "f.yaml") == als_tekst(codecs.BOM_UTF8 + TEKST.encode(), "f.yaml") == TEKST
    )
