"""YAML out: one writer for every file, whose text the reader takes back as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from io import BytesIO
from typing import Any

import yaml

from omgekeerd_cli.opslag.yaml.tekens import BLANCO, verborgen_voor


class Regel(dict[str, Any]):
    """A mapping that is written on one line, such as an event of the logboek."""


_ZONDER_AANHALINGSTEKENS = re.compile(r"\d{4}-\d\d-\d\d|-?(0|[1-9]\d{0,17})(\.\d+)?")
_SOORTEN = yaml.resolver.Resolver()
_TEKST = "tag:yaml.org,2002:str"
_KORT = 30
"""Fewer characters than this has each item of a list that is written on one line."""


def schrijf_bytes(kaart: Mapping[str, Any]) -> bytes:
    """The mapping (text, lists and mappings only) as YAML, UTF-8, that `lees_bytes` reads back equal.

    Long text is written as blocks, dates and numbers without quotes. The events go straight to
    PyYAML's writer: a tree of nodes in between would cost as much again at every answer.
    """
    stroom = BytesIO()
    schrijver = _Schrijver(stroom, allow_unicode=True, encoding="utf-8", width=1_000_000)
    try:
        schrijver.emit(yaml.StreamStartEvent(encoding="utf-8"))
        schrijver.emit(yaml.DocumentStartEvent(explicit=False))
        schrijver.zet(dict(kaart))
        schrijver.emit(yaml.DocumentEndEvent(explicit=False))
        schrijver.emit(yaml.StreamEndEvent())
    finally:
        schrijver.dispose()
    return stroom.getvalue()


class _Schrijver(yaml.CSafeDumper):
    def zet(self, waarde: Any) -> None:
        """Writes a value with all that is in it."""
        if isinstance(waarde, str):
            self.emit(_tekst(waarde))
        elif isinstance(waarde, dict):
            self.emit(yaml.MappingStartEvent(None, None, implicit=True, flow_style=_op_een_regel(waarde)))
            for naam, deel in waarde.items():
                self.emit(_tekst(naam))
                self.zet(deel)
            self.emit(yaml.MappingEndEvent())
        else:
            self.emit(yaml.SequenceStartEvent(None, None, implicit=True, flow_style=_op_een_regel(waarde)))
            for deel in waarde:
                self.zet(deel)
            self.emit(yaml.SequenceEndEvent())


@cache
def _niet_in_blok() -> re.Pattern[str]:
    """What cannot stand in a block. Not before it is needed: reading this pattern takes some milliseconds."""
    return re.compile(r"[^\n\x20-\x7e\xa0-\u2027\u202f-\ufefe\uff00-\ufffd]| \n| $|^[ \n]")


@lru_cache(maxsize=2_000)
def _tekst(tekst: str) -> yaml.ScalarEvent:
    """How a text or a key is written: at the next answer nearly all of a casus is as it was."""
    if _ZONDER_AANHALINGSTEKENS.fullmatch(tekst):
        # The reader takes everything as text, so quotes would only be in a reader's way here.
        return yaml.ScalarEvent(None, None, (True, False), tekst)
    blok = "\n" in tekst and not _niet_in_blok().search(tekst)
    rand = not blok and (
        tekst[:1] + tekst[-1:] != (tekst[:1] + tekst[-1:]).strip(BLANCO) or _leest_anders(tekst)
    )
    soort = _SOORTEN.resolve(yaml.ScalarNode, tekst, (True, False))  # type: ignore[no-untyped-call]
    return yaml.ScalarEvent(
        None, None, (soort == _TEKST, True), tekst, style="|" if blok else "'" if rand else None
    )


def _leest_anders(tekst: str) -> bool:
    """Whether the reader would take the beginning for a list with a strange blank behind its dash."""
    return not tekst.isascii() and verborgen_voor(tekst) is not None


def _op_een_regel(waarde: Any) -> bool:
    if isinstance(waarde, dict):
        return isinstance(waarde, Regel) or not waarde
    return all(isinstance(deel, str) and len(deel) < _KORT for deel in waarde)
