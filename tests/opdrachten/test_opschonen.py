"""Casussen past their term: told why, taken away whole after a yes, and nothing else."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from textwrap import dedent

import pytest
from filelock import FileLock

from omgekeerd_cli.opslag.casus import opruimen
from omgekeerd_cli.opslag.casus.archief import pad_van
from terminalhulp import Terminal, Uitkomst, draai, engels_in

TERMIJN = """
    alle:
      termijn: 5 jaar
      vanaf: laatste-wijziging
      bron: Selectielijst van Voorbeeldstad
      vastgesteld: 2020-01-01
"""
OUD, NIEUW = "2019-03-12T10:00:00+01:00", "2099-01-01T10:00:00+01:00"


def _termijnen(map_: Path, inhoud: str = TERMIJN) -> None:
    (map_ / "eigen").mkdir(exist_ok=True)
    (map_ / "eigen/bewaartermijnen.yaml").write_text(dedent(inhoud), encoding="utf-8")


def _casus(
    map_: Path, code: str, tijd: str = OUD, *, methode: str = "omgekeerde-toets", rest: str = ""
) -> Path:
    """A casus of which the logboek ends at that time."""
    pad = map_ / "casussen" / f"{code}.yaml"
    pad.parent.mkdir(exist_ok=True)
    logboek = f"logboek: [{{tijd: '{tijd}', vraag: effect.verzoek, wat: beantwoord}}]\n" if tijd else ""
    inhoud = (
        f"casus: {code}\ntitel: Over {code}\nmethode: {methode}\nantwoorden: {{}}\n{logboek}{dedent(rest)}"
    )
    pad.write_text(inhoud, encoding="utf-8")
    return pad


def _bespreking(map_: Path, code: str, tijd: str = OUD, naam: str = "") -> Path:
    rest = f"herkomst: {{casus: {code}, methode: omgekeerde-toets}}\n"
    return _casus(map_, naam or f"{code}-bespreking", tijd, methode="bespreking", rest=rest)


def _schoon(map_: Path, *argv: str, antwoord: str = "j\n") -> Uitkomst:
    return draai("opschonen", "--vragen", "eigen", *argv, cwd=map_, invoer=antwoord)


def _over(map_: Path) -> set[str]:
    return {pad.name for pad in (map_ / "casussen").iterdir() if pad.suffix != ".lock"}


def _rijen(uitkomst: Uitkomst) -> dict[str, list[str]]:
    """The list as other programs read it: by code."""
    rijen = [regel.split("\t") for regel in uitkomst.uit.splitlines() if "\t" in regel]
    return {code: rest for code, *rest in rijen}


def test_without_a_term_nothing_goes(tmp_path: Path) -> None:
    _casus(tmp_path, "oud")
    for argv in ((), ("--vragen", "eigen"), ("oud", "--ja", "--vragen", "eigen"), ("--lijst",)):
        (tmp_path / "eigen").mkdir(exist_ok=True)
        uitkomst = draai("opschonen", *argv, cwd=tmp_path, invoer="j\n")
        assert (uitkomst.code, uitkomst.uit) == (1, "")
        assert uitkomst.fout.startswith("Er is geen bewaartermijn vastgesteld, dus er gaat niets weg.")
        assert "bepaalt je organisatie" in uitkomst.fout
    assert _over(tmp_path) == {"oud.yaml"}


def test_after_a_yes_all_of_the_casus_goes_and_nothing_else(tmp_path: Path) -> None:
    _termijnen(tmp_path)
    _casus(tmp_path, "oud")
    _casus(tmp_path, "oud-2", NIEUW)
    _bespreking(tmp_path, "oud")
    weg = [".oud.klad.yaml", ".oud.klad.txt", ".oud.klad.txt.swp", ".oud.klad.txt~", ".oud.sleutel.yaml"]
    weg += ["oud.conflict-1.yaml", "oud.oud-1.yaml", "oud.oud-12.yaml", ".oud.x1.tmp", "oud.yaml~"]
    blijft = (".oud-2.klad.yaml", "oud-2.oud-1.yaml", "oud.md", "oudere.txt", ".verborgen")
    for naam in (*weg, *blijft):
        (tmp_path / "casussen" / naam).write_text("iets\n", encoding="utf-8")
    uitkomst = _schoon(tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert _over(tmp_path) == {"oud-2.yaml", *blijft}
    assert "Wil je deze casus weggooien, met alles erbij? Je krijgt ze niet terug. (j/n)" in uitkomst.uit
    assert "Weggegooid: oud, oud-bespreking." in uitkomst.uit
    assert "In casussen staat nog: oud.md." in uitkomst.uit
    assert "reservekopieën" in uitkomst.uit
    assert engels_in(uitkomst.uit.replace("oud.md", "")) == []


@pytest.mark.parametrize(("antwoord", "code"), [("n\n", 0), ("", 130)])
def test_without_a_yes_all_stays(tmp_path: Path, antwoord: str, code: int) -> None:
    _termijnen(tmp_path)
    _casus(tmp_path, "oud")
    uitkomst = _schoon(tmp_path, antwoord=antwoord)
    assert uitkomst.code == code
    assert "Er is niets weggegooid." in uitkomst.uit
    assert _over(tmp_path) == {"oud.yaml"}


def test_from_which_day_and_by_which_term(tmp_path: Path) -> None:
    """The method's own term goes before that of all; a casus without logboek counts from its file."""
    _termijnen(
        tmp_path,
        TERMIJN
        + """
    evaluatie:
      termijn: 18 maanden
      vanaf: afronding
      bron: Besluit van het college
      vastgesteld: 2021-02-03
    """,
    )
    _casus(tmp_path, "a")
    _casus(tmp_path, "b", methode="evaluatie", rest="status: afgerond")
    _casus(tmp_path, "c", methode="evaluatie", rest="status: bezig")
    pad = _casus(tmp_path, "d", "")
    os.utime(pad, (1_500_000_000, 1_500_000_000))
    _casus(tmp_path, "e", NIEUW)
    rijen = _rijen(_schoon(tmp_path, "--lijst"))
    assert {code: rij[:3] for code, rij in rijen.items()} == {
        "a": ["voorbij", "2019-03-12", "2024-03-12"],
        "b": ["voorbij", "2019-03-12", "2020-09-12"],
        "c": ["loopt niet", "", ""],
        "d": ["voorbij", "2017-07-14", "2022-07-14"],
        "e": ["bewaren", "2099-01-01", "2104-01-01"],
    }
    assert rijen["a"][-1] == (
        "bewaren tot en met 12-03-2024: 5 jaar na 12-03-2019 (logboek); "
        "bron: Selectielijst van Voorbeeldstad, vastgesteld op 01-01-2020"
    )
    assert rijen["c"][-1] == "nog niet afgerond"
    assert "na 14-07-2017 (datum van het bestand, want het logboek zegt niets)" in rijen["d"][-1]
    assert len(_over(tmp_path)) == 5


