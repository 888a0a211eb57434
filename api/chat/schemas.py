"""What the detailed view and the one-call chat look like from outside."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from agents.contract import Purpose
from api.accounts.schemas import LocaleTag
from api.conversations.schemas import (
    BriefOut,
    ConversationOut,
    MessageOut,
    SafetyOut,
    SourceOut,
    StageOut,
    SuggestionOut,
)
from api.plans.schemas import PlanOut
from api.turns.schemas import TurnRef
from api.web.text import ClientId


class SharedWith(BaseModel):
    coach_id: str
    name: str


class ConversationDetail(ConversationOut):
    """A conversation with its latest messages, oldest first. `has_earlier` says that there are more before them."""

    messages: list[MessageOut]
    has_earlier: bool
    plan: PlanOut | None
    brief: BriefOut | None
    stage: StageOut | None
    running_turn: TurnRef | None
    shared_with: list[SharedWith]


class Messages(BaseModel):
    """Earlier messages, oldest first; `next_cursor` leads further back."""

    data: list[MessageOut]
    has_more: bool
    next_cursor: str | None


class ChatIn(BaseModel):
    """A message, in a conversation or in a new one."""

    model_config = ConfigDict(extra="forbid")

    message: str = Field(description="1 to 32,000 characters that are not only blanks")
    conversation_id: Annotated[str, Field(max_length=100)] | None = None
    purpose: Purpose | None = None
    client_message_id: ClientId | None = None
    stream: bool = False
    locale: LocaleTag | None = None


class ChatMessage(BaseModel):
    id: str
    role: Literal["teacher", "agent"]
    text: str
    sources: list[SourceOut]


class UsageOut(BaseModel):
    """What the reply cost a model; zero for the guided agent."""

    input_tokens: int
    output_tokens: int


class ChatOut(BaseModel):
    """The whole reply."""

    conversation_id: str
    turn_id: str
    message: ChatMessage
    suggestions: list[SuggestionOut]
    stage: StageOut | None
    plan: PlanOut | None
    brief: BriefOut | None
    safety: SafetyOut | None
    agent: Literal["guided", "llm"]
    directiveness: int
    usage: UsageOut
