"""Text of groups and items, as much as a test wants, and where a document has it."""

from reportgen.model.page import Document
from reportgen.model.text import Paragraph, Role
from reportgen.model.typeset import TextBox, TextRole
from tests.layout.conftest import paragraph

SENTENCE = "Hyvinvointialueen järjestöyhteistyön rakenteet ja toimintamallit kuvataan asiakirjassa."


def groups(count: int, items: int) -> tuple[Paragraph, ...]:
    return tuple(
        made
        for group in range(count)
        for made in (
            paragraph(f"Ryhmä {group}", Role.HEADING),
            *(paragraph(f"{SENTENCE} Kohta {group}.{item}.", Role.BULLET) for item in range(items)),
        )
    )


def bodies(document: Document) -> list[TextBox]:
    roles = {TextRole.BODY, TextRole.ASIDE}
    return [item for page in document.pages for item in page.items if isinstance(item, TextBox) and item.role in roles]
