"""Comparing costs: exact to the cent, the same counted month by month, and from when one is no dearer."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from omgekeerd_cli.kern.rekening.rekening import Bedrag, Omslag, Post, omslag, som, stand
from omgekeerd_cli.kern.set.rekenwijze import Ritme

SCENARIOS, BETALERS = ("oud", "nieuw"), ("inwoner", "gemeente", "partner")
CENTEN = st.integers(0, 10**22).map(lambda centen: Decimal(centen).scaleb(-2))


@st.composite
def bedragen(draw: st.DrawFn) -> Bedrag:
    """A cost or an income, with or without a range."""
    laag, hoog = sorted((draw(CENTEN), draw(CENTEN)))
    laag = draw(st.sampled_from((laag, hoog)))
    return Bedrag(-hoog, -laag) if draw(st.booleans()) else Bedrag(laag, hoog)


POSTEN = st.builds(
    Post,
    scenario=st.sampled_from(SCENARIOS),
    betaler=st.sampled_from(BETALERS),
    bedrag=bedragen(),
    ritme=st.sampled_from(Ritme),
    vanaf=st.integers(1, 130),
    duur=st.integers(0, 130),
)
MAAND = st.integers(1, 130)


def kost(bedrag: str, ritme: Ritme = Ritme.EENMALIG, **rest: object) -> Post:
    """A cost of `nieuw` for the gemeente, of a known amount."""
    vast = Post("nieuw", "gemeente", Bedrag(Decimal(bedrag), Decimal(bedrag)), ritme)
    return replace(vast, **rest)


def per_maand_geteld(post: Post, tot_en_met: int) -> Bedrag:
    """The same as `tot_en_met`, by going through every month with fractions."""
    laag = hoog = Fraction(0)
    for maand in range(1, tot_en_met + 1):
        loopt = maand >= post.vanaf and (not post.duur or maand < post.vanaf + post.duur)
        deel = {
            Ritme.EENMALIG: Fraction(maand == post.vanaf),
            Ritme.PER_MAAND: Fraction(loopt),
            Ritme.PER_JAAR: Fraction(int(loopt), 12),
        }[post.ritme]
        laag += deel * Fraction(post.bedrag.laag)
        hoog += deel * Fraction(post.bedrag.hoog)
    return Bedrag(_op_de_cent(laag), _op_de_cent(hoog))


def _op_de_cent(bedrag: Fraction) -> Decimal:
    centen = abs(bedrag) * 100
    heel = (2 * centen.numerator + centen.denominator) // (2 * centen.denominator)  # half away from zero
    return Decimal(heel if bedrag >= 0 else -heel).scaleb(-2)


@given(POSTEN, MAAND)
def test_counted_at_once_or_month_by_month(post: Post, maand: int) -> None:
    """To the cent, also for an amount per year that does not divide by twelve."""
    assert post.tot_en_met(maand) == per_maand_geteld(post, maand)


@given(POSTEN, MAAND)
def test_the_high_side_is_never_below_the_low_side(post: Post, maand: int) -> None:
    """For costs and for incomes."""
    deel = post.tot_en_met(maand)
    assert deel.laag <= deel.hoog


@given(POSTEN, MAAND, MAAND)
def test_a_cost_only_grows_and_an_income_only_shrinks(post: Post, een: int, ander: int) -> None:
    """More months never take a cost away."""
    eerst, later = (post.tot_en_met(maand) for maand in sorted((een, ander)))
    if post.bedrag.laag >= 0:
        assert (eerst.laag, eerst.hoog) <= (later.laag, later.hoog)
        assert eerst.hoog <= later.hoog
    else:
        assert eerst.laag >= later.laag
        assert eerst.hoog >= later.hoog


@given(st.lists(POSTEN, max_size=8), st.integers(1, 10))
def test_the_payers_together_are_the_whole(posten: list[Post], jaren: int) -> None:
    """Per scenario, low and high, and the base differs from itself by nothing."""
    horizon = stand(posten, jaren, SCENARIOS, BETALERS, "oud")
    for plaats, naam in enumerate(SCENARIOS):
        eigen = [post.tot_en_met(12 * jaren) for post in posten if post.scenario == naam]
        assert horizon.totalen[plaats] == som(rij[plaats] for _, rij in horizon.rijen) == som(eigen)
    assert horizon.verschillen[0] == Bedrag()
    assert horizon.verschillen[1].laag <= horizon.verschillen[1].hoog


@given(POSTEN, st.data(), MAAND)
def test_a_post_in_two_parts_is_the_same(post: Post, data: st.DataObject, maand: int) -> None:
    """Divided over two amounts (a cent apart at most for a year that does not divide), or over time."""
    deel = Bedrag(data.draw(CENTEN), post.bedrag.hoog)
    rest = Bedrag(post.bedrag.laag - deel.laag, Decimal(0))
    samen = som(replace(post, bedrag=stuk).tot_en_met(maand) for stuk in (deel, rest))
    heel = post.tot_en_met(maand)
    marge = Decimal("0.01") if post.ritme is Ritme.PER_JAAR else Decimal(0)
    assert abs(samen.laag - heel.laag) <= marge
    assert abs(samen.hoog - heel.hoog) <= marge
    if post.ritme is Ritme.PER_MAAND and post.duur > 1:
        eerst = data.draw(st.integers(1, post.duur - 1))
        delen = (
            replace(post, duur=eerst),
            replace(post, vanaf=post.vanaf + eerst, duur=post.duur - eerst),
        )
        assert som(stuk.tot_en_met(maand) for stuk in delen) == heel


@given(st.lists(POSTEN, max_size=5), st.integers(1, 60))
def test_the_turn_found_by_looking_at_every_month(posten: list[Post], maanden: int) -> None:
    """The earliest and the latest first month; earlier than that it was not so."""
    gevonden = omslag(posten, "nieuw", "oud", maanden)

    def verschil(maand: int) -> Bedrag:
        hier, daar = (
            som(per_maand_geteld(post, maand) for post in posten if post.scenario == naam)
            for naam in ("nieuw", "oud")
        )
        return Bedrag(hier.laag - daar.hoog, hier.hoog - daar.laag)

    reeks = {maand: verschil(maand) for maand in range(1, maanden + 1)}
    assert gevonden.vroegst == next((maand for maand, deel in reeks.items() if deel.laag <= 0), None)
    assert gevonden.laatst == next((maand for maand, deel in reeks.items() if deel.hoog <= 0), None)
    if gevonden.laatst:
        assert gevonden.vroegst
        assert gevonden.vroegst <= gevonden.laatst
    if gevonden.blijvend:
        assert all(deel.laag <= 0 for maand, deel in reeks.items() if maand >= gevonden.blijvend)


def test_once_per_month_and_per_year() -> None:
    """From the month named on, for as long as it lasts; a year is spread over its months."""
    assert [kost("600", vanaf=3).tot_en_met(maand).laag for maand in (2, 3, 40)] == [0, 600, 600]
    maand = kost("100", Ritme.PER_MAAND, vanaf=2, duur=3)
    assert [maand.tot_en_met(tot).laag for tot in (1, 2, 4, 9)] == [0, 100, 300, 300]
    jaar = kost("1000", Ritme.PER_JAAR)
    tot = [str(jaar.tot_en_met(maand).laag) for maand in (1, 2, 3, 12, 18, 120)]
    assert tot == ["83.33", "166.67", "250.00", "1000.00", "1500.00", "10000.00"]


OUD = Post("oud", "gemeente", Bedrag(Decimal(100), Decimal(100)), Ritme.PER_MAAND)


def test_paying_first_and_saving_later() -> None:
    """A thousand at once against a hundred a month: in month ten as much, and it stays so."""
    assert omslag([OUD, kost("1000")], "nieuw", "oud", 120) == Omslag("nieuw", "oud", 10, 10)


def test_with_ranges_there_is_an_earliest_and_a_latest_month() -> None:
    """With all luck, and with none."""
    ruim = replace(kost("0"), bedrag=Bedrag(Decimal(450), Decimal(1250)))
    assert omslag([OUD, ruim], "nieuw", "oud", 120) == Omslag("nieuw", "oud", 5, 13)
    assert omslag([OUD, ruim], "nieuw", "oud", 12) == Omslag("nieuw", "oud", 5, None)


def test_never_within_the_time_that_is_looked_at() -> None:
    """What costs more every month does not turn."""
    assert omslag([OUD, kost("101", Ritme.PER_MAAND)], "nieuw", "oud", 120) == Omslag(
        "nieuw", "oud", None, None
    )


def test_cheap_now_and_dear_later_is_told() -> None:
    """It turns back; and once more when the dear time is over."""
    later = kost("500", Ritme.PER_MAAND, vanaf=7, duur=4)
    assert omslag([OUD, later], "nieuw", "oud", 120) == Omslag("nieuw", "oud", 1, 1, 8, 20)
    assert omslag([OUD, later], "nieuw", "oud", 12) == Omslag("nieuw", "oud", 1, 1, 8, None)


def test_what_comes_after_the_first_year() -> None:
    """An amount that goes on does; one that is over in a year does not."""
    gaat_door = [
        kost("1", Ritme.PER_MAAND),
        kost("1", vanaf=13),
        kost("1", Ritme.PER_MAAND, vanaf=2, duur=12),
    ]
    voorbij = [kost("1"), kost("1", vanaf=12), kost("1", Ritme.PER_MAAND, duur=12)]
    assert [post.telt_na_eerste_jaar for post in (*gaat_door, *voorbij)] == [True] * 3 + [False] * 3


def test_half_a_cent_goes_up() -> None:
    """As on a bill; for an income away from zero too."""
    jaar = kost("0.06", Ritme.PER_JAAR)
    opbrengst = replace(jaar, bedrag=Bedrag(Decimal("-0.06"), Decimal("-0.06")))
    assert [str(post.tot_en_met(1).laag) for post in (jaar, opbrengst)] == ["0.01", "-0.01"]
