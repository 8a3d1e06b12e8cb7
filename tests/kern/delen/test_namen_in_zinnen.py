"""Names as people write them: what is asked of a sentence, and how its copy reads.

All people here are made up. A name goes with its particles, initials and title; a place, a law or an
organisation is not asked about; and what the copy says is Dutch.
"""

from __future__ import annotations

import pytest

from omgekeerd_cli.kern.delen.kandidaten import Kandidatenzoeker
from omgekeerd_cli.kern.delen.naamdelen import Naamdelen
from omgekeerd_cli.kern.delen.vouwen import gevouwen
from omgekeerd_cli.kern.delen.woordenschat import Woordenschat, woordenschat
from omgekeerd_cli.opslag import plaatsen
from omgekeerd_cli.opslag.set import vragensets
from omgekeerd_cli.opslag.set.lijstbestanden import lees_geen_namen, lees_naamdelen
from omgekeerd_cli.opslag.set.wetskaarten import laad_wettenboek

MAPPEN = plaatsen.ingebouwd()
Lijsten = tuple[Woordenschat, Naamdelen]
ZINNEN: list[tuple[str, list[str], str]] = [
    (
        "Vandaag kwam mevr. Van 't Hof langs.",
        ["mevr. Van 't Hof"],
        "Vandaag kwam de inwoner langs.",
    ),
    (
        "Zij belt met El Amrani en met Bin Saïd.",
        ["El Amrani", "Bin Saïd"],
        "Zij belt met de inwoner en met de inwoner.",
    ),
    (
        "Ook vd Berg en ten Hove waren er, en J. de W. ook.",
        ["vd Berg", "ten Hove", "J. de W."],
        "Ook de inwoner en de inwoner waren er, en de inwoner ook.",
    ),
    (
        "Ik sprak J. de W.",
        ["J. de W."],
        "Ik sprak de inwoner.",
    ),
    (
        "Ik sprak J. de W. Hij was boos.",
        ["J. de W."],
        "Ik sprak de inwoner. Hij was boos.",
    ),
    (
        "Gisteren kwam v.d. Berg langs, en v/d Berg belde.",
        ["v.d. Berg", "v/d Berg"],
        "Gisteren kwam de inwoner langs, en de inwoner belde.",
    ),
    (
        "De zoon heet d'Hondt.",
        ["d'Hondt"],
        "De zoon heet de inwoner.",
    ),
    (
        "Zij kent Al-Hassan en al-Hassan goed.",
        ["Al-Hassan"],
        "Zij kent de inwoner en de inwoner goed.",
    ),
    (
        "Daar zat De la Cruz met Von Trapp.",
        ["De la Cruz", "Von Trapp"],
        "Daar zat de inwoner met de inwoner.",
    ),
    (
        "Met Ben Ali en Abu Bakr ging het goed.",
        ["Ben Ali", "Abu Bakr"],
        "Met de inwoner en de inwoner ging het goed.",
    ),
    (
        "Ik ben Willem en jij niet.",
        ["Willem"],
        "Ik ben de inwoner en jij niet.",
    ),
    (
        "Ter Hove belde. Ten Hove ook.",
        ["Ter Hove", "Ten Hove"],
        "De inwoner belde. De inwoner ook.",
    ),
    (
        "Van der Berg wil werken.",
        ["Van der Berg"],
        "De inwoner wil werken.",
    ),
    (
        "Van Dijk wil werken.",
        ["Van Dijk"],
        "De inwoner wil werken.",
    ),
    (
        "Van Willem kreeg ik een brief. Willem is aardig.",
        ["Willem"],
        "Van de inwoner kreeg ik een brief. De inwoner is aardig.",
    ),
    (
        "De Boer belde gisteren.",
        ["De Boer"],
        "De inwoner belde gisteren.",
    ),
    (
        "Vandaag belde De Jong.",
        ["De Jong"],
        "Vandaag belde de inwoner.",
    ),
    (
        "Mevrouw Jansen-de Vries is er.",
        ["Mevrouw Jansen-de Vries"],
        "De inwoner is er.",
    ),
    (
        "Zij heet El-Amrani - Bakker.",
        ["El-Amrani - Bakker"],
        "Zij heet de inwoner.",
    ),
    (
        "Met Willem - Sara's broer - ging het goed.",
        ["Willem", "Sara"],
        "Met de inwoner - de inwoners broer - ging het goed.",
    ),
    (
        "A.B. woont daar.",
        ["A.B."],
        "De inwoner woont daar.",
    ),
    (
        "Het was A.B zelf, en S. B. ook.",
        ["S. B.", "A.B"],
        "Het was de inwoner zelf, en de inwoner ook.",
    ),
    (
        "mevr. B. belde, dhr. v. D. ook, en meneer K. niet.",
        ["mevr. B.", "dhr. v. D.", "meneer K."],
        "De inwoner belde, de inwoner ook, en de inwoner niet.",
    ),
    (
        "Het gesprek was met meneer K.",
        ["meneer K."],
        "Het gesprek was met de inwoner.",
    ),
    (
        "Dit zei drs. Bakker tegen mr. dr. J. Smit.",
        ["drs. Bakker", "mr. dr. J. Smit"],
        "Dit zei de inwoner tegen de inwoner.",
    ),
    (
        "Fatima's auto is stuk.",
        ["Fatima"],
        "De inwoners auto is stuk.",
    ),
    (
        "Dat is Hans' auto.",
        ["Hans"],
        "Dat is de inwoners auto.",
    ),
    (
        "Op Jans fiets. Ik ken Jan.",
        ["Jan"],
        "Op de inwoners fiets. Ik ken de inwoner.",
    ),
    (
        "Hij zei: \"Willem komt\", en ook 'Sara' en “Bram”.",
        ["Willem", "Sara", "Bram"],
        "Hij zei: \"de inwoner komt\", en ook 'de inwoner' en “de inwoner”.",
    ),
    (
        "Zij woont op 1234 ab, of 1234ab, 1234 Ab, 1234AB.",
        ["1234 ab"],
        "Zij woont op de inwoner, of de inwoner, de inwoner, de inwoner.",
    ),
    (
        "Zij woont op 2345 XY 12.",
        ["2345 XY 12"],
        "Zij woont op de inwoner.",
    ),
    (
        "In 2026 is het af, na 1500 km, met 2000 op de bank.",
        [],
        "In 2026 is het af, na 1500 km, met 2000 op de bank.",
    ),
    (
        "Zij woont op de kerkstraat 12, 1234 ab.",
        ["kerkstraat 12", "1234 ab"],
        "Zij woont op de inwoner, de inwoner.",
    ),
    (
        "Zij woont in Amsterdam, en werkt in Den Haag.",
        [],
        "Zij woont in Amsterdam, en werkt in Den Haag.",
    ),
    (
        "De gemeente 's-Hertogenbosch en Bergen op Zoom helpen.",
        [],
        "De gemeente 's-Hertogenbosch en Bergen op Zoom helpen.",
    ),
    (
        "De woning staat in Bergen, Laren en Epe.",
        [],
        "De woning staat in Bergen, Laren en Epe.",
    ),
    (
        "Hij woont te Ede, en werkt in Amsterdam-Noord.",
        [],
        "Hij woont te Ede, en werkt in Amsterdam-Noord.",
    ),
    (
        "Rotterdam betaalt. Eindhoven ook.",
        [],
        "Rotterdam betaalt. Eindhoven ook.",
    ),
    (
        "Bergen belde.",
        ["Bergen"],
        "De inwoner belde.",
    ),
    (
        "mevrouw Assen belde. Zij woont in Assen.",
        ["mevrouw Assen", "Assen"],
        "De inwoner belde. Zij woont in de inwoner.",
    ),
    (
        "Jan van Rotterdam en Piet van Dalen.",
        ["Jan van Rotterdam", "Piet van Dalen"],
        "De inwoner en de inwoner.",
    ),
    (
        "Wij belden het UWV, de Belastingdienst en het CAK over de Participatiewet en de Wmo.",
        [],
        "Wij belden het UWV, de Belastingdienst en het CAK over de Participatiewet en de Wmo.",
    ),
    (
        "In mei en in Mei belde mevrouw Mei.",
        ["mevrouw Mei"],
        "In mei en in Mei belde de inwoner.",
    ),
    (
        "Ook Ould Ahmed, Aït Benhaddou en bin Laden.",
        ["Ould Ahmed", "Aït Benhaddou", "bin Laden"],
        "Ook de inwoner, de inwoner en de inwoner.",
    ),
    (
        "Hij heet Sint-Maartensdijk of McDonald of MacGregor of O'Brien.",
        ["Sint-Maartensdijk", "McDonald", "MacGregor", "O'Brien"],
        "Hij heet de inwoner of de inwoner of de inwoner of de inwoner.",
    ),
    (
        "Şükrü Yıldız en Łukasz Wójcik en Øyvind kwamen.",
        ["Şükrü Yıldız", "Łukasz Wójcik", "Øyvind"],
        "De inwoner en de inwoner en de inwoner kwamen.",
    ),
    (
        "Ik sprak dhr. en mevr. Bakker-van den Berg.",
        ["dhr. en mevr. Bakker-van den Berg"],
        "Ik sprak de inwoner.",
    ),
    (
        "Familie El Idrissi woont er. De familie helpt mee.",
        ["Familie El Idrissi"],
        "De inwoner woont er. De familie helpt mee.",
    ),
    (
        "Het is familie. Karel von Trapp belde.",
        ["Karel von Trapp"],
        "Het is familie. De inwoner belde.",
    ),
    (
        "tante Sara kookt.",
        ["tante Sara"],
        "De inwoner kookt.",
    ),
    (
        "Th. Bakker en Chr. van Dam.",
        ["Th. Bakker", "Chr. van Dam"],
        "De inwoner en de inwoner.",
    ),
    (
        "J Bakker is de buur.",
        ["J Bakker"],
        "De inwoner is de buur.",
    ),
    (
        "mevr. van 't hof kwam, en de heer van dijk ook.",
        ["mevr. van 't hof", "de heer van dijk"],
        "De inwoner kwam, en de inwoner ook.",
    ),
    (
        "Willem B. woont er. Willem de V. niet.",
        ["Willem B.", "Willem de V."],
        "De inwoner woont er. De inwoner niet.",
    ),
    (
        "'s Avonds belt Willem.",
        ["Willem"],
        "'s Avonds belt de inwoner.",
    ),
    (
        "Van\n't Hof belde.",
        ["Van 't Hof"],
        "De inwoner belde.",
    ),
    (
        "Du Pont en Le Blanc en Di Matteo en Da Silva en Dos Santos.",
        ["Du Pont", "Le Blanc", "Di Matteo", "Da Silva", "Dos Santos"],
        "De inwoner en de inwoner en de inwoner en de inwoner en de inwoner.",
    ),
    (
        "Karin Hart kwam, en 't Hart ook.",
        ["Karin Hart", "'t Hart"],
        "De inwoner kwam, en de inwoner ook.",
    ),
    (
        "De auto is van ten Hove.",
        ["ten Hove"],
        "De auto is van de inwoner.",
    ),
    (
        "Met den Hartog in den Haag.",
        ["den Hartog"],
        "Met de inwoner in den Haag.",
    ),
    (
        "mevr. Van 't Hof belde. Later kwam van 't hof weer. Hof!",
        ["mevr. Van 't Hof", "van 't hof", "Hof"],
        "De inwoner belde. Later kwam de inwoner weer. De inwoner!",
    ),
    (
        "Willem de Vries belde. de vries was boos. VRIES!",
        ["Willem de Vries", "de vries", "VRIES"],
        "De inwoner belde. De inwoner was boos. De inwoner!",
    ),
    (
        "Zij sprak de heer J.P. van der Berg. J.P. van der Berg zei: jp van der berg.",
        ["de heer J.P. van der Berg", "J.P. van der Berg"],
        "Zij sprak de inwoner. De inwoner zei: de inwoner.",
    ),
    (
        "t.a.v. J. Bakker i.v.m. A. de Wit",
        ["J. Bakker", "A. de Wit"],
        "t.a.v. de inwoner i.v.m. de inwoner",
    ),
    (
        "mevr.Jansen en dhr.Bakker",
        ["mevr.Jansen", "dhr.Bakker"],
        "De inwoner en de inwoner",
    ),
    (
        "Mevr. Dr. Van Oosten-El Khatib",
        ["Mevr. Dr. Van Oosten-El Khatib"],
        "De inwoner",
    ),
    (
        "Zij heet Op 't Land of Op den Kamp.",
        ["Op 't Land", "Op den Kamp"],
        "Zij heet de inwoner of de inwoner.",
    ),
    (
        "Hr. Le Clercq en O’Brien en Van ’t Hof en Van ‘t Hof en Van `t Hof.",
        ["Hr. Le Clercq", "Van ’t Hof", "O’Brien"],
        "De inwoner en de inwoner en de inwoner en de inwoner en de inwoner.",
    ),
    (
        "dhr. J. v/d B. en meneer De V.",
        ["dhr. J. v/d B.", "meneer De V."],
        "De inwoner en de inwoner.",
    ),
    (
        "D. Jansen, F. el A. en S.B.",
        ["D. Jansen", "F. el A.", "S.B."],
        "De inwoner, de inwoner en de inwoner.",
    ),
    (
        "Ook WILLEM VAN DEN BERG.",
        ["WILLEM VAN DEN BERG"],
        "Ook de inwoner.",
    ),
    (
        "Plan B. is goed. Optie A is beter.",
        [],
        "Plan B. is goed. Optie A is beter.",
    ),
    (
        "- A. Eerst dit.\n- B. Dan dat.",
        [],
        "- A. Eerst dit.\n- B. Dan dat.",
    ),
    (
        "Mevrouw El Amrani belde; el amrani ook, en EL AMRANI.",
        ["Mevrouw El Amrani", "el amrani"],
        "De inwoner belde; de inwoner ook, en de inwoner.",
    ),
    (
        "De buurvrouw, mw. ten Brink-ter Horst, zag het.",
        ["mw. ten Brink-ter Horst"],
        "De buurvrouw, de inwoner, zag het.",
    ),
    (
        "Zij heet Van Hoek en hij Van den Hoek.",
        ["Van Hoek", "Van den Hoek"],
        "Zij heet de inwoner en hij de inwoner.",
    ),
    (
        "J van Dijk en J W Jansen en PH Smit en J vd Berg.",
        ["J van Dijk", "J W Jansen", "PH Smit", "J vd Berg"],
        "De inwoner en de inwoner en de inwoner en de inwoner.",
    ),
    (
        "Mw. JW van 't Hof belde.",
        ["Mw. JW van 't Hof"],
        "De inwoner belde.",
    ),
    (
        "Ik las de CV van Willem, en het ID van Sara. Plan A van ons is goed.",
        ["Willem", "Sara"],
        "Ik las de CV van de inwoner, en het ID van de inwoner. Plan A van ons is goed.",
    ),
    (
        "Ik sprak van t Hof, en mevr. van t veld, en Piet in t Zand, en vant Riet niet.",
        ["van t Hof", "mevr. van t veld", "Piet in t Zand", "vant Riet"],
        "Ik sprak de inwoner, en de inwoner, en de inwoner, en de inwoner niet.",
    ),
    (
        "Hij kwam van t werk, en lag in t ziekenhuis.",
        [],
        "Hij kwam van t werk, en lag in t ziekenhuis.",
    ),
    (
        "Ik sprak V.d. Meer, en V. D. Jansen.",
        ["V.d. Meer", "V. D. Jansen"],
        "Ik sprak de inwoner, en de inwoner.",
    ),
    (
        "De heer/mevrouw Jansen of dhr./mw. De Vries.",
        ["De heer/mevrouw Jansen", "dhr./mw. De Vries"],
        "De inwoner of de inwoner.",
    ),
    (
        "Mw. de J.-van B. belde.",
        ["Mw. de J.-van B."],
        "De inwoner belde.",
    ),
    (
        "Ten eerste geld. Ter plaatse was rust. Ten slotte werk.",
        [],
        "Ten eerste geld. Ter plaatse was rust. Ten slotte werk.",
    ),
    (
        "Hij betaalt 1200 pm huur en 1500 pj zorg, met een WIA-uitkering.",
        [],
        "Hij betaalt 1200 pm huur en 1500 pj zorg, met een WIA-uitkering.",
    ),
    (
        "Zij woont in Gelderland, Limburg of Zeeland. De Rechtbank Den Haag besluit.",
        [],
        "Zij woont in Gelderland, Limburg of Zeeland. De Rechtbank Den Haag besluit.",
    ),
    (
        "Jan van Brabant en mevrouw Zeeland.",
        ["Jan van Brabant", "mevrouw Zeeland"],
        "De inwoner en de inwoner.",
    ),
    (
        "'t Is goed. 't Gaat beter met 't Hart. 't Hart belde.",
        ["'t Hart"],
        "'t Is goed. 't Gaat beter met de inwoner. De inwoner belde.",
    ),
    ("d'Ancona belde.", ["d'Ancona"], "De inwoner belde."),
    ("De zoon van 'T Hooft.", ["'T Hooft"], "De zoon van de inwoner."),
    ("De auto van Den Hartog.", ["Den Hartog"], "De auto van de inwoner."),
    ("Fam. v.d. Broek – Smits belde.", ["Fam. v.d. Broek – Smits"], "De inwoner belde."),
]


