"""Reflections on what the teacher wants, refuses and has tried."""

import re

from agents.guided.answers import complains
from agents.guided.reading.clauses import sentence, turned_phrase
from agents.guided.reading.feelings import shows_gladness
from agents.guided.reflections.saying import joined, say
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.guided.telling import earlier, refused, ruled_out, valued

_MOST_THING = 5
_HALF_SENTENCE = re.compile(
    r"\b(?:i|it|them|they|we|you|him|her|out|days?|if|to|that|no|once|already|years?|tomorrow|today|yesterday|ignoring|those|these|this|where|week|something|anything|ok|maybe|thing|send|just|is|was|moved|asked|told)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(r"\b(?:not|no|never|said|says|was|were|did|too|wait|you|your)\b|n't\b|\bi\b", re.IGNORECASE)


def value(s: Situation, speech: Speech) -> str | None:
    """What the teacher wants of students: alone, or beside what stands in its way."""
    wanted = None if s.reading.spanish else valued(s.reading.text)
    if not wanted or f"said#{wanted}" in speech.used:
        return None
    now = earlier(s, wanted, speech.used)
    if now and complains(now) and (text := speech.wording("reflect.value_and_now", wish=wanted, clause=now)):
        speech.used.update((f"link#{now}", f"said#{wanted}"))
        return text
    return say(speech, "value", wanted)


def wish(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    if (
        not s.reading.facts.wish
        or not n.wish
        or n.wish == s.before.wish
        or s.reading.spanish
        or not reads_as_wish(n.wish)
    ):
        return None
    if n.part is not None and (whole := n.whole or n.size):
        return speech.wording("reflect.ratio_goal", part=n.part, whole=whole, wish=turned_phrase(n.wish))
    if n.wish_said and re.match(r"you(?:'d| want| need| would| hope| wish)\b", n.wish_said):
        return speech.wording("reflect.wished", wished=sentence(turned_phrase(n.wish_said)))
    return speech.wording("reflect.wish", wish=turned_phrase(n.wish))


def reads_as_wish(wish: str) -> bool:
    """Whether a wish reads like one: about students, as something to see, not a story or a complaint."""
    return wish.startswith(("students ", "every", "all ", "both ", "half ", "most ")) and not _WANTED.search(wish)


def vague(s: Situation, speech: Speech) -> str | None:
    if s.notebook.vague_wish and s.notebook.vague_wish != s.before.vague_wish:
        return speech.wording("reflect.vague", vague=s.notebook.vague_wish)
    return None


def refusal(s: Situation, speech: Speech) -> str | None:
    """What the teacher will not do or have."""
    if s.reading.spanish:
        return None
    if (act := refused(s.reading.text)) and (text := say(speech, "refusal", act)):
        return text
    out = ruled_out(s.reading.text)
    return speech.wording("reflect.ruled_out", fragment=out) if out else None


def tried(s: Situation, speech: Speech) -> str | None:
    fresh = [what for what in s.notebook.tried if what not in s.before.tried and _is_thing(what)]
    if not fresh or shows_gladness(s.reading.text) or s.reading.spanish:
        return None
    return speech.wording("reflect.tried", tried=joined(fresh))


def _is_thing(what: str) -> bool:
    """Whether what was tried reads as a thing ("a seating chart"), not as half a sentence."""
    return len(what.split()) <= _MOST_THING and not _HALF_SENTENCE.search(what)
