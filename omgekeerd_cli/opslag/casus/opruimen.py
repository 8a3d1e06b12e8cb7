"""Taking a casus away, with everything that stands beside it because of it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.wijzigen.bewaartermijn import Dossierdeel
from omgekeerd_cli.opslag import plaatsen, veilig
from omgekeerd_cli.opslag.casus import archief, identiteit, lijstgeheugen
from omgekeerd_cli.opslag.casus.besprekingen import BESPREKING
from omgekeerd_cli.opslag.casus.identiteit import Naamsoort
from omgekeerd_cli.opslag.casus.slot import Bezet, Slot

_VAN_EEN_CASUS = re.compile(
    # hidden: the lock, drafts, a save under way, the key of a shared copy, and what an editor made of those
    # (but of X.yml and X.yaml.txt, which are other files, those stay)
    r"\.(?P<verborgen>[a-z0-9][a-z0-9_-]{0,63})\.(?!yaml\.txt\.)(?!(?!yaml)(?i:ya?ml)\.).+"
    # copies that we kept, and a copy that an editor made
    r"|(?P<naast>[a-z0-9][a-z0-9_-]{0,63})\.((conflict|oud)-\d+\.yaml~?|yaml~)"
    # what Emacs calls a file while it is changed
    r"|#\.?(?P<emacs>[a-z0-9][a-z0-9_-]{0,63})\.(yaml|klad\.txt)#"
    r"|\.#\.?(?P<emacsslot>[a-z0-9][a-z0-9_-]{0,63})\.(yaml|klad\.txt)"
)

_MET_TEKST = re.compile(r"\.(yaml|klad|tmp)\b")
"""In the name of a file that can hold answers; a lock holds none, nor does what other programs keep there."""


class NietWeg(OmgekeerdFout):
    """A casus, or what is left of it, still stands there; the sentence says why."""


def bekijk(casusmap: Path) -> list[Dossierdeel]:
    """Every casus in the folder, by code, with why it cannot be judged if that is so."""
    return [_als_deel(regel, archief.pad_van(regel.code, casusmap)) for regel in archief.lijst(casusmap)]


def _als_deel(regel: archief.Archiefregel, pad: Path) -> Dossierdeel:
    dag = regel.gewijzigd.date()
    if pad.is_symlink():
        return Dossierdeel(regel.code, None, dag, "dit is een verwijzing naar een bestand ergens anders")
    if regel.gelezen is None:
        return Dossierdeel(regel.code, None, dag, f"niet te lezen: {regel.gebrek}")
    return Dossierdeel(regel.code, regel.gelezen.casus, dag)


def in_gebruik(pad: Path) -> bool:
    """Whether somebody holds the lock of this casus now."""
    if not _slot(pad).exists():
        return False
    try:
        with Slot(pad).even():
            return False
    except (Bezet, veilig.NietBewaard):
        return True


def resten(casusmap: Path) -> list[str]:
    """Files in the folder with something of a casus in them, while there is no such casus."""
    if not casusmap.is_dir():
        return []
    bekend = {*plaatsen.voorbeelden(), *(regel.code for regel in archief.lijst(casusmap))}
    return [pad.name for pad in sorted(casusmap.iterdir()) if _is_rest(pad, bekend)]


def _is_rest(pad: Path, bekend: set[str]) -> bool:
    if code := _code_van(pad):
        return code not in bekend and bool(_MET_TEKST.search(pad.name))
    gelezen = identiteit.lees_naam(pad.name)
    if gelezen is None:
        return pad.suffix in (".yaml", ".yml")  # hidden, with something of a casus in it
    return gelezen.soort is not Naamsoort.CODE or gelezen.code not in bekend


def _code_van(pad: Path) -> str:
    """The code of the casus because of which a file stands there; empty when it does not."""
    gevonden = _VAN_EEN_CASUS.fullmatch(pad.name)
    return next(iter(filter(None, gevonden.groupdict().values())), "") if gevonden else ""


def _slot(pad: Path) -> Path:
    return pad.with_name(f".{identiteit.stam(pad)}.lock")


def _erbij(pad: Path) -> Iterator[Path]:
    """What stands beside a casus because of it, but for the lock."""
    for ernaast in sorted(pad.parent.iterdir()):
        if _code_van(ernaast) == pad.stem and ernaast != _slot(pad):
            yield ernaast


def blijft_over(pad: Path) -> list[str]:
    """The files beside a casus of which the name begins with its code, and that we do not take away.

    Reports, copies of a sync program and such; not those of another code that merely starts alike.
    """
    andere = {anders.code for anders in identiteit.lees_namen(pad.parent) if anders.soort is Naamsoort.CODE}
    andere.discard(pad.stem)
    return [
        ander.name
        for ander in sorted(pad.parent.iterdir())
        if not _code_van(ander) and _begint_met(ander, pad.stem, andere)
    ]


def _begint_met(bestand: Path, code: str, andere: set[str]) -> bool:
    """Whether a file is of this code, and of no longer one that is there: 2026-0001-2 is another."""
    begin = identiteit.zonder_ervoor(bestand.name).lower()
    if not begin.startswith(code) or begin[len(code) : len(code) + 1].isalnum():
        return False
    gelezen = identiteit.lees_naam(bestand.name)
    if gelezen and gelezen.soort is Naamsoort.CODE and gelezen.code != code:
        over = re.match(rf"{code}(-kopie-[0-9a-f]+)?-{BESPREKING}", gelezen.code)
        return bool(over) or identiteit.code_erin(bestand) == code  # a copy that was given another name
    lang = identiteit.code_in(bestand.name)
    return not any(
        lang == ander or lang.startswith((f"{ander}-", f"{ander}_"))
        for ander in andere
        if ander.startswith(code)
    )


def verwijder(pad: Path, verwacht: Casus) -> None:
    """Takes a casus away whole.

    The casus itself goes last. Whatever stops us in the middle, what is left is a casus with all of
    its answers: it is in the list of the next time, and goes then. The other way round there could
    be drafts and old copies that no list shows any more.

    Args:
        pad: where it is kept.
        verwacht: as it was when somebody said yes: one that has changed since stays.

    Raises:
        NietWeg: it is in use, was changed, or the system refused.
    """
    try:
        with Slot(pad).even():
            _verwijder(pad, verwacht)
    except (Bezet, veilig.NietBewaard) as fout:
        waarom = fout.waarom if isinstance(fout, veilig.NietBewaard) else "een ander programma is ermee bezig"
        raise NietWeg(f"{pad} staat er nog: {waarom}.") from fout
    finally:
        if not pad.exists():
            with contextlib.suppress(OSError):  # it is empty, and in the way of nobody
                _slot(pad).unlink(missing_ok=True)  # let go first: Windows removes nothing that is open


def _verwijder(pad: Path, verwacht: Casus) -> None:
    if not pad.exists():
        raise NietWeg(f"{pad} was al weg.")
    if pad.is_symlink() or archief.zoek(str(pad), pad.parent).gelezen.casus != verwacht:
        raise NietWeg(f"{pad} staat er nog: de casus is net veranderd.")
    weg = pad
    try:
        for weg in (*_erbij(pad), pad.with_name(lijstgeheugen.STANDEN), pad):
            weg.unlink(missing_ok=True)
        veilig.sync_map(pad.parent)
    except OSError as fout:
        raise NietWeg(f"{pad} staat er nog, want {weg.name} kan niet weg: {veilig.oorzaak(fout)}.") from fout
