"""Whether a teacher asks for advice: by words, softly or directly, or by being stuck."""

import re
from collections.abc import Sequence

from agents.evaluation.prose import content

_DIRECT = re.compile(
    r"\b(?:just tell me|tell me (?:what|how) to|tell me what you(?:'d| would) do|"
    r"what (?:should|do|can|would) (?:i|we) (?:even )?(?:do|try)|what would you (?:do|try)|"
    r"what do you (?:suggest|recommend)|how (?:do|can|should|would) (?:i|we)|what are the steps|"
    r"(?:give|show) me (?:(?:the|some|a|an|one|two|three|\d) )*(?:\w+ )?"
    r"(?:steps?|ideas?|words?|things?|something|options?|strateg\w+|script|example|tips?)|walk me through|"
    r"dime qué (?:hago|hacer)|s[oó]lo dime|qu[eé] (?:hago|puedo hacer|debo hacer)|c[oó]mo (?:le )?(?:hago|puedo))\b",
    re.IGNORECASE,
)
_ABOUT_KNOWING = re.compile(
    r"\bhow (?:do|can|would|should) (?:i|we) (?:even )?(?:know|tell if|tell whether|measure|count|track)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:any (?:ideas?|tips?|suggestions?|advice|thoughts)|(?:your|a) (?:suggestion|recommendation)s?|"
    r"(?:need|have|trying) to plan|need (?:ideas?|help|a plan|something)|looking for|help me (?:with|plan|figure)|"
    r"next step|what now|"
    r"(?:can|could) you (?:help|plan|give|show|suggest)|what (?:works|helps|else|about|if)|what do i \w+|"
    r"where do i (?:even )?start|how (?:long|will i)|does it (?:even )?work|and for|and (?:the|my) [^.?!]*\?|"
    r"is (?:it|that|this|\w+(?: \w+)?) (?:ok|okay|worth|any good)|"
    r"alguna idea|ayúdame|necesito (?:ideas|ayuda|un plan)|qué me (?:recomiendas|sugieres))(?!\w)",
    re.IGNORECASE,
)
_STUCK = re.compile(
    r"^\W*(?:idk|i don'?t know|no idea|not sure|dunno|no clue|i guess|maybe|whatever|hmm+|um+|meh|nothing|"
    r"i have no idea|beats me|you tell me|same|shrug|no s[eé]|ni idea)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_MOST_MEANING_BESIDE = 1
_STILL_ASKING = 3
"""A request holds for this many messages: the one that makes it and the two after it."""


def asks_directly(message: str) -> bool:
    """Whether the teacher wants to be told now: "just tell me", "what should I do", "how do I …"."""
    return bool(_DIRECT.search(message)) and not _ABOUT_KNOWING.search(message)


def asks_for_advice(message: str) -> bool:
    """Whether the message asks for help of some concrete kind, more softly than `asks_directly` too."""
    return bool(_DIRECT.search(message) or _ASKS.search(message))


def is_unproductive(message: str) -> bool:
    """Whether the message leaves the question open: "idk", "not sure", with at most one word of meaning besides."""
    found = _STUCK.match(message)
    return found is not None and len(content(found["rest"])) <= _MOST_MEANING_BESIDE


def has_asked(messages: Sequence[str]) -> bool:
    """Whether the last message asks, or one shortly before it did and is still being answered."""
    return any(asks_for_advice(message) for message in messages[-_STILL_ASKING:])


def is_stuck(messages: Sequence[str]) -> bool:
    """Whether two of the last three messages led nowhere, so that something concrete may be put on the table."""
    return sum(is_unproductive(message) for message in messages[-3:]) >= 2
