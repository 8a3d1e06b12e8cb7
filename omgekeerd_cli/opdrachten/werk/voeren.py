"""Holding a conversation: every answer on disk, and two lines for whoever stops."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import typer
from msgspec import Struct

from omgekeerd_cli.kern.fouten import GebruiksFout, OmgekeerdFout
from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt
from omgekeerd_cli.kern.taal.tekst import normaliseer
from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner, code_bij_stoppen
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek

if TYPE_CHECKING:
    from pathlib import Path

    from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
    from omgekeerd_cli.kern.route.route import Stand
    from omgekeerd_cli.opdrachten.werk.bewaren import Bewaarder
    from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek


class Hervatting(Struct, frozen=True):
    """With which command one goes on later, and with which words behind the name of the casus."""

    plek: Werkplek
    opdracht: str = "toets"
    erbij: tuple[str, ...] = ()

    def met(self, pad: Path) -> str:
        """The command that goes on with the casus at this path."""
        return self.plek.opdracht(self.opdracht, self.plek.naam_van(pad), *self.erbij)


def nu() -> str:
    """The time for the logboek, ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


@contextlib.contextmanager
def gesprek_over(
    stand: Stand, bewaarplek: Bewaarplek, partner: Gesprekspartner, hervatting: Hervatting
) -> Iterator[Gesprek]:
    """The conversation, with its answers and what is half typed kept on disk, and nobody else at it.

    Whoever stops hears where everything is; the exit code tells how it ended.

    Raises:
        OmgekeerdFout: another process works on this casus, or nothing can be kept there.
    """
    from omgekeerd_cli.kern.beeld.teller import Teller
    from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
    from omgekeerd_cli.opdrachten.werk.bewaren import Bewaarder

    _bezet(bewaarplek)
    try:
        bewaarder = Bewaarder(bewaarplek, partner, hervatting.met)
        door = normaliseer(os.environ.get("OMGEKEERD_DOOR", ""), meer_regels=False)
        gesprek = Gesprek(stand, partner.asker, bewaar=bewaarder, nu=nu, door=door, teller=Teller())
        _houd_klad_bij(gesprek, bewaarder)
        with stopt_netjes(partner, lambda: f"\n{bewaarder.afscheid(gesprek.casus)}"):
            yield gesprek
    finally:
        bewaarplek.geef_vrij()


def _bezet(bewaarplek: Bewaarplek) -> None:
    from omgekeerd_cli.opslag.veilig import NietBewaard

    try:
        bewaarplek.bezet()
    except NietBewaard as fout:
        raise OmgekeerdFout(
            f"In {bewaarplek.pad.parent} is nu niets te bewaren: {fout.waarom}. Daarom beginnen we niet. "
            "Los dit op, of kies een andere map met --casussen."
        ) from fout


def _houd_klad_bij(gesprek: Gesprek, bewaarder: Bewaarder) -> None:
    from omgekeerd_cli.opslag.casus.kladbestand import Kladbestand

    bewaarplek = bewaarder.bewaarplek

    def maak_casus() -> None:
        if bewaarplek.is_nieuw:
            gesprek.stand = gesprek.stand.met(bewaarplek.bewaar(gesprek.casus))
        with bewaarplek.is_hier():
            pass

    gesprek.kladblok = bewaarder.kladblok = kladbestand = Kladbestand(bewaarplek.pad, maak_casus)
    if kladbestand.onleesbaar:
        bewaarder.partner.zeg(kladbestand.onleesbaar)


@contextlib.contextmanager
def voor_de_eerste_vraag(partner: Gesprekspartner) -> Iterator[None]:
    """Whoever stops here has nothing to lose yet."""
    try:
        yield
    except (Gestopt, KeyboardInterrupt) as stop:
        partner.zeg("Gestopt. Er is nog niets bewaard.")
        raise typer.Exit(code_bij_stoppen(stop)) from None


@contextlib.contextmanager
def stopt_netjes(partner: Gesprekspartner, slotzin: Callable[[], str]) -> Iterator[None]:
    """Whoever stops hears where everything is; the exit code tells how it ended."""
    try:
        yield
    except (Gestopt, KeyboardInterrupt, SystemExit) as stop:
        with contextlib.suppress(OSError):  # the window itself may be gone
            partner.zeg(slotzin())
        if isinstance(stop, SystemExit):
            raise
        raise typer.Exit(code_bij_stoppen(stop)) from None
    except (OmgekeerdFout, GebruiksFout):
        raise  # it says itself how to go on
    except Exception:
        with contextlib.suppress(Exception):  # what is broken may be just what is needed to say this
            partner.zeg(slotzin())
        raise
