"""Takes what a message tells into the notebook; an answer is understood by the question before it."""

import re
from typing import Any

from agents.contract import Profile
from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import has_name, turned, turned_phrase
from agents.guided.reading.facts import Facts
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import Reading

_TOLD_ONCE = ("grade", "subject", "course", "period", "size", "helper", "title")
_LATEST = ("minutes", "lost_minutes", "part", "part_does", "whole")
_CORRECTION = re.compile(r"\b(?:correction|actually|sorry|i meant|no,|not \d)", re.IGNORECASE)
_TIMES = re.compile(
    r"\b(?:\d+|once|twice|two|three|four|five|six|seven|eight|ten) times? (?:a|an|per|each|every) (?:class|period|day|lesson|hour|week)\b|\b\d{1,3} ?(?:%|percent)",
    re.IGNORECASE,
)
_COMPLAINS = re.compile(
    r"\b(?:never|always|nobody|nothing|don't|doesn't|didn't|can't|won't|aren't|isn't|whole time|out of control|refuse\w*|over me|at me|yell\w*|"
    r"fight\w*|ignore\w*|interrupt\w*|worst|hate|chaos|again|keep \w+ing)\b",
    re.IGNORECASE,
)
_WANTED_PERCENT = re.compile(r"\b(?:like|want|goal|get to|up to|hope)\b\D{0,20}(\d{1,3} ?(?:%|percent))", re.IGNORECASE)
_SHARES = (
    ("(?:zero|none|nobody|no one)", 0.0),
    ("half", 1 / 2),
    ("(?:a|one) third", 1 / 3),
    ("(?:a|one) quarter", 1 / 4),
    ("two thirds", 2 / 3),
)
_IF_THEN = re.compile(
    r"\bif (?P<obstacle>[^,.]{4,60}?),? (?:then )?i(?:'d|'ll| will| would) (?:just )?(?P<response>(?!feel|be\b|want|like|love)[^.!?]{4,90})",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:first|second|third|last|that|this) one\b|^(?:the )?(?:first|second|third)$", re.IGNORECASE)
_MIGHT = re.compile(r"\b(?:might|may|will|'ll|could|going to|gonna|won't|what if)\b", re.IGNORECASE)
_GRADE = re.compile(r"(PK|K|[1-9]|1[0-2])(?:st|nd|rd|th)?", re.IGNORECASE)
_NUMBER = re.compile(r"\b(\d{1,3})\b")
_TO_STUDENTS = (
    (r"^(?:for )?(?:them|my kids|the kids|my students|kids) (?:all )?to (?:be able to )?", "students "),
    (r"^to see (?:them )?", "students "),
    (r"^(?:they|the kids|kids)(?:'d| would| could) ", "students "),
    (r"^(?:them|they) ", "students "),
    (r"^((?:all|both|half|most|\d+) of (?:them|my \w+)) to ", r"\1 "),
    (r"^(every\w+|each of them) to (\w+)", r"\1 \2s"),
)
_BY_END = re.compile(r"\bby the end of (?:the|this) (?:month|week|year|unit|semester)\b[,]?\s*", re.IGNORECASE)
_OBSTACLE = re.compile(r"\b(?:because|since|cuz|bc) (?P<why>(?:we|i|they|there|it)\b[^.?!,;]{4,60})", re.IGNORECASE)
_PAST_TROUBLE = re.compile(r"\b(?:last time|last year|yesterday|today|this morning|every time)\b", re.IGNORECASE)
_ONE_STUDENT = re.compile(
    r"\b(?:a|one|this|my) (?:kid|student|boy|girl|child|kiddo|niño|niña)\b|\bhe'?s\b|\bshe'?s\b|\b(?:support|help|reach|with) (?:him|her)\b",
    re.IGNORECASE,
)
_NOT_TOLD = frozenset(
    {Intent.THANKS, Intent.GREETING, Intent.WHO_READS, Intent.WHO_ARE_YOU, Intent.OFF_TOPIC, Intent.NOT_OURS}
)
_NO_ANSWER = (
    Intent.STUCK,
    Intent.JUST_TELL,
    Intent.ASK_MORE_OPTIONS,
    Intent.MAKE_PLAN,
    Intent.CHANGE_PLAN,
    Intent.THANKS,
)
LONGEST = 200
_MOST_TOLD = 8
_EMPTY = frozenset(
    [
        "the",
        "and",
        "for",
        "you",
        "your",
        "what",
        "would",
        "should",
        "could",
        "can",
        "how",
        "does",
        "did",
        "are",
        "was",
        "were",
        "will",
        "just",
        "tell",
        "then",
        "that",
        "this",
        "there",
        "them",
        "they",
        "have",
        "has",
        "had",
        "with",
        "about",
        "from",
        "then",
        "okay",
        "yes",
        "yeah",
        "sure",
        "give",
        "say",
        "said",
        "exact",
        "words",
        "steps",
        "times",
        "time",
        "long",
        "each",
        "part",
        "parts",
        "end",
        "collect",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "tomorrow",
        "next",
        "week",
        "today",
        "please",
        "want",
        "need",
        "know",
        "like",
        "make",
        "plan",
        "try",
        "show",
        "more",
        "else",
        "something",
        "thing",
        "things",
        "some",
        "any",
        "one",
        "two",
        "three",
        "first",
        "second",
        "really",
        "not",
        "don",
        "isn",
        "fine",
        "why",
        "help",
        "idea",
        "ideas",
        "sounds",
        "good",
        "great",
        "works",
        "work",
        "let",
        "lets",
        "put",
        "into",
        "make",
        "out",
        "get",
        "got",
    ]
)


