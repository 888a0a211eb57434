"""Drafts a plan from what was said, and mends it."""

import re
from datetime import date, timedelta

from agents.guided.notebook import Notebook
from agents.guided.reading.dates import next_school_day
from agents.plan import Evidence, Obstacle, PlanDraft, Step
from knowledge.card import Card

CHECK_BACK_DAYS = 7
LONGEST = 300
_FIRST_PERSON = (
    (r"\byou're\b", "I'm"),
    (r"\byou were\b", "I was"),
    (r"\byou are\b", "I am"),
    (
        r"\b(at|to|with|for|on|over|from|of|about|help|helps|tell|tells|give|gives|ask|asks|let|lets|see|sees|hear|hears) you\b",
        r"\1 me",
    ),
    (r"\byou\b", "I"),
    (r"\byour\b", "my"),
    (r"\byourself\b", "myself"),
)
_RESPONSES = (
    (r"\b(?:time|late|minutes?|rush\w*|run out|schedule|assembly|fire drill|short(?:ened)?|specials|behind)\b", "I will do only the first two minutes of it and leave the rest for the next lesson."),
    (
        r"\b(?:yell\w*|dominate\w*|take over|same (?:kids|students|few|\d)|talks? over)\b",
        "I will stop, give everyone two silent minutes to write, and call first on students who have not spoken.",
    ),
    (r"\b(?:forget|remember|busy|my head)\b", "I will put a note on my desk where I cannot miss it, and do it in the next class that day."),
    (r"\b(?:refuse|won't|groan|complain|silly|laughs?|loud|talk|goof|off task|chaos|fight|push\w*|resist|shut down|hate)\b", "I will stop, show the first move once more with one volunteer pair, and try a shorter round."),
    (r"\b(?:absent|out|sub|sick|aide|para|no one|alone)\b", "I will count only one table or group myself and note the rest afterwards."),
)  # fmt: skip
_DEFAULT_RESPONSE = "I will do the smallest part of it, write down what happened, and try again the next school day."


def draft_plan(notebook: Notebook, card: Card, today: date) -> PlanDraft:
    """A first plan for a chosen card: goal and obstacle in the teacher's words, step, cue and measure from the card."""
    day = notebook.day if notebook.day and notebook.day > today else next_school_day(today)
    return PlanDraft(
        goal=goal_text(notebook),
        strategies=(card.slug,),
        steps=(Step(id="s1", text=card.front.first_step, cue=card.front.cue, date=day),),
        evidence=Evidence(what=_evidence(notebook, card), protocol=card.front.measure.protocol),
        obstacles=obstacles_for(notebook.obstacle or _past_trouble(notebook), notebook.response),
        check_back=day + timedelta(days=CHECK_BACK_DAYS),
    )


def goal_text(notebook: Notebook) -> str | None:
    """The goal as a statement about students with its number; None while none was given."""
    whole = notebook.whole or notebook.size
    by = f"By {notebook.by:%B} {notebook.by.day}: " if notebook.by else ""
    now = f" Now: {notebook.baseline}." if notebook.baseline else ""
    if notebook.target and whole and notebook.target <= whole and not notebook.lost_minutes:
        does = f" ({notebook.wish})" if notebook.wish else ""
        return f"{by}{notebook.target} of {whole} students{does}.{now}"
    if notebook.lost_minutes and (notebook.target or not notebook.wish):
        if notebook.wish and re.search(r"\bminutes?\b", notebook.wish):
            return f"{by}{_capital(notebook.wish)}.{now}"
        wanted = notebook.target or max(1, round(notebook.lost_minutes * 2 / 3))
        return (
            f"{by}{_capital(notebook.wish) + ', in ' if notebook.wish else 'Ready in '}{wanted} minutes or less.{now}"
        )
    if notebook.counted and notebook.wanted:
        return f"{by}{notebook.wanted}{f' ({notebook.wish})' if notebook.wish else ' of students'}.{now}"
    if not notebook.wish:
        return None
    everyone = _says_all(notebook.wish) or proposes_everyone(notebook)
    all_of_them = f" All {whole}." if whole and everyone else ""
    return f"{by}{_capital(notebook.wish)}.{all_of_them}{now}"


def proposes_everyone(notebook: Notebook) -> bool:
    """Whether the goal takes the whole class for its number although no number was told."""
    counted = notebook.baseline or notebook.target or notebook.lost_minutes or _says_all(notebook.wish or "")
    return bool(notebook.wish and (notebook.whole or notebook.size) and not counted)


def _says_all(wish: str) -> bool:
    return bool(re.search(r"\b(?:every\w*|all|each)\b", wish))


def obstacles_for(obstacle: str | None, own_response: str | None = None) -> tuple[Obstacle, ...]:
    """The obstacle with the teacher's own response, or one that suits its kind."""
    if not obstacle:
        return ()
    if own_response:
        return (Obstacle(obstacle=_in_first_person(obstacle), response=f"I will {own_response[:LONGEST]}."),)
    found = (answer for pattern, answer in _RESPONSES if re.search(pattern, obstacle, re.IGNORECASE))
    return (Obstacle(obstacle=_in_first_person(obstacle), response=next(found, _DEFAULT_RESPONSE)),)


def _past_trouble(notebook: Notebook) -> str | None:
    """What went wrong last time is what may get in the way again."""
    problem = notebook.problem or ""
    return problem if re.match(r"(?:last|yesterday|every time)\b", problem, re.IGNORECASE) else None


def moved(plan: PlanDraft, day: date) -> PlanDraft:
    """The plan with its open steps on another day."""
    steps = tuple(step if step.done else step.model_copy(update={"date": day}) for step in plan.steps)
    return plan.model_copy(update={"steps": steps, "check_back": day + timedelta(days=CHECK_BACK_DAYS)})


def without_step(plan: PlanDraft, number: int) -> PlanDraft | None:
    """The plan without the step of that number (from 1); None when there is no such step or it is the only one."""
    if not 1 <= number <= len(plan.steps) or len(plan.steps) == 1:
        return None
    return plan.model_copy(update={"steps": plan.steps[: number - 1] + plan.steps[number:]})


def _evidence(notebook: Notebook, card: Card) -> str:
    measure = card.front.measure.text
    return f"{measure} My {notebook.helper} keeps the count." if notebook.helper else measure


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _in_first_person(text: str) -> str:
    for pattern, mine in _FIRST_PERSON:
        text = re.sub(pattern, mine, text, flags=re.IGNORECASE)
    return text[:LONGEST]
