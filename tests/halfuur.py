"""A typist with a story: answers what is asked on the screen, and counts what that took.

What is asked is read from the screen, and a question that is not in the story fails with its text. What
counts as asked is what the program itself noted in the logboek.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from proefset import OVERZICHT, casus_in
from terminalhulp import VERDER, Terminal

TOETSEN_PER_MINUUT = 40 * 5
"""Forty words a minute; a word is five keys, the space between words with it."""
SECONDEN_PER_VRAAG = 1.5
"""To see which choice it is, at everything that is asked and at each page of a long text."""
_TOETS = {"⏎": "enter", "↓": "omlaag"}
_KEUZE = re.compile(r"\d+(?: \d+)*")


@dataclass(frozen=True, slots=True)
class Zet:
    """What is typed at a question, and what has to stand there as chosen."""

    toetsen: str
    kiest: Sequence[str] = ()

    @classmethod
    def uit(cls, regel: str) -> Zet:
        """Read from the story: keys up to the last Enter, and behind it what they choose."""
        toetsen, enter, kiest = regel.rpartition("⏎")
        return cls(toetsen + enter, tuple(kiest.strip().split(" + ")) if kiest.strip() else ())


@dataclass
class Typist:
    """Answers a conversation in a terminal out of a story, and keeps what was typed."""

    terminal: Terminal
    verhaal: Mapping[str, str]
    getypt: list[tuple[str, str]] = field(default_factory=list)
    """The question as the story knows it, and the keys; a page that is read has no question."""
    _vorige: str = ""

    def tot_het_overzicht(self) -> None:
        """Answers what is asked, until there is nothing left to ask."""
        while (vraag := self._wat_wordt_gevraagd()) != OVERZICHT:
            if vraag == VERDER:
                self.getypt.append(("", " "))
                self.terminal.typ(" ")
            else:
                zet = Zet.uit(self.verhaal[vraag])
                self._geef(zet)
                self.getypt.append((vraag, zet.toetsen))

    def _wat_wordt_gevraagd(self) -> str:
        """The question of the story that is asked now, or a page to turn, or the overview."""
        gezien = ""

        def iets_nieuws() -> bool:
            nonlocal gezien
            gezien = self._gevraagd()
            return bool(gezien) and gezien != self._vorige

        self.terminal.wacht_tot(iets_nieuws, "de volgende vraag")
        self._vorige = "" if gezien == VERDER else gezien
        return gezien

    def _gevraagd(self) -> str:
        if self.terminal.vraagt_toets(VERDER):
            return VERDER
        *regels, veld = self.terminal.scherm[: self.terminal.beeld.cursor.y + 1]
        if veld.startswith(OVERZICHT):
            return OVERZICHT
        begin = max((nr for nr, regel in enumerate(regels) if not regel), default=0)
        blok = " ".join(regels[begin:]).strip()
        return self._herken(blok) if veld.startswith("›") and "? uitleg" in blok else ""

    def _herken(self, blok: str) -> str:
        passend = [vraag for vraag in self.verhaal if vraag in blok]
        assert passend, f"Dit staat niet in het verhaal:\n{self.terminal.toon()}"
        assert len(passend) == 1, f"Dit past bij meer vragen van het verhaal: {passend}\n{blok}"
        return passend[0]

    def _geef(self, zet: Zet) -> None:
        if "↓" in zet.toetsen:
            self._zoek(zet)
        elif zet.toetsen == "⏎":
            self.terminal.wacht_op_veld(f"›  {zet.kiest[0]}")
            self.terminal.toets("enter")
        elif zet.kiest:
            self._kies(zet)
        else:
            self.terminal.typ(zet.toetsen.replace("⏎", "\r"))

    def _zoek(self, zet: Zet) -> None:
        """Types what an article is sought by, takes the first one, and sees that it is the one meant."""
        woorden = zet.toetsen.partition("↓")[0]
        self.terminal.typ(woorden)
        self.terminal.wacht_op(f"›  {woorden}")
        self.terminal.wacht_op("Kies met ↓")
        self.terminal.toets("omlaag")
        self.terminal.wacht_op("❯")
        self.terminal.toets("enter")
        self.terminal.wacht_op_veld(f"›  {zet.kiest[0]}")
        self.terminal.toets("enter")

    def _kies(self, zet: Zet) -> None:
        """Types the number of a choice, or letters of it, and sees that it is the one meant."""
        keuze = zet.toetsen.removesuffix("⏎")
        if _KEUZE.fullmatch(keuze):
            for nummer, naam in zip(keuze.split(), zet.kiest, strict=True):
                self.terminal.wacht_op(f"{nummer}) {naam}")
            self.terminal.typ(keuze)
        else:
            self.terminal.typ(keuze)
            self.terminal.wacht_op(f"‘{keuze}’ past bij 1 van")
            self.terminal.wacht_op(f"1) {zet.kiest[0]}")
        self.terminal.toets("enter")


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """One thing that was asked: in which step, which question, and whether prose was typed there."""

    stap: str
    vraag: str
    open_tekst: bool


@dataclass(frozen=True, slots=True)
class Ronde:
    """What one conversation asked of the typist."""

    gevraagd: Sequence[Gevraagd]
    toetsen: int
    schermen: int
    eerste_marge: tuple[int, int]
    """How many questions were promised for this route before the first one."""
    verslag: str

    @property
    def open_teksten(self) -> int:
        """How many of the answers were prose."""
        return sum(een.open_tekst for een in self.gevraagd)

    @property
    def minuten(self) -> float:
        """The time of the typist alone: what the program itself takes is not in it."""
        return self.toetsen / TOETSEN_PER_MINUUT + self.schermen * SECONDEN_PER_VRAAG / 60

    def per_stap(self) -> dict[str, tuple[int, int]]:
        """What was asked in each step, and how much of that was prose."""
        stappen = dict.fromkeys(een.stap for een in self.gevraagd)
        in_stap = {stap: [een for een in self.gevraagd if een.stap == stap] for stap in stappen}
        return {stap: (len(alle), sum(een.open_tekst for een in alle)) for stap, alle in in_stap.items()}


def loop(map_: Path, verhaal: Mapping[str, str], *opdracht: str, code: str = "halfuur") -> Ronde:
    """A whole new conversation, until its report is there."""
    argv = ("toets", *opdracht, "--code", code, "--titel", "Schone kleren")
    with Terminal(argv, cwd=map_) as terminal:
        typist = Typist(terminal, verhaal)
        typist.tot_het_overzicht()
        terminal.toets("enter")
        assert terminal.einde() == 0, terminal.toon()
        marge = _marge(terminal.alles, kort="--kort" in opdracht)
    gevraagd = _uit_het_logboek(map_, code)
    beantwoord = [vraag for vraag, _ in typist.getypt if vraag]
    assert len(gevraagd) == len(beantwoord), (beantwoord, [een.vraag for een in gevraagd])
    getypt = ["omgekeerd ", " ".join(argv), "⏎", *(toetsen for _, toetsen in typist.getypt), "⏎"]
    verslag = (map_ / "motivatie.md").read_text(encoding="utf-8")
    return Ronde(gevraagd, len("".join(getypt)), len(typist.getypt), marge, verslag)


def _marge(regels: Sequence[str], *, kort: bool) -> tuple[int, int]:
    """What the first lines of the program say of the number of questions of this route."""
    gevonden = re.search(
        r"korte route heeft ongeveer (\d+) tot (\d+) vragen, de volledige (\d+) tot (\d+)", " ".join(regels)
    )
    assert gevonden, regels[:10]
    getallen = [int(getal) for getal in gevonden.groups()]
    return (getallen[0], getallen[1]) if kort else (getallen[2], getallen[3])


def _uit_het_logboek(map_: Path, code: str) -> list[Gevraagd]:
    """What the program noted as answered or passed over, each once."""
    casus = casus_in(map_, code)
    methode = vragensets.laad(casus["methode"], plaatsen.vragenmappen(None))
    gevraagd = []
    for pad in dict.fromkeys(regel["vraag"] for regel in casus["logboek"]):
        delen = pad.split(".")
        vraag = methode.vraag_op_id[next(deel for deel in reversed(delen) if deel in methode.vraag_op_id)]
        is_open = vraag.regels or (vraag.soort.is_tekst and not vraag.zoekt)
        gevraagd.append(Gevraagd(delen[0], vraag.id, is_open))
    return gevraagd
