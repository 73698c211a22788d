"""Who answered stays out of every file: columns of names, names among kinds, and own words among choices."""

import pytest

from reportgen.importing.mappingfile import read_mapping
from reportgen.importing.privacy import Personal
from reportgen.reading import read_project
from tests.importing import exports

AREAS = ("Kainuu", "Lappi", "Satakunta", "Kainuu", "Pirkanmaa", "Keski-Suomi")
WHO = ("Matti Meikäläinen, Avun ry", "Virpi Esimerkki, Tuen liitto", "Antti Korhonen, Lapin hyvinvointialue",
       "Liisa Lahtinen / Kunta", "Kaisa Koskinen, Seura", "Ville Virtanen, Avun ry")  # fmt: skip
KINDS = ("Järjestöä", "Hyvinvointialuetta", "Järjestöä", "Hyvinvointialuetta", "Järjestöä", "Järjestöä")
STRUCTURES = ("Yhteistyörakenne", "Ei rakennetta", "Ei rakennetta", "Ei rakennetta", "Ei rakennetta", "Ei rakennetta")


def survey(path, **columns):
    """A survey of areas and one question, with some more columns."""
    head = [exports.AREA, exports.STRUCTURE, *columns]
    rows = zip(AREAS, STRUCTURES, *columns.values(), strict=True)
    return exports.csv_file(path / "vienti.csv", [head, *rows])


def said(problems):
    return " ".join(problem.message.format_map(dict(problem.fields)) for problem in problems)


def uses(desk):
    entries = read_mapping(desk.root, desk.mapping, read_project(desk.root).questions)
    return {entry.heading: str(entry.use) for entry in entries}


def everything(desk):
    return b"".join(path.read_bytes() for path in sorted(desk.round.rglob("*")) if path.is_file()).decode()


@pytest.mark.parametrize("name", ["Vastaajan nimi ja organisaatio", "Sukunimi ja etunimi", "Nimi, organisaatio",
                                  "Organisaatio ja nimi", "Yhteystiedot", "Kuka vastasi?"])  # fmt: skip
def test_names_are_personal_and_kinds_are_what_many_share(desk, tmp_path, name):
    export = survey(tmp_path, **{name: WHO, "Kumpaa edustatte?": KINDS})
    desk.run(export)
    desk.confirm()
    assert uses(desk)[name] == "personal"
    assert uses(desk)["Kumpaa edustatte?"] == "kind"
    found = desk.run(export)
    assert found.left_out[name] == len(WHO)
    assert "Ristiriita: Yhteistyörakenne (Järjestöä) / Ei rakennetta (Hyvinvointialuetta)" in everything(desk)
    assert not any(who.partition(",")[0] in everything(desk) for who in WHO)


def test_a_first_name_and_a_surname_in_columns_of_their_own_are_known_together(desk, tmp_path):
    first, last = zip(*(who.split(",")[0].split(" / ")[0].split() for who in WHO), strict=True)
    own = ("", "Kiitos Matille ja Meikäläisen Matille", "", "", "", "")
    export = survey(tmp_path, **{"Etunimi": first, "Sukunimi": last, "Mitä muuta?": own})
    desk.run(export)
    desk.confirm()
    desk.run(export)
    assert "- Kiitos [nimi poistettu] ja [nimi poistettu]" in everything(desk)


def test_an_organisation_that_each_names_for_itself_tells_who_answered(desk, tmp_path):
    own = tuple(f"Avun yhdistys {number} ry" for number in range(6))
    desk.run(survey(tmp_path, **{"Organisaatio": own, "Kumpaa edustatte?": KINDS}))
    desk.confirm()
    assert (uses(desk)["Organisaatio"], uses(desk)["Kumpaa edustatte?"]) == ("personal", "kind")


def test_the_name_of_a_structure_is_no_persons(desk, tmp_path):
    names = ("Avun neuvosto", "", "", "", "", "")
    desk.run(survey(tmp_path, **{"Rakenteen nimi": names, "Kumpaa edustatte?": KINDS}))
    desk.confirm()
    assert uses(desk)["Rakenteen nimi"] == "table"


def test_a_column_of_names_that_was_confirmed_as_kinds_names_nobody(desk, tmp_path):
    export = survey(tmp_path, **{"Vastaajan nimi ja organisaatio": WHO})
    desk.run(export)
    desk.confirm(kind=('use = "personal"', 'use = "kind"'))
    found = desk.run(export)
    assert "Matti" not in everything(desk)
    assert found.left_out[Personal.LIKE_A_NAME] >= len(WHO)
    assert "5 different kinds of respondents in 6 responses" in said(found.warnings)


