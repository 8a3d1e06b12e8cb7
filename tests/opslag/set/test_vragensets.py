"""Question sets as folders: a stranger's whole method, what is missing, and the hash of a set."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import Script, maak_casus, schrijf_set, stapbestanden, voer
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.opslag.set import vragensets

EEN = stapbestanden("- {id: a, vraag: A?, kort: A, soort: keuze, opties: {uit: kleuren}}")
HOOFD = EEN["proef/methode.yaml"]
TWEE = "stap: twee\ntitel: T\nvragen: [{id: z, vraag: Z, kort: Z, soort: tekst}]\n"
GEEN_LIJST = "Het lijstbestand kleuren.yaml voor de vraag `a` is er niet. Maak het, of noem een ander."
KLEUREN = {"kleuren.yaml": "rood: {naam: Rood}\n"}


def fouten(map_: Path, bestanden: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is wrong with the method `proef` in this folder."""
    monkeypatch.chdir(map_)
    schrijf_set(map_, bestanden)
    return [str(gebrek) for gebrek in vragensets.keur("proef", [Path()])]


def test_which_methods_there_are(tmp_path: Path) -> None:
    """Every folder with files on .yaml, of all folders together; not hidden ones, not schemas."""
    bestanden = dict.fromkeys(["a/methode.yaml", ".b/methode.yaml", "_c/x.yaml", "d/x.json", "e/x.yml"], "")
    een, twee = schrijf_set(tmp_path / "1", bestanden), schrijf_set(tmp_path / "2", {"f/methode.yaml": ""})
    assert vragensets.methoden([een, twee, tmp_path / "weg"]) == ["a", "f"]
    with pytest.raises(OmgekeerdFout) as gevangen:
        vragensets.laad("b", [een, twee])
    assert str(gevangen.value) == "De methode 'b' is er niet. Kies uit: a, f."


@pytest.mark.parametrize(
    ("bestanden", "gebreken"),
    [
        ({"proef/een.yaml": EEN["proef/1-een.yaml"]}, ["proef: Hier ontbreekt methode.yaml."]),
        (EEN, [f"proef/1-een.yaml:4:56: {GEEN_LIJST}"]),
        (
            KLEUREN | {"proef/methode.yaml": HOOFD.replace("[een]", "[een, twee]")}
            | {"proef/1.yaml": EEN["proef/1-een.yaml"]},
            ["proef/methode.yaml:5:16: De stap `twee` heeft geen bestand. Maak het."],
        ),
        (
            KLEUREN | EEN | {"proef/2.yaml": TWEE},
            ["proef/2.yaml:1:1: De stap `twee` staat niet in de lijst van methode.yaml. "
             "Zet hem erbij, of kies uit: een."],
        ),
        (
            KLEUREN | EEN | {"proef/methode.yaml": HOOFD.replace("id: proef", "id: proeve")},
            ["proef/methode.yaml:1:1: Het id `proeve` is anders dan de naam van de map. Schrijf `proef`."],
        ),
        (EEN | {"kleuren.yaml": "rood: Rood\n"}, ["kleuren.yaml:1:1: Hier horen regels als `naam: waarde`."]),
        (
            KLEUREN | {"proef/methode.yaml": HOOFD, "proef/1.yaml": "stap: een\ntitel: [\n"},
            ["proef/1.yaml:2:8: Bij [ mist het sluithaakje ]. Zet het erbij. "
                "Hoort [ bij een tekst? Zet de hele tekst tussen aanhalingstekens."],
        ),
    ],
    ids=["no head", "no list", "no file", "not in list", "other id", "bad list", "unreadable"],
)  # fmt: skip
def test_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bestanden: dict[str, str], gebreken: list[str]
) -> None:
    """One fault, without others that follow from it."""
    assert fouten(tmp_path, bestanden, monkeypatch) == gebreken


WACHT = "wacht-op-eerdere-stappen: ja\n"


