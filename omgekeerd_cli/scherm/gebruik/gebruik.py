"""Make everything Typer puts on the screen Dutch: help, usage errors and shell completion."""

# ruff: noqa: SLF001 - Typer's own signatures say Any, and its converter is private

from __future__ import annotations

import os
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
import typer.core

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.scherm.gebruik import gebruikstekst as tekst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click import Command, Context, HelpFormatter
    from typer._click import exceptions as typerfouten
    from typer._click.shell_completion import CompletionItem
    from typer.core import TyperOption
else:
    # Typer exports only BadParameter. The other usage errors live beside it in a private module:
    # asking BadParameter where it lives survives a move of that module.
    typerfouten = import_module(typer.BadParameter.__module__)
    Command = object

PROGRAMMA = "omgekeerd"
SCHILLEN = ("bash", "zsh", "fish", "powershell", "pwsh")
_AANVULVARIABELE = "_OMGEKEERD_COMPLETE"
_LANGSTE_CITAAT = 60


class _NederlandseFout(typerfouten.UsageError):
    """A usage error whose message is Dutch already."""


class _Nederlands(Command):
    """What a command and a group share."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for param in self.params:
            if hasattr(param, "_runtime_param"):  # since Typer 0.29
                param._runtime_param = ZuinigeOmzetter()

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Describe --help in Dutch; a default of False spares Typer a conversion by pydantic."""
        optie = super().get_help_option(ctx)
        if optie is not None:
            optie.help, optie.default = "Toon deze uitleg.", False
        return optie

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - Typer cuts words off
        """Return the first sentence, whole."""
        return tekst.eerste_zin(self.short_help or self.help)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Keep each description on one line: Typer wraps a long one and reads [x] as markup."""
        voorstellen = super().shell_complete(ctx, incomplete)
        for voorstel in voorstellen:
            voorstel.help = tekst.kort(voorstel.help)
        return voorstellen

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the Dutch help."""
        formatter.write(tekst.uitleg(self, ctx))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Refuse what is too much in Dutch, and tell every error where it happened."""
        if not args and self.no_args_is_help and not ctx.resilient_parsing:
            typer.echo(ctx.get_help())
            ctx.exit()
        meer_mag, ctx.allow_extra_args = ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, args)
        except typerfouten.UsageError as fout:
            fout.ctx = fout.ctx or ctx
            raise
        finally:
            ctx.allow_extra_args = meer_mag
        if rest and not meer_mag and not ctx.resilient_parsing:
            raise _NederlandseFout(_te_veel(rest), ctx)
        return rest


class Opdracht(_Nederlands, typer.core.TyperCommand):
    """A command whose help and usage errors are Dutch."""


class LateOpdracht(Opdracht):
    """A command of which only the name and one sentence are known until somebody wants it."""

    def __init__(self, naam: str, zin: str, functie: str) -> None:
        """Args: its name, what it does, and where it stands, as `module:function`."""
        super().__init__(naam, help=zin)
        self._functie = functie

    def haal(self) -> Command:
        """The command itself, with all its options; only now its module is imported."""
        module, _, functie = self._functie.partition(":")
        app = typer.Typer(add_completion=False)
        app.command(self.name, cls=Opdracht)(getattr(import_module(module), functie))
        return typer.main.get_command(app)


class Groep(_Nederlands, typer.core.TyperGroup):
    """A group of commands in Dutch; without arguments it shows its help."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.no_args_is_help = not self.invoke_without_command
        for opdrachtnaam, opdracht in self.commands.items():
            if not isinstance(opdracht, _Nederlands):
                raise TypeError(f"command {opdrachtnaam!r} needs cls=Opdracht or cls=Groep")

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run; when a shell asks for completions, register Typer's shells first."""
        vraag = os.environ.get(_AANVULVARIABELE)
        if vraag:
            if vraag not in {f"complete_{schil}" for schil in SCHILLEN}:
                raise _NederlandseFout(f"Wat in {_AANVULVARIABELE} staat, klopt niet.")
            from typer._completion_classes import completion_init  # private: fail only here

            completion_init()
        return super().main(*args, **kwargs)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command, or name the one that looks like it."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            bekend = [gezien for gezien, opdracht in self.commands.items() if not opdracht.hidden]
            lijkt_op = [f"'{gezien}'" for gezien in get_close_matches(args[0], bekend)]
            wat = f"De opdracht '{_toonbaar(args[0])}' bestaat niet.{_bedoel_je(lijkt_op)}"
            raise _NederlandseFout(wat, ctx)
        naam, opdracht, rest = super().resolve_command(ctx, args)
        return naam, opdracht.haal() if isinstance(opdracht, LateOpdracht) else opdracht, rest

    def invoke(self, ctx: Context) -> Any:
        """Run the command; a missing one is the only bare error before a command is chosen."""
        try:
            return super().invoke(ctx)
        except typerfouten.UsageError as fout:
            if type(fout) is typerfouten.UsageError and ctx.invoked_subcommand is None:
                raise _NederlandseFout("Er ontbreekt een opdracht.", ctx) from None
            raise


