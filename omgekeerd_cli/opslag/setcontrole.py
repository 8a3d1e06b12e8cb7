"""What can be wrong between the files of one set: double ids, steps without a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from omgekeerd_cli.kern.fouten import Bevinding, Gebrek
from omgekeerd_cli.kern.migratiecontrole import scheve_migraties
from omgekeerd_cli.kern.model import Methode
from omgekeerd_cli.opslag.formaat import MethodeBlok
from omgekeerd_cli.opslag.nagaan import vind
from omgekeerd_cli.opslag.yamlbestand import Kaart, Plaats, Rij


def dubbele_ids(vragen: Iterable[Kaart]) -> Iterator[Gebrek]:
    """Every id that a question before it has already."""
    eerste: dict[str, Plaats] = {}
    for kaart in vragen:
        naam, plaats = str(kaart["id"]), kaart.plaatsen["id"]
        if naam in eerste:
            bestand, regel, _ = eerste[naam]
            wat = f"Het id `{naam}` staat er al: {bestand}, regel {regel}."
            yield Gebrek(*plaats, wat, "Geef elke vraag een eigen id.")
        eerste.setdefault(naam, plaats)


def scheve_stappen(
    methode_id: str, hoofd: Kaart, blok: MethodeBlok, stappen: dict[str, Kaart]
) -> Iterator[Gebrek]:
    """Where the list of steps, their files and the name of the folder do not agree."""
    for nummer, naam in enumerate(blok.stappen):
        if naam not in stappen:
            plaats, _ = vind(hoofd, ("stappen", nummer))
            yield Gebrek(*plaats, f"De stap `{naam}` heeft geen bestand.", "Maak het.")
    for naam, kaart in stappen.items():
        if naam not in blok.stappen:
            wat = f"De stap `{naam}` staat niet in de lijst van methode.yaml."
            yield Gebrek(*kaart.plaatsen["stap"], wat, "Zet hem erbij.")
    eerste = stappen.get(blok.stappen[0])
    if eerste is not None and eerste.get("wacht-op-eerdere-stappen") == "ja":
        wat = "Dit is de eerste stap: er is geen stap ervoor om op te wachten."
        yield Gebrek(*eerste.plaatsen["wacht-op-eerdere-stappen"], wat, "Haal die regel weg.")
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
