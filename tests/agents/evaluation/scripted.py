"""An agent that says what it is told to, and keeps the turns it got."""

from collections.abc import AsyncIterator, Sequence

from agents.contract import AgentEvent, ReplyCompleted, TextDelta, Turn


class ScriptedAgent:
    """Gives its replies in order, the last one again and again; each is a list of events or a plain text."""

    def __init__(self, *replies: str | Sequence[AgentEvent]) -> None:
        self._replies = replies
        self.turns: list[Turn] = []

    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        scripted = self._replies[min(len(self.turns), len(self._replies) - 1)]
        self.turns.append(turn)
        events = [TextDelta(scripted), ReplyCompleted("guided", 1)] if isinstance(scripted, str) else scripted
        for event in events:
            yield event
