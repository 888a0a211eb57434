"""What a message wants, by what its parts do: the rules' readings that no part bears out are dropped, missed ones added."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.asking import Ask, asking_part, asks_something, read_asks
from agents.guided.notebook import Notebook
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import Reading
from agents.guided.speech import Speech

_MEANS: Mapping[Act, Intent] = {
    Act.ASK_IDEAS: Intent.ASK_MORE_OPTIONS,
    Act.ASK_ONE: Intent.JUST_TELL,
    Act.ASK_WORDS: Intent.ASK_WORDS,
    Act.ASK_STEPS: Intent.ASK_STEPS,
    Act.ASK_CHECK: Intent.ASK_MEASURE,
    Act.ASK_EVIDENCE: Intent.ASK_EVIDENCE,
    Act.ASK_COMPARE: Intent.ASK_COMPARE,
    Act.ASK_WHATIF: Intent.ASK_ADAPT,
    Act.ASK_PLAN: Intent.MAKE_PLAN,
    Act.ASK_SHOW: Intent.ASK_PLAN,
    Act.ASK_QUESTIONS: Intent.ASK_MEETING,
    Act.ASK_NOTICE: Intent.ASK_NOTICE,
    Act.ASK_PROGRAM: Intent.WHO_ARE_YOU,
    Act.ASK_EXAMPLE: Intent.ASK_WORDS,
    Act.ASK_WHAT: Intent.QUESTION,
    Act.ASK_WHY: Intent.QUESTION,
    Act.ASK_PRIVACY: Intent.WHO_READS,
    Act.ONLY_LISTEN: Intent.ONLY_LISTEN,
    Act.THANKS: Intent.THANKS,
    Act.BYE: Intent.FAREWELL,
    Act.UNSURE: Intent.STUCK,
    Act.SUCCESS: Intent.SUCCESS,
    Act.CORRECT: Intent.CORRECT,
}
_ASKS: Mapping[Act, Ask] = {
    Act.REWORK: Ask.REWORK,
    Act.ASK_QUESTIONS: Ask.QUESTIONS,
    Act.ASK_IDEAS: Ask.OPTIONS,
    Act.ASK_WORDS: Ask.WORDS,
    Act.ASK_CHECK: Ask.CHECK,
    Act.ASK_WHATIF: Ask.REFUSAL,
}
ASKING_ACTS = frozenset(act for act in Act if act.startswith("ask_")) | {Act.REWORK, Act.CHANGE_PLAN, Act.OFF_TOPIC}
_OF_ASKING = frozenset(intent for intent in Intent if intent.startswith("ask_")) | {Intent.JUST_TELL, Intent.QUESTION}
_OTHER_TOPIC = re.compile(
    r"\b(?:talk about|switch to|ask about) (?:something|another thing|one other thing)", re.IGNORECASE
)
TELL_ME = re.compile(
    r"\bjust tell me\b|\b(?:is there|any|have|has|got|actual|real) (?:\w+ )?(?:evidence|research|proof|studies)\b|\bwhat (?:should|do|can|could|would) (?:i|you|we) (?:do|say|try)\b|\bgive me\b|\b(?:any|some) (?:ideas|tips|advice)\b|\bmake (?:me )?(?:a|the) plan\b|\bdime qu[eé]\b|\bqu[eé] hago\b|\bdame\b",
    re.IGNORECASE,
)
_ONLY_ASKED = frozenset({Ask.MATERIALS, Ask.COMPARE})
_OR = re.compile(r"\b(?:or|vs\.?|versus|o)\b", re.IGNORECASE)
_TELL_ABOUT = re.compile(
    r"\btell me (?:\w+ )?(?:about|what)\b|\bsay what it\b|\bshow me\b|\b(?:your |any )?thoughts on\b|\bcu[eé]ntame (?:de|sobre)\b",
    re.IGNORECASE,
)
_ASKED = 0.2
_MARKED = 0.08
_PLAINLY = 0.3
CLEAR = 0.12
_SURE = 0.5
_FEW_WORDS = 9
_PLAIN_REQUESTS = (
    *(Intent.ASK_EVIDENCE, Intent.ASK_WORDS, Intent.ASK_STEPS, Intent.JUST_TELL, Intent.ASK_COMPARE, Intent.MAKE_PLAN),
    *(Intent.ASK_MEASURE, Intent.ASK_PLAN, Intent.ASK_TIMES, Intent.ASK_MORE_OPTIONS, Intent.QUESTION),
)
"""Leads from which on an act counts beside the rules."""
_SLOT_OF_QUESTION: Mapping[str, str] = {
    **dict.fromkeys(("opening", "impressions", "situation", "class", "lesson"), "opening"),
    **dict.fromkeys(("hardest", "work", "from_feeling", "which_part", "nearer"), "picture"),
    **dict.fromkeys(("students",), "who"),
    **dict.fromkeys(("causes", "well_causes", "from_cause", "from_success"), "cause"),
    **dict.fromkeys(("from_contrast", "resources"), "exception"),
    **dict.fromkeys(
        ("goal", "goal_told", "aim", "desired", "vague_goal", "target", "meeting_want", "plan_goal"), "goal"
    ),
    **dict.fromkeys(("baseline", "count", "meeting_evidence"), "count"),
    **dict.fromkeys(("tried", "past", "meeting_past", "from_tried"), "tried"),
    **dict.fromkeys(("apply", "next", "learning", "from_worry", "what_step"), "step"),
    **dict.fromkeys(("when", "meeting_frame"), "when"),
    **dict.fromkeys(("choice", "which", "which_first"), "options"),
    **dict.fromkeys(("fit",), "card"),
    **dict.fromkeys(("obstacle", "response", "review", "attempt"), "plan"),
}


def asks_of(said: Sequence[Said]) -> frozenset[Ask]:
    """What the parts plainly ask for."""
    return frozenset(_ASKS[one.act] for one in said if one.act in _ASKS and one.lead >= _ASKED)


def asked_before(notebook: Notebook) -> str:
    """What the last reply asked or did, in the words of the judged messages."""
    if notebook.question is None:
        return notebook.did
    if notebook.question.startswith("slot."):
        return notebook.question.removeprefix("slot.")
    return _SLOT_OF_QUESTION.get(notebook.question, notebook.did if notebook.did != "none" else "opening")


def did(speech: Speech, *, planned: bool) -> str:
    """What a reply does beside asking."""
    if planned:
        return "plan"
    shown = len(set(speech.shown))
    quotes = any(paragraph.startswith(">") for paragraph in speech.paragraphs)
    return "words" if quotes else "options" if shown > 1 else "card" if shown else "none"


def may_ask(said: Sequence[Said]) -> bool:
    """Whether a part may be a question or an order; a rhetorical one is none."""
    return not said or any(one.may_be(*ASKING_ACTS) for one in said)


def _orders(reading: Reading, said: Sequence[Said]) -> bool:
    """Whether the rules read a short message as a plain request, and nothing in it is plainly something else."""
    short = len(reading.text.split()) <= _FEW_WORDS and all(one.lead < _SURE for one in said)
    return short and reading.wants(*_PLAIN_REQUESTS)


def _least(act: Act, *, marked: bool) -> float:
    """The lead from which an act counts; a question mark lowers it for what asks."""
    if act is Act.ASK_PROGRAM:
        return _PLAINLY
    if act in ASKING_ACTS:
        return _MARKED if marked else _ASKED
    return _SURE if act is Act.UNSURE else CLEAR


def asked_for(
    reading: Reading, said: Sequence[Said], named: Sequence[str], *, in_hand: bool
) -> tuple[bool, frozenset[Ask]]:
    """Whether an answer is expected, and what is asked for.

    `named` are the strategies the message names; `in_hand` tells whether the talk is about a card.
    """
    asks = read_asks(asking_part(reading.text)) | asks_of(said)
    if reading.wants(Intent.ASK_COMPARE):
        asks |= {Ask.COMPARE}
    if compares(reading.text, named, said):
        return True, asks | {Ask.COMPARE}
    asked = is_asked(reading, said)
    return asked, asks if asked else asks - (_ONLY_ASKED - {Ask.MATERIALS} if in_hand else _ONLY_ASKED)


def compares(text: str, named: Sequence[str], said: Sequence[Said]) -> bool:
    """Whether a message puts two things side by side: "jigsaw or gallery walk for this"."""
    return bool(_OR.search(text)) and (
        len(named) > 1 or any(one.act is Act.ASK_COMPARE and one.lead >= _ASKED for one in said)
    )


def is_asked(reading: Reading, said: Sequence[Said]) -> bool:
    """Whether an answer is expected: a question by its form that may be one, or a part that plainly asks."""
    if _TELL_ABOUT.search(reading.text):
        return True
    plainly = any(one.act in ASKING_ACTS and one.lead >= _ASKED for one in said)
    formed = asks_something(reading) or ("?" in reading.text and may_ask(said))
    short = reading.text.rstrip().endswith("?") and len(reading.text.split()) <= _FEW_WORDS and asks_something(reading)
    return plainly or short or (formed and reading.wants(*_OF_ASKING))


def with_acts(reading: Reading, said: Sequence[Said]) -> Reading:
    """The reading with what its parts do."""
    if not said:
        return reading
    added = {
        _MEANS[one.act] for one in said if one.act in _MEANS and one.lead >= _least(one.act, marked="?" in one.text)
    }
    intents = set(reading.intents) | added
    if not any(one.may_be(Act.THANKS, Act.BYE) for one in said):
        intents -= {Intent.THANKS, Intent.FAREWELL}
    if any(one.act is Act.NEW_TOPIC and one.lead >= CLEAR for one in said) or _OTHER_TOPIC.search(reading.text):
        intents = (intents - _OF_ASKING) | {Intent.NEW_TOPIC}
    if not may_ask(said) and not _orders(reading, said) and not TELL_ME.search(reading.text):
        intents -= _OF_ASKING - ({Intent.QUESTION} if "?" in reading.text else set())
    return replace(reading, intents=frozenset(intents))
