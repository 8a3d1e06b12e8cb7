"""Law cards: none without source, date and certainty; an article takes what it does not say from its card."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.kern.wet.wetskaart import Verantwoording
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

KAART = """\
kaartsoort: wetskaart
x-wie: team beleid
afval:
  naam: Afvalverordening
  grondwaarde: Een schone straat.
  ruimte:
    - artikel: art. 4 lid 2
      soort: hardheidsclausule
      biedt: afwijken
      wie: college
    - artikel: art. 5a
      soort: open norm
      biedt: kwijtschelden
      wie: college
      bron: toelichting
      geldig-per: 2024-02-29
      zekerheid: niet nagelezen
      voorbehoud: alleen gehoord
      link: https://example.org/toelichting
  bedragen:
    - {wat: tarief, bedrag: "€ 10", per: heel 2026, artikel: art. 9}
  beslist: college
  link: https://example.org/afval
  artikellink: https://example.org/afval#a{artikel}
  geldig-per: 2026-07-01
  bron: gemeenteblad
  zekerheid: nagelezen
"""
REGELS = KAART.splitlines(keepends=True)


def zonder(begin: str) -> str:
    """The list without its first line that begins so."""
    nummer = next(n for n, regel in enumerate(REGELS) if regel.startswith(begin))
    return "".join(REGELS[:nummer] + REGELS[nummer + 1 :])


def fouten(map_: Path, inhoud: str) -> list[str]:
    """What the check says about a list file with this in it."""
    gebreken = vragensets.keur_lijsten([schrijf_set(map_, {"regels.yaml": inhoud})])
    assert all(gebrek.bestand.endswith("regels.yaml") for gebrek in gebreken)
    return [f"{gebrek.regel}:{gebrek.kolom}: {gebrek.wat}" for gebrek in gebreken]


def test_a_whole_card_is_sound(tmp_path: Path) -> None:
    """Nothing to say about it, and what the author keeps for himself is left alone."""
    assert fouten(tmp_path, KAART) == []


@pytest.mark.parametrize(
    ("begin", "fout"),
    [
        ("  bron:", "3:1: Hier ontbreekt `bron`."),
        ("  geldig-per:", "3:1: Hier ontbreekt `geldig-per`."),
        ("  zekerheid:", "3:1: Hier ontbreekt `zekerheid`."),
        ("  link:", "3:1: Hier ontbreekt `link`."),
        ("  grondwaarde:", "3:1: Hier ontbreekt `grondwaarde`."),
        ("  beslist:", "3:1: Hier ontbreekt `beslist`."),
        ("      wie:", "7:7: Hier staat niet wie beslist."),
        ("      soort:", "7:7: Hier ontbreekt `soort`."),
        ("      voorbehoud:", "11:7: Hier is niet alles nagelezen."),
    ],
)
def test_a_card_that_does_not_account_for_itself_is_refused(tmp_path: Path, begin: str, fout: str) -> None:
    """With the place of the card, or of the article that says too little."""
    assert fouten(tmp_path, zonder(begin)) == [fout]


def test_an_amount_has_its_date_and_a_kind_of_room_is_one_of_ours(tmp_path: Path) -> None:
    """A figure without its time is no figure."""
    zonder_per = KAART.replace(", per: heel 2026", "").replace("soort: open norm", "soort: ruim")
    assert [fout.split(" Kies")[0] for fout in fouten(tmp_path, zonder_per)] == [
        "12:7: Dit kan niet bij `soort`.",
        "21:7: Hier ontbreekt `per`.",
    ]


def test_a_method_with_such_a_card_does_not_start(tmp_path: Path) -> None:
    """The check of the method that uses the list says the same."""
    vragen = "- {id: a, vraag: A?, kort: A, soort: keuze, opties: {uit: regels}}"
    map_ = schrijf_set(tmp_path, stapbestanden(vragen) | {"regels.yaml": zonder("  geldig-per:")})
    assert [gebrek.wat for gebrek in vragensets.keur("proef", [map_])] == ["Hier ontbreekt `geldig-per`."]


def test_an_own_card_beside_ours_is_checked_as_ours(tmp_path: Path) -> None:
    """The lower list says what its cards are; the upper one needs not say it again."""
    onder = schrijf_set(tmp_path / "basis", {"regels.yaml": KAART})
    boven = schrijf_set(tmp_path / "eigen", {"regels.yaml": "afval: {bron: raad}\nhond: {naam: Hond}\n"})
    gebreken = vragensets.keur_lijsten([onder, boven])
    assert {(Path(g.bestand).parent.name, g.regel) for g in gebreken} == {("eigen", 2)}
    assert "Hier ontbreekt `zekerheid`." in [g.wat for g in gebreken]
    schrijf_set(boven, {"regels.yaml": "afval: {bron: raad}\n"})
    assert [kaart.verantwoording.bron for kaart in laad_wettenboek([onder, boven]).kaarten] == ["raad"]


def test_other_lists_are_free(tmp_path: Path) -> None:
    """Without a kaartsoort a card needs a name and no more; a card may even be called so."""
    assert fouten(tmp_path, "samen: {naam: Samen, ruimte: groot}\nkaartsoort: {naam: Soort}\n") == []
    assert laad_wettenboek([tmp_path]).kaarten == ()


def test_an_unknown_kind_of_card(tmp_path: Path) -> None:
    """At the line that says it, with what there is."""
    assert fouten(tmp_path, "x-a: b\nkaartsoort: speelkaart\na: {naam: A}\n") == [
        "2:1: De kaartsoort `speelkaart` kennen we niet."
    ]


def test_what_an_article_does_not_say_its_card_says(tmp_path: Path) -> None:
    """Source, day, certainty and address: given, or following from the card."""
    (kaart,) = laad_wettenboek([schrijf_set(tmp_path, {"regels.yaml": KAART})]).kaarten
    dag = date(2026, 7, 1)
    assert [ruimte.verantwoording for ruimte in kaart.ruimte] == [
        Verantwoording("gemeenteblad", dag, "nagelezen", "", "https://example.org/afval#a4"),
        Verantwoording(
            "toelichting",
            date(2024, 2, 29),
            "niet nagelezen",
            "alleen gehoord",
            "https://example.org/toelichting",
        ),
    ]
    assert [bedrag.verantwoording.link for bedrag in kaart.bedragen] == ["https://example.org/afval#a9"]
    zonder_regel = schrijf_set(tmp_path / "b", {"regels.yaml": zonder("  artikellink:")})
    assert (
        laad_wettenboek([zonder_regel]).kaarten[0].ruimte[0].verantwoording.link
        == "https://example.org/afval"
    )
