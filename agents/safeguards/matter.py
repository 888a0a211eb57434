"""A safety matter in a conversation: how it opens, stays and is left again, and what is remembered of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import zip_longest
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from agents.contract import PastMessage, Speaker
from agents.safeguards.aspects import Aspect, aspects_of
from agents.safeguards.detection import Finding, Language, detect
from agents.safeguards.following import pushes, returns_to_matter, returns_to_work
from agents.safeguards.signs.sign import Kind

_MOST_RECALLED = 60
_URGENT = {Kind.DANGER, Kind.TEACHER_CRISIS, Kind.STUDENT_SELF_HARM}
_ABOUT_A_CHILD = {Kind.CHILD_ABUSE, Kind.STUDENT_SELF_HARM}


class Memory(BaseModel):
    """What is kept between turns: kinds, and digests of the replies in the matter. No words of the teacher."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    kind: Kind | None = None
    language: Language = "en"
    open: bool = False
    declined: Kind | None = None
    replies: tuple[str, ...] = ()

    def with_reply(self, text: str) -> "Memory":
        """The same, and this reply belongs to the matter."""
        return self.model_copy(update={"replies": (*self.replies, _digest(text))})


@dataclass(frozen=True)
class Decision:
    """What to do with a message, and what to remember if it is done.

    `keys` are the wordings for the reply, the best first; without any, the message goes to the inner agent. `card` is
    what is raised apart. `is_matter` says that message and reply belong to a safety matter.
    """

    memory: Memory
    keys: tuple[str, ...] = ()
    card: Finding | None = None
    is_matter: bool = False


def decide(message: str, memory: Memory, earlier: tuple[str, ...]) -> Decision:
    """What to do with a message. `earlier` are the teacher's messages outside of any matter."""
    finding = detect(message)
    if finding and not finding.kind.is_refusal:
        return _raise(finding, message, memory)
    if memory.open and memory.kind and not returns_to_work(message, earlier):
        return Decision(memory, _staying(memory.kind, message), _taken_back(memory, message), is_matter=True)
    left = memory.model_copy(update={"open": False, "declined": None})
    if finding:
        declining = left.model_copy(update={"declined": finding.kind, "language": finding.language})
        return Decision(declining, (f"decline.{finding.name}", "why.any"))
    if memory.declined and pushes(message):
        return Decision(memory, ("why.any", f"decline.{memory.declined}"))
    if memory.kind and not memory.open and returns_to_matter(message):
        return Decision(left.model_copy(update={"open": True}), _staying(memory.kind, message), is_matter=True)
    return Decision(left)


def recall(history: Sequence[PastMessage]) -> Memory:
    """The memory of a conversation whose state was not kept, found by going through its last messages again."""
    memory = Memory()
    earlier: tuple[str, ...] = ()
    for message, reply in _exchanges(history[-_MOST_RECALLED:]):
        decision = decide(message, memory, earlier)
        memory = decision.memory.with_reply(reply) if decision.is_matter else decision.memory
        if not decision.is_matter:
            earlier = (*earlier, message)
    return memory


def read_memory(state: Mapping[str, Any], history: Sequence[PastMessage]) -> Memory:
    """The memory in an agent's state; recalled from the history when there is none or it cannot be used."""
    if "safety" not in state:
        return recall(history)
    try:
        return Memory.model_validate(state["safety"])
    except ValidationError:
        return recall(history)


def outside(history: Sequence[PastMessage], memory: Memory) -> tuple[PastMessage, ...]:
    """The history without what belongs to a safety matter, also where a disclosure was never answered."""
    kept: list[PastMessage] = []
    for past, following in zip_longest(history, history[1:]):
        if past.speaker is Speaker.AGENT and _digest(past.text) in memory.replies:
            if kept and kept[-1].speaker is Speaker.TEACHER:
                kept.pop()
        elif (
            past.speaker is Speaker.AGENT
            or (following and following.speaker is Speaker.AGENT)
            or not _discloses(past.text)
        ):
            kept.append(past)
    return tuple(kept)


def _raise(finding: Finding, message: str, memory: Memory) -> Decision:
    kept = Memory(kind=finding.kind, language=finding.language, open=True, replies=memory.replies)
    if not (memory.open and memory.kind is finding.kind):
        keys = (f"open.{finding.name}", f"open.{finding.kind}", *_staying(finding.kind, ""))
        return Decision(kept, keys, finding, is_matter=True)
    staying = _staying(finding.kind, message)
    if aspects_of(message) and finding.kind not in _URGENT:
        return Decision(kept, staying, finding, is_matter=True)
    return Decision(kept, (f"more.{finding.kind}", *staying), finding, is_matter=True)


def _taken_back(memory: Memory, message: str) -> Finding | None:
    """The card again for who wishes it unsaid, so that the contacts stay in sight."""
    if memory.kind is None or Aspect.DENIAL not in aspects_of(message):
        return None
    return Finding(memory.kind, memory.language)


def _staying(kind: Kind, message: str) -> tuple[str, ...]:
    about = "child" if kind in _ABOUT_A_CHILD else kind.value
    aspects = aspects_of(message)
    subjects = dict.fromkeys((kind.value, about))
    specific = [f"stay.{subject}.{aspect}" for aspect in aspects for subject in subjects]
    general = [f"stay.any.{aspect}" for aspect in aspects]
    return (*specific, *general, f"stay.{about}.other", "stay.any.other")


def _exchanges(history: Sequence[PastMessage]) -> Iterator[tuple[str, str]]:
    for past, following in zip_longest(history, history[1:]):
        if past.speaker is Speaker.TEACHER:
            yield past.text, following.text if following and following.speaker is Speaker.AGENT else ""


def _discloses(text: str) -> bool:
    finding = detect(text)
    return finding is not None and not finding.kind.is_refusal


def _digest(text: str) -> str:
    return blake2b(text.strip().encode(), digest_size=8).hexdigest()
