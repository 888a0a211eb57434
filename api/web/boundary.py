"""The outermost layer: names each request, counts and logs it, and turns what nobody expected into a problem."""

import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import DebriefError, places
from api.identifiers import new_id
from api.metrics import Metrics
from api.web.problems import problem

_log = structlog.get_logger("debrief.http")


class RequestBoundary:
    """Nothing of a request but its method, route, status and time is ever logged."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await _Exchange(scope, send, self._metrics).run(self._app, receive)


class _Exchange:
    """One request and its response."""

    def __init__(self, scope: Scope, send: Send, metrics: Metrics) -> None:
        self._scope = scope
        self._send = send
        self._metrics = metrics
        self._begun = time.perf_counter()
        self._status = 0
        self._request_id = new_id("req")
        scope.setdefault("state", {})["request_id"] = self._request_id

    async def run(self, app: ASGIApp, receive: Receive) -> None:
        try:
            await app(self._scope, receive, self.send)
        except Exception as error:
            # The border: whatever went wrong becomes a 500 that says nothing of it.
            self._log_failure(error)
            if self._status:
                raise ConnectionAbortedError("the response broke off") from None
            await problem(DebriefError(), self._scope)(self._scope, receive, self.send)

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), (b"x-request-id", self._request_id.encode())]
            self._status = message["status"]
            self._count()
        await self._send(message)

    def _count(self) -> None:
        seconds = time.perf_counter() - self._begun
        route = getattr(self._scope.get("route"), "path", "none")
        method = self._scope["method"] if self._scope["method"] in _METHODS else "other"
        self._metrics.requests.labels(method, route, str(self._status)).inc()
        self._metrics.request_seconds.labels(method).observe(seconds)
        _log.info(
            "request", id=self._request_id, method=method, route=route, status=self._status, ms=round(seconds * 1000, 1)
        )

    def _log_failure(self, error: Exception) -> None:
        _log.error("unexpected", id=self._request_id, error=type(error).__name__, at=places(error))


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
