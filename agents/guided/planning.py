"""Drafts a plan from what was said, and mends it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from agents.guided.ideas import named_trouble, own_cue, own_idea, pictured
from agents.guided.notebook import Notebook
from agents.guided.obstacles import foreseen, in_first_person, obstacles_for
from agents.guided.planning_spanish import spanish_draft, spanish_goal
from agents.guided.reading.dates import next_school_day
from agents.guided.speech import bullets_of
from agents.plan import Evidence, PlanDraft, Step
from knowledge.card import Card

CHECK_BACK_DAYS = 7
_SLOT = re.compile(
    r"\b(?P<lead>in|for|before|at the start of|at the end of) (?:the next|your next|one|a) (?:lesson|class|period)\b(?! (?:of|plan))",
    re.IGNORECASE,
)
_NO_GOAL = re.compile(
    r"(?:no|nah|nope|wait|ok|okay|but|so|because|bc|he|she|i|i'?m|im|we|don'?t|dont|not|it|that|this|the (?:drawing|problem|thing)|one|yes|yeah|maybe|idk|mejor|y|pero|used|did|had|got|went|tried|school|\w+ed)\b|(?!.*\b(?:students?|they|them|kids?|every\w*|all|each|who|boy|girl)\b).*\b(?:is|are|was|were)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"^(?:(?:my|the) )?goal (?:is|would be)(?: that| to)? ", re.IGNORECASE)
_SHORT_LESSON = 20
_IN_MOST = "in 4 of 5 lessons"


@dataclass(frozen=True)
class Drafted:
    """A first plan, and which of its parts are the program's proposals: `goal`, `number`, `obstacle`."""

    plan: PlanDraft
    proposed: tuple[str, ...]


def draft_plan(notebook: Notebook, card: Card, today: date) -> Drafted:
    """A whole first plan for a chosen card: the teacher's words where there are any, elsewhere proposals, and which these are."""
    day = notebook.day if notebook.day and notebook.day > today else next_school_day(today)
    if notebook.language == "es":
        return Drafted(*spanish_draft(notebook, card, day))
    notebook = settled(notebook)
    goal, proposed = _first_goal(notebook, card)
    told = notebook.obstacle or _past_trouble(notebook) or named_trouble(notebook.told)
    plan = PlanDraft(
        goal=goal,
        strategies=(card.slug,),
        steps=(_first_step(notebook, card, day),),
        evidence=Evidence(what=_evidence(notebook, card), protocol=card.front.measure.protocol),
        obstacles=obstacles_for(told, notebook.response) if told else foreseen(notebook, card),
        check_back=day + timedelta(days=CHECK_BACK_DAYS),
    )
    return Drafted(plan, (*proposed, *([] if told else ["obstacle"])))


def settled(notebook: Notebook) -> Notebook:
    """The notebook with the goal that students were pictured in; figures told with it are wanted, not where things stand."""
    if notebook.wish and _NO_GOAL.match(notebook.wish):
        notebook = notebook.with_(wish=None)
    goal = pictured(notebook.told)
    if goal is None or notebook.wish:
        return notebook
    message = next(text for text in notebook.told if goal in text)
    whole = notebook.whole or notebook.size
    if notebook.target is None and notebook.part is not None and re.search(rf"\b{notebook.part} of {whole}\b", message):
        return notebook.with_(wish=goal, target=notebook.part, part=None)
    return notebook.with_(wish=goal)


def _first_goal(notebook: Notebook, card: Card) -> tuple[str, tuple[str, ...]]:
    """The goal as told, with a number proposed where none was; without one, what students would do in the card."""
    told = goal_told(notebook)
    if told:
        return told, () if told == goal_text(settled(notebook)) and not proposes_everyone(notebook) else ("number",)
    sign = next(iter(bullets_of(card.section("Look-fors"))), card.front.measure.text).rstrip(".")
    now = _now(notebook)
    return f"{sign}, {_IN_MOST}.{now}", ("goal",)


