"""Every route, every kind of caller, somebody else's things. The routes come from the OpenAPI document, not a list."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlmodel import col, select, update

from api.accounts.tables import Account
from api.clock import now
from api.identifiers import new_id
from api.sharing.tables import AccessRecord, Grant
from tests.fakes.people import People, Person
from tests.fakes.running import Running
from tests.fakes.talking import finish, post, shown

CANARY = "canary-4711"
STRANGERS = ("other_teacher", "coach", "other_coach", "lead", "admin", "far_coach")

# What a well-formed call of each operation on one thing sends. An operation that is missing here fails the test.
BODIES: dict[str, dict[str, Any] | None] = {
    "read_conversation": None,
    "change_conversation": {"title": "Taken over"},
    "delete_conversation": None,
    "list_messages": None,
    "post_message": {"text": "I was here"},
    "give_feedback": {"rating": "down"},
    "read_turn": None,
    "follow_turn": None,
    "cancel_turn": None,
    "retry_turn": None,
    "read_plan": None,
    "change_plan": {"goal": "Taken over"},
    "list_plan_versions": None,
    "add_attempt": {"outcome": "tried"},
    "export_plan": None,
}
READS = {"read_conversation", "list_messages", "read_turn", "follow_turn"}
PLAN_READS = {"read_plan", "list_plan_versions", "export_plan"}
_PREFIXES = {"conversation_id": "con", "turn_id": "trn", "message_id": "msg", "plan_id": "pln"}
# Public by design, or about nobody's things.
_NOT_ONES_OWN = {"slug"}


@dataclass(frozen=True)
class Operation:
    """One operation on one thing."""

    id: str
    method: str
    path: str
    parameter: str


@dataclass(frozen=True)
class Things:
    """Ids of what the teacher has."""

    conversation_id: str
    turn_id: str
    message_id: str
    plan_id: str


@pytest.fixture
async def things(server: Running, people: People, client: httpx.AsyncClient) -> Things:
    conversation = (await client.post("/api/conversations", json={"title": CANARY})).json()["id"]
    posted = await post(client, conversation, f"About {CANARY}")
    await finish(client, posted)
    plan = await client.post("/api/plans", json={"goal": CANARY, "conversation_id": conversation})
    reply = (await shown(client, conversation))["messages"][1]["id"]
    return Things(conversation, posted["turn"]["id"], reply, plan.json()["id"])


@pytest.fixture
async def operations(client: httpx.AsyncClient) -> list[Operation]:
    document = (await client.get("/openapi.json")).json()
    return [
        Operation(operation["operationId"], method.upper(), path, names[0])
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if (names := [p["name"] for p in operation.get("parameters", ()) if p["in"] == "path"])
        and names[0] not in _NOT_ONES_OWN
    ]


async def call(caller: httpx.AsyncClient, operation: Operation, thing: str) -> httpx.Response:
    body = BODIES[operation.id]
    headers = {"if-match": '"1"'} if operation.id == "change_plan" else {}
    path = operation.path.replace(f"{{{operation.parameter}}}", thing)
    return await caller.request(operation.method, path, json=body, headers=headers)


def test_every_operation_on_one_thing_is_covered(operations: list[Operation]) -> None:
    assert {operation.id for operation in operations} == set(BODIES)


@pytest.mark.parametrize("who", STRANGERS)
async def test_strangers_see_and_change_nothing(
    server: Running, people: People, things: Things, operations: list[Operation], who: str, client: httpx.AsyncClient
) -> None:
    before = await shown(client, things.conversation_id)
    plan_before = (await client.get(f"/api/plans/{things.plan_id}")).json()
    async with server.client(people[who]) as key_holder, server.browser(people[who]) as browser:
        for operation in operations:
            missing = new_id(_PREFIXES[operation.parameter])
            for caller in (key_holder, browser):
                foreign = await call(caller, operation, getattr(things, operation.parameter))
                absent = await call(caller, operation, missing)
                assert foreign.status_code == 404, f"{who} {operation.id}: {foreign.text}"
                assert _without_instance(foreign) == _without_instance(absent), operation.id
                assert CANARY not in foreign.text
        for path in ("/api/conversations", f"/api/conversations?q={CANARY}", "/api/plans"):
            assert (await key_holder.get(path)).json()["data"] == []
    assert await shown(client, things.conversation_id) == before
    assert (await client.get(f"/api/plans/{things.plan_id}")).json() == plan_before


async def test_the_owner_can_do_all_of_it(
    server: Running, things: Things, operations: list[Operation], client: httpx.AsyncClient
) -> None:
    last = "delete_conversation"
    for operation in sorted(operations, key=lambda one: (one.id == last, one.id)):
        answer = await call(client, operation, getattr(things, operation.parameter))
        assert answer.status_code < 300, f"{operation.id}: {answer.text}"


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer nonsense"}, {"cookie": "debrief_session=nonsense"}])
async def test_who_does_not_say_who_they_are_gets_nowhere(server: Running, headers: dict[str, str]) -> None:
    async with server.client() as nobody:
        document = (await nobody.get("/openapi.json")).json()
        for path, methods in document["paths"].items():
            if not path.startswith("/api/") or path in ("/api/auth/options", "/api/auth/sign-in"):
                continue
            for method in methods:
                answer = await nobody.request(method, path, headers=headers, content=b"{not json")
                assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), f"{method} {path}"
                assert answer.headers["www-authenticate"] == "Bearer"


async def test_a_coach_reads_what_was_granted_and_nothing_more(
    server: Running, people: People, things: Things, operations: list[Operation]
) -> None:
    await grant(server, people, "conversation", things.conversation_id)
    async with server.client(people["coach"]) as coach, server.client(people["other_coach"]) as other:
        for operation in operations:
            thing = getattr(things, operation.parameter)
            expected = 200 if operation.id in READS else 404
            assert (await call(coach, operation, thing)).status_code == expected, operation.id
            assert (await call(other, operation, thing)).status_code == 404, operation.id
        detail = await shown(coach, things.conversation_id)
    assert len(detail["messages"]) == 2
    assert detail["plan"] is None


async def test_a_granted_plan_is_readable(
    server: Running, people: People, things: Things, operations: list[Operation]
) -> None:
    await grant(server, people, "plan", things.plan_id)
    async with server.client(people["coach"]) as coach:
        for operation in operations:
            expected = 200 if operation.id in PLAN_READS else 404
            answer = await call(coach, operation, getattr(things, operation.parameter))
            assert answer.status_code == expected, operation.id


async def test_a_grant_of_single_messages_shows_only_these(server: Running, people: People, things: Things) -> None:
    await grant(
        server, people, "conversation", things.conversation_id, scope="messages", message_ids=[things.message_id]
    )
    async with server.client(people["coach"]) as coach:
        detail = await coach.get(f"/api/conversations/{things.conversation_id}")
        listed = await coach.get(f"/api/conversations/{things.conversation_id}/messages")
        assert [one["id"] for one in detail.json()["messages"]] == [things.message_id]
        assert [one["id"] for one in listed.json()["data"]] == [things.message_id]
        assert CANARY not in detail.text + listed.text
        for path in (f"/api/turns/{things.turn_id}", f"/api/turns/{things.turn_id}/events"):
            assert (await coach.get(path)).status_code == 404


@pytest.mark.parametrize("reason", ["revoked", "expired", "demoted", "far", "not_the_owner"])
async def test_a_grant_that_does_not_hold_opens_nothing(
    server: Running, people: People, things: Things, reason: str
) -> None:
    who = "far_coach" if reason == "far" else "coach"
    past = now() - timedelta(seconds=1)
    more: dict[str, Any] = {"revoked": {"revoked_at": past}, "expired": {"expires_at": past}}.get(reason, {})
    owner = people["other_teacher"] if reason == "not_the_owner" else people["teacher"]
    await grant(server, people, "conversation", things.conversation_id, who=who, owner=owner, **more)
    if reason == "demoted":
        async with server.system.store.transaction() as work:
            demoted = update(Account).where(col(Account.id) == people[who].id).values(role="teacher")
            await work.session.exec(demoted)
    async with server.client(people[who]) as reader:
        for path in (f"conversations/{things.conversation_id}", f"turns/{things.turn_id}"):
            assert (await reader.get(f"/api/{path}")).status_code == 404


async def test_each_reading_by_a_coach_leaves_a_record(server: Running, people: People, things: Things) -> None:
    grant_id = await grant(server, people, "conversation", things.conversation_id)
    async with server.client(people["coach"]) as coach:
        await coach.get(f"/api/conversations/{things.conversation_id}")
        await coach.get(f"/api/turns/{things.turn_id}")
    async with server.system.store.reading() as session:
        records = (await session.exec(select(AccessRecord))).all()
    found = {(one.owner_id, one.reader_id, one.grant_id, one.subject, one.subject_id) for one in records}
    assert len(records) == 2
    assert found == {(people["teacher"].id, people["coach"].id, grant_id, "conversation", things.conversation_id)}


async def test_the_owner_sees_who_can_read(
    server: Running, people: People, things: Things, client: httpx.AsyncClient
) -> None:
    await grant(server, people, "conversation", things.conversation_id)
    detail = await shown(client, things.conversation_id)
    assert detail["shared_with"] == [{"coach_id": people["coach"].id, "name": "Coach"}]


async def grant(
    server: Running,
    people: People,
    subject: str,
    subject_id: str,
    *,
    who: str = "coach",
    owner: Person | None = None,
    scope: str = "full",
    **more: Any,
) -> str:
    given = Grant(
        id=new_id("grt"),
        owner_id=(owner or people["teacher"]).id,
        coach_id=people[who].id,
        subject=subject,
        subject_id=subject_id,
        scope=scope,
        created_at=now(),
        **more,
    )
    async with server.system.store.transaction() as work:
        work.session.add(given)
    return given.id


def _without_instance(answer: httpx.Response) -> dict[str, Any]:
    return {name: value for name, value in answer.json().items() if name != "instance"}
