"""An organisation's own set laid over another: rewording, adding, dropping, and where faults point."""

from __future__ import annotations

from pathlib import Path

import pytest

from hulp import schrijf_set, stapbestanden
from omgekeerd_cli.kern.beeld.begrippen import Begrip, begrippen_in
from omgekeerd_cli.kern.fouten import GebrekkigBestand
from omgekeerd_cli.kern.set.model import Methode
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets

BASIS = stapbestanden(
    {
        "een": """
        - {id: a, vraag: A?, kort: A, soort: tekst, verplicht: ja}
        - {id: b, vraag: B?, kort: B, soort: keuze, opties: {uit: wetten}}
        - id: g
          vraag: G?
          kort: G
          soort: groep
          vragen: [{id: g1, vraag: Een?, kort: Een, soort: tekst}]
        """
    },
    "signalen:\n- {id: s, als: {vraag: a, ingevuld: ja}, ernst: let-op, tekst: t, advies: a, bron: b}\n",
)
WETTEN = {"wetten.yaml": "pw: {naam: Participatiewet, doel: bestaan}\n"}


def eigen(map_: Path, bestanden: dict[str, str]) -> Methode:
    """The basic method with an organisation's own files over it."""
    onder, boven = schrijf_set(map_ / "basis", BASIS | WETTEN), schrijf_set(map_ / "eigen", bestanden)
    return vragensets.laad("proef", [onder, boven])


