"""Names in; what was stored under them out, whole or not at all: files in the user's cache folder."""

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
        try:
            data = self._path(name).read_bytes()
        except OSError:
            return None
        checksum, content = data[:_CHECKSUM_LENGTH], data[_CHECKSUM_LENGTH:]
        return zlib.decompress(content) if checksum == hashlib.sha256(content).digest() else None

    def write(self, name: str, data: bytes) -> None:
        """Store data under a name. Where that cannot be, the next build is slower, and none wrong."""
        content = zlib.compress(data, _QUICK)
        with suppress(ReportError):
            replace_files({self._path(name): hashlib.sha256(content).digest() + content})

    def forget_oldest(self) -> None:
        """Remove the oldest files of too many."""
        with suppress(OSError):
            paths = sorted(self._folder.glob("*.z"), key=lambda path: path.stat().st_mtime_ns)
            for path in paths[: -self.most]:
                path.unlink(missing_ok=True)

    @property
    def _folder(self) -> Path:
        return cache_folder() / self.name

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.z"
