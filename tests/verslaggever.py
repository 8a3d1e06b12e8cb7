"""Who writes down what a replay tells, one line each."""

from __future__ import annotations

from dataclasses import dataclass, field

from omgekeerd_cli.kern.antwoord.boom import als_tekst
from omgekeerd_cli.kern.antwoord.oordeel import Oordeel
from omgekeerd_cli.kern.beeld.vraagbeeld import Stapbeeld, Vraagbeeld
from omgekeerd_cli.kern.set.model import Ruw


@dataclass
class Verslaggever:
    """Writes down what the replay tells, one line each."""

    regels: list[str] = field(default_factory=list)

    def begin_stap(self, beeld: Stapbeeld) -> None:
        self.regels.append(f"stap {beeld.titel}")

    def mededeling(self, beeld: Vraagbeeld) -> None:
        self.regels.append(f"mededeling {beeld.tekst}")

    def beantwoord(self, beeld: Vraagbeeld, ruw: Ruw) -> None:
        self.regels.append(f"{_waar(beeld)} = {ruw}")

    def overgeslagen(self, beeld: Vraagbeeld) -> None:
        self.regels.append(f"{_waar(beeld)} overgeslagen")

    def open(self, beeld: Vraagbeeld) -> None:
        self.regels.append(f"{_waar(beeld)} open")

    def afgekeurd(self, beeld: Vraagbeeld, oordeel: Oordeel) -> None:
        self.regels.append(f"{_waar(beeld)}: {' '.join(oordeel.fouten)}")


def _waar(beeld: Vraagbeeld) -> str:
    return als_tekst(beeld.plek.pad[1:])
