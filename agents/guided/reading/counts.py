"""Numbers that a teacher tells: how many of how many, how often, what is aimed at, minutes."""

import re
from dataclasses import dataclass

_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_NUMBER_WORDS = {word: number for number, word in enumerate(_WORDS)} | {"thirty": 30, "forty": 40, "fifty": 50}
LEAST_TARGET = 2
COUNT = r"(\d{1,3}(?![\d/:x×.]\d)|" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + ")"
_OF_THINGS = r"(?! (?:of |\w+ )?(?:assignments?|questions?|problems?|times|days|words|pages|periods|points|lessons|weeks|tests?|steps?|items?|min\w*|sentences?|parts|booths?|balls?))"
_RATIO = re.compile(
    rf"(?<![\d/:.])\b(?:about |maybe |only |like )?{COUNT} (?:out )?(?:of|de) (?:my |the |these |mis |los |las )?(\d{{1,3}})\b(?![/:]){_OF_THINGS}",
    re.IGNORECASE,
)
_DOING = (
    r"(?P<what>(?:always|ever|never|really|said|say|talk\w*|answer\w*|raise\w*|write|wrote|did|do|finish\w*|turn\w*|know|knew|were|was|are|can|could|still|actually|looking|reading|working|"
    r"paying|participat\w*|read|moving|clean\w*|got|get|show\w*|spell\w*|speak|spoke|start\w*|follow\w*|volunteer\w*|contribut\w*|respond\w*|tried|try)\b[^.,;?!]*)"
)
_STUDENTS = r"(?:of (?:them|em|mine|my (?:kids|students))|kids|students|boys|girls|people|children|alumnos|niños)"
_PARTIAL = re.compile(
    rf"(?<!\bevery )\b(?:(?:about|maybe|only|like|i bet|roughly|just|i counted|barely) )+{COUNT} (?:{_STUDENTS} )?(?:that |who )?(?!times){_DOING}",
    re.IGNORECASE,
)
_SOME_DO = re.compile(
    rf"\b{COUNT} {_STUDENTS} (?:that |who )?(?!times|(?:and|with|so|plus|for|under|in|on|at|to|each|over|total|would|will|per)\b)(?P<what>\w+[^.,;?!]*)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\bout of (?:my |the )?(\d{2})\b(?!:| min| steps| questions)", re.IGNORECASE)
