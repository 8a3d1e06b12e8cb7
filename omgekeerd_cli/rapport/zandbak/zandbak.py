"""Where a template runs: what it can reach, what that costs, and that an answer in it stays text.

Jinja2's own sandbox keeps it from Python's internals and from changing what it is given. In this
one it can call only what is listed, all of it is charged, and what was cut out of an answer or out
of Markdown is plain text again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, ItemsView, KeysView, Mapping, Set, ValuesView
from datetime import date
from functools import cache
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any, cast

from jinja2 import nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from omgekeerd_cli.kern.verslag.motivatie import Motivatie
from omgekeerd_cli.rapport.zandbak import filters
from omgekeerd_cli.rapport.zandbak.begroting import PER_AANROEP, PER_DEEL, begroting
from omgekeerd_cli.rapport.zandbak.filters import REKENFILTERS, als_tekst, blijft_tekst, zet_neer
from omgekeerd_cli.rapport.zandbak.fouten import NietToegestaan
from omgekeerd_cli.rapport.zandbak.keuring import keur, reken_mee

_HELE_TEKST = frozenset(("capitalize", "lower", "lstrip", "rstrip", "strip", "title", "upper"))
"""Methods that cut nothing out of Markdown when they get no arguments."""
_TEKST = _HELE_TEKST | {
    *("casefold", "count", "endswith", "find", "isalnum", "isalpha", "isdigit", "islower", "isspace"),
    *("isupper", "partition", "removeprefix", "removesuffix", "rfind", "rpartition", "rsplit", "split"),
    *("splitlines", "startswith"),
}
_LUS = {
    *("changed", "cycle", "first", "index", "index0", "last", "length", "nextitem", "previtem"),
    *("revindex", "revindex0"),
}
_TOEGANG: tuple[tuple[Any, Set[str]], ...] = (
    (str, _TEKST),
    (Mapping, {"get", "items", "keys", "values"}),
    (date, {"day", "month", "year"}),
    (LoopContext, _LUS),
)
"""What a template may ask of the kinds of values that are not our own."""
BEREIKBAAR = frozenset(naam for _, namen in _TOEGANG for naam in namen)
"""The same, of whatever kind the value is."""
_ZONDER_OMWEG = frozenset((BuiltinMethodType, FunctionType, Macro, MethodType))
"""What can be called as it is: all that a template can reach of these was looked at on the way there."""
_NAMEN = ("dict", "namespace", "range")
_GROOTSTE_GETAL = 10**18


class Zandbak(ImmutableSandboxedEnvironment):
    """Jinja2 with a closed list of what can be done, in which an answer stays plain text."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%"))

    def __init__(self, eigen: Mapping[str, Callable[..., object]], **instellingen: Any) -> None:
        """Like Jinja2's, with filters of our own by name."""
        super().__init__(finalize=zet_neer, autoescape=True, **instellingen)
        self.globals = {naam: self.globals[naam] for naam in _NAMEN}
        mag = filters.filters(eigen)
        self.mag_filters = frozenset(mag)
        self.filters = REKENFILTERS | mag
        self.tests = filters.tests()

    def _generate(self, source: nodes.Template, *rest: Any, **meer: Any) -> str:
        """The hook of Jinja2 between reading a template and making code of it."""
        keur(source, self.mag_filters, self.tests.keys())
        return super()._generate(reken_mee(source, self), *rest, **meer)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of our own types the facts, and the answers of a report; of other types what is listed."""
        if attr.startswith("_"):
            return False
        if (namen := _toegang(obj.__class__)) is not None:
            return attr in namen
        vraagt_een_antwoord = isinstance(obj, Motivatie) and attr == "antwoord"
        return vraagt_een_antwoord or (_is_van_ons(obj.__class__) and not callable(value))

    def wrap_str_format(self, value: Any) -> None:
        """Nothing: `format` is not among what a text can do here."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A fact of a value, or a variable of a namespace or an imported template."""
        if attribute in _feiten(obj.__class__) and not callable(waarde := getattr(obj, attribute)):
            return als_tekst(waarde)  # most of what is asked, and what follows would give the same
        if isinstance(obj, Namespace | TemplateModule) and not attribute.startswith("_"):
            return als_tekst(getattr(obj, attribute, self.undefined(obj=obj, name=attribute)))
        return als_tekst(super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item; a sign of a text is text."""
        begroting().weeg(argument)
        return blijft_tekst(als_tekst(super().getitem(obj, argument)), obj)

    def call_filter(self, name: str, *rest: Any, **meer: Any) -> Any:
        """A filter by its name, as in `map("upper")`."""
        if name not in self.mag_filters:
            raise NietToegestaan(
                f"Het filter `{name}` is er niet." if type(name) is str else "Dit filter is er niet."
            )
        return super().call_filter(name, *rest, **meer)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What a macro, one of our functions or a method of a text or mapping gives."""
        ruimte = begroting()
        ruimte.neem(PER_AANROEP + PER_DEEL * (len(args) + len(kwargs)))
        houder = getattr(obj, "__self__", None)
        if not isinstance(obj, Macro):  # it hands on what it gets, and is charged for its text
            ruimte.weeg_delen(args)
            if kwargs:
                ruimte.weeg_delen([waarde for naam, waarde in kwargs.items() if not naam.startswith("_")])
            if isinstance(houder, str):
                ruimte.weeg(houder)
        ruimte.ga_dieper()
        try:
            direct = not kwargs and type(obj) in _ZONDER_OMWEG
            uit = obj(*args) if direct else super().call(context, obj, *args, **kwargs)
        finally:
            ruimte.diepte -= 1
        ruimte.weeg(uit)
        if isinstance(houder, Mapping):
            return als_tekst(list(uit) if isinstance(uit, KeysView | ItemsView | ValuesView) else uit)
        heel = type(uit) is not str and (not isinstance(houder, str) or _laat_heel(obj.__name__, args))
        return uit if heel else blijft_tekst(uit, houder, *args)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """A sum, a text that is put down more than once, or two texts or lists behind each other."""
        ruimte = begroting()
        ruimte.weeg((left, right))
        keer = next((deel for deel in (left, right) if isinstance(deel, int)), 0)
        reeks = next((deel for deel in (left, right) if isinstance(deel, str | list | tuple)), "")
        if operator == "%" and isinstance(left, str):
            raise NietToegestaan("Met % kun je hier geen tekst invullen.", "Zet tekst aan elkaar met ~.")
        if operator == "*":
            ruimte.neem(max(keer, 0) * (len(reeks) + 1) if reeks else 0)
        uit = super().call_binop(context, operator, left, right)
        if isinstance(uit, int) and abs(uit) > _GROOTSTE_GETAL:
            raise NietToegestaan("Dit getal wordt te groot.")
        return blijft_tekst(uit, left, right)


@cache
def _toegang(soort: Hashable) -> Set[str] | None:
    """What a template may ask of a kind of value that is not our own; None when it is not listed."""
    return next((namen for bekend, namen in _TOEGANG if issubclass(cast("type", soort), bekend)), None)


@cache
def _feiten(soort: Hashable) -> Set[str]:
    """The facts that a kind of value of our own holds; of all others none."""
    velden = getattr(soort, "__struct_fields__", ()) if _is_van_ons(soort) else ()
    return {naam for naam in velden if not naam.startswith("_")}


@cache
def _is_van_ons(soort: Hashable) -> bool:
    return cast("type", soort).__module__.startswith("omgekeerd_cli.")


def _laat_heel(methode: str, argumenten: tuple[Any, ...]) -> bool:
    """Whether a method of a text leaves Markdown Markdown."""
    return methode in _HELE_TEKST and not argumenten
