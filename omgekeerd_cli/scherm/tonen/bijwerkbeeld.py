"""What moving a casus to the present set does, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omgekeerd_cli.kern.taal.tekst import een_regel
from omgekeerd_cli.kern.wijzigen.bijwerken import Bijwerking

_LANGSTE_ANTWOORD = 60
WOORDEN = (
    "Zijn er woorden in een vraag veranderd? Dat kunnen we niet laten zien. "
    "De oude vragen zelf zijn niet bewaard, alleen een controlegetal."
)


def regels(bijwerking: Bijwerking) -> Iterator[str]:
    """The lines about one casus: what comes along, what does not, and what is to be answered."""
    yield WOORDEN
    if not bijwerking.raakt_antwoorden:
        yield "\nAan je antwoorden verandert niets."
    yield from _blok(
        "Dit heet nu anders. Je antwoord gaat mee:",
        (f"{deel.vraag}: {deel.oud} is nu {deel.nieuw}." for deel in bijwerking.hernoemd),
    )
    yield from _blok("Deze vragen staan nu in een andere stap. Je antwoord gaat mee:", bijwerking.verplaatst)
    yield from _blok(
        "Deze vragen zijn er nu niet. Je antwoord blijft bewaard, maar telt niet mee:",
        (deel.naam + (f". Reden: {deel.reden}" if deel.reden else "") for deel in bijwerking.onbekend),
    )
    yield from _blok(
        "Deze vragen zijn er nu niet meer. Je antwoord blijft bewaard, zoals het was:",
        (f"{deel.vraag}: {deel.lot}." for deel in bijwerking.oud),
    )
    yield from _blok(
        "Deze vragen zijn nu niet van toepassing. Je antwoord blijft in het verslag:", bijwerking.geldt_niet
    )
    yield from _blok(
        "Dit past niet meer bij de vraag:",
        (
            f"{deel.vraag}: ‘{een_regel(deel.antwoord, _LANGSTE_ANTWOORD)}’. {deel.reden}"
            for deel in bijwerking.past_niet
        ),
    )
    yield from _blok("Deze vragen moet je nog beantwoorden:", bijwerking.open)


def _blok(kop: str, delen: Iterable[str]) -> Iterator[str]:
    tekst = [f"- {deel}" for deel in delen]
    if tekst:
        yield f"\n{kop}"
        yield from tekst
