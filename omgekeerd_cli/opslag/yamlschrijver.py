"""YAML out: one writer for every file, whose text the reader takes back as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from omgekeerd_cli.opslag.yamlbestand import Kaart, Rij


class _Schrijver(yaml.CSafeDumper):
    """Writes long text as blocks and dates and numbers without quotes; no aliases."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


class Regel(dict[str, Any]):
    """A mapping that is written on one line, such as an event of the logboek."""


_ZONDER_AANHALINGSTEKENS = re.compile(r"\d{4}-\d\d-\d\d|-?(0|[1-9]\d{0,17})(\.\d+)?")
_NIET_IN_BLOK = re.compile(r"[^\n\x20-\x7e\xa0-\u2027\u202f-\ufefe\uff00-\ufffd]| \n| $|^[ \n]")


def _schrijf_tekst(schrijver: _Schrijver, tekst: str) -> yaml.ScalarNode:
    if _ZONDER_AANHALINGSTEKENS.fullmatch(tekst):
        # The reader takes everything as text, so quotes would only be in a reader's way here.
        tag = schrijver.resolve(yaml.ScalarNode, tekst, (True, False))  # type: ignore[no-untyped-call]
        return yaml.ScalarNode(tag, tekst)
    blok = "\n" in tekst and not _NIET_IN_BLOK.search(tekst)
    return yaml.ScalarNode("tag:yaml.org,2002:str", tekst, style="|" if blok else None)


def _schrijf_lijst(schrijver: _Schrijver, lijst: list[Any]) -> yaml.Node:
    kort = all(isinstance(deel, str) and len(deel) < 30 for deel in lijst)
    return schrijver.represent_sequence("tag:yaml.org,2002:seq", lijst, flow_style=kort)


def _schrijf_kaart(schrijver: _Schrijver, kaart: Mapping[str, Any]) -> yaml.Node:
    return schrijver.represent_mapping("tag:yaml.org,2002:map", kaart, flow_style=not kaart)


def _schrijf_regel(schrijver: _Schrijver, regel: Regel) -> yaml.Node:
    return schrijver.represent_mapping("tag:yaml.org,2002:map", regel, flow_style=True)


_Schrijver.add_representer(str, _schrijf_tekst)
_Schrijver.add_representer(list, _schrijf_lijst)
_Schrijver.add_representer(dict, _schrijf_kaart)
_Schrijver.add_representer(Kaart, _schrijf_kaart)
_Schrijver.add_representer(Rij, _schrijf_lijst)
_Schrijver.add_representer(Regel, _schrijf_regel)


def schrijf_bytes(kaart: Mapping[str, Any]) -> bytes:
    """The mapping (text, lists and mappings only) as YAML, UTF-8, that `lees_bytes` reads back equal."""
    tekst = yaml.dump(
        dict(kaart),
        Dumper=_Schrijver,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=1_000_000,
    )
    return str(tekst).encode("utf-8")