def fouten(map_: Path, vragen: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is wrong with the own questions for step `een`."""
    monkeypatch.chdir(map_)
    with pytest.raises(GebrekkigBestand) as gevangen:
        eigen(Path(), {"proef/eigen.yaml": f"stap: een\nvragen:\n{vragen}"})
    return str(gevangen.value).splitlines()


def test_rewording(tmp_path: Path) -> None:
    """Only what is written down changes; the rest of the question stays."""
    eigen_set = {"proef/eigen.yaml": "stap: een\ntitel: Van ons\nvragen:\n- {id: a, vraag: Waarom?}\n"}
    methode = eigen(tmp_path, eigen_set)
    assert methode.stappen[0].titel == "Van ons"
    a = methode.vraag_op_id["a"]
    assert (a.vraag, a.kort, a.verplicht) == ("Waarom?", "A", True)
    assert methode.titel == "Proef"


def test_own_terms(tmp_path: Path) -> None:
    """By code, as in every list: another explanation, a new term, one that goes away; even all of them."""
    basis = stapbestanden("- {id: a, vraag: A?, kort: A, soort: tekst}", "begrippen: {uit: begrippen}\n")
    onder = schrijf_set(
        tmp_path / "basis",
        basis | {"begrippen.yaml": "x: {naam: X, uitleg: Oud., ook: [Xen]}\ny: {naam: Y, uitleg: Weg.}\n"},
    )
    eigen_lijst = "x: {uitleg: Van ons.}\ny: {vervalt: Kent iedereen.}\nz: {naam: Z, uitleg: Nieuw.}\n"
    boven = schrijf_set(tmp_path / "eigen", {"begrippen.yaml": eigen_lijst})
    methode = vragensets.laad("proef", [onder, boven])
    assert begrippen_in(methode, "De xen, y en z.") == (Begrip("X", "Van ons."), Begrip("Z", "Nieuw."))
    assert vragensets.keur("proef", [onder, boven]) == vragensets.keur_lijsten([onder, boven]) == []
    leeg = "x: {vervalt: Kent iedereen.}\ny: {vervalt: Kent iedereen.}\n"
    geen = schrijf_set(tmp_path / "leeg", {"begrippen.yaml": leeg})
    assert vragensets.laad("proef", [onder, geen]).begrippen == ()


def test_a_dropped_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dropping the question that stays in sight is seen, until another is named."""
    monkeypatch.chdir(tmp_path)
    vragen = "\n".join(
        f"- {{id: {naam}, vraag: V?, kort: V, soort: tekst, kernvraag: ja}}" for naam in ("a", "b")
    )
    onder = schrijf_set(Path("basis"), stapbestanden(vragen, "rode-draad: a\n"))
    boven = schrijf_set(
        Path("eigen"), {"proef/eigen.yaml": "stap: een\nvragen: [{id: a, vervalt: Niet nodig.}]\n"}
    )
    zin = (
        "eigen/proef/eigen.yaml:2:18: Hierdoor klopt onze `proef` niet meer: De vraag `a` is vervallen. "
        "Noem hier een andere vraag."
    )
    assert [str(gebrek) for gebrek in vragensets.keur("proef", [onder, boven])] == [zin]
    schrijf_set(boven, {"proef/methode.yaml": "rode-draad: b\n"})
    assert vragensets.laad("proef", [onder, boven]).rode_draad == "b"


def test_adding_and_dropping(tmp_path: Path) -> None:
    """At the end or behind a question, in a groep too; dropping takes a reason."""
    methode = eigen(
        tmp_path,
        {
            "proef/eigen.yaml": """\
            stap: een
            vragen:
            - {id: eind, vraag: E?, kort: E, soort: tekst}
            - {id: tussen, na: a, vraag: T?, kort: T, soort: tekst}
            - {id: b, vervalt: Vragen we bij de aanmelding al.}
            - id: g
              vragen: [{id: g0, na: g1, vraag: Nul?, kort: Nul, soort: tekst}]
            """,
            "proef/methode.yaml": "signalen:\n- {id: s, tekst: Let op.}\n",
        },
    )
    assert [vraag.id for vraag in methode.stappen[0].vragen] == ["a", "tussen", "g", "eind"]
    assert [veld.id for veld in methode.vraag_op_id["g"].velden] == ["g1", "g0"]
    assert [(signaal.id, signaal.tekst, signaal.advies) for signaal in methode.signalen] == [
        ("s", "Let op.", "a")
    ]


def test_an_own_set_can_keep_the_old_answers_of_a_question_that_it_takes_out(tmp_path: Path) -> None:
    """Of ours by saying where they stand ready; of its own by leaving the question as it was."""
    onder = schrijf_set(
        tmp_path / "basis",
        stapbestanden(
            """
            - {id: a, vraag: A?, kort: A, soort: tekst}
            - {id: b, vraag: B?, kort: B, soort: tekst, verplicht: ja, als: {vraag: a, ingevuld: ja}}
            - id: g
              vraag: G?
              kort: G
              soort: groep
              vragen:
                - {id: g1, vraag: G1?, kort: G1, soort: tekst}
                - {id: g2, vraag: G2?, kort: G2, soort: tekst, verplicht: ja}
            """
        ),
    )
    boven = schrijf_set(
        tmp_path / "eigen",
        {
            "proef/eigen.yaml": """\
            stap: een
            vragen:
            - {id: b, vervalt: Nu bij A., biedt-aan: a}
            - {id: ons, vraag: Ons?, kort: Ons, soort: tekst, vervalt: Nu bij A., biedt-aan: a}
            - id: g
              vragen: [{id: g2, vervalt: Nu bij G1., biedt-aan: g1}]
            """
        },
    )
    methode = vragensets.laad("proef", [onder, boven])
    assert [vraag.id for vraag in methode.stappen[0].vragen] == ["a", "g"]
    assert [(vraag.id, vraag.biedt_aan) for vraag in methode.stappen[0].oud] == [("b", "a"), ("ons", "a")]
    assert [veld.id for veld in methode.vraag_op_id["g"].oude_velden] == ["g2"]
    assert methode.vervallen == {}
    assert vragensets.keur("proef", [onder, boven]) == []


@pytest.mark.parametrize(
    ("eigen_regel", "herkomst"),
    [
        ("tekst: Let op.", "Bron: b"),
        ("bron: Ons beleid", "Bron: Ons beleid"),
        ("naar-aanleiding-van: Een boek", "Naar aanleiding van: Een boek"),
        ("eigen-advies: ja", "Ons eigen advies."),
    ],
)
def test_an_own_signal_says_otherwise_where_it_comes_from(
    tmp_path: Path, eigen_regel: str, herkomst: str
) -> None:
    """What the upper set says takes the place of what the lower one said, in whatever way that was."""
    methode = eigen(tmp_path, {"proef/methode.yaml": f"signalen:\n- {{id: s, {eigen_regel}}}\n"})
    assert [signaal.herkomst for signaal in methode.signalen] == [herkomst]


def test_an_own_signal_that_says_it_twice_is_told_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    dubbel = {"proef/methode.yaml": "signalen:\n- {id: s, bron: Ons beleid, eigen-advies: ja}\n"}
    with pytest.raises(GebrekkigBestand, match=r"eigen/proef/methode\.yaml:2:29: Hier staat nog eens"):
        eigen(Path(), dubbel)


def test_own_cards_in_a_list(tmp_path: Path) -> None:
    """A card is added, another gets a field more; what is not named stays."""
    methode = eigen(tmp_path, {"wetten.yaml": "pw: {loket: Werk}\nwmo: {naam: Wmo}\n"})
    pw, wmo = methode.vraag_op_id["b"].opties
    assert (pw.label, dict(pw.kaart)) == (
        "Participatiewet",
        {"naam": "Participatiewet", "doel": "bestaan", "loket": "Werk"},
    )
    assert (wmo.code, wmo.label) == ("wmo", "Wmo")


def test_an_own_step(tmp_path: Path) -> None:
    """A new file and the new list of steps."""
    methode = eigen(
        tmp_path,
        {
            "proef/methode.yaml": "stappen: [een, twee]\n",
            "proef/2.yaml": "stap: twee\ntitel: T\nvragen: [{id: z, vraag: Z?, kort: Z, soort: tekst}]\n",
        },
    )
    assert [stap.id for stap in methode.stappen] == ["een", "twee"]


@pytest.mark.parametrize(
    ("vragen", "gebrek"),
    [
        ("- {id: a, vervalt: ' '}", "3:11: Bij `vervalt` hoort de reden. Schrijf waarom de vraag weg mag."),
        ("- {id: z, vervalt: Weg.}", "3:11: Deze vraag staat niet in de set, dus die kan niet vervallen."),
        (
            "- {id: n, na: z, vraag: N?, kort: N, soort: tekst}",
            "3:11: Bij `na` hoort het id van een vraag in deze stap.",
        ),
        ("- {id: a, soort: teks}", None),
        ("- {id: a, als: {vraag: zz, is: x}}", "3:17: Er is geen vraag `zz`."),
    ],
)
def test_a_fault_points_into_the_own_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vragen: str, gebrek: str | None
) -> None:
    """Not into the file that it is laid over."""
    gevonden = fouten(tmp_path, vragen, monkeypatch)
    if gebrek is None:
        assert gevonden[0].startswith("eigen/proef/eigen.yaml:3:11: Dit kan niet bij `soort`.")
    else:
        assert gevonden == [f"eigen/proef/eigen.yaml:{gebrek}"]


