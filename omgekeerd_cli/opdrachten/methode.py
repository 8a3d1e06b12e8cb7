"""`omgekeerd methode`: a few questions, then one advised method and a second choice; none is excluded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, cast

import typer
from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, met_methode, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.kern.beeld.overzicht import Overzicht
    from omgekeerd_cli.kern.gesprek.vragensteller import Slotkeuze
    from omgekeerd_cli.kern.route.route import Stand
    from omgekeerd_cli.kern.set.model import Advies, Methode
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Asker

Uit = Annotated[
    str,
    typer.Option(
        "--uit",
        metavar="CASUS",
        help="Gebruik wat al in deze casus staat.",
        callback=opties.pad,
        autocompletion=opties.casusnamen,
    ),
]


def methode(
    uit: Uit = "",
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Kies een methode die past, met de reden erbij."""
    from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt
    from omgekeerd_cli.kern.route.route import Stand
    from omgekeerd_cli.kern.wijzigen.advies import adviseer
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen
    from omgekeerd_cli.opslag.set import setbestanden, vragensets

    sluit_netjes_af_bij_signalen()
    plek = werkplek(vragen, casussen)
    hulp = vragensets.laad(opties.KEUZEHULP, plek.vragen)
    stand = Stand(hulp, _begin(hulp, uit, plek))
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=False)
    partner.zeg(hulp.toelichting)
    try:
        stand = _vraag(stand, partner.asker)
    except Gestopt as stop:
        partner.zeg("\nGestopt. Van deze vragen wordt niets bewaard.")
        raise typer.Exit(130 if stop.afgebroken else 0) from None
    herkomst = stand.casus.herkomst
    eigen = herkomst.methode if herkomst else ""

    def begin(advies: Advies) -> str:
        """A casus goes on in its own method, and gives what it knows to another."""
        verder = ([uit] if advies.methode == eigen else ["--uit", uit]) if uit else []
        kort = ["--kort"] if advies.kort else []
        return plek.opdracht("toets", *met_methode(advies.methode), *verder, *kort)

    adviezen = adviseer(stand)
    eerst = _eerst(adviezen[0], stand) if adviezen else []
    for regel in [*eerst, *_uitkomst(hulp, adviezen, begin, setbestanden.titels(plek.vragen))]:
        partner.zeg(regel)


def _begin(hulp: Methode, uit: str, plek: Werkplek) -> Casus:
    """A casus that is never kept, with what another one offers."""
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.kern.wijzigen.overname import neem_over
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opdrachten.werk.letop import zeg_op_stderr

    casus = Casus("keuze", hulp.id, kort=True)
    if not uit:
        return casus
    geladen = laad_casus(uit, plek)
    if geladen.andere_naam:
        zeg_op_stderr(geladen.andere_naam)
    return replace(casus, herkomst=neem_over(hulp, geladen.stand))


def _vraag(stand: Stand, asker: Asker) -> Stand:
    from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
    from omgekeerd_cli.opdrachten.werk.voeren import nu

    zonder = cast("Asker", _ZonderOverzicht(asker))
    gesprek = Gesprek(stand, zonder, bewaar=_onthoud, nu=nu)
    gesprek.voer()
    return gesprek.stand


def _onthoud(casus: Casus) -> Casus:
    return replace(casus, revisie=casus.revisie + 1)


class _ZonderOverzicht(Struct):
    """Asks like the other, but closes at once when everything is answered."""

    asker: Asker

    def __getattr__(self, naam: str) -> Callable[..., object]:
        return getattr(self.asker, naam)  # type: ignore[no-any-return]

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        """Nothing to look over in a few questions, unless one asks for it or leaves one open."""
        from omgekeerd_cli.kern.gesprek.vragensteller import Afronden

        return self.asker.overzicht(overzicht) if overzicht.open or overzicht.onderweg else Afronden()


def _eerst(advies: Advies, stand: Stand) -> list[str]:
    """What cannot wait, with the terms of the law cards; these are read only when there is something."""
    kaarten = stand.methode.artikelen
    if not advies.eerst or kaarten is None:
        return []
    from omgekeerd_cli.kern.wijzigen.advies import eerst_doen

    regels = eerst_doen(advies, stand, kaarten().boek)
    return ["", *regels] if regels else []


def _uitkomst(
    hulp: Methode, adviezen: tuple[Advies, ...], begin: Callable[[Advies], str], titels: dict[str, str]
) -> list[str]:
    """The advice as lines: the first, the second choice, and all that may be chosen as well."""
    from omgekeerd_cli.scherm.woorden.woorden import adviesregels

    regels: list[str] = []
    for kop, advies in zip(("Advies", "Tweede keus"), adviezen, strict=False):
        regels += [
            "",
            *adviesregels(kop, advies, titels.get(advies.methode, advies.methode), begin(advies)),
        ]
    genoemd = {advies.methode for advies in adviezen[:2]}
    namen = list(dict.fromkeys(advies.methode for advies in hulp.adviezen))
    over = ", ".join(f"{titels.get(naam, naam)} ({naam})" for naam in namen if naam not in genoemd)
    regels += ["", "Jij kiest: geen methode valt af."]
    return [*regels, f"Ook mogelijk: {over}."] if over else regels
