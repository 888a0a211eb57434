"""Kills a server at work, again and again, and proves that nothing acknowledged is lost, doubled, torn or stuck.

`python -m tests.prove.kill_turns --kills 300`. Each round starts a server on the same data folder, lets several callers
talk with it, and kills it (SIGKILL) at a random moment. What a caller could not bring to an end it repeats in the next
round, as a real client does, under the same `client_message_id`.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from api import main as main_module
from api.turns.live import LiveTurn
from api.turns.log import TurnLog, store_events
from tests.fakes.people import DATABASE, People, make_people
from tests.fakes.serving import serve
from tests.fakes.sse import Received, follow

CALLERS = 4
CONTROL_KILLS = 30
LONGEST_LIFE = 1.0
ENDS = ("turn.completed", "turn.failed", "turn.cancelled")


@dataclass
class Caller:
    """One conversation, and what its teacher knows of it."""

    number: int
    conversation: str = ""
    sent: int = 0
    acknowledged: dict[str, str] = field(default_factory=dict)
    """Id of the stored message by `client_message_id`."""
    heard: dict[str, list[Received]] = field(default_factory=dict)
    """Events as they came, by turn."""
    retried: int = 0

    async def work(self, client: httpx.AsyncClient) -> None:
        """Talks until the server is gone."""
        if not self.conversation:
            self.conversation = (await client.post("/api/conversations", json={})).json()["id"]
        while True:
            await self._talk(client)
            self.sent += 1

    async def _talk(self, client: httpx.AsyncClient) -> None:
        name = f"message-{self.number}-{self.sent}"
        body = {"text": f"Text of {name}", "client_message_id": name}
        answer = await client.post(f"/api/conversations/{self.conversation}/messages", json=body)
        assert answer.status_code == 201, f"{answer.status_code}: {answer.text}"
        posted = answer.json()
        known = self.acknowledged.setdefault(name, posted["message"]["id"])
        assert known == posted["message"]["id"], f"{name} was stored twice"
        last = await self._listen(client, posted["turn"]["id"])
        while last.type == "turn.failed":
            assert last.data["code"] == "interrupted", last.raw
            again = await client.post(f"/api/turns/{posted['turn']['id']}/retry")
            assert again.status_code in (200, 201), again.text
            self.retried += 1
            posted = again.json()
            last = await self._listen(client, posted["turn"]["id"])
        assert last.type == "turn.completed", last.raw

    async def _listen(self, client: httpx.AsyncClient, turn_id: str) -> Received:
        heard = self.heard.setdefault(turn_id, [])
        async for event in follow(client, f"/api/turns/{turn_id}/events?after={len(heard)}"):
            assert event.type != "reset", f"{turn_id} forgot what it had told"
            heard.append(event)
        if heard[-1].type not in ENDS:
            raise httpx.ReadError("the stream broke off")
        return heard[-1]


class TellsFirst(TurnLog):
    """The control: tells what happens before it is stored, which the proof must notice."""

    async def _write(self, turns: list[LiveTurn]) -> None:
        taken = {live.turn_id: live.take()[1] for live in turns}
        for live in turns:
            live.announce(taken[live.turn_id])
        await asyncio.sleep(0.1)
        async with self._store.transaction() as work:
            await store_events(work.session, taken)


@contextmanager
def serving(folder: Path, log: type[TurnLog]) -> Iterator[tuple[int, str]]:
    """A server in a child process: its id and address. In the end it is gone, one way or the other."""
    child, url = _start(folder, log)
    try:
        yield child, url
    finally:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _start(folder: Path, log: type[TurnLog]) -> tuple[int, str]:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        main_module.TurnLog = log  # type: ignore[misc]
        os.close(reader)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        asyncio.run(serve(folder, lambda url: os.write(writer, url.encode() + b"\n") and None))
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        return child, pipe.readline().strip()


async def let_work(url: str, people: People, callers: list[Caller], child: int, seconds: float) -> None:
    """Lets all callers talk, and kills the server under them."""
    async with httpx.AsyncClient(base_url=url, headers=people["teacher"].bearer, timeout=20) as client:
        tasks = [asyncio.create_task(caller.work(client)) for caller in callers]
        await asyncio.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        for ended in await asyncio.gather(*tasks, return_exceptions=True):
            if not isinstance(ended, httpx.TransportError):
                raise ended


async def finish(url: str, people: People, callers: list[Caller]) -> None:
    """Lets every caller bring its last message to an end, and holds what is served against what callers know."""
    async with httpx.AsyncClient(base_url=url, headers=people["teacher"].bearer, timeout=60) as client:
        for caller in callers:
            await caller._talk(client)
            detail = (await client.get(f"/api/conversations/{caller.conversation}")).json()
            ids = {one["client_message_id"]: one["id"] for one in detail["messages"] if one["role"] == "teacher"}
            assert ids == caller.acknowledged, "messages differ from what was acknowledged"
            roles = [one["role"] for one in detail["messages"]]
            assert roles == ["teacher", "agent"] * (len(roles) // 2), "a reply is missing or doubled"
            assert detail["running_turn"] is None


def check_store(folder: Path, callers: list[Caller]) -> dict[str, int]:
    """Holds the database against the promises; figures about what was found."""
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        rows = database.execute
        assert rows("PRAGMA integrity_check").fetchone() == ("ok",)
        assert rows("PRAGMA foreign_key_check").fetchall() == []
        assert rows("SELECT count(*) FROM turn WHERE status IN ('queued', 'running')").fetchone() == (0,), "stuck"
        doubled = "SELECT client_message_id FROM message WHERE role = 'teacher' GROUP BY 1 HAVING count(*) > 1"
        assert rows(doubled).fetchall() == [], "doubled messages"
        for turn_id, status in rows("SELECT id, status FROM turn").fetchall():
            _check_turn(database, turn_id, status)
        _check_heard(database, callers)
        counts = dict(rows("SELECT status, count(*) FROM turn GROUP BY 1").fetchall())
        events = rows("SELECT count(*) FROM turn_event").fetchone()[0]
    return {"messages": sum(len(one.acknowledged) for one in callers), "events": events, **counts}


def _check_turn(database: sqlite3.Connection, turn_id: str, status: str) -> None:
    query = "SELECT sequence, type, json_extract(data, '$.text') FROM turn_event WHERE turn_id = ? ORDER BY sequence"
    events = database.execute(query, (turn_id,)).fetchall()
    assert [sequence for sequence, _, _ in events] == list(range(1, len(events) + 1)), f"{turn_id} has gaps"
    ends = [kind for _, kind, _ in events if kind in ENDS]
    assert len(ends) == 1, f"{turn_id} has {len(ends)} ends"
    assert events[-1][1] == ends[0]
    assert (ends[0], status) in {("turn.completed", "completed"), ("turn.failed", "interrupted")}
    query = "SELECT text FROM message WHERE turn_id = ? AND role = 'agent'"
    replies = database.execute(query, (turn_id,)).fetchall()
    told = "".join(text for _, kind, text in events if kind == "text.delta")
    assert replies == [(told,)], f"{turn_id}: the reply is not what was told"


def _check_heard(database: sqlite3.Connection, callers: list[Caller]) -> None:
    for caller in callers:
        for turn_id, heard in caller.heard.items():
            query = "SELECT sequence, type, data FROM turn_event WHERE turn_id = ? ORDER BY sequence LIMIT ?"
            stored = database.execute(query, (turn_id, len(heard))).fetchall()
            told = [(one.id, one.type, one.data) for one in heard]
            assert told == [(n, kind, json.loads(data)) for n, kind, data in stored], f"{turn_id}: told but not stored"


def prove(folder: Path, kills: int, seed: int, log: type[TurnLog] = TurnLog) -> dict[str, int]:
    """Kills `kills` times. AssertionError at the first broken promise; figures otherwise."""
    people = make_people(folder)
    callers = [Caller(number) for number in range(CALLERS)]
    chance = random.Random(seed)
    for _ in range(kills):
        with serving(folder, log) as (child, url):
            asyncio.run(let_work(url, people, callers, child, chance.uniform(0.01, LONGEST_LIFE)))
    with serving(folder, log) as (_, url):
        asyncio.run(finish(url, people, callers))
    return {"kills": kills, "retries": sum(one.retried for one in callers), **check_store(folder, callers)}


def promise_broken_by_the_control(kills: int, seed: int) -> str | None:
    """What the proof holds against a server that does not keep the promises; None when it notices nothing."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            prove(Path(folder), kills, seed, TellsFirst)
        except (AssertionError, httpx.ReadError) as broken:
            # A stream that breaks off although nobody was killed any more is a broken promise as well.
            return str(broken).splitlines()[0]
    return None


def main() -> str | None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        figures = prove(Path(folder), given.kills, given.seed)
    print(", ".join(f"{name} {value}" for name, value in figures.items()), flush=True)
    broken = promise_broken_by_the_control(CONTROL_KILLS, given.seed)
    if broken is None:
        return "The control kept its promises: the proof proves nothing."
    print(f"the control, which tells before it stores, was found out: {broken}")
    return None


if __name__ == "__main__":
    sys.exit(main())
