"""Our program beside copier and cookiecutter: the same 40 answers and the same report, replayed.

    python tests/prestaties/gelijken.py [pairs]

Makes an environment of its own in a temporary folder, with our wheel, copier and cookiecutter from
the package index, and times whole processes in turn: each figure is the median over the pairs of how
many times as long ours took. P is `python -c pass` of the same environment.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from omgeving import maak_omgeving
from paren import Proces, paren

VRAGEN = [f"vraag_{nummer:02d}" for nummer in range(40)]
ANTWOORD = "Rust in huis, en 's ochtends genoeg tijd om de kinderen naar school te brengen."


DUUR = """
import json, statistics, sys, time
from pathlib import Path
antwoorden = json.loads(sys.argv[1])
def duur(doe, keer):
    doe()
    tijden = []
    for _ in range(keer):
        begin = time.perf_counter()
        doe()
        tijden.append(time.perf_counter() - begin)
    print(statistics.median(tijden))
"""
ONS = """
from omgekeerd_cli.opdrachten.werk import laden, verslag
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
plek, methoden = werkplek('sets'), {}
def ons():
    geladen = laden.laad_casus('zaak.yaml', plek, methoden)
    document = verslag.als_document(verslag.maak(geladen.stand), geladen.casus, '', geladen.bron)
    verslag.bewaar(document, Path('m.md'), mag_weg=lambda _: True, eigenaars=None if %s else dict)
duur(ons, 100)
"""
IN_PROCES = {
    "ours, synced": ONS % True,
    "ours": ONS % False,
    "copier": """
from copier import run_copy
duur(lambda: run_copy('copier', 'uit-copier', data=antwoorden, defaults=True, overwrite=True, quiet=True), 10)
""",
    "cookiecutter": """
from cookiecutter.main import cookiecutter
duur(lambda: cookiecutter('cutter', no_input=True, overwrite_if_exists=True, extra_context=antwoorden,
                          output_dir='uit-cutter'), 20)
