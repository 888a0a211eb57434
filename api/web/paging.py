"""Lists in pages: `{data, has_more, next_cursor}`."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel

from api.errors import Invalid

T = TypeVar("T")

Limit = Annotated[int, Query(ge=1, le=100, description="How many items")]
Cursor = Annotated[str | None, Query(max_length=300, description="`next_cursor` of the page before")]


class Page(BaseModel, Generic[T]):
    """One page of a list. `next_cursor` is opaque and null on the last page."""

    data: list[T]
    has_more: bool
    next_cursor: str | None


def cursor_at(moment: datetime, key: str) -> str:
    """The cursor of a list that is ordered by a moment and an id."""
    return urlsafe_b64encode(f"{moment.isoformat()} {key}".encode()).decode().rstrip("=")


def after_cursor(cursor: str) -> tuple[datetime, str]:
    """The moment and id of a cursor. Invalid when no list has returned it."""
    try:
        moment, key = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii").split(" ")
        parsed = datetime.fromisoformat(moment)
    except (binascii.Error, ValueError) as error:
        raise _no_cursor() from error
    if parsed.tzinfo is None or not key.isprintable():
        raise _no_cursor()
    return parsed, key


def cut(rows: Sequence[T], limit: int) -> tuple[list[T], bool]:
    """The page out of `limit + 1` rows, and whether there is more."""
    return list(rows[:limit]), len(rows) > limit


def _no_cursor() -> Invalid:
    return Invalid("The cursor is not one that a list has returned.", fields={"cursor": "not valid"})
