"""A casus of an older version loses nothing: what was typed and chosen is in the file, and in the report.

Sixty casussen are made up from the questions of version 1.2.0 (their ids, kinds, codes and conditions stand
in `tests/toen`), and the worked examples are as they were with version 1.3.0. Each is moved to the
questions of now, as `omgekeerd bijwerken` does.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeAlias

import pytest
from msgspec.structs import replace

from hulp import (
    TIJD,
    Script,
    bladeren,
    maak_casus,
    maak_methode,
    methode_met,
    stapbestanden,
    voer,
)
from lezers import lees
from omgekeerd_cli.kern.antwoord.boom import Pad, als_sleutels, als_tekst, zet
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand
from omgekeerd_cli.kern.set.model import ANDERS, Methode, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import LEEG, Invulwijze
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.kern.wijzigen.bijwerken import werk_bij
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.casus.casus_als_yaml import lees_casus, schrijf_casus
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport

TOEN = Path(__file__).parent.parent / "toen"
VOORBEELDEN = sorted(pad.stem for pad in (TOEN / "casussen").glob("*.yaml"))
METHODE = "omgekeerde-toets"
GEMAAKT = 60


@cache
def toen() -> Methode:
    return vragensets.laad(METHODE, [TOEN / "vragen"])


@cache
def nu(naam: str) -> Methode:
    return vragensets.laad(naam, plaatsen.ingebouwd())


# Making a casus: every question of the route gets an answer most of the time, texts with words of their own.


def gemaakt(nummer: int) -> Casus:
    """The made casus of that number, always the same."""
    toeval = random.Random(nummer)  # noqa: S311  nothing is kept secret with it
    casus = Casus(f"gemaakt-{nummer}", METHODE, "Gemaakt", versie=toen().versie)
    for _ in range(6):  # an answer can open other questions
        stand = Stand(toen(), casus)
        antwoorden = casus.antwoorden
        for halte in stand.route.haltes:
            if halte.toestand is Toestand.OPEN:
                antwoorden = zet(antwoorden, halte.plek.pad, _antwoord(halte, toeval))
        casus = replace(casus, antwoorden=antwoorden)
    return pas_in(toen(), casus)[0].casus


def _antwoord(halte: Halte, toeval: random.Random) -> Ruw:
    vraag = halte.plek.vraag
    if vraag.is_groep:
        return [{} for _ in range(toeval.randint(max(vraag.rij.min, 0), 2))]
    if toeval.random() < 0.1 and not vraag.verplicht and not halte.plek.groep:  # half a record is not counted
        return ""
    return _van_soort(vraag, toeval)


def _van_soort(vraag: Vraag, toeval: random.Random) -> Ruw:
    woorden = [f"{deel}{toeval.randint(1000, 9999)}" for deel in ("woord", "zin", "regel", "slot")]
    match vraag.soort.invulwijze:
        case Invulwijze.EEN | Invulwijze.MEER:
            codes: list[Ruw] = [optie.code for optie in vraag.opties]
            if vraag.anders and toeval.random() < 0.3:
                codes = [{ANDERS: f"Heel {woorden[0]} anders"}]
            if vraag.soort.invulwijze is Invulwijze.EEN:
                return toeval.choice(codes)
            alleen = {optie.code for optie in vraag.opties if optie.exclusief}
            keus = toeval.sample(codes, min(len(codes), toeval.randint(1, 3)))
            return keus[:1] if any(code in alleen for code in keus if isinstance(code, str)) else keus
        case Invulwijze.JA_NEE:
            return toeval.choice(["ja", "nee"])
        case Invulwijze.TEKSTVAK:
            eerste, *rest = woorden
            return toeval.choice([f"Dit is {eerste}. En {rest[0]}.", f"- {eerste} doen\n- {rest[1]} laten"])
    return {
        "bedrag": str(toeval.randint(10, 90) * (100 if "hoog" in vraag.id else 1)),
        "getal": str(toeval.randint(1, 30)),
        "datum": f"2026-{toeval.randint(1, 12):02}-{toeval.randint(1, 28):02}",
    }.get(vraag.soort.naam, f"De {woorden[0]}")


# What has to be there still: of each answer the words, in the file and for a reader of the report.


def woorden_in(tekst: str) -> set[str]:
    return set(re.findall(r"\w+", tekst.casefold()))


def leesbaar(stand: Stand) -> str:
    """The report of a casus as a reader sees it, without marks."""
    gelezen = lees(maak_rapport(maak_motivatie(stand)), met_tabellen=True)[0]
    return "\n".join(regel for blok in gelezen.tekst for regel in blok)


Antwoord: TypeAlias = tuple[Pad, Vraag, Ruw]
"""One answer as a file has it: where it stands, its question or field, and the answer itself."""


def antwoorden_van(methode: Methode, casus: Casus) -> Iterator[Antwoord]:
    """Every answer of a casus down to the fields of records, straight from its file."""
    for stap, vragen in casus.antwoorden.items():
        assert isinstance(vragen, dict)
        for naam, ruw in vragen.items():
            vraag = methode.vraag_op_id[naam]
            assert isinstance(ruw, dict) or not vraag.over
            per_optie = ruw.items() if vraag.over and isinstance(ruw, dict) else [("", ruw)]
            for code, deel in per_optie:
                yield from _delen(methode, (stap, naam, *filter(None, [code])), vraag, deel)


def _delen(methode: Methode, pad: Pad, vraag: Vraag, ruw: Ruw) -> Iterator[Antwoord]:
    if not vraag.is_groep:
        yield from [(pad, vraag, ruw)] if ruw not in LEEG else []
        return
    for nummer, rij in enumerate(ruw):
        assert isinstance(rij, dict)
        velden = ((naam, deel) for naam, deel in rij.items() if naam != "nr" and deel not in LEEG)
        yield from (((*pad, nummer, naam), methode.vraag_op_id[naam], deel) for naam, deel in velden)


def zwijgt_over(nieuw: Stand, antwoord: Antwoord, verslag: str) -> bool:
    """Whether a report says nothing of an answer.

    What somebody typed is there word for word. A choice, a day or an amount at a question that is still
    asked is the template's to say, in words of its own; at any other the label itself is there.
    """
    pad, vraag, ruw = antwoord
    stap = nieuw.methode.stap_van.get(str(pad[1]))
    paden = [(stap.id, *pad[1:]), (stap.id, *als_sleutels(pad)[1:])] if stap else []
    haltes = (nieuw.route.halte_op_pad.get(pad) for pad in paden)  # a list of lines has its own numbers
    hier = next((halte for halte in haltes if halte), None)
    gezegd = hier is not None and not hier.plek.is_oud and hier.waarde is not None
    getypt = bool(vraag.soort.eigen_woorden(ruw))
    return not (woorden_in(vraag.toon(vraag.lees(ruw))) <= woorden_in(verslag) or (gezegd and not getypt))


def mist(methode: Methode, casus: Casus, nieuw: Methode) -> Iterator[str]:
    """Every answer of an older casus that is not in the file of the new one, or not in its report."""
    bijgewerkt = werk_bij(nieuw, casus, "", tijd=TIJD).stand
    verslag, inhoud = leesbaar(bijgewerkt), schrijf_casus(bijgewerkt.casus)
    terug = lees_casus(inhoud, "casus.yaml", "").casus
    bewaard = [terug.antwoorden, terug.buiten_route, terug.onbekend]
    teksten = {tekst for boom in bewaard for tekst in bladeren(boom)}
    for antwoord in antwoorden_van(methode, casus):
        pad, _, ruw = antwoord
        if not set(bladeren(ruw)) <= teksten:
            yield f"file: {als_tekst(pad)}"
        if zwijgt_over(bijgewerkt, antwoord, verslag):
            yield f"report: {als_tekst(pad)}: {ruw}"


@pytest.mark.parametrize("nummer", range(GEMAAKT))
def test_a_made_casus_of_an_older_version_loses_no_word(nummer: int) -> None:
    assert list(mist(toen(), gemaakt(nummer), nu(METHODE))) == []


@pytest.mark.parametrize("naam", VOORBEELDEN)
def test_a_worked_casus_of_an_older_version_loses_no_word(naam: str) -> None:
    gelezen = lees_casus((TOEN / "casussen" / f"{naam}.yaml").read_bytes(), f"{naam}.yaml", naam)
    methode = nu(gelezen.casus.methode)  # every id of its own set is still there, as it was
    assert list(mist(methode, gelezen.casus, methode)) == []


def test_an_answer_that_goes_silent_is_found(tmp_path: Path) -> None:
    """The property itself: a question that is gone, and one that does not come, are noticed."""
    toen_ = methode_met(tmp_path / "toen", f"{_VRAAG}\n- {{id: b, vraag: B?, kort: B, soort: tekst}}")
    casus = maak_casus(toen_, {"een": {"a": "Iets nieuws", "b": "Iets ouds"}})
    zonder = methode_met(tmp_path / "zonder", _VRAAG)
    assert list(mist(toen_, casus, zonder)) == ["report: een.b: Iets ouds"]
    oud = "- {id: b, vraag: B?, kort: B, soort: tekst, vervalt: Nu bij A., biedt-aan: a}"
    assert list(mist(toen_, casus, methode_met(tmp_path / "nu", f"{_VRAAG}\n{oud}"))) == []


def test_what_a_newer_version_does_not_ask_here_stays_in_the_report(tmp_path: Path) -> None:
    """A question that is still there can have got a condition that an older casus does not meet."""
    oud = "- {id: b, vraag: B?, kort: Beter, soort: tekst}"
    toen_ = methode_met(tmp_path / "toen", f"{_VRAAG}\n{oud}")
    casus = maak_casus(toen_, {"een": {"a": "Iets", "b": "Oude woorden"}})
    vragen = (
        f"{_VRAAG}\n- {{id: c, vraag: C?, kort: C, soort: ja-nee}}\n{oud[:-1]}, als: {{vraag: c, is: ja}}}}"
    )
    nu_ = maak_methode(tmp_path / "nu", _versie(stapbestanden(vragen), "1.1.0"))
    assert list(mist(toen_, casus, nu_)) == []
    stand = werk_bij(nu_, casus, "", tijd=TIJD).stand
    weer = lees_casus(schrijf_casus(stand.casus), "casus.yaml", "").casus
    assert "Oude woorden" in leesbaar(pas_in(nu_, weer)[0])
    na = voer(nu_, weer, Script(antwoorden={"c": "ja"}))
    assert na.antwoorden == {"een": {"a": "Iets", "c": "ja", "b": "Oude woorden"}}
    assert "Oude woorden" in leesbaar(Stand(nu_, na))


def _versie(bestanden: dict[str, str], versie: str) -> dict[str, str]:
    hoofd = bestanden["proef/methode.yaml"].replace("1.0.0", versie, 1)
    return bestanden | {"proef/methode.yaml": hoofd}


_VRAAG = "- {id: a, vraag: A?, kort: A, soort: tekst}"
