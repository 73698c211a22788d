"""Files put in place: all of them or none, and nothing left beside them."""

import errno
import os
import stat
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reportgen.model.problems import ReportError
from reportgen.placing import blocked, remove_leftovers, replace_files
from reportgen.wording import say


def listed(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_new_files_get_their_folders_and_old_ones_their_new_contents(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"old")
    replace_files({tmp_path / "a.txt": b"new", tmp_path / "deep" / "er" / "b.txt": b"first"})
    assert listed(tmp_path) == {"a.txt": b"new", "deep/er/b.txt": b"first"}


@pytest.mark.parametrize(
    ("last", "message"),
    [
        ("a.txt/b.txt", r"^A file is where the folder .*a\.txt should be\. "),
        ("a.txt/deep/b.txt", r"^A file is where the folder .*a\.txt should be\. "),
        ("nowhere/b.txt", r"^A file is where the folder .*nowhere should be\. "),
        ("taken", r"^A folder is where the file .*taken should be\. "),
    ],
)
def test_where_one_cannot_be_written_none_is(tmp_path, last, message):
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "taken").mkdir()
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    with pytest.raises(ReportError, match=message):
        replace_files({tmp_path / "a.txt": b"new", tmp_path / "b.txt": b"first", tmp_path / last: b"never"})
    assert listed(tmp_path) == {"a.txt": b"old"}
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "nowhere", "taken"}


def test_only_a_file_that_refuses_is_open_in_another_program(tmp_path):
    (tmp_path / "a.txt").touch()
    locked = PermissionError(errno.EACCES, "Permission denied")
    assert "a.txt is open in another program" in say(blocked(tmp_path / "a.txt", locked), "en")
    for name in (".", "new.txt"):
        assert "Permission denied" in say(blocked(tmp_path / name, locked), "en")
    full = OSError(errno.ENOSPC, "No space left on device")
    assert say(blocked(tmp_path / "a.txt", full), "en").startswith("The disk is full, so the file ")


def told_without_rights(work):
    """What somebody is told who may do no more than a file's or folder's permissions say; root may do everything."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setuid(65534)
        try:
            work()
        except ReportError as refused:
            os.write(writing, say(refused.problems[0], "en").encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as told:
        return told.read()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("name", ["old.txt", "new.txt", "deep/er/new.txt"])
def test_a_folder_that_nothing_can_be_written_in_is_named_with_what_to_do(name):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "output"
        path.mkdir()
        (path / "old.txt").touch()
        Path(folder).chmod(0o755)
        path.chmod(0o555)
        told = told_without_rights(lambda: replace_files({path / name: b"new"}))
    assert told.startswith(f"Nothing can be written in the folder {path}: it is write-protected. ")
    assert "another folder" in told


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("name", ["new.txt", "areas/new.txt"])
def test_a_folder_that_may_not_be_looked_into_is_named(name):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "closed"
        path.mkdir()
        Path(folder).chmod(0o755)
        path.chmod(0)
        told = told_without_rights(lambda: replace_files({path / name: b"new"}))
        path.chmod(0o755)
    assert told.startswith(f"Nothing can be written in the folder {path}: it is write-protected. ")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_file_that_is_write_protected_is_not_called_open():
    with TemporaryDirectory() as folder:
        path = Path(folder) / "old.txt"
        path.touch()
        path.chmod(0o444)
        Path(folder).chmod(0o777)
        told = told_without_rights(lambda: replace_files({path: b"new"}))
    assert told.startswith("The file old.txt is write-protected. ")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_who_may_read_a_file_stays_as_it_was_or_as_the_person_has_it(tmp_path):
    (tmp_path / "own.txt").touch(0o600)
    before = os.umask(0o027)
    try:
        replace_files({tmp_path / "own.txt": b"new", tmp_path / "new.txt": b"new"})
    finally:
        os.umask(before)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("own.txt", "new.txt")] == [0o600, 0o640]


def test_who_stops_the_program_between_two_files_gets_back_what_was_there(tmp_path, monkeypatch):
    names = ("a.txt", "b.txt")
    for name in names:
        (tmp_path / name).write_bytes(b"old")
    rename = Path.replace

    def stopped_at_the_second(beside, place):
        if place.name == "b.txt":
            raise KeyboardInterrupt
        return rename(beside, place)

    monkeypatch.setattr(Path, "replace", stopped_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        replace_files({tmp_path / name: b"new" for name in names})
    assert listed(tmp_path) == dict.fromkeys(names, b"old")


def refuse(*_, **__):
    raise OSError(errno.EIO, "Input/output error")


def test_what_a_killed_program_had_written_beside_its_files_is_removed_later(tmp_path, monkeypatch):
    (tmp_path / "areas" / "20-kainuu").mkdir(parents=True)
    paths = (tmp_path / "a.txt", tmp_path / "areas" / "20-kainuu" / "b.txt")
    with monkeypatch.context() as killed:
        for method in ("replace", "unlink"):
            killed.setattr(Path, method, refuse)
        for path in paths:
            with pytest.raises(ReportError):
                replace_files({path: b"new"})
    left = sorted(listed(tmp_path))
    assert len(left) == len(paths)
    own = (tmp_path / ".a.txt", tmp_path / "a.txt.0123abcd")
    for path in own:
        path.touch()
        os.utime(path, (0, 0))
    remove_leftovers(tmp_path)
    # Another build may be at it: they are young.
    assert sorted(listed(tmp_path)) == sorted([*left, *(path.name for path in own)])
    for name in left:
        os.utime(tmp_path / name, (0, 0))
    remove_leftovers(tmp_path)
    assert sorted(listed(tmp_path)) == sorted(path.name for path in own)


def test_a_new_file_that_a_virus_scanner_holds_for_a_moment_is_put_in_place_all_the_same(tmp_path, monkeypatch):
    """Windows then refuses to rename it, as it refuses to replace one that an office program shows."""
    rename, tries = Path.replace, []

    def held_at_first(beside, place):
        tries.append(place)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "Access is denied")
        return rename(beside, place)

    monkeypatch.setattr(Path, "replace", held_at_first)
    replace_files({tmp_path / "a.txt": b"new"})
    assert listed(tmp_path) == {"a.txt": b"new"}


def test_nothing_is_left_beside_a_file_that_is_write_protected(tmp_path, monkeypatch):
    """Windows neither opens such a file for writing nor removes one."""
    path = tmp_path / "old.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    opened, removed = Path.open, Path.unlink

    def is_protected(file):
        return file.exists() and not file.stat().st_mode & stat.S_IWRITE

    def open_on_windows(file, mode="r", *rest, **named):
        if "+" in mode and is_protected(file):
            raise PermissionError(errno.EACCES, "Access is denied")
        return opened(file, mode, *rest, **named)

    def remove_on_windows(file, *, missing_ok=False):
        if is_protected(file):
            raise PermissionError(errno.EACCES, "Access is denied")
        removed(file, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "open", open_on_windows)
    monkeypatch.setattr(Path, "unlink", remove_on_windows)
    with pytest.raises(ReportError):
        replace_files({path: b"new", tmp_path / "more" / "new.txt": b"new"})
    assert listed(tmp_path) == {"old.txt": b"old"}


def test_a_path_that_is_too_long_for_windows_is_told_so(tmp_path):
    """Windows says only that there is no such file or folder."""
    missing = FileNotFoundError(errno.ENOENT, "No such file or directory")
    path = tmp_path / ("long " * 50) / "a.txt"
    assert f" is too long: it has {len(str(path))} characters. " in say(blocked(path, missing), "en")
    assert "No such file" in say(blocked(tmp_path / "a.txt", missing), "en")
