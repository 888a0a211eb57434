"""Talks with the agent as the server does: state and plan are stored as JSON and come back with the next turn."""

import asyncio
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from agents.contract import (
    Agent,
    AgentEvent,
    OpenPlan,
    PastMessage,
    PlanProposed,
    Profile,
    Purpose,
    ReplyCompleted,
    SourceCited,
    Speaker,
    StageReached,
    Suggestion,
    SuggestionsOffered,
    TextDelta,
    Turn,
)
from agents.plan import PlanDraft

TODAY = date(2026, 3, 11)
_APART = re.compile(r"^(?:> |- |\d+\. ).*$", re.MULTILINE)
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')


@dataclass(frozen=True)
class Reply:
    """All events of one turn."""

    events: tuple[AgentEvent, ...]

    @property
    def text(self) -> str:
        return "".join(event.text for event in self.events if isinstance(event, TextDelta))

    @property
    def own_words(self) -> str:
        """The text without lists and lines of speech, which come from cards, and without what stands in quotes."""
        return _QUOTED.sub("", _APART.sub("", self.text))

    @property
    def sources(self) -> list[SourceCited]:
        return [event for event in self.events if isinstance(event, SourceCited)]

    @property
    def slugs(self) -> list[str]:
        return [source.slug for source in self.sources]

    @property
    def marks(self) -> set[int]:
        return {int(mark) for mark in re.findall(r"\[(\d+)\]", self.text)}

    @property
    def plan(self) -> PlanDraft | None:
        return next((event.plan for event in self.events if isinstance(event, PlanProposed)), None)

    @property
    def chips(self) -> tuple[Suggestion, ...]:
        return next((event.items for event in self.events if isinstance(event, SuggestionsOffered)), ())

    @property
    def stage(self) -> StageReached:
        return next(event for event in self.events if isinstance(event, StageReached))

    @property
    def known(self) -> dict[str, str]:
        return {one.name: one.value for one in self.stage.known}

    @property
    def completed(self) -> ReplyCompleted:
        last = self.events[-1]
        assert isinstance(last, ReplyCompleted)
        return last

    @property
    def steps(self) -> list[str]:
        """The numbered lines."""
        return re.findall(r"^\d+\. (.+)$", self.text, re.MULTILINE)

    @property
    def sentences(self) -> list[str]:
        """The agent's own sentences, without lists and quotes."""
        return [one.strip() for one in re.split(r"(?<=[.?])\s+", self.own_words) if len(one.split()) > 3]


@dataclass
class Talk:
    """A conversation with one agent."""

    agent: Agent
    today: date = TODAY
    purpose: Purpose | None = None
    profile: Profile = field(default_factory=Profile)
    directiveness: int | None = None
    open_plan: OpenPlan | None = None
    state: Mapping[str, Any] = field(default_factory=dict)
    history: tuple[PastMessage, ...] = ()
    replies: list[Reply] = field(default_factory=list)

    def say(self, message: str) -> Reply:
        """The reply to the teacher's next message."""
        reply = Reply(tuple(asyncio.run(self._events(message))))
        self.state = json.loads(json.dumps(reply.completed.agent_state))
        past = PastMessage(Speaker.TEACHER, message), PastMessage(Speaker.AGENT, reply.text)
        self.history = (*self.history, *past)
        if reply.plan:
            stored = PlanDraft.model_validate_json(reply.plan.model_dump_json())
            self.open_plan = OpenPlan("plan_1", stored, made_here=True)
        self.replies.append(reply)
        return reply

    def say_all(self, *messages: str) -> Reply:
        """The reply to the last of these messages."""
        for message in messages:
            self.say(message)
        return self.replies[-1]

    async def _events(self, message: str) -> list[AgentEvent]:
        turn = Turn(
            message,
            self.today,
            self.history,
            self.purpose,
            self.profile,
            directiveness=self.directiveness,
            open_plan=self.open_plan,
            agent_state=self.state,
        )
        return [event async for event in self.agent.reply(turn)]
