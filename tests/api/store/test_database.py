"""The database: one writer, readers that cannot write, commits that are kept."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError
from sqlmodel import select

from api.accounts.tables import School
from api.errors import Unavailable
from api.identifiers import new_id
from api.store.database import Store
from tests.fakes.people import DATABASE


@pytest.fixture
async def store(data_dir: Path):
    opened = Store(f"sqlite+aiosqlite:///{data_dir / DATABASE}")
    yield opened
    await opened.close()


def school(name: str = "New", at: datetime | None = None) -> School:
    return School(id=new_id("sch"), name=name, created_at=at or datetime.now(UTC))


async def pragma(session, name: str) -> object:
    return (await session.execute(text(f"PRAGMA {name}"))).scalar()


async def test_commits_survive_a_power_cut(store: Store) -> None:
    async with store.writer.connect() as writer, store.readers.connect() as reader:
        for connection in (writer, reader):
            assert await pragma(connection, "journal_mode") == "wal"
            assert await pragma(connection, "foreign_keys") == 1
            assert await pragma(connection, "secure_delete") == 1
        assert await pragma(writer, "synchronous") == 2  # FULL
        assert await pragma(reader, "query_only") == 1


async def test_readers_cannot_write(store: Store) -> None:
    async with store.reading() as session:
        session.add(school())
        with pytest.raises(Exception, match="readonly"):
            await session.flush()


async def test_what_waits_for_the_commit_runs_after_it_and_only_then(store: Store) -> None:
    seen = []
    async with store.transaction() as work:
        work.session.add(school("Committed"))
        work.after_commit(lambda: seen.append("committed"))
        assert seen == []
    assert seen == ["committed"]

    async def fail() -> None:
        async with store.transaction() as work:
            work.session.add(school("Lost"))
            work.after_commit(lambda: seen.append("never"))
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert seen == ["committed"]
    async with store.reading() as session:
        names = (await session.exec(select(School.name))).all()
    assert "Committed" in names
    assert "Lost" not in names


async def test_sixteen_writers_that_read_first_lose_nothing(store: Store) -> None:
    async with store.transaction() as work:
        counter = school("0")
        work.session.add(counter)

    async def count() -> None:
        for _ in range(10):
            async with store.transaction() as work:
                found = await work.session.get_one(School, counter.id)
                found.name = str(int(found.name) + 1)

    await asyncio.gather(*(count() for _ in range(16)))
    async with store.reading() as session:
        assert (await session.get_one(School, counter.id)).name == "160"


async def test_a_writer_does_not_hold_up_readers(store: Store) -> None:
    async with store.transaction() as work:
        work.session.add(school("Not yet"))
        await work.session.flush()
        async with store.reading() as session:
            assert "Not yet" not in (await session.exec(select(School.name))).all()


async def test_moments_come_back_in_utc(store: Store) -> None:
    noon = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=-7)))
    made = school(at=noon)
    async with store.transaction() as work:
        work.session.add(made)
    async with store.reading() as session:
        found = (await session.get_one(School, made.id)).created_at
    assert (found, found.tzinfo) == (noon, UTC)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    async def write() -> None:
        async with store.transaction() as work:
            work.session.add(school(at=datetime(2026, 7, 1)))

    with pytest.raises(StatementError, match="time zone"):
        await write()


async def test_a_held_lock_is_an_error_that_says_so(data_dir: Path, store: Store) -> None:
    with closing(sqlite3.connect(data_dir / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        async with store.writer.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            await driver.execute("PRAGMA busy_timeout=0")
        with pytest.raises(Unavailable, match="cannot be written"):
            await _add(store)


async def _add(store: Store) -> None:
    async with store.transaction() as work:
        work.session.add(school())
