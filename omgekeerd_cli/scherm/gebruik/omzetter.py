"""Handing on what was typed without loading pydantic, as Typer would for every option."""

# ruff: noqa: SLF001 - the converter of a parameter is private in Typer

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typer._click import Context


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
