"""Changes to a plan by talking: each rule looks for one kind of change in a message and says what it changed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from agents.guided.ideas import own_cue, own_idea
from agents.guided.obstacles import in_first_person
from agents.guided.planning import moved, without_step
from agents.guided.reading.clauses import turned_phrase
from agents.guided.reading.dates import named_day, spoken
from agents.guided.reading.intents import Intent
from agents.guided.reading.message import Reading
from agents.guided.reading.spanish.language import is_spanish
from agents.plan import Evidence, Obstacle, PlanDraft, Step

_NUMBERS = {
    "one": 1, "first": 1, "1": 1, "two": 2, "second": 2, "middle": 2, "2": 2, "three": 3, "third": 3, "3": 3, "last": -1,
}  # fmt: skip
_DROP = re.compile(
    r"\b(?:drop|remove|cut|delete|skip|lose|take (?:out|off)|leave out|no|quite|quita|elimine)\b (?:the |el |la )?(?:step )?"
    r"(?P<which>one|two|three|first|second|third|middle|last|1|2|3|primer[oa]?|segundo|tercero?)\b(?! (?:minute|period|hour|question|student|kid|of))",
    re.IGNORECASE,
)
_SPANISH_NUMBERS = {"primer": 1, "primero": 1, "primera": 1, "segundo": 2, "tercer": 3, "tercero": 3}
_SMALLER = re.compile(r"\b(?:smaller|too (?:big|much)|más pequeñ\w+)\b", re.IGNORECASE)
_SCOPE = re.compile(
    r"\b(?:just|only|like just|nomás|solo)\s+(?:for |with |in |during |at |en |con )*(?P<scope>(?:the (?:first|last)|the|one|my|first|last|el|la|los) [^.,;!?]{2,40})|\b(?P<before>(?:the |my )?(?:first|second|third|last|one|blue|red|low|high) (?:group|table|class|section|half|row|team|block)) only\b",
    re.IGNORECASE,
)
_NOT_SCOPE = re.compile(r"\b(?:one step|one thing|second one|first one|thing is|i\b|problem)\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"\b(?:only|keep|just|it'?s|its|with|for|to|in|no,?)\s+(?:for )?(?:(?P<ordinal>[1-8](?:st|nd|rd|th))(?: (?:period|hour|block))?|period (?P<number>[1-8]))\b(?! (?:graders?|grade))"
    r"|\b(?P<alone>[1-8](?:st|nd|rd|th)) (?:period|hour|block)\b",
    re.IGNORECASE,
)
_ADD = re.compile(
    r"\b(?:add|put|include|agregue|agrega|añade)\b(?: in)?\s+(?P<what>(?!it\b|that in\b|down\b)[^.!?\n]{4,120})",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:take (?:out|off)|drop|remove|leave out|skip|no)\b (?P<what>(?:any|every)thing [^.,;!?]{3,40}|the (?!first|second|third|last|plan|old|whole)[\w' -]{3,30}? (?:part|thing|bit|piece))\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\b(?:count\w*|tall(?:y|ies)|track\w*|record\w*|tape|clipboard|seating chart|exit tickets?|data|keeps? score)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\bevery (?:day|lesson|class|period)\b", re.IGNORECASE)
_WEEKDAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri)(?:day)?s?"
_NOT_THEN = re.compile(
    r"\bnot (?:on )?(?:tomorrow|today|\w+day)s?\b|\b(?:tomorrow|\w{2,6}day)s? (?:is|are|was|has|won't|doesn't)\b(?! (?:better|good|fine|ok|okay|best|great|perfect|easier|it))[^.,;!?]*|\bno (?:el )?(?:lunes|martes|miércoles|jueves|viernes|mañana)\b"
    r"|\bel (?:lunes|martes|miércoles|jueves|viernes) (?:es|hay|tenemos|tengo)\b[^.,;!?]*",
    re.IGNORECASE,
)
_TWO_DAYS = re.compile(rf"\b(?P<one>{_WEEKDAYS})\s*(?:and|&|y|/)\s*(?P<two>{_WEEKDAYS})\b", re.IGNORECASE)
_NAMES = {"mo": "Monday", "tu": "Tuesday", "we": "Wednesday", "th": "Thursday", "fr": "Friday"}
_TWO = 2
_MINUTES = re.compile(
    r"\b(?:make (?:it|that)|change (?:it|that) to|keep (?:it|that) (?:to|at|under)|only|just|max|it'?s|its|down to|do)\s+(?:have |got |for |about |like |to )*(?P<n>\d{1,2})[ -]?min\w*|(?:^|[,.;] ?)\W*(?:ok,? |no,? |and )*(?P<alone>\d{1,2})[ -]?min\w*(?: is enough| max| only| tops|,? (?:and )?not (?:\d+|\w+)(?: min\w*)?)?\W*$",
    re.IGNORECASE,
)
_NUMBER_NOT = re.compile(
    r"\b(?P<new>\d{1,2}|one|two|three|four|five) (?P<what>(?!min)[a-z]{3,}s?),? (?:and )?not (?P<old>\d{1,2}|one|two|three|four|five)\b",
    re.IGNORECASE,
)
_SAID_MINUTES = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty)[ -]minutes?\b", re.IGNORECASE
)
_CHECK = re.compile(
    rf"\b(?:check(?:ing)?(?: back| in)?|look (?:at it|again)|see how|review|count (?:it|again)|talk about it)\b[^.?!]{{0,25}}\b(?:{_WEEKDAYS}|tomorrow|next week|the \d{{1,2}}(?:st|nd|rd|th))\b(?: after)?|\b(?:the )?{_WEEKDAYS} (?:to check|for the check|check|we check|i check|after)\b",
    re.IGNORECASE,
)
_WHO_COUNTS = re.compile(
    r"\b(?:let|have|get) (?P<who>(?:the |my )?(?:coach|aide|para\w*|co-?teacher|student teacher|helper|kids|students|a student)) (?:do the |to )?(?:count\w*|tally|keep (?:the )?(?:count|score|tally)|track)",
    re.IGNORECASE,
)
_COUNT_THIS = re.compile(
    r"(?:^|[.!;]\s+)\W*(?:(?:and|ok|then|so|actually|lets|let's|just|i'd|i'll|rather|instead|but|no|yes|maybe|better)[, ]+)*(?:count|tally|track) (?!it\b|that\b|on\b|again\b|me\b|down\b)(?P<what>[^.?!,]{3,80})",
    re.IGNORECASE,
)
_SWAP = re.compile(
    r"\b(?:swap|switch|replace|trade|change) (?:out )?(?P<old>(?!it\b|that\b)[^.?!,]{3,40}?) (?:for|with|to|into) (?P<new>[^.?!,]{3,60})",
    re.IGNORECASE,
)
_WONT = re.compile(
    r"\bi (?:won'?t|will not|am not going to|'m not going to|don'?t want to) (?:do |use |have |be )?(?:the |any |a )?(?P<what>[^.,;!?]{3,60})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Note:
    """What was changed: the end of a phrasing key (`amended.…`) and what it is now."""

    kind: str
    what: str | None = None


@dataclass(frozen=True)
class Amended:
    """The changed plan and what was changed in it."""

    plan: PlanDraft
    notes: tuple[Note, ...]


Change = tuple[PlanDraft, Note]
Rule = Callable[[PlanDraft, Reading, date], Change | None]


def amended(plan: PlanDraft, reading: Reading, today: date) -> Amended | None:
    """The plan after every change the message asks for; None when it asks for none. A question changes nothing."""
    tells = reading.wants(Intent.CHANGE_PLAN) or ("?" not in reading.text and own_cue((reading.text,)) is not None)
    if reading.wants(Intent.STUCK) or (reading.wants(Intent.QUESTION) and not tells):
        return None
    notes: list[Note] = []
    for rule in _RULES:
        if changed := rule(plan, reading, today):
            plan, note = changed
            notes.append(note)
    if not notes and (limit := _limited(plan, reading, today)):
        notes.append(limit[1])
    return Amended(plan, tuple(notes)) if notes else None


def _checked_on(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    """A day for looking at it again: said so, or the second of two days."""
    text = _check_in(reading.text)
    first = plan.steps[0].date if plan.steps else None
    day = named_day(text, max(first or today, today) if "after" in text else today) if text else None
    if day is None or day == plan.check_back:
        return None
    return plan.model_copy(update={"check_back": day}), Note("check", spoken(day, today))


def _check_in(text: str) -> str:
    """The part of a message that names the day to check."""
    if found := _CHECK.search(text):
        return found[0]
    if _TWO_DAYS.search(text) or _NOT_THEN.search(text):
        return ""
    days = list(re.finditer(rf"\b{_WEEKDAYS}\b", text, re.IGNORECASE))
    return text[days[1].start() :] if len({day[0].lower()[:2] for day in days}) == _TWO else ""


def _on_a_day(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    checks = _check_in(reading.text)
    day = named_day(_NOT_THEN.sub(" ", reading.text.replace(checks, " ") if checks else reading.text), today)
    if not day or day < today or all(step.date == day for step in plan.steps):
        return None
    later = moved(plan, day)
    if plan.check_back and checks and plan.check_back > day:
        later = later.model_copy(update={"check_back": plan.check_back})
    return later, Note("day", spoken(day, today))


def _on_two_days(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    found = _TWO_DAYS.search(reading.text)
    if not found or not plan.steps:
        return None
    days = f"{_NAMES[found['one'][:2].lower()]} and {_NAMES[found['two'][:2].lower()]}"
    step = plan.steps[0]
    text = f"{_EVERY.sub('', step.text).rstrip('. ')}. On {days}, not more often."
    return _with_first(plan, step.model_copy(update={"text": text})), Note("days", days)


def _without(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    found = _DROP.search(reading.text)
    if not found:
        return None
    word = found["which"].lower()
    number = _NUMBERS.get(word) or _SPANISH_NUMBERS.get(word, 0)
    shorter = without_step(plan, len(plan.steps) if number < 0 else number)
    if shorter:
        return shorter, Note("dropped")
    return (plan, Note("one_step")) if len(plan.steps) == 1 else None


def _in_a_period(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    found = list(_PERIOD.finditer(reading.text))
    if not found or not plan.steps:
        return None
    last = found[-1]
    period = f"period {last['number']}" if last["number"] else f"{last['ordinal'] or last['alone']} period".lower()
    step = plan.steps[0]
    text = _placed_in(step.text, period)
    return _with_first(plan, step.model_copy(update={"text": text})), Note("period", period)


def _in_minutes(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    """Minutes change minutes: those the step names, else how long it may take."""
    found = _MINUTES.search(reading.text)
    if not found or not plan.steps:
        return None
    minutes = f"{found['n'] or found['alone']} minutes"
    step = plan.steps[0]
    text, count = _SAID_MINUTES.subn(minutes, step.text, count=1)
    text = text if count else f"{step.text.rstrip('.')}. Keep it to {minutes}."
    return _with_first(plan, step.model_copy(update={"text": text})), Note("minutes", minutes)


def _in_number(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    """ "2 proofs, not 3": the number changes where the step names it, else it is said beside it."""
    found = _NUMBER_NOT.search(reading.text)
    if not found or not plan.steps:
        return None
    new, what, old, step = found["new"], found["what"], found["old"], plan.steps[0]
    text, count = re.subn(rf"\b{old} (?={re.escape(what)})", f"{new} ", step.text, count=1, flags=re.IGNORECASE)
    text = text if count else f"{step.text.rstrip('.')}. {_capital(new)} {what}, not {old}."
    return _with_first(plan, step.model_copy(update={"text": text})), Note("swapped", f"{new} {what}, not {old}")


def _with_counter(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    """Who counts, or what is counted."""
    if found := _WHO_COUNTS.search(reading.text):
        who = in_first_person(found["who"].strip())
        what = f"{plan.evidence.what if plan.evidence else ''} {_capital(who)} keeps the count.".strip()
        kept = (plan.evidence or Evidence(what=what)).model_copy(update={"what": what})
        return plan.model_copy(update={"evidence": kept}), Note("count", f"{who} keeps the count")
    found = _COUNT_THIS.search(reading.text)
    if not found or _ADD.search(reading.text):
        return None
    what = f"Count {in_first_person(found['what'].strip())}"
    return plan.model_copy(update={"evidence": Evidence(what=f"{what}.")}), Note("count", what)


def _swapped(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    """ "Swap the cards for whiteboards": the words of the step are replaced where they stand in it, else it is added."""
    found = _SWAP.search(reading.text)
    if not found or not plan.steps or named_day(found["new"], today):
        return None
    old, new, step = found["old"].strip(), in_first_person(found["new"].strip()), plan.steps[0]
    said = re.compile(rf"\b{re.escape(old)}\b", re.IGNORECASE)
    text = (
        said.sub(new, step.text)
        if said.search(step.text)
        else f"{step.text.rstrip('.')}. {_capital(new)} instead of {old}."
    )
    return _with_first(plan, step.model_copy(update={"text": text})), Note("swapped", f"{new} instead of {old}")


def _limited(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    """ "I won't ..." is a limit, noted; the step stays."""
    found = _WONT.search(reading.text)
    return (plan, Note("limit", f"no {turned_phrase(found['what'].strip())}")) if found else None


def _smaller(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    named = (m["scope"] or m["before"] for m in _SCOPE.finditer(reading.text))
    scope = next((one.strip() for one in named if not _NOT_SCOPE.search(one)), None)
    if (_MINUTES.search(reading.text) and not scope) or _DROP.search(reading.text):
        return None
    if not plan.steps or _PERIOD.search(reading.text) or not (scope or _SMALLER.search(reading.text)):
        return None
    if reading.day and scope and not _SMALLER.search(reading.text) and len(reading.text.split()) > 12:
        return None
    step = plan.steps[0]
    spanish = is_spanish(step.text)
    what = in_first_person(scope) if scope else "una mesa o un grupo" if spanish else "one table or group"
    if re.fullmatch(r"(?:the )?(?:first|last) \d+", what, re.IGNORECASE):
        what = f"{what} minutes"
    if step.text.startswith(("Only ", "Solo con ")):
        return None
    text = f"{'Solo con' if spanish else 'Only for'} {what}: {step.text[0].lower()}{step.text[1:]}"
    return _with_first(plan, step.model_copy(update={"text": text})), Note("smaller", what)


def _with_cue(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    found = own_cue((reading.text,))
    if not found or not plan.steps:
        return None
    said = f"{found.word} {in_first_person(found.moment)}, I will {in_first_person(found.does)}"
    if not found.plain:
        answer = Obstacle(obstacle=in_first_person(found.moment), response=f"I will {in_first_person(found.does)}.")
        return plan.model_copy(update={"obstacles": (answer,)}), Note("answer", said)
    if plan.steps[0].cue == f"{_capital(said)}.":
        return None
    step = plan.steps[0].model_copy(update={"cue": f"{_capital(said)}."})
    return _with_first(plan, step), Note("cue", said)


def _left_out(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    found = _PART.search(reading.text)
    return (plan, Note("left_out", turned_phrase(found["what"].strip()))) if found else None


def _with_more(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    found = _ADD.search(reading.text)
    if not found or not plan.steps or named_day(found["what"], today) or own_cue((reading.text,)):
        return None
    what = in_first_person(
        re.sub(r",? (?:too|as well|in too|please)\b.*$| in (?=too|the plan).*$", "", found["what"]).strip(" ,")
    )
    what = re.sub(r"^(?:that|the rule (?:about|that|of)|in) ", "", what)
    if len(what.split()) < 2:
        return None
    if _COUNTS.search(what):
        before = f"{plan.evidence.what} " if plan.evidence else ""
        kept = (plan.evidence or Evidence(what=what)).model_copy(update={"what": f"{before}{_capital(what)}."})
        return plan.model_copy(update={"evidence": kept}), Note("count", what)
    step = plan.steps[0]
    text = f"{step.text.rstrip('.')}. Also: {what}."
    return _with_first(plan, step.model_copy(update={"text": text})), Note("added", what)


def _counted_otherwise(plan: PlanDraft, reading: Reading, today: date) -> Change | None:
    idea = own_idea((reading.text,))
    if not idea or not _COUNTS.search(idea) or _COUNT_THIS.search(reading.text) or _ADD.search(reading.text):
        return None
    what = f"{_capital(in_first_person(idea))}."
    return plan.model_copy(update={"evidence": Evidence(what=what)}), Note("count", what.rstrip("."))


def _placed_in(text: str, period: str) -> str:
    """The step in another period: the one it names is replaced, else the period comes first."""
    named = re.compile(
        r"\b(?:[1-8](?:st|nd|rd|th) (?:period|hour|block)|period [1-8]|your [\w ]{1,30} class)\b", re.IGNORECASE
    )
    if named.search(text):
        return named.sub(period, text, count=1)
    return f"In {period}: {text[0].lower()}{text[1:]}"


def _with_first(plan: PlanDraft, step: Step) -> PlanDraft:
    return plan.model_copy(update={"steps": (step, *plan.steps[1:])})


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


_RULES: tuple[Rule, ...] = (
    _checked_on,
    _on_a_day,
    _on_two_days,
    _without,
    _in_a_period,
    _in_minutes,
    _in_number,
    _smaller,
    _left_out,
    _with_cue,
    _swapped,
    _with_counter,
    _with_more,
    _counted_otherwise,
)
