"""`omgekeerd motivatie --naar`: the reports of many casussen, and only of those that changed when asked."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

import typer
from msgspec import Struct, field

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opdrachten.werk import uitvoerplek, verslag
from omgekeerd_cli.opdrachten.werk.laden import laad_casus
from omgekeerd_cli.opdrachten.werk.letop import waarschuw
from omgekeerd_cli.opdrachten.werk.veel import doe_elk
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus import archief, besprekingen, lijstgeheugen
from omgekeerd_cli.opslag.casus.lijstgeheugen import Stempel, maak_stempel
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.scherm.basis.console import maak_console, met_balk, zeg


class Bestelling(Struct, frozen=True):
    """Which reports are wanted, and where.

    Attributes:
        naar: the folder for the reports.
        plek: where casussen and question sets are.
        overschrijven: whether something else that stands there may be replaced.
        alleen_gewijzigd: whether a report may stay when all it was made from is the same.
        signalen: whether the tips stand in them.
    """

    naar: Path
    plek: Werkplek
    overschrijven: bool = False
    alleen_gewijzigd: bool = False
    signalen: bool = False


class Levering(Struct, frozen=True):
    """What came of one report: a fault, or its casus and the stamp; and what is to be told."""

    fout: str = ""
    code: str = ""
    stempel: Stempel | None = None
    eigenaar: str = ""
    bleef: bool = False
    meldingen: tuple[str, ...] = ()


def schrijf_verslagen(namen: list[str], bestelling: Bestelling) -> None:
    """Writes them all; a faulty casus costs a line and does not stop the others."""
    fouten = maak_console(naar_fouten=True)
    uitvoerplek.maak(bestelling.naar)
    ontvangst = _Ontvangst(lambda zin, stijl: zeg(fouten, zin, stijl))
    with contextlib.closing(doe_elk(_Drukkerij(bestelling).druk, namen)) as stroom:
        try:
            for levering in met_balk(fouten, stroom, "Verslagen", len(namen)):
                ontvangst.neem_aan(levering)
        except (KeyboardInterrupt, SystemExit):
            verder = "Met --alleen-gewijzigd erbij ga je verder waar je was."
            zeg(fouten, f"Gestopt. Wat in {bestelling.naar} staat, is heel. {verder}", "let-op")
            raise
        finally:
            veilig.leg_alles_vast()  # no stamp may be there before its report is
            lijstgeheugen.vul_stempels_aan(bestelling.naar, ontvangst.stempels, ontvangst.eigenaars)
    er_al = f" Bij {ontvangst.bleef} was er niets veranderd." if ontvangst.bleef else ""
    klaar = f"{len(namen) - ontvangst.mislukt} van {len(namen)}"
    zeg(maak_console(), f"{klaar} verslagen staan in {bestelling.naar}.{er_al}")
    if ontvangst.mislukt:
        raise typer.Exit(1)


class _Ontvangst(Struct):
    """Tells what is to be told of each report, counts, and keeps the stamps."""

    zeg: Callable[[str, str], None]
    stempels: dict[str, Stempel] = field(default_factory=dict)
    eigenaars: dict[str, str] = field(default_factory=dict)
    mislukt: int = 0
    bleef: int = 0

    def neem_aan(self, levering: Levering) -> None:
        """One more report, or why there is none."""
        for melding in levering.meldingen:
            self.zeg(melding, "let-op")
        if levering.stempel is None or levering.code in self.stempels:
            self.mislukt += 1
            self.zeg(levering.fout or _dubbel(levering.code), "fout")
            return
        self.bleef += levering.bleef
        self.stempels[levering.code] = levering.stempel
        self.eigenaars[levering.code] = levering.eigenaar


def _dubbel(code: str) -> str:
    return f"De code {code} staat in meer casussen. Geef elk een eigen code, want nu is er één verslag."


class _Drukkerij(Struct, dict=True):
    """Makes the reports in one process: each question set is read once, each folder looked at once."""

    bestelling: Bestelling
    methoden: dict[str, Methode] = field(default_factory=dict)
    besprekingen: dict[Path, dict[str, list[Path]]] = field(default_factory=dict)

    @cached_property
    def _eerder(self) -> Mapping[str, Stempel]:
        """From what the reports were made that may stay; each process reads it for itself."""
        return lijstgeheugen.lees_stempels(self.bestelling.naar) if self.bestelling.alleen_gewijzigd else {}

    @cached_property
    def _eigenaars(self) -> Mapping[str, str]:
        """Of which file each report is that is there."""
        return lijstgeheugen.lees_eigenaars(self.bestelling.naar)

    def druk(self, naam: str) -> Levering:
        """The report of one casus, in its file."""
        try:
            return self._als_eerder(naam) or self._druk(naam)
        except OmgekeerdFout as fout:
            return Levering(fout=str(fout))

    def _als_eerder(self, naam: str) -> Levering | None:
        """The report that is there, when all it was made from is still the same."""
        code = Path(naam).stem if archief.is_pad(naam) else naam
        verslag_op = self.bestelling.naar / f"{code}.md"
        eerder = self._eerder.get(code)
        if eerder is None or not verslag_op.is_file():
            return None
        try:
            inhoud, pad = archief.vind(naam, self.bestelling.plek.casussen)
        except archief.IsErNiet:
            return None  # told when it is loaded
        van_wie = self._eigenaars.get(lijstgeheugen.naam_van_verslag(verslag_op), "")
        van_hier = lijstgeheugen.is_van_plek(van_wie, lijstgeheugen.eigenaar(verslag_op, pad or naam))
        if not van_hier or (pad and not archief.is_code(pad)):
            return None
        nu = self._stempel(lijstgeheugen.methode_van(eerder), code, inhoud, pad)
        return Levering(code=code, stempel=nu, eigenaar=van_wie, bleef=True) if nu == eerder else None

    def _druk(self, naam: str) -> Levering:
        geladen = laad_casus(naam, self.bestelling.plek, self.methoden)
        code = geladen.casus.code
        stempel = self._stempel(geladen.methode.id, code, geladen.gelezen.inhoud, geladen.pad)
        plek = self.bestelling.plek
        samen = verslag.collegas(geladen.casus, self._van_collegas(code, geladen.pad), plek)
        tekst = verslag.maak(geladen.stand, samen, signalen=self.bestelling.signalen)
        pad = self.bestelling.naar / f"{code}.md"
        meldingen = [geladen.andere_naam] if geladen.andere_naam else []
        waarschuw(meldingen.append, geladen.stand, str(pad), samen)
        elders = plek.opdracht("motivatie", geladen.naam, "-o", "ANDER.md")
        document = verslag.als_document(tekst, geladen.casus, elders, geladen.bron)
        mag = self.bestelling.overschrijven
        verslag.bewaar(document, pad, mag_weg=lambda _: mag, eigenaars=lambda: self._eigenaars)
        van_wie = document.eigenaar(pad)
        return Levering(code=code, stempel=stempel, eigenaar=van_wie, meldingen=tuple(meldingen))

    def _stempel(self, methode: str, code: str, inhoud: bytes, pad: Path | None) -> Stempel:
        collegas = self._van_collegas(code, pad)
        sets = [methode, besprekingen.BESPREKING] if collegas else [methode]
        van_collegas = [archief.inhoud_van(bestand) for bestand in collegas]
        gevraagd = [b"signalen"] if self.bestelling.signalen else []
        return maak_stempel(methode, map(self._sha256, sets), [inhoud, *van_collegas, *gevraagd])

    def _sha256(self, methode: str) -> str:
        if methode not in self.methoden:
            self.methoden[methode] = vragensets.laad(methode, self.bestelling.plek.vragen)
        return self.methoden[methode].sha256

    def _van_collegas(self, code: str, pad: Path | None) -> list[Path]:
        """The files in which colleagues say what they think of a casus."""
        map_ = pad.parent if pad else self.bestelling.plek.casussen
        if map_ not in self.besprekingen:
            self.besprekingen[map_] = besprekingen.per_casus(map_)
        return self.besprekingen[map_].get(code, [])
