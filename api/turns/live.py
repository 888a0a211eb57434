"""The part of a running turn's log that is in memory."""

import asyncio
from collections.abc import Sequence

from api.turns.events import Event, StoredEvent, joined


class TurnGone(Exception):
    """The turn was deleted, or has ended already: there is nothing to store."""


class LiveTurn:
    """`stored` is committed and may be followed; what waits is not. `since` is when the oldest waiting event came."""

    def __init__(self, turn_id: str) -> None:
        self.turn_id = turn_id
        self.stored: list[StoredEvent] = []
        self.since: float | None = None
        self.changed = asyncio.Event()
        self._waiting: list[Event] = []
        self._retry_since: float | None = None

    def add(self, event: Event, now: float) -> None:
        self._waiting.append(event)
        self.since = now if self.since is None else self.since

    def take(self) -> tuple[list[Event], list[StoredEvent]]:
        """What waits, as it came and as it is to be stored. The caller announces it or puts it back."""
        waiting = self._waiting
        events = self.numbered(joined(waiting), after=len(self.stored))
        self._waiting = []
        self._retry_since, self.since = self.since, None
        return waiting, events

    def discard(self) -> None:
        """Forgets what waits."""
        self._waiting, self.since = [], None

    def put_back(self, waiting: list[Event]) -> None:
        self._waiting = waiting + self._waiting
        self.since = self._retry_since if self._retry_since is not None else self.since

    def numbered(self, events: Sequence[Event], *, after: int) -> list[StoredEvent]:
        return [StoredEvent(after + count, one.type, one.data) for count, one in enumerate(events, start=1)]

    def announce(self, events: list[StoredEvent]) -> None:
        """Lets followers see what is committed."""
        self.stored += events
        happened, self.changed = self.changed, asyncio.Event()
        happened.set()
