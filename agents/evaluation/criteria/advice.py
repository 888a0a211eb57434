"""Advice: not before its time, at once when asked for, never what the teacher does already."""

import re
from collections.abc import Iterator, Sequence

from agents.evaluation.asked import asks_directly, has_asked, is_stuck
from agents.evaluation.careful import after_frame
from agents.evaluation.conversation import Conversation, Exchange
from agents.evaluation.criteria.tally import Offence, Tally, judged
from agents.evaluation.imperatives import is_advice, is_imperative
from agents.evaluation.naming import CardNames
from agents.evaluation.prose import BlockKind, blocks, clauses, marks, sentences
from agents.evaluation.questions import is_question
from agents.evaluation.reflections import restates
from agents.evaluation.saying_back import is_quoted
from agents.evaluation.told import told
from knowledge.card import Kind

_FEWEST_STEPS = 2
_ASKING_PURPOSES = ("ask",)
_SAFETY_GOES_ON = 2
_OF_PRIVACY = re.compile(
    r"\bread (?:this|it|what you)\b|\b(?:this|the) conversation\b|\bdelete\b|\b(?:share|sharing) it\b|\bdebrief\b|"
    r"\bnames? out\b|\byou want stored\b|\besta conversación\b",
    re.IGNORECASE,
)
_STEP_IN_QUESTION = re.compile(
    r"\bhow about\b|\bwhy (?:not|don'?t you)\b|\bhave you (?:tried|thought of|considered)\b|\bcould you (?:try|use)\b",
    re.IGNORECASE,
)
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

    It is in its time when it was asked for, when the teacher is stuck, or when goal and reality are known. A card that
    came in its time may be spoken of again: it lies on the table. Once safety was spoken of, only cards count: what to
    do then is no teaching advice.
    """
    offences, spoke_of_safety, on_table = [], False, set[str]()
    for exchange in conversation:
        spoke_of_safety = spoke_of_safety or exchange.reply.safety is not None
        due = _advice_is_due(conversation, exchange, names)
        line = _card_in(exchange, names, on_table)
        if line is None and not spoke_of_safety and not on_table & set(exchange.reply.slugs):
            line = _step_in(exchange, conversation.heard(exchange.n))
        if line and not due:
            offences.append(
                Offence(conversation.dialogue.id, exchange.n, line, "unasked, goal or reality not yet known")
            )
        if due:
            on_table |= set(exchange.reply.slugs)
    return judged(len(conversation.exchanges), offences)


def _card_in(exchange: Exchange, names: CardNames, on_table: set[str]) -> str | None:
    """The first strategy a reply cites that is not on the table; protocols for watching and coaching moves are none."""
    for source in exchange.reply.sources:
        card = names.library.get(source.slug)
        if source.slug not in on_table and (card is None or card.front.kind is Kind.STRATEGY):
            return f"[{source.n}] {source.title}"
    return None


def _step_in(exchange: Exchange, heard: Sequence[str]) -> str | None:
    """The first step a reply offers in words of its own.

    A careful statement of meaning, the teacher's own words and what concerns the program or privacy are none, and a
    question offers a step only when it puts one forward ("How about trying …?").
    """
    spoken = (sentence for sentence in _spoken(exchange.reply.text) if not is_quoted(sentence))
    return next(
        (sentence for sentence in spoken if _offers_step(sentence) and not restates(sentence, heard)),
        None,
    )


def _offers_step(sentence: str) -> bool:
    if after_frame(sentence) or _OF_PRIVACY.search(sentence):
        return False
    return is_advice(sentence) and (not is_question(sentence) or bool(_STEP_IN_QUESTION.search(sentence)))


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
    """Direct requests to be told, answered in the same turn with steps; safety matters and what follows them aside."""
    asked = [
        exchange
        for exchange in conversation
        if asks_directly(exchange.teacher) and not _is_of_safety(conversation, exchange.n)
    ]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, exchange.reply.text, f"no steps in answer to: {exchange.teacher}")
        for exchange in asked
        if not has_steps(exchange)
    ]
    return judged(len(asked), offences)


def _is_of_safety(conversation: Conversation, n: int) -> bool:
    """Whether this reply or one of the two before it was a safety answer."""
    near = conversation.exchanges[max(0, n - 1 - _SAFETY_GOES_ON) : n]
    return any(exchange.reply.safety is not None for exchange in near)


def has_steps(exchange: Exchange) -> bool:
    """Whether a reply holds steps: two or more, listed or in sentences, or a cited card with a step or words to say."""
    found = blocks(exchange.reply.text)
    numbered = sum(block.numbered for block in found)
    told_to = [sentence for sentence in _spoken(exchange.reply.text) if is_imperative(sentence)]
    concrete = bool(told_to) or any(block.kind is not BlockKind.PARAGRAPH or is_advice(block.text) for block in found)
    return max(numbered, len(told_to)) >= _FEWEST_STEPS or (bool(exchange.reply.sources) and concrete)


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
