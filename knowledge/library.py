"""All cards together."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from knowledge.card import Card
from knowledge.messages import Message, read_messages
from knowledge.reading import CardError, read_card

BUNDLED_CARDS = Path(__file__).parent / "cards"


class Library:
    """An immutable set of cards, found by slug, and messages that were judged against them."""

    def __init__(self, cards: list[Card], messages: Sequence[Message] = ()) -> None:
        self._by_slug = {card.slug: card for card in sorted(cards, key=lambda card: card.slug)}
        self.messages = tuple(messages)
        if len(self._by_slug) != len(cards):
            raise CardError("two cards have the same slug")

    @classmethod
    def read(cls, folder: Path = BUNDLED_CARDS) -> "Library":
        """Every `*.md` below the folder, with the bundled messages. CardError names the first file that is no card."""
        return cls([read_card(path) for path in sorted(folder.rglob("*.md"))], read_messages())

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
        """A digest of all cards and messages: equal versions answer equally."""
        judged = [f"{message.text}{sorted(message.relevant.items())}" for message in self.messages]
        joined = "".join([*(card.digest for card in self), *judged])
        return sha256(joined.encode()).hexdigest()[:12]
