import pytest

from reportgen.model.drawing import Drawing
from tests import gallery


@pytest.fixture(scope="session")
def drawings() -> dict[str, Drawing]:
    """Every case of the gallery, drawn once."""
    return {name: draw() for name, draw in gallery.CASES.items()}
