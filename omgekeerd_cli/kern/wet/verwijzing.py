"""The one reader of references to articles: `art. 18 lid 1`, `4:84`, `18.1 pw`, `art 31 lid 2 onder m`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from omgekeerd_cli.kern.taal.tekst import opgesomd

_NUMMER = r"\d+[a-z]{0,3}(?:[.:]\d+[a-z]{0,3}){0,3}"
_LID = r"\d+[a-z]?"
_MEER_LEDEN = rf"{_LID}(?:(?:\s*,\s*|\s+en\s+|\s+tot en met\s+|\s+t/m\s+|\s*-\s*){_LID})*"
_ACHTER = (
    rf"(?:\s*,?\s*(?:leden|lid)\s*(?P<lid>{_MEER_LEDEN}))?"
    r"(?:\s*,?\s*(?:aanhef en\s+)?(?:onderdeel|onder|sub)\s*"
    r"(?P<onder>(?P<letter>[a-z])(?P=letter)?(?![a-z])))?"
)
_MET_WOORD = re.compile(rf"\b(?:artikel(?:en)?|art)\b\.?\s*(?P<nummer>{_NUMMER}){_ACHTER}", re.IGNORECASE)
_KAAL = re.compile(rf"(?<![\w.:€])(?<!€[ \u00a0])(?P<nummer>{_NUMMER})(?![\w:]|\.\d){_ACHTER}", re.IGNORECASE)
_LOS_LID = re.compile(rf"\s+(?P<lid>{_LID})(?![\w.:])", re.IGNORECASE)
_GETAL = re.compile(r"\d+")


class Verwijzing(Struct, frozen=True):
    """A place in a law: the number of the article, its leden and its letter; empty where not said."""

    nummer: str
    leden: tuple[str, ...] = ()
    onder: str = ""

    @property
    def in_woorden(self) -> str:
        """As a text names it: `art. 18 lid 1 en 2 onder a`."""
        lid = f" lid {opgesomd(self.leden)}" if self.leden else ""
        return f"art. {self.nummer}{lid}{f' onder {self.onder}' if self.onder else ''}"

    @property
    def per_lid(self) -> tuple[Verwijzing, ...]:
        """A place for each lid that it names; itself when it names none."""
        return tuple(Verwijzing(self.nummer, (lid,), self.onder) for lid in self.leden) or (self,)

    def omvat(self, ander: Verwijzing) -> bool:
        """Whether whoever reads this reads of `ander`: the same article, and no lid or letter less."""
        return (
            self.nummer == ander.nummer
            and set(ander.leden) <= set(self.leden)
            and ander.onder in ("", self.onder)
        )

    def past_op(self, ander: Verwijzing) -> int:
        """How well this, as somebody types it, fits a place on a card: 0 is not, 3 is exactly.

        A place that says less than what is asked can hold it, and the other way round.
        """
        if self.nummer != ander.nummer:
            return 0
        if not self.leden or not ander.leden:
            return 3 if self.leden == ander.leden and self.onder == ander.onder else 2
        if not set(self.leden) & set(ander.leden):
            return 1
        return 3 if self.onder in ("", ander.onder) else 2

    def raakt(self, artikel: str) -> bool:
        """Whether this, as somebody types it, can mean the article that a card writes so."""
        ander = lees_verwijzing(artikel)
        return ander is not None and self.past_op(ander) > 1


def lees_verwijzingen(tekst: str) -> Iterator[Verwijzing]:
    """Every article that a text names behind `art.` or `artikel`."""
    yield from map(_als_verwijzing, _MET_WOORD.finditer(tekst))


def lees_verwijzing(tekst: str) -> Verwijzing | None:
    """The first article that a text names behind `art.` or `artikel`, or None."""
    gevonden = _MET_WOORD.search(tekst)
    return _als_verwijzing(gevonden) if gevonden else None


def zoek_verwijzing(tekst: str) -> tuple[Verwijzing | None, str]:
    """The article that somebody looks for, also without `art.`, and what is left of the words.

    `18.1` may be art. 18 lid 1 where a law has no article of that number; `als_lid` gives that.
    """
    gevonden = _MET_WOORD.search(tekst) or _KAAL.search(tekst)
    if gevonden is None:
        return None, tekst
    verwijzing, rest = _met_los_lid(gevonden)
    return verwijzing, f"{tekst[: gevonden.start()]} {rest}"


def lees_vooraan(tekst: str) -> tuple[Verwijzing, str] | None:
    """The article with which a text begins, also without `art.`, and what comes behind; None without one."""
    gevonden = _MET_WOORD.match(tekst) or _KAAL.match(tekst)
    return _met_los_lid(gevonden) if gevonden else None


def _met_los_lid(gevonden: re.Match[str]) -> tuple[Verwijzing, str]:
    """The article that was read, with the lid of `35 1`, and the text behind it."""
    verwijzing, eind = _als_verwijzing(gevonden), gevonden.end()
    if not verwijzing.leden and (los := _LOS_LID.match(gevonden.string, eind)):
        verwijzing, eind = Verwijzing(verwijzing.nummer, (los["lid"].lower(),)), los.end()
    return verwijzing, gevonden.string[eind:]


def als_lid(verwijzing: Verwijzing) -> Verwijzing | None:
    """The same with what stands behind the last dot as a lid: how people write it; None without a dot."""
    nummer, punt, lid = verwijzing.nummer.rpartition(".")
    return Verwijzing(nummer, (lid,), verwijzing.onder) if punt and not verwijzing.leden else None


def artikelnummer(artikel: str) -> str:
    """The number in `art. 2.3.5 lid 6` or `art. 3:4`, as an address has it; empty when there is none."""
    verwijzing = lees_verwijzing(artikel)
    return verwijzing.nummer if verwijzing else ""


def jci(bwb: str, artikel: str, dag: date) -> str:
    """The address of an article in the text of a day, in the form of the official identifiers (JCI 1.3).

    The lid is in it where the reference names exactly one; empty when it names no article.
    """
    verwijzing = lees_verwijzing(artikel)
    if verwijzing is None:
        return ""
    lid = f"&lid={verwijzing.leden[0]}" if len(verwijzing.leden) == 1 else ""
    return (
        f"https://wetten.overheid.nl/jci1.3:c:{bwb}&artikel={verwijzing.nummer}{lid}"
        f"&z={dag.isoformat()}&g={dag.isoformat()}"
    )


def _als_verwijzing(gevonden: re.Match[str]) -> Verwijzing:
    onder = (gevonden["onder"] or "").lower()
    return Verwijzing(gevonden["nummer"].lower(), _leden(gevonden["lid"] or ""), onder)


def _leden(tekst: str) -> tuple[str, ...]:
    """`1 en 2` and `5 tot en met 8` as the numbers that they mean."""
    leden: list[str] = []
    for deel in re.split(r"\s*,\s*|\s+en\s+(?!met)", tekst.lower()):
        van, *tot = re.split(r"\s+tot en met\s+|\s+t/m\s+|\s*-\s*", deel)
        if tot and _GETAL.fullmatch(van) and _GETAL.fullmatch(tot[0]) and int(van) < int(tot[0]) < 100:
            leden += [str(lid) for lid in range(int(van), int(tot[0]) + 1)]
        else:
            leden += [lid for lid in (van, *tot) if lid]
    return tuple(dict.fromkeys(leden))
