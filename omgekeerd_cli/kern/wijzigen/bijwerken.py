"""Moving a casus to the question set as it is now: what comes along, and what a person has to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.boom import Pad, als_platte_tekst
from omgekeerd_cli.kern.antwoord.casus import Casus, Gebeurtenis, Wat
from omgekeerd_cli.kern.beeld.invullen import label_van_lus
from omgekeerd_cli.kern.beeld.oude_antwoorden import OudAntwoord, oude_antwoorden
from omgekeerd_cli.kern.route.klaar import status_van
from omgekeerd_cli.kern.route.route import Halte, Route, Stand, Toestand
from omgekeerd_cli.kern.set.migratie import Namen, als_getallen, namen_sinds
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.kern.wijzigen.hernoemen import Hernoemer
from omgekeerd_cli.kern.wijzigen.naar_deze_set import pas_in


class Hernoemd(Struct, frozen=True):
    """An answer that comes along under another name. `vraag` is the label of the question now."""

    vraag: str
    oud: str
    nieuw: str


class Onbekend(Struct, frozen=True):
    """An answer to a question that the set does not have; `reden` says why it is gone, where the set does."""

    naam: str
    reden: str = ""


class PastNiet(Struct, frozen=True):
    """An answer that its question no longer takes, in words, and why."""

    vraag: str
    antwoord: str
    reden: str


class Bijwerking(Struct, frozen=True):
    """What moving to the present set does to one casus.

    `stand` is the casus as it becomes; `verplaatst` and `geldt_niet` are labels of questions that
    stand in another step, or do not apply; `oud` are the answers to questions that are no longer
    asked; `open` labels of those that need an answer.
    """

    stand: Stand
    hernoemd: tuple[Hernoemd, ...]
    verplaatst: tuple[str, ...]
    onbekend: tuple[Onbekend, ...]
    past_niet: tuple[PastNiet, ...]
    geldt_niet: tuple[str, ...]
    oud: tuple[OudAntwoord, ...]
    open: tuple[str, ...]

    @property
    def raakt_antwoorden(self) -> bool:
        """Whether any answer gets another name, place or worth."""
        return any((self.hernoemd, self.verplaatst, self.onbekend, self.past_niet, self.geldt_niet, self.oud))

    @property
    def vraagt_iets(self) -> bool:
        """Whether somebody has to answer something."""
        return bool(self.past_niet or self.open)


def is_van_nu(methode: Methode, casus: Casus) -> bool:
    """Whether a casus was made with the set exactly as it is now."""
    return (casus.versie, casus.sha256) == (methode.versie, methode.sha256)


def is_van_later(methode: Methode, casus: Casus) -> bool:
    """Whether a casus was made with a newer version than this one."""
    return als_getallen(casus.versie) > als_getallen(methode.versie)


def werk_bij(methode: Methode, casus: Casus, genoemd: str, *, tijd: str, door: str = "") -> Bijwerking:
    """What the casus becomes in this set.

    Args:
        methode: the set as it is now.
        casus: as it stands in its file.
        genoemd: the status that the file names, perhaps nothing.
        tijd: for the logboek, ISO 8601.
        door: who does it, for the logboek.
    """
    namen = namen_sinds(methode.migraties, casus.versie)
    hernoemer = Hernoemer(methode, namen)
    stand, buiten = pas_in(methode, hernoemer.casus(casus))
    route = stand.route
    nieuw = replace(
        stand.casus,
        versie=methode.versie,
        sha256=methode.sha256,
        status=status_van(stand, genoemd),
    )
    nieuw = nieuw.met_gebeurtenis(Gebeurtenis(tijd, "", Wat.BIJGEWERKT, door, casus.versie))
    return Bijwerking(
        stand=stand.met(nieuw),
        hernoemd=tuple(Hernoemd(_kort(methode, vraag), oud, nu) for vraag, oud, nu in hernoemer.gedaan),
        verplaatst=tuple(_verplaatst(methode, casus, namen)),
        onbekend=tuple(_onbekend(methode, nieuw, namen)),
        past_niet=tuple(_past_niet(route)),
        geldt_niet=tuple(dict.fromkeys(_kort(methode, str(pad[1])) for pad in buiten)),
        oud=oude_antwoorden(stand, alleen_oude_vragen=True),
        open=_labels(route, (h for h in route.open if h.toestand is Toestand.OPEN)),
    )


def is_nodig(stand: Stand, pad: Pad) -> bool:
    """Whether the casus is not complete without another answer at this place."""
    halte = stand.route.halte_op_pad.get(pad)
    return halte is not None and halte.telt_als_open


def _kort(methode: Methode, naam: str) -> str:
    vraag = methode.vraag_op_id.get(naam)
    return vraag.kort if vraag and vraag.kort else naam


def _verplaatst(methode: Methode, casus: Casus, namen: Namen) -> Iterator[str]:
    for stap, vragen in casus.antwoorden.items():
        for naam in vragen if isinstance(vragen, dict) else ():
            nu = namen.vragen.get(naam, naam)
            if nu in methode.stap_van and methode.stap_van[nu].id != stap:
                yield _kort(methode, nu)


def _onbekend(methode: Methode, casus: Casus, namen: Namen) -> Iterator[Onbekend]:
    redenen = {**methode.vervallen, **namen.vervallen}
    for stap, vragen in casus.onbekend.items():
        for naam in vragen if isinstance(vragen, dict) else ():
            yield Onbekend(f"{stap}.{naam}", redenen.get(naam, "").strip())


def _past_niet(route: Route) -> Iterator[PastNiet]:
    for halte in route.open:
        if halte.toestand is Toestand.ONGELDIG and halte.oordeel:
            (label,) = _labels(route, [halte])
            yield PastNiet(label, als_platte_tekst(halte.ruw or ""), " ".join(halte.oordeel.fouten))


def _labels(route: Route, haltes: Iterable[Halte]) -> tuple[str, ...]:
    """What people call these places, with the option or record that they are about."""
    paren = [(label_van_lus(h.plek, route.boek), h.plek.vraag.kort) for h in haltes]
    return tuple(f"{kop}: {kort}" if kop else kort for kop, kort in paren)
