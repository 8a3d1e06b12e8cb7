"""Showing a casus to a group: a question, a key, its answer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt
from omgekeerd_cli.kern.set.model import Ruw
from omgekeerd_cli.scherm.basis import console as scherm
from omgekeerd_cli.scherm.basis.stuurreeksen import zonder_stuurreeksen
from omgekeerd_cli.scherm.tonen.verteller import Verteller, Zeg, in_regels
from omgekeerd_cli.scherm.woorden import woorden

ANTWOORD = "Enter of spatie: antwoord · q: klaar"


@contextmanager
def vertoning(*, eenvoudig: bool) -> Iterator[Verteller]:
    """With a key for each answer on a terminal, else with Enter and in plain lines."""
    if scherm.wil_regels(eenvoudig):
        yield Vertoning(in_regels, Enter().wacht, _stapregels, "Antwoord: ")
        return
    from omgekeerd_cli.scherm.basis.pagina import per_scherm
    from omgekeerd_cli.scherm.tonen.omlijsting import Omlijsting

    with per_scherm(esc_stopt=False) as blad:

        def wacht() -> None:
            if not blad.wacht(ANTWOORD):
                raise Gestopt(afgebroken=False)

        yield Vertoning(partial(scherm.zeg, blad), wacht, Omlijsting(blad).begin_stap, "→ ")


class Vertoning(Verteller):
    """Shows each question as it is asked, texts and options too, and waits before its answer.

    Args:
        zeg: prints a text in a style.
        wacht: waits for the group; may raise `Gestopt`.
        stap: announces a step.
        teken: what stands before an answer.
    """

    def __init__(
        self, zeg: Zeg, wacht: Callable[[], None], stap: Callable[[Stapbeeld], None], teken: str
    ) -> None:
        super().__init__(zeg)
        self._teken = teken
        self._wacht = wacht
        self._stap = stap

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """A step begins."""
        self._stap(beeld)

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """A text that belongs to the questions after it."""
        self.zeg("", "")
        self.zeg(beeld.tekst, "")
        if beeld.toelichting:
            self.zeg(beeld.toelichting, "zacht")

    def beantwoord(self, beeld: Vraagbeeld, ruw: Ruw) -> None:
        """A question with its saved answer; of several choices each on its own line."""
        self._vraag(beeld)
        waarde = beeld.plek.vraag.lees(ruw)
        if isinstance(waarde, tuple):
            regels = [f"- {beeld.plek.vraag.toon(keus)}" for keus in waarde]
        else:
            regels = beeld.plek.vraag.toon(waarde).split("\n")
        kop, *rest = regels
        self.zeg("\n".join((f"{self._teken}{kop}", *(f"  {regel}".rstrip() for regel in rest))), "goed")

    def _vraag(self, beeld: Vraagbeeld) -> None:
        self.zeg("", "")
        for stijl, regel in woorden.kopregels(beeld):
            self.zeg(regel, stijl)
        if beeld.soort.kiest:
            for nummer, label in enumerate(woorden.optielabels(beeld.plek.vraag), start=1):
                self.zeg(f"  {nummer}. {label}", "")
        self._wacht()


class Enter:
    """Waiting without keys: a line, until there are no more."""

    def __init__(self) -> None:
        self._op = False

    def wacht(self) -> None:
        """Waits for Enter; in a pipe that has ended it goes on by itself.

        Raises:
            Gestopt: q or stop was typed, or Ctrl-D in a terminal.
        """
        if self._op:
            return
        in_regels("  [Enter toont het antwoord, q stopt]", "")
        regel = zonder_stuurreeksen(sys.stdin.readline())
        if regel.strip().lower() in ("q", "stop"):
            raise Gestopt(afgebroken=False)
        if not regel and sys.stdin.isatty():
            raise Gestopt(afgebroken=True)
        self._op = not regel


def _stapregels(beeld: Stapbeeld) -> None:
    for stijl, regel in (("", ""), *woorden.signaalregels(beeld)) if beeld.signalen else ():
        in_regels(regel, stijl)
    in_regels(f"\n== Stap {beeld.nummer} van {beeld.aantal}: {beeld.titel}", "")
    if tekst := woorden.staptekst(beeld):
        in_regels(tekst, "")
