"""All faults of a set in one run: what is faulty in a question does not hide the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.opslag.set import vragensets

SOORTEN = "tekst, lange-tekst, keuze, meerkeuze, ja-nee, datum, getal, bedrag, mededeling, groep, rekening."
GEEN_ZZZ = "Er is geen vraag `zzz`."
GEEN_KORT = "Hier ontbreekt `kort`. Geef een kort label."
GEEN_OPTIES = "Bij deze soort horen `opties`."


def fouten(map_: Path, vragen: str, rest: str = "", extra: dict[str, str] | None = None) -> list[str]:
    """What is wrong with a set of these questions, in the order of the files."""
    schrijf_set(map_, stapbestanden(vragen, rest) | (extra or {}))
    gebreken = sorted(vragensets.keur("proef", [map_]), key=lambda g: (g.bestand, g.regel, g.kolom))
    return [f"{g.regel}: {g.wat} {g.doe}".rstrip() for g in gebreken]


@pytest.mark.parametrize(
    ("vragen", "gevonden"),
    [
        (
            """
            - id: a
              kort: A
              soort: keuze
              als: {vraag: zzz, is: x}
            """,
            ["4: Hier ontbreekt `vraag`. Voeg die regel toe.", f"6: {GEEN_OPTIES}", f"7: {GEEN_ZZZ}"],
        ),
        (
            """
            - id: a
              vraagt: A?
              soort: tekst
            """,
            [f"4: {GEEN_KORT}", "5: `vraagt` kennen we hier niet. Bedoel je `vraag`?"],
        ),
        (
            """
            - id: a
              vraag: "{zzz}"
              kort: A
              soort: meerkeus
            """,
            [
                f"5: {{zzz}}: {GEEN_ZZZ}",
                f"7: Dit kan niet bij `soort`. Bedoel je `meerkeuze`? Kies uit: {SOORTEN}",
                f"7: {GEEN_OPTIES}",
            ],
        ),
        (
            """
            - id: a
              vraag: "{zzz}"
              soort: schuif
              opties: [{code: x, label: X}]
            """,
            [
                f"4: {GEEN_KORT}",
                f"5: {{zzz}}: {GEEN_ZZZ}",
                f"6: Dit kan niet bij `soort`. Kies uit: {SOORTEN}",
            ],
        ),
        (
            """
            - id: a
              vraag: A?
              kort: A
              soort: keuze
              optes: [{code: x, label: X}]
            - id: b
              vraag: "{optie} {zzz}"
              kort: B
              soort: tekst
              als: {vraag: a, is: y}
              herhaal: {ovr: a}
            """,
            [
                "8: `optes` kennen we hier niet. Bedoel je `opties`?",
                f"10: {{zzz}}: {GEEN_ZZZ}",
                "14: `ovr` kennen we hier niet. Bedoel je `over`?",
            ],
        ),
        (
            """
            - id: a
              vraag: A?
              kort: A
              soort: tekst
              als: {vraag: zzz, iss: x}
            """,
            [f"8: {GEEN_ZZZ}", "8: `iss` kennen we hier niet. Bedoel je `is`?"],
        ),
        (
            """
            - id: g
              vraag: G?
              kort: G
              soort: groep
              verplicht: misschien
              vragen:
              - id: v
                vraag: V?
                soort: keuze
            """,
            [
                "8: Dit kan niet bij `verplicht`. Kies uit: ja, nee.",
                f"10: {GEEN_KORT}",
                f"12: {GEEN_OPTIES}",
            ],
        ),
        (
            """
            - id: a
              vraag: A?
              kort: A
              soort: keuze
              opties: {uit: weg}
            - id: b
              vraag: "{optie.doel}"
              kort: B
              soort: tekst
              herhaal: {over: a}
              als: {vraag: zzz, is: x}
            """,
            [
                "8: Het lijstbestand weg.yaml voor de vraag `a` is er niet. Maak het, of noem een ander.",
                f"14: {GEEN_ZZZ}",
            ],
        ),
    ],
    ids=["no text", "vraagt", "meerkeus", "schuif", "others lean on it", "condition", "field", "no list"],
)
def test_one_run_is_enough(tmp_path: Path, vragen: str, gevonden: list[str]) -> None:
    """Each fault that is there, and none that only follows from another."""
    assert fouten(tmp_path, vragen) == gevonden


def test_a_faulty_head_hides_no_signal(tmp_path: Path) -> None:
    """Faults in the head, in one signal and in the sense of another are told together."""
    signalen = """\
    status: klaar
    rode-draad: yyy
    signalen:
    - {id: s, als: {vraag: zzz, ingevuld: ja}, ernst: erg, tekst: t, advies: a}
    - {id: t, als: {vraag: xxx, ingevuld: ja}, ernst: let-op, tekst: t, advies: a, bron: b}
    """
    zinnen = fouten(tmp_path, "- {id: a, vraag: A?, kort: A, soort: tekst}", signalen)
    assert [zin.partition(": ")[2] for zin in zinnen] == [
        "Dit kan niet bij `status`. Kies uit: concept, actief, vervallen.",
        "Er is geen vraag `yyy`.",
        "Hier staat niet waar dit vandaan komt. Voeg één regel toe: `bron` als die het zelf zegt, "
        "`naar-aanleiding-van`, of `eigen-advies: ja`.",
        GEEN_ZZZ,
        "Dit kan niet bij `ernst`. Kies uit: let-op, ontbreekt, zwaarder.",
        "Er is geen vraag `xxx`.",
    ]


def test_a_faulty_card_hides_no_fault_of_a_question(tmp_path: Path) -> None:
    """The code of a faulty card may be named; one that is not there may not."""
    vragen = (
        "- {id: a, vraag: A?, kort: A, soort: keuze, opties: {uit: kleuren}}\n"
        "- {id: b, vraag: B?, kort: B, soort: tekst, als: {vraag: a, is: rood}}\n"
        "- {id: c, vraag: C?, kort: C, soort: tekst, als: {vraag: a, is: groen}}"
    )
    assert fouten(tmp_path, vragen, extra={"kleuren.yaml": "rood: {}\nblauw: {naam: Blauw}\n"}) == [
        "1: Hier ontbreekt `naam`. Voeg die regel toe.",
        "6: `a` heeft geen optie `groen`. Kies uit: rood, blauw.",
    ]


def test_what_a_question_is_called_hides_no_fault(tmp_path: Path) -> None:
    """With a faulty `kernvraag` or `herhaal` what hangs on that key waits; a name with that word does not."""
    vragen = (
        "- {id: kernvraag-a, vraag: A?, kort: A, soort: keuze, opties: [{code: rood, label: Rood}]}\n"
        "- {id: b, vraag: B?, kort: B, soort: tekst, kernvraag: soms, als: {vraag: kernvraag-a, is: groen}}\n"
        "- {id: c, vraag: C?, kort: C, soort: tekst, kernvraag: soms, als: {vraag: kernvraag-a, is: rood}}"
    )
    assert fouten(tmp_path, vragen) == [
        "5: Dit kan niet bij `kernvraag`. Kies uit: ja, nee.",
        "5: `kernvraag-a` heeft geen optie `groen`. Kies uit: rood.",
        "6: Dit kan niet bij `kernvraag`. Kies uit: ja, nee.",
    ]


def test_a_misspelled_key_over_ours(tmp_path: Path) -> None:
    """The key that is meant is there already, in the file that it is laid over."""
    onder = schrijf_set(tmp_path / "onder", stapbestanden("- {id: a, vraag: A?, kort: A, soort: tekst}"))
    eigen = """\
        stap: een
        vragen:
        - {id: a, vraagt: B?}
        - {id: b, na: q, vraag: '{zzz}', kort: B, soort: tekst}
        """
    boven = schrijf_set(tmp_path / "boven", {"proef/x.yaml": eigen})
    zinnen = [
        str(gebrek).removeprefix(f"{boven}/proef/") for gebrek in vragensets.keur("proef", [onder, boven])
    ]
    assert sorted(zinnen) == [
        "x.yaml:3:11: `vraagt` kennen we hier niet. Bedoel je `vraag`?",
        "x.yaml:4:11: Bij `na` hoort het id van een vraag in deze stap.",
        "x.yaml:4:18: {zzz}: Er is geen vraag `zzz`.",
    ]
