"""Writing a report or another document: where it goes, and what it may never overwrite."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from msgspec import Struct

from omgekeerd_cli.kern.antwoord.casus import Casus
from omgekeerd_cli.kern.fouten import OmgekeerdFout
from omgekeerd_cli.kern.route.route import Stand, Toestand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opdrachten.werk import uitvoerplek
from omgekeerd_cli.opdrachten.werk.werkplek import Werkplek
from omgekeerd_cli.opslag import veilig
from omgekeerd_cli.opslag.casus import lijstgeheugen

if TYPE_CHECKING:
    from omgekeerd_cli.kern.verslag.herkomst import Herkomst

STANDAARDPAD = "motivatie.md"


class Document(Struct, frozen=True):
    """A text to keep, and what people are told about it.

    `ontkend` says of another file that it is no such thing ("geen werkblad"); `merkregel` is its
    last line, by which an earlier one is known; `elders` is the command that writes it in another
    place; `bestandsnaam` is how its file is usually called. Where people change what was written,
    `is_ongewijzigd` tells from the text whether it may go without asking; `staat_er` says what
    else stands there, in the question whether it may go. `bron` is the casus that it is about, its
    file or the name of an example; empty when it is about none. `begonnen` is when that casus began:
    a file can be of another one by now.
    """

    tekst: str
    naam: str
    ontkend: str
    merkregel: str
    elders: str
    bestandsnaam: str
    is_ongewijzigd: Callable[[str], bool] | None = None
    staat_er: str = "iets anders"
    bron: Path | str = ""
    begonnen: str = ""

    def eigenaar(self, pad: Path) -> str:
        """By which it is known, at this path, of which casus it is."""
        return lijstgeheugen.eigenaar(pad, self.bron, self.begonnen)

    def mag_over(self, tekst: str) -> bool:
        """Whether that text says that it is of the same casus, and nobody is known to have changed it."""
        if self.is_ongewijzigd:
            return self.is_ongewijzigd(tekst)
        return tekst.rstrip().split("\n")[-1].rstrip() == self.merkregel


class Herleiding(Struct, frozen=True):
    """A document to lead back to the answers: of which casus, how it is made, and what people call it.

    `elders` is the command that writes this in another place; `bron` the casus that it is about.
    """

    stand: Stand
    maak: Callable[[Stand], str]
    document: str
    elders: str
    bron: Path | str


def maak(stand: Stand, besprekingen: str = "", *, signalen: bool = False) -> str:
    """The report of a casus as Markdown, with what colleagues say of it, and tips where asked for."""
    from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
    from omgekeerd_cli.rapport.sjabloon import maak_rapport

    return maak_rapport(maak_motivatie(stand, signalen=signalen), besprekingen)


def als_document(tekst: str, casus: Casus, elders: str, bron: Path | str) -> Document:
    """The report of a casus, to keep; an earlier one of the same file is replaced."""
    from omgekeerd_cli.rapport.sjabloon import merk

    ontkend = "niet het verslag van deze casus"
    merkregel, begonnen = merk(casus.code), casus.begonnen
    return Document(
        tekst, "het verslag", ontkend, merkregel, elders, STANDAARDPAD, bron=bron, begonnen=begonnen
    )


def collegas(casus: Casus, paden: Sequence[Path], plek: Werkplek) -> str:
    """What colleagues say of a casus, as Markdown; empty when nobody has finished yet.

    Args:
        casus: the one that was discussed.
        paden: the files of its discussions.
        plek: where the question sets are.
    """
    if not (klaar := besproken(casus, paden, plek)):
        return ""
    from omgekeerd_cli.kern.verslag.motivatie import maak_motivatie
    from omgekeerd_cli.rapport.sjabloon import maak_samen

    return maak_samen(klaar[0].methode, [maak_motivatie(stand) for stand in klaar])


def besproken(casus: Casus, paden: Sequence[Path], plek: Werkplek) -> list[Stand]:
    """The discussions of a casus that are finished: out of these files, with the sets of that place."""
    from omgekeerd_cli.opdrachten.werk.laden import laad_casus

    methoden: dict[str, Methode] = {}
    standen = [laad_casus(str(pad), plek, methoden).stand for pad in paden]
    van_hier = (s for s in standen if s.casus.herkomst and s.casus.herkomst.casus == casus.code)
    return [s for s in van_hier if all(halte.toestand is not Toestand.OPEN for halte in s.route.open)]


def bewaar(
    document: Document,
    pad: Path,
    *,
    mag_weg: Callable[[str], bool],
    eigenaars: Callable[[], Mapping[str, str]] | None = None,
) -> None:
    """Writes a document, unless something else stands there; an earlier one of the same file goes.

    Args:
        document: what to write.
        pad: where to.
        mag_weg: asked, with a sentence, whether another file may be overwritten.
        eigenaars: of which file each document in the folder is, by who writes many, keeps that at the end
            and does not wait for the disk, as all can be made again.

    Raises:
        OmgekeerdFout: another file stands there and stays, or the system refused.
    """
    uitvoerplek.keur(pad)
    if pad.suffix.lower() in (".yaml", ".yml"):
        gewoon = f"Kies voor {document.naam} een naam op {Path(document.bestandsnaam).suffix}."
        raise OmgekeerdFout(f"{pad} is een naam voor een casus. {gewoon}")
    er_al = _lees(pad)
    if er_al is not None and not _is_van_ons(er_al, pad, document, eigenaars):
        _vraag(document, pad, er_al, mag_weg)
    try:
        uitvoerplek.maak(pad.parent)
        if document.bron and eigenaars is None:
            with contextlib.suppress(veilig.NietBewaard):  # then the next time asks
                lijstgeheugen.bewaar_eigenaar(pad, document.eigenaar(pad))
        veilig.schrijf(pad, document.tekst.encode("utf-8"), op_schijf=eigenaars is None)
    except veilig.NietBewaard as fout:
        raise OmgekeerdFout(f"{fout} Kies een andere plek: {document.elders}") from fout


def _vraag(document: Document, pad: Path, er_al: str, mag_weg: Callable[[str], bool]) -> None:
    """Asks whether what stands there may go, and says whose it is where that can be read.

    Raises:
        OmgekeerdFout: it stays.
    """
    from omgekeerd_cli.rapport.bladen import van_wie

    wiens, zelfde = van_wie(er_al), document.mag_over(er_al)
    if wiens == van_wie(document.tekst) and not zelfde:  # of this casus, and somebody changed it
        wiens = ""
    staat_er = (
        f"{wiens}, maar misschien van een ander bestand met die code"
        if zelfde
        else wiens or document.staat_er
    )
    if mag_weg(f"{pad} is {staat_er}. Wil je dat overschrijven?"):
        return
    maar = f", maar {wiens}" if wiens else ""
    reden = staat_er if zelfde else f"{document.ontkend}{maar}"
    toch = " Mag het toch weg? Geef --overschrijven mee." if zelfde else ""
    raise OmgekeerdFout(
        f"{pad} is {reden}, dus we laten het staan.{toch} Kies een andere plek: {document.elders}"
    )


def lever_af(document: Document, uitvoer: str, *, overschrijven: bool) -> str:
    """Writes a document to the place of `-o`, or to stdout for `-`; the file that it is in, if any."""
    uitvoer = uitvoerplek.kies(uitvoer, document.bestandsnaam)
    if uitvoer == uitvoerplek.NAAR_STDOUT:
        naar_stdout(document.tekst)
        return ""
    bewaar(document, Path(uitvoer), mag_weg=mag_weg(overschrijven=overschrijven))
    return uitvoer


def vertel_herkomst(werk: Herleiding, uitvoer: str, *, overschrijven: bool, eenvoudig: bool) -> None:
    """On which answers a document rests: on the screen, or with `-o` as JSON."""
    from omgekeerd_cli.kern.verslag.herkomst import herleid, takken
    from omgekeerd_cli.rapport.herkomst import als_json, is_herkomst_van
    from omgekeerd_cli.scherm.basis.console import maak_console, met_balk, zeg

    stand = werk.stand
    casus, alle = stand.casus, takken(stand)
    balk = met_balk(maak_console(naar_fouten=True), alle, "Zoeken", len(alle))
    gevonden = herleid(stand, werk.maak, balk)
    if not uitvoer:
        _toon_herkomst(gevonden, werk.document, casus, eenvoudig=eenvoudig)
        return
    document = Document(
        als_json(gevonden, werk.document, casus, stand.methode),
        naam="de herkomst",
        ontkend="iets anders dan de herkomst van deze casus",
        merkregel="",
        elders=werk.elders,
        bestandsnaam="herkomst.json",
        is_ongewijzigd=lambda tekst: is_herkomst_van(tekst, casus.code),
        bron=werk.bron,
        begonnen=casus.begonnen,
    )
    if pad := lever_af(document, uitvoer, overschrijven=overschrijven):
        zeg(maak_console(), f"De herkomst staat in {pad}.")


def _toon_herkomst(gevonden: Herkomst, document: str, casus: Casus, *, eenvoudig: bool) -> None:
    from omgekeerd_cli.scherm.basis.console import maak_stromen_verdraagzaam, zeg
    from omgekeerd_cli.scherm.basis.pagina import bladeren
    from omgekeerd_cli.scherm.basis.uitvoer import druk_af
    from omgekeerd_cli.scherm.tonen.herkomstbeeld import als_velden, herkomstregels

    if not sys.stdout.isatty() and not eenvoudig:
        maak_stromen_verdraagzaam()
        for regel in als_velden(gevonden, casus):
            druk_af(regel)
        return
    regels = herkomstregels(gevonden, document, casus)
    if eenvoudig:
        maak_stromen_verdraagzaam()
        for regel, _ in regels:
            druk_af(regel)
        return
    with bladeren() as blad:
        for regel, stijl in regels:
            zeg(blad, regel, stijl)


def _lees(pad: Path) -> str | None:
    """What stands there as text, None when that is nothing; what is no text is somebody else's."""
    try:
        return veilig.lees(pad).decode("utf-8").replace("\r\n", "\n") or None
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return ""


