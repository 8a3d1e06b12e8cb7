"""`omgekeerd opschonen`: casussen of which the term of keeping is over, taken away after a yes."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from collections.abc import Sequence

    from omgekeerd_cli.kern.wijzigen.bewaartermijn import Bewaarstand, Dossierdeel
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner

GEEN_TERMIJN = (
    "Er is geen bewaartermijn vastgesteld, dus er gaat niets weg. Hoe lang je een casus bewaart, bepaalt je "
    "organisatie: kijk in de selectielijst en het beleid. Zet de termijn in bewaartermijnen.yaml in de map "
    "met eigen vragen, en noem die map met --vragen. Een voorbeeld zit in: "
)
NAKIJKEN = (
    "Kijk zelf nog na: verslagen en brieven van deze casussen, kopieën voor collega's, reservekopieën, "
    "gesynchroniseerde mappen en de prullenbak. Daar komt dit programma niet."
)

Codes = Annotated[
    list[str],
    typer.Argument(
        metavar="CODE...",
        help="Alleen deze casussen. Zonder code gaat het om alle casussen in de map.",
        callback=opties.pad,
        autocompletion=opties.casusnamen,
    ),
]
Lijst = Annotated[
    bool, typer.Option("--lijst", help="Laat alleen zien hoe het ervoor staat; er gaat niets weg.")
]
Ja = Annotated[
    bool, typer.Option("--ja", help="Vraag niets, voor een script. Noem dan de codes van de casussen.")
]


def opschonen(
    codes: Codes = [],  # noqa: B006  Typer never changes it
    lijst: Lijst = False,
    ja: Ja = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Gooi casussen weg waarvan de bewaartermijn voorbij is, na een ja."""
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen

    sluit_netjes_af_bij_signalen()
    if ja and lijst:
        raise GebruiksFout("Kies: alleen een lijst met --lijst, of weggooien met --ja.")
    if ja and not codes:
        raise GebruiksFout("Noem bij --ja de codes. Zo gaat er nooit meer weg dan je bedoelt.")
    plek = werkplek(vragen, casussen)
    schoonmaak = _bekijk(plek, codes)
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=False)
    _toon(schoonmaak, partner, alles=lijst or bool(codes), eenvoudig=eenvoudig)
    if lijst:
        return
    schoonmaak.keur_codes()
    if not schoonmaak.voorbij:
        partner.zeg(f"In {plek.casussen} is geen casus waarvan de bewaartermijn voorbij is.")
    elif ja or _mag_weg(partner, len(schoonmaak.voorbij)):
        _gooi_weg(schoonmaak, partner)
    else:
        partner.zeg("Er is niets weggegooid.")


class Schoonmaak(Struct, frozen=True):
    """What was found in the folder, and what was asked for.

    `standen` are of the casussen that were asked for, `delen` of all files, `resten` belong to none.
    """

    plek: Werkplek
    codes: Sequence[str]
    standen: Sequence[Bewaarstand]
    delen: Sequence[Dossierdeel]
    resten: Sequence[str]

    @property
    def voorbij(self) -> list[Bewaarstand]:
        """Those that may go."""
        from omgekeerd_cli.kern.wijzigen.bewaartermijn import Lot

        return [stand for stand in self.standen if stand.lot is Lot.VOORBIJ]

    def keur_codes(self) -> None:
        """Looks whether everything that was named by its code may go.

        Raises:
            OmgekeerdFout: one is not there or stays; then nothing goes.
        """
        mag = {stand.deel.code for stand in self.voorbij}
        niet = [code for code in self.codes if code not in mag]
        if niet:
            zin = f"Dit kan niet weg: {', '.join(niet)}. Er is niets weggegooid."
            raise OmgekeerdFout(f"{zin} Met --lijst zie je hoe het ervoor staat.")


def _bekijk(plek: Werkplek, codes: Sequence[str]) -> Schoonmaak:
    from omgekeerd_cli.kern.wijzigen.bewaartermijn import Bewaarregels
    from omgekeerd_cli.opslag.casus import opruimen
    from omgekeerd_cli.opslag.casus.besprekingen import BESPREKING
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.opslag.set.lijstbestanden import lees_termijnen

    methoden = vragensets.methoden(plek.vragen)
    termijnen = lees_termijnen(plek.vragen, methoden)
    if not termijnen:
        raise OmgekeerdFout(GEEN_TERMIJN + plek.opdracht("vragen", "kopieer", "NAAR"))
    regels = Bewaarregels(termijnen, set(methoden), BESPREKING, _vandaag())
    delen = opruimen.bekijk(plek.casussen)
    standen = [_in_gebruik(stand, plek) for stand in regels.standen(delen)]
    gevraagd = [stand for stand in standen if not codes or stand.deel.code in codes]
    return Schoonmaak(plek, codes, gevraagd, delen, () if codes else opruimen.resten(plek.casussen))


