"""zinnen.yaml: the sentences of all methods, those of one laid over them, and an own set over both."""

from __future__ import annotations

from msgspec import Struct, UnsetType, field

from omgekeerd_cli.kern.fouten import Gebrek
from omgekeerd_cli.kern.set.zin import Wending, Zin
from omgekeerd_cli.opslag.formaat.lijstformaat import ga_kaarten_na
from omgekeerd_cli.opslag.formaat.zinformaat import WendingBlok, ZinBlok
from omgekeerd_cli.opslag.set.omzetten import Lijst, voorwaarde_van
from omgekeerd_cli.opslag.set.samenvoegen import leg_over
from omgekeerd_cli.opslag.yaml.lezer import Kaart, Rij

_RUST_OP = "rust-op"
_IN_JE_VORM = {"zegt": "je", "kop": "kop-je"}


class Zinnenlagen(Struct):
    """The cards of the sentences as read so far, one file over the other."""

    kaarten: Kaart | None = None
    eigen: set[str] = field(default_factory=set)
    vervallen: set[str] = field(default_factory=set)

    def leg_erover(self, kaart: Kaart, *, van_methode: bool, eigen_laag: bool) -> None:
        """Lays one file over what there is.

        Args:
            kaart: the file as read.
            van_methode: whether it belongs to this method, and not to all.
            eigen_laag: whether an organisation made it: that may ask for more answers, never for fewer.
        """
        if van_methode:
            self.eigen |= kaart.keys()
        samen = self.kaarten if self.kaarten is not None else kaart.leeg()
        for naam, velden in kaart.items():
            oud = samen.get(naam)
            nieuw = velden
            if isinstance(oud, Kaart) and isinstance(velden, Kaart):
                if str(velden.get("vervalt", "")).strip():
                    del samen[naam]
                    self.vervallen.add(naam)
                    continue
                nieuw = _over(oud, velden, ook_oud=eigen_laag)
            samen.neem_op(naam, nieuw, kaart.plaats_van(naam))
        self.kaarten = samen

    def kaart(self, naam: str) -> Kaart:
        """The card of a sentence, as the layers together have it."""
        gelezen: dict[str, Kaart] = self.kaarten or {}
        return gelezen[naam]

    def lees(self, lijst: Lijst, gebreken: list[Gebrek]) -> dict[str, Zin | None]:
        """The sentences by id, None for one that an own set dropped; faults are added to `gebreken`."""
        weg: dict[str, Zin | None] = dict.fromkeys(self.vervallen)
        if self.kaarten is None:
            return weg
        blokken = ga_kaarten_na(ZinBlok, self.kaarten, gebreken) or {}
        return weg | {naam: self._zin(naam, blok, lijst) for naam, blok in blokken.items()}

    def _zin(self, naam: str, blok: ZinBlok, lijst: Lijst) -> Zin:
        return Zin(
            naam,
            _wending(blok.zegt, blok.je),
            _wending(blok.kop, blok.kop_je),
            blok.vraag or "",
            {code: _van_keuze(deel) for code, deel in blok.per.items()},
            voorwaarde_van(blok.rust_op, lijst) if blok.rust_op else None,
            blok.vast or "",
            naam in self.eigen,
        )


def _over(oud: Kaart, nieuw: Kaart, *, ook_oud: bool) -> Kaart:
    samen = leg_over(oud, nieuw, [])
    for woorden, in_je in _IN_JE_VORM.items():  # else a letter with `je` would still say the old words
        if woorden in nieuw and in_je not in nieuw:
            samen.pop(in_je, None)
    if isinstance(oud.get("per"), Kaart) and isinstance(nieuw.get("per"), Kaart):
        samen.neem_op("per", leg_over(oud["per"], nieuw["per"], []), nieuw.plaats_van("per"))
    if ook_oud and _RUST_OP in oud and _RUST_OP in nieuw:
        beide = Kaart(nieuw.bestand, nieuw.plaats_van(_RUST_OP))
        delen = Rij(nieuw.bestand, nieuw.plaats_van(_RUST_OP))
        for kaart in (oud, nieuw):
            delen.neem_op(kaart[_RUST_OP], kaart.plaats_van(_RUST_OP))
        beide.neem_op("alle", delen, nieuw.plaats_van(_RUST_OP))
        samen.neem_op(_RUST_OP, beide, nieuw.plaats_van(_RUST_OP))
    return samen


def _wending(zegt: str | UnsetType, je: str | UnsetType) -> Wending:
    return Wending((zegt or "").strip(), (je or "").strip())


def _van_keuze(deel: str | WendingBlok) -> Wending:
    return _wending(deel.zegt, deel.je) if isinstance(deel, WendingBlok) else Wending(deel.strip())
