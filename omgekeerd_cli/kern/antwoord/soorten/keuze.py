"""An answer out of a list: one option, or any of them, with a way out in somebody's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from omgekeerd_cli.kern.antwoord.soorten.getal import als_getal
from omgekeerd_cli.kern.antwoord.soorten.tekst import LANGSTE_TEKST, te_lang
from omgekeerd_cli.kern.fouten import OngeldigAntwoord
from omgekeerd_cli.kern.set.model import ANDERS, Vergelijking, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze, Keus, Ruw, Soort, Waarde
from omgekeerd_cli.kern.taal.tekst import normaliseer


def codes_van(vraag: Vraag) -> list[str]:
    """What can be chosen, "anders" last."""
    return [optie.code for optie in vraag.opties] + ([ANDERS] if vraag.anders else [])


def toon_keus(vraag: Vraag, keus: Keus) -> str:
    """The label of a chosen option, or the words that came with "Anders, namelijk"."""
    optie = vraag.optie(keus.code)
    return optie.label if optie else keus.tekst


def namelijk(keuzes: Ruw) -> list[str]:
    """The words that came with "anders", among one choice or several."""
    delen = keuzes if isinstance(keuzes, list) else [keuzes]
    return [str(deel[ANDERS]) for deel in delen if isinstance(deel, dict) and ANDERS in deel]


def codes_in(ruw: Ruw | None) -> set[str]:
    """The codes in a kept answer, of one choice or several."""
    return {deel for deel in (ruw if isinstance(ruw, list) else [ruw]) if isinstance(deel, str)}


def _uit_invoer(keus: Ruw) -> Ruw:
    if isinstance(keus, dict) and isinstance(tekst := keus.get(ANDERS), str):
        return {ANDERS: normaliseer(tekst, meer_regels=False)}
    return keus


def _lees_keus(vraag: Vraag, ruw: Ruw) -> Keus:
    if isinstance(ruw, str) and vraag.optie(ruw):
        return Keus(ruw)
    if vraag.anders and isinstance(ruw, dict) and list(ruw) == [ANDERS]:
        tekst = ruw[ANDERS]
        if isinstance(tekst, str) and len(tekst) > LANGSTE_TEKST:
            raise OngeldigAntwoord(te_lang(tekst, LANGSTE_TEKST))
        if isinstance(tekst, str) and tekst.strip():
            return Keus(ANDERS, tekst)
        raise OngeldigAntwoord("Vul in wat je met 'anders' bedoelt.")
    raise OngeldigAntwoord(f"Deze keuze is er niet. Kies uit: {', '.join(codes_van(vraag))}.")


class Keuze(Soort):
    """One of the options."""

    naam = "keuze"
    invulwijze = Invulwijze.EEN
    hulp = "Nummer"
    vergelijkt = "`is`, `is-niet` en `ingevuld`"

    def uit_invoer(self, vraag: Vraag, invoer: Ruw, vandaag: date | None) -> Ruw:
        """A code, or own words without what cannot be kept."""
        if isinstance(invoer, list):  # too many are told when they are read
            return [_uit_invoer(keus) for keus in invoer]
        return super().uit_invoer(vraag, _uit_invoer(invoer), vandaag)

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """The choice."""
        return _lees_keus(vraag, ruw)

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """Its label."""
        return toon_keus(vraag, waarde) if isinstance(waarde, Keus) else str(waarde)

    def past_bij(self, hoe: str, gezocht: str) -> bool:
        """Not `bevat`: there is one choice, and it is that one or another."""
        return hoe != "bevat"

    def is_gelijk(self, waarde: Waarde, gezocht: str) -> bool:
        """By its code."""
        return isinstance(waarde, Keus) and waarde.code == gezocht

    def eigen_woorden(self, ruw: Ruw) -> list[str]:
        """Those behind "anders"."""
        return namelijk(ruw)

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """Each option."""
        yield from (Keus(code) for code in codes_van(vraag))


class Meerkeuze(Soort):
    """Any of the options, in the order of the set."""

    naam = "meerkeuze"
    invulwijze = Invulwijze.MEER
    hulp = "Nummers, zoals 1,3"
    vergelijkt = "`bevat`, `is`, `is-niet`, `ingevuld`, en het aantal met `minstens` en `hoogstens`"

    def uit_invoer(self, vraag: Vraag, invoer: Ruw, vandaag: date | None) -> Ruw:
        """The codes in the order of the options; "anders" and what is unknown come last."""
        if not isinstance(invoer, list):
            return super().uit_invoer(vraag, _uit_invoer(invoer), vandaag)
        codes = [optie.code for optie in vraag.opties]

        def rang(keus: Ruw) -> int:
            return codes.index(keus) if isinstance(keus, str) and keus in codes else len(codes)

        return sorted(map(_uit_invoer, invoer), key=rang)

    def lees(self, vraag: Vraag, ruw: Ruw) -> Waarde:
        """The choices, each once."""
        if not isinstance(ruw, list):
            raise OngeldigAntwoord("Hier hoort een lijst van keuzes, zoals [a, b].")
        keuzes = tuple(_lees_keus(vraag, keus) for keus in ruw)
        codes = [keus.code for keus in keuzes]
        if len(set(codes)) < len(codes):
            raise OngeldigAntwoord("Dezelfde keuze staat er twee keer.")
        for code in codes:
            optie = vraag.optie(code)
            if optie and optie.exclusief and len(codes) > 1:
                raise OngeldigAntwoord(f"'{optie.label}' gaat niet samen met een andere keuze.")
        return keuzes

    def toon(self, vraag: Vraag, waarde: Waarde) -> str:
        """Their labels, or that of one of them."""
        keuzes = waarde if isinstance(waarde, tuple) else (waarde,)
        return ", ".join(toon_keus(vraag, keus) for keus in keuzes if isinstance(keus, Keus))

    def maat(self, waarde: Waarde) -> Decimal | None:
        """How many were chosen."""
        return Decimal(len(waarde)) if isinstance(waarde, tuple) else None

    def past_bij(self, hoe: str, gezocht: str) -> bool:
        """Everything that can be asked of what was chosen."""
        return True

    def grens(self, tekst: str) -> Decimal:
        """A number of choices."""
        return als_getal(tekst)

    def is_gelijk(self, waarde: Waarde, gezocht: str) -> bool:
        """Whether just this one was chosen."""
        return isinstance(waarde, tuple) and [keus.code for keus in waarde] == [gezocht]

    def bevat(self, waarde: Waarde, gezocht: str) -> bool:
        """Whether it is among those that were chosen."""
        return isinstance(waarde, tuple) and any(keus.code == gezocht for keus in waarde)

    def eigen_woorden(self, ruw: Ruw) -> list[str]:
        """Those behind "anders"."""
        return namelijk(ruw)

    def is_van_de_set(self, vraag: Vraag, deel: str) -> bool:
        """Whether it is one of the codes."""
        return not deel or vraag.optie(deel) is not None

    def proefwaarden(
        self, vraag: Vraag, wel: Sequence[Vergelijking], niet: Sequence[Vergelijking]
    ) -> Iterator[Waarde]:
        """Each option alone, and those that must be among them with any number of others."""
        codes = codes_van(vraag)
        yield from ((Keus(code),) for code in codes)
        samen = [code for code in codes if not ((optie := vraag.optie(code)) and optie.exclusief)]
        nodig = [code for code in samen if any(deel.waarde == code for deel in wel if deel.hoe == "bevat")]
        weg = {deel.waarde for deel in niet if deel.hoe == "bevat"}
        vrij = [code for code in samen if code not in nodig and code not in weg]
        for aantal in range(len(vrij) + 1):
            if gekozen := (*nodig, *vrij[:aantal]):
                yield tuple(Keus(code) for code in gekozen)


KEUZE, MEERKEUZE = Keuze(), Meerkeuze()