def test_a_later_discussion_holds_the_casus(tmp_path: Path) -> None:
    _termijnen(tmp_path)
    _casus(tmp_path, "oud")
    _bespreking(tmp_path, "oud", NIEUW)
    _bespreking(tmp_path, "al-weg")
    rijen = _rijen(_schoon(tmp_path, "--lijst"))
    assert {code: rij[0] for code, rij in rijen.items()} == {"oud": "bewaren", "al-weg-bespreking": "voorbij"}
    assert "met de bespreking: oud-bespreking" in rijen["oud"][-1]


def test_what_we_cannot_judge_stands_apart_and_stays(tmp_path: Path) -> None:
    _termijnen(tmp_path)
    map_ = tmp_path / "casussen"
    _casus(tmp_path, "onbekend", methode="bestaat-niet")
    _casus(tmp_path, "stuk").write_text("methode: [\n", encoding="utf-8")
    _casus(tmp_path, "met-stuk")
    (map_ / "met-stuk-bespreking.yaml").write_text("half", encoding="utf-8")
    echt = _casus(tmp_path, "echt")
    echt.rename(tmp_path / "elders.yaml")
    (map_ / "link.yaml").symlink_to(tmp_path / "elders.yaml")
    (map_ / ".zonder.klad.yaml").write_text("iets\n", encoding="utf-8")
    (map_ / "Jan.yml").write_text("iets\n", encoding="utf-8")
    for niets in (".sync.ffs_db", ".weg.lock", ".voorbeeld-willem.sleutel.yaml"):
        (map_ / niets).write_text("van een ander\n", encoding="utf-8")
    voor = _over(tmp_path)
    uitkomst = _schoon(tmp_path)
    assert uitkomst.code == 0
    apart = {"onbekend", "stuk", "met-stuk", "met-stuk-bespreking", "link"}
    assert {code: rij[0] for code, rij in _rijen(uitkomst).items()} == dict.fromkeys(apart, "apart")
    assert "Kijk zelf of het weg mag: .zonder.klad.yaml, Jan.yml\n" in uitkomst.uit
    assert "is geen casus waarvan de bewaartermijn voorbij is" in uitkomst.uit
    assert _over(tmp_path) == voor
    assert (tmp_path / "elders.yaml").exists()


