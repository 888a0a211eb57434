"""Drafts a plan from what was said, and mends it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from agents.guided.goals import capital, goal_of, of_time, settled, stands
from agents.guided.ideas import named_trouble, own_cue, own_idea
from agents.guided.notebook import Notebook
from agents.guided.obstacles import foreseen, in_first_person, obstacles_for
from agents.guided.planning_spanish import spanish_draft, spanish_goal_of, spanish_own
from agents.guided.reading.dates import next_school_day
from agents.plan import Evidence, PlanDraft, Step
from knowledge.card import Card

CHECK_BACK_DAYS = 7
_SLOT = re.compile(
    r"\b(?P<lead>in|for|before|at the start of|at the end of) (?:the next|your next|one|a) (?:lesson|class|period)\b(?! (?:of|plan))(?: soon)?",
    re.IGNORECASE,
)
_SHORT_LESSON = 20
_KEPT_SHORT = r"\b(?:only|just|have|got|get|max|keep it|at most)\b[^.?!]{{0,20}}\b{minutes} ?min|\b{minutes} ?min\w* (?:max|tops|only|a day|at most|or less)\b|^\W*{minutes} ?min\w*\W*$"
_COUNTS = re.compile(r"\b(?:count\w*|tall(?:y|ies)|track\w*|keep using)\b", re.IGNORECASE)
_I_WILL = re.compile(
    r"^(?:then )?i(?:'ll| will|'m going to| am going to|'m gonna|'d| can| could| would| might)?(?: just)? ",
    re.IGNORECASE,
)
_DAY = re.compile(
    r",? *\b(?:(?:on|starting|this|next) )?(?:tomorrow|tmrw|today|(?:mon|tues|wednes|thurs|fri)day|mon|tues?|weds?|thurs?|fri)\b",
    re.IGNORECASE,
)
_NOT_AHEAD = re.compile(
    r"^(?:i|you|we) (?:sent|made|gave|told|asked|put|let|showed|took|did|(?!forgot|skipped|missed|rushed|worried)\w{3,}ed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Drafted:
    """A first plan, and which of its parts are the program's proposals: `goal`, `doing`, `number`, `obstacle`."""

    plan: PlanDraft
    proposed: tuple[str, ...]


def draft_plan(notebook: Notebook, card: Card, today: date, wish: str | None = None) -> Drafted:
    """A first plan for a chosen card: the teacher's words where there are any, and proposals for the rest.

    `wish` is what one would want for such a class; without it a goal that was not told stays open.
    """
    day = first_day(notebook, today)
    if notebook.language == "es":
        return Drafted(*spanish_draft(notebook, card, day, wish))
    notebook = settled(notebook)
    goal = goal_of(notebook, wish)
    told = trouble_told(notebook)
    plan = PlanDraft(
        goal=goal.text,
        strategies=(card.slug,),
        steps=(_first_step(notebook, card, day),),
        evidence=Evidence(what=_evidence(notebook, card), protocol=card.front.measure.protocol),
        obstacles=obstacles_for(told, notebook.response) if told else foreseen(notebook, card),
        check_back=day + timedelta(days=CHECK_BACK_DAYS),
    )
    return Drafted(plan, (*goal.proposed, *(() if told else ("obstacle",))))


def own_plan(notebook: Notebook, step: str, today: date, wish: str | None = None) -> Drafted:
    """A plan of the teacher's own step, said exactly so; cue, count and obstacle are made from what was told."""
    day = first_day(notebook, today)
    if notebook.language == "es":
        return Drafted(*spanish_own(notebook, step, day, wish))
    notebook = settled(notebook)
    goal = goal_of(notebook, wish)
    told = trouble_told(notebook)
    does = capital(_I_WILL.sub("", in_first_person(step))).rstrip(". ")
    plan = PlanDraft(
        goal=goal.text,
        steps=(Step(id="s1", text=f"{does}.", cue=_cue_for(notebook, step, does, day), date=day),),
        evidence=Evidence(what=_count_again(notebook) or _watch(notebook.wish or wish)),
        obstacles=obstacles_for(told or "time runs short", notebook.response if told else None),
        check_back=day + timedelta(days=CHECK_BACK_DAYS),
    )
    return Drafted(plan, (*goal.proposed, *(() if told else ("obstacle",))))


