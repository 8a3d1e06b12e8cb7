"""The list of casussen: what each is, where it stands, what came out, and the next day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct
from rich.console import Console

from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.taal.tekst import een_regel
from omgekeerd_cli.scherm.basis.uitvoer import druk_af

_KOPPEN = ("Code\n", "Titel\nMethode", "Stand\nWat open is", "Uitkomst\nRoute", "Volgende dag\nGewijzigd")

_RUIM = 24
"""Columns for a title: with fewer, a record of the table gets longer than a block."""


class Casusregel(Struct, frozen=True):
    """One casus in the list; `gebrek` is set when its file cannot be read, `erin` is the code in it.

    `open` is how many answers it still needs, `stap` where one goes on; `dag` is the next day, or else
    the last, which then is `voorbij`.
    """

    code: str
    titel: str = ""
    methode: str = ""
    status: str = ""
    open: int = 0
    stap: int = 0
    route: str = ""
    uitkomst: str = ""
    dag: date | None = None
    voorbij: bool = False
    gewijzigd: datetime | None = None
    gebrek: str = ""
    erin: str = ""


def toon_casussen(console: Console, regels: Iterable[Casusregel], *, als_regels: bool) -> None:
    """A table on a terminal, or a line each with tabs between, for other programs and screen readers."""
    if als_regels:
        for regel in regels:
            druk_af("\t".join(een_regel(deel) for deel in _delen(regel)))
        return
    from omgekeerd_cli.scherm.tonen.kolommen import Kolommen, Rij

    rijen = [Rij(_cellen(regel), _blok(regel)) for regel in regels]
    console.print(Kolommen(_KOPPEN, rijen, ruim=_RUIM), crop=False)


def _cellen(regel: Casusregel) -> tuple[str, ...]:
    """Two things below each other in a cell, as in the heads."""
    paren = (
        (masker(regel.titel), regel.methode),
        (_stand(regel), _open(regel)),
        (regel.uitkomst, regel.route),
        (_dag(regel), _dagcijfers(regel.gewijzigd)),
    )
    if regel.gebrek:
        paren = ((regel.gebrek, ""), ("onleesbaar", ""), ("", ""), ("", _dagcijfers(regel.gewijzigd)))
    return (masker(regel.code), *("\n".join(paar).rstrip("\n") for paar in paren))


def _blok(regel: Casusregel) -> tuple[str, ...]:
    """The same below its code, where there is no room for a table."""
    gewijzigd = f"gewijzigd op {_dagcijfers(regel.gewijzigd)}" if regel.gewijzigd else ""
    if regel.gebrek:
        return (regel.gebrek, _naast(("onleesbaar", gewijzigd)))
    stand = (
        ", ".join(filter(None, (_stand(regel), _open(regel)))),
        f"uitkomst: {regel.uitkomst}" if regel.uitkomst else "",
        f"volgende dag: {_dag(regel)}" if regel.dag else "",
    )
    hoe = ", ".join(filter(None, (regel.methode, regel.route)))
    return tuple(filter(None, (masker(regel.titel), _naast(stand), _naast((hoe, gewijzigd)))))


def _naast(delen: Iterable[str]) -> str:
    return " · ".join(filter(None, delen))


def _delen(regel: Casusregel) -> tuple[str, ...]:
    """The same on one line; what came later stands behind what was there."""
    gewijzigd = f"{regel.gewijzigd:%d-%m-%Y %H:%M}" if regel.gewijzigd else ""
    if regel.gebrek:
        return masker(regel.code), regel.gebrek, "", "onleesbaar", "", gewijzigd, "", "", ""
    open_ = ", ".join(filter(None, (_open(regel), f"stap {regel.stap}" if _is_bezig(regel) else "")))
    hoofd = (masker(regel.code), masker(regel.titel), regel.methode, regel.status, open_ or "klaar")
    return (*hoofd, gewijzigd, regel.route, regel.uitkomst, _dag(regel))


def _is_bezig(regel: Casusregel) -> bool:
    return bool(regel.stap) and regel.status != Status.AFGEROND


def _stand(regel: Casusregel) -> str:
    return f"{regel.status}, stap {regel.stap}" if _is_bezig(regel) else regel.status


def _open(regel: Casusregel) -> str:
    if regel.open:
        return f"nog {regel.open} open"
    return "nog afronden" if regel.status in (Status.BEZIG, Status.GEWIJZIGD) and not regel.stap else ""


def _dag(regel: Casusregel) -> str:
    return f"{'was ' if regel.voorbij else ''}{_dagcijfers(regel.dag)}" if regel.dag else ""


def _dagcijfers(dag: date | None) -> str:
    return f"{dag:%d-%m-%Y}" if dag else ""
