"""Bad files of our own making: each is refused with its place, whatever it does to other readers."""

from __future__ import annotations

import codecs
from collections.abc import Callable

_HOOFD = "methode: omgekeerde-toets\nantwoorden:\n  effect:\n"
_GOED = f"{_HOOFD}    gewenst-effect: rust\n"


def _bom_uit(tekens: int) -> str:
    """Each alias is ten of the one before: a few lines that would become very many."""
    regels = ['a0: &a0 ["x", "x"]']
    regels += [f"a{nr}: &a{nr} [{', '.join([f'*a{nr - 1}'] * 10)}]" for nr in range(1, tekens)]
    return "\n".join(regels)


SLECHT: dict[str, Callable[[], bytes]] = {
    "leeg": lambda: b"",
    "alleen-spaties": lambda: b" " * 3_000_000,
    "alleen-opmerkingen": lambda: b"# niets\n" * 400_000,
    "een-woord": lambda: b"hallo\n",
    "een-lijst": lambda: b"- a\n- b\n",
    "geen-yaml": lambda: b"%PDF-1.7\n\x00\x01\x02",
    "een-zip": lambda: b"PK\x03\x04" + bytes(range(256)) * 20,
    "nullen": lambda: b"\x00" * 3_000_000,
    "nul-erin": lambda: _GOED.encode().replace(b"rust", b"ru\x00st"),
    "stuurteken-erin": lambda: _GOED.encode().replace(b"rust", b"ru\x1b[31mst"),
    "utf-16": lambda: codecs.BOM_UTF16_LE + _GOED.encode("utf-16-le"),
    "utf-16-zonder-merk": lambda: _GOED.encode("utf-16-be"),
    "utf-32": lambda: codecs.BOM_UTF32_LE + _GOED.encode("utf-32-le"),
    "latin-1": lambda: _GOED.replace("rust", "één").encode("latin-1"),
    "half-teken": lambda: _GOED.replace("rust", "é").encode()[:-2],
    "halve-surrogaat": lambda: _GOED.encode().replace(b"rust", b"\xed\xa0\x80"),
    "honderd-mb": lambda: b"a: " + b"x" * 100_000_000,
    "lange-regel": lambda: _GOED.encode().replace(b"rust", b"x" * 500_000),
    "haken": lambda: b"[" * 50_000,
    "accolades": lambda: b"{a: " * 50_000,
    "haken-dicht": lambda: b"a: " + b"[" * 50_000 + b"]" * 50_000,
    "inspringen": lambda: "".join(f"{' ' * nr}a:\n" for nr in range(2_000)).encode(),
    "streepjes": lambda: b"- " * 50_000,
    "vraagtekens": lambda: b"? " * 50_000,
    "dubbele-punten": lambda: b":" * 3_000_000,
    "aanhalingstekens": lambda: b"'" * 3_000_001,
    "open-aanhaling": lambda: b'a: "' + b"x\n" * 100_000,
    "knopen": lambda: b"a: [" + b"x,\n" * 300_000 + b"]",
    "namen": lambda: "".join(f"k{nr}: x\n" for nr in range(200_000)).encode(),
    "lege-lijsten": lambda: b"logboek: [" + b"{},\n" * 200_000 + b"]",
    "bom-van-verwijzingen": lambda: _bom_uit(12).encode(),
    "ankers": lambda: b"a: [" + b"&a x,\n" * 100_000 + b"]",
    "verwijzingen": lambda: b"a: &a x\nb: [" + b"*a,\n" * 300_000 + b"]",
    "verwijzing-naar-zich": lambda: b"a: &a [*a]\n",
    "samenvoegen": lambda: b"methode: x\n<<: {antwoorden: {}}\n",
    "tag-van-python": lambda: b'!!python/object/apply:os.system ["echo hallo"]\n',
    "tag-erin": lambda: _GOED.replace("rust", "!!int 3").encode(),
    "tag-eigen": lambda: _GOED.replace("rust", "!geheim rust").encode(),
    "regel-met-procent": lambda: b"%YAML 1.1\n---\n" + _GOED.encode(),
    "tag-regel": lambda: b"%TAG ! tag:example.org,2026:\n---\n" + _GOED.encode(),
    "twee-documenten": lambda: _GOED.encode() + b"---\n" + _GOED.encode(),
    "veel-documenten": lambda: b"---\n" * 300_000,
    "dubbele-naam": lambda: _GOED.encode() + b"methode: evaluatie\n",
    "dubbele-namen": lambda: b"a: 1\n" * 200_000,
    "lijst-als-naam": lambda: b"? [a, b]\n: x\n",
    "lange-naam": lambda: b"? " + b"a" * 300_000 + b"\n: x\n",
    "tab": lambda: b"methode: x\nantwoorden:\n\teffect: x\n",
    "dubbele-punt-te-veel": lambda: b"methode: x: y\n",
    "inspringing": lambda: b"methode: x\n  antwoorden: {}\n y: 1\n",
    "haak-vergeten": lambda: b"methode: x\nantwoorden: {effect: {gewenst-effect: [a, b}\n",
    "onbekende-ontsnapping": lambda: b'methode: "\\q"\n',
    "geen-antwoorden": lambda: b"methode: omgekeerde-toets\n",
    "antwoorden-als-tekst": lambda: b"methode: omgekeerde-toets\nantwoorden: hallo\n",
    "logboek-als-tekst": lambda: _GOED.encode() + b"logboek: hallo\n",
    "vreemde-naam": lambda: _GOED.encode() + b"Jan Jansen: hallo\n",
    "nieuwer-schema": lambda: b"schema: 17\n" + _GOED.encode(),
}
"""By name, what makes the bytes of the file."""
