"""A text and its approved twin's name -> whether they agree. With REPORTGEN_APPROVE=1 a run writes what differs anew.

Such a run fails for each text that it wrote, so that nothing is approved in passing: read the diff, and run again.
"""

import os
from pathlib import Path

import pytest

APPROVED = Path(__file__).parent / "approved"


def assert_approved(text: str, name: str) -> None:
    """Compare `text` with tests/approved/`name`."""
    path = APPROVED / name
    approved = path.read_text(encoding="utf-8") if path.exists() else ""
    if text != approved and os.environ.get("REPORTGEN_APPROVE") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        pytest.fail(f"{path} is approved anew: read the diff, and run again")
    assert text == approved, f"{name} differs: if the difference is right, run with REPORTGEN_APPROVE=1"
