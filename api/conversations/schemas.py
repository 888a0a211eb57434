"""What conversations and messages look like from outside."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from agents.contract import Purpose
from api.web.text import Line, Text

Title = Annotated[Line, StringConstraints(min_length=1, max_length=200)]
MessageStatus = Literal["complete", "interrupted", "cancelled", "failed"]


class SourceOut(BaseModel):
    """A passage that the reply rests on; `n` is its mark in the text."""

    slug: str
    title: str
    section: str
    url: str
    n: int


class SuggestionOut(BaseModel):
    """A chip: what it says and what it sends."""

    label: str
    text: str


class KnownOut(BaseModel):
    name: str
    value: str


class StageOut(BaseModel):
    """Where the conversation is, what is known in the teacher's words and what is missing."""

    map: str
    stage: str
    known: list[KnownOut]
    missing: list[str]


class BriefOut(BaseModel):
    """A preparation for the meeting with the human coach."""

    id: str | None
    audience: str
    focus: str
    tried: str | None
    evidence: list[str]
    questions: list[str]
    shared: list[str]


class ContactOut(BaseModel):
    name: str
    phone: str | None = None
    url: str | None = None


class SafetyOut(BaseModel):
    """A human-safety message that stands apart."""

    kind: str
    text: str
    contacts: list[ContactOut]


class FeedbackOut(BaseModel):
    rating: Literal["up", "down"]
    reasons: list[str]
    comment: str | None


class FeedbackIn(BaseModel):
    """One per reply; sending it again changes it."""

    model_config = ConfigDict(extra="forbid")

    rating: Literal["up", "down"]
    reasons: list[Annotated[Line, StringConstraints(min_length=1, max_length=60)]] = Field(default=[], max_length=10)
    comment: Annotated[Text, StringConstraints(max_length=2000)] | None = None


class MessageOut(BaseModel):
    """A message. A reply carries the status of its turn; `plan` is the plan as it was after that turn."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    role: Literal["teacher", "agent"]
    text: str
    created_at: datetime
    turn_id: str
    client_message_id: str | None
    sources: list[SourceOut]
    suggestions: list[SuggestionOut]
    stage: StageOut | None
    plan: dict[str, Any] | None
    brief: BriefOut | None
    safety: SafetyOut | None
    agent: Literal["guided", "llm"] | None
    directiveness: int | None
    status: MessageStatus
    feedback: FeedbackOut | None = None


class ConversationOut(BaseModel):
    """A conversation in a list. `purpose` is null until it is clear."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    title: str
    purpose: Purpose | None
    created_at: datetime
    updated_at: datetime
    message_count: int
    preview: str


class ConversationIn(BaseModel):
    """A conversation to be opened. Without a title it takes the beginning of its first message."""

    model_config = ConfigDict(extra="forbid")

    purpose: Purpose | None = None
    title: Title | None = None


class ConversationPatch(BaseModel):
    """What is given replaces what was there."""

    model_config = ConfigDict(extra="forbid")

    title: Title | None = None
    purpose: Purpose | None = None
