"""Listening: few questions, open ones, and reflections that add something."""

import re

from agents.evaluation.conversation import Conversation, Exchange
from agents.evaluation.criteria.tally import Offence, Tally, judged
from agents.evaluation.naming import CardNames
from agents.evaluation.prose import BlockKind, blocks
from agents.evaluation.questions import is_open, questions_of
from agents.evaluation.reflections import Reflection, reflection_in

_CHOICE = re.compile(
    r"^\W*(?:(?:so|and|then|y),?\s+)?(?:which (?:one\b(?! of (?:your|them|those|these) (?:students|kids))|"
    r"(?:of these|of the (?:two|three))\b)|"
    r"when (?:could|can|will|would|might) you (?:try|start|do|begin)\b|"
    r"¿?(?:cuál(?:es)? (?:de (?:ellas|ellos|estas|estos|las|los)|te|le)|cuándo (?:podrías?|puedes?|podría|"
    r"empezarías?|lo))\b)",
    re.IGNORECASE,
)
"""Leaves the teacher to choose among what was given, or to name its day."""


def questions_per_reply(conversation: Conversation, names: CardNames) -> Tally:
    """Replies that ask at most one question."""
    asked = [(exchange, _questions(exchange)) for exchange in conversation]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, " / ".join(questions), f"{len(questions)} questions in one reply")
        for exchange, questions in asked
        if len(questions) > 1
    ]
    return judged(len(asked), offences)


def open_questions(conversation: Conversation, names: CardNames) -> Tally:
    """Questions that are open."""
    asked = [(exchange, question) for exchange in conversation for question in _questions(exchange)]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, question, "a closed question")
        for exchange, question in asked
        if not is_open(question)
    ]
    return judged(len(asked), offences)


def reflections_to_questions(conversation: Conversation, names: CardNames) -> Tally:
    """Reflections (good) for each question (total). The offences are replies that ask without giving anything back.

    A reflection is owed where the coach asks to explore. The closing question of a reply that gives something (cards,
    steps, words, a plan) and only asks which one or when is not counted.
    """
    offences, reflections, questions = [], 0, 0
    for exchange in conversation:
        reflected = _reflection(conversation, exchange) is not None
        exploring = _exploring(exchange)
        reflections += reflected
        questions += len(exploring)
        if exploring and not reflected:
            offences.append(Offence(conversation.dialogue.id, exchange.n, exploring[0], "asks without a reflection"))
    return Tally(reflections, questions, tuple(offences))


def _reflection(conversation: Conversation, exchange: Exchange) -> tuple[Reflection, str] | None:
    """The reflection of a reply; a safety answer is no coaching and holds none."""
    if exchange.reply.safety is not None:
        return None
    return reflection_in(exchange.reply.text, conversation.heard(exchange.n))


def _exploring(exchange: Exchange) -> list[str]:
    asked = _questions(exchange)
    reply = exchange.reply
    gives = bool(reply.sources or reply.plan or reply.has_brief) or any(
        block.kind is not BlockKind.PARAGRAPH for block in blocks(reply.text)
    )
    return [] if gives and all(_CHOICE.match(question) for question in asked) else asked


def complex_reflections(conversation: Conversation, names: CardNames) -> Tally:
    """Reflections that add meaning, feeling, or join what was said apart. The offences are the simple ones."""
    found = [(exchange, _reflection(conversation, exchange)) for exchange in conversation]
    reflections = [(exchange, *reflection) for exchange, reflection in found if reflection]
    offences = [
        Offence(conversation.dialogue.id, exchange.n, sentence, "a simple reflection")
        for exchange, kind, sentence in reflections
        if kind is Reflection.SIMPLE
    ]
    return judged(len(reflections), offences)


def _questions(exchange: Exchange) -> list[str]:
    reply = exchange.reply
    return questions_of(reply.text, carries_content=bool(reply.sources or reply.plan or reply.has_brief))
