"""The one-call chat: the whole reply in one answer, by the same way as everywhere else."""

import asyncio

import httpx
import pytest

from agents.contract import (
    BriefProposed,
    Known,
    PlanProposed,
    ReplyCompleted,
    ReplyFailed,
    SourceCited,
    StageReached,
    Suggestion,
    SuggestionsOffered,
    TextDelta,
    Usage,
)
from agents.plan import PlanDraft
from tests.fakes.people import People
from tests.fakes.running import Running
from tests.fakes.scripted_agent import Gate, ScriptedAgent
from tests.fakes.sse import read
from tests.fakes.talking import shown


async def test_the_answer_has_everything(client: httpx.AsyncClient, agent: ScriptedAgent) -> None:
    agent.next(
        StageReached("grow", "goal", (Known("class", "Period 4"),), ("tried",)),
        TextDelta("Use an exit ticket [1]."),
        SourceCited(1, "exit-ticket", "Exit ticket", "steps"),
        PlanProposed(PlanDraft(goal="24 of 28 answer", strategies=("exit-ticket",))),
        BriefProposed("Exit tickets", "once", ("three tickets",), ("What would you count?",)),
        SuggestionsOffered((Suggestion("Yes", "Yes, please"),)),
        ReplyCompleted("guided", 4, usage=Usage(3, 7)),
    )
    answer = await client.post("/api/chat", json={"message": "Just tell me", "purpose": "plan", "locale": "es-US"})
    assert answer.status_code == 200
    body = answer.json()
    plan = body.pop("plan")
    assert (plan["goal"], plan["version"], plan["status"]) == ("24 of 28 answer", 1, "draft")
    assert plan["readiness"]["complete"] is False
    assert "a first step" in plan["readiness"]["missing"]
    assert body == {
        "conversation_id": body["conversation_id"],
        "turn_id": body["turn_id"],
        "message": {
            "id": body["message"]["id"],
            "role": "agent",
            "text": "Use an exit ticket [1].",
            "sources": [
                {
                    "slug": "exit-ticket",
                    "title": "Exit ticket",
                    "section": "steps",
                    "url": "/library/exit-ticket#steps",
                    "n": 1,
                }
            ],
        },
        "suggestions": [{"label": "Yes", "text": "Yes, please"}],
        "stage": {
            "map": "grow",
            "stage": "goal",
            "known": [{"name": "class", "value": "Period 4"}],
            "missing": ["tried"],
        },
        "brief": {
            "id": None,
            "audience": "teacher",
            "focus": "Exit tickets",
            "tried": "once",
            "evidence": ["three tickets"],
            "questions": ["What would you count?"],
            "shared": [],
        },
        "safety": None,
        "agent": "guided",
        "directiveness": 4,
        "usage": {"input_tokens": 3, "output_tokens": 7},
    }
    assert agent.turns[0].locale == "es-US"
    detail = await shown(client, body["conversation_id"])
    assert detail["plan"]["id"] == plan["id"]
    assert (detail["purpose"], detail["stage"]) == ("plan", body["stage"])


async def test_it_goes_on_in_a_conversation(client: httpx.AsyncClient, conversation: str) -> None:
    for _ in range(2):
        answer = await client.post("/api/chat", json={"message": "Hello", "conversation_id": conversation})
        assert answer.json()["conversation_id"] == conversation
    assert len((await shown(client, conversation))["messages"]) == 4


async def test_a_repeated_call_finds_its_conversation_again(client: httpx.AsyncClient, agent: ScriptedAgent) -> None:
    body = {"message": "Hello", "client_message_id": "call-1"}
    answers = await asyncio.gather(*(client.post("/api/chat", json=body) for _ in range(10)))
    assert all(answer.json() == answers[0].json() for answer in answers)
    assert len(agent.turns) == 1
    assert len((await client.get("/api/conversations")).json()["data"]) == 1
    other = await client.post("/api/chat", json={**body, "message": "Something else"})
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_mismatch")


async def test_the_same_id_of_another_teacher_is_another_call(
    client: httpx.AsyncClient, server: Running, people: People
) -> None:
    body = {"message": "Hello", "client_message_id": "call-1"}
    mine = (await client.post("/api/chat", json=body)).json()
    async with server.client(people["other_teacher"]) as other:
        theirs = (await other.post("/api/chat", json=body)).json()
    assert mine["conversation_id"] != theirs["conversation_id"]


async def test_a_stream_tells_the_same(client: httpx.AsyncClient) -> None:
    async with client.stream("POST", "/api/chat", json={"message": "Hello", "stream": True}) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        events = [event async for event in read(response)]
    assert [event.type for event in events] == ["turn.started", "text.delta", "turn.completed"]
    detail = await shown(client, events[0].data["conversation_id"])
    assert events[-1].data["message"] == detail["messages"][1]


@pytest.mark.parametrize(
    ("step", "status", "code"),
    [
        (RuntimeError("broken"), 502, "agent_error"),
        (ReplyFailed("upstream", "The model is away."), 502, "upstream"),
        (ReplyFailed("deadline", "Too slow."), 504, "deadline"),
    ],
)
async def test_a_failed_reply_is_a_problem_that_names_the_turn(
    client: httpx.AsyncClient, agent: ScriptedAgent, step: Exception | ReplyFailed, status: int, code: str
) -> None:
    agent.next(step)
    answer = await client.post("/api/chat", json={"message": "Hello"})
    body = answer.json()
    assert (answer.status_code, body["code"], body["retryable"]) == (status, code, True)
    again = await client.post(f"/api/turns/{body['turn_id']}/retry")
    assert again.status_code == 201
    assert (await shown(client, body["conversation_id"]))["messages"][0]["text"] == "Hello"


async def test_a_stopped_reply_is_a_conflict(client: httpx.AsyncClient, agent: ScriptedAgent) -> None:
    gate = Gate()
    agent.next(gate)
    calling = asyncio.create_task(client.post("/api/chat", json={"message": "Hello"}))
    await gate.reached.wait()
    listed = (await client.get("/api/conversations")).json()["data"][0]
    running = (await shown(client, listed["id"]))["running_turn"]
    await client.post(f"/api/turns/{running['id']}/cancel")
    answer = await calling
    assert (answer.status_code, answer.json()["code"]) == (409, "turn_cancelled")