def test_what_may_be_a_name_is_said_to_be_checked(desk, tmp_path):
    own = ("Teemu Testaajan pöytä", "Avun Liitto", "Neuvosto", "Kainuun Neuvosto", "Ryhmä", "")
    export = survey(tmp_path, **{"Rakenteen nimi": own})
    desk.run(export)
    desk.confirm()
    assert "left as they are: Teemu Testaajan. Check" in said(desk.run(export).warnings)


def test_kinds_with_a_column_each_are_read_in_the_words_of_their_options(desk, tmp_path):
    yes, no = ("Kyllä", "Ei")
    export = survey(
        tmp_path,
        **{
            "Edustan: [Järjestöä]": (yes, no, yes, no, yes, no),
            "Edustan: [Hyvinvointialuetta]": (no, yes, no, yes, no, yes),
        },
    )
    desk.run(export)
    desk.confirm()
    desk.run(export)
    assert set(uses(desk).values()) == {"area", "table", "kind"}
    assert "Yhteistyörakenne (Järjestöä) / Ei rakennetta (Hyvinvointialuetta)" in everything(desk)


def test_what_one_respondent_wrote_is_not_repeated_in_the_mapping(desk, tmp_path):
    own = "Terveisiä vain, soita Liisa Virtanen 0401234567 niin kerron"
    wrote = {"Muita terveisiä?": ("Ei", "Ei", "Ei", "Ei", "Ei", own)}
    twice = {"Keneltä kysyä?": ("Ei", "Ei", "Ei", "Ei", "Liisa Virtaselta", "Liisa Virtaselta")}
    rare = "Muu, mikä: soita Liisa Virtanen 0401234567"
    other = {"Mihin tukea saa?": ("Tilat", "Tilat", "Avustukset", "Avustukset", "Tilat", rare)}
    export = survey(tmp_path, **wrote, **twice, **other)
    desk.run(export)
    mapping = everything(desk)
    assert '"Tilat" = ""' in mapping
    assert "Virtanen" not in mapping
    assert "0401234567" not in mapping
    desk.confirm()
    found = [uses(desk)[heading] for heading in (*wrote, *twice, *other)]
    assert found == ["open", "open", "options"]
    desk.run(export)
    assert "0401234567" not in everything(desk)


def test_an_unknown_answer_to_a_question_is_mapped_without_its_names(desk, tmp_path):
    structures = (*STRUCTURES[:5], "Kysy: Liisa Virtanen 0401234567")
    head = [exports.AREA, exports.STRUCTURE]
    export = exports.csv_file(tmp_path / "vienti.csv", [head, *zip(AREAS, structures, strict=True)])
    desk.run(export)
    written = '"Kysy: [nimi poistettu] [puhelinnumero poistettu]" = '
    desk.confirm(meaning=(f'{written}""', f'{written}"ei"'))
    desk.run(export)
    assert desk.table("hva_rakenne")["Keski-Suomi"][0] == "Ei rakennetta"


def test_what_is_left_out_is_told_by_kind_and_cell(desk, tmp_path):
    """Unknown names leave the open answers too: rather too much than too little."""
    own = ("Kysykää Teemu Testaajalta.", "Soita 0-40 123 4567", "Pirkko tietää, puh. 123456", "", "Hyvää työtä", "")
    names = ("Pirkko", "Antti Aho", "", "", "Eeva Susi", "Kim Ek")
    export = survey(tmp_path, **{"Vastaajan nimi": names, "Mitä muuta?": own})
    desk.run(export)
    desk.confirm()
    found = desk.run(export)
    written = everything(desk)
    assert not [name for name in ("Teemu", "Testaaja", "0-40", "Pirkko", "123456") if name in written]
    assert found.left_out == {"Vastaajan nimi": 4, Personal.LIKE_A_NAME: 1, Personal.PHONE: 2, Personal.NAME: 1}
    assert found.left_out_of == {Personal.LIKE_A_NAME: "D2", Personal.PHONE: "D3–D4", Personal.NAME: "D4"}
    assert "lue tiedosto läpi" in written


def test_equal_amounts_are_no_options_to_choose_from(desk, tmp_path):
    amounts = {"Paljonko rahaa jaettiin?": ("1 000", "1 000", "2 000", "2 000", "1 000", "1 000")}
    desk.run(survey(tmp_path, **amounts))
    desk.confirm()
    assert uses(desk)["Paljonko rahaa jaettiin?"] == "ignored"


def test_responses_without_any_time_of_submission_are_read_and_that_is_said(desk, tmp_path):
    export = survey(tmp_path, submitdate=("",) * 6)
    desk.run(export)
    desk.confirm()
    found = desk.run(export)
    assert found.responses == 6
    assert 'Nothing stands under "submitdate" for any response' in said(found.warnings)
