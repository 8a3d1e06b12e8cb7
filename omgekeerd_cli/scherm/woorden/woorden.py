"""Sentences that both askers say, and what can be typed in the overview."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from omgekeerd_cli.kern.beeld.overzicht import Overzicht, Overzichtregel, Regelsoort
from omgekeerd_cli.kern.beeld.pagina import Pagina
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.gesprek.vragensteller import (
    Afronden,
    AlsConcept,
    AndereRoute,
    Slotkeuze,
    Verder,
    Wijzig,
)
from omgekeerd_cli.kern.privacy.persoonsgegevens import masker
from omgekeerd_cli.kern.set.model import ANDERS, Advies, Ernst, Signaal, Vraag
from omgekeerd_cli.kern.set.soort import Invulwijze
from omgekeerd_cli.kern.taal.dagen import telwoord
from omgekeerd_cli.kern.taal.tekst import een_regel, opgesomd
from omgekeerd_cli.scherm.basis.vouwen import cellen

STOP = "stop"
_KORTST = 4
"""Characters that at least stay of each answer on the line of a page."""
LANGSTE_DRAAD = 300
"""Most characters of the thread at the beginning of a step; the overview has the whole of it."""


def staptekst(beeld: Stapbeeld) -> str:
    """Why a step comes now, and the resident's own words to keep in mind."""
    draad = beeld.rode_draad
    regels = [beeld.toelichting]
    if draad:
        regels.append(f"{draad.label}: ‘{een_regel(masker(draad.tekst), LANGSTE_DRAAD)}’")
    return "\n".join(regel for regel in regels if regel)


ERNST = {
    Ernst.LET_OP: "Let op",
    Ernst.ONTBREEKT: "Dit ontbreekt nog",
    Ernst.ZWAARDER: "Misschien is meer nodig",
}
"""How a signal begins, so that its weight is not told by a colour alone."""


def signaalregels(beeld: Stapbeeld, terug: str = "") -> list[tuple[str, str]]:
    """The signals of the steps before this one, each with its style and in short lines.

    Args:
        beeld: the step that begins.
        terug: how one goes back to change an answer; empty where nothing can be changed.
    """
    if not beeld.signalen:
        return []
    regels = [("kop", "Eerst dit over wat je net invulde")]
    for signaal in beeld.signalen:
        regels += _een_signaal(signaal)
    slot = ("zacht", f"Je mag gewoon verder. Iets veranderen? {terug}")
    return [*regels, slot, ("", "")] if terug else regels


def _een_signaal(signaal: Signaal) -> list[tuple[str, str]]:
    return [
        ("let-op", f"! {ERNST[signaal.ernst]}: {signaal.tekst}"),
        ("", f"  Wat je kunt doen: {signaal.advies}"),
        ("zacht", f"  {signaal.herkomst}"),
        ("", ""),
    ]


def teller(beeld: Vraagbeeld, breedte: int = 80) -> str:
    """Where we are: which step, which question, how many to go; shorter where that does not fit."""
    hier, nog = beeld.positie(), beeld.positie().te_gaan
    delen = [f"Stap {hier.stap} van {hier.stappen}", f"vraag {hier.vraag} van {hier.vragen}"]
    if nog.hoog:
        delen.append(
            f"hierna nog {nog.laag} tot {nog.hoog}" if nog.laag < nog.hoog else f"hierna nog {nog.hoog}"
        )
    regel = " · ".join(delen)
    if len(regel) > breedte:
        regel = regel.replace(" van ", "/").replace("hierna ", "").replace(" tot ", "-")
    return " · ".join(filter(None, [regel, beeld.papiernummer and f"op papier vraag {beeld.papiernummer}"]))


def kopregels(beeld: Vraagbeeld, breedte: int = 80) -> list[tuple[str, str]]:
    """What stands above the answer, each with its style: how far we are, the question, one line more."""
    return [*paginakop(beeld, breedte), *vraagregels(beeld)]


