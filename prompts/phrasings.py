"""Phrasing files: for each key several wordings of one thing, so that none need be used twice in a conversation."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from string import Formatter

import yaml
from pydantic import BaseModel, ConfigDict

_FOLDER = Path(__file__).parent
_FRONT = re.compile(r"\A---\n(?P<front>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)
_KEY = re.compile(r"^## +(?P<key>[a-z0-9_.-]+) *$", re.MULTILINE)
_BULLET = re.compile(r"^- (?P<text>.+)$", re.MULTILINE)


class PhrasingError(ValueError):
    """A phrasing file that cannot be used, or a key or variable that it does not have."""


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    version: int
    about: str
    variables: dict[str, str] = {}


@dataclass(frozen=True)
class Phrasing:
    """One wording: an id that is stable within a version, and a text with `{variables}`."""

    id: str
    text: str

    @property
    def variables(self) -> frozenset[str]:
        """The variables without which it cannot be said."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.text) if name)

    def render(self, values: Mapping[str, str]) -> str:
        """The text with the variables filled in. PhrasingError when one is missing."""
        missing = self.variables - values.keys()
        if missing:
            raise PhrasingError(f"{self.id} needs {', '.join(sorted(missing))}")
        return self.text.format(**values)


@dataclass(frozen=True)
class Phrasings:
    """A file of phrasings. `version` names file, version and digest, and is stored with each reply."""

    name: str
    version: str
    wordings: Mapping[str, tuple[Phrasing, ...]]

    def of(self, key: str) -> tuple[Phrasing, ...]:
        """All wordings for a key, the ones to prefer first. PhrasingError when there is no such key."""
        if key not in self.wordings:
            raise PhrasingError(f"{self.name} has no phrasing {key!r}")
        return self.wordings[key]


def read_phrasings(name: str, folder: Path = _FOLDER) -> Phrasings:
    """The newest version of the phrasings with this name."""
    versions = sorted((folder / name).glob("v*.md"), key=lambda path: int(path.stem[1:]))
    if not versions:
        raise PhrasingError(f"there are no phrasings called {name!r}")
    return parse_phrasings(versions[-1].read_text(encoding="utf-8"), str(versions[-1].name))


def parse_phrasings(text: str, source: str) -> Phrasings:
    """Phrasings from the text of a file; every variable must be declared in its head."""
    found = _FRONT.match(text)
    if found is None:
        raise PhrasingError(f"{source}: no front matter")
    head = _Head.model_validate(yaml.safe_load(found["front"]))
    wordings = dict(_wordings(found["body"]))
    for phrasing in (one for many in wordings.values() for one in many):
        undeclared = phrasing.variables - head.variables.keys()
        if undeclared:
            raise PhrasingError(f"{source}: {phrasing.id} uses undeclared {', '.join(sorted(undeclared))}")
    digest = sha256(text.encode()).hexdigest()[:8]
    return Phrasings(head.name, f"{head.name}/v{head.version}-{digest}", wordings)


def _wordings(body: str) -> list[tuple[str, tuple[Phrasing, ...]]]:
    parts = _KEY.split(body)[1:]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [
        (key, tuple(Phrasing(f"{key}/{n}", b["text"].strip()) for n, b in enumerate(_BULLET.finditer(block))))
        for key, block in pairs
    ]
