"""The overview: every answer on one line, what is open, and why something is not asked.

Personal data is masked here: more people look at this screen than at one question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum, auto
from itertools import groupby

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.boom import Pad, als_tekst
from omgekeerd_cli.kern.antwoord.soorten.regels import regels_van
from omgekeerd_cli.kern.beeld.invullen import gevraagde_stappen, label_van_lus
from omgekeerd_cli.kern.beeld.lengte import TeLang, lange_delen
from omgekeerd_cli.kern.beeld.oude_antwoorden import oude_antwoorden
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.rekening.rekeningwoorden import als_regel
from omgekeerd_cli.kern.rekening.rekenposten import maak_rekening
from omgekeerd_cli.kern.route.gevraagd import hoort_bij_kort
from omgekeerd_cli.kern.route.klaar import NIETS_GENOEMD, Leeg, zou_komen
from omgekeerd_cli.kern.route.route import Halte, Stand, Toestand, lus
from omgekeerd_cli.kern.route.signalen import open_signalen, stille_vragen
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import als_bijzin
from omgekeerd_cli.kern.set.model import Signaal, Stap, Vraag
from omgekeerd_cli.kern.taal.tekst import een_regel

LANGSTE_REGEL = 140
"""Most characters of an answer in the overview; the whole answer shows when it is chosen."""
LANGSTE_REDEN = 120
"""The same of when a question comes: a long condition explains nothing to somebody at a table."""
LANGSTE_KOP = 60
"""Most characters of what an answer is about: a line of a list can be long."""
LANGSTE_OUD = 60
"""The same of an old answer: behind it stands what becomes of it."""


OUDE_ANTWOORDEN = "Antwoorden op vragen die nu niet komen"
LATER = "Komt als de stappen hiervoor klaar zijn."


class Regelsoort(Enum):
    """What a line of the overview tells about its answer."""

    INGEVULD = auto()
    NIET_INGEVULD = auto()
    OPEN = auto()
    ONGELDIG = auto()
    UITKOMST = auto()
    """Worked out from other answers: there is nothing to change."""
    NIET_GEVRAAGD = auto()
    """What this route does not ask of a step: the labels, on one line."""
    NIET_VAN_TOEPASSING = auto()
    """Its condition does not hold; the text says when it comes."""
    LATER = auto()
    """A whole step that waits until the steps before it have nothing open."""
    OUD = auto()
    """Of a question that is no longer asked; the text says where its answer stands ready."""


class Overzichtregel(Struct, frozen=True):
    """One answer in the overview: its short label, the answer on one line, where it stands.

    `pad` is empty for what is not asked: there is nothing to change.
    """

    pad: Pad
    label: str
    tekst: str
    soort: Regelsoort


class Overzicht(Struct, frozen=True):
    """All answers by step, the signals, and how many answers the report still needs.

    `open` also counts what stands in a step that waits: the report and the list of casussen do.
    `onderweg` is True when it was asked for before the last question: there is more to ask;
    `half` names what is half typed and not confirmed, by the label of its line; `nieuw` are the
    signals that come up here for the first time; `te_lang` are the parts of the report that get long,
    which hold up nothing; `kort` is True on the short route, `stil` names what
    it does not ask and a signal would have to know, and `anders` is True where the other route asks
    more or less; `oefening` is True when no report follows, but the worked casus.
    """

    stappen: tuple[tuple[str, tuple[Overzichtregel, ...]], ...]
    signalen: tuple[Signaal, ...]
    open: int
    onderweg: bool = False
    half: tuple[str, ...] = ()
    nieuw: tuple[Signaal, ...] = ()
    oefening: bool = False
    kort: bool = False
    stil: tuple[str, ...] = ()
    anders: bool = False
    te_lang: tuple[TeLang, ...] = ()

    @property
    def regels(self) -> list[Overzichtregel]:
        """The lines that can be changed; a line's number on the screen is its place here, from 1."""
        return [regel for _, regels in self.stappen for regel in regels if regel.pad]


def maak_overzicht(
    stand: Stand,
    gesloten: Collection[Stap] = (),
    *,
    nieuw: tuple[Signaal, ...] = (),
    onderweg: bool = False,
    klad: Collection[str] = (),
) -> Overzicht:
    """The overview of all answers, made from the set itself; what is not asked says why.

    Args:
        stand: the answers and their set.
        gesloten: steps that still wait: of these nothing is shown.
        nieuw: the signals that come up here for the first time.
        onderweg: True when there is more to ask.
        klad: the places where something is half typed, named as in the logboek.
    """
    stappen: list[tuple[str, tuple[Overzichtregel, ...]]] = []
    gevraagd = gevraagde_stappen(stand)
    for stap in stand.methode.stappen:
        if stap in gesloten:
            later = Overzichtregel((), "", LATER, Regelsoort.LATER)
            regels: tuple[Overzichtregel, ...] = (later,) if stap in gevraagd else ()
        else:
            regels = tuple(_stapregels(stand, stap))
        if regels:
            stappen.append((stap.titel, regels))
    if oud := tuple(_oude_regels(stand)):
        stappen.append((OUDE_ANTWOORDEN, oud))
    getoond = [regel for _, regels in stappen for regel in regels]
    open_ = len(stand.route.open)
    half = tuple(regel.label for regel in getoond if regel.pad and als_tekst(regel.pad) in klad)
    signalen = open_signalen(stand)
    return Overzicht(
        tuple(stappen),
        signalen,
        open_,
        onderweg,
        half,
        nieuw,
        stand.casus.is_oefening,
        stand.casus.kort,
        stille_vragen(stand),
        _vraagt_de_andere_route_anders(stand),
        () if stand.casus.is_oefening else tuple(lange_delen(stand)),
    )


