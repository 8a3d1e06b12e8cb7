"""A question set much larger than anyone needs: refused at once, or as quick as any other."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.opslag.set import vragensets

VRAAG = "- {id: a, vraag: A?, kort: A, soort: tekst}\n"
GROEP = "- {id: g, vraag: G?, kort: G, soort: groep, vragen: [{id: b, vraag: B?, kort: B, soort: tekst}], "
GENOEG = 10
"""Seconds of work, where most take a tenth of one."""


def _keur(map_: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is wrong with the method `proef` in this folder; soon."""
    monkeypatch.chdir(map_)
    begin = time.process_time()
    gebreken = [str(gebrek) for gebrek in vragensets.keur("proef", [Path()])]
    assert time.process_time() - begin < GENOEG
    return gebreken


def _vraag(naam: str, rest: str, soort: str = "tekst") -> str:
    return f"- {{id: {naam}, vraag: V?, kort: V, soort: {soort}, {rest}}}\n"


def _vragen(aantal: int) -> str:
    return "".join(VRAAG.replace(": a,", f": v{nummer},") for nummer in range(aantal))


def _keten(aantal: int) -> str:
    """Each question waits for the one before it."""
    eerder = "als: {{vraag: v{}, ingevuld: ja}}"
    keten = (_vraag(f"v{nummer}", eerder.format(nummer - 1)) for nummer in range(1, aantal))
    return VRAAG.replace(": a,", ": v0,") + "".join(keten)


def _kringen(aantal: int) -> str:
    """Two by two they wait for each other."""
    return "".join(_vraag(f"v{n}", f"als: {{vraag: v{n ^ 1}, ingevuld: ja}}") for n in range(aantal))


def _opties(aantal: int) -> str:
    return "opties: [" + ", ".join(f"{{code: c{nummer}, label: L}}" for nummer in range(aantal)) + "]"


def _diep(aantal: int) -> str:
    return VRAAG + _vraag("b", "als: " + "{niet: " * aantal + "{vraag: a, ingevuld: ja}" + "}" * aantal)


def _breed(aantal: int, naam: str = "b") -> str:
    delen = ", ".join(f"{{vraag: a, is: x{nummer}}}" for nummer in range(aantal))
    return _vraag(naam, f"als: {{een-van: [{delen}]}}")


def _veel_velden(aantal: int, herhaal: str) -> str:
    velden = ", ".join(f"{{id: b{nummer}, vraag: B?, kort: B, soort: tekst}}" for nummer in range(aantal))
    return _vraag("g", f"herhaal: {{{herhaal}}}, vragen: [{velden}]", "groep")


def _controles(aantal: int) -> str:
    return _vraag("b", "controle: [" + "{patroon: a}, " * aantal + "]")


PATROON = (
    "Dit patroon klopt niet. Kijk de haakjes na. Vooruitkijken met (?= en terugwijzen met \\1 kan hier niet."
)
MINDER = "Maak er minder van."


