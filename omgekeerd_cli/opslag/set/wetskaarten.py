"""Law cards: from the list files that say they hold them to the types of the core."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.set.wetskaart import Bedrag, Ruimte, Verantwoording, Wetskaart, artikelnummer
from omgekeerd_cli.opslag.formaat.lijstformaat import OnderdeelBlok, WetskaartBlok, ga_lijst_na
from omgekeerd_cli.opslag.set.vragensets import lees_lijsten


def laad_wetskaarten(mappen: Sequence[Traversable]) -> tuple[Wetskaart, ...]:
    """All law cards in these folders, the own ones laid over ours, in the order of the files.

    Raises:
        GebrekkigBestand: a list file has faults; holds all of them.
    """
    gebreken: list[Gebrek] = []
    kaarten: list[Wetskaart] = []
    for naam, lijst in lees_lijsten(mappen, gebreken).items():
        goede = ga_lijst_na(lijst, gebreken) or {}
        kaarten += [_kaart(naam, code, k) for code, k in goede.items() if isinstance(k, WetskaartBlok)]
    if gebreken:
        raise GebrekkigBestand(gebreken)
    return tuple(kaarten)


def _kaart(lijst: str, code: str, blok: WetskaartBlok) -> Wetskaart:
    return Wetskaart(
        lijst=lijst,
        code=code,
        naam=blok.naam,
        afkorting=blok.afkorting,
        bwb=blok.bwb,
        toelichting=blok.toelichting.strip(),
        grondwaarde=blok.grondwaarde.strip(),
        beslist=blok.beslist.strip(),
        let_op=blok.let_op.strip(),
        ruimte=tuple(
            Ruimte(a.artikel, a.soort, a.biedt, a.grens, a.wie, _verantwoording(blok, a, a.artikel))
            for a in blok.ruimte
        ),
        bedragen=tuple(
            Bedrag(b.wat, b.bedrag, b.per, b.artikel, _verantwoording(blok, b, b.artikel))
            for b in blok.bedragen
        ),
        verantwoording=Verantwoording(blok.bron, blok.geldig_per, blok.zekerheid, blok.voorbehoud, blok.link),
    )


def _verantwoording(kaart: WetskaartBlok, deel: OnderdeelBlok, artikel: str) -> Verantwoording:
    """What an article says about itself, and for the rest what its card says."""
    return Verantwoording(
        bron=deel.bron or kaart.bron,
        geldig_per=deel.geldig_per or kaart.geldig_per,
        zekerheid=deel.zekerheid or kaart.zekerheid,
        voorbehoud=deel.voorbehoud,
        link=deel.link or _artikellink(kaart, artikel),
    )


def _artikellink(kaart: WetskaartBlok, artikel: str) -> str:
    nummer = artikelnummer(artikel)
    return kaart.artikellink.replace("{artikel}", nummer) if kaart.artikellink and nummer else kaart.link
