"""Tables of schools, accounts and credentials. Of a credential only a hash is kept."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from api.store.columns import JsonColumn, Record, UtcDateTime, one_of


class School(Record, table=True):
    id: str = Field(primary_key=True)
    name: str
    demo: bool = False
    created_at: datetime = Field(sa_type=UtcDateTime)


class Account(Record, table=True):
    __table_args__ = (one_of("role", ("teacher", "coach", "lead", "admin")),)

    id: str = Field(primary_key=True)
    school_id: str = Field(foreign_key="school.id", index=True)
    email: str = Field(unique=True)
    name: str
    role: str
    active: bool = True
    password_hash: str | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)


class Profile(Record, table=True):
    """What a teacher has told about themselves once and for all."""

    __table_args__ = (CheckConstraint("directiveness BETWEEN 1 AND 5", name="directiveness"),)

    account_id: str = Field(primary_key=True, foreign_key="account.id", ondelete="CASCADE")
    grades: list[str] = Field(default_factory=list, sa_type=JsonColumn)
    subjects: list[str] = Field(default_factory=list, sa_type=JsonColumn)
    class_size: int | None = None
    locale: str | None = None
    directiveness: int | None = None
    resources: str | None = None


class SignInSession(Record, table=True):
    __tablename__ = "sign_in_session"

    id: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    token_hash: str = Field(unique=True)
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)


class SignInLink(Record, table=True):
    """A link that signs in: once, or any number of times in a demo."""

    __tablename__ = "sign_in_link"
    __table_args__ = (one_of("kind", ("once", "demo")),)

    id: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    token_hash: str = Field(unique=True)
    kind: str
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ApiKey(Record, table=True):
    __tablename__ = "api_key"

    id: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    name: str
    token_hash: str = Field(unique=True)
    scopes: list[str] = Field(sa_type=JsonColumn)
    created_at: datetime = Field(sa_type=UtcDateTime)
    last_used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Caseload(Record, table=True):
    """Which teachers a coach works with."""

    coach_id: str = Field(primary_key=True, foreign_key="account.id", ondelete="CASCADE")
    teacher_id: str = Field(primary_key=True, foreign_key="account.id", ondelete="CASCADE", index=True)
    created_at: datetime = Field(sa_type=UtcDateTime)
