"""What stands ready when a question is asked: an earlier answer, or one of another casus."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Boom, Pad, als_platte_tekst, als_sleutels, haal
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import beoordeel
from omgekeerd_cli.kern.antwoord.soorten.regels import regels_van
from omgekeerd_cli.kern.beeld.aanbod import Aanbod, aanbod
from omgekeerd_cli.kern.route.route import Halte, Plek, Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw, Stap, Vraag
from omgekeerd_cli.kern.set.soort import LEEG
from omgekeerd_cli.kern.taal.tekst import opgesomd


class Eerder(Struct, frozen=True):
    """An answer that is offered: as a casus keeps it, as people write it, and in words where it is from.

    `uit` is empty for an answer to this question itself; `is_leeg` where nobody answered, or passed it over.
    """

    ruw: Ruw | None = None
    tekst: str = ""
    uit: str = ""
    is_leeg: bool = False


def eerder_antwoord(stand: Stand, halte: Halte) -> Eerder:
    """The answer on the route, else the one kept apart, else what was answered elsewhere.

    That is to another question of this casus, or else in another casus.
    """
    vraag, casus = halte.plek.vraag, stand.casus
    if klaar := _aangeboden(stand, halte):
        return klaar
    if vraag.vraagt_nog_een:
        return _nog_een_rij(casus, halte)
    if vraag.regels:
        return _regels(casus, halte)
    if halte.ruw is not None and halte.waarde is not None:
        return Eerder(halte.ruw, vraag.toon(halte.waarde))
    apart = haal(casus.buiten_route, als_sleutels(halte.plek.pad))
    ruw = halte.ruw if halte.ruw is not None else apart
    if ruw is None and casus.herkomst:
        overgenomen = _van_elders(casus, casus.herkomst.antwoorden, halte.plek)
        meegebracht = _bruikbaar(vraag, overgenomen, casus.herkomst.in_woorden)
        return Eerder(is_leeg=True) if meegebracht.ruw is None else meegebracht
    return Eerder(is_leeg=True) if ruw is None else _bruikbaar(vraag, ruw)


def _van_elders(casus: Casus, daar: Boom, plek: Plek) -> Ruw | None:
    """What another casus has for this place; for a field of a list only where its line is the same."""
    if plek.nr and plek.groep:
        regel = (*plek.pad[:-1], plek.groep.velden[0].id)
        if haal(daar, regel) != haal(casus.antwoorden, regel):
            return None
    return haal(daar, plek.pad)


def _aangeboden(stand: Stand, halte: Halte) -> Eerder | None:
    """What other answers of this casus offer where there is none, or where one can be added."""
    if halte.waarde is not None or (halte.ruw not in (None, *LEEG) and not halte.plek.vraag.vraagt_nog_een):
        return None
    klaar = aanbod(stand, halte.plek)
    if klaar is None:
        return None
    if halte.plek.vraag.vraagt_nog_een:
        return Eerder(klaar.ruw, "", _waaruit(klaar))
    if halte.plek.vraag.regels:
        return _als_regels(halte.plek.vraag, klaar.ruw, _waaruit(klaar))
    eerder = _bruikbaar(halte.plek.vraag, klaar.ruw, _waaruit(klaar))
    return None if eerder.ruw is None else eerder


def _waaruit(klaar: Aanbod) -> str:
    namen = opgesomd(f"‘{naam}’" for naam in klaar.vragen)
    return f"je {'antwoord' if len(klaar.vragen) == 1 else 'antwoorden'} bij {namen}"


def meegekomen(casus: Casus, pad: Pad) -> str:
    """What a mededeling shows of the other casus; empty when there is nothing."""
    ruw = haal(casus.herkomst.antwoorden, pad) if casus.herkomst else None
    return als_platte_tekst(ruw) if ruw else ""


def alleen_wat_meekwam(stand: Stand) -> Methode:
    """The method without the mededelingen for which the other casus has no answer."""

    def blijft(stap: Stap, vraag: Vraag) -> bool:
        leeg = vraag.is_mededeling and vraag.neemt_over
        return not leeg or bool(meegekomen(stand.casus, (stap.id, vraag.id)))

    stappen = (
        replace(stap, vragen=tuple(vraag for vraag in stap.vragen if blijft(stap, vraag)))
        for stap in stand.methode.stappen
    )
    return replace(stand.methode, stappen=tuple(stappen))


def _bruikbaar(vraag: Vraag, ruw: Ruw | None, uit: str = "") -> Eerder:
    if ruw is None or ruw in LEEG:
        return Eerder()
    oordeel = beoordeel(vraag, ruw)
    if oordeel.waarde is not None:
        return Eerder(ruw, vraag.toon(oordeel.waarde), uit)
    return Eerder(ruw, als_platte_tekst(ruw), uit) if vraag.soort.is_getypt else Eerder()


def _regels(casus: Casus, halte: Halte) -> Eerder:
    """The lines of a list as they stand, else those that were set apart, else those of another casus."""
    vraag, ruw, uit = halte.plek.vraag, halte.ruw, ""
    if ruw is None:
        apart = haal(casus.buiten_route, als_sleutels(halte.plek.pad))
        ruw = [*apart.values()] if isinstance(apart, dict) else None
    if ruw is None and casus.herkomst:
        ruw = haal(casus.herkomst.antwoorden, halte.plek.pad)
        uit = f"casus {casus.herkomst.casus}"
    return _als_regels(vraag, ruw, uit)


def _als_regels(vraag: Vraag, ruw: Ruw | None, uit: str) -> Eerder:
    if not isinstance(ruw, list) or not ruw:
        return Eerder(is_leeg=ruw is None)
    regels = [regel for regel in regels_van(vraag, ruw) if regel]
    return Eerder([*regels], "\n".join(regels), uit)


def _nog_een_rij(casus: Casus, halte: Halte) -> Eerder:
    """Of a groep "ja" is proposed as long as the other casus has a record more."""
    if casus.herkomst is None:
        return Eerder()
    daar, hier = haal(casus.herkomst.antwoorden, halte.plek.pad), halte.ruw
    meer = isinstance(daar, list) and len(daar) > (len(hier) if isinstance(hier, list) else 0)
    return Eerder("ja", "", casus.herkomst.in_woorden) if meer else Eerder()
