"""A path as people type it: `~` is their home folder, quotes and blanks around it are not part of it.

A shell does some of this, but not behind `=`, not in cmd or Windows PowerShell, and not in a settings
file; what it leaves would otherwise become a folder with the name `~` or `$HOME`.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from omgekeerd_cli.kern.fouten import GebruiksFout

_AANHALING = {'"': '"', "'": "'", "“": "”", "”": "”", "„": "”", "‘": "’", "’": "’", "«": "»"}
_ONZICHTBAAR = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Windows puts one of these before a path that is copied from the properties of a file."""
_VARIABELE = re.compile(
    r"(?<![^/\\])(\$env:\w+|\$\{(?:env:)?\w+\}|\$[A-Za-z_]\w*|%[A-Za-z_][\w()]*%|![A-Za-z_]\w*!)(?=[/\\]|$)",
    re.I,
)
_KAAL_IN_WINDOWS = re.compile(r"[\w.:/\\+-]+")
_VULT_POWERSHELL_IN = re.compile("[$`“”„]")
"""In double quotes; to cmd they are as any other, but there single quotes are no quotes."""
_ADRES = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/{1,}")
"""At least two letters: one letter and a colon is a disk of Windows."""


def voluit(getypt: str) -> str:
    """The path that somebody means, with the home folder written out; `-` and an empty one stay.

    Raises:
        GebruiksFout: it cannot be known which place is meant.
    """
    pad = _kaal(getypt)
    if pad[:5].lower() == "file:":
        pad = _uit_adres(pad)
    elif _ADRES.match(pad):
        raise GebruiksFout(f"{pad} is een adres op internet. Geef het pad van een bestand of map.")
    if pad.startswith("~"):
        pad = _met_thuismap(pad)
    _keur(pad)
    return pad


def _keur(pad: str) -> None:
    """Looks whether something stands in it that a shell had to fill in, or to take away.

    Raises:
        GebruiksFout: it does, and nothing is called so.
    """
    if pad[:1] in _AANHALING and pad[1:2] == "~" and not os.path.lexists(pad):
        raise GebruiksFout(
            f"Bij {pad} mist een aanhalingsteken. Zet het hele pad tussen dubbele aanhalingstekens."
        )
    if pad.startswith("."):
        return
    for gevonden in _VARIABELE.finditer(pad):
        ervoor = gevonden.start()
        if ervoor and os.path.lexists(pad[: gevonden.end()]):
            continue
        echt = "Maak die dan eerst zelf." if ervoor else f"Schrijf dan {_hier(pad)}"
        raise GebruiksFout(
            f"In {pad} is {gevonden[0]} niet ingevuld. Schrijf ~ voor je eigen map, of het hele pad. "
            f"Heet de map echt zo? {echt}"
        )


def _kaal(getypt: str) -> str:
    """Without the quotes and blanks around it, unless something has exactly that name."""
    pad = getypt.strip().strip(_ONZICHTBAAR).strip()
    if pad.startswith("=") and not os.path.lexists(getypt):  # `-o=les`: behind a short option it stays
        pad = getypt = pad[1:].strip()
    if pad == getypt and pad[:1] not in _AANHALING and not pad.endswith('\\"'):
        return pad
    if os.path.lexists(getypt):
        return getypt
    if len(pad) > 1 and _AANHALING.get(pad[0]) == pad[-1]:
        return pad[1:-1].strip()
    return pad[:-1] if pad.endswith('\\"') else pad  # `"C:\map\"` reaches us so: the last \ kept its quote


def _uit_adres(adres: str) -> str:
    """The path in an address such as `file:///home/sam/les`, as a file manager copies it."""
    delen = urlsplit(adres)
    pad = unquote(delen.path)
    if re.match(r"/[A-Za-z]:", pad):
        pad = pad[1:]
    if delen.netloc in ("", "localhost"):
        return pad
    if os.name == "nt":
        return f"//{delen.netloc}{pad}"
    raise GebruiksFout(f"{adres} staat op een andere computer. Geef het pad zoals je het hier ziet.")


def _met_thuismap(pad: str) -> str:
    hoofd = re.split(r"[/\\]" if os.name == "nt" else "/", pad, maxsplit=1)[0]
    thuis = os.path.expanduser(hoofd)  # noqa: PTH111  Path would raise in English
    if os.environ.get("HOME") == "" and os.name != "nt" and hoofd == "~":
        thuis = hoofd  # else `~/x` would become `/x`
    if thuis == hoofd or not Path(thuis).is_absolute() or not Path(thuis).is_dir():
        raise GebruiksFout(
            f"We weten niet welke map {hoofd} is op deze computer. Schrijf het hele pad. "
            f"Heet het echt zo? Schrijf dan {_hier(pad)}"
        )
    rest = pad[len(hoofd) :]
    return thuis.rstrip("/\\" if os.name == "nt" else "/") + rest if rest else thuis


def als_woord(pad: str) -> str:
    """The path as a command has to name it, so that it comes out as what it is."""
    return _hier(pad) if pad.startswith("~") or _VARIABELE.match(pad) else pad


def als_opdracht(woorden: Iterable[str], *, windows: bool = os.name == "nt") -> str:
    """Words as one types them in a shell of this system, each with quotes where it has to have them."""
    return " ".join(map(_voor_windows, woorden)) if windows else shlex.join(woorden)


def _voor_windows(woord: str) -> str:
    """A word for PowerShell and for cmd alike, as far as they agree."""
    if _KAAL_IN_WINDOWS.fullmatch(woord):
        return woord
    if _VULT_POWERSHELL_IN.search(woord):
        return "'" + re.sub("['‘’‚‛]", r"\g<0>\g<0>", woord) + "'"
    laatste = woord[len(woord.rstrip("\\")) :]
    return f'"{woord}{laatste}"'  # before a quote the last ones count double


def naamgenoot(getypt: str) -> str:
    """What stands here under the very name that was typed, while the home folder was meant; else empty."""
    pad = _kaal(getypt)
    return _hier(pad) if pad.startswith("~") and os.path.lexists(pad) else ""


def _hier(pad: str) -> str:
    """The same as a name in this folder."""
    return f".{os.sep}{pad}"
