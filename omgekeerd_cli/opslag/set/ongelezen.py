"""What stands in the folder of an own set and is not read: why, and what to do to have it read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.opslag.formaat.lijstformaat import MET_EIGEN_VORM, soort_van
from omgekeerd_cli.opslag.set import bestandsnamen as namen
from omgekeerd_cli.opslag.set.lijstbestanden import GEEN_NAMEN, JARGON, ROLWOORDEN, ZOEKWOORDEN
from omgekeerd_cli.opslag.set.setbestanden import METHODEBESTAND, WETTENMAP, inhoud_van, toonpad, yamls
from omgekeerd_cli.opslag.yaml.lezer import Kaart, lees_bytes

_MEESTE, _DIEPST = 500, 3
_ONZE_LIJSTEN = (JARGON, GEEN_NAMEN, ROLWOORDEN, ZOEKWOORDEN, *MET_EIGEN_VORM)


class Gebruikt(Struct, frozen=True):
    """What is read when it is there.

    Attributes:
        lijsten: the names of the list files that a question, a signal or a method names.
        bestanden: for each method that we have ourselves the names of its files.
        sjablonen: the names of the templates that there can be.
    """

    lijsten: Collection[str]
    bestanden: Mapping[str, Collection[str]]
    sjablonen: Collection[str]


class Ongelezen(Struct):
    """What was found: `fouten` were surely meant to be read, of `overig` we cannot know."""

    fouten: list[Gebrek] = field(default_factory=list)
    overig: list[Gebrek] = field(default_factory=list)


def zoek_ongelezen(map_: Path, gebruikt: Gebruikt) -> Ongelezen:
    """Everything in the folder of an own set that is not read, without what systems leave behind."""
    return _Zoeker(map_, gebruikt, _bekende_lijsten(gebruikt)).zoek()


def _bekende_lijsten(gebruikt: Gebruikt) -> set[str]:
    return {f"{naam}{namen.YAML}" for naam in gebruikt.lijsten} | set(_ONZE_LIJSTEN)


class _Zoeker(Struct):
    map_: Path
    gebruikt: Gebruikt
    lijsten: Collection[str]
    uit: Ongelezen = field(default_factory=Ongelezen)
    gezien: int = 0

    def zoek(self) -> Ongelezen:
        gelezen = 0
        for plek in self._inhoud(self.map_):
            gelezen += self._map(plek) if plek.is_dir() else self._in_wortel(plek)
        if not (gelezen or self.uit.fouten):
            wat = "In deze map staat niets dat we lezen."
            doe = "Zet er een map in met de naam van een methode, of een lijst."
            self.uit.overig.append(Gebrek(toonpad(self.map_), 0, 0, wat, doe))
        return self.uit

    def _inhoud(self, map_: Path) -> Iterator[Path]:
        try:
            plekken = sorted(map_.iterdir())
        except OSError:
            plekken = []
        for plek in plekken:
            if namen.is_van_het_systeem(plek.name) or namen.is_van_ons(plek.name):
                continue
            self.gezien += 1
            if self.gezien == _MEESTE:
                wat = "Hier staat te veel om alles te noemen. Wat hierna komt, is niet nagekeken."
                self.uit.overig.append(Gebrek(toonpad(plek), 0, 0, wat, "Kies een map met alleen vragen."))
            if self.gezien >= _MEESTE:
                return
            yield plek

    def _in_wortel(self, bestand: Path) -> bool:
        """A file beside the folders of methods; True when it is read."""
        if not namen.is_yaml(bestand.name):
            return self._niet_gelezen(bestand, self.lijsten)
        if bestand.name in self.lijsten:
            return True
        kaart = _lees(bestand, self.map_)
        if kaart is None or soort_van(kaart):
            return True  # what is wrong with it is told elsewhere; law cards are shown by themselves
        if wat_het_is := _in_een_methode(kaart):
            doe = "Zet dit bestand in een map met de naam van de methode."
            if bestand.name.lower() == METHODEBESTAND or (self.map_ / METHODEBESTAND).is_file():
                doe = f"Kies de map hierboven: {toonpad(self.map_.absolute().parent)}."
            self._meld(bestand, f"Dit is {wat_het_is}, en staat niet in de map van een methode.", doe)
        elif goed := namen.lijkt_op(namen.gemeend(bestand.name), self.lijsten):
            self._meld(bestand, "Dit bestand gebruikt geen vraag.", f"Bedoel je {goed}?")
        else:
            wat = "Deze lijst gebruikt geen vraag."
            doe = f"Noem die bij een vraag: `opties: {{uit: {bestand.stem}}}`."
            self.uit.overig.append(Gebrek(toonpad(bestand), 0, 0, wat, doe))
        return True

    def _map(self, map_: Path) -> bool:
        """A folder beside the list files; True when it is that of a method."""
        if map_.name.startswith("_"):
            wat = "Een map die met _ begint, slaan we over."
            self.uit.overig.append(Gebrek(toonpad(map_), 0, 0, wat))
            return False
        plekken = [*self._inhoud(map_)]
        if map_.name == WETTENMAP:
            return self._wettenmap(map_, plekken)
        if plekken and (meen := self._andere_naam(map_.name, plekken)):
            self._meld(map_, "Deze methode is er niet.", f"Bedoel je de map {meen}?")
            return False
        goed = [*self.gebruikt.bestanden.get(map_.name, ()), METHODEBESTAND, *self._sjabloonnamen()]
        gelezen = any(yamls(map_))
        bekend = map_.name in self.gebruikt.bestanden
        for plek in plekken:
            if plek.is_dir():
                self._te_diep(plek, map_, 1)
            elif namen.is_sjabloon(plek.name) and (bekend or gelezen):
                gelezen |= self._sjabloon(plek)
            elif not namen.is_yaml(plek.name):
                self._niet_gelezen(plek, goed)
        return gelezen

    def _wettenmap(self, map_: Path, plekken: Iterable[Path]) -> bool:
        """The folder with the articles of laws: every YAML file directly in it is read."""
        for plek in plekken:
            if plek.is_dir():
                self._te_diep(plek, map_, 1)
            elif not namen.is_yaml(plek.name):
                self._niet_gelezen(plek, ())
        return any(yamls(map_))

    def _andere_naam(self, naam: str, plekken: Iterable[Path]) -> str:
        """The method of ours that a folder was meant to lie over; empty for a method by itself."""
        kop = (METHODEBESTAND,)
        if naam in self.gebruikt.bestanden or any(namen.gemeend(plek.name, kop) in kop for plek in plekken):
            return ""
        return namen.lijkt_op(naam.lower(), self.gebruikt.bestanden)

    def _sjabloonnamen(self) -> list[str]:
        return [f"{naam}{namen.SJABLOON}" for naam in self.gebruikt.sjablonen]

    def _sjabloon(self, bestand: Path) -> bool:
        goed = self._sjabloonnamen()
        if bestand.name in goed:
            return True
        doe = namen.lijkt_op(bestand.name.lower(), goed)
        if doe:
            self._meld(bestand, "Dit sjabloon gebruikt niemand.", f"Bedoel je {doe}?")
        else:
            wat, doe = "Dit sjabloon gebruikt niemand.", f"Er zijn: {', '.join(goed)}."
            self.uit.overig.append(Gebrek(toonpad(bestand), 0, 0, wat, doe))
        return False

    def _te_diep(self, map_: Path, boven: Path, diepte: int) -> None:
        """A folder in the folder of a method, or of nothing: no file in it is read."""
        bestanden = [plek for plek in self._inhoud(map_) if plek.is_file() or diepte < _DIEPST]
        for plek in bestanden:
            if plek.is_dir():
                self._te_diep(plek, map_, diepte + 1)
        gemeend = [plek.name for plek in bestanden if plek.is_file() and namen.gemeend(plek.name)]
        if not gemeend:
            return
        is_methode = map_.name in self.gebruikt.bestanden
        naar = self.map_ / map_.name if is_methode else boven
        waar = f"in {toonpad(naar)}" if is_methode or diepte == 1 else "direct in de map van een methode"
        gebrek = Gebrek(
            toonpad(map_), 0, 0, "Deze map ligt te diep: we lezen er niets in.", f"Zet de bestanden {waar}."
        )
        bewaard = (is_methode and naar.is_dir()) or all((boven / naam).exists() for naam in gemeend)
        (self.uit.overig if bewaard else self.uit.fouten).append(gebrek)

    def _niet_gelezen(self, bestand: Path, goede: Collection[str]) -> bool:
        """Tells of a file with a name that is not read; always False."""
        goed = namen.gemeend(bestand.name, goede)
        if namen.is_reservekopie(bestand.name) or not goed:
            wat = "Een reservekopie lezen we niet." if goed else "Dit bestand lezen we niet."
            self.uit.overig.append(Gebrek(toonpad(bestand), 0, 0, wat))
        elif _staat_er(bestand.parent, goed) and not _is_zelfde(bestand, goed):
            wat = f"Dit bestand lezen we niet: {goed} staat er ook."
            self._meld(bestand, wat, f"Zet wat je wilt houden in {goed}, en zet dit bestand ergens anders.")
        else:
            self._meld(bestand, "Dit bestand lezen we niet.", f"Bedoel je {goed}? Geef het dan die naam.")
        return False

    def _meld(self, plek: Path, wat: str, doe: str) -> None:
        self.uit.fouten.append(Gebrek(toonpad(plek), 0, 0, wat, doe))


def _staat_er(map_: Path, naam: str) -> bool:
    return any(plek.name == naam for plek in map_.iterdir())


def _is_zelfde(bestand: Path, naam: str) -> bool:
    """Whether a system that takes capitals for small letters has one file by both names."""
    ander = bestand.with_name(naam)
    return ander.exists() and bestand.samefile(ander)


def _lees(bestand: Path, bovenmap: Path) -> Kaart | None:
    try:
        return lees_bytes(inhoud_van(bestand, bovenmap), toonpad(bestand))
    except GebrekkigBestand:
        return None


def _in_een_methode(kaart: Kaart) -> str:
    """What a file is that belongs in the folder of a method; empty for a list."""
    if isinstance(kaart.get("stap"), str) and "vragen" in kaart:
        return "een stap"
    return "het begin van een methode" if {"id", "stappen"} & kaart.keys() and "titel" in kaart else ""
