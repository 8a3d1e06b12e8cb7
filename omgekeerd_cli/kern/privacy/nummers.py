"""Whether a number is what it looks like. The only file that knows stdnum and phonenumbers."""

from __future__ import annotations

from functools import lru_cache


def is_bsn(cijfers: str) -> bool:
    """Whether these digits (8 or 9, ASCII) pass the elf-test of a BSN."""
    from stdnum.nl import bsn

    return bool(bsn.is_valid(cijfers))


def is_rsin(cijfers: str) -> bool:
    """Whether these nine digits pass the same test, that of the number of an organisation."""
    return is_bsn(cijfers)


def is_iban(tekst: str) -> bool:
    """Whether this is an IBAN of a country that has them, with the right check digits."""
    from stdnum import iban

    return bool(iban.is_valid(tekst))


@lru_cache(maxsize=1024)
def telefoonnummers_in(stuk: str) -> tuple[tuple[int, int, bool], ...]:
    """The phone numbers in a run of digits as people write them in the Netherlands.

    Returns:
        of each where it begins and ends, and whether it can be somebody's own: 0800, 0900, 088
        and such belong to an organisation.
    """
    from phonenumbers import PhoneNumberMatcher, PhoneNumberType, number_type

    van_organisatie = {
        PhoneNumberType.TOLL_FREE,
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.UAN,
        PhoneNumberType.VOICEMAIL,
    }
    return tuple(
        (treffer.start, treffer.end, number_type(treffer.number) not in van_organisatie)
        for treffer in PhoneNumberMatcher(stuk, "NL")
    )
