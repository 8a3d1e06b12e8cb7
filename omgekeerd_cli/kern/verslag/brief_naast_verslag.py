"""Whether a letter and the report of the same casus name the same decision, amounts, days and articles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from decimal import Decimal

from msgspec import Struct

from omgekeerd_cli.kern.taal.bedragen_en_datums import Dag, Vindplaats, bedragen_en_datums
from omgekeerd_cli.kern.verslag.artikelen_in_tekst import Artikelplaats, artikelen_in, is_genoemd
from omgekeerd_cli.kern.verslag.brief import Brief, Letterlijk, Noten, vaste_delen, zonder_ingevuld
from omgekeerd_cli.kern.verslag.woordelijk import Gelezen, Uitspraak, meest_gelijkend, uitspraken

Wettenlezer = Callable[[str], Collection[str]]
"""Gives the names of the laws that a text names, as they are shown."""


class Verschil(Struct, frozen=True):
    """One difference: on which line of the letter (0: it is not in the letter), and in words."""

    regel: int
    wat: str


def verschillen(
    brief: str, vers: Brief, rapport: str, wetten_in: Wettenlezer = lambda _: ()
) -> list[Verschil]:
    """What letter and report do not say alike: first what the letter lacks, then by its lines.

    What the letter says when it is made now, is never a difference.

    Args:
        brief: the letter, as somebody may have changed it.
        vers: the letter as it would be made now; what was filled in its open places is not compared.
        rapport: the report as it is now.
        wetten_in: knows the names of laws; without it only the numbers of articles count.
    """
    bekend = f"{rapport}\n\n{vers.tekst}"
    over = _zonder_ingevuld(brief, vers.tekst)
    waarden = _Waarden(list(bedragen_en_datums(over)), list(bedragen_en_datums(bekend)))
    artikelen = list(artikelen_in(over, wetten_in))
    mist = [
        *_besluit(brief, vers),
        *waarden.ontbrekend(vers),
        *_artikelen_weg(artikelen, list(artikelen_in(vers.tekst, wetten_in))),
    ]
    vreemd = [*waarden.vreemd(), *_vreemde_artikelen(artikelen, list(artikelen_in(bekend, wetten_in)))]
    teksten = _Teksten(brief, vers, {verschil.regel for verschil in vreemd})
    anders = [verschil for deel in vers.bevat for verschil in teksten.verschillen(deel)]
    in_brief = sorted([*vreemd, *anders], key=lambda verschil: verschil.regel)
    return list(dict.fromkeys([*mist, *in_brief]))


def _besluit(brief: str, vers: Brief) -> Iterator[Verschil]:
    gelezen = Gelezen(brief)
    for zin in vers.besluit:
        if not gelezen.zegt_alles(zin):
            yield Verschil(0, f"Het besluit is: ‘{zin}’ Dat staat niet zo in de brief.")


class _Waarden(Struct, frozen=True):
    """The amounts and days of the letter, and those that are known."""

    in_brief: list[Vindplaats]
    bekend: list[Vindplaats]

    def ontbrekend(self, vers: Brief) -> Iterator[Verschil]:
        """What belongs to the decision and is not in the letter."""
        for plaats in bedragen_en_datums("\n\n".join(vers.genoemd)):
            if not any(_zegt(ander.waarde, plaats.waarde) for ander in self.in_brief):
                yield Verschil(0, f"{plaats.tekst} hoort bij het besluit, maar staat niet in de brief.")

    def vreemd(self) -> Iterator[Verschil]:
        """What only the letter has."""
        for plaats in self.in_brief:
            if not any(_zegt(ander.waarde, plaats.waarde) for ander in self.bekend):
                yield Verschil(plaats.regel, f"{plaats.tekst} staat niet in het verslag.")


def _artikelen_weg(in_brief: list[Artikelplaats], nodig: list[Artikelplaats]) -> Iterator[Verschil]:
    for artikel in nodig:
        if not is_genoemd(artikel, in_brief):
            yield Verschil(0, f"{artikel.in_woorden} hoort bij het besluit, maar staat niet in de brief.")


def _vreemde_artikelen(in_brief: list[Artikelplaats], bekend: list[Artikelplaats]) -> Iterator[Verschil]:
    for artikel in in_brief:
        if not is_genoemd(artikel, bekend):
            yield Verschil(artikel.regel, f"{artikel.in_woorden} staat niet in het verslag.")


class _Teksten:
    """Whether the letter still holds word for word what it held when it was made."""

    def __init__(self, brief: str, vers: Brief, al_genoemd: Collection[int]) -> None:
        self._nu, self._toen = (Gelezen(Noten().zonder(tekst)) for tekst in (brief, vers.tekst))
        self._nieuw = [
            uitspraak for uitspraak in self._nu.uitspraken if not self._toen.zegt(uitspraak.woorden)
        ]
        self._al_genoemd = al_genoemd

    def verschillen(self, deel: Letterlijk) -> Iterator[Verschil]:
        """What is changed or gone of one answer."""
        weg = 0
        for uitspraak in uitspraken(Noten().zonder(deel.tekst)):
            if self._nu.zegt(uitspraak.woorden) or not self._toen.zegt(uitspraak.woorden):
                continue
            nu = meest_gelijkend(uitspraak.woorden, self._nieuw)
            if nu is None:
                weg += 1
            elif not self._is_al_genoemd(uitspraak, nu):
                yield Verschil(nu.regel, f"Hier staat ‘{deel.kort}’ anders dan in het verslag.")
        if weg:
            aantal = "staat een zin" if weg == 1 else f"staan {weg} zinnen"
            yield Verschil(0, f"Uit ‘{deel.kort}’ {aantal} niet meer zo in de brief.")

    def _is_al_genoemd(self, toen: Uitspraak, nu: Uitspraak) -> bool:
        """Whether only an amount or a day was changed: that was told by itself."""
        regels = range(nu.regel, nu.tot + 1)
        return toen.zonder_waarden == nu.zonder_waarden and any(r in self._al_genoemd for r in regels)


def _zegt(een: Decimal | Dag, ander: Decimal | Dag) -> bool:
    if isinstance(een, Dag) and isinstance(ander, Dag):
        return een.zegt(ander)
    return een == ander


def _zonder_ingevuld(brief: str, vers: str) -> str:
    """The letter without what was written in its open places: a date of sending is no date of the report."""
    delen = list(dict.fromkeys(vast for regel in vers.split("\n") if (vast := vaste_delen(regel))))
    return "\n".join(_vaste_deel(regel, delen) for regel in brief.split("\n"))


def _vaste_deel(regel: str, delen: list[tuple[str, ...]]) -> str:
    return next((kaal for vast in delen if (kaal := zonder_ingevuld(regel, vast))), regel)
