"""What can be wrong with `stelt-voor`: what names a card there, and which field of it stands ready."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from omgekeerd_cli.kern.antwoord.oordeel import lees_invoer
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.set.model import Methode, Optie, Voorstel, Vraag

_Fout: TypeAlias = tuple[str, str, str]
"""At which key, what is wrong, what to do."""


def voorstelfouten(vraag: Vraag, methode: Methode) -> Iterator[Bevinding]:
    """The faults of one `stelt-voor`, each at its key; not whether `bij` stands earlier."""
    voorstel = vraag.stelt_voor
    if voorstel is None:
        return
    if vraag.is_groep or vraag.soort.vraagt_niets:
        wat = f"Bij een {vraag.soort} kan niets klaarstaan uit een lijst."
        yield Bevinding("vraag", vraag.id, "stelt-voor", wat, "Zet `stelt-voor` bij een gewone vraag.")
        return
    fouten = (*_van_bij(vraag, voorstel, methode), *_van_velden(vraag, voorstel))
    for sleutel, wat, doe in fouten:
        yield Bevinding("vraag", vraag.id, f"stelt-voor.{sleutel}", wat, doe, noemt=(voorstel.bij,))


def _van_bij(vraag: Vraag, voorstel: Voorstel, methode: Methode) -> Iterator[_Fout]:
    bij = methode.vraag_op_id.get(voorstel.bij)
    if bij is None:
        return
    if not bij.soort.is_tekst:
        wat = f"`{bij.id}` is geen tekst ({bij.soort})."
        yield "bij", wat, "Noem een vraag waarin mensen typen waar het om gaat."
    samen = methode.groep_van.get(vraag.id, "") == methode.groep_van.get(bij.id, "")
    zelfde_lus = methode.over_van.get(vraag.id, "") == methode.over_van.get(bij.id, "")
    if not (samen and zelfde_lus) and (bij.id in methode.groep_van or bij.id in methode.over_van):
        wat = f"`{bij.id}` kan hier meer dan één antwoord hebben."
        yield "bij", wat, "Noem een vraag uit dezelfde groep, of een die één keer voorkomt."


def _van_velden(vraag: Vraag, voorstel: Voorstel) -> Iterator[_Fout]:
    kaarten = voorstel.kaarten
    if not kaarten:  # an own list may have dropped all of ours
        return
    for sleutel, veld in (("veld", voorstel.veld), *((f"alleen.{naam}", naam) for naam in voorstel.alleen)):
        if not any(veld in kaart.kaart for kaart in kaarten):
            yield sleutel, f"Geen enkele kaart heeft een veld `{veld}`.", "Kijk de naam na."
    gevuld = [kaart for kaart in kaarten if kaart.kaart.get(voorstel.veld)]
    if gevuld and not vraag.soort.kiest and not any(_past(vraag, voorstel, kaart) for kaart in gevuld):
        wat = f"Het veld `{voorstel.veld}` past niet bij deze vraag ({vraag.soort})."
        yield "veld", wat, "Noem een ander veld van de kaarten, of verander de soort."


def _past(vraag: Vraag, voorstel: Voorstel, kaart: Optie) -> bool:
    return lees_invoer(vraag, str(kaart.kaart[voorstel.veld]))[0].waarde is not None
