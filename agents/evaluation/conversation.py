"""A conversation that was played: each teacher message with the whole reply to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from agents.contract import Known
from agents.evaluation.dialogues import Dialogue
from agents.plan import PlanDraft


@dataclass(frozen=True)
class Source:
    """A card the reply cites; `n` is its mark in the text."""

    n: int
    slug: str
    title: str
    section: str


@dataclass(frozen=True)
class StageShown:
    """Where the agent says the conversation is."""

    map: str
    stage: str
    known: tuple[Known, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reply:
    """All that came back for one message. `failed` says why when the reply did not end well."""

    text: str
    sources: tuple[Source, ...] = ()
    stage: StageShown | None = None
    plan: PlanDraft | None = None
    has_brief: bool = False
    safety: str | None = None
    directiveness: int | None = None
    failed: str | None = None

    @property
    def slugs(self) -> tuple[str, ...]:
        """The cards it cites, each once."""
        return tuple(dict.fromkeys(source.slug for source in self.sources))


@dataclass(frozen=True)
class Exchange:
    """One turn, counted from 1."""

    n: int
    teacher: str
    reply: Reply


@dataclass(frozen=True)
class Conversation:
    """A dialogue and how it went."""

    dialogue: Dialogue
    exchanges: tuple[Exchange, ...]

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self.exchanges)

    def heard(self, n: int) -> tuple[str, ...]:
        """What the teacher has said by turn `n`, that turn's message last."""
        return tuple(exchange.teacher for exchange in self.exchanges[:n])

    @property
    def plan(self) -> PlanDraft | None:
        """The plan as it stood in the end, or None when none was made."""
        return next((exchange.reply.plan for exchange in reversed(self.exchanges) if exchange.reply.plan), None)
