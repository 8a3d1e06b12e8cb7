"""Many casussen: the time beside merely loading their YAML, on one core and on all, and the memory.

    python tests/prestaties/opbrengst.py [casussen]

Every casus is a packaged example with a title of its own, as the program keeps one: with a line in the
logboek for each answer. Counted are whole processes, by the clock; `taskset` holds one of them to a
single core. The memory is the most of the largest process.
"""

from __future__ import annotations

import sys
import tempfile
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.antwoordpaden import antwoordpaden
from omgekeerd_cli.kern.antwoord.boom import als_tekst
from omgekeerd_cli.kern.antwoord.casus import Gebeurtenis, Wat
from omgekeerd_cli.opdrachten.werk import laden
from omgekeerd_cli.opdrachten.werk.werkplek import werkplek
from omgekeerd_cli.opslag.casus.casus_als_yaml import schrijf_casus

sys.path.insert(0, str(Path(__file__).parents[1]))

from paren import gemeten

from terminalhulp import PROGRAMMA, schone_omgeving

LADEN = """
import sys, yaml
from pathlib import Path
for pad in sorted(Path('casussen').glob('*.yaml')):
    yaml.load(pad.read_bytes(), Loader=yaml.CSafeLoader)
"""


@cache
def bewaarde_voorbeelden() -> tuple[str, ...]:
    """The packaged examples as they would stand in the casussen folder of who answered them here."""
    plek, teksten = werkplek(), []
    for pad in sorted((Path(__file__).parents[2] / "casussen").glob("voorbeeld-*.yaml")):
        geladen = laden.laad_casus(pad.stem, plek)
        casus, sha256 = geladen.casus, geladen.methode.sha256
        vragen = map(als_tekst, antwoordpaden(geladen.methode, casus.antwoorden))
        logboek = tuple(
            Gebeurtenis(f"2026-11-29T09:{nr // 60:02d}:{nr % 60:02d}+01:00", vraag, Wat.BEANTWOORD)
            for nr, vraag in enumerate(vragen)
        )
        bewaard = replace(casus, logboek=logboek, revisie=len(logboek), sha256=sha256, code="zaak")
        teksten.append(schrijf_casus(bewaard).decode())
    return tuple(teksten)


def maak(map_: Path, aantal: int) -> None:
    """So many casussen in a folder `casussen`, of all packaged examples in turn."""
    (map_ / "casussen").mkdir()
    teksten = bewaarde_voorbeelden()
    for nummer in range(aantal):
        code, tekst = f"2026-{nummer:06d}", teksten[nummer % len(teksten)]
        tekst = tekst.replace("casus: zaak\n", f"casus: {code}\n", 1)
        pad = map_ / f"casussen/{code}.yaml"
        pad.write_text(tekst.replace("titel: ", f"titel: {nummer} ", 1), encoding="utf-8")


def duur(*argv: str, cwd: Path, een_kern: bool = False) -> tuple[float, float]:
    """Seconds on the clock, and the most MB that the largest process had."""
    vooraf = ["taskset", "-c", "0"] if een_kern else []
    return gemeten([*vooraf, *argv], cwd, schone_omgeving())


def meet(map_: Path, aantal: int) -> float:
    """Prints all figures for so many casussen; gives the seconds on one core for each casus."""
    maak(map_, aantal)
    onze = str(PROGRAMMA)
    laden, _ = duur(sys.executable, "-c", LADEN, cwd=map_, een_kern=True)
    een, geheugen = duur(onze, "motivatie", "casussen", "--naar", "een", cwd=map_, een_kern=True)
    alle, groot = duur(onze, "motivatie", "casussen", "--naar", "alle", cwd=map_)
    weer, _ = duur(onze, "motivatie", "casussen", "--naar", "alle", "--alleen-gewijzigd", cwd=map_)
    na, _ = duur(onze, "afspelen", "casussen", "--alleen-fouten", cwd=map_)
    lijst, _ = duur(onze, "casussen", cwd=map_)
    nog, _ = duur(onze, "casussen", cwd=map_)
    print(f"{aantal} casussen, reports on one core: {een:.1f} s, {1000 * een / aantal:.2f} ms each")
    print(f"  beside CSafeLoader loading them: {een / laden:.2f}; on all cores beside one: {alle / een:.2f}")
    print(f"  again with nothing changed: {weer:.1f} s; replayed for faults only: {na:.1f} s")
    print(f"  list: {lijst:.1f} s, again {nog:.1f} s; most memory: {geheugen:.0f} MB, {groot:.0f} MB")
    return een / aantal


def main(aantal: int) -> None:
    """Measures a tenth of that many and then all of them, so that it shows how the time grows."""
    per_casus = []
    for hoeveel in (max(aantal // 10, 1), aantal):
        with tempfile.TemporaryDirectory() as map_:
            per_casus.append(meet(Path(map_), hoeveel))
    print(f"time for each casus, {aantal} beside {max(aantal // 10, 1)}: {per_casus[1] / per_casus[0]:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
