"""Amounts and numbers as Dutch people type them: what can be meant otherwise is asked, never guessed at."""

from __future__ import annotations

import re
from decimal import Decimal

from omgekeerd_cli.kern.taal.dagen import als_aantal
from omgekeerd_cli.kern.taal.onleesbaar import Onleesbaar, zegt_geen
from omgekeerd_cli.kern.taal.tekst import opgesomd
from omgekeerd_cli.kern.taal.weergave import toon_getal, toon_kort_bedrag

_VASTE_SPATIE = "[\u00a0\u2009\u202f]"
"""No-break, thin and narrow no-break: what printed text and tables put between thousands."""
_VASTE_GROEPEN = re.compile(rf"-?[0-9]{{1,3}}(?:{_VASTE_SPATIE}[0-9]{{3}}){{1,5}}(?:,[0-9]+)?")
_NEDERLANDS = re.compile(r"-?(?:[0-9]{1,19}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5})(?:,[0-9]{1,9})?")
_PUNT_VOOR_CENTEN = re.compile(r"(-?[0-9]{1,3}(?:,[0-9]{3})+|-?[0-9]{1,15})\.([0-9]{1,2})")
_TEKENS = r"[0-9]+(?:[.,'’][0-9]+|[ \u00a0\u2009\u202f][0-9]{3}(?![0-9]))*"
"""Figures with whatever people put between them; plain spaces only before three figures."""
_LANGST, _LANGSTE_TEKST = 20, 80
_TUSSEN_TWEE = re.compile(rf"(?:tussen(?: de)? )?({_TEKENS}) ?(?:-+|tot|en|a|à|of|t/m|/) ?({_TEKENS})")
_KEER = {"k": 1_000, "duizend": 1_000, "mille": 1_000, "ton": 100_000}
_KEER |= {"miljoen": 1_000_000, "mln": 1_000_000, "miljard": 1_000_000_000, "mld": 1_000_000_000}
_MET_KEER = re.compile(rf"(-?)({_TEKENS}) ?({'|'.join(_KEER)})\.?")
_PER = re.compile(
    r"\b(?:per|elke|iedere)\b|\bp[./]?[dwmj]\b|/ ?(?:dag|week|wk|maand|mnd|jaar|jr|uur)\b"
    r"|\b(?:dagelijks|wekelijks|maandelijks|jaarlijks)\b"
)
_TELWOORD = re.compile("honderd|duizend|miljoen|miljard|tig\\b|^(?:nul|half|een half|anderhalf)\\b")
_NUL_ERVOOR = re.compile("[.,]([0-9]{1,2})")
_EURO_EN_CENT = re.compile(rf"({_TEKENS}) ?(?:€|euro|eur)(?: en)? ?([0-9]{{2}})(?: ?cent)?")
_CENT = re.compile("([0-9]{1,2}) ?(?:cent|ct)\\.?")
_SOM = re.compile(rf"{_TEKENS}(?: ?[+x*×] ?{_TEKENS})+")
_EURO = re.compile(r"€|\beuro['’]s\b|\beuro?\b")
_DRIE_ERACHTER = re.compile(",[0-9]{3}$")


def lees_getal(tekst: str) -> Decimal:
    """A number written the Dutch way: `1.250,50`, `16.000` (sixteen thousand), `-3`.

    Three figures behind a comma are decimals, as we show them; but nobody ends those with a nought,
    so `1,250` is asked.

    Raises:
        ValueError: it is not such a number; an Onleesbaar asks what was meant.
    """
    kaal = _kaal(tekst)
    getal, lezingen = _geschreven(kaal), _lezingen(kaal.removeprefix("-"))
    is_open = len(lezingen) > 1 and re.search(",[0-9]{2}0$", kaal)
    if getal is not None and not is_open:
        return getal
    raise Onleesbaar(vraag) if (vraag := _vraag(kaal, lezingen, "getal")) else ValueError(tekst)


def lees_bedrag(tekst: str) -> Decimal:
    """An amount in euros, to the cent: `€ 16.000`, `1.250,50 euro`, `750,-`, `-€ 50`.

    Raises:
        ValueError: it is not an amount, or it can be another one; an Onleesbaar asks which.
    """
    kaal = re.sub(r"^\s*([-−]?)\s*(?:€|eur|euro)\s*", r"\1", tekst, flags=re.IGNORECASE)
    kaal = re.sub(r"\s*(?:€|eur|euro|euro['’]s)\s*$", "", kaal, flags=re.IGNORECASE)
    kaal = _kaal(re.sub(r"[.,][-–—=]+$", "", kaal.strip()))
    bedrag, lezingen = _geschreven(kaal), _lezingen(kaal.removeprefix("-"))
    if bedrag is not None and bedrag == round(bedrag, 2) and not _DRIE_ERACHTER.search(kaal):
        return bedrag.quantize(Decimal("0.01"))
    raise Onleesbaar(vraag) if (vraag := _vraag(kaal, lezingen, "bedrag")) else ValueError(tekst)


def _kaal(tekst: str) -> str:
    return re.sub("[\u2010-\u2015−]", "-", tekst.strip().lower())


def _geschreven(kaal: str) -> Decimal | None:
    """The number, when it is written the Dutch way."""
    if _VASTE_GROEPEN.fullmatch(kaal):
        kaal = re.sub(_VASTE_SPATIE, "", kaal)
    return Decimal(kaal.replace(".", "").replace(",", ".")) if _NEDERLANDS.fullmatch(kaal) else None


