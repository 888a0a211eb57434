"""Reflections on facts: counts, minutes, the class, the day."""

import re

from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import sentence, turned_phrase
from agents.guided.reading.dates import spoken
from agents.guided.reading.intents import Intent
from agents.guided.reflections.saying import fresh, joined
from agents.guided.reflections.wishes import reads_as_wish
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.guided.telling import earlier, shows_room

_SHORT = 12
SCHOOL_DAYS = 5
_KEEPS_COUNT = re.compile(r"\b(?:count|tally|tallies|tallying|keep track|track|mark it|write it down)\b", re.IGNORECASE)
_TAKES_TIME = re.compile(
    r"\b(?:lose|losing|lost|waste|gone|takes?|took|taking|late|eats?|every day|a day)\b", re.IGNORECASE
)
_RATIO_SAID = re.compile(
    r"\d|\b(?:zero|none|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter)\b", re.IGNORECASE
)


def corrected(s: Situation, speech: Speech) -> str | None:
    """A fact told before and now told otherwise."""
    names = ("period", "grade", "size", "course", "subject")
    told = (name for name in names if name not in s.before.assumed)
    pairs = ((name, getattr(s.before, name), getattr(s.notebook, name)) for name in told)
    changed = next(((name, new) for name, old, new in pairs if old is not None and new != old), None)
    if not changed:
        return None
    name, new = changed
    words = {"grade": room(s.notebook), "size": f"{new} students"}.get(name, new)
    return speech.wording("reflect.corrected", fragment=words)


def target(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    whole = n.whole or n.size
    if n.target and n.target != s.before.target and n.lost_minutes and n.target < n.lost_minutes:
        return speech.wording(
            "reflect.target_minutes", minutes=n.lost_minutes, target=n.target, more=n.lost_minutes - n.target
        )
    if n.target == s.before.target or not (n.target and n.part is not None and whole) or n.target > whole:
        return None
    if n.target <= n.part:
        return None
    return speech.wording("reflect.target", part=n.part, whole=whole, target=n.target, more=n.target - n.part)


def ratio(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    whole = n.whole or n.size
    changed = (n.part, n.whole or n.size) != (s.before.part, s.before.whole or s.before.size)
    if not changed or n.part is None or not whole or n.part > whole or not _RATIO_SAID.search(s.reading.text):
        return None
    if s.reading.facts.part_is_gap:
        return speech.wording("reflect.ratio_gap", part=n.part, whole=whole, rest=whole - n.part)
    if n.wish and reads_as_wish(n.wish):
        return speech.wording("reflect.ratio_goal", part=n.part, whole=whole, wish=turned_phrase(n.wish))
    return speech.wording("reflect.ratio", part=n.part, whole=whole, rest=whole - n.part)


def lost(s: Situation, speech: Speech) -> str | None:
    minutes = s.notebook.lost_minutes
    if not minutes or minutes == s.before.lost_minutes or not _TAKES_TIME.search(s.reading.text):
        return None
    return speech.wording("reflect.lost", minutes=minutes, weekly=minutes * SCHOOL_DAYS)


def counted(s: Situation, speech: Speech) -> str | None:
    counted = s.notebook.counted
    if not counted or counted == s.before.counted or not re.search(r"times|percent|%", counted):
        return None
    return speech.wording("reflect.counted", baseline=counted)


def student_groups(s: Situation, speech: Speech) -> str | None:
    groups = joined(s.reading.facts.groups)
    if not groups:
        return None
    if s.reading.facts.size:
        return speech.wording("reflect.groups", size=s.reading.facts.size, groups=groups)
    return speech.wording("reflect.groups_only", groups=groups)


def helper(s: Situation, speech: Speech) -> str | None:
    counts = s.before.question == "count" or _KEEPS_COUNT.search(s.reading.text)
    if s.notebook.helper and s.notebook.helper != s.before.helper and counts:
        return speech.wording("reflect.helper", helper=s.notebook.helper)
    return None


def bare_facts(s: Situation, speech: Speech) -> str | None:
    """Bare facts get a plain acknowledgment."""
    if len(s.reading.text.split()) > _SHORT or s.reading.wants(Intent.QUESTION, Intent.JUST_TELL):
        return None
    told = _told_facts(s)
    if not told or any(shows_room(one) for one in fresh(s, speech)):
        return None
    seen = earlier(s, "", speech.used)
    text = speech.wording("reflect.facts_and", fragment=", ".join(told), clause=seen) if seen else None
    if text:
        speech.used.add(f"link#{seen}")
    return text or speech.wording("reflect.facts", fragment=", ".join(told))


def _told_facts(s: Situation) -> list[str]:
    facts, n = s.reading.facts, s.notebook
    about_class = (facts.grade or facts.subject or facts.course) and "teachers" not in s.reading.text
    told = [
        room(n) if about_class else None,
        facts.period if facts.period else None,
        f"{facts.size} {'people' if n.about_adults else 'students'}" if facts.size else None,
        f"{facts.minutes} minutes" if facts.minutes else None,
    ]
    return [fact for fact in told if fact]


def room(notebook: Notebook) -> str:
    return notebook.class_words.removeprefix("your ").removesuffix(" class")


def chosen_day(s: Situation, speech: Speech) -> str | None:
    if s.asked_outright:
        return None
    if s.reading.day and s.reading.day != s.before.day and s.notebook.turns > 1:
        return speech.wording("reflect.day", day=spoken(s.reading.day, s.turn.today))
    return None


def one_lesson(s: Situation, speech: Speech) -> str | None:
    lesson = lesson_words(s.notebook, s.reading.text)
    if not lesson or s.notebook.turns > 1 or not (s.reading.day or s.reading.wants(Intent.TALK_THROUGH)):
        return None
    if s.reading.day:
        return speech.wording("reflect.planning", day=sentence(spoken(s.reading.day, s.turn.today))[:-1], lesson=lesson)
    return speech.wording("reflect.lesson", lesson=lesson)


def lesson_words(notebook: Notebook, text: str) -> str | None:
    """The lesson as one would refer to it: "your read-aloud from this morning", "55 minutes of 9th grade ELA on …"."""
    if found := re.search(
        r"\bmy ((?:[\w-]+ ){0,3}(?:lesson|read[- ]?aloud|class|lab|unit|period|discussion|seminar)(?:(?: from)? (?:this morning|today|yesterday))?)\b",
        text,
        re.IGNORECASE,
    ):
        return f"your {found[1].strip()}"
    room = notebook.room.removeprefix("your ").removesuffix(" class")
    if notebook.minutes and room != notebook.room:
        about = f", with {notebook.title}" if notebook.title else ""
        return f"{notebook.minutes} minutes of {room}{about}" if room != "class" else None
    return None
