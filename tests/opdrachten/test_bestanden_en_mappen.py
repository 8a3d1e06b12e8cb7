"""The commands that look at sets and casussen, and the report, as real processes."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from hulp import schrijf_set as schrijf_bestanden
from hulp import stapbestanden
from omgekeerd_cli.opslag.plaatsen import voorbeelden
from proefset import BEGIN, CODE, INGEBOUWD, INTAKE, METHODE, TITEL, als_invoer, casus_in, schrijf_set
from terminalhulp import PROGRAMMA, Terminal, draai, engels_in, schone_omgeving, zet_klaar

AF = len(INTAKE) - 1


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with the small set and one casus of which everything is answered."""
    schrijf_set(tmp_path)
    zet_klaar(tmp_path, AF)
    return tmp_path


def test_controleer_names_all_faults_with_their_place(tmp_path: Path) -> None:
    sets = schrijf_set(tmp_path)
    stap = sets / METHODE / "1-begin.yaml"
    tekst = stap.read_text(encoding="utf-8")
    tekst = tekst.replace("soort: ja-nee", "soort: jaofnee").replace(
        "verplicht: ja\n", "verplicht: soms\n", 1
    )
    stap.write_text(tekst, encoding="utf-8")
    (sets / "lijst.yaml").write_text("een: {naam: Een}\neen: {naam: Twee}\n", encoding="utf-8")
    uitkomst = draai("vragen", "controleer", "sets", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    regels = uitkomst.fout.splitlines()
    assert len(regels) == 3
    assert all(re.match(r"sets/[a-z0-9/.-]+\.yaml:\d+:\d+: \S", regel) for regel in regels), regels
    assert engels_in(uitkomst.fout) == []
    soort = next(nr for nr, regel in enumerate(tekst.splitlines(), start=1) if "jaofnee" in regel)
    assert any(regel.startswith(f"sets/proef/1-begin.yaml:{soort}:") for regel in regels)


def test_controleer_names_what_does_not_go_together(tmp_path: Path) -> None:
    sets = schrijf_set(tmp_path)
    stap = sets / METHODE / "2-midden.yaml"
    tekst = stap.read_text(encoding="utf-8").replace("is: zwaar", "is: loodzwaar")
    stap.write_text(tekst.replace("over: thema", "over: besluit", 1), encoding="utf-8")
    uitkomst = draai("vragen", "controleer", "sets", cwd=tmp_path)
    assert uitkomst.code == 1
    assert "loodzwaar" in uitkomst.fout
    assert "besluit" in uitkomst.fout
    assert engels_in(uitkomst.fout) == []


def test_controleer_on_a_template_that_is_wrong(tmp_path: Path) -> None:
    sets = schrijf_set(tmp_path)
    (sets / METHODE / "motivatie.md.j2").write_text(
        "{{ antwoord('bestaat-niet').tekst }}\n", encoding="utf-8"
    )
    uitkomst = draai("vragen", "controleer", "sets", cwd=tmp_path)
    assert uitkomst.code == 1
    assert "bestaat-niet" in uitkomst.fout
    assert engels_in(uitkomst.fout) == []


def test_controleer_says_so_when_all_is_right(map_: Path) -> None:
    for argv, env in ((("sets",), {}), ((), {"OMGEKEERD_VRAGEN": "sets"}), (("--vragen", "sets"), {})):
        uitkomst = draai("vragen", "controleer", *argv, cwd=map_, env=env)
        assert (uitkomst.code, uitkomst.fout) == (0, "")
        namen = ", ".join(sorted([*INGEBOUWD, METHODE]))
        assert " ".join(uitkomst.uit.split()) == (
            f"Alles klopt. Nagekeken: {namen}. proef: een eigen methode, met 3 stappen en 18 vragen."
        )


def test_showing_the_questions(map_: Path) -> None:
    uitkomst = draai("vragen", "toon", METHODE, cwd=map_, env={"OMGEKEERD_VRAGEN": "sets"})
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    for zin in ("Stap 2. Wat speelt er?", "Hoe zwaar weegt {optie}?", "Alleen als", "zwaar-thema"):
        assert zin in uitkomst.uit
    assert engels_in(uitkomst.uit) == []


@pytest.mark.parametrize("soort", ["methode", "stap", "lijst", "casus"])
def test_the_schemas_of_the_questions(tmp_path: Path, soort: str) -> None:
    uitkomst = draai("vragen", "schema", soort, cwd=tmp_path, env={"LC_ALL": "POSIX", "PYTHONUTF8": "0"})
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "properties" in uitkomst.uit
    json.loads(uitkomst.uit)


@pytest.mark.parametrize("argv", [("vragen", "toon"), ("casussen",), ("motivatie", "voorbeeld-willem")])
def test_a_screen_without_accents_is_no_fault(tmp_path: Path, argv: tuple[str, ...]) -> None:
    oud = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    uitkomst = draai(*argv, cwd=tmp_path, env=oud)
    assert (uitkomst.code, uitkomst.fout) == (0, "")


def test_casussen_as_lines(map_: Path) -> None:
    (map_ / "casussen" / "stuk.yaml").write_text("antwoorden: [\n", encoding="utf-8")
    uitkomst = draai("casussen", "--vragen", "sets", cwd=map_)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    regels = [regel.split("\t") for regel in uitkomst.uit.splitlines() if "\t" in regel]
    assert [regel[0] for regel in regels] == [CODE, "stuk"]
    assert regels[0][1:4] == [TITEL, "Proefset", "bezig"]
    assert regels[1][3] == "onleesbaar"
    assert engels_in(uitkomst.uit) == []


@pytest.mark.parametrize("cols", [40, 100])
def test_casussen_as_a_table_or_as_blocks(map_: Path, cols: int) -> None:
    """On a narrow screen each casus below its code, with all there is to know."""
    with Terminal(("casussen", "--vragen", "sets"), cols=cols, cwd=map_) as terminal:
        assert terminal.einde() == 0
        regels = [regel for regel in terminal.scherm if regel.strip()]
        if cols > 40:
            assert [regel.split()[0] for regel in regels[:2]] == ["Code", "Methode"]
            del regels[:2]
        assert regels[0].split()[0] == CODE
        assert terminal.ziet(TITEL)
        assert engels_in("\n".join(terminal.scherm)) == []


def test_called_finished_with_an_answer_gone_is_finished_nowhere(tmp_path: Path) -> None:
    """The list, the report and the overview at the end of a toets say the same of one file."""
    vragen = """
        - {id: wens, vraag: Wens?, kort: Wens, soort: tekst, verplicht: ja}
        - {id: besluit, vraag: B?, kort: Besluit, soort: keuze, verplicht: ja, opties: [
            {code: goed, label: Goed}]}
    """
    schrijf_bestanden(tmp_path / "sets", stapbestanden(vragen, "uitkomst: besluit\n"))
    (tmp_path / "casussen").mkdir()
    for code, besluit in (("gat", ""), ("heel", ", besluit: goed")):
        antwoorden = f"{{een: {{wens: rust{besluit}}}}}"
        casus = f"casus: {code}\nmethode: proef\nstatus: afgerond\nantwoorden: {antwoorden}\n"
        (tmp_path / f"casussen/{code}.yaml").write_text(casus, encoding="utf-8")
    env = {"OMGEKEERD_VRAGEN": "sets"}
    lijst = [regel.split("\t") for regel in draai("casussen", cwd=tmp_path, env=env).uit.splitlines()]
    assert [(regel[0], regel[3], regel[4], regel[7]) for regel in lijst] == [
        ("gat", "gewijzigd", "nog 1 open, stap 1", ""),
        ("heel", "afgerond", "klaar", "Goed"),
    ]
    assert "**CONCEPT**" in draai("motivatie", "gat", "-o", "-", cwd=tmp_path, env=env).uit
    assert "**CONCEPT**" not in draai("motivatie", "heel", "-o", "-", cwd=tmp_path, env=env).uit
    toets = draai("toets", "gat", cwd=tmp_path, invoer="overzicht\ns\n", env=env)
    assert "Je moet nog één vraag beantwoorden. Daar staat een ! voor." in toets.uit


def test_casussen_in_an_empty_folder(tmp_path: Path) -> None:
    uitkomst = draai("casussen", cwd=tmp_path, env={"OMGEKEERD_CASUSSEN": "archief"})
    assert uitkomst.code == 0
    assert "In archief staan nog geen casussen." in uitkomst.uit
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("opties", [("--vragen", "sets"), ()])
def test_a_set_of_a_stranger_works_without_python(tmp_path: Path, opties: tuple[str, ...]) -> None:
    """A method that nobody here has seen: two files of YAML are enough."""
    map_ = tmp_path / "sets" / "tuinplan"
    map_.mkdir(parents=True)
    (map_ / "methode.yaml").write_text(
        "id: tuinplan\ntitel: Tuinplan\nversie: 0.1.0\nschema: 1\nstappen: [grond]\n", encoding="utf-8"
    )
    (map_ / "grond.yaml").write_text(
        "stap: grond\ntitel: De grond\nvragen:\n"
        "  - {id: bodem, vraag: Wat ligt er?, kort: Bodem, soort: tekst, verplicht: ja}\n"
        "  - {id: meters, vraag: Hoeveel meter?, kort: Meters, soort: getal}\n",
        encoding="utf-8",
    )
    env = {} if opties else {"OMGEKEERD_VRAGEN": "sets"}
    argv = ("toets", "-m", "tuinplan", "--code", "t1", "--titel", "Achtertuin", *opties)
    uitkomst = draai(*argv, cwd=tmp_path, invoer="Klei\n12,5\n\n", env=env)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert casus_in(tmp_path, "t1")["antwoorden"] == {"grond": {"bodem": "Klei", "meters": "12.5"}}
    assert "Klei" in (tmp_path / "motivatie.md").read_text(encoding="utf-8")
    opnieuw = draai("motivatie", "t1", "-o", "-", *opties, cwd=tmp_path, env=env)
    assert opnieuw.rauw == (tmp_path / "motivatie.md").read_bytes()


def test_a_set_over_the_packaged_one(tmp_path: Path) -> None:
    map_ = tmp_path / "eigen" / "omgekeerde-toets"
    map_.mkdir(parents=True)
    (map_ / "1-effect.yaml").write_text(
        "stap: effect\nvragen:\n  - {id: vraag-inwoner, vraag: Waarmee kunnen we u helpen?}\n",
        encoding="utf-8",
    )
    uitkomst = draai("vragen", "toon", "--vragen", "eigen", cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "Waarmee kunnen we u helpen?" in uitkomst.uit
    assert "gewenst-effect*" in uitkomst.uit


def test_motivatie_on_stdout_is_only_the_report(map_: Path) -> None:
    uitkomst = draai("motivatie", CODE, "--vragen", "sets", "-o", "-", cwd=map_)
    assert uitkomst.code == 0
    assert f"# Proefset: {TITEL}\n" in uitkomst.uit
    assert "Het verslag staat in" not in uitkomst.alles
    assert uitkomst.uit.endswith(f"casus {CODE} -->\n")
    assert not (map_ / "motivatie.md").exists()


def test_motivatie_in_a_file_is_shown_too(map_: Path) -> None:
    uitkomst = draai("motivatie", CODE, "--vragen", "sets", "-o", "brief.md", cwd=map_)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "Rust in huis." in uitkomst.uit
    assert uitkomst.uit.rstrip().endswith("Het verslag staat in brief.md.")
    assert "Typ < om terug te gaan" not in uitkomst.uit
    assert f"# Proefset: {TITEL}\n" in (map_ / "brief.md").read_text(encoding="utf-8")


def test_motivatie_of_many_casussen_passes_over_a_broken_one(map_: Path) -> None:
    (map_ / "casussen" / "stuk.yaml").write_text("antwoorden: [\n", encoding="utf-8")
    (map_ / "uit").mkdir()
    (map_ / "uit" / "voorbeeld-willem.md").write_text("van mij\n", encoding="utf-8")
    namen = ("voorbeeld-aisha", "stuk", CODE, "voorbeeld-willem", "niemand")
    uitkomst = draai("motivatie", *namen, "--naar", "uit", "--vragen", "sets", cwd=map_)
    assert uitkomst.code == 1
    assert "2 van 5 verslagen staan in uit." in uitkomst.uit
    for zin in ("casussen/stuk.yaml:", "De casus 'niemand' is er niet", "voorbeeld-willem.md is niet het"):
        assert zin in "".join(uitkomst.fout.splitlines(keepends=True))
    assert sorted(pad.name for pad in (map_ / "uit").iterdir()) == [
        ".omgekeerd-verslagen",
        f"{CODE}.md",
        "voorbeeld-aisha.md",
        "voorbeeld-willem.md",
    ]
    assert (map_ / "uit" / "voorbeeld-willem.md").read_text(encoding="utf-8") == "van mij\n"
    assert engels_in(uitkomst.alles) == []


def test_replacing_is_allowed_with_the_option(map_: Path) -> None:
    (map_ / "motivatie.md").write_text("van mij\n", encoding="utf-8")
    argv = ("motivatie", CODE, "--vragen", "sets")
    assert draai(*argv, cwd=map_).code == 1
    assert (map_ / "motivatie.md").read_text(encoding="utf-8") == "van mij\n"
    assert draai(*argv, "--overschrijven", cwd=map_).code == 0
    assert (map_ / "motivatie.md").read_text(encoding="utf-8") != "van mij\n"


@pytest.mark.parametrize("voorbeeld", voorbeelden())
def test_every_example_replays(tmp_path: Path, voorbeeld: str) -> None:
    uitkomst = draai("afspelen", voorbeeld, cwd=tmp_path)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "antwoorden afgespeeld." in uitkomst.uit
    assert "Past niet meer" not in uitkomst.uit
    assert engels_in(uitkomst.uit) == []
    assert list(tmp_path.iterdir()) == []


def test_replaying_names_what_no_longer_fits_with_its_place(map_: Path) -> None:
    pad = map_ / "casussen" / f"{CODE}.yaml"
    tekst = pad.read_text(encoding="utf-8").replace("begindag: 2026-03-12", "begindag: 2026-02-30")
    pad.write_text(tekst, encoding="utf-8")
    uitkomst = draai("afspelen", CODE, "--vragen", "sets", cwd=map_)
    assert uitkomst.code == 1
    regel = next(nr for nr, r in enumerate(tekst.splitlines(), start=1) if "2026-02-30" in r)
    assert re.search(rf"casussen/{CODE}\.yaml:{regel}:\d+: Deze dag bestaat niet\.", uitkomst.alles)
    assert pad.read_text(encoding="utf-8") == tekst


def test_replaying_step_by_step_waits_for_enter(map_: Path) -> None:
    with Terminal(("afspelen", CODE, "--vragen", "sets", "--stap-voor-stap"), cwd=map_) as terminal:
        terminal.wacht_op("Wat wil de inwoner bereiken?")
        assert not terminal.ziet("Rust in huis.")
        terminal.toets("enter")
        terminal.wacht_op("Hoe noemen we het plan?")
        assert terminal.ziet("En – ooit – weer slapen?")
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.is_heel()


@pytest.mark.parametrize("aantal", [0, 2, 11])
def test_the_end_of_the_input_halfway_keeps_all(tmp_path: Path, aantal: int) -> None:
    schrijf_set(tmp_path)
    uitkomst = draai(*BEGIN, "--eenvoudig", cwd=tmp_path, invoer=als_invoer(INTAKE[:aantal]))
    assert uitkomst.code == 130
    assert "Traceback" not in uitkomst.alles
    if aantal:
        assert f"Je antwoorden staan in casussen/{CODE}.yaml." in uitkomst.alles
        zet_klaar(tmp_path / "sets", aantal)
        assert casus_in(tmp_path)["antwoorden"] == casus_in(tmp_path / "sets")["antwoorden"]
    else:
        assert "Je had nog niets beantwoord, dus er is niets bewaard." in uitkomst.alles
        assert not (tmp_path / "casussen").exists()


def test_stop_back_explain_and_pass_over_as_lines(tmp_path: Path) -> None:
    schrijf_set(tmp_path)
    invoer = "?\nRust\n.\n?\nplan\nPlan\n<\nPlan B\nja\n-\nquatsch\n2\nstop\n"
    uitkomst = draai(*BEGIN, "--eenvoudig", cwd=tmp_path, invoer=invoer)
    assert uitkomst.code == 0
    assert "Schrijf het op zoals je het hoort." in uitkomst.uit
    assert "Begin met een hoofdletter." in uitkomst.uit
    assert f"Ga later verder: omgekeerd toets {CODE} --vragen sets" in uitkomst.uit
    antwoorden = casus_in(tmp_path)["antwoorden"]
    assert antwoorden["begin"] == {"wens": "Rust", "plannaam": "Plan B", "steun": "ja", "helper": ""}
    assert antwoorden["midden"] == {"route": "rustig"}


@pytest.mark.parametrize("env", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}])
def test_plain_lines_in_a_terminal(tmp_path: Path, env: dict[str, str]) -> None:
    schrijf_set(tmp_path)
    with Terminal(BEGIN, cwd=tmp_path, env=env) as terminal:
        terminal.wacht_op("vraag 1 van 4")
        terminal.typ("Rust\n.\n")
        terminal.wacht_op("Hoe noemen we het plan?")
        assert not any("›" in regel or "╭" in regel for regel in terminal.getoond)
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.ziet(f"omgekeerd toets {CODE}")
        assert terminal.is_heel()
    assert casus_in(tmp_path)["antwoorden"] == {"begin": {"wens": "Rust"}}


def test_going_on_with_an_example_makes_a_copy(tmp_path: Path) -> None:
    uitkomst = draai("toets", "voorbeeld-willem", "--code", "w1", cwd=tmp_path, invoer="stop\n")
    assert uitkomst.code == 0
    assert "Je gaat verder in een eigen kopie." in uitkomst.uit


def test_a_pipe_that_closes_gives_no_traceback(tmp_path: Path) -> None:
    with subprocess.Popen(
        [str(PROGRAMMA), "vragen", "toon"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=schone_omgeving(),
    ) as kind:
        assert kind.stdout
        assert kind.stderr
        kind.stdout.read(10)
        kind.stdout.close()
        fout = kind.stderr.read().decode()
    assert "Traceback" not in fout
    assert "ging iets mis" not in fout
    assert engels_in(fout) == []
