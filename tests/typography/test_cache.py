import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from reportgen.model.problems import ReportError
from reportgen.typography import cache, cuts_are_ready, sources
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


def held(*_):
    raise PermissionError(errno.EACCES, "Access is denied")


def test_a_new_cut_that_a_virus_scanner_holds_for_a_moment_is_stored_all_the_same(cached, monkeypatch):
    rename, tries = Path.replace, []

    def held_at_first(beside, place):
        tries.append(place)
        return held() if len(tries) == 1 else rename(beside, place)

    cached.unlink()
    monkeypatch.setattr(Path, "replace", held_at_first)
    assert ensure_cut(FAMILY, BOLD).path == cached
    assert len(tries) == 3


def test_a_cut_that_another_process_stored_meanwhile_and_reads_is_taken(cached, made, monkeypatch):
    """Windows lets nobody replace a file that is being read."""

    def stored_by_another(_, place):
        place.write_bytes(made[place.suffix == ".ttf"])
        held()

    cached.unlink()
    monkeypatch.setattr(Path, "replace", stored_by_another)
    assert ensure_cut(FAMILY, BOLD) == stored_cut(FAMILY, BOLD)


def asked_without(monkeypatch, home):
    """The folder of somebody without REPORTGEN_CACHE for whom looking for a home ends as `home` does."""
    monkeypatch.delenv("REPORTGEN_CACHE", raising=False)
    monkeypatch.setattr(cache, "user_cache_path", home)
    cache._own_folder.cache_clear()
    try:
        return cache.cache_folder()
    finally:
        cache._own_folder.cache_clear()


def no_home(_):
    raise RuntimeError("could not determine the home directory")


@pytest.mark.parametrize("home", [no_home, lambda _: Path("~/.cache/reportgen"), lambda _: Path(__file__, "cache")])
def test_who_has_no_home_to_write_to_has_a_folder_among_the_temporary_files(home, tmp_path, monkeypatch):
    """As in a container that runs under a number that no list of users has."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    found = asked_without(monkeypatch, home)
    assert (found.parent, asked_without(monkeypatch, home)) == (tmp_path, found)
    (found / "new.txt").touch()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows keeps temporary files apart by user")
def test_a_folder_that_another_made_among_the_temporary_files_is_not_used(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    planted = tmp_path / "reportgen-4711"
    planted.mkdir()
    found = asked_without(monkeypatch, no_home)
    assert found.parent == tmp_path
    assert found != planted


def test_who_has_a_home_keeps_files_there(tmp_path, monkeypatch):
    assert asked_without(monkeypatch, lambda name: tmp_path / "cache" / name) == tmp_path / "cache" / "reportgen"
