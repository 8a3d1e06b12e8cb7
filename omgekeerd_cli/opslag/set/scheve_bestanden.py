"""Files of a set that are read and still are not what they should be: another place, another name.

Whoever made them sees no parts that are missing, but which file it is and how it should be called.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from importlib.resources.abc import Traversable
from pathlib import PurePath

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.formaat.lijstformaat import MET_EIGEN_VORM
from omgekeerd_cli.opslag.set.bestandsnamen import YAML, gemeend, lijkt_op
from omgekeerd_cli.opslag.set.setbestanden import METHODEBESTAND, methodemappen, toonpad, yamls
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Plaats, Rij

_GEEF_NAAM = "Geef het dan die naam."


def andere_methode(methode_id: str, mappen: Sequence[Traversable], hoofd: Kaart | None) -> Gebrek | None:
    """The fault of a folder that was meant to lie over a method of ours, and has another name."""
    ons = {map_.name for map_ in methodemappen(mappen[0])} if len(mappen) > 1 else set()
    if methode_id in ons or (hoofd is not None and "stappen" in hoofd):
        return None
    bedoeld = lijkt_op(methode_id.lower(), ons)
    waar = toonpad(_map_van(methode_id, mappen))
    return Gebrek(waar, 0, 0, "Deze methode is er niet.", f"Bedoel je de map {bedoeld}?") if bedoeld else None


def zonder_hoofd(methode_id: str, mappen: Sequence[Traversable]) -> Gebrek:
    """The fault of a folder without methode.yaml; at the file that was probably meant to be it."""
    map_ = _map_van(methode_id, mappen)
    for plek in map_.iterdir():
        if gemeend(plek.name, (METHODEBESTAND,)) == METHODEBESTAND:
            return Gebrek(
                toonpad(plek), 0, 0, "Dit bestand lezen we niet.", f"Bedoel je {METHODEBESTAND}? {_GEEF_NAAM}"
            )
    return Gebrek(toonpad(map_), 0, 0, f"Hier ontbreekt {METHODEBESTAND}.")


def _map_van(methode_id: str, mappen: Sequence[Traversable]) -> Traversable:
    return next(m for m in reversed(mappen) if (m / methode_id).is_dir()) / methode_id


def geen_stap(kaart: Kaart, lijsten: Collection[str]) -> Gebrek:
    """The fault of a file in the folder of a method that does not say which step it is."""
    naam = PurePath(kaart.bestand).name
    hoger = "Zet dit bestand een map hoger, naast de map van de methode."
    if naam in MET_EIGEN_VORM:
        return Gebrek(*kaart.plaats, "Dit bestand hoort niet bij één methode.", hoger)
    if "vragen" not in kaart:
        if lijkt_op(naam.lower(), (METHODEBESTAND,)):
            return Gebrek(*kaart.plaats, f"Dit is geen stap. Bedoel je {METHODEBESTAND}?", _GEEF_NAAM)
        if naam in lijsten or (len(kaart) and all(isinstance(deel, Kaart) for deel in kaart.values())):
            return Gebrek(*kaart.plaats, "Dit is een lijst, en geen stap.", hoger)
    return Gebrek(*kaart.plaats, "Hier ontbreekt `stap`.", "Zet bovenaan welke stap dit is.")


def andere_stap(kaart: Kaart, stappen: Collection[str]) -> Gebrek | None:
    """The fault of a file of a step with a name that is almost one in the list; None when it is not."""
    naam = str(kaart["stap"])
    bedoeld = "" if naam in stappen else lijkt_op(naam.lower(), stappen)
    if not bedoeld:
        return None
    return Gebrek(*kaart.plaats_van("stap"), f"De stap `{naam}` is er niet.", f"Bedoel je `{bedoeld}`?")


def dubbele_bestanden(kaarten: Sequence[Kaart]) -> Iterator[tuple[Kaart, Gebrek]]:
    """Each file of one folder with a question that another file of the same step and folder has too.

    One of the two is a copy: which of them counts is not for us to say.
    """
    eerste: dict[tuple[str, str], Plaats] = {}
    for kaart in sorted(kaarten, key=lambda kaart: (len(kaart.bestand), kaart.bestand)):
        vragen = kaart.get("vragen")
        ids = (
            [deel for deel in vragen if isinstance(deel, Kaart) and "id" in deel]
            if isinstance(vragen, Rij)
            else []
        )
        dubbel = [deel for deel in ids if (str(kaart["stap"]), str(deel["id"])) in eerste]
        if dubbel:
            ander, regel, _ = eerste[str(kaart["stap"]), str(dubbel[0]["id"])]
            wat = f"De vraag `{dubbel[0]['id']}` staat ook in {PurePath(ander).name}, regel {regel}."
            doe = "Is dit bestand een kopie? Zet het dan ergens anders. Houd de vraag anders op één plek."
            yield kaart, Gebrek(*dubbel[0].plaats_van("id"), wat, doe)
            continue
        for deel in ids:
            eerste.setdefault((str(kaart["stap"]), str(deel["id"])), deel.plaats_van("id"))


def bijna_lijst(naam: str, mappen: Sequence[Traversable]) -> Gebrek | None:
    """The file that was probably meant to be the list of this name; None when there is none."""
    goed = f"{naam}{YAML}"
    for map_ in mappen[1:] or mappen:
        gelezen = {bestand.name for bestand in yamls(map_)}
        for plek in map_.iterdir():
            if plek.name not in gelezen and gemeend(plek.name, (goed,)) == goed:
                wat, doe = "Dit bestand lezen we niet.", f"Bedoel je {goed}? {_GEEF_NAAM}"
                return Gebrek(toonpad(plek), 0, 0, wat, doe)
    return None
