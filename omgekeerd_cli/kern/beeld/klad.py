"""What is typed and not confirmed yet, kept apart from the answers until it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import PurePath
from typing import Protocol, TypeAlias

from msgspec import Struct, field

from omgekeerd_cli.kern.antwoord.boom import Pad, als_tekst
from omgekeerd_cli.kern.antwoord.oordeel import lees_invoer
from omgekeerd_cli.kern.antwoord.soorten.keuze import namelijk
from omgekeerd_cli.kern.route.route import Halte, Route
from omgekeerd_cli.kern.taal.tekst import normaliseer, zonder_stuurtekens

LANGSTE_KLAD = 200_000
"""Most characters that are kept of what is half typed: ten times the longest answer."""
Editor: TypeAlias = Callable[[PurePath], None]
"""Lets a person change the file at a path, and waits until that is done."""


def _nergens(_: str) -> str:
    return ""


def _zonder_editor(tekst: str, _: Editor) -> str:
    return tekst


class Klad(Struct, frozen=True):
    """The half-typed text of one place, and two ways to go on with it.

    `noteer` keeps the whole text as it is now and gives, in one sentence, why it could not;
    `bewerk` lets an editor change a text in a private file and gives what it became.
    """

    tekst: str = ""
    noteer: Callable[[str], str] = _nergens
    bewerk: Callable[[str, Editor], str] = _zonder_editor


class Kladblok(Protocol):
    """The half-typed texts of one casus by place, each place named as in the logboek."""

    @property
    def op_schijf(self) -> bool:
        """Whether there are texts, and they will be there next time."""

    def teksten(self) -> dict[str, str]:
        """All texts, the one noted last at the end."""

    def bewaar(self, teksten: dict[str, str]) -> str:
        """Keeps these texts and no others; gives why that failed, empty when it did not."""

    def bewerk(self, naam: str, tekst: str, editor: Editor) -> str:
        """Lets an editor change the text of this place; gives what it became.

        Whatever stops the editor, what it had saved is kept as the draft of the place.
        """


class Geheugen(Struct):
    """Half-typed texts that are not kept on disk: for a replay, and for tests."""

    inhoud: dict[str, str] = field(default_factory=dict)
    op_schijf: bool = False

    def teksten(self) -> dict[str, str]:
        """All texts, the one noted last at the end."""
        return dict(self.inhoud)

    def bewaar(self, teksten: dict[str, str]) -> str:
        """Keeps these texts and no others."""
        self.inhoud = dict(teksten)
        return ""

    def bewerk(self, naam: str, tekst: str, editor: Editor) -> str:  # noqa: ARG002  there is no file
        """Gives the text as it is: without a disk there is nothing to open."""
        return tekst


def _ongewijzigd(tekst: str) -> str:
    return tekst


def klad_van(blok: Kladblok, pad: Pad, bevestigd: str, vast: Callable[[str], str] = _ongewijzigd) -> Klad:
    """The draft of one place; a text that says what was confirmed already is no draft.

    Args:
        blok: where the drafts are kept.
        pad: the place.
        bevestigd: the confirmed answer as it would be typed.
        vast: makes of a text one that says the same on another day.
    """
    naam = als_tekst(pad)

    def noteer(tekst: str) -> str:
        tekst = vast(zonder_stuurtekens(tekst))
        over = {ander: oud for ander, oud in blok.teksten().items() if ander != naam}
        nieuw = over if not tekst.strip() or tekst == bevestigd else {**over, naam: tekst}
        ook_op_schijf = blok.op_schijf or not nieuw
        return "" if nieuw == blok.teksten() and ook_op_schijf else blok.bewaar(nieuw)

    return Klad(blok.teksten().get(naam, ""), noteer, lambda tekst, editor: blok.bewerk(naam, tekst, editor))


def ruim_oud_klad(route: Route, blok: Kladblok, vandaag: date | None) -> str:
    """Clears away the drafts that are an answer already; gives the place of the one noted last."""
    haltes = {als_tekst(pad): halte for pad, halte in route.halte_op_pad.items()}
    teksten = blok.teksten()
    nieuw = {naam: tekst for naam, tekst in teksten.items() if not _is_oud(haltes.get(naam), tekst, vandaag)}
    if nieuw != teksten:
        blok.bewaar(nieuw)
    return next(reversed(nieuw), "")


def _is_oud(halte: Halte | None, tekst: str, vandaag: date | None) -> bool:
    if halte is None or halte.ruw is None:
        return False
    if tekst.strip() == "-":  # it was passed over
        return True
    _, ruw = lees_invoer(halte.plek.vraag, tekst, vandaag=vandaag)
    vraag = halte.plek.vraag
    if ruw == vraag.soort.als_getypt(vraag, halte.ruw):
        return True
    return normaliseer(tekst, meer_regels=False) in namelijk(halte.ruw)
