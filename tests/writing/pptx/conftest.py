"""The document that reaches every item, its theme, and its deck."""

import pytest

from reportgen.writing.pptx import to_pptx
from tests.writing.pptx.sample import sample_document, sample_theme


@pytest.fixture(scope="session")
def theme():
    return sample_theme()


@pytest.fixture(scope="session")
def document():
    return sample_document()


@pytest.fixture(scope="session")
def deck(document, theme):
    return to_pptx(document, theme)
