"""Asking in plain lines: for screen readers, pipes and files of answers. Nothing is redrawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO, TypeAlias, assert_never

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.optiezoeker import vind_optie
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.beeld.wethulp import Treffer, Wethulp
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Getypt,
    NaarOverzicht,
    Overslaan,
    Reactie,
    Slotkeuze,
    Terug,
)
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.set.model import ANDERS, Ruw, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze
from omgekeerd_cli.kern.wet.artikelkeus import TUSSEN
from omgekeerd_cli.kern.wet.zoeken import Vondst
from omgekeerd_cli.scherm.regels.regels import Regels, gestopt, zonder_backslash
from omgekeerd_cli.scherm.tonen.wetskaarten import vondstregels
from omgekeerd_cli.scherm.woorden import woorden
from omgekeerd_cli.scherm.woorden.privacywoorden import na_antwoord


class EenvoudigeVragensteller(Regels):
    """Asks by printing lines and reading lines."""

    def __init__(self, uit: TextIO) -> None:
        super().__init__(uit)
        self._begonnen = False
        self._afgewezen = False
        self._uitgelegd = 0
        self._van_wetten_verteld = False
        self._kaarten: list[Vraagbeeld] = []
        self._genummerd: Sequence[Treffer] = ()
        self._pagina: Pad = ()

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """Shows that a step begins; at the first one also what can be typed."""
        if not self._begonnen:
            self.zeg(_WEGWIJZER)
            self._begonnen = True
        self._kaarten = []
        self._van_wetten_verteld = False
        self.zeg("")
        for _, regel in woorden.signaalregels(beeld, "Typ < om terug te gaan."):
            self.zeg(regel)
        self.zeg(f"== Stap {beeld.nummer} van {beeld.aantal}: {beeld.titel}")
        if tekst := woorden.staptekst(beeld):
            self.zeg(tekst)

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """Shows a text that asks nothing."""
        self.zeg("")
        self.zeg(beeld.tekst)
        if beeld.toelichting:
            self.zeg(beeld.toelichting)
        if beeld.uitleg:
            self._kaarten.append(beeld)
            self.zeg(woorden.MEER)
        elif beeld.wetten and beeld.plek.optie and not self._van_wetten_verteld:
            self._van_wetten_verteld = True
            self.zeg(woorden.OOK_WETTEN)

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        """Asks one question until there is something to do."""
        self.begin_een_vraag()
        self._begin_pagina(beeld)
        for _, regel in woorden.vraagregels(beeld):
            self.zeg(regel)
        self.som_op(_labels(beeld))
        self._toon_eerder(beeld)
        if beeld.wetten and beeld.plek.vraag.zoekt:
            self.zeg(woorden.ZOEK_MET_VRAAGTEKEN)
        self._afgewezen = False
        self._uitgelegd = 0
        self._genummerd = ()
        while True:
            reactie = self._reactie(beeld, self.lees(f"{beeld.soort.hulp}: "))
            if reactie is not None:
                return reactie

    def _begin_pagina(self, beeld: Vraagbeeld) -> None:
        """Says where we are, once for all questions of a page."""
        hier = beeld.pagina.begin if beeld.pagina else ()
        if not hier or hier != self._pagina:
            for regel in ("", *(tekst for _, tekst in woorden.paginakop(beeld))):
                self.zeg(regel)
        self._pagina = hier

    def _toon_eerder(self, beeld: Vraagbeeld) -> None:
        """What an empty line would keep: what was half typed, else the earlier answer."""
        half = "" if _kiest(beeld) else beeld.klad.tekst
        if beeld.klad.tekst and not half:
            self.zeg(woorden.klad(beeld))
        if half:
            verder = (
                f", {VERDER} = hierachter verder typen"
                if beeld.soort.invulwijze is Invulwijze.TEKSTVAK
                else ""
            )
            self.zeg(f"Half getypt (lege regel = dit is je antwoord{verder}): {masker(half)}")
        if beeld.standaard_tekst:
            erbij = f", {VERDER} = regels erbij" if beeld.plek.vraag.regels else ""
            zo_laten = "" if half else f" (lege regel = zo laten{erbij})"
            kop = "Staat klaar" if beeld.staat_klaar else "Eerder"
            zo_laten = zo_laten.replace("zo laten", "overnemen") if beeld.staat_klaar else zo_laten
            self.zeg(f"{kop}{zo_laten}: {beeld.standaard_tekst}")

    def _reactie(self, beeld: Vraagbeeld, regel: str) -> Reactie | None:
        """What one line asks for; None when it could not be used and this was told."""
        match regel.strip():
            case "<":
                return Terug()
            case "-":
                if beeld.bewaard and not beeld.plek.vraag.vraagt_nog_een:
                    self.zeg(f"→ {woorden.na_overslaan(beeld)}")
                return Overslaan()
            case "stop":
                raise gestopt()
            case "overzicht":
                return NaarOverzicht()
            case "":
                return self._leeg(beeld)
            case "?":
                self._leg_uit(beeld)
                return None
            case zoek if beeld.wetten and zoek.startswith("? "):
                self._zoek(beeld.wetten, zoek[2:], kies=bool(beeld.plek.vraag.zoekt))
                return None
        invoer = self._invoer(beeld, regel)
        if isinstance(invoer, Terug):  # from "anders": the options are still in sight
            return None
        return invoer if isinstance(invoer, NaarOverzicht | Overslaan) else self._keur(beeld, invoer)

    def _leg_uit(self, beeld: Vraagbeeld) -> None:
        """More about the question; asked again, the law cards: some rows a time."""
        self._uitgelegd += 1
        if not beeld.wetten or self._uitgelegd == 1:
            self.zeg(woorden.uitleg(beeld, self._kaarten))
            if beeld.wetten:
                self.zeg(woorden.NAAR_WETTEN)
            return
        vanaf = (self._uitgelegd - 2) * _RIJEN
        self._toon_vondsten(beeld.wetten, beeld.wetten.passend()[vanaf : vanaf + _RIJEN])

    def _zoek(self, wetten: Wethulp, getypt: str, *, kies: bool) -> None:
        if kies:
            self._toon_treffers(wetten.artikelen(getypt) or wetten.genoemd(getypt))
        else:
            self._toon_vondsten(wetten, wetten.zoek(getypt))

    def _toon_treffers(self, treffers: Sequence[Treffer]) -> None:
        """What can be chosen by its number, each in two lines."""
        self._genummerd = treffers[:_TREFFERS]
        for nummer, treffer in enumerate(self._genummerd, start=1):
            self.zeg(f"{nummer}. {treffer.plaats}: {treffer.biedt}")
            self.zeg(f"   {treffer.wat}")
        over = len(treffers) - len(self._genummerd)
        self.zeg(woorden.KIES_NUMMER if treffers else woorden.NIETS_GEVONDEN)
        if over:
            self.zeg(f"Er passen er nog {over}. Typ ? met meer woorden om ze te zien.")

    def _gekozen(self, getypt: str) -> str:
        """The articles of the numbers that were typed, if it is nothing but numbers from the list."""
        nummers = [deel.strip() for deel in getypt.split(TUSSEN)]
        per_nummer = {str(nummer): treffer for nummer, treffer in enumerate(self._genummerd, start=1)}
        if not all(nummer in per_nummer for nummer in nummers):
            return getypt
        gekozen = f"{TUSSEN} ".join(per_nummer[nummer].verwijzing for nummer in nummers)
        self.zeg(f"→ {gekozen}")
        return gekozen

    def _toon_vondsten(self, wetten: Wethulp, vondsten: Sequence[Vondst]) -> None:
        for tekst, _ in vondstregels(wetten.boek, vondsten[:_RIJEN], wetten.vandaag):
            self.zeg(tekst)
        self.zeg(_VERDER_ZOEKEN if vondsten else woorden.NIETS_GEVONDEN)

    def _keur(self, beeld: Vraagbeeld, invoer: Ruw) -> Getypt | None:
        """The answer, after saying how it is understood; None when it does not fit."""
        if bezwaar := self._bezwaar(beeld, invoer):
            if beeld.soort.invulwijze is Invulwijze.REGEL and isinstance(invoer, str):
                beeld.klad.noteer(invoer)  # a long line is not typed again; a longer text was noted already
            self._afgewezen = True
            self.weiger(bezwaar)
            return None
        if not woorden.is_eigen_tekst(beeld) and (zin := beeld.begrepen(invoer)):
            self.zeg(f"→ {zin[:1].upper()}{zin[1:]}")
        for zin in beeld.gekozen_artikelen(invoer):
            self.zeg(f"→ {zin}")
        for zin in filter(None, (na_antwoord(beeld, invoer), *beeld.over_de_wet(invoer))):
            self.zeg(zin)
        return Getypt(invoer)

    def _leeg(self, beeld: Vraagbeeld) -> Reactie | None:
        """An empty line keeps what was half typed or answered, or passes over what may stay empty."""
        if beeld.klad.tekst and not _kiest(beeld):
            return self._keur(beeld, beeld.klad.tekst)
        bezwaar = "" if beeld.standaard is None else self._bezwaar(beeld, _typbaar(beeld))
        if beeld.standaard is not None and not bezwaar:
            if self._afgewezen:
                self.zeg(f"Dit blijft je antwoord: {beeld.standaard_tekst}")
            return Getypt(_typbaar(beeld))
        if bezwaar and beeld.overgenomen:  # what another casus said, but not for today
            self.zeg(bezwaar)
            return None
        if self._afgewezen or beeld.plek.vraag.verplicht:  # after a refusal nobody means to pass it over
            self.weiger(beeld.bezwaar("") or _NOG_EENS, leeg=True)
            return None
        return Getypt("nee") if beeld.plek.vraag.vraagt_nog_een else Overslaan()

    def _bezwaar(self, beeld: Vraagbeeld, invoer: Ruw) -> str:
        if beeld.plek.vraag.vraagt_nog_een:
            return "" if invoer in ("ja", "nee") else "Antwoord met j of n."
        if _kiest(beeld) and (vreemd := _staat_er_niet_bij(beeld, invoer)):
            gevonden = vind_optie(vreemd, woorden.optienamen(beeld.plek.vraag))
            return woorden.niet_gekozen(gevonden.passend, _labels(beeld))
        return beeld.bezwaar(invoer)

    def _invoer(self, beeld: Vraagbeeld, regel: str) -> Ruw | Uitweg:
        wijze = beeld.soort.invulwijze
        match wijze:
            case Invulwijze.TEKSTVAK:
                return self._lees_verder(beeld, regel)
            case Invulwijze.REGEL:
                return self._gekozen(zonder_backslash(regel)) if beeld.soort.is_tekst else regel
            case Invulwijze.JA_NEE:
                woord = regel.strip().lower().rstrip(".!")
                return {"j": "ja", "n": "nee"}.get(woord, woord)
            case Invulwijze.EEN:
                return self._keus(beeld, regel.strip())
            case Invulwijze.MEER:
                return self._keuzes(beeld, regel)
            case Invulwijze.NIETS:
                raise AssertionError("what asks nothing is not asked")
        assert_never(wijze)

    def _lees_verder(self, beeld: Vraagbeeld, eerste: str) -> str:
        """The lines up to one with only a dot, behind what was half typed if that is asked for."""
        al = beeld.klad.tekst or (beeld.standaard_tekst if beeld.plek.vraag.regels else "")
        if eerste == VERDER and al:
            return self.lees_tot_punt(al.split("\n"), self.lees(""), beeld.klad.noteer)
        return self.lees_tot_punt([], eerste, beeld.klad.noteer)

    def _keuzes(self, beeld: Vraagbeeld, regel: str) -> Ruw | Uitweg:
        keuzes: list[Ruw] = []
        for deel in _delen(beeld.plek.vraag, regel):
            keus = self._keus(beeld, deel)
            if isinstance(keus, Terug | NaarOverzicht | Overslaan):
                return keus
            keuzes.append(keus)
        return keuzes

    def _keus(self, beeld: Vraagbeeld, deel: str) -> Ruw | Uitweg:
        """What was typed as a code; "anders" asks on, and `<` there is back to the options."""
        code = _code(beeld.plek.vraag, deel) or deel.lower()
        if code != ANDERS or not beeld.plek.vraag.anders:
            return code
        while (namelijk := self.regel("Anders, namelijk", beeld.klad.tekst)) == "?":
            self.zeg(woorden.uitleg(beeld, self._kaarten))
        uitwegen: dict[str, Uitweg] = {"<": Terug(), "overzicht": NaarOverzicht(), "-": Overslaan()}
        return uitwegen.get(namelijk, {ANDERS: zonder_backslash(namelijk)})

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:  # noqa: ARG002  the question is still in sight
        """Tells what there is to think of."""
        for regel in (*oordeel.fouten, *oordeel.waarschuwingen):
            self.zeg(f"Let op: {regel}")

    def gevolgen(self, regels: list[str]) -> None:
        """Tells what an answer did to other answers."""
        for regel in regels:
            self.zeg(regel)

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        """Shows all answers; an empty line finishes, a number changes that answer."""
        self._toon_overzicht(overzicht)
        while True:
            getypt = self.lees("Nummer of letter: ")
            if getypt.strip() == "<":
                return Terug()
            keuze, bezwaar = woorden.lees_slot(overzicht, getypt)
            if keuze is None:
                raise gestopt()
            if not bezwaar:
                return keuze
            self.weiger(bezwaar, leeg=not getypt.strip())

    def _toon_overzicht(self, overzicht: Overzicht) -> None:
        self._pagina = ()
        self.zeg("\n== Overzicht")
        nummer = 0
        for titel, regels in overzicht.stappen:
            self.zeg(titel)
            for regel in regels:
                nummer += bool(regel.pad)
                self.zeg(f"  {woorden.overzichtregel(regel, nummer)}")
        for zin in woorden.opmerkingen(overzicht):
            self.zeg(zin)
        for zin in woorden.overzichtkeuzes(overzicht):
            self.zeg(zin)


def _kiest(beeld: Vraagbeeld) -> bool:
    """True where a half-typed text can only be the words behind "anders"."""
    return beeld.soort.kiest


def _labels(beeld: Vraagbeeld) -> list[str]:
    if not beeld.soort.kiest:
        return []
    return woorden.optielabels(beeld.plek.vraag)


def _code(vraag: Vraag, deel: str) -> str:
    """The code of the option with this number, this code or these words; empty when not one is meant."""
    codes = [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])
    if deel.isdecimal():
        nummer = int(deel) if len(deel) < 4 else 0
        return codes[nummer - 1] if 0 < nummer <= len(codes) else ""
    if deel.lower() in codes:
        return deel.lower()
    bedoeld = vind_optie(deel, woorden.optienamen(vraag)).bedoeld
    return codes[bedoeld] if bedoeld >= 0 else ""


def _delen(vraag: Vraag, regel: str) -> list[str]:
    """A line with several choices in parts that are one choice each: the words of a label stay together."""
    delen: list[str] = []
    for stuk in [regel] if _is_een_keus(vraag, regel) else regel.split(","):
        delen += [stuk.strip()] if _is_een_keus(vraag, stuk) else stuk.split()
    return delen


def _is_een_keus(vraag: Vraag, stuk: str) -> bool:
    """Whether these words are one choice together, and not each another one."""
    if not any(teken.isalpha() for teken in stuk) or not _code(vraag, stuk.strip()):
        return False
    los = [_code(vraag, deel) for deel in stuk.replace(",", " ").split()]
    return not all(los) or len(set(los)) < len(los)


def _staat_er_niet_bij(beeld: Vraagbeeld, invoer: Ruw) -> str:
    """What was typed as a choice that the list does not have; empty when it has all of them."""
    gekozen = invoer if isinstance(invoer, list) else [invoer]
    vreemd = (c for c in gekozen if isinstance(c, str) and c and not beeld.plek.vraag.optie(c))
    return next(vreemd, "")


def _typbaar(beeld: Vraagbeeld) -> Ruw:
    """The earlier answer as it would be typed again."""
    if beeld.soort.is_getypt and not beeld.soort.is_tekst:
        return beeld.standaard_tekst
    return beeld.standaard if beeld.standaard is not None else ""


Uitweg: TypeAlias = Terug | NaarOverzicht | Overslaan
VERDER = "+"
_RIJEN, _TREFFERS = 5, 9
"""So many rows of the law cards are said at a time, and so many to choose from."""
_VERDER_ZOEKEN = "Typ ? voor de volgende, of ? met een woord erachter om te zoeken: ? draagkracht"
_NOG_EENS = "Je antwoord hierboven past niet. Typ het nog eens, of - om over te slaan."
_WEGWIJZER = (
    "Typ < om terug te gaan, ? voor uitleg, - om over te slaan, "
    "overzicht om alles te zien, stop om later verder te gaan."
)
