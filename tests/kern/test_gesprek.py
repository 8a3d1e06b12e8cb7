from pathlib import Path
from hulp import Script, methode_met, maak_casus, voer
def test_x(tmp_path: Path) -> None:
    m = methode_met(tmp_path, """
    - {id: naam, vraag: Naam?, kort: Naam, soort: tekst, verplicht: ja}
    - id: kosten
      vraag: Kosten?
      kort: Kosten
      soort: groep
      vragen:
        - {id: wat, vraag: Wat?, kort: Wat, soort: tekst}
    """)
    s = Script([("naam", "Jan"), ("kosten", "ja"), ("kosten.1.wat", "huur"), ("kosten", "nee")])
    c = voer(m, maak_casus(m), s)
    assert s.gezien == []
    assert c.antwoorden == {}
