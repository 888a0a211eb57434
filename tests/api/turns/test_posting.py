"""Posting messages: once, and one at a time."""

import asyncio

import httpx
import pytest

from agents.contract import TextDelta
from tests.fakes.people import People
from tests.fakes.running import Running
from tests.fakes.scripted_agent import COMPLETED, Gate, ScriptedAgent
from tests.fakes.sse import events_of


@pytest.fixture
async def client(server: Running, people: People):
    async with server.client(people["teacher"]) as caller:
        yield caller


@pytest.fixture
async def conversation(client: httpx.AsyncClient) -> str:
    return (await client.post("/api/conversations", json={})).json()["id"]


async def test_a_message_is_answered(client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent) -> None:
    posted = await client.post(f"/api/conversations/{conversation}/messages", json={"text": "Hello"})
    assert posted.status_code == 201
    turn = posted.json()["turn"]
    events = await events_of(client, turn["events_url"])
    assert [event.type for event in events] == ["turn.started", "text.delta", "turn.completed"]
    detail = (await client.get(f"/api/conversations/{conversation}")).json()
    assert [one["text"] for one in detail["messages"]] == ["Hello", "I hear you."]
    assert events[-1].data["message"] == detail["messages"][1]
