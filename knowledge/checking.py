"""What a card must be beyond its form: sections, sizes, links, honest and plain words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.card import Card, Kind
from knowledge.comparing import alike_lines, alike_sentences, flat
from knowledge.messages import MessageError, faults_of_messages, read_messages
from knowledge.reading import CardError, anchor_of, read_card
from knowledge.references import known_works, work_of
from knowledge.taxonomy import taxonomy
from knowledge.wording import READING_GRADE, reading_grade, selling_words

SECTIONS = {
    Kind.STRATEGY: (
        "What it is",
        "Why it works",
        "Steps",
        "What it sounds like",
        "Look-fors",
        "Pitfalls",
        "Adaptations",
        "When not to use it",
    ),
    Kind.COACHING_MOVE: (
        "What it is",
        "Why it works",
        "Steps",
        "What it sounds like",
        "Look-fors",
        "Pitfalls",
        "Adaptations",
        "When not to use it",
    ),
    Kind.OBSERVATION_PROTOCOL: (
        "What it is",
        "What is recorded",
        "Unit and formula",
        "Steps",
        "Recording sheet",
        "Reading the result",
        "Pitfalls",
        "When not to use it",
    ),
}
ADAPTATIONS = {
    Kind.STRATEGY: ("English learners", "Students with IEPs", "Large class", "Few resources"),
    Kind.COACHING_MOVE: ("New teachers", "Experienced teachers", "Groups", "Little time"),
}
WORDS = range(350, 901)
LINES = 14


@dataclass(frozen=True)
class Fault:
    """One thing to mend, and where."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def check_folder(folder: Path) -> tuple[list[Card], list[Fault]]:
    """Every readable card below the folder, and every fault found; reads on after a bad file."""
    cards: list[Card] = []
    faults: list[Fault] = []
    for path in sorted(folder.rglob("*.md")):
        try:
            card = read_card(path)
        except CardError as error:
            faults.append(Fault(path.name, str(error)))
            continue
        cards.append(card)
        expected = Path(anchor_of(card.front.category)) / f"{card.slug}.md"
        if path.relative_to(folder) != expected:
            faults.append(Fault(card.slug, f"belongs in {expected}, not {path.relative_to(folder)}"))
    return cards, faults + check_cards(cards)


def check_messages(path: Path, cards: list[Card]) -> list[Fault]:
    """The faults of the judged messages in a file."""
    try:
        messages = read_messages(path)
    except MessageError as error:
        return [Fault(path.name, str(error))]
    return [Fault(path.name, what) for what in faults_of_messages(messages, frozenset(card.slug for card in cards))]


def check_cards(cards: list[Card]) -> list[Fault]:
    """The faults of each card by itself, then those between cards."""
    alone = [Fault(card.slug, what) for card in cards for rule in _RULES for what in rule(card)]
    return alone + _said_twice(cards)


def _in_taxonomy(card: Card) -> Iterator[str]:
    entry = taxonomy().get(card.slug)
    if entry is None:
        yield "slug is not in the taxonomy"
        return
    if (entry.kind, entry.category) != (card.front.kind, card.front.category):
        yield f"is a {entry.kind} of the category {entry.category!r} in the taxonomy"


def _sections(card: Card) -> Iterator[str]:
    titles = [section.title for section in card.sections]
    for title in SECTIONS[card.front.kind]:
        if title not in titles:
            yield f"section {title!r} is missing"
    for section in card.sections:
        if not section.text:
            yield f"section {section.title!r} is empty"


def _steps_are_numbered(card: Card) -> Iterator[str]:
    steps = card.section("Steps")
    count = len(re.findall(r"^\d+\. ", steps.text, re.MULTILINE)) if steps else 0
    if not 3 <= count <= 9:
        yield f"steps: {count} numbered steps; three to nine are readable"


