"""What a question is after: a part of the card in hand, a comparison, choices, the library itself."""

import re
from collections.abc import Mapping
from enum import StrEnum

from agents.guided.reading.message import Reading


class Ask(StrEnum):
    """What one question asks about; a message may ask several things."""

    HOLDINGS = "holdings"
    OPTIONS = "options"
    COMPARE = "compare"
    COST = "cost"
    SHORT_TIME = "short_time"
    MATERIALS = "materials"
    REFUSAL = "refusal"
    START = "start"
    STUDIES = "studies"
    READ_NEXT = "read_next"
    CHECK = "check"


_COUNT = r"(?:a couple|two|three|2|3|two or three|2 or 3|a few)"
_THING = r"(?:things?|ideas?|options?|strateg\w+|ways?|choices?|possibilit\w+|suggestions?|moves?|opciones|ideas|cosas)"
_PATTERNS: Mapping[Ask, str] = {
    Ask.HOLDINGS: (
        r"\b(?:got|have|has|is there|are there|find)\b[^.?!]{0,30}\b(?:a |any )?(?:cards?|anything|something|article|strategy)"
        r"\b[^.?!]{0,12}\b(?:on|for|about)\b(?P<holdings>[^.?!]*)|\bwhat do(?:es)? (?:you|it|the library) have (?:on|for|about)\b"
        r"(?P<holdings2>[^.?!]*)|\btienes? algo (?:de|sobre|para)\b(?P<holdings3>[^.?!]*)"
    ),
    Ask.OPTIONS: (
        rf"\bwhat (?:have you got|do you have|you got|are my (?:options|choices)|(?:other )?options)\b|\b(?:give|show|offer) me {_COUNT} {_THING}\b|"
        rf"^\W*{_COUNT} {_THING}\b|\bwhat (?:two|2|three|3)? ?options\b|\bmy options\b|\bideas\?|\bwhat else\b|\bwhat instead\b|\bother (?:ways|ideas|options)\b|"
        rf"\bis there (?:anything|something) (?:that|between|else|which|without|you)\b|\bgive me (?:something|one thing|a thing)\b|\bqué (?:dos|tres) (?:opciones|ideas)|\bdame (?:ideas|opciones|algo)\b"
    ),
    Ask.COMPARE: (
        r"\b(?:vs\.?|versus)\b|\bcompar\w+\b[^.?!]{0,60}\b(?:to|with|and|or)\b|\bwhich (?:one )?(?:is (?:better|best|easier|less|more|right)|would be|works|one|of (?:these|those|them|the two))\b|"
        r"\bdifferen(?:t|ce)\b[^.?!]{0,12}\b(?:from|than|between)\b|\bbetter (?:than|for)\b|\bpros and cons\b|\bor\b[^.?!]{1,40}\b(?:be )?better\b|"
        r"\bwhich (?:for|would)\b|\bwould you choose\b|\bcu[aá]l (?:va |es |ser[ií]a )?mejor\b"
    ),
    Ask.COST: r"\btrade-?offs?\b|\bwhat do i (?:lose|give up)\b|\bthe catch\b|\bwhat does it cost\b|\bcosts? me\b|\bdownsides?\b|\bhow much work\b",
    Ask.SHORT_TIME: (
        r"\b(?:what if|if|but|when)\b[^.?!]{0,30}\bonly (?:have|get|got)\b[^.?!]{0,25}\b(?:min\w*|minutos)\b|\bsi s[oó]lo\b[^.?!]{0,30}\bminutos\b|"
        r"\bi only (?:have|get|got)\b[^.?!]{0,30}\b(?:min|mins|minutes)\b|\bwhat if (?:it'?s|its) only the (?:last|first)\b|\btakes? too long\b|\bdo it in (?:\d+|ten|five|fifteen) min"
    ),
    Ask.MATERIALS: (
        r"\b(?:don'?t|do not|dont|didn'?t) have (?:enough|any|a|the|that many)\b|\bno (?:projector|printer|copies|devices|chromebooks|whiteboards|budget|paper)\b|\bonly (?:have )?(?:one|two|\d) "
        r"(?:bag|box|set|ball|balls|copy|computer)\b|\bwithout (?:a |any )?(?:screen|projector|printer|paper|copies|devices|technology)\b|\bnot buying\b|\bprojector is broken\b"
    ),
    Ask.REFUSAL: r"\b(?:what )?if (?:a |one |the |he|she|they|some|somebody|half)\s?(?:kids?|student|of them|boy|girl)?\b[^.?!]{0,20}\b(?:says? no|refuses?|won'?t|just sits?|just sit there|don'?t|finish)\b",
    Ask.START: r"\bwhat would you (?:try|do) first\b|\bwhere (?:do|would|should) (?:i|we|you) (?:even )?start\b",
    Ask.STUDIES: r"\bwho (?:did|ran|found|made|came up)\b[^.?!]{0,25}\b(?:stud\w+|that|this|it)\b|\bwhich stud(?:y|ies)\b|\bwhere (?:is|does) (?:it|that|this) (?:come )?from\b|\bis (?:that|it|this) from research\b|\bhow strong\b",
    Ask.CHECK: r"\bhow (?:do|can|should|would) (?:i|we) check\b|\bhow do i (?:see|find out) (?:if|whether) they (?:got|get|understood)\b|\bc[oó]mo (?:compruebo|reviso)\b",
    Ask.READ_NEXT: r"\b(?:which|what|one) card (?:should|do|would|could|can|to)\b|\bone card\b",
}  # fmt: skip
_COMPILED = {ask: re.compile(pattern, re.IGNORECASE) for ask, pattern in _PATTERNS.items()}
_OPENS = r"(?:^|[.,?!;:]\s+|\b(?:ok|okay|so|and|but|then|hmm|hm|wait|lol|honestly|alright|also|anyway|first|y|pero|entonces)\b,?\s+)"
_ASKING = re.compile(
    _OPENS
    + r"(?:what|how|why|which|who|where|is|are|am|do|does|did|can|could|would|should|will|isn'?t|aren'?t|whats|what's|hows|how's|"
    r"whos|who's|got|have you|any|qué|que|cómo|como|cuál|cual|quién|dónde|hay|puedo|puede)\b",
    re.IGNORECASE,
)
_OPEN_ASKING = re.compile(
    r"(?:^\W*|[.,?!;]\s+)(?:(?:ok|okay|so|and|but|then|hmm|hm|wait|lol|also|ok so|alright)\b,?\s+)*"
    r"(?:what (?:is|are|do|does|would|should|can|could|if|about)|whats|what's|how (?:do|does|would|should|can|could|is|are|about|many|much|long|old)|"
    r"why (?:is|do|does|would)|which (?:one|of|for|card)|is (?:there|it|that|this)|are there|can (?:you|u|i)|could you|do you|does (?:it|that|this)|should i|do i|can (?:the|my|anyone|he|she|they)|would (?:it|that|you|\w+ing))\b",
    re.IGNORECASE,
)
_MUSING = re.compile(
    r"^\W*(?:what (?:do|did) i (?:notice|do|see)\b|who knows\b|what (?:worked|happened|bothers me)\b)", re.IGNORECASE
)
_LONG = 45
_BETWEEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"([^.?!]+?)\b(?:vs\.?|versus)\b([^.?!]+)",
        r"([^.?!]+?)\bor\b([^.?!]+)",
        r"compar\w*([^.?!]+?)\b(?:to|with|and|w)\b([^.?!]+)",
        r"([^.?!]+?)\b(?:different|better|difference)\b (?:from|than|between)\b([^.?!]+)",
        r"([^.?!]+?)\bo\b([^.?!]+)",
    )
)
_LEAD = re.compile(
    r"^\W*(?:(?:ok|and|so|hmm|well|but|it|then)\W+)*(?:which (?:one )?(?:is|would|are)?(?: better)?(?: for \w+)?|what would you choose|would|how is|is|what about|what's better)\b\W*|"
    r"\b(?:be better|which (?:one )?(?:for|is|would) .*|in practice|at first|pros and cons)\W*$",
    re.IGNORECASE,
)
_SHORTEST_SIDE = 5


