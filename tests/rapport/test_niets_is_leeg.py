"""No document has a line with nothing on it: a dot, a label or a heading for what is not there.

Tried with the smallest method that there can be, and with every packaged method on casussen that
answer nothing, everything, or each option in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from hulp import maak_casus, methode_met
from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.controle.proefcasussen import proefcasussen
from omgekeerd_cli.kern.oefenen.oefenen import begin_oefening
from omgekeerd_cli.kern.papier.routekaart import maak_routekaart
from omgekeerd_cli.kern.papier.werkblad import maak_werkblad
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.set.model import BRIEF, Methode
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.rapport.bladen import maak_kaart, maak_oefenverslag, maak_papier
from omgekeerd_cli.rapport.brief import maak_brief
from omgekeerd_cli.rapport.sjabloon import maak_rapport

SETS = vragensets.methoden(plaatsen.ingebouwd())
KLEINST = "- {id: a, vraag: A?, kort: A, soort: tekst}"
ELKE_SOORT = """\
- {id: a, vraag: A?, kort: A, soort: tekst}
- {id: b, vraag: B?, kort: B, soort: meerkeuze, anders: ja, opties: [{code: x, label: X}]}
- {id: c, vraag: C?, kort: C, soort: ja-nee, herhaal: {over: b}}
- {id: d, vraag: D?, kort: D, soort: groep, vragen: [{id: e, vraag: E?, kort: E, soort: bedrag}]}
- {id: f, vraag: Lees dit., soort: mededeling}
- {id: g, vraag: G?, kort: G, soort: datum}
"""
_LEEG = re.compile(r"[-*>#]+|\d+\.|\*\*\W*\*\*|[-*] \W*|\W*\(\s*\)\W*|\|[\s|]*")


def lege_regels(tekst: str) -> list[str]:
    """Lines with a sign and nothing behind it, and labels with nothing behind or below them."""
    regels = [regel.strip() for regel in tekst.split("\n")]
    leeg = [regel for regel in regels if regel and _LEEG.fullmatch(regel)]
    for nummer, regel in enumerate(regels):
        volgende = next((ander for ander in regels[nummer + 1 :] if ander), "")
        op_zichzelf = regel.startswith(("- ", "**")) and regel.rstrip("* ").endswith(":")
        if op_zichzelf and not volgende.startswith(("- ", "☐", ">")):
            leeg.append(regel)
        if regel.startswith("#") and (not volgende or volgende.startswith("<!--")):
            leeg.append(regel)
    return leeg


def documenten(methode: Methode, standen: Iterator[Stand]) -> Iterator[str]:
    """Everything that is made of a method and of casussen."""
    yield maak_kaart(maak_routekaart(methode))
    yield maak_papier(maak_werkblad(methode), "omgekeerd toets")
    for stand in standen:
        motivatie = maak_motivatie(stand)
        yield maak_rapport(motivatie)
        if BRIEF in methode.sjablonen:
            yield maak_brief(motivatie).tekst
        yield maak_oefenverslag(begin_oefening(stand, "oefening", kort=False), stand.casus)


@pytest.mark.parametrize("vragen", [KLEINST, ELKE_SOORT])
@pytest.mark.parametrize("leent", [False, True])
def test_a_method_that_leaves_out_all_it_may(tmp_path: Path, vragen: str, leent: bool) -> None:
    """No owner, no explanation, no signals; by the packaged template, or by what all methods share."""
    methode = methode_met(tmp_path, vragen)
    if leent:
        deel = '{% from "gedeeld.md.j2" import kop_van_concept, wat_verder_is_gevraagd, signalenlijst, '
        deel += "wat_nog_open_is, verantwoording %}\n{{ kop_van_concept(concept, casus, open, ongeldig) }}\n"
        deel += "{{ wat_verder_is_gevraagd(overige()) }}\n{{ signalenlijst(signalen) }}\n"
        deel += "{{ wat_nog_open_is(open, ongeldig) }}\n"
        deel += "{{ verantwoording(casus, methode, volgorde, teruggekeerd, herkomst) }}\n"
        methode = replace(methode, sjablonen={"motivatie": deel})
    for tekst in documenten(methode, proefcasussen(methode, 8)):
        assert lege_regels(tekst) == []


@pytest.mark.parametrize("naam", SETS)
def test_a_packaged_method_without_what_a_method_may_leave_out(naam: str) -> None:
    heel = vragensets.laad(naam, plaatsen.ingebouwd())
    kaal = replace(heel, eigenaar="", toelichting="", bronnen=(), signalen=(), begrippen=())
    for tekst in documenten(kaal, proefcasussen(kaal, 30)):
        assert lege_regels(tekst) == []


def test_a_casus_of_which_little_is_known(tmp_path: Path) -> None:
    methode = methode_met(tmp_path, KLEINST)
    assert lege_regels(maak_rapport(maak_motivatie(Stand(methode, maak_casus(methode))))) == []
    assert lege_regels(maak_rapport(maak_motivatie(Stand(methode, Casus("c", methode.id))))) == []


def test_what_counts_as_empty() -> None:
    """So that the rest can fail."""
    tekst = "# Kop\n\n- Casus: a\n- \n-\n**Wat:**\n\n**Waarom**\n\nx\n\n## Slot\n\n<!-- x -->\n"
    assert lege_regels(tekst) == ["-", "-", "**Wat:**", "## Slot"]
