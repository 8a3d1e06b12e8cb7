"""Write the help of one command as plain Dutch lines, from the facts of its parameters."""

from __future__ import annotations

import inspect
import shutil
import textwrap
from typing import TYPE_CHECKING, Any, get_args

from omgekeerd_cli.scherm.basis.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click import Command, Context

_HOOGSTE_BREEDTE = 100
_LAAGSTE_BREEDTE = 20
_BREEDSTE_NAAM = 30
_SMAL_SCHERM = 60
_HEEL_SMAL = 30
_INSPRING = 6
_LANGSTE_AANVULUITLEG = 60

Rij = tuple[str, str]


def uitleg(opdracht: Command, ctx: Context) -> str:
    """Return the whole help: what it does, how to type it, and what can be filled in."""
    breedte = max(_LAAGSTE_BREEDTE, min(shutil.get_terminal_size().columns, _HOOGSTE_BREEDTE))
    zichtbaar = [param for param in opdracht.get_params(ctx) if not getattr(param, "hidden", False)]
    argumenten = [param for param in zichtbaar if is_argument(param)]
    opties = [param for param in zichtbaar if not is_argument(param)]
    gebruik = f"{pad(ctx)} {' '.join(_gebruiksdelen(opdracht, argumenten))}"
    blokken = [
        _alineas(opdracht.help, breedte),
        _gebruik(gebruik, breedte),
        _kolommen("Argumenten", [_rij(param, ctx) for param in argumenten], breedte),
        _kolommen("Opdrachten", _opdrachten(opdracht), breedte),
        _kolommen("Opties", [_rij(param, ctx) for param in opties], breedte),
        _alineas(opdracht.epilog, breedte),
    ]
    return "\n\n".join(blok for blok in blokken if blok) + "\n"


def eerste_zin(tekst: str | None) -> str:
    """Return the first sentence, whole."""
    alinea = " ".join(inspect.cleandoc(tekst or "").partition("\n\n")[0].split())
    zin, punt, _ = alinea.partition(". ")
    return zin + punt.rstrip()


def kort(tekst: str | None) -> str:
    """Return the first sentence on one short line, for the list of a shell."""
    schoon = eerste_zin(tekst).replace("[", "(").replace("]", ")")
    return textwrap.shorten(schoon, _LANGSTE_AANVULUITLEG, placeholder="...")


def pad(ctx: Context | None) -> str:
    """Return what was typed to get here: "omgekeerd vragen toon"."""
    namen: list[str] = []
    while ctx is not None:
        namen.insert(0, ctx.info_name or "")
        ctx = ctx.parent
    return " ".join(namen)


def is_argument(param: Any) -> bool:
    """Whether this is a value without a name (CASUS), not an option (--titel)."""
    return bool(param.param_type_name == "argument")


def naam(param: Any) -> str:
    """Return how a person knows this parameter: --methode, or CASUS."""
    if is_argument(param):
        woord = param.metavar or param.name.upper().replace("_", "-")
        return str(woord).removesuffix("...")
    return str(max(param.opts, key=len))


def waarde(param: Any) -> str:
    """Return the word for an option's value; never the name of a Python type."""
    return "" if param.is_flag or param.count else str(param.metavar or "WAARDE")


def _feiten(param: Any) -> tuple[Any, Any]:
    """Return the type and its limits: Typer 0.29 keeps them apart, 0.26 in one place."""
    soort = getattr(param, "type_descriptor", None) or param.type
    return soort, getattr(soort, "parameter_info", soort)


def keuzes(param: Any) -> list[str]:
    """Return the values that can be chosen from; empty when anything goes."""
    soort, _ = _feiten(param)
    return [str(getattr(keuze, "value", keuze)) for keuze in getattr(soort, "choices", None) or ()]


def verwacht(param: Any) -> str:
    """Return what kind of value belongs here, in words; empty when there is no good word."""
    soort, grenzen = _feiten(param)
    annotatie = getattr(soort, "annotation", None)
    kern = (get_args(annotatie) or (annotatie,))[0]
    klasse = type(soort).__name__  # IntRange and such, before Typer 0.29
    if kern is int or klasse.startswith("Int"):
        return f"een heel getal{_bereik(grenzen)}"
    if kern is float or klasse.startswith("Float"):
        return f"een getal{_bereik(grenzen)}"
    if getattr(soort, "is_path", hasattr(soort, "file_okay")):
        return _padsoort(grenzen)
    return ""


def _bereik(grenzen: Any) -> str:
    laag, hoog = getattr(grenzen, "min", None), getattr(grenzen, "max", None)
    if laag is None:
        return "" if hoog is None else f" van hoogstens {hoog}"
    return f" van {laag} of meer" if hoog is None else f" van {laag} tot en met {hoog}"