def from_profile(notebook: Notebook, profile: Profile) -> Notebook:
    """What the profile tells, assumed until the conversation tells otherwise. Several grades or subjects tell nothing."""
    changes: dict[str, Any] = {}
    grade = _GRADE.fullmatch(profile.grades[0]) if len(profile.grades) == 1 else None
    if notebook.grade is None and grade:
        changes["grade"] = grade[1].upper()
    if notebook.subject is None and len(profile.subjects) == 1:
        changes["subject"] = profile.subjects[0]
    if notebook.size is None and profile.class_size:
        changes["size"] = profile.class_size
    return notebook.with_(**changes, assumed=_merged(notebook.assumed, tuple(changes)))


def learn(notebook: Notebook, reading: Reading) -> Notebook:
    """The notebook after this message."""
    facts = reading.facts
    changes = _copied(notebook, reading)
    changes |= {"turns": notebook.turns + 1, "unproductive": _unproductive(notebook, reading)}
    if facts.groups:
        changes["groups"] = _merged(notebook.groups, facts.groups)
    if facts.tried and not notebook.draft:
        changes["tried"] = _merged(notebook.tried, tuple(t for t in facts.tried if not has_name("I " + t)))
    if reading.day:
        changes["day"] = reading.day
    if reading.by:
        changes["by"] = reading.by
    if _ONE_STUDENT.search(reading.text) and not (facts.size or notebook.size or facts.helper):
        changes["one_student"] = True
    changes |= _goal(notebook, facts) | _answer(notebook, reading) | _story(notebook, reading)
    return notebook.with_(**changes)


def _copied(notebook: Notebook, reading: Reading) -> dict[str, Any]:
    """Who the class is stays as it was told first, unless corrected; counts follow the latest."""
    corrected = _CORRECTION.search(reading.text)
    open_names = (n for n in _TOLD_ONCE if corrected or n in notebook.assumed or getattr(notebook, n) is None)
    names = [*_LATEST, *open_names]
    told = {name: value for name in names if (value := getattr(reading.facts, name)) is not None}
    whole = told.get("whole") or notebook.whole or told.get("size") or notebook.size
    if told.get("part") is not None and whole and reading.facts.part_is_gap:
        told["part"] = whole - told["part"]
    return told | {"assumed": tuple(name for name in notebook.assumed if name not in told)}


def _unproductive(notebook: Notebook, reading: Reading) -> int:
    return notebook.unproductive + 1 if reading.wants(Intent.STUCK) else 0


def _goal(notebook: Notebook, facts: Facts) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if facts.wish and (notebook.title or not has_name("I " + facts.wish)):
        changes |= {
            "wish": student_goal(facts.wish[:LONGEST]),
            "wish_said": turned_phrase(facts.wish_said or facts.wish),
        }
    if facts.vague_wish and not notebook.knows_goal:
        changes["vague_wish"] = turned_phrase(facts.vague_wish)
    baseline_known = notebook.part is not None or notebook.lost_minutes is not None
    more = facts.target and facts.target > (notebook.part or 0)
    fewer_minutes = facts.target and notebook.lost_minutes and facts.target < notebook.lost_minutes
    if (baseline_known or facts.target_said) and (fewer_minutes if notebook.lost_minutes else more):
        changes["target"] = facts.target
    return changes


def student_goal(wish: str) -> str:
    """A wish as a statement about students: "them to argue" becomes "students argue"."""
    wish = _BY_END.sub("", wish).strip(" ,")
    for pattern, replacement in _TO_STUDENTS:
        changed = re.sub(pattern, replacement, wish, flags=re.IGNORECASE)
        if changed != wish:
            return changed
    return wish


