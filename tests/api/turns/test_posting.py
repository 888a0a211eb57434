"""Posting messages: once, and one at a time."""

import asyncio

import httpx

from tests.fakes.running import Running
from tests.fakes.scripted_agent import COMPLETED, Gate, ScriptedAgent
from tests.fakes.talking import finish, post, shown, talk


async def test_a_message_is_answered(client: httpx.AsyncClient, conversation: str) -> None:
    events = await talk(client, conversation, "My class drifts")
    assert [event.type for event in events] == ["turn.started", "text.delta", "turn.completed"]
    detail = await shown(client, conversation)
    assert [(one["role"], one["text"]) for one in detail["messages"]] == [
        ("teacher", "My class drifts"),
        ("agent", "I hear you."),
    ]
    assert events[-1].data["message"] == detail["messages"][1]
    assert detail["running_turn"] is None


async def test_the_same_client_message_id_is_the_same_message(client: httpx.AsyncClient, conversation: str) -> None:
    first = await post(client, conversation, client_message_id="one")
    await finish(client, first)
    again = await post(client, conversation, client_message_id="one")
    assert again["message"] == first["message"]
    assert again["turn"] == {**first["turn"], "status": "completed"}
    assert (await shown(client, conversation))["message_count"] == 2


async def test_another_text_under_the_same_id_is_refused(client: httpx.AsyncClient, conversation: str) -> None:
    await talk(client, conversation, "One", client_message_id="one")
    other = {"text": "Two", "client_message_id": "one"}
    refused = await client.post(f"/api/conversations/{conversation}/messages", json=other)
    assert (refused.status_code, refused.json()["code"]) == (409, "idempotency_mismatch")


async def test_the_same_id_in_another_conversation_is_another_message(
    client: httpx.AsyncClient, conversation: str
) -> None:
    elsewhere = (await client.post("/api/conversations", json={})).json()["id"]
    here = await post(client, conversation, client_message_id="one")
    there = await post(client, elsewhere, client_message_id="one")
    assert here["message"]["id"] != there["message"]["id"]


async def test_fifty_posts_at_once_make_one_turn(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    posts = [post(client, conversation, "Hello", client_message_id="one") for _ in range(50)]
    turns = {one["turn"]["id"] for one in await asyncio.gather(*posts)}
    assert len(turns) == 1
    await finish(client, await post(client, conversation, "Hello", client_message_id="one"))
    assert len(agent.turns) == 1
    assert len((await shown(client, conversation))["messages"]) == 2


async def test_a_second_message_waits_for_the_first_reply(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(gate, COMPLETED)
    first = await post(client, conversation)
    await gate.reached.wait()
    refused = await client.post(f"/api/conversations/{conversation}/messages", json={"text": "And another"})
    assert (refused.status_code, refused.json()["code"]) == (409, "turn_running")
    assert refused.json()["turn_id"] == first["turn"]["id"]
    gate.open()
    await finish(client, first)
    await talk(client, conversation, "And another")


async def test_fifty_different_messages_at_once_start_one_turn(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(gate, COMPLETED)
    url = f"/api/conversations/{conversation}/messages"
    answers = await asyncio.gather(*(client.post(url, json={"text": f"Message {n}"}) for n in range(50)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 49
    gate.open()


async def test_a_retry_gives_the_same_message_a_new_turn(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(RuntimeError("broken"))
    failed = await post(client, conversation)
    await finish(client, failed)
    assert [one["status"] for one in (await shown(client, conversation))["messages"]] == ["complete", "failed"]

    again = await client.post(f"/api/turns/{failed['turn']['id']}/retry")
    assert again.status_code == 201
    assert again.json()["message"]["id"] == failed["message"]["id"]
    assert again.json()["turn"]["id"] != failed["turn"]["id"]
    await finish(client, again.json())

    messages = (await shown(client, conversation))["messages"]
    assert [(one["text"], one["status"]) for one in messages] == [("Hello", "complete"), ("I hear you.", "complete")]
    assert messages[0]["turn_id"] == messages[1]["turn_id"] == again.json()["turn"]["id"]


async def test_a_retry_of_what_is_answered_runs_nothing(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    posted = await post(client, conversation)
    await finish(client, posted)
    again = await client.post(f"/api/turns/{posted['turn']['id']}/retry")
    assert again.status_code == 200
    assert again.json()["turn"] == {**posted["turn"], "status": "completed"}
    assert len(agent.turns) == 1


async def test_two_retries_of_one_turn_make_one_turn(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    agent.next(RuntimeError("broken"))
    failed = await post(client, conversation)
    await finish(client, failed)
    url = f"/api/turns/{failed['turn']['id']}/retry"
    answers = await asyncio.gather(client.post(url), client.post(url))
    assert sorted(answer.status_code for answer in answers) == [200, 201]
    assert len({answer.json()["turn"]["id"] for answer in answers}) == 1
    await finish(client, answers[0].json())


async def test_a_running_turn_cannot_be_retried(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    gate = Gate()
    agent.next(gate, COMPLETED)
    posted = await post(client, conversation)
    refused = await client.post(f"/api/turns/{posted['turn']['id']}/retry")
    assert (refused.status_code, refused.json()["code"]) == (409, "turn_running")
    gate.open()


async def test_a_stopping_server_takes_no_message(
    client: httpx.AsyncClient, conversation: str, server: Running
) -> None:
    await server.system.drain()
    refused = await client.post(f"/api/conversations/{conversation}/messages", json={"text": "Hello"})
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "2")
    assert (await shown(client, conversation))["messages"] == []