_TROUBLE = re.compile(
    r"\b(?:blank|missing|fail\w*|didn'?t|don'?t|did not|not|never|off.?task|nothing|empty|wrong|lost|zero|stare\w*|asleep|refuse\w*|cop(?:y|ied)|phones?|guess\w*|confus\w+|wander\w*|can'?t|couldn'?t)\b",
    re.IGNORECASE,
)
_PAST = r"(?:(?:on |last )?(?:mon|tues?|wednes|thurs?|fri)(?:day)?|yesterday|last (?:week|time|year|month)|in (?:august|sept\w*|oct\w*|november))"
_EARLIER = re.compile(
    rf"\b{_PAST},? (?:(?:it|they|there|that|we|i) )?(?:(?:was|were|had|got|counted|only|maybe|about|like|just) ){{1,4}}{COUNT}\b(?! (?:min|pm|am|times|percent|%|of \d))|"
    rf"\b(?:maybe|about|only|like) {COUNT} {_PAST}\b",
    re.IGNORECASE,
)
_TARGET = re.compile(
    rf"\b{COUNT}\b(?! (?:min\w*|boys|girls) (?:by|to))[^.?!]{{0,20}}\b(?:would be|would do|is my goal|by (?:the (?:end|next)|next|then|end|\w+day|winter|spring|june))\b|"
    rf"\b(?:goal (?:is|of)|i(?:'?d| would)? (?:want|like|love)|get (?:it )?(?:up |down )?to|happy with|hoping for|aim(?:ing)? for|at least)\b[^.?!\d]{{0,25}}\b{COUNT}\b",
    re.IGNORECASE,
)
_WISHED_RATIO = re.compile(
    rf"\b(?:if|i want|i'?d (?:want|love|like)|goal(?: is|:)?|would love|measure\W+maybe) [^.?!]{{0,20}}{COUNT} (?:out )?of ",
    re.IGNORECASE,
)
_WOULD_BE = re.compile(r"\b\d{1,3}\b[^.?!]{0,20}\bwould be\b", re.IGNORECASE)
_WANTS = re.compile(r"\bi(?:'d| would)? (?:want|like|love)\b", re.IGNORECASE)
_RIGHT_NOW = re.compile(
    rf"\bright now (?:it'?s |it is |only |like |maybe |about )*{COUNT}\b(?! (?:min|times|percent|%|of them|people))",
    re.IGNORECASE,
)
_EVENTS = r"(?:call[- ]?outs?|interruptions?|disruptions?|blurts?|referrals?|responses?|questions? a|words(?: correct)?|reminders?|warnings?|outbursts?)"
_MEASURED = re.compile(
    rf"\b\d+(?:\.\d+)? (?:minutes? |mins? )?out of \d+(?: min\w*)?\b(?=[^%]|$)|\b\d+(?:\.\d+)? {_EVENTS}(?: (?:in|per|a|an|every|each) (?:\d+ )?(?:min\w*|class|period|hour|lesson|day|week))?\b|"
    r"\b\d+(?:\.\d+)? (?:a|per) min\w*\b|\b\d+ of (?:the |my )?\d+ (?:steps|questions|sentences|items)\b|\b(?:start|begin|ready|begins|starts) (?:at|by) \d{1,2}:\d\d\b",
    re.IGNORECASE,
)
_MEASURED_WISH = re.compile(
    r"\b(?:want|wants|goal|like|love|get|aim\w*|hop\w+|drop)\b[^.?!]{0,30}?(?P<wanted>\b(?:under|below|less than|fewer than|no more than|down to|up to|at least|more than|over|(?:start\w*|begin\w*|ready)(?: \w+){0,2} (?:by|at))\s+"
    r"\d[\d:.]*(?: (?:min\w*|times|steps|seconds))?(?: (?:in|out of|per|a) (?:\d+ ?)?(?:min\w*|class|period|day|week)?)?)",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    rf"(?<!not )(?<![:/])\b{COUNT}[\s-]*(?:(?:or so|whole|entire|full) )?(?:min\b|mins\b|minutes?\b|minutos\b)",
    re.IGNORECASE,
)
_REALLY = re.compile(
    r"\b(?:well|so|bueno|more like) (?:really |actually )?(\d{1,2})\b(?=\W*$|[.,;])|\b(\d{1,2}) (?:really|actually)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:take|takes|took|taking|eats?|spend|spends|spent|lose|losing|lost|gone|waste\w*|before any\w*|late|pierdo|tardan|tardamos|(?:for|around) \w+ minutes they|every time)\b",
    re.IGNORECASE,
)
_NOT_THE_LESSON = re.compile(
    r"(?:\b(?:first|last|by|after|within|every|next|another|about every|talked for|two silent|recorded|ran \w+)\s*(?:like |about |the )*$)",
    re.IGNORECASE,
)
_A_STRETCH = re.compile(
    r"^\s*(?:out of|ago|away|each\b|walk|in a row|before they|of me|of my|of silence|without|, awful)", re.IGNORECASE
)
_HEDGES = r"(?:about|maybe|like|only|i'?d say|roughly|probably|almost|around|honestly|pretty much|i guess|just|barely|um+|casi|la|como)"
_SHARES = (
    ("two[- ]thirds", 2 / 3),
    ("half|mitad", 1 / 2),
    ("(?:a|one) third", 1 / 3),
    ("(?:a|one) quarter", 1 / 4),
    ("none|nobody|no one|zero", 0.0),
)


@dataclass(frozen=True)
class Share:
    """How many students do something, of how many, and how many did before; `does` are the teacher's words for it."""

    part: int | None = None
    whole: int | None = None
    does: str | None = None
    is_gap: bool = False
    earlier: int | None = None


def share_in(text: str) -> Share:
    """The count of students in a message. A number is one only with "of", with students as its noun, or when hedged before a verb."""
    earlier = _earlier(text)
    if (found := _RATIO.search(text)) and number_of(found[1]) <= int(found[2]):
        part = None if _WISHED_RATIO.search(text) else number_of(found[1])
        return Share(part, int(found[2]), None, part is not None and _is_gap(text, found), earlier)
    if found := _RIGHT_NOW.search(text):
        return Share(number_of(found[1]), _whole(text), found[0], earlier=earlier)
    if (found := _PARTIAL.search(text)) and number_of(found[1]) > 1 and not _WANTS.search(text):
        return Share(number_of(found[1]), _whole(text), found[0].strip(), _is_gap(text, found), earlier)
    if (
        (found := _SOME_DO.search(text))
        and not _WANTS.search(text)
        and (number_of(found[1]) <= 1 or found[0].count(" ") > 2)
    ):
        return Share(None, _whole(text), found[0].strip())
    return Share(earlier=earlier)


