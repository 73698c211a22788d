import io
import os
import subprocess
import sys
import zipfile

import pptx
from openxml_audit import validate_pptx

from reportgen.model.figures import Picture
from reportgen.model.page import FrameKind
from tests.conftest import ROOT


def members(deck):
    with zipfile.ZipFile(io.BytesIO(deck)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_the_audit_finds_nothing(deck, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck)
    result = validate_pptx(str(path))
    assert [str(error) for error in result.errors] == []
    assert result.is_valid


def test_the_audit_would_notice_a_fault(deck, tmp_path):
    path = tmp_path / "deck.pptx"
    with zipfile.ZipFile(path, "w") as file:
        for name, content in members(deck).items():
            file.writestr(name, content.replace(b'<a:pPr lvl="1">', b'<a:pPr lvl="eins">'))
    assert not validate_pptx(str(path)).is_valid


def test_nothing_is_left_of_any_template(deck):
    names = set(members(deck))
    assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]
    assert len([name for name in names if name.startswith("ppt/slideLayouts/slideLayout")]) == len(FrameKind)
    assert len([name for name in names if name.startswith("ppt/slides/slide")]) == 5


def test_it_reopens_as_a_wide_deck_with_its_properties(deck, document):
    opened = pptx.Presentation(io.BytesIO(deck))
    assert (opened.slide_width.pt, opened.slide_height.pt) == (960, 540)
    properties = opened.core_properties
    assert (properties.title, properties.subject) == (document.title, document.subject)
    assert (properties.author, properties.last_modified_by) == (document.author, document.author)
    assert (properties.language, properties.revision) == ("fi-FI", 1)
    dates = {properties.created.replace(tzinfo=None).isoformat(), properties.modified.replace(tzinfo=None).isoformat()}
    assert dates == {"2025-08-31T00:00:00"}


def test_notes_hold_the_sources(deck, document):
    slides = pptx.Presentation(io.BytesIO(deck)).slides
    for slide, page in zip(slides, document.pages, strict=True):
        assert slide.has_notes_slide == bool(page.notes)
        if page.notes:
            assert slide.notes_slide.notes_text_frame.text.split("\n") == list(page.notes)


_PROGRAM = """
import hashlib
from reportgen.writing.pptx import to_pptx
from tests.writing.pptx.sample import sample_document, sample_theme
deck = to_pptx(sample_document(), sample_theme())
print(hashlib.sha256(deck).hexdigest())
"""


def test_two_processes_write_the_same_bytes():
    digests = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM], env=environment, cwd=ROOT, check=True, capture_output=True, text=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1


def test_a_picture_is_stored_once(deck, document):
    media = [content for name, content in members(deck).items() if name.startswith("ppt/media/")]
    pictures = {item.data for frame in document.frames for item in frame.decoration if isinstance(item, Picture)}
    assert media == list(pictures)
