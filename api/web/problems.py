"""Errors as RFC 9457 problems."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.types import Scope

from api.errors import DebriefError, Invalid, NotFound

_CODES = {400: "bad_request", 404: "not_found", 405: "method_not_allowed", 406: "not_acceptable", 415: "media_type"}
_TITLES = {400: "The request cannot be read", 404: NotFound.title, 405: "This address does not take that method"}


class ProblemResponse(JSONResponse):
    """A problem document."""

    media_type = "application/problem+json"


def problem(error: DebriefError, scope: Scope) -> ProblemResponse:
    """The response for an error. `instance` names the request, as the log does."""
    body: dict[str, Any] = {
        **error.extra,
        "type": f"urn:debrief:problem:{error.code}",
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "code": error.code,
        "instance": f"urn:debrief:request:{scope.get('state', {}).get('request_id', 'unknown')}",
    }
    if error.fields:
        body["errors"] = [{"field": field, "message": message} for field, message in error.fields.items()]
    return ProblemResponse(body, status_code=error.status, headers=error.headers)


async def on_debrief_error(request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, DebriefError)
    return problem(error, request.scope)


async def on_http_exception(request: Request, error: Exception) -> ProblemResponse:
    """What the framework itself refuses: unknown addresses, wrong methods, bodies that are not text."""
    assert isinstance(error, HTTPException)
    return problem(_of_status(error.status_code, error.headers), request.scope)


async def on_invalid_request(request: Request, error: Exception) -> ProblemResponse:
    """Names the fields and never repeats their content: it may be anything, even what cannot be encoded."""
    assert isinstance(error, RequestValidationError)
    fields: dict[str, str] = {}
    for one in error.errors():
        fields.setdefault(".".join(str(part) for part in one["loc"][1:]) or str(one["loc"][0]), str(one["msg"]))
    # A name in `loc` may come from the caller's own keys.
    safe = {_encodable(name): _encodable(message) for name, message in fields.items()}
    return problem(Invalid("Some fields are missing or not valid.", fields=safe), request.scope)


def _of_status(status: int, headers: Mapping[str, str] | None) -> DebriefError:
    error = DebriefError(_TITLES.get(status, "The request was refused"), headers=headers)
    error.status = status
    error.code = _CODES.get(status, f"http_{status}")
    error.title = error.detail
    return error


def _encodable(text: str) -> str:
    return text[:300].encode("utf-8", "replace").decode()