def share_of(whole: int, text: str) -> int | None:
    """A share such as "half" or "maybe a third of them", as an answer, in students."""
    for word, part in _SHARES:
        some = rf"\b(?:{word}) (?:of (?:them|em|my|the|us)|the (?:class|kids|room)|my (?:class|kids))\b"
        alone = rf"^\W*(?:{_HEDGES}\W+)*(?:{word})\W*(?:$|[.,;!]|(?:are|do|did|can|have|were|know|get|got)\b)"
        if re.search(f"{some}|{alone}" if part else alone, text, re.IGNORECASE):
            return round(whole * part)
    return None


def count_answered(text: str) -> int | None:
    """The number that a message gives when it was asked how many: alone, hedged, or of students."""
    found = re.search(
        rf"(?<![\d/:.x×])\b{COUNT}\b(?![/:x×%.]?\d)(?! ?(?:min|%|percent|times|st\b|nd\b|rd\b|th\b))",
        text,
        re.IGNORECASE,
    )
    if not found:
        return None
    led = re.search(rf"(?:^\W*|\b{_HEDGES} |\bi counted )$", text[: found.start()], re.IGNORECASE)
    followed = re.match(rf" (?:{_STUDENTS}|of|or|total|on)\b", text[found.end() :], re.IGNORECASE)
    return number_of(found[1]) if led or followed else None


def target_in(text: str) -> int | None:
    """The number of students aimed at."""
    if (wished := _WISHED_RATIO.search(text)) and (ratio := _RATIO.search(text[wished.start() :])):
        return number_of(ratio[1])
    found = _TARGET.search(text)
    number = number_of(found[1] or found[2]) if found else 0
    return number if number >= LEAST_TARGET else None


def says_target(text: str) -> bool:
    """Whether a number is plainly an aim, not a state."""
    return bool(_WISHED_RATIO.search(text) or _WOULD_BE.search(text))


def measured_in(text: str) -> tuple[str | None, str | None]:
    """What was counted that is not students ("34 call outs", "19 minutes out of 26"), and what is wanted ("under 10")."""
    wished = _MEASURED_WISH.search(text)
    state = text[: wished.start()] + text[wished.end() :] if wished else text
    found = _MEASURED.findall(state)
    return (found[-1].strip() if found else None), (wished["wanted"].strip() if wished else None)


def minutes_in(text: str) -> tuple[int | None, int | None]:
    """Minutes lost and minutes available: the words around the number tell which. A stretch within the lesson is neither."""
    lost = available = None
    for found in _MINUTES.finditer(text):
        before = re.split(r"[,.;]|\bbut\b", text[max(0, found.start() - 45) : found.start()])[-1]
        after = re.split(r"[,.;]|\bbut\b", text[found.end() : found.end() + 30])[0]
        if _LOST.search(f"{before}{found[0]}{after}") and not re.match(r"\s*out of", after):
            lost = number_of(found[1])
        elif not (_NOT_THE_LESSON.search(before) or _A_STRETCH.match(after)):
            available = number_of(found[1])
    if available and (really := _REALLY.search(text)):
        available = int(really[1] or really[2])
    return lost, available


def number_of(word: str) -> int:
    """The number that digits or a word stand for."""
    return int(word) if word.isdigit() else _NUMBER_WORDS[word.lower()]


def _earlier(text: str) -> int | None:
    found = _EARLIER.search(text)
    return number_of(found[1] or found[2]) if found else None


def _whole(text: str) -> int | None:
    found = _OUT_OF.search(text)
    return int(found[1]) if found else None


def _is_gap(text: str, found: re.Match[str]) -> bool:
    """Whether those counted are the ones not there yet: trouble stands in the same clause, after the number."""
    after = re.split(r"[.,;!?\n]|\b(?:but|and)\b", text[found.start(1) :])[0]
    return bool(_TROUBLE.search(after))
