"""Who the class is: grade, subject, course, period, size, groups within it, helper, title of a text."""

import re

from agents.guided.reading.clauses import names_somebody
from agents.guided.reading.counts import COUNT, number_of

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
    "4 year olds": "PK", "four year olds": "PK", "freshmen": "9", "freshman": "9", "sophomores": "10", "sophomore": "10", "juniors": "11", "seniors": "12",
    "kindergarten": "K", "kindergarteners": "K", "kindergartners": "K", "kinder": "K", "kinders": "K", "pre-k": "PK", "prek": "PK", "preschool": "PK",
    "primer grado": "1", "segundo grado": "2", "tercer grado": "3", "cuarto grado": "4", "quinto grado": "5", "sexto grado": "6",
    **{f"{name} grade": str(number) for number, name in enumerate(_ORDINALS, 1)},
    **{f"{name} graders": str(number) for number, name in enumerate(_ORDINALS, 1)},
}  # fmt: skip
_NTH = r"1st|2nd|3rd|[4-9]th|1[0-2]th"
_GRADE = re.compile(
    rf"\b(?:grade|gr\.?)\s?(1[0-2]|[1-9]|k)\b|\b({_NTH}|1[0-2]|[1-9]) gr(?:ade\w*)?\b|\benglish (9|1[0-2])\b",
    re.IGNORECASE,
)
_GRADE_ALONE = re.compile(
    rf"(?<!the )(?<!not )(?<!in )(?<!keep )(?<!says )(?<!for )(?<!than )(?<!on )(?<!a )\b({_NTH})\b"
    r"(?!\s+(?:period|hour|hr|block|time|one|question|day|week|quarter|of|kid|kids|student|table|row|group|try|is|was|has|would|hasnt|and last)\b)",
    re.IGNORECASE,
)
_GRADE_NAME = re.compile(rf"\b({'|'.join(sorted(_NAMED_GRADES, key=len, reverse=True))})\b", re.IGNORECASE)
_SUBJECTS = {
    "math": r"math|maths|algebra|geometry|calculus|precalc|fractions?|multiplication|proportions|statistics|matemáticas",
    "science": r"science|chem|chemistry|bio|biology|physics|(?<!computer )labs?|ciencias",
    "ELA": r"ela|english (?:class|9|1[0-2])|language arts|literature|novel|lectura",
    "reading": r"(?:in|during|my|our|for|guided|independent) reading|reading (?:class|block|groups?|time)|read[- ]?alouds?|phonics",
    "writing": r"(?:in|during|my|our|for) writing|writing (?:class|block|workshop|time|lesson)|essays?|paragraphs?|escritura",
    "social studies": r"social studies|history(?! of (?!the|art|our|america))|civics|econ|economics|geography|government|gov|historia",
    "arts": r"art class|music|band|choir|orchestra|theater|drama class",
    "PE": r"pe|p\.e|gym|phys ed",
    "world languages": r"spanish class|french class|(?:spanish|french|german) [1-4]|world language",
}
_COURSES = {
    "chem": "chemistry", "chemistry": "chemistry", "bio": "biology", "biology": "biology", "physics": "physics", "algebra": "algebra",
    "geometry": "geometry", "calculus": "calculus", "history": "history", "econ": "economics", "economics": "economics", "civics": "civics",
    "government": "government", "gov": "government", "geography": "geography", "band": "band", "choir": "choir", "orchestra": "orchestra",
    "culinary": "culinary", "welding": "welding", "woodshop": "woodshop", "ceramics": "ceramics", "statistics": "statistics", "stats": "statistics",
    "french": "French", "spanish": "Spanish", "english": "English", "german": "German", "robotics": "robotics", "health": "health",
}  # fmt: skip
_PREFIXES = {
    "ap": "AP",
    "us": "US",
    "world": "world",
    "honors": "honors",
    "american": "American",
    "european": "European",
    "art": "art",
}
_NEED_A_LEVEL = frozenset({"french", "spanish", "english", "german", "health"})
_COURSE = re.compile(
    rf"\b(?:(?P<prefix>{'|'.join(_PREFIXES)}) )?(?P<course>{'|'.join(_COURSES)})\b(?! pull| shapes| nerd| kid)(?: (?P<level>[1-4]|9|1[0-2])\b(?! ?(?:kids|min|of|students|are|and)))?",
    re.IGNORECASE,
)
_NOT_A_COURSE = re.compile(r"(?:has a|speaks?|in|no|of|their) $", re.IGNORECASE)
_SUBJECT = {name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in _SUBJECTS.items()}
_PUPILS = r"(?:kids|students|children|scholars|pupils|kinders|kiddos|niños|alumnos|(?:\w+ )?graders|teachers)"
_SIZE = re.compile(
    rf"\b{COUNT} (?:\w+ )?{_PUPILS}\b(?! (?:who|that|always|never|answer|talk|did|said|raise|were|are|do|can|could|got|get|have|has|would|will|should|walked|turned|failed|passed|left|came|\w+n't|in my group|answered|talk|asked|wrote))|\bclass of {COUNT}\b|\bof {COUNT} (?:kids|students)\b",
    re.IGNORECASE,
)
_SIZE_LOOSE = re.compile(
    r"\b(?:with|son|i have|there are|(?<!lesson )(?<!me )(?<!it )out of) (\d{2})(?: of (?:them|em))?\b(?! min| of \d| would| will| steps|:)|(?:^|[,.] ?)(\d{2}) of (?:them|em)\b(?! (?!plus)\w)|"
    r"\b(?:period|class|\dth|\drd|\dnd|\dst) (?:is|has) (\d{2})\b(?=\W*$|[.,;])|(?:^|[,.] ?)(\d{2}) total\b",
    re.IGNORECASE,
)
_A_FEW = 12
_BARE_SIZE = re.compile(r"(?:^|,)\s*(\d{2})\s*(?:[,.;]|$)")
_GROUPS = re.compile(
    rf"\b{COUNT}\s+(?:\w+ )?(?:(?:with|have|on|has)\s+)?(ieps?|504s?|els?|ells?|mls?|newcomers?|english learners?|anxiety plans?|(?:kids|students) (?:with|have) [^,.;]+|kids? on [^,.;]+)\b(?P<more> at level \d)?",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b((?:[A-Z][a-z']+)(?: (?:[A-Z][a-z]+|of|and|the|in|to|a|on|for))* (?:[A-Z][a-z]+))(?: (ch(?:apter|\.)? ?\d+))?"
)
_CALENDAR = frozenset(
    [
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
    ]
)
_HELPER = re.compile(
    r"\bmy (aide|para|paraprofessional|co-?teacher|student teacher|assistant|sped teacher|partner teacher)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(\d(?:st|nd|rd|th)|first|second|third|last) (?:period|hour|block)\b|\bperiod (\d)\b", re.IGNORECASE
)


def grade_in(text: str) -> str | None:
    """The grade, as a number or K or PK. Beside a period, an ordinal alone may be another period."""
    if found := _GRADE.search(text):
        return _grade_name(next(g for g in found.groups() if g))
    if named := _GRADE_NAME.search(text):
        return _NAMED_GRADES[named[1].lower()]
    alone = _GRADE_ALONE.finditer(text)
    beside = _PERIOD.search(text)
    plain = (m for m in alone if not beside or subject_in(text[m.end() : m.end() + 14]))
    found = next(plain, None)
    return _grade_name(found[1]) if found else None


def _grade_name(told: str) -> str:
    return told.upper() if told.lower() == "k" else re.sub(r"\D", "", told)


def subject_in(text: str) -> str | None:
    """The subject that is named first."""
    found = [(m.start(), name) for name, pattern in _SUBJECT.items() if (m := pattern.search(text))]
    return min(found)[1] if found else None


def course_in(text: str) -> str | None:
    """The course by its name: "AP chemistry", "US history", "French 2"."""
    for found in _COURSE.finditer(text):
        name, level = found["course"].lower(), found["level"]
        if (name in _NEED_A_LEVEL and not level) or _NOT_A_COURSE.search(text[: found.start()]):
            continue
        prefix = _PREFIXES.get((found["prefix"] or "").lower())
        return " ".join(word for word in (prefix, _COURSES[name], level) if word)
    return None


def period_in(text: str) -> str | None:
    """The period or block."""
    found = _PERIOD.search(text)
    return found[0].lower() if found else None


def size_in(text: str) -> int | None:
    """How many students the class has."""
    for found in _SIZE.finditer(text):
        number = number_of(next(g for g in found.groups() if g))
        if number > _A_FEW or not text[found.end() :].startswith(" with"):
            return _plausible_size(number)
    if loose := _SIZE_LOOSE.search(text):
        return _plausible_size(int(next(g for g in loose.groups() if g)))
    if (grade_in(text) or subject_in(text)) and (bare := _BARE_SIZE.search(text)):
        return _plausible_size(int(bare[1]))
    return None


def groups_in(text: str) -> tuple[str, ...]:
    """Students who need something extra."""
    return tuple(m[0].strip() for m in _GROUPS.finditer(text))


def helper_in(text: str) -> str | None:
    """The other adult in the room."""
    found = _HELPER.search(text)
    return found[1].lower() if found else None


def _plausible_size(number: int) -> int | None:
    return number if 5 <= number <= 60 else None


def title_in(text: str) -> str | None:
    """The title of a text, only where it cannot be a person: with a chapter, or as the first words of the message."""
    for found in _TITLE.finditer(text):
        alone = found.start() == 0 and text[found.end() : found.end() + 1] in {".", ",", ""}
        if (found[2] or (alone and not names_somebody(found[0]))) and found[1].split()[0].lower() not in _CALENDAR:
            return found[0]
    return None
