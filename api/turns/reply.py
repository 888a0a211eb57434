"""A reply, read from the events of its turn. The one place that knows how events make a message."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from api.turns import events as kinds
from api.turns.events import StoredEvent


@dataclass
class Reply:
    """What a turn has said so far."""

    text: str = ""
    sources: list[dict[str, Any]] = field(default_factory=list)
    suggestions: list[dict[str, Any]] = field(default_factory=list)
    stage: dict[str, Any] | None = None
    plan: dict[str, Any] | None = None
    brief: dict[str, Any] | None = None
    safety: dict[str, Any] | None = None

    @classmethod
    def of(cls, events: Iterable[StoredEvent]) -> "Reply":
        """The reply that these events make, in their order."""
        reply, texts = cls(), []
        for event in events:
            if event.type == kinds.TEXT:
                texts.append(event.data["text"])
            else:
                reply._take(event)
        reply.text = "".join(texts)
        return reply

    def _take(self, event: StoredEvent) -> None:
        match event.type:
            case kinds.SOURCE:
                self.sources.append(event.data)
            case kinds.SUGGESTIONS:
                self.suggestions = event.data["items"]
            case kinds.STAGE:
                self.stage = event.data
            case kinds.PLAN:
                self.plan = event.data
            case kinds.BRIEF:
                self.brief = event.data
            case kinds.SAFETY:
                self.safety = event.data
