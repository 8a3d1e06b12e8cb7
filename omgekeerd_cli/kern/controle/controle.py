"""What can be wrong with a question set beyond its form: order, references, sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from graphlib import CycleError, TopologicalSorter
from itertools import chain, islice

from msgspec.structs import replace

from omgekeerd_cli.kern.antwoord.soorten import DATUM
from omgekeerd_cli.kern.controle.bereikbaar import Bereik, Uitslag
from omgekeerd_cli.kern.controle.deelcontrole import invulfouten
from omgekeerd_cli.kern.controle.lijstcontrole import lijstfouten, mag_herhaald_over
from omgekeerd_cli.kern.controle.oudcontrole import niet_oud, oude_vraag_fouten, overnamefouten
from omgekeerd_cli.kern.controle.rekencontrole import rekenfouten
from omgekeerd_cli.kern.controle.vergelijkcontrole import genoemd_met_plek, vergelijkfouten
from omgekeerd_cli.kern.controle.verslagcontrole import bijbladfouten, lengtefouten, signaalfouten
from omgekeerd_cli.kern.controle.voorstelcontrole import voorstelfouten
from omgekeerd_cli.kern.controle.vormcontrole import te_veel_invulplekken, vorm
from omgekeerd_cli.kern.controle.zincontrole import zinfouten
from omgekeerd_cli.kern.fouten import Bevinding, Code
from omgekeerd_cli.kern.oefenen.oefenen import scheve_oefening
from omgekeerd_cli.kern.route.gevraagd import hoort_bij_kort
from omgekeerd_cli.kern.route.signalen import noemt_vondst
from omgekeerd_cli.kern.route.voorwaarden import genoemd
from omgekeerd_cli.kern.set.model import Methode, Signaal, Stap, Voorwaarde, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze
from omgekeerd_cli.kern.taal.tekst import invulplekken


def controleer(methode: Methode, namen: Set[str] = frozenset()) -> list[Bevinding]:
    """All faults in the sense of a set. Its form and double ids were checked before.

    Args:
        methode: the questions whose form is right.
        namen: the ids of all questions, those of faulty form too: naming one is no fault.
    """
    controle = _Controle(methode, namen)
    per_deel = chain(map(controle.vraag, controle.vragen), map(controle.signaal, methode.signalen))
    gevonden = list(islice(chain.from_iterable(per_deel), _MEESTE_BEVINDINGEN))
    gevonden += [
        *controle.lange_voorwaarden(),
        *controle.rode_draad(),
        *controle.in_de_lijst(),
        *controle.wetskaarten(),
        *controle.oude_vragen(),
        *scheve_oefening(methode, namen),
        *lengtefouten(methode, namen),
        *controle.zinnen(),
    ]
    gevonden += [bevinding for stap in methode.stappen for bevinding in _slotmededeling(stap)]
    rijen = list(kringen(methode))
    in_kring = {lid for kring in rijen for lid in kring}
    gevonden = [b for b in gevonden if not (b.id in in_kring and b.code is Code.WACHT_OP_LATERE)]
    gevonden += [_kring(kring) for kring in rijen]
    return gevonden


_MEESTE_BEVINDINGEN, _MEESTE_VERGELIJKINGEN = 500, 3_000
"""Most faults of questions and signals that are looked for: who mended those sees the rest."""


_KERN_ALS = "kernvraag.als"
"""Where a condition stands that decides whether the short route has a question."""


def _slotmededeling(stap: Stap) -> Iterator[Bevinding]:
    laatste = stap.vragen[-1] if stap.vragen else None
    if laatste and laatste.soort.vraagt_niets:
        wat = f"Achter deze {laatste.soort} komt geen vraag meer: niemand krijgt die te zien."
        yield Bevinding("vraag", laatste.id, "soort", wat, "Zet die voor een vraag.")


def _kring(kring: list[str]) -> Bevinding:
    pad = " → ".join([*kring, kring[0]])
    return Bevinding(
        "vraag", kring[0], "als", f"Deze vragen wachten op elkaar: {pad}.", "Haal één voorwaarde weg."
    )


def onbereikbaar(methode: Methode) -> Iterator[Bevinding]:
    """The questions and signals that no answers lead to; a search, so for a check, not at each start.

    One for which the search took too long has the code NIET_NAGEGAAN.
    """
    bereik = Bereik(methode)
    for _, vraag, _ in methode.vragen_met_velden():
        uitslag = bereik.van(vraag)
        sleutel = "als" if vraag.als else "id"
        if uitslag is Uitslag.NEE:
            wat = "Deze vraag komt nooit aan bod: geen enkel antwoord leidt erheen."
            yield Bevinding("vraag", vraag.id, sleutel, wat, "Verander de voorwaarde.")
        elif uitslag is Uitslag.ONBEKEND:
            wat = f"Niet nagegaan: of de vraag `{vraag.id}` ooit aan bod komt. Dat kost te veel tijd."
            doe = "Maak de voorwaarde eenvoudiger."
            yield Bevinding("vraag", vraag.id, sleutel, wat, doe, Code.NIET_NAGEGAAN)
        for nummer, optie in enumerate(vraag.opties):
            if uitslag is not Uitslag.NEE and bereik.van_optie(vraag, optie) is Uitslag.NEE:
                wat = f"De keuze ‘{optie.label}’ komt nooit in beeld: geen enkel antwoord leidt erheen."
                sleutel = f"opties.{nummer}.als"
                yield Bevinding("vraag", vraag.id, sleutel, wat, "Verander de voorwaarde van die keuze.")
    for signaal in methode.signalen:
        uitslag = bereik.van_signaal(signaal)
        if uitslag is Uitslag.NEE:
            wat = "Dit signaal komt nooit in beeld: geen enkel antwoord roept het op."
            yield Bevinding("signaal", signaal.id, "als", wat, "Verander de voorwaarde.")
        elif uitslag is Uitslag.ONBEKEND:
            wat = f"Niet nagegaan: of het signaal `{signaal.id}` ooit in beeld komt. Dat kost te veel tijd."
            doe = "Maak de voorwaarde eenvoudiger."
            yield Bevinding("signaal", signaal.id, "als", wat, doe, Code.NIET_NAGEGAAN)


class _Controle:
    """The checks of single questions; knows who stands where."""

    def __init__(self, methode: Methode, namen: Set[str]) -> None:
        self.methode = methode
        self.namen = namen
        self.vragen = [vraag for _, vraag, _ in methode.vragen_met_velden()]
        self.nummer = {vraag.id: nummer for nummer, vraag in enumerate(self.vragen)}

    def vraag(self, vraag: Vraag) -> Iterator[Bevinding]:
        yield from vorm(vraag)
        yield from self._herhaling(vraag)
        yield from self._teksten(vraag)
        yield from self._rekening(vraag)
        yield from self._voorstel(vraag)
        yield from overnamefouten(vraag, self.methode, self.nummer)
        yield from lijstfouten(vraag, self.methode)
        yield from bijbladfouten(vraag, self.methode)
        if vraag.van:
            yield from self._blik(vraag, vraag.van, "opties.van")
        for begin, als in _voorwaarden(vraag):
            for plek, vergelijking in genoemd_met_plek(als, begin):
                yield from self._blik(vraag, vergelijking.vraag, f"{plek}.vraag")
            yield from self._past("vraag", vraag.id, als, begin)
        yield from self._kern_als(vraag)
        yield from self._eerdere(vraag, "toont", vraag.toont)
        yield from self._eerdere(vraag, "opnieuw-bij", vraag.opnieuw_bij)

    def _eerdere(self, vraag: Vraag, sleutel: str, doelen: Sequence[str]) -> Iterator[Bevinding]:
        """What a question shows or waits for again must be there before it, on whatever route."""
        for doel in doelen:
            fouten = list(self._bestaat(doel))
            if not fouten and self.nummer.get(doel, -1) >= self.nummer[vraag.id]:
                fouten = [(f"Dit kijkt vooruit: `{doel}` komt pas later.", "Noem een eerdere vraag.")]
            for wat, doe in fouten:
                yield Bevinding("vraag", vraag.id, sleutel, wat, doe, noemt=(doel,))

    def _kern_als(self, vraag: Vraag) -> Iterator[Bevinding]:
        """When a question belongs to the short route may hang on any question, a later one too."""
        for plek, vergelijking in genoemd_met_plek(vraag.kern_als, _KERN_ALS):
            for wat, doe in self._bestaat(vergelijking.vraag):
                yield Bevinding("vraag", vraag.id, f"{plek}.vraag", wat, doe, noemt=(vergelijking.vraag,))
        yield from self._past("vraag", vraag.id, vraag.kern_als, _KERN_ALS)

    def signaal(self, signaal: Signaal) -> Iterator[Bevinding]:
        for plek, vergelijking in genoemd_met_plek(signaal.als):
            for wat, doe in self._bestaat(vergelijking.vraag):
                yield Bevinding("signaal", signaal.id, f"{plek}.vraag", wat, doe, noemt=(vergelijking.vraag,))
        yield from self._past("signaal", signaal.id, signaal.als)
        yield from signaalfouten(signaal, self.methode)
        yield from te_veel_invulplekken("signaal", signaal.id, "tekst", signaal.tekst)
        if noemt_vondst(signaal) and not any(deel.woorden for deel in genoemd(signaal.als)):
            wat = "`{gevonden}` hoort bij een signaal met `woorden` in de voorwaarde."
            yield Bevinding("signaal", signaal.id, "tekst", wat, "Schrijf deze tekst anders.")

    def oude_vragen(self) -> Iterator[Bevinding]:
        """Of the questions that are no longer asked: what they say too much, and what they name."""
        for vraag in self.methode.oude_vragen.values():
            yield from vorm(vraag)
            yield from oude_vraag_fouten(vraag, self.methode)
            if vraag.over and vraag.over not in self.methode.oude_vragen:
                for wat, doe in self._bestaat(vraag.over):
                    yield Bevinding("vraag", vraag.id, "herhaal", wat, doe, noemt=(vraag.over,))

    def zinnen(self) -> Iterator[Bevinding]:
        """Of the fixed sentences: what they look at, and what they name without resting on it."""
        for zin in filter(None, self.methode.zinnen.values()):
            yield from zinfouten(zin, self.methode)
            if zin.vraag:
                for wat, doe in self._bestaat(zin.vraag):
                    yield Bevinding("zin", zin.id, "vraag", wat, doe, noemt=(zin.vraag,))
            for plek, vergelijking in genoemd_met_plek(zin.rust_op, "rust-op"):
                for wat, doe in self._bestaat(vergelijking.vraag):
                    yield Bevinding("zin", zin.id, f"{plek}.vraag", wat, doe, noemt=(vergelijking.vraag,))
            yield from self._past("zin", zin.id, zin.rust_op, "rust-op")

    def lange_voorwaarden(self) -> Iterator[Bevinding]:
        """Where all conditions together get longer than can be gone through at every answer."""
        delen = [("vraag", vraag.id, als) for vraag in self.vragen for _, als in _voorwaarden(vraag)]
        delen += [("vraag", vraag.id, vraag.kern_als) for vraag in self.vragen if vraag.kern_als]
        delen += [("signaal", signaal.id, signaal.als) for signaal in self.methode.signalen]
        aantal = 0
        for wie, naam, als in delen:
            aantal += sum(1 for _ in genoemd(als))
            if aantal > _MEESTE_VERGELIJKINGEN:
                wat = "Met deze voorwaarde erbij heeft de methode meer dan 3.000 vergelijkingen."
                yield Bevinding(wie, naam, "als", wat, "Maak voorwaarden korter.")
                return

    def rode_draad(self) -> Iterator[Bevinding]:
        """The answer that stays in sight is one text that everyone gives, on the short route too."""
        doel = self.methode.rode_draad
        vraag = self.methode.vraag_op_id.get(doel)
        if doel in self.methode.vervallen:
            fouten = [(f"De vraag `{doel}` is vervallen.", "Noem hier een andere vraag.")]
        elif vraag is None or niet_oud(self.methode, doel):
            fouten = list(self._bestaat(doel)) if doel else []
        else:
            fouten = list(_geen_draad(self.methode, vraag))
        for wat, doe in fouten:
            yield Bevinding("methode", self.methode.id, "rode-draad", wat, doe)

    def in_de_lijst(self) -> Iterator[Bevinding]:
        """What a list of casussen tells is one choice and days; what an own set dropped it does not tell."""
        methode = self.methode
        for sleutel, doelen in (("uitkomst", (methode.uitkomst,)), ("volgende-dag", methode.volgende_dag)):
            for doel in filter(None, doelen):
                vraag = methode.vraag_op_id.get(doel)
                fouten: list[tuple[str, str]] = []
                if vraag:
                    fouten = list(_niet_in_de_lijst(methode, vraag, sleutel))
                elif doel not in methode.vervallen:
                    fouten = list(self._bestaat(doel))
                for wat, doe in fouten:
                    yield Bevinding("methode", methode.id, sleutel, wat, doe)

    def wetskaarten(self) -> Iterator[Bevinding]:
        """The question of which a step shows the law cards comes before it, and has cards to choose."""
        eerder: set[str] = set()
        for stap in self.methode.stappen:
            eerder |= {vraag.id for vraag in stap.vragen if vraag.lijst and vraag.soort.kiest}
            doel = stap.wetskaarten
            if doel and doel not in eerder and doel not in self.methode.vervallen:
                wat = f"Bij `{doel}` is nog niet uit een lijst gekozen."
                doe = "Noem een vraag uit deze stap of een eerdere, met `opties: {uit: wetten}`."
                yield Bevinding("stap", stap.id, "wetskaarten", wat, doe)

    def _herhaling(self, vraag: Vraag) -> Iterator[Bevinding]:
        groep = self.methode.groep_van.get(vraag.id)
        if groep and (vraag.over or vraag.is_groep or vraag.soort.vraagt_niets):
            sleutel, doe = "herhaal", "Haal `herhaal` weg, of zet de vraag buiten de groep."
            if vraag.is_groep or vraag.soort.vraagt_niets:
                sleutel, doe = (
                    "soort",
                    f"Zet deze {vraag.soort} achter de groep `{groep}`, even ver naar links.",
                )
            wat = "In een groep passen alleen gewone vragen, zonder herhaling."
            yield Bevinding("vraag", vraag.id, sleutel, wat, doe)
        if groep and hoort_bij_kort(vraag) and not hoort_bij_kort(self.methode.vraag_op_id[groep]):
            wat = f"De groep `{groep}` is geen kernvraag, dus dit veld komt op de korte route niet voor."
            doe = "Maak de groep ook kernvraag."
            yield Bevinding("vraag", vraag.id, "kernvraag", wat, doe, Code.KERNVRAAG, (groep,))
        if not vraag.over:
            return
        if vraag.over in self.methode.vervallen:
            wat = f"`{vraag.over}` is vervallen, dus hierover kan niets worden herhaald."
            doe = "Laat deze vraag ook vervallen."
            yield Bevinding("vraag", vraag.id, "herhaal", wat, doe, noemt=(vraag.over,))
        bron = self.methode.vraag_op_id.get(vraag.over)
        if bron and not mag_herhaald_over(bron, self.methode):
            yield Bevinding(
                "vraag",
                vraag.id,
                "herhaal",
                "Herhalen kan over een keuze, een meerkeuze of een lijst die zelf niet herhaald wordt.",
                f"`{bron.id}` is dat niet ({bron.soort}).",
            )
        yield from self._blik(vraag, vraag.over, "herhaal")

    def _rekening(self, vraag: Vraag) -> Iterator[Bevinding]:
        yield from rekenfouten(vraag, self.methode)
        if vraag.rekening:
            yield from self._blik(vraag, vraag.rekening.groep, "rekening.groep")

    def _voorstel(self, vraag: Vraag) -> Iterator[Bevinding]:
        yield from voorstelfouten(vraag, self.methode)
        if vraag.stelt_voor:
            yield from self._blik(vraag, vraag.stelt_voor.bij, "stelt-voor.bij")

    def _teksten(self, vraag: Vraag) -> Iterator[Bevinding]:
        over = self.methode.over_van.get(vraag.id, "")
        teksten = {"vraag": vraag.vraag, "toelichting": vraag.toelichting, "uitleg": vraag.uitleg}
        for sleutel, tekst in (teksten | {"herhaal": vraag.rij.titel}).items():
            yield from te_veel_invulplekken("vraag", vraag.id, sleutel, tekst)
            for naam in invulplekken(tekst):
                hoofd, _, veld = naam.partition(".")
                if hoofd == "nummer" and (vraag.id in self.methode.groep_van or sleutel == "herhaal"):
                    continue
                if sleutel == "herhaal" and self.methode.groep_van.get(hoofd) == vraag.id:
                    continue  # the title of a record may name one of its own answers
                if hoofd in self.methode.vervallen:
                    wat = f"{{{naam}}}: die vraag is vervallen."
                    yield Bevinding("vraag", vraag.id, sleutel, wat, "Schrijf deze tekst anders.")
                if hoofd == "optie":
                    for wat, doe in self._optieveld(over, veld):
                        yield Bevinding("vraag", vraag.id, sleutel, f"{{{naam}}}: {wat}", doe, Code.OPTIE)
                    continue
                for wat, doe in invulfouten(self.methode, hoofd, veld):
                    yield Bevinding("vraag", vraag.id, sleutel, f"{{{naam}}}: {wat}", doe, noemt=(hoofd,))
                for fout in self._blik(vraag, hoofd, sleutel):
                    code = (
                        None if fout.code is Code.WACHT_OP_LATERE else fout.code
                    )  # a text waits for nothing
                    yield replace(fout, wat=f"{{{naam}}}: {fout.wat}", code=code)

    def _optieveld(self, over: str, veld: str) -> Iterator[tuple[str, str]]:
        if not over:
            yield "Deze vraag wordt niet herhaald.", "Voeg `herhaal: {over: …}` toe."
            return
        bron = self.methode.vraag_op_id.get(over)
        if veld and bron and not any(veld in optie.kaart for optie in self.methode.opties_van(bron)):
            yield f"Geen enkele kaart heeft een veld `{veld}`.", "Kijk de naam na."

    def _bestaat(self, doel: str) -> Iterator[tuple[str, str]]:
        if oud := niet_oud(self.methode, doel):
            yield oud
        elif doel not in self.nummer and doel not in self.namen:
            yield f"Er is geen vraag `{doel}`.", _gelijkend(doel, self.nummer)

    def _blik(self, vraag: Vraag, doel: str, sleutel: str) -> Iterator[Bevinding]:
        """Whether a question may look at another: it exists, stands earlier and is asked then too."""
        for wat, doe in self._bestaat(doel):
            yield Bevinding("vraag", vraag.id, sleutel, wat, doe, noemt=(doel,))
        if doel not in self.nummer:
            return
        if self.nummer[doel] >= self.nummer[vraag.id]:
            wat, doe = f"Dit kijkt vooruit: `{doel}` komt pas later.", "Verplaats een van de twee vragen."
            yield Bevinding("vraag", vraag.id, sleutel, wat, doe, Code.WACHT_OP_LATERE, (doel,))
        if vraag.kernvraag and not hoort_bij_kort(self.methode.vraag_op_id[doel]):
            wat = f"`{doel}` is geen kernvraag en ontbreekt op de korte route."
            doe = "Maak beide kernvraag, of geen van beide."
            yield Bevinding("vraag", vraag.id, sleutel, wat, doe, Code.KERNVRAAG, (doel,))

    def _past(self, wie: str, naam: str, als: Voorwaarde | None, waar: str = "als") -> Iterator[Bevinding]:
        for plek, vergelijking in genoemd_met_plek(als, waar):
            for wat, doe in vergelijkfouten(self.methode, vergelijking):
                sleutel = "deel" if vergelijking.deel else vergelijking.hoe
                yield Bevinding(wie, naam, f"{plek}.{sleutel}", wat, doe, noemt=(vergelijking.vraag,))


def _voorwaarden(vraag: Vraag) -> Iterator[tuple[str, Voorwaarde]]:
    """The conditions of a question and of its options, each with the keys that lead to it."""
    if vraag.als:
        yield "als", vraag.als
    for nummer, optie in enumerate(vraag.opties):
        if optie.als:
            yield f"opties.{nummer}.als", optie.als


def _geen_draad(methode: Methode, vraag: Vraag) -> Iterator[tuple[str, str]]:
    if vraag.id in methode.groep_van or vraag.id in methode.over_van:
        yield f"`{vraag.id}` kan meer dan één antwoord hebben.", "Noem een vraag die niet herhaald wordt."
    elif not vraag.soort.is_tekst:
        yield f"`{vraag.id}` is geen tekst ({vraag.soort}).", "Noem een vraag met een tekst als antwoord."
    elif not vraag.kernvraag:
        yield f"`{vraag.id}` is geen kernvraag en ontbreekt op de korte route.", "Maak er een kernvraag van."


def _niet_in_de_lijst(methode: Methode, vraag: Vraag, sleutel: str) -> Iterator[tuple[str, str]]:
    if vraag.id in methode.groep_van or vraag.id in methode.over_van:
        yield f"`{vraag.id}` kan meer dan één antwoord hebben.", "Noem een vraag die niet herhaald wordt."
    elif sleutel == "volgende-dag" and vraag.soort is not DATUM:
        yield f"`{vraag.id}` is geen datum ({vraag.soort}).", "Noem een vraag naar een datum."
    elif sleutel == "uitkomst" and vraag.soort.invulwijze not in (Invulwijze.EEN, Invulwijze.JA_NEE):
        yield f"`{vraag.id}` is geen keuze ({vraag.soort}).", "Noem een vraag met één keuze als antwoord."


def _gelijkend(naam: str, bekend: dict[str, int]) -> str:
    from difflib import get_close_matches

    gelijkend = get_close_matches(naam.lower(), bekend, n=1, cutoff=0.6)
    return f"Bedoel je `{gelijkend[0]}`?" if gelijkend else ""


def kringen(methode: Methode) -> Iterator[list[str]]:
    """Each ring of questions that wait for each other, its members only."""
    vragen = methode.vraag_op_id
    wacht_op = {
        vraag.id: {
            *(v.vraag for _, als in _voorwaarden(vraag) for v in genoemd(als)),
            *filter(None, (vraag.over, vraag.van)),
        }
        for vraag in vragen.values()
    }
    while True:
        try:
            TopologicalSorter(wacht_op).prepare()
        except CycleError as fout:
            kring = list(reversed(fout.args[1][1:]))
            yield kring
            for lid in kring:
                wacht_op[lid] = wacht_op[lid] - set(kring)
        else:
            return
