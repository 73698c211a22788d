import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.model.problems import ReportError
from reportgen.typography import cuts_are_ready, sources
from reportgen.typography.cache import ensure_cut, stored_cut
from reportgen.typography.sources import find_fallback, find_family

FAMILY = find_family("Arimo")
BOLD = FAMILY.sources[1]
MAKE_BOLD = """
from reportgen.typography.cache import ensure_cut
from reportgen.typography.sources import find_family
family = find_family("Arimo")
ensure_cut(family, family.sources[1])
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[bytes, bytes]:
    """The files of one cut, as two processes made them that raced for them, with other hashes of strings each."""
    folder = tmp_path_factory.mktemp("cache")
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", MAKE_BOLD], env=os.environ | {"REPORTGEN_CACHE": str(folder), "PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    ]
    assert [racer.wait() for racer in racers] == [0, 0]
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert [path.name for path in files] == ["Arimo-Bold.json", "Arimo-Bold.ttf"]
    return files[0].read_bytes(), files[1].read_bytes()


@pytest.fixture
def cached(made, tmp_path, monkeypatch) -> Path:
    """The path of one cut in a cache of its own."""
    monkeypatch.setenv("REPORTGEN_CACHE", str(tmp_path))
    folder = tmp_path / "fonts" / f"Arimo-{FAMILY.key}"
    folder.mkdir(parents=True)
    record, font = made
    (folder / "Arimo-Bold.json").write_bytes(record)
    (folder / "Arimo-Bold.ttf").write_bytes(font)
    return folder / "Arimo-Bold.ttf"


def test_a_whole_cut_is_found(cached):
    stored = stored_cut(FAMILY, BOLD)
    assert stored is not None
    assert stored.path == cached
    assert stored.widths[ord("A")] == pytest.approx(0.722, abs=0.001)


@pytest.mark.parametrize("suffix", [".ttf", ".json"])
@pytest.mark.parametrize("harm", ["removed", "emptied", "cut short", "altered"])
def test_a_harmed_file_is_noticed(cached, suffix, harm):
    path = cached.with_suffix(suffix)
    content = path.read_bytes()
    middle = len(content) // 2
    path.unlink()
    if harm != "removed":
        altered = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        path.write_bytes({"emptied": b"", "cut short": content[:-1], "altered": altered}[harm])
    assert stored_cut(FAMILY, BOLD) is None


def test_a_harmed_cut_is_made_anew_with_the_same_bytes(cached, made):
    cached.write_bytes(b"")
    stored = ensure_cut(FAMILY, BOLD)
    assert stored == stored_cut(FAMILY, BOLD)
    assert (cached.with_suffix(".json").read_bytes(), cached.read_bytes()) == made


def test_cuts_are_ready_once_all_four_are_there(cached):
    assert not cuts_are_ready("Arimo")
    assert cached.exists()


@pytest.mark.parametrize("find", [lambda: find_family("Arimo"), find_fallback], ids=["Arimo", "fallback"])
def test_cuts_of_another_fonttools_are_made_anew(find, monkeypatch):
    before = find().key
    assert find().key == before
    monkeypatch.setattr(sources, "version", lambda _: "0.0")
    assert find().key != before


def test_a_folder_that_cannot_hold_the_cuts_is_named(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("REPORTGEN_CACHE", str(blocked))
    with pytest.raises(ReportError, match=f"{blocked}.*REPORTGEN_CACHE"):
        ensure_cut(FAMILY, BOLD)


@pytest.mark.parametrize(("code", "told"), [(errno.ENOSPC, "The disk is full"), (errno.EROFS, "that you may write to")])
def test_why_the_cuts_cannot_be_stored_is_not_told_in_the_systems_words(tmp_path, monkeypatch, code, told):
    def refuse(*_):
        raise OSError(code, os.strerror(code))

    monkeypatch.setenv("REPORTGEN_CACHE", str(tmp_path))
    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(ReportError, match=told) as refused:
        ensure_cut(FAMILY, BOLD)
    assert os.strerror(code) not in str(refused.value)


def test_a_warm_run_does_not_import_fonttools(arimo):
    assert arimo.cut().path.exists()
    program = (
        "import sys; from reportgen.typography import cuts_are_ready, load_typeface; load_typeface('Arimo'); "
        "assert cuts_are_ready('Arimo'); assert 'fontTools' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
