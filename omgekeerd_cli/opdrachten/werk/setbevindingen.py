"""What there is to say of question sets: what must be mended, what to look at, what was not looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.set.model import BRIEF, RAPPORT, SAMEN

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from importlib.resources.abc import Traversable

    from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
    from omgekeerd_cli.opslag.set.ongelezen import Ongelezen


class Setbevindingen(Struct):
    """What a check found, each once: `fouten` must be mended, `opmerkingen` may be all right."""

    fouten: dict[str, Gebrek] = field(default_factory=dict)
    opmerkingen: dict[str, Gebrek] = field(default_factory=dict)

    def fout(self, gebreken: Iterable[Gebrek]) -> None:
        """Adds what must be mended."""
        self.fouten |= {str(gebrek): gebrek for gebrek in gebreken}

    def opmerking(self, gebreken: Iterable[Gebrek]) -> None:
        """Adds what somebody has to look at."""
        self.opmerkingen |= {str(gebrek): gebrek for gebrek in gebreken}


def op_volgorde(gebreken: Iterable[Gebrek]) -> list[str]:
    """One line each, by file and place."""
    return [str(gebrek) for gebrek in GebrekkigBestand(list(gebreken)).gebreken]


def ongelezen(mappen: Sequence[Traversable], lijsten: Collection[str]) -> list[Ongelezen]:
    """What is not read in each folder with an own set.

    Args:
        mappen: the folders with sets, ours first.
        lijsten: the list files that a question, a signal or a method names.
    """
    from omgekeerd_cli.opslag.set.ongelezen import Gebruikt, zoek_ongelezen
    from omgekeerd_cli.opslag.set.setbestanden import methodemappen

    onze = {map_.name: [plek.name for plek in map_.iterdir()] for map_ in methodemappen(mappen[0])}
    gebruikt = Gebruikt(lijsten, onze, (RAPPORT, BRIEF, SAMEN))
    return [zoek_ongelezen(map_, gebruikt) for map_ in mappen[1:] if isinstance(map_, Path)]


def meld_ongelezen(plek: Werkplek, zeg: Callable[[str], None]) -> None:
    """Says in one line that a file was surely meant to be read and is not; nothing without such a file."""
    if len(plek.vragen) < 2:
        return
    from omgekeerd_cli.opslag.set.setbestanden import yamls
    from omgekeerd_cli.opslag.set.vragensets import genoemde_lijsten

    onze = {bestand.name.removesuffix(".yaml") for bestand in yamls(plek.vragen[0])}
    if not any(map_.fouten for map_ in ongelezen(plek.vragen, onze)):
        return
    # only now all methods are read, to know each list that one of them uses
    alles = ongelezen(plek.vragen, genoemde_lijsten(plek.vragen))
    if fouten := [gebrek.bestand for map_ in alles for gebrek in map_.fouten]:
        opdracht = plek.opdracht("vragen", "controleer")
        zeg(f"We lezen niet al je vragen, zoals {fouten[0]}. Kijk na met: {opdracht}")
