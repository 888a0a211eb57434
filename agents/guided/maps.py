"""Coaching maps as explicit state: their stages, what each wants to know, and the order of the questions."""

from collections.abc import Callable
from dataclasses import dataclass

from agents.contract import Purpose
from agents.guided.notebook import MapName, Notebook
from prompts.frames import Slot


@dataclass(frozen=True)
class Region:
    """A part of a map: filled by a slot of the talk or by a fact. `question` is a phrasing of its own, where no frame has one."""

    name: str
    stage: str
    slot: Slot | None = None
    fact: Callable[[Notebook], bool] = lambda _: False
    question: str = ""

    def known(self, notebook: Notebook) -> bool:
        """Whether the talk has told it."""
        return (self.slot is not None and self.slot.value in notebook.slots) or self.fact(notebook)

    def asks(self, notebook: Notebook) -> bool:
        """Whether its own question is to be asked."""
        return bool(self.question) and not self.known(notebook) and self.question not in notebook.asked


_NOW = Region("now", "identify", Slot.PICTURE, lambda n: len(n.told) > 2)
_GOAL = Region("goal", "identify", Slot.GOAL, lambda n: n.knows_goal)
_COUNT = Region("evidence", "identify", Slot.COUNT, lambda n: bool(n.baseline))
_CAUSES = Region("causes", "causes", Slot.CAUSE, lambda n: bool(n.cause))

MAPS: dict[MapName, tuple[Region, ...]] = {
    "impact": (
        _NOW,
        Region("causes", "identify", Slot.CAUSE, lambda n: bool(n.cause)),
        _GOAL,
        _COUNT,
        Region("tried", "identify", Slot.TRIED, lambda n: bool(n.tried)),
        Region("step", "learn", Slot.STEP, lambda n: bool(n.chosen or n.draft)),
    ),
    "reflecting": (
        Region("impressions", "impressions", Slot.PICTURE),
        Region("evidence", "evidence", Slot.COUNT, lambda n: bool(n.baseline) or Slot.WHO.value in n.slots),
        _CAUSES,
        Region("contrast", "causes", Slot.EXCEPTION),
        Region("goal", "new learning", Slot.GOAL, lambda n: n.knows_goal),
        Region("application", "application", Slot.STEP, lambda n: bool(n.draft)),
    ),
    "planning": (
        Region(
            "lesson",
            "goals",
            fact=lambda n: bool(n.title or n.minutes or n.subject or n.topic or n.course),
        ),
        Region("goal", "goals", Slot.GOAL, lambda n: n.knows_goal),
        Region("students", "approach", Slot.WHO, lambda n: bool(n.groups)),
        Region("earlier", "approach", Slot.TRIED, lambda n: bool(n.problem)),
    ),
    "preparation": (
        Region("goal", "what I want from the meeting", Slot.GOAL, lambda n: n.knows_goal),
        Region("earlier", "what I tried and what happened", Slot.TRIED, lambda n: len(n.told) > 3),
        Region("evidence", "evidence to bring", Slot.COUNT, lambda n: bool(n.baseline) or "evidence" in n.acts),
        Region("questions", "questions for my coach", Slot.STEP),
    ),
    "problem-resolving": (
        Region("now", "acknowledge", Slot.PICTURE, lambda n: bool(n.lost_minutes)),
        Region("goal", "desired state", Slot.GOAL, lambda n: n.knows_goal),
        Region("resources", "resources", Slot.EXCEPTION),
        Region("next", "next", Slot.STEP, lambda n: bool(n.draft)),
    ),
    "library": (
        Region("class", "answer", fact=lambda n: bool(n.grade or n.subject or n.size or n.about_adults)),
        Region("goal", "answer", Slot.GOAL, lambda n: n.knows_goal),
    ),
    "grow": (
        Region("goal", "goal", Slot.GOAL, lambda n: n.knows_goal),
        Region("now", "reality", Slot.PICTURE, lambda n: len(n.told) > 2),
        Region("tried", "reality", Slot.TRIED, lambda n: bool(n.tried)),
        Region("options", "options", fact=lambda n: bool(n.offered)),
        Region("step", "will", Slot.STEP, lambda n: bool(n.chosen or n.draft)),
    ),
    "see-it": (
        Region("success", "success", Slot.EXCEPTION),
        Region("goal", "model", Slot.GOAL, lambda n: n.knows_goal),
        Region("now", "gap", Slot.PICTURE, lambda n: len(n.told) > 2),
        Region("step", "one action step", Slot.STEP, lambda n: bool(n.draft)),
    ),
}
_DEFAULT: dict[Purpose, MapName] = {
    Purpose.REFLECT: "reflecting",
    Purpose.PLAN: "impact",
    Purpose.PREPARE: "preparation",
    Purpose.ASK: "library",
}


def map_for(purpose: Purpose, *, one_lesson: bool) -> MapName:
    """The map a purpose starts with; a plan for one lesson has its own."""
    return "planning" if purpose is Purpose.PLAN and one_lesson else _DEFAULT[purpose]


def regions_of(notebook: Notebook) -> tuple[Region, ...]:
    """The regions of the map."""
    return MAPS[notebook.map]


def stage_of(notebook: Notebook) -> str:
    """Where in the map the conversation stands: in the first region that is not known."""
    if notebook.draft:
        return "learn" if notebook.map == "impact" else "application"
    regions = regions_of(notebook)
    return next((region.stage for region in regions if not region.known(notebook)), regions[-1].stage)


def missing_of(notebook: Notebook) -> tuple[str, ...]:
    """The regions that are not known yet."""
    return tuple(region.name for region in regions_of(notebook) if not region.known(notebook))


def goal_question(notebook: Notebook) -> str:
    """The key that asks for the goal."""
    return "goal_told" if notebook.aims or notebook.knows_goal else "goal"


def next_region(notebook: Notebook) -> Region | None:
    """The first region that is not known."""
    return next((region for region in regions_of(notebook) if not region.known(notebook)), None)
