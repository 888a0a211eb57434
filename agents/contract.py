"""What the application knows of an agent: a turn goes in, events come out."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Literal, Protocol

from agents.plan import PlanDraft

AgentName = Literal["guided", "llm"]


class Purpose(StrEnum):
    """What a conversation is for."""

    REFLECT = "reflect"
    PLAN = "plan"
    PREPARE = "prepare"
    ASK = "ask"


class Speaker(StrEnum):
    """Who wrote a message."""

    TEACHER = "teacher"
    AGENT = "agent"


@dataclass(frozen=True)
class PastMessage:
    """A message before this turn."""

    speaker: Speaker
    text: str


@dataclass(frozen=True)
class Profile:
    """What a teacher has told about themselves once and for all. Grades as written: `PK`, `K`, `1` … `12`."""

    name: str | None = None
    grades: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    class_size: int | None = None
    resources: str | None = None
    role: Literal["teacher", "coach", "lead", "admin"] = "teacher"


@dataclass(frozen=True)
class OpenPlan:
    """The teacher's current plan and how it went so far: outcomes with the teacher's line, oldest first."""

    id: str
    draft: PlanDraft
    attempts: tuple[tuple[str, str | None], ...] = ()
    made_here: bool = False
    """Whether it was drafted in this conversation."""


@dataclass(frozen=True)
class Turn:
    """One teacher message and all an agent may know when it replies.

    `history` is oldest first and ends before `message`. `directiveness` is the teacher's own setting (1 to 5) or None.
    `locale` is a language tag such as `en-US`. `agent_state` is what this agent returned with its last reply in this
    conversation, or empty.
    """

    message: str
    today: date
    history: tuple[PastMessage, ...] = ()
    purpose: Purpose | None = None
    profile: Profile = Profile()
    locale: str = "en-US"
    directiveness: int | None = None
    open_plan: OpenPlan | None = None
    agent_state: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class TextDelta:
    """The next piece of the reply, in a small Markdown subset. All deltas joined are the reply."""

    text: str


@dataclass(frozen=True)
class SourceCited:
    """A passage the reply rests on; `n` is the mark `[n]` in the text, from 1."""

    n: int
    slug: str
    title: str
    section: str
    """The anchor of the section within the card."""


@dataclass(frozen=True)
class Suggestion:
    """A chip: what it says, and what is sent in the teacher's name when it is pressed."""

    label: str
    text: str


@dataclass(frozen=True)
class SuggestionsOffered:
    """Chips below the reply."""

    items: tuple[Suggestion, ...]


@dataclass(frozen=True)
class Known:
    """Something the teacher told, in the teacher's words."""

    name: str
    value: str


@dataclass(frozen=True)
class StageReached:
    """Where the conversation is: the map, its stage, what is known and what is missing."""

    map: str
    stage: str
    known: tuple[Known, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlanProposed:
    """A plan made or changed together with the teacher; `plan_id` is set when it changes an open plan."""

    plan: PlanDraft
    plan_id: str | None = None


@dataclass(frozen=True)
class BriefProposed:
    """A preparation for the meeting with the human coach."""

    focus: str
    tried: str | None = None
    evidence: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contact:
    """Whom to turn to."""

    name: str
    phone: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class SafetyRaised:
    """A human-safety message that stands apart from the coaching."""

    kind: str
    text: str
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True)
class Usage:
    """What the reply cost a model; zero for the guided agent."""

    input_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True)
class ReplyCompleted:
    """The reply is whole.

    `directiveness` is the rung that was used (1 to 5); `purpose` is what the conversation is for, as understood.
    """

    agent: AgentName
    directiveness: int
    agent_state: Mapping[str, Any] = field(default_factory=dict)
    purpose: Purpose | None = None
    prompt_version: str = ""
    library_version: str = ""
    usage: Usage = Usage()


@dataclass(frozen=True)
class ReplyFailed:
    """The reply ended early. `message` is for the teacher; what was written so far stays."""

    code: str
    message: str
    retryable: bool = True


AgentEvent = (
    TextDelta
    | SourceCited
    | SuggestionsOffered
    | StageReached
    | PlanProposed
    | BriefProposed
    | SafetyRaised
    | ReplyCompleted
    | ReplyFailed
)


class Agent(Protocol):
    """A program that replies."""

    def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        """The reply as events, ending with exactly one `ReplyCompleted` or `ReplyFailed`."""
        ...
