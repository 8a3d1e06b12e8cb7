"""Finding what points straight at a person: BSN, IBAN, e-mail address, phone number, date of birth.

Nothing here is certain: one in eleven numbers of nine digits passes the test of a BSN. What is
found is a reason to ask, never to refuse.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from omgekeerd_cli.kern.privacy import nummers


class Persoonsgegeven(StrEnum):
    """What kind of personal data it is; the value is the Dutch word for it."""

    BSN = "BSN"
    IBAN = "IBAN"
    EMAIL = "e-mailadres"
    TELEFOON = "telefoonnummer"
    GEBOORTEDATUM = "geboortedatum"


class Vondst(Struct, frozen=True):
    """One finding: what it seems to be, and which characters of the text it takes."""

    soort: Persoonsgegeven
    begin: int
    eind: int


_IETS_TE_ZIEN = re.compile(r"[@＠﹫\d]")
"""What every finding has something of. Most texts have nothing of it, and are done at once."""
_IETS_VAN_EEN_NUMMER = re.compile(r"[0-9](?:\W{0,9}[0-9]){7}|[0-9]{2}(?<=[^\W\d_]{2}[0-9]{2})")
"""What each has something of that has no `@` and no word such as geboren."""
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IBAN = re.compile(r"[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}", re.IGNORECASE)
_KORTSTE_IBAN = 15
_TELEFOON = re.compile(r"\+?\(?\d[\d ().\-/]{6,}\d")
_AANTAL_ERACHTER = re.compile(r"[^ ]+ \d")
"""A number written in one piece, and one digit that starts what follows: "... 4 kinderen"."""
_BEDRAG_ERVOOR = re.compile(r"(?:€|\beuro?) ?-?$", re.IGNORECASE)


def vind(tekst: str) -> tuple[Vondst, ...]:
    """Everything in the text that seems to be personal data, in order; findings never overlap."""
    if not _IETS_TE_ZIEN.search(tekst):
        return ()
    plat = platgeslagen(tekst)
    if not ("@" in plat or "geb" in plat.lower() or _IETS_VAN_EEN_NUMMER.search(plat)):
        return ()
    gevonden: list[Vondst] = []
    bezet: list[tuple[int, int]] = []
    for soort, stukken in _zoekers(plat):
        for begin, eind, van_iemand in stukken:
            if not any(begin < e and b < eind for b, e in bezet):
                bezet.append((begin, eind))
                if van_iemand:
                    gevonden.append(Vondst(soort, begin, eind))
    return tuple(sorted(gevonden, key=lambda vondst: vondst.begin))


def _zoekers(plat: str) -> Iterator[tuple[Persoonsgegeven, Iterable[tuple[int, int, bool]]]]:
    """Every search, the surest first: what it takes is not looked at again."""
    from omgekeerd_cli.kern.privacy.bsn import bsns_in
    from omgekeerd_cli.kern.privacy.geboortedatum import geboortedatums_in

    yield Persoonsgegeven.EMAIL, ((*treffer.span(), True) for treffer in _EMAIL.finditer(plat))
    yield Persoonsgegeven.IBAN, ((*stuk, True) for stuk in _ibans_in(plat))
    yield Persoonsgegeven.GEBOORTEDATUM, ((*stuk, True) for stuk in geboortedatums_in(plat))
    yield Persoonsgegeven.TELEFOON, _telefoons_in(plat)
    yield Persoonsgegeven.BSN, ((*stuk, True) for stuk in bsns_in(plat))


def soorten(tekst: str) -> tuple[Persoonsgegeven, ...]:
    """The kinds of personal data that the text seems to hold, each once, in order."""
    return tuple(dict.fromkeys(vondst.soort for vondst in vind(tekst)))


def masker(tekst: str) -> str:
    """The text with the kind in place of each finding, such as `[BSN]`: for lists that others may see."""
    for vondst in reversed(vind(tekst)):
        tekst = f"{tekst[: vondst.begin]}[{vondst.soort.value}]{tekst[vondst.eind :]}"
    return tekst


def platgeslagen(tekst: str) -> str:
    """The text, character for character, with one form for each digit, blank, dash and width."""
    return tekst if tekst.isascii() and "\t" not in tekst else tekst.translate(_PLAT)


class _Vormen(dict[int, str]):
    """The one form of each character by its code point, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        vorm = self[code] = _plat(chr(code))
        return vorm


_PLAT = _Vormen()


def _plat(teken: str) -> str:
    if teken == "\n" or teken.isascii():
        return " " if teken == "\t" else teken
    if (cijfer := unicodedata.decimal(teken, None)) is not None:
        return str(cijfer)
    if unicodedata.category(teken) == "Pd" or teken == "−":
        return "-"
    gewoon = unicodedata.normalize("NFKC", teken)
    return " " if gewoon.isspace() else gewoon if len(gewoon) == 1 else teken


def _ibans_in(plat: str) -> Iterator[tuple[int, int]]:
    """What follows may look like a part of it, so the end is where the check digits say it is."""
    vanaf = 0
    while kandidaat := _IBAN.search(plat, vanaf):
        vanaf = kandidaat.start() + 1
        eind = kandidaat.end()
        while eind - kandidaat.start() >= _KORTSTE_IBAN:
            if plat[eind - 1] != " " and nummers.is_iban(plat[kandidaat.start() : eind]):
                yield kandidaat.start(), eind
                vanaf = eind
                break
            eind -= 1


def _telefoons_in(plat: str) -> Iterator[tuple[int, int, bool]]:
    for reeks in _TELEFOON.finditer(plat):
        if _BEDRAG_ERVOOR.search(plat, max(reeks.start() - 8, 0), reeks.start()):
            continue
        for begin, eind, van_iemand in nummers.telefoonnummers_in(reeks[0]):
            nummer = reeks[0][begin:eind]
            if sum(map(str.isdigit, nummer)) > 9 and not _AANTAL_ERACHTER.fullmatch(nummer):
                yield reeks.start() + begin, reeks.start() + eind, van_iemand
