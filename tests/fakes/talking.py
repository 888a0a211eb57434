"""Short ways to say things that most tests say."""

from typing import Any

import httpx

from tests.fakes.sse import Received, events_of


async def post(client: httpx.AsyncClient, conversation: str, text: str = "Hello", **more: Any) -> dict[str, Any]:
    """Posts a message; the answer's body."""
    answer = await client.post(f"/api/conversations/{conversation}/messages", json={"text": text, **more})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def finish(client: httpx.AsyncClient, posted: dict[str, Any]) -> list[Received]:
    """Follows the posted turn to its end; its events."""
    return await events_of(client, posted["turn"]["events_url"])


async def talk(client: httpx.AsyncClient, conversation: str, text: str = "Hello", **more: Any) -> list[Received]:
    """Posts a message and waits for the end of its turn; the turn's events."""
    return await finish(client, await post(client, conversation, text, **more))


async def shown(client: httpx.AsyncClient, conversation: str) -> dict[str, Any]:
    """The conversation as its owner sees it."""
    answer = await client.get(f"/api/conversations/{conversation}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())
