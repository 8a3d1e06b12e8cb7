"""What the tests share: a method from a few lines of YAML, and a script that answers its questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent, indent
from typing import Any, TypeAlias

from omgekeerd_cli.kern.antwoord.boom import Boom, als_tekst
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.klad import Geheugen, Kladblok
from omgekeerd_cli.kern.beeld.overzicht import Overzicht
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.gesprek import Gesprek
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Afronden,
    Bewaard,
    Gestopt,
    Getypt,
    LaatOpen,
    NaarOverzicht,
    Overslaan,
    Reactie,
    Slotkeuze,
    Terug,
    Vragensteller,
)
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode, Ruw
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opslag.set import vragensets

TIJD = "2026-03-12T10:00:00+01:00"
METHODE_ID = "proef"
LANGSTE_GEMIDDELDE = 12
LAAGSTE_SCORE = 60

METHODE_YAML = """\
id: proef
titel: Proef
versie: 1.0.0
schema: 1
stappen: [{stappen}]
{rest}"""


def schrijf_set(map_: Path, bestanden: Mapping[str, str]) -> Path:
    """Writes files of a question set (path: text, indented as it stands in the test); gives the folder."""
    for naam, tekst in bestanden.items():
        pad = map_ / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(dedent(tekst), encoding="utf-8")
    return map_


ORGANISATIE = {
    "naam": "Gemeente Voorbeeldstad",
    "adres.post": "Postbus 1\n1234 ZZ Voorbeeldstad",
    "telefoon": "14 0000",
    "bezwaar.adres": "Postbus 1\n1234 ZZ Voorbeeldstad",
    "bezwaar.digitaal": "https://www.voorbeeldstad.example/bezwaar",
    "klacht": "Postbus 1, 1234 ZZ Voorbeeldstad",
    "gratis-hulp.naam": "de sociaal raadslieden",
    "gratis-hulp.telefoon": "000 000 00 00",
    "rechtbank": "Rechtbank Voorbeeldland",
    "namens": "het college van burgemeester en wethouders",
    "betalen": "maak het over",
}
"""What an organisation fills in once for all its letters."""


def maak_methode(map_: Path, bestanden: Mapping[str, str], naam: str = METHODE_ID) -> Methode:
    """Writes a set to the folder and loads its method `naam`."""
    return vragensets.laad(naam, [schrijf_set(map_, bestanden)])


def stapbestanden(vragen: str | Mapping[str, str], rest: str = "") -> dict[str, str]:
    """The files of the method `proef`: questions of one step `een`, or of the steps named.

    Args:
        vragen: the list of questions as YAML, or one such list for each step.
        rest: more lines for methode.yaml, such as `signalen:`.
    """
    stappen = {"een": vragen} if isinstance(vragen, str) else vragen
    bestanden = {
        f"proef/{nummer}-{naam}.yaml": f"stap: {naam}\ntitel: Stap {naam}\nvragen:\n"
        + indent(dedent(lijst).strip("\n"), "  ")
        + "\n"
        for nummer, (naam, lijst) in enumerate(stappen.items(), start=1)
    }
    hoofd = METHODE_YAML.format(stappen=", ".join(stappen), rest=dedent(rest))
    return {"proef/methode.yaml": hoofd, **bestanden}


def methode_met(map_: Path, vragen: str | Mapping[str, str], rest: str = "") -> Methode:
    """The method `proef` with these questions."""
    return maak_methode(map_, stapbestanden(vragen, rest))


def maak_casus(methode: Methode, antwoorden: Boom | None = None, *, kort: bool = False) -> Casus:
    """A casus of this method, fitted to it, as after reading a hand-written file."""
    casus = Casus(
        "proefcasus",
        methode.id,
        versie=methode.versie,
        sha256=methode.sha256,
        kort=kort,
        antwoorden=antwoorden or {},
    )
    return pas_in(methode, casus)[0].casus


def bladeren(boom: Ruw) -> Iterator[str]:
    """Every text in a tree."""
    if isinstance(boom, dict | list):
        for deel in boom.values() if isinstance(boom, dict) else boom:
            yield from bladeren(deel)
    else:
        yield boom


def plekken(methode: Methode, casus: Casus) -> dict[str, str]:
    """The route at a glance: each place (without its step) and how it stands."""
    haltes = Stand(methode, casus).route.haltes
    return {als_tekst(halte.plek.pad[1:]): halte.toestand.name for halte in haltes}


Zet: TypeAlias = "Ruw | Reactie | Gestopt"
"""One move of a script: an answer as typed, or what else a person can do."""


@dataclass
class Script:
    """Answers the questions from a script and writes down what it saw.

    Attributes:
        zetten: the moves in order, each with the place where it is made, such as `("naam", "Jan")`,
            `("kosten.1.bedrag", Terug())` or `("past.pw", "ja")`; the step is left out.
        antwoorden: what is typed when the moves have run out, by place or by question id;
            a list answer that a groep needs is `ja` once and then `nee`. What it lacks is skipped.
        overzicht_zetten: what is done in the overview, in order; then it is closed.
        gezien: everything that was shown or asked, one line each.
        beelden: every question as it was shown, by place; the last time counts.
    """

    zetten: Sequence[tuple[str, Any]] = ()
    antwoorden: Mapping[str, Any] = field(default_factory=dict)
    overzicht_zetten: Sequence[Slotkeuze] = ()
    gezien: list[str] = field(default_factory=list)
    beelden: dict[str, Vraagbeeld] = field(default_factory=dict)
    overzichten: list[Overzicht] = field(default_factory=list)
    _gedaan: int = 0

    @property
    def gevraagd(self) -> list[str]:
        """The places that were asked, in order."""
        return [regel.removeprefix("vraag ") for regel in self.gezien if regel.startswith("vraag ")]

    def begin_stap(self, beeld: Stapbeeld) -> None:
        self.gezien.append(f"stap {beeld.nummer}/{beeld.aantal} {beeld.titel}")

    def mededeling(self, beeld: Vraagbeeld) -> None:
        self.gezien.append(f"mededeling {beeld.tekst}")

    def vraag(self, beeld: Vraagbeeld) -> Reactie:
        waar = als_tekst(beeld.plek.pad[1:])
        self.gezien.append(f"vraag {waar}")
        self.beelden[waar] = beeld
        zet = self._zet(waar, beeld.plek.vraag.id)
        if isinstance(zet, Gestopt):
            raise zet
        if isinstance(zet, Getypt | Bewaard | Terug | Overslaan | LaatOpen | NaarOverzicht):
            return zet
        return Getypt(zet)

    def _zet(self, waar: str, vraag_id: str) -> Zet:
        if self._gedaan < len(self.zetten):
            verwacht, zet = self.zetten[self._gedaan]
            assert waar == verwacht, f"move {self._gedaan} is for {verwacht}, but asked is {self.gevraagd}"
            self._gedaan += 1
            return zet  # type: ignore[no-any-return]
        assert len(self.gezien) < 2_000, f"never ends: {self.gevraagd[-20:]}"
        return self.antwoorden.get(waar, self.antwoorden.get(vraag_id, Overslaan()))  # type: ignore[no-any-return]

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        waar = als_tekst(beeld.plek.pad[1:])
        self.gezien += [f"fout {waar}: {zin}" for zin in oordeel.fouten]
        self.gezien += [f"waarschuwing {waar}: {zin}" for zin in oordeel.waarschuwingen]

    def gevolgen(self, regels: list[str]) -> None:
        self.gezien += [f"gevolg {regel}" for regel in regels]

    def overzicht(self, overzicht: Overzicht) -> Slotkeuze:
        self.gezien.append(f"overzicht, {overzicht.open} open")
        self.overzichten.append(overzicht)
        nummer = len(self.overzichten) - 1
        return self.overzicht_zetten[nummer] if nummer < len(self.overzicht_zetten) else Afronden()

    def is_op(self) -> bool:
        """True when every move of the script was made."""
        return self._gedaan == len(self.zetten)


def voer(
    methode: Methode,
    casus: Casus,
    script: Vragensteller,
    *,
    vanaf_stap: str = "",
    bewaar: Callable[[Casus], Casus] = lambda casus: casus,
    door: str = "",
    kladblok: Kladblok | None = None,
) -> Casus:
    """The conversation about this casus with the script as the one who answers.

    Stopping is no fault here: the casus is then as it was kept last.
    """
    gesprek = Gesprek(
        Stand(methode, casus),
        script,
        bewaar=bewaar,
        nu=lambda: TIJD,
        door=door,
        kladblok=kladblok or Geheugen(),
    )
    try:
        return gesprek.voer(vanaf_stap)
    except Gestopt:
        return gesprek.casus
