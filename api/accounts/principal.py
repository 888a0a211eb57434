"""Who calls, and what they may do."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from fastapi import Depends, Request

from api.errors import Forbidden


class Role(StrEnum):
    """What a person does at the school."""

    TEACHER = "teacher"
    COACH = "coach"
    LEAD = "lead"
    ADMIN = "admin"


class Scope(StrEnum):
    """What an API key may be used for. A person who has signed in may do all of it."""

    CHAT = "chat"
    LIBRARY_READ = "library:read"
    PLANS = "plans"


@dataclass(frozen=True)
class Principal:
    """The caller of one request, as the database knew them when it began."""

    account_id: str
    school_id: str
    role: Role
    scopes: frozenset[str]
    how: Literal["session", "key"]
    credential: str
    """The hash by which the credential is found again, to see whether it is still good."""


class MissingScope(Forbidden):
    """The key is good, but not for this."""

    code = "missing_scope"


def caller(scope: Scope | None = None) -> Callable[[Request], Awaitable[Principal]]:
    """A dependency that is the caller. MissingScope when the key has not the scope."""

    async def find(request: Request) -> Principal:
        principal: Principal = request.scope["state"]["principal"]
        if scope is not None and scope not in principal.scopes:
            raise MissingScope(f"This key does not have the scope {scope.value}.")
        return principal

    return find


AnyCaller = Annotated[Principal, Depends(caller())]
ChatCaller = Annotated[Principal, Depends(caller(Scope.CHAT))]
LibraryCaller = Annotated[Principal, Depends(caller(Scope.LIBRARY_READ))]
PlansCaller = Annotated[Principal, Depends(caller(Scope.PLANS))]
