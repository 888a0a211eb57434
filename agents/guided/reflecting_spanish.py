"""Says back in Spanish what the teacher said: fewer and plainer ways than in English, nothing when unsure."""

from collections.abc import Callable

from agents.guided.reading.clauses import turned
from agents.guided.reading.intents import Intent
from agents.guided.reading.spanish.dates import spoken_in_spanish
from agents.guided.situation import Situation
from agents.guided.spanish import addressed, said_back
from agents.guided.speech import Speech

SCHOOL_DAYS = 5
_MOST_JOINED = 24
_SHORT = 12


def reflect_in_spanish(s: Situation, speech: Speech) -> str | None:
    """The richest reflection that this message bears and that was not used yet; None when nothing safe can be said."""
    if s.reading.wants(Intent.THANKS) and len(s.reading.text.split()) <= _SHORT:
        return None
    return next((text for candidate in _CANDIDATES if (text := candidate(s, speech))), None)


def said_in_spanish(s: Situation) -> list[str]:
    """The clauses of the message that can safely be said back, in the form of address of the talk."""
    turns = (turned(clause) for clause in s.reading.clauses) if s.reading.spanish else ()
    addressing = (addressed(said, formal=s.notebook.formal) for said in turns if said)
    return [said for said in addressing if said]


def _fresh(s: Situation, speech: Speech) -> list[str]:
    return [said for said in said_in_spanish(s) if f"said#{said}" not in speech.used]


def _say(speech: Speech, key: str, *said: str, **values: object) -> str | None:
    names = {"clause": said[0], "Clause": said[0][0].upper() + said[0][1:]} if said else {}
    others = {"other": said[1], "Other": said[1][0].upper() + said[1][1:]} if len(said) > 1 else {}
    text = speech.wording(f"reflect.{key}", **names, **others, **values)
    if text:
        speech.used.update(f"said#{one}" for one in said)
    return text


def _corrected(s: Situation, speech: Speech) -> str | None:
    told = [name for name in ("period", "size") if name not in s.before.assumed]
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
    if not n.target or n.target == s.before.target:
        return None
    if n.lost_minutes and n.target < n.lost_minutes:
        values = {"minutes": n.lost_minutes, "target": n.target, "more": n.lost_minutes - n.target}
        return speech.wording("reflect.target_minutes", **values)
    if n.part is None or not whole or not n.part < n.target <= whole:
        return None
    return speech.wording("reflect.target", part=n.part, whole=whole, target=n.target, more=n.target - n.part)


def _ratio(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    whole = n.whole or n.size
    told = s.reading.facts.part is not None and n.part != s.before.part
    if not told or n.part is None or not whole or n.part > whole:
        return None
    if s.reading.facts.part_is_gap:
        return speech.wording("reflect.ratio_gap", part=n.part, whole=whole, rest=whole - n.part)
    if n.wish:
        wish = said_back(n.wish, formal=n.formal)
        return speech.wording("reflect.ratio_goal", part=n.part, whole=whole, wish=wish)
    return speech.wording("reflect.ratio", part=n.part, whole=whole, rest=whole - n.part)


def _lost(s: Situation, speech: Speech) -> str | None:
    minutes = s.notebook.lost_minutes
    if not minutes or minutes == s.before.lost_minutes:
        return None
    return speech.wording("reflect.lost", minutes=minutes, weekly=minutes * SCHOOL_DAYS)


def _wish(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    if not n.wish or n.wish == s.before.wish:
        return None
    return speech.wording("reflect.wish", wish=said_back(n.wish, formal=n.formal))


def _vague(s: Situation, speech: Speech) -> str | None:
    vague = s.notebook.vague_wish
    return speech.wording("reflect.vague", vague=vague) if vague and vague != s.before.vague_wish else None


def _groups(s: Situation, speech: Speech) -> str | None:
    groups = " y ".join(s.reading.facts.groups)
    if groups and s.reading.facts.size:
        return speech.wording("reflect.groups", size=s.reading.facts.size, groups=groups)
    return speech.wording("reflect.groups_only", groups=groups) if groups else None


def _tried(s: Situation, speech: Speech) -> str | None:
    fresh = [what for what in s.notebook.tried if what not in s.before.tried]
    tried = [said_back(what, formal=s.notebook.formal) for what in fresh]
    return speech.wording("reflect.tried", tried=" y ".join(tried)) if tried and s.reading.spanish else None


def _feeling(s: Situation, speech: Speech) -> str | None:
    if not s.reading.feeling:
        return None
    feeling = speech.phrasings.label(s.reading.feeling)
    said = _fresh(s, speech)
    text = _say(speech, "feeling_clause", said[0], feeling=feeling) if said else None
    return text or speech.wording("reflect.feeling", feeling=feeling)


def _clauses(s: Situation, speech: Speech) -> str | None:
    said = _fresh(s, speech)
    if not said:
        return None
    if (
        len(said) > 1
        and len(" ".join(said[:2]).split()) <= _MOST_JOINED
        and (text := _say(speech, "joined", *said[:2]))
    ):
        return text
    if s.before.wish and s.notebook.map != "library" and not s.notebook.draft:
        wish = said_back(s.before.wish, formal=s.notebook.formal)
        if text := _say(speech, "value_and_now", said[0], wish=wish):
            return text
    return _say(speech, "clause", said[0])


def _class(s: Situation, speech: Speech) -> str | None:
    facts, n = s.reading.facts, s.notebook
    new = (n.grade, n.subject) != (s.before.grade, s.before.subject) and (facts.grade or facts.subject)
    if not new or s.reading.wants(Intent.QUESTION, Intent.JUST_TELL):
        return None
    return speech.wording("reflect.class_size" if facts.size else "reflect.class", room=n.class_words, size=n.size)


def _minutes(s: Situation, speech: Speech) -> str | None:
    minutes = s.reading.facts.minutes
    return speech.wording("reflect.minutes", time=minutes) if minutes and minutes != s.before.minutes else None


def _day(s: Situation, speech: Speech) -> str | None:
    if s.asked_outright or not s.reading.day or s.reading.day == s.before.day or s.notebook.turns < 2:
        return None
    return speech.wording("reflect.day", day=spoken_in_spanish(s.reading.day, s.turn.today))


_CANDIDATES: tuple[Callable[[Situation, Speech], str | None], ...] = (
    _corrected,
    _stuck,
    _object,
    _target,
    _ratio,
    _lost,
    _wish,
    _vague,
    _groups,
    _tried,
    _feeling,
    _clauses,
    _class,
    _minutes,
    _day,
)
