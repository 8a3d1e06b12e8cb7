"""Reading a template: the part of Jinja2 that templates may use, and where they are charged.

What runs later is bounded by the text itself, except for loops, macros and what works on large
values. There the tree gets calls that charge the budget: see `sjabloonbegroting`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from jinja2 import Environment, nodes
from jinja2.parser import Parser
from jinja2.visitor import NodeTransformer

from omgekeerd_cli.rapport.zandbak.fouten import MAAK_EENVOUDIGER, TE_DIEP, NietToegestaan

GEDEELD = ("gedeeld.md.j2", "briefdelen.md.j2")
"""What every report and every letter needs, as macros that a template may import."""
HERHAAL, NEEM, WEEG, TOON, SNIJ, ZET = "_herhaal", "_neem", "_weeg", "_toon", "_snij", "_zet"
"""The filters that charge; no template can call them."""
_DIEPST = 40
_DIEPSTE_LUS = 8
_GROOTSTE_GETAL = 10**12
_MEESTE_TAKKEN = 100
_PER_KNOOP = 15
_NAMEN = {
    nodes.Block: "{% block %}",
    nodes.Extends: "{% extends %}",
    nodes.Scope: "{% autoescape %}",
    nodes.Pow: "**",
}
_MAG = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.NSRef, nodes.Const, nodes.Call),
    *(nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Test, nodes.Keyword, nodes.Pair),
    *(nodes.If, nodes.For, nodes.With, nodes.Macro, nodes.CallBlock, nodes.FilterBlock),
    *(nodes.Assign, nodes.AssignBlock, nodes.Import, nodes.FromImport, nodes.Include),
    *(nodes.Dict, nodes.List, nodes.Tuple, nodes.Compare, nodes.Operand, nodes.Concat, nodes.CondExpr),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv),
    *(nodes.Mod, nodes.Neg, nodes.Pos),
)


def ontleed(omgeving: Environment, bron: str) -> nodes.Template:
    """The tree of a template.

    Raises:
        TemplateSyntaxError: it is no template.
        NietToegestaan: its brackets or blocks are in each other too deep to read.
    """
    lezer = Parser(omgeving, bron)
    try:
        return lezer.parse()
    except RecursionError as fout:
        raise NietToegestaan(TE_DIEP, MAAK_EENVOUDIGER, lezer.stream.current.lineno) from fout


def keur(boom: nodes.Template, filters: Collection[str], tests: Collection[str]) -> None:
    """Looks whether a template keeps to what templates may use, also where it would seldom come.

    Raises:
        NietToegestaan: it does not; the first place where.
    """
    te_doen: list[tuple[nodes.Node, int, int]] = [(boom, 0, 0)]
    while te_doen:
        knoop, diep, lussen = te_doen.pop()
        lussen += isinstance(knoop, nodes.For)
        if diep > _DIEPST or lussen > _DIEPSTE_LUS:
            raise NietToegestaan(TE_DIEP, MAAK_EENVOUDIGER, knoop.lineno)
        for wat, doe in _bezwaren(knoop, filters, tests):
            raise NietToegestaan(wat, doe, knoop.lineno or next(knoop.iter_child_nodes(), knoop).lineno)
        te_doen += [(kind, diep + 1, lussen) for kind in reversed(list(knoop.iter_child_nodes()))]


def _bezwaren(
    knoop: nodes.Node, filters: Collection[str], tests: Collection[str]
) -> Iterator[tuple[str, str]]:
    if not isinstance(knoop, _MAG):
        yield f"{_NAMEN.get(type(knoop), 'Dit')} kan in een sjabloon niet.", "Haal het weg."
    elif isinstance(knoop, nodes.Filter) and knoop.name not in filters:
        yield f"Het filter `{knoop.name}` is er niet.", _kies(knoop.name, filters)
    elif isinstance(knoop, nodes.Test) and knoop.name not in tests:
        yield f"De test `{knoop.name}` is er niet.", _kies(knoop.name, tests)
    elif isinstance(knoop, nodes.Getattr) and knoop.attr.startswith("_"):
        yield "Dit mag een sjabloon niet.", "Pas het sjabloon aan."
    elif isinstance(knoop, nodes.For) and knoop.recursive:
        yield "Een lus met `recursive` kan in een sjabloon niet.", "Haal dat woord weg."
    elif isinstance(knoop, nodes.If) and len(knoop.elif_) > _MEESTE_TAKKEN:
        yield TE_DIEP, MAAK_EENVOUDIGER
    elif isinstance(knoop, nodes.Const) and isinstance(knoop.value, int) and knoop.value > _GROOTSTE_GETAL:
        yield "Dit getal is te groot.", "Pas het sjabloon aan."
    elif isinstance(knoop, nodes.Import | nodes.FromImport | nodes.Include) and not _gedeeld(knoop):
        yield "Dit kan een sjabloon niet overnemen.", f"Kies uit: {', '.join(GEDEELD)}."


def _kies(naam: str, bekend: Collection[str]) -> str:
    gelijkend = get_close_matches(naam, sorted(bekend), n=1, cutoff=0.7)
    return "".join(f"Bedoel je `{goed}`? " for goed in gelijkend) + f"Kies uit: {', '.join(sorted(bekend))}."


def _gedeeld(knoop: nodes.Import | nodes.FromImport | nodes.Include) -> bool:
    return isinstance(knoop.template, nodes.Const) and knoop.template.value in GEDEELD


def reken_mee(boom: nodes.Template, omgeving: Environment) -> nodes.Template:
    """The tree with calls in it that charge what is done more than once, or on large values."""
    _Teller().visit(boom)
    boom.set_environment(omgeving)
    return boom


def _filter(naam: str, waarde: nodes.Node, *argumenten: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(waarde, naam, list(argumenten), [], None, None, lineno=waarde.lineno)


def _prijs(knopen: Collection[nodes.Node]) -> nodes.Const:
    """What it costs to do this once, written into the tree."""
    kosten = _PER_KNOOP
    te_doen = list(knopen)
    for knoop in te_doen:
        kosten += _PER_KNOOP
        if isinstance(knoop, nodes.TemplateData):
            kosten += len(knoop.data)
        elif isinstance(knoop, nodes.Const) and isinstance(knoop.value, str):
            kosten += len(knoop.value)
        te_doen += knoop.iter_child_nodes()
    return nodes.Const(kosten, lineno=1)


class _Teller(NodeTransformer):
    """Puts the charges in."""

    def visit_For(self, knoop: nodes.For) -> nodes.Node:  # noqa: N802  named after the node, as Jinja2 asks
        prijs = _prijs([*knoop.body, *([knoop.test] if knoop.test else [])])
        self.generic_visit(knoop)
        knoop.iter = _filter(HERHAAL, knoop.iter, prijs)
        return knoop

    def visit_Macro(self, knoop: nodes.Macro | nodes.CallBlock) -> nodes.Node:  # noqa: N802  the same
        prijs = _prijs([*knoop.body, *knoop.defaults])
        prijs.lineno = knoop.lineno
        self.generic_visit(knoop)
        knoop.body.insert(0, nodes.ExprStmt(_filter(NEEM, prijs), lineno=knoop.lineno))
        return knoop

    visit_CallBlock = visit_Macro  # noqa: N815  the same

    def visit_FilterBlock(self, knoop: nodes.FilterBlock) -> nodes.Node:  # noqa: N802  the same
        self.generic_visit(knoop)
        knoop.filter = _filter(ZET, knoop.filter)  # Jinja2 puts it down unseen
        return knoop

    def visit_Compare(self, knoop: nodes.Compare) -> nodes.Node:  # noqa: N802  the same
        self.generic_visit(knoop)
        knoop.expr = _gewogen(knoop.expr)
        for deel in knoop.ops:
            deel.expr = _gewogen(deel.expr)
        return knoop

    def visit_Concat(self, knoop: nodes.Concat) -> nodes.Node:  # noqa: N802  the same
        self.generic_visit(knoop)
        knoop.nodes = [_gewogen(deel, TOON) for deel in knoop.nodes]
        return knoop

    def visit_Pair(self, knoop: nodes.Pair) -> nodes.Node:  # noqa: N802  the same
        self.generic_visit(knoop)
        knoop.key = _gewogen(knoop.key)
        return knoop

    def visit_Getitem(self, knoop: nodes.Getitem) -> nodes.Node:  # noqa: N802  the same
        self.generic_visit(knoop)
        if not isinstance(knoop.arg, nodes.Slice):
            return knoop
        niets = nodes.Const(None, lineno=knoop.lineno)
        grenzen = (knoop.arg.start or niets, knoop.arg.stop or niets, knoop.arg.step or niets)
        return _filter(SNIJ, knoop.node, *grenzen)


def _gewogen(knoop: nodes.Expr, naam: str = WEEG) -> nodes.Expr:
    return knoop if isinstance(knoop, nodes.Const) else _filter(naam, knoop)
