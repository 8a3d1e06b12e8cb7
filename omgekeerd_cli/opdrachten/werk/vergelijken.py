"""A practice and the worked casus beside each other: on the screen, and in a file when one is named."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from omgekeerd_cli.kern.oefenen.vergelijking import zet_naast_elkaar
from omgekeerd_cli.opdrachten.werk import uitvoerplek, verslag
from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
from omgekeerd_cli.opdrachten.werk.letop import waarschuw
from omgekeerd_cli.opdrachten.werk.oefenbegin import Sessie
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.scherm.tonen.oefenbeeld import Oefenbeeld

BESTANDSNAAM = "oefening.md"


def laat_vergelijken(
    sessie: Sessie,
    plek: Werkplek,
    partner: Gesprekspartner,
    uitvoer: str = "",
    *,
    overschrijven: bool = False,
) -> None:
    """Shows both answers beside each other, step by step; also in a file, if one is named."""
    from omgekeerd_cli.rapport.bladen import maak_oefenverslag

    verder = ("oefenen", plek.naam_van(sessie.bewaarplek.pad))
    tekst = maak_oefenverslag(sessie.oefening, sessie.uitwerking) if uitvoer else ""
    if uitvoer == uitvoerplek.NAAR_STDOUT:
        verslag.naar_stdout(tekst)
        return
    if uitvoer:
        waarschuw(partner.zeg, sessie.oefening, "de vergelijking")
        document = _document(sessie, tekst, plek.opdracht(*verder, "-o", "ANDER.md"))
        verslag.bewaar(document, Path(uitvoer), mag_weg=verslag.mag_weg(overschrijven=overschrijven))
    with oefenbeeld(partner) as beeld:
        stappen = zet_naast_elkaar(sessie.oefening, sessie.uitwerking)
        beeld.vergelijking(stappen, sessie.oefening.methode.oefening.bespreekpunten)
    partner.zeg("")
    if uitvoer:
        partner.zeg(f"De vergelijking staat in {uitvoer}.")
    else:
        partner.zeg(f"Bewaren om te bespreken? {plek.opdracht(*verder, '-o', BESTANDSNAAM)}")
    if not sessie.is_af:
        partner.zeg(f"Verder met de vragen: {plek.opdracht(*verder)}")
    elif sessie.oefening.casus.kort:
        partner.zeg(f"Ook de andere vragen oefenen? {plek.opdracht(*verder, '--volledig')}")


def _document(sessie: Sessie, tekst: str, elders: str) -> verslag.Document:
    from omgekeerd_cli.rapport.bladen import merk_van_oefening

    return verslag.Document(
        tekst,
        naam="de vergelijking",
        ontkend="niet de vergelijking van deze oefening",
        merkregel=merk_van_oefening(sessie.oefening.casus.code),
        elders=elders,
        bestandsnaam=BESTANDSNAAM,
        bron=sessie.bewaarplek.pad,
        begonnen=sessie.oefening.casus.begonnen,
    )


@contextlib.contextmanager
def oefenbeeld(partner: Gesprekspartner) -> Iterator[Oefenbeeld]:
    """By screenfuls on a terminal, else in plain lines."""
    from omgekeerd_cli.scherm.tonen.oefenbeeld import Oefenbeeld, op_blad

    if partner.bladzijden is None:
        yield Oefenbeeld(lambda tekst, _: partner.zeg(tekst))
        return
    with partner.bladzijden() as blad:
        yield op_blad(blad)