def test_what_is_missing_is_said_of_the_own_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new question that is not whole."""
    gevonden = fouten(tmp_path, "- {id: n, vraag: N?}", monkeypatch)
    assert gevonden == [
        "eigen/proef/eigen.yaml:3:3: Hier ontbreekt `soort`. Voeg die regel toe.",
        "eigen/proef/eigen.yaml:3:4: Hier ontbreekt `kort`. Geef een kort label.",
    ]


def test_over_the_packaged_set(tmp_path: Path) -> None:
    """The packaged method with one question in own words: another hash, all else the same."""
    eigen_map = schrijf_set(
        tmp_path,
        {
            "omgekeerde-toets/x.yaml": "stap: effect\nvragen:\n- {id: gewenst-effect, kort: Ons effect}\n",
            "uitgangspunten.yaml": "u-eigen: {naam: Wij luisteren eerst.}\n",
        },
    )
    zonder = vragensets.laad("omgekeerde-toets", plaatsen.vragenmappen(None))
    met = vragensets.laad("omgekeerde-toets", plaatsen.vragenmappen(eigen_map))
    assert met.vraag_op_id["gewenst-effect"].kort == "Ons effect"
    assert list(met.vraag_op_id) == list(zonder.vraag_op_id)
    assert met.sha256 != zonder.sha256
    uit_lijst = [v for v in met.vraag_op_id.values() if v.optie("u-eigen")]
    assert uit_lijst
