"""What is said when an answer seems to hold personal data: never the number, never a no."""

from __future__ import annotations

from collections.abc import Iterable

from omgekeerd_cli.kern.beeld.vraagbeeld import Vraagbeeld
from omgekeerd_cli.kern.privacy.persoonsgegevens import Persoonsgegeven, soorten
from omgekeerd_cli.kern.set.model import Ruw
from omgekeerd_cli.kern.taal.tekst import opgesomd

_VEEL = 2
"""So many kinds are named below a field; more do not fit on a narrow screen."""


def onder_het_veld(tekst: str) -> str:
    """A few words below what is typed, for a line of 40 columns; empty when there is nothing to say."""
    gevonden = soorten(tekst)
    if not gevonden:
        return ""
    wat = f"Een {gevonden[0].value}" if len(gevonden) < _VEEL else "Gegevens van iemand"
    return f"! {wat}? Kan het zonder?"


def na_antwoord(beeld: Vraagbeeld, invoer: Ruw) -> str:
    """What is said of an answer that holds personal data, with what to do; empty for any other."""
    gevonden = soorten("\n".join(beeld.soort.eigen_woorden(invoer)))
    if not gevonden:
        return ""
    return (
        f"Let op: hier lijkt {soorten_in_een_zin(gevonden)} te staan. Voor je redenen is dat niet nodig. "
        "Schrijf liever ‘de inwoner’ of een ander woord voor de rol. Het mag ook blijven staan."
    )


def soorten_in_een_zin(gevonden: Iterable[Persoonsgegeven]) -> str:
    """The kinds in a sentence: `een BSN, een IBAN en een telefoonnummer`."""
    return opgesomd(f"een {soort.value}" for soort in gevonden)