@pytest.fixture(scope="module")
def lijsten() -> Lijsten:
    """The words of all packaged sets, and the lists about names."""
    sets = [vragensets.laad(naam, MAPPEN) for naam in vragensets.methoden(MAPPEN)]
    return woordenschat([*sets, *laad_wettenboek(MAPPEN).kaarten], lees_geen_namen(MAPPEN)), lees_naamdelen(
        MAPPEN
    )


def gedeeld(lijsten: Lijsten, *teksten: str, rol: str = "de inwoner") -> tuple[list[str], list[str]]:
    """Every word that is asked about, and the texts in which each became the same role word."""
    zoeker = Kandidatenzoeker(teksten, *lijsten)
    besluiten: dict[str, str] = {}
    while (kandidaat := zoeker.volgende(besluiten)) is not None:
        assert kandidaat.woord not in besluiten
        besluiten[kandidaat.woord] = rol
    return list(besluiten), [zoeker.vervanger(besluiten).vervang(tekst).tekst for tekst in teksten]


@pytest.mark.parametrize(("tekst", "woorden", "kopie"), ZINNEN, ids=[zin[0][:40] for zin in ZINNEN])
def test_a_name_is_asked_about_whole_and_leaves_nothing(
    lijsten: Lijsten, tekst: str, woorden: list[str], kopie: str
) -> None:
    gevraagd, (uit,) = gedeeld(lijsten, tekst)
    assert gevraagd == woorden
    assert uit == kopie


