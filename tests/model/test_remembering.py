"""Short texts are looked at once, long ones each time, and what comes of either is the same."""

from reportgen.model.remembering import remembering_short_texts


def test_short_texts_are_looked_at_once_and_long_ones_each_time():
    seen = []

    @remembering_short_texts
    def shouted(text):
        """Text in capitals."""
        seen.append(text)
        return text.upper()

    long = "pitkä " * 100
    assert [shouted(text) for text in ("lyhyt", long, "lyhyt", long)] == ["LYHYT", long.upper(), "LYHYT", long.upper()]
    assert seen == ["lyhyt", long, long]
    assert shouted.__doc__ == "Text in capitals."
