"""Advice: not before its time, at once when asked for, never what the teacher does already."""

import re
from collections.abc import Iterator, Sequence

from agents.evaluation.asked import asks_directly, has_asked, is_stuck
from agents.evaluation.conversation import Conversation, Exchange
from agents.evaluation.criteria.tally import Offence, Tally, judged
from agents.evaluation.imperatives import is_advice, is_imperative
from agents.evaluation.naming import CardNames
from agents.evaluation.prose import BlockKind, blocks, clauses, marks, sentences
from agents.evaluation.reflections import restates
from agents.evaluation.told import told
from knowledge.card import Kind

_FEWEST_STEPS = 2
_ASKING_PURPOSES = ("ask",)
_DOES = re.compile(
    r"\b(?:i|we)(?:'ve| have)?(?: (?:already|always|even|also|just|still|usually|both))* (?:do|did|use|used|tried|"
    r"have|had|run|ran|gave|give|made|started|keep)\b|\balready (?:do|doing|use|using|have|tried|did)\b|"
    r"\bya (?:uso|usé|hago|hice|tengo|probé|intenté)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:never|haven'?t|hasn'?t|didn'?t|don'?t (?:do|use|have)|want(?:ed)? to|planned|skipped|thinking|used to|"
    r"should|forgot|no tengo|nunca)\b",
    re.IGNORECASE,
)
_UNWANTED = re.compile(
    r"\b(?:no more|not another|another|don'?t (?:want|like|believe in|do)|do not want|won'?t do|can'?t (?:do|stand|"
    r"use)|hate|sick of|tired of|without|(?:are|is) not allowed|banned|"
    r"doesn'?t work|didn'?t work|not (?:a|the|more|doing)|no quiero|sin|odio)\b",
    re.IGNORECASE,
)
_BUILT_ON = re.compile(
    r"\b(?:already|you (?:do|use|have|had|tried|did)|as you said|build(?:s|ing)? on|on top of|ruled (?:it|that|this|"
    r"them)? ?out|will not (?:suggest|hand)|off the table)\b",
    re.IGNORECASE,
)


def advice_too_early(conversation: Conversation, names: CardNames) -> Tally:
    """Replies without advice, or with advice in its time.

    It is in its time when it was asked for, when the teacher is stuck, or when goal and reality are known. Once safety
    was spoken of, only cards count: what to do then is no teaching advice.
    """
    offences, spoke_of_safety = [], False
    for exchange in conversation:
        spoke_of_safety = spoke_of_safety or exchange.reply.safety is not None
        line = _card_in(exchange, names)
        if line is None and not spoke_of_safety:
            line = _step_in(exchange, conversation.heard(exchange.n))
        if line and not _advice_is_due(conversation, exchange, names):
            offences.append(
                Offence(conversation.dialogue.id, exchange.n, line, "unasked, goal or reality not yet known")
            )
    return judged(len(conversation.exchanges), offences)


def _card_in(exchange: Exchange, names: CardNames) -> str | None:
    """The first strategy a reply cites; protocols for watching and coaching moves are none."""
    for source in exchange.reply.sources:
        card = names.library.get(source.slug)
        if card is None or card.front.kind is Kind.STRATEGY:
            return f"[{source.n}] {source.title}"
    return None


def _step_in(exchange: Exchange, heard: Sequence[str]) -> str | None:
    """The first step a reply offers in words of its own."""
    spoken = _spoken(exchange.reply.text)
    return next((sentence for sentence in spoken if is_advice(sentence) and not restates(sentence, heard)), None)


def _advice_is_due(conversation: Conversation, exchange: Exchange, names: CardNames) -> bool:
    heard = conversation.heard(exchange.n)
    known = told(heard)
    purpose = conversation.dialogue.purpose or conversation.dialogue.intent
    return (
        (known.goal and known.reality)
        or has_asked(heard)
        or is_stuck(heard)
        or purpose.startswith(_ASKING_PURPOSES)
        or bool(names.mentions(exchange.teacher))
    )


def just_tell_me(conversation: Conversation, names: CardNames) -> Tally:
    """Direct requests to be told, answered in the same turn with steps."""
    asked = [exchange for exchange in conversation if asks_directly(exchange.teacher) and exchange.reply.safety is None]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, exchange.reply.text, f"no steps in answer to: {exchange.teacher}")
        for exchange in asked
        if not has_steps(exchange)
    ]
    return judged(len(asked), offences)


def has_steps(exchange: Exchange) -> bool:
    """Whether a reply holds steps: a numbered list of two or more, or a cited card with a step or words to say."""
    found = blocks(exchange.reply.text)
    numbered = sum(block.numbered for block in found)
    concrete = any(is_imperative(sentence) for sentence in _spoken(exchange.reply.text)) or any(
        block.kind is not BlockKind.PARAGRAPH or is_advice(block.text) for block in found
    )
    return numbered >= _FEWEST_STEPS or (bool(exchange.reply.sources) and concrete)


def already_done(conversation: Conversation, names: CardNames) -> Tally:
    """Cited cards that are not what the teacher does, tried or ruled out.

    Citing one to build on it, and saying so, is no suggestion.
    """
    dialogue, total, offences = conversation.dialogue, 0, []
    for exchange in conversation:
        barred = done_or_ruled_out(conversation.heard(exchange.n), names) - set(dialogue.acceptable_slugs)
        barred = (barred | set(dialogue.must_not_suggest)) - _asked_by_name(exchange.teacher, names, barred)
        for n, slug in _cited(exchange):
            total += 1
            line = _line_of_mark(exchange.reply.text, n)
            if slug in barred and not _BUILT_ON.search(line):
                offences.append(
                    Offence(dialogue.id, exchange.n, line or slug, f"{slug}: the teacher does it or ruled it out")
                )
    return judged(total, offences)


def done_or_ruled_out(messages: Sequence[str], names: CardNames) -> set[str]:
    """The cards that the teacher's own words say are in use, were tried, or are not wanted."""
    return {
        slug
        for message in messages
        for clause in clauses(message)
        if (_DOES.search(clause) and not _NOT_DONE.search(clause)) or _UNWANTED.search(clause)
        for mention in names.mentions(clause, single_words=True)
        for slug in mention.slugs
    }


def _asked_by_name(message: str, names: CardNames, barred: set[str]) -> set[str]:
    """Barred cards that the teacher brings up again without barring them in this message."""
    named = {slug for mention in names.mentions(message) for slug in mention.slugs}
    return (named & barred) - done_or_ruled_out([message], names)


def _cited(exchange: Exchange) -> Iterator[tuple[int, str]]:
    yield from {source.slug: (source.n, source.slug) for source in reversed(exchange.reply.sources)}.values()


def _line_of_mark(text: str, n: int) -> str:
    return next((block.text for block in blocks(text) if n in marks(block.text)), "")


def _spoken(text: str) -> Iterator[str]:
    """The sentences of paragraphs and list items."""
    for block in blocks(text):
        if block.kind is not BlockKind.QUOTE:
            yield from sentences(block.text)