DELEN = {
    "mevrouw Van 't Hof": ["hof", "van 't", "mevrouw"],
    "dhr. J.P. el Amrani-Bakker": ["amrani", "bakker", "j.p.", "dhr", " el "],
    "Ahmed Bin Saïd": ["ahmed", "said", " bin "],
    "v/d Berg": ["berg", "v/d"],
    "Maria De la Cruz": ["maria", "cruz", " la "],
}


@pytest.mark.parametrize("naam", DELEN)
def test_no_part_of_a_name_is_left_anywhere(lijsten: Lijsten, naam: str) -> None:
    """In the title, in another answer, in small letters, in capitals, with another apostrophe."""
    kaal = naam.split(" ", 1)[1] if naam.split()[0] in ("mevrouw", "dhr.", "Ahmed", "Maria") else naam
    teksten = [
        f"Auto van {naam}",
        f"Later belde {kaal} weer. Ook {kaal.lower()} en {kaal.upper()}.",
        f"Het was {naam.replace(chr(39), '’')}, zei zij.",
        f"{naam} wil werken, en {naam}s dochter ook.",
    ]
    _, kopie = gedeeld(lijsten, *teksten)
    samen = gevouwen(" ".join(kopie))
    assert [deel for deel in DELEN[naam] if deel in samen] == [], samen


