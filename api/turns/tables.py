"""Tables of turns and their events."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from api.store.columns import JsonColumn, Record, UtcDateTime, one_of

STATUSES = ("queued", "running", "completed", "failed", "cancelled", "interrupted")
LIVE = ("queued", "running")
_IS_LIVE = text("status IN ('queued', 'running')")


class Turn(Record, table=True):
    """One run of an agent over one message. A retry is a new turn for the same message, with the next `attempt`.

    The database itself keeps a conversation from having two live turns.
    """

    __table_args__ = (
        one_of("status", STATUSES),
        UniqueConstraint("message_id", "attempt"),
        Index("uq_turn_live", "conversation_id", unique=True, sqlite_where=_IS_LIVE, postgresql_where=_IS_LIVE),
    )

    id: str = Field(primary_key=True)
    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE", index=True)
    message_id: str = Field(foreign_key="message.id", ondelete="CASCADE")
    attempt: int = 1
    retry_of: str | None = None
    status: str = "queued"
    locale: str | None = None
    agent: str | None = None
    directiveness: int | None = None
    agent_state: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    prompt_version: str = ""
    library_version: str = ""
    input_tokens: int = 0
    output_tokens: int = 0
    error: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    created_at: datetime = Field(sa_type=UtcDateTime)
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class TurnEvent(Record, table=True):
    """One event of a turn, numbered from 1 without gaps."""

    __tablename__ = "turn_event"

    turn_id: str = Field(primary_key=True, foreign_key="turn.id", ondelete="CASCADE")
    sequence: int = Field(primary_key=True)
    type: str
    data: dict[str, Any] = Field(sa_type=JsonColumn)
