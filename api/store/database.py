"""Opens the database: one connection that writes, a few that read."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import cast

import aiosqlite
from sqlalchemy import event
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry
from sqlmodel.ext.asyncio.session import AsyncSession

from api.errors import Unavailable
from api.store.columns import to_json

_READERS = 4
_BUSY_MILLISECONDS = 5_000
_WAIT_SECONDS = 20


class UnitOfWork:
    """One transaction: everything done through `session` is committed together, then what waited for it runs."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self._waiting: list[Callable[[], None]] = []

    def after_commit(self, action: Callable[[], None]) -> None:
        """Runs the action once the commit has succeeded, and never when it has not."""
        self._waiting.append(action)

    async def commit(self) -> None:
        await self.session.commit()
        for action in self._waiting:
            action()


class Store:
    """The database of one installation.

    SQLite has exactly one writing connection, whose transactions take the write lock at once: nothing has to be retried, and
    the rare corruption that SQLite before 3.51.3 knows when several connections write or checkpoint cannot happen.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self._sqlite = self.url.get_backend_name() == "sqlite"
        self.writer = self._engine(size=1 if self._sqlite else 10)
        self.readers = self._engine(size=_READERS) if self._sqlite else self.writer
        if self._sqlite:
            _begin_with(self.writer, "BEGIN IMMEDIATE", ["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"])
            _begin_with(self.readers, "BEGIN", ["PRAGMA query_only=ON"])

    def _engine(self, size: int) -> AsyncEngine:
        return create_async_engine(
            self.url,
            poolclass=AsyncAdaptedQueuePool,
            pool_size=size,
            max_overflow=0,
            pool_timeout=_WAIT_SECONDS,
            hide_parameters=True,
            json_serializer=to_json,
        )

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[UnitOfWork]:
        """A unit of work, committed when the block ends well. Unavailable when the database cannot be written."""
        try:
            async with AsyncSession(self.writer, expire_on_commit=False) as session:
                work = UnitOfWork(session)
                yield work
                await work.commit()
        except (OperationalError, PoolTimeout) as error:
            raise Unavailable("The database cannot be written at the moment.") from error

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that reads one consistent state and cannot write."""
        try:
            async with AsyncSession(self.readers, expire_on_commit=False) as session:
                yield session
        except (OperationalError, PoolTimeout) as error:
            raise Unavailable("The database cannot be read at the moment.") from error

    async def forget(self) -> None:
        """Empties the write-ahead log, so that deleted text is gone from the disk as well."""
        if self._sqlite:
            async with self.writer.connect() as connection:
                # On the driver itself: a checkpoint cannot run inside the transaction that SQLAlchemy would begin.
                driver = cast(aiosqlite.Connection, (await connection.get_raw_connection()).driver_connection)
                await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        # The writer last: the last connection to close checkpoints, and readers may not write.
        await self.readers.dispose()
        await self.writer.dispose()


def _begin_with(engine: AsyncEngine, begin: str, pragmas: list[str]) -> None:
    shared = [f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}", "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON"]

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own
        cursor = connection.cursor()
        for pragma in shared + pragmas:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
