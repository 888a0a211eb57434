"""A conversation with a safeguarded agent, carried on as the server does it."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from agents.contract import (
    AgentEvent,
    PastMessage,
    Purpose,
    ReplyCompleted,
    SafetyRaised,
    Speaker,
    StageReached,
    TextDelta,
    Turn,
)
from agents.safeguards import ContactBook, SafeguardedAgent
from prompts.phrasings import read_phrasings

INNER = "That is about the work."


@dataclass
class InnerAgent:
    """Counts its turns in its state and keeps what it was given."""

    seen: list[Turn] = field(default_factory=list)

    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        self.seen.append(turn)
        yield TextDelta(f"{INNER} {len(self.seen)}")
        yield StageReached("grow", "goal")
        yield ReplyCompleted("guided", 2, {"turns": turn.agent_state.get("turns", 0) + 1}, Purpose.PLAN, "inner/v1")


@dataclass(frozen=True)
class Reply:
    """What one turn brought."""

    events: tuple[AgentEvent, ...]

    @property
    def text(self) -> str:
        return "".join(event.text for event in self.events if isinstance(event, TextDelta))

    @property
    def card(self) -> SafetyRaised | None:
        return next((event for event in self.events if isinstance(event, SafetyRaised)), None)

    @property
    def completed(self) -> ReplyCompleted:
        (event,) = (event for event in self.events if isinstance(event, ReplyCompleted))
        return event

    @property
    def is_inner(self) -> bool:
        return self.text.startswith(INNER)


class Talk:
    """Says one message after the other. Without `keep_state` the agent gets the history alone."""

    def __init__(self, contacts: ContactBook | None = None, *, locale: str = "en-US", keep_state: bool = True) -> None:
        self.inner = InnerAgent()
        self.agent = SafeguardedAgent(self.inner, read_phrasings("safety"), contacts or ContactBook("en-US"))
        self.turn = Turn("", date(2026, 11, 21), purpose=Purpose.REFLECT, locale=locale)
        self._keep_state = keep_state

    async def say(self, message: str) -> Reply:
        turn = replace(self.turn, message=message)
        reply = Reply(tuple([event async for event in self.agent.reply(turn)]))
        past = (PastMessage(Speaker.TEACHER, message), PastMessage(Speaker.AGENT, reply.text))
        self.turn = replace(turn, history=(*turn.history, *past), agent_state=self._kept(reply))
        return reply

    async def say_all(self, *messages: str) -> list[Reply]:
        return [await self.say(message) for message in messages]

    def _kept(self, reply: Reply) -> Mapping[str, Any]:
        kept: Mapping[str, Any] = json.loads(json.dumps(reply.completed.agent_state)) if self._keep_state else {}
        return kept
