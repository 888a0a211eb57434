"""What an agent is told: all of the teacher's own things that matter, and nobody else's."""

from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from agents.contract import PastMessage, Profile, Purpose, ReplyCompleted, Speaker, TextDelta
from api import clock
from knowledge.library import Library
from tests.fakes.people import People
from tests.fakes.running import Running, running
from tests.fakes.scripted_agent import ScriptedAgent
from tests.fakes.talking import finish, post, talk


async def test_the_first_turn(client: httpx.AsyncClient, agent: ScriptedAgent) -> None:
    await client.patch(
        "/api/me/profile",
        json={"grades": ["7"], "subjects": ["math"], "class_size": 28, "resources": "two laptops", "directiveness": 4},
    )
    opened = (await client.post("/api/conversations", json={"purpose": "reflect"})).json()
    await talk(client, opened["id"], "They drift")
    turn = agent.turns[0]
    assert (turn.message, turn.history, turn.purpose, turn.directiveness) == ("They drift", (), Purpose.REFLECT, 4)
    assert turn.profile == Profile("Teacher", ("7",), ("math",), 28, "two laptops", "teacher")
    assert (turn.locale, turn.open_plan, turn.agent_state) == ("en-US", None, {})


async def test_history_and_state_go_on(client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent) -> None:
    agent.next(TextDelta("First reply"), ReplyCompleted("guided", 1, {"asked": ["goal"]}))
    await talk(client, conversation, "First")
    await talk(client, conversation, "Second")
    assert agent.turns[1].history == (
        PastMessage(Speaker.TEACHER, "First"),
        PastMessage(Speaker.AGENT, "First reply"),
    )
    assert agent.turns[1].agent_state == {"asked": ["goal"]}


async def test_a_failed_turn_leaves_no_state(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(TextDelta("First reply"), ReplyCompleted("guided", 1, {"n": 1}))
    await talk(client, conversation, "First")
    agent.next(RuntimeError("broken"))
    failed = await post(client, conversation, "Second")
    await finish(client, failed)
    await finish(client, (await client.post(f"/api/turns/{failed['turn']['id']}/retry")).json())
    retried = agent.turns[2]
    assert (retried.message, retried.agent_state) == ("Second", {"n": 1})
    assert [one.text for one in retried.history] == ["First", "First reply"]


async def test_the_open_plan_comes_with_its_attempts(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    older = (await client.post("/api/plans", json={"goal": "Older"})).json()
    plan = (await client.post("/api/plans", json={"goal": "24 of 28", "conversation_id": conversation})).json()
    for outcome, note in (("partly", "ran out of time"), ("tried", None)):
        await client.post(f"/api/plans/{plan['id']}/attempts", json={"outcome": outcome, "note": note})
    await talk(client, conversation)
    elsewhere = (await client.post("/api/conversations", json={})).json()["id"]
    await talk(client, elsewhere)
    here, there = (turn.open_plan for turn in agent.turns)
    assert here is not None
    assert there is not None
    assert (here.id, here.draft.goal, here.made_here, there.made_here) == (plan["id"], "24 of 28", True, False)
    assert here.attempts == (("partly", "ran out of time"), ("tried", None))

    await client.patch(f"/api/plans/{plan['id']}", json={"status": "met"}, headers={"if-match": '"1"'})
    await talk(client, conversation)
    assert agent.turns[2].open_plan is not None
    assert agent.turns[2].open_plan.id == older["id"]


async def test_nothing_of_others_is_told(
    client: httpx.AsyncClient, conversation: str, server: Running, people: People, agent: ScriptedAgent
) -> None:
    async with server.client(people["other_teacher"]) as other:
        await other.post("/api/plans", json={"goal": "Somebody else's"})
        await talk(other, (await other.post("/api/conversations", json={})).json()["id"], "Secret")
    await talk(client, conversation)
    assert agent.turns[1].open_plan is None
    assert agent.turns[1].history == ()


@pytest.mark.parametrize(("zone", "day"), [("America/Los_Angeles", 20), ("UTC", 21), ("Asia/Tokyo", 21)])
async def test_today_is_the_schools_day(
    data_dir: Path,
    people: People,
    small_library: Library,
    agent: ScriptedAgent,
    monkeypatch: pytest.MonkeyPatch,
    zone: str,
    day: int,
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 21, 3, tzinfo=UTC))
    async with (
        running(data_dir, {"guided": agent}, small_library, timezone=zone, locale="es-MX") as server,
        server.client(people["teacher"]) as me,
    ):
        await me.post("/api/chat", json={"message": "Hello"})
    assert (agent.turns[0].today.day, agent.turns[0].locale) == (day, "es-MX")
