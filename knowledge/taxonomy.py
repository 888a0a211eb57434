"""The planned library: which slugs exist, their kind, category and standard name."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from knowledge.card import Kind

_FILE = Path(__file__).parent / "taxonomy.yaml"


@dataclass(frozen=True)
class Entry:
    """One planned card."""

    slug: str
    name: str
    kind: Kind
    category: str


@cache
def taxonomy() -> dict[str, Entry]:
    """Every planned card by slug."""
    tree: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {
        slug: Entry(slug, name, Kind(kind), category)
        for kind, categories in tree.items()
        for category, entries in categories.items()
        for slug, name in entries.items()
    }


def categories(kind: Kind) -> list[str]:
    """The categories of one kind of card, in the order of the taxonomy."""
    return list(dict.fromkeys(e.category for e in taxonomy().values() if e.kind is kind))
