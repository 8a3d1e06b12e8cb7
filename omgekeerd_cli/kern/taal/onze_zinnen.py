"""Which sentences of a document are ours: nobody who wrote its answers can make those shorter."""

from __future__ import annotations

from collections.abc import Iterable

from omgekeerd_cli.kern.taal.woordelijk import woorden
from omgekeerd_cli.kern.taal.zinnen import zinnen

_OP_RIJ = 3
"""So many words on end somebody typed, for them not to be ours by chance."""


def onze_zinnen(document: str, getypt: Iterable[str]) -> frozenset[str]:
    """The words of each sentence of which less than half comes out of an answer.

    Args:
        document: a letter or a report, as it is made now.
        getypt: every answer as it was typed; a code of an option holds no words.
    """
    reeksen = {reeks for tekst in getypt for reeks in _reeksen(woorden(tekst))}
    gevonden = (woorden(zin.tekst) for zin in zinnen(document))
    return frozenset(" ".join(zin) for zin in gevonden if not _is_getypt(zin, reeksen))


def _reeksen(alle: list[str]) -> Iterable[tuple[str, ...]]:
    lang = min(_OP_RIJ, len(alle))
    return (tuple(alle[n : n + lang]) for n in range(len(alle) - lang + 1))


def _is_getypt(zin: list[str], reeksen: set[tuple[str, ...]]) -> bool:
    getypt = {n + m for n, reeks in enumerate(_reeksen(zin)) if reeks in reeksen for m in range(len(reeks))}
    return 2 * len(getypt) >= len(zin)
