"""What is wrong with a fixed sentence of a document: it says more than the answers that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Set

from omgekeerd_cli.kern.antwoord.soorten.keuze import codes_van
from omgekeerd_cli.kern.controle.deelcontrole import invulfouten
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.set.organisatie import paden
from omgekeerd_cli.kern.set.soort import Invulwijze
from omgekeerd_cli.kern.set.zin import Zin
from omgekeerd_cli.kern.taal.tekst import invulplekken
from omgekeerd_cli.kern.verslag.zinnen import ORGANISATIE

_VAN_OVERAL = {"casus.code", "casus.titel", "methode.titel", "nummer"}
_MET_DEEL = (ORGANISATIE, "optie")


def zinfouten(zin: Zin, methode: Methode) -> Iterator[Bevinding]:
    """Choices that are not there, and answers that a text names and does not rest on."""
    yield from _scheve_keuzes(zin, methode)
    rust = {vergelijking.vraag for vergelijking in genoemd(zin.rust_op)} | {zin.vraag}
    for naam in sorted(rust & methode.op_bijblad):
        wat = f"Deze zin rust op `{naam}`, en dat antwoord komt alleen op het bijblad."
        sleutel = "vraag" if naam == zin.vraag else "rust-op"
        yield Bevinding("zin", zin.id, sleutel, wat, "Haal de zin weg, of laat hem op iets anders rusten.")
    for sleutel, tekst in zin.teksten():
        for naam in dict.fromkeys(invulplekken(tekst)):
            for wat, doe in _scheef(naam, rust, methode):
                yield Bevinding("zin", zin.id, sleutel, f"{{{naam}}}: {wat}", doe)


def _scheve_keuzes(zin: Zin, methode: Methode) -> Iterator[Bevinding]:
    vraag = methode.vraag_op_id.get(zin.vraag)
    if vraag is None or not zin.per:
        return
    kan = codes_van(vraag)
    if vraag.soort.invulwijze is Invulwijze.JA_NEE:
        kan = ["ja", "nee"]
    elif not vraag.soort.kiest:
        wat = f"`{vraag.id}` is geen keuze ({vraag.soort})."
        yield Bevinding("zin", zin.id, "vraag", wat, "Noem een keuze, of schrijf één zin bij `zegt`.")
        return
    for code in zin.per:
        if code not in kan:
            doe = f"Kies uit: {', '.join(kan)}."
            yield Bevinding("zin", zin.id, f"per.{code}", f"`{vraag.id}` heeft geen keuze `{code}`.", doe)


def _scheef(naam: str, rust: Set[str], methode: Methode) -> Iterator[tuple[str, str]]:
    hoofd, _, deel = naam.partition(".")
    if hoofd == ORGANISATIE and deel not in paden():
        yield "In organisatie.yaml is daar geen plek voor.", f"Kies uit: {', '.join(paden())}."
    if naam in _VAN_OVERAL or hoofd in _MET_DEEL:
        return
    if hoofd in ("casus", "methode"):
        yield "Dit is er niet.", f"Kies uit: {', '.join(sorted(_VAN_OVERAL))}."
    elif hoofd not in methode.vraag_op_id:
        if hoofd not in methode.vervallen:
            yield f"Er is geen vraag `{hoofd}`.", "Kijk de naam na."
    elif hoofd not in rust:
        yield "Op dat antwoord rust deze zin niet.", f"Noem `{hoofd}` in `rust-op`, met `ingevuld: ja`."
    else:
        yield from invulfouten(methode, hoofd, deel)
