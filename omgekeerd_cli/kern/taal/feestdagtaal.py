"""Holidays by the names that people have for them: kerst, tweede paasdag, oudjaar, Koningsdag 2027."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from omgekeerd_cli.kern.taal.dagen import gekozen, pasen
from omgekeerd_cli.kern.taal.feestdagen import feestdagen
from omgekeerd_cli.kern.taal.lezing import Blik, Lezing

_MET_JAAR = re.compile("(.+) ([0-9]{4})")
_RANG = re.compile("^([12])(?:e|ste|de) ")


def lees_feestdag(tekst: str, blik: Blik) -> Lezing | None:
    """A holiday by its name; of a feast of two days it is asked which."""
    kaal = _RANG.sub(lambda gevonden: "eerste " if gevonden[1] == "1" else "tweede ", tekst)
    naam, jaartal = (gevonden[1], gevonden[2]) if (gevonden := _MET_JAAR.fullmatch(kaal)) else (kaal, "")
    jaren = (int(jaartal),) if jaartal else blik.jaren
    per_jaar = [_namen(jaar).get(naam, ()) for jaar in jaren]
    eerste = [dagen[0] for dagen in per_jaar if dagen]
    keus = tuple(eerste) if jaartal else gekozen(eerste, blik.vandaag, blik.kijkt)
    lengte = len(next(filter(None, per_jaar), ()))
    if len(keus) == 1 and lengte > 1:
        return Lezing((keus[0], keus[0] + timedelta(days=1)))
    return Lezing(keus) if keus else None


@cache
def _namen(jaar: int) -> dict[str, tuple[date, ...]]:
    """The first day by name, twice for a feast of two days."""
    erkend = {naam.lower(): (dag,) for naam, dag in feestdagen(jaar).items()}
    paas, pinkster = pasen(jaar), pasen(jaar) + timedelta(days=49)
    kerst, oud = date(jaar, 12, 25), date(jaar, 12, 31)
    return {
        **erkend,
        "hemelvaart": erkend["hemelvaartsdag"],
        "eerste paasdag": (paas,),
        "eerste pinksterdag": (pinkster,),
        "kerstavond": (kerst - timedelta(days=1),),
        **dict.fromkeys(("oudjaar", "oudjaarsdag", "oudejaarsdag", "oudejaarsavond"), (oud,)),
        "oud en nieuw": (oud, oud),
        "kerst": (kerst, kerst),
        "kerstmis": (kerst, kerst),
        "pasen": (paas, paas),
        "pinksteren": (pinkster, pinkster),
        "nieuwjaar": erkend["nieuwjaarsdag"],
    }
