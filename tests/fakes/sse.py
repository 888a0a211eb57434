"""Reads server-sent events as a client does."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True)
class Received:
    """One event as it came over the wire."""

    id: int
    type: str
    data: dict[str, Any]
    raw: str


async def events_of(client: httpx.AsyncClient, url: str, **options: Any) -> list[Received]:
    """All events of a stream, to its end."""
    return [event async for event in follow(client, url, **options)]


async def follow(client: httpx.AsyncClient, url: str, **options: Any) -> AsyncIterator[Received]:
    """The events of a stream as they come."""
    async with client.stream("GET", url, timeout=20, **options) as response:
        assert response.status_code == 200, await response.aread()
        async for event in read(response):
            yield event


async def read(response: httpx.Response) -> AsyncIterator[Received]:
    """The events of an open stream; comments are left out."""
    block: list[str] = []
    async for line in response.aiter_lines():
        if line:
            block.append(line)
        elif block:
            if not block[0].startswith(":"):
                yield _parsed(block)
            block = []


def _parsed(block: list[str]) -> Received:
    fields = dict(line.split(": ", 1) for line in block)
    return Received(int(fields["id"]), fields["event"], json.loads(fields["data"]), "\n".join(block))