def paginakop(beeld: Vraagbeeld, breedte: int = 80) -> list[tuple[str, str]]:
    """What the questions of one page have in common: how far we are, and what they are about."""
    regels = [("zacht", teller(beeld, breedte)), ("kop", beeld.kop), ("zacht", beeld.inleiding)]
    return [(stijl, tekst) for stijl, tekst in regels if tekst]


def vraagregels(beeld: Vraagbeeld) -> list[tuple[str, str]]:
    """The question itself, and one line more."""
    regels = [
        ("vraag", beeld.tekst),
        ("zacht", lijsthulp(beeld)),
        ("zacht", beeld.toelichting),
        ("goed", overgenomen(beeld)),
        ("goed" if beeld.staat_klaar else "zacht", uit_lijst(beeld)),
    ]
    return [(stijl, tekst) for stijl, tekst in regels if tekst]


def lijsthulp(beeld: Vraagbeeld) -> str:
    """How a list is typed, what stands in it already, and what one does when there is nothing."""
    vraag = beeld.plek.vraag
    if not vraag.regels:
        return ""
    delen = ["Eén per regel."]
    if vraag.opties:
        klaar = opgesomd(f"‘{optie.label}’" for optie in vraag.opties)
        delen.append(f"{klaar} {'staat' if len(vraag.opties) == 1 else 'staan'} er al bij.")
    if not vraag.verplicht and vraag.rij.min <= len(vraag.opties):
        delen.append("Niets? Laat leeg.")
    return " ".join(delen)


def is_eigen_tekst(beeld: Vraagbeeld) -> bool:
    """Whether what is typed is kept as it is: then nobody has to be told how it was understood."""
    return beeld.soort.is_tekst or beeld.plek.vraag.regels


def eerder_op_pagina(pagina: Pagina | None, breedte: int) -> str:
    """What was answered on this page so far, on one line: of each answer as much as there is room for."""
    delen = [f"{label}: {antwoord}" for label, antwoord in pagina.eerder] if pagina else []
    regel = " · ".join(delen)
    hoogstens = max(map(len, delen), default=0)
    while cellen(regel) > breedte and hoogstens > _KORTST:
        hoogstens -= 1
        regel = " · ".join(d if len(d) <= hoogstens else f"{d[: hoogstens - 1]}…" for d in delen)
    return regel


def overgenomen(beeld: Vraagbeeld) -> str:
    """That an answer from elsewhere stands ready; it counts once it is confirmed."""
    if not beeld.overgenomen or beeld.klad.tekst:
        return ""
    if beeld.plek.vraag.vraagt_nog_een:
        return f"Uit {beeld.overgenomen} kan er nog een mee. Met ja neem je die mee."
    return f"Dit staat klaar uit {beeld.overgenomen}. Klopt het nog?"


def uit_lijst(beeld: Vraagbeeld) -> str:
    """What a list file says here; it counts once it is confirmed."""
    return "" if beeld.klad.tekst else "\n".join(beeld.uit_lijst.regels)


def sleutels(beeld: Vraagbeeld, breedte: int) -> str:
    """The keys that matter most at this question, on one line where that fits."""
    smal = breedte < 60
    erbij = f"Enter klaar · {toets_nieuwe_regel()}"
    eigen = {
        Invulwijze.TEKSTVAK: f"{erbij} regel" if smal else f"{erbij} nieuwe regel",
        Invulwijze.JA_NEE: "j of n, dan Enter",
        Invulwijze.EEN: "nummer, dan Enter" if smal else "nummer of pijltjes, dan Enter",
        Invulwijze.MEER: "nummers · Enter klaar" if smal else "nummers of spatie · Enter klaar",
    }.get(beeld.soort.invulwijze, "Enter klaar")
    if smal:
        return f"{eigen} · ? uitleg"
    regel = f"{eigen} · - Enter overslaan · {toets_terug()} terug · ? uitleg"
    return regel if len(regel) < breedte else regel.replace("nieuwe regel", "regel")


