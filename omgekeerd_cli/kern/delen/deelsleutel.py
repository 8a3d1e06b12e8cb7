"""What was decided when a casus was shared, and by which a copy is known as ours."""

from __future__ import annotations

from msgspec import Struct, field


class Sleutel(Struct, frozen=True):
    """The key of a shared casus: whoever has it can tell who is who.

    `besluiten` gives for each word its role word, nothing for one that stays; `kopieen` the code of
    each copy that was written, by the SHA-256 (hex) of its file.
    """

    besluiten: dict[str, str] = field(default_factory=dict)
    kopieen: dict[str, str] = field(default_factory=dict)