def goal_told(notebook: Notebook) -> str | None:
    """The goal as told, with a number: the teacher's, the whole class, or most lessons. None when none was told."""
    if notebook.language == "es":
        return spanish_goal(notebook)
    told = goal_text(settled(notebook))
    return told if told is None or has_number(told) else f"{told.rstrip('.')}, {_IN_MOST}."


def has_number(goal: str) -> bool:
    """Whether a goal says how many."""
    return any(character.isdigit() for character in goal)


def _first_step(notebook: Notebook, card: Card, day: date) -> Step:
    """The teacher's own idea where there is one, else the card's first step, placed in their class."""
    where = place_of(notebook)
    idea = own_idea(notebook.told)
    cued = own_cue(notebook.told)
    own = (
        f"{_capital(cued.word)} {in_first_person(cued.moment)}, I will {in_first_person(cued.does)}."
        if cued and cued.plain
        else None
    )
    if idea and not own:
        cue = f"When {where or 'that lesson'} begins on {day:%A}, I will {in_first_person(idea)}."
        return Step(id="s1", text=f"{_capital(in_first_person(idea))}.", cue=cue, date=day)
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
    short = notebook.minutes and notebook.minutes <= _SHORT_LESSON and not notebook.about_adults
    return f"{step} Keep it to {notebook.minutes} minutes." if short else step


def goal_text(notebook: Notebook) -> str | None:
    """The goal as a statement about students with its number; None while none was given."""
    whole = notebook.whole or notebook.size
    by = f"By {notebook.by:%B} {notebook.by.day}: " if notebook.by else ""
    now = _now(notebook)
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
        return f"{by}{_counted_goal(notebook.counted, notebook.wanted, notebook.wish)}{now}"
    if not notebook.wish:
        return None
    everyone = _says_all(notebook.wish) or proposes_everyone(notebook)
    all_of_them = f" All {whole}." if whole and everyone else ""
    return f"{by}{_capital(notebook.wish)}.{all_of_them}{now}"


def _now(notebook: Notebook) -> str:
    """Where things stand; nothing when the figure told can only be the goal's."""
    reached = notebook.part is not None and notebook.target is not None and notebook.part >= notebook.target
    return f" Now: {notebook.baseline}." if notebook.baseline and not reached else ""


def _counted_goal(counted: str, wanted: str, wish: str | None) -> str:
    """A goal for something counted that is not students, such as interruptions: "Call outs: under 10"."""
    if wanted.rstrip().endswith(("%", "percent")):
        return f"{wanted}{f' ({wish})' if wish else ' of students'}."
    if wish and (wanted in wish or wish in wanted):
        return f"{_capital(wanted if wish in wanted else _ANNOUNCES.sub('', wish))}."
    wanted = wanted.rstrip(". ")
    unit = re.sub(r"^[\d\s]+", "", counted).strip()
    return (
        f"{_capital(unit)}: {wanted}."
        if unit and not re.search(r"\d", unit) and unit not in wanted
        else f"{_capital(wanted)}."
    )


def proposes_everyone(notebook: Notebook) -> bool:
    """Whether the goal takes the whole class for its number although no number was told."""
    counted = notebook.baseline or notebook.target or notebook.lost_minutes or _says_all(notebook.wish or "")
    return bool(notebook.wish and (notebook.whole or notebook.size) and not counted)


def _says_all(wish: str) -> bool:
    return bool(re.search(r"\b(?:every\w*|all|each)\b", wish))


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
    whole = notebook.whole or notebook.size
    if notebook.part is not None and whole and notebook.part < min(whole, notebook.target or whole):
        measure = f"Count again how many of the {whole} do it; it was {notebook.part}. {measure}"
    elif notebook.lost_minutes:
        measure = f"Time it again; it was {notebook.lost_minutes} minutes. {measure}"
    return f"{measure} My {notebook.helper} keeps the count." if notebook.helper else measure


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
