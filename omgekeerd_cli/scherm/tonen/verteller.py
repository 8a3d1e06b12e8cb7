"""Telling how a replay goes: what was asked, what was answered, what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.oude_antwoorden import oude_antwoorden
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.afspelen import Herhaling
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.route.klaar import Leeg
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.scherm.basis import console as scherm
from omgekeerd_cli.scherm.basis.uitvoer import druk_af
from omgekeerd_cli.scherm.woorden.woorden import ERNST

_LEEG = f"  ({Leeg.NIET_INGEVULD.lower()})"
Zeg = Callable[[str, str], None]


@contextmanager
def vertelling(*, eenvoudig: bool) -> Iterator[Verteller]:
    """Through Rich and by screenfuls on a terminal, else in plain lines."""
    if scherm.wil_regels(eenvoudig):
        yield Verteller(in_regels)
        return
    from omgekeerd_cli.scherm.basis.pagina import bladeren

    with bladeren() as blad:
        yield Verteller(partial(scherm.zeg, blad))


def in_regels(tekst: str, _: str) -> None:
    """Says a text as it is."""
    druk_af(tekst)


class Verteller:
    """Says each thing of a replay in a line or two.

    Args:
        zeg: prints a text in a style.
    """

    def __init__(self, zeg: Zeg) -> None:
        self.zeg = zeg

    def begin(self, casus: Casus, methode: Methode, *let_op: str) -> None:
        """Which casus it is, and what is to be told of it first."""
        self.zeg(f"{casus.code}: {masker(casus.titel)}" if casus.titel else casus.code, "stap")
        self.zeg(f"{methode.titel}, versie {casus.versie or methode.versie}", "zacht")
        for melding in filter(None, let_op):
            self.zeg(melding, "let-op")

    def begin_stap(self, beeld: Stapbeeld) -> None:
        """A step begins."""
        self.zeg("", "")
        self.zeg(f"== Stap {beeld.nummer} van {beeld.aantal}: {beeld.titel}", "stap")

    def mededeling(self, beeld: Vraagbeeld) -> None:
        """A text was shown: only what was worked out from answers is told again."""
        if beeld.plek.vraag.rekening:
            self._vraag(beeld)

    def beantwoord(self, beeld: Vraagbeeld, ruw: Ruw) -> None:
        """A question with its saved answer."""
        self._vraag(beeld)
        tekst = beeld.plek.vraag.toon(beeld.plek.vraag.lees(ruw))
        self.zeg("\n".join(f"  {regel}".rstrip() for regel in tekst.split("\n")), "goed")

    def overgeslagen(self, beeld: Vraagbeeld) -> None:
        """A question that was passed over on purpose."""
        self._vraag(beeld)
        self.zeg(_LEEG, "zacht")

    def open(self, beeld: Vraagbeeld) -> None:
        """A question without an answer."""
        self._vraag(beeld)
        self.zeg("  (nog open)" if beeld.plek.vraag.verplicht else _LEEG, "let-op")

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        """A saved answer that does not fit."""
        if oordeel.fouten:
            self._vraag(beeld)
            for regel in beeld.standaard_tekst.split("\n"):
                self.zeg(f"  {regel}".rstrip(), "zacht")
        for regel in oordeel.fouten:
            self.zeg(f"  Past niet meer: {regel}", "fout")

    def slot(
        self,
        herhaling: Herhaling,
        vervallen: Sequence[Pad],
        plaatsen: Sequence[tuple[tuple[str, int, int], str]],
    ) -> None:
        """What the replay showed: open, off the route, no longer fitting, and the signals."""
        stand = herhaling.stand
        aantal = sum(1 for halte in stand.route.haltes if halte.waarde is not None)
        self.zeg("", "")
        self.zeg(f"{aantal} antwoorden afgespeeld.", "")
        for halte in stand.route.open:
            self.zeg(f"Nog open: {halte.plek.vraag.kort} ({halte.plek.stap.titel})", "let-op")
        for (bestand, regel, kolom), reden in plaatsen:
            self.zeg(f"{bestand}:{regel}:{kolom}: {reden}", "fout")
        for pad in (*vervallen, *herhaling.niet_gevraagd):
            self.zeg(
                f"Telt niet mee, want niet van toepassing: {stand.methode.vraag_op_id[str(pad[1])].kort}",
                "zacht",
            )
        for oud in oude_antwoorden(stand, alleen_oude_vragen=True):
            self.zeg(f"De vraag ‘{oud.vraag}’ is er nu niet meer. Je antwoord {oud.lot}.", "zacht")
        for stap, vragen in stand.casus.onbekend.items():
            for naam in vragen if isinstance(vragen, dict) else ():
                self.zeg(f"Onbekend in deze vragenset, wel bewaard: {stap}.{naam}", "zacht")
        for signaal in open_signalen(stand):
            self.zeg(f"{ERNST[signaal.ernst]}: {signaal.tekst} {signaal.advies}", "let-op")

    def _vraag(self, beeld: Vraagbeeld) -> None:
        kop = f"{beeld.kop}: " if beeld.kop else ""
        self.zeg("", "")
        self.zeg(f"{kop}{beeld.tekst}", "vraag")