def test_a_step_that_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later step may wait; for the first there is nothing to wait for."""
    vragen = "- {id: %s, vraag: V?, kort: V, soort: tekst}"
    set_ = stapbestanden({"een": vragen % "a", "twee": vragen % "b"})
    set_["proef/2-twee.yaml"] += WACHT
    methode = vragensets.laad("proef", [schrijf_set(tmp_path / "goed", set_)])
    assert [stap.wacht_op_eerdere for stap in methode.stappen] == [False, True]
    set_["proef/1-een.yaml"] += WACHT
    assert fouten(tmp_path, set_, monkeypatch) == [
        "proef/1-een.yaml:5:1: Dit is de eerste stap: er is geen stap ervoor om op te wachten. "
        "Haal die regel weg."
    ]


TERMEN = stapbestanden("- {id: a, vraag: A?, kort: A, soort: tekst}", "begrippen: {uit: woorden}\n")


@pytest.mark.parametrize(
    ("woorden", "gebrek"),
    [
        (
            None,
            "proef/methode.yaml:6:13: Het lijstbestand woorden.yaml voor `begrippen` is er niet. "
            "Maak het, of noem een ander.",
        ),
        ("pgb: {naam: Pgb}\n", "woorden.yaml:1:1: Hier ontbreekt `uitleg`. Voeg die regel toe."),
        ("pgb: {naam: Pgb, uitleg: ''}\n", "woorden.yaml:1:18: `uitleg` is leeg. Vul het in."),
        (
            "pgb: {naam: Pgb, uitleg: Geld., ook: budget}\n",
            "woorden.yaml:1:33: Bij `ook` hoort een lijst, met streepjes.",
        ),
    ],
)
def test_terms_need_an_explanation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, woorden: str | None, gebrek: str
) -> None:
    """The list of terms must be there, each with what it means."""
    bestanden = TERMEN | ({} if woorden is None else {"woorden.yaml": woorden})
    assert fouten(tmp_path, bestanden, monkeypatch) == [gebrek]


def test_faults_in_list_files(tmp_path: Path) -> None:
    """Also in those that no question uses."""
    map_ = schrijf_set(tmp_path, {"a.yaml": "x: {}\n", "b.yaml": "x: [", "c.yaml": "x: {naam: X}\n"})
    zinnen = [str(gebrek).removeprefix(f"{map_}/") for gebrek in vragensets.keur_lijsten([map_])]
    assert [zin.partition(" ")[0] for zin in zinnen] == ["a.yaml:1:1:", "b.yaml:1:4:"]


def test_the_hash_of_a_set(tmp_path: Path) -> None:
    """The same on every system; another as soon as a word, a list or the template changes."""

    def sha(naam: str, bestanden: dict[str, bytes]) -> str:
        for pad, inhoud in bestanden.items():
            (tmp_path / naam / pad).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / naam / pad).write_bytes(inhoud)
        return vragensets.laad("proef", [tmp_path / naam]).sha256

    basis = {pad: tekst.encode() for pad, tekst in (EEN | KLEUREN).items()}
    crlf = {pad: b"\xef\xbb\xbf" + inhoud.replace(b"\n", b"\r\n") for pad, inhoud in basis.items()}
    stap = "proef/1-een.yaml"
    hashes = [
        sha("basis", basis),
        sha("woord", basis | {stap: basis[stap].replace(b"A?", b"B?")}),
        sha("lijst", basis | {"kleuren.yaml": b"rood: {naam: Rozerood}\n"}),
        sha("sjabloon", basis | {"proef/motivatie.md.j2": b"x"}),
    ]
    assert len(set(hashes)) == 4
    assert sha("crlf", crlf) == hashes[0]
    assert len(hashes[0]) == 64


VREEMD = {
    "wetten.yaml": "a: {naam: Wet A, doel: leven}\nb: {naam: Wet B, doel: wonen}\n",
    "buur/methode.yaml": """\
        id: buur
        titel: Methode van de buren
        versie: 0.1.0
        schema: 1
        status: concept
        stappen: [een, twee]
        bronnen: [{titel: Boek}]
        signalen:
          - {id: s, als: {vraag: h-tekst, ingevuld: nee}, ernst: let-op, tekst: t, advies: a, bron: b}
        """,
    "buur/een.yaml": """\
        stap: een
        titel: Een
        vragen:
          - {id: v-tekst, vraag: T?, kort: T, soort: tekst, verplicht: ja, kernvraag: ja}
          - {id: v-lang, vraag: L?, kort: L, soort: lange-tekst}
          - {id: v-ja, vraag: J?, kort: J, soort: ja-nee}
          - {id: v-datum, vraag: D?, kort: D, soort: datum, controle: {minstens: '2026-01-01'}}
          - {id: v-getal, vraag: G?, kort: G, soort: getal, controle: [{minstens: 1}, {hoogstens: 9}]}
          - {id: v-bedrag, vraag: B?, kort: B, soort: bedrag}
          - {id: v-keuze, vraag: K?, kort: K, soort: keuze, anders: ja, opties: [{code: x, label: X}]}
          - {id: v-meer, vraag: M?, kort: M, soort: meerkeuze, opties: {uit: wetten}}
        """,
    "buur/twee.yaml": """\
        stap: twee
        titel: Twee
        vragen:
          - {id: tekst, vraag: "{optie}: {optie.doel}", soort: mededeling, herhaal: {over: v-meer}}
          - {id: h-tekst, vraag: "{optie}?", kort: H, soort: tekst, herhaal: {over: v-meer}}
          - {id: c-is, vraag: 1?, kort: C1, soort: tekst, als: {vraag: v-keuze, is: anders}}
          - {id: c-is-niet, vraag: 2?, kort: C2, soort: tekst, als: {vraag: v-ja, is-niet: nee}}
          - {id: c-bevat, vraag: 3?, kort: C3, soort: tekst, als: {vraag: v-tekst, bevat: huis}}
          - {id: c-minstens, vraag: 4?, kort: C4, soort: tekst, als: {vraag: v-getal, minstens: 5}}
          - {id: c-hoogstens, vraag: 5?, kort: C5, soort: tekst, als: {vraag: v-bedrag, hoogstens: 100}}
          - {id: c-nee, vraag: 6?, kort: C6, soort: tekst, als: {vraag: v-lang, ingevuld: nee}}
          - id: c-samen
            vraag: 7?
            kort: C7
            soort: tekst
            als:
              alle:
                - een-van: [{vraag: v-ja, is: ja}, {vraag: v-ja, is: nee}]
                - niet: {vraag: v-lang, ingevuld: ja}
          - id: g
            vraag: Posten?
            kort: Posten
            soort: groep
            herhaal: {min: 1, max: 2, titel: "Post {nummer}"}
            vragen: [{id: g-wat, vraag: "Post {nummer}?", kort: Wat, soort: tekst}]
        """,
}


def test_a_strangers_whole_method(tmp_path: Path) -> None:
    """Every kind of question, every comparison, both repeats: it loads, and can be walked to the end."""
    methode = vragensets.laad("buur", [schrijf_set(tmp_path, VREEMD)])
    assert vragensets.keur("buur", [tmp_path]) == []
    script = Script(
        [],
        {
            "v-tekst": "een huis",
            "v-ja": "j",
            "v-datum": "12 maart 2026",
            "v-getal": "5",
            "v-bedrag": "100",
            "v-keuze": {"anders": "Y"},
            "v-meer": ["a", "b"],
            "h-tekst": "h",
            "g-wat": "w",
            "g": "nee",
        },
    )
    casus = voer(methode, maak_casus(methode), script)
    assert script.gevraagd == [
        "v-tekst", "v-lang", "v-ja", "v-datum", "v-getal", "v-bedrag", "v-keuze", "v-meer",
        "h-tekst.a", "h-tekst.b",
        "c-is", "c-is-niet", "c-bevat", "c-minstens", "c-hoogstens", "c-nee", "c-samen",
        "g.1.g-wat", "g",
    ]  # fmt: skip
    assert [regel for regel in script.gezien if regel.startswith("mededeling")] == [
        "mededeling Wet A: leven",
        "mededeling Wet B: wonen",
    ]
    assert casus.status is Status.AFGEROND
    kort = Script([], {"v-tekst": "x"})
    voer(methode, maak_casus(methode, kort=True), kort)
    assert kort.gevraagd == ["v-tekst"]