def _is_van_ons(
    er_al: str, pad: Path, document: Document, eigenaars: Callable[[], Mapping[str, str]] | None
) -> bool:
    """Whether an earlier document of the same file stands there, or one of which nothing gets lost.

    Two casussen can have one code, so what the document says of itself is not enough.
    """
    if not document.mag_over(er_al):
        return False
    bekend = (eigenaars or (lambda: lijstgeheugen.lees_eigenaars(pad.parent)))()
    van_wie = bekend.get(lijstgeheugen.naam_van_verslag(pad), "")
    if not document.bron or lijstgeheugen.is_dezelfde(van_wie, document.eigenaar(pad)):
        return True
    return er_al == document.tekst or not er_al.rstrip().rpartition("\n")[0].strip()


def mag_weg(*, overschrijven: bool) -> Callable[[str], bool]:
    """Who decides whether another file may be overwritten: the option, or the person at the terminal."""
    if overschrijven:
        return lambda _: True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return lambda _: False

    def vraag(zin: str) -> bool:
        from omgekeerd_cli.kern.gesprek.vragensteller import Gestopt
        from omgekeerd_cli.opdrachten.werk.gesprekspartner import maak_asker, sluit_netjes_af_bij_signalen

        sluit_netjes_af_bij_signalen()
        partner = maak_asker(eenvoudig=False, stdout_vrij=False)
        try:
            return partner.asker.ja_nee(zin)
        except Gestopt as stop:
            if not stop.afgebroken:
                return False
            partner.zeg("Gestopt. Er is niets overschreven.")
            raise typer.Exit(130) from None

    return vraag


def naar_stdout(tekst: str) -> None:
    """Writes a document to stdout as it is: UTF-8, line feeds, whatever the terminal thinks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(tekst.encode("utf-8"))
    sys.stdout.buffer.flush()
