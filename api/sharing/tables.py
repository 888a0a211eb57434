"""Tables of consent. A grant names its subject by kind and id, so that this story needs to know no other."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

from api.store.columns import JsonColumn, Record, UtcDateTime, one_of

_SUBJECTS = ("conversation", "plan", "brief")


class Grant(Record, table=True):
    """A teacher's consent that one coach may read one thing, or some messages of it."""

    __table_args__ = (
        one_of("subject", _SUBJECTS),
        one_of("scope", ("full", "messages")),
        Index("ix_grant_subject_subject_id_coach_id", "subject", "subject_id", "coach_id"),
    )

    id: str = Field(primary_key=True)
    owner_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    coach_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    subject: str
    subject_id: str
    scope: str
    message_ids: list[str] | None = Field(default=None, sa_type=JsonColumn)
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class AccessRecord(Record, table=True):
    """That somebody else opened something of the owner's."""

    __tablename__ = "access_record"
    __table_args__ = (one_of("subject", _SUBJECTS),)

    id: str = Field(primary_key=True)
    owner_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    reader_id: str = Field(foreign_key="account.id", ondelete="CASCADE")
    grant_id: str
    subject: str
    subject_id: str
    created_at: datetime = Field(sa_type=UtcDateTime)
