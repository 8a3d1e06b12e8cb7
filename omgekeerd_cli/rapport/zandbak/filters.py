"""The filters and tests that templates have, each charged for what it reads and what it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from jinja2 import Undefined, pass_context, pass_eval_context
from jinja2.filters import FILTERS as _JINJA
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from jinja2.tests import TESTS as _JINJATESTS
from markupsafe import Markup

from omgekeerd_cli.rapport.opmaak import Opgemaakt, Tekst, maak_op
from omgekeerd_cli.rapport.zandbak.begroting import PER_AANROEP, PER_DEEL, PER_LIJST, begroting
from omgekeerd_cli.rapport.zandbak.fouten import NietToegestaan
from omgekeerd_cli.rapport.zandbak.keuring import HERHAAL, NEEM, SNIJ, TOON, WEEG, ZET

Aard: TypeAlias = Literal["tekst", "snijdt", "reeks", "vrij"]
"""What a filter takes: a text that it leaves whole, one that it cuts, the items of a list, or anything."""

FILTERS: dict[str, Aard] = {
    **dict.fromkeys(("capitalize", "e", "escape", "lower", "safe", "string", "title", "upper"), "tekst"),
    **dict.fromkeys(("replace", "trim", "truncate", "wordcount"), "snijdt"),
    **dict.fromkeys(("first", "join", "last", "list", "map", "max", "min", "reject", "rejectattr"), "reeks"),
    **dict.fromkeys(("reverse", "select", "selectattr", "sort", "unique"), "reeks"),
    **dict.fromkeys(("count", "d", "default", "length"), "vrij"),
}
"""Those of Jinja2 that give the same text every time and make nothing large of something small."""
TESTS = (
    *("!=", "<", "<=", "==", ">", ">=", "eq", "equalto", "ge", "greaterthan", "gt", "le", "lessthan", "lt"),
    *("boolean", "defined", "divisibleby", "even", "false", "float", "in", "integer", "iterable", "lower"),
    *("mapping", "ne", "none", "number", "odd", "sequence", "string", "true", "undefined", "upper"),
)
_TOONBAAR = (str, int, float, Decimal, date, type(None), Undefined)


def als_tekst(waarde: Any) -> Any:
    """The value as a template gets it: texts, also in lists, can no more become markup."""
    if isinstance(waarde, str):
        begroting().neem(len(waarde) // 4 + 1)
        return Tekst(waarde) if type(waarde) is str else waarde
    if type(waarde) not in (list, tuple):
        return waarde
    begroting().weeg(waarde)
    return type(waarde)(_tekst_in(deel) for deel in waarde)


def _tekst_in(waarde: Any) -> Any:
    if type(waarde) in (list, tuple):
        return type(waarde)(_tekst_in(deel) for deel in waarde)
    return Tekst(waarde) if type(waarde) is str else waarde


def blijft_tekst(uit: Any, *bronnen: Any) -> Any:
    """What was made of these: text again when one of them was an answer or Markdown, in a list too."""
    if not any(isinstance(bron, Tekst | Opgemaakt | Markup) for bron in bronnen):
        return uit
    if type(uit) in (list, tuple):
        return type(uit)(blijft_tekst(deel, *bronnen) for deel in uit)
    return Tekst(uit) if isinstance(uit, str) and not isinstance(uit, Tekst) else uit


def moet_toonbaar(waarde: Any) -> None:
    """Looks whether a value can stand in a report.

    Raises:
        NietToegestaan: it is a list or something of ours: Python would put down what people cannot read.
    """
    if not isinstance(waarde, _TOONBAAR):
        raise NietToegestaan("Dit is geen tekst of getal.", "Noem het deel dat je bedoelt, zoals `.tekst`.")


def zet_neer(waarde: Any) -> str:
    """What a template puts down for `{{ waarde }}`."""
    moet_toonbaar(waarde)
    tekst = maak_op(waarde)
    begroting().neem(len(tekst) + 1)
    return tekst


def bewaakt(functie: Any, aard: Aard) -> Any:
    """The filter or test, charged for what goes in and what comes out; what it makes is made at once."""
    hoe = getattr(getattr(functie, "jinja_pass_arg", None), "name", "")

    @pass_context  # also keeps Jinja2 from working it out while it compiles
    def uitgevoerd(context: Context, waarde: Any, *args: Any, **kwargs: Any) -> Any:
        ruimte = begroting()
        ruimte.neem(PER_AANROEP)
        ruimte.neem(PER_DEEL * 3 + PER_LIJST)
        ruimte.weeg(waarde)
        ruimte.weeg_delen(args)
        ruimte.weeg_delen(kwargs.values())
        eerst = (_vooraf(context, hoe),) if hoe else ()
        uit = functie(*eerst, _ingang(waarde, aard), *args, **kwargs)
        if isinstance(uit, Iterator):
            uit = list(uit)
        ruimte.weeg(uit)
        snijdt = aard == "snijdt" or (aard == "reeks" and isinstance(waarde, str)) or type(uit) is str
        return blijft_tekst(uit, waarde, *args) if snijdt else uit

    return uitgevoerd


def _vooraf(context: Context, hoe: str) -> Any:
    """What Jinja2's own filters want to know besides the value."""
    if hoe == "context":
        return context
    return context.eval_ctx if hoe == "eval_context" else context.environment


