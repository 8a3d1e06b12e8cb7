"""Holding a conversation: every answer on disk, and two lines for whoever stops."""

from __future__ import annotations

import contextlib
import os
import shlex
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.poort import Gestopt
from omgekeerd_cli.kern.tekst import normaliseer
from omgekeerd_cli.opdrachten import opties
from omgekeerd_cli.opdrachten.gesprekspartner import Gesprekspartner

if TYPE_CHECKING:
    from omgekeerd_cli.kern.casus import Casus
    from omgekeerd_cli.kern.gesprek import Gesprek
    from omgekeerd_cli.kern.model import Methode


def nu() -> str:
    """The time for the logboek, ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def maak_gesprek(
    methode: Methode, casus: Casus, pad: Path, partner: Gesprekspartner, *, opdracht: str = "toets"
) -> Gesprek:
    """The conversation, with its answers and what is half typed kept on disk."""
    from omgekeerd_cli.kern.gesprek import Gesprek
    from omgekeerd_cli.opslag.kladbestand import Kladbestand

    gesprek = Gesprek(
        methode,
        casus,
        partner.asker,
        bewaar=_bewaarder(pad, opdracht),
        nu=nu,
        door=normaliseer(os.environ.get("OMGEKEERD_DOOR", ""), meer_regels=False),
    )

    def maak_casus() -> None:
        if not gesprek.casus.revisie and not pad.exists():
            gesprek.houd_vast()

    gesprek.kladblok = kladbestand = Kladbestand(pad, maak_casus)
    if kladbestand.onleesbaar:
        partner.zeg(kladbestand.onleesbaar)
    return gesprek


def _bewaarder(pad: Path, opdracht: str) -> Callable[[Casus], Casus]:
    """Keeps every answer on disk, in a folder that is made when it is not there."""
    from omgekeerd_cli.opslag import archief, veilig

    nieuw = not pad.exists()

    def bewaar(casus: Casus) -> Casus:
        try:
            return archief.bewaar(casus, pad, nieuw=nieuw and not casus.revisie)
        except veilig.NietBewaard as fout:
            mislukt = f"Je laatste antwoord is NIET bewaard. {fout}"
            if not pad.exists():
                raise OmgekeerdFout(f"{mislukt} Los dit op en begin opnieuw.") from fout
            verder = shlex.join(["omgekeerd", opdracht, str(pad)])
            raise OmgekeerdFout(
                f"{mislukt} Wat je eerder antwoordde, staat er nog. Los dit op en ga verder: {verder}"
            ) from fout

    return bewaar


@contextlib.contextmanager
def voor_de_eerste_vraag(partner: Gesprekspartner) -> Iterator[None]:
    """Whoever stops here has nothing to lose yet."""
    try:
        yield
    except Gestopt as stop:
        partner.zeg("Gestopt. Er is nog niets bewaard.")
        raise typer.Exit(130 if stop.afgebroken else 0) from None


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
        met_woord = isinstance(stop, Gestopt) and not stop.afgebroken
        raise typer.Exit(0 if met_woord else 130) from None
    except OmgekeerdFout:
        raise  # it says itself how to go on
    except Exception:
        with contextlib.suppress(Exception):  # what is broken may be just what is needed to say this
            partner.zeg(slotzin())
        raise


def tot_straks(gesprek: Gesprek, pad: Path, casussen: str, vragen: str, *, opdracht: str = "toets") -> str:
    """Where everything is and how to go on (with which command), in two lines."""
    if not pad.exists():
        return "\nGestopt. Je had nog niets beantwoord, dus er is niets bewaard."
    eigen = pad.parent == opties.werkplek(casussen=casussen).casussen
    verder = ["omgekeerd", opdracht, gesprek.casus.code if eigen else str(pad)]
    verder += ["--casussen", casussen] if casussen and eigen else []
    verder += ["--vragen", vragen] if vragen else []
    verder += ["--volgorde", "papier"] if gesprek.volgorde.papiernummers else []
    klad = " Wat je half typte, staat straks klaar." if gesprek.kladblok.op_schijf else ""
    return f"\nJe antwoorden staan in {pad}.{klad}\nGa later verder: {shlex.join(verder)}"
