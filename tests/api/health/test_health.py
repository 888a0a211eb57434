"""Health and metrics: for machines, and silent about people."""

import httpx

from tests.fakes.running import Running
from tests.fakes.scripted_agent import ScriptedAgent
from tests.fakes.talking import talk


async def test_alive_and_ready(server: Running) -> None:
    async with server.client() as anybody:
        assert (await anybody.get("/livez")).json() == {"status": "ok"}
        ready = await anybody.get("/readyz")
    assert ready.status_code == 200
    assert ready.json() == {"status": "ready", "database": "ok", "vectors": "unavailable", "cards": 6}


async def test_not_ready_without_a_database(server: Running) -> None:
    async with server.system.store.writer.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE school RENAME TO elsewhere")
    async with server.client() as anybody:
        ready = await anybody.get("/readyz")
        assert (await anybody.get("/livez")).status_code == 200
    assert (ready.status_code, ready.json()["database"]) == (503, "unavailable")


async def test_metrics_count_and_name_nobody(
    client: httpx.AsyncClient, conversation: str, agent: ScriptedAgent, capsys
) -> None:
    secret = "canary-4711"
    await talk(client, conversation, secret)
    agent.next(RuntimeError(secret))
    await talk(client, conversation, secret)
    await client.get("/api/conversations", params={"q": secret})
    await client.get(f"/api/conversations/{secret}")
    await client.request("BREW", f"/{secret}")
    counted = (await client.get("/metrics")).text
    assert 'debrief_turns_total{agent="guided",status="completed"} 1.0' in counted
    assert 'debrief_turns_total{agent="guided",status="failed"} 1.0' in counted
    assert "debrief_reply_seconds_count 2.0" in counted
    assert 'route="/api/conversations/{conversation_id}/messages"' in counted
    logged = "".join(capsys.readouterr())
    assert "agent failed" in logged
    assert secret not in counted + logged