def test_who_works_on_a_casus_keeps_it(tmp_path: Path) -> None:
    _termijnen(tmp_path)
    _casus(tmp_path, "oud")
    _casus(tmp_path, "ook-oud")
    with FileLock(tmp_path / "casussen/.oud.lock"):
        uitkomst = _schoon(tmp_path)
    assert _rijen(uitkomst)["oud"][-1].startswith("iemand is er nu mee bezig")
    assert _over(tmp_path) == {"oud.yaml"}


def test_a_script_names_the_codes_and_it_is_all_or_nothing(tmp_path: Path) -> None:
    _termijnen(tmp_path)
    for code, tijd in (("a", OUD), ("b", OUD), ("c", NIEUW)):
        _casus(tmp_path, code, tijd)
    kaal = _schoon(tmp_path, "--ja", antwoord="")
    assert (kaal.code, kaal.fout) == (
        2,
        "Noem bij --ja de codes. Zo gaat er nooit meer weg dan je bedoelt.\n",
    )
    for code in ("c", "bestaat-niet"):
        mis = _schoon(tmp_path, "a", code, "--ja", antwoord="")
        assert mis.code == 1
        assert f"Dit kan niet weg: {code}. Er is niets weggegooid." in mis.fout
    assert len(_over(tmp_path)) == 3
    assert _schoon(tmp_path, "a", "--ja", antwoord="").code == 0
    assert _over(tmp_path) == {"b.yaml", "c.yaml"}


def test_what_was_taken_over_from_it_is_named(tmp_path: Path) -> None:
    _termijnen(tmp_path)
    _casus(tmp_path, "a")
    rest = "herkomst: {casus: a, methode: omgekeerde-toets}\n"
    _casus(tmp_path, "a-evaluatie", NIEUW, methode="evaluatie", rest=rest)
    uitkomst = _schoon(tmp_path)
    assert "Uit deze casussen is overgenomen in: a-evaluatie. Die staan er nog." in uitkomst.uit


FOUT = """
    omgekeerde-toest: {termijn: 5 jaar, vanaf: afronding, bron: x, vastgesteld: 2020-01-01}
    alle: {termijn: ongeveer 5 jaar, vanaf: begin, bron: "", vastgesteld: 2020-02-30, reden: x}
    x-mijn: {wat: dan ook}
"""


def test_a_faulty_term_does_not_count_and_every_fault_has_a_place(tmp_path: Path) -> None:
    _termijnen(tmp_path, FOUT)
    _casus(tmp_path, "oud")
    for uitkomst in (_schoon(tmp_path), draai("vragen", "controleer", "eigen", cwd=tmp_path)):
        assert uitkomst.code == 1
        assert [regel.split(" Schrijf `alle`")[0] for regel in uitkomst.fout.splitlines()] == [
            "eigen/bewaartermijnen.yaml:2:1: Deze methode is er niet.",
            "eigen/bewaartermijnen.yaml:3:8: `termijn` heeft niet de goede vorm. "
            "Schrijf een termijn als 5 jaar, 18 maanden of 90 dagen.",
            "eigen/bewaartermijnen.yaml:3:34: Dit kan niet bij `vanaf`. "
            "Kies uit: afronding, laatste-wijziging.",
            "eigen/bewaartermijnen.yaml:3:48: `bron` is leeg. Vul het in.",
            "eigen/bewaartermijnen.yaml:3:58: De dag bij `vastgesteld` bestaat niet. "
            "Schrijf een dag als 2026-07-01.",
            "eigen/bewaartermijnen.yaml:3:83: `reden` kennen we hier niet. "
            "Hoort deze regel bij een tekst? Laat hem dan verder inspringen. "
            "Is hij van jezelf? Begin de naam met x-.",
        ]
    assert _over(tmp_path) == {"oud.yaml"}