def goal_now(notebook: Notebook) -> str | None:
    """The goal as far as it was told, with a number; None when none was told."""
    return spanish_goal_of(notebook)[0] if notebook.language == "es" else goal_of(notebook).text


def first_day(notebook: Notebook, today: date) -> date:
    """The day that was told, else the next school day."""
    return notebook.day if notebook.day and notebook.day > today else next_school_day(today)


def trouble_told(notebook: Notebook) -> str | None:
    """What the teacher said may get in the way; what merely happened once is none."""
    told = notebook.obstacle if notebook.obstacle and not _NOT_AHEAD.match(notebook.obstacle) else None
    return told or named_trouble(notebook.told)


def _cue_for(notebook: Notebook, step: str, does: str, day: date) -> str:
    """When the teacher's own step is done: in their words, else when the class begins on the day."""
    cued = own_cue((step,))
    if cued and cued.plain:
        return f"{capital(cued.word)} {in_first_person(cued.moment)}, I will {in_first_person(cued.does)}."
    when = "we meet" if notebook.about_adults else f"{place_of(notebook) or 'that lesson'} begins"
    what = _DAY.sub("", does).strip(" ,.")
    what = what if re.match(r"I\b", what) else f"{what[:1].lower()}{what[1:]}"
    said = "I will" if _I_WILL.match(in_first_person(step)) else "I will do this:"
    return f"When {when} on {day:%A}, {said} {what}."


def _watch(wish: str | None) -> str:
    seen = f" whether it was so: {wish.rstrip('.')}" if wish else " in one line what students did"
    return f"After each of the next five lessons, note{seen}."


def _first_step(notebook: Notebook, card: Card, day: date) -> Step:
    """The teacher's own idea where they just named one, else the card's first step, placed in their class."""
    idea = own_idea(notebook.told[-1:])
    cued = own_cue(notebook.told)
    own = (
        f"{capital(cued.word)} {in_first_person(cued.moment)}, I will {in_first_person(cued.does)}."
        if cued and cued.plain
        else None
    )
    if idea and not own and not _COUNTS.search(idea):
        does = in_first_person(idea)
        return Step(id="s1", text=f"{capital(does)}.", cue=_cue_for(notebook, f"i will {does}", does, day), date=day)
    return Step(id="s1", text=placed(card.front.first_step, notebook), cue=own or card.front.cue, date=day)


def place_of(notebook: Notebook) -> str | None:
    """Where the step happens, as a short name: `4th period`, `your 7th grade ELA class`."""
    if notebook.about_adults:
        return None
    if notebook.period:
        return notebook.period
    return notebook.class_words if notebook.class_words != "your class" else None


def placed(step: str, notebook: Notebook) -> str:
    """A card's step in the teacher's class and time: only a slot for the lesson is filled, the rest stays."""
    where = place_of(notebook)
    if where:
        fitted, count = _SLOT.subn(lambda m: f"{m['lead']} {where}", step, count=1)
        step = fitted if count else f"In {where}: {step[0].lower()}{step[1:]}"
    said = _KEPT_SHORT.format(minutes=notebook.minutes)
    few = notebook.minutes and notebook.minutes <= _SHORT_LESSON and not notebook.about_adults
    short = few and any(re.search(said, text, re.IGNORECASE) for text in notebook.told)
    return f"{step} Keep it to {notebook.minutes} minutes." if short else step


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
    """The count that was told, once more; the card's measure where none was told or beside it."""
    measure = " ".join(part for part in (_count_again(notebook), card.front.measure.text) if part)
    return f"{measure} My {notebook.helper} keeps the count." if notebook.helper else measure


def _count_again(notebook: Notebook) -> str | None:
    if now := stands(notebook):
        return f"Count again how many of the {now[1]} do it; it was {now[0]}."
    timed = notebook.lost_minutes and (notebook.target or of_time(notebook.wish))
    return f"Time it again; it was {notebook.lost_minutes} minutes." if timed else None
