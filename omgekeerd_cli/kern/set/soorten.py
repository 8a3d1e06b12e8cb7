"""The kinds of question and of signal, by the words of the YAML files."""

from __future__ import annotations

from enum import StrEnum


class Soort(StrEnum):
    """The kinds of question; the values are the words of the YAML files."""

    TEKST = "tekst"
    LANGE_TEKST = "lange-tekst"
    KEUZE = "keuze"
    MEERKEUZE = "meerkeuze"
    JA_NEE = "ja-nee"
    DATUM = "datum"
    GETAL = "getal"
    BEDRAG = "bedrag"
    MEDEDELING = "mededeling"
    GROEP = "groep"
    REKENING = "rekening"

    @property
    def vraagt_niets(self) -> bool:
        """True for what is only shown: it never has an answer."""
        return self in (Soort.MEDEDELING, Soort.REKENING)


class Ernst(StrEnum):
    """How much a signal weighs: it draws attention, names a gap, or points to a heavier method."""

    LET_OP = "let-op"
    ONTBREEKT = "ontbreekt"
    ZWAARDER = "zwaarder"
