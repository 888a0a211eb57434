"""Says back what the teacher said, with what it adds up to; when unsure, something simpler."""

import re
from collections.abc import Callable

from agents.guided.reading.clauses import turned
from agents.guided.reading.intents import Intent
from agents.guided.reflecting_spanish import reflect_in_spanish, said_in_spanish
from agents.guided.reflections import numbers, statements, wishes
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.guided.telling import is_transcript

_SHORT = 12
_ASKS = re.compile(
    r"\W*(?:(?:ok|okay|so|and|but|oh|hm+|yes|no|also|well|wait|good|yeah)\b[,. ]*)*(?:how|what|what's|whats|which|why|who|when|where|can|could|should|would|do|does|did|is|isn't|isnt|are|am|r|will)\b",
    re.IGNORECASE,
)


def reflect(s: Situation, speech: Speech) -> str | None:
    """The richest reflection that this message bears and that was not used yet; None when nothing safe can be said."""
    if s.notebook.language == "es":
        return reflect_in_spanish(s, speech)
    if is_transcript(s.reading.text) or (s.reading.wants(Intent.THANKS) and len(s.reading.text.split()) <= _SHORT):
        return None
    candidates = _WITH_A_QUESTION if _asks(s) else _CANDIDATES
    return next((text for candidate in candidates if (text := candidate(s, speech))), None)


def said_clauses(s: Situation) -> list[str]:
    """The clauses of the message that can safely be said back, turned round."""
    if s.notebook.language == "es" or s.reading.spanish:
        return said_in_spanish(s)
    return [said for clause in s.reading.clauses if (said := turned(clause))]


def _asks(s: Situation) -> bool:
    """Whether the message wants an answer: then only what it tells beside the question is said back."""
    return s.reading.wants(Intent.QUESTION, Intent.JUST_TELL) or bool(_ASKS.match(s.reading.text))


_CANDIDATES: tuple[Callable[[Situation, Speech], str | None], ...] = (
    numbers.corrected,
    statements.stuck,
    statements.objection,
    numbers.target,
    numbers.ratio,
    numbers.counted,
    numbers.lost,
    wishes.value,
    wishes.wish,
    wishes.vague,
    numbers.student_groups,
    numbers.helper,
    statements.if_then,
    statements.because,
    statements.two_sides,
    statements.guess,
    statements.success,
    statements.feeling,
    wishes.refusal,
    statements.few,
    statements.pattern,
    statements.limit,
    statements.intent,
    statements.in_class,
    statements.two_statements,
    numbers.one_lesson,
    statements.linked,
    statements.against_wish,
    statements.weight,
    numbers.bare_facts,
    statements.statement,
    wishes.tried,
    numbers.chosen_day,
    statements.fragment,
    statements.gathered,
)
_WITH_A_QUESTION = (
    numbers.corrected,
    statements.stuck,
    numbers.ratio,
    numbers.student_groups,
    statements.feeling,
    wishes.refusal,
    statements.few,
    statements.pattern,
    statements.limit,
    numbers.one_lesson,
    statements.statement,
)
