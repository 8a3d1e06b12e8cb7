"""The page of the handbook on conditions and groups: each example is a set that is right and can be asked."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from hulp import maak_casus, schrijf_set, voer
from omgekeerd_cli.kern.antwoord.casus import Status
from omgekeerd_cli.kern.controle.proefcasussen import proefcasussen
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from terminalhulp import draai
from zwerver import Zwerver

BLADZIJ = plaatsen.bladzij("voorwaarden-en-groepen")
VOORBEELDEN = re.findall(r"```yaml\n(.*?)```", BLADZIJ, re.DOTALL)
FOUT_EN_GOED = re.findall(
    r"^\| `([^`]+)`[^|]* \| `([^`]+)` \|$", BLADZIJ.partition("| Je schreef |")[2], re.M
)


def test_there_are_examples() -> None:
    assert len(VOORBEELDEN) == 10
    assert len(FOUT_EN_GOED) == 4


@pytest.mark.parametrize("nummer", range(len(VOORBEELDEN)))
def test_an_example_is_right_and_can_be_asked(tmp_path: Path, nummer: int) -> None:
    """Nothing to say of it, every new question comes by, and a whole talk with it ends."""
    map_ = schrijf_set(tmp_path, {"mijn-vragen/omgekeerde-toets/1-effect.yaml": VOORBEELDEN[nummer]})
    uitkomst = draai("vragen", "controleer", "--vragen", "mijn-vragen", cwd=map_)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert uitkomst.uit.startswith("Alles klopt.")
    mappen = plaatsen.vragenmappen(tmp_path / "mijn-vragen")
    set_, ons = vragensets.laad("omgekeerde-toets", mappen), vragensets.laad("omgekeerde-toets", mappen[:1])
    nieuw = set_.vraag_op_id.keys() - ons.vraag_op_id.keys()
    gevraagd = {halte.plek.vraag.id for stand in proefcasussen(set_, 12) for halte in stand.route.haltes}
    assert len(nieuw) >= 2
    assert nieuw <= gevraagd
    casus = voer(set_, maak_casus(set_), Zwerver(random.Random(nummer), onrust=0))  # noqa: S311
    assert casus.status is Status.AFGEROND


WERK = """\
stap: effect
vragen:
  - {id: heeft-werk, na: situatie, vraag: Werk?, kort: Werk, soort: ja-nee}
  - {id: woont, na: heeft-werk, vraag: W?, kort: W, soort: keuze, opties: [{code: huur, label: Huur}]}
  - {id: helpers, na: woont, vraag: H?, kort: H, soort: meerkeuze, opties: [{code: a, label: A}]}
  - id: proef
    na: helpers
    vraag: P?
    kort: P
    soort: tekst
    REGEL
"""


@pytest.mark.parametrize(("fout", "goed"), FOUT_EN_GOED)
def test_what_often_goes_wrong_is_told_so(tmp_path: Path, fout: str, goed: str) -> None:
    """What the table says to write is right, and what it says not to is told with it."""
    regels = {"bevat: huur": "als: {vraag: woont, bevat: huur}", "is: huur": "als: {vraag: woont, is: huur}"}
    for regel, code in ((fout, 1), (goed, 0)):
        stap = WERK.replace("REGEL", regels.get(regel, regel))
        map_ = schrijf_set(tmp_path / str(code), {"mijn-vragen/omgekeerde-toets/1-effect.yaml": stap})
        uitkomst = draai("vragen", "controleer", "--vragen", "mijn-vragen", cwd=map_)
        assert uitkomst.code == code, uitkomst.alles
        assert code == 0 or re.match(r"mijn-vragen/omgekeerde-toets/1-effect.yaml:11:", uitkomst.fout)
