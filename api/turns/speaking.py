"""Listens to an agent for one turn."""

import asyncio
from collections.abc import AsyncGenerator, Callable

from agents import contract
from api.store.columns import to_json
from api.turns import events as kinds
from api.turns.events import Event, to_event
from api.turns.outcome import Outcome, failed

_LONGEST_REPLY = 60_000
_BREATHE_EVERY = 64


async def speak(agent: contract.Agent, turn: contract.Turn, tell: Callable[[Event], None]) -> Outcome:
    """Passes on what the agent says until it says how it ended. Whatever the agent raises is the caller's to judge."""
    spoken = agent.reply(turn)
    try:
        listener = _Listener(tell)
        async for said in spoken:
            outcome = listener.hear(said)
            if outcome is not None:
                return outcome
            if listener.heard % _BREATHE_EVERY == 0:
                await asyncio.sleep(0)  # an agent that never waits must not hold up everybody else
    finally:
        if isinstance(spoken, AsyncGenerator):
            await spoken.aclose()
    return failed("agent_error", "The reply broke off. What you wrote is kept; try again.")


class _Listener:
    """Keeps count of one reply."""

    def __init__(self, tell: Callable[[Event], None]) -> None:
        self._tell = tell
        self._written = 0
        self._plan: contract.PlanProposed | None = None
        self.heard = 0

    def hear(self, said: contract.AgentEvent) -> Outcome | None:
        self.heard += 1
        match said:
            case contract.PlanProposed():
                self._plan = said
            case contract.ReplyCompleted():
                _check_storable(dict(said.agent_state))
                return Outcome("completed", completed=said, plan=self._plan)
            case contract.ReplyFailed(code, message, retryable):
                return failed(code, message, retryable=retryable)
            case _:
                return self._pass_on(to_event(said))
        return None

    def _pass_on(self, event: Event) -> Outcome | None:
        _check_storable(event.data)
        if event.type == kinds.TEXT:
            self._written += len(event.data["text"])
        if self._written > _LONGEST_REPLY:
            return failed("reply_too_long", "The reply became too long and was stopped.")
        self._tell(event)
        return None


def _check_storable(data: dict[str, object]) -> None:
    """ValueError or TypeError for what is not JSON, before it reaches a commit that other turns share."""
    to_json(data).encode()
