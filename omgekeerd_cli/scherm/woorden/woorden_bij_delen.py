"""The words with which a casus is shared: what is asked of a word, and what is told at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from omgekeerd_cli.kern.delen.kandidaten import Kandidaat, Kandidaatsoort
from omgekeerd_cli.kern.privacy.persoonsgegevens import Persoonsgegeven, masker

EIGEN, BLIJFT = "=eigen", "=blijft"
"""The codes of the two ways out; no role word begins with this sign."""
_VOOR_NUMMER = {
    Persoonsgegeven.BSN: "een BSN",
    Persoonsgegeven.IBAN: "een rekeningnummer",
    Persoonsgegeven.EMAIL: "een e-mailadres",
    Persoonsgegeven.TELEFOON: "een telefoonnummer",
    Persoonsgegeven.GEBOORTEDATUM: "een geboortedatum",
}
CODE_WEG = "(code weg)"
"""What stands for the code of a casus, also behind the word casus."""
ADRES = "een adres"
_VASTE = (*_VOOR_NUMMER.values(), CODE_WEG, ADRES)
UITLEG = (
    "We maken een kopie zonder namen en nummers. We vragen per woord wat ervoor in de plaats komt. "
    "De casus zelf verandert niet. Je kunt op elk moment stoppen; wat je koos, is bewaard."
)
NOG_IETS = "Moet er nog iets weg? Denk aan een plaats, een school, een beroep of een bedrag."
NOG_IETS_KEUZES = (("nee", "Nee, schrijf de kopie"), ("ja", "Ja, een woord of een stukje tekst"))
WEG = "Niet in de kopie: het logboek, wie er typte, eigen velden (x-) en de code van de casus."
NIET_ANONIEM = (
    "Let op: dit is niet anoniem. Wie de inwoner kent, kan het verhaal herkennen. Voor de wet (AVG) "
    "blijven het persoonsgegevens. Lees de kopie eerst zelf. Geef de kopie alleen aan wie die nodig heeft."
)


def vast_voorstel(kandidaat: Kandidaat) -> str:
    """The one role word for a number or an address; empty for a name."""
    if kandidaat.wat:
        return _VOOR_NUMMER[Persoonsgegeven(kandidaat.wat)]
    vast = {Kandidaatsoort.ADRES: ADRES, Kandidaatsoort.CODE: CODE_WEG}
    return vast.get(kandidaat.soort, "")


def keuzes(kandidaat: Kandidaat, rolwoorden: Sequence[str]) -> list[tuple[str, str]]:
    """What can take its place: these role words, or the one for a number or address; and two ways out."""
    vast = vast_voorstel(kandidaat)
    rollen = [vast] if vast else [rol for rol in dict.fromkeys(rolwoorden) if rol and rol not in _VASTE]
    return [*((rol, rol) for rol in rollen), (EIGEN, "een ander woord"), (BLIJFT, "blijft staan")]


def context(kandidaat: Kandidaat) -> str:
    """The word among the few words around it."""
    voor = f"… {kandidaat.voor}" if kandidaat.voor else ""
    na = f"{kandidaat.na} …" if kandidaat.na else ""
    return f"{voor}«{kandidaat.woord}»{na}"


def vraag(kandidaat: Kandidaat) -> str:
    """The question about one word."""
    wat = f" (lijkt een {kandidaat.wat})" if kandidaat.wat else ""
    keer = f", {kandidaat.keer} keer" if kandidaat.keer > 1 else ""
    return f"Wat komt er voor «{kandidaat.woord}»{wat} in de plaats{keer}?"


def opbrengst(geteld: Mapping[str, int], blijft: Sequence[str]) -> list[str]:
    """What was replaced, by role word only, and what stayed."""
    regels = ["Vervangen:" if geteld else "Er is niets vervangen."]
    regels += [f"- {rol}: {keer} keer" for rol, keer in geteld.items()]
    if blijft:
        regels.append(f"Bleef staan: {masker(', '.join(blijft))}.")
    return [*regels, WEG]