def gebruiksfout(fout: Exception) -> str | None:
    """Say in Dutch what is wrong and what to do; None when *fout* is no usage error."""
    if not isinstance(fout, typerfouten.UsageError):
        return None
    return f"{_wat_is_er(fout)}\nZie: {tekst.pad(fout.ctx) or PROGRAMMA} --help"


def aanvulscript(schil: str) -> str:
    """Return the script that lets *schil* complete the commands and options of omgekeerd."""
    if schil not in SCHILLEN:
        raise typer.BadParameter(f"Kies een schil uit: {', '.join(SCHILLEN)}.")
    from typer._completion_shared import get_completion_script  # private: fail only here

    return get_completion_script(prog_name=PROGRAMMA, complete_var=_AANVULVARIABELE, shell=schil)


def _wat_is_er(fout: typerfouten.UsageError) -> str:
    """Build the sentence from the facts of the error; Typer's own message is English."""
    match fout:
        case _NederlandseFout():
            return fout.message
        case typerfouten.MissingParameter():
            return _ontbreekt(fout.param)
        case typerfouten.BadParameter():
            return _ongeldig(fout.param) if _van_typer(fout) else fout.message
        case typerfouten.NoSuchOption():
            optie = _toonbaar(fout.option_name)
            return f"De optie {optie} bestaat niet.{_bedoel_je(fout.possibilities or ())}"
        case typerfouten.BadOptionUsage():
            return _waarde_bij_optie(fout)
        case typerfouten.BadArgumentUsage():
            return "Er ontbreekt nog iets achter de opdracht."
    return "Deze opdracht klopt niet."


def _van_typer(fout: Exception) -> bool:
    """Whether Typer's own code raised *fout*: then its message is English."""
    spoor = fout.__traceback__
    while spoor is not None and spoor.tb_next is not None:
        spoor = spoor.tb_next
    module: str = spoor.tb_frame.f_globals.get("__name__", "") if spoor else ""
    return module.partition(".")[0] == "typer"


def _ontbreekt(param: Any) -> str:
    if param is None:
        return "Er ontbreekt iets achter de opdracht."
    slot = f" Kies uit: {', '.join(tekst.keuzes(param))}." if tekst.keuzes(param) else ""
    if tekst.is_argument(param):
        return f"{tekst.naam(param)} ontbreekt. Zet dit achter de opdracht.{slot}"
    return f"De optie {tekst.naam(param)} ontbreekt. Deze optie is verplicht.{slot}"


def _ongeldig(param: Any) -> str:
    if param is None:
        return "Iets achter de opdracht klopt niet."
    if tekst.keuzes(param):
        return f"Bij {tekst.naam(param)} kun je kiezen uit: {', '.join(tekst.keuzes(param))}."
    if tekst.verwacht(param):
        return f"Bij {tekst.naam(param)} hoort {tekst.verwacht(param)}."
    return f"Wat bij {tekst.naam(param)} staat, klopt niet."


def _waarde_bij_optie(fout: typerfouten.BadOptionUsage) -> str:
    """A flag got a value, or another option got none; only the option itself knows which."""
    optie = _toonbaar(fout.option_name)
    for param in fout.ctx.command.get_params(fout.ctx) if fout.ctx else ():
        if fout.option_name in (*param.opts, *param.secondary_opts):
            if not tekst.waarde(param):
                return f"Achter {optie} hoort niets."
            if param.nargs > 1:
                return f"Achter {optie} horen {param.nargs} woorden."
            return f"Achter {optie} hoort nog iets: {optie} {tekst.waarde(param)}."
    return f"De optie {optie} is niet goed ingevuld."


def _te_veel(rest: Sequence[str]) -> str:
    citaten = ", ".join(f"'{_toonbaar(deel)}'" for deel in rest)
    tip = 'Staan er spaties in een tekst? Zet die tekst dan tussen "aanhalingstekens".'
    return f"Dit hoort er niet bij: {citaten}. {tip}"


def _bedoel_je(namen: Sequence[str]) -> str:
    """Name the nearest one, which comes first."""
    return f" Bedoel je {namen[0]}?" if namen else ""


def _toonbaar(getypt: str) -> str:
    """Make what was typed safe to show: on one line, with visible marks, and not endless."""
    schoon = zichtbaar(" ".join(getypt.split()))
    return schoon if len(schoon) <= _LANGSTE_CITAAT else f"{schoon[:_LANGSTE_CITAAT]}..."


class ZuinigeOmzetter:
    """Hand on what needs no conversion: Typer would load pydantic for it, which takes 0.1 s."""

    def coerce(self, value: Any, param: Any, ctx: Context) -> Any:
        """Answer as Typer's own converter would; give way to it as soon as there is real work."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        soort = param.type_descriptor
        if not soort.parameter_info.parser and _past(value, soort.annotation):
            return value
        param._runtime_param = None
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def _past(value: Any, annotatie: Any) -> bool:
    """Whether *value* has the type asked for already: text, a list of texts, most defaults."""
    if annotatie == list[str] and isinstance(value, (list, tuple)):
        return all(type(deel) is str for deel in value)
    return type(value) is annotatie