def read_asks(text: str) -> frozenset[Ask]:
    """Everything the message asks about that the card in hand or the library can answer."""
    return frozenset(ask for ask, pattern in _COMPILED.items() if pattern.search(text))


def asks_something(reading: Reading) -> bool:
    """Whether an answer is expected: a real question, not a musing or a statement with a question mark."""
    text = reading.text
    if _MUSING.match(text):
        return False
    if "?" in text:
        last = re.split(r"(?<=[.!])\s+", text[: text.rindex("?")])[-1]
        return bool(_ASKING.search(last))
    return bool(_OPEN_ASKING.search(text)) and len(text.split()) <= _LONG


def topic_asked_for(text: str) -> str | None:
    """What "do you have a card on …" asks for."""
    found = _COMPILED[Ask.HOLDINGS].search(text)
    named = next((part for part in found.groups() if part), "") if found else ""
    return named.strip(" ,.?!") or None


def asking_part(text: str) -> str:
    """Of a long story only what may ask: sentences with a question mark and the last one. Told speech asks nothing."""
    if len(text.split()) <= _LONG:
        return text
    sentences = [part for part in re.split(r"(?<=[.?!])\s+|\n+", text) if part.strip()]
    kept = [part for part in sentences[:-1] if part.rstrip().endswith("?")]
    last = " ".join(sentences[-1].split()[-_LONG:]) if sentences else ""
    return " ".join([*kept, last])


def sides_of(text: str) -> list[str]:
    """The two things that a comparison puts side by side; none when they cannot be told apart."""
    found = next((f for pattern in _BETWEEN if (f := pattern.search(text))), None)
    pieces = (_LEAD.sub("", piece).strip(" ,.?!") for piece in found.groups()) if found else ()
    return [piece for piece in pieces if len(piece) >= _SHORTEST_SIDE]
