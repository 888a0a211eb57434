"""Style: nothing said twice, no flattery, nothing asked again, short."""

import re
from collections.abc import Callable

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
from agents.evaluation.questions import is_question
from agents.evaluation.told import Told, told

_SAME = 90
_FEWEST_WORDS = 5
_PLAIN_WORDS = 120
_RICH_WORDS = 300
_PRAISE = re.compile(
    r"\b(?:amazing|awesome|fantastic|wonderful|excellent|brilliant|incredible|outstanding|superb|terrific|fabulous|"
    r"phenomenal|magnificent|impressive|marvel(?:l)?ous|"
    r"game[- ]changer|world[- ]class|kudos|bravo|well done|way to go|(?:great|good|excellent|important) question|"
    r"(?:great|good|nice|fantastic) (?:job|work|idea|thinking|start|point|choice|instinct)|"
    r"(?:that is|that's|sounds|it's) (?:great|perfect|lovely|awesome)|i love|love (?:that|this|how)|great to hear|"
    r"you(?:'re| are) (?:doing )?(?:a |an )?(?:great|amazing|wonderful|excellent|gifted|natural|superb)|"
    r"the (?:very )?best|best practices?|(?:the )?most (?:effective|powerful|successful|proven)|perfect(?:ly)?|"
    r"unbelievable|as an ai|as a language model|"
    r"excelente|maravillos[oa]|fant[aá]stic[oa]|incre[ií]ble|buena pregunta|buen trabajo|felicidades)\b",
    re.IGNORECASE,
)
_WHEN_ASKED = r"\b(?:when|which (?:class|day|lesson|week)|what day)\b"
_AGAIN: tuple[tuple[str, re.Pattern[str], Callable[[Told], bool]], ...] = (
    ("grade", re.compile(r"\b(?:what|which) grades?\b|\bgrade level\b|\bwhat (?:age|year) are\b|\bqué grado\b", re.IGNORECASE), lambda known: bool(known.grades)),
    ("subject", re.compile(r"\b(?:what|which) (?:grade (?:and|or) )?subjects?\b|\bwhat (?:do|are) you teach", re.IGNORECASE), lambda known: bool(known.subjects)),
    (
        "size",
        re.compile(r"\bhow many (?:students|kids|children|pupils)(?: (?:are there|are in|do you have|in (?:the|your))|\?|,? and)|\bhow many are (?:in|there)|\bclass size\b|\bhow (?:big|large) is\b|\bin the room: how many\b", re.IGNORECASE),
        lambda known: known.size is not None,
    ),
    (
        "goal",
        re.compile(
            r"\bwhat (?:would|do) you (?:like|want|hope) (?:to see|students|them|to happen)\b(?! next)|\bwhat(?:'s|"
            r" is) your goal\b|\bif it went the way you want|\bwhat would success look\b|"
            r"\bwhat (?:should|would you like) students (?:to )?be able to do\b|"
            r"\bwould tell you that it got better\b|\bwhat would you see students doing\b|\bwhat are you (?:hoping|"
            r"aiming) for\b",
            re.IGNORECASE,
        ),
        lambda known: known.goal,
    ),
    ("when", re.compile(rf"{_WHEN_ASKED}[^?]*\b(?:try|start|first|is (?:it|the lesson|that lesson))\b", re.IGNORECASE), lambda known: known.day),
    ("what was tried", re.compile(r"\b(?:have you|you(?:'ve| have)|did you) (?:already )?(?:tried|try)\b[^?]*(?:so far|already|before|\?)", re.IGNORECASE), lambda known: known.tried),
)  # fmt: skip


def near_duplicates(conversation: Conversation, names: CardNames) -> Tally:
    """Sentences of five words or more that were not said before in this conversation, wherever they stand in a reply.

    The teacher's own words in quotation marks are left out. A sentence about a plan that changed counts as new when its numbers changed.
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
    """Replies without superlatives, flattery, exclamation marks or "As an AI"; words for the classroom and the teacher's own words aside."""
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


def asked_again(conversation: Conversation, names: CardNames) -> Tally:
    """Replies that do not ask for what the teacher has told: grade, subject, size, goal, when, what was tried."""
    offences = []
    for exchange in conversation:
        known = told(conversation.heard(exchange.n))
        if found := next(
            (
                (line, what)
                for line in _asking_lines(exchange)
                for what, asks, is_known in _AGAIN
                if asks.search(line) and is_known(known)
            ),
            None,
        ):
            offences.append(Offence(conversation.dialogue.id, exchange.n, found[0], f"the {found[1]} was told"))
    return judged(len(conversation.exchanges), offences)


def _asking_lines(exchange: Exchange) -> list[str]:
    lines = (block.text for block in blocks(exchange.reply.text) if block.kind is BlockKind.PARAGRAPH)
    return [sentence for line in lines for sentence in sentences(without_quotations(line)) if is_question(sentence)]


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
