"""Saying that a casus holds personal data: before something is written, never instead of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from omgekeerd_cli.kern.delen.privacyblik import Privacyvondst
    from omgekeerd_cli.kern.route.route import Stand

Zeg = Callable[[str], None]
NOG_EENS = "Let op: er lijken persoonsgegevens in te staan. Lees het na voor je het deelt."
"""Behind a report on the screen: what was said before it has scrolled away by then."""


def waarschuw(zeg: Zeg, stand: Stand, waarin: str, collegas: str = "", *, bijblad: bool = False) -> bool:
    """Names the answers with personal data, and what one can do about it; True when there are any.

    Args:
        zeg: says a line; not on stdout when that is for the document.
        stand: what is going to be written.
        waarin: where it comes to stand, such as "het verslag".
        collegas: what colleagues say of the casus, where that is written too.
        bijblad: whether that is the bijblad, which has other answers than a report.
    """
    from omgekeerd_cli.kern.delen.privacyblik import Privacyvondst, blik_op
    from omgekeerd_cli.kern.privacy.persoonsgegevens import soorten

    vondsten = blik_op(stand, bijblad=bijblad)
    if gevonden := soorten(collegas):
        vondsten += (Privacyvondst("Wat collega's vinden", 0, gevonden),)
    for regel in _regels(vondsten, waarin) if vondsten else ():
        zeg(regel)
    return bool(vondsten)


def zeg_op_stderr(zin: str) -> None:
    """Says a line where it cannot get into a document."""
    from omgekeerd_cli.scherm.basis.console import maak_console, zeg

    zeg(maak_console(naar_fouten=True), zin, "let-op")


def waarschuw_bij_begin(zeg: Zeg, code: str, titel: str) -> None:
    """The same for what is settled before the first question; a code also names the file."""
    from omgekeerd_cli.kern.privacy.persoonsgegevens import soorten
    from omgekeerd_cli.scherm.woorden.privacywoorden import soorten_in_een_zin

    for naam, tekst in (("code", code), ("titel", titel)):
        if gevonden := soorten(tekst):
            zeg(
                f"Let op: in de {naam} lijkt {soorten_in_een_zin(gevonden)} te staan. "
                f"Een {naam} is op veel plekken te lezen. "
                "Begin liever opnieuw, met iets dat niet naar een persoon wijst."
            )


def _regels(vondsten: Sequence[Privacyvondst], waarin: str) -> list[str]:
    from omgekeerd_cli.scherm.woorden.privacywoorden import soorten_in_een_zin

    regels = [f"Let op: er lijken persoonsgegevens in {waarin} te staan."]
    for vondst in vondsten:
        stap = f" (stap {vondst.stap})" if vondst.stap else ""
        regels.append(f"- {vondst.label}{stap}: {soorten_in_een_zin(vondst.soorten)}")
    slot = "Voor je redenen is dat niet nodig. Een woord voor de rol is genoeg, zoals ‘de inwoner’."
    return [*regels, f"{slot} We laten het staan: jij kiest."]