def _lezingen(cijfers: str) -> list[Decimal]:
    """Every number that these figures can be, whatever stands between them; thousands first."""
    if len(cijfers) > _LANGST or not re.fullmatch(_TEKENS, cijfers):
        return []
    groepen, ertussen = re.split("[^0-9]", cijfers), re.sub("[0-9]", "", cijfers)
    lezingen = [Decimal("".join(groepen))] if _duizenden(groepen) else []
    *voor, achter = groepen
    zelfde = len(voor) > 1 and ertussen[-1] in ertussen[:-1]
    los = voor and ertussen[-1] in ".," and (len(voor) == 1 or _duizenden(voor))
    if los and not (zelfde and len(achter) == 3):
        lezingen.append(Decimal(f"{''.join(voor)}.{achter}"))
    return list(dict.fromkeys(lezingen))


def _duizenden(groepen: list[str]) -> bool:
    """Whether figures are parted as thousands are; alone they are a number as they stand."""
    eerste, *verder = groepen
    if not verder:
        return True
    return 0 < len(eerste) <= 3 and eerste[0] != "0" and all(len(groep) == 3 for groep in verder)


def _vraag(kaal: str, lezingen: list[Decimal], wat: str) -> str:
    """The sentence that asks what was meant; empty when nobody can tell."""
    centen = _centen(kaal.removeprefix("-")) if len(kaal) <= _LANGSTE_TEKST else None
    if centen:
        vraag = _bedoel([centen], wat, min_=kaal.startswith("-"))
        return f"{vraag} Schrijf de centen achter een komma, met een cijfer ervoor."
    if gevonden := _PUNT_VOOR_CENTEN.fullmatch(kaal):
        komma = f"{gevonden[1].replace(',', '')},{gevonden[2]}"
        return f"Bedoel je {komma}? Schrijf dan een komma. De punt is voor duizend: 1.000."
    kan = [getal for getal in lezingen if wat != "bedrag" or getal == round(getal, 2)]
    if kan:
        waarvoor = "centen" if wat == "bedrag" else "wat kleiner is"
        vraag = _bedoel(kan, wat, min_=kaal.startswith("-"))
        zin = f"{vraag} De punt is voor duizend, de komma voor {waarvoor}."
        return zin if kan == lezingen else f"{zin} Centen zijn twee cijfers."
    if lezingen:
        return "Achter de komma van een bedrag staan de centen: hoogstens twee cijfers."
    return _wenk(" ".join(_EURO.sub(" ", kaal).split()), wat) if len(kaal) <= _LANGSTE_TEKST else ""


def _centen(kaal: str) -> Decimal | None:
    """An amount whose cents stand behind no comma, or before nothing: `3 euro 50`, `50 cent`, `,50`."""
    if gevonden := _NUL_ERVOOR.fullmatch(kaal):
        return Decimal(f"0.{gevonden[1]}")
    if gevonden := _CENT.fullmatch(kaal):
        return Decimal(gevonden[1]) / 100
    gevonden = _EURO_EN_CENT.fullmatch(kaal)
    euros = _los(gevonden[1]) if gevonden else []
    heel = gevonden and len(euros) == 1 and not euros[0] % 1
    return euros[0] + Decimal(gevonden[2]) / 100 if gevonden and heel else None


def _wenk(kaal: str, wat: str) -> str:
    """What to type instead of a number with words around it, of two numbers, or of a number in words."""
    if zegt_geen(kaal):
        return f"Is er geen {wat}? Typ 0, of typ - om over te slaan."
    if _SOM.fullmatch(kaal):
        return f"Hier past één {wat}. Reken het uit en schrijf alleen de uitkomst."
    if keer := _MET_KEER.fullmatch(kaal):
        getallen = [getal * _KEER[keer[3]] for getal in _los(keer[2])]
        vraag = _bedoel(getallen, wat, min_=bool(keer[1]))
        return f"{vraag} Schrijf dan het hele getal." if vraag else ""
    if twee := _TUSSEN_TWEE.fullmatch(kaal):
        getallen = [getal for deel in twee.groups() for getal in _los(deel)]
        return f"Hier past één {wat}. {_bedoel(getallen, wat)}".rstrip() if getallen else ""
    cijfers = re.findall(_TEKENS, kaal)
    geen_euro = wat == "bedrag" and re.search(r"%|\bcent|\bct\b", kaal)
    if len(cijfers) == 1 and (getallen := _los(cijfers[0])) and not geen_euro:
        per = " Kijk in de vraag of het per dag, week, maand of jaar is." if _PER.search(kaal) else ""
        zin = f"Schrijf alleen het {wat}, zonder iets erbij."
        vraag = _bedoel(getallen, wat, min_=kaal.startswith("-"))
        return f"{zin} {vraag}".rstrip() + per
    if not cijfers and (_TELWOORD.search(kaal) or als_aantal(kaal)):
        return f"Schrijf het {wat} in cijfers, bijvoorbeeld 750 of 1.250,50."
    return ""


def _los(cijfers: str) -> list[Decimal]:
    """What figures among words can be: the one number that they are in Dutch, or all readings."""
    getal = None if _DRIE_ERACHTER.search(cijfers) else _geschreven(cijfers)
    return _lezingen(cijfers) if getal is None else [getal]


def _bedoel(getallen: list[Decimal], wat: str, *, min_: bool = False) -> str:
    """The question with each number that can be typed, as it is typed; empty when none can."""
    kan = [getal for getal in dict.fromkeys(getallen) if wat != "bedrag" or getal == round(getal, 2)]
    toon = toon_getal if wat == "getal" else lambda getal: toon_kort_bedrag(getal).removeprefix("€ ")
    teken = "-" if min_ else ""
    return f"Bedoel je {opgesomd((teken + toon(getal) for getal in kan), 'of')}?" if kan else ""
