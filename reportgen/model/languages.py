"""A language as a person names it -> the tag that files carry."""

_SPOKEN_IN_FINLAND = frozenset({"fi", "sv", "se", "smn", "sms"})
"""Finnish, Swedish and the three Sámi languages: Northern, Inari and Skolt."""


def language_tag(language: str) -> str:
    """The tag of a language as it is used in Finland: "fi" is "fi-FI"; a tag with a region stays."""
    if language in _SPOKEN_IN_FINLAND:
        return f"{language}-FI"
    return "en-GB" if language == "en" else language
