"""What turns look like from outside."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from api.conversations.schemas import MessageOut
from api.turns.tables import Turn
from api.web.text import ClientId

TurnStatus = Literal["queued", "running", "completed", "failed", "cancelled", "interrupted"]


class MessageIn(BaseModel):
    """A message to the agent. The same `client_message_id` again is the same message."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(description="1 to 32,000 characters that are not only blanks")
    client_message_id: ClientId | None = None


class TurnRef(BaseModel):
    """A turn and where its events are."""

    id: str
    status: TurnStatus
    events_url: str

    @classmethod
    def of(cls, turn: Turn) -> "TurnRef":
        return cls(id=turn.id, status=turn.status, events_url=events_url(turn.id))


class Posted(BaseModel):
    """The stored message and the turn that answers it."""

    message: MessageOut
    turn: TurnRef


class TurnState(BaseModel):
    id: str
    status: TurnStatus


class TurnError(BaseModel):
    code: str
    message: str
    retryable: bool


class TurnOut(BaseModel):
    """A turn. `reply` is null while it runs."""

    id: str
    conversation_id: str
    message_id: str
    status: TurnStatus
    agent: Literal["guided", "llm"] | None
    directiveness: int | None
    events_url: str
    created_at: datetime
    finished_at: datetime | None
    error: TurnError | None
    reply: MessageOut | None


def events_url(turn_id: str) -> str:
    return f"/api/turns/{turn_id}/events"
