"""What `omgekeerd vragen controleer` tells about an own set: what it changes compared with ours."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable


def vertel_verschil(namen: Sequence[str], mappen: Sequence[Traversable]) -> None:
    """Tells for each method, and for the lists, what the own sets change; nothing where nothing differs.

    Args:
        namen: methods without faults.
        mappen: the folders with sets, ours first.
    """
    if len(mappen) < 2:
        return
    from omgekeerd_cli.kern.controle.setverschil import vergelijk, vergelijk_kaarten
    from omgekeerd_cli.opslag.set import vragensets
    from omgekeerd_cli.scherm.basis.console import maak_console
    from omgekeerd_cli.scherm.basis.inspringen import op_console
    from omgekeerd_cli.scherm.tonen.verschilbeeld import LIJSTEN, eigen_methode, regels

    zeg = op_console(maak_console())
    eigen = {naam: vragensets.laad(naam, mappen) for naam in namen}
    ons = {naam: vragensets.laad(naam, mappen[:1]) for naam in vragensets.methoden(mappen[:1])}
    for naam, methode in eigen.items():
        zinnen = regels(naam, vergelijk(ons[naam], methode)) if naam in ons else [eigen_methode(methode)]
        for zin in zinnen:
            zeg(zin, "")
    for zin in regels(LIJSTEN, vergelijk_kaarten(ons.values(), eigen.values())):
        zeg(zin, "")