@pytest.mark.parametrize(
    ("vragen", "gebrek"),
    [
        (GROEP + "herhaal: {min: 3000000}}", "4:110: Het getal bij `min` is te groot: hoogstens 100."),
        (GROEP + "herhaal: {max: 9999999}}", "4:110: Het getal bij `max` is te groot: hoogstens 1.000."),
        (GROEP + f"herhaal: {{max: {'9' * 5_000}}}}}", "4:110: Het getal bij `max` is te groot."),
        (_vraag("a", _opties(5_000), "keuze"), f"4:47: Hier staat te veel: hoogstens 1.000. {MINDER}"),
        (_vraag("a", _opties(60_000), "keuze"), "4:"),
        (_vragen(10_000), "5558:37: Dit bestand houdt te veel: hoogstens 50.000 namen en waarden."),
        (_vragen(3_000), "1004:6: Deze methode heeft te veel vragen: hoogstens 1.000. "
                          "Maak er meer methodes van."),
        (_diep(40), "5:249: Dit zit te diep in elkaar: hoogstens 32 lagen."),
        (VRAAG + _breed(5_000), f"5:53: Hier staat te veel: hoogstens 100. {MINDER}"),
        (VRAAG + "".join(_breed(100, f"b{n}") for n in range(40)),
         "35:49: Met deze voorwaarde erbij heeft de methode meer dan 3.000 vergelijkingen. "
         "Maak voorwaarden korter."),
        (_veel_velden(20, "min: 100"), "4:47: Dit zijn meteen meer dan 500 vragen. Maak `min` kleiner."),
        (_controles(5_000), f"4:47: Hier staat te veel: hoogstens 10. {MINDER}"),
        (f"- {{id: a, vraag: {'x' * 90_000}, kort: A, soort: tekst}}",
         "4:13: Deze tekst is te lang: hoogstens 20.000 tekens. Maak hem korter."),
        (VRAAG + f"- {{id: b, vraag: '{'{a} ' * 5_000}', kort: B, soort: tekst}}",
         "5:13: In deze tekst staan te veel invulplekken: hoogstens 20. Maak de tekst korter."),
        (_vraag("a", "controle: {patroon: '('}"), f"4:58: {PATROON}"),
        (_vraag("a", "controle: [{patroon: a}, {patroon: '(?=a)'}]"), f"4:73: {PATROON}"),
        (_vraag("a", "controle: {patroon: '((a{100}){100}){100}'}"), f"4:58: {PATROON}"),
        (_kringen(200), "4:"),
        (VRAAG + "".join(_vraag(f"b{n}", f"zomaar{n}: x") for n in range(900)), ""),
        (VRAAG + "".join(_vraag(f"b{n}", f"als: {{vraag: weg{n}, is: x}}") for n in range(900)), "5:"),
    ],
)  # fmt: skip
def test_too_much_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vragen: str, gebrek: str
) -> None:
    """The first fault with its place; a few hundred of them are enough to go on with."""
    schrijf_set(tmp_path, stapbestanden(vragen))
    gebreken = _keur(tmp_path, monkeypatch)
    assert gebreken[0].startswith(f"proef/1-een.yaml:{gebrek}")
    assert len(gebreken) <= 700


@pytest.mark.parametrize(
    "vragen", [_keten(1_000), _diep(20), VRAAG + _breed(100), _vraag("a", _opties(1_000), "keuze")]
)
def test_much_that_can_be_used_is_checked_soon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vragen: str
) -> None:
    """Also where looking for a way to every question would go on without end."""
    schrijf_set(tmp_path, stapbestanden(vragen))
    assert _keur(tmp_path, monkeypatch) == []


def test_long_lists_are_not_laid_over_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every question would be looked for in all others."""
    bestanden = stapbestanden(_vragen(5_000))
    onder, boven = schrijf_set(tmp_path / "onder", bestanden), schrijf_set(tmp_path / "boven", bestanden)
    monkeypatch.chdir(tmp_path)
    gevonden = [str(gebrek) for gebrek in vragensets.keur("proef", [onder, boven])]
    assert (
        "boven/proef/1-een.yaml:4:3: Hier staat te veel: hoogstens 1.000. Haal er een deel van weg."
        in gevonden
    )


def test_a_set_is_not_larger_than_ten_times_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In files or in bytes."""
    leeg = "stap: een\nx-a: " + "y" * 100_000
    schrijf_set(tmp_path, stapbestanden(VRAAG) | {f"proef/x{n:03}.yaml": leeg for n in range(50)})
    zin = "Met dit bestand erbij is de vragenset te groot: hoogstens 200 bestanden, samen 4 MB. "
    gebreken = _keur(tmp_path, monkeypatch)
    assert gebreken[0] == f"proef/x039.yaml: {zin}Maak er meer methodes van."
    assert len(gebreken) == 11


