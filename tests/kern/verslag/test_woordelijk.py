"""Texts laid side by side as a reader hears them, and which sentences of a document somebody typed."""

from __future__ import annotations

import pytest

from omgekeerd_cli.kern.verslag.woordelijk import Gelezen, meest_gelijkend, onze_zinnen, uitspraken, woorden


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("U krijgt € 550 op 1 januari 2027.", "**u krijgt\n550 euro** op 1 januari"),
        ("Kunt u dat? Dan krijgt u het.", "Kun je dat? Dan krijg je het."),
        ("Uw auto’s, één voor één", "je auto's een voor een"),
        ("Gaat u mee? Heeft u tijd?", "Ga je mee? Heb je tijd?"),
        ("Dat mag¹.", "Dat mag."),
    ],
)
def test_what_is_heard_the_same_is_the_same(een: str, ander: str) -> None:
    assert woorden(een) == woorden(ander)


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("U krijgt € 550.", "U krijgt € 505."),
        ("Op 1 januari 2027.", "Op 2 januari 2027."),
        ("U krijgt een boete.", "U krijgt geen boete."),
        ("Wij krijgt het.", "Wij krijg het."),
    ],
)
def test_what_is_heard_otherwise_is_not(een: str, ander: str) -> None:
    assert woorden(een) != woorden(ander)


def test_a_sentence_is_there_from_its_begin_to_its_end() -> None:
    """In bullets or over lines it still is; with something put before or behind it, it is another."""
    zin = " ".join(woorden("Wij betalen de huur, en ook het gas."))
    assert Gelezen("Ja. Wij betalen de huur,\nen ook het gas. Nee.").zegt(zin)
    assert Gelezen("- Wij betalen de huur\n- en ook het gas").zegt(zin)
    assert not Gelezen("Wij betalen de huur, en ook het gas, als het kan.").zegt(zin)
    assert not Gelezen("Misschien: wij betalen de huur, en ook het gas.").zegt(zin)


def test_a_changed_sentence_is_found_on_its_line() -> None:
    zinnen = list(uitspraken("Dag.\n\nWij betalen de\nhuur niet meer. Wij zien u graag."))
    gevonden = meest_gelijkend("wij betalen de huur", zinnen)
    assert gevonden is not None
    assert (gevonden.regel, gevonden.tot) == (3, 4)
    assert meest_gelijkend("iets heel anders", zinnen) is None


def test_a_sentence_is_ours_when_less_than_half_was_typed() -> None:
    """A few words that happen to be typed too change nothing; a label before an answer neither."""
    document = (
        "Wij leggen de brief graag aan u uit. Daarvan zegt u: ik wil weer onder de mensen zijn. "
        "Op 3 maart 2027 kijken wij samen of het werkt."
    )
    is_ons = onze_zinnen(document, ["ik wil weer onder de mensen zijn", "2027-03-03", "kijken wij samen"])
    assert is_ons("Wij leggen de brief graag aan je uit.")
    assert is_ons("Op 3 maart 2027 kijken wij samen of het werkt.")
    assert not is_ons("Daarvan zegt u: ik wil weer onder de mensen zijn.")
    assert not is_ons("Een zin die hier niet staat.")
