"""The handbook as text: its groups, finding a page, searching, and plain lines."""

from __future__ import annotations

from omgekeerd_cli.kern.handboek import Bladzij, Gezocht, Plek, gewone_regels, groepen, vind, zoek

EERSTE = Bladzij(
    "eerste",
    """\
# De eerste dag

Wat je op de eerste dag doet,
en waarom.

Zie [tweede](tweede.md), of het [slot](tweede.md).

## Vroeg

- **Opstaan** doe je *rustig*.

| Uur | Wat? |
| --- | --- |
| `7` | Thee |

```bash
# geen kop
omgekeerd toets
```

<!-- omgekeerd: ook begin, start -->
""",
)
TWEEDE = Bladzij("tweede", "# De tweede dag\n\nDan rust je. Thee mag.\n")


def test_a_page_knows_its_title_its_summary_and_its_other_names() -> None:
    assert EERSTE.titel == "De eerste dag"
    assert EERSTE.samenvatting == "Wat je op de eerste dag doet, en waarom."
    assert (EERSTE.ook, TWEEDE.ook) == (["begin", "start"], [])


def test_a_link_says_how_to_read_the_other_page() -> None:
    regels = EERSTE.leesbaar.splitlines()
    assert regels[5] == "Zie `omgekeerd uitleg tweede`, of het slot (`omgekeerd uitleg tweede`)."
    assert "begin" not in EERSTE.leesbaar
    assert "bash" not in EERSTE.leesbaar


def test_plain_lines_keep_every_word_and_no_mark() -> None:
    assert list(gewone_regels(EERSTE.leesbaar))[5:] == [
        "Zie omgekeerd uitleg tweede, of het slot (omgekeerd uitleg tweede).",
        "",
        "Vroeg",
        "",
        "- Opstaan doe je rustig.",
        "",
        "Uur: Wat?",
        "7: Thee",
        "",
        "    # geen kop",
        "    omgekeerd toets",
    ]


def test_groups_are_the_headings_with_the_pages_below_them() -> None:
    inhoud = "# Alles\n\n[los](los.md)\n\n## Een\n\n- [a](a.md): wat\n- [b](b.md)\n\n## Twee\n\n- [c](c.md)\n"
    gevonden = groepen(lambda naam: inhoud if naam == "README" else f"# {naam}")
    assert gevonden == {
        "Een": [Bladzij("a", "# a"), Bladzij("b", "# b")],
        "Twee": [Bladzij("c", "# c")],
    }


def test_a_page_is_found_by_its_name_another_name_or_its_title() -> None:
    bladzijden = [EERSTE, TWEEDE]
    assert vind(bladzijden, " Eerste ") == Gezocht(EERSTE, precies=True)
    assert vind(bladzijden, "START").bladzij == EERSTE
    assert vind(bladzijden, "twede") == Gezocht(TWEEDE)
    assert vind(bladzijden, "zwembad") == Gezocht()


def test_a_word_that_stands_on_pages_was_not_misspelt() -> None:
    """Even if it looks like a name: those pages are named, the one that has it most first."""
    bladzijden = [EERSTE, Bladzij("derde", "# De derde dag\n\nEersten.\n\nDe eersten.\n")]
    assert vind(bladzijden, "eersten") == Gezocht(staat_in=("derde",))
    assert vind([EERSTE, TWEEDE], "mag") == Gezocht(staat_in=("tweede",))


def test_a_word_in_two_titles_names_both() -> None:
    bladzijden = [Bladzij("a", "# Samen lezen\n\nA.\n"), Bladzij("b", "# Samen doen\n\nB.\n")]
    assert vind(bladzijden, "samen") == Gezocht(lijkt_op=("a", "b"))


def test_a_search_finds_words_headings_rows_and_commands() -> None:
    assert list(zoek([EERSTE, TWEEDE], "THEE")) == [
        Plek("eerste", "Vroeg", "7: Thee"),
        Plek("tweede", "De tweede dag", "Dan rust je. Thee mag."),
    ]
    assert list(zoek([EERSTE], "vroeg")) == [Plek("eerste", "Vroeg", "Vroeg")]
    assert list(zoek([EERSTE], "geen kop")) == [Plek("eerste", "Vroeg", "# geen kop")]


def test_several_words_have_to_stand_in_one_paragraph() -> None:
    """They need not stand on one line; a paragraph with only one of them does not count."""
    assert list(zoek([EERSTE], "dag waarom")) == [
        Plek("eerste", "De eerste dag", "Wat je op de eerste dag doet,"),
        Plek("eerste", "De eerste dag", "en waarom."),
    ]
    assert list(zoek([EERSTE], "dag thee")) == []
