"""Files held against their format: every fault at once, in Dutch, with its place and what to do."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.opslag.formaat import keur
from omgekeerd_cli.opslag.formaat.blok import Blok, KaartBlok
from omgekeerd_cli.opslag.formaat.casusformaat import CasusBlok
from omgekeerd_cli.opslag.formaat.keur import ga_na
from omgekeerd_cli.opslag.formaat.lijstformaat import (
    ga_kaarten_na,
)
from omgekeerd_cli.opslag.formaat.methodeformaat import MethodeBlok, StapBlok
from omgekeerd_cli.opslag.formaat.prijsformaat import PrijsBlok
from omgekeerd_cli.opslag.formaat.wetformaat import WetskaartBlok
from omgekeerd_cli.opslag.formaat.zinformaat import ZinBlok
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.yaml.lezer import lees_bytes

KOP = "stap: a\ntitel: A\n"
KALE_VRAAG = "vragen: [{id: v, vraag: V, soort: tekst}]"
VRAAG = KOP + "vragen:\n- id: v\n  vraag: V?\n  kort: V\n  soort: keuze\n"
HOOFD = "id: a\ntitel: A\nversie: 1.0.0\nstappen: [a]\n"
CASUS = "methode: a\nantwoorden: {}\n"
KAART = (
    "naam: Wet A\ngrondwaarde: Leven.\n"
    "ruimte: [{artikel: art. 1, soort: open norm, biedt: x, wie: college}]\n"
    "beslist: college\nbron: de wet\nzekerheid: nagelezen\nlink: https://example.org\n"
)
PRIJS = "naam: Dagopvang\nbedrag: 58,50\nper: per-dagdeel\nbron: ons contract\ndatum: 2026-01-01\n"

MIGRATIE = (
    "Een migratie zegt één ding. Schrijf naast `van` precies één van deze: "
    "hernoem-vraag, hernoem-optie, hernoem-veld, vervallen."
)
EERST = (
    "Hier staat niet, of twee keer, wat eerst moet. "
    "Schrijf één ding: een `tekst`, of een `wet` met een `termijn`."
)
LOS = "Hoort deze regel bij een tekst? Laat hem dan verder inspringen."
SIGNAAL = HOOFD + "schema: 1\nsignalen: [{id: s, als: {vraag: v, is: x}, ernst: let-op, tekst: t, advies: a"
ADVIES = HOOFD + "schema: 1\nadviezen: [{methode: a, reden: r"
PUNT = f"{KOP}{KALE_VRAAG}\nbespreekpunten: [{{tekst: t"
ZONDER_HERKOMST = (
    "Hier staat niet waar dit vandaan komt. Voeg één regel toe: `bron` als die het zelf zegt, "
    "`naar-aanleiding-van`, of `eigen-advies: ja`."
)
NOG_EENS = (
    "Hier staat nog eens waar dit vandaan komt. "
    "Laat één regel staan: `bron`, `naar-aanleiding-van` of `eigen-advies: ja`."
)
WEG = f"{LOS} Is hij van jezelf? Begin de naam met x-."
VOORAAN = "Begint je tekst met [ of {? Zet hem dan tussen aanhalingstekens."


@pytest.mark.parametrize(
    ("blok", "inhoud", "gebrek"),
    [
        (StapBlok, f"stap: a\n{KALE_VRAAG}", "1:1: Hier ontbreekt `titel`. Voeg die regel toe."),
        (StapBlok, VRAAG + "  uitlg: x", "8:3: `uitlg` kennen we hier niet. Bedoel je `uitleg`?"),
        (StapBlok, VRAAG + "  qqq: x", f"8:3: `qqq` kennen we hier niet. {WEG}"),
        (StapBlok, VRAAG + "  herhaal: {ovr: x}", "8:13: `ovr` kennen we hier niet. Bedoel je `over`?"),
        (
            StapBlok,
            VRAAG + "  opties: [{code: a, label: A, toelchting: x}]",
            "8:32: `toelchting` kennen we hier niet. Bedoel je `toelichting`?",
        ),
        (StapBlok, VRAAG + "  opties: {uit: a, in: b}", f"8:20: `in` kennen we hier niet. {WEG}"),
        (StapBlok, VRAAG + "  uitleg: [x]", f"8:3: Bij `uitleg` hoort een tekst. {VOORAAN}"),
        (StapBlok, f"stap: a\ntitel:\n{KALE_VRAAG}", "2:1: `titel` is leeg. Vul het in."),
        (
            StapBlok,
            VRAAG.replace("id: v", "id: Mijn vraag"),
            "4:3: `id` heeft niet de goede vorm. "
            "Gebruik kleine letters, cijfers en streepjes, te beginnen met een letter.",
        ),
        (StapBlok, VRAAG + "  verplicht: yes", "8:3: Dit kan niet bij `verplicht`. Kies uit: ja, nee."),
        (StapBlok, VRAAG + "  opties: wetten", "8:3: Bij `opties` hoort een lijst, met streepjes."),
        (StapBlok, VRAAG + "  opties: {uit: a, van: b}",
         "8:3: Hier staat niet, of twee keer, waar de keuzes vandaan komen. "
         "Schrijf één regel: `uit` met een lijstbestand, of `van` met een groep."),
        (ZinBlok, "a: {vast: Altijd.}",
         "1:1: Hier staat niet, of twee keer, wat er gezegd wordt. "
         "Schrijf een zin bij `zegt`. Of schrijf `vraag` met bij `per` een zin voor elke keuze."),
        (ZinBlok, "a: {zegt: Hoi.}",
         "1:1: Hier staat niet op welke antwoorden deze zin rust. "
         "Voeg `rust-op` toe, of schrijf bij `vast` waarom de zin er altijd mag staan."),
        (StapBlok, VRAAG + "  opties: []", "8:3: `opties` is leeg. Zet er minstens één regel in."),
        (StapBlok, VRAAG + "  opties: [a]",
         "8:12: Een keuze heeft een code en een label. Schrijf `{code: CODE, label: WAT MENSEN LEZEN}`."),
        (StapBlok, VRAAG + "  opties:", "8:3: Onder `opties` staat niets. "
         "Zet de regels die erbij horen verder naar rechts, elk met een streepje."),
        (StapBlok, VRAAG + "  opties: [{code: a}]", "8:12: Hier ontbreekt `label`. Voeg die regel toe."),
        (StapBlok, KOP + "vragen: []", "3:1: `vragen` is leeg. Zet er minstens één regel in."),
        (StapBlok, KOP + "vragen: [v]", f"3:10: Hier horen regels als `naam: waarde`. {LOS}"),
        (StapBlok, VRAAG + "  bronnen: x", "8:3: Bij `bronnen` hoort een lijst, met streepjes."),
        (StapBlok, VRAAG + "  herhaal: {min: veel}", "8:13: Bij `min` hoort een heel getal."),
        (StapBlok, VRAAG + "  herhaal: {min: [1]}", "8:13: Bij `min` hoort een heel getal."),
        (StapBlok, VRAAG + "  herhaal: {min: -1}", "8:13: Het getal bij `min` is te klein."),
        (StapBlok, VRAAG + "  als: {alle: []}", "8:9: `alle` is leeg. Zet er minstens één regel in."),
        (MethodeBlok, HOOFD + "schema: 2", "5:1: Het getal bij `schema` is te groot. "
         "Dit bestand is van een nieuwere versie van omgekeerd."),
        (MethodeBlok, HOOFD + "schema: 1\nmigraties: [{van: '1'}]",
         "6:14: `van` heeft niet de goede vorm. Schrijf een versie als 1.0.0."),
        (MethodeBlok, HOOFD + "schema: 1\nmigraties: [{van: 1.0.0}]", f"6:13: {MIGRATIE}"),
        (MethodeBlok, SIGNAAL + "}]", f"6:12: {ZONDER_HERKOMST}"),
        (MethodeBlok, SIGNAAL + ", bron: x, eigen-advies: ja}]", f"6:89: {NOG_EENS}"),
        (MethodeBlok, SIGNAAL + ", bron: x, naar-aanleiding-van: y}]", f"6:89: {NOG_EENS}"),
        (MethodeBlok, SIGNAAL + ", eigen-advies: nee}]",
         "6:80: Dit kan niet bij `eigen-advies`. Kies uit: ja."),
        (MethodeBlok, SIGNAAL + ", eigenadvies: ja}]",
         "6:80: `eigenadvies` kennen we hier niet. Bedoel je `eigen-advies`?"),
        (MethodeBlok, SIGNAAL + ", naar-aanleiding-van: }]",
         "6:80: `naar-aanleiding-van` is leeg. Vul het in."),
        (MethodeBlok, ADVIES + "}]", f"6:12: {ZONDER_HERKOMST}"),
        (MethodeBlok, ADVIES + ", bron: x, eerst: [{wet: wgs}]}]", f"6:52: {EERST}"),
        (MethodeBlok, ADVIES + ", bron: x, eerst: [{wet: wgs, termijn: t, tekst: x}]}]", f"6:52: {EERST}"),
        (MethodeBlok, ADVIES + ", eigen-advies: ja, bron: x}]", f"6:53: {NOG_EENS}"),
        (StapBlok, PUNT + ", bron: x, naar-aanleiding-van: y}]", f"4:38: {NOG_EENS}"),
        (MethodeBlok, HOOFD.replace("1.0.0", "1") + "schema: 1",
         "3:1: `versie` heeft niet de goede vorm. Schrijf een versie als 1.0.0."),
        (MethodeBlok, HOOFD + "schema: 1\nstatus: af",
         "6:1: Dit kan niet bij `status`. Kies uit: concept, actief, vervallen."),
        (KaartBlok, "pw: {naam: PW}\nwmo: {label: Wmo}", "2:1: Hier ontbreekt `naam`. Voeg die regel toe."),
        (KaartBlok, "pw: Participatiewet", "1:1: Hier horen regels als `naam: waarde`."),
        (KaartBlok, "Mijn wet: {naam: PW}", "1:1: Deze naam heeft niet de goede vorm. "
         "Gebruik kleine letters, cijfers en streepjes, te beginnen met een letter."),
        (WetskaartBlok, KAART + "geldig-per: 2026-02-30",
         "8:1: De dag bij `geldig-per` bestaat niet. Schrijf een dag als 2026-07-01."),
        (WetskaartBlok, KAART + "geldig-per: 1 juli 2026",
         "8:1: `geldig-per` heeft niet de goede vorm. Schrijf een dag als 2026-07-01."),
        (WetskaartBlok, KAART.replace("https://", "") + "geldig-per: 2026-07-01",
         "7:1: `link` heeft niet de goede vorm. Schrijf een adres dat begint met https://."),
        (WetskaartBlok, KAART.replace("wie: college", "wie: college, zekerheid: deels nagelezen")
         + "geldig-per: 2026-07-01",
         "3:10: Hier is niet alles nagelezen. Schrijf bij `voorbehoud` wat niet."),
        (PrijsBlok, PRIJS.replace("58,50", "vanaf 50"),
         "1:1: Dit bedrag begrijpen we niet. Schrijf bijvoorbeeld 750 of 1.250,50."),
        (PrijsBlok, PRIJS + "geldig-tot: 2025-12-31",
         "1:1: De laatste dag ligt voor de eerste. Kijk `datum` en `geldig-tot` na."),
        (PrijsBlok, PRIJS + "zekerheid: niet nagelezen",
         "1:1: Hier is niet alles nagelezen. Schrijf bij `voorbehoud` wat niet."),
        (PrijsBlok, PRIJS.replace("per-dagdeel", "dagdeel"),
         "3:1: Dit kan niet bij `per`. Bedoel je `per-dagdeel`? Kies uit: eenmalig, per-uur, per-dagdeel, "
         "per-dag, per-week, per-maand, per-jaar, per-keer, per-km."),
        (PrijsBlok, PRIJS.replace("2026-01-01", "vorig jaar"),
         "5:1: `datum` heeft niet de goede vorm. Schrijf een dag als 2026-07-01."),
        (PrijsBlok, PRIJS.replace("bron: ons contract\n", ""),
         "1:1: Hier ontbreekt `bron`. Voeg die regel toe."),
        (WetskaartBlok, KAART.replace(", wie: college", "") + "geldig-per: 2026-07-01",
         "3:10: Hier staat niet wie beslist. Schrijf bij `beslist-door` een code uit bevoegden.yaml."),
        (WetskaartBlok, KAART + "geldig-per: 2026-07-01\ngeldig-van: 2026-07-01\ngeldig-tot: 2026-06-30",
         "1:1: De laatste dag ligt voor de eerste. Kijk `geldig-van` en `geldig-tot` na."),
        (WetskaartBlok, KAART + "geldig-per: 2026-07-01\ntermijnen:\n"
         "  - {id: a, wat: A, lengte: zes, vanaf: nu, wie: college}",
         "10:21: `lengte` heeft niet de goede vorm. "
         "Schrijf een tijd als 6 weken of 3 werkdagen, of: meteen."),
        (CasusBlok, "methode: a\nantwoorden: x", "2:1: Bij `antwoorden` horen regels als `naam: waarde`."),
        (CasusBlok, "methode: a\nantwoorden:\n  een: x",
         f"3:3: Bij deze naam horen regels als `naam: waarde`. {LOS}"),
        (CasusBlok, "antwoorden: {}", "1:1: Hier ontbreekt `methode`. Voeg die regel toe."),
        (CasusBlok, CASUS + "casus: Jan Jansen", "3:1: `casus` heeft niet de goede vorm. "
         "Gebruik kleine letters, cijfers, - en _; hoogstens 64 tekens."),
        (CasusBlok, CASUS + "logboek: [{vraag: a.b, wat: gezien}]",
         "3:24: Dit kan niet bij `wat`. Kies uit: beantwoord, gewijzigd, overgeslagen, bijgewerkt."),
        (CasusBlok, CASUS + f"revisie: {'9' * 5000}", "3:1: Het getal bij `revisie` is te groot."),
        (StapBlok, VRAAG + "  herhaal: {min: 3000000}",
         "8:13: Het getal bij `min` is te groot: hoogstens 100."),
        (StapBlok, VRAAG + f"  uitleg: {'x' * 20_001}",
         "8:3: Deze tekst is te lang: hoogstens 20.000 tekens. Maak hem korter."),
        (KaartBlok, f"pw: {{naam: PW, wat: [{'x' * 20_001}]}}",
         "1:1: Deze tekst is te lang: hoogstens 20.000 tekens. Maak hem korter."),
        (StapBlok, VRAAG + f"  opties: [{'{code: a, label: A},' * 1_001}]",
         "8:3: Hier staat te veel: hoogstens 1.000. Maak er minder van."),
        (KaartBlok, "".join(f"c{n}: {{naam: N}}\n" for n in range(1_001)),
         "1:1: Hier staat te veel: hoogstens 1.000. Maak er minder van."),
    ],
)  # fmt: skip
def test_one_fault(blok: type[Blok | KaartBlok], inhoud: str, gebrek: str) -> None:
    """One sentence with its place, naming the key as it stands in the file."""
    gebreken: list[Gebrek] = []
    na = ga_kaarten_na if blok in (KaartBlok, ZinBlok) else ga_na
    assert na(blok, lees_bytes(inhoud.encode(), "f"), gebreken) is None
    assert [str(gevonden) for gevonden in gebreken] == [f"f:{gebrek}"]


def test_every_sentence_has_an_example() -> None:
    """No sentence that never comes, and none that was never read by anybody."""
    rijen = test_one_fault.pytestmark[0].args[1]  # type: ignore[attr-defined]
    gebreken: list[str] = []
    for _, _, gebrek in rijen:
        gebreken.append(gebrek.split(": ", 1)[1])
    for wat, _ in keur._ZINNEN.values():
        delen = re.split(r"\{\w+\}", wat)
        assert any(zin.startswith(delen[0]) and all(deel in zin for deel in delen) for zin in gebreken), wat


def test_keys_of_ones_own() -> None:
    """What starts with `x-` is the author's, at every level."""
    inhoud = VRAAG + "  x-wie: ik\n  opties: [{code: a, label: A, x-y: 1}]\nx-z: [1]\n"
    gebreken: list[Gebrek] = []
    assert ga_na(StapBlok, lees_bytes(inhoud.encode(), "f"), gebreken)
    assert gebreken == []


