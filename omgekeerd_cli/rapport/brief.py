"""The letter to the resident; its sentences stand in its template, vragen/METHOD/brief.md.j2."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.set.model import BRIEF
from omgekeerd_cli.kern.verslag.brief import (
    Brief,
    Letterlijk,
    Noten,
    Reden,
    in_te_vullen,
    invulplek,
    spreekt_met_je,
)
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, Verslagantwoord
from omgekeerd_cli.rapport.opmaak import Opgemaakt, Regels
from omgekeerd_cli.rapport.sjabloon import is_ongewijzigd, merk_met_kern, met_merk, vul_sjabloon


class GeenBrief(OmgekeerdFout):
    """The method has no template for a letter."""


class _Notities:
    """What a template tells about the letter while it makes it."""

    def __init__(self, organisatie: Mapping[str, str], redenen: Sequence[Reden] = ()) -> None:
        self.organisatie = organisatie
        self.redenen = tuple(redenen)
        self.noten = Noten()
        self.besluiten: list[str] = []
        self.genoemd: list[str] = []
        self.opgelet: list[str] = []
        self.plekken: set[str] = set()
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

    def let_op(self, zin: str) -> str:
        """Says what to look at before it is sent."""
        self.opgelet.append(str(zin))
        return ""

    def vul_in(self, wat: str) -> Opgemaakt:
        """A place that is filled in by hand in each letter, so that it is no fault."""
        self.plekken.add(wat)
        return Opgemaakt(invulplek(wat))

    def van_organisatie(self, pad: str, wat: str = "") -> str:
        """What organisatie.yaml says there, line by line; else a place to fill in, if `wat` names it."""
        if ingevuld := self.organisatie.get(pad):
            return Regels(ingevuld)
        return Opgemaakt(invulplek(wat) if wat else "")

    def functies(self) -> dict[str, Callable[..., object]]:
        """What the template of a letter has besides what that of a report has."""
        return {
            "besluit": self.besluit,
            "noemt": self.noemt,
            "bevat": self.bevat,
            "let_op": self.let_op,
            "vul_in": self.vul_in,
            "organisatie": self.van_organisatie,
            "redenen_concept": lambda: self.redenen,
            "zonder_artikelen": lambda tekst: self.noten.zonder(str(tekst)),
            "artikelen": lambda: self.noten.teksten,
            "met_je": lambda tekst: spreekt_met_je(str(tekst)),
        }


def maak_brief(motivatie: Motivatie) -> Brief:
    """The letter of a casus as Markdown, its mark on the last line.

    The template has besides what that of the report has: `besluit(zin)`, `noemt(antwoord, …)`,
    `bevat(antwoord, …)` and `let_op(zin)`; `vul_in(wat)`, a place that is filled in by hand;
    `organisatie(pad, wat)`, what organisatie.yaml says there; `redenen_concept()`, why it is still a
    draft; `zonder_artikelen(tekst)`, which moves articles in brackets to `artikelen()`; and
    `met_je(tekst)`, whether that text says je.

    Raises:
        GeenBrief: the method has no template for it.
        SjabloonFout: the template cannot be used.
    """
    if not motivatie.methode.sjablonen.get(BRIEF):
        raise GeenBrief(f"De methode '{motivatie.methode.id}' heeft geen sjabloon voor een brief.")
    organisatie = motivatie.methode.organisatie
    notities = _Notities(organisatie, tuple(_redenen(motivatie)))
    tekst = _vul(motivatie, notities)
    open_plekken = [plek for plek in in_te_vullen(tekst) if plek not in notities.plekken]
    if open_plekken:  # known only now, and said at the top: so it is made once more
        notities = _Notities(organisatie, [*notities.redenen, _organisatie_mist(open_plekken)])
        tekst = _vul(motivatie, notities)
    if zonder := notities.noten.zonder_wet:
        nummers = ", ".join(map(str, zonder))
        notities.let_op(f"Bij deze cijfers staat geen wet: {nummers}. Zet de naam van de wet erbij.")
    tekst = met_merk(tekst, "").rstrip("\n") + "\n\n"
    return Brief(
        tekst + merk_van_brief(motivatie.casus.code, tekst) + "\n",
        tuple(notities.besluiten),
        tuple(notities.genoemd),
        notities.redenen,
        tuple(notities.opgelet),
        tuple(notities.letterlijk),
    )


def _vul(motivatie: Motivatie, notities: _Notities) -> str:
    return vul_sjabloon(BRIEF, motivatie.methode.sjablonen[BRIEF], motivatie, **notities.functies())


def _redenen(motivatie: Motivatie) -> Iterator[Reden]:
    """What the answers still lack for a letter that can go out."""
    for vraag in motivatie.open:
        yield Reden(f"‘{vraag.kort}’ is nog open.")
    for vraag in motivatie.ongeldig:
        yield Reden(f"‘{vraag.kort}’ kan zo niet.", vraag.reden)
    for vraag in motivatie.past_niet:
        wat = f"‘{vraag.kort}’ past niet meer bij de andere antwoorden."
        yield Reden(wat, "Kies opnieuw, of verander het antwoord dat niet klopt.")
    for signaal in motivatie.houdt_brief_tegen:
        yield Reden(signaal.tekst, signaal.advies)


def _organisatie_mist(plekken: Sequence[str]) -> Reden:
    """Few are named; of many, as for who has no organisatie.yaml yet, how many there are."""
    eens = "één keer in, in organisatie.yaml"
    reden = Reden("De brief mist nog iets van je organisatie.", f"Vul dit {eens}:", tuple(plekken))
    if reden.punten:
        return reden
    wat = f"De brief mist nog {len(plekken)} gegevens van je organisatie."
    return Reden(wat, f"Vul die {eens}.", reden.plekken)


BRIEFNAMEN = tuple(_Notities({}).functies())


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
