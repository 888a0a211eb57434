"""The layer before any coaching: a person's safety first, then the inner agent."""

import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from typing import Any

from agents.contract import (
    Agent,
    AgentEvent,
    AgentName,
    ReplyCompleted,
    SafetyRaised,
    Speaker,
    TextDelta,
    Turn,
)
from agents.safeguards.contacts import ContactBook
from agents.safeguards.detection import Finding, prepare
from agents.safeguards.matter import Decision, Memory, decide, outside, read_memory
from agents.safeguards.wording import Wording, sentences
from prompts.phrasings import Phrasings

_LOGGER = logging.getLogger(__name__)
_TELLING = 5


class SafeguardedAgent:
    """Answers safety matters and requests to decline by rules, and leaves everything else to the inner agent.

    While a matter is open the inner agent is not asked, and it never gets to see what belongs to the matter. `name` is
    the inner agent's. The state is `{"safety": …, "inner": …}`, the second part being the inner agent's own.
    """

    def __init__(
        self,
        inner: Agent,
        phrasings: Phrasings,
        contacts: ContactBook,
        name: AgentName = "guided",
    ) -> None:
        self._inner = inner
        self._wording = Wording(phrasings, contacts)
        self._version = phrasings.version
        self._name = name
        prepare()

    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        """The reply as events, ending with exactly one `ReplyCompleted` or `ReplyFailed`."""
        try:
            memory = read_memory(turn.agent_state, turn.history)
            history = outside(turn.history, memory)
            earlier = tuple(past.text for past in history if past.speaker is Speaker.TEACHER)
            decision = decide(turn.message, memory, earlier)
        except Exception as error:  # A fault in the reading must neither hide the contacts nor lose the message.
            _LOGGER.critical("A message could not be checked for safety: %s", type(error).__name__)
            yield self._unchecked(turn)
            history, decision = turn.history, Decision(Memory())
        if decision.keys:
            for event in self._own_reply(turn, decision):
                yield event
            return
        inner_turn = replace(turn, history=history, agent_state=_inner_state(turn.agent_state))
        async for event in self._inner.reply(inner_turn):
            yield _with_memory(event, decision.memory)

    def _own_reply(self, turn: Turn, decision: Decision) -> list[AgentEvent]:
        memory = decision.memory
        heard = frozenset(one for past in turn.history if past.speaker is Speaker.AGENT for one in sentences(past.text))
        text = self._wording.say(decision.keys, memory.language, turn.locale, heard)
        state = _state(memory.with_reply(text) if decision.is_matter else memory, _inner_state(turn.agent_state))
        completed = ReplyCompleted(self._name, _TELLING, state, turn.purpose, self._version)
        raised = [self._card(decision.card, turn)] if decision.card else []
        return [*raised, TextDelta(text), completed]

    def _card(self, finding: Finding, turn: Turn) -> SafetyRaised:
        text = self._wording.card(finding.name, finding.language, turn.locale)
        contacts = self._wording.contacts_for(finding, finding.language, turn.locale)
        return SafetyRaised(finding.kind.value, text, contacts)

    def _unchecked(self, turn: Turn) -> SafetyRaised:
        text = self._wording.card("unchecked", "en", turn.locale)
        return SafetyRaised("unchecked", text, self._wording.contacts_for(None, "en", turn.locale))


def _inner_state(state: Mapping[str, Any]) -> Mapping[str, Any]:
    if "safety" not in state:
        return state
    inner = state.get("inner")
    return inner if isinstance(inner, Mapping) else {}


def _state(memory: Memory, inner: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"safety": memory.model_dump(mode="json", exclude_defaults=True), "inner": inner}


def _with_memory(event: AgentEvent, memory: Memory) -> AgentEvent:
    return replace(event, agent_state=_state(memory, event.agent_state)) if isinstance(event, ReplyCompleted) else event