def test_all_faults_of_a_set_in_one_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sorted by file, line and column; faults of form and of sense together."""
    een = """
    - {id: a, vraag: A?, kort: A, soort: teks}
    - {id: b, vraag: B?, kort: B, soort: tekst, als: {vraag: zzz, is: x}}
    - {id: d, vraag: D?, kort: D, soort: tekst}
    - {id: d, vraag: D?, kort: D, soort: tekst}
    """
    bestanden = stapbestanden({"een": een, "twee": "- {id: c, vraag: C?, soort: tekst}"}, "eigenaar: [ik]")
    schrijf_set(tmp_path, bestanden | {"proef/9-drie.yaml": dedent("titel: Drie\n")})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Exception, match="proef") as gevangen:
        vragensets.laad("proef", [Path()])
    assert str(gevangen.value).splitlines() == [
        "proef/1-een.yaml:4:33: Dit kan niet bij `soort`. Bedoel je `tekst`? Kies uit: tekst, lange-tekst, "
        "keuze, meerkeuze, ja-nee, datum, getal, bedrag, mededeling, groep, rekening.",
        "proef/1-een.yaml:5:53: Er is geen vraag `zzz`.",
        "proef/1-een.yaml:7:6: Het id `d` staat er al: proef/1-een.yaml, regel 6. "
        "Geef elke vraag een eigen id.",
        "proef/2-twee.yaml:4:6: Hier ontbreekt `kort`. Geef een kort label.",
        "proef/9-drie.yaml:1:1: Hier ontbreekt `stap`. Zet bovenaan welke stap dit is.",
        f"proef/methode.yaml:6:1: Bij `eigenaar` hoort een tekst. {VOORAAN}",
    ]
