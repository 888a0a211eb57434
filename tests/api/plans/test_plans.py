"""Plans: every change a version, nothing overwritten unseen."""

from datetime import date

import httpx
import pytest

from agents.contract import PlanProposed, TextDelta
from agents.plan import Evidence, Obstacle, PlanDraft, Step
from tests.fakes.people import People
from tests.fakes.running import Running
from tests.fakes.scripted_agent import COMPLETED, ScriptedAgent
from tests.fakes.talking import finish, post, shown, talk

WHOLE = {
    "goal": "24 of 28 students answer the exit problem",
    "strategies": ["exit-ticket"],
    "steps": [{"text": "Hand out one question", "cue": "When five minutes are left, I will …", "date": "2026-12-01"}],
    "evidence": {"what": "Correct tickets"},
    "obstacles": [{"obstacle": "Time runs out", "response": "Set a timer"}],
    "support": "Watch the last five minutes",
    "check_back": "2026-12-08",
}


async def create(client: httpx.AsyncClient, **parts: object) -> dict[str, object]:
    answer = await client.post("/api/plans", json=parts)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def change(client: httpx.AsyncClient, plan: dict[str, object], version: str, **parts: object) -> httpx.Response:
    return await client.patch(f"/api/plans/{plan['id']}", json=parts, headers={"if-match": version})


async def test_a_whole_plan_is_ready(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/plans", json=WHOLE)
    plan = answer.json()
    assert answer.headers["etag"] == '"1"'
    assert plan["readiness"] == {"complete": True, "missing": []}
    assert (plan["status"], plan["version"], plan["attempts"]) == ("draft", 1, [])
    assert plan["steps"][0]["id"].startswith("stp_")
    read = await client.get(f"/api/plans/{plan['id']}")
    assert (read.json(), read.headers["etag"]) == (plan, '"1"')


async def test_a_change_is_a_version(client: httpx.AsyncClient) -> None:
    plan = await create(client, **WHOLE)
    changed = await change(client, plan, '"1"', goal="26 of 28", obstacles=[], check_back=None)
    assert changed.status_code == 200
    assert changed.headers["etag"] == '"2"'
    after = changed.json()
    assert (after["goal"], after["obstacles"], after["check_back"]) == ("26 of 28", [], None)
    assert (after["steps"], after["support"]) == (plan["steps"], plan["support"])
    assert after["readiness"]["missing"] == ["an obstacle and your response", "a day to check back"]
    versions = (await client.get(f"/api/plans/{plan['id']}/versions")).json()["data"]
    assert [(one["version"], one["goal"], one["author"]) for one in versions] == [
        (1, WHOLE["goal"], "teacher"),
        (2, "26 of 28", "teacher"),
    ]


@pytest.mark.parametrize(
    ("version", "status", "code"),
    [('"2"', 412, "stale_version"), ("*", 412, "stale_version"), ('"x"', 412, "stale_version"), ('W/"1"', 200, None)],
)
async def test_a_change_must_know_the_version(
    client: httpx.AsyncClient, version: str, status: int, code: str | None
) -> None:
    plan = await create(client, goal="One")
    answer = await change(client, plan, version, goal="Two")
    assert (answer.status_code, answer.json().get("code")) == (status, code)
    now = (await client.get(f"/api/plans/{plan['id']}")).json()
    assert now["goal"] == ("Two" if status == 200 else "One")


async def test_a_change_without_a_version_is_refused(client: httpx.AsyncClient) -> None:
    plan = await create(client, goal="One")
    answer = await client.patch(f"/api/plans/{plan['id']}", json={"goal": "Two"})
    assert (answer.status_code, answer.json()["code"]) == (428, "version_required")


@pytest.mark.parametrize("status", ["submitted", "changes_suggested", "agreed"])
async def test_what_a_review_says_cannot_be_set_by_hand(client: httpx.AsyncClient, status: str) -> None:
    plan = await create(client, goal="One")
    assert (await change(client, plan, '"1"', status=status)).status_code == 422


async def test_a_step_keeps_its_id(client: httpx.AsyncClient) -> None:
    plan = await create(client, **WHOLE)
    step = plan["steps"][0]  # type: ignore[index]
    changed = await change(client, plan, '"1"', steps=[{**step, "done": True}, {"text": "Second"}])
    first, second = changed.json()["steps"]
    assert (first["id"], first["done"]) == (step["id"], True)
    assert second["id"] != first["id"]


async def test_attempts_put_a_plan_in_progress(client: httpx.AsyncClient) -> None:
    plan = await create(client, goal="One")
    url = f"/api/plans/{plan['id']}/attempts"
    first = await client.post(url, json={"outcome": "partly", "note": "Ran out of time"})
    assert first.status_code == 201
    await client.post(url, json={"outcome": "tried", "evidence": "17 of 28"})
    after = (await client.get(f"/api/plans/{plan['id']}")).json()
    assert (after["status"], after["version"]) == ("in_progress", 1)
    assert [(one["outcome"], one["note"], one["evidence"]) for one in after["attempts"]] == [
        ("partly", "Ran out of time", None),
        ("tried", None, "17 of 28"),
    ]
    await change(client, plan, '"1"', status="met")
    await client.post(url, json={"outcome": "tried"})
    assert (await client.get(f"/api/plans/{plan['id']}")).json()["status"] == "met"


async def test_the_list_is_paged_and_filtered(client: httpx.AsyncClient) -> None:
    plans = [await create(client, goal=f"{n}") for n in range(3)]
    await change(client, plans[0], '"1"', status="dropped")
    first = (await client.get("/api/plans?limit=2")).json()
    rest = (await client.get("/api/plans", params={"limit": 2, "cursor": first["next_cursor"]})).json()
    assert [one["goal"] for one in first["data"] + rest["data"]] == ["0", "2", "1"]
    dropped = (await client.get("/api/plans?status=dropped")).json()["data"]
    assert [one["goal"] for one in dropped] == ["0"]


async def test_a_plan_takes_no_foreign_conversation(
    client: httpx.AsyncClient, conversation: str, server: Running, people: People
) -> None:
    async with server.client(people["other_teacher"]) as other:
        answer = await other.post("/api/plans", json={"goal": "One", "conversation_id": conversation})
        assert answer.status_code == 404
        assert (await other.get("/api/plans")).json()["data"] == []


async def test_export_is_markdown_to_keep(client: httpx.AsyncClient) -> None:
    plan = await create(client, **WHOLE)
    await client.post(f"/api/plans/{plan['id']}/attempts", json={"outcome": "not_yet", "note": "Fire\ndrill"})
    answer = await client.get(f"/api/plans/{plan['id']}/export?format=md")
    assert answer.headers["content-type"].startswith("text/markdown")
    assert answer.headers["content-disposition"] == f'attachment; filename="{plan["id"]}.md"'
    assert f"# {WHOLE['goal']}\n" in answer.text
    assert "**Strategies:** Exit ticket" in answer.text
    assert "- [ ] Hand out one question · When five minutes are left, I will … · 2026-12-01" in answer.text
    assert "Not yet. Fire drill" in answer.text
    refused = await client.get(f"/api/plans/{plan['id']}/export?format=pdf")
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "format")


