"""Turns: read, cancelled, followed."""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

from sqlmodel import select

from api.accounts.authentication import Authenticator
from api.accounts.principal import Principal
from api.conversations.messages import message_out
from api.conversations.tables import Message
from api.errors import NotFound
from api.sharing.readable import leave_record
from api.store.columns import to_json
from api.store.database import Store
from api.turns.log import TurnLog
from api.turns.readable import own_turn, readable_turn
from api.turns.runner import TurnRunner
from api.turns.schemas import TurnError, TurnOut, TurnState, events_url
from api.turns.tables import Turn
from api.web.sse import KEEP_ALIVE, encode_event

_CHECK_SECONDS = 2.5


@dataclass(frozen=True)
class Pulse:
    """How often a silent stream shows that it is alive."""

    keep_alive_seconds: float = 10.0
    check_seconds: float = _CHECK_SECONDS


class Turns:
    """The turns of conversations that the caller may read."""

    def __init__(
        self, store: Store, log: TurnLog, runner: TurnRunner, authenticator: Authenticator, pulse: Pulse
    ) -> None:
        self._store = store
        self._log = log
        self._runner = runner
        self._authenticator = authenticator
        self._pulse = pulse

    async def read(self, principal: Principal, turn_id: str) -> TurnOut:
        """One turn with its reply. NotFound when the caller may not read it."""
        await self._open(principal, turn_id)
        async with self._store.reading() as session:
            turn = await readable_turn(session, principal, turn_id)
            query = select(Message).where(Message.turn_id == turn.id, Message.role == "agent")
            reply = (await session.exec(query)).first()
        return _turn_out(turn, reply)

    async def cancel(self, principal: Principal, turn_id: str) -> TurnState:
        """Stops a turn of the caller's own; one that has ended stays as it is."""
        async with self._store.reading() as session:
            await own_turn(session, principal, turn_id)
        await self._runner.cancel(turn_id)
        async with self._store.reading() as session:
            turn = await own_turn(session, principal, turn_id)
        return TurnState(id=turn.id, status=turn.status)

    async def stream(self, principal: Principal, turn_id: str, after: int) -> AsyncIterator[bytes]:
        """The turn's events as SSE. NotFound now; later the stream ends when the caller may no longer read it."""
        await self._open(principal, turn_id)
        return self._chunks(principal, turn_id, after)

    async def _chunks(self, principal: Principal, turn_id: str, after: int) -> AsyncIterator[bytes]:
        checked = sent = time.monotonic()
        async for event in self._log.follow(turn_id, after, idle=self._pulse.check_seconds):
            now = time.monotonic()
            if now - checked >= self._pulse.check_seconds:
                if not await self._still_allowed(principal, turn_id):
                    return
                checked = now
            if event is not None:
                sent = now
                yield encode_event(event.sequence, event.type, to_json(event.data))
            elif now - sent >= self._pulse.keep_alive_seconds:
                sent = now
                yield KEEP_ALIVE

    async def _open(self, principal: Principal, turn_id: str) -> None:
        """NotFound when the caller may not read the turn; leaves a record when it belongs to somebody else."""
        async with self._store.reading() as session:
            turn = await readable_turn(session, principal, turn_id)
        await leave_record(self._store, principal, "conversation", turn.conversation_id)

    async def _still_allowed(self, principal: Principal, turn_id: str) -> bool:
        now = await self._authenticator.again(principal)
        if now is None:
            return False
        async with self._store.reading() as session:
            try:
                await readable_turn(session, now, turn_id)
            except NotFound:
                return False
        return True


def _turn_out(turn: Turn, reply: Message | None) -> TurnOut:
    return TurnOut.model_validate(
        {
            **turn.model_dump(),
            "events_url": events_url(turn.id),
            "error": TurnError(**turn.error) if turn.error else None,
            "reply": message_out(reply) if reply else None,
        }
    )
