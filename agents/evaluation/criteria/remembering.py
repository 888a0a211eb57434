"""Remembering: what a teacher has told is not asked for again."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from agents.evaluation.conversation import Conversation, Exchange
from agents.evaluation.criteria.tally import Offence, Tally, judged
from agents.evaluation.naming import CardNames
from agents.evaluation.prose import BlockKind, blocks, sentences, without_quotations
from agents.evaluation.questions import is_question
from agents.evaluation.told import Told, told


@dataclass(frozen=True)
class Topic:
    """Something a teacher tells once: how a question for it sounds, and whether it is known."""

    name: str
    pattern: str
    is_known: Callable[[Told], bool]

    def is_asked_in(self, question: str) -> bool:
        return re.search(self.pattern, question, re.IGNORECASE) is not None


_TOPICS = (
    Topic(
        "grade",
        r"\b(?:what|which) grades?\b|\bgrade level\b|\bwhat (?:age|year) are\b|\bqué grado\b",
        lambda known: bool(known.grades),
    ),
    Topic(
        "subject",
        r"\b(?:what|which) (?:grade (?:and|or) )?subjects?\b|\bwhat (?:do|are) you teach|\bqué materia\b",
        lambda known: bool(known.subjects),
    ),
    Topic(
        "size",
        r"\bhow many (?:students|kids|children|pupils)(?: (?:are there|are in|do you have|in (?:the|your))|\?|,? and)|"
        r"\bhow many are (?:in|there)|\bclass size\b|\bhow (?:big|large) is\b|\bin the room: how many\b|"
        r"\bcuántos alumnos (?:tienes|hay)\b",
        lambda known: known.size is not None,
    ),
    Topic(
        "goal",
        r"\bwhat (?:would|do) you (?:like|want|hope) (?:to see|students|them|to happen)\b(?! next)|\bwhat(?:'s|"
        r" is) your goal\b|"
        r"\bif it went the way you want|\bwhat would success look\b|\bwhat (?:should|"
        r"would you like) students (?:to )?be able to do\b|"
        r"\bwould tell you that it got better\b|\bwhat would you see students doing\b|\bwhat are you (?:hoping|"
        r"aiming) for\b",
        lambda known: known.goal,
    ),
    Topic(
        "day",
        r"\b(?:when|which (?:class|day|lesson|week)|what day)\b[^?]*\b(?:try|start|first|is (?:it|the lesson|"
        r"that lesson))\b",
        lambda known: known.day,
    ),
    Topic(
        "tried",
        r"\b(?:have you|you(?:'ve| have)|did you) (?:already )?(?:tried|try)\b[^?]*(?:so far|already|before|\?)|"
        r"\bqué has (?:intentado|probado)\b",
        lambda known: known.tried,
    ),
)


def asked_again(conversation: Conversation, names: CardNames) -> Tally:
    """Replies that do not ask for what the teacher has told: grade, subject, size, goal, day, what was tried."""
    offences = []
    for exchange in conversation:
        known = told(conversation.heard(exchange.n))
        again = [
            Offence(conversation.dialogue.id, exchange.n, question, f"told already: {topic.name}")
            for question in _asked(exchange)
            for topic in _TOPICS
            if topic.is_asked_in(question) and topic.is_known(known)
        ]
        offences += again[:1]
    return judged(len(conversation.exchanges), offences)


def _asked(exchange: Exchange) -> list[str]:
    spoken = (block.text for block in blocks(exchange.reply.text) if block.kind is BlockKind.PARAGRAPH)
    return [sentence for text in spoken for sentence in sentences(without_quotations(text)) if is_question(sentence)]
