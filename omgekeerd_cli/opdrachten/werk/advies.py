"""Advising a method in a few lines; choosing stays with the professional."""

from __future__ import annotations

from omgekeerd_cli.kern.set.model import Advies

KEUZEHULP = "methodekeuze"
"""The set whose rules advise; an organisation may lay its own over it."""


def adviesregels(kop: str, advies: Advies, titel: str, begin: str) -> list[str]:
    """One advice: the method, why, where that comes from, and the command to begin."""
    return [f"{kop}: {titel}", f"Waarom: {advies.reden}", f"Bron: {advies.bron}", f"Begin: {begin}"]
