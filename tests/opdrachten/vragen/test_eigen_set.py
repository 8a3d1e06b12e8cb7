"""`omgekeerd vragen kopieer`: an own set that can be used as it stands, and never over what is there."""

from __future__ import annotations

import os
import random
import re
import stat
from pathlib import Path

import pytest

from hulp import maak_casus, schrijf_set, voer
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.controle.setverschil import Hoe, Wat, vergelijk, vergelijk_kaarten
from omgekeerd_cli.kern.controle.voorbeeldvragen import kies_voorbeeld
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.route.route import Stand
from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import kopie, vragensets
from omgekeerd_cli.rapport.sjabloon import maak_rapport
from terminalhulp import draai, engels_in
from zwerver import Zwerver

KOPIEER = ("vragen", "kopieer", "mijn-vragen")
CONTROLEER = ("vragen", "controleer", "--vragen", "mijn-vragen")
SETS = vragensets.methoden(plaatsen.ingebouwd())


def bestanden(map_: Path) -> set[str]:
    """Everything in a folder, without the schemas."""
    paden = {pad.relative_to(map_).as_posix() for pad in map_.rglob("*") if pad.is_file()}
    return {pad for pad in paden if not pad.startswith("schema/")}


def test_a_set_of_ones_own_says_precisely_what_it_does_otherwise(tmp_path: Path) -> None:
    gemaakt = draai(*KOPIEER, cwd=tmp_path)
    assert (gemaakt.code, gemaakt.fout) == (0, "")
    assert gemaakt.uit == (
        "Je eigen vragenset staat in mijn-vragen. Lees eerst mijn-vragen/README.md.\n"
        "Nakijken doe je met:\nomgekeerd vragen controleer --vragen mijn-vragen\n"
    )
    assert [pad.name for pad in tmp_path.iterdir()] == ["mijn-vragen"]
    sjablonen = {pad for pad in bestanden(tmp_path / "mijn-vragen") if pad.endswith(".j2")}
    assert bestanden(tmp_path / "mijn-vragen") - sjablonen == {
        "README.md",
        "bewaartermijnen.yaml",
        "omgekeerde-toets/eigen.yaml",
        "organisatie.yaml",
        "prijslijst.yaml",
        "uitgangspunten.yaml",
        "wetten.yaml",
    }
    assert "omgekeerde-toets/motivatie.md.j2" in sjablonen
    gekeken = draai(*CONTROLEER, cwd=tmp_path)
    assert (gekeken.code, gekeken.fout) == (0, "")
    woorden = " ".join(gekeken.uit.split())
    assert "omgekeerde-toets: 1 vraag erbij, 1 vraag in andere woorden. - Vraag erbij" in woorden
    assert "lijsten: 3 kaarten erbij. - Kaart erbij in wetten.yaml: ‘VOORBEELD:" in woorden
    assert woorden.startswith("Geen fouten gevonden.")
    assert woorden.count("Hier staat nog VOORBEELD") == 5
    assert woorden.count("- Kaart erbij") + woorden.count("- Vraag ") == 5
    assert (
        engels_in(gemaakt.uit + gekeken.uit + (tmp_path / "mijn-vragen/README.md").read_text("utf-8")) == []
    )


@pytest.mark.parametrize("naam", SETS)
def test_every_method_can_be_made_ones_own(tmp_path: Path, naam: str) -> None:
    assert draai(*KOPIEER, "--methode", naam, cwd=tmp_path).code == 0
    eigen_map = tmp_path / "mijn-vragen"
    mappen = plaatsen.vragenmappen(eigen_map)
    assert [*vragensets.keur(naam, mappen), *vragensets.keur_lijsten(mappen)] == []
    ons, eigen = vragensets.laad(naam, plaatsen.ingebouwd()), vragensets.laad(naam, mappen)
    voorbeeld = kies_voorbeeld(ons)
    wijzigingen = vergelijk(ons, eigen)
    assert [(w.hoe, w.id, w.sleutels) for w in wijzigingen] == [
        (Hoe.TOEGEVOEGD, voorbeeld.nieuw, ()),
        (Hoe.HERSCHREVEN, voorbeeld.vraag.id, ("vraag",)),
    ]
    assert {w.wat for w in wijzigingen} <= {Wat.VRAAG, Wat.KERNVRAAG}
    assert {w.hoe for w in vergelijk_kaarten([ons], [eigen])} <= {Hoe.TOEGEVOEGD}