@pytest.mark.parametrize("titel", ["mevr.", "mevrouw", "dhr", "de heer", "drs.", "mr. dr.", "Mw."])
def test_a_title_is_not_left_before_a_name_that_was_decided_on(lijsten: Lijsten, titel: str) -> None:
    zoeker = Kandidatenzoeker([], *lijsten)
    vervanger = zoeker.vervanger({"Jansen": "de inwoner"})
    assert vervanger.vervang(f"Ik zag {titel} Jansen.").tekst == "Ik zag de inwoner."
    assert vervanger.vervang(f"Ik zag {titel} Smit.").tekst == f"Ik zag {titel} Smit."


def test_two_people_with_one_surname_stay_two(lijsten: Lijsten) -> None:
    teksten = ["Mevrouw Yilmaz en meneer Yilmaz kwamen. Yilmaz sprak."]
    assert gedeeld(lijsten, *teksten)[0] == ["Mevrouw Yilmaz", "meneer Yilmaz", "Yilmaz"]


VEERTIG = """\
Willem de Vries woont met Fatima El Amrani in Rotterdam. Hun kinderen heten Sara, Bram en Yusuf.
Mevr. Van 't Hof van het UWV belde met dhr. J.P. van der Berg over de Participatiewet.
Tante Aïsha Bin Saïd uit Den Haag helpt. De buurman, vd Berg, en mevrouw Ten Hove klagen.
Huisarts dr. M. Jansen-de Vries schreef aan de Belastingdienst. Wethouder Bakker was erbij.
In maart kwam Şükrü Yıldız uit 's-Hertogenbosch. Ook Kees Smit, Piet Mulder, Jan van Rotterdam,
Ben Ali, Abu Bakr Hassan en Mohamed Al Idrissi spraken mee.
De gemeente Bergen op Zoom stuurde Ria Visser. De heer De Wit en mevrouw O'Brien zijn familie.
Karel von Trapp, Maria De la Cruz, Pedro dos Santos en Luigi Di Matteo helpen.
Hans' fiets en Fatima's auto zijn stuk. J. de W. belde, en meneer K. ook.
Anouk ten Brink, Lotte in 't Veld, Thijs van den Heuvel en Noor Peters kwamen uit Assen.
De zitting was met mr. drs. P. Kok. Mevrouw d'Hondt en El-Sayed - Bakker tekenden."""