async def test_an_agents_plan_is_stored_with_its_reply(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent
) -> None:
    draft = PlanDraft(goal="20 of 28", steps=(Step(id="s1", text="One question", date=date(2026, 12, 1)),))
    agent.next(TextDelta("Here it is."), PlanProposed(draft), COMPLETED)
    events = await talk(client, conversation)
    plan = next(event.data for event in events if event.type == "plan")
    assert [event.type for event in events][-2:] == ["plan", "turn.completed"]
    assert plan == events[-1].data["message"]["plan"] == (await shown(client, conversation))["plan"]
    assert (plan["version"], plan["conversation_id"]) == (1, conversation)

    better = draft.model_copy(update={"evidence": Evidence(what="Tickets"), "obstacles": (Obstacle(obstacle="Time"),)})
    agent.next(TextDelta("Changed."), PlanProposed(better, plan["id"]), COMPLETED)
    await talk(client, conversation)
    agent.next(TextDelta("The same."), PlanProposed(better, plan["id"]), COMPLETED)
    await talk(client, conversation)
    versions = (await client.get(f"/api/plans/{plan['id']}/versions")).json()["data"]
    assert [(one["version"], one["author"]) for one in versions] == [(1, "agent"), (2, "agent")]
    assert versions[1]["evidence"]["what"] == "Tickets"


async def test_an_agent_cannot_change_another_teachers_plan(
    client: httpx.AsyncClient, conversation: str, server: Running, people: People, agent: ScriptedAgent
) -> None:
    async with server.client(people["other_teacher"]) as other:
        theirs = await create(other, goal="Theirs")
        agent.next(TextDelta("Done."), PlanProposed(PlanDraft(goal="Mine"), str(theirs["id"])), COMPLETED)
        events = await talk(client, conversation)
        assert (await other.get(f"/api/plans/{theirs['id']}")).json() == theirs
    plan = next(event.data for event in events if event.type == "plan")
    assert plan["id"] != theirs["id"]


async def test_a_failed_turn_leaves_no_plan(client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent) -> None:
    agent.next(PlanProposed(PlanDraft(goal="Half")), RuntimeError("broken"))
    posted = await post(client, conversation)
    events = await finish(client, posted)
    assert "plan" not in [event.type for event in events]
    assert (await client.get("/api/plans")).json()["data"] == []
