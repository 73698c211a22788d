"""The words for what a build compares, and for what it does not, with who checks that: for receipt and manual."""

from reportgen.verifying.reading_back import Compared
from reportgen.wording import translate


def check_in_words(compared: Compared, language: str) -> str:
    """What a check that a file passed makes sure of."""
    return {
        Compared.PAGES: translate("The file has every page, in order.", language),
        Compared.PASSAGES: translate("Each page says what was laid out there, in order.", language),
        Compared.TEXTS: translate("Every text of the deck is in the file.", language),
        Compared.ALTERNATIVES: translate("Every figure and table has its text alternative.", language),
        Compared.LOOKS: translate(
            "Every shape is where it was laid out, in its shade, outline and type; tables, links and languages are "
            "marked.",
            language,
        ),
        Compared.STRUCTURE: translate(
            "The structure, languages, links and bookmarks are as they were laid out.", language
        ),
        Compared.DRAWN: translate(
            "Every word and every form is where it was laid out, in its size, weight, shade and outline.", language
        ),
        Compared.NUMBERS: translate("Every number is computed, a page number or a listed typed number.", language),
        Compared.ORIGINS: translate(
            "No figure tells an area's answer that is not published, but in that area's own report.", language
        ),
    }[compared]


def not_compared(language: str) -> tuple[tuple[str, str], ...]:
    """What no build checks, each with who does."""
    tests, person = translate("the tests of reportgen", language), translate("a person", language)
    return (
        (translate("The rules of PDF/UA-1, by a validator.", language), tests),
        (translate("The rules of the deck's file format, by an audit.", language), tests),
        (translate("In the deck, styles and prompts that no slide uses.", language), tests),
        (
            translate(
                "In the PDF, points of long outlines between those compared, lines of patterns, rules of tables.",
                language,
            ),
            tests,
        ),
        (translate("The deck in LibreOffice: the same lines at the same places as in the PDF.", language), tests),
        (translate("Whether text alternatives serve a reader, and whether the language is plain.", language), person),
        (translate("Whether words in another language are marked, and links say where they lead.", language), person),
        (translate("How the files work with NVDA, JAWS and VoiceOver, and in PowerPoint.", language), person),
        (translate("Whether the tables and the typed numbers are true.", language), person),
    )
