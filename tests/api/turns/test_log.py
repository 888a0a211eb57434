"""The log of events: stored before it is told, and few commits."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import event as sqlalchemy_event

from agents.contract import TextDelta
from api.errors import Unavailable
from api.store.database import Store, UnitOfWork
from api.turns.events import Event, StoredEvent, joined
from api.turns.log import TurnLog
from knowledge.library import Library
from tests.fakes.people import People
from tests.fakes.running import Running, running
from tests.fakes.scripted_agent import COMPLETED, Gate, ScriptedAgent
from tests.fakes.serving import SlowAgent
from tests.fakes.talking import finish, post, talk

LONG = 60.0
"""Seconds after which nothing is joined any more: in a test, what is written is then written by the end of a turn."""


class Commits:
    """Counts what the writing connection commits."""

    def __init__(self, store: Store) -> None:
        self.count = 0
        sqlalchemy_event.listen(store.writer.sync_engine, "commit", self._add)

    def _add(self, _connection: object) -> None:
        self.count += 1


async def test_an_answered_message_costs_two_commits(
    client: httpx.AsyncClient, conversation: str, server: Running
) -> None:
    await talk(client, conversation)
    commits = Commits(server.system.store)
    server.system.log._join_seconds = LONG
    await talk(client, conversation, "Again")
    assert commits.count == 2


async def test_a_slow_answer_is_stored_as_it_comes(
    client: httpx.AsyncClient, conversation: str, server: Running, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(TextDelta("One "), TextDelta("two "), gate, TextDelta("three"), COMPLETED)
    commits = Commits(server.system.store)
    posted = await post(client, conversation)
    listening = asyncio.create_task(finish(client, posted))
    log = server.system.log
    assert [one.type async for one in _first(log, posted["turn"]["id"], 2)] == ["turn.started", "text.delta"]
    assert commits.count == 2
    log._join_seconds = LONG
    gate.open()
    texts = [one.data["text"] for one in await listening if one.type == "text.delta"]
    assert texts == ["One two ", "three"]
    assert commits.count == 3


async def test_waiting_events_of_all_turns_share_a_commit(
    client: httpx.AsyncClient, server: Running, agent: ScriptedAgent
) -> None:
    gates, last = [Gate() for _ in range(5)], Gate()
    for gate in gates:
        agent.next(gate, TextDelta("Hello"), last, COMPLETED)
    posts = [await post(client, (await client.post("/api/conversations", json={})).json()["id"]) for _ in gates]
    for gate in gates:
        await gate.reached.wait()
    await asyncio.gather(*(anext(_first(server.system.log, one["turn"]["id"], 1)) for one in posts))
    commits = Commits(server.system.store)
    server.system.log._join_seconds = 0.5
    for gate in gates:
        gate.open()
    await asyncio.gather(*(_all(_first(server.system.log, one["turn"]["id"], 2)) for one in posts))
    assert commits.count == 1
    last.open()


async def test_many_slow_turns_do_not_make_many_commits(data_dir: Path, people: People, small_library: Library) -> None:
    turns = 8
    agents = {"guided": SlowAgent(pause=0.004)}
    async with running(data_dir, agents, small_library) as server, server.client(people["teacher"]) as me:
        conversations = [(await me.post("/api/conversations", json={})).json()["id"] for _ in range(turns)]
        commits, begun = Commits(server.system.store), time.monotonic()
        await asyncio.gather(*(talk(me, conversation) for conversation in conversations))
        between = commits.count - 2 * turns
        assert 0 < between <= (time.monotonic() - begun) / 0.04 + 1


def test_only_neighbouring_texts_are_joined() -> None:
    text = [Event("text.delta", {"text": letter}) for letter in "abc"]
    other = Event("source", {"n": 1})
    assert joined([text[0], text[1], other, text[2]]) == [
        Event("text.delta", {"text": "ab"}),
        other,
        Event("text.delta", {"text": "c"}),
    ]


async def test_a_failed_end_can_be_repeated(
    client: httpx.AsyncClient, conversation: str, server: Running, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(TextDelta("One"), gate, COMPLETED)
    posted = await post(client, conversation)
    await gate.reached.wait()
    log, turn_id = server.system.log, posted["turn"]["id"]

    async def refuse(_work: UnitOfWork, events: object) -> list[Event]:
        raise Unavailable

    log.append(turn_id, Event("text.delta", {"text": " more"}))
    with pytest.raises(Unavailable):
        await log.finish(turn_id, refuse)
    gate.open()
    events = await finish(client, posted)
    assert "".join(one.data["text"] for one in events if one.type == "text.delta") == "One more"
    assert [one.id for one in events] == list(range(1, len(events) + 1))


async def test_a_deleted_turn_does_not_keep_others_from_being_stored(
    client: httpx.AsyncClient, conversation: str, server: Running, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(gate, TextDelta("Stored"), COMPLETED)
    posted = await post(client, conversation)
    await gate.reached.wait()
    log = server.system.log
    log.open("trn_gone")
    log.append("trn_gone", Event("text.delta", {"text": "lost"}))
    log.append(posted["turn"]["id"], Event("text.delta", {"text": "Not lost. "}))
    await anext(aiter(_first(log, posted["turn"]["id"], 2)))
    gate.open()
    events = await finish(client, posted)
    assert events[-1].data["message"]["text"] == "Not lost. Stored"
    assert [one async for one in log.follow("trn_gone", 0, 1)] == []


async def _first(log: TurnLog, turn_id: str, count: int) -> AsyncIterator[StoredEvent]:
    """The first events of a turn, as soon as they are there."""
    async for one in log.follow(turn_id, 0, idle=5):
        if one is not None:
            yield one
            count -= 1
        if not count:
            return


async def _all(events: AsyncIterator[StoredEvent]) -> list[StoredEvent]:
    return [one async for one in events]


async def test_an_event_that_cannot_be_stored_harms_only_its_own_turn(
    client: httpx.AsyncClient, server: Running, agent: ScriptedAgent
) -> None:
    gates = [Gate(), Gate()]
    posts = []
    for gate in gates:
        agent.next(TextDelta("Good. "), gate, COMPLETED)
        posts.append(await post(client, (await client.post("/api/conversations", json={})).json()["id"]))
        await gate.reached.wait()
    log = server.system.log
    log.append(posts[0]["turn"]["id"], Event("text.delta", {"text": object()}))
    log.append(posts[1]["turn"]["id"], Event("text.delta", {"text": "Better."}))
    async for event in log.follow(posts[1]["turn"]["id"], 0, idle=5):
        if event is not None and event.type == "text.delta" and "Better" in event.data["text"]:
            break
    for gate in gates:
        gate.open()
    bad, good = [await finish(client, one) for one in posts]
    assert (bad[-1].type, bad[-1].data["code"]) == ("turn.failed", "storage")
    assert good[-1].data["message"]["text"] == "Good. Better."
