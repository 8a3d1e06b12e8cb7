"""What is said of something typed that cannot be used as it stands, and how to ask what was meant."""

from __future__ import annotations

import re


class Onleesbaar(ValueError):
    """What was typed cannot be used, for a reason that we know; `str()` is the Dutch sentence."""


_GEEN = re.compile(
    r"geen(?: idee| dag| datum| bedrag)?|weet (?:ik )?(?:het )?(?:nog )?niet"
    r"|(?:nog )?(?:onbekend|niet(?: bekend)?)|(?:nader|nog) te bepalen|n\.?v\.?t\.?|n\.?t\.?b\.?|\?+"
)


def zegt_geen(tekst: str) -> bool:
    """Whether words say that there is no answer, or not yet; in small letters."""
    return bool(_GEEN.fullmatch(tekst))
