import pytest

from reportgen.typography import Typeface, load_typeface


@pytest.fixture(scope="session")
def arimo() -> Typeface:
    return load_typeface("Arimo")
