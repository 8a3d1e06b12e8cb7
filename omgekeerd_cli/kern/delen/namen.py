"""Words that look like somebody's name: by their capital, their initials, or the title before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from omgekeerd_cli.kern.delen.naamdelen import TUSSENVOEGSELS, VOOR_NAAM, Naamdeel, Naamdelen, Woordenrij
from omgekeerd_cli.kern.delen.vouwen import gevouwen
from omgekeerd_cli.kern.delen.woordenschat import WOORD, Woordenschat, begint_zin

_AFKORTING = 3
"""Capitals only, up to this length, are an abbreviation such as UWV."""
_VERBINDT = re.compile(r"\.? {1,2}|\.|\.?/")
_STREEPJE = re.compile(r" ?[-–] ?|\.-")
_GEDACHTE = re.compile(r" [-–] ")
_KOP_LATER = re.compile(r"[^\W\d_]{1,2}['’](?=[^\W\d_])|[^\W\d_]{2,3}-(?=[^\W\d_])")
"""What may stand in small letters before the capital of one word: d'Hondt, al-Hassan."""
_LETTER_ZONDER_PUNT = frozenset("ABCDEFGHIJKLMNPQRSTVWXYZ")
"""`U` and `O` without a stop are words."""
_MEESTE_VOORLETTERS, _MEESTE_TITELS = 5, 12
_LIDWOORDEN = ("de", "het")
Span = tuple[int, int, str]


class _Loop(Struct):
    """How far a name was read: its first word, what was seen, and its last word so far."""

    eerste: int
    aanhef: bool = False
    laatste: int | None = None
    letters: str = ""
    laatste_letter: int | None = None
    begonnen: bool = False
    met_tussenvoegsel: bool = False
    sterk: bool = False

    @property
    def vers(self) -> bool:
        """Whether nothing of the name itself was seen yet."""
        return self.laatste is None and not self.letters

    @property
    def in_naam(self) -> bool:
        """Whether a word with a capital can only be more of the name, also when it is a known word."""
        return self.aanhef or self.laatste is not None or self.sterk