def _verwijs(naar: str) -> Callable[[Path], object]:
    return lambda pad: pad.symlink_to(naar)


def _ijl(pad: Path) -> None:
    """A file of 100 MB that takes no room on disk."""
    with pad.open("wb") as bestand:
        bestand.truncate(100_000_000)


def _veel(map_: Path) -> None:
    for nummer in range(30):
        (map_ / f"s{nummer}.md.j2").write_text("x", encoding="utf-8")


BUITEN = "Deze verwijzing gaat naar een plek buiten de map met vragen. Zet het bestand zelf hier."


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")
@pytest.mark.parametrize(
    ("waar", "maak", "gebrek"),
    [
        ("proef/motivatie.md.j2", _verwijs("../../geheim.txt"), BUITEN),
        ("proef/motivatie.md.j2", _verwijs("/etc/passwd"), BUITEN),
        ("proef/2-twee.yaml", _verwijs("../../geheim.txt"), BUITEN),
        ("proef/2-twee.yaml", _verwijs("/dev/zero"), BUITEN),
        ("proef/2-twee.yaml", _verwijs("2-twee.yaml"), "Niet te lezen: die verwijzing volgen we niet."),
        ("proef/2-twee.yaml", os.mkfifo, "Niet te lezen: dat is geen gewoon bestand."),
        ("proef/2-twee.yaml", _ijl, "Dit bestand is te groot: hoogstens 4 MB."),
        ("proef/brief.md.j2", _ijl, "Dit bestand is te groot: hoogstens 4 MB."),
        ("proef/brief.md.j2", lambda pad: pad.write_bytes(b"x" * 64_001),
         "Dit sjabloon is te groot: hoogstens 64 kB. Maak het korter."),
        ("proef/brief.md.j2", lambda pad: pad.write_bytes(b"een\nab\xff"),
         "2:3: Dit is geen UTF-8. Bewaar het bestand als UTF-8."),
        ("proef", _veel, "Hier staan te veel sjablonen: hoogstens 20."),
    ],
)  # fmt: skip
def test_what_is_no_plain_file_of_the_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waar: str, maak: Callable[[Path], object], gebrek: str
) -> None:
    """Nothing outside the folder that was named is read through a link, and nothing goes on for ever."""
    (tmp_path / "geheim.txt").write_text("stap: geheim\n", encoding="utf-8")
    set_ = schrijf_set(tmp_path / "set", stapbestanden(VRAAG))
    maak(set_ / waar)
    plaats = waar if gebrek[0].isdigit() else f"{waar}:1:1"
    assert _keur(set_, monkeypatch) == [f"{plaats}:{'' if gebrek[0].isdigit() else ' '}{gebrek}"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_list_of_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists stand beside the methods; for them the same holds."""
    (tmp_path / "kleuren.yaml").write_text("rood: {naam: Rood}\n", encoding="utf-8")
    set_ = schrijf_set(tmp_path / "set", stapbestanden(_vraag("a", "opties: {uit: kleuren}", "keuze")))
    (set_ / "kleuren.yaml").symlink_to("../kleuren.yaml")
    monkeypatch.chdir(set_)
    assert [str(gebrek) for gebrek in vragensets.keur_lijsten([Path()])] == [f"kleuren.yaml:1:1: {BUITEN}"]
    assert f"kleuren.yaml:1:1: {BUITEN}" in _keur(set_, monkeypatch)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_within_the_set_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two methods may share a template; and the folder that was named may be a link itself."""
    set_ = schrijf_set(tmp_path / "set", stapbestanden(VRAAG) | {"ons.md.j2": "Ons verslag."})
    (set_ / "proef/motivatie.md.j2").symlink_to("../ons.md.j2")
    (tmp_path / "kort").symlink_to("set")
    assert _keur(set_, monkeypatch) == []
    assert vragensets.laad("proef", [tmp_path / "kort"]).sjablonen == {"motivatie": "Ons verslag."}
