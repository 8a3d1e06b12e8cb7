"""The passive voice, by its looks: a form of worden or zijn with a past participle.

It looks at words, not at grammar, and would rather miss one than point at something else: it is
only used for hints.
"""

from __future__ import annotations

import re

_WORDEN = {"word", "wordt", "worden", "werd", "werden"}
_ZIJN = {"is", "zijn", "was", "waren"}
_LIDWOORDEN = {
    "de",
    "het",
    "een",
    "geen",
    "uw",
    "je",
    "jouw",
    "dit",
    "dat",
    "deze",
    "die",
    "elk",
    "elke",
    "onze",
}
_VOORVOEGSEL = (
    "(?:aan|achter|af|bij|binnen|door|in|mee|na|om|op|over|rond|samen|tegen|terug|toe|uit|voor|vast|weg)?"
)
_STERK = "sloten|schreven|nomen|geven|broken|boden|wezen|worpen|trokken|staan"
_DEELWOORD = re.compile(
    rf"(?!.*heid$)(?:{_VOORVOEGSEL}ge[a-zë]+(?:d|en|[kfspth]t)|(?:be|ver|ont|her|onder|over)[a-z]{{2,}}(?:d|[kfspth]t)"
    rf"|(?:be|ver|ont|onder|over)(?:{_STERK})|ontvangen|begrepen|verkregen|behouden)"
)
"""Weak forms end in -d, or in -t behind a voiceless sound: `betekent` is no participle."""
_GEEN_DEELWOORD = re.compile(
    # the present, the infinitive, and names of things
    "geeft|gelooft|gebruiken|gebeuren|geloven|geloofden|genieten|gelden|geven|geleden|gevolgen|"
    "gevallen|gezinnen|gebieden|getallen|gedachten|gesprekken|gewoonten|gebouwen|gegevens|geboden|"
    "geen|geld|gebied|geduld|gezicht|gewicht|geluid|gebrek|gemiddeld|bericht|besluit|bestand|beleid|"
    "best|bekend|begeleid|beeld|beslist|verstand|verband|verdriet|verkeerd|verdiend|onderzoekt|"
    "bespreekt|bezoekt|verzoekt|verwacht|ontevreden|overheid|verhoudt|beperkt|bevoegd|beroept|"
    "betrekt|bedenkt|verandert|verlaat|"
    # how somebody or something is
    "gezond|gerust|gewend|gewenst|geschikt|gelijk|bereid|verplicht|verbaasd|bedoeld|bezet|getrouwd|"
    "gescheiden|gehandicapt|gemotiveerd|opgelucht|uitgebreid|afgelopen|"
    # what somebody or something did: these go with zijn, and are not passive
    "geboren|gebleven|gegaan|gekomen|geweest|geworden|gestorven|gebeurd|gelukt|gestopt|gegroeid|"
    "gestegen|gedaald|geslaagd|gestart|overleden|vertrokken|veranderd|verdwenen|verhuisd|verdwaald|"
    "vervallen|vergeten|begonnen|ontstaan|verstaan|opgegroeid|uitgegaan|teruggekomen|meegegaan|"
    "doorgegaan|afgegaan|weggegaan|weggebleven|thuisgebleven|teruggegaan|verbeterd|verslechterd|"
    "verschillend"
)


def lijdende_vorm(zin: str) -> str:
    """The first passive form of a sentence, such as `wordt … betaald`; empty when none is seen."""
    for deel in re.split(r"[,;:()]|(?<=\w)\s(?:en|of|maar|want|dat|als|omdat|zodat|wat|wie|die)\s", zin):
        woorden = re.findall(r"[^\W\d_]+", deel)
        klein = [woord.lower() for woord in woorden]
        if vorm := _vorm(klein):
            return vorm
    return ""


def _vorm(woorden: list[str]) -> str:
    for nummer, woord in enumerate(woorden):
        na_lidwoord = nummer > 0 and woorden[nummer - 1] in _LIDWOORDEN
        if na_lidwoord or _GEEN_DEELWOORD.fullmatch(woord) or not _DEELWOORD.fullmatch(woord):
            continue
        for plek, hulp in enumerate(woorden):
            if hulp in _WORDEN or (hulp in _ZIJN and _hoort_bij(plek, nummer, len(woorden) - 1)):
                eerste, tweede = sorted((plek, nummer))
                tussen = " " if tweede - eerste == 1 else " … "
                return f"{woorden[eerste]}{tussen}{woorden[tweede]}"
    return ""


def _hoort_bij(zijn: int, deelwoord: int, laatste: int) -> bool:
    """Whether this `zijn` goes with the participle: `is … betaald` or `betaald is`, at the end.

    In `verliest zijn werk` it says whose work it is.
    """
    return deelwoord == laatste if zijn < deelwoord else zijn == laatste and zijn == deelwoord + 1