@pytest.mark.parametrize("naam", SETS)
def test_the_example_of_leaving_a_question_out_works_too(tmp_path: Path, naam: str) -> None:
    assert draai(*KOPIEER, "--methode", naam, cwd=tmp_path).code == 0
    pad = tmp_path / "mijn-vragen" / naam / "eigen.yaml"
    tekst = pad.read_text(encoding="utf-8")
    weg = kies_voorbeeld(vragensets.laad(naam, plaatsen.ingebouwd())).weg
    assert bool(weg) is bool(re.search(r"# - id", tekst))
    if weg is None:
        return
    pad.write_text(re.sub(r"  # (- id|  vervalt)", r"  \1", tekst), encoding="utf-8")
    uitkomst = draai(*CONTROLEER, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert f"- Vraag weggelaten: ‘{weg.kort}’ ({weg.id}). Reden: VOORBEELD:" in " ".join(uitkomst.uit.split())


@pytest.mark.parametrize("vorm", [(), ("--heel",)], ids=["klein", "heel"])
def test_a_toets_with_ones_own_set_comes_to_its_end(tmp_path: Path, vorm: tuple[str, ...]) -> None:
    assert draai(*KOPIEER, *vorm, cwd=tmp_path).code == 0
    naam = "eigen-omgekeerde-toets" if vorm else "omgekeerde-toets"
    set_ = vragensets.laad(naam, plaatsen.vragenmappen(tmp_path / "mijn-vragen"))
    casus = voer(set_, maak_casus(set_), Zwerver(random.Random(7), onrust=0))  # noqa: S311
    assert (casus.status, list(Stand(set_, casus).route.open)) == (Status.AFGEROND, [])
    rapport = maak_rapport(maak_motivatie(Stand(set_, casus)))
    assert "CONCEPT" not in rapport
    assert ("Eigen vraag (VOORBEELD)" in rapport) is not bool(vorm)


def test_the_whole_method_under_a_name_of_ones_own(tmp_path: Path) -> None:
    assert draai(*KOPIEER, "--heel", cwd=tmp_path).code == 0
    map_ = tmp_path / "mijn-vragen"
    onze = kopie.bestanden_van("omgekeerde-toets")
    assert bestanden(map_) == {"README.md", *(f"eigen-omgekeerde-toets/{naam}" for naam in onze)}
    uitkomst = draai(*CONTROLEER, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert re.search(
        r"^eigen-omgekeerde-toets: een eigen methode, met 5 stappen en \d+ vragen\.$", uitkomst.uit, re.M
    )
    begin = draai("toets", "--methode", "eigen-omgekeerde-toets", "--vragen", "mijn-vragen", "--eenvoudig",
                  cwd=tmp_path, invoer="2026-1\nProef\nstop\n")  # fmt: skip
    assert begin.code == 0, begin.alles


def test_what_an_editor_needs_goes_along(tmp_path: Path) -> None:
    for doel, *opties in (["a"], ["b", "--heel"]):
        assert draai("vragen", "kopieer", doel, *opties, cwd=tmp_path).code == 0
    gezien = 0
    for pad in tmp_path.rglob("*.yaml"):
        eerste = pad.read_text(encoding="utf-8").splitlines()[0]
        schema = eerste.removeprefix("# yaml-language-server: $schema=")
        assert (pad.parent / schema).resolve().is_file(), pad
        gezien += 1
    assert gezien > 7


@pytest.mark.parametrize(
    ("argv", "zin"),
    [
        (("vol",), "De map vol is niet leeg, dus we zetten er niets bij. Kies een nieuwe map"),
        (("vol/x.txt",), "vol/x.txt is een bestand. Kies een naam voor een nieuwe map."),
        (("vol/x.txt/nieuw",), "vol/x.txt is geen map, dus daarin kan niets staan. Kies een andere plek."),
        (("nieuw", "--methode", "nergens"), "De methode 'nergens' is er niet. Kies uit: "),
    ],
)
def test_what_is_not_possible(tmp_path: Path, argv: tuple[str, ...], zin: str) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "x.txt").write_text("van mij\n", encoding="utf-8")
    uitkomst = draai("vragen", "kopieer", *argv, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert zin in uitkomst.fout
    assert engels_in(uitkomst.fout) == []
    assert bestanden(tmp_path) == {"vol/x.txt"}
    assert [pad.name for pad in tmp_path.iterdir()] == ["vol"]


def test_an_empty_folder_will_do_but_not_the_one_one_is_in(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir(mode=0o750)
    assert draai("vragen", "kopieer", "leeg", cwd=tmp_path).code == 0
    assert stat.S_IMODE((tmp_path / "leeg").stat().st_mode) == 0o750
    (tmp_path / "hier").mkdir()
    uitkomst = draai("vragen", "kopieer", ".", cwd=tmp_path / "hier")
    assert (uitkomst.code, uitkomst.fout) == (
        1,
        "Je staat zelf in die map. Kies een nieuwe map, zoals mijn-vragen.\n",
    )


def test_only_the_owner_reads_and_writes_what_is_new(tmp_path: Path) -> None:
    eerder = os.umask(0)
    try:
        kopie.bewaar_map(tmp_path / "nieuw", {"a/b.yaml": b"x"})
    finally:
        os.umask(eerder)
    rechten = [
        stat.S_IMODE((tmp_path / pad).stat().st_mode) for pad in ("nieuw", "nieuw/a", "nieuw/a/b.yaml")
    ]
    assert rechten == [0o700, 0o700, 0o600]


@pytest.mark.parametrize("fout", [OSError(28, "vol"), KeyboardInterrupt()])
def test_a_kill_halfway_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fout: BaseException
) -> None:
    def vol(_: int) -> None:
        raise fout

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises((OmgekeerdFout, KeyboardInterrupt)) as gevangen:
        kopie.bewaar_map(tmp_path / "nieuw", {"a.yaml": b"x", "b.yaml": b"y"})
    if isinstance(fout, OSError):
        assert str(gevangen.value) == f"{tmp_path / 'nieuw'} is niet bewaard: de schijf is vol."
    assert list(tmp_path.iterdir()) == []


def test_a_kernvraag_that_was_left_out_stands_at_the_top(tmp_path: Path) -> None:
    assert draai(*KOPIEER, cwd=tmp_path).code == 0
    stap = tmp_path / "mijn-vragen" / "omgekeerde-toets" / "effect.yaml"
    stap.write_text(
        "stap: effect\nvragen: [{id: vraag-inwoner, vervalt: Staat al in het dossier.}]\n", "utf-8"
    )
    uitkomst = draai(*CONTROLEER, cwd=tmp_path)
    assert uitkomst.code == 0, uitkomst.alles
    assert (
        "omgekeerde-toets: 1 kernvraag weggelaten, 1 vraag erbij, 1 vraag in andere woorden. "
        "- Kernvraag weggelaten: ‘Vraag van de inwoner’ (vraag-inwoner). Reden: Staat al in het dossier. "
        "- Vraag erbij:"
    ) in " ".join(uitkomst.uit.split())


def test_a_group_of_ours_may_be_left_out_with_all_its_fields(tmp_path: Path) -> None:
    """Our template asks for those fields, and so does another method of ours: neither is at fault."""
    vraag = "stap: tafel\nvragen:\n  - id: hulp\n    vervalt: Wij weten al wie er is.\n"
    schrijf_set(tmp_path / "mijn-vragen", {"doorbraakmethode/1-tafel.yaml": vraag})
    uitkomst = draai(*CONTROLEER, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "(hulp). Reden: Wij weten al wie er is." in uitkomst.uit
    assert "hulp-wie" not in uitkomst.uit


def test_a_template_of_ones_own_need_not_say_all_our_sentences(tmp_path: Path) -> None:
    sjabloon = {"omgekeerde-toets/motivatie.md.j2": "# {{ casus.titel }}\n"}
    schrijf_set(tmp_path / "mijn-vragen", sjabloon)
    uitkomst = draai(*CONTROLEER, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")


def test_what_our_sentence_cannot_say_any_more_is_told_at_the_own_question(tmp_path: Path) -> None:
    vraag = "stap: tafel\nvragen:\n  - id: vast-gezicht\n    soort: tekst\n"
    schrijf_set(tmp_path / "mijn-vragen", {"doorbraakmethode/1-tafel.yaml": vraag})
    uitkomst = draai(*CONTROLEER, cwd=tmp_path)
    zin = "Hierdoor klopt onze `vaste-persoon` niet meer: `vast-gezicht` is geen keuze (tekst)."
    assert uitkomst.code == 1
    assert [regel.startswith(f"mijn-vragen/doorbraakmethode/1-tafel.yaml:4:5: {zin}") for regel in
            uitkomst.fout.splitlines()] == [True]  # fmt: skip
