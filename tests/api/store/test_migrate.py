"""Migrations: they make what the models say, once, and nothing half."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.engine import Connection

from api.accounts import tables as _accounts
from api.conversations import tables as _conversations
from api.errors import UnsafeSetting
from api.plans import tables as _plans
from api.sharing import tables as _sharing
from api.store.columns import Record
from api.store.database import Store
from api.store.migrate import migrate, newest_revision
from api.turns import tables as _turns

MODELS = (_accounts, _conversations, _plans, _sharing, _turns)


@pytest.fixture
async def store(tmp_path: Path):
    opened = Store(f"sqlite+aiosqlite:///{tmp_path / 'new.sqlite'}")
    yield opened
    await opened.close()


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as database:
        return {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


async def test_models_and_migrations_agree(store: Store) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), Record.metadata))

    await migrate(store)
    async with store.writer.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_checks_of_the_models_are_in_the_database(store: Store, tmp_path: Path) -> None:
    await migrate(store)
    with closing(sqlite3.connect(tmp_path / "new.sqlite")) as database:
        made = "".join(sql for (sql,) in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
    checks = [
        constraint.sqltext.text
        for table in Record.metadata.tables.values()
        for constraint in table.constraints
        if hasattr(constraint, "sqltext")
    ]
    assert len(checks) > 10
    assert [check for check in checks if check not in made] == []
    assert "CREATE UNIQUE INDEX uq_turn_live" in made


async def test_migrating_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    await migrate(store)
    before = tables(tmp_path / "new.sqlite")
    await migrate(store)
    assert tables(tmp_path / "new.sqlite") == before
    assert len(before) > 15


async def test_several_servers_may_start_at_once(tmp_path: Path) -> None:
    stores = [Store(f"sqlite+aiosqlite:///{tmp_path / 'new.sqlite'}") for _ in range(4)]
    await asyncio.gather(*(migrate(one) for one in stores))
    for one in stores:
        await one.close()
    assert "turn_event" in tables(tmp_path / "new.sqlite")


async def test_a_migration_that_breaks_leaves_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create, made = op.create_table, []

    def break_off(name: str, *columns: object, **options: object) -> object:
        if len(made) == 5:
            raise KeyboardInterrupt
        made.append(name)
        return create(name, *columns, **options)

    monkeypatch.setattr(op, "create_table", break_off)
    with pytest.raises(KeyboardInterrupt):
        await migrate(store)
    assert tables(tmp_path / "new.sqlite") == set()
    monkeypatch.undo()
    await migrate(store)
    assert "turn_event" in tables(tmp_path / "new.sqlite")


async def test_a_newer_schema_is_refused(store: Store, tmp_path: Path) -> None:
    await migrate(store)
    with closing(sqlite3.connect(tmp_path / "new.sqlite", isolation_level=None)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UnsafeSetting, match="newer"):
        await migrate(store)


def test_the_newest_revision_is_known() -> None:
    assert newest_revision() >= "0001"
