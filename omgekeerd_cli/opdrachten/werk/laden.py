"""Getting a casus ready for use: found, with its method, and every answer in its place."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Pad
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand, GebruiksFout, OmgekeerdFout
from omgekeerd_cli.kern.route.klaar import status_van
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in
from omgekeerd_cli.opdrachten.werk.herkenning import andere_naam, gepasseerd_in
from omgekeerd_cli.opdrachten.werk.letop import zeg_op_stderr
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag.casus import archief
from omgekeerd_cli.opslag.casus.bewaarplek import Bewaarplek
from omgekeerd_cli.opslag.casus.casus_als_yaml import GelezenCasus
from omgekeerd_cli.opslag.casus.identiteit import Identiteit
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.yaml.opmerkingen import opmerkingen
from omgekeerd_cli.scherm.basis.uitvoer import druk_af


class GeladenCasus(Struct, frozen=True):
    """A casus that fits its method.

    `naam` is how a command calls it: a code, a path or the name of an example. `vervallen` lists the saved
    answers that are not on the route; `identiteit` is None for a packaged example; `andere_set` tells,
    in one sentence, that the casus was made with another set.
    """

    naam: str
    stand: Stand
    gelezen: GelezenCasus
    vervallen: tuple[Pad, ...]
    identiteit: Identiteit | None
    andere_set: str = ""

    @property
    def pad(self) -> Path | None:
        """Its file; None for a packaged example."""
        return self.identiteit.pad if self.identiteit else None

    @property
    def bron(self) -> Path | str:
        """What a document about it is made from: its file, or the example of that name."""
        return self.pad or self.naam

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code by which it can be known: of its file, and what stands in it."""
        wie = self.identiteit
        return tuple(dict.fromkeys(filter(None, (self.casus.code, *((wie.erin, wie.bij) if wie else ())))))

    @property
    def andere_naam(self) -> str:
        """That its file is called otherwise, and the ways out; empty when all is well."""
        return andere_naam(self.identiteit)

    @property
    def let_op(self) -> tuple[str, ...]:
        """What is to be told before anything is done with it: which casus this is, which set it is of."""
        return tuple(filter(None, (self.andere_naam, self.andere_set, self.apart)))

    @property
    def casus(self) -> Casus:
        """The casus, every answer where the set wants it."""
        return self.stand.casus

    @property
    def methode(self) -> Methode:
        """The set that it is asked from."""
        return self.stand.methode

    @property
    def apart(self) -> str:
        """Which answers the set has no question for, in a sentence; empty when there are none."""
        namen = [
            f"{stap}.{naam}"
            for stap, vragen in self.casus.onbekend.items()
            for naam in (vragen if isinstance(vragen, dict) else ())
        ]
        if not namen:
            return ""
        return f"Bij deze antwoorden hoort nu geen vraag. Ze blijven bewaard: {', '.join(namen)}."

    def bewaarplek(self, pad: Path) -> Bewaarplek:
        """Where it is kept from now on: its own file at `pad`, or a new one for an example."""
        if self.identiteit is None:
            return Bewaarplek(pad)
        return Bewaarplek(pad, self.gelezen.inhoud, self.identiteit.te_bewaren)


def is_map(naam: str, plek: Werkplek) -> bool:
    """Whether a folder with casussen is meant; a code that is there comes before a folder of that name."""
    is_code = not archief.is_pad(naam) and archief.pad_van(naam, plek.casussen).is_file()
    return bool(naam.strip()) and Path(naam).is_dir() and not is_code


def namen_van(gevraagd: Sequence[str], plek: Werkplek) -> list[str]:
    """The same names, with for a folder every casus in it; each file once. What is passed over is told.

    Raises:
        GebruiksFout: there are no casussen in one.
    """
    namen: list[str] = []
    for naam in gevraagd:
        if not is_map(naam, plek):
            namen.append(naam)
            continue
        for regel in (over := gepasseerd_in(Path(naam))):
            zeg_op_stderr(regel)
        bestanden = archief.bestandsnamen(Path(naam))
        if not bestanden:
            welke = "geen casussen met een goede naam" if over else "geen casussen"
            raise GebruiksFout(f"In de map {naam} staan {welke}. Kijk de naam na.")
        namen += (str(Path(naam, bestand)) for bestand in bestanden)
    eerste: dict[Path, str] = {}
    for naam in namen:
        eerste.setdefault(_bestand_van(naam, plek), naam)
    return list(eerste.values())


def _bestand_van(naam: str, plek: Werkplek) -> Path:
    """The file that is meant, however it is named; of an example its name will do."""
    pad = Path(naam) if archief.is_pad(naam) else archief.pad_bij(naam, plek.casussen)
    return pad.absolute() if pad else Path(naam)


def laad_casus(naam: str, plek: Werkplek, methoden: dict[str, Methode] | None = None) -> GeladenCasus:
    """The casus of that name, path or example, fitted to its method.

    Args:
        naam: a code, a path or the name of an example. What of it does not count is told on stderr.
        plek: where to look.
        methoden: methods that were loaded before, by id; new ones are added.

    Raises:
        OmgekeerdFout: it is not there, or cannot be read.
    """
    try:
        gevonden = archief.zoek(naam, plek.casussen)
    except archief.IsErNiet as fout:
        raise OmgekeerdFout(f"{fout} Met `{plek.opdracht('casussen')}` zie je welke er zijn.") from fout
    gelezen = gevonden.gelezen
    if gevonden.pad:
        for opmerking in opmerkingen(gelezen.inhoud, str(gevonden.pad), ook_gewone=True):
            druk_af(str(opmerking), sys.stderr)
    eerder = {} if methoden is None else methoden
    if gelezen.casus.methode not in eerder:
        bekend = vragensets.methoden(plek.vragen)
        if gelezen.casus.methode not in bekend:
            plaats, kies = gelezen.plaats_van("methode"), f"Kies uit: {', '.join(bekend)}."
            raise GebrekkigBestand([Gebrek(*plaats, "Deze methode is er niet.", kies)])
        eerder[gelezen.casus.methode] = vragensets.laad(gelezen.casus.methode, plek.vragen)
    methode = eerder[gelezen.casus.methode]
    stand, vervallen = pas_in(methode, gelezen.casus)
    stand = stand.met(replace(stand.casus, status=status_van(stand, gelezen.status)))
    andere_set = anders_dan_nu(methode, stand.casus)
    naam = plek.naam_van(gevonden.pad) if gevonden.pad else naam
    if andere_set and gevonden.pad:
        andere_set += f" Overzetten kan met: {plek.opdracht('bijwerken', naam)}"
    return GeladenCasus(naam, stand, gelezen, vervallen, gevonden.identiteit, andere_set)


def anders_dan_nu(methode: Methode, casus: Casus) -> str:
    """In one sentence that a casus was made with other questions; empty when it was not."""
    anders = casus.versie and casus.versie != methode.versie
    if not anders and not (casus.sha256 and casus.sha256 != methode.sha256):
        return ""
    if anders:
        return f"Deze casus is gemaakt met versie {casus.versie} van de vragen. Nu is het {methode.versie}."
    # The hash is of all files together: which of them changed cannot be told from it.
    return (
        "Er is iets veranderd in de vragenset sinds deze casus begon: "
        "in de vragen, de uitleg, een lijst of de tekst van het verslag."
    )
