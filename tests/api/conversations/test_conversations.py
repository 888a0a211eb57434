"""Conversations: opened, named, found, left for good."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from agents.contract import Purpose, ReplyCompleted, TextDelta
from tests.fakes.people import DATABASE, People
from tests.fakes.running import Running
from tests.fakes.scripted_agent import COMPLETED, ScriptedAgent
from tests.fakes.sse import events_of
from tests.fakes.talking import post, shown, talk


async def test_a_new_conversation_is_empty(client: httpx.AsyncClient) -> None:
    opened = await client.post("/api/conversations", json={"purpose": "plan"})
    assert opened.status_code == 201
    body = opened.json()
    expected = {
        "title": "",
        "purpose": "plan",
        "message_count": 0,
        "preview": "",
        "messages": [],
        "has_earlier": False,
        "plan": None,
        "brief": None,
        "stage": None,
        "running_turn": None,
        "shared_with": [],
    }
    assert {name: body[name] for name in expected} == expected
    assert (await client.get(f"/api/conversations/{body['id']}")).json() == body


async def test_the_title_is_made_of_the_first_message(client: httpx.AsyncClient, conversation: str) -> None:
    await talk(client, conversation, "my 7th graders\ndrift off in the last ten minutes of every single math lesson")
    await talk(client, conversation, "second")
    detail = await shown(client, conversation)
    assert detail["title"] == "my 7th graders drift off in the last ten minutes of every…"
    assert detail["preview"] == "I hear you."
    assert detail["message_count"] == 4


async def test_a_given_title_stays(client: httpx.AsyncClient, conversation: str) -> None:
    renamed = await client.patch(f"/api/conversations/{conversation}", json={"title": "Exit tickets"})
    assert renamed.json()["title"] == "Exit tickets"
    await talk(client, conversation, "something else")
    assert (await shown(client, conversation))["title"] == "Exit tickets"


@pytest.mark.parametrize("title", [None, "", "   ", "\u200b"])
async def test_a_title_cannot_be_taken_away(client: httpx.AsyncClient, conversation: str, title: str | None) -> None:
    answer = await client.patch(f"/api/conversations/{conversation}", json={"title": title})
    assert answer.status_code == 422


async def test_the_purpose_is_what_the_agent_understood(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(TextDelta("Yes."), ReplyCompleted("guided", 1, purpose=Purpose.PREPARE))
    await talk(client, conversation)
    assert (await shown(client, conversation))["purpose"] == "prepare"
    agent.next(TextDelta("Yes."), ReplyCompleted("guided", 1, purpose=Purpose.ASK))
    await talk(client, conversation)
    assert (await shown(client, conversation))["purpose"] == "prepare"


async def test_the_list_is_paged_latest_first(client: httpx.AsyncClient) -> None:
    ids = [(await client.post("/api/conversations", json={"title": f"{n}"})).json()["id"] for n in range(7)]
    await talk(client, ids[2], "I come back to this one")
    expected = [ids[2], *(one for one in reversed(ids) if one != ids[2])]
    found, cursor = [], None
    for _ in range(4):
        query = {"limit": 2, **({"cursor": cursor} if cursor else {})}
        page = (await client.get("/api/conversations", params=query)).json()
        found += [one["id"] for one in page["data"]]
        cursor = page["next_cursor"]
        assert page["has_more"] == (cursor is not None)
    assert found == expected
    assert cursor is None


@pytest.mark.parametrize(
    ("q", "expected"),
    [("exit", {"Exit tickets"}), ("EXIT", {"Exit tickets"}), ("50%", {"Half"}), ("_", set()), ("hear you", {"Half"})],
)
async def test_search_looks_into_titles_and_messages(client: httpx.AsyncClient, q: str, expected: set[str]) -> None:
    await client.post("/api/conversations", json={"title": "Exit tickets"})
    half = (await client.post("/api/conversations", json={"title": "Half"})).json()["id"]
    await talk(client, half, "Only 50% answered")
    found = (await client.get("/api/conversations", params={"q": q})).json()["data"]
    assert {one["title"] for one in found} == expected


async def test_a_long_conversation_can_be_read_backwards(client: httpx.AsyncClient, conversation: str) -> None:
    for n in range(4):
        await talk(client, conversation, f"Message {n}")
    whole = (await shown(client, conversation))["messages"]
    url = f"/api/conversations/{conversation}/messages"
    last = (await client.get(url, params={"limit": 3})).json()
    before = (await client.get(url, params={"limit": 100, "cursor": last["next_cursor"]})).json()
    assert before["data"] + last["data"] == whole
    assert (last["has_more"], before["has_more"], before["next_cursor"]) == (True, False, None)


async def test_deleted_is_gone(
    client: httpx.AsyncClient, conversation: str, data_dir: Path, agent: ScriptedAgent, server: Running
) -> None:
    words = b"unforgettable-phrase-4711"
    agent.next(TextDelta(f"You said {words.decode()}"), COMPLETED)
    posted = await post(client, conversation, f"Remember {words.decode()}")
    await client.get(posted["turn"]["events_url"])
    plan = await client.post("/api/plans", json={"goal": "Stays", "conversation_id": conversation})
    assert words in _bytes_of(data_dir)

    assert (await client.delete(f"/api/conversations/{conversation}")).status_code == 204
    assert (await client.get(f"/api/conversations/{conversation}")).status_code == 404
    assert (await client.get(f"/api/turns/{posted['turn']['id']}")).status_code == 404
    assert (await client.get("/api/conversations")).json()["data"] == []
    kept = (await client.get(f"/api/plans/{plan.json()['id']}")).json()
    assert (kept["goal"], kept["conversation_id"]) == ("Stays", None)
    assert words not in _bytes_of(data_dir)
    with closing(sqlite3.connect(data_dir / DATABASE)) as database:
        for table in ("message", "turn", "turn_event"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


async def test_feedback_is_kept_once_and_can_be_changed(client: httpx.AsyncClient, conversation: str) -> None:
    await talk(client, conversation)
    asked, reply = (one["id"] for one in (await shown(client, conversation))["messages"])
    first = await client.post(f"/api/messages/{reply}/feedback", json={"rating": "down", "reasons": ["too long"]})
    assert first.json() == {"rating": "down", "reasons": ["too long"], "comment": None}
    await client.post(f"/api/messages/{reply}/feedback", json={"rating": "up", "comment": "Better"})
    messages = (await shown(client, conversation))["messages"]
    assert messages[1]["feedback"] == {"rating": "up", "reasons": [], "comment": "Better"}
    assert messages[0]["feedback"] is None
    own = await client.post(f"/api/messages/{asked}/feedback", json={"rating": "up"})
    assert own.status_code == 404


async def test_two_browsers_see_the_same_order(
    client: httpx.AsyncClient, conversation: str, server: Running, people: People
) -> None:
    url = f"/api/conversations/{conversation}/messages"
    async with server.browser(people["teacher"]) as browser:

        async def write(caller: httpx.AsyncClient, name: str) -> None:
            for n in range(5):
                body = {"text": f"{name} {n}", "client_message_id": f"{name}-{n}"}
                while (answer := await caller.post(url, json=body)).status_code == 409:
                    await events_of(caller, f"/api/turns/{answer.json()['turn_id']}/events")

        await asyncio.gather(write(client, "phone"), write(browser, "laptop"))
        seen = [(await shown(caller, conversation))["messages"] for caller in (client, browser)]
    asked, same = [[one["text"] for one in messages if one["role"] == "teacher"] for messages in seen]
    assert sorted(asked) == sorted(f"{name} {n}" for name in ("phone", "laptop") for n in range(5))
    assert asked == same


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob(f"{DATABASE}*"))
