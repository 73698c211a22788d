"""Files put in place: all of them or none, and nothing left beside them."""

import subprocess
import sys

import pytest

from reportgen.model.problems import ReportError
from reportgen.placing import replace_files


def listed(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_new_files_get_their_folders_and_old_ones_their_new_contents(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"old")
    replace_files({tmp_path / "a.txt": b"new", tmp_path / "deep" / "er" / "b.txt": b"first"})
    assert listed(tmp_path) == {"a.txt": b"new", "deep/er/b.txt": b"first"}


@pytest.mark.parametrize(
    ("second", "message"),
    [("a.txt/b.txt", r"a\.txt cannot be written: .*build again"), ("taken", "taken is open in another program")],
)
def test_where_one_cannot_be_written_none_is(tmp_path, second, message):
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "taken").mkdir()
    with pytest.raises(ReportError, match=message):
        replace_files({tmp_path / "a.txt": b"new", tmp_path / second: b"never"})
    assert listed(tmp_path) == {"a.txt": b"old"}


def test_commands_that_build_nothing_load_no_library_that_only_a_build_needs():
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, reportgen.placing, reportgen.starting, reportgen.importing\n"
            "print(sorted({'matplotlib', 'pptx', 'reportlab', 'reportgen.pipeline'} & set(sys.modules)))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert loaded.stdout.strip() == "[]"
