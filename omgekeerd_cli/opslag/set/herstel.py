"""Faulty parts made good enough to check the rest: so that one run finds every fault.

What was mended here is never used for a toets; a set with faults is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from difflib import get_close_matches
from itertools import islice
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.soorten import SOORTEN, TEKST
from omgekeerd_cli.kern.controle.controle import controleer
from omgekeerd_cli.kern.fouten import Bevinding, Code
from omgekeerd_cli.kern.set.grenzen import MEESTE_DELEN, MEESTE_SIGNALEN, MEESTE_STAPPEN, MEESTE_VELDEN
from omgekeerd_cli.kern.set.model import Methode, Vraag
from omgekeerd_cli.opslag.formaat.blok import Blok
from omgekeerd_cli.opslag.formaat.keur import foute_sleutels, maak
from omgekeerd_cli.opslag.formaat.methodeformaat import MethodeBlok, SignaalBlok, StapBlok
from omgekeerd_cli.opslag.formaat.vraagformaat import VraagBlok
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Rij

_STEUNEN = {"soort", "opties", "anders", "herhaal", "kernvraag"}
"""Keys of a question on which the checks of other questions lean."""
_BIJ_DE_SOORT = {"soort", "opties", "anders", "vragen", "verplicht", "controle", "herhaal"}
"""Keys that are only right or wrong for a kind of question."""
_HANGT_AF_VAN = {"herhaal": Code.OPTIE, "kernvraag": Code.KERNVRAAG}
"""What is found because of another key of the same question."""
_NOODNAAM = "stap"
_NOODWAARDEN = {"vraag": "-", "titel": "-", "tekst": "-", "advies": "-", "bron": "-", "ernst": "let-op"}


class Herstel(Struct):
    """Mends what is faulty in one set, and remembers what was.

    Attributes:
        fout: the faulty keys of each question, by id.
        gegokt: the questions whose kind was faulty, but clear enough to go by.
    """

    fout: dict[str, set[str]] = field(default_factory=dict)
    gegokt: set[str] = field(default_factory=set)

    def stap(self, kaart: Kaart) -> StapBlok | None:
        """A faulty step with all its questions that have a name, or None when there are none."""
        vragen = list(self._vragen(kaart.get("vragen")))
        if not vragen:
            return None
        goed = _zonder(kaart, foute_sleutels(StapBlok, kaart) | {"vragen"})
        blok = maak(StapBlok, {"titel": "-", **goed, "stap": _NOODNAAM, "vragen": vragen})
        return replace(blok, stap=kaart["stap"])  # a faulty name too: others refer to it

    def _vragen(self, kaarten: Any) -> Iterator[dict[str, Any]]:
        for kaart in kaarten if isinstance(kaarten, Rij) else []:
            if isinstance(kaart, Kaart) and (vraag := self._vraag(kaart)):
                yield vraag

    def _vraag(self, kaart: Kaart) -> dict[str, Any] | None:
        velden = list(islice(self._vragen(kaart.get("vragen")), MEESTE_VELDEN))
        fout = foute_sleutels(VraagBlok, kaart) - {"vragen"}
        if "id" in fout:
            return None
        goed = _hersteld(VraagBlok, kaart, fout | {"vragen"})
        if "soort" in fout:
            gok = get_close_matches(str(kaart.get("soort")), list(SOORTEN), n=1, cutoff=0.6)
            goed["soort"] = str(gok[0]) if gok else TEKST.naam
            self.gegokt |= {goed["id"]} if gok else set()
        if fout:
            self.fout[goed["id"]] = fout
        return goed | ({"vragen": velden} if velden else {})

    def bevindingen(self, methode: Methode, namen: Set[str]) -> Iterator[Bevinding]:
        """The faults in the sense of a mended set, without those that only come from the mending.

        Args:
            methode: all of it, with the mended questions.
            namen: the ids of all questions, also of those that could not be mended.
        """
        for vraag in methode.vraag_op_id.values():
            if vraag.lijst and not vraag.opties:
                self.fout.setdefault(vraag.id, set()).add("opties")  # its list file is not there
        scheef = {naam for naam, fout in self.fout.items() if fout & _STEUNEN}
        ids = namen | scheef
        yield from (b for b in controleer(_zonder_vragen(methode, scheef), ids) if self._echt(b))
        for bevinding in controleer(methode, ids) if scheef else []:
            eigen = bevinding.wie == "vraag" and bevinding.id in scheef and self._echt(bevinding)
            if eigen and not (scheef - {bevinding.id}).intersection(bevinding.noemt):
                yield bevinding

    def _echt(self, bevinding: Bevinding) -> bool:
        """False for a fault that may well be gone once what is faulty here has been put right."""
        fout = self.fout.get(bevinding.id, set()) if bevinding.wie == "vraag" else set()
        fout = fout - {"als"}  # what it named is looked at all the same
        if bevinding.id in self.gegokt:
            fout = fout - {"soort"}
        twijfel = fout | (_BIJ_DE_SOORT if "soort" in fout else set())
        twijfel |= {"id"} if "kort" in fout else set()
        twijfel |= {"soort"} if fout & {"opties", "vragen", "rekening"} else set()
        twijfelachtig = {code for sleutel, code in _HANGT_AF_VAN.items() if sleutel in fout}
        return _hoofdsleutel(bevinding) not in twijfel and bevinding.code not in twijfelachtig


def _hoofdsleutel(bevinding: Bevinding) -> str:
    """The key of the question; for a part of a condition that of the condition."""
    return "als" if bevinding.sleutel.startswith("als.") else bevinding.sleutel


def herstel_hoofd(methode_id: str, hoofd: Kaart, stappen: Iterable[str]) -> MethodeBlok:
    """The head of a method whose own head is faulty, with what is right in it."""
    genoemd = [naam for naam in hoofd.get("stappen") or [] if isinstance(naam, str)][:MEESTE_STAPPEN]
    nood = {"id": methode_id, "titel": "-", "versie": "0.0.0", "schema": 1, "stappen": [_NOODNAAM]}
    goed = _zonder(hoofd, foute_sleutels(MethodeBlok, hoofd) | {"signalen"})
    signalen = hoofd.get("signalen")
    kaarten = [kaart for kaart in signalen if isinstance(kaart, Kaart)] if isinstance(signalen, Rij) else []
    kaarten = kaarten[:MEESTE_SIGNALEN]
    fout = [(kaart, foute_sleutels(SignaalBlok, kaart)) for kaart in kaarten]
    bruikbaar = [_hersteld(SignaalBlok, kaart, sleutels) for kaart, sleutels in fout if "id" not in sleutels]
    blok = maak(MethodeBlok, nood | goed | {"signalen": [s for s in bruikbaar if "als" in s]})
    return replace(blok, stappen=genoemd or [*stappen])


def _hersteld(blok: type[Blok], kaart: Kaart, fout: Set[str]) -> dict[str, Any]:
    """What is right in a mapping, with something in the place of what it cannot do without."""
    goed = _zonder(kaart, fout)
    goed |= {s: w for s, w in _NOODWAARDEN.items() if s in fout and s in blok.__struct_encode_fields__}
    if blok.minstens_een and goed.keys().isdisjoint(blok.hoogstens_een):
        goed |= dict.fromkeys(blok.hoogstens_een[:1], "-")
    if "als" in fout and (namen := list(islice(_genoemd(kaart.get("als")), MEESTE_DELEN))):
        goed["als"] = {"alle": [{"vraag": naam, "ingevuld": "ja"} for naam in namen]}
    return goed


def _genoemd(voorwaarde: Any) -> Iterator[str]:
    """The questions that a faulty condition names."""
    if isinstance(voorwaarde, Kaart):
        if isinstance(voorwaarde.get("vraag"), str):
            yield voorwaarde["vraag"]
        for deel in voorwaarde.values():
            yield from _genoemd(deel)
    elif isinstance(voorwaarde, Rij):
        for deel in voorwaarde:
            yield from _genoemd(deel)


def _zonder(kaart: Kaart, sleutels: Set[str]) -> dict[str, Any]:
    return {sleutel: waarde for sleutel, waarde in kaart.items() if sleutel not in sleutels}


def _zonder_vragen(methode: Methode, weg: Set[str]) -> Methode:
    """The method without these questions and fields, and without steps that are empty then."""

    def blijvers(vragen: tuple[Vraag, ...]) -> tuple[Vraag, ...]:
        return tuple(replace(v, velden=blijvers(v.velden)) for v in vragen if v.id not in weg)

    stappen = [replace(stap, vragen=blijvers(stap.vragen)) for stap in methode.stappen]
    return replace(methode, stappen=tuple(stap for stap in stappen if stap.vragen))