def _ingang(waarde: Any, aard: Aard) -> Any:
    if aard in ("tekst", "snijdt"):
        moet_toonbaar(waarde)
    elif aard == "reeks" and isinstance(waarde, str):
        return [Tekst(teken) for teken in waarde]
    return waarde


@pass_context
def join(context: Context, waarde: Sequence[Any], d: str = "", attribute: str | int | None = None) -> Any:
    """Jinja2's, for texts and numbers only."""
    omgeving = context.environment
    if attribute is not None:
        waarde = omgeving.call_filter("map", waarde, (), {"attribute": attribute}, context)
    for deel in waarde:
        moet_toonbaar(deel)
    begroting().neem(len(waarde) * len(str(d)))
    return _JINJA["join"](context.eval_ctx, waarde, d)


@pass_eval_context
def replace(ctx: EvalContext, waarde: Any, oud: str, nieuw: str, aantal: int | None = None) -> Any:
    """Jinja2's, charged beforehand for what it may make."""
    begroting().neem((len(str(waarde)) // max(1, len(oud)) + 1) * len(nieuw))
    return _JINJA["replace"](ctx, waarde, oud, nieuw, aantal)


def _herhaal(waarde: Any, prijs: int) -> Any:
    """What a loop goes over, charged for all its rounds at once."""
    if not isinstance(waarde, list | tuple | range | str | Mapping | Undefined):
        raise NietToegestaan("Hier kan een lus niet langs.", "Noem een lijst, zoals `.rijen`.")
    begroting().neem(0 if isinstance(waarde, Undefined) else len(waarde) * prijs)
    return [als_tekst(deel) for deel in waarde] if isinstance(waarde, str | Mapping) else waarde


def _neem(prijs: int) -> str:
    begroting().neem(prijs)
    return ""


def _weeg(waarde: Any) -> Any:
    begroting().weeg(waarde)
    return waarde


def _toon(waarde: Any) -> Any:
    """A part of a text that is put together."""
    moet_toonbaar(waarde)
    return _weeg(waarde)


def _snij(waarde: Any, begin: Any, einde: Any, stap: Any) -> Any:
    begroting().weeg(waarde)
    return blijft_tekst(waarde[begin:einde:stap], waarde)


def _in_de_boom(functie: Callable[..., Any]) -> Any:
    """A filter that only the tree calls; never worked out while compiling."""
    return pass_context(lambda _context, *args: functie(*args))


_IN_DE_BOOM: dict[str, Callable[..., Any]] = {
    HERHAAL: _herhaal,
    NEEM: _neem,
    WEEG: _weeg,
    TOON: _toon,
    SNIJ: _snij,
    ZET: zet_neer,
}
REKENFILTERS = {naam: _in_de_boom(functie) for naam, functie in _IN_DE_BOOM.items()}
"""What `sjabloonkeuring` puts in the tree of a template."""


def filters(eigen: Mapping[str, Callable[..., object]]) -> dict[str, Any]:
    """All filters by name: those of Jinja2 that are listed, and our own."""
    ruw = {naam: _JINJA[naam] for naam in FILTERS} | {"join": join, "replace": replace}
    bewaakte = {naam: bewaakt(ruw[naam], aard) for naam, aard in FILTERS.items()}
    return bewaakte | {naam: bewaakt(functie, "vrij") for naam, functie in eigen.items()}


def tests() -> dict[str, Any]:
    """The tests by name."""
    return {naam: bewaakt(_JINJATESTS[naam], "vrij") for naam in TESTS}
