"""Says back facts: counts, targets, a corrected fact, a bare one."""

import re

from agents.guided.listening.telling import shows_room, telling
from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import turned_phrase
from agents.guided.reading.intents import Intent
from agents.guided.situation import Situation
from agents.guided.speech import Speech

_SHORT = 12
_SAID = ("grade", "subject", "course", "period", "size", "minutes")
_RATIO_SAID = re.compile(
    r"\d|\b(?:zero|none|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter)\b", re.IGNORECASE
)
_NO_WISH = re.compile(r"\b(?:not|no|never|said|says|was|were|did|too|wait|you|your)\b|n't\b|\bi\b", re.IGNORECASE)


def corrected(s: Situation, speech: Speech) -> str | None:
    """A fact told before and now told otherwise."""
    names = ("period", "grade", "size", "course", "subject")
    told = (name for name in names if name not in s.before.assumed)
    pairs = ((name, getattr(s.before, name), getattr(s.notebook, name)) for name in told)
    changed = next(((name, new) for name, old, new in pairs if old is not None and new != old), None)
    if not changed:
        return None
    name, new = changed
    words = {"grade": _room(s.notebook), "size": f"{new} {_people(s.notebook)}"}.get(name, new)
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
    if n.wish and _reads_as_wish(n.wish):
        return speech.wording("reflect.ratio_goal", part=n.part, whole=whole, wish=turned_phrase(n.wish))
    return speech.wording("reflect.ratio", part=n.part, whole=whole, rest=whole - n.part)


def bare_facts(s: Situation, speech: Speech) -> str | None:
    """Bare facts get a plain acknowledgment."""
    if len(s.reading.text.split()) > _SHORT or s.reading.wants(Intent.QUESTION, Intent.JUST_TELL):
        return None
    told = _told_facts(s)
    if not told or any(shows_room(one) for one in _fresh(s, speech)):
        return None
    return speech.wording("reflect.facts", fragment=", ".join(told))


def _told_facts(s: Situation) -> list[str]:
    """The facts of the message as the notebook has them: one that was not taken over is not confirmed."""
    facts, n = s.reading.facts, s.notebook
    taken = {name for name in _SAID if (value := getattr(facts, name)) and value == getattr(n, name)}
    told = [
        _room(n) if taken & {"grade", "subject", "course"} and "teachers" not in s.reading.text else None,
        facts.period if "period" in taken else None,
        f"{facts.size} {_people(n)}" if "size" in taken else None,
        *facts.groups,
        f"{facts.minutes} {'minutos' if n.language == 'es' else 'minutes'}" if "minutes" in taken else None,
    ]
    return [fact for fact in told if fact]


def _people(notebook: Notebook) -> str:
    if notebook.language == "es":
        return "personas" if notebook.about_adults else "estudiantes"
    return "people" if notebook.about_adults else "students"


def _room(notebook: Notebook) -> str:
    return notebook.class_words.removeprefix("your ").removesuffix(" class")


def _fresh(s: Situation, speech: Speech) -> list[str]:
    """What can be said back of this message and was not yet."""
    if s.reading.spanish:
        return []
    return [said for said in telling(s.reading.clauses) if f"said#{said}" not in speech.used]


def _reads_as_wish(wish: str) -> bool:
    """Whether a wish reads like one: about students, as something to see, not a story or a complaint."""
    return wish.startswith(("students ", "every", "all ", "both ", "half ", "most ")) and not _NO_WISH.search(wish)
