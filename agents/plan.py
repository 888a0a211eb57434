"""A teacher's plan as an agent proposes it, and the check of whether it is ready to be tried."""

import datetime

from pydantic import BaseModel, ConfigDict, Field


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(_Value):
    """One thing the teacher will do: observable, within a week, with an if-then cue and a date."""

    id: str
    text: str = Field(min_length=1, max_length=1000)
    cue: str | None = Field(default=None, max_length=500)
    date: datetime.date | None = None
    done: bool = False


class Evidence(_Value):
    """What will be counted or collected; `protocol` is the slug of an observation protocol."""

    what: str = Field(min_length=1, max_length=1000)
    protocol: str | None = None


class Obstacle(_Value):
    """What may get in the way, and what the teacher will do then."""

    obstacle: str = Field(min_length=1, max_length=500)
    response: str | None = Field(default=None, max_length=500)


class PlanDraft(_Value):
    """The content of one version of a plan. `strategies` are slugs of cards."""

    goal: str | None = Field(default=None, max_length=1000)
    strategies: tuple[str, ...] = ()
    steps: tuple[Step, ...] = Field(default=(), max_length=3)
    evidence: Evidence | None = None
    obstacles: tuple[Obstacle, ...] = ()
    support: str | None = Field(default=None, max_length=1000)
    check_back: datetime.date | None = None


class Readiness(_Value):
    """Whether a plan is ready; `missing` names the parts that are not there, in the teacher's words."""

    complete: bool
    missing: tuple[str, ...]


def readiness(plan: PlanDraft) -> Readiness:
    """What the plan still lacks. Named, never scored.

    A plan of the teacher's own step needs no strategy card: a step without a card is the teacher's own.
    """
    steps = plan.steps
    checks = (
        ("a goal for students", bool(plan.goal)),
        ("a number in the goal", bool(plan.goal and any(c.isdigit() for c in plan.goal))),
        ("a strategy", bool(plan.strategies or steps)),
        ("a first step", bool(steps)),
        ("a cue for each step", bool(steps) and all(step.cue for step in steps)),
        ("a date for each step", bool(steps) and all(step.date for step in steps)),
        ("what you will count", plan.evidence is not None),
        ("an obstacle and your response", any(one.response for one in plan.obstacles)),
        ("a day to check back", plan.check_back is not None),
    )
    missing = tuple(name for name, present in checks if not present)
    return Readiness(complete=not missing, missing=missing)
