"""What can be wrong between the files of one set: double ids, steps without a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from pathlib import PurePath

from msgspec import Struct

from omgekeerd_cli.kern.controle.migratiecontrole import scheve_migraties
from omgekeerd_cli.kern.fouten import Bevinding, Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opslag.formaat.keur import vind
from omgekeerd_cli.opslag.formaat.methodeformaat import MethodeBlok
from omgekeerd_cli.opslag.set.bestandsnamen import lijkt_op
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, Rij

_MEESTE_BYTES, _MEESTE_BESTANDEN, _MEESTE_VRAGEN = 4_000_000, 200, 1_000
"""Ten times all our sets together: more is a mistake, or somebody who wants to keep us busy."""


class Maat(Struct):
    """How large a set is so far."""

    grootte: int = 0
    bestanden: int = 0

    def neem_op(self, bestand: str, inhoud: bytes) -> None:
        """Adds one file.

        Raises:
            GebrekkigBestand: the set gets too large with it.
        """
        self.grootte += len(inhoud)
        self.bestanden += 1
        if self.grootte > _MEESTE_BYTES or self.bestanden > _MEESTE_BESTANDEN:
            wat = f"Met dit bestand erbij is de vragenset te groot: hoogstens {_MEESTE_BESTANDEN} bestanden,"
            wat = f"{wat} samen {_MEESTE_BYTES // 1_000_000} MB."
            raise GebrekkigBestand([Gebrek(bestand, 0, 0, wat, "Maak er meer methodes van.")])


def te_veel_vragen(vragen: Sequence[Kaart]) -> Gebrek | None:
    """The fault of a method with more questions than anyone can be asked."""
    if len(vragen) <= _MEESTE_VRAGEN:
        return None
    wat = "Deze methode heeft te veel vragen: hoogstens 1.000."
    return Gebrek(*vragen[_MEESTE_VRAGEN].plaatsen["id"], wat, "Maak er meer methodes van.")


def dubbele_ids(vragen: Iterable[Kaart]) -> Iterator[Gebrek]:
    """Every id that a question before it has already."""
    eerste: dict[str, Plaats] = {}
    for kaart in vragen:
        naam, plaats = str(kaart["id"]), kaart.plaats_van("id")
        if naam in eerste:
            bestand, regel, _ = eerste[naam]
            wat = f"Het id `{naam}` staat er al: {bestand}, regel {regel}."
            yield Gebrek(*plaats, wat, "Geef elke vraag een eigen id.")
        eerste.setdefault(naam, plaats)


def scheve_stappen(
    methode_id: str, hoofd: Kaart, blok: MethodeBlok, stappen: dict[str, Kaart], anders: Collection[str] = ()
) -> Iterator[Gebrek]:
    """Where the list of steps, their files and the name of the folder do not agree.

    `anders` are the names of steps with a slip: what they were meant to be is not missing.
    """
    for nummer, naam in enumerate(blok.stappen):
        if naam not in stappen and not lijkt_op(naam, anders):
            plaats, _ = vind(hoofd, ("stappen", nummer))
            yield Gebrek(*plaats, f"De stap `{naam}` heeft geen bestand.", "Maak het.")
    for naam, kaart in stappen.items():
        if naam not in blok.stappen:
            lijst, _ = vind(hoofd, ("stappen",))
            if PurePath(lijst[0]).parent != PurePath(kaart.bestand).parent:  # an own list, over our steps
                yield Gebrek(*lijst, f"Onze stap `{naam}` ontbreekt in deze lijst.", "Zet hem erbij.")
                continue
            wat = f"De stap `{naam}` staat niet in de lijst van methode.yaml."
            yield Gebrek(
                *kaart.plaats_van("stap"), wat, f"Zet hem erbij, of kies uit: {', '.join(blok.stappen)}."
            )
    eerste = stappen.get(blok.stappen[0])
    if eerste is not None and eerste.get("wacht-op-eerdere-stappen") == "ja":
        wat = "Dit is de eerste stap: er is geen stap ervoor om op te wachten."
        yield Gebrek(*eerste.plaats_van("wacht-op-eerdere-stappen"), wat, "Haal die regel weg.")
    if blok.id != methode_id:
        wat = f"Het id `{blok.id}` is anders dan de naam van de map."
        yield Gebrek(*vind(hoofd, ("id",))[0], wat, f"Schrijf `{methode_id}`.")


def migratiefouten(hoofd: Kaart, methode: Methode, namen: Set[str], bestand: str) -> Iterator[Bevinding]:
    """What is wrong with the migrations in this file; those of a set below it were judged with that set."""
    rij = hoofd.get("migraties")
    plaatsen = rij.plaatsen if isinstance(rij, Rij) and len(rij) == len(methode.migraties) else []
    nummers = [nummer for nummer, plaats in enumerate(plaatsen) if plaats[0] == bestand]
    return scheve_migraties(methode, namen, nummers)


def vraagkaarten(stappen: Iterable[Kaart]) -> list[Kaart]:
    """All questions of these files as read, those of groups behind them."""
    gevonden: list[Kaart] = []
    te_doen = [kaart for kaart in stappen]
    for kaart in te_doen:
        for vraag in kaart.get("vragen", []) if isinstance(kaart.get("vragen"), Rij) else []:
            if isinstance(vraag, Kaart):
                if isinstance(vraag.get("id"), str):
                    gevonden.append(vraag)
                te_doen.append(vraag)
    return gevonden


def plaats_van_lijst(naam: str, kaarten: Iterable[Kaart]) -> Plaats | None:
    """Where a list file is first named, by a question, a signal or a method; None when it is not found."""
    te_doen: list[object] = [*kaarten]
    for deel in te_doen:
        if isinstance(deel, Kaart):
            for sleutel in ("uit", "woorden"):
                if deel.get(sleutel) == naam:
                    return deel.plaats_van(sleutel)
            te_doen += deel.values()
        elif isinstance(deel, Rij):
            te_doen += deel
    return None
