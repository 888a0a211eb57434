"""Tables of plans. The content of a plan lives in its versions."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field

from api.store.columns import JsonColumn, Record, UtcDateTime, one_of

STATUSES = ("draft", "submitted", "changes_suggested", "agreed", "in_progress", "met", "revised", "dropped")
OUTCOMES = ("tried", "partly", "not_yet", "blocked")


class Plan(Record, table=True):
    """A plan and where it stands. It outlives the conversation it was made in."""

    __table_args__ = (
        one_of("status", STATUSES),
        Index("ix_plan_account_id_updated_at", "account_id", "updated_at", "id"),
    )

    id: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", ondelete="CASCADE")
    conversation_id: str | None = Field(default=None, foreign_key="conversation.id", ondelete="SET NULL", index=True)
    status: str = "draft"
    version: int = 1
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class PlanVersion(Record, table=True):
    """What a plan said, and by whom: the teacher, or an agent on their behalf. `content` is a PlanDraft as JSON."""

    __tablename__ = "plan_version"
    __table_args__ = (one_of("author", ("teacher", "agent")), one_of("status", STATUSES))

    plan_id: str = Field(primary_key=True, foreign_key="plan.id", ondelete="CASCADE")
    version: int = Field(primary_key=True)
    author: str
    author_id: str
    status: str
    content: dict[str, Any] = Field(sa_type=JsonColumn)
    created_at: datetime = Field(sa_type=UtcDateTime)


class Attempt(Record, table=True):
    """How it went once."""

    __table_args__ = (one_of("outcome", OUTCOMES),)

    id: str = Field(primary_key=True)
    plan_id: str = Field(foreign_key="plan.id", ondelete="CASCADE", index=True)
    outcome: str
    note: str | None = None
    evidence: str | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)
