"""The key of a shared casus: private, hidden beside the casus, never lost by something unreadable."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from omgekeerd_cli.kern.delen.deelsleutel import Sleutel
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.opslag.casus.sleutelbestand import bewaar_sleutel, is_onze_kopie, lees_sleutel, sleutelpad

SLEUTEL = Sleutel({"Willem": "de inwoner", "no": "", "Aïsha 'x'": "kind 1"}, {"ab" * 32: "gedeeld-0001"})


def test_what_was_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    pad = sleutelpad(tmp_path / "casussen" / "2026-0042.yaml")
    assert pad.name == ".2026-0042.sleutel.yaml"
    assert lees_sleutel(pad) == Sleutel()
    bewaar_sleutel(SLEUTEL, pad)
    assert lees_sleutel(pad) == SLEUTEL
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert stat.S_IMODE(pad.parent.stat().st_mode) == 0o700
    assert [p.name for p in pad.parent.iterdir()] == [pad.name]


@pytest.mark.parametrize("inhoud", ["schema: 2\n", "woorden: [", "woorden: [{wordt: x}]\n", "geen yaml"])
def test_a_key_that_cannot_be_read_is_reported(tmp_path: Path, inhoud: str) -> None:
    pad = tmp_path / ".a.sleutel.yaml"
    pad.write_text(inhoud, encoding="utf-8")
    with pytest.raises(GebrekkigBestand, match=r"\.a\.sleutel\.yaml:[12]:"):
        lees_sleutel(pad)
    assert pad.read_text(encoding="utf-8") == inhoud


def test_a_copy_that_somebody_changed_is_no_longer_ours(tmp_path: Path) -> None:
    pad = tmp_path / "gedeeld-0001.yaml"
    pad.write_bytes(b"abc")
    som = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    sleutel = Sleutel({}, {som: "gedeeld-0001"})
    assert is_onze_kopie(pad, sleutel)
    pad.write_bytes(b"abcd")
    assert not is_onze_kopie(pad, sleutel)
    assert not is_onze_kopie(tmp_path / "weg.yaml", sleutel)
