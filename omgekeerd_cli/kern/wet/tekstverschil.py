"""Cards beside the official texts that somebody downloaded: which rows read otherwise by now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from omgekeerd_cli.kern.taal.weergave import toon_datum
from omgekeerd_cli.kern.wet.nazien import Groep, Punt, rijnaam
from omgekeerd_cli.kern.wet.verwijzing import Verwijzing, lees_verwijzing, zoek_verwijzing
from omgekeerd_cli.kern.wet.wetskaart import Kaartdeel, Wetskaart
from omgekeerd_cli.kern.wet.wettekst import Artikeltekst, Toestand, Uitslag, Wettekst, tekst_op, vergelijk

Teksten = Mapping[Toestand, Wettekst]
Bevinding = tuple[Groep, str]


def nodig(kaarten: Iterable[Wetskaart], toestanden: Sequence[Toestand]) -> list[Toestand]:
    """The texts that have to be read: of each law the newest, and those of the days of the rows."""
    gezocht: set[Toestand] = set()
    for kaart in kaarten:
        van_de_wet = _van(kaart, toestanden)
        gezocht |= {*van_de_wet[-1:]}
        gezocht |= {t for dag in _dagen(kaart) if (t := _op(van_de_wet, dag))}
    return sorted(gezocht)


def naast_de_teksten(
    kaarten: Iterable[Wetskaart], toestanden: Sequence[Toestand], teksten: Teksten, vandaag: date
) -> Iterator[Punt]:
    """What the texts in a folder say of each card of a law in the Basiswettenbestand.

    Args:
        kaarten: the cards.
        toestanden: all texts in the folder.
        teksten: those of them that were needed and could be read.
        vandaag: tells whether a text holds already.
    """
    for kaart in kaarten:
        if not kaart.bwb:
            continue
        van_de_wet = _van(kaart, toestanden)
        if not van_de_wet:
            yield _punt(kaart, (Groep.ZONDER, f"{kaart.bwb} staat niet in de map"))
        elif van_de_wet[-1] not in teksten:
            zin = f"het bestand met de nieuwste tekst is niet te lezen: {van_de_wet[-1].bestand}"
            yield _punt(kaart, (Groep.NIET_VERGELEKEN, zin))
        else:
            yield from _Vergelijking(kaart, van_de_wet, teksten, vandaag).punten()


class _Vergelijking(Struct):
    """One card beside the texts of its law, the oldest first."""

    kaart: Wetskaart
    toestanden: Sequence[Toestand]
    teksten: Teksten
    vandaag: date

    @property
    def nieuwste(self) -> Toestand:
        return self.toestanden[-1]

    def punten(self) -> Iterator[Punt]:
        """What differs, row by row, and a line about the card as a whole."""
        stand: Counter[str] = Counter()
        for deel in self.kaart.delen():
            bevinding = self._rij(deel, stand)
            if bevinding:
                yield _punt(self.kaart, bevinding, rijnaam(deel))
        yield _punt(self.kaart, self._heel(stand))

    def _rij(self, deel: Kaartdeel, stand: Counter[str]) -> Bevinding | None:
        plek = lees_verwijzing(deel.artikel)
        if plek is None:
            stand["zonder artikel"] += 1
            return None
        if any(teken.isdigit() for teken in zoek_verwijzing(deel.artikel)[1]):
            return Groep.NIET_VERGELEKEN, "noemt meer dan één plek in de wet; geef elke plek een eigen rij"
        return self._vergelijk(plek, deel.verantwoording.geldig_per, stand)

    def _vergelijk(self, plek: Verwijzing, dag: date, stand: Counter[str]) -> Bevinding | None:
        oud = _op(self.toestanden, dag)
        nieuw = self.teksten[self.nieuwste]
        if oud is None or oud not in self.teksten:
            return self._zonder_oude(plek, dag, stand)
        match vergelijk(self.teksten[oud], nieuw, plek):
            case Uitslag.ONVINDBAAR if oud.dag < dag and oud != self.nieuwste:  # it may have come since
                return self._zonder_oude(plek, dag, stand)
            case Uitslag.ONVINDBAAR:
                return Groep.ONVINDBAAR, f"staat niet zo in de tekst van {toon_datum(oud.dag)}"
            case Uitslag.WEG:
                return Groep.WEG, f"staat niet meer in de tekst van {self._nieuwste_dag()}"
            case Uitslag.ANDERS if not (oud.dag < dag and _hield_al(nieuw[plek.nummer], dag)):
                return Groep.ANDERS, f"staat anders in de tekst van {self._nieuwste_dag()}"
        stand["gelijk"] += 1
        return None

    def _zonder_oude(self, plek: Verwijzing, dag: date, stand: Counter[str]) -> Bevinding | None:
        """What the newer text tells by itself: of each article it says since when it reads so."""
        nieuw = self.teksten[self.nieuwste]
        if tekst_op(nieuw, plek) is None:
            return Groep.ONVINDBAAR, f"staat niet zo in de tekst van {self._nieuwste_dag()}"
        sinds = nieuw[plek.nummer].sinds
        if sinds is None:
            return Groep.NIET_VERGELEKEN, f"de tekst van {toon_datum(dag)} staat niet in de map"
        if sinds > dag:
            zin = f"artikel {plek.nummer} is veranderd op {toon_datum(sinds)}; welk deel is niet vergeleken"
            return Groep.ANDERS, zin
        stand["volgens het bestand"] += 1
        return None

    def _heel(self, stand: Counter[str]) -> Bevinding:
        dag = self.kaart.verantwoording.geldig_per
        delen = [f"de nieuwste tekst in de map is die van {self._nieuwste_dag()}"]
        if self.nieuwste.dag != dag:
            delen.append(f"de kaart is gelezen in die van {toon_datum(dag)}")
        if gelijk := stand["gelijk"]:
            delen.append(f"{_rijen(gelijk)} gevonden en gelijk")
        if stand["volgens het bestand"]:
            delen.append(f"{_rijen(stand['volgens het bestand'])} volgens dat bestand niet veranderd")
        if stand["zonder artikel"]:
            delen.append(f"{_rijen(stand['zonder artikel'])} zonder artikel, dus niet vergeleken")
        missen = [dag for dag in _dagen(self.kaart) if not self._heeft_oude(dag)]
        if missen:
            dagen = " en ".join(toon_datum(dag) for dag in missen)
            delen.append(f"zet ook de tekst van {dagen} in de map, dan vergelijken we woord voor woord")
        groep = Groep.NIEUWER if self.nieuwste.dag > dag else Groep.BIJ
        return groep, "; ".join(delen)

    def _heeft_oude(self, dag: date) -> bool:
        oud = _op(self.toestanden, dag)
        return oud is not None and oud in self.teksten

    def _nieuwste_dag(self) -> str:
        later = " (geldt nog niet)" if self.nieuwste.dag > self.vandaag else ""
        return f"{toon_datum(self.nieuwste.dag)}{later}"


def _hield_al(artikel: Artikeltekst, dag: date) -> bool:
    """Whether an article read so on that day already, by its own word."""
    return artikel.sinds is not None and artikel.sinds <= dag


def _van(kaart: Wetskaart, toestanden: Iterable[Toestand]) -> list[Toestand]:
    return sorted(t for t in toestanden if kaart.bwb and t.bwb == kaart.bwb)


def _op(toestanden: Iterable[Toestand], dag: date) -> Toestand | None:
    """The newest text of that day or before it."""
    return max((t for t in toestanden if t.dag <= dag), default=None)


def _dagen(kaart: Wetskaart) -> list[date]:
    """The days of the texts that the rows of a card were read from."""
    return sorted({deel.verantwoording.geldig_per for deel in kaart.delen() if lees_verwijzing(deel.artikel)})


def _rijen(aantal: int) -> str:
    return "1 rij" if aantal == 1 else f"{aantal} rijen"


def _punt(kaart: Wetskaart, bevinding: Bevinding, waar: str = "") -> Punt:
    return Punt(bevinding[0], kaart.code, kaart.naam, waar, bevinding[1])
