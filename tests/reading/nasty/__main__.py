"""Writes the files into a folder."""

import sys
from pathlib import Path

from tests.reading.nasty import cases


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, case in enumerate(cases(), 1):
        (folder / f"{number:03}-{case.file}").write_bytes(case.content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
