"""What a conversation is for: read from how it begins, with the map it starts on."""

import re

from agents.contract import Profile, Purpose
from agents.guided.asking import Ask, asks_something, read_asks
from agents.guided.maps import map_for
from agents.guided.moves.outlining import wants_lesson
from agents.guided.notebook import Notebook
from agents.guided.reading.intents import Intent, read_intents
from agents.guided.reading.message import Reading

_COACHING = re.compile(
    r"\b(?:a|the|this|her|his|one|my) (?:veteran|coachee|mentee|new teacher|kinder(?:garten)? teacher|\w+ grade teacher)\b(?! (?:next|across|down|who has|before|last))|"
    r"(?<!i'm a )(?<!im a )(?<!i am a )\bnew teacher,|\b(?:meet|see|coach|observe)(?:ing)? (?:with )?(?:a|each of|the|\d+|my) teachers?\b|\bmy teachers\b|\bmy coaching\b(?! (?:mtg|meeting|session|appointment|visit|talk|conversation))|\bcoach here\b|\bi coach\b|\bcoach(?:ing)? cycle\b|\bmid.cycle\b|"
    r"\bi(?:'m| am|m)? (?:an? )?(?:instructional )?coach\b(?!ed)|\b\w+ teacher,? (?:and )?(?:we|i)'?(?:re|m)? (?:mid|working|coach)|\bmeeting w(?:ith)? a teacher\b|\bdoesn't want a coach\b|"
    r"\b(?:run|lead|facilitat\w+|plan) (?:the|a|our|my|their) [\w ]{0,20}(?:plc|pd|(?:data|team|plc|department) meeting)\b|\b(?:our|my|the) (?:data|team|plc|department) meetings?\b|\bour plc\b|\bteachers (?:who|in my|on my|i (?:coach|support))\b|\bpd (?:session|day|for)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:meet(?:ing|s)?|mtg|conference|post.?obs\w*|sit.?down|debrief|see (?:her|him|them)|prepping)\b[^.?!]{0,60}\b(?:coach|principal|ap|dad|mom|father|mother|parents?|teacher|supervisor|mentor|mon|tues?|wed|thurs?|fri|\w+day|tomorrow|tmrw)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:today|this morning|yesterday|this week|just (?:now|had|finished|taught))\b[^?]*\b(?:was|were|did|didn'?t|went|had|got|sat|said|"
    r"happened|kept|ran|asked|gave|took|wouldn'?t|flopped|bombed)\b|\b(?:was|were|did|went|had|got|happened)\b[^?]{0,80}\b(?:today|this morning|yesterday)\b",
    re.IGNORECASE,
)
_OWN_CLASS = re.compile(
    r"\b(?:kids|students|kiddos|freshmen|juniors|seniors|kinders|\w+ graders|(?:my|our) (?:\w+ )?class|\w+ (?:period|hour|block)|ni[nñ]os|alumnos|estudiantes|mi grupo)\b",
    re.IGNORECASE,
)
_COLLEAGUES = re.compile(
    r"\b(?:teachers?|colleagues?|coachee|mentee|plc|her (?:class|kids|students|room)|his (?:class|kids|students|room)|their (?:class|room)|maestr[oa]s?|docentes?|colegas?)\b",
    re.IGNORECASE,
)
_ONE_LESSON = re.compile(
    r"\b(?:sub plans?|a sub can|for (?:a|the|my) sub)\b|\bneed (?:a |some )?(?:\w+ )?lesson\b|"
    r"\bplan\b[^.?!]{0,30}\b(?:lesson|monday|tuesday|wednesday|thursday|thurs|friday|tomorrow|unit)\b",
    re.IGNORECASE,
)
_BEGINNING = 2
_BUT = re.compile(r"\b(?:but then|nobody|disaster|flop\w*|failed|wrong|didn'?t work|worst|mad)\b", re.IGNORECASE)


def with_purpose(notebook: Notebook, purpose: Purpose | None, reading: Reading, *, named: bool) -> Notebook:
    """The notebook with purpose and map, one inferred while none is given; objection or weariness at the start leads
    to the problem-resolving map. `named` tells whether the message names a strategy."""
    notebook = _with_success(notebook, reading)
    purpose = purpose or infer_purpose(reading, named=named)
    if notebook.purpose is purpose and notebook.turns > 1:
        return notebook
    one_lesson = wants_lesson(reading.text) or bool(_ONE_LESSON.search(reading.text))
    chosen = map_for(purpose, one_lesson=one_lesson)
    if chosen == "impact" and reading.wants(Intent.OBJECT, Intent.WEARY):
        chosen = "problem-resolving"
    return notebook.with_(purpose=purpose, map=chosen)


def _with_success(notebook: Notebook, reading: Reading) -> Notebook:
    """A talk that begins with something that went well stays one about it."""
    glad = Intent.SUCCESS in read_intents(reading.text) and not _BUT.search(reading.text)
    begins = notebook.turns <= _BEGINNING and not reading.wants(Intent.MAKE_PLAN)
    return notebook.with_(went_well=True) if glad and begins else notebook


def is_about_adults(notebook: Notebook, reading: Reading, profile: Profile) -> bool:
    """Whether the talk is about colleagues: it says so, or it is a coach's and does not tell of a class of their own."""
    told = " ".join((*notebook.told, reading.text))
    own_class = _OWN_CLASS.search(told) and not _COLLEAGUES.search(told)
    return bool(_COACHING.search(told)) or (profile.role == "coach" and not own_class)


def infer_purpose(reading: Reading, *, named: bool) -> Purpose:
    """What a conversation is for, from how it begins."""
    if reading.wants(Intent.PREPARE_MEETING) or _MEETING.search(reading.text):
        return Purpose.PREPARE
    if reading.wants(Intent.TALK_THROUGH, Intent.SUCCESS, Intent.ONLY_LISTEN):
        return Purpose.REFLECT
    asks = reading.wants(Intent.ASK_VERDICT, Intent.ASK_EVIDENCE, Intent.ASK_STEPS)
    if named and (asks or reading.wants(Intent.QUESTION)):
        return Purpose.ASK
    if asks_something(reading) and read_asks(reading.text) & {Ask.HOLDINGS, Ask.COMPARE, Ask.OPTIONS}:
        return Purpose.ASK
    if _HAPPENED.search(reading.text) and not reading.wants(
        Intent.JUST_TELL, Intent.MAKE_PLAN, Intent.ASK_MORE_OPTIONS
    ):
        return Purpose.REFLECT
    return Purpose.PLAN
