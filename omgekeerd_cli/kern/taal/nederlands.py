"""Amounts, numbers and dates as Dutch people write them: the door to reading and showing them."""

from __future__ import annotations

from omgekeerd_cli.kern.taal.datums import lees_datum as lees_datum
from omgekeerd_cli.kern.taal.getallen import lees_bedrag as lees_bedrag
from omgekeerd_cli.kern.taal.getallen import lees_getal as lees_getal
from omgekeerd_cli.kern.taal.onleesbaar import Onleesbaar as Onleesbaar
from omgekeerd_cli.kern.taal.weergave import midden_in_zin as midden_in_zin
from omgekeerd_cli.kern.taal.weergave import toon_bedrag as toon_bedrag
from omgekeerd_cli.kern.taal.weergave import toon_dag as toon_dag
from omgekeerd_cli.kern.taal.weergave import toon_datum as toon_datum
from omgekeerd_cli.kern.taal.weergave import toon_getal as toon_getal
from omgekeerd_cli.kern.taal.weergave import toon_kort_bedrag as toon_kort_bedrag
