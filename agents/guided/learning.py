"""Takes what a message tells into the notebook; an answer is understood by the question before it."""

import re
from pathlib import Path
from typing import Any

from agents.contract import Profile
from agents.guided.answers import LONGEST, answer, complains, student_goal
from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import has_name, turned, turned_phrase
from agents.guided.reading.facts import Facts
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import Reading

_TOLD_ONCE = ("grade", "subject", "course", "period", "size", "helper", "title", "topic")
_LATEST = ("minutes", "lost_minutes", "part", "part_does", "whole", "earlier", "counted", "wanted", "cause", "clock")
_GRADE = re.compile(r"(PK|K|[1-9]|1[0-2])(?:st|nd|rd|th)?", re.IGNORECASE)
_OBSTACLE = re.compile(r"\b(?:because|since|cuz|bc) (?P<why>(?:we|i|they|there|it)\b[^.?!,;]{4,60})", re.IGNORECASE)
_HINDERS = re.compile(
    r"\b(?:no|not|never|\w+n'?t|nobody|ran|run|runs|late|out|only|enough|time|too|afraid|scared|absent|short|lost|loud|behind|alone|rush\w*|interrupt\w*|broke\w*|stuck|hate|refuse\w*|forg[eo]t)\b",
    re.IGNORECASE,
)
_PAST_TROUBLE = re.compile(r"\b(?:last time|last year|yesterday|today|this morning|every time)\b", re.IGNORECASE)
_ONE_STUDENT = re.compile(
    r"\b(?:a|one|this|my) (?:kid|student|boy|girl|child|kiddo|niño|niña)\b|\bhe'?s\b|\bshe'?s\b|\b(?:support|help|reach|with) (?:him|her)\b",
    re.IGNORECASE,
)
_NOT_TOLD = frozenset(
    {Intent.THANKS, Intent.GREETING, Intent.WHO_READS, Intent.WHO_ARE_YOU, Intent.OFF_TOPIC, Intent.NOT_OURS}
)
_NOT_THAT = re.compile(r"\b(\d{1,3})(?: \w+)?,? not (\d{1,3})\b")
_NUMBERS = ("minutes", "size", "whole", "part", "target", "lost_minutes")
_MOST_TOLD = 8
_MOST_LIMITS = 6
_SCARCE = re.compile(r"\b(?:enough|only (?:have|\d+ \w+)|broken|don'?t have)\b", re.IGNORECASE)
_OF_STUDENTS = re.compile(
    r"(?:(?:today|and|so|when|last \w+|half|most|some|all|only|maybe|about|like|the (?:rest|same|other|whole|loud|quiet)) (?:of )?)*(?:they|them|he|she|it|nobody|everybody|everyone|no one|students?|kids?|(?:your|the|my|these|two|three|\d+) (?:\w+ ){0,3}(?:kids?|students?|class|period|graders|boys?|girls?|groups?|block|freshmen|seniors|juniors|kinders)|\d+ of)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset((Path(__file__).parent / "reading" / "stop_words.txt").read_text(encoding="utf-8").split())


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
    changes |= {
        "turns": notebook.turns + 1,
        "aims": notebook.aims or facts.aims,
        "unproductive": _unproductive(notebook, reading),
    }
    if facts.groups:
        changes["groups"] = _merged(notebook.groups, facts.groups)
    if facts.tried and not reading.wants(Intent.SUCCESS):
        changes["tried"] = _merged(notebook.tried, tuple(t for t in facts.tried if not has_name("I " + t)))
    if reading.day:
        changes["day"] = reading.day
    if reading.by:
        changes["by"] = reading.by
    if _ONE_STUDENT.search(reading.text) and not (facts.size or notebook.size or facts.helper):
        changes["one_student"] = True
    changes |= _put_right(notebook.with_(**changes), reading.text)
    changes |= _limits(notebook, facts) | _goal(notebook, facts) | answer(notebook, reading) | _story(notebook, reading)
    return notebook.with_(**changes)


def _put_right(notebook: Notebook, text: str) -> dict[str, Any]:
    """A number taken back ("35 not 45") is replaced wherever it was kept."""
    found = _NOT_THAT.search(text)
    if not found:
        return {}
    right, wrong = (int(number) for number in found.groups())
    return {name: right for name in _NUMBERS if getattr(notebook, name) == wrong}


def _copied(notebook: Notebook, reading: Reading) -> dict[str, Any]:
    """Who the class is stays as it was told first, unless corrected; counts follow the latest."""
    corrected = reading.wants(Intent.CORRECT)
    open_names = (n for n in _TOLD_ONCE if corrected or n in notebook.assumed or getattr(notebook, n) is None)
    names = [*_LATEST, *open_names]
    told = {name: value for name in names if (value := getattr(reading.facts, name)) is not None}
    if corrected and notebook.target and "part" in told:
        told["target"] = told.pop("part")
    if "size" in told and notebook.whole and told["size"] != notebook.whole:
        told.setdefault("whole", None)
    if "part" not in told and "earlier" in told and notebook.part is None:
        told["part"] = told["earlier"]
    if _names_text(
        told.get("topic"), notebook.with_(**{n: told[n] for n in ("subject", "course") if n in told})
    ) or any(has_name("x " + str(told[n])) for n in ("topic", "cause", "part_does") if told.get(n)):
        told = {name: value for name, value in told.items() if name not in {"topic", "cause", "part_does"}}
    if notebook.subject and not corrected and told.get("course") and not notebook.course:
        del told["course"]
    alone = re.fullmatch(r"(\d{2})(?: (?:total|of (?:them|em)))?[.!]?", reading.text.strip())
    if alone and notebook.size is None and notebook.question not in {"baseline", "target"}:
        told["size"] = int(alone[1])
    whole = told.get("whole") or notebook.whole or told.get("size") or notebook.size
    if told.get("part") is not None and whole and reading.facts.part_is_gap:
        told["part"] = whole - told["part"]
    return told | {"assumed": tuple(name for name in notebook.assumed if name not in told)}


def _names_text(topic: str | None, notebook: Notebook) -> bool:
    """Whether a topic only repeats the subject or course that is known."""
    return topic is not None and topic.lower() in {(notebook.subject or "").lower(), (notebook.course or "").lower()}


def _limits(notebook: Notebook, facts: Facts) -> dict[str, Any]:
    """What cannot be, the latest last; scarcity is an obstacle too, unless another was told."""
    fresh = tuple(
        limit
        for limit in facts.limits
        if limit not in facts.tried and not has_name("x " + limit[0].lower() + limit[1:])
    )
    if not fresh:
        return {}
    changes: dict[str, Any] = {"limits": _merged(notebook.limits, fresh)[-_MOST_LIMITS:]}
    scarce = next((limit for limit in fresh if _SCARCE.search(limit)), None)
    if scarce and notebook.obstacle is None:
        changes["obstacle"] = turned_phrase(scarce)
    return changes


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


def _story(notebook: Notebook, reading: Reading) -> dict[str, Any]:
    """Statements about the class: searched with, and the first that can be said back becomes the problem."""
    changes: dict[str, Any] = {}
    if reading.intents & _NOT_TOLD or reading.wants(Intent.STUCK):
        return changes
    limits = {turned_phrase(limit) for limit in reading.facts.limits}
    trouble = _trouble(reading)
    if trouble or tells_something(reading):
        changes["told"] = (*notebook.told, reading.text[:400])[-_MOST_TOLD:]
    if found := _OBSTACLE.search(reading.text):
        changes["obstacle" if _HINDERS.search(found["why"]) else "cause"] = turned_phrase(found["why"])
    if (
        trouble
        and not any(trouble in limit for limit in limits)
        and (notebook.problem is None or _PAST_TROUBLE.search(trouble))
    ):
        changes["problem"] = trouble
    return changes


def tells_something(reading: Reading, least: int = 2) -> bool:
    """Whether the message has content of its own to search with, beyond asking or assenting: so many words at least."""
    content = {word for word in re.findall(r"[a-zá-ú]{3,}", reading.text.lower()) if word not in _EMPTY}
    return len(content) >= least


def _trouble(reading: Reading) -> str | None:
    if reading.wants(Intent.PREPARE_MEETING, Intent.TALK_THROUGH):
        return None
    if reading.spanish:
        return next((said for clause in reading.clauses if (said := turned(clause))), None)
    sayable: list[str] = []
    for clause in reading.clauses:
        if re.match(
            r"(?:i|we) (?:just |really )?(?:want|need|wish|hope|'d like)\b|i'd\b|yes\b|it was better",
            clause,
            re.IGNORECASE,
        ):
            continue
        said = turned(clause)
        if said and not re.match(r"you (?:need|want) ", said):
            sayable.append(said)
    plain = (said for said in sayable if complains(said) or _OF_STUDENTS.match(said))
    return next(plain, None)


def _merged(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))
