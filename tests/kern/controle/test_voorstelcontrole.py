"""What can be wrong with `stelt-voor`, each said at its key with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

import prijsset
from hulp import schrijf_set
from omgekeerd_cli.kern.controle.setverschil import Hoe, vergelijk, vergelijk_kaarten
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opslag.set import vragensets

GELD = "stelt-voor: {uit: prijslijst, bij: wat, veld: bedrag, alleen: {per: [per-maand, per-jaar]}}"
REGEL = prijsset.VRAGEN.split("\n").index(f"      {GELD}") + 4


def gebreken(map_: Path, voorstel: str, vragen: str = prijsset.VRAGEN) -> list[str]:
    """Every fault of the set with another `stelt-voor` at the amount."""
    ander = prijsset.bestanden() | {"proef/1-een.yaml": _stap(vragen.replace(GELD, voorstel))}
    schrijf_set(map_, ander)
    return [f"{g.regel}: {g.wat} {g.doe}".strip() for g in vragensets.keur("proef", [map_])]


def _stap(vragen: str) -> str:
    return prijsset.bestanden()["proef/1-een.yaml"].split("vragen:\n")[0] + "vragen:\n" + vragen


def test_the_set_itself_is_sound(tmp_path: Path) -> None:
    assert gebreken(tmp_path, GELD) == []


@pytest.mark.parametrize(
    ("voorstel", "gebrek"),
    [
        ("{uit: prijslist, bij: wat, veld: bedrag}",
         "Het lijstbestand prijslist.yaml voor `stelt-voor` bij `geld` is er niet. Bedoel je `prijslijst`?"),
        ("{uit: prijslijst, bij: wart, veld: bedrag}", "Er is geen vraag `wart`. Bedoel je `wat`?"),
        ("{uit: prijslijst, bij: bron, veld: bedrag}",
         "Dit kijkt vooruit: `bron` komt pas later. Verplaats een van de twee vragen."),
        ("{uit: prijslijst, bij: wat, veld: prijs}",
         "Geen enkele kaart heeft een veld `prijs`. Kijk de naam na."),
        ("{uit: prijslijst, bij: wat, veld: datum}",
         "Het veld `datum` past niet bij deze vraag (bedrag). "
         "Noem een ander veld van de kaarten, of verander de soort."),
        ("{uit: prijslijst, bij: wat, veld: bedrag, alleen: {ritme: [per-jaar]}}",
         "Geen enkele kaart heeft een veld `ritme`. Kijk de naam na."),
        ("{uit: prijslijst, veld: bedrag}", "Hier ontbreekt `bij`. Voeg die regel toe."),
    ],
)  # fmt: skip
def test_one_fault(tmp_path: Path, voorstel: str, gebrek: str) -> None:
    gevonden = gebreken(tmp_path, f"stelt-voor: {voorstel}")
    assert gevonden == [f"{REGEL}: {gebrek}"]


def test_the_card_is_named_in_a_text_with_one_answer(tmp_path: Path) -> None:
    vragen = prijsset.VRAGEN.replace(
        "{id: slot,", "{id: slot, stelt-voor: {uit: prijslijst, bij: wat, veld: naam},"
    )
    assert [zin.partition(": ")[2] for zin in gebreken(tmp_path, GELD, vragen)] == [
        "`wat` kan hier meer dan één antwoord hebben. "
        "Noem een vraag uit dezelfde groep, of een die één keer voorkomt."
    ]
    dag = "- {id: moment, vraag: Wanneer?, kort: Wanneer, soort: datum}\n"
    los = GELD.replace("bij: wat", "bij: moment")
    assert [zin.partition(": ")[2] for zin in gebreken(tmp_path, los, dag + prijsset.VRAGEN)] == [
        "`moment` is geen tekst (datum). Noem een vraag waarin mensen typen waar het om gaat."
    ]


def test_nothing_stands_ready_where_nothing_is_asked(tmp_path: Path) -> None:
    vragen = prijsset.VRAGEN.replace("  soort: groep\n", f"  soort: groep\n  {GELD}\n")
    assert any(
        "Bij een groep kan niets klaarstaan uit een lijst." in zin for zin in gebreken(tmp_path, GELD, vragen)
    )


def eigen(map_: Path, prijzen: str) -> tuple[Methode, Methode]:
    """The set, and the set with an own list of prices laid over it."""
    schrijf_set(map_ / "ons", prijsset.bestanden())
    schrijf_set(map_ / "eigen", {"prijslijst.yaml": prijzen})
    mappen = [map_ / "ons", map_ / "eigen"]
    assert [*vragensets.keur("proef", mappen), *vragensets.keur_lijsten(mappen)] == []
    return vragensets.laad("proef", mappen[:1]), vragensets.laad("proef", mappen)


def test_an_own_price_lies_over_ours_and_is_named_once(tmp_path: Path) -> None:
    """Another amount, a card more, a card less: cards are what differs, and no question is."""
    ons, anders = eigen(
        tmp_path,
        'opvang: {bedrag: "900"}\nhulp: {vervalt: Wij hebben een vast bedrag.}\n'
        'taxi: {naam: taxi, bedrag: "12", per: per-keer, bron: contract, datum: 2026-02-01}\n',
    )
    assert vergelijk(ons, anders) == ()
    assert [(w.hoe, w.id, w.lijst, w.sleutels) for w in vergelijk_kaarten([ons], [anders])] == [
        (Hoe.VERVALLEN, "hulp", "prijslijst", ()),
        (Hoe.TOEGEVOEGD, "taxi", "prijslijst", ()),
        (Hoe.VERANDERD, "opvang", "prijslijst", ("bedrag",)),
    ]


def test_an_own_set_may_drop_all_of_our_prices(tmp_path: Path) -> None:
    weg = "".join(f"{code}: {{vervalt: Niet van ons.}}\n" for code in ("opvang", "opvang-plus", "hulp"))
    _, anders = eigen(tmp_path, weg)
    assert [v.stelt_voor.kaarten for v in anders.vraag_op_id.values() if v.stelt_voor] == [()] * 4
