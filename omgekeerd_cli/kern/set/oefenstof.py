"""What a method holds for whoever practises with it: what is given, and what to talk about afterwards."""

from __future__ import annotations

from msgspec import Struct


class Bespreekpunt(Struct, frozen=True):
    """Something to talk about after practising; `bron` says where the thought comes from, if somewhere."""

    tekst: str
    bron: str = ""


class Oefening(Struct, frozen=True):
    """How a worked casus of a method is practised.

    `gegeven` are the ids of the questions whose answers the student gets to read beforehand, in
    order; `bespreekpunten` are about the whole.
    """

    gegeven: tuple[str, ...] = ()
    bespreekpunten: tuple[Bespreekpunt, ...] = ()
