"""How it stands with keeping: which casussen are past their term, and why the others stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Console

from omgekeerd_cli.kern.wijzigen.bewaartermijn import Bewaarstand, Lot
from omgekeerd_cli.scherm.basis.console import zeg
from omgekeerd_cli.scherm.basis.uitvoer import druk_af

_KOPPEN = {
    Lot.VOORBIJ: "De bewaartermijn is voorbij",
    Lot.BEWAREN: "Nog bewaren",
    Lot.LOOPT_NIET: "Hier loopt nog geen termijn",
    Lot.APART: "Kijk hier zelf naar: deze laten we staan",
}


def toon_standen(console: Console, standen: Sequence[Bewaarstand], *, als_regels: bool) -> None:
    """By what becomes of them; or a line each with tabs between, for other programs and screen readers."""
    if als_regels:
        for stand in standen:
            druk_af("\t".join(_delen(stand)))
        return
    for lot, kop in _KOPPEN.items():
        hier = [stand for stand in standen if stand.lot is lot]
        if hier:
            zeg(console, f"{kop} ({len(hier)})", "stap")
        for stand in hier:
            _toon(console, stand)
        if hier:
            zeg(console)


def _toon(console: Console, stand: Bewaarstand) -> None:
    titel = stand.deel.casus.titel if stand.deel.casus else ""
    zeg(console, f"{stand.deel.code}  {titel}".rstrip(), "vraag" if stand.lot is Lot.VOORBIJ else "")
    for regel in _waarom(stand):
        zeg(console, f"  {regel}", "zacht")


def _waarom(stand: Bewaarstand) -> list[str]:
    return [regel for regel in (stand.reden, _termijn(stand), _bron(stand), _mee(stand)) if regel]


def _termijn(stand: Bewaarstand) -> str:
    if stand.termijn is None or stand.vanaf is None:
        return ""
    waar = "logboek" if stand.uit_logboek else "datum van het bestand, want het logboek zegt niets"
    tot = _dag(stand.tot) if stand.tot else "nog heel lang"
    return f"bewaren tot en met {tot}: {stand.termijn.termijn} na {_dag(stand.vanaf)} ({waar})"


def _bron(stand: Bewaarstand) -> str:
    """On whose word a casus may go."""
    if stand.lot is not Lot.VOORBIJ or stand.termijn is None:
        return ""
    dag = _dag(date.fromisoformat(stand.termijn.vastgesteld))
    return f"bron: {stand.termijn.bron}, vastgesteld op {dag}"


def _mee(stand: Bewaarstand) -> str:
    codes = ", ".join(deel.code for deel in stand.besprekingen)
    return f"met de bespreking: {codes}" if codes else ""


def _dag(dag: date) -> str:
    return f"{dag:%d-%m-%Y}"


def _delen(stand: Bewaarstand) -> tuple[str, ...]:
    casus = stand.deel.casus
    dagen = (f"{dag:%Y-%m-%d}" if dag else "" for dag in (stand.vanaf, stand.tot))
    methode, titel = (casus.methode, casus.titel) if casus else ("", "")
    return (stand.deel.code, stand.lot.value, *dagen, methode, titel, "; ".join(_waarom(stand)))
