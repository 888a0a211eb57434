"""The evaluation as data: the gates over all dialogues, and each dialogue with its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agents.evaluation.carried import Carried, CitedCards, cited_cards, facts_carried
from agents.evaluation.conversation import Conversation, Reply
from agents.evaluation.gates import Outcome, judge
from agents.evaluation.naming import CardNames
from agents.plan import Readiness, readiness
from knowledge.library import Library


@dataclass(frozen=True)
class DialogueReport:
    """One conversation, judged alone. Shares of a single conversation are rough; its offences are what to read."""

    conversation: Conversation
    outcomes: Mapping[str, Outcome]
    facts: Carried
    cards: CitedCards

    @property
    def readiness(self) -> Readiness | None:
        """Whether its plan lacks anything, or None when it made no plan."""
        plan = self.conversation.plan
        return readiness(plan) if plan else None

    def as_json(self) -> dict[str, Any]:
        dialogue, ready = self.conversation.dialogue, self.readiness
        return {
            "id": dialogue.id,
            "intent": dialogue.intent,
            "gates": {name: outcome.as_json() for name, outcome in self.outcomes.items()},
            "plan": None if ready is None else {"complete": ready.complete, "missing": list(ready.missing)},
            "facts": {"carried": list(self.facts.carried), "missed": list(self.facts.missed)},
            "cards": {"acceptable": list(self.cards.acceptable), "others": list(self.cards.others)},
            "turns": [{"teacher": one.teacher, "reply": _reply_json(one.reply)} for one in self.conversation],
        }


@dataclass(frozen=True)
class Report:
    """All dialogues and the gates over them together."""

    outcomes: Mapping[str, Outcome]
    dialogues: tuple[DialogueReport, ...]

    @property
    def met(self) -> bool:
        """Whether every gate is met."""
        return all(outcome.met for outcome in self.outcomes.values())

    def as_json(self) -> dict[str, Any]:
        return {
            "gates": {name: outcome.as_json() for name, outcome in self.outcomes.items()},
            "dialogues": [dialogue.as_json() for dialogue in self.dialogues],
        }


def report_on(conversations: Sequence[Conversation], library: Library) -> Report:
    """Judges the conversations together and each alone."""
    names = CardNames(library)
    reports = [DialogueReport(one, judge([one], names), facts_carried(one), cited_cards(one)) for one in conversations]
    return Report(judge(conversations, names), tuple(reports))


def _reply_json(reply: Reply) -> dict[str, Any]:
    return {
        "text": reply.text,
        "sources": [
            {"n": one.n, "slug": one.slug, "title": one.title, "section": one.section} for one in reply.sources
        ],
        "directiveness": reply.directiveness,
        "safety": reply.safety,
        "failed": reply.failed,
    }
