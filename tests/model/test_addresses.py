"""What is said of a link whose words are its address."""

import pytest

from reportgen.model.addresses import link_description


@pytest.mark.parametrize(
    ("url", "words", "described"),
    [
        ("https://www.example.org/tilanne/kuvat/", "https://www.example.org/tilanne/kuvat/", "Verkkosivu example.org"),
        ("https://www.example.org/a-b", "www.example.org/a- b", "Verkkosivu example.org"),
        ("https://Example.org", "example.org", "Verkkosivu Example.org"),
        ("mailto:Etu.suku@example.org", "Etu.suku@example.org", "Sähköposti Etu.suku@example.org"),
        ("https://example.org/kysely", "kysely", ""),
        ("https://example.org/kysely", "kyselyn tulokset", ""),
        ("https://example.org/", "", ""),
    ],
)
def test_a_bare_address_is_told_as_what_it_leads_to(url: str, words: str, described: str) -> None:
    assert link_description(url, words) == described
