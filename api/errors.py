"""Errors that a caller is told about. Each carries its own status, stable code and title."""

import traceback
from collections.abc import Mapping
from typing import Any


class DebriefError(Exception):
    """An expected failure. `detail` is for people; `code` never changes; `extra` are further members of the problem."""

    status = 500
    code = "internal"
    title = "Something went wrong"

    def __init__(
        self,
        detail: str | None = None,
        *,
        fields: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail or self.title
        self.fields = dict(fields or {})
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})


class NotFound(DebriefError):
    """There is no such thing, or the caller may not see it: both look the same."""

    status = 404
    code = "not_found"
    title = "Not found"


class Invalid(DebriefError):
    """A value that is well-formed JSON but makes no sense."""

    status = 422
    code = "invalid"
    title = "The request is not valid"


class Unauthenticated(DebriefError):
    """No credential, or one that is not valid (any more)."""

    status = 401
    code = "unauthenticated"
    title = "Sign in first"

    def __init__(self, detail: str | None = None) -> None:
        super().__init__(detail, headers={"www-authenticate": "Bearer"})


class Forbidden(DebriefError):
    """The caller is known and may not do this."""

    status = 403
    code = "forbidden"
    title = "Not allowed"


class Conflict(DebriefError):
    """The request does not fit the present state."""

    status = 409
    code = "conflict"
    title = "Not possible now"


class Unavailable(DebriefError):
    """The server cannot do this at the moment; the same request may succeed later."""

    status = 503
    code = "unavailable"
    title = "Not available at the moment"

    def __init__(self, detail: str | None = None, *, retry_after: int = 2) -> None:
        super().__init__(detail, headers={"retry-after": str(retry_after)})


class UnsafeSetting(Exception):
    """The server refuses to start; the message names the setting and what to do."""


def places(error: BaseException) -> list[str]:
    """Where an error happened, innermost last. Its message may quote what people wrote and is for no log."""
    return [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-8:]]
