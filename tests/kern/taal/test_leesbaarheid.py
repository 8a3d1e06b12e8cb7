"""How a text reads: what counts as a sentence and a word, the formula, and the hints."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from omgekeerd_cli.kern.taal.leesbaarheid import Meting, Tipsoort, lees
from omgekeerd_cli.kern.taal.lijdend import lijdende_vorm
from omgekeerd_cli.kern.taal.woordenlijst import Jargonwoord
from omgekeerd_cli.kern.taal.zinnen import zinnen


def een(_: str) -> int:
    """Every word has one syllable."""
    return 1


def zinnen_van(tekst: str) -> list[tuple[int, str]]:
    """The sentences with their lines."""
    return [(zin.regel, zin.tekst) for zin in zinnen(tekst)]


def test_a_page_of_a_letter() -> None:
    """Headings, labels, tables, code and comments are no sentences; markup is no part of a word."""
    tekst = """\
# Een kop telt niet mee, hoe lang hij ook is

**Ook deze regel niet, want die is helemaal vet**

Datum: 12 maart 2026\\
Beste meneer,

Wij geven **geld** aan u. Dat is
bijv. € 1.250,50 per maand (art. 34 lid 1 onder a). Goed?

- Een punt met een paar woorden
- Twee [met een link](https://x.nl/a.b). En nog een zin.

| tabel | met veel woorden erin |
|---|---|

> “Ik slaap weer.” Dat zei u.

```
geen zin. en ook geen zin.
```
<!-- omgekeerd: brief van casus x. Geen zin. -->
"""
    assert zinnen_van(tekst) == [
        (8, "Wij geven geld aan u."),
        (8, "Dat is bijv. € 1.250,50 per maand (art. 34 lid 1 onder a)."),
        (9, "Goed?"),
        (11, "Een punt met een paar woorden"),
        (12, "Twee met een link."),
        (12, "En nog een zin."),
        (17, "“Ik slaap weer.”"),
        (17, "Dat zei u."),
    ]


@pytest.mark.parametrize(
    ("tekst", "aantal_zinnen", "gespeld"),
    [
        ("Dat mag volgens art. 5 lid 2 van de wet.", 1, 6),
        ("De heer J. Bakker belt u. Dat doet hij vandaag.", 2, 9),
        ("Neem papieren mee, zoals een pas, enz. Dan helpen wij u.", 2, 10),
        ("Neem een pas enz. mee naar ons.", 1, 6),
        ("U krijgt € 1.419,46 vanaf 1 september 2026.", 1, 3),
        ("Kom om 9.30 uur. Neem o.a. uw pas mee.", 2, 7),
        ("Kijk op https://wetten.overheid.nl/x#Artikel18. Of bel ons.", 2, 5),
        ("Vraag: ‘Waar wilt u hulp bij?’ Schrijf dat op.", 2, 9),
        ("Mail naar info@voorbeeld.nl voor hulp. Of bel.", 2, 6),
        ("Dit schreef u op:\n{gewenst-effect}\n\nIs dit een doel?", 2, 8),
    ],
)
def test_what_must_not_spoil_the_count(tekst: str, aantal_zinnen: int, gespeld: int) -> None:
    """Abbreviations end no sentence; amounts, dates, articles and addresses have no syllables."""
    gevonden = list(zinnen(tekst))
    assert (len(gevonden), sum(len(zin.woorden) for zin in gevonden)) == (aantal_zinnen, gespeld)


def test_the_formula_of_flesch_and_douma() -> None:
    """Ten sentences of ten words, with 150 syllables in a hundred words."""
    meting = Meting(zinnen=10, woorden=100, gespeld=100, lettergrepen=150)
    assert meting.flesch_douma == pytest.approx(206.84 - 0.77 * 150 - 0.93 * 10)
    assert (meting.niveau, meting.te_kort) == ("makkelijk", False)


@pytest.mark.parametrize(
    ("lettergrepen", "niveau"),
    [
        (100, "heel makkelijk"),
        (160, "vrij makkelijk"),
        (170, "gewoon"),
        (190, "vrij moeilijk"),
        (210, "moeilijk"),
        (250, "heel moeilijk"),
    ],
)
def test_the_bands_of_douma(lettergrepen: int, niveau: str) -> None:
    """From very easy to very hard, as the words get longer."""
    assert Meting(10, 100, 100, lettergrepen).niveau == niveau


def test_a_short_text_is_not_measured() -> None:
    """The formula was made for samples of a hundred words."""
    assert lees("Dit is kort.", een).meting.te_kort


@given(st.text())
@example("Wij \ue000 helpen u op 1 mei 2026. \ue000")
def test_any_text_can_be_read(tekst: str) -> None:
    """Whatever it holds: the lines exist, and no sentence has fewer words than are spelled out."""
    regels = tekst.count("\n") + 1
    for zin in zinnen(tekst):
        assert 1 <= zin.regel <= regels
        assert len(zin.woorden) <= zin.aantal


@given(
    st.lists(st.sampled_from(["Wij helpen u graag.", "Bel ons dan.", "U krijgt € 5 per dag."]), min_size=1)
)
def test_headings_and_markup_change_nothing(delen: list[str]) -> None:
    """The same sentences as plain text, and as a list in bold under a heading."""
    kaal = lees(" ".join(delen), een).meting
    opgemaakt = "# Kop met woorden\n\n" + "\n".join(f"- **{deel}** \\" for deel in delen)
    assert lees(opgemaakt, een).meting == kaal


def test_hints_are_named_by_line() -> None:
    """A long sentence, a passive form and a word of the office; the last by any of its forms, each once."""
    jargon = [Jargonwoord("onverwijld", "meteen"), Jargonwoord("d.m.v.", "met", ("door middel van",))]
    tekst = (
        "# Kop\n\nU moet dit Onverwijld en onverwijld doen.\nDat kan door  middel van een brief.\n\n"
        "De huur wordt morgen betaald.\n\n"
        "Wij willen heel graag dat u met ons mee gaat denken over wat er hier nu beter kan.\n"
    )
    assert [(tip.regel, tip.soort, tip.wat) for tip in lees(tekst, een, jargon).tips] == [
        (3, Tipsoort.JARGON, "‘Onverwijld’: gewoner is meteen."),
        (4, Tipsoort.JARGON, "‘door middel van’: gewoner is met."),
        (6, Tipsoort.LIJDEND, "‘wordt … betaald’: zeg zo mogelijk wie het doet."),
        (8, Tipsoort.LANG, "Lange zin (18 woorden): ‘Wij willen heel graag …’ Kan hij korter?"),
    ]


@pytest.mark.parametrize(
    ("zin", "vorm"),
    [
        ("Uw aanvraag wordt morgen behandeld.", "wordt … behandeld"),
        ("Het geld werd teruggevorderd van hem.", "werd teruggevorderd"),
        ("De huur is nog niet betaald.", "is … betaald"),
        ("Als de papieren ontvangen zijn, bellen wij.", "ontvangen zijn"),
        ("Er is niets besloten.", "is … besloten"),
        ("Wij betalen uw huur.", ""),
        ("Dan verliest hij zijn werk.", ""),
        ("Hij is naar huis gegaan.", ""),
        ("Dit wordt het besluit.", ""),
        ("Zij is getrouwd.", ""),
        ("Dat wordt beter voor de gemeente.", ""),
        ("Zijn inkomen betekent veel voor hem.", ""),
        ("Dit is een teken van betrokkenheid.", ""),
        ("Het geld is nodig, want wij hebben het beloofd.", ""),
    ],
)
def test_the_passive_by_its_looks(zin: str, vorm: str) -> None:
    """Worden or zijn with a participle; not who somebody is, what somebody did, or whose it is."""
    assert lijdende_vorm(zin) == vorm
