"""Sentences that both askers say."""

from __future__ import annotations

from collections.abc import Iterable

from omgekeerd_cli.kern.beelden import Vraagbeeld
from omgekeerd_cli.kern.model import Vraag


def kopregels(beeld: Vraagbeeld) -> list[tuple[str, str]]:
    """What stands above the answer, each with its style: how far we are, the question, one line more."""
    teller = f"Vraag {beeld.nummer} van {beeld.aantal}" if beeld.nummer else ""
    kop = " · ".join(deel for deel in (teller, beeld.kop) if deel)
    regels = [
        ("zacht", kop),
        ("zacht", beeld.inleiding),
        ("vraag", beeld.tekst),
        ("zacht", beeld.toelichting),
    ]
    return [(stijl, tekst) for stijl, tekst in regels if tekst]


MEER = "Meer hierover lees je straks met ? bij een vraag."
NOG_MEER = "Nog een keer ? toont ook de kaarten van deze stap."


def uitleg(beeld: Vraagbeeld, kaarten: Iterable[Vraagbeeld] = ()) -> str:
    """What `?` tells: first more about the texts of this step, then about the question itself."""
    regels = [f"{kaart.kop or kaart.tekst.splitlines()[0]}\n{kaart.uitleg}\n" for kaart in kaarten]
    regels.append(beeld.uitleg or beeld.toelichting or "Bij deze vraag is geen uitleg.")
    regels += [f"Bron: {bron.titel} {bron.url}".rstrip() for bron in beeld.bronnen]
    return "\n".join(regels)


def optielabels(vraag: Vraag) -> list[str]:
    """The options as they are shown, "Anders, namelijk" last."""
    labels = [f"{o.label} – {o.toelichting}" if o.toelichting else o.label for o in vraag.opties]
    return [*labels, "Anders, namelijk…"] if vraag.anders else labels


def nog_open(aantal: int) -> str:
    """That the report is not complete."""
    if aantal == 1:
        return "Er is nog 1 vraag open, met een ! ervoor. Rond je nu af, dan is het verslag een concept."
    return (
        f"Er zijn nog {aantal} vragen open, met een ! ervoor. Rond je nu af, dan is het verslag een concept."
    )
