"""Reflections on what the teacher states: what happens in the room, why, how it feels, what comes next."""

import re

from agents.guided.answers import complains
from agents.guided.reading.clauses import clauses, has_name, turned, turned_phrase
from agents.guided.reading.feelings import shows_gladness
from agents.guided.reading.intents import Intent
from agents.guided.reflections.numbers import room
from agents.guided.reflections.saying import fresh, say
from agents.guided.reflections.wishes import reads_as_wish
from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.guided.telling import apart, by_students, cause, contrast, earlier, shows_room, supposed, telling

_SHORT = 12
_MOST_FRAGMENT = 6
_YES_OR_NO = 3
_TURNS_BEFORE_GATHERING = 5
_NO_FRAGMENT = re.compile(
    r"\b(?:you|your|how|what|why|who|can|could|u)\b|[\"¿?\[\]<>*|@]|^(?:just|please|tell|give|show|help|walk|ok|okay|yes|no|not|fine|better|good|cool|sure|k|nah|huh|hm+|too|so|well|ugh|thx|"
    r"thanks|yeah|yep|nope|yay|say|measure|great|whatever|never mind|nothing|same|maybe|both|all|it|that|which|more|less|do|don't|put|add|take|make|drop|delete|scrap|change|send|write|read|want|need|if|when|because|and|"
    r"the (?:first|second|third|last))\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\W*(?:(?:hm+|ok|well|i guess|i think|maybe|oh|probably|just)\b[,. ]*)*(?:because|bc|cuz|cause)\b", re.IGNORECASE
)
_AGAIN = re.compile(
    r"\b(?:always|every (?:day|time|single|year|lesson|period)|each time|the same (?!time)|all period|(?:entire|whole) (?:time|period|class)|constantly)\b",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"\b(?:one|two|three|four|five|\d|a few|a couple|same \w+) (?:girls?|boys?|kids?|students?|of them|hands?)?\b ?(?:always |ever |only )?(?:answer|talk|speak|raise|respond|say|participate)(?:s|es|ed)?\b(?! (?:over|to|about|at)\b)",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"you (?:only (?:have|get|see)|just have|don't have|can't|cannot|have (?:only|just|\d+ minutes)|get \d+ minutes)\b",
    re.IGNORECASE,
)
_MEANS_TO = re.compile(
    r"you(?:'ll| will|'d|'re going to) (?!like|love|want|rather|be\b|need|know|see|have\b)\w+", re.IGNORECASE
)


def success(s: Situation, speech: Speech) -> str | None:
    """Something went well: interest in what it was."""
    pieces = (piece for clause in s.reading.clauses for piece in re.split(r"\s+and\s+", clause))
    glad = [piece for piece in pieces if shows_gladness(piece)]
    said = [back for clause in glad if (back := turned(clause)) and f"said#{back}" not in speech.used]
    return say(speech, "success", said[0]) if said and not s.reading.spanish else None


def feeling(s: Situation, speech: Speech) -> str | None:
    if not s.reading.feeling:
        return None
    said = [clause for clause in fresh(s, speech) if shows_room(clause) and not clause.startswith("you")]
    text = say(speech, "feeling_clause", said[0], feeling=s.reading.feeling) if said else None
    return text or speech.wording("reflect.feeling", feeling=s.reading.feeling)


def because(s: Situation, speech: Speech) -> str | None:
    """The teacher's own explanation."""
    found = None if s.reading.spanish else cause(s.reading.text)
    if not found or f"said#{found[1]}" in speech.used:
        return None
    effect, why = found
    if effect:
        return say(speech, "because", effect, why)
    return say(speech, "cause", why, why) if _EXPLAINS.match(s.reading.text) else None


def two_sides(s: Situation, speech: Speech) -> str | None:
    pair = None if s.reading.spanish else contrast(s.reading.text)
    if not pair or f"said#{pair.second}" in speech.used:
        return None
    return say(speech, "contrast", pair.first, pair.second)


def guess(s: Situation, speech: Speech) -> str | None:
    what = None if s.reading.spanish else supposed(s.reading.text)
    return say(speech, "supposed", what) if what and f"said#{what}" not in speech.used else None


def if_then(s: Situation, speech: Speech) -> str | None:
    n = s.notebook
    if not (n.obstacle and n.response) or n.response == s.before.response or n.obstacle == s.before.obstacle:
        return None
    return speech.wording("reflect.if_then", other=n.obstacle, fragment=turned_phrase(n.response))


def few(s: Situation, speech: Speech) -> str | None:
    """A few do what the others do not."""
    said = [one for one in fresh(s, speech) if _FEW.search(one)]
    return say(speech, "few", said[0]) if said else None


