"""From the blocks of the files to the types of the core."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias, cast

from omgekeerd_cli.kern.set.migratie import Migratie
from omgekeerd_cli.kern.set.migratie import Soort as Migratiesoort
from omgekeerd_cli.kern.set.model import (
    Advies,
    Alle,
    Bron,
    Controle,
    EenVan,
    Ernst,
    Hoe,
    Methode,
    Niet,
    Optie,
    Overname,
    Rij,
    Signaal,
    Soort,
    Stap,
    Vergelijking,
    Voorwaarde,
    Vraag,
)
from omgekeerd_cli.kern.set.oefenstof import Bespreekpunt, Oefening
from omgekeerd_cli.kern.set.rekenwijze import Rekenwijze, Ritme, Rol
from omgekeerd_cli.opslag.formaat.blok import gezet
from omgekeerd_cli.opslag.formaat.methodeformaat import MethodeBlok, StapBlok
from omgekeerd_cli.opslag.formaat.migratieformaat import MigratieBlok, VervallenBlok
from omgekeerd_cli.opslag.formaat.oefenformaat import BespreekpuntBlok, OefeningBlok
from omgekeerd_cli.opslag.formaat.rekeningformaat import RekeningBlok
from omgekeerd_cli.opslag.formaat.vraagformaat import (
    BronBlok,
    ControleBlok,
    UitBlok,
    VoorwaardeBlok,
    VraagBlok,
)

Lijst: TypeAlias = Callable[[str, str], tuple[Optie, ...]]
"""Gives the options of a list file; takes its name and, for people, what asks for it."""


def maak_methode(blok: MethodeBlok, stappen: Sequence[StapBlok], lijst: Lijst) -> Methode:
    """The whole method, without terms, template and hash."""
    return Methode(
        id=blok.id,
        titel=blok.titel,
        versie=blok.versie,
        eigenaar=blok.eigenaar,
        status=blok.status,
        toelichting=blok.toelichting,
        stappen=tuple(_stap(stap, lijst) for stap in stappen),
        signalen=tuple(
            Signaal(s.id, _voorwaarde(s.als, lijst), Ernst(s.ernst), s.tekst, s.advies, s.bron)
            for s in blok.signalen
        ),
        adviezen=tuple(
            Advies(a.methode, _voorwaarde(a.als, lijst) if a.als else None, a.reden, a.bron)
            for a in blok.adviezen
        ),
        bronnen=_bronnen(blok.bronnen),
        rode_draad=blok.rode_draad,
        oefening=_oefening(blok.oefening) if blok.oefening else Oefening(),
        migraties=tuple(_migratie(migratie) for migratie in blok.migraties),
    )


def _migratie(blok: MigratieBlok) -> Migratie:
    (naam, deel), *_ = ((naam, deel) for naam, deel in gezet(blok).items() if naam != "van")
    soort = Migratiesoort(naam)
    if isinstance(deel, VervallenBlok):
        return Migratie(blok.van, soort, deel.vraag, reden=deel.reden)
    waarin = getattr(deel, "vraag", getattr(deel, "groep", ""))
    return Migratie(blok.van, soort, deel.oud, deel.nieuw, waarin)


def _oefening(blok: OefeningBlok) -> Oefening:
    return Oefening(tuple(blok.gegeven), _bespreekpunten(blok.bespreekpunten))


def _bespreekpunten(blokken: Sequence[BespreekpuntBlok]) -> tuple[Bespreekpunt, ...]:
    return tuple(Bespreekpunt(blok.tekst.strip(), blok.bron) for blok in blokken)


def _stap(blok: StapBlok, lijst: Lijst) -> Stap:
    vragen = tuple(_vraag(vraag, lijst, kernvraag=False) for vraag in blok.vragen)
    wacht = blok.wacht_op_eerdere_stappen == "ja"
    punten = _bespreekpunten(blok.bespreekpunten)
    return Stap(blok.stap, blok.titel, blok.toelichting, _bronnen(blok.bronnen), vragen, wacht, punten)


def _vraag(blok: VraagBlok, lijst: Lijst, *, kernvraag: bool) -> Vraag:
    """One question; `kernvraag` is what a field takes over from its groep."""
    kern = blok.kernvraag == "ja" if blok.kernvraag else kernvraag
    herhaal = blok.herhaal
    return Vraag(
        id=blok.id,
        vraag=blok.vraag.strip(),
        kort=blok.kort,
        soort=Soort(blok.soort),
        verplicht=blok.verplicht == "ja",
        kernvraag=kern,
        controles=_controles(blok.controle),
        toelichting=blok.toelichting.strip(),
        uitleg=blok.uitleg.strip(),
        bronnen=_bronnen(blok.bronnen),
        als=_voorwaarde(blok.als, lijst) if blok.als else None,
        opties=_opties(blok, lijst),
        lijst=blok.opties.uit if isinstance(blok.opties, UitBlok) else "",
        anders=blok.anders == "ja",
        over=herhaal.over if herhaal else "",
        rij=Rij(herhaal.min, herhaal.max, herhaal.titel) if herhaal else Rij(),
        velden=tuple(_vraag(veld, lijst, kernvraag=kern) for veld in blok.vragen),
        rekening=_rekenwijze(blok.rekening) if blok.rekening else None,
        neemt_over=tuple(Overname(o.methode, o.vraag, o.wordt) for o in blok.neemt_over),
    )


def _rekenwijze(blok: RekeningBlok) -> Rekenwijze:
    velden = gezet(blok.velden)
    return Rekenwijze(
        blok.groep,
        tuple(blok.jaren),
        {Rol(rol): veld for rol, veld in velden.items()},
        blok.basis,
        blok.naam,
        Ritme(blok.ritme) if blok.ritme else None,
    )


def _opties(blok: VraagBlok, lijst: Lijst) -> tuple[Optie, ...]:
    if isinstance(blok.opties, UitBlok):
        return lijst(blok.opties.uit, f"de vraag `{blok.id}`")
    return tuple(Optie(o.code, o.label, o.toelichting, o.exclusief == "ja") for o in blok.opties or [])


def _controles(blok: ControleBlok | list[ControleBlok]) -> tuple[Controle, ...]:
    return tuple(map(_controle, [blok] if isinstance(blok, ControleBlok) else blok))


def _controle(blok: ControleBlok) -> Controle:
    waarschuwing = blok.ernst == "waarschuwing"
    return Controle(
        blok.minstens, blok.hoogstens, blok.hoogstens_tekens, blok.patroon, blok.melding, waarschuwing
    )


def _bronnen(blokken: Sequence[BronBlok]) -> tuple[Bron, ...]:
    return tuple(Bron(blok.titel, blok.url) for blok in blokken)


def _voorwaarde(blok: VoorwaardeBlok, lijst: Lijst) -> Voorwaarde:
    if blok.alle:
        return Alle(tuple(_voorwaarde(deel, lijst) for deel in blok.alle))
    if blok.een_van:
        return EenVan(tuple(_voorwaarde(deel, lijst) for deel in blok.een_van))
    if blok.niet:
        return Niet(_voorwaarde(blok.niet, lijst))
    hoe, waarde = next((hoe, waarde) for hoe, waarde in gezet(blok).items() if hoe != "vraag")
    woorden = lijst(waarde, f"`woorden` bij `{blok.vraag}`") if hoe == "woorden" else ()
    return Vergelijking(blok.vraag or "", cast("Hoe", hoe), waarde, tuple(kaart.vormen for kaart in woorden))
