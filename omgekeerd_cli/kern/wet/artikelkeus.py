"""Articles as people choose them: found while one types, written in one way, and recognised in an answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from omgekeerd_cli.kern.taal.stammen import zonder_accenten
from omgekeerd_cli.kern.taal.tekst import een_regel
from omgekeerd_cli.kern.wet.verwijzing import Verwijzing, lees_vooraan
from omgekeerd_cli.kern.wet.wetskaart import ARTIKELVELDEN, Artikel, Wettenboek
from omgekeerd_cli.kern.wet.zoeken import Vondst, Zoeker

TUSSEN = ";"
"""What stands between several articles in one answer."""
_MEESTE_WOORDEN = 6
"""Who types more than this tells something, and does not look for a row."""
_VULSEL = re.compile(r"[\s,.]*(?:(?:van|uit|bij)\s+)?(?:(?:de|het)\s+)?")
_EINDE = re.compile(r"[\s.]*(?:$|[:(–—]|-\s|,\s+(?!(?:lid|leden|onder|sub|en|of|tot|art)\b)[a-z]{2})")
"""Behind an article: nothing, or a note of one's own; not more of its place in the law."""
_LANGSTE_VOORWAARDE = 160


def zoek_artikelen(zoeker: Zoeker, getypt: str, eerst: Collection[str] = ()) -> list[Vondst]:
    """The articles that fit what is typed so far: those of the laws in `eerst` before all others."""
    getypt = getypt.strip()
    genoeg = len(getypt) > 1 or getypt.isdecimal()
    if not genoeg or len(getypt.split()) > _MEESTE_WOORDEN:
        return []
    gevonden = (vondst for vondst in zoeker.zoek(getypt, eerst) if isinstance(vondst.deel, Artikel))
    return sorted(gevonden, key=lambda vondst: vondst.kaart.code not in eerst)


def verwijzing_naar(vondst: Vondst) -> str:
    """How an answer names this article: `Participatiewet, art. 34 lid 1 onder a`."""
    return f"{vondst.kaart.naam}, {vondst.deel.artikel}"


def genoemde_artikelen(zoeker: Zoeker, antwoord: str) -> list[Vondst]:
    """The articles that a text names exactly, each once: by a law and a place in it that is on a card.

    Several stand with `;` between them; a note behind one, after `:`, a comma or a bracket, does no harm.
    """
    gevonden = (_genoemd_in(zoeker, deel) for deel in antwoord.split(TUSSEN))
    return list({verwijzing_naar(vondst): vondst for vondst in gevonden if vondst}.values())


def niet_herkend(zoeker: Zoeker, antwoord: str) -> list[str]:
    """The parts of such a text with a number in them that name no article of a card as they stand."""
    delen = (deel.strip() for deel in antwoord.split(TUSSEN))
    return [deel for deel in delen if any(map(str.isdigit, deel)) and not _genoemd_in(zoeker, deel)]


def _genoemd_in(zoeker: Zoeker, deel: str) -> Vondst | None:
    tekst = zonder_accenten(deel).strip()
    for code, plaats, rest in (*_wet_eerst(zoeker, tekst), *_artikel_eerst(zoeker, tekst)):
        if _EINDE.match(rest) and (vondst := zoeker.op_plaats.get((code, plaats))):
            return vondst
    return None


def _wet_eerst(zoeker: Zoeker, tekst: str) -> Iterator[tuple[str, Verwijzing, str]]:
    """`pw 34 lid 1`: the law, the place in it, and what comes behind."""
    if wet := _wet_vooraan(zoeker, tekst):
        code, rest = wet
        if plaats := lees_vooraan(_zonder_vulsel(rest)):
            yield code, *plaats


def _artikel_eerst(zoeker: Zoeker, tekst: str) -> Iterator[tuple[str, Verwijzing, str]]:
    """`art. 34 lid 1 van de Participatiewet`."""
    if plaats := lees_vooraan(tekst):
        verwijzing, rest = plaats
        if wet := _wet_vooraan(zoeker, _zonder_vulsel(rest)):
            yield wet[0], verwijzing, wet[1]


def _zonder_vulsel(tekst: str) -> str:
    vulsel = _VULSEL.match(tekst)
    return tekst[vulsel.end() :] if vulsel else tekst


def _wet_vooraan(zoeker: Zoeker, tekst: str) -> tuple[str, str] | None:
    for naam, code in zoeker.namen:
        rest = tekst.removeprefix(naam)
        if rest != tekst and not rest[:1].isalnum():
            return code, rest
    return None


def als_kaart(boek: Wettenboek, vondst: Vondst) -> Mapping[str, object]:
    """What a condition or a text can ask of an article, by the names in `ARTIKELVELDEN`."""
    rij, wet = vondst.deel, vondst.kaart
    assert isinstance(rij, Artikel)  # noqa: S101  nothing else is chosen
    waarden = (
        *(rij.artikel, rij.soort, rij.richting, rij.biedt, rij.voorwaarde, rij.grens, rij.beslist_door),
        *(boek.naam_van(rij.beslist_door), rij.wie, rij.ook, rij.familie, wet.code, wet.naam),
        verwijzing_naar(vondst),
    )
    return dict(zip(ARTIKELVELDEN, waarden, strict=True))


def wat_het_is(boek: Wettenboek, vondst: Vondst) -> str:
    """What somebody who chose an article has to know at once: the kind of room, who decides, and when."""
    rij = vondst.deel
    if not isinstance(rij, Artikel):
        return ""
    wie = f" Beslist: {boek.naam_van(rij.beslist_door)}." if rij.beslist_door else ""
    als = f" Alleen als: {een_regel(rij.voorwaarde, _LANGSTE_VOORWAARDE)}" if rij.voorwaarde else ""
    return f"{rij.soort}.{wie}{als}"