def _answer(notebook: Notebook, reading: Reading) -> dict[str, Any]:
    """What the message means as an answer to the question asked last."""
    if reading.wants(*_NO_ANSWER) or not reading.clauses:
        return {}
    clause, number = reading.clauses[0], _NUMBER.search(reading.text)
    question = notebook.question
    if found := _TIMES.search(reading.text):
        wanted = _WANTED_PERCENT.search(reading.text)
        return {"counted": found[0], "part": None, "wanted": wanted[1] if wanted else notebook.wanted}
    if question == "target" and number and not (reading.facts.minutes and not notebook.lost_minutes):
        return {"target": int(number[1])}
    if question in {"baseline", "target", "goal"} and (share := _share(notebook, reading.text)) is not None:
        return {"part": share}
    if (
        question == "baseline"
        and number
        and not reading.facts.target_said
        and reading.facts.part is None
        and reading.facts.lost_minutes is None
    ):
        return _counted(notebook, int(number[1]), reading)
    counted = (
        reading.facts.lost_minutes or reading.facts.part is not None or reading.facts.groups or reading.facts.target
    )
    if (
        question in {"goal", "aim", "vague_goal", "desired"}
        and not counted
        and not reading.facts.wish
        and _pictures(clause)
        and not reading.wants(Intent.QUESTION)
        and len(clause.split()) >= 3
        and not has_name(clause)
    ):
        return {"wish": student_goal(clause[:LONGEST]), "wish_said": None}
    if found := _IF_THEN.search(reading.text):
        return {"obstacle": turned_phrase(found["obstacle"]), "response": found["response"].strip(" .")}
    hinders = question == "obstacle" or (notebook.draft is not None and not notebook.obstacle and _MIGHT.search(clause))
    asks = reading.wants(Intent.QUESTION) and not clause.lower().startswith("what if")
    chooses = reading.wants(Intent.AGREE) or reading.facts.part is not None or _PLACE.search(clause)
    if hinders and not asks and not chooses and len(clause.split()) >= 2 and not has_name(clause):
        return {"obstacle": turned_phrase(re.sub(r"^what if ", "", clause, flags=re.IGNORECASE))}
    return {}


def _pictures(clause: str) -> bool:
    """Whether an answer pictures what is wanted, not the trouble."""
    return (
        not _COMPLAINS.search(clause)
        and not re.search(r"\b(?:option|idea|strategy|plan|one|right now|unless|has to be)\b", clause)
        and not re.match(
            r"(?:i|we|my)\b|(?:they|he|she)(?:'re| are| is|'s)? (?:bored|tired|lost|loud|rude|lazy|not|never|don't)|like\b|nothing\b",
            clause,
            re.IGNORECASE,
        )
    )


def _share(notebook: Notebook, text: str) -> int | None:
    """A share such as "half" of a class whose size is known, in students."""
    whole = notebook.whole or notebook.size
    found = next((part for word, part in _SHARES if re.search(rf"\b{word}\b", text, re.IGNORECASE)), None)
    return round(whole * found) if whole and found is not None else None


def complains(clause: str) -> bool:
    """Whether a clause tells of trouble."""
    return bool(_COMPLAINS.search(clause))


def _counted(notebook: Notebook, number: int, reading: Reading) -> dict[str, Any]:
    if reading.facts.minutes:
        return {}
    whole = notebook.whole or notebook.size
    return {"part": number} if whole and number <= whole else {}


def _story(notebook: Notebook, reading: Reading) -> dict[str, Any]:
    """Statements about the class: searched with, and the first that can be said back becomes the problem."""
    changes: dict[str, Any] = {}
    if reading.intents & _NOT_TOLD or reading.wants(Intent.STUCK):
        return changes
    if tells_something(reading):
        changes["told"] = (*notebook.told, reading.text[:400])[-_MOST_TOLD:]
    if found := _OBSTACLE.search(reading.text):
        changes["obstacle"] = turned_phrase(found["why"])
    trouble = _trouble(reading)
    if trouble and (notebook.problem is None or _PAST_TROUBLE.search(trouble)):
        changes["problem"] = trouble
    return changes


def tells_something(reading: Reading) -> bool:
    """Whether the message has content of its own to search with, beyond asking or assenting."""
    content = {word for word in re.findall(r"[a-zá-ú]{3,}", reading.text.lower()) if word not in _EMPTY}
    return len(content) >= 2


def _trouble(reading: Reading) -> str | None:
    if reading.spanish or reading.wants(Intent.PREPARE_MEETING, Intent.TALK_THROUGH):
        return None
    for clause in reading.clauses:
        if re.match(
            r"(?:i|we) (?:just |really )?(?:want|need|wish|hope|'d like)\b|i'd\b|yes\b|it was better",
            clause,
            re.IGNORECASE,
        ):
            continue
        said = turned(clause)
        if said and not re.match(r"you (?:need|want) ", said):
            return said
    return None


def _merged(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))
