"""The retrievable parts of a card."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from knowledge.card import Card, Section
from knowledge.messages import HELPFUL, RELATED, RIGHT_ON_IT, Message
from retrieval.text import Language, language_of

WORDS_PER_PASSAGE = 110
_SHARES = {RIGHT_ON_IT: 1.0, HELPFUL: 0.5, RELATED: 0.2}
_BLOCK_END = re.compile(r"\n\s*\n|\n(?=(?:\d+\.|[-*>]) )")


class Field(StrEnum):
    """What a passage is: a part of a card, the most telling first, or a judged message."""

    LINE = "line"
    NAME = "name"
    SUMMARY = "summary"
    SECTION = "section"
    MESSAGE = "message"


@dataclass(frozen=True)
class Passage:
    """A part of a card, or a message that was judged against cards.

    `text` is what is shown; `embedded` what is turned into a vector; `title` and `anchor` are those of the section it
    stands in (empty for parts of the head). `id` is a hash of its place and content: equal ids hold equal texts.
    """

    slug: str
    field: Field
    text: str
    embedded: str
    language: Language = "en"
    title: str = ""
    anchor: str = ""
    shares: tuple[tuple[str, float], ...] = ()

    @property
    def speaks_for(self) -> tuple[tuple[str, float], ...]:
        """The cards it speaks for and how much, up to one: a part of a card speaks for that card alone."""
        return self.shares or ((self.slug, 1.0),)

    @property
    def id(self) -> str:
        joined = "\n".join((self.slug, self.field, self.title, self.embedded))
        return sha256(joined.encode()).hexdigest()[:20]


def passages_of(card: Card) -> list[Passage]:
    """Every passage of a card: each line teachers say, names, summary with first step, sections (long ones split)."""
    return [*_lines(card), *_names(card), *_summary(card), *_sections(card)]


def messages_as_passages(messages: Iterable[Message], slugs: Container[str]) -> list[Passage]:
    """The messages that speak for cards among `slugs`."""
    return [
        Passage("", Field.MESSAGE, message.text, message.text, language_of(message.text), shares=shares)
        for message in messages
        if (shares := tuple((slug, _SHARES[grade]) for slug, grade in message.relevant.items() if slug in slugs))
    ]


def _lines(card: Card) -> Iterator[Passage]:
    for line in card.front.teachers_say.en:
        yield Passage(card.slug, Field.LINE, line, line, "en")
    for line in card.front.teachers_say.es:
        yield Passage(card.slug, Field.LINE, line, line, "es")


def _names(card: Card) -> Iterator[Passage]:
    front = card.front
    english, spanish = (front.name, *front.aliases, front.category), (front.name_es, *front.aliases_es)
    yield Passage(card.slug, Field.NAME, front.name, "; ".join(english), "en")
    yield Passage(card.slug, Field.NAME, front.name_es, "; ".join(spanish), "es")


def _summary(card: Card) -> Iterator[Passage]:
    front = card.front
    yield Passage(card.slug, Field.SUMMARY, front.summary, f"{front.name}. {front.summary} {front.first_step}")


def _sections(card: Card) -> Iterator[Passage]:
    for section in card.sections:
        for piece in _pieces(section):
            embedded = f"{card.name}, {section.title.lower()}: {plain(piece)}"
            yield Passage(card.slug, Field.SECTION, piece, embedded, "en", section.title, section.anchor)


def _pieces(section: Section) -> Iterator[str]:
    """The section in pieces of about `WORDS_PER_PASSAGE` words; paragraphs and list items are never cut."""
    begin = end = 0
    for stop in [*(found.start() for found in _BLOCK_END.finditer(section.text)), len(section.text)]:
        if begin < end and len(section.text[begin:stop].split()) > WORDS_PER_PASSAGE:
            yield section.text[begin:end].strip()
            begin = end
        end = stop
    yield section.text[begin:].strip()


def plain(markdown: str) -> str:
    """Markdown as one line of plain text."""
    return re.sub(r"\s+", " ", re.sub(r"[*_>|#`]+", " ", markdown)).strip()
