"""The base of all tables and the column types they share."""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Dialect, MetaData
from sqlalchemy.types import DateTime, TypeDecorator
from sqlmodel import SQLModel

JsonColumn = JSON(none_as_null=True)


class Record(SQLModel):
    """A table. Constraints get names from one rule, because migrations need to name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, stored in UTC and always read with its zone (SQLite forgets it)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """A check that the column holds one of the values. Simpler to change later than a database ENUM."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def to_json(value: Any) -> str:
    """Compact JSON that keeps letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