def _sounds_like_quotes(card: Card) -> Iterator[str]:
    section = card.section("What it sounds like")
    if section and len(re.findall(r"^> ", section.text, re.MULTILINE)) < 2:
        yield "what it sounds like: at least two lines of speech, each beginning with '> '"


def _adaptations(card: Card) -> Iterator[str]:
    section = card.section("Adaptations")
    for name in ADAPTATIONS.get(card.front.kind, ()):
        if section and f"**{name}:**" not in section.text:
            yield f"adaptations: '**{name}:**' is missing"


def _recording_sheet(card: Card) -> Iterator[str]:
    section = card.section("Recording sheet")
    if section and not re.search(r"^\|.*\|\n\|[ :|-]+\|$", section.text, re.MULTILINE):
        yield "recording sheet: needs a table"


def _links(card: Card) -> Iterator[str]:
    protocol = card.front.measure.protocol
    for slug in (*card.front.related, *([protocol] if protocol else [])):
        if slug not in taxonomy():
            yield f"links to {slug!r}, which is not in the taxonomy"
    if card.slug in card.front.related:
        yield "is related to itself"


def _length(card: Card) -> Iterator[str]:
    words = sum(len(section.text.split()) for section in card.sections)
    if words not in WORDS:
        yield f"{words} words; {WORDS.start} to {WORDS.stop - 1} are asked for"


def _plain_words(card: Card) -> Iterator[str]:
    for word in selling_words(card):
        yield f"says {word!r}: no superlatives, no exclamation marks"


def _readable(card: Card) -> Iterator[str]:
    grade = reading_grade(card)
    if grade > READING_GRADE:
        yield f"reads like grade {grade:.1f}; {READING_GRADE:.0f} at most"


def _known_references(card: Card) -> Iterator[str]:
    for reference in card.front.evidence.references:
        work = work_of(reference.citation)
        if work is None:
            yield f"cites a work that is not in references.yaml: {reference.citation!r}"
        elif known_works()[work] != reference.verified:
            yield f"says verified {reference.verified!r} of a work listed as {known_works()[work]!r}: {work!r}"


def _few_lines(card: Card) -> Iterator[str]:
    lines = len(card.front.teachers_say.en) + len(card.front.teachers_say.es)
    if lines > LINES:
        yield f"teachers_say: {lines} lines, {LINES} at most"


def _cue_is_if_then(card: Card) -> Iterator[str]:
    if not re.match(r"When .+, I will .+", card.front.cue):
        yield "cue must read 'When …, I will …'"


def _short_heads(card: Card) -> Iterator[str]:
    limits = {"summary": 32, "trade_off": 32, "first_step": 50, "cue": 36}
    for name, limit in limits.items():
        words = len(str(getattr(card.front, name)).split())
        if words > limit:
            yield f"{name}: {words} words, {limit} at most"


def _lines_do_not_name_it(card: Card) -> Iterator[str]:
    front = card.front
    for name, lines in ((front.name, front.teachers_say.en), (front.name_es, front.teachers_say.es)):
        for line in lines:
            if f" {flat(name)} " in f" {flat(line)} ":
                yield f"teachers_say names the strategy: {line!r}"


_RULES: tuple[Callable[[Card], Iterator[str]], ...] = (
    _in_taxonomy,
    _sections,
    _steps_are_numbered,
    _sounds_like_quotes,
    _adaptations,
    _recording_sheet,
    _links,
    _length,
    _plain_words,
    _readable,
    _known_references,
    _few_lines,
    _cue_is_if_then,
    _short_heads,
    _lines_do_not_name_it,
)


def _said_twice(cards: list[Card]) -> list[Fault]:
    """Sentences and teachers' lines that stand, nearly word for word, in two cards."""
    return [
        Fault(f"{pair.one.slug} and {pair.other.slug}", f"share a {what}: {pair.one.text!r} and {pair.other.text!r}")
        for what, pairs in (("sentence", alike_sentences(cards)), ("line", alike_lines(cards)))
        for pair in pairs
    ]
