"""Frames: what a coach says and asks about one kind of classroom problem, one file for each topic."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

_REGISTERS = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_FOLDER = Path(__file__).parent / "guided" / "topics"


class Slot(StrEnum):
    """What a question of a frame asks for."""

    PICTURE = "picture"
    WHO = "who"
    CAUSE = "cause"
    EXCEPTION = "exception"
    GOAL = "goal"
    COUNT = "count"
    TRIED = "tried"
    STEP = "step"


class Lines(BaseModel):
    """The sentences of a frame in one language. `said` names the trouble, `meaning` adds a wish, value or feeling."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    said: tuple[str, ...] = Field(min_length=2)
    meaning: tuple[str, ...] = Field(min_length=3)
    picture: tuple[str, ...] = Field(min_length=2)
    who: tuple[str, ...] = Field(min_length=1)
    cause: tuple[str, ...] = Field(min_length=2)
    exception: tuple[str, ...] = Field(min_length=1)
    goal: tuple[str, ...] = Field(min_length=2)
    count: tuple[str, ...] = Field(min_length=1)
    tried: tuple[str, ...] = Field(min_length=1)
    step: tuple[str, ...] = Field(min_length=2)
    wish: str

    def asking(self, slot: Slot) -> tuple[str, ...]:
        """The questions that ask for the slot."""
        questions: tuple[str, ...] = getattr(self, slot.value)
        return questions


def _addressed(lines: Lines, form: int) -> Lines:
    """The sentences with one of the two forms of address: "[tú|usted]"."""
    spoken = {
        name: _REGISTERS.sub(rf"\{form}", value)
        if isinstance(value, str)
        else tuple(_REGISTERS.sub(rf"\{form}", one) for one in value)
        for name, value in lines.model_dump().items()
    }
    return Lines.model_validate(spoken)


class Frame(BaseModel):
    """One topic. `cards` are the slugs of cards that are mostly about it, the most typical first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    topic: str
    about: str
    cards: tuple[str, ...] = ()
    en: Lines
    es: Lines

    def spoken_in(self, language: str, *, formal: bool = False) -> Lines:
        """The sentences in a language; in Spanish to a person addressed as "tú" or, formally, as "usted"."""
        if language != "es":
            return self.en
        return self._formal if formal else self._familiar

    @cached_property
    def _familiar(self) -> Lines:
        return _addressed(self.es, 1)

    @cached_property
    def _formal(self) -> Lines:
        return _addressed(self.es, 2)


@dataclass(frozen=True)
class Frames:
    """All frames by topic."""

    by_topic: Mapping[str, Frame]
    topics_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The topics of each card."""

    def __getitem__(self, topic: str) -> Frame:
        return self.by_topic[topic]


class FrameError(ValueError):
    """A file of a frame that cannot be used."""


def read_frames(folder: Path = _FOLDER) -> Frames:
    """The frames in a folder. FrameError names the file that is wrong."""
    frames = {path.stem: _read(path) for path in sorted(folder.glob("*.yaml"))}
    topics: dict[str, tuple[str, ...]] = {}
    for topic, frame in frames.items():
        for slug in frame.cards:
            topics[slug] = (*topics.get(slug, ()), topic)
    return Frames(frames, topics)


def _read(path: Path) -> Frame:
    try:
        frame = Frame.model_validate(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader))
    except (ValueError, yaml.YAMLError) as error:
        raise FrameError(f"{path.name}: {error}") from error
    if frame.topic != path.stem:
        raise FrameError(f"{path.name} is about {frame.topic!r}")
    return frame
