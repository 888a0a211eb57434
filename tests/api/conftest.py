"""Callers of the server, and a conversation to talk in."""

from collections.abc import AsyncIterator

import httpx
import pytest

from tests.fakes.people import People
from tests.fakes.running import Running


@pytest.fixture
async def client(server: Running, people: People) -> AsyncIterator[httpx.AsyncClient]:
    """The teacher, with an API key."""
    async with server.client(people["teacher"]) as caller:
        yield caller


@pytest.fixture
async def conversation(client: httpx.AsyncClient) -> str:
    """The id of an empty conversation of the teacher's."""
    opened = await client.post("/api/conversations", json={})
    return str(opened.json()["id"])
