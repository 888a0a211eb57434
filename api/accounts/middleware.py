"""Stands before every `/api` address: who does not say who they are goes no further."""

import hmac
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from api.accounts.authentication import Authenticator
from api.accounts.credentials import Signer
from api.accounts.principal import Principal
from api.errors import DebriefError, Forbidden, Unauthenticated
from api.web.openapi import PUBLIC
from api.web.problems import problem

COOKIE = "debrief_session"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class ForeignRequest(Forbidden):
    """A write with a cookie that does not come from one of our own pages."""

    code = "csrf"
    title = "This request did not come from Debrief's own page"


class Authentication:
    """Finds the caller before the body is read. A bearer token, where there is one, decides alone."""

    def __init__(self, app: ASGIApp, authenticator: Authenticator, signer: Signer, base_url: str) -> None:
        self._app = app
        self._authenticator = authenticator
        self._signer = signer
        self._home = urlsplit(base_url).netloc

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/api/"):
            try:
                await self._admit(HTTPConnection(scope))
            except DebriefError as error:
                await problem(error, scope)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    async def _admit(self, request: HTTPConnection) -> None:
        writes = request.scope["method"] not in _SAFE
        bearer = request.headers.get("authorization")
        if writes and bearer is None:
            self._check_origin(request)
        if request.scope["path"] in PUBLIC:
            return
        principal = await self._by_bearer(bearer) if bearer is not None else await self._by_cookie(request)
        if principal is None:
            raise Unauthenticated
        if principal.how == "session" and writes:
            self._check_token(request, principal)
        request.scope["state"]["principal"] = principal

    async def _by_bearer(self, header: str) -> Principal | None:
        kind, _, token = header.partition(" ")
        return await self._authenticator.by_key(token.strip()) if kind.lower() == "bearer" and token else None

    async def _by_cookie(self, request: HTTPConnection) -> Principal | None:
        token = request.cookies.get(COOKIE)
        return await self._authenticator.by_session(token) if token else None

    def _check_origin(self, request: HTTPConnection) -> None:
        origin = request.headers.get("origin")
        if origin is not None and urlsplit(origin).netloc not in (request.headers.get("host"), self._home):
            raise ForeignRequest

    def _check_token(self, request: HTTPConnection, principal: Principal) -> None:
        sent = request.headers.get("x-csrf-token", "")
        if not hmac.compare_digest(sent.encode(), self._signer.csrf_token(principal.credential).encode()):
            raise ForeignRequest("Send the csrf_token of /api/me in the header X-CSRF-Token.")
