"""Questions that were meant for one page and cannot be on it: what is wrong, where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.set import vragensets

WETTEN = "{id: wetten, vraag: W?, kort: W, soort: meerkeuze, opties: [{code: pw, label: PW}]}"


def _vraag(naam: str, rest: str = "samen: blad") -> str:
    return f"{{id: {naam}, vraag: V?, kort: K, soort: tekst, {rest}}}"


def _gevonden(map_: Path, *stappen: list[str]) -> tuple[list[str], list[str]]:
    """The faults, and what there is to look at, each without its file."""
    vragen = {f"s{n}": "\n".join(f"- {vraag}" for vraag in stap) for n, stap in enumerate(stappen, start=1)}
    schrijf_set(map_, stapbestanden(vragen))
    opmerkingen: list[Gebrek] = []
    fouten = vragensets.keur("proef", [map_], opmerkingen)
    kaal = [[f"{g.regel}: {g.wat} {g.doe}" for g in deel] for deel in (fouten, opmerkingen)]
    return kaal[0], kaal[1]


@pytest.mark.parametrize(
    "vragen",
    [
        [_vraag(naam) for naam in "abcd"],
        [_vraag("a"), "{id: tip, vraag: Tip., soort: mededeling, samen: blad}", *map(_vraag, "bcd")],
        [WETTEN, *(_vraag(naam, "samen: wet, herhaal: {over: wetten}") for naam in "ab"), _vraag("c")],
        ["{id: post, vraag: P?, kort: P, soort: groep, herhaal: {min: 1}, vragen: "
         f"[{_vraag('a')}, {_vraag('b')}]}}", _vraag("c", "samen: ander")],
    ],
    ids=["four", "with a text between", "repeated alike", "fields of a record"],
)  # fmt: skip
def test_neighbours_are_a_page(tmp_path: Path, vragen: list[str]) -> None:
    assert _gevonden(tmp_path, vragen) == ([], [])


def test_a_fifth_goes_on_a_page_of_its_own(tmp_path: Path) -> None:
    assert _gevonden(tmp_path, [_vraag(naam) for naam in "abcdef"])[0] == [
        "8: Op één pagina passen hoogstens 4 vragen, en hier staan er 6. "
        "Geef deze vraag en wat erachter komt een andere naam bij `samen`."
    ]


def test_one_name_is_one_place(tmp_path: Path) -> None:
    fouten, _ = _gevonden(tmp_path, [_vraag("a"), _vraag("b")], [_vraag("c")])
    assert fouten == [
        "4: `samen: blad` staat ook bij `a`, en die vraag is geen buur. Kies hier een andere naam."
    ]


def test_what_stands_between_is_pointed_at_and_stops_nobody(tmp_path: Path) -> None:
    """An own set may have put it there: the set can be asked all the same."""
    fouten, opmerkingen = _gevonden(tmp_path, [_vraag("a"), _vraag("los", "verplicht: ja"), _vraag("b")])
    assert fouten == []
    assert opmerkingen == [
        "5: Deze vraag breekt een pagina in tweeën: ervoor en erna staat `samen: blad`. "
        "Zet de vragen van die pagina bij elkaar, of geef deze vraag dezelfde `samen`."
    ]


def test_all_of_a_page_are_repeated_alike(tmp_path: Path) -> None:
    fouten, _ = _gevonden(
        tmp_path, [WETTEN, _vraag("a"), _vraag("b", "samen: blad, herhaal: {over: wetten}")]
    )
    assert fouten == [
        "6: Deze vraag wordt niet net zo herhaald als `a`, met dezelfde `samen`. "
        "Geef ze dezelfde `herhaal`, of elk een eigen naam bij `samen`."
    ]


def test_a_groep_is_no_part_of_a_page(tmp_path: Path) -> None:
    velden = _vraag("veld", "verplicht: ja")
    groep = f"{{id: post, vraag: P?, kort: P, soort: groep, samen: blad, vragen: [{velden}]}}"
    fouten, _ = _gevonden(tmp_path, [_vraag("a"), groep])
    assert fouten == [
        "5: Een groep staat niet met andere vragen op één pagina. Schrijf `samen` bij de vragen in de groep."
    ]
