"""`omgekeerd delen`: a copy of a casus for colleagues, with role words for names and numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek, werkplek

if TYPE_CHECKING:
    from omgekeerd_cli.kern.antwoord.casus import Casus
    from omgekeerd_cli.kern.delen.deelkopie import Deelsleutel
    from omgekeerd_cli.kern.delen.vervanging import Vervanger
    from omgekeerd_cli.kern.delen.woordenschat import Woordenschat
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
    from omgekeerd_cli.opdrachten.werk.laden import GeladenCasus

Uitvoer = Annotated[
    str,
    typer.Option(
        "--uitvoer",
        "-o",
        metavar="PAD",
        help="Waar de kopie komt: een map, of een bestand op .yaml. Zonder deze optie in deze map.",
        callback=opties.pad,
    ),
]


def delen(
    casus: opties.CasusArgument,
    uitvoer: Uitvoer = "",
    overschrijven: opties.Overschrijven = False,
    vragen: opties.Vragen = "",
    casussen: opties.Casussen = "",
    eenvoudig: opties.Eenvoudig = False,
) -> None:
    """Maak een kopie voor collega's, zonder namen en nummers."""
    from omgekeerd_cli.opdrachten.werk import verslag, voeren
    from omgekeerd_cli.opdrachten.werk.deelplek import Deelplek
    from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus
    from omgekeerd_cli.opslag.casus.sleutelbestand import lees_sleutel, sleutelpad

    sluit_netjes_af_bij_signalen()
    plek = werkplek(vragen, casussen)
    geladen = laad_casus(casus, plek)
    sleutel_op = sleutelpad(geladen.pad or plek.casussen / f"{geladen.casus.code}.yaml")
    sleutel = lees_sleutel(sleutel_op)
    deelplek = Deelplek(plek, geladen, sleutel, sleutel_op)
    pad = deelplek.kies(uitvoer, verslag.mag_weg(overschrijven=overschrijven))
    partner = maak_asker(eenvoudig=eenvoudig, stdout_vrij=False)
    for melding in filter(None, (geladen.andere_naam, geladen.andere_set)):
        partner.zeg(melding)

    def gestopt() -> str:
        gekozen = f" Wat je koos, staat in {sleutel_op}." if sleutel_op.exists() else ""
        return f"\nGestopt. Er is geen kopie geschreven.{gekozen}"

    with voeren.stopt_netjes(partner, gestopt):
        vervanger, sleutel = _vraag(geladen, plek, partner, sleutel, sleutel_op)
    geteld, kopie = _maak(geladen, pad.stem, vervanger)
    deelplek.keur_naam(pad, vervanger)
    _schrijf(kopie, pad, sleutel, sleutel_op)
    _vertel(partner, geteld, sleutel)
    _wijs_weg(partner, plek, pad, sleutel_op)


def _vraag(
    geladen: GeladenCasus, plek: Werkplek, partner: Gesprekspartner, sleutel: Deelsleutel, sleutel_op: Path
) -> tuple[Vervanger, Deelsleutel]:
    """Asks about every word; gives what replaces them, and the key with all decisions."""
    from omgekeerd_cli.kern.delen.deelkopie import vrije_teksten
    from omgekeerd_cli.kern.delen.kandidaten import Kandidatenzoeker
    from omgekeerd_cli.opdrachten.werk.vragen_bij_delen import Deelvragen
    from omgekeerd_cli.opslag.casus.sleutelbestand import bewaar_sleutel
    from omgekeerd_cli.opslag.set.lijstbestanden import lees_naamdelen, lees_rolwoorden

    teksten = vrije_teksten(geladen.stand)
    vragen = Deelvragen(
        partner,
        teksten,
        Kandidatenzoeker(teksten, _woordenschat(plek), lees_naamdelen(plek.vragen)),
        _vaste_codes(geladen),
        dict(sleutel.besluiten),
        lees_rolwoorden(plek.vragen),
        bewaar=lambda besluiten: bewaar_sleutel(replace(sleutel, besluiten=besluiten), sleutel_op),
    )
    vervanger = vragen.stel()
    return vervanger, replace(sleutel, besluiten=vragen.besluiten)


