"""The words of the office: the packaged `jargon.yaml`, with an organisation's own laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable

from pydantic import Field, RootModel, model_validator

from omgekeerd_cli.kern.fouten import Gebrek, GebrekkigBestand
from omgekeerd_cli.kern.jargon import Jargonwoord
from omgekeerd_cli.opslag.formaat import Id, KaartBlok, Tekst, zonder_eigen_sleutels
from omgekeerd_cli.opslag.lijsten import leg_lijst_over
from omgekeerd_cli.opslag.nagaan import ga_na

BESTAND = "jargon.yaml"
