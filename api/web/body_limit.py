"""Bounds what a request may send before anything reads it."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import DebriefError
from api.web.problems import problem


class BodyTooLarge(DebriefError):
    """The body is larger than any request of ours."""

    status = 413
    code = "body_too_large"
    title = "Too much at once"


class BodyLimit:
    """Takes the whole body in, at most `limit` bytes; one byte more is refused."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._app(scope, receive, send)
            return
        body = None if self._declares_too_much(scope) else await self._read(receive)
        if body is None:
            error = BodyTooLarge(f"A request may hold {self._limit // 1000} kB.", headers={"connection": "close"})
            await problem(error, scope)(scope, receive, send)
            return
        await self._app(scope, _Replay(body, receive), send)

    def _declares_too_much(self, scope: Scope) -> bool:
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        return not declared.isdigit() or len(declared) > 12 or int(declared) > self._limit

    async def _read(self, receive: Receive) -> bytes | None:
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return bytes(body)
            body += message.get("body", b"")
            if len(body) > self._limit:
                return None
            if not message.get("more_body", False):
                return bytes(body)


class _Replay:
    """Hands the body on in one piece, then whatever the server says next."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}