""",
}
"""One replay through the Python interface of each, over and over in a process of its own."""


def _regels(veld: str) -> str:
    return "# Verslag\n\n" + "".join(f"## {naam}\n\n{veld % naam}\n\n" for naam in VRAGEN)


def maak_copier(map_: Path) -> None:
    """A template of 40 questions and one report, and a file with the answers."""
    sjabloon = map_ / "copier"
    sjabloon.mkdir()
    vragen = "".join(f"{naam}:\n  type: str\n  help: Wat is {naam}?\n" for naam in VRAGEN)
    (sjabloon / "copier.yml").write_text(vragen, encoding="utf-8")
    (sjabloon / "motivatie.md.jinja").write_text(_regels("{{ %s }}"), encoding="utf-8")
    antwoorden = "".join(f'{naam}: "{ANTWOORD}"\n' for naam in VRAGEN)
    (map_ / "antwoorden.yml").write_text(antwoorden, encoding="utf-8")


def maak_cookiecutter(map_: Path) -> None:
    """The same for cookiecutter."""
    sjabloon = map_ / "cutter"
    (sjabloon / "{{cookiecutter.naam}}").mkdir(parents=True)
    vragen = {"naam": "uit", **dict.fromkeys(VRAGEN, "")}
    (sjabloon / "cookiecutter.json").write_text(json.dumps(vragen), encoding="utf-8")
    tekst = _regels("{{ cookiecutter.%s }}")
    (sjabloon / "{{cookiecutter.naam}}/motivatie.md").write_text(tekst, encoding="utf-8")
    antwoorden = "".join(f'  {naam}: "{ANTWOORD}"\n' for naam in VRAGEN)
    (map_ / "cutter.yml").write_text(f"default_context:\n{antwoorden}", encoding="utf-8")


def maak_onze(map_: Path) -> None:
    """The same for us: a question set with its template, and a casus."""
    set_ = map_ / "sets/lus"
    set_.mkdir(parents=True)
    kop = "schema: 1\nid: lus\ntitel: Lus\nversie: 1.0.0\nstappen: [een]\n"
    (set_ / "methode.yaml").write_text(kop, encoding="utf-8")
    namen = [naam.replace("_", "-") for naam in VRAGEN]
    vragen = "".join(f"  - {{id: {n}, vraag: 'Wat is {n}?', kort: '{n}', soort: tekst}}\n" for n in namen)
    (set_ / "1.yaml").write_text(f"stap: een\ntitel: Een\nvragen:\n{vragen}", encoding="utf-8")
    delen = "".join(f"## {n}\n\n{{{{ antwoord('{n}').tekst }}}}\n\n" for n in namen)
    (set_ / "motivatie.md.j2").write_text(f"# Verslag\n\n{delen}", encoding="utf-8")
    antwoorden = "".join(f'    {n}: "{ANTWOORD}"\n' for n in namen)
    (map_ / "zaak.yaml").write_text(f"methode: lus\nantwoorden:\n  een:\n{antwoorden}", encoding="utf-8")


def processen(bin_: Path, map_: Path) -> dict[str, Proces]:
    """Every command that is timed, by name."""
    onze, copier, cutter = (str(bin_ / naam) for naam in ("omgekeerd", "copier", "cookiecutter"))
    return {
        "P": Proces([str(bin_ / "python"), "-c", "pass"], map_),
        "--versie": Proces([onze, "--versie"], map_),
        "--help": Proces([onze, "--help"], map_),
        "replay": Proces(
            [onze, "motivatie", "zaak.yaml", "--vragen", "sets", "-o", "m.md", "--eenvoudig"], map_
        ),
        "copier --version": Proces([copier, "--version"], map_),
        "copier --help": Proces([copier, "--help"], map_),
        "copier replay": Proces(
            [copier, "copy", "-q", "-f", "-l", "--data-file", "antwoorden.yml", "copier", "uit-copier"], map_
        ),
        "cookiecutter --version": Proces([cutter, "--version"], map_),
        "cookiecutter --help": Proces([cutter, "--help"], map_),
        "cookiecutter replay": Proces(
            [cutter, "--no-input", "-f", "--config-file", "cutter.yml", "-o", "uit-cutter", "cutter"], map_
        ),
    }


def _meet_in_proces(bin_: Path, map_: Path, keer: int) -> None:
    """Ours with and without a wait for the disk; the others do not wait for it."""
    antwoorden = json.dumps(dict.fromkeys(VRAGEN, ANTWOORD))
    tijden: dict[str, list[float]] = {naam: [] for naam in IN_PROCES}
    for _ in range(keer):
        for naam, programma in IN_PROCES.items():
            argv = [str(bin_ / "python"), "-c", DUUR + programma, antwoorden]
            gedaan = subprocess.run(argv, cwd=map_, capture_output=True, text=True, check=True)
            tijden[naam].append(float(gedaan.stdout.splitlines()[-1]))
    for ons in ("ours", "ours, synced"):
        eigen = tijden[ons]
        keren = {
            ander: statistics.median(a / o for a, o in zip(tijden[ander], eigen, strict=True))
            for ander in ("copier", "cookiecutter")
        }
        beside = ", ".join(f"1/{keer:.1f} of {ander}" for ander, keer in keren.items())
        print(f"one replay in one process, {ons}: {1000 * statistics.median(eigen):.1f} ms, {beside}")


def main(keer: int) -> None:
    """Measures and prints one line for each figure."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        bin_ = maak_omgeving(map_, "copier", "cookiecutter")
        for maak in (maak_copier, maak_cookiecutter, maak_onze):
            maak(map_)
        alles = processen(bin_, map_)
        _meet_in_proces(bin_, map_, keer)
        for wat, peer in (("--versie", "--version"), ("--help", "--help"), ("replay", "replay")):
            beside = {naam: alles[f"{naam} {peer}"] for naam in ("copier", "cookiecutter")}
            for naam, ander in {"P": alles["P"], **beside}.items():
                uitslag = paren(alles[wat], ander, keer)
                print(
                    f"{wat:<9} {uitslag.verhouding:6.2f} of {naam:<13}"
                    f"({1000 * uitslag.eerste:.0f} ms and {1000 * uitslag.tweede:.0f} ms)"
                )
        for naam in ("replay", "copier replay", "cookiecutter replay"):
            print(f"most memory of one {naam}: {alles[naam].meet()[1]:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
