"""How turns end: whatever happens, marked, with what was written, and never in a hang."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import aiosqlite
import httpx
import pytest

from agents.contract import (
    AgentEvent,
    Contact,
    ReplyFailed,
    SafetyRaised,
    SuggestionsOffered,
    TextDelta,
    Turn,
)
from knowledge.library import Library
from tests.fakes.people import People
from tests.fakes.running import Running, running
from tests.fakes.scripted_agent import COMPLETED, Gate, ScriptedAgent, Stubborn
from tests.fakes.talking import finish, post, shown, talk


async def test_cancel_keeps_what_was_written(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(TextDelta("So far"), gate, TextDelta(" never said"), COMPLETED)
    posted = await post(client, conversation)
    await gate.reached.wait()
    answer = await client.post(f"/api/turns/{posted['turn']['id']}/cancel")
    assert (answer.status_code, answer.json()) == (202, {"id": posted["turn"]["id"], "status": "cancelled"})
    events = await finish(client, posted)
    reply = (await shown(client, conversation))["messages"][1]
    assert (reply["text"], reply["status"]) == ("So far", "cancelled")
    assert (events[-1].type, events[-1].data) == ("turn.cancelled", {"message": reply})


async def test_cancel_after_the_end_changes_nothing(client: httpx.AsyncClient, conversation: str) -> None:
    posted = await post(client, conversation)
    events = await finish(client, posted)
    answer = await client.post(f"/api/turns/{posted['turn']['id']}/cancel")
    assert (answer.status_code, answer.json()["status"]) == (202, "completed")
    assert await finish(client, posted) == events


async def test_an_agent_that_will_not_stop_is_left_behind(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    gate = Stubborn()
    agent.next(TextDelta("So far"), gate, TextDelta(" too late"), COMPLETED)
    posted = await post(client, conversation)
    await gate.reached.wait()
    answer = await client.post(f"/api/turns/{posted['turn']['id']}/cancel")
    assert answer.json()["status"] == "cancelled"
    gate.open()
    await talk(client, conversation, "Next")
    assert [one["text"] for one in (await shown(client, conversation))["messages"]][1] == "So far"


async def test_an_agent_that_breaks_leaves_a_retryable_failure(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(TextDelta("Half a "), RuntimeError("the secret reason"))
    posted = await post(client, conversation)
    events = await finish(client, posted)
    assert events[-1].type == "turn.failed"
    assert (events[-1].data["code"], events[-1].data["retryable"]) == ("agent_error", True)
    assert "secret" not in events[-1].raw
    reply = (await shown(client, conversation))["messages"][1]
    assert (reply["text"], reply["status"]) == ("Half a ", "failed")
    turn = (await client.get(f"/api/turns/{posted['turn']['id']}")).json()
    assert (turn["status"], turn["error"]) == ("failed", events[-1].data)
    assert turn["reply"] == reply


async def test_a_failure_that_the_agent_reports_is_passed_on(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(ReplyFailed("upstream", "The model is away.", retryable=False))
    events = await talk(client, conversation)
    assert events[-1].data == {"code": "upstream", "message": "The model is away.", "retryable": False}
    reply = (await shown(client, conversation))["messages"][1]
    assert (reply["text"], reply["status"]) == ("", "failed")


async def test_an_agent_that_just_ends_has_failed(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(TextDelta("And then"))
    events = await talk(client, conversation)
    assert events[-1].data["code"] == "agent_error"


async def test_what_no_database_takes_is_not_told(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(TextDelta("Half \ud83d and NUL \x00."), COMPLETED)
    events = await talk(client, conversation)
    assert events[1].data["text"] == "Half ? and NUL ."
    agent.next(SuggestionsOffered(("not a suggestion",)), COMPLETED)  # type: ignore[arg-type]
    events = await talk(client, conversation)
    assert events[-1].data["code"] == "agent_error"


async def test_an_endless_reply_is_stopped(data_dir: Path, people: People, small_library: Library) -> None:
    class Endless:
        async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
            while True:
                yield TextDelta("again and again ")

    async with (
        running(data_dir, {"guided": Endless()}, small_library) as server,
        server.client(people["teacher"]) as me,
    ):
        events = await talk(me, (await me.post("/api/conversations", json={})).json()["id"])
    assert events[-1].data["code"] == "reply_too_long"


async def test_a_reply_that_takes_too_long_is_stopped(
    data_dir: Path, people: People, small_library: Library, agent: ScriptedAgent
) -> None:
    agent.next(TextDelta("Well"), Gate(), COMPLETED)
    async with (
        running(data_dir, {"guided": agent}, small_library, turn_seconds=0.2) as server,
        server.client(people["teacher"]) as me,
    ):
        conversation = (await me.post("/api/conversations", json={})).json()["id"]
        events = await talk(me, conversation)
        reply = (await shown(me, conversation))["messages"][1]
    assert (events[-1].data["code"], events[-1].data["retryable"]) == ("deadline", True)
    assert (reply["text"], reply["status"]) == ("Well", "failed")


async def test_safety_is_kept_when_the_reply_fails(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(SafetyRaised("crisis", "Talk to somebody now.", (Contact("Lifeline", "988"),)), RuntimeError("broken"))
    events = await talk(client, conversation)
    safety = (await shown(client, conversation))["messages"][1]["safety"]
    assert safety == {
        "kind": "crisis",
        "text": "Talk to somebody now.",
        "contacts": [{"name": "Lifeline", "phone": "988", "url": None}],
    }
    assert [event.data for event in events if event.type == "safety"] == [safety]


async def test_a_stopping_server_interrupts_and_says_so(
    data_dir: Path, people: People, small_library: Library, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(TextDelta("So far"), gate, COMPLETED)
    async with running(data_dir, {"guided": agent}, small_library) as server, server.client(people["teacher"]) as me:
        conversation = (await me.post("/api/conversations", json={})).json()["id"]
        posted = await post(me, conversation)
        await gate.reached.wait()
        listening = asyncio.create_task(finish(me, posted))
        await server.system.runner.stop(grace_seconds=0.01)
        events = await listening
        messages = (await shown(me, conversation))["messages"]
    assert (events[-1].type, events[-1].data["code"]) == ("turn.failed", "interrupted")
    assert events[-1].data["retryable"] is True
    assert [(one["text"], one["status"]) for one in messages][1] == ("So far", "interrupted")


async def test_what_a_crash_leaves_is_interrupted_at_the_next_start(
    data_dir: Path, people: People, small_library: Library, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(TextDelta("Written "), gate, COMPLETED)
    async with (
        running(data_dir, {"guided": agent}, small_library) as crashing,
        crashing.client(people["teacher"]) as me,
    ):
        conversation = (await me.post("/api/conversations", json={})).json()["id"]
        posted = await post(me, conversation)
        seen = [await anext(crashing.system.log.follow(posted["turn"]["id"], after, 5)) for after in (0, 1)]
        await _crash(crashing)
    async with running(data_dir, {"guided": agent}, small_library) as server, server.client(people["teacher"]) as me:
        events = await finish(me, posted)
        messages = (await shown(me, conversation))["messages"]
        again = await me.post(f"/api/turns/{posted['turn']['id']}/retry")
        assert again.status_code == 201
        assert (await finish(me, again.json()))[-1].type == "turn.completed"
    assert [event.type for event in events] == [*(one.type for one in seen if one), "turn.failed"]
    assert [event.id for event in events] == [1, 2, 3]
    assert events[-1].data["code"] == "interrupted"
    assert [(one["text"], one["status"]) for one in messages][1] == ("Written ", "interrupted")


@pytest.mark.parametrize("ends_meanwhile", [True, False])
async def test_a_locked_database_delays_the_reply_and_loses_nothing(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent, server: Running, ends_meanwhile: bool
) -> None:
    gate = Gate()
    agent.next(TextDelta("Before "), gate, TextDelta("and after"), COMPLETED)
    posted = await post(client, conversation)
    await gate.reached.wait()
    async with _locked(server):
        if ends_meanwhile:
            gate.open()
        refused = await client.post("/api/conversations", json={"title": "Not now"})
        assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
        assert (await client.get("/readyz")).status_code == 200
    gate.open()
    events = await finish(client, posted)
    assert "".join(event.data["text"] for event in events if event.type == "text.delta") == "Before and after"
    assert [event.id for event in events] == list(range(1, len(events) + 1))
    assert events[-1].type == "turn.completed"
    titles = [one["title"] for one in (await client.get("/api/conversations")).json()["data"]]
    assert titles == ["Hello"]


@asynccontextmanager
async def _locked(server: Running) -> AsyncIterator[None]:
    """Another program holds the write lock; the server does not wait for it."""
    async with server.system.store.writer.connect() as connection:
        raw = await connection.get_raw_connection()
        assert isinstance(raw.driver_connection, aiosqlite.Connection)
        await raw.driver_connection.execute("PRAGMA busy_timeout=0")
    with closing(sqlite3.connect(server.system.store.url.database or "", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def _crash(server: Running) -> None:
    """Ends the runner's tasks where they stand; nothing is stored any more."""
    tasks = [run.task for run in server.system.runner._runs.values() if run.task]
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
