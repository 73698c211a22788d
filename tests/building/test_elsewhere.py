"""A report made in another process or on another machine is the same, or none."""

import base64
import dataclasses

import pytest

from reportgen import making
from reportgen.making import Job, make_elsewhere, pack
from reportgen.model.problems import ReportError
from reportgen.pipeline import Order, _read
from reportgen.verifying import Receipt
from reportgen.wording import say

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_a_machine_with_another_program_refuses(root, monkeypatch):
    work, areas = _read(root, Order(areas=("Kainuu",)))
    packed = pack(work)
    monkeypatch.setattr("reportgen.making.tools.library_versions", lambda: {"matplotlib": "1.0"})
    with pytest.raises(ReportError) as refused:
        make_elsewhere(packed, Job(areas[0], Receipt({}, {})))
    assert "another version" in say(refused.value.problems[0], "en")


def test_a_machine_that_does_not_see_the_project_has_the_logo(root, tmp_path):
    """The work carries all that reports are made of, where that machine has another file of the same name too."""
    logo = root / "assets" / "logo.png"
    logo.write_bytes(PNG)
    theme = root / "assets" / "theme.toml"
    text = theme.read_text(encoding="utf-8")
    assert 'logo = ""' in text
    theme.write_text(text.replace('logo = ""', 'logo = "logo.png"'), encoding="utf-8")
    work, areas = _read(root, Order(areas=("Kainuu",)))
    seen = making.make(work, Job(areas[0], Receipt({}, {})))
    logo.write_bytes(b"another")
    away = dataclasses.replace(work, project=dataclasses.replace(work.project, root=tmp_path / "elsewhere"))
    for elsewhere in (away, dataclasses.replace(work)):
        assert making.make(elsewhere, Job(areas[0], Receipt({}, {}))).files == seen.files
