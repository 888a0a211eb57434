"""An agent that says what a test tells it to, when the test lets it."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator

from agents.contract import AgentEvent, ReplyCompleted, TextDelta, Turn


class Gate:
    """A point at which the agent waits. The test waits for `reached` and then calls `open`."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self._opened = asyncio.Event()

    def open(self) -> None:
        self._opened.set()

    async def wait(self) -> None:
        self.reached.set()
        await self._opened.wait()


class Stubborn(Gate):
    """A gate at which the agent cannot even be cancelled."""

    async def wait(self) -> None:
        self.reached.set()
        while not self._opened.is_set():
            try:
                await self._opened.wait()
            except asyncio.CancelledError:
                continue


Step = AgentEvent | Gate | Exception

COMPLETED = ReplyCompleted(agent="guided", directiveness=2, agent_state={"step": 1})
ANSWER: tuple[Step, ...] = (TextDelta("I hear "), TextDelta("you."), COMPLETED)


class ScriptedAgent:
    """Plays one script for each turn, and `ANSWER` when none is left. `turns` are those it was given."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []
        self._scripts: deque[tuple[Step, ...]] = deque()

    def next(self, *steps: Step) -> None:
        """Adds the script of one more turn."""
        self._scripts.append(steps)

    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        self.turns.append(turn)
        for step in self._scripts.popleft() if self._scripts else ANSWER:
            if isinstance(step, Gate):
                await step.wait()
            elif isinstance(step, Exception):
                raise step
            else:
                yield step
