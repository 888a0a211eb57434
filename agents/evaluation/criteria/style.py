"""Style: nothing said twice, no flattery, short."""

import re

from rapidfuzz import fuzz

from agents.evaluation.conversation import Conversation, Exchange, Reply
from agents.evaluation.criteria.tally import Offence, Tally, judged
from agents.evaluation.naming import CardNames
from agents.evaluation.prose import (
    Block,
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
from agents.evaluation.shown_again import asks_for_wording, asks_to_hear_again, is_labelled, is_wording

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
    are. What the teacher asked to have again, shorter, otherwise or written out may stand again, questions excepted;
    so may words to say that are asked for or amended, and the labelled lines of a page in which a line is new.
    """
    said: list[tuple[int, str]] = []
    offences, total = [], 0
    for exchange in conversation:
        spoken = _sentences_of(exchange, conversation.heard(exchange.n))
        twins = [_twin(sentence, said, spoken[:at], exchange) for at, (_, sentence) in enumerate(spoken)]
        changed = any(is_labelled(block) and twin is None for (block, _), twin in zip(spoken, twins, strict=True))
        total += len(spoken)
        for (block, sentence), twin in zip(spoken, twins, strict=True):
            if twin is not None and not (twin != exchange.n and _may_stand_again(block, sentence, exchange, changed)):
                offences.append(Offence(conversation.dialogue.id, exchange.n, sentence, f"already said in turn {twin}"))
        said += [(exchange.n, _normal(sentence)) for _, sentence in spoken]
    return judged(total, offences)


def _twin(sentence: str, said: list[tuple[int, str]], here: list[tuple[Block, str]], exchange: Exchange) -> int | None:
    """The turn that has said the same, earlier or in the same reply."""
    normal = _normal(sentence)
    before = [*said, *((exchange.n, _normal(other)) for _, other in here)]
    return next(
        (
            turn
            for turn, other in before
            if fuzz.ratio(normal, other) >= _SAME and not _restated(exchange.reply, normal, other)
        ),
        None,
    )


def _may_stand_again(block: Block, sentence: str, exchange: Exchange, changed: bool) -> bool:
    if is_question(sentence) and block.kind is BlockKind.PARAGRAPH:
        return False
    return (
        asks_to_hear_again(exchange.teacher)
        or (is_wording(block) and asks_for_wording(exchange.teacher))
        or (is_labelled(block) and changed)
    )


def _normal(sentence: str) -> str:
    return " ".join(words(sentence))


def _sentences_of(exchange: Exchange, heard: tuple[str, ...]) -> list[tuple[Block, str]]:
    teacher = " ".join(words(" ".join(heard)))
    found = []
    for block in blocks(exchange.reply.text):
        text = block.text
        for quoted in quotations(text):
            if " ".join(words(quoted)) in teacher:
                text = text.replace(quoted, "")
        found += [(block, sentence) for sentence in sentences(text) if len(words(sentence)) >= _FEWEST_WORDS]
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
