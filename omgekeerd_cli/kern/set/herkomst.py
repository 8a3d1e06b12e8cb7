"""Where a remark or an advice comes from: a source says so, a source led to it, or we say so ourselves."""

from __future__ import annotations

HERKOMST = ("bron", "naar-aanleiding-van", "eigen-advies")
"""The keys for it in a file. A source is only a `bron` of what it says itself."""


def herkomst_in_woorden(bron: str, naar_aanleiding_van: str, anders: str = "Ons eigen advies.") -> str:
    """The same words on a screen, on paper and in a report; `anders` when there is no source at all."""
    if bron:
        return f"Bron: {bron}"
    return f"Naar aanleiding van: {naar_aanleiding_van}" if naar_aanleiding_van else anders
