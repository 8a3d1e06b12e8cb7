"""Whether the templates of a method can be used: read, and filled in with casussen made from the set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from omgekeerd_cli.kern.controle.proefcasussen import hoeveel_nodig, proefcasussen
from omgekeerd_cli.kern.set.model import BRIEF, RAPPORT, SAMEN, Methode
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, maak_motivatie
from omgekeerd_cli.rapport.brief import BRIEFNAMEN, maak_brief
from omgekeerd_cli.rapport.sjabloon import ingebouwd, maak_rapport, maak_samen, namen_voor, ontleed_sjabloon
from omgekeerd_cli.rapport.zandbak.fouten import SjabloonFout
from omgekeerd_cli.rapport.zandbak.namen import onbekende_namen, overgenomen, van_organisatie

_MEESTE_PROEVEN = 40
_NAAST = {RAPPORT: ("besprekingen",), BRIEF: BRIEFNAMEN}


def keur_sjablonen(methode: Methode) -> Iterator[SjabloonFout]:
    """The faults of each template of a method, and of its report where that is ours."""
    proeven = [maak_motivatie(stand) for stand in proefcasussen(methode, _MEESTE_PROEVEN)]
    for naam in dict.fromkeys([RAPPORT, *methode.sjablonen]):
        gelezen = list(_gelezen(naam, methode, proeven[0]))
        yield from gelezen
        if not gelezen:
            yield from _ingevuld(naam, methode, proeven)


def niet_nagegaan(methode: Methode) -> str:
    """What the trial casussen did not come to, in a sentence; empty when they came to every option."""
    if not methode.sjablonen or hoeveel_nodig(methode) <= _MEESTE_PROEVEN:
        return ""
    return f"Niet nagegaan: het verslag bij elke keuze. We probeerden er {_MEESTE_PROEVEN}."


def gevraagd_aan_organisatie(methode: Methode) -> set[str]:
    """What the letter of a method asks of organisatie.yaml, by path; without a letter nothing.

    Raises:
        SjabloonFout: the template cannot be read.
    """
    if BRIEF not in methode.sjablonen:
        return set()
    eigen = ontleed_sjabloon(methode.sjablonen[BRIEF], f"{methode.id}/{BRIEF}.md.j2")
    bomen = [eigen, *(ontleed_sjabloon(ingebouwd(naam), naam) for naam in overgenomen(eigen))]
    return {pad for boom in bomen for _, pad in van_organisatie(boom)}


def _gelezen(naam: str, methode: Methode, leeg: Motivatie) -> Iterator[SjabloonFout]:
    """What is wrong with a template whatever it is filled in with."""
    if naam not in methode.sjablonen:
        return
    bestand = f"{methode.id}/{naam}.md.j2"
    try:
        boom = ontleed_sjabloon(methode.sjablonen[naam], bestand)
    except SjabloonFout as fout:
        yield fout
        return
    bekend = ("motivaties",) if naam == SAMEN else (*namen_voor(leeg), *_NAAST.get(naam, ()))
    for deel in onbekende_namen(boom, bekend, methode):
        yield SjabloonFout(bestand, deel.regel, deel.wat, deel.doe)


def _ingevuld(naam: str, methode: Methode, proeven: Sequence[Motivatie]) -> Iterator[SjabloonFout]:
    """What goes wrong with one of the trial casussen; each line once."""
    gezien: set[str] = set()
    for proef in proeven:
        try:
            _vul(naam, methode, proef)
        except SjabloonFout as fout:
            if str(fout) not in gezien:
                yield fout
            gezien.add(str(fout))


def _vul(naam: str, methode: Methode, proef: Motivatie) -> None:
    if naam == RAPPORT:
        maak_rapport(proef)
    elif naam == BRIEF:
        maak_brief(proef)
    elif naam == SAMEN:
        maak_samen(methode, [proef, proef])
