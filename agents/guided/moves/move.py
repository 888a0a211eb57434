"""What a move is."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from agents.guided.situation import Situation
from agents.guided.speech import Speech
from agents.plan import PlanDraft


@dataclass(frozen=True)
class Outcome:
    """What a move did beside speaking: the rung it stood on, what to remember, and a plan it made or changed."""

    directiveness: int
    remember: dict[str, Any] = field(default_factory=dict)
    plan: PlanDraft | None = None


class Move(Protocol):
    """One thing to do in a turn. The first move of the catalogue that fits is made."""

    def fits(self, s: Situation) -> bool:
        """Whether this is what the turn calls for."""
        ...

    def make(self, s: Situation, speech: Speech) -> Outcome | None:
        """Speaks. None when it turns out that nothing new can be said this way; the next move that fits is made instead."""
        ...