def test_stopped_halfway_there_is_a_whole_casus_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped after any number of files: the casus itself goes last, and the next time finishes it."""
    for keer in range(6):
        map_ = tmp_path / str(keer)
        map_.mkdir()
        pad = _casus(map_, "oud")
        for naam in (".oud.klad.yaml", "oud.conflict-1.yaml", "oud.oud-1.yaml"):
            (pad.parent / naam).write_text("iets\n", encoding="utf-8")
        casus = opruimen.bekijk(pad.parent)[0].casus
        assert casus is not None
        echt, geduld = Path.unlink, [keer]

        def unlink(self: Path, missing_ok: bool = False) -> None:
            if self.suffix != ".lock":
                geduld[0] -= 1  # noqa: B023
                if geduld[0] < 0:  # noqa: B023
                    raise KeyboardInterrupt
            echt(self, missing_ok=missing_ok)  # noqa: B023

        monkeypatch.setattr(Path, "unlink", unlink)
        try:
            opruimen.verwijder(pad, casus)
        except KeyboardInterrupt:
            assert pad.exists()
        else:
            assert keer >= 4
        monkeypatch.undo()
        over = {naam.name for naam in pad.parent.iterdir()} - {".oud.lock"}
        assert over == set() or "oud.yaml" in over
        if over:
            opruimen.verwijder(pad, casus)
        assert {naam.name for naam in pad.parent.iterdir()} <= {".oud.lock"}


def test_what_cannot_go_is_told_and_the_rest_goes(tmp_path: Path) -> None:
    _termijnen(tmp_path)
    for code in ("a", "b"):
        _casus(tmp_path, code)
    (tmp_path / "casussen/.a.map").mkdir()  # a folder is no file of ours
    uitkomst = _schoon(tmp_path)
    assert uitkomst.code == 1
    assert uitkomst.fout == "casussen/a.yaml staat er nog, want .a.map kan niet weg: dat is een map.\n"
    assert "Weggegooid: b." in uitkomst.uit
    assert _over(tmp_path) == {"a.yaml", ".a.map"}


def test_a_casus_that_just_changed_stays(tmp_path: Path) -> None:
    pad = _casus(tmp_path, "a")
    casus = opruimen.bekijk(pad.parent)[0].casus
    assert casus is not None
    _casus(tmp_path, "a", NIEUW)
    with pytest.raises(opruimen.NietWeg, match="net veranderd"):
        opruimen.verwijder(pad_van("a", pad.parent), casus)
    assert pad.exists()
    pad.unlink()
    with pytest.raises(opruimen.NietWeg, match="was al weg"):
        opruimen.verwijder(pad_van("a", pad.parent), casus)
    assert list(pad.parent.iterdir()) == []


@pytest.mark.parametrize("cols", [80, 40])
def test_in_a_terminal_enter_is_no(tmp_path: Path, cols: int) -> None:
    _termijnen(tmp_path)
    _casus(tmp_path, "oud")
    _bespreking(tmp_path, "oud")
    argv = ("opschonen", "--vragen", "eigen")
    with Terminal(argv, cwd=tmp_path, cols=cols) as terminal:
        terminal.wacht_op_getoond("De bewaartermijn is voorbij (1)")
        terminal.wacht_op_getoond("bewaren tot en met 12-03-2024: 5 jaar na 12-03-2019 (logboek)")
        terminal.wacht_op_getoond("met de bespreking: oud-bespreking")
        terminal.wacht_op_vraag("weggooien, met alles erbij")
        terminal.toets("enter")
        assert terminal.einde() == 0
        assert terminal.ziet("Er is niets weggegooid.")
    with Terminal(argv, cwd=tmp_path, cols=cols) as terminal:
        terminal.wacht_op_vraag("weggooien, met alles erbij")
        terminal.kind.kill(signal.SIGTERM)
        assert terminal.einde() == 143
        assert terminal.is_heel()
    assert _over(tmp_path) == {"oud.yaml", "oud-bespreking.yaml"}
    with Terminal(argv, cwd=tmp_path, cols=cols) as terminal:
        terminal.wacht_op_vraag("weggooien, met alles erbij")
        terminal.typ("j\r")
        assert terminal.einde() == 0
        assert terminal.ziet("Weggegooid: oud, oud-bespreking.")
    assert _over(tmp_path) == set()