def pattern(s: Situation, speech: Speech) -> str | None:
    """Something that happens again and again."""
    said = [one for one in fresh(s, speech) if shows_room(one) and _AGAIN.search(one)]
    return say(speech, "pattern", said[0]) if said else None


def limit(s: Situation, speech: Speech) -> str | None:
    """What there is not enough of."""
    said = [one for one in fresh(s, speech) if _LIMITS.match(one)]
    return say(speech, "limit", said[0]) if said else None


def intent(s: Situation, speech: Speech) -> str | None:
    """What the teacher means to do."""
    said = [one for one in fresh(s, speech) if _MEANS_TO.match(one)]
    return say(speech, "intent", said[0]) if said else None


def against_wish(s: Situation, speech: Speech) -> str | None:
    """What happens, beside what the teacher wants to see."""
    wanted = s.before.wish
    said = [one for one in fresh(s, speech) if shows_room(one) and not one.startswith("you")]
    if not (said and wanted and reads_as_wish(wanted)) or s.notebook.draft:
        return None
    return say(speech, "against_wish", said[0], wish=turned_phrase(wanted))


def weight(s: Situation, speech: Speech) -> str | None:
    """Trouble said without a word for how it feels: one is offered, with care."""
    said = [
        clause
        for clause in fresh(s, speech)
        if complains(clause) and clause.startswith(("they", "nobody", "no one", "half"))
    ]
    return say(speech, "weight", said[0]) if said else None


def two_statements(s: Situation, speech: Speech) -> str | None:
    pair = apart(s, fresh(s, speech))
    return say(speech, "joined", pair.first, pair.second) if pair else None


def in_class(s: Situation, speech: Speech) -> str | None:
    """The class just told, with what goes on in it."""
    facts, said = s.reading.facts, [one for one in fresh(s, speech) if by_students(one)]
    if not (facts.grade or facts.subject or facts.course) or s.notebook.one_student or s.notebook.about_adults:
        return None
    first_told = (s.before.grade, s.before.subject, s.before.course) == (None, None, None)
    before = earlier(s, "", speech.used)
    what = said[0] if said else before if before and by_students(before) else None
    if not first_told or not what or _names_class(what) or not room(s.notebook):
        return None
    text = say(speech, "class_said", what, room=s.notebook.class_words)
    if text:
        speech.used.add(f"link#{what}")
    return text


def _names_class(text: str) -> bool:
    return bool(re.search(r"\b(?:grade|period|class|classes|section|block|teach)\b", text))


def linked(s: Situation, speech: Speech) -> str | None:
    """What is said now beside something said before."""
    said = [one for one in fresh(s, speech) if shows_room(one)]
    other = earlier(s, said[0], speech.used) if said else None
    if not other:
        return None
    text = say(speech, "earlier", said[0], other)
    if text:
        speech.used.add(f"link#{other}")
    return text


def statement(s: Situation, speech: Speech) -> str | None:
    said = fresh(s, speech)
    return say(speech, "clause", said[0]) if said else None


def fragment(s: Situation, speech: Speech) -> str | None:
    """A short answer without a verb, as it stands."""
    asks = s.reading.wants(Intent.QUESTION, Intent.STUCK, Intent.JUST_TELL, Intent.AGREE, Intent.DISAGREE)
    if not s.reading.clauses or asks or s.asked_outright or s.reading.spanish:
        return None
    clause = s.reading.clauses[0]
    if has_name("x " + clause) or _NO_FRAGMENT.search(clause) or not re.search("[a-z]{3}", clause):
        return None
    if len(clause.split()) <= _MOST_FRAGMENT and len(s.reading.text.split()) <= _SHORT:
        return speech.wording("reflect.fragment", fragment=turned_phrase(clause[0].lower() + clause[1:]))
    return None


def gathered(s: Situation, speech: Speech) -> str | None:
    """Once the talk has gone on: two things said earlier, side by side."""
    short = len(s.reading.text.split()) <= _YES_OR_NO
    if s.notebook.turns < _TURNS_BEFORE_GATHERING or short or s.reading.spanish or s.notebook.draft:
        return None
    known = [telling(clauses(text))[:1] for text in s.before.told]
    said = [one[0] for one in known if one and f"link#{one[0]}" not in speech.used and shows_room(one[0])]
    if len(said) < 2 or len(said[0].split()) + len(said[-1].split()) > 26:
        return None
    speech.used.update((f"link#{said[0]}", f"link#{said[-1]}"))
    return speech.wording("reflect.summary", clause=said[0], other=said[-1])


def stuck(s: Situation, speech: Speech) -> str | None:
    return speech.wording("reflect.stuck") if s.reading.wants(Intent.STUCK) else None


def objection(s: Situation, speech: Speech) -> str | None:
    return speech.wording("reflect.object") if s.reading.wants(Intent.OBJECT) else None
