"""Citing: every strategy with its card, and cards that suit the class."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agents.evaluation.conversation import Conversation, Exchange
from agents.evaluation.criteria.tally import Offence, Tally, judged
from agents.evaluation.everyday import is_everyday_in
from agents.evaluation.naming import CardNames, contains
from agents.evaluation.prose import Block, BlockKind, blocks, marks, sentences, stems
from agents.evaluation.questions import is_question
from agents.evaluation.told import Told, told
from knowledge.card import Card, Kind

_BOLD = re.compile(r"\*\*(?P<name>[^*\n]+?)\*\*(?P<after>:?)")
_LABEL = re.compile(r"^(?:\*\*[^*\n]{1,60}\*\*:?|[\w ]{1,30}:)\s+")
_SUITED_BY = {
    "ELA": {"ELA", "reading", "writing"},
    "reading": {"reading", "ELA"},
    "writing": {"writing", "ELA"},
    "world languages": {"world languages", "ESL"},
}


@dataclass(frozen=True)
class Heard:
    """The teacher's words by a turn, each message as stems, and the cards they name. `planned`: those of the plan."""

    tokens: tuple[tuple[str, ...], ...]
    slugs: frozenset[str]
    planned: tuple[str, ...] = ()

    @classmethod
    def of(cls, messages: Sequence[str], names: CardNames) -> "Heard":
        slugs = {slug for message in messages for mention in names.mentions(message) for slug in mention.slugs}
        return cls(tuple(tuple(stems(message)) for message in messages), frozenset(slugs))

    def beside(self, planned: tuple[str, ...]) -> "Heard":
        return replace(self, planned=planned)


def claims_with_card(conversation: Conversation, names: CardNames) -> Tally:
    """Names of strategies and source marks in replies.

    Each name has a mark in its paragraph, each mark a source, each source a card. Cards the teacher named first need no
    mark, nor do sentences that stand word for word in a card the reply or the plan cites. A question claims nothing,
    and an everyday expression ("the last five minutes") is a name only where it is named as one. A bold phrase of two
    words and more that is no card counts as the name of a strategy, unless it is a label ending in a colon. Lists and
    quotes belong to the paragraph that leads into them.
    """
    total, offences = 0, list[Offence]()
    planned: tuple[str, ...] = ()
    for exchange in conversation:
        planned = exchange.reply.plan.strategies if exchange.reply.plan else planned
        heard = Heard.of(conversation.heard(exchange.n), names)
        claims = _unknown_sources(exchange, names) + _unmatched_marks(exchange)
        for block, lead in _with_lead(exchange.reply.text):
            claims += _names_claimed(block, lead, exchange, names, heard.beside(planned))
        total += len(claims)
        offences += [Offence(conversation.dialogue.id, exchange.n, line, why) for line, why in claims if why]
    return judged(total, offences)


Claim = tuple[str, str]
"""A line with a claim, and what is wrong with it (empty when nothing is)."""


def _unknown_sources(exchange: Exchange, names: CardNames) -> list[Claim]:
    return [
        (f"[{source.n}] {source.title}", "" if source.slug in names.library else f"there is no card {source.slug!r}")
        for source in exchange.reply.sources
    ]


def _unmatched_marks(exchange: Exchange) -> list[Claim]:
    given = {source.n for source in exchange.reply.sources}
    return [
        (block.text, "" if n in given else f"the mark [{n}] has no source")
        for block in blocks(exchange.reply.text)
        for n in marks(block.text)
    ]


def _with_lead(text: str) -> list[tuple[Block, str]]:
    """Each block with the text whose marks hold for it: its own, and the paragraph that leads into a list or quote."""
    found, lead = [], ""
    for block in blocks(text):
        if block.kind is BlockKind.PARAGRAPH:
            lead = block.text
        found.append((block, block.text if block.kind is BlockKind.PARAGRAPH else f"{lead} {block.text}"))
    return found


def _names_claimed(block: Block, context: str, exchange: Exchange, names: CardNames, heard: Heard) -> list[Claim]:
    supported = bool(marks(context))
    if exchange.reply.safety is not None and not supported:
        return []
    cards = (*exchange.reply.slugs, *heard.planned)
    text = " ".join(
        sentence
        for sentence in sentences(block.text)
        if not is_question(sentence) and not _is_from_card(sentence, cards, names)
    )
    claimed = {mention.phrase for mention in names.mentions(text) if not mention.slugs & heard.slugs}
    claimed = {phrase for phrase in claimed if not is_everyday_in(text, phrase)}
    claimed |= set(_bold_names(block.text, names))
    own = [phrase for phrase in sorted(claimed) if not any(contains(tokens, phrase) for tokens in heard.tokens)]
    return [(block.text, "" if supported else f"{' '.join(phrase)!r} without its card") for phrase in own]


def _is_from_card(sentence: str, slugs: Sequence[str], names: CardNames) -> bool:
    """Whether it stands in one of the cards, with or without a label before it ("**Count:** …")."""
    unlabelled = _LABEL.sub("", sentence)
    return any(names.stands_in(text, slug) for slug in slugs for text in (sentence, unlabelled))


def _bold_names(text: str, names: CardNames) -> list[tuple[str, ...]]:
    """Bold phrases put forward as names: what a card is called, or several words that are no label."""
    found = []
    for bold in _BOLD.finditer(text):
        phrase = tuple(stems(bold["name"]))
        is_label = bool(bold["after"]) or bold["name"].rstrip().endswith((":", ".", "?"))
        is_figure = all(word.isdigit() for word in phrase)
        if not is_label and not is_figure and (len(phrase) > 1 or names.called(bold["name"])):
            found.append(phrase)
    return found


def grade_and_subject(conversation: Conversation, names: CardNames) -> Tally:
    """Cited strategies that are meant for a grade and a subject the teacher has told by then."""
    total, offences = 0, []
    for exchange in conversation:
        known = told(conversation.heard(exchange.n))
        if not known.grades and not known.subjects:
            continue
        for card in _strategies(exchange, names):
            total += 1
            if reason := _unsuited(card, known):
                offences.append(Offence(conversation.dialogue.id, exchange.n, card.name, reason))
    return judged(total, offences)


def _strategies(exchange: Exchange, names: CardNames) -> list[Card]:
    cards = (names.library.get(slug) for slug in exchange.reply.slugs)
    return [card for card in cards if card is not None and card.front.kind is Kind.STRATEGY]


def _unsuited(card: Card, known: Told) -> str:
    if known.grades and not any(card.suits_grade(grade) for grade in known.grades):
        told_grades = ", ".join(map(str, sorted(known.grades)))
        return f"for grades {', '.join(card.front.grade_bands)}, the teacher has {told_grades}"
    wanted = {near for subject in known.subjects for near in _SUITED_BY.get(subject, {subject})}
    if wanted and not any(card.suits_subject(subject) for subject in wanted):
        return f"for {', '.join(card.front.subjects)}, the teacher has {', '.join(sorted(known.subjects))}"
    return ""
