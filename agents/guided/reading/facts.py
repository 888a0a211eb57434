"""Facts a teacher mentions: class, numbers, what was tried, what is wished for."""

import re
from dataclasses import dataclass

from agents.guided.reading.clauses import names_somebody

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_NAMED_GRADES = {
    "freshmen": "9", "freshman": "9", "sophomores": "10", "sophomore": "10", "juniors": "11", "seniors": "12",
    "kindergarten": "K", "kindergarteners": "K", "kindergartners": "K", "kinder": "K", "kinders": "K", "pre-k": "PK", "prek": "PK", "preschool": "PK",
    "primer grado": "1", "segundo grado": "2", "tercer grado": "3", "cuarto grado": "4", "quinto grado": "5", "sexto grado": "6",
    **{f"{name} grade": str(number) for number, name in enumerate(_ORDINALS, 1)},
    **{f"{name} graders": str(number) for number, name in enumerate(_ORDINALS, 1)},
}  # fmt: skip
_GRADE = re.compile(
    r"\b(?:grade|gr\.?)\s?(1[0-2]|[1-9]|k)\b|(?:(?<!the )\b(?=\w)|\b(?=\w+ grade))(1st|2nd|3rd|[4-9]th|1[0-2]th)\b(?!\s+(?:period|hour|hr|block|time|one|question|day|week|quarter|of|kid|kids|student|table|row|group|try))",
    re.IGNORECASE,
)
_GRADE_NAME = re.compile(rf"\b({'|'.join(sorted(_NAMED_GRADES, key=len, reverse=True))})\b", re.IGNORECASE)
_SUBJECTS = {
    "math": r"math|maths|algebra|geometry|calculus|precalc|fractions?|multiplication|proportions|statistics|matemáticas",
    "science": r"science|chem|chemistry|bio|biology|physics|(?<!computer )labs?|ciencias",
    "ELA": r"ela|english class|language arts|literature|novel|lectura",
    "reading": r"(?:in|during|my|our|for|guided|independent) reading|reading (?:class|block|groups?|time)|read[- ]?alouds?|phonics",
    "writing": r"(?:in|during|my|our|for) writing|writing (?:class|block|workshop|time|lesson)|essays?|paragraphs?|escritura",
    "social studies": r"social studies|history(?! of (?!the|art|our|america))|civics|econ|economics|geography|government|historia",
    "arts": r"art class|music|band|choir|orchestra|theater|drama class",
    "PE": r"pe|p\.e|gym|phys ed",
    "world languages": r"spanish class|french class|spanish [1-4]|french [1-4]|world language",
}
_COURSES = {
    "chem": "chemistry", "chemistry": "chemistry", "bio": "biology", "biology": "biology", "physics": "physics", "algebra": "algebra",
    "geometry": "geometry", "calculus": "calculus", "history": "history", "econ": "economics", "economics": "economics", "civics": "civics",
    "government": "government", "geography": "geography", "band": "band", "choir": "choir", "orchestra": "orchestra",
}  # fmt: skip
_COURSE = re.compile(rf"\b({'|'.join(_COURSES)})\b", re.IGNORECASE)
_SUBJECT = {name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in _SUBJECTS.items()}
_NUMBER_WORDS = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
LEAST_TARGET = 2
_COUNT = r"(\d{1,3}|" + "|".join(_NUMBER_WORDS) + ")"
_PUPILS = r"(?:kids|students|children|scholars|pupils|kinders|kiddos|niños|alumnos|(?:\w+ )?graders|teachers)"
_SIZE = re.compile(
    rf"\b{_COUNT} (?:\w+ )?{_PUPILS}\b(?! (?:who|that|always|never|answer|talk|did|said|raise|were|are|do|can|could|got|get|have|has|would|will|should|walked|turned|failed|passed|left|came|\w+n't|in my group|with))|\bclass of {_COUNT}\b|\bof {_COUNT} (?:kids|students)\b",
    re.IGNORECASE,
)
_SIZE_LOOSE = re.compile(
    r"\b(?:with|son|i have|there are) (\d{2})(?: of them)?\b(?! min| of \d| would| will)|(?:^|[,.] ?)(\d{2}) of them\b(?! \w+)",
    re.IGNORECASE,
)
_BARE_SIZE = re.compile(r"(?:^|,)\s*(\d{2})\s*(?:,|$)")
_RATIO = re.compile(
    rf"\b(?:about |maybe |only |like )?{_COUNT} (?:out )?of (?:my |the |these )?(\d{{1,3}})\b(?! (?:assignments?|questions?|problems?|times|days|words|pages|periods|points|lessons|weeks|tests?|min\w*))",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    rf"\b(?:(?:about|maybe|only|like|i bet|roughly|just) )+{_COUNT} (?:(?:of them|kids|students|boys|girls) )?(?:that |who )?(?!times)"
    r"(?P<what>(?:always|ever|never|really|said|say|talk\w*|answer\w*|raise\w*|write|wrote|did|do|finish\w*|turn\w*|know|knew|were|was|are|can|could|still|actually|looking|reading|working|paying|participat\w*|read)\b[^.,;?!]*)",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"\b(?:of (?:my |the |them)?\d*) ?(?:\w+ ){0,3}(?:blank|missing|fail\w*|didn't|don't|did not|not|off.?task|nothing|empty|wrong|lost|zero|stare\w*|asleep|refuse\w*)\b|"
    r"\b(?:left it )?blank\b",
    re.IGNORECASE,
)
_TARGET = re.compile(
    rf"\b{_COUNT}\b(?! (?:min\w*|boys|girls) (?:by|to))[^.?!]{{0,20}}\b(?:would be|would do|is my goal|by (?:the (?:end|next)|next|then|end|\w+day|winter|spring|june))\b|"
    rf"\b(?:goal (?:is|of)|i(?:'?d| would)? (?:want|like|love)|get (?:it )?(?:up |down )?to|happy with|hoping for|aim(?:ing)? for|at least)\b[^.?!\d]{{0,25}}\b{_COUNT}\b",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    rf"\b{_COUNT}\s+(?:\w+ )?(?:(?:with|have|on|has)\s+)?(ieps?|504s?|els?|ells?|mls?|newcomers?|english learners?|anxiety plans?|(?:kids|students) (?:with|have) [^,.;]+|kids? on [^,.;]+)\b(?P<more> at level \d)?",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\b(\d{1,3})[\s-]*(?:min\b|mins\b|minutes?\b|minutos\b)", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:take|takes|took|taking|eats?|spend|spends|spent|lose|losing|lost|gone|waste\w*|before any|late|pierdo|tardan|tardamos)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b((?:[A-Z][a-z']+)(?: (?:[A-Z][a-z]+|of|and|the|in|to|a|on|for))* (?:[A-Z][a-z]+))(?: (ch(?:apter|\.)? ?\d+))?"
)
_WISH = re.compile(
    r"\b(?:what i (?:really )?want is|i(?:'?d| would) (?:like|love)(?: to)?|i (?:really |just )?(?:want|wish|hope)(?: to| that| for)?|my goal is(?: to| that| for)?|"
    r"i(?:'d| would) see|i need|if (?=(?:they|everyone|everybody|the kids|kids|students|the class)(?:'d| would| could)\b)|the goal is(?: to| that)?|what i(?:'d| would) love is|quiero que|quisiera que)\s*(?P<wish>[^.?!\n]+)",
    re.IGNORECASE,
)
_ABOUT_STUDENTS = re.compile(
    r"\b(?:them|they|students?|kids?|children|every\w*|all|each|my (?:class|\d\w+)|him|her|he|she|nobody|both|half|groups?|tables?|class|papás|niños|alumnos|estudiantes|ellos)\b|^\d+ ",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:(?:more|better|some|good|higher|improved|(?:to )?(?:improve|increase|boost|raise|get)|the|their|my|student|kids'?)\s+)*"
    r"(?:engagement|behaviou?r|participation|motivation|respect|rigor|focus|discussions?|management|engaged|motivated|results|scores)\b[^,]{0,15}$",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"(?<!last time )(?<!last year )(?:\b(?:i(?:'ve| have)?|we(?:'ve| have)?) |^\W*(?=tried ))(?:already |even |also |just )*(?:tried|did|done|used(?! to\b)|gave them|(?<=already )(?:do|use|have))\s+(?P<what>(?!not\b|n't|because\b|everything\b)(?:(?! (?:it|and|but|because|so|they|last|for|btw|on) )[^.?!,;\n]){3,60})",
    re.IGNORECASE,
)
_WANTS = re.compile(r"\bi(?:'d| would)? (?:want|like|love)\b", re.IGNORECASE)
_RIGHT_NOW = re.compile(
    rf"\bright now (?:it'?s |it is |only |like |maybe |about )*{_COUNT}\b(?! (?:min|times|percent|%))", re.IGNORECASE
)
_WISHED_RATIO = re.compile(
    rf"\b(?:if|i want|i'd (?:want|love|like)|goal is|would love) [^.?!]{{0,12}}{_COUNT} (?:out )?of ", re.IGNORECASE
)
_NO_THING = re.compile(r"(?:\d+|one|two|three|four|five|it|that|this|some|a few|both|nothing|n't.*)", re.IGNORECASE)
_HELPER = re.compile(
    r"\bmy (aide|para|paraprofessional|co-?teacher|student teacher|assistant|sped teacher|partner teacher)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(\d(?:st|nd|rd|th)|first|second|third|last) (?:period|hour|block)\b|\bperiod (\d)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Facts:
    """What one message tells. Texts are the teacher's own; counts are of students unless said otherwise."""

    grade: str | None = None
    subject: str | None = None
    period: str | None = None
    size: int | None = None
    groups: tuple[str, ...] = ()
    minutes: int | None = None
    lost_minutes: int | None = None
    part: int | None = None
    part_does: str | None = None
    part_is_gap: bool = False
    whole: int | None = None
    target: int | None = None
    target_said: bool = False
    wish: str | None = None
    wish_said: str | None = None
    vague_wish: str | None = None
    tried: tuple[str, ...] = ()
    helper: str | None = None
    title: str | None = None
    course: str | None = None


def read_facts(text: str) -> Facts:
    """The facts of one message; what is not plainly there stays None."""
    part, does, whole = _part_of_whole(text)
    wish, vague = _wish(text)
    lost, minutes = _minutes(text)
    return Facts(
        grade=_grade(text),
        subject=_subject(text),
        period=_period(text),
        size=_size(text),
        groups=tuple(m[0].strip() for m in _GROUPS.finditer(text)),
        minutes=minutes,
        lost_minutes=lost,
        part=part,
        part_does=does,
        part_is_gap=bool(part is not None and _GAP.search(text)),
        whole=whole,
        target=_target(text),
        target_said=bool(_WISHED_RATIO.search(text)) or bool(re.search(r"\b\d{1,3}\b[^.?!]{0,20}\bwould be\b", text)),
        wish=wish,
        wish_said=(m[0].strip() if wish and (m := _WISH.search(text)) else None),
        vague_wish=vague,
        tried=_tried(text),
        helper=(m[1].lower() if (m := _HELPER.search(text)) else None),
        title=_title(text),
        course=(_COURSES[m[1].lower()] if (m := _COURSE.search(text)) else None),
    )


def _grade(text: str) -> str | None:
    if found := _GRADE.search(text):
        return (found[1] or re.sub(r"\D", "", found[2])).upper()
    named = _GRADE_NAME.search(text)
    return _NAMED_GRADES[named[1].lower()] if named else None


def _subject(text: str) -> str | None:
    found = [(m.start(), name) for name, pattern in _SUBJECT.items() if (m := pattern.search(text))]
    return min(found)[1] if found else None


def _period(text: str) -> str | None:
    found = _PERIOD.search(text)
    return found[0].lower() if found else None


def _size(text: str) -> int | None:
    if found := _SIZE.search(text):
        return _plausible_size(_number(next(g for g in found.groups() if g)))
    if found := _SIZE_LOOSE.search(text):
        return _plausible_size(int(found[1] or found[2]))
    if (_grade(text) or _subject(text)) and (found := _BARE_SIZE.search(text)):
        return _plausible_size(int(found[1]))
    return None


def _plausible_size(number: int) -> int | None:
    return number if 5 <= number <= 60 else None


def _part_of_whole(text: str) -> tuple[int | None, str | None, int | None]:
    if (found := _RATIO.search(text)) and _number(found[1]) <= int(found[2]):
        whole = int(found[2])
        return (None if _WISHED_RATIO.search(text) else _number(found[1])), None, whole
    if found := _RIGHT_NOW.search(text):
        return _number(found[1]), found[0], None
    if (found := _PARTIAL.search(text)) and _number(found[1]) > 1 and not _WANTS.search(text):
        return _number(found[1]), found[0].strip(), None
    return None, None, None


def _target(text: str) -> int | None:
    if (wished := _WISHED_RATIO.search(text)) and (ratio := _RATIO.search(text[wished.start() :])):
        return _number(ratio[1])
    found = _TARGET.search(text)
    number = _number(found[1] or found[2]) if found else 0
    return number if number >= LEAST_TARGET else None


def _wish(text: str) -> tuple[str | None, str | None]:
    found = _WISH.search(text)
    if not found:
        return None, None
    wish = found["wish"].strip(" ,;")
    if not _ABOUT_STUDENTS.search(wish) and not _VAGUE.match(wish):
        return None, None
    return (None, wish) if _VAGUE.match(wish) else (wish, None)


def _minutes(text: str) -> tuple[int | None, int | None]:
    """Minutes lost and minutes available: the words around the number tell which."""
    lost = available = None
    for found in _MINUTES.finditer(text):
        before = re.split(r"[,.;]|\bbut\b", text[max(0, found.start() - 45) : found.start()])[-1]
        after = re.split(r"[,.;]|\bbut\b", text[found.end() : found.end() + 30])[0]
        around = f"{before}{found[0]}{after}"
        if _LOST.search(around):
            lost = int(found[1])
        else:
            available = int(found[1])
    return lost, available


def _tried(text: str) -> tuple[str, ...]:
    found = (m["what"].strip() for m in _TRIED.finditer(text))
    return tuple(what for what in found if not _NO_THING.fullmatch(what))


def _title(text: str) -> str | None:
    """The title of a text, only where it cannot be a person: with a chapter, or as the first words of the message."""
    for found in _TITLE.finditer(text):
        alone = found.start() == 0 and text[found.end() : found.end() + 1] in {".", ",", ""}
        if (found[2] or (alone and not names_somebody(found[0]))) and found[1].split()[0].lower() not in _CALENDAR:
            return found[0]
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBER_WORDS[word.lower()]


_CALENDAR = {
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "may",
    "march",
    "april",
    "june",
    "august",
    "january",
    "also",
    "like",
    "maybe",
}
