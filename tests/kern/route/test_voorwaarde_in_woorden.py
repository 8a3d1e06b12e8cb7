"""Conditions in words, for the overview and for paper."""

from __future__ import annotations

from pathlib import Path

import rekenset
from hulp import methode_met
from omgekeerd_cli.kern.papier.papierwoorden import Papierwoorden, papiernummers
from omgekeerd_cli.kern.route.voorwaarde_in_woorden import als_bijzin
from omgekeerd_cli.kern.set.model import Vergelijking


def test_answers_to_one_question_are_named_together(tmp_path: Path) -> None:
    """Each way of comparing, as the overview says it and as the worksheet does."""
    methode = methode_met(
        tmp_path,
        """
        - {id: kleur, vraag: K?, kort: Kleur, soort: keuze, anders: ja, opties: [
            {code: r, label: Rood}, {code: b, label: Blauw}]}
        - {id: prijs, vraag: P?, kort: Prijs, soort: getal}
        - {id: reden, vraag: R?, kort: De reden, soort: tekst}
        - {id: een, vraag: 1?, kort: Een, soort: tekst, als: {een-van: [
            {vraag: kleur, is: r}, {vraag: kleur, is: anders}]}}
        - {id: twee, vraag: 2?, kort: Twee, soort: tekst, als: {alle: [
            {vraag: kleur, is-niet: r}, {vraag: kleur, is-niet: b}]}}
        - {id: drie, vraag: 3?, kort: Drie, soort: tekst, als: {alle: [
            {vraag: prijs, minstens: 10}, {niet: {vraag: kleur, is: b}}, {vraag: reden, bevat: rust}]}}
        - {id: vier, vraag: 4?, kort: Vier, soort: tekst, als: {een-van: [
            {vraag: reden, ingevuld: nee}, {alle: [{vraag: prijs, hoogstens: 5}, {vraag: kleur, is: b}]}]}}
        - {id: vijf, vraag: 5?, kort: Vijf, soort: tekst, als: {alle: [{niet: {vraag: kleur, is: b}},
            {vraag: prijs, minstens: 10}, {niet: {vraag: kleur, is: r}}]}}
        """,
    )
    woorden = Papierwoorden(methode, papiernummers(methode, kort=False))
    met_als = [vraag for vraag in methode.stappen[0].vragen if vraag.als]
    assert [als_bijzin(methode, vraag.als) for vraag in met_als if vraag.als] == [
        "je bij Kleur ‘Rood’ of ‘Anders’ kiest",
        "je bij Kleur iets anders kiest dan ‘Rood’ of ‘Blauw’",
        "je bij Prijs minstens 10 invult en je bij Kleur iets anders kiest dan ‘Blauw’ "
        "en je bij ‘De reden’ ‘rust’ noemt",
        "je bij ‘De reden’ niets invult of (je bij Prijs hoogstens 5 invult en je bij Kleur ‘Blauw’ kiest)",
        "je bij Kleur iets anders kiest dan ‘Blauw’ of ‘Rood’ en je bij Prijs minstens 10 invult",
    ]
    assert [woorden.voorwaarde(vraag) for vraag in met_als] == [
        "je bij vraag 1 (Kleur) ‘Rood’ of ‘Anders’ kiest",
        "je bij vraag 1 (Kleur) iets anders kiest dan ‘Rood’ of ‘Blauw’",
        "je bij vraag 2 (Prijs) minstens 10 invult en je bij vraag 1 (Kleur) iets anders kiest dan ‘Blauw’ "
        "en je bij vraag 3 (De reden) ‘rust’ noemt",
        "je bij vraag 3 (De reden) niets invult of (je bij vraag 2 (Prijs) hoogstens 5 invult "
        "en je bij vraag 1 (Kleur) ‘Blauw’ kiest)",
        "je bij vraag 1 (Kleur) iets anders kiest dan ‘Blauw’ of ‘Rood’ "
        "en je bij vraag 2 (Prijs) minstens 10 invult",
    ]


def test_what_is_ticked_and_how_often_something_is_named(tmp_path: Path) -> None:
    """Who reads it knows what to do: choose, tick, name."""
    methode = methode_met(
        tmp_path,
        """
        - {id: wetten, vraag: W?, kort: Wetten, soort: meerkeuze, anders: ja, opties: [
            {code: pw, label: Participatiewet}, {code: awb, label: Awb}]}
        - {id: hulp, vraag: H?, kort: Wie helpt, soort: groep, vragen: [
            {id: wie, vraag: W?, kort: Wie, soort: tekst}]}
        - {id: een, vraag: 1?, kort: een, soort: tekst, als: {vraag: wetten, bevat: anders}}
        - {id: twee, vraag: 2?, kort: twee, soort: tekst, als: {niet: {vraag: wetten, bevat: pw}}}
        - {id: drie, vraag: 3?, kort: drie, soort: tekst, als: {vraag: wetten, minstens: 2}}
        - {id: vier, vraag: 4?, kort: vier, soort: tekst, als: {vraag: hulp, minstens: 2}}
        - {id: vijf, vraag: 5?, kort: vijf, soort: tekst, als: {een-van: [
            {vraag: wetten, bevat: pw}, {vraag: wetten, bevat: awb}]}}
        - {id: zes, vraag: 6?, kort: zes, soort: tekst, als: {alle: [
            {vraag: wetten, ingevuld: ja}, {niet: {vraag: wetten, bevat: pw}}]}}
        - {id: zeven, vraag: 7?, kort: zeven, soort: tekst, als: {alle: [
            {vraag: wetten, ingevuld: ja}, {vraag: hulp, ingevuld: ja}]}}
        """,
    )
    assert [als_bijzin(methode, vraag.als) for vraag in methode.stappen[0].vragen if vraag.als] == [
        "je bij Wetten ‘Anders’ kiest",
        "je bij Wetten ‘Participatiewet’ niet kiest",
        "je bij Wetten minstens 2 keuzes aankruist",
        "je bij ‘Wie helpt’ minstens 2 keer iets noemt",
        "je bij Wetten ‘Participatiewet’ of ‘Awb’ kiest",
        "je bij Wetten iets anders kiest dan ‘Participatiewet’",
        "je bij ‘Wie helpt’ iets noemt en je bij Wetten iets kiest",
    ]


def test_what_stands_out_in_a_comparison(tmp_path: Path) -> None:
    """A rekening has no labels of options: what it found reads as words too."""
    methode = methode_met(tmp_path, rekenset.VRAGEN)
    als = Vergelijking("som", "bevat", "zonder-bron")
    assert als_bijzin(methode, als) == "bij ‘Naast elkaar’ een bedrag zonder bron staat"
