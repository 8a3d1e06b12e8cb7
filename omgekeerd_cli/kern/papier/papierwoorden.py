"""What paper says where the screen fills in: numbers of questions instead of answers."""

from __future__ import annotations

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Antwoordenboek
from omgekeerd_cli.kern.beeld.invullen import veld_als_tekst
from omgekeerd_cli.kern.route.gevraagd import hoort_bij_kort
from omgekeerd_cli.kern.route.items import heeft_keus
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import als_bijzin, naam_van
from omgekeerd_cli.kern.set.model import Alle, Methode, Optie, Voorwaarde, Vraag
from omgekeerd_cli.kern.set.rekenwijze import Rol
from omgekeerd_cli.kern.taal.tekst import vul_in

IN_DE_LIJST = "(zie de lijst hierboven)"


def papiernummers(methode: Methode, *, kort: bool) -> dict[str, str]:
    """The number on the worksheet of each question (12) and field (12a); what asks nothing has none."""
    nummers: dict[str, str] = {}
    for stap in methode.stappen:
        for vraag in gevraagd(stap.vragen, kort=kort):
            if vraag.soort.vraagt_niets:
                continue
            nummer = len({ander for ander in nummers.values() if ander.isdigit()}) + 1
            nummers[vraag.id] = str(nummer)
            velden = gevraagd(vraag.velden, kort=kort)
            if vraag.regels:  # the line is the answer to the question itself
                nummers |= {veld.id: str(nummer) for veld in velden[:1]}
                velden = velden[1:]
            for plaats, veld in enumerate(velden):
                nummers[veld.id] = f"{nummer}{_letters(plaats)}"
    return nummers


def gevraagd(vragen: tuple[Vraag, ...], *, kort: bool) -> tuple[Vraag, ...]:
    """The questions that belong to this route."""
    return tuple(v for v in vragen if heeft_keus(v) and (hoort_bij_kort(v) or not kort))


def keuzes(vraag: Vraag, methode: Methode) -> tuple[Optie, ...]:
    """The options of a question; of a rekening the scenarios that it compares."""
    wijze = vraag.rekening
    if wijze is None or wijze.naam:
        return (Optie("", wijze.naam),) if wijze else vraag.opties
    return methode.vraag_op_id[wijze.velden[Rol.SCENARIO]].opties


def _letters(plaats: int) -> str:
    """The letters for a place from 0: a to z, then aa, ab and so on."""
    eerder = _letters(plaats // 26 - 1) if plaats >= 26 else ""
    return eerder + chr(ord("a") + plaats % 26)


class Papierwoorden(Struct, frozen=True):
    """Puts what hangs on answers into words, by the numbers of the worksheet."""

    methode: Methode
    nummers: dict[str, str]

    def verwijzing(self, vraag_id: str) -> str:
        """The question as another part of the sheet names it: `vraag 4 (Doel of middel)`."""
        naam = naam_van(self.methode, vraag_id)
        nummer = self.nummers.get(vraag_id)
        return f"vraag {nummer} ({naam})" if nummer else f"de vraag ‘{naam}’"

    def tekst(self, tekst: str, *, nummer: int = 0, optieveld: str = IN_DE_LIJST) -> str:
        """A text of the set with words for its placeholders.

        Args:
            tekst: the text.
            nummer: which record of a groep it is about, from 1.
            optieveld: where the fields of a card are to be found.
        """

        def woorden(naam: str) -> str:
            if naam == "nummer":
                return str(nummer)
            if naam == "optie":
                return "(deze keuze)"
            if naam.startswith("optie."):
                return optieveld
            if "." in naam:
                return veld_als_tekst(naam, Antwoordenboek(self.methode))
            elders = f"vraag {self.nummers[naam]}" if naam in self.nummers else self.verwijzing(naam)
            return f"(je antwoord op {elders})"

        return vul_in(tekst, woorden)

    def voorwaarde(self, vraag: Vraag, *, kort: bool = False) -> str:
        """When a route has a question, as a clause that can follow "alleen als"; empty for always."""
        kern_als = vraag.kern_als if kort else None
        als = Alle((vraag.als, kern_als)) if vraag.als and kern_als else vraag.als or kern_als
        return self.als(vraag, als) if als else ""

    def als(self, vraag: Vraag, voorwaarde: Voorwaarde) -> str:
        """When something at a question applies, as such a clause."""
        genoemd = ""

        def plaats(ander: str) -> str:
            nonlocal genoemd
            bij = "daar" if genoemd == ander else self._bij(vraag, ander)
            genoemd = ander
            return bij

        return als_bijzin(self.methode, voorwaarde, plaats)

    def _bij(self, vraag: Vraag, ander: str) -> str:
        """Where to look for the answer: of a question that is repeated for others than here, all over."""
        over, groep = self.methode.over_van.get(ander), self.methode.groep_van.get(ander)
        zelfde_lus = not over or self.methode.over_van.get(vraag.id) == over
        zelfde_rij = not groep or self.methode.groep_van.get(vraag.id) == groep
        return f"{'bij' if zelfde_lus and zelfde_rij else 'ergens bij'} {self.verwijzing(ander)}"
