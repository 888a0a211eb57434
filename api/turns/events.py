"""Events of a turn: as agents speak, as they are stored, as they are followed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from agents import contract

STARTED = "turn.started"
TEXT = "text.delta"
SOURCE = "source"
STAGE = "stage"
SUGGESTIONS = "suggestions"
PLAN = "plan"
BRIEF = "brief"
SAFETY = "safety"
RESET = "reset"
COMPLETED = "turn.completed"
FAILED = "turn.failed"
CANCELLED = "turn.cancelled"
TERMINAL = frozenset({COMPLETED, FAILED, CANCELLED})

Spoken = (
    contract.TextDelta
    | contract.SourceCited
    | contract.SuggestionsOffered
    | contract.StageReached
    | contract.BriefProposed
    | contract.SafetyRaised
)
"""What an agent says that can be told at once. A proposed plan waits until it is stored and has an id."""


@dataclass(frozen=True)
class Event:
    """Something that happened in a turn, before it has a number."""

    type: str
    data: dict[str, Any]


@dataclass(frozen=True)
class StoredEvent:
    """An event that is in the database. `sequence` counts from 1; a `reset` is never stored and has 0."""

    sequence: int
    type: str
    data: dict[str, Any]


def to_event(spoken: Spoken) -> Event:
    """What an agent said, in the shape that clients know."""
    match spoken:
        case contract.TextDelta(text):
            # A model may produce half a surrogate pair or NUL, which no database takes.
            return Event(TEXT, {"text": text.encode("utf-8", "replace").decode().replace("\x00", "")})
        case contract.SourceCited(n, slug, title, section):
            return Event(SOURCE, _source(n, slug, title, section))
        case contract.SuggestionsOffered(items):
            return Event(SUGGESTIONS, {"items": [{"label": one.label, "text": one.text} for one in items]})
        case contract.StageReached(map_name, stage, known, missing):
            told = [{"name": one.name, "value": one.value} for one in known]
            return Event(STAGE, {"map": map_name, "stage": stage, "known": told, "missing": list(missing)})
        case contract.BriefProposed():
            return Event(BRIEF, _brief(spoken))
        case contract.SafetyRaised(kind, text, contacts):
            people = [{"name": one.name, "phone": one.phone, "url": one.url} for one in contacts]
            return Event(SAFETY, {"kind": kind, "text": text, "contacts": people})


def joined(events: Iterable[Event]) -> list[Event]:
    """The events with neighbouring pieces of text made one."""
    result: list[Event] = []
    for event in events:
        if event.type == TEXT and result and result[-1].type == TEXT:
            result[-1] = Event(TEXT, {"text": result[-1].data["text"] + event.data["text"]})
        else:
            result.append(event)
    return result


def failure(code: str, message: str, *, retryable: bool = True) -> dict[str, Any]:
    """The data of `turn.failed`."""
    return {"code": code, "message": message, "retryable": retryable}


def _source(n: int, slug: str, title: str, section: str) -> dict[str, Any]:
    return {"n": n, "slug": slug, "title": title, "section": section, "url": f"/library/{slug}#{section}"}


def _brief(brief: contract.BriefProposed) -> dict[str, Any]:
    return {
        "id": None,
        "audience": "teacher",
        "focus": brief.focus,
        "tried": brief.tried,
        "evidence": list(brief.evidence),
        "questions": list(brief.questions),
        "shared": [],
    }
