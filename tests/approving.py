"""A text and its approved twin's name -> whether they agree. REPORTGEN_APPROVE=1 renews: then read the diff."""

import os
from pathlib import Path

APPROVED = Path(__file__).parent / "approved"


def assert_approved(text: str, name: str) -> None:
    """Compare `text` with tests/approved/`name`, or write it there when the person running the tests approves it."""
    path = APPROVED / name
    if os.environ.get("REPORTGEN_APPROVE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{name} has no approved text yet: look at it, then run with REPORTGEN_APPROVE=1"
    assert text == path.read_text(encoding="utf-8")
