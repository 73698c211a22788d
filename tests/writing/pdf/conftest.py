"""What the tests of the PDF writer share: the finished file of a document with every kind of item."""

import pytest

from reportgen.writing.pdf import to_pdf
from tests.writing.pdf.documents import document
from tests.writing.pdf.setting import THEME, typeface


@pytest.fixture(scope="session")
def finished() -> bytes:
    return to_pdf(document(), THEME, typeface())
