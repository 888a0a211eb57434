"""The record of what happens in turns: stored first, announced after, followed by any number of readers."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

import structlog
from sqlalchemy import insert, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from api.errors import Unavailable, places
from api.store.database import Store, UnitOfWork
from api.turns.events import RESET, TERMINAL, Event, StoredEvent
from api.turns.live import LiveTurn, TurnGone
from api.turns.tables import LIVE, Turn, TurnEvent

Conclude = Callable[[UnitOfWork, Sequence[StoredEvent]], Awaitable[list[Event]]]
"""Given the transaction and all events so far: stores the result of a turn and returns its last events."""

_JOIN_SECONDS = 0.04
_RETRY_SECONDS = 0.5
_LOOK_AGAIN_SECONDS = 0.1
_MOST_LOOKS = 50

_log = structlog.get_logger("debrief.turns")


class TurnLog:
    """The only writer of events.

    Events wait about 40 ms and are then written for all turns in one commit; followers are told only what is committed.
    The end of a turn is written with everything that belongs to it in a commit of its own.
    """

    def __init__(self, store: Store, join_seconds: float = _JOIN_SECONDS) -> None:
        self._store = store
        self._join_seconds = join_seconds
        self._live: dict[str, LiveTurn] = {}
        self._waiting = asyncio.Event()
        self._writing = asyncio.Lock()
        self._flushed = 0.0

    def open(self, turn_id: str) -> None:
        """Begins the log of a turn that runs in this process."""
        self._live[turn_id] = LiveTurn(turn_id)

    def append(self, turn_id: str, event: Event) -> None:
        """Adds an event. One that comes after the end of its turn is dropped."""
        live = self._live.get(turn_id)
        if live is not None:
            live.add(event, asyncio.get_running_loop().time())
            self._waiting.set()

    async def finish(self, turn_id: str, conclude: Conclude) -> None:
        """Writes the remaining events, the result and the last events in one commit, then announces them.

        Whatever `conclude` or the database raises leaves the log as it was, so that it can be tried again. TurnGone
        when the log has been dropped.
        """
        live = self._live.get(turn_id)
        if live is None:
            raise TurnGone
        async with self._writing:
            waiting, taken = live.take()
            try:
                async with self._store.transaction() as work:
                    closing = live.numbered(
                        await conclude(work, [*live.stored, *taken]), after=len(live.stored) + len(taken)
                    )
                    await store_events(work.session, {turn_id: [*taken, *closing]})
            except BaseException:
                live.put_back(waiting)
                raise
            live.announce([*taken, *closing])
            self._end(live)

    def discard(self, turn_id: str) -> None:
        """Forgets the events of a turn that are not stored yet."""
        live = self._live.get(turn_id)
        if live is not None:
            live.discard()

    def drop(self, turn_id: str) -> None:
        """Ends the log of a turn that is gone; its followers end too."""
        live = self._live.get(turn_id)
        if live is not None:
            self._end(live)

    async def follow(self, turn_id: str, after: int, idle: float) -> AsyncIterator[StoredEvent | None]:
        """The events after a number and those that come, to the last; None after each `idle` seconds without any.

        When there is no event with the number `after`, one `reset` and then all events from the first. A turn that has
        no end and does not run here is looked for again for some seconds.
        """
        position, missed = after, 0
        if position > await self._last(turn_id):
            position = 0
            yield StoredEvent(0, RESET, {})
        while True:
            live = self._live.get(turn_id)
            known = live.stored[position:] if live is not None else await self._load(turn_id, position)
            changed = live.changed if live is not None else None
            for event in known:
                position = event.sequence
                yield event
                if event.type in TERMINAL:
                    return
            if live is None and not known:
                missed += 1
                if missed > _MOST_LOOKS or not await self._goes_on(turn_id):
                    return
                yield None
                await asyncio.sleep(_LOOK_AGAIN_SECONDS)
            elif changed is not None and not await _happened(changed, idle):
                yield None

    async def run(self) -> None:
        """Writes what waits, until cancelled."""
        while True:
            await self._waiting.wait()
            self._waiting.clear()
            while (pause := self._pause()) is not None:
                await asyncio.sleep(pause)
                await self._flush()

    def _pause(self) -> float | None:
        """Until something has waited long enough, and the last commit is long enough ago; None when nothing waits."""
        since = [live.since for live in self._live.values() if live.since is not None]
        if not since:
            return None
        next_one = max(min(since), self._flushed) + self._join_seconds
        return max(0.0, next_one - asyncio.get_running_loop().time())

    async def _flush(self) -> None:
        async with self._writing:
            self._flushed = asyncio.get_running_loop().time()
            latest = self._flushed - self._join_seconds
            due = [live for live in self._live.values() if live.since is not None and live.since <= latest]
            try:
                await self._write(due)
            except Unavailable:
                _log.warning("events wait for the database", turns=len(due))
                await asyncio.sleep(_RETRY_SECONDS)
            except Exception:
                # Whatever is wrong is wrong with one turn, and the others must not suffer for it.
                for live in due:
                    await self._write_alone(live)

    async def _write_alone(self, live: LiveTurn) -> None:
        try:
            await self._write([live])
        except IntegrityError:
            self._end(live)  # the turn was deleted meanwhile
        except Exception as error:
            # What cannot be stored waits for the end of its turn, which then fails in a way that is told.
            _log.warning("events not stored", error=type(error).__name__, at=places(error))
            live.since = None

    async def _write(self, turns: list[LiveTurn]) -> None:
        if not turns:
            return
        taken: list[tuple[LiveTurn, list[Event], list[StoredEvent]]] = []
        try:
            taken.extend((live, *live.take()) for live in turns)
            async with self._store.transaction() as work:
                begun = [live.turn_id for live in turns if not live.stored]
                if begun:
                    await work.session.exec(update(Turn).where(col(Turn.id).in_(begun)).values(status="running"))
                await store_events(work.session, {live.turn_id: events for live, _, events in taken})
        except BaseException:
            for live, waiting, _ in taken:
                live.put_back(waiting)
            raise
        for live, _, events in taken:
            live.announce(events)

    def _end(self, live: LiveTurn) -> None:
        self._live.pop(live.turn_id, None)
        live.since = None
        live.announce([])

    async def _last(self, turn_id: str) -> int:
        live = self._live.get(turn_id)
        if live is not None:
            return len(live.stored)
        query = select(TurnEvent.sequence).where(TurnEvent.turn_id == turn_id).order_by(col(TurnEvent.sequence).desc())
        async with self._store.reading() as session:
            return (await session.exec(query.limit(1))).first() or 0

    async def _load(self, turn_id: str, after: int) -> list[StoredEvent]:
        async with self._store.reading() as session:
            return await load_events(session, turn_id, after)

    async def _goes_on(self, turn_id: str) -> bool:
        """Whether there may be more events than are stored; not when the turn has ended or is deleted."""
        query = select(Turn.id).where(Turn.id == turn_id, col(Turn.status).in_(LIVE))
        async with self._store.reading() as session:
            return (await session.exec(query)).first() is not None


async def store_events(session: AsyncSession, events: dict[str, list[StoredEvent]]) -> None:
    """Inserts events in the open transaction."""
    rows = [
        {"turn_id": turn_id, "sequence": one.sequence, "type": one.type, "data": one.data}
        for turn_id, ones in events.items()
        for one in ones
    ]
    if rows:
        await session.exec(insert(TurnEvent), params=rows)


async def load_events(session: AsyncSession, turn_id: str, after: int = 0) -> list[StoredEvent]:
    """The stored events of a turn after a number, in order."""
    query = select(TurnEvent).where(TurnEvent.turn_id == turn_id, TurnEvent.sequence > after)
    rows = (await session.exec(query.order_by(col(TurnEvent.sequence)))).all()
    return [StoredEvent(row.sequence, row.type, row.data) for row in rows]


async def _happened(event: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
