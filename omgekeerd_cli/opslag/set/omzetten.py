"""From the blocks of the files to the types of the core."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

from msgspec import Struct, UnsetType
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.soorten import REGELS, SOORTEN
from omgekeerd_cli.kern.set.migratie import Migratie
from omgekeerd_cli.kern.set.migratie import Soort as Migratiesoort
from omgekeerd_cli.kern.set.model import (
    Advies,
    Alle,
    Bespreekpunt,
    Controle,
    EenVan,
    Eerst,
    Ernst,
    Hoe,
    Methode,
    Niet,
    Oefening,
    Optie,
    Overname,
    Rij,
    Signaal,
    Stap,
    Vergelijking,
    Voorstel,
    Voorwaarde,
    Vraag,
)
from omgekeerd_cli.kern.set.overname import Weigering
from omgekeerd_cli.kern.set.rekenwijze import Rekenwijze, Ritme, Rol
from omgekeerd_cli.kern.taal.dagen import Kijkt
from omgekeerd_cli.opslag.formaat.blok import gezet
from omgekeerd_cli.opslag.formaat.methodeformaat import (
    AdviesBlok,
    MethodeBlok,
    MigratieBlok,
    OefeningBlok,
    SignaalBlok,
    StapBlok,
    VervallenBlok,
)
from omgekeerd_cli.opslag.formaat.vraagformaat import (
    HerhaalBlok,
    KernAlsBlok,
    KeuzesBlok,
    OptieBlok,
    RekeningBlok,
    VoorstelBlok,
    VoorwaardeBlok,
    VraagBlok,
)


class Lijst(Protocol):
    """Gives the options of a list file."""

    def __call__(self, naam: str, waarvoor: str, *, telt: bool = True) -> tuple[Optie, ...]:
        """Takes its name, for people what asks for it, and whether other cards make another set."""


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
        signalen=tuple(_signaal(signaal, lijst) for signaal in blok.signalen),
        adviezen=tuple(_advies(advies, lijst) for advies in blok.adviezen),
        bronnen=tuple(blok.bronnen),
        rode_draad=blok.rode_draad,
        uitkomst=blok.uitkomst,
        volgende_dag=tuple(blok.volgende_dag),
        weigert=tuple(Weigering(w.methode, voorwaarde_van(w.als, lijst), w.reden) for w in blok.weigert),
        lengtes=tuple(blok.lengtes),
        oefening=_oefening(blok.oefening) if blok.oefening else Oefening(),
        migraties=tuple(_migratie(migratie) for migratie in blok.migraties),
    )


def _signaal(blok: SignaalBlok, lijst: Lijst) -> Signaal:
    als, ernst = voorwaarde_van(blok.als, lijst), Ernst(blok.ernst)
    return Signaal(blok.id, als, ernst, blok.tekst, blok.advies, *_herkomst(blok), bool(blok.brief))


def _advies(blok: AdviesBlok, lijst: Lijst) -> Advies:
    eerst = tuple(Eerst(e.tekst or "", e.wet, e.termijn, _als(e.als, lijst)) for e in blok.eerst)
    return Advies(blok.methode, _als(blok.als, lijst), blok.reden, *_herkomst(blok), eerst, blok.kort == "ja")


def _herkomst(blok: SignaalBlok | AdviesBlok) -> tuple[str, str]:
    """The source that says it, and the one that led to it; neither when it is own advice."""
    return blok.bron or "", blok.naar_aanleiding_van or ""


def _migratie(blok: MigratieBlok) -> Migratie:
    (naam, deel), *_ = ((naam, deel) for naam, deel in gezet(blok).items() if naam != "van")
    soort = Migratiesoort(naam)
    if isinstance(deel, VervallenBlok):
        return Migratie(blok.van, soort, deel.vraag, reden=deel.reden)
    waarin = getattr(deel, "vraag", getattr(deel, "groep", ""))
    return Migratie(blok.van, soort, deel.oud, deel.nieuw, waarin)


def _oefening(blok: OefeningBlok) -> Oefening:
    return Oefening(tuple(blok.gegeven), _bespreekpunten(blok.bespreekpunten), tuple(blok.zelf))


def _bespreekpunten(punten: Sequence[Bespreekpunt]) -> tuple[Bespreekpunt, ...]:
    return tuple(replace(punt, tekst=punt.tekst.strip()) for punt in punten)


class Kern(Struct, frozen=True):
    """Whether a question is a kernvraag: always, or for some answers."""

    altijd: bool = False
    als: Voorwaarde | None = None


NIET_KERN = Kern()


def _stap(blok: StapBlok, lijst: Lijst) -> Stap:
    vragen = tuple(_vraag(vraag, lijst) for vraag in blok.vragen)
    wacht = blok.wacht_op_eerdere_stappen == "ja"
    punten = _bespreekpunten(blok.bespreekpunten)
    return Stap(
        blok.stap,
        blok.titel,
        blok.toelichting,
        tuple(blok.bronnen),
        tuple(vraag for vraag in vragen if not vraag.vervalt),
        wacht,
        punten,
        blok.wetskaarten or "",
        tuple(vraag for vraag in vragen if vraag.vervalt),
    )


def _vraag(blok: VraagBlok, lijst: Lijst, groep: Kern = NIET_KERN) -> Vraag:
    """One question; without a word of its own a field is as much kernvraag as its groep."""
    kern = _kern(blok.kernvraag, lijst) if blok.kernvraag else groep
    velden = tuple(_vraag(veld, lijst, kern) for veld in blok.vragen)
    vraag = Vraag(
        id=blok.id,
        vraag=blok.vraag.strip(),
        kort=blok.kort,
        soort=SOORTEN[blok.soort],
        verplicht=blok.verplicht == "ja",
        kernvraag=kern.altijd,
        kern_als=kern.als,
        controles=tuple([blok.controle] if isinstance(blok.controle, Controle) else blok.controle),
        kijkt=Kijkt(blok.kijkt) if blok.kijkt else None,
        toelichting=blok.toelichting.strip(),
        uitleg=blok.uitleg.strip(),
        bronnen=tuple(blok.bronnen),
        opties=_opties(blok, lijst),
        lijst=blok.opties.uit if isinstance(blok.opties, KeuzesBlok) else "",
        van=blok.opties.van if isinstance(blok.opties, KeuzesBlok) else "",
        anders=blok.anders == "ja",
        velden=tuple(veld for veld in velden if blok.vervalt or not veld.vervalt),
        oude_velden=tuple(veld for veld in velden if not blok.vervalt and veld.vervalt),
        rekening=_rekenwijze(blok.rekening) if blok.rekening else None,
        zoekt=blok.zoekt or "",
        bijblad=blok.bijblad == "ja",
        vervalt=blok.vervalt.strip(),
    )
    return _met_omgang(vraag, blok, lijst)


def _kern(blok: str | KernAlsBlok, lijst: Lijst) -> Kern:
    if isinstance(blok, KernAlsBlok):
        return Kern(als=voorwaarde_van(blok.als, lijst))
    return Kern(altijd=blok == "ja")


def _met_omgang(vraag: Vraag, blok: VraagBlok, lijst: Lijst) -> Vraag:
    """The question with when and how often it comes, and with what stands ready there."""
    herhaal = blok.herhaal
    regels = blok.invoer == "regels"
    return replace(
        vraag,
        soort=REGELS if regels and vraag.is_groep else vraag.soort,
        als=_als(blok.als, lijst),
        over=herhaal.over if herhaal else "",
        behalve=tuple(herhaal.behalve) if herhaal else (),
        rij=_rij(vraag, herhaal or None, regels=regels),
        regels=regels,
        samen=blok.samen or "",
        neemt_over=tuple(
            Overname(o.vraag, o.methode, o.bij, o.wordt, _als(o.als, lijst), o.niet_bij, tuple(o.en))
            for o in blok.neemt_over
        ),
        stelt_voor=_voorstel(blok.id, blok.stelt_voor, lijst) if blok.stelt_voor else None,
        biedt_aan=blok.biedt_aan,
        toont=tuple(blok.toont),
        opnieuw_bij=tuple(blok.opnieuw_bij),
        hulp=lijst(blok.hulp.uit, f"`hulp` bij `{blok.id}`", telt=False) if blok.hulp else (),
    )


def _rij(vraag: Vraag, herhaal: HerhaalBlok | None, *, regels: bool) -> Rij:
    """The bounds of a groep; a record that is typed as a line is called by its line."""
    rij = Rij(herhaal.min, herhaal.max, herhaal.titel, herhaal.verwacht) if herhaal else Rij()
    if regels and vraag.velden and rij.titel == Rij().titel:
        return replace(rij, titel=f"{{{vraag.velden[0].id}}}")
    return rij


def _voorstel(vraag_id: str, blok: VoorstelBlok, lijst: Lijst) -> Voorstel:
    kaarten = lijst(blok.uit, f"`stelt-voor` bij `{vraag_id}`", telt=False)
    return Voorstel(blok.uit, blok.bij, blok.veld, blok.alleen, kaarten)


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
    if isinstance(blok.opties, KeuzesBlok):
        return lijst(blok.opties.uit, f"de vraag `{blok.id}`") if blok.opties.uit else ()
    return tuple(_optie(optie, lijst) for optie in blok.opties or [])


def _optie(blok: OptieBlok, lijst: Lijst) -> Optie:
    als = _als(blok.als, lijst)
    return Optie(
        blok.code,
        blok.label,
        blok.toelichting,
        blok.exclusief == "ja",
        tuple(blok.richting),
        dict(blok.velden),
        als,
    )


def _als(blok: VoorwaardeBlok | UnsetType, lijst: Lijst) -> Voorwaarde | None:
    return voorwaarde_van(blok, lijst) if blok else None


def voorwaarde_van(blok: VoorwaardeBlok, lijst: Lijst) -> Voorwaarde:
    """A condition as written in a file; `lijst` gives the words of a list that it names."""
    if blok.alle:
        return Alle(tuple(voorwaarde_van(deel, lijst) for deel in blok.alle))
    if blok.een_van:
        return EenVan(tuple(voorwaarde_van(deel, lijst) for deel in blok.een_van))
    if blok.niet:
        return Niet(voorwaarde_van(blok.niet, lijst))
    hoe, waarde = next(paar for paar in gezet(blok).items() if paar[0] not in ("vraag", "deel"))
    woorden = lijst(waarde, f"`woorden` bij `{blok.vraag}`") if hoe == "woorden" else ()
    vormen = tuple(kaart.vormen for kaart in woorden)
    return Vergelijking(blok.vraag or "", cast("Hoe", hoe), waarde, vormen, blok.deel or "")
