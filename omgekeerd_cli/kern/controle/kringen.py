"""Rings of questions that wait for each other."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import Methode


def kringen(methode: Methode) -> Iterator[list[str]]:
    """Each ring of questions that wait for each other, its members only."""
    vragen = methode.vraag_op_id
    wacht_op = {
        vraag.id: {v.vraag for v in genoemd(vraag.als)} | ({vraag.over} if vraag.over else set())
        for vraag in vragen.values()
    }
    while True:
        try:
            TopologicalSorter(wacht_op).prepare()
        except CycleError as fout:
            kring = list(reversed(fout.args[1][1:]))
            yield kring
            for lid in kring:
                wacht_op[lid] = wacht_op[lid] - set(kring)
        else:
            return
