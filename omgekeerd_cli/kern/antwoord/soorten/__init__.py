"""The kinds of question: one class a kind, in a file of its own. A new one is added here to `SOORTEN`."""

from __future__ import annotations

from omgekeerd_cli.kern.antwoord.soorten.datum import DATUM as DATUM
from omgekeerd_cli.kern.antwoord.soorten.getal import BEDRAG as BEDRAG
from omgekeerd_cli.kern.antwoord.soorten.getal import GETAL as GETAL
from omgekeerd_cli.kern.antwoord.soorten.groep import GROEP as GROEP
from omgekeerd_cli.kern.antwoord.soorten.ja_nee import JA_NEE as JA_NEE
from omgekeerd_cli.kern.antwoord.soorten.keuze import KEUZE as KEUZE
from omgekeerd_cli.kern.antwoord.soorten.keuze import MEERKEUZE as MEERKEUZE
from omgekeerd_cli.kern.antwoord.soorten.regels import REGELS as REGELS
from omgekeerd_cli.kern.antwoord.soorten.tekst import LANGE_TEKST as LANGE_TEKST
from omgekeerd_cli.kern.antwoord.soorten.tekst import TEKST as TEKST
from omgekeerd_cli.kern.antwoord.soorten.zonder_antwoord import MEDEDELING as MEDEDELING
from omgekeerd_cli.kern.antwoord.soorten.zonder_antwoord import REKENING as REKENING
from omgekeerd_cli.kern.set.soort import Soort

_ALLE = (
    TEKST,
    LANGE_TEKST,
    KEUZE,
    MEERKEUZE,
    JA_NEE,
    DATUM,
    GETAL,
    BEDRAG,
    MEDEDELING,
    GROEP,
    REKENING,
)
SOORTEN: dict[str, Soort] = {soort.naam: soort for soort in _ALLE}
"""Every kind by its word in the YAML files, in the order in which people read of them; a groep that is
typed as lines is `REGELS`."""
