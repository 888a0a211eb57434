"""Following a turn: from anywhere, by anybody who may, to its end."""

import asyncio
from dataclasses import replace

import httpx
import pytest

from agents.contract import (
    Known,
    SourceCited,
    StageReached,
    Suggestion,
    SuggestionsOffered,
    TextDelta,
)
from api.turns.service import Pulse, Turns
from tests.fakes.people import People
from tests.fakes.running import Running, until
from tests.fakes.scripted_agent import COMPLETED, Gate, ScriptedAgent
from tests.fakes.sse import events_of, follow
from tests.fakes.talking import finish, post, shown

RICH = (
    StageReached("grow", "goal", (Known("class", "Period 4"),), ("goal",)),
    TextDelta("Try an exit ticket [1]. "),
    SourceCited(1, "exit-ticket", "Exit ticket", "steps"),
    TextDelta("What do you "),
    TextDelta("think? ¿Y tú? 🙂"),
    SuggestionsOffered((Suggestion("Yes", "Yes, I will"),)),
    COMPLETED,
)


async def test_a_stream_can_be_resumed_after_every_event(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(*RICH)
    posted = await post(client, conversation)
    whole = await finish(client, posted)
    assert [event.id for event in whole] == list(range(1, len(whole) + 1))
    url = posted["turn"]["events_url"]
    for index in range(len(whole) + 1):
        by_header = await events_of(client, url, headers={"Last-Event-ID": str(index)})
        by_query = await events_of(client, f"{url}?after={index}")
        assert [event.raw for event in by_header] == [event.raw for event in by_query]
        assert [event.raw for event in by_header] == [event.raw for event in whole[index:]]


async def test_a_running_stream_can_be_resumed_after_every_event(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(*RICH[:5], gate, *RICH[5:])
    posted = await post(client, conversation)
    url = posted["turn"]["events_url"]
    whole = asyncio.create_task(events_of(client, url))
    first = await anext(follow(client, url))
    assert first.type == "turn.started"
    readers = [asyncio.create_task(events_of(client, f"{url}?after={index}")) for index in range(4)]
    gate.open()
    expected = [event.raw for event in await whole]
    for index, reader in enumerate(readers):
        assert [event.raw for event in await reader] == expected[index:]


async def test_events_make_the_reply(client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent) -> None:
    agent.next(*RICH)
    events = await finish(client, await post(client, conversation))
    reply = (await shown(client, conversation))["messages"][1]
    assert "".join(event.data["text"] for event in events if event.type == "text.delta") == reply["text"]
    assert [event.data for event in events if event.type == "source"] == reply["sources"]
    assert reply["sources"][0]["url"] == "/library/exit-ticket#steps"
    assert next(event.data for event in events if event.type == "stage") == reply["stage"]
    assert next(event.data["items"] for event in events if event.type == "suggestions") == reply["suggestions"]


@pytest.mark.parametrize("unknown", ["99", "2147483647", "9" * 40, "abc", "-1", "٣"])
async def test_an_unknown_event_gives_a_reset_and_everything(
    client: httpx.AsyncClient, conversation: str, unknown: str
) -> None:
    posted = await post(client, conversation)
    whole = await finish(client, posted)
    headers = {"Last-Event-ID": unknown.encode()}
    events = await events_of(client, posted["turn"]["events_url"], headers=headers)
    assert (events[0].id, events[0].type, events[0].data) == (0, "reset", {})
    assert events[1:] == whole


async def test_any_number_may_follow(client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent) -> None:
    gate = Gate()
    agent.next(TextDelta("Slowly"), gate, TextDelta(" but surely"), COMPLETED)
    posted = await post(client, conversation)
    readers = [asyncio.create_task(finish(client, posted)) for _ in range(20)]
    await gate.reached.wait()
    gate.open()
    results = await asyncio.gather(*readers)
    assert all(result == results[0] for result in results)
    assert results[0][-1].type == "turn.completed"


async def test_a_turn_ends_though_nobody_listens(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent, server: Running, people: People
) -> None:
    gate = Gate()
    agent.next(TextDelta("For "), gate, TextDelta("later"), COMPLETED)
    posted = await post(client, conversation)
    async with server.client(people["teacher"]) as leaving:
        first = await anext(follow(leaving, posted["turn"]["events_url"]))
    assert first.type == "turn.started"
    gate.open()
    await finish(client, posted)
    assert (await shown(client, conversation))["messages"][1]["text"] == "For later"


async def test_what_is_told_is_stored(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent, server: Running
) -> None:
    gate = Gate()
    agent.next(TextDelta("First"), gate, COMPLETED)
    posted = await post(client, conversation)
    async for event in follow(client, posted["turn"]["events_url"]):
        stored = await server.system.log._load(posted["turn"]["id"], 0)
        assert (event.id, event.type) in [(one.sequence, one.type) for one in stored]
        gate.open()


async def test_a_silent_stream_shows_that_it_is_alive(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent, server: Running
) -> None:
    _quicken(server, Pulse(keep_alive_seconds=0.05, check_seconds=0.01))
    gate = Gate()
    agent.next(gate, COMPLETED)
    posted = await post(client, conversation)
    async with client.stream("GET", posted["turn"]["events_url"]) as response:
        async for line in response.aiter_lines():
            if line.startswith(":"):
                assert line == ": keep-alive"
                break
    assert response.headers["x-accel-buffering"] == "no"
    gate.open()


@pytest.mark.parametrize("way", ["sign_out", "revoke", "deactivate"])
async def test_who_is_no_longer_let_in_stops_hearing(
    server: Running, people: People, agent: ScriptedAgent, client: httpx.AsyncClient, conversation: str, way: str
) -> None:
    _quicken(server, Pulse(check_seconds=0.02))
    gate = Gate()
    agent.next(gate, COMPLETED)
    posted = await post(client, conversation)
    teacher = people["teacher"]
    async with server.browser(teacher) as browser, server.client(teacher) as key_holder:
        listening = asyncio.create_task(finish(browser if way != "revoke" else key_holder, posted))
        await gate.reached.wait()
        if way == "sign_out":
            assert (await browser.post("/api/auth/sign-out")).status_code == 204
        elif way == "revoke":
            await _revoke_all(server, teacher.id)
        else:
            await server.system.accounts.set_active(teacher.email, False)
        heard = await asyncio.wait_for(listening, 5)
    assert "turn.completed" not in [event.type for event in heard]
    gate.open()


async def test_deleting_the_conversation_ends_its_streams(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent, server: Running
) -> None:
    gate = Gate()
    agent.next(TextDelta("Soon gone"), gate, COMPLETED)
    posted = await post(client, conversation)
    listening = asyncio.create_task(finish(client, posted))
    await gate.reached.wait()
    assert (await client.delete(f"/api/conversations/{conversation}")).status_code == 204
    heard = await asyncio.wait_for(listening, 5)
    assert heard[-1].type == "turn.cancelled"
    await until(lambda: not server.system.runner._runs)
    assert (await client.get(posted["turn"]["events_url"])).status_code == 404


def _quicken(server: Running, pulse: Pulse) -> None:
    turns = server.app.state.services[Turns]
    turns._pulse = replace(turns._pulse, check_seconds=pulse.check_seconds, keep_alive_seconds=pulse.keep_alive_seconds)


async def _revoke_all(server: Running, account_id: str) -> None:
    for key in await server.keys.of(account_id):
        await server.keys.revoke(key.id)
