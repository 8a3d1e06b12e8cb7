"""The sheet beside a report, for whoever made it: tips, own reflection, law cards, and how it came about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from omgekeerd_cli.kern.antwoord.antwoordenboek import Oog
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.route.klaar import niet_van_toepassing
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.route.signalen import open_signalen
from omgekeerd_cli.kern.set.model import Methode, Signaal
from omgekeerd_cli.kern.set.soort import Keus
from omgekeerd_cli.kern.taal.tekst import een_regel
from omgekeerd_cli.kern.verslag.motivatie import Verslagantwoord, labels, voor_bijblad
from omgekeerd_cli.kern.verslag.terugblik import (
    Teruggekeerd,
    Verslagherkomst,
    herkomst_van,
    teruggekeerd,
    volgorde,
)
from omgekeerd_cli.kern.wet.artikelkeus import genoemde_artikelen, niet_herkend
from omgekeerd_cli.kern.wet.wetskaart import Kaartdeel, Wetskaart, Wettenboek
from omgekeerd_cli.kern.wet.zoeken import Zoeker

_LANGSTE_PLAATS = 100
"""Most characters of what was typed as an article and is on no card: it can be a whole story."""


class Gebruikt(Struct, frozen=True):
    """A law card that was chosen or of which an article was, with those articles."""

    kaart: Wetskaart
    artikelen: tuple[Kaartdeel, ...]


class Bijblad(Struct, frozen=True):
    """Everything that its template may use.

    Attributes:
        casus: the casus.
        methode: its set.
        signalen: what is open, with advice.
        antwoorden: what is for whoever gave it.
        van_collegas: the same of each colleague who thought along and finished.
        wetten: the law cards that were used.
        niet_op_kaart: what was typed as an article, with a number, and is on no card as it stands.
        volgorde: the titles of the steps in the order of answering.
        teruggekeerd: where somebody turned back.
        herkomst: what came along from another casus.
        niet_gevraagd: labels of what is for the bijblad and the short route did not ask.
        niet_van_toepassing: titles of steps with the labels of what does not apply there.
    """

    casus: Casus
    methode: Methode
    signalen: tuple[Signaal, ...]
    antwoorden: tuple[Verslagantwoord, ...]
    van_collegas: tuple[tuple[Verslagantwoord, ...], ...]
    wetten: tuple[Gebruikt, ...]
    niet_op_kaart: tuple[str, ...]
    volgorde: tuple[str, ...]
    teruggekeerd: tuple[Teruggekeerd, ...]
    herkomst: Verslagherkomst | None
    niet_gevraagd: tuple[str, ...]
    niet_van_toepassing: tuple[tuple[str, tuple[str, ...]], ...]


def maak_bijblad(stand: Stand, collegas: Sequence[Stand] = ()) -> Bijblad:
    """What stands on the sheet of a casus; the same answers and set always give the same."""
    zoeker = stand.methode.artikelen() if stand.methode.artikelen else Zoeker(Wettenboek())
    getypt = tuple(_als_artikel_getypt(stand))
    return Bijblad(
        casus=stand.casus,
        methode=stand.methode,
        signalen=open_signalen(stand),
        antwoorden=voor_bijblad(stand),
        van_collegas=tuple(filter(None, map(voor_bijblad, collegas))),
        wetten=_gebruikt(stand, zoeker, getypt),
        niet_op_kaart=tuple(
            dict.fromkeys(een_regel(d, _LANGSTE_PLAATS) for t in getypt for d in niet_herkend(zoeker, t))
        ),
        volgorde=volgorde(stand),
        teruggekeerd=tuple(teruggekeerd(stand)),
        herkomst=herkomst_van(stand),
        niet_gevraagd=labels(vraag for vraag in stand.route.niet_gevraagd if vraag.bijblad),
        niet_van_toepassing=tuple((stap.titel, labels(v)) for stap, v in niet_van_toepassing(stand)),
    )


def _gebruikt(stand: Stand, zoeker: Zoeker, getypt: Sequence[str]) -> tuple[Gebruikt, ...]:
    """The chosen laws in the order of choosing, then those of which only an article was chosen."""
    alle = {(kaart.lijst.partition(".")[0], kaart.code): kaart for kaart in zoeker.boek.kaarten}
    vondsten = [vondst for tekst in getypt for vondst in genoemde_artikelen(zoeker, tekst)]
    gekozen = [alle[plek] for plek in _gekozen(stand) if plek in alle]
    kaarten = {kaart.code: kaart for kaart in (*gekozen, *(vondst.kaart for vondst in vondsten))}
    return tuple(
        Gebruikt(kaart, tuple({v.deel.artikel: v.deel for v in vondsten if v.kaart.code == code}.values()))
        for code, kaart in kaarten.items()
    )


def _gekozen(stand: Stand) -> Iterator[tuple[str, str]]:
    """Every choice out of a list file: the list and the code."""
    for _, vraag, _ in stand.methode.ook_oude_vragen():
        for waarde in stand.boek.zichtbaar(vraag.id, Oog()) if vraag.lijst else ():
            keuzes = waarde if isinstance(waarde, tuple) else (waarde,)
            yield from ((vraag.lijst, keus.code) for keus in keuzes if isinstance(keus, Keus))


def _als_artikel_getypt(stand: Stand) -> Iterator[str]:
    """The answers to the questions in which articles are chosen."""
    for _, vraag, _ in stand.methode.ook_oude_vragen():
        waarden = stand.boek.zichtbaar(vraag.id, Oog()) if vraag.zoekt else ()
        yield from (waarde for waarde in waarden if isinstance(waarde, str))
