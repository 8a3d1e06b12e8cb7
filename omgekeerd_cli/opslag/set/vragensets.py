"""Question sets: found in folders, laid over each other, checked, and turned into a methode."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field, structs

from omgekeerd_cli.kern.controle.controle import onbereikbaar
from omgekeerd_cli.kern.controle.paginacontrole import scheve_paginas
from omgekeerd_cli.kern.controle.vergelijkcontrole import vreemde_voorwaarden
from omgekeerd_cli.kern.fouten import Bevinding, Code, Gebrek, GebrekkigBestand, OmgekeerdFout
from omgekeerd_cli.kern.set.model import Methode, Optie
from omgekeerd_cli.kern.wijzigen.overname import genoemde_methoden, vreemde_verwijzingen
from omgekeerd_cli.opslag.formaat.keur import ga_na, keur_formaat, vind, vreemd_in
from omgekeerd_cli.opslag.formaat.lijstformaat import (
    BegripBlok,
    als_optie,
    ga_kaarten_na,
    ga_lijst_na,
    kaarten_van,
)
from omgekeerd_cli.opslag.formaat.methodeformaat import MethodeBlok, StapBlok
from omgekeerd_cli.opslag.formaat.zinformaat import ZINNENBESTAND
from omgekeerd_cli.opslag.set import scheve_bestanden, setcontrole
from omgekeerd_cli.opslag.set.bestandsnamen import SJABLOON, YAML, lijkt_op
from omgekeerd_cli.opslag.set.eigen_laag import EigenLaag, als_gevolg
from omgekeerd_cli.opslag.set.herstel import Herstel, herstel_hoofd
from omgekeerd_cli.opslag.set.omzetten import maak_methode
from omgekeerd_cli.opslag.set.organisatie import lees_organisatie
from omgekeerd_cli.opslag.set.samenvoegen import kaarten_over, laat_weg, leg_over
from omgekeerd_cli.opslag.set.setbestanden import (
    METHODEBESTAND,
    inhoud_van,
    lees_lijsten,
    lijstbestand,
    methodemappen,
    sjabloonbestanden,
    toonpad,
    yamls,
)
from omgekeerd_cli.opslag.set.wetverwijzingen import losse_verwijzingen
from omgekeerd_cli.opslag.set.zinnen import Zinnenlagen
from omgekeerd_cli.opslag.yaml.lezer import Kaart, lees_bytes

if TYPE_CHECKING:
    from omgekeerd_cli.kern.wet.zoeken import Zoeker


def methoden(mappen: Sequence[Traversable]) -> list[str]:
    """The ids of all methods in these folders, in order."""
    namen = {map_.name for bovenmap in mappen if bovenmap.is_dir() for map_ in methodemappen(bovenmap)}
    return sorted(namen)


def laad(methode_id: str, mappen: Sequence[Traversable]) -> Methode:
    """The method of that id, the own folders laid over the packaged one.

    Raises:
        OmgekeerdFout: there is no such method.
        GebrekkigBestand: it has faults; holds all of them.
    """
    bekend = methoden(mappen)
    if methode_id not in bekend:
        raise OmgekeerdFout(f"De methode '{methode_id}' is er niet. Kies uit: {', '.join(bekend)}.")
    methode, gebreken = _Lader(methode_id, mappen).laad()
    if gebreken or methode is None:
        raise GebrekkigBestand(gebreken)
    return methode


def keur(
    methode_id: str, mappen: Sequence[Traversable], opmerkingen: list[Gebrek] | None = None
) -> list[Gebrek]:
    """All faults of one method; without any also questions never asked and wrong names of methods.

    What is no fault, but has to be looked at or could not be found out, is added to `opmerkingen`.
    """
    lader = _Lader(methode_id, mappen)
    methode, gebreken = lader.laad()
    if methode is None or gebreken:
        return gebreken
    bevindingen = [*onbereikbaar(methode), *scheve_paginas(methode)]
    geen_fout = (Code.NIET_NAGEGAAN, Code.PAGINA)
    if opmerkingen is not None:
        opmerkingen += [lader.gebrek(b) for b in bevindingen if b.code in geen_fout]
    gebreken = [lader.gebrek(b) for b in bevindingen if b.code not in geen_fout]
    return gebreken + _vreemde_gebreken(lader, methode)


def _vreemde_gebreken(lader: _Lader, methode: Methode) -> list[Gebrek]:
    """The wrong names of questions of other methods; at an own set that changed such another method."""
    namen = genoemde_methoden(methode) & set(methoden(lader.mappen))
    laders = [_Lader(naam, lader.mappen) for naam in sorted(namen)]
    geladen = {ander.methode_id: ander.laad()[0] for ander in laders}
    anderen = {naam: ander for naam, ander in geladen.items() if ander}
    gebreken = []
    vreemd = (*vreemde_verwijzingen(methode, anderen), *vreemde_voorwaarden(methode, anderen))
    for bevinding in vreemd:
        gebrek = lader.gebrek(bevinding)
        plaats = (gebrek.bestand, gebrek.regel, gebrek.kolom)
        oorzaken = (ander.eigen.oorzaak(bevinding, plaats) for ander in laders)
        oorzaak = next((plaats for plaats in oorzaken if plaats), None)
        gebreken.append(als_gevolg(bevinding, oorzaak) if oorzaak else gebrek)
    return gebreken


def genoemde_lijsten(mappen: Sequence[Traversable]) -> set[str]:
    """The list files that a question, a signal or a method names, and those of our own."""
    gevonden = {bestand.name.removesuffix(YAML) for bestand in yamls(mappen[0])}
    for naam in methoden(mappen):
        lader = _Lader(naam, mappen)
        lader.laad()
        gevonden |= lader.genoemd
    return gevonden


def wijs_aan(
    methode_id: str, mappen: Sequence[Traversable], bevindingen: Iterable[Bevinding]
) -> list[Gebrek]:
    """Findings about a sound method with the places in its files."""
    lader = _Lader(methode_id, mappen)
    lader.laad()
    return [lader.gebrek(bevinding) for bevinding in bevindingen]


def keur_lijsten(mappen: Sequence[Traversable]) -> list[Gebrek]:
    """All faults of the list files that stand beside the methods, the own ones laid over ours."""
    gebreken: list[Gebrek] = []
    lijsten = lees_lijsten(mappen, gebreken)
    for lijst in lijsten.values():
        ga_lijst_na(lijst, gebreken)
    gebreken += losse_verwijzingen(lijsten)
    return list(GebrekkigBestand(gebreken).gebreken)


class Kaartenkast(Struct, frozen=True, dict=True):
    """The law cards in these folders, read when they are first asked for; none where they have faults."""

    mappen: Sequence[Traversable]

    def __call__(self) -> Zoeker:
        """All of them, for whoever searches."""
        return self._zoeker

    @cached_property
    def _zoeker(self) -> Zoeker:
        from omgekeerd_cli.kern.wet.wetskaart import Wettenboek
        from omgekeerd_cli.kern.wet.zoeken import Zoeker
        from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

        try:
            return Zoeker(laad_wettenboek(self.mappen))
        except GebrekkigBestand:
            return Zoeker(Wettenboek())


class _Lader(Struct):
    """Reads all files of one method; collects faults instead of stopping at the first."""

    methode_id: str
    mappen: Sequence[Traversable]
    gebreken: list[Gebrek] = field(default_factory=list)
    maat: setcontrole.Maat = field(default_factory=setcontrole.Maat)
    hash: Any = field(default_factory=hashlib.sha256)
    lijsten: dict[str, tuple[Optie, ...]] = field(default_factory=dict)
    ongeteld: dict[str, list[tuple[str, bytes]]] = field(default_factory=dict)
    genoemd: set[str] = field(default_factory=set)
    kaarten: dict[str, list[Kaart]] = field(default_factory=dict)
    vervallen: dict[str, str] = field(default_factory=dict)
    vervallen_velden: set[str] = field(default_factory=set)
    anders: set[str] = field(default_factory=set)
    onleesbaar: bool = False
    eigen: EigenLaag = field(default_factory=lambda: EigenLaag(()))
    zinnen: Zinnenlagen = field(default_factory=Zinnenlagen)

    def __post_init__(self) -> None:
        """Begin with nothing of an own set."""
        self.eigen = EigenLaag(self.mappen)

    def laad(self) -> tuple[Methode | None, list[Gebrek]]:
        hoofd, stappen = self._lees_bestanden()
        if scheef := scheve_bestanden.andere_methode(self.methode_id, self.mappen, hoofd):
            return None, [scheef]
        if hoofd is None:
            return None, self.gebreken
        self._zonder_andere_stappen(hoofd, stappen)
        sjablonen = self._sjablonen()
        vragen = setcontrole.vraagkaarten(stappen.values())
        signalen = [kaart for kaart in hoofd.get("signalen") or [] if isinstance(kaart, Kaart)]
        self.kaarten = {"vraag": vragen, "signaal": signalen, "methode": [hoofd], "stap": [*stappen.values()]}
        if veel := setcontrole.te_veel_vragen(vragen):
            return None, [*self.gebreken, veel]  # more checks would take long, and say little
        self.gebreken += setcontrole.dubbele_ids(vragen)
        heel = ga_na(MethodeBlok, hoofd, self.gebreken)
        if heel is None and not stappen:
            return None, self.gebreken  # nothing is left to look at
        methodeblok = heel or herstel_hoofd(self.methode_id, hoofd, stappen)
        herstel = Herstel()
        stapblokken = {n: ga_na(StapBlok, k, self.gebreken) or herstel.stap(k) for n, k in stappen.items()}
        self._keur_stappen(hoofd, methodeblok, stappen)
        goede = [blok for naam in methodeblok.stappen if (blok := stapblokken.get(naam))]
        methode = self._methode(methodeblok, goede)
        if self.onleesbaar:
            return methode, self.gebreken  # what refers to an unread file would seem wrong
        namen = {str(kaart["id"]) for kaart in vragen} | set(self.vervallen)
        self.gebreken += map(self.gebrek, herstel.bevindingen(methode, namen))
        if heel:
            eigen = toonpad(self.mappen[-1] / self.methode_id / METHODEBESTAND)
            self.gebreken += map(self.gebrek, setcontrole.migratiefouten(hoofd, methode, namen, eigen))
        return structs.replace(methode, sjablonen=sjablonen, sha256=self.hash.hexdigest()), self.gebreken

    def _keur_stappen(self, hoofd: Kaart, blok: MethodeBlok, stappen: dict[str, Kaart]) -> None:
        if not self.onleesbaar:
            self.gebreken += setcontrole.scheve_stappen(self.methode_id, hoofd, blok, stappen, self.anders)

    def _zonder_andere_stappen(self, hoofd: Kaart, stappen: dict[str, Kaart]) -> None:
        """Takes out the steps whose name has a slip: what they lack is not theirs to have."""
        lijst = [naam for naam in hoofd.get("stappen") or [] if isinstance(naam, str)]
        for naam, kaart in [*stappen.items()]:
            if scheef := scheve_bestanden.andere_stap(kaart, lijst):
                self.gebreken.append(scheef)
                self.anders.add(naam)
                del stappen[naam]

    def _methode(self, blok: MethodeBlok, stappen: Sequence[StapBlok]) -> Methode:
        methode = maak_methode(blok, stappen, self._opties)
        begrippen = blok.begrippen
        woorden = self._lees_lijst(begrippen.uit, "`begrippen`", BegripBlok) if begrippen else ()
        self._tel_lijst(begrippen.uit if begrippen else "")
        return structs.replace(
            methode,
            vervallen=self.vervallen,
            vervallen_velden=frozenset(self.vervallen_velden),
            begrippen=woorden,
            artikelen=Kaartenkast(self.mappen),
            zinnen=self.zinnen.lees(self._opties, self.gebreken),
            organisatie=lees_organisatie(self.mappen, self.gebreken),
        )

    def _lees(self, bestand: Traversable, bovenmap: Traversable, lijst: str = "") -> Kaart | None:
        try:
            inhoud = inhoud_van(bestand, bovenmap)
            self.maat.neem_op(toonpad(bestand), inhoud)
            if lijst:
                self.ongeteld.setdefault(lijst, []).append((bestand.name, inhoud))
            else:
                self._tel_mee(bestand.name, inhoud)
            kaart = lees_bytes(inhoud, toonpad(bestand))
            keur_formaat(kaart)
        except GebrekkigBestand as fout:
            self.gebreken.extend(fout.gebreken)
            self.onleesbaar = True
            return None
        return kaart

    def _tel_mee(self, naam: str, inhoud: bytes) -> None:
        gelijk = inhoud.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
        self.hash.update(f"{naam}\0{len(gelijk)}\0".encode() + gelijk)

    def _lees_bestanden(self) -> tuple[Kaart | None, dict[str, Kaart]]:
        hoofd: Kaart | None = None
        stappen: dict[str, Kaart] = {}
        gezien = False
        for bovenmap in self.mappen:
            in_map: list[Kaart] = []
            if algemeen := lijstbestand(bovenmap, ZINNENBESTAND):
                self._lees_zinnen(algemeen, bovenmap, van_methode=False)
            for bestand in yamls(bovenmap / self.methode_id):
                if bestand.name == ZINNENBESTAND:
                    self._lees_zinnen(bestand, bovenmap, van_methode=True)
                    continue
                gezien = gezien or bestand.name == METHODEBESTAND
                kaart = self._lees(bestand, bovenmap)
                if kaart is None:
                    continue
                self.eigen.neem_op(bovenmap, kaart)
                if bestand.name == METHODEBESTAND:
                    hoofd = leg_over(hoofd, kaart, self.gebreken) if hoofd is not None else kaart
                elif isinstance(kaart.get("stap"), str):
                    in_map.append(kaart)
                else:
                    lijsten = {lijst.name for map_ in self.mappen for lijst in yamls(map_)}
                    self.gebreken.append(scheve_bestanden.geen_stap(kaart, lijsten))
            self._neem_stappen(stappen, in_map)
        if not gezien:
            self.gebreken.append(scheve_bestanden.zonder_hoofd(self.methode_id, self.mappen))
        return hoofd, stappen

    def _lees_zinnen(self, bestand: Traversable, bovenmap: Traversable, *, van_methode: bool) -> None:
        if (kaart := self._lees(bestand, bovenmap)) is not None:
            eigen_laag = bovenmap is not self.mappen[0]
            self.zinnen.leg_erover(kaart, van_methode=van_methode, eigen_laag=eigen_laag)

    def _neem_stappen(self, stappen: dict[str, Kaart], kaarten: Sequence[Kaart]) -> None:
        """Lays the files of one folder over what there is of each step."""
        dubbel = list(scheve_bestanden.dubbele_bestanden(kaarten))
        self.gebreken += [gebrek for _, gebrek in dubbel]
        for kaart in kaarten:
            if any(kaart is ander for ander, _ in dubbel):
                continue
            naam = kaart["stap"]
            if naam in stappen:
                vragen = setcontrole.vraagkaarten([kaart])
                self.vervallen |= {str(v["id"]): str(v["vervalt"]) for v in vragen if laat_weg(v)}
                weg = [v for v in setcontrole.vraagkaarten([stappen[naam]]) if str(v["id"]) in self.vervallen]
                self.vervallen_velden |= {str(veld["id"]) for veld in setcontrole.vraagkaarten(weg)}
                stappen[naam] = leg_over(stappen[naam], kaart, self.gebreken)
            else:
                stappen[naam] = kaart

    def _sjablonen(self) -> dict[str, str]:
        try:
            gevonden = sjabloonbestanden(self.methode_id, self.mappen)
        except GebrekkigBestand as fout:
            self.gebreken.extend(fout.gebreken)
            return {}
        for naam, inhoud in gevonden.items():
            self._tel_mee(f"{naam}{SJABLOON}", inhoud)
        return {naam: inhoud.decode("utf-8-sig").replace("\r\n", "\n") for naam, inhoud in gevonden.items()}

    def _opties(self, naam: str, waarvoor: str, *, telt: bool = True) -> tuple[Optie, ...]:
        """The options of a list file, read once.

        What only stands ready somewhere does not count for the hash: another price is no other set, and
        each casus holds the one that was confirmed.
        """
        if naam not in self.lijsten:
            self.lijsten[naam] = self._lees_lijst(naam, waarvoor)
        if telt:
            self._tel_lijst(naam)
        return self.lijsten[naam]

    def _tel_lijst(self, naam: str) -> None:
        for bestand, inhoud in self.ongeteld.pop(naam, []):
            self._tel_mee(bestand, inhoud)

    def _lees_lijst(
        self, naam: str, waarvoor: str, blok: type[BegripBlok] | None = None
    ) -> tuple[Optie, ...]:
        samen: Kaart | None = None
        self.genoemd.add(naam)
        for bovenmap in self.mappen:
            bestand = lijstbestand(bovenmap, f"{naam}.yaml")
            if bestand and (kaart := self._lees(bestand, bovenmap, naam)) is not None:
                self.eigen.neem_lijst_op(bovenmap, kaart)
                samen = kaarten_over(samen, kaart) if samen is not None else kaart
        if samen is None:
            self.gebreken.append(self._zonder_lijst(naam, waarvoor))
            return ()
        # also a faulty card has a code that may be named
        _ = ga_kaarten_na(blok, samen, self.gebreken) if blok else ga_lijst_na(samen, self.gebreken)
        kaarten = kaarten_van(samen)
        return tuple(als_optie(code, kaart) for code, kaart in kaarten.items() if isinstance(kaart, Kaart))

    def _zonder_lijst(self, naam: str, waarvoor: str) -> Gebrek:
        """The fault of a list that is not there: at the file that was meant, or where it is named."""
        if bijna := scheve_bestanden.bijna_lijst(naam, self.mappen):
            return bijna
        wat = f"Het lijstbestand {naam}.yaml voor {waarvoor} is er niet."
        er_zijn = {lijst.name for map_ in self.mappen for lijst in yamls(map_)}
        bedoeld = lijkt_op(f"{naam}.yaml", er_zijn).removesuffix(YAML)
        doe = f"Bedoel je `{bedoeld}`?" if bedoeld else "Maak het, of noem een ander."
        alles = [kaart for kaarten in self.kaarten.values() for kaart in kaarten]
        return Gebrek(
            *(setcontrole.plaats_van_lijst(naam, alles) or (toonpad(self.mappen[-1]), 0, 0)), wat, doe
        )

    def _kaart(self, bevinding: Bevinding) -> Kaart:
        return next(
            kaart
            for kaart in self.kaarten[bevinding.wie]
            if bevinding.id in (kaart.get("id"), kaart.get("stap"))
        )

    def gebrek(self, bevinding: Bevinding) -> Gebrek:
        """The finding with the place in the file where it stands, or where an own set caused it."""
        kaart = self.zinnen.kaart(bevinding.id) if bevinding.wie == "zin" else self._kaart(bevinding)
        pad = tuple(int(d) if d.isdigit() else d for d in bevinding.sleutel.split("."))
        if vreemd := vreemd_in(kaart, pad):
            return vreemd
        plaats, _ = vind(kaart, pad)
        oorzaak = self.eigen.oorzaak(bevinding, plaats)
        return als_gevolg(bevinding, oorzaak) if oorzaak else Gebrek(*plaats, bevinding.wat, bevinding.doe)