def _padsoort(grenzen: Any) -> str:
    moet_bestaan = getattr(grenzen, "exists", False)
    if not grenzen.file_okay:
        return "een bestaande map waar je bij mag" if moet_bestaan else "een map waar je bij mag"
    if not grenzen.dir_okay:
        return "een bestaand bestand dat je mag openen" if moet_bestaan else "een bestand"
    if moet_bestaan:
        return "een bestaand bestand of een bestaande map"
    return "een bestand of map"


def _gebruiksdelen(opdracht: Command, argumenten: Sequence[Any]) -> list[str]:
    delen = ["[OPTIES]"]
    for param in argumenten:
        deel = naam(param) + ("" if param.nargs == 1 else "...")
        delen.append(deel if param.required else f"[{deel}]")
    return [*delen, "OPDRACHT"] if hasattr(opdracht, "commands") else delen


def _opdrachten(opdracht: Command) -> list[Rij]:
    """List the commands of a group in the order in which they were defined."""
    zichtbaar = {n: o for n, o in getattr(opdracht, "commands", {}).items() if not o.hidden}
    return [(n, o.get_short_help_str()) for n, o in zichtbaar.items()]


def _rij(param: Any, ctx: Context) -> Rij:
    """Return the two columns of one argument or option."""
    if is_argument(param):
        links = naam(param) + ("" if param.nargs == 1 else "...")
    else:
        aan = ", ".join(sorted(param.opts, key=len, reverse=True))
        uit = ", ".join(sorted(param.secondary_opts, key=len, reverse=True))
        links = " ".join(deel for deel in (aan, uit and f"/ {uit}", waarde(param)) if deel)
    extra = "; ".join(_extra(param, ctx))
    return links, " ".join(deel for deel in (param.help, extra and f"({extra})") if deel)


def _extra(param: Any, ctx: Context) -> list[str]:
    """Return what Typer would put between square brackets, in Dutch."""
    _, grenzen = _feiten(param)
    keus, bereik, standaard = keuzes(param), _bereik(grenzen), _standaard(param, ctx)
    omgeving = [param.envvar] if isinstance(param.envvar, str) else list(param.envvar or ())
    mogelijk = [
        "verplicht" if param.required else "",
        "mag vaker" if param.multiple else "",
        f"kies uit: {', '.join(keus)}" if keus and param.show_choices else "",
        bereik.strip(),
        f"standaard: {standaard}" if standaard else "",
        f"of stel ${', $'.join(omgeving)} in" if omgeving and param.show_envvar else "",
    ]
    return [deel for deel in mogelijk if deel]


def _standaard(param: Any, ctx: Context) -> str:
    """Return the default as a person would type it; empty when there is nothing to tell."""
    if isinstance(param.show_default, str):
        return param.show_default
    standaard = param.get_default(ctx, call=False)
    if not param.show_default or callable(standaard) or standaard in (None, "", (), []):
        return ""
    if getattr(param, "is_flag", False):
        namen = param.opts if standaard else param.secondary_opts
        return max(namen, key=len) if param.secondary_opts else ""
    waarden = standaard if isinstance(standaard, (list, tuple)) else [standaard]
    return ", ".join(str(getattr(deel, "value", deel)) for deel in waarden)


def _kolommen(kop: str, rijen: Sequence[Rij], breedte: int) -> str:
    """Set names and explanations side by side, or below each other on a narrow screen."""
    if not rijen:
        return ""
    links = min(max(len(rij[0]) for rij in rijen), _BREEDSTE_NAAM)
    naast = breedte >= _SMAL_SCHERM
    marge = links + 4 if naast else _INSPRING
    regels = [f"{kop}:"]
    for rijnaam, tekst in rijen:
        gewikkeld = _wikkel(tekst, breedte - marge)
        past = naast and len(rijnaam) <= links and gewikkeld
        eerste = gewikkeld.pop(0) if past else ""
        naam_regels = f"  {rijnaam:<{links}}  {eerste}".rstrip() if naast else vouw(f"  {rijnaam}", breedte)
        regels.append(naam_regels)
        regels += [" " * marge + regel for regel in gewikkeld]
    return "\n".join(regels)


def _alineas(tekst: str | None, breedte: int) -> str:
    """Wrap each paragraph; one with indented lines (an example) stays as it is."""
    alineas = inspect.cleandoc(tekst or "").split("\n\n")
    return "\n\n".join(
        alinea if "\n " in f"\n{alinea}" else "\n".join(_wikkel(alinea, breedte)) for alinea in alineas
    )


def _gebruik(gebruik: str, breedte: int) -> str:
    """How it is typed; behind its head, or below it where there is little room."""
    kop = "Gebruik: "
    if breedte < _HEEL_SMAL:
        return "\n".join([kop.rstrip(), *(f"  {regel}" for regel in _wikkel(gebruik, breedte - 2))])
    return kop + f"\n{' ' * len(kop)}".join(_wikkel(gebruik, breedte - len(kop)))


def _wikkel(tekst: str, breedte: int) -> list[str]:
    """Wrap between words only, so that --an-option can be read and copied in one piece."""
    return vouw(" ".join(tekst.split()), breedte).split("\n") if tekst else []
