"""Runs turns to their end, whether or not anybody listens."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import structlog

from agents import contract
from api.errors import Unavailable, places
from api.metrics import Metrics
from api.store.database import UnitOfWork
from api.turns import events as kinds
from api.turns.context import TurnContext
from api.turns.events import Event, StoredEvent
from api.turns.live import TurnGone
from api.turns.log import TurnLog
from api.turns.outcome import CANCELLED, INTERRUPTED, Outcome, conclude, failed
from api.turns.speaking import speak

_STOP_SECONDS = 1.0
_RETRY_SECONDS = (0.1, 0.3, 1.0, 2.0)
_WAIT_SECONDS = 2.5

_NOT_STORED = failed("storage", "The reply could not be stored. What you wrote is kept; try again.")

_log = structlog.get_logger("debrief.turns")


@dataclass
class _Run:
    """A turn under way."""

    turn_id: str
    conversation_id: str
    begun: float = field(default_factory=time.perf_counter)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    stopped_as: Outcome | None = None
    task: asyncio.Task[None] | None = None

    def end_as(self, outcome: Outcome) -> None:
        self.stopped_as = self.stopped_as or outcome
        self.stop.set()


class TurnRunner:
    """Owns the turns of this process. The application's lifespan starts and stops it, no request does."""

    def __init__(
        self, log: TurnLog, context: TurnContext, agents: Mapping[str, contract.Agent], metrics: Metrics, seconds: float
    ) -> None:
        self._log = log
        self._context = context
        self._agents = agents
        self._metrics = metrics
        self._seconds = seconds
        self._runs: dict[str, _Run] = {}
        self._stopping = False

    def check_open(self) -> None:
        """Unavailable when the server is about to stop."""
        if self._stopping:
            raise Unavailable("The server is stopping. Send the message again in a moment.")

    def start(self, turn_id: str, conversation_id: str) -> None:
        """Runs a turn that is committed."""
        self._log.open(turn_id)
        run = self._runs[turn_id] = _Run(turn_id, conversation_id)
        run.task = asyncio.create_task(self._run(run))
        if self._stopping:
            run.end_as(INTERRUPTED)

    async def cancel(self, turn_id: str) -> None:
        """Ends a turn, keeping what was written; returns when that is stored (or the database does not answer)."""
        await self._end([run for run in self._runs.values() if run.turn_id == turn_id], CANCELLED)

    async def leave(self, conversation_id: str) -> None:
        """Ends the turns of a conversation that is about to be deleted."""
        await self._end([run for run in self._runs.values() if run.conversation_id == conversation_id], CANCELLED)

    async def stop(self, grace_seconds: float) -> None:
        """Takes no more turns, gives the running ones some time, then interrupts them."""
        self._stopping = True
        tasks = [run.task for run in self._runs.values() if run.task is not None]
        if tasks:
            await asyncio.wait(tasks, timeout=grace_seconds)
        await self._end(list(self._runs.values()), INTERRUPTED)

    async def _end(self, runs: list[_Run], outcome: Outcome) -> None:
        for run in runs:
            run.end_as(outcome)
        tasks = [run.task for run in runs if run.task is not None]
        if tasks:
            await asyncio.wait(tasks, timeout=_WAIT_SECONDS)

    async def _run(self, run: _Run) -> None:
        try:
            outcome = await self._outcome(run)
            await self._store_end(run, outcome)
            self._metrics.turns.labels(outcome.status, self._agent_name).inc()
            self._metrics.reply_seconds.observe(time.perf_counter() - run.begun)
        except TurnGone:
            self._log.drop(run.turn_id)
        except Exception as error:
            # The border of a task that nobody awaits: whatever it was, followers must not wait for ever.
            _report("turn lost", error)
            self._log.drop(run.turn_id)
        finally:
            del self._runs[run.turn_id]

    async def _outcome(self, run: _Run) -> Outcome:
        """Lets the agent speak until it ends, is stopped or takes too long. One that will not stop is left behind."""
        speaking = asyncio.create_task(self._speak(run))
        stopped = asyncio.create_task(run.stop.wait())
        await asyncio.wait({speaking, stopped}, timeout=self._seconds, return_when=asyncio.FIRST_COMPLETED)
        in_time = speaking.done()
        for task in (speaking, stopped):
            task.cancel()
        await asyncio.wait({speaking, stopped}, timeout=_STOP_SECONDS)
        if run.stopped_as is not None and not in_time:
            return run.stopped_as
        if not in_time:
            return failed("deadline", "The reply took too long. What you wrote is kept; try again.")
        return _result(speaking)

    async def _speak(self, run: _Run) -> Outcome:
        name = self._agent_name
        prepared = await self._context.prepare(run.turn_id, name)
        started = {"conversation_id": prepared.conversation_id, "message_id": prepared.message_id, "agent": name}
        self._log.append(run.turn_id, Event(kinds.STARTED, {"turn_id": run.turn_id, **started}))
        return await speak(self._agents[name], prepared.turn, partial(self._log.append, run.turn_id))

    @property
    def _agent_name(self) -> str:
        return "llm" if "llm" in self._agents else "guided"

    async def _store_end(self, run: _Run, outcome: Outcome) -> None:
        """Stores the end, however long the database is away; what cannot be stored becomes a failure that can."""
        attempt = 0
        while True:
            try:
                await self._log.finish(run.turn_id, partial(_conclude, run.turn_id, outcome))
            except Unavailable:
                await asyncio.sleep(_RETRY_SECONDS[min(attempt, len(_RETRY_SECONDS) - 1)])
            except TurnGone:
                raise
            except Exception as error:
                # Whatever could not be stored is left out; that the turn has failed can be stored.
                _report("end of turn not stored", error)
                if outcome is _NOT_STORED:
                    raise TurnGone from error
                outcome = _NOT_STORED
                self._log.discard(run.turn_id)
            else:
                return
            attempt += 1


def _result(speaking: asyncio.Task[Outcome]) -> Outcome:
    error = None if speaking.cancelled() else speaking.exception()
    if isinstance(error, TurnGone):
        raise error
    if error is None and not speaking.cancelled():
        return speaking.result()
    _report("agent failed", error)
    return failed("agent_error", "Something went wrong while the reply was written. What you wrote is kept; try again.")


def _report(what: str, error: BaseException | None) -> None:
    _log.error(what, error=type(error).__name__, at=places(error) if error else [])


async def _conclude(turn_id: str, outcome: Outcome, work: UnitOfWork, events: Sequence[StoredEvent]) -> list[Event]:
    return await conclude(work.session, turn_id, outcome, events)