SHIFT_TAB = "Shift-Tab"


def toets_terug() -> str:
    """The key that goes back, to be named here: inside tmux and such Ctrl-B may never reach us.

    Over ssh only the name of the terminal tells.
    """
    erin = any(map(os.environ.get, ("TMUX", "STY", "ZELLIJ")))
    return SHIFT_TAB if erin or os.environ.get("TERM", "").startswith(("tmux", "screen")) else "Ctrl-B"


def toets_nieuwe_regel() -> str:
    """The key for a new line, to be named here: in VS Code Ctrl-J closes the panel we are in."""
    return "Alt-Enter" if os.environ.get("TERM_PROGRAM") == "vscode" else "Ctrl-J"


def alle_toetsen(beeld: Vraagbeeld) -> str:
    """Every key of a question, at the end of its explanation."""
    terug = toets_terug()
    delen = ["- en dan Enter overslaan", f"{terug} terug", "Ctrl-O overzicht"]
    if beeld.soort.invulwijze is Invulwijze.TEKSTVAK:
        delen = [f"{toets_nieuwe_regel()} nieuwe regel", "Ctrl-E je eigen editor", *delen]
    if beeld.soort.kiest:
        delen = ["een woord typen zoekt een keuze", "Esc wist het", *delen]
    if beeld.plek.vraag.zoekt:
        delen = ["een nummer of woord typen zoekt een artikel", "↓ en Enter kiest het", *delen]
    ook = "" if terug == SHIFT_TAB else f" {SHIFT_TAB} gaat ook terug."
    return "Toetsen: " + ", ".join([*delen, "Ctrl-C stoppen"]) + "." + ook


def klad(beeld: Vraagbeeld) -> str:
    """That half-typed text stands ready, and what was confirmed before it."""
    if beeld.soort.kiest:
        tekst = een_regel(masker(beeld.klad.tekst), 140)
        return f"Bij ‘Anders, namelijk’ typte je eerder, nog niet bewaard: {tekst}"
    eerder = een_regel(masker(beeld.standaard_tekst), 140)
    bewaard = f" Bewaard is nu: {eerder}" if eerder else ""
    return f"Dit typte je eerder. Het is nog niet bewaard: met Enter doe je dat.{bewaard}"


def na_overslaan(beeld: Vraagbeeld) -> str:
    """What passing a question over does; an earlier answer is not taken away by it."""
    if beeld.bewaard and not beeld.plek.vraag.vraagt_nog_een:
        return "overgeslagen: wat er stond, blijft staan"
    open_ = beeld.plek.vraag.verplicht and beeld.bewaard is None
    return "nog open: zonder dit antwoord is het verslag niet af" if open_ else "overgeslagen"


NIET_AANGEKRUIST = "Wat je net aankruiste, is niet bewaard: daarvoor is Enter nodig."
VUL_IN = "Vul hier iets in."
VUL_IN_OF_TERUG = f"Vul hier iets in, of ga met {toets_terug()} terug naar de keuzes."
MEER = "Typ straks bij een vraag twee keer ? om hier meer over te lezen."
NOG_MEER = "Nog een keer ? toont ook meer over de teksten van deze stap."
OOK_WETTEN = "Typ straks bij een vraag twee keer ? voor de artikelen die bij je casus passen."
NAAR_WETTEN = "Nog een keer ? toont de artikelen die bij je casus passen."
NAAR_ZOEKEN = "Iets anders zoeken? Typ nog een keer ?."
ZOEK_ARTIKEL = "Typ een nummer of een woord, zoals pw 34 of auto. Meer artikelen? Zet er ; tussen."
KIES_ARTIKEL = "Kies met ↓ en Enter. Kies je niets, dan blijft staan wat je typt."
ZOEK_MET_VRAAGTEKEN = "Het artikel zoeken? Typ ? met een nummer of een woord erachter, zoals: ? pw 34"
KIES_NUMMER = "Typ het nummer om dat artikel te kiezen, of zoek verder met ? en een ander woord."
ZOEK = "Zoek een artikel of woord"
NIETS_GEVONDEN = "Dat staat niet op een kaart. Probeer een ander woord, of kijk in de wet zelf."


