"""What can be wrong with the migrations of a set: names that are still there, or never were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from difflib import get_close_matches

from omgekeerd_cli.kern.fouten import Bevinding
from omgekeerd_cli.kern.set.migratie import Migratie, Soort, als_getallen
from omgekeerd_cli.kern.set.model import Methode, Vraag

Fout = tuple[str, str, str]
"""At which key of the migration, what is wrong, and what to do."""


def scheve_migraties(methode: Methode, namen: Set[str], nummers: Sequence[int]) -> Iterator[Bevinding]:
    """The faults of the migrations with these places in the list.

    Args:
        methode: the set in which the new names have to be.
        namen: the ids of all questions, also of those with a fault of form and of dropped ones.
        nummers: which to look at: those of a set below were judged with that set.
    """
    controle = _Controle(methode, namen)
    vorige: Migratie | None = None
    for nummer in nummers:
        migratie = methode.migraties[nummer]
        fouten = [*_versies(methode, migratie, vorige), *controle.fouten(nummer, migratie)]
        for sleutel, wat, doe in fouten:
            yield Bevinding("methode", methode.id, f"migraties.{nummer}.{sleutel}", wat, doe)
        vorige = migratie


def _versies(methode: Methode, migratie: Migratie, vorige: Migratie | None) -> Iterator[Fout]:
    van = als_getallen(migratie.van)
    if van > als_getallen(methode.versie):
        wat = f"Deze versie is nieuwer dan die van de set zelf ({methode.versie})."
        yield "van", wat, "Schrijf de laatste versie waarin de oude naam nog gold."
    elif vorige and van < als_getallen(vorige.van):
        yield "van", "Deze versie is ouder dan die erboven.", "Zet de oudste bovenaan."


class _Controle:
    """The checks of the names; knows which migrations stand beside each one."""

    def __init__(self, methode: Methode, namen: Set[str]) -> None:
        self.methode = methode
        self.namen = namen
        self.stappen: dict[tuple[Soort, str], dict[str, str]] = {}
        for migratie in methode.migraties:
            self.stappen.setdefault((migratie.soort, migratie.bij), {})[migratie.oud] = migratie.nieuw
        self.vragen_nu = {m.bij: self._keten(Soort.VRAAG, "", m.bij)[-1] for m in methode.migraties}
        self.eerste: dict[tuple[Soort, str, str], int] = {}
        for nummer, migratie in enumerate(methode.migraties):
            self.eerste.setdefault(self._sleutel(migratie, migratie.oud), nummer)

    def fouten(self, nummer: int, migratie: Migratie) -> Iterator[Fout]:
        """What is wrong with one migration."""
        soort = migratie.soort
        if self.eerste[self._sleutel(migratie, migratie.oud)] < nummer:
            yield f"{soort}.{_oud(migratie)}", f"Voor `{migratie.oud}` staat hierboven al een migratie.", ""
        elif kring := self._kring(migratie):
            wat = f"Deze namen gaan in een kring: {' → '.join(kring)}."
            yield f"{soort}.nieuw", wat, "Een naam die weg is, komt niet terug."
        elif soort in (Soort.VRAAG, Soort.VERVALLEN):
            yield from self._vraagnamen(migratie)
        else:
            yield from self._delen(migratie)

    def _vraagnamen(self, migratie: Migratie) -> Iterator[Fout]:
        soort, nieuw = migratie.soort, migratie.nieuw
        if migratie.oud in self.methode.vraag_op_id:
            wat = f"De vraag `{migratie.oud}` is er nog."
            yield f"{soort}.{_oud(migratie)}", wat, "Haal deze migratie weg, of haal de vraag weg."
        if soort is Soort.VERVALLEN:
            return
        if nieuw in self.methode.groep_van:
            wat = f"`{nieuw}` is een veld van een groep."
            yield f"{soort}.nieuw", wat, "Alleen een hele vraag kan zo een andere naam krijgen."
        elif nieuw not in self.namen and not self._gaat_verder(migratie):
            yield f"{soort}.nieuw", f"Er is geen vraag `{nieuw}`.", _lijkt_op(nieuw, self.methode.stap_van)

    def _delen(self, migratie: Migratie) -> Iterator[Fout]:
        """The option of a question, or the field of a groep."""
        soort, is_optie = migratie.soort, migratie.soort is Soort.OPTIE
        sleutel = "vraag" if is_optie else "groep"
        naam = self.vragen_nu[migratie.bij]
        vraag = self.methode.vraag_op_id.get(naam)
        if vraag is None:
            if naam not in self.namen:
                doe = _lijkt_op(naam, self.methode.vraag_op_id)
                yield f"{soort}.{sleutel}", f"Er is geen {sleutel} `{migratie.bij}`.", doe
            return
        if not is_optie and not vraag.is_groep:
            yield f"{soort}.groep", f"`{migratie.bij}` is geen groep ({vraag.soort}).", ""
            return
        delen = _namen_in(vraag, opties=is_optie)
        wat = "optie" if is_optie else "veld"
        if migratie.oud in delen:
            yield (
                f"{soort}.oud",
                f"`{naam}` heeft nog een {wat} `{migratie.oud}`.",
                "Haal een van de twee weg.",
            )
        if migratie.nieuw not in delen and not self._gaat_verder(migratie):
            doe = f"Kies uit: {', '.join(delen)}." if delen else ""
            yield f"{soort}.nieuw", f"`{naam}` heeft geen {wat} `{migratie.nieuw}`.", doe

    def _gaat_verder(self, migratie: Migratie) -> bool:
        """Whether the new name is in its turn the old one of another migration."""
        return self._sleutel(migratie, migratie.nieuw) in self.eerste

    def _sleutel(self, migratie: Migratie, naam: str) -> tuple[Soort, str, str]:
        """By what two migrations are about the same name; a question is renamed or gone, not both."""
        soort = Soort.VRAAG if migratie.soort is Soort.VERVALLEN else migratie.soort
        return soort, self.vragen_nu[migratie.bij], naam

    def _kring(self, migratie: Migratie) -> list[str]:
        """The ring in which a name comes back to where it began; empty when there is none."""
        keten = self._keten(migratie.soort, migratie.bij, migratie.oud)
        terug = self.stappen[migratie.soort, migratie.bij].get(keten[-1]) == keten[0]
        return [*keten, keten[0]] if terug else []

    def _keten(self, soort: Soort, bij: str, naam: str) -> list[str]:
        """A name and what it became, one after the other, until it ends or comes back."""
        stap, keten = self.stappen.get((soort, bij), {}), {naam: None}
        while naam in stap and stap[naam] not in keten:
            naam = stap[naam]
            keten[naam] = None
        return list(keten)


def _oud(migratie: Migratie) -> str:
    """How the file calls the old name."""
    return "vraag" if migratie.soort is Soort.VERVALLEN else "oud"


def _namen_in(vraag: Vraag, *, opties: bool) -> list[str]:
    return [optie.code for optie in vraag.opties] if opties else [veld.id for veld in vraag.velden]


def _lijkt_op(naam: str, bekend: object) -> str:
    gelijkend = get_close_matches(naam, list(bekend), n=1, cutoff=0.6)  # type: ignore[call-overload]
    return f"Bedoel je `{gelijkend[0]}`?" if gelijkend else ""