def _vandaag() -> date:
    return datetime.now().astimezone().date()


def _in_gebruik(stand: Bewaarstand, plek: Werkplek) -> Bewaarstand:
    """A casus in which somebody works now stays, whatever its term."""
    from omgekeerd_cli.kern.wijzigen.bewaartermijn import Lot
    from omgekeerd_cli.opslag.casus import archief, opruimen

    delen = (stand.deel, *stand.besprekingen)
    if stand.lot is not Lot.VOORBIJ or not any(
        opruimen.in_gebruik(archief.pad_van(deel.code, plek.casussen)) for deel in delen
    ):
        return stand
    return replace(stand, lot=Lot.APART, reden="iemand is er nu mee bezig")


def _toon(schoonmaak: Schoonmaak, partner: Gesprekspartner, *, alles: bool, eenvoudig: bool) -> None:
    """What may go and what we cannot judge; with `alles` also what stays."""
    from omgekeerd_cli.kern.wijzigen.bewaartermijn import Lot
    from omgekeerd_cli.scherm.basis.console import maak_console, wil_regels
    from omgekeerd_cli.scherm.tonen.opruimbeeld import toon_standen

    standen = [s for s in schoonmaak.standen if alles or s.lot in (Lot.VOORBIJ, Lot.APART)]
    toon_standen(maak_console(), standen, als_regels=wil_regels(eenvoudig))
    if schoonmaak.resten:
        partner.zeg(f"Hier hoort geen casus bij. Kijk zelf of het weg mag: {', '.join(schoonmaak.resten)}")
    if blijven := len(schoonmaak.standen) - len(standen):
        partner.zeg(f"Verder blijven er {blijven} staan. Met --lijst zie je welke, en tot wanneer.")


def _mag_weg(partner: Gesprekspartner, aantal: int) -> bool:
    from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt

    wat = "deze casus" if aantal == 1 else f"deze {aantal} casussen"
    try:
        return partner.asker.ja_nee(f"Wil je {wat} weggooien, met alles erbij? Je krijgt ze niet terug.")
    except Gestopt as stop:
        partner.zeg("Gestopt. Er is niets weggegooid.")
        raise typer.Exit(130 if stop.afgebroken else 0) from None


def _gooi_weg(schoonmaak: Schoonmaak, partner: Gesprekspartner) -> None:
    """Each whole, its discussions first; what could not go is told, the others go all the same."""
    weg: set[str] = set()
    fouten: list[str] = []
    try:
        for stand in schoonmaak.voorbij:
            fouten += _gooi_een_weg(stand, schoonmaak.plek, weg)
    finally:  # also when somebody stops us halfway
        _vertel(schoonmaak, partner, weg)
    if fouten:
        raise OmgekeerdFout("\n".join(fouten))


def _gooi_een_weg(stand: Bewaarstand, plek: Werkplek, weg: set[str]) -> list[str]:
    from omgekeerd_cli.opslag.casus import archief, opruimen

    for deel in (*stand.besprekingen, stand.deel):
        if deel.casus is None:
            continue
        try:
            opruimen.verwijder(archief.pad_van(deel.code, plek.casussen), deel.casus)
        except OmgekeerdFout as fout:
            return [str(fout)]
        weg.add(deel.code)
    return []


def _vertel(schoonmaak: Schoonmaak, partner: Gesprekspartner, weg: set[str]) -> None:
    """What went, and where there may be more of it."""
    from omgekeerd_cli.kern.wijzigen.bewaartermijn import nam_over
    from omgekeerd_cli.opslag.casus import archief, opruimen
    from omgekeerd_cli.opslag.paden import als_opdracht

    if not weg:
        return
    map_ = schoonmaak.plek.casussen
    partner.zeg(f"Weggegooid: {', '.join(sorted(weg))}.")
    over = {naam: "" for code in sorted(weg) for naam in opruimen.blijft_over(archief.pad_van(code, map_))}
    if over:
        partner.zeg(f"In {map_} staat nog: {als_opdracht(over)}. Kijk of dat ook weg moet.")
    if overgenomen := nam_over(schoonmaak.delen, weg):
        partner.zeg(f"Uit deze casussen is overgenomen in: {', '.join(overgenomen)}. Die staan er nog.")
    partner.zeg(NAKIJKEN)
