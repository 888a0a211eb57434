"""Opens the database: one connection that writes, a few that read."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import cast

import aiosqlite
from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlmodel.ext.asyncio.session import AsyncSession

from api.errors import Unavailable
from api.store.columns import to_json
from api.store.sqlite import Connection

READ_ONLY = "PRAGMA query_only=ON"
_KEPT_THROUGH_POWER_CUTS = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
_READERS = 4
_SERVER_CONNECTIONS = 10
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

    SQLite has exactly one writing connection, whose transactions take the write lock at once: nothing has to be
    retried, and the rare corruption that SQLite before 3.51.3 knows when several connections write or checkpoint cannot
    happen.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self._sqlite = self.url.get_backend_name() == "sqlite"
        self.writer = self._engine(1, *_KEPT_THROUGH_POWER_CUTS) if self._sqlite else self._engine(_SERVER_CONNECTIONS)
        self.readers = self._engine(_READERS, READ_ONLY) if self._sqlite else self.writer

    def _engine(self, size: int, *pragmas: str) -> AsyncEngine:
        own = {"async_creator": partial(_connect, self.url.database or "", pragmas)} if self._sqlite else {}
        engine = create_async_engine(
            self.url,
            poolclass=AsyncAdaptedQueuePool,
            pool_size=size,
            max_overflow=0,
            pool_timeout=_WAIT_SECONDS,
            hide_parameters=True,
            json_serializer=to_json,
            **own,
        )
        if self._sqlite:
            begin = "BEGIN" if READ_ONLY in pragmas else "BEGIN IMMEDIATE"
            event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql(begin))
        return engine

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


async def _connect(path: str, pragmas: Sequence[str]) -> Connection:
    connection = Connection(path, pragmas)
    await connection
    return connection
