"""Tables of conversations and messages."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from api.store.columns import JsonColumn, Record, UtcDateTime, one_of


class Conversation(Record, table=True):
    """A thread. `title_given` is False while the title is only the beginning of the first message."""

    __table_args__ = (
        one_of("purpose", ("reflect", "plan", "prepare", "ask")),
        UniqueConstraint("account_id", "opened_by"),
        Index("ix_conversation_account_id_updated_at", "account_id", "updated_at", "id"),
    )

    id: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", ondelete="CASCADE")
    purpose: str | None = None
    title: str = ""
    title_given: bool = False
    preview: str = ""
    message_count: int = 0
    opened_by: str | None = None
    """The `client_message_id` of the one call that opened it, by which a repetition of that call finds it again."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class Message(Record, table=True):
    """What a teacher wrote, or the reply of one turn.

    `position` orders a conversation whatever the clock does: a teacher's message has an even one and its replies the
    odd one after it. `turn_id` of a teacher's message is its latest turn, of a reply the turn that wrote it: a reply is
    shown when the two agree.
    """

    __table_args__ = (
        one_of("role", ("teacher", "agent")),
        one_of("status", ("complete", "interrupted", "cancelled", "failed")),
        UniqueConstraint("conversation_id", "client_message_id"),
        UniqueConstraint("conversation_id", "position", "turn_id"),
    )

    id: str = Field(primary_key=True)
    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE")
    position: int
    role: str
    status: str = "complete"
    text: str
    turn_id: str = Field(index=True)
    client_message_id: str | None = None
    agent: str | None = None
    directiveness: int | None = None
    sources: list[dict[str, Any]] = Field(default_factory=list, sa_type=JsonColumn)
    suggestions: list[dict[str, Any]] = Field(default_factory=list, sa_type=JsonColumn)
    stage: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    plan: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    brief: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    safety: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    created_at: datetime = Field(sa_type=UtcDateTime)


class Feedback(Record, table=True):
    """What a teacher thought of one reply."""

    __table_args__ = (one_of("rating", ("up", "down")),)

    message_id: str = Field(primary_key=True, foreign_key="message.id", ondelete="CASCADE")
    rating: str
    reasons: list[str] = Field(default_factory=list, sa_type=JsonColumn)
    comment: str | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)
