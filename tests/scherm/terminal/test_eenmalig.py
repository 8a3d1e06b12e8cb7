"""What is done once, or when nobody waits for it."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from contextlib import contextmanager

from omgekeerd_cli.scherm.terminal import eenmalig


@contextmanager
def _opgeruimd() -> Iterator[list[str]]:
    """Every time that the garbage collector begins."""
    keren: list[str] = []

    def noteer(fase: str, _: object) -> None:
        keren.append(fase)

    gc.disable()
    gc.callbacks.append(noteer)
    try:
        yield keren
    finally:
        gc.callbacks.remove(noteer)
        gc.enable()


def test_cleaning_up_waits_until_the_question_is_there() -> None:
    async def vraag() -> tuple[int, int]:
        eenmalig.ruim_op_als_er_gelezen_wordt()
        await asyncio.sleep(0)
        getekend = len(keren)
        await asyncio.sleep(5 * eenmalig._ER_WORDT_GELEZEN)
        return getekend, len(keren)

    with _opgeruimd() as keren:
        getekend, gelezen = asyncio.run(vraag())
    assert getekend == 0
    assert gelezen > 0