def test_a_text_of_forty_names_asks_about_those_and_hardly_more(lijsten: Lijsten) -> None:
    """Each name once; besides them one place, for somebody is called so, and one first name by itself."""
    woorden, (kopie,) = gedeeld(lijsten, VEERTIG)
    assert len(woorden) <= 39, woorden
    assert {"UWV", "Belastingdienst", "Den Haag", "Bergen", "Assen", "maart"}.isdisjoint(woorden)
    assert "De inwoner van het UWV belde met de inwoner over de Participatiewet." in kopie
    assert "De gemeente Bergen op Zoom stuurde de inwoner." in kopie


def test_an_author_of_a_source_is_not_taken_for_a_word_of_the_questions(lijsten: Lijsten) -> None:
    assert gedeeld(lijsten, "Ik sprak Evelien daarover.")[0] == ["Evelien"]


def test_the_places_are_all_municipalities_and_provinces_once() -> None:
    """A name that two of them have is there once: Bergen, Utrecht."""
    tekst = (MAPPEN[0] / "plaatsen.yaml").read_text(encoding="utf-8")
    namen = [regel.partition("{naam: ")[2].split(",")[0].rstrip("}") for regel in tekst.splitlines()]
    namen = [naam for naam in namen if naam]
    assert len(namen) == len(set(namen))
    assert {"Amsterdam", "Bergen", "Zwolle", "Den Helder", "Drenthe"} <= set(namen)
    assert len(namen) >= 341


@pytest.mark.parametrize("deel", ["A B ", "J van ", "dhr./mw. ", "'t Is ", "van de ", "Jan Jansen. "])
def test_a_row_without_an_end_is_read_to_its_end(lijsten: Lijsten, deel: str) -> None:
    """At once: initials, titles and particles are looked at a few at a time."""
    woorden, _ = gedeeld(lijsten, deel * (12_000 // len(deel)))
    assert len(woorden) <= 2
