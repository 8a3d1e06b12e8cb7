"""Deciding with the user, word by word, what a shared copy says in the place of names and numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct, field

from omgekeerd_cli.kern.delen.kandidaten import Kandidaat, Kandidaatsoort, Kandidatenzoeker
from omgekeerd_cli.kern.delen.vervanging import Vervanger
from omgekeerd_cli.kern.delen.vouwen import gevouwen
from omgekeerd_cli.kern.gesprek.vragensteller import Terug
from omgekeerd_cli.kern.privacy.persoonsgegevens import soorten
from omgekeerd_cli.kern.taal.tekst import normaliseer
from omgekeerd_cli.opdrachten.werk.gesprekspartner import Gesprekspartner
from omgekeerd_cli.scherm.woorden import woorden_bij_delen

LANGSTE_ROL = 60
"""Most characters of a role word."""


class Deelvragen(Struct):
    """The questions about one casus.

    Attributes:
        partner: who asks.
        teksten: every free text of the casus.
        zoeker: finds what was not decided on yet.
        vast: what is replaced without asking: codes of casussen.
        besluiten: what was decided, also in earlier runs.
        rollen: the role words to choose from, beside those that were made up.
        bewaar: keeps the decisions; called after each.
    """

    partner: Gesprekspartner
    teksten: list[str]
    zoeker: Kandidatenzoeker
    vast: dict[str, str]
    besluiten: dict[str, str]
    rollen: Sequence[str]
    bewaar: Callable[[dict[str, str]], None]
    _nu: list[str] = field(default_factory=list)

    def stel(self) -> Vervanger:
        """Asks until everything was decided on; gives what replaces by it.

        Raises:
            Gestopt: the person stops; what was decided is kept.
        """
        self.partner.zeg(woorden_bij_delen.UITLEG)
        klaar = False
        while not klaar:
            kandidaat = self.zoeker.volgende(self.alles)
            klaar = self._sluit() if kandidaat is None else self._besluit(kandidaat)
        return self.zoeker.vervanger(self.alles)

    @property
    def alles(self) -> dict[str, str]:
        """All decisions, with what is replaced without asking; a role word itself is never asked about."""
        rollen = {rol: "" for rol in self.besluiten.values() if rol}
        return rollen | self.besluiten | self.vast

    def _besluit(self, kandidaat: Kandidaat) -> bool:
        """Asks about one word; False, for there may be more."""
        self.partner.zeg("")
        self.partner.zeg(woorden_bij_delen.context(kandidaat))
        keus = self.partner.asker.kies(
            woorden_bij_delen.vraag(kandidaat),
            woorden_bij_delen.keuzes(kandidaat, [*self.rollen, *self.besluiten.values()]),
            kandidaat.voorstel or woorden_bij_delen.vast_voorstel(kandidaat),
        )
        if isinstance(keus, Terug):
            self._neem_terug()
            return False
        self._leg_vast(kandidaat.woord, self._rol(keus, kandidaat.woord))
        return False

    def _rol(self, keus: str, woord: str) -> str:
        if keus == woorden_bij_delen.BLIJFT:
            return ""
        if keus != woorden_bij_delen.EIGEN:
            return keus
        rol = self.partner.asker.regel(
            "Welk woord komt ervoor in de plaats", bezwaar=lambda rol: self._bezwaar(rol, woord)
        )
        return normaliseer(rol, meer_regels=False)

    def _bezwaar(self, rol: str, woord: str) -> str:
        """Why this cannot take the place of that word; empty when it can."""
        if len(rol) > LANGSTE_ROL or rol.startswith("="):
            return f"Kies een kort woord: hoogstens {LANGSTE_ROL} tekens, en geen = vooraan."
        weg = {oud: "x" for oud, nieuw in self.alles.items() if nieuw} | {woord: "x"}
        if soorten(rol) or self.zoeker.vervanger(weg).vindt_in(rol):
            return "Hierin staat nog iets dat weg moet. Kies een woord voor de rol."
        return ""

    def _sluit(self) -> bool:
        """Asks whether anything else has to go; True when nothing has."""
        self.partner.zeg("")
        keus = self.partner.asker.kies(woorden_bij_delen.NOG_IETS, woorden_bij_delen.NOG_IETS_KEUZES)
        if isinstance(keus, Terug):
            self._neem_terug()
        elif keus == "ja":
            woord = self.partner.asker.regel("Welk woord of stukje tekst", bezwaar=self._staat_er_niet)
            self._besluit(Kandidaat(normaliseer(woord, meer_regels=False), Kandidaatsoort.NAAM))
        return keus == "nee"

    def _staat_er_niet(self, woord: str) -> str:
        if not gevouwen(woord).strip() or not self.zoeker.vervanger({woord: "x"}).tel(self.teksten):
            return "Dit staat niet zo in de casus. Typ het zoals het er staat."
        return ""

    def _leg_vast(self, woord: str, rol: str) -> None:
        """Keeps a decision; the same word in another form counts as the same."""
        self.besluiten = {w: r for w, r in self.besluiten.items() if gevouwen(w) != gevouwen(woord)}
        self.besluiten[woord] = rol
        self._nu.append(woord)
        self.bewaar(self.besluiten)

    def _neem_terug(self) -> None:
        """Forgets the last decision of this run, so that it is asked again."""
        if not self._nu:
            self.partner.zeg("Dit is het eerste woord.")
            return
        del self.besluiten[self._nu.pop()]
        self.bewaar(self.besluiten)
