"""The letter to the resident; its sentences stand in its template, vragen/METHOD/brief.md.j2."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.set.model import BRIEF
from omgekeerd_cli.kern.verslag.brief import Brief, Letterlijk, Noten, invulplek, spreekt_met_je
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, Verslagantwoord
from omgekeerd_cli.rapport.opmaak import Opgemaakt, Regels
from omgekeerd_cli.rapport.sjabloon import is_ongewijzigd, merk_met_kern, met_merk, vul_sjabloon


class GeenBrief(OmgekeerdFout):
    """The method has no template for a letter."""


class _Notities:
    """What a template tells about the letter while it makes it."""

    def __init__(self) -> None:
        self.besluiten: list[str] = []
        self.genoemd: list[str] = []
        self.gemist: list[str] = []
        self.opgelet: list[str] = []
        self.letterlijk: list[Letterlijk] = []

    def besluit(self, zin: str) -> str:
        """Puts down the sentence that says what was decided."""
        self.besluiten.append(str(zin))
        return zin

    def noemt(self, *antwoorden: Verslagantwoord) -> str:
        """Says that the letter names the amounts and dates of these answers."""
        self.genoemd += [antwoord.tekst for antwoord in antwoorden if antwoord.ingevuld]
        return ""

    def bevat(self, *antwoorden: Verslagantwoord) -> str:
        """Says that the letter holds these answers word for word."""
        self.letterlijk += [Letterlijk(a.kort, a.tekst) for a in antwoorden if a.ingevuld]
        return ""

    def mist(self, zin: str) -> str:
        """Says what keeps the letter from being sent."""
        self.gemist.append(str(zin))
        return ""

    def let_op(self, zin: str) -> str:
        """Says what to look at before it is sent."""
        self.opgelet.append(str(zin))
        return ""


def maak_brief(motivatie: Motivatie) -> Brief:
    """The letter of a casus as Markdown, its mark on the last line.

    The template has besides what that of the report has: `besluit(zin)`, `noemt(antwoord, …)`,
    `bevat(antwoord, …)`, `mist(zin)` and `let_op(zin)`; `vul_in(wat)`, a place for the municipality to
    fill in; `organisatie(pad, wat)`, what organisatie.yaml says there, line by line, or else such a place
    (without `wat`: nothing); `zonder_artikelen(tekst)`, which moves articles in brackets to
    `artikelen()`; and `met_je(tekst)`, whether that text says je to the reader.

    Raises:
        GeenBrief: the method has no template for it.
        SjabloonFout: the template cannot be used.
    """
    bron = motivatie.methode.sjablonen.get(BRIEF)
    if not bron:
        raise GeenBrief(f"De methode '{motivatie.methode.id}' heeft geen sjabloon voor een brief.")
    noten, notities = Noten(), _Notities()
    functies = _functies(noten, notities, motivatie.methode.organisatie)
    tekst = vul_sjabloon(BRIEF, bron, motivatie, **functies)
    if noten.zonder_wet:
        nummers = ", ".join(map(str, noten.zonder_wet))
        notities.let_op(f"Bij deze cijfers staat geen wet: {nummers}. Zet de naam van de wet erbij.")
    tekst = met_merk(tekst, "").rstrip("\n") + "\n\n"
    return Brief(
        tekst + merk_van_brief(motivatie.casus.code, tekst) + "\n",
        tuple(notities.besluiten),
        tuple(notities.genoemd),
        tuple(notities.gemist),
        tuple(notities.opgelet),
        tuple(notities.letterlijk),
    )


def _functies(
    noten: Noten, notities: _Notities, organisatie: Mapping[str, str]
) -> dict[str, Callable[..., object]]:
    """What the template of a letter has besides what that of a report has."""

    def van_organisatie(pad: str, wat: str = "") -> str:
        if ingevuld := organisatie.get(pad):
            return Regels(ingevuld)
        return Opgemaakt(invulplek(wat) if wat else "")

    return {
        "besluit": notities.besluit,
        "noemt": notities.noemt,
        "bevat": notities.bevat,
        "mist": notities.mist,
        "let_op": notities.let_op,
        "vul_in": lambda wat: Opgemaakt(invulplek(wat)),
        "organisatie": van_organisatie,
        "zonder_artikelen": lambda tekst: noten.zonder(str(tekst)),
        "artikelen": lambda: noten.teksten,
        "met_je": lambda tekst: spreekt_met_je(str(tekst)),
    }


BRIEFNAMEN = tuple(_functies(Noten(), _Notities(), {}))


def merk_van_brief(code: str, tekst: str) -> str:
    """The line by which a letter is known to be of this casus, and not to be changed since."""
    return merk_met_kern("brief", code, tekst)


def is_onze_brief(inhoud: str, code: str) -> bool:
    """Whether this is a letter of the casus as it was made, in which nobody changed a word."""
    return is_ongewijzigd("brief", code, inhoud)


def casus_van_brief(inhoud: str) -> str:
    """The casus that a letter says it was made of; empty when it does not say so."""
    merk = re.search(r"^<!-- omgekeerd: brief van casus (\S+), [0-9a-f]+ -->$", inhoud, re.MULTILINE)
    return merk[1] if merk else ""
