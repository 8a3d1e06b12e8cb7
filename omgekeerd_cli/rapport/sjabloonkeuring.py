"""Whether the templates of a method can be used: read, and filled in with casussen made from the set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from omgekeerd_cli.kern.controle.proefcasussen import hoeveel_nodig, proefcasussen
from omgekeerd_cli.kern.set.model import BRIEF, RAPPORT, SAMEN, Methode
from omgekeerd_cli.kern.taal.tekst import invulplekken
from omgekeerd_cli.kern.verslag.motivatie import Motivatie, maak_motivatie
from omgekeerd_cli.kern.verslag.zinnen import ORGANISATIE
from omgekeerd_cli.rapport.brief import BRIEFNAMEN, maak_brief
from omgekeerd_cli.rapport.sjabloon import (
    ingebouwd,
    maak_rapport,
    maak_samen,
    namen_voor,
    ontleed_sjabloon,
)
from omgekeerd_cli.rapport.zandbak.fouten import SjabloonFout
from omgekeerd_cli.rapport.zandbak.keuring import GEDEELD
from omgekeerd_cli.rapport.zandbak.namen import (
    genoemde_zinnen,
    onbekende_namen,
    overgenomen,
    van_organisatie,
)

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
    yield from _ongebruikt(methode)


def _ongebruikt(methode: Methode) -> Iterator[SjabloonFout]:
    """The sentences of this method that no template says."""
    eigen = {naam for naam, zin in methode.zinnen.items() if zin and zin.eigen}
    bronnen = [*methode.sjablonen.values(), *map(ingebouwd, GEDEELD)] if eigen else []
    gezegd: set[str] = set()
    for bron in bronnen:
        with suppress(SjabloonFout):  # told with the template itself
            gezegd |= {naam for _, naam in genoemde_zinnen(ontleed_sjabloon(bron, ""))}
    if "" in gezegd:
        return  # one is worked out: which cannot be known
    for naam in sorted(eigen - gezegd):
        bestand = f"{methode.id}/zinnen.yaml"
        wat = f"De zin `{naam}` staat in geen sjabloon."
        yield SjabloonFout(bestand, 0, wat, "Gebruik die daar, of haal de zin weg.")


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
    gezegd = {naam for boom in bomen for _, naam in genoemde_zinnen(boom)}  # "" for one worked out
    zinnen = [zin for naam, zin in methode.zinnen.items() if zin and gezegd & {naam, ""}]
    plekken = {plek for zin in zinnen for _, tekst in zin.teksten() for plek in invulplekken(tekst)}
    begin = f"{ORGANISATIE}."
    in_zinnen = {plek.removeprefix(begin) for plek in plekken if plek.startswith(begin)}
    return in_zinnen | {pad for boom in bomen for _, pad in van_organisatie(boom)}


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
