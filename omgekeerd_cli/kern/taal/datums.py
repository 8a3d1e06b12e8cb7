"""Dates as people write or say them: what is not wholly sure is asked, with a day that can be typed.

A day that is written out stands here; days of the week in weekdagtaal, weeks and months in periodes,
holidays in feestdagtaal, sums in dagen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from omgekeerd_cli.kern.taal.dagen import Kijkt, als_aantal, gekozen, met_maanden, tel
from omgekeerd_cli.kern.taal.feestdagtaal import lees_feestdag
from omgekeerd_cli.kern.taal.lezing import Blik, Lezing, als_jaar, onzeker, typbaar, weekdagnummers
from omgekeerd_cli.kern.taal.onleesbaar import Onleesbaar, zegt_geen
from omgekeerd_cli.kern.taal.periodes import lees_periode
from omgekeerd_cli.kern.taal.weekdagtaal import lees_weekdag
from omgekeerd_cli.kern.taal.weergave import maanden, toon_dag, toon_datum

_MET_WEEKDAG = re.compile(r"([a-z]+)\.?,? (?:de )?([0-9].*)")
_DATUMS = (
    re.compile(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{2})-(?P<dag>[0-9]{2})"),
    re.compile(r"(?P<dag>[0-9]{1,2})[-/. ](?P<maand>[0-9]{1,2})[-/. ](?P<jaar>[0-9]{4}|[0-9]{2})"),
    re.compile(r"(?P<dag>[0-9]{1,2})[-/](?P<maand>[0-9]{1,2})(?P<jaar>)"),
    re.compile(
        r"(?P<dag>[0-9]{1,2})(?:e|de|ste)?[- ](?P<maand>[a-z]+)\.?(?:[- ]'?(?P<jaar>[0-9]{4}|[0-9]{2}))?"
    ),
)
_EIGENLIJK = (
    (re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"), r"\3-\2-\1"),
    (re.compile(r"([0-9]{1,2})[. ]([0-9]{1,2})"), r"\1-\2"),
    (re.compile(r"([0-9]{1,2})([a-z]{3,9})\.?([0-9]{4})?"), r"\1 \2 \3"),
    (re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:,? ([0-9]{4}))?"), r"\2 \1 \3"),
)
"""Ways to write a day that can be meant as one, and how we would write it."""
_LANGSTE = 100
"""Most characters of something that can be a day."""
_WANNEER = {"volgend": "volgende", "komend": "komende", "vorig": "vorige", "dit": "deze"}
_WANNEER |= {"aanstaande": "komende", "aanstaand": "komende", "verleden": "vorige"}
_WANNEER |= dict.fromkeys(("aankomende", "eerstkomende", "eerstvolgende"), "komende")
_WANNEER |= {"jongstleden": "afgelopen", "laatstleden": "afgelopen"}
_ERVOOR = re.compile(
    r"(?:op|de|het|in|per|sinds|vanaf|uiterlijk|ingaande|met ingang van|met|tijdens|m\.?i\.?v\.?"
    r"|tot en met|t/m) (?=.)"
)
_ONGEVEER = re.compile(
    r"(?:voor|tot|na|rond|rondom|omstreeks|ongeveer|circa|ca\.?|tegen|plusminus|±|zeg|ergens|loop van) "
    r"(?:de |het |in )?(?P<rest>.+)"
)


def lees_datum(tekst: str, vandaag: date | None = None, kijkt: Kijkt = Kijkt.BEIDE) -> date:
    """A date as people write or say it: `12-3-2026`, `12 maart`, `over 3 maanden`, `dinsdag`.

    Args:
        tekst: as typed; it is read only when it is understood as a whole.
        vandaag: from where is counted; without it the day, the month and the year must be there.
        kijkt: where a day lies of which the year is left out.

    Raises:
        ValueError: it is not such a date, the day does not exist, or it is open which day is meant;
            an Onleesbaar says why and how to write it.
    """
    kaal = _kaal(tekst[:_LANGSTE])
    if len(tekst) > _LANGSTE:
        raise ValueError(tekst)
    try:
        lezing = _lees(kaal, Blik(vandaag, kijkt)) if vandaag else _geschreven_dag(kaal, None)
    except OverflowError as fout:
        raise ValueError(tekst) from fout
    if lezing is None:
        raise ValueError(tekst)
    return lezing.dag()


def _kaal(tekst: str) -> str:
    """Small letters without accents, one space between words, one word for coming and for past."""
    letters = unicodedata.normalize("NFD", tekst.lower())
    kaal = "".join(teken for teken in letters if not unicodedata.combining(teken))
    kaal = re.sub("[\u2010-\u2015−]", "-", re.sub("[‘’]", "'", kaal))
    kaal = re.sub(" ?([-/]) ?", r"\1", " ".join(kaal.split())).strip(" ,.!")
    kaal = re.sub(r"(?<![a-z.])a\.?s\.?(?![a-z.])", "komende", kaal)
    kaal = re.sub(r"(?<![a-z.])(?:j\.?l|l\.?l)\.?(?![a-z.])", "afgelopen", kaal)
    kaal = " ".join(_WANNEER.get(woord, woord) for woord in kaal.split())
    kaal = re.sub("(?<=[a-z]) terug$", " geleden", kaal)
    while zonder := _ERVOOR.match(kaal):
        kaal = kaal[zonder.end() :]
    achteraan = re.fullmatch(r"(.+?),? (komende|afgelopen)", kaal)
    return f"{achteraan[2]} {achteraan[1]}" if achteraan else kaal


def _lees(kaal: str, blik: Blik) -> Lezing | None:
    kaal = _met_jaartal(kaal, blik.vandaag)
    for lezer in _LEZERS:
        if lezing := lezer(kaal, blik):
            return lezing
    return None


def _met_jaartal(kaal: str, vandaag: date) -> str:
    """The year in figures, where it is told from today: `1 mei volgend jaar`."""
    wanneer = "(?P<wanneer>vorige|afgelopen|deze|komende|volgende) jaar"
    vormen = (rf"(?P<rest>.+?)(?:,| van| in)? {wanneer}", rf"{wanneer},? (?:op |in |per )?(?P<rest>.+)")
    gevonden = next((g for vorm in vormen if (g := re.fullmatch(vorm, kaal))), None)
    if gevonden is None or re.fullmatch("(?:eind|einde|begin|half|medio)", gevonden["rest"]):
        return kaal
    keer = {"vorige": -1, "afgelopen": -1, "deze": 0}.get(gevonden["wanneer"], 1)
    return f"{gevonden['rest']} {vandaag.year + keer}"


def _geschreven_dag(kaal: str, blik: Blik | None) -> Lezing | None:
    """The date that is written out, with or without its week day and its year."""
    weekdag: int | None = None
    if (gevonden := _MET_WEEKDAG.fullmatch(kaal)) and gevonden[1] in weekdagnummers():
        weekdag, kaal = weekdagnummers()[gevonden[1]], gevonden[2]
    delen = next((gevonden for vorm in _DATUMS if (gevonden := vorm.fullmatch(kaal))), None)
    maand = _maandnummer(delen["maand"]) if delen else 0
    if delen is None or not maand:
        return None
    bestaande = list(_bestaande(_jaren(delen["jaar"], blik), maand, int(delen["dag"])))
    if not bestaande:
        raise Onleesbaar(_bestaat_niet(maand, int(delen["dag"]), met_jaar=bool(delen["jaar"])))
    dagen = bestaande if delen["jaar"] or blik is None else _in_zicht(bestaande, blik, weekdag)
    passend = tuple(dag for dag in dagen if weekdag in (None, dag.weekday()))
    if not passend:
        dag = dagen[-1]
        raise Onleesbaar(f"{toon_datum(dag)} is een {toon_dag(dag).split()[0]}. Kijk de datum na.")
    return Lezing(passend)


def _bestaat_niet(maand: int, dag: int, *, met_jaar: bool) -> str:
    if (maand, dag) == (2, 29) and not met_jaar:
        return "29 februari is er niet elk jaar. Schrijf het jaar erbij, bijvoorbeeld 29-2-2028."
    return "Deze dag bestaat niet. Kijk de datum na."


def _in_zicht(dagen: list[date], blik: Blik, weekdag: int | None) -> tuple[date, ...]:
    """The day or days that can be meant without a year; the day of the week may point to another."""
    keus = gekozen(dagen, blik.vandaag, blik.kijkt)
    if weekdag is not None and blik.kijkt is Kijkt.BEIDE:
        rond = gekozen(dagen, blik.vandaag, Kijkt.TERUG) + gekozen(dagen, blik.vandaag, Kijkt.VOORUIT)
        passend = tuple(dag for dag in rond if dag.weekday() == weekdag)
        keus = tuple(dict.fromkeys(passend)) or keus
    if not keus:
        raise Onleesbaar(f"Schrijf het jaar erbij, bijvoorbeeld {typbaar(dagen[0])}.")
    return keus


def _maandnummer(tekst: str) -> int:
    """The number of a month, written as number or as (short) name; 0 for another word."""
    return int(tekst) if tekst.isdecimal() else maanden().get(tekst, 0)


def _jaren(tekst: str | None, blik: Blik | None) -> tuple[int, ...]:
    """The years that can be meant."""
    if tekst:
        return (als_jaar(tekst),)
    if blik is None:
        raise Onleesbaar("Schrijf het jaar erbij, bijvoorbeeld 12-3-2026.")
    return blik.jaren


def _bestaande(jaren: Iterable[int], maand: int, dag: int) -> Iterator[date]:
    for jaar in jaren:
        try:
            yield date(jaar, maand, dag)
        except ValueError:
            continue


def _geteld(kaal: str, blik: Blik) -> Lezing | None:
    """Counted from today, or from a day that is near: `over 3 maanden`, `morgen over een week`."""
    kaal = re.sub("^volgende (?=(?:week|maand)$)", "over 1 ", kaal)
    begin, _, sprong = kaal.partition(" over ")
    if sprong and (vanaf := tel(begin, blik.vandaag)) and (dag := tel(f"over {sprong}", vanaf)):
        return Lezing((dag,))
    if dag := tel(kaal, blik.vandaag):
        return Lezing((dag,))
    if gevonden := re.fullmatch("(?:binnen|na) (.+)", kaal):
        dag = tel(f"over {gevonden[1]}", blik.vandaag)
        return Lezing((dag,), "Dat is niet één dag.") if dag else None
    heen, weer = tel(f"over {kaal}", blik.vandaag), tel(f"{kaal} geleden", blik.vandaag)
    if not heen or not weer:
        return None
    kant = {Kijkt.TERUG: (weer,), Kijkt.VOORUIT: (heen,), Kijkt.BEIDE: (weer, heen)}[blik.kijkt]
    return Lezing(kant, vraagt=True)


def _naar_een_kant(kaal: str, blik: Blik) -> Lezing | None:
    """A written day that is said to come, or to be past: `1 mei a.s.`, `afgelopen 15 juni`."""
    wanneer, _, rest = kaal.partition(" ")
    kant = {"komende": Kijkt.VOORUIT, "afgelopen": Kijkt.TERUG}.get(wanneer)
    return _geschreven_dag(rest, Blik(blik.vandaag, kant)) if kant else None


def _na_een_dag(kaal: str, blik: Blik) -> Lezing | None:
    """So long before or after a day that is named: `2 weken na kerst`, `de dag voor Hemelvaart`."""
    gevonden = _SPRONG_VANAF.fullmatch(kaal)
    if gevonden is None:
        return None
    lang = (
        f"een {gevonden['sprong']}" if gevonden["sprong"] in ("dag", "week", "maand") else gevonden["sprong"]
    )
    heen, weer = f"over {lang}", f"{lang} geleden"
    heen, weer = (heen, weer) if gevonden["kant"] == "na" else (weer, heen)
    vanaf = tel(weer, blik.vandaag)  # so that the day that is counted lies where the question looks
    dag = Blik(vanaf, blik.kijkt) if vanaf else None
    lezing = (_geschreven_dag(gevonden["dag"], dag) or lees_feestdag(gevonden["dag"], dag)) if dag else None
    geteld = [tel(heen, begin) for begin in lezing.dagen] if lezing else []
    zin = "Dat is niet één dag." if gevonden["sprong"] in ("week", "maand") else ""
    return Lezing(tuple(filter(None, geteld)), zin) if geteld else None


_SPRONG_VANAF = re.compile("(?P<sprong>.+) (?P<kant>voor|na) (?P<dag>.+)")


def _een_van_twee(kaal: str, blik: Blik) -> Lezing | None:
    """Two days to choose from: `morgen of overmorgen`, `over 2 of 3 weken`, `1 en 2 maart`."""
    for vorm, anders in _DUBBEL:
        kaal = vorm.sub(anders, kaal)
    if zoiets := re.fullmatch("(over )?een ([a-z]+) of ([a-z]+|[0-9]{1,3})( geleden)?", kaal):
        lezing = _geteld(f"{zoiets[1] or ''}{zoiets[3]} {zoiets[2]}{zoiets[4] or ''}", blik)
        return Lezing(lezing.dagen, "Dat is ongeveer.") if lezing else None
    delen = _TUSSEN_TWEE.split(kaal)
    lezingen = [lezing for deel in delen if len(delen) == 2 and (lezing := _lees(deel, blik))]
    if len(lezingen) < 2:
        return None
    dagen = [dag for lezing in lezingen for dag in lezing.dagen]
    if len(dagen) == 2 and len(set(dagen)) == 2:
        return onzeker(*dagen)
    eerste = lezingen[0]
    return eerste if eerste.zin else Lezing(eerste.dagen, "Dat is niet één dag.")


_EN = r"(?: (?:of|en|a|tot|tot en met|t/m) |-|/|t/m)"
_TUSSEN_TWEE = re.compile(" (?:of|en|tot|tot en met|t/m) |(?<=[a-z])-(?=[a-z0-9])")
_WEEK = "((?:vorige|deze|komende|volgende) week)"
_DUBBEL: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile("^(?:tussen|van) (?=.+ (?:en|tot|t/m) )"), ""),
    (
        re.compile(rf"^([0-9]{{1,2}})(?:e|de|ste)?{_EN}([0-9]{{1,2}}(?:e|de|ste)? )(?=[a-z]{{3}})(.+)$"),
        lambda g: f"{g[1]} {g[3]} of {g[2]}{g[3]}" if _maandnummer(re.split("[ .]", g[3])[0]) else g[0],
    ),
    (
        re.compile(rf"^(week|wk)\.? ?([0-9]{{1,2}}){_EN}(?:week |wk )?([0-9]{{1,2}})( .*)?$"),
        r"\1 \2\4 of \1 \3\4",
    ),
    (re.compile(f"^{_WEEK},? ([a-z]+) (?:of|en) ([a-z]+)$"), r"\1 \2 of \1 \3"),
    (re.compile(f"^([a-z]+) (?:of|en) ([a-z]+) (?:van |in )?{_WEEK}$"), r"\1 \3 of \2 \3"),
    (
        re.compile("^(?:over )?([0-9]{1,3})(?: (?:a|of|tot|en|t/m) |-)([0-9]{1,3}) ([a-z]+)$"),
        r"over \1 \3 of over \2 \3",
    ),
)
"""How people name two days, weeks or distances in one go, and each of the two by itself."""


def _bijna(kaal: str, blik: Blik) -> Lezing | None:
    """A day with a word before it that makes it less than one, or written as others write it."""
    if gevonden := re.fullmatch(r"over (?:ongeveer|circa|ca\.?|zo'n|plusminus|±|zowat|krap|ruim) (.+)", kaal):
        lezing = _lees(f"over {gevonden[1]}", blik)
        return Lezing(lezing.dagen, "Dat is ongeveer.") if lezing and lezing.dagen else None
    if gevonden := _ONGEVEER.fullmatch(kaal):
        rest = _lees(gevonden["rest"], blik)
        return Lezing(rest.dagen, rest.zin or "Dat is niet één dag.") if rest and rest.dagen else rest
    for vorm, anders in _EIGENLIJK:
        if vorm.fullmatch(kaal) and (lezing := _geschreven_dag(vorm.sub(anders, kaal).strip(), blik)):
            return Lezing(lezing.dagen, vraagt=True)
    getal, _, maand = kaal.partition(" ")
    if (aantal := als_aantal(getal)) and (lezing := _geschreven_dag(f"{aantal} {maand}", blik)):
        return Lezing(lezing.dagen, vraagt=True)
    return _dag_zonder_maand(kaal, blik)


def _dag_zonder_maand(kaal: str, blik: Blik) -> Lezing | None:
    """A day by its number only, or with its day of the week: `de 12e`, `vrijdag de 13e`."""
    gevonden = _ZONDER_MAAND.fullmatch(kaal)
    weekdag = weekdagnummers().get(gevonden["weekdag"] or "", None) if gevonden else None
    if gevonden is None or (gevonden["weekdag"] and weekdag is None):
        return None
    ver = 2 if weekdag is None else 14  # a Friday the 13th may be more than a year away
    eersten = [met_maanden(blik.vandaag.replace(day=1), keer) for keer in range(-ver, ver + 1)]
    nummer = int(gevonden["dag"] or 1)
    dagen = [dag for een in eersten for dag in _bestaande([een.year], een.month, nummer)]
    dagen = [dag for dag in dagen if weekdag in (None, dag.weekday())]
    kant = blik.kijkt if blik.kijkt is not Kijkt.BEIDE else Kijkt.VOORUIT
    return Lezing(gekozen(dagen, blik.vandaag, kant), "Van welke maand?") if dagen else None


_ZONDER_MAAND = re.compile(
    r"(?:(?P<weekdag>[a-z]+)\.?,? (?:de )?)?(?:(?P<dag>[0-9]{1,2})(?:e|de|ste)?|eerste)(?: van de maand)?"
)


def _met_tijd(kaal: str, blik: Blik) -> Lezing | None:
    """A day with a part of the day or a time behind it, and what is now."""
    zonder = re.sub("^van(?=(?:ochtend|middag|avond|nacht))|^(?:nu|heden|meteen|direct)$", "vandaag", kaal)
    zonder = _TIJD.sub("", zonder)
    lezing = _lees(zonder, blik) if zonder not in ("", kaal) else None
    return Lezing(lezing.dagen, "Hier past alleen een dag, zonder tijd.") if lezing and lezing.dagen else None


_TIJD = re.compile(
    r" ?(?:ochtend|middag|avond|nacht)$"
    r"|,? (?:om |rond |vanaf )?[0-9]{1,2}(?:(?:[:.][0-9]{2})? ?uur|:[0-9]{2})$"
    r"|,? (?:om|rond|vanaf) [0-9]{1,2}(?:\.[0-9]{2})?$"
)
_WENKEN = (
    (r"\buur\b|[0-9]:[0-9]{2}|ochtend|middag|avond|nacht", "Hier past alleen een dag, zonder tijd."),
    (r"schooljaar|vakantie", "Dat is niet overal dezelfde dag. Kijk na welke dag het is."),
    (
        r"\b(?:lente|voorjaar|zomer|herfst|najaar|winter|seizoen)\b",
        "Een seizoen is geen dag. Kies zelf een dag.",
    ),
    (
        r"\b(?:elke?|ieder|iedere|om de|(?:dage|weke|maande|jaar)lijks)\b",
        "Hier past één dag: de eerste keer.",
    ),
    (r"\bwerkdag(?:en)?\b", "Werkdagen tellen we niet. Kijk na welke dag het is."),
    (r"\bz\.?s\.?m\b|zo snel mogelijk|zo spoedig mogelijk", "Dat is geen dag. Kies zelf een dag."),
    (
        r"\b(?:paar|enkele|aantal|weekje|maandje|tijdje|anderhalve|halve)\b"
        r"|[0-9][.,][0-9]+ (?:week|weken|maand|jaar)",
        "Schrijf een heel getal, bijvoorbeeld over 3 weken.",
    ),
    (
        r"^over [a-z]+ (?:dagen|weken|maanden|jaar)$",
        "Schrijf het getal in cijfers, bijvoorbeeld over 14 dagen.",
    ),
)
_SCHRIJF = " Schrijf bijvoorbeeld 12-3-2026."


def _wenk(kaal: str, _: Blik) -> Lezing | None:
    """What can be said of words that are no day at all."""
    if zegt_geen(kaal):
        return Lezing((), "Is er geen dag? Typ - om over te slaan.")
    for vorm, zin in _WENKEN:
        if re.search(vorm, kaal):
            return Lezing((), zin if "bijvoorbeeld" in zin else zin + _SCHRIJF)
    return None


_LEZERS: tuple[Callable[[str, Blik], Lezing | None], ...] = (
    *(_geschreven_dag, _geteld, lees_weekdag, _naar_een_kant, lees_periode),
    *(lees_feestdag, _na_een_dag, _een_van_twee, _bijna, _met_tijd, _wenk),
)
