"""Says back what the teacher said, with what it adds up to; when unsure, something simpler."""

import re
from collections.abc import Callable

from agents.guided.answers import complains
from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import has_name, sentence, turned, turned_phrase
from agents.guided.reading.dates import spoken
from agents.guided.reading.intents import Intent
from agents.guided.situation import Situation
from agents.guided.speech import Speech

SCHOOL_DAYS = 5
_MOST_FRAGMENT = 10


def reflect(s: Situation, speech: Speech) -> str | None:
    """The richest reflection that this message bears and that was not used yet; None when nothing safe can be said."""
    return next((text for candidate in _CANDIDATES if (text := candidate(s, speech))), None)


def said_clauses(s: Situation) -> list[str]:
    """The clauses of the message that can safely be said back, turned round."""
    if s.reading.spanish:
        return []
    return [said for clause in s.reading.clauses if (said := turned(clause))]


def _corrected(s: Situation, speech: Speech) -> str | None:
    """A fact told before and now told otherwise."""
    names = ("period", "grade", "size", "course", "subject")
    told = (name for name in names if name not in s.before.assumed)
    pairs = ((getattr(s.before, name), getattr(s.notebook, name)) for name in told)
    changed = next((new for old, new in pairs if old is not None and new != old), None)
    return speech.wording("reflect.corrected", fragment=changed) if changed else None


def _stuck(s: Situation, speech: Speech) -> str | None:
    return speech.wording("reflect.stuck") if s.reading.wants(Intent.STUCK) else None


def _object(s: Situation, speech: Speech) -> str | None:
    return speech.wording("reflect.object") if s.reading.wants(Intent.OBJECT) else None


