"""A fault that an own set causes points at the own file: nobody can mend ours, and ours is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set
from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets

TOETS = "omgekeerde-toets"
STAP = f"{TOETS}/eigen.yaml"
HOOFD = f"{TOETS}/methode.yaml"


def gevonden(map_: Path, bestanden: dict[str, str]) -> list[str]:
    """What is wrong with any method, with these files laid over ours."""
    mappen = plaatsen.vragenmappen(schrijf_set(map_, bestanden))
    namen = vragensets.methoden(mappen)
    return [str(gebrek) for naam in namen for gebrek in vragensets.keur(naam, mappen)]


def stap(vraag: str, naam: str = "effect") -> str:
    return f"stap: {naam}\nvragen:\n  - {vraag}\n"


@pytest.mark.parametrize(
    ("bestanden", "waar", "zin"),
    [
        ({STAP: stap("{id: situatie, soort: keuze, opties: [{code: a, label: A}]}")}, f"{STAP}:3:",
         "Hierdoor klopt onze `bedrag-zonder-datum` niet meer: `woorden` past alleen bij een te"),
        ({STAP: stap("{id: gewenst-effect, kernvraag: nee}")}, f"{STAP}:3:", "Hierdoor klopt onze "),
        ({STAP: stap("{id: gewenst-effect, vervalt: Weg.}")}, f"{STAP}:3:", "Hierdoor klopt onze "),
        ({STAP: stap("{id: mogelijkheden, vervalt: Weg.}", "ethische-toets")}, f"{STAP}:3:",
         "Hierdoor klopt onze `gekozen` niet meer: `mogelijkheden` is vervallen, dus hieruit kan niemand"),
        ({STAP: stap("{id: mogelijkheden, opties: [{code: nee, label: Nee}]}", "ethische-toets")},
         f"{STAP}:3:", "Hierdoor klopt onze `kosten-bij` niet meer: De vraag `post-bij` heeft geen keuze"),
        ({"wetten.yaml": "participatiewet:\n  vervalt: Weg.\n"}, "wetten.yaml:1:",
         "Hierdoor klopt onze `noodartikel-als-uitweg` niet meer: `wetten` heeft geen optie `parti"),
        ({HOOFD: "stappen: [effect, grondwaarden, ethische-toets, randvoorwaarden]\n"}, f"{HOOFD}:1:",
         "Onze stap `besluit` ontbreekt in deze lijst. Zet hem erbij."),
        ({HOOFD: "rode-draad: situaties\n"}, f"{HOOFD}:1:",
         "Er is geen vraag `situaties`. Bedoel je `situatie`?"),
        ({STAP: stap("{id: situaite, vraag: Hoe?}")}, f"{STAP}:3:",
         "Er is geen vraag `situaite` om te veranderen. Bedoel je `situatie`?"),
        ({STAP: stap("{id: situaties, vervalt: Weg.}")}, f"{STAP}:3:",
         "Deze vraag staat niet in de set, dus die kan niet vervallen. Bedoel je `situatie`?"),
        ({STAP: stap("{id: situatie, vraag: Hoe?}", "effekt")}, f"{STAP}:1:",
         "De stap `effekt` is er niet. Bedoel je `effect`?"),
        ({STAP: "naam: A\n"}, f"{STAP}:1:", "Hier ontbreekt `stap`. Zet bovenaan welke stap dit is."),
        ({f"{TOETS}/uitgangspunten.yaml": "samen: {naam: Samen}\n"}, f"{TOETS}/uitgangspunten.yaml:1:",
         "Dit is een lijst, en geen stap. Zet dit bestand een map hoger"),
        ({f"{TOETS}/methodee.yaml": "titel: A\n"}, f"{TOETS}/methodee.yaml:1:",
         "Dit is geen stap. Bedoel je methode.yaml? Geef het dan die naam."),
        ({"omgekeerde-toest/1-effect.yaml": stap("{id: situatie, vraag: Hoe?}")}, "omgekeerde-toest: ",
         "Deze methode is er niet. Bedoel je de map omgekeerde-toets?"),
        ({"Omgekeerde-Toets/1-effect.yaml": stap("{id: situatie, vraag: Hoe?}")}, "Omgekeerde-Toets: ",
         "Deze methode is er niet. Bedoel je de map omgekeerde-toets?"),
        ({f"{TOETS}/1-effect.yaml": stap("{id: situatie, vraag: Hoe?}"),
          f"{TOETS}/1-effect-LAPTOP.yaml": stap("{id: situatie, vraag: Hoe dan?}")},
         f"{TOETS}/1-effect-LAPTOP.yaml:3:",
         "De vraag `situatie` staat ook in 1-effect.yaml, regel 3. Is dit bestand een kopie?"),
    ],
)  # fmt: skip
def test_where_it_was_caused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bestanden: dict[str, str], waar: str, zin: str
) -> None:
    monkeypatch.chdir(tmp_path)
    uit = gevonden(Path(), bestanden)
    assert any(regel.startswith(waar) and zin in regel for regel in uit), uit
    eigen = tuple(naam.split("/")[0] for naam in bestanden)
    assert [regel for regel in uit if not regel.startswith(eigen)] == []


def test_two_files_of_one_step_that_change_other_questions(tmp_path: Path) -> None:
    """That is how a large step can be kept apart."""
    een, twee = stap("{id: situatie, vraag: Hoe?}"), stap("{id: gewenst-effect, vraag: Wat?}")
    assert gevonden(tmp_path, {STAP: een, f"{TOETS}/1-effect.yaml": twee}) == []


def test_a_list_can_go_with_all_that_hangs_on_it(tmp_path: Path) -> None:
    """Old questions that offered their answers to it keep them, and offer them nowhere."""
    weg = {
        "ethische-toets": ("mogelijkheden", "kosten-posten", "kosten-vergelijking"),
        "randvoorwaarden": ("weging", "mogelijkheid-artikel"),
        "besluit": ("gekozen",),
    }
    bestanden = {
        f"{TOETS}/{naam}.yaml": stap("\n  - ".join(f"{{id: {id_}, vervalt: Weg.}}" for id_ in ids), naam)
        for naam, ids in weg.items()
    }
    assert gevonden(tmp_path, bestanden) == []


def test_a_field_that_parts_a_page_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands behind our fields, on a page that is over by then."""
    monkeypatch.chdir(tmp_path)
    eigen = "{id: drempel-erg, vraag: Hoe erg?, kort: Erg, soort: tekst, samen: drempel}"
    groep = f"id: drempels\n    vragen:\n      - {eigen}"
    mappen = plaatsen.vragenmappen(schrijf_set(Path(), {STAP: stap(groep, "randvoorwaarden")}))
    opmerkingen: list[Gebrek] = []
    assert vragensets.keur(TOETS, mappen, opmerkingen) == []
    assert [(o.bestand, o.regel) for o in opmerkingen] == [(STAP, 5)]
