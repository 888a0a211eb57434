"""Reads a card file: YAML front matter between `---` lines, then `##` sections."""

import re
from hashlib import sha256
from pathlib import Path

import yaml
from pydantic import ValidationError

from knowledge.card import Card, FrontMatter, Section

_FRONT = re.compile(r"\A---\n(?P<front>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)
# Ten times as fast where PyYAML was built with libyaml, as its wheels are: a start reads some hundred cards.
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_HEADING = re.compile(r"^## +(?P<title>.+?) *$", re.MULTILINE)


class CardError(ValueError):
    """A card file that cannot be read; the message names the file and what is wrong."""


def read_card(path: Path) -> Card:
    """The card in a file. CardError when the file is not a card."""
    return parse_card(path.read_text(encoding="utf-8"), source=path.name)


def parse_card(text: str, source: str) -> Card:
    """The card in a text; `source` names it in errors."""
    found = _FRONT.match(text)
    if found is None:
        raise CardError(f"{source}: no front matter between two lines of ---")
    try:
        front = FrontMatter.model_validate(yaml.load(found["front"], _LOADER))
    except (yaml.YAMLError, ValidationError) as error:
        raise CardError(f"{source}: {_plainly(error)}") from error
    digest = sha256(text.encode()).hexdigest()[:16]
    return Card(front=front, sections=tuple(_sections(found["body"])), digest=digest)


def anchor_of(title: str) -> str:
    """The link target of a heading: `What it is` becomes `what-it-is`."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _sections(body: str) -> list[Section]:
    headings = list(_HEADING.finditer(body))
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    return [
        Section(title=h["title"], anchor=anchor_of(h["title"]), text=body[h.end() : end].strip())
        for h, end in zip(headings, ends, strict=True)
    ]


def _plainly(error: yaml.YAMLError | ValidationError) -> str:
    if isinstance(error, yaml.YAMLError):
        return f"front matter is not YAML: {error}"
    return "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
