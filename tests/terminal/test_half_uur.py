"""A toets of half an hour, typed in a real terminal: how much is asked, and how long typing takes.

The story with its keys is `half-uur.yaml`. `pytest -s` shows what each step asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from halfuur import Ronde, loop

VERHAAL: Mapping[str, Mapping[str, str]] = yaml.safe_load(
    Path(__file__).with_name("half-uur.yaml").read_text(encoding="utf-8")
)


@dataclass(frozen=True, slots=True)
class Beloofd:
    """A kind of toets: what it may ask at most, how much of that in prose, and in how many minutes."""

    naam: str
    route: str
    anders: tuple[str, ...]
    vragen: int
    open_teksten: int
    minuten: int


BELOOFD = (
    Beloofd("kort ja", "--kort", (), 24, 10, 12),
    Beloofd("kort nee", "--kort", ("nee",), 30, 12, 30),
    # An objection takes two more: its words, and what they change.
    Beloofd("kort nee, met bezwaar", "--kort", ("nee", "bezwaar"), 31, 13, 30),
    Beloofd("volledig ja", "--volledig", (), 46, 20, 30),
)


def _vertel(beloofd: Beloofd, ronde: Ronde) -> str:
    per_stap = ", ".join(f"{stap} {alle}/{open_}" for stap, (alle, open_) in ronde.per_stap().items())
    kop = f"{beloofd.naam}: {len(ronde.gevraagd)} gevraagd, {ronde.open_teksten} open ({per_stap})"
    return f"\n{kop}; {ronde.toetsen} toetsen, {ronde.minuten:.1f} minuten"


@pytest.mark.parametrize("beloofd", BELOOFD, ids=lambda beloofd: beloofd.naam)
def test_a_small_case_stays_within_what_was_promised(tmp_path: Path, beloofd: Beloofd) -> None:
    verhaal = dict(VERHAAL["verhaal"])
    for deel in beloofd.anders:
        verhaal |= VERHAAL[deel]
    ronde = loop(tmp_path, verhaal, beloofd.route)
    print(_vertel(beloofd, ronde))  # noqa: T201  -s shows it
    assert "CONCEPT" not in ronde.verslag
    assert len(ronde.gevraagd) <= beloofd.vragen, [een.vraag for een in ronde.gevraagd]
    assert ronde.open_teksten <= beloofd.open_teksten, [een.vraag for een in ronde.gevraagd if een.open_tekst]
    assert ronde.minuten <= beloofd.minuten
    laag, hoog = ronde.eerste_marge
    assert laag <= len(ronde.gevraagd) <= hoog
    assert hoog - laag <= 0.3 * hoog
