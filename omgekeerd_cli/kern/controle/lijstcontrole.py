"""What can be wrong with a list that is typed as lines, and with options that depend on answers."""

from __future__ import annotations

from collections.abc import Iterator

from omgekeerd_cli.kern.antwoord.boom import NR
from omgekeerd_cli.kern.antwoord.soorten import TEKST
from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.set.model import Methode, Vraag


def lijstfouten(vraag: Vraag, methode: Methode) -> Iterator[Bevinding]:
    """The faults of a list, and of a question that takes its options or its repeats from one."""
    if vraag.id == NR:
        wat = f"`{NR}` is al de naam van het nummer van een regel."
        yield Bevinding("vraag", vraag.id, "id", wat, "Geef deze vraag een andere naam.")
    if vraag.regels:
        yield from _lijst(vraag)
    if vraag.van:
        yield from _van(vraag, methode)
    if vraag.behalve and not vraag.over:
        wat = "`behalve` zegt over welke keuzes niet wordt herhaald."
        yield Bevinding("vraag", vraag.id, "herhaal", wat, "Schrijf er `over` bij.")
    bron = methode.vraag_op_id.get(vraag.over)
    if bron:
        bekend = {optie.code for optie in methode.opties_van(bron)}
        for code in sorted({*vraag.behalve} - bekend):
            kies = f"Kies uit: {', '.join(sorted(bekend))}." if bekend else ""
            yield Bevinding("vraag", vraag.id, "herhaal", f"`{bron.id}` heeft geen optie `{code}`.", kies)


def mag_herhaald_over(bron: Vraag, methode: Methode) -> bool:
    """Whether another question can come once for each choice, or each line, of this one."""
    return (bron.soort.kiest or bron.regels) and not bron.over and bron.id not in methode.groep_van


def _lijst(vraag: Vraag) -> Iterator[Bevinding]:
    if not vraag.is_groep:
        wat = "`invoer: regels` hoort bij een groep."
        yield Bevinding("vraag", vraag.id, "invoer", wat, "Schrijf `soort: groep`.")
        return
    if vraag.over:
        wat = "Een lijst met `invoer: regels` wordt niet herhaald."
        yield Bevinding("vraag", vraag.id, "herhaal", wat, "Haal `over` weg.")
    eerste = vraag.velden[0] if vraag.velden else None
    if eerste and (eerste.soort is not TEKST or eerste.als):
        wat = f"`{eerste.id}` is de regel van deze lijst: een gewone tekst, zonder voorwaarde."
        yield Bevinding("vraag", eerste.id, "soort", wat, "Schrijf hier `soort: tekst`.")


def _van(vraag: Vraag, methode: Methode) -> Iterator[Bevinding]:
    if vraag.van in methode.vervallen:
        wat = f"`{vraag.van}` is vervallen, dus hieruit kan niemand kiezen."
        doe = "Laat deze vraag ook vervallen."
        yield Bevinding("vraag", vraag.id, "opties.van", wat, doe, noemt=(vraag.van,))
    bron = methode.vraag_op_id.get(vraag.van)
    if bron and not bron.regels:
        yield Bevinding(
            "vraag",
            vraag.id,
            "opties.van",
            f"`{bron.id}` is geen groep met `invoer: regels`.",
            "Noem bij `van` zo'n groep, die eerder in het gesprek staat.",
        )
