"""What identifies a person leaves a text, however it is written; figures, dates and areas stay."""

import time

import pytest

from reportgen.importing.persons import full_names, likely_names, lone_names
from reportgen.importing.privacy import Cleaner, is_personal

ORDINARY = frozenset({"lappi", "lapissa", "kainuun", "punainen"})
RESPONDENTS = ("Maija  Meikäläinen", "Nimimerkki", "Hämäläinen Virpi", "Korhonen, Antti", "Ville Lehtimäki, Avun ry",
               "Pia P", "Liisa Lappi", "Pirkko", "Rauno Kangas",
               "Tiina Rinne", "Kim Ek", "Sari Aho", "Olli Mäki", "Eeva Susi",
               "Kainuun Apuyhdistys ry", "Kaisa Koski / Suomen Punainen Risti")  # fmt: skip


def cleaner():
    return Cleaner((*full_names(RESPONDENTS), *lone_names(RESPONDENTS)), ORDINARY)


@pytest.mark.parametrize(
    "text",
    [
        "etunimi.sukunimi+kysely@alue.example.fi", "liisa(at)ry.fi", "liisa [ät] ry.fi", "liisa.lahti at ry.fi",
        "liisa @ ry.fi", "liisa＠ry.fi", "@liisavirtanen",
        "040 123 4567", "+358 40 1234567", "050-1234567", "09 123 4567", "040/1234567", "040.123.4567", "358401234567",
        "040–123–4567", "040\u20111234567", "040\u00a0123\u202f4567", "(09) 1234567", "+358 (0)40 123 4567",
        "0040 123 45678", "09.123.4567", "0-40 123 4567", "+358(0)401234567", "+358-(0)40-123 4567", "(0)40 123 4567",
        "puh. 12 345 67", "Puh: 123456", "gsm 40 1234567", "tel. 1234 567",
        "192.168.1.10", "2001:db8:85a3::8a2e:370:7334", "fe80::1", "00:1a:2b:3c:4d:5e",
        "131052-308T", "131052-308t", "131052–308t",
        "Maija Meikäläinen", "MAIJA MEIKÄLÄINEN", "maija meikäläinen", "Virpi Hämäläinen", "Hämäläinen Virpi",
        "Hämäläinen, Virpi", "Virpi  Hämäläinen", "Virpi\nHämäläinen", "Virpi Hämäläisen", "Hämäläiseltä", "Virpille",
        "V. Hämäläinen", "Virpi H.", "Virpi-Hämäläinen", "Antti Korhosta", "Antin", "Lehtimäen",
        "Ville Lehtimäeltä", "Pia P",
        "Liisa Lappi", "Kaisa Kosken", "Pirkko", "Pirkolle", "Kankaan", "Kankaalle", "Rinteen", "Rinnettä", "Ekin",
        "Ek",
        "Aholta", "Ahon Sari", "Mäen", "Suden", "Korhoset", "Hämäläisten", "Nimimerkin", "Rauno Kankaan",
        "Ha\u0308ma\u0308la\u0308inen", "Maija\u200b Meikä\u00adläinen",
    ],
)  # fmt: skip
def test_what_identifies_a_person_is_taken_out_and_counted(text):
    own = cleaner()
    assert own.clean(f"Lisätietoja: {text} kertoo.").startswith("Lisätietoja: [")
    assert own.clean(f"lisää {text}").endswith(" poistettu]")
    assert set(own.left_out.values()) == {2}


def test_what_stands_close_beside_is_left():
    assert cleaner().clean("p.0401234567") == "p.[puhelinnumero poistettu]"
    assert cleaner().clean("(040 1234567)") == "([puhelinnumero poistettu])"
    numbers = "040 123 4567 050 765 4321"
    assert cleaner().clean(numbers) == "[puhelinnumero poistettu] [puhelinnumero poistettu]"
    close = "0501234567,0401234567"
    assert cleaner().clean(close) == "[puhelinnumero poistettu],[puhelinnumero poistettu]"
    assert cleaner().clean("a@b.fi. Lisää") == "[sähköposti poistettu]. Lisää"


@pytest.mark.parametrize(
    "text",
    ["vuosina 2024-2025", "0,5-2 htv", "n. 1 200 000 euroa", "3.2.2026 klo 12.30", "08/2025", "75+", "kohta 1.2.3",
     "nimimerkki kirjoitti", "pirkko", "aholla", "0-200 000 asukasta", "0-40 000 000 euroa",
     "01.08.2025-31.12.2025", "05.08.-10.09.2025", "08/2024-08/2025", "01-06/2025",
     "klo 09.00-12.00",
     "2 050 000 000 €", "358 000 000 euroa", "0.123456", "klo 12:30:45", "Lapissa ja Lappi", "202401-2025",
     "Suomen Punainen Risti", "kaikki on hyvin", "Antaa apua", "villein idea"],
)  # fmt: skip
def test_figures_dates_and_other_words_stay(text):
    own = cleaner()
    assert own.clean(text) == text
    assert not +own.left_out


def test_what_may_be_a_name_is_remembered_for_a_person_to_check():
    own = cleaner()
    assert own.clean("Kysy Teemu Testaajalta, Avun Liitto ry, Kainuun Neuvosto") == (
        "Kysy Teemu Testaajalta, Avun Liitto ry, Kainuun Neuvosto"
    )
    assert [*own.doubtful] == ["Kysy Teemu Testaajalta"]
    assert own.mask("Muu: teemu Teemu Testaaja 0401234567") == "Muu: teemu [nimi poistettu] [puhelinnumero poistettu]"
    assert likely_names("Järjestön edustaja, HYTE ja STEA, Etelä-Savo, Lähellä.fi", ORDINARY) == ()


@pytest.mark.parametrize("piece", ["a", "a.", "0", ":", " A", "Aa ", "a@", "ab:", "Virpi "])
def test_a_long_text_takes_its_time_only_once(piece):
    text = piece * (20_000 // len(piece))
    started = time.process_time()
    cleaner().clean(text)
    assert time.process_time() - started < 2


def test_a_column_of_addresses_is_personal_whatever_its_heading():
    assert is_personal(("a@b.fi", "c@d.fi", "en anna"))
    assert not is_personal(("Kirjoitin a@b.fi", "c", "d"))
