"""Moving what a casus holds from old names to new ones; nothing is dropped or overwritten."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set

from msgspec import Struct, field
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Boom
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis
from omgekeerd_cli.kern.set.migratie import Namen
from omgekeerd_cli.kern.set.model import Methode, Ruw


class Hernoemer(Struct):
    """Moves answers along with the names of their questions, options and fields.

    Args:
        methode: the set as it is now.
        namen: what is called otherwise.

    Attributes:
        gedaan: what was found under an old name: (question now, old name, new name), in order.
    """

    methode: Methode
    namen: Namen
    gedaan: dict[tuple[str, str, str], None] = field(default_factory=dict)

    def casus(self, casus: Casus) -> Casus:
        """The same casus in the names of now, its logboek and what another casus offers too."""
        herkomst = casus.herkomst and replace(casus.herkomst, antwoorden=self.boom(casus.herkomst.antwoorden))
        antwoorden = self.boom(casus.antwoorden)
        bezet = {naam for vragen in antwoorden.values() if isinstance(vragen, dict) for naam in vragen}
        return replace(
            casus,
            antwoorden=antwoorden,
            buiten_route=self.boom(casus.buiten_route),
            onbekend=self.boom(casus.onbekend, bezet),
            herkomst=herkomst,
            logboek=tuple(self._gebeurtenis(gebeurtenis) for gebeurtenis in casus.logboek),
        )

    def boom(self, boom: Boom, bezet: Set[str] = frozenset()) -> Boom:
        """Answers by step and question, in the names of now.

        What would get a name that is taken, here or among `bezet`, keeps its own.
        """
        namen = {oud: nu for oud, nu in self.namen.vragen.items() if nu not in bezet}
        return {
            stap: self._vragen(vragen, namen) if isinstance(vragen, dict) else vragen
            for stap, vragen in boom.items()
        }

    def pad(self, pad: str) -> str:
        """A place as the logboek and the drafts name it, in the names of now."""
        stap, _, rest = pad.partition(".")
        naam, *delen = rest.split(".")
        nu = self.namen.vragen.get(naam, naam)
        opties, velden = self._herhaald_over(nu), self.namen.velden.get(nu, {})
        delen = [opties.get(deel, deel) for deel in delen]
        delen[-1:] = [velden.get(deel, deel) for deel in delen[-1:]]
        return ".".join([stap, nu, *delen]) if rest else pad

    def _gebeurtenis(self, gebeurtenis: Gebeurtenis) -> Gebeurtenis:
        return replace(gebeurtenis, vraag=self.pad(gebeurtenis.vraag))

    def _vragen(self, vragen: Mapping[str, Ruw], namen: Mapping[str, str]) -> Boom:
        nieuw = self._hernoem(vragen, namen)
        return {naam: self._antwoord(naam, ruw) for naam, ruw in nieuw.items()}

    def _antwoord(self, naam: str, ruw: Ruw) -> Ruw:
        if (herhaald := self._herhaald_over(naam)) and isinstance(ruw, dict):
            ruw = self._hernoem(ruw, herhaald, self.methode.over_van[naam])
        if naam in self.methode.groep_van.values():
            return self._in_rijen(ruw, lambda rij: self._rij(naam, rij))
        if isinstance(ruw, dict) and naam in self.methode.over_van:
            return {code: self._keuzes(naam, deel) for code, deel in ruw.items()}
        return self._keuzes(naam, ruw)

    def _herhaald_over(self, naam: str) -> Mapping[str, str]:
        """The options with another name of the question over which this one is repeated."""
        return self.namen.opties.get(self.methode.over_van.get(naam, ""), {})

    def _rij(self, groep: str, rij: Mapping[str, Ruw]) -> Boom:
        """A record of a groep, its fields and the choices in them."""
        nieuw = self._hernoem(rij, self.namen.velden.get(groep, {}), groep)
        return {veld: self._keuzes(veld, ruw) for veld, ruw in nieuw.items()}

    def _keuzes(self, naam: str, ruw: Ruw) -> Ruw:
        """A choice, or some: two that became one are one."""
        if isinstance(ruw, list) and self._bron(naam) in self.namen.opties:
            nieuw = [self._keuze(naam, deel) if isinstance(deel, str) else deel for deel in ruw]
            return [deel for nummer, deel in enumerate(nieuw) if deel not in nieuw[:nummer]]
        return self._keuze(naam, ruw) if isinstance(ruw, str) else ruw

    def _keuze(self, naam: str, code: str) -> str:
        nu = self.namen.opties.get(self._bron(naam), {}).get(code, code)
        if nu != code:
            self.gedaan[naam, code, nu] = None
        return nu

    def _bron(self, naam: str) -> str:
        """Whose options these are: of a question that takes them out of a list, that list's."""
        vraag = self.methode.vraag_op_id.get(naam)
        return (vraag.van if vraag else "") or naam

    def _in_rijen(self, ruw: Ruw, doe: Callable[[Mapping[str, Ruw]], Boom]) -> Ruw:
        """Does something to each record: in a list, or kept apart by number, or for each option."""
        if isinstance(ruw, list):
            return [doe(rij) if isinstance(rij, dict) else rij for rij in ruw]
        if not isinstance(ruw, dict):
            return ruw
        return {
            sleutel: doe(deel)
            if sleutel.isdecimal() and isinstance(deel, dict)
            else self._in_rijen(deel, doe)
            for sleutel, deel in ruw.items()
        }

    def _hernoem(self, kaart: Mapping[str, Ruw], namen: Mapping[str, str], bij: str = "") -> Boom:
        """The mapping in the same order; what has the new name already keeps it."""
        nieuw: Boom = {}
        for naam, ruw in kaart.items():
            nu = namen.get(naam, naam)
            if nu != naam and (nu in kaart or nu in nieuw):
                nu = naam
            elif nu != naam:
                self.gedaan[bij or nu, naam, nu] = None
            nieuw[nu] = ruw
        return nieuw
