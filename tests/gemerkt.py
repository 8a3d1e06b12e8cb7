"""A method in which each text is a mark: so a document shows whose words it says, and what its template says.

A sentence of zinnen.yaml, the text of a signal and the label of an option each have a mark of their own,
so nothing is guessed from how words look. What is no mark and no answer, a template or the program says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.set.model import Methode, Optie, Signaal, Stap, Vraag
from omgekeerd_cli.kern.set.zin import Wending, Zin
from omgekeerd_cli.kern.wet.kaartwoorden import titel
from omgekeerd_cli.kern.wet.wetskaart import Verantwoording, Wetskaart, Wettenboek
from omgekeerd_cli.kern.wet.zoeken import Zoeker

_WOORDEN = re.compile(r"\{[^{}]*\}|[^\W_](?:[^{}.!?:;\n]*[^\W_])?")
"""What one mark stands for; places to fill in and what ends a sentence stay as they are."""
MERK = re.compile(r"(?:Zin|Tip|Keus|Veld|Wet|Naam)\d{5}", re.IGNORECASE)
"""A colon can make the first letter a small one."""


class Gemerkt(Struct, frozen=True):
    """The method, and of each mark whose it is.

    `van` gives the id of a sentence with the code of the answer for which it is one, the id of a
    signal, the question and code of an option or of its card, the code of a law card. By the names and
    places of law cards the program knows what was typed, so those have no mark in the method: `heet` has
    it for a whole sentence that is such a name.
    """

    methode: Methode
    van: Mapping[str, tuple[str, ...]]
    heet: Mapping[str, str]


def merk(methode: Methode) -> Gemerkt:
    """The same method with marks for words; it asks the same, in the same order."""
    merker = _Merker(blijft={"voorbeeld", *re.findall(r"\bdeel='([^']+)'", repr(methode))})
    return Gemerkt(merker.methode(methode), merker.van, merker.heet)


class _Merker(Struct):
    blijft: set[str]
    """The fields of cards at which conditions look, and the one that makes a card an example."""
    van: dict[str, tuple[str, ...]] = field(default_factory=dict)
    heet: dict[str, str] = field(default_factory=dict)

    def methode(self, methode: Methode) -> Methode:
        boek = methode.artikelen().boek if methode.artikelen else Wettenboek()
        zoeker = Zoeker(replace(boek, kaarten=tuple(self._wet(kaart) for kaart in boek.kaarten)))
        naam = self._nieuw("Naam", methode.id)
        return replace(
            methode,
            titel=naam,
            toelichting=_in(methode.toelichting, naam),
            eigenaar=_in(methode.eigenaar, naam),
            begrippen=tuple(replace(b, label=naam, kaart=self._kaart(b, naam)) for b in methode.begrippen),
            artikelen=(lambda: zoeker) if methode.artikelen else None,
            stappen=tuple(self._stap(stap) for stap in methode.stappen),
            signalen=tuple(self._signaal(signaal) for signaal in methode.signalen),
            zinnen={naam: zin and self._zin(zin) for naam, zin in methode.zinnen.items()},
        )

    def _nieuw(self, soort: str, *van: str) -> str:
        naam = f"{soort}{len(self.van):05}"
        self.van[naam] = van
        return naam

    def _stap(self, stap: Stap) -> Stap:
        naam = self._nieuw("Naam", stap.id)
        return replace(
            stap,
            titel=naam,
            toelichting=_in(stap.toelichting, naam),
            vragen=tuple(self._vraag(vraag) for vraag in stap.vragen),
            oud=tuple(self._vraag(vraag) for vraag in stap.oud),
        )

    def _vraag(self, vraag: Vraag) -> Vraag:
        naam = self._nieuw("Naam", vraag.id)
        return replace(
            vraag,
            vraag=_in(vraag.vraag, naam),
            kort=naam,
            toelichting=_in(vraag.toelichting, naam),
            uitleg=_in(vraag.uitleg, naam),
            opties=tuple(self._optie(vraag, optie) for optie in vraag.opties),
            hulp=tuple(replace(optie, label=naam, kaart=self._kaart(optie, naam)) for optie in vraag.hulp),
            rij=replace(vraag.rij, titel=_in(vraag.rij.titel, naam)),
            rekening=vraag.rekening and replace(vraag.rekening, naam=_in(vraag.rekening.naam, naam)),
            velden=tuple(self._vraag(veld) for veld in vraag.velden),
            oude_velden=tuple(self._vraag(veld) for veld in vraag.oude_velden),
        )

    def _kaart(self, optie: Optie, naam: str) -> dict[str, object]:
        def merk_in(deel: object) -> object:
            if isinstance(deel, list | tuple):
                return [merk_in(een) for een in deel]
            return _in(deel, naam) if isinstance(deel, str) else deel

        return {veld: deel if veld in self.blijft else merk_in(deel) for veld, deel in optie.kaart.items()}

    def _optie(self, vraag: Vraag, optie: Optie) -> Optie:
        naam = self._nieuw("Keus", vraag.id, optie.code)
        veld = self._nieuw("Veld", vraag.id, optie.code)
        return replace(
            optie, label=naam, toelichting=_in(optie.toelichting, naam), kaart=self._kaart(optie, veld)
        )

    def _signaal(self, signaal: Signaal) -> Signaal:
        naam = self._nieuw("Tip", signaal.id)
        return replace(
            signaal,
            tekst=_in(signaal.tekst, naam),
            advies=_in(signaal.advies, naam),
            bron=_in(signaal.bron, naam),
            naar_aanleiding_van=_in(signaal.naar_aanleiding_van, naam),
        )

    def _wet(self, kaart: Wetskaart) -> Wetskaart:
        naam = self._nieuw("Wet", kaart.code)

        def verantwoord(bron: Verantwoording) -> Verantwoording:
            wijzigt = tuple(replace(wijziging, wat=naam) for wijziging in bron.wijzigt)
            voorbehoud = _in(bron.voorbehoud, naam)
            return replace(bron, zekerheid=naam, voorbehoud=voorbehoud, link=naam, wijzigt=wijzigt)

        self.heet |= {titel(deel): naam for deel in kaart.delen()} | {kaart.naam: naam}
        return replace(
            kaart,
            grondwaarde=_in(kaart.grondwaarde, naam),
            verantwoording=verantwoord(kaart.verantwoording),
            ruimte=tuple(replace(d, verantwoording=verantwoord(d.verantwoording)) for d in kaart.ruimte),
            bedragen=tuple(replace(d, verantwoording=verantwoord(d.verantwoording)) for d in kaart.bedragen),
            termijnen=tuple(
                replace(d, verantwoording=verantwoord(d.verantwoording)) for d in kaart.termijnen
            ),
        )

    def _zin(self, zin: Zin) -> Zin:
        def merk_in(wending: Wending, code: str = "") -> Wending:
            naam = self._nieuw("Zin", zin.id, code)
            return Wending(_in(wending.zegt, naam), _in(wending.je, naam))

        return replace(
            zin,
            wending=merk_in(zin.wending),
            kop=merk_in(zin.kop),
            per={code: merk_in(wending, code) for code, wending in zin.per.items()},
        )


def _in(tekst: str, naam: str) -> str:
    return _WOORDEN.sub(lambda woorden: woorden[0] if woorden[0].startswith("{") else naam, tekst)


def merken_in(tekst: str) -> Iterator[str]:
    """The marks in a text, as they were given."""
    yield from (gevonden[0].capitalize() for gevonden in MERK.finditer(tekst))
