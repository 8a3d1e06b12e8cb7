"""A day: kept as 2026-03-12, typed as people say it.

How people say it stands in kern/taal (datums, dagen); the bounds of a question in ../oordeel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Ruw, Soort, Waarde
from omgekeerd_cli.kern.taal import weergave
from omgekeerd_cli.kern.taal.dagen import Kijkt, tel
from omgekeerd_cli.kern.taal.feestdagen import feestdag, in_weekend
from omgekeerd_cli.kern.taal.onleesbaar import Onleesbaar

_HULP = "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 12-3-2026, 12 maart of over 3 maanden."
_HELE_HULP = "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 12-3-2026 of 12 maart 2026."
_EEN_DAG = timedelta(days=1)


class Datum(Soort):
    """A day that exists."""

    naam = "datum"
    invulwijze = Invulwijze.REGEL
    hulp = "Datum, zoals 12-3-2026 of over 3 maanden"
    vergelijkt = "`is`, `minstens` en `hoogstens` met een dag als 2026-07-01"
    op_papier = "Datum (dag, maand, jaar):"

    def uit_invoer(self, vraag: Vraag, invoer: Ruw, vandaag: date | None) -> Ruw:
        """ISO 8601; "morgen" and "12 maart" count from `vandaag`, without it they are no dates."""
        if not isinstance(invoer, str):
            return invoer
        # Reading is only needed while somebody types: starting stays quick.
        from omgekeerd_cli.kern.taal.nederlands import lees_datum

        try:
            return lees_datum(invoer, vandaag, vraag.kijkt or Kijkt.BEIDE).isoformat()
        except Onleesbaar as fout:
            raise OngeldigAntwoord(str(fout)) from fout
        except ValueError as fout:
            raise OngeldigAntwoord(_HULP if vandaag else _HELE_HULP) from fout

    def als_klad(self, vraag: Vraag, getypt: str, vandaag: date | None) -> str:
        """A day that is counted from today, as 12-3-2026; all else as it was typed."""
        from omgekeerd_cli.kern.taal.lezing import typbaar

        for dag in (None, vandaag):
            try:
                gelezen = self.uit_invoer(vraag, getypt, dag)
            except OngeldigAntwoord:
                continue
            return getypt if dag is None else typbaar(date.fromisoformat(str(gelezen)))
        return getypt

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """The day."""
        try:
            if isinstance(ruw, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", ruw):
                return date.fromisoformat(ruw)
        except ValueError as fout:
            raise OngeldigAntwoord("Deze dag bestaat niet.") from fout
        raise OngeldigAntwoord("Hier hoort een datum, geschreven als 2026-03-12.")

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """12 maart 2026."""
        return weergave.toon_datum(waarde) if isinstance(waarde, date) else str(waarde)

    def toon_uitvoerig(self, vraag: Vraag, waarde: Waarde) -> str:
        """The same with the day of the week."""
        return weergave.toon_dag(waarde) if isinstance(waarde, date) else str(waarde)

    def maat(self, waarde: Waarde) -> date | None:
        """The day itself: later is more."""
        return waarde if isinstance(waarde, date) else None

    def grens(self, tekst: str) -> date:
        """A day from a question set."""
        return date.fromisoformat(tekst)

    def grens_op(self, vandaag: date, grens: str) -> str:
        """The day of `vandaag`, `vandaag + 6 weken`, `over 6 weken` or `1 jaar geleden`."""
        try:
            dag = tel(" ".join(grens.lower().split()), vandaag)
        except ValueError:
            return ""
        return dag.isoformat() if dag else ""

    def opmerkingen(self, vraag: Vraag, waarde: Waarde, vandaag: date) -> Iterator[str]:
        """A day on the other side of today; for what is planned also a weekend or a holiday."""
        if not isinstance(waarde, date):
            return
        if vraag.kijkt is Kijkt.TERUG and waarde > vandaag:
            yield "Deze dag moet nog komen."
        if vraag.kijkt is Kijkt.VOORUIT and waarde < vandaag:
            yield "Deze dag is al voorbij."
        elif vraag.kijkt is Kijkt.VOORUIT and (bijzonder := _geen_werkdag(waarde)):
            yield f"Dat is {bijzonder}."

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """The days that are asked for, and those around them."""
        grenzen = [date.fromisoformat(deel.waarde) for deel in (*wel, *niet)]
        for dag in grenzen or [date(2026, 1, 1)]:
            yield from (dag, dag - _EEN_DAG, dag + _EEN_DAG)


def _geen_werkdag(dag: date) -> str:
    """Why few people work on a day; empty for any other."""
    weekend = f"een {weergave.toon_dag(dag).split()[0]}" if in_weekend(dag) else ""
    return ", ".join(filter(None, [feestdag(dag), weekend]))


DATUM = Datum()
