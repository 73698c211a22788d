"""Names -> what was stored under them, whole or not at all: files in the user's cache folder."""

import hashlib
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.problems import ReportError
from reportgen.placing import replace_files
from reportgen.typography.cache import cache_folder

_CHECKSUM_LENGTH = 32
_QUICK = 1


@dataclass(frozen=True, slots=True)
class Store:
    """A folder in the cache folder, of `most` files at the most once the oldest are forgotten."""

    name: str
    most: int

    def read(self, name: str) -> bytes | None:
        """What is stored under a name; None where nothing is, or where it is damaged."""
        path = self._path(name)
        try:
            # What is no file, such as a pipe, might never end.
            data = path.read_bytes() if path.is_file() else b""
        except OSError:
            return None
        checksum, content = data[:_CHECKSUM_LENGTH], data[_CHECKSUM_LENGTH:]
        if checksum != self._checksum(name, content):
            return None
        try:
            return zlib.decompress(content)
        except zlib.error:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Store data under a name. Where that cannot be, the next build is slower, and none wrong."""
        content = zlib.compress(data, _QUICK)
        with suppress(ReportError):
            replace_files({self._path(name): self._checksum(name, content) + content})

    def forget_oldest(self) -> None:
        """Remove the oldest files of too many."""
        with suppress(OSError):
            paths = sorted(self._folder.glob("*.z"), key=lambda path: path.lstat().st_mtime_ns)
            for path in paths[: -self.most]:
                with suppress(OSError):  # a folder, or one that another build has just removed
                    path.unlink()

    def _checksum(self, name: str, content: bytes) -> bytes:
        """Of the name too: a file that was copied under another is not what that asks for."""
        return hashlib.sha256(f"{self.name}/{name}\n".encode() + content).digest()

    @property
    def _folder(self) -> Path:
        return cache_folder() / self.name

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.z"