OP_BIJBLAD = "Wat je hier antwoordt, komt alleen op je bijblad: niet in het verslag en niet in de brief."


def uitleg(beeld: Vraagbeeld, kaarten: Iterable[Vraagbeeld] = ()) -> str:
    """What `?` tells: more about the texts of this step, then the question, its terms and sources."""
    regels = [f"{kaart.kop or kaart.tekst.splitlines()[0]}\n{kaart.uitleg}\n" for kaart in kaarten]
    regels.append(beeld.uitleg or beeld.toelichting or "Bij deze vraag is geen uitleg.")
    if (beeld.plek.groep or beeld.plek.vraag).bijblad:
        regels.append(OP_BIJBLAD)
    if begrippen := beeld.begrippen():
        regels += ["", "Woorden:", *(f"- {begrip.naam}: {begrip.uitleg}" for begrip in begrippen)]
    regels += [f"Bron: {bron.titel} {bron.url}".rstrip() for bron in beeld.bronnen]
    return "\n".join(regels)


def optielabels(vraag: Vraag) -> list[str]:
    """The options as they are shown, "Anders, namelijk" last."""
    namen = [een_regel(o.label, LANGSTE_KEUZE) if vraag.van else o.label for o in vraag.opties]
    labels = [
        f"{naam} – {o.toelichting}" if o.toelichting else naam
        for naam, o in zip(namen, vraag.opties, strict=True)
    ]
    return [*labels, "Anders, namelijk…"] if vraag.anders else labels


LANGSTE_KEUZE = 100
"""Most characters of a choice that somebody typed; the report has the whole of it."""


def optienamen(vraag: Vraag) -> list[tuple[str, ...]]:
    """By what each option can be found when one types, "Anders, namelijk" last."""
    namen = [
        (optie.code, *optie.vormen, str(optie.kaart.get("afkorting", "")), optie.toelichting)
        for optie in vraag.opties
    ]
    return [*namen, (ANDERS, "Anders, namelijk")] if vraag.anders else namen


def niet_gekozen(passend: Sequence[int], labels: Sequence[str]) -> str:
    """That no option fits what was typed, or which do; what was typed may be a name and is not said again."""
    if not passend:
        return f"Dit staat er niet bij. Typ een nummer van 1 tot en met {len(labels)}."
    regels = [f"  {nummer + 1}. {labels[nummer]}" for nummer in passend]
    return "\n".join(["Hier passen er meer:", *regels, "Typ het nummer."])


def nog_open(overzicht: Overzicht) -> str:
    """That the report is not complete; when practising there is none."""
    hoeveel = f"{telwoord(overzicht.open)} vra{'ag' if overzicht.open == 1 else 'gen'}"
    hier = sum(regel.soort in (Regelsoort.OPEN, Regelsoort.ONGELDIG) for regel in overzicht.regels)
    waar = " Daar staat een ! voor." if hier == overzicht.open else ""
    gevolg = "Vergelijken kan ook zo." if overzicht.oefening else "Tot die tijd is het verslag een concept."
    return f"Je moet nog {hoeveel} beantwoorden.{waar} {gevolg}"


