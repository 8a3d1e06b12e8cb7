"""Conditions in words, for the overview and for paper."""

from __future__ import annotations

from pathlib import Path

import rekenset
from hulp import methode_met
from omgekeerd_cli.kern.papier.papierwoorden import Papierwoorden, papiernummers
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import in_woorden
from omgekeerd_cli.kern.set.model import Vergelijking


def test_answers_to_one_question_are_named_together(tmp_path: Path) -> None:
    """Each way of comparing, as the overview says it and as the worksheet does."""
    methode = methode_met(
        tmp_path,
        """
        - {id: kleur, vraag: K?, kort: Kleur, soort: keuze, anders: ja, opties: [
            {code: r, label: Rood}, {code: b, label: Blauw}]}
        - {id: prijs, vraag: P?, kort: Prijs, soort: getal}
        - {id: reden, vraag: R?, kort: Reden, soort: tekst}
        - {id: een, vraag: 1?, kort: Een, soort: tekst, als: {een-van: [
            {vraag: kleur, is: r}, {vraag: kleur, is: anders}]}}
        - {id: twee, vraag: 2?, kort: Twee, soort: tekst, als: {alle: [
            {vraag: kleur, is-niet: r}, {vraag: kleur, is-niet: b}]}}
        - {id: drie, vraag: 3?, kort: Drie, soort: tekst, als: {alle: [
            {vraag: prijs, minstens: 10}, {niet: {vraag: kleur, is: b}}, {vraag: reden, bevat: rust}]}}
        - {id: vier, vraag: 4?, kort: Vier, soort: tekst, als: {een-van: [
            {vraag: reden, ingevuld: nee}, {alle: [{vraag: prijs, hoogstens: 5}, {vraag: kleur, is: b}]}]}}
        """,
    )
    woorden = Papierwoorden(methode, papiernummers(methode, kort=False))
    met_als = [vraag for vraag in methode.stappen[0].vragen if vraag.als]
    assert [in_woorden(methode, vraag.als) for vraag in met_als if vraag.als] == [
        "‘Kleur’ is ‘Rood’ of ‘Anders’",
        "‘Kleur’ is iets anders dan ‘Rood’ of ‘Blauw’",
        "‘Prijs’ is minstens 10 en niet geldt dat ‘Kleur’ is ‘Blauw’ en ‘Reden’ bevat rust",
        "‘Reden’ is niet ingevuld of (‘Prijs’ is hoogstens 5 en ‘Kleur’ is ‘Blauw’)",
    ]
    assert [woorden.voorwaarde(vraag) for vraag in met_als] == [
        "bij vraag 1 (Kleur) ‘Rood’ of ‘Anders’ staat",
        "bij vraag 1 (Kleur) iets anders dan ‘Rood’ of ‘Blauw’ staat",
        "bij vraag 2 (Prijs) minstens 10 staat en niet geldt dat bij vraag 1 (Kleur) ‘Blauw’ staat "
        "en bij vraag 3 (Reden) ‘rust’ voorkomt",
        "vraag 3 (Reden) niet is ingevuld of (bij vraag 2 (Prijs) hoogstens 5 staat "
        "en bij vraag 1 (Kleur) ‘Blauw’ staat)",
    ]


def test_what_stands_out_in_a_comparison(tmp_path: Path) -> None:
    """A rekening has no labels of options: what it found reads as words too."""
    methode = methode_met(tmp_path, rekenset.VRAGEN)
    als = Vergelijking("som", "bevat", "zonder-bron")
    assert in_woorden(methode, als) == "‘Naast elkaar’ bevat een bedrag zonder bron"
