r"""Answers as Markdown: always plain text, word for word, whatever they hold.

Every character that Markdown could take for markup gets a backslash, line ends inside an answer
become hard breaks. So an answer is never a heading, list, table, link, image or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from omgekeerd_cli.kern.taal.tekst import zichtbaar
from omgekeerd_cli.kern.taal.weergave import midden_in_zin

_OPMAAK = re.compile(r"[\\`*_\[\]<>&~|$^]")
_REGELBEGIN = re.compile(
    r"^(#{1,6}(?=\s|$)|\+(?=\s|$)|[=-]+(?=\s|$)|:-+:?(?=\s|$)|-+:(?=\s|$)|\d{1,9}(?=[.)](\s|$)))"
)
_KOPEINDE = re.compile(r"(?:^|(?<= ))#+$")
_BINNEN = re.compile(r"‘([^‘’]*)’(?!\w)")
_KOPPELING = re.compile(r"(?<=[a-z]):(?=//)|(?<=www)\.|(?<=\S)@(?=\S)|(?<=mailto):", re.IGNORECASE)


class Opgemaakt(str):
    """Text that is Markdown already: a template puts it down as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Itself: by this name Jinja2 asks whether a text may go in unescaped."""
        return self


class Tekst(str):
    """Plain text as a template gets it; joined to Markdown or called safe, it is escaped all the same."""

    __slots__ = ()

    def __html__(self) -> str:
        """The text on one line: what Jinja2 puts down when it mixes this with Markdown."""
        return inline(self)


class Regels(Tekst):
    """Plain text of which the lines count, such as an address: put down, each stays a line."""

    __slots__ = ()

    def __html__(self) -> str:
        """The text as paragraphs, line by line."""
        return alinea(self)


def inline(tekst: object) -> Opgemaakt:
    """The text on one line."""
    return Opgemaakt(_regel(" ".join(_schoon(tekst).split())))


def in_zin(tekst: object) -> Tekst:
    """The text, still plain, as it goes on after a colon: without the capital of an article."""
    return Tekst(midden_in_zin(str(tekst)))


def alinea(tekst: object) -> Opgemaakt:
    """The text as paragraphs; an empty line parts them, a single line end stays a line end."""
    alineas = re.split(r"\n[ ]*\n+", _schoon(tekst).strip("\n"))
    return Opgemaakt("\n\n".join(_regels(deel) for deel in alineas))


def in_punt(tekst: object) -> Opgemaakt:
    """The text as paragraphs of the list item that it stands in: what follows the first is indented."""
    return Opgemaakt(alinea(tekst).replace("\n", "\n    "))


def citaat(tekst: object) -> Opgemaakt:
    """The text as a block quote: somebody's own words."""
    return Opgemaakt("\n".join(f"> {regel}".rstrip() for regel in alinea(tekst).split("\n")))


def eerste_alinea(tekst: object) -> Tekst:
    """The first paragraph of a text, still plain and on one line."""
    return Tekst(" ".join(re.split(r"\n[ ]*\n", str(tekst).strip(), maxsplit=1)[0].split()))


def aangehaald(tekst: object) -> Opgemaakt:
    """The text between quotation marks on one line: words that stand elsewhere in the document."""
    binnen = inline(_BINNEN.sub(r"“\1”", str(tekst)))
    return Opgemaakt(f"‘{binnen}’")


def opsomming(teksten: Iterable[object]) -> Opgemaakt:
    """Each text as a bullet; what is empty has none."""
    return Opgemaakt("\n".join(f"- {regel}" for tekst in teksten if (regel := inline(tekst))))


def vragentekst(tekst: object) -> Opgemaakt:
    """A text of a question set: paragraphs, and a bullet for each line that begins with a dash.

    Lines below a bullet that begin further to the right belong to it.
    """
    delen = [
        Opgemaakt("\n".join(_bolletje(punt) for punt in _punten(regels)))
        if is_lijst
        else alinea("\n".join(regels))
        for is_lijst, regels in _in_blokken(_schoon(tekst).split("\n"))
    ]
    return Opgemaakt("\n\n".join(deel for deel in delen if deel))


def _in_blokken(regels: Iterable[str]) -> Iterable[tuple[bool, list[str]]]:
    """The lines by runs that are a list and runs that are not."""
    blokken: list[tuple[bool, list[str]]] = []
    for regel in regels:
        in_lijst = bool(blokken) and blokken[-1][0]
        hoort_erbij = in_lijst and regel.startswith("  ") and bool(regel.strip())
        is_lijst = hoort_erbij or regel.strip().startswith("- ")
        if is_lijst != in_lijst or not blokken:
            blokken.append((is_lijst, []))
        blokken[-1][1].append(regel)
    return blokken


def _punten(regels: Iterable[str]) -> list[list[str]]:
    punten: list[list[str]] = []
    for regel in regels:
        if regel.strip().startswith("- "):
            punten.append([regel.strip().removeprefix("- ")])
        else:
            punten[-1].append(regel)
    return punten


def _bolletje(regels: Iterable[str]) -> str:
    return "- " + "\\\n  ".join(inline(regel) for regel in regels)


def code(tekst: object) -> Opgemaakt:
    """The text as code on one line, such as a command to type."""
    regel = " ".join(_schoon(tekst).replace("`", "'").split())
    return Opgemaakt(f"`{regel}`")


def maak_op(waarde: object) -> str:
    """What a template puts down for `{{ waarde }}`: Markdown as it is, all else on one line."""
    if isinstance(waarde, Tekst):
        return waarde.__html__()
    if isinstance(waarde, str) and hasattr(waarde, "__html__"):
        return waarde  # ours, or what a macro of the template made of ours
    return inline(waarde)


def _schoon(tekst: object) -> str:
    return zichtbaar(str(tekst)).replace("\t", " ").replace("\x0b", " ").replace("\xa0", " ")


def _regels(alinea_: str) -> str:
    regels = [" ".join(regel.split()) for regel in alinea_.split("\n")]
    return "\\\n".join(_regel(regel) for regel in regels if regel)


def _ontsnap(teken: re.Match[str]) -> str:
    return f"\\{teken[0]}"


def _regel(regel: str) -> str:
    ontsnapt = _OPMAAK.sub(_ontsnap, regel)
    if ":" in ontsnapt or "@" in ontsnapt or "www" in ontsnapt.lower():
        ontsnapt = _KOPPELING.sub(_ontsnap, ontsnapt)
    if ontsnapt.endswith("#"):
        ontsnapt = _KOPEINDE.sub(r"\\\g<0>", ontsnapt)
    begin = _REGELBEGIN.match(ontsnapt)
    if not begin:
        return ontsnapt
    if begin[0].isdigit():
        return f"{begin[0]}\\{ontsnapt[begin.end() :]}"
    return "\\" + ontsnapt
