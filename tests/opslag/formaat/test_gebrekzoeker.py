"""msgspec says whether a file has a fault, our own search says which: the two never disagree."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.formaat.casusformaat import CasusBlok
from omgekeerd_cli.opslag.formaat.keur import ga_na
from omgekeerd_cli.opslag.formaat.lijstformaat import BegripBlok, ga_kaarten_na, ga_lijst_na
from omgekeerd_cli.opslag.formaat.methodeformaat import MethodeBlok, StapBlok
from omgekeerd_cli.opslag.yaml.lezer import Kaart, lees_bytes

Nagaan: TypeAlias = Callable[[Kaart, list[Gebrek]], object]
WORTEL = Path(__file__).parents[3]
GOED: dict[str, Nagaan] = {
    "vragen/omgekeerde-toets/3-ethische-toets.yaml": partial(ga_na, StapBlok),
    "vragen/omgekeerde-toets/5-besluit.yaml": partial(ga_na, StapBlok),
    "vragen/omgekeerde-toets/methode.yaml": partial(ga_na, MethodeBlok),
    "casussen/voorbeeld-bingo.yaml": partial(ga_na, CasusBlok),
    "vragen/begrippen.yaml": partial(ga_kaarten_na, BegripBlok),
    "vragen/wetten.yaml": ga_lijst_na,
}
VREEMD: tuple[Any, ...] = (
    *("", "x", "ja", "null", "1.0", "1e400", "-1", "9" * 30, "2026-02-30", "a\n", "x" * 20_001),
    *([], {}, ["x"], [[]], [{}], {"a": "b"}, {"x-a": {"b": "c"}}, {"vraag": "a", "is": "b"}),
)


def bederf(kaart: Kaart, kies: Callable[[Any], Any]) -> None:
    """Puts something strange in the place of a part of a file, beside it, or takes the part away."""
    houder: Any = kaart
    while True:
        deel = kies(list(houder) if isinstance(houder, dict) else range(len(houder)))
        if not isinstance(houder[deel], dict | list) or not houder[deel] or kies((True, False)):
            break
        houder = houder[deel]
    if isinstance(houder, dict):
        deel = kies((deel, deel, "vreemd", "x-eigen"))
        if kies(range(5)) == 0:
            houder.pop(deel, None)
            getattr(houder, "merken", {}).pop(deel, None)
            return
    houder[deel] = deepcopy(kies(VREEMD))


@given(st.sampled_from(list(GOED)), st.data())
def test_a_spoilt_file_is_taken_or_has_a_fault_with_a_sentence(bestand: str, data: st.DataObject) -> None:
    kaart = lees_bytes((WORTEL / bestand).read_bytes(), "f")
    for _ in range(data.draw(st.integers(0, 3))):
        bederf(kaart, lambda uit: data.draw(st.sampled_from(uit)))
    gebreken: list[Gebrek] = []
    uitkomst = GOED[bestand](kaart, gebreken)
    assert (uitkomst is None) == bool(gebreken)
    assert "Dit past hier niet." not in [gebrek.wat for gebrek in gebreken]