def _vraagt_de_andere_route_anders(stand: Stand) -> bool:
    """Whether there is something to ask that only the full route asks."""
    if stand.casus.kort:
        return bool(stand.route.niet_gevraagd)
    return any(halte.is_open and not hoort_bij_kort(halte.plek.vraag) for halte in stand.route.haltes)


def _stapregels(stand: Stand, stap: Stap) -> Iterator[Overzichtregel]:
    """The lines of a step; what its route does not ask is named together, last."""
    niet_gevraagd: dict[str, None] = {}
    rang = {halte.plek.pad: nummer for nummer, halte in enumerate(stand.route.haltes)}
    for _, reeks in groupby(stap.vragen, key=lus):
        regels: list[Overzichtregel] = []
        for vraag in reeks:
            haltes = [halte for halte in stand.route.haltes if halte.plek.pad[:2] == (stap.id, vraag.id)]
            getoond = [halte for halte in haltes if not halte.is_niet_gevraagd]
            if getoond or not haltes:
                regels += _regels(stand, stap, vraag, getoond)
            else:
                niet_gevraagd[vraag.kort] = None
        yield from sorted(regels, key=lambda regel: rang.get(regel.pad, len(rang)))
    if niet_gevraagd:
        yield Overzichtregel((), Leeg.NIET_GEVRAAGD, "; ".join(niet_gevraagd), Regelsoort.NIET_GEVRAAGD)


def _regels(stand: Stand, stap: Stap, vraag: Vraag, haltes: list[Halte]) -> Iterator[Overzichtregel]:
    if vraag.is_mededeling:
        return
    if not haltes and vraag.als and zou_komen(stand, stap, vraag):
        als = als_bijzin(stand.methode, vraag.als)
        reden = f"{Leeg.NIET_VAN_TOEPASSING}." + (f" Komt als {als}." if len(als) <= LANGSTE_REDEN else "")
        yield Overzichtregel((), vraag.kort, reden, Regelsoort.NIET_VAN_TOEPASSING)
    nodig = {halte.plek.pad for halte in stand.route.open}
    if rekening := maak_rekening(vraag, stand.boek) if haltes else None:
        yield Overzichtregel((), vraag.kort, als_regel(rekening), Regelsoort.UITKOMST)
        return
    for halte in haltes:
        if halte.plek.is_regel and halte.waarde is not None:
            continue  # it stands on the line of the list, and is changed there
        soort, tekst = _regel(halte, nodig=halte.plek.pad in nodig)
        yield Overzichtregel(halte.plek.pad, _label(stand, halte), tekst, soort)


def _label(stand: Stand, halte: Halte) -> str:
    kop = een_regel(masker(label_van_lus(halte.plek, stand.boek)), LANGSTE_KOP)
    return f"{kop}: {halte.plek.vraag.kort}" if kop else halte.plek.vraag.kort


def _oude_regels(stand: Stand) -> Iterator[Overzichtregel]:
    for oud in oude_antwoorden(stand):
        tekst = f"{een_regel(oud.tekst, LANGSTE_OUD)} ({oud.lot})"
        yield Overzichtregel((), oud.vraag, tekst, Regelsoort.OUD)


def _regel(halte: Halte, *, nodig: bool) -> tuple[Regelsoort, str]:
    if halte.toestand is Toestand.ONGELDIG and halte.oordeel:
        return Regelsoort.ONGELDIG, halte.oordeel.fouten[0]
    if nodig:
        return Regelsoort.OPEN, "Nog open"
    if halte.telt_als_open:  # a list of which the open fields have lines of their own
        return Regelsoort.NIET_INGEVULD, "Nog niet klaar"
    if halte.plek.vraag.is_groep:
        if not halte.ruw or not isinstance(halte.ruw, list):  # nothing is an answer, once it was given
            return Regelsoort.NIET_INGEVULD, Leeg.NIET_INGEVULD if halte.ruw is None else NIETS_GENOEMD
        if halte.plek.vraag.regels:
            regels = "; ".join(filter(None, regels_van(halte.plek.vraag, halte.ruw)))
            return Regelsoort.INGEVULD, een_regel(masker(regels), LANGSTE_REGEL)
        return Regelsoort.INGEVULD, f"{len(halte.ruw)} genoemd"
    if halte.waarde is None:
        return Regelsoort.NIET_INGEVULD, Leeg.NIET_INGEVULD
    tekst = halte.plek.vraag.toon(halte.waarde)
    if halte.plek.vraag.soort.is_tekst or halte.plek.vraag.soort.kiest:  # a number is what it says
        tekst = masker(tekst)
    return Regelsoort.INGEVULD, een_regel(tekst, LANGSTE_REGEL)