def opmerkingen(overzicht: Overzicht) -> list[str]:
    """What there is to think of before finishing; of a signal that is new here also what to do."""
    regels = [f"{ERNST[s.ernst]}: {s.tekst}" for s in overzicht.signalen if s not in overzicht.nieuw]
    regels += ["\n".join(tekst for _, tekst in _een_signaal(s)[:3]) for s in overzicht.nieuw]
    if lang := overzicht.te_lang:
        kop = "Een deel van het verslag wordt" if len(lang) == 1 else "Delen van het verslag worden"
        delen = (f"- {d.naam}: {d.woorden} woorden. {d.genoeg} is meestal genoeg." for d in lang)
        regels.append("\n".join([f"{kop} lang. Dat mag.", *delen]))
    if overzicht.half:
        regels.append(f"Half getypt en nog niet bewaard: {', '.join(overzicht.half)}.")
    if overzicht.stil:
        regels.append(f"Ook kijken naar {opgesomd(overzicht.stil)}? Dat vraagt de volledige route.")
    if overzicht.open:
        regels.append(nog_open(overzicht))
    return regels


def overzichtregel(regel: Overzichtregel, nummer: int) -> str:
    """One line of the overview as plain text, with its number and what is wrong with it."""
    if regel.soort is Regelsoort.LATER:
        return regel.tekst
    if regel.soort in (Regelsoort.UITKOMST, Regelsoort.OUD):
        return f"{regel.label}: {regel.tekst}"
    cijfer = f"{nummer}. " if regel.pad else ""
    teken = "! " if regel.soort in (Regelsoort.OPEN, Regelsoort.ONGELDIG) else ""
    return f"{cijfer}{teken}{regel.label}: {regel.tekst}"


def overzichtkeuzes(overzicht: Overzicht) -> list[str]:
    """What one can type below the overview, a line each."""
    regels = ["Enter = verder met de vragen" if overzicht.onderweg else _slot(overzicht)]
    if overzicht.regels:
        regels.append("een nummer = dat antwoord veranderen")
    if overzicht.open and not overzicht.onderweg:
        regels.append("v = verder met wat open is")
    if overzicht.onderweg or not overzicht.open:
        wel = "zie wel de uitwerking" if overzicht.oefening else "maak wel een verslag"
        regels.append(f"c = nog niet klaar, {wel}")
    if overzicht.anders:
        regels.append(
            "r = volledige route: alle vragen" if overzicht.kort else "r = korte route: alleen wat nodig is"
        )
    return [*regels, "s = stoppen, later verder"]


def _slot(overzicht: Overzicht) -> str:
    if overzicht.oefening:
        return "Enter = klaar: naast de uitwerking leggen"
    return "Enter = verslag maken als concept" if overzicht.open else "Enter = klaar: maak het verslag"


def lees_slot(overzicht: Overzicht, tekst: str) -> tuple[Slotkeuze | None, str]:
    """What is wanted from the overview and what is wrong with it; no choice and nothing wrong is to stop."""
    kaal = tekst.strip().lower().rstrip(".")
    woorden: dict[str, Slotkeuze | None] = {
        "": Verder() if overzicht.onderweg else Afronden(),
        "v": Verder(),
        "verder": Verder(),
        "c": AlsConcept(),
        "concept": AlsConcept(),
        "afronden": Afronden(),
        "s": None,
        STOP: None,
    }
    if overzicht.anders:
        woorden["r"] = AndereRoute()
    if kaal in woorden:
        return woorden[kaal], ""
    aantal = len(overzicht.regels)
    if kaal.isdecimal() and len(kaal) < 6 and 0 < int(kaal) <= aantal:
        return Wijzig(overzicht.regels[int(kaal) - 1].pad), ""
    return Afronden(), (
        f"‘{een_regel(tekst, 20)}’ kan hier niet. "
        f"Kies een nummer van 1 tot en met {aantal}, of een letter van hierboven."
    )


def adviesregels(kop: str, advies: Advies, titel: str, begin: str) -> list[str]:
    """One advice: the method, why, where that comes from, and the command to begin."""
    return [f"{kop}: {titel}", f"Waarom: {advies.reden}", advies.herkomst, f"Begin: {begin}"]
