"""Plays a dialogue over an agent in this process, carrying what the server carries from turn to turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from agents.contract import (
    Agent,
    AgentEvent,
    BriefProposed,
    OpenPlan,
    PastMessage,
    PlanProposed,
    Purpose,
    ReplyCompleted,
    ReplyFailed,
    SafetyRaised,
    SourceCited,
    Speaker,
    StageReached,
    TextDelta,
    Turn,
)
from agents.evaluation.conversation import Conversation, Exchange, Reply, Source, StageShown
from agents.evaluation.dialogues import Dialogue


class Talk(Protocol):
    """One conversation under way."""

    async def say(self, message: str) -> Reply:
        """The reply to the next teacher message."""
        ...


class Partner(Protocol):
    """Whoever can be talked with: an agent in this process or a server."""

    def open(self, dialogue: Dialogue) -> Talk:
        """A new conversation."""
        ...


async def play(partner: Partner, dialogue: Dialogue) -> Conversation:
    """The whole script, one message after the other."""
    talk = partner.open(dialogue)
    exchanges = [Exchange(n, message, await talk.say(message)) for n, message in enumerate(dialogue.turns, start=1)]
    return Conversation(dialogue, tuple(exchanges))


@dataclass(frozen=True)
class AgentPartner:
    """An agent in this process. `today` is the same for every turn."""

    agent: Agent
    today: date

    def open(self, dialogue: Dialogue) -> "AgentTalk":
        return AgentTalk(self.agent, self.today, dialogue.locale, dialogue.purpose)


@dataclass
class AgentTalk:
    """What a conversation holds between two turns."""

    agent: Agent
    today: date
    locale: str
    purpose: Purpose | None = None
    history: list[PastMessage] = field(default_factory=list)
    agent_state: Mapping[str, Any] = field(default_factory=dict)
    open_plan: OpenPlan | None = None

    async def say(self, message: str) -> Reply:
        turn = Turn(
            message=message,
            today=self.today,
            history=tuple(self.history),
            purpose=self.purpose,
            locale=self.locale,
            open_plan=self.open_plan,
            agent_state=self.agent_state,
        )
        events = [event async for event in self.agent.reply(turn)]
        reply = reply_of(events)
        self._remember(message, reply, events)
        return reply

    def _remember(self, message: str, reply: Reply, events: Sequence[AgentEvent]) -> None:
        self.history.append(PastMessage(Speaker.TEACHER, message))
        if reply.text:
            self.history.append(PastMessage(Speaker.AGENT, reply.text))
        for event in events:
            if isinstance(event, PlanProposed):
                self.open_plan = self._stored(event)
            elif isinstance(event, ReplyCompleted):
                self.agent_state = event.agent_state
                self.purpose = event.purpose or self.purpose

    def _stored(self, event: PlanProposed) -> OpenPlan:
        """The plan as the store would give it back: a new one gets an id, a changed one keeps its own."""
        known = self.open_plan
        if known and event.plan_id == known.id:
            return OpenPlan(known.id, event.plan, known.attempts, made_here=True)
        return OpenPlan(f"pln_{len(self.history)}", event.plan, made_here=True)


def reply_of(events: Sequence[AgentEvent]) -> Reply:
    """The reply that the events make. A reply without its last event has failed."""
    ends = [event for event in events if isinstance(event, ReplyCompleted | ReplyFailed)]
    stages = [event for event in events if isinstance(event, StageReached)]
    plans = [event.plan for event in events if isinstance(event, PlanProposed)]
    raised = [event.kind for event in events if isinstance(event, SafetyRaised)]
    return Reply(
        text="".join(event.text for event in events if isinstance(event, TextDelta)),
        sources=tuple(Source(e.n, e.slug, e.title, e.section) for e in events if isinstance(e, SourceCited)),
        stage=StageShown(stages[-1].map, stages[-1].stage, stages[-1].known, stages[-1].missing) if stages else None,
        plan=plans[-1] if plans else None,
        has_brief=any(isinstance(event, BriefProposed) for event in events),
        safety=raised[0] if raised else None,
        directiveness=ends[-1].directiveness if ends and isinstance(ends[-1], ReplyCompleted) else None,
        failed=_failure(ends),
    )


def _failure(ends: Sequence[ReplyCompleted | ReplyFailed]) -> str | None:
    if len(ends) != 1:
        return f"{len(ends)} closing events instead of one"
    return f"{ends[0].code}: {ends[0].message}" if isinstance(ends[0], ReplyFailed) else None