def _target(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    whole = n.whole or n.size
    if n.target and n.target != s.before.target and n.lost_minutes and n.target < n.lost_minutes:
        return speech.wording(
            "reflect.target_minutes", minutes=n.lost_minutes, target=n.target, more=n.lost_minutes - n.target
        )
    if n.target == s.before.target or not (n.target and n.part is not None and whole) or n.target > whole:
        return None
    return speech.wording("reflect.target", part=n.part, whole=whole, target=n.target, more=n.target - n.part)


def _ratio(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    whole = n.whole or n.size
    changed = (n.part, n.whole or n.size) != (s.before.part, s.before.whole or s.before.size)
    if not changed or n.part is None or not whole or n.part > whole:
        return None
    if s.reading.facts.part_is_gap:
        return speech.wording("reflect.ratio_gap", part=n.part, whole=whole, rest=whole - n.part)
    if n.wish:
        return speech.wording("reflect.ratio_goal", part=n.part, whole=whole, wish=turned_phrase(n.wish))
    return speech.wording("reflect.ratio", part=n.part, whole=whole, rest=whole - n.part)


def _lost(s: Situation, speech: Speech) -> str | None:
    minutes = s.notebook.lost_minutes
    if not minutes or minutes == s.before.lost_minutes:
        return None
    return speech.wording("reflect.lost", minutes=minutes, weekly=minutes * SCHOOL_DAYS)


def _wish(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    if not n.wish or n.wish == s.before.wish or s.reading.spanish:
        return None
    wished = f"{sentence(n.wish_said)}" if n.wish_said else None
    if n.part is not None and (whole := n.whole or n.size):
        return speech.wording("reflect.ratio_goal", part=n.part, whole=whole, wish=turned_phrase(n.wish))
    return speech.wording("reflect.wished", wished=wished) or speech.wording("reflect.wish", wish=turned_phrase(n.wish))


def _vague(s: Situation, speech: Speech) -> str | None:
    if s.notebook.vague_wish and s.notebook.vague_wish != s.before.vague_wish:
        return speech.wording("reflect.vague", vague=s.notebook.vague_wish)
    return None


def _counted(s: Situation, speech: Speech) -> str | None:
    counted = s.notebook.counted
    return speech.wording("reflect.counted", baseline=counted) if counted and counted != s.before.counted else None


def _class(s: Situation, speech: Speech) -> str | None:
    facts = s.reading.facts
    if (
        not (facts.grade or facts.subject)
        or "teachers" in s.reading.text
        or len(s.reading.text.split()) > 12
        or s.reading.wants(Intent.QUESTION, Intent.JUST_TELL)
    ):
        return None
    return speech.wording(
        "reflect.class_size" if facts.size else "reflect.class", room=s.notebook.class_words, size=s.notebook.size
    )


def _groups(s: Situation, speech: Speech) -> str | None:
    groups = joined(s.reading.facts.groups)
    if not groups:
        return None
    if s.reading.facts.size:
        return speech.wording("reflect.groups", size=s.reading.facts.size, groups=groups)
    return speech.wording("reflect.groups_only", groups=groups)


def _tried(s: Situation, speech: Speech) -> str | None:
    fresh = [what for what in s.notebook.tried if what not in s.before.tried]
    return speech.wording("reflect.tried", tried=joined(fresh)) if fresh else None


def _obstacle(s: Situation, speech: Speech) -> str | None:
    obstacle = s.notebook.obstacle
    said = [clause for clause in said_clauses(s) if clause != obstacle]
    if not obstacle or obstacle == s.before.obstacle or not said:
        return None
    if s.notebook.response and s.notebook.response != s.before.response:
        answer = turned_phrase(s.notebook.response)
        return speech.wording("reflect.if_then", other=obstacle, fragment=answer)
    return speech.wording("reflect.obstacle", **_both_cases(said[0]), other=obstacle)


def _helper(s: Situation, speech: Speech) -> str | None:
    if s.notebook.helper and s.notebook.helper != s.before.helper:
        return speech.wording("reflect.helper", helper=s.notebook.helper)
    return None


def _feeling(s: Situation, speech: Speech) -> str | None:
    if not s.reading.feeling:
        return None
    said = [clause for clause in said_clauses(s) if len(clause.split()) > 3 and not clause.startswith("you")]
    if said:
        return speech.wording("reflect.feeling_clause", feeling=s.reading.feeling, **_both_cases(said[0]))
    return speech.wording("reflect.feeling", feeling=s.reading.feeling)


def _clauses(s: Situation, speech: Speech) -> str | None:
    said = said_clauses(s)
    if not said:
        return None
    if s.before.wish and s.notebook.map != "library" and complains(said[0]) and not s.notebook.draft:
        text = speech.wording("reflect.clause_goal", wish=turned_phrase(s.before.wish), **_both_cases(said[0]))
        if text:
            return text
    if len(said) > 1 and len(" ".join(said[:2]).split()) <= 24:
        text = speech.wording("reflect.joined", other=said[1], **_both_cases(said[0]))
        if text:
            return text
    return speech.wording("reflect.clause", **_both_cases(said[0]))


def _lesson(s: Situation, speech: Speech) -> str | None:
    lesson = lesson_words(s.notebook, s.reading.text)
    if not lesson or s.notebook.turns > 1 or not (s.reading.day or s.reading.wants(Intent.TALK_THROUGH)):
        return None
    if s.reading.day:
        return speech.wording("reflect.planning", day=sentence(spoken(s.reading.day, s.turn.today))[:-1], lesson=lesson)
    return speech.wording("reflect.lesson", lesson=lesson)


def _minutes(s: Situation, speech: Speech) -> str | None:
    minutes = s.reading.facts.minutes
    return (
        speech.wording("reflect.minutes", time=minutes)
        if minutes and minutes != s.before.minutes and len(s.reading.text.split()) < 9
        else None
    )


def _day(s: Situation, speech: Speech) -> str | None:
    if s.asked_outright:
        return None
    if s.reading.day and s.reading.day != s.before.day and s.notebook.turns > 1:
        return speech.wording("reflect.day", day=spoken(s.reading.day, s.turn.today))
    return None


def _fragment(s: Situation, speech: Speech) -> str | None:
    if (
        not s.reading.clauses
        or s.reading.wants(Intent.QUESTION, Intent.STUCK, Intent.JUST_TELL)
        or s.asked_outright
        or s.reading.spanish
    ):
        return None
    listed = s.reading.text.count(",") > 1 and "." not in s.reading.text
    clause = s.reading.text.strip() if listed else s.reading.clauses[0]
    plain = not has_name("x " + clause) and not re.search(
        r"\b(?:you|your|how|what|why)\b|[\"¿\[\]<>*]|^(?:just|please|tell|give|show|help|walk|can|could)\b",
        clause,
        re.IGNORECASE,
    )
    if plain and 2 <= len(clause.split()) <= _MOST_FRAGMENT:
        return speech.wording("reflect.fragment", fragment=turned_phrase(clause[0].lower() + clause[1:]))
    return None


_CANDIDATES: tuple[Callable[[Situation, Speech], str | None], ...] = (
    _corrected,
    _stuck,
    _object,
    _target,
    _ratio,
    _counted,
    _lost,
    _wish,
    _vague,
    _groups,
    _tried,
    _helper,
    _obstacle,
    _feeling,
    _lesson,
    _minutes,
    _clauses,
    _class,
    _day,
    _fragment,
)


def lesson_words(notebook: Notebook, text: str) -> str | None:
    """The lesson as one would refer to it: "your read-aloud from this morning", "55 minutes of 9th grade ELA on …"."""
    if found := re.search(
        r"\bmy ((?:[\w-]+ ){0,3}(?:lesson|read[- ]?aloud|class|lab|unit|period|discussion|seminar)(?: from| this| today| yesterday)?[\w ]{0,14})",
        text,
        re.IGNORECASE,
    ):
        return f"your {found[1].strip()}"
    room = notebook.room.removeprefix("your ").removesuffix(" class")
    if notebook.minutes and room != notebook.room:
        about = f", with {notebook.title}" if notebook.title else ""
        return f"{notebook.minutes} minutes of {room}{about}" if room != "class" else None
    return None


def joined(parts: tuple[str, ...] | list[str]) -> str:
    """`a, b and c`; with semicolons where a part holds an "and" itself."""
    if len(parts) > 1 and any(" and " in part for part in parts):
        return "; ".join(parts)
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def _both_cases(clause: str) -> dict[str, str]:
    return {"clause": clause, "Clause": clause[0].upper() + clause[1:]}