class Naamzoeker:
    """Finds names in the texts of one casus; `schat` holds the words that are none."""

    def __init__(self, teksten: Sequence[str], schat: Woordenschat, delen: Naamdelen) -> None:
        self._schat = schat
        self._delen = delen
        plekken = [(tekst, treffer) for tekst in teksten for treffer in WOORD.finditer(tekst)]
        groot = [(tekst, treffer) for tekst, treffer in plekken if treffer[0][0].isupper()]
        midden = {gevouwen(treffer[0]) for tekst, treffer in groot if not begint_zin(tekst, treffer.start())}
        klein = {gevouwen(treffer[0]) for _, treffer in plekken if not _heeft_kop(treffer[0])}
        self._groot = {gevouwen(treffer[0]) for _, treffer in groot}
        self._klein = klein - midden
        self._los = {plat for tekst in teksten for plat in self._zonder_tussenvoegsel(tekst)}

    def is_onbekend(self, woord: str) -> bool:
        """Whether this is no word of the questions."""
        return gevouwen(woord) not in self._schat.gewoon

    def in_tekst(self, tekst: str) -> Iterator[Span]:
        """Where each name begins and ends, and the name itself: without the s of `Willems auto`."""
        rij = Woordenrij.van(tekst, self._delen)
        nummer = 0
        while nummer < len(rij.woorden):
            if overslaan := self._bij_plaats(rij, nummer) or self._is_plaats(rij, nummer):
                nummer += overslaan
                continue
            laatste, eind = self._naam_vanaf(rij, nummer)
            if laatste is None:
                yield from self._achter_streepje(rij, nummer)
                nummer += 1
                continue
            begin = rij.woorden[nummer].start()
            yield begin, eind, self._zonder_s(tekst[begin:eind])
            nummer = laatste + 1

    def plaatsen_in(self, tekst: str) -> Iterator[tuple[int, int]]:
        """Where the places of a text begin and end, when they are no names."""
        rij = Woordenrij.van(tekst, self._delen)
        for nummer in range(len(rij.woorden)):
            if aantal := self._is_plaats(rij, nummer):
                yield rij.woorden[nummer].start(), rij.woorden[nummer + aantal - 1].end()

    def _zonder_tussenvoegsel(self, tekst: str) -> Iterator[str]:
        """The words with a capital that do not stand behind a particle with one, such as `Van`."""
        rij = Woordenrij.van(tekst, self._delen)
        for nummer, treffer in enumerate(rij.woorden):
            ervoor = rij.woord(nummer - 1)
            soort = self._delen.soort_van(ervoor) if ervoor else None
            if treffer[0][0].isupper() and not (ervoor[:1].isupper() and soort in TUSSENVOEGSELS):
                yield gevouwen(treffer[0])

    def _bij_plaats(self, rij: Woordenrij, nummer: int) -> int:
        """Of how many words `in Den Haag` is, or `'s Avonds`; 0 for all else."""
        if rij.plat(nummer) == "'s" and rij.plat(nummer + 1).endswith("s"):
            return 2
        if rij.plat(nummer) not in self._delen.plaatswoorden or nummer + 1 >= len(rij.woorden):
            return 0
        aantal = self._is_plaats(rij, nummer + 1)
        return 1 + aantal if aantal else 0

    def _is_plaats(self, rij: Woordenrij, nummer: int) -> int:
        """Of how many words the place is that stands here by itself; 0 when none does."""
        gevonden = rij.plaats(nummer)
        if gevonden is None:
            return 0
        ook_achternaam, aantal = gevonden
        if not ook_achternaam:
            return aantal
        na_plaatswoord = self._na_plaatswoord(rij, nummer)
        volgende = nummer + aantal
        naam_erna = volgende < len(rij.woorden) and self._verbonden(rij, volgende)
        naam_erna = naam_erna and self._is_naam(rij, volgende, klein_mag=False)
        return aantal if na_plaatswoord and not naam_erna else 0

    def _na_plaatswoord(self, rij: Woordenrij, nummer: int) -> bool:
        """Whether `in` or the like stands before this word, or before the row of places that it is in."""
        while nummer > 0:
            tussen, ervoor = rij.tussen(nummer), nummer - 1
            if tussen.isspace() and rij.plat(ervoor) in self._delen.plaatswoorden:
                return True
            if tussen.isspace() and rij.plat(ervoor) in ("en", "of"):
                ervoor -= 1
            elif tussen != ", ":
                return False
            if ervoor < 0 or rij.plat(ervoor) not in self._delen.plaatsen:
                return False
            nummer = ervoor
        return False

    def _naam_vanaf(self, rij: Woordenrij, eerste: int) -> tuple[int | None, int]:
        """The last word of the name that begins with word `eerste`, and where it ends; None without one."""
        loop = _Loop(eerste)
        klein_mag, nummer = self._na_aanhef(rij, loop)
        while nummer < len(rij.woorden) and (nummer == eerste or self._verbonden(rij, nummer)):
            stap = self._lees(rij, nummer, loop, klein_mag=klein_mag)
            if not stap:
                break
            nummer += stap
        laatste = self._slot(rij, loop)
        if laatste is None:
            return None, 0
        eind = rij.woorden[laatste].end()
        met_punt = laatste == loop.laatste_letter and rij.heeft_punt(laatste)
        return laatste, eind + met_punt

    def _na_aanhef(self, rij: Woordenrij, loop: _Loop) -> tuple[bool, int]:
        """Whether a name in small letters may follow, and the word behind the titles that begin here."""
        nummer, klein_mag = loop.eerste, False
        while nummer < min(len(rij.woorden), loop.eerste + _MEESTE_TITELS) and (
            nummer == loop.eerste or self._verbonden(rij, nummer)
        ):
            soort, aantal = rij.deel(nummer)
            if soort in VOOR_NAAM:
                klein_mag = klein_mag or soort is Naamdeel.AANHEF
                loop.aanhef = loop.begonnen = True
                nummer += aantal
            elif loop.aanhef and rij.plat(nummer) == "en" and rij.deel(nummer + 1)[0] in VOOR_NAAM:
                nummer += 1
            else:
                break
        return klein_mag, nummer

    def _lees(self, rij: Woordenrij, nummer: int, loop: _Loop, *, klein_mag: bool) -> int:
        """Of how many words this part of the name is; 0 when the name ended before it."""
        soort, aantal = rij.deel(nummer)
        if self._is_voorletter(rij, nummer, loop):
            loop.letters += rij.plat(nummer)
            loop.laatste_letter = nummer
            aantal = 1
        elif soort in TUSSENVOEGSELS and nummer + aantal < len(rij.woorden):
            if not self._mag_tussen(rij, nummer, loop) or self._bij_plaats(rij, nummer):
                return 0
            if aantal > 1 and rij.woord(nummer).islower() and rij.woord(nummer + aantal - 1).isupper():
                aantal = 1  # `dhr. v. D.`: the second is an initial
            loop.met_tussenvoegsel = True
            vooraan = begint_zin(rij.tekst, rij.woorden[nummer].start())
            van = rij.woord(nummer)[0].isupper() and not vooraan and rij.plat(nummer) not in _LIDWOORDEN
            loop.sterk = loop.sterk or soort is Naamdeel.BEGIN or van
        elif self._is_naam(rij, nummer, klein_mag=klein_mag and loop.vers, in_naam=loop.in_naam):
            loop.laatste, aantal = nummer, 1
        else:
            return 0
        loop.begonnen = True
        return aantal

    def _slot(self, rij: Woordenrij, loop: _Loop) -> int | None:
        """The last word of what was read, when that is a name."""
        alleen_letters = loop.aanhef or len(loop.letters) > 1
        if loop.laatste is None and loop.letters and alleen_letters:
            los = not loop.aanhef and not loop.met_tussenvoegsel
            return None if los and loop.letters in self._schat.namen else loop.laatste_letter
        if loop.laatste is not None:
            return max(loop.laatste, loop.laatste_letter or 0)
        woord, soort = rij.woord(loop.eerste), self._delen.soort_van(rij.woord(loop.eerste))
        if soort not in TUSSENVOEGSELS or not woord[0].isupper() or len(woord) == 1:
            return None
        zelf = soort is Naamdeel.OOK_NAAM and not begint_zin(rij.tekst, rij.woorden[loop.eerste].start())
        return loop.eerste if zelf or self.is_onbekend(woord) else None

    def _mag_tussen(self, rij: Woordenrij, nummer: int, loop: _Loop) -> bool:
        """Whether the particle here belongs to the name, or begins one."""
        soort, aantal = rij.deel(nummer)
        groot = rij.woord(nummer)[0].isupper() or rij.woord(nummer)[1:2].isupper()
        vooraan = begint_zin(rij.tekst, rij.woorden[nummer].start())
        later_groot = any(
            rij.woord(later).strip("'’‘`")[:1].isupper() for later in range(nummer + 1, nummer + aantal)
        )
        if soort is Naamdeel.BEGIN and not groot and later_groot and not loop.begonnen:
            return False  # `de zoon van Den Hartog`: the name begins behind `van`
        if vooraan and rij.plat(nummer).startswith("'") and rij.plat(nummer + aantal) in self._schat.namen:
            return False  # `'t Gaat goed`
        if soort is Naamdeel.BEGIN or (loop.aanhef and loop.vers):
            return True
        if soort is Naamdeel.HOOFDLETTER:
            return groot and not vooraan
        if loop.begonnen or (groot and not vooraan):
            return True
        return groot and rij.plat(nummer + aantal) not in self._los

    def _is_voorletter(self, rij: Woordenrij, nummer: int, loop: _Loop) -> bool:
        """Whether an initial stands here, of one letter or of more, or two of them without stops."""
        woord = rij.woord(nummer)
        if not woord[0].isupper() or (rij.deel(nummer)[1] > 1 and rij.woord(nummer + 1).islower()):
            return False  # `V.d. Meer` has no initial
        if rij.heeft_punt(nummer):
            return len(woord) == 1 or rij.deel(nummer)[0] is Naamdeel.VOORLETTER
        if len(woord) > 1:
            return self._zijn_voorletters(rij, nummer, loop)
        if woord not in _LETTER_ZONDER_PUNT:
            return False
        if (loop.aanhef and loop.vers) or (loop.letters and rij.tussen(nummer) == "."):
            return True
        laatste = nummer
        while rij.woord(laatste + 1) in _LETTER_ZONDER_PUNT and laatste - nummer < _MEESTE_VOORLETTERS:
            laatste += 1
        aaneen = all(self._verbonden(rij, deel) for deel in range(nummer + 1, laatste + 1))
        return aaneen and self._naam_na(rij, laatste, TUSSENVOEGSELS)

    def _zijn_voorletters(self, rij: Woordenrij, nummer: int, loop: _Loop) -> bool:
        """Whether `JW` here is `J.W.`: not one of the known short words, such as `TV`."""
        woord = rij.woord(nummer)
        kan = loop.vers and len(woord) == 2 and woord.isupper() and (loop.aanhef or self.is_onbekend(woord))
        ertussen = TUSSENVOEGSELS if loop.aanhef else (Naamdeel.BEGIN,)  # `de CV van Willem`
        return (
            kan
            and rij.deel(nummer)[0] in (None, Naamdeel.VOORLETTER)
            and self._naam_na(rij, nummer, ertussen)
        )

    def _naam_na(self, rij: Woordenrij, nummer: int, ertussen: Sequence[Naamdeel]) -> bool:
        """Whether a name follows at once, or behind particles of these kinds."""
        volgende = nummer + 1
        if volgende >= len(rij.woorden) or not self._verbonden(rij, volgende):
            return False
        soort, aantal = rij.deel(volgende)
        if soort in TUSSENVOEGSELS:
            volgende += aantal
            if soort not in ertussen or volgende >= len(rij.woorden):
                return False
        return self._is_naam(rij, volgende, klein_mag=False)

    def _is_naam(self, rij: Woordenrij, nummer: int, *, klein_mag: bool, in_naam: bool = False) -> bool:
        woord, plat, plek = rij.woord(nummer), rij.plat(nummer), rij.woorden[nummer].start()
        afkorting = woord.isupper() and (len(woord) <= _AFKORTING or not self.is_onbekend(woord))
        if len(woord.strip("'’‘")) == 1 or _in_code(rij.tekst, plek):
            return False
        if in_naam and woord[0].isupper() and not afkorting:
            return True
        if not self._schat.namen.isdisjoint((plat, plat.partition("-")[0])):
            return False
        if klein_mag and self.is_onbekend(woord):
            return True
        if not _heeft_kop(woord) or afkorting:
            return False
        gewoon = not self.is_onbekend(woord) or plat in self._klein
        return not (gewoon and begint_zin(rij.tekst, plek))

    def _achter_streepje(self, rij: Woordenrij, nummer: int) -> Iterator[Span]:
        """The name at the end of a word such as `ex-Willem`."""
        woord, plek = rij.woord(nummer), rij.woorden[nummer].start()
        voor, streepje, naam = woord.rpartition("-")
        bekend = gevouwen(naam) in self._schat.namen or gevouwen(naam) in self._delen.plaatsen
        if streepje and voor[0].islower() and naam[0].isupper() and len(naam) > _AFKORTING and not bekend:
            yield plek + len(voor) + 1, plek + len(woord), naam

    def _verbonden(self, rij: Woordenrij, nummer: int) -> bool:
        """Whether this word follows the one before it without a stop between them."""
        tussen, vorige = rij.tussen(nummer), rij.woord(nummer - 1)
        soort = self._delen.soort_van(vorige)
        if tussen == "\n":
            return soort in TUSSENVOEGSELS or soort in VOOR_NAAM
        if _STREEPJE.fullmatch(tussen):
            erna = rij.woord(nummer)[0].isupper() or rij.deel(nummer)[0] in TUSSENVOEGSELS
            alleen = tussen.strip() == tussen or not _gedachtestreep(rij, nummer)
            return _heeft_kop(vorige) and erna and alleen
        if not _VERBINDT.fullmatch(tussen):
            return False
        if tussen.endswith("/"):
            return len(vorige) == 1 or (soort in VOOR_NAAM and rij.deel(nummer)[0] in VOOR_NAAM)
        return "." not in tussen or len(vorige) == 1 or gevouwen(vorige) in self._delen.afkortingen

    def _zonder_s(self, naam: str) -> str:
        """The name itself where it stands in its genitive: always for `'s`, else when it is elsewhere too."""
        for einde in ("'s", "’s", "s"):
            kort = naam.removesuffix(einde)
            if kort == naam or not kort:
                continue
            laatste = kort.split()[-1]
            elders = gevouwen(kort) in self._groot or gevouwen(laatste) in self._groot
            if self.is_onbekend(kort) and (elders or einde != "s"):
                return kort
        return naam


def _heeft_kop(woord: str) -> bool:
    """Whether a word has the capital of a name, also behind d' or al-."""
    if woord[0].isupper():
        return True
    voor = _KOP_LATER.match(woord)
    return (
        voor is not None
        and woord[voor.end()].isupper()
        and (woord[voor.end() - 1] != "-" or len(voor[0]) == 3)
    )


def _gedachtestreep(rij: Woordenrij, nummer: int) -> bool:
    """Whether the dash here is one of two that set a thought apart, so that it joins no name."""
    plek = rij.woorden[nummer].start()
    begin, eind = rij.tekst.rfind("\n", 0, plek) + 1, rij.tekst.find("\n", plek)
    return len(_GEDACHTE.findall(rij.tekst[begin : eind if eind >= 0 else None])) != 1


def _in_code(tekst: str, plek: int) -> bool:
    """Whether the word is a part of a code such as ECLI:NL:CRVB."""
    return tekst[max(plek - 1, 0) : plek] == ":"
