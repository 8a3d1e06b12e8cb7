"""Every signal of every packaged set: one small casus that raises it and one that does not.

They stand in `tests/vragen/signalen/METHODE/SIGNAAL.yaml`, as the answers of a casus: under `roept-op`
and under `zwijgt`, each step with its questions. Answer only what the signal is about, and keep
`zwijgt` close to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hulp import maak_casus
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Stand, Toestand
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes

MAP = Path(__file__).parent / "signalen"
MAPPEN = plaatsen.vragenmappen(None)
KANTEN = ("roept-op", "zwijgt")


@cache
def methode(naam: str) -> Methode:
    return vragensets.laad(naam, MAPPEN)


def _alle() -> Iterator[tuple[str, str]]:
    for naam in vragensets.methoden(MAPPEN):
        yield from ((naam, signaal.id) for signaal in methode(naam).signalen)


ALLE = list(_alle())


@pytest.mark.parametrize(("naam", "signaal"), ALLE)
def test_one_casus_calls_it_up_and_another_does_not(naam: str, signaal: str) -> None:
    pad = MAP / naam / f"{signaal}.yaml"
    assert pad.is_file(), f"make {pad.relative_to(MAP.parent)}: {', '.join(KANTEN)}"
    inhoud = lees_bytes(pad.read_bytes(), pad.name)
    assert tuple(inhoud) == KANTEN
    uitkomst = {}
    for kant in KANTEN:
        casus = maak_casus(methode(naam), _gewoon(inhoud[kant]))
        assert _verkeerd(methode(naam), casus) == [], kant
        uitkomst[kant] = signaal in [open_.id for open_ in open_signalen(Stand(methode(naam), casus))]
    assert uitkomst == {"roept-op": True, "zwijgt": False}


def test_no_file_is_there_for_nothing() -> None:
    """A signal that is gone or renamed takes its file along."""
    over = {(pad.parent.name, pad.stem) for pad in MAP.glob("*/*.yaml")} - set(ALLE)
    assert over == set()


@pytest.mark.parametrize(("naam", "signaal"), ALLE)
def test_a_law_that_is_named_says_of_which_day_its_text_is(naam: str, signaal: str) -> None:
    """Or that a copy without a day was read: so that somebody can see whether it still says so."""
    een = next(een for een in methode(naam).signalen if een.id == signaal)
    for groep in re.split(r"(?<=\));", f"{een.bron}{een.naar_aanleiding_van}"):
        if re.search(r"\bart\. [0-9]", groep):
            assert re.search(
                r"\(tekst(en)? geldig per [0-9]+ [a-z]+ 20[0-9]{2}\)|gelezen in een kopie", groep
            ), groep


def test_what_no_source_says_is_called_our_own_advice() -> None:
    """That a corner is the weakest, and what then, stands in no source that we read."""
    eigen = {een.id for een in methode("waardendriehoek").signalen if een.herkomst == "Ons eigen advies."}
    assert {"zwakke-hoek-zonder-idee", "zwakke-hoek-toch-door", "hoek-over-het-hoofd"} <= eigen


def _gewoon(deel: Any) -> Any:
    """What was read, as an answer of a casus: plain mappings and lists."""
    if isinstance(deel, dict):
        return {str(sleutel): _gewoon(waarde) for sleutel, waarde in deel.items()}
    return [_gewoon(waarde) for waarde in deel] if isinstance(deel, list) else deel


def _verkeerd(set_: Methode, casus: Casus) -> list[str]:
    """Answers that do not count, such as one to a question that is not asked: they would prove nothing."""
    ongeldig = [h.plek.pad for h in Stand(set_, casus).route.haltes if h.toestand is Toestand.ONGELDIG]
    return [str(deel) for deel in (casus.onbekend, casus.buiten_route, *ongeldig) if deel]
