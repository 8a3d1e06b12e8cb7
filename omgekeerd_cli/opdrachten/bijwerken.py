"""`omgekeerd bijwerken`: a casus moved to the questions as they are now, on request and in sight."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
    from omgekeerd_cli.kern.set.model import Methode
    from omgekeerd_cli.kern.wijzigen.bijwerken import Bijwerking
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
    from omgekeerd_cli.opdrachten.werk.laden import GeladenCasus
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek

NIETS_VERANDERD = "Er is niets veranderd."


def bijwerken(
    casus: opties.CasusArgument,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Zet een casus over naar de vragen van nu. Je ziet eerst wat er anders wordt."""
    from omgekeerd_cli.opdrachten.werk import voeren
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus

    sluit_netjes_af_bij_signalen()
    plek = werkplek(vragen, casussen)
    geladen = laad_casus(casus, plek)
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=False)
    if geladen.pad is None:
        raise OmgekeerdFout(
            f"{casus} is een voorbeeld van het programma. Het hoort altijd bij de vragen van nu, "
            f"dus er is niets bij te werken. Zelf verder in een kopie: {plek.opdracht('toets', casus)}"
        )
    if geladen.andere_naam:
        partner.zeg(geladen.andere_naam)
    bijwerking = _bekijk(geladen, partner, plek)
    if bijwerking is None:
        return
    bewaarplek = geladen.bewaarplek(geladen.pad)
    hervatting = voeren.Hervatting(plek)
    with voeren.gesprek_over(bijwerking.stand, bewaarplek, partner, hervatting) as gesprek:
        _bewaar(geladen, gesprek, bewaarplek, partner)
        if bijwerking.vraagt_iets:
            _vraag_na(gesprek, partner)
        verslag = plek.opdracht("motivatie", plek.naam_van(bewaarplek.pad))
        partner.zeg(f"\nKlaar. Maak het verslag opnieuw met: {verslag}")


def _bekijk(geladen: GeladenCasus, partner: Gesprekspartner, plek: Werkplek) -> Bijwerking | None:
    """What will change, after a yes; None when nothing has to, or nobody wants it.

    Raises:
        OmgekeerdFout: the casus is of a newer set than there is here.
    """
    from omgekeerd_cli.kern.taal.tekst import normaliseer
    from omgekeerd_cli.kern.wijzigen.bijwerken import is_van_later, is_van_nu, werk_bij
    from omgekeerd_cli.opdrachten.werk.laden import anders_dan_nu
    from omgekeerd_cli.opdrachten.werk.voeren import nu, voor_de_eerste_vraag
    from omgekeerd_cli.scherm.tonen.bijwerkbeeld import regels

    methode, oud = geladen.methode, geladen.gelezen.casus
    if is_van_nu(methode, oud):
        partner.zeg(f"Casus {oud.code} hoort al bij de vragen van nu. Er is niets bij te werken.")
        return None
    if is_van_later(methode, oud):
        raise OmgekeerdFout(
            f"Casus {oud.code} is van versie {oud.versie} van de vragen. Hier is het {methode.versie}. "
            f"Terugzetten doen we niet. {NIETS_VERANDERD} Werk omgekeerd bij, "
            "of geef met --vragen de vragenset waarmee de casus is gemaakt."
        )
    door = normaliseer(os.environ.get("OMGEKEERD_DOOR", ""), meer_regels=False)
    bijwerking = werk_bij(methode, oud, geladen.gelezen.status, tijd=nu(), door=door)
    partner.zeg(anders_dan_nu(methode, oud) or f"Van deze casus weten we de versie niet. {_nu(methode)}")
    for regel in regels(bijwerking):
        partner.zeg(regel)
    if bijwerking.onbekend and not plek.vragen_optie:
        partner.zeg("\nHoort er een eigen vragenset bij deze casus? Kies dan n, en geef die met --vragen.")
    with voor_de_eerste_vraag(partner):
        if partner.asker.ja_nee("\nWil je deze casus bijwerken? Het oude bestand blijft bewaard."):
            return bijwerking
    partner.zeg(NIETS_VERANDERD)
    return None


def _nu(methode: Methode) -> str:
    return f"De vragen van nu hebben versie {methode.versie}."


def _bewaar(
    geladen: GeladenCasus, gesprek: Gesprek, bewaarplek: Bewaarplek, partner: Gesprekspartner
) -> None:
    """First the old file beside it, then the casus, then the drafts under their new names."""
    from omgekeerd_cli.kern.set.migratie import namen_sinds
    from omgekeerd_cli.kern.wijzigen.hernoemen import Hernoemer

    oud = bewaarplek.houd_oud()
    gesprek.houd_vast()
    hernoemer = Hernoemer(
        geladen.methode, namen_sinds(geladen.methode.migraties, geladen.gelezen.casus.versie)
    )
    teksten = gesprek.kladblok.teksten()
    nieuw = {hernoemer.pad(naam): tekst for naam, tekst in teksten.items()}
    if list(nieuw) != list(teksten) and len(nieuw) == len(teksten):
        gesprek.kladblok.bewaar(nieuw)
    partner.zeg(f"\nBijgewerkt naar versie {geladen.methode.versie}. Het oude bestand staat in {oud}.")


def _vraag_na(gesprek: Gesprek, partner: Gesprekspartner) -> None:
    """Asks what is needed and nothing else; then the overview, as in every conversation."""
    from omgekeerd_cli.kern.gesprek.navraag import Navraag
    from omgekeerd_cli.kern.wijzigen.bijwerken import is_nodig

    partner.zeg("Nu komen de vragen die je nog moet beantwoorden. Je kunt op elk moment stoppen.")
    gesprek.steller = Navraag(gesprek.steller, lambda pad: is_nodig(gesprek.stand, pad))
    gesprek.voer()
