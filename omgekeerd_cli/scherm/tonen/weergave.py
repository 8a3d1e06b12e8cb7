"""Question sets and overviews on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console

from omgekeerd_cli.kern.beeld.overzicht import Overzichtregel, Regelsoort
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import als_bijzin
from omgekeerd_cli.kern.set.model import Methode, Optie, Vraag
from omgekeerd_cli.kern.taal.dagen import Kijkt
from omgekeerd_cli.kern.taal.tekst import opgesomd
from omgekeerd_cli.scherm.basis.console import veilig, zeg
from omgekeerd_cli.scherm.basis.inspringen import Ingesprongen


def toon_vragenset(console: Console, methode: Methode) -> None:
    """A whole question set, readable: each step, each question, what it hangs on."""
    zeg(console, f"{methode.titel} (versie {methode.versie}, {methode.status})", "stap")
    zeg(console, methode.toelichting)
    zeg(console, methode.eigenaar, "zacht")
    kern = sum(
        vraag.kernvraag and not vraag.soort.vraagt_niets for s in methode.stappen for vraag in s.vragen
    )
    zeg(console, f"De korte route heeft {kern} vragen. Die hebben een ster (*).", "zacht")
    for nummer, stap in enumerate(methode.stappen, start=1):
        zeg(console)
        zeg(console, f"Stap {nummer}. {stap.titel}", "stap")
        zeg(console, stap.toelichting, "zacht")
        for vraag in stap.vragen:
            _toon_vraag(console, methode, vraag, "")
    if methode.signalen:
        zeg(console)
        zeg(console, "Signalen", "stap")
    for signaal in methode.signalen:
        zeg(console, f"{signaal.id} ({signaal.ernst.value}): {signaal.tekst}")
        zeg(console, f"  Wat je kunt doen: {signaal.advies}")
        zeg(console, f"  {signaal.herkomst}", "zacht")


_KIJKT = {Kijkt.BEIDE: "beide kanten op"}


def _voor_elke(methode: Methode, vraag: Vraag) -> str:
    """Over what a question is repeated, and over what of that it is not."""
    bron = methode.vraag_op_id[vraag.over]
    labels = {optie.code: optie.label for optie in methode.opties_van(bron)}
    behalve = opgesomd((f"‘{labels.get(code, code)}’" for code in vraag.behalve), "of")
    niet = f", niet voor {behalve}" if behalve else ""
    return f"Voor elke {'regel' if bron.regels else 'keuze'} bij ‘{bron.kort}’{niet}."


def _wanneer(methode: Methode, vraag: Vraag) -> Iterator[str]:
    """When a question comes at all, and when on the short route."""
    if vraag.als:
        yield f"Alleen als {als_bijzin(methode, vraag.als)}."
    if vraag.kern_als:
        yield f"Op de korte route als {als_bijzin(methode, vraag.kern_als)}."


def _bij_optie(methode: Methode, vraag: Vraag, optie: Optie) -> str:
    """Behind an option: when it is offered, if that is not always so."""
    if optie.is_voorbeeld:
        return " Een voorbeeld, dat niemand kan kiezen."
    if optie.als:
        return f" Alleen als {als_bijzin(methode, optie.als)}."
    return " Staat altijd klaar." if vraag.regels else ""


def _toon_vraag(console: Console, methode: Methode, vraag: Vraag, inspring: str) -> None:
    ster = "*" if vraag.kernvraag else ""
    nodig = ", verplicht" if vraag.verplicht else ""
    kijkt = f", kijkt {_KIJKT.get(vraag.kijkt, vraag.kijkt)}" if vraag.kijkt else ""
    zeg(console)
    zeg(console, f"{inspring}{vraag.id}{ster} ({vraag.soort}{kijkt}{nodig})", "zacht")
    zeg(console, "\n".join(inspring + regel for regel in vraag.vraag.split("\n")), "vraag")
    for wanneer in _wanneer(methode, vraag):
        zeg(console, f"{inspring}{wanneer}", "zacht")
    if vraag.over:
        zeg(console, f"{inspring}{_voor_elke(methode, vraag)}", "zacht")
    if vraag.rekening:
        jaren = ", ".join(map(str, vraag.rekening.jaren))
        groep = methode.vraag_op_id[vraag.rekening.groep].kort
        zeg(console, f"{inspring}Vergelijkt de bedragen van ‘{groep}’ na zoveel jaar: {jaren}.", "zacht")
    if klaar := vraag.stelt_voor:
        bij = methode.vraag_op_id[klaar.bij].kort if klaar.bij in methode.vraag_op_id else klaar.bij
        zeg(console, f"{inspring}Kan klaarstaan uit {klaar.lijst}, als ‘{bij}’ een kaart noemt.", "zacht")
    if vraag.regels:
        zeg(console, f"{inspring}Typ er één per regel. Elke regel krijgt de vragen hieronder.", "zacht")
    if vraag.van:
        lijst = methode.vraag_op_id[vraag.van].kort
        zeg(console, f"{inspring}Je kiest uit wat er bij ‘{lijst}’ staat.", "zacht")
    for optie in vraag.opties:
        zeg(console, f"{inspring}  - {optie.label} [{optie.code}]{_bij_optie(methode, vraag, optie)}")
    if vraag.anders:
        zeg(console, f"{inspring}  - Anders, namelijk… [anders]")
    for veld in vraag.velden:
        _toon_vraag(console, methode, veld, inspring + "    ")


def toon_overzichtregels(console: Console, regels: tuple[Overzichtregel, ...], vanaf: int) -> None:
    """The lines of one step in the overview; those that can be changed are numbered from `vanaf` + 1."""
    from rich.table import Table

    tabel = Table.grid(padding=(0, 1))
    tabel.add_column(justify="right", style="zacht", no_wrap=True)
    tabel.add_column(ratio=2)
    tabel.add_column(ratio=3)
    nummer = vanaf
    for regel in regels:
        stijl = _STIJL_VAN_REGEL.get(regel.soort, "let-op")
        label = f"{'! ' if stijl == 'let-op' else ''}{regel.label}"
        nummer += bool(regel.pad)
        cijfer = str(nummer) if regel.pad else ""
        label_stijl = "" if regel.pad else "zacht"
        if console.width < _NAAST_ELKAAR:
            console.print(Ingesprongen(f"{cijfer:>3} ", "    ", veilig(label, label_stijl)))
            console.print(Ingesprongen("    → ", "      ", veilig(regel.tekst, stijl), stijl or "none"))
        else:
            tabel.add_row(cijfer, veilig(label, label_stijl), veilig(regel.tekst, stijl))
    if tabel.row_count:
        console.print(tabel)


_NAAST_ELKAAR = 60
"""Columns from which a label and its answer read well beside each other."""
_STIJL_VAN_REGEL = {
    Regelsoort.INGEVULD: "",
    Regelsoort.NIET_INGEVULD: "zacht",
    Regelsoort.UITKOMST: "",
    Regelsoort.NIET_GEVRAAGD: "zacht",
    Regelsoort.NIET_VAN_TOEPASSING: "zacht",
    Regelsoort.LATER: "zacht",
    Regelsoort.OUD: "zacht",
}