def _woordenschat(plek: Werkplek) -> Woordenschat:
    """The words of all question sets and law cards here, and of the list of words that are no names."""
    from omgekeerd_cli.kern.delen.woordenschat import woordenschat
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.opslag.set.lijstbestanden import lees_geen_namen
    from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

    sets = [vragensets.laad(naam, plek.vragen) for naam in vragensets.methoden(plek.vragen)]
    return woordenschat([*sets, *laad_wettenboek(plek.vragen).kaarten], lees_geen_namen(plek.vragen))


def _vaste_codes(geladen: GeladenCasus) -> dict[str, str]:
    """The codes by which the casus can be traced, if they are no ordinary words."""
    from omgekeerd_cli.scherm.woorden.woorden_bij_delen import CODE_WEG

    herkomst = geladen.casus.herkomst
    codes = (*geladen.codes, herkomst.casus if herkomst else "")
    return {code: CODE_WEG for code in codes if any(teken.isdigit() for teken in code)}


def _maak(geladen: GeladenCasus, code: str, vervanger: Vervanger) -> tuple[dict[str, int], Casus]:
    """The copy under this code, and how often each role word came in the place of something."""
    from omgekeerd_cli.kern.delen.deelkopie import deelkopie, vrije_teksten
    from omgekeerd_cli.kern.fouten import OmgekeerdFout

    geteld = vervanger.tel(vrije_teksten(geladen.stand))
    kopie = deelkopie(geladen.stand, code, lambda tekst: vervanger.vervang(tekst).tekst)
    if any(vervanger.vindt_in(tekst) for tekst in vrije_teksten(geladen.stand.met(kopie))):
        raise OmgekeerdFout(
            "In een van je eigen rolwoorden staat een woord dat ook weg moet. Er is geen kopie geschreven. "
            "Haal dat rolwoord uit het sleutelbestand naast de casus, en begin opnieuw."
        )
    return dict(geteld), kopie


def _schrijf(kopie: Casus, pad: Path, sleutel: Deelsleutel, sleutel_op: Path) -> None:
    """Writes the key before the copy: a copy that we do not know as ours is never replaced."""
    from omgekeerd_cli.opdrachten.werk import uitvoerplek
    from omgekeerd_cli.opslag import veilig
    from omgekeerd_cli.opslag.casus.casus_als_yaml import schrijf_casus
    from omgekeerd_cli.opslag.casus.sleutelbestand import bewaar_sleutel, vingerafdruk

    inhoud = schrijf_casus(kopie)
    kopieen = sleutel.kopieen | {vingerafdruk(inhoud): kopie.code}
    bewaar_sleutel(replace(sleutel, kopieen=kopieen), sleutel_op)
    uitvoerplek.maak(pad.parent)
    veilig.schrijf(pad, inhoud)


def _vertel(partner: Gesprekspartner, geteld: dict[str, int], sleutel: Deelsleutel) -> None:
    """What was replaced, and what stayed."""
    from omgekeerd_cli.scherm.woorden import woorden_bij_delen

    partner.zeg("")
    for regel in woorden_bij_delen.opbrengst(
        geteld, [woord for woord, rol in sleutel.besluiten.items() if not rol]
    ):
        partner.zeg(regel)


def _wijs_weg(partner: Gesprekspartner, plek: Werkplek, pad: Path, sleutel_op: Path) -> None:
    """Where the copy and its key are, and with whom not to share them."""
    from omgekeerd_cli.scherm.woorden.woorden_bij_delen import NIET_ANONIEM

    partner.zeg(f"\nDe kopie staat in {pad}. Lezen: {plek.opdracht('afspelen', plek.naam_van(pad))}")
    partner.zeg(f"De sleutel staat in {sleutel_op}. Deel dat bestand nooit: daarin staat wie wie is.")
    partner.zeg(f"\n{NIET_ANONIEM}")
