"""The routes of a method in the terminal: a tree, or plain lines for a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.tree import Tree

from omgekeerd_cli.kern.papier.routekaart import Deelsoort, Routedeel, Routekaart, Routesignaal, Routestap
from omgekeerd_cli.scherm.basis.console import veilig, zeg
from omgekeerd_cli.scherm.basis.uitvoer import druk_af

LEESWIJZER = "Een * hoort ook bij de korte route. Zonder antwoord bij een ! is het verslag niet af."


def toon_boom(console: Console, kaart: Routekaart) -> None:
    """The routes as a tree, a question a line."""
    zeg(console, _titel(kaart), "stap")
    zeg(console, LEESWIJZER, "zacht")
    for stap in kaart.stappen:
        boom = Tree(veilig(_staptitel(stap), "stap"), guide_style="zacht")
        if stap.poort:
            boom.add(veilig(f"{stap.poort}.", "let-op"))
        _takken(boom, stap.delen)
        zeg(console)
        console.print(boom)
    if kaart.signalen:
        boom = Tree(veilig("Signalen", "stap"), guide_style="zacht")
        for signaal in kaart.signalen:
            tak = boom.add(veilig(_signaal(signaal)))
            tak.add(veilig(f"als {signaal.als}", "zacht"))
        zeg(console)
        console.print(boom)


def _takken(boom: Tree, delen: Iterable[Routedeel]) -> None:
    for deel in delen:
        tekens = "* " * deel.kern + "! " * deel.nodig
        naam = veilig(f"{tekens}{_naam(deel)}", "zacht" if deel.soort is Deelsoort.MEDEDELING else "")
        if deel.als:
            naam.append_text(veilig(f"\nals {deel.als}", "zacht"))
        _takken(boom.add(naam), deel.delen)


def toon_regels(kaart: Routekaart) -> None:
    """The routes as plain lines, in words only; what is in something stands further to the right."""
    for regel in _regels(kaart):
        druk_af(regel)


def _regels(kaart: Routekaart) -> Iterator[str]:
    yield _titel(kaart)
    for stap in kaart.stappen:
        yield ""
        yield _staptitel(stap)
        if stap.poort:
            yield f"{stap.poort}."
        yield from _deelregels(stap.delen, "")
    if kaart.signalen:
        yield ""
        yield "Signalen"
    for signaal in kaart.signalen:
        yield f"- {_signaal(signaal)} Komt als {signaal.als}."


def _deelregels(delen: Iterable[Routedeel], inspring: str) -> Iterator[str]:
    for deel in delen:
        woorden = ["kernvraag"] * (deel.kern and deel.soort is not Deelsoort.MEDEDELING)
        woorden += ["nodig"] * deel.nodig
        woorden += ["alleen lezen"] * (deel.soort is Deelsoort.MEDEDELING)
        kop = f"{_naam(deel)} ({', '.join(woorden)})" if woorden else _naam(deel)
        yield f"{inspring}- {kop}{f'. Alleen als {deel.als}.' if deel.als else ''}"
        for keuze, als in deel.keuzes:
            yield f"{inspring}  ‘{keuze}’ staat erbij als {als}."
        yield from _deelregels(deel.delen, inspring + "  ")


def _titel(kaart: Routekaart) -> str:
    return f"{kaart.methode.titel} (versie {kaart.methode.versie})"


def _staptitel(stap: Routestap) -> str:
    return f"Stap {stap.nummer}. {stap.titel}"


def _naam(deel: Routedeel) -> str:
    if deel.soort is Deelsoort.LIJST:
        return f"{deel.naam}: een lijst" + (f", {deel.hoeveel}" if deel.hoeveel else "")
    return deel.naam


def _signaal(signaal: Routesignaal) -> str:
    return f"{signaal.id} ({signaal.ernst}): {signaal.tekst}"
