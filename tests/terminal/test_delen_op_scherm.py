"""`omgekeerd delen` in a terminal: a list for each word, back, another word, and stopping."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from terminalhulp import Terminal, engels_in

CASUS = """\
methode: omgekeerde-toets
titel: Auto op naam
antwoorden:
  effect:
    situatie: De auto van Willem staat in Zwaagje. Zijn BSN is 111222333.
"""
SLEUTEL = "casussen/.zaak.sleutel.yaml"


def _begin(map_: Path, maat: tuple[int, int]) -> Terminal:
    (map_ / "casussen").mkdir(parents=True, exist_ok=True)
    (map_ / "casussen/zaak.yaml").write_text(CASUS, encoding="utf-8")
    return Terminal(["delen", "zaak"], rows=maat[0], cols=maat[1], cwd=map_)


def _verhaal(map_: Path, maat: tuple[int, int]) -> None:
    with _begin(map_, maat) as terminal:
        terminal.wacht_op_vraag("Wat komt er voor «111222333» (lijkt een BSN) in de plaats?")
        terminal.wacht_op_getoond("… Zwaagje. Zijn BSN is «111222333».")
        terminal.toets("enter")
        terminal.wacht_op_vraag("Wat komt er voor «Willem» in de plaats?")
        terminal.wacht_op("1) de inwoner")
        terminal.typ("4\r")
        terminal.wacht_op_vraag("Wat komt er voor «Zwaagje» in de plaats?")
        terminal.toets("c-b")
        terminal.wacht_op_vraag("Wat komt er voor «Willem» in de plaats?")
        terminal.wacht_op("1) de inwoner")
        terminal.toets("c-c")
        assert terminal.einde() == 130
        assert terminal.is_heel()
        terminal.wacht_op_getoond("Gestopt. Er is geen kopie geschreven.")
    assert "Willem" not in (map_ / SLEUTEL).read_text(encoding="utf-8")
    with _begin(map_, maat) as terminal:
        terminal.wacht_op_vraag("Wat komt er voor «Willem» in de plaats?")
        terminal.typ("12\r")
        terminal.wacht_op_getoond("Welk woord komt ervoor in de plaats")
        terminal.wacht_op_veld("›")
        terminal.typ("Willem zelf\r")
        terminal.wacht_op("Hierin staat nog iets dat weg moet.")
        terminal.typ("\x7f" * 11 + "zijn vader\r")
        terminal.wacht_op_vraag("Wat komt er voor «Zwaagje» in de plaats?")
        terminal.toets("enter")
        terminal.wacht_op("Kies een antwoord, en dan Enter.")
        terminal.typ("14\r")
        terminal.wacht_op_vraag("Moet er nog iets weg?")
        terminal.typ("1\r")
        assert terminal.einde() == 0
        for regel in ("- zijn vader: 1 keer", "Bleef staan: Zwaagje.", "Let op: dit is niet anoniem."):
            terminal.wacht_op_getoond(regel)
        assert engels_in("\n".join(terminal.getoond)) == []
    kopie = (map_ / "gedeeld-0001.yaml").read_text(encoding="utf-8")
    assert "De auto van zijn vader staat in Zwaagje. Zijn BSN is een BSN." in kopie


def test_word_by_word_in_a_terminal(tmp_path: Path) -> None:
    maten = ((24, 80), (10, 40), (40, 200))
    with ThreadPoolExecutor(3) as ploeg:
        list(ploeg.map(lambda maat: _verhaal(tmp_path / f"{maat[0]}x{maat[1]}", maat), maten))
