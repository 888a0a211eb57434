"""What plans look like from outside."""

import datetime as dt
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from agents.plan import Evidence, Obstacle, PlanDraft, Readiness, Step
from api.web.text import Line, Text

Status = Literal["draft", "submitted", "changes_suggested", "agreed", "in_progress", "met", "revised", "dropped"]
OwnStatus = Literal["draft", "in_progress", "met", "revised", "dropped"]
Outcome = Literal["tried", "partly", "not_yet", "blocked"]
Long = Annotated[Text, StringConstraints(min_length=1, max_length=1000)]
Short = Annotated[Text, StringConstraints(min_length=1, max_length=500)]
Slug = Annotated[Line, StringConstraints(min_length=1, max_length=100)]


class _Input(BaseModel):
    model_config = ConfigDict(extra="forbid")


class StepIn(_Input):
    """A step; one without an id is new."""

    id: Annotated[Line, StringConstraints(min_length=1, max_length=40)] | None = None
    text: Long
    cue: Short | None = None
    date: dt.date | None = None
    done: bool = False


class EvidenceIn(_Input):
    what: Long
    protocol: Slug | None = None


class ObstacleIn(_Input):
    obstacle: Short
    response: Short | None = None


class PlanContent(_Input):
    """The parts of a plan that are given; parts that are left out stay as they are."""

    goal: Long | None = None
    strategies: list[Slug] = Field(default=[], max_length=10)
    steps: list[StepIn] = Field(default=[], max_length=3)
    evidence: EvidenceIn | None = None
    obstacles: list[ObstacleIn] = Field(default=[], max_length=10)
    support: Long | None = None
    check_back: dt.date | None = None


class PlanIn(PlanContent):
    """A new plan, made in one of the caller's conversations or in none."""

    conversation_id: str | None = Field(default=None, max_length=100)


class PlanPatch(PlanContent):
    """A change. `submitted`, `changes_suggested` and `agreed` come from the coach's review and cannot be set here."""

    status: OwnStatus | None = None


class AttemptIn(_Input):
    outcome: Outcome
    note: Long | None = None
    evidence: Long | None = None


class AttemptOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: str
    outcome: Outcome
    note: str | None
    evidence: str | None
    created_at: datetime


class _Content(BaseModel):
    goal: str | None
    strategies: list[str]
    steps: list[Step]
    evidence: Evidence | None
    obstacles: list[Obstacle]
    support: str | None
    check_back: dt.date | None


class PlanOut(_Content):
    """A plan as it is now. `readiness` names what is missing and scores nothing."""

    id: str
    version: int
    status: Status
    readiness: Readiness
    conversation_id: str | None
    created_at: datetime
    updated_at: datetime
    attempts: list[AttemptOut]


class PlanVersionOut(_Content):
    """What a plan said in one version. An agent writes on the teacher's behalf, in a turn the teacher started."""

    version: int
    status: Status
    author: Literal["teacher", "agent"]
    created_at: datetime


class PlanVersions(BaseModel):
    """All versions, oldest first."""

    data: list[PlanVersionOut]


def content_of(draft: PlanDraft) -> dict[str, object]:
    """The parts of a draft by their names."""
    return {name: getattr(draft, name) for name in PlanDraft.model_fields}
