"""All cards together."""

from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from knowledge.card import Card
from knowledge.reading import CardError, read_card

BUNDLED_CARDS = Path(__file__).parent / "cards"


class Library:
    """An immutable set of cards, found by slug."""

    def __init__(self, cards: list[Card]) -> None:
        self._by_slug = {card.slug: card for card in sorted(cards, key=lambda card: card.slug)}
        if len(self._by_slug) != len(cards):
            raise CardError("two cards have the same slug")

    @classmethod
    def read(cls, folder: Path = BUNDLED_CARDS) -> "Library":
        """Every `*.md` below the folder. CardError names the first file that is no card."""
        return cls([read_card(path) for path in sorted(folder.rglob("*.md"))])

    def __iter__(self) -> Iterator[Card]:
        return iter(self._by_slug.values())

    def __len__(self) -> int:
        return len(self._by_slug)

    def __contains__(self, slug: str) -> bool:
        return slug in self._by_slug

    def get(self, slug: str) -> Card | None:
        """The card with this slug, or None."""
        return self._by_slug.get(slug)

    def related(self, card: Card) -> list[Card]:
        """The related cards that this library holds."""
        return [self._by_slug[slug] for slug in card.front.related if slug in self._by_slug]

    @cached_property
    def version(self) -> str:
        """A digest of all cards: equal versions hold equal texts."""
        joined = "".join(card.digest for card in self)
        return sha256(joined.encode()).hexdigest()[:12]
