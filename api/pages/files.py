"""Static files, kept in memory as they are sent: plain and compressed."""

import gzip
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

# Beside the packages both in a checkout and where they are installed.
FRONTEND = Path(__file__).resolve().parents[2] / "frontend"

_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True)
class Asset:
    """One file. `compressed` is None where compressing does not help."""

    media_type: str
    etag: str
    content: bytes
    compressed: bytes | None


class Frontend:
    """The files below one folder. A file that changes on disk is read again."""

    def __init__(self, folder: Path = FRONTEND) -> None:
        self._folder = folder.resolve()
        self._known: dict[str, tuple[int, Asset]] = {}

    def find(self, name: str) -> Asset | None:
        """The file by its path below the folder; None for anything else, whatever it is called."""
        try:
            path = (self._folder / name).resolve()
            if not path.is_relative_to(self._folder) or path.suffix not in _TYPES or not path.is_file():
                return None
            changed = path.stat().st_mtime_ns
        except (OSError, ValueError):
            return None  # names that no file system takes
        known = self._known.get(name)
        if known is None or known[0] != changed:
            known = self._known[name] = changed, _read(path)
        return known[1]


def _read(path: Path) -> Asset:
    content = path.read_bytes()
    compressed = gzip.compress(content, 9, mtime=0)
    smaller = compressed if len(compressed) < len(content) else None
    return Asset(_TYPES[path.suffix], f'W/"{sha256(content).hexdigest()[:32]}"', content, smaller)
