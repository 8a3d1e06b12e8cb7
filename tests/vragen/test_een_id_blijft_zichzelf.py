"""No id of a packaged set vanishes or begins to mean something else: casussen of every version hold it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gepubliceerd import Id, ids_van, lees, veranderd
from hulp import methode_met
from omgekeerd_cli.opslag.plaatsen import ingebouwd
from omgekeerd_cli.opslag.set import vragensets


@pytest.mark.parametrize("naam", sorted(lees()))
def test_every_id_that_was_published_is_what_it_was(naam: str) -> None:
    assert naam in vragensets.methoden(ingebouwd())
    assert list(veranderd(vragensets.laad(naam, ingebouwd()), lees()[naam])) == []


def test_the_published_ids_are_there() -> None:
    toets = lees()["omgekeerde-toets"]
    assert toets["plan"].soort == "lange-tekst"
    assert len(toets) > 80


VRAGEN = """
- {id: kleur, vraag: K?, kort: K, soort: keuze, anders: ja,
   opties: [{code: rood, label: R}, {code: wit, label: W}]}
- {id: lijst, vraag: L?, kort: L, soort: groep, vragen: [{id: veld, vraag: V?, kort: V, soort: tekst}]}
- {id: oud, vraag: O?, kort: O, soort: tekst, vervalt: Weg.}
"""


@pytest.mark.parametrize(
    ("woord", "wordt", "gevonden"),
    [
        ("id: kleur", "id: verf", ["proef: `kleur` is gone"]),
        ("id: veld", "id: ander", ["proef: `veld` is gone"]),
        (
            "id: oud, vraag: O?, kort: O, soort: tekst",
            "id: oud, vraag: O?, kort: O, soort: datum",
            ["proef: `oud` was tekst, and is another kind of answer now"],
        ),
        ("code: wit", "code: zwart", ["proef: `kleur` has no code `wit` any more"]),
        (", anders: ja", "", ["proef: `kleur` has no code `anders` any more"]),
        ("vraag: K?", "vraag: Welke kleur?", []),
    ],
)
def test_what_an_older_casus_could_not_be_read_with_is_found(
    tmp_path: Path, woord: str, wordt: str, gevonden: list[str]
) -> None:
    toen = ids_van(methode_met(tmp_path / "toen", VRAGEN))
    nu = methode_met(tmp_path / "nu", VRAGEN.replace(woord, wordt))
    assert list(veranderd(nu, toen)) == gevonden


def test_what_has_another_name_now_is_not_gone(tmp_path: Path) -> None:
    migraties = """
        migraties:
        - {van: 1.0.0, hernoem-vraag: {oud: verf, nieuw: kleur}}
        - {van: 1.0.0, hernoem-optie: {vraag: kleur, oud: zwart, nieuw: wit}}
        - {van: 1.0.0, hernoem-veld: {groep: lijst, oud: deel, nieuw: veld}}
        """
    nu = methode_met(tmp_path, VRAGEN, migraties)
    toen = {"verf": Id("keuze", codes=("zwart", "rood")), "deel": Id("tekst", groep="lijst")}
    assert list(veranderd(nu, toen)) == []
