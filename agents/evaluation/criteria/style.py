"""Style: nothing said twice, no flattery, short."""

import re

from rapidfuzz import fuzz

from agents.evaluation.conversation import Conversation, Exchange, Reply
from agents.evaluation.criteria.tally import Offence, Tally, judged
from agents.evaluation.naming import CardNames
from agents.evaluation.prose import (
    BlockKind,
    blocks,
    numbers,
    quotations,
    sentences,
    without_quotations,
    word_count,
    words,
)

_SAME = 90
_FEWEST_WORDS = 5
_PLAIN_WORDS = 120
_RICH_WORDS = 300
_PRAISED = r"(?:question|job|work|idea|thinking|start|point|choice|instinct|plan|goal)"
_PRAISE = re.compile(
    r"\b(?:amazing|awesome|fantastic|wonderful|excellent|brilliant|incredible|outstanding|superb|terrific|fabulous|"
    r"phenomenal|"
    r"magnificent|impressive|marvel(?:l)?ous|unbelievable|game[- ]changer|world[- ]class|kudos|bravo|well done|"
    r"way to go)\b|"
    rf"(?:^|[.!?]\s+|\b(?:what an?|that(?:'s| is) an?|you (?:did|do|have|made|asked) an?) )(?:really |very )?"
    rf"(?:great|good|important|nice|lovely|smart|solid) {_PRAISED}\b|"
    r"\b(?:(?:that is|that's|sounds|it's) (?:great|perfect|lovely|awesome)|i love|love (?:that|this|how)|"
    r"great to hear)\b|"
    r"^perfect\b|[.!?] perfect[.!,]|\byou(?:'re| are) (?:doing )?(?:a |an )?(?:great|gifted|natural|superb)\b|"
    r"\bthe (?:very )?best (?:way|strateg\w+|practices?|thing|option|approach|teachers?|choice|idea|tool)\b|"
    r"\bbest practices?\b|"
    r"\b(?:the )?most (?:effective|powerful|successful|proven)\b|\bas an ai\b|\bas a language model\b|"
    r"\b(?:excelente|maravillos[oa]|fant[aá]stic[oa]|incre[ií]ble|buena pregunta|buen trabajo|felicidades)\b",
    re.IGNORECASE,
)


def near_duplicates(conversation: Conversation, names: CardNames) -> Tally:
    """Sentences of five words or more that were not said before in this conversation, wherever they stand.

    The teacher's own words in quotation marks are left out. Beside a changed plan a sentence is new when its numbers
    are.
    """
    said: list[tuple[int, str]] = []
    offences, total = [], 0
    for exchange in conversation:
        for sentence in _sentences_of(exchange, conversation.heard(exchange.n)):
            total += 1
            normal = " ".join(words(sentence))
            twin = next(
                (
                    turn
                    for turn, other in said
                    if fuzz.ratio(normal, other) >= _SAME and not _restated(exchange.reply, normal, other)
                ),
                None,
            )
            if twin is not None:
                offences.append(Offence(conversation.dialogue.id, exchange.n, sentence, f"already said in turn {twin}"))
            said.append((exchange.n, normal))
    return judged(total, offences)


def _sentences_of(exchange: Exchange, heard: tuple[str, ...]) -> list[str]:
    teacher = " ".join(words(" ".join(heard)))
    found = []
    for block in blocks(exchange.reply.text):
        text = block.text
        for quoted in quotations(text):
            if " ".join(words(quoted)) in teacher:
                text = text.replace(quoted, "")
        found += [sentence for sentence in sentences(text) if len(words(sentence)) >= _FEWEST_WORDS]
    return found


def _restated(reply: Reply, one: str, other: str) -> bool:
    return reply.plan is not None and numbers(one) != numbers(other)


def no_flattery(conversation: Conversation, names: CardNames) -> Tally:
    """Replies without superlatives, flattery, exclamation marks or "As an AI".

    Words for the classroom (quotes) and the teacher's own words are left aside.
    """
    offences = []
    for exchange in conversation:
        teacher = " ".join(conversation.heard(exchange.n)).lower()
        for block in blocks(exchange.reply.text):
            plain = without_quotations(block.text) if block.kind is not BlockKind.QUOTE else ""
            found = [match[0] for match in _PRAISE.finditer(plain) if match[0].lower() not in teacher]
            if "!" in plain:
                found.append("!")
            if found:
                offences.append(
                    Offence(conversation.dialogue.id, exchange.n, block.text, f"says {', '.join(map(repr, found))}")
                )
                break
    return judged(len(conversation.exchanges), offences)


def words_in_plain_replies(conversation: Conversation, names: CardNames) -> Tally:
    """Words of replies that carry no card, plan or brief; more than 120 offend."""
    return _words(conversation, rich=False, limit=_PLAIN_WORDS)


def words_in_rich_replies(conversation: Conversation, names: CardNames) -> Tally:
    """Words of replies that carry a card, a plan or a brief; more than 300 offend."""
    return _words(conversation, rich=True, limit=_RICH_WORDS)


def _words(conversation: Conversation, *, rich: bool, limit: int) -> Tally:
    counted = [
        (exchange, word_count(exchange.reply.text)) for exchange in conversation if _is_rich(exchange.reply) is rich
    ]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, exchange.reply.text, f"{count} words, at most {limit}")
        for exchange, count in counted
        if count > limit
    ]
    return Tally(
        len(counted) - len(offences), len(counted), tuple(offences), tuple(float(count) for _, count in counted)
    )


def _is_rich(reply: Reply) -> bool:
    return bool(reply.sources or reply.plan or reply.has_brief)
