"""SQLite as SQLAlchemy drives it, with one step to the connection's thread for each statement instead of four."""

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import Any, Self

import aiosqlite

_BUSY_SECONDS = 5
_EVERYWHERE = ("PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON")
_ITERATED_AT_ONCE = 64

Rows = list[Any]


class Connection(aiosqlite.Connection):
    """A connection that hands out buffered cursors."""

    def __init__(self, path: str, pragmas: Sequence[str]) -> None:
        super().__init__(partial(_open, path, pragmas), _ITERATED_AT_ONCE)
        # As SQLAlchemy does with connections that it opens itself: a thread that is left over must not hold up the end.
        self._thread.daemon = True

    def cursor(self) -> "Cursor":  # type: ignore[override]  # SQLAlchemy needs no more of a cursor than ours has
        return Cursor(self)

    async def run(self, work: partial[Rows]) -> Rows:
        """Runs the work in the connection's thread, after all that was asked for before."""
        rows: Rows = await self._execute(work)  # type: ignore[no-untyped-call]
        return rows

    @property
    def driver(self) -> sqlite3.Connection:
        return self._conn


class Cursor:
    """Executes, fetches all and closes in one step; what is asked of it afterwards is already here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: Rows = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Self:
        self._rows = await self._connection.run(partial(self._work, sqlite3.Cursor.execute, sql, parameters))
        return self

    async def executemany(self, sql: str, parameters: Sequence[Any]) -> Self:
        self._rows = await self._connection.run(partial(self._work, sqlite3.Cursor.executemany, sql, parameters))
        return self

    async def fetchall(self) -> Rows:
        return self._rows

    async def close(self) -> None:
        self._rows = []

    def _work(self, execute: Any, sql: str, parameters: Any) -> Rows:
        cursor = self._connection.driver.cursor()
        try:
            execute(cursor, sql, parameters)
            self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
            return cursor.fetchall() if cursor.description else []
        finally:
            cursor.close()


def _open(path: str, pragmas: Sequence[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    for pragma in (*_EVERYWHERE, *pragmas):
        connection.execute(pragma)
    return connection
