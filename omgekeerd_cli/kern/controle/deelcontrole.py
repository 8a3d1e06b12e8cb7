"""What is wrong with a field that a condition or a text names: nothing that can be chosen has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from omgekeerd_cli.kern.route.deel import veldteksten
from omgekeerd_cli.kern.set.model import Methode, Vergelijking, Vraag
from omgekeerd_cli.kern.wet.wetskaart import ARTIKELVELDEN as VELDEN

Fout = tuple[str, str]
"""What is wrong, and what to do."""
_MEESTE_WAARDEN = 12


def deelfouten(methode: Methode, vraag: Vraag, vergelijking: Vergelijking) -> Iterator[Fout]:
    """The faults of a comparison with a field of what was chosen at this question."""
    veld, hoe, waarde = vergelijking.deel, vergelijking.hoe, vergelijking.waarde
    if fouten := list(_veldfouten(methode, vraag, veld)):
        yield from fouten
        return
    if hoe in ("minstens", "hoogstens"):
        yield f"`{hoe}` past niet bij `deel`.", "Hier kan: `is`, `is-niet`, `bevat`, `woorden` en `ingevuld`."
    kaarten = _kaarten(methode, vraag)
    kan = list(dict.fromkeys(tekst for kaart in kaarten for tekst in veldteksten(kaart, veld)))
    if hoe in ("is", "is-niet") and kan and waarde not in kan:
        bedoeld = get_close_matches(waarde, kan, n=1)
        kies = f"Kies uit: {', '.join(kan[:_MEESTE_WAARDEN])}{', …' if kan[_MEESTE_WAARDEN:] else '.'}"
        doe = f"Bedoel je `{bedoeld[0]}`? {kies}" if bedoeld else kies
        yield f"Bij geen enkele keuze van `{vraag.id}` staat bij `{veld}`: {waarde}.", doe


def _veldfouten(methode: Methode, vraag: Vraag, veld: str) -> Iterator[Fout]:
    """Whether this question has cards to choose, and one of them has this field."""
    if not (vraag.soort.kiest or vraag.zoekt):
        doe = "Noem een vraag met keuzes, of met `zoekt: artikelen`."
        yield f"Bij `{vraag.id}` wordt niets gekozen ({vraag.soort}).", doe
        return
    kaarten = _kaarten(methode, vraag)
    if kaarten and not any(veld in kaart for kaart in kaarten):
        namen = dict.fromkeys(naam for kaart in kaarten for naam in kaart)
        kies = f"Kies uit: {', '.join(namen)}." if namen else "Zet `velden: {…}` bij de keuzes."
        bedoeld = get_close_matches(veld, list(namen), n=1)
        doe = f"Bedoel je `{bedoeld[0]}`? {kies}" if bedoeld else kies
        wat = "Geen enkel artikel" if vraag.zoekt else f"Geen enkele keuze van `{vraag.id}`"
        yield f"{wat} heeft een veld `{veld}`.", doe


def invulfouten(methode: Methode, vraag_id: str, veld: str) -> Iterator[Fout]:
    """The faults of `{vraag-id.veld}`: also a choice beside it that would fill in nothing."""
    vraag = methode.vraag_op_id.get(vraag_id)
    if not veld or vraag is None:
        return
    fouten = list(_veldfouten(methode, vraag, veld))
    yield from fouten
    zonder = [optie.code for optie in vraag.opties if veld not in optie.kaart]
    if zonder and not vraag.lijst and not fouten:
        doe = "Zet het bij elke keuze; het mag leeg zijn."
        yield f"De keuze `{zonder[0]}` heeft geen veld `{veld}`.", doe


def _kaarten(methode: Methode, vraag: Vraag) -> Sequence[Mapping[str, object]]:
    """The fields of all that can be chosen: of a typed list only what always stands ready is known.

    Of articles only which fields there are: what stands in them is for a search through all cards.
    """
    if vraag.zoekt:
        return [dict.fromkeys(VELDEN, ())]
    return [optie.kaart for optie in methode.opties_van(vraag)]
