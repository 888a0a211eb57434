"""Coaching maps as explicit state: their regions, what each wants to know, and the question that asks for it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from agents.contract import Purpose
from agents.guided.notebook import MapName, Notebook

CAUSES_WANTED = 3


@dataclass(frozen=True)
class Region:
    """A part of a map. `question` is a phrasing key; `times` is how often it may be asked with other words."""

    name: str
    stage: str
    question: str
    known: Callable[[Notebook], bool]
    times: int = 1


_CLASS = Region(
    "class", "identify", "class", lambda n: bool(n.grade or n.subject or n.size or n.one_student or n.about_adults)
)
_BASELINE = Region(
    "evidence", "identify", "baseline", lambda n: bool(n.baseline or n.part_does or n.one_student), times=2
)
_GOAL = Region("goal", "identify", "goal", lambda n: n.knows_goal, times=2)
_TARGET = Region("target", "identify", "target", lambda n: bool(n.target) or not n.baseline or _says_all(n))

MAPS: dict[MapName, tuple[Region, ...]] = {
    "impact": (
        Region("now", "identify", "situation", lambda n: bool(n.problem or n.baseline)),
        _GOAL,
        _BASELINE,
        Region("tried", "identify", "tried", lambda n: bool(n.tried) or len(n.told) > 3),
        _CLASS,
        _TARGET,
    ),
    "reflecting": (
        Region("impressions", "impressions", "impressions", lambda n: len(n.told) > 1),
        Region("causes", "causes", "causes", lambda n: bool(n.obstacle or n.cause)),
        Region("evidence", "evidence", "evidence", lambda n: bool(n.baseline)),
        Region("goal", "new learning", "goal", lambda n: n.knows_goal, times=2),
        Region("more causes", "causes", "causes", lambda n: n.knows_goal, times=2),
        Region("application", "application", "apply", lambda n: bool(n.day)),
        Region("count", "application", "count", lambda n: bool(n.helper or not n.knows_goal)),
    ),
    "planning": (
        Region("lesson", "goals", "lesson", lambda n: bool(n.title or n.minutes or n.subject or n.topic)),
        Region("goal", "goals", "aim", lambda n: n.knows_goal, times=2),
        Region("students", "approach", "students", lambda n: bool(n.size or n.groups)),
        Region("earlier", "approach", "past", lambda n: bool(n.problem)),
    ),
    "preparation": (
        Region("goal", "what I want from the meeting", "meeting_want", lambda n: n.knows_goal),
        Region("earlier", "what I tried and what happened", "meeting_past", lambda n: len(n.told) > 2),
        Region("time", "what I want from the meeting", "meeting_frame", lambda n: bool(n.minutes)),
        Region("evidence", "evidence to bring", "meeting_evidence", lambda n: bool(n.baseline)),
    ),
    "problem-resolving": (
        Region("now", "acknowledge", "hardest", lambda n: bool(n.problem or n.lost_minutes)),
        Region("goal", "desired state", "desired", lambda n: n.knows_goal),
        Region("resources", "resources", "resources", lambda n: len(n.told) > 4),
        _BASELINE,
    ),
    "library": (
        Region("class", "answer", "class", lambda n: bool(n.grade or n.subject or n.size or n.about_adults)),
        Region("goal", "answer", "goal", lambda n: n.knows_goal),
    ),
}
WENT_WELL = (
    Region("impressions", "impressions", "well_seen", lambda n: n.part is not None or len(n.told) > 2),
    Region("causes", "causes", "well_causes", lambda n: bool(n.obstacle) or n.asked.count("well_causes") > 1, times=2),
    Region("application", "application", "well_keep", lambda n: bool(n.day)),
    Region("count", "application", "well_watch", lambda n: bool(n.helper)),
)
"""The reflecting map for what worked: what made it work, and what of it to keep. Nothing is to be mended."""
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
    """The regions of the map; a talk about a success has its own."""
    return WENT_WELL if notebook.went_well and notebook.map == "reflecting" else MAPS[notebook.map]


def _worded(region: Region, notebook: Notebook) -> Region:
    """Who has said what is wanted, though not yet of students, is asked what it looks like, not what is wanted."""
    return replace(region, question=goal_question(notebook)) if region.question == "goal" else region


def goal_question(notebook: Notebook) -> str:
    """The key that asks for the goal."""
    return "goal_told" if notebook.aims or notebook.knows_goal else "goal"


def next_region(notebook: Notebook) -> Region | None:
    """The first region that is not known and whose question is not used up."""
    regions = (_worded(region, notebook) for region in regions_of(notebook) if not region.known(notebook))
    return next((region for region in regions if notebook.asked.count(region.question) < region.times), None)


def stage_of(notebook: Notebook) -> str:
    """Where in the map the conversation stands."""
    if notebook.draft:
        return "learn" if notebook.map == "impact" else "application"
    region = next_region(notebook)
    return region.stage if region else regions_of(notebook)[-1].stage


def missing_of(notebook: Notebook) -> tuple[str, ...]:
    """The regions that are not known yet."""
    return tuple(region.name for region in regions_of(notebook) if not region.known(notebook))


def _says_all(notebook: Notebook) -> bool:
    words = set((notebook.wish or "").lower().split())
    return not words.isdisjoint({"everybody", "everyone", "all", "every", "each"})
