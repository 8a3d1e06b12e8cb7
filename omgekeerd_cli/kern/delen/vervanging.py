"""Putting role words in the place of names and numbers, everywhere and in every form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from omgekeerd_cli.kern.delen.vouwen import gevouwen, vouw

Besluiten = Mapping[str, str]
"""For each word what takes its place; nothing for a word that stays."""
_ZINSBEGIN = re.compile(r"(?:^|[.!?][\"'”’)]*\s|\n)[\s\"'“‘(•-]*$")
_AFKORTING = re.compile(
    r"(?:(?<!\w)(?:[a-z]\.){2,}|(?<!\w)(?:geb|bijv|nr|art|ca|evt|resp|incl|tel|dd|zgn|mevr|dhr)\.) *$"
)
"""A stop that ends no sentence."""
_ZINSEINDE = re.compile(r"[\"'”’)]*(?:\s*$|\s*\n|\s+[\"'“‘(]?[^\W\d_a-zß-ÿ])")
"""Behind the stop of an initial: there it ended the sentence too."""
_PUNT = re.compile(r"(?<![^\W\d_])([^\W\d_])\. *|\.")
_LIDWOORD = re.compile(r"(?:de|het|een) ")
_AANHALING = ("'", "‘", "’")
_LETTER = r"[^\W\d_]"
_MINSTE_CIJFERS = 4
_DICHTBIJ = 60
"""Characters before a word among which its sentence begins, if it does there: not the whole text."""


class Vervangen(Struct, frozen=True):
    """A text after replacing: which characters of it were decided on, and how often each role came."""

    tekst: str
    vast: tuple[tuple[int, int], ...] = ()
    geteld: tuple[str, ...] = ()


class Vervanger:
    """Replaces by these decisions; of words that begin alike the longest counts."""

    def __init__(self, besluiten: Besluiten, voor_naam: str = "") -> None:
        """Args: the decisions, and a pattern of what goes with a name that stands behind it: `mevr`."""
        self._woorden = sorted(besluiten, key=lambda woord: (-len(gevouwen(woord)), woord))
        self._rollen = [besluiten[woord] for woord in self._woorden]
        vormen = [_vorm(woord, besluiten[woord], voor_naam) for woord in self._woorden]
        delen = [f"(?P<w{nummer}>{vorm})" for nummer, vorm in enumerate(vormen)]
        self._patroon = re.compile("|".join(delen)) if delen else None

    def vervang(self, tekst: str) -> Vervangen:
        """The text with a role word for each word that goes; what stays is left as it was written."""
        if self._patroon is None:
            return Vervangen(tekst)
        plat, plaatsen = vouw(tekst)
        delen: list[str] = []
        vast: list[tuple[int, int]] = []
        geteld: list[str] = []
        klaar = lengte = 0
        for treffer in self._patroon.finditer(plat):
            begin, eind = plaatsen[treffer.start()], plaatsen[treffer.end()]
            nummer = int((treffer.lastgroup or "w0")[1:])
            rol, woord = self._rollen[nummer], self._woorden[nummer]
            nieuw = _verbogen(rol, woord, treffer[0], tekst[:begin]) if rol else tekst[begin:eind]
            nieuw += "." if rol and treffer[0].endswith(".") and _ZINSEINDE.match(tekst, eind) else ""
            delen += [tekst[klaar:begin], nieuw]
            vanaf = lengte + begin - klaar
            klaar, lengte = eind, vanaf + len(nieuw)
            vast.append((vanaf, lengte))
            geteld += [rol] if rol else []
        return Vervangen("".join([*delen, tekst[klaar:]]), tuple(vast), tuple(geteld))

    def tel(self, teksten: list[str]) -> Counter[str]:
        """How often each role word comes in all these texts."""
        return Counter(rol for tekst in teksten for rol in self.vervang(tekst).geteld)

    def vindt_in(self, tekst: str) -> bool:
        """Whether a word that goes stands in this text."""
        return bool(self.vervang(tekst).geteld)


def _vorm(woord: str, rol: str, voor_naam: str) -> str:
    """A pattern for the word in folded text: with its genitive, or a number however it is grouped."""
    plat = _een_spatie(gevouwen(woord))
    if is_getal(woord):
        tekens = r"[ .\-/()]*".join(re.findall(r"[a-z0-9]", plat))
        return rf"(?<![0-9])\+?{tekens}(?![0-9]{'' if plat[-1].isdigit() else f'|{_LETTER}'})"
    kern = _kern(plat)
    voor = rf"(?<!{_LETTER})" if re.match(_LETTER, plat) else r"(?<!\w)"
    titel = rf"(?:(?:{voor_naam}) +)*" if voor_naam and rol and voor != r"(?<!\w)" else ""
    lidwoord = r"(?:(?:de|het|een) )?" if _LIDWOORD.match(rol) and not _LIDWOORD.match(plat) else ""
    if re.search(rf"{_LETTER}$", plat):
        bezit = r"(?:'?s|')?" if plat[-1] in "sxz" else r"(?:'?s)?"
        einde = rf"{bezit}(?!{_LETTER})"
    else:
        einde = rf"(?!{_LETTER}|[0-9])" if plat[-1].isalnum() or plat.endswith(".") else ""
    return f"{voor}{titel}{lidwoord}{kern}{einde}"


def _kern(plat: str) -> str:
    """The word itself: a stop, an apostrophe or a blank behind an initial may be missing."""
    if "@" in plat or not re.search(rf"{_LETTER}{{2}}", plat):
        return r" +".join(map(re.escape, plat.split(" ")))
    delen: list[str] = []
    klaar = 0
    for treffer in _PUNT.finditer(plat):
        delen += [re.escape(plat[klaar : treffer.start()]), rf"{treffer[1]}\.? *" if treffer[1] else r"\.?"]
        klaar = treffer.end()
    samen = "".join([*delen, re.escape(plat[klaar:])])
    if samen.endswith(" *"):  # the blank behind the last initial is not of the name
        samen = samen[:-2]
    return samen.replace(r"\ ", " +").replace("'", "'?")


def is_getal(woord: str) -> bool:
    """Whether a word is a number that people group as they like, such as a BSN or a postcode."""
    cijfers = sum(teken.isdigit() for teken in woord)
    return cijfers >= _MINSTE_CIJFERS and "@" not in woord and cijfers > sum(map(str.isalpha, woord))


def _een_spatie(tekst: str) -> str:
    return " ".join(tekst.split())


def _verbogen(rol: str, woord: str, gevonden: str, ervoor: str) -> str:
    """The role word in the form of what it replaces: of somebody, or at the beginning of a sentence."""
    plat = gevouwen(woord)
    met_s = not _letters(gevonden).endswith(_letters(plat))
    if not is_getal(woord) and (met_s or (gevonden[-1] == "'" != plat[-1])):
        aangehaald = gevonden.endswith("'") and ervoor.rstrip()[-1:] in _AANHALING
        rol = f"{rol}'" if aangehaald else f"{rol}{_bezit(rol)}"
    vanaf = max(len(ervoor) - _DICHTBIJ, 0)
    if _ZINSBEGIN.search(ervoor, vanaf) and not _AFKORTING.search(ervoor, vanaf):
        rol = rol[:1].upper() + rol[1:]
    return rol


def _letters(tekst: str) -> str:
    """A text without all that may be written otherwise."""
    return "".join(filter(str.isalnum, tekst))


def _bezit(rol: str) -> str:
    if rol[-1] in "sxz":
        return "’"
    return "s" if rol[-1].isalpha() and rol[-1] not in "aiouy" else "’s"
