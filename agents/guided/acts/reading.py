"""Takes a message apart and tells what each part does."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agents.guided.acts.act import Act
from agents.guided.acts.features import features
from agents.guided.learned.linear import LinearModel
from agents.guided.reading.titles import without_stops

_ENDS = re.compile(r"(?<=[.!?…])[\"”')]*\s+|\n+|(?<=\?)(?=\w)|;\s+|\s+[-–—]+\s+")
_JOINTS = re.compile(
    r",?\s+(?=(?:but|because|bc|cuz|pero|porque)\s+\S+\s+\S+\s+\S)|"
    r",\s+(?=(?:and|so|then|y|así que)\s+\S+\s+\S+\s+\S)|"
    r",\s+(?=(?:i|i'm|we|they|it's|he|she|how|what|can|could|maybe|just|cómo|qué)\s+\S+\s+\S)",
    re.IGNORECASE,
)
_LEAST_WORDS = 4
_LEAST_LETTERS = 2
UNSURE = 0.08
"""A lead over the second act below this is a guess."""


@dataclass(frozen=True)
class Said:
    """A part of a message and what it does. `lead` tells how far the act is ahead of the next one, 0 to about 2."""

    text: str
    act: Act
    lead: float
    second: Act

    def may_be(self, *acts: Act) -> bool:
        """Whether it does one of these, or nearly as likely."""
        return self.act in acts or (self.lead < UNSURE and self.second in acts)


def parts_of(text: str) -> list[str]:
    """The sentences of a message, and the halves of a long one at its joints."""
    pieces = (
        part for sentence in _ENDS.split(without_stops(text.strip())) if sentence for part in _halves(sentence.strip())
    )
    return [piece for piece in pieces if sum(map(str.isalnum, piece)) >= _LEAST_LETTERS or any(map(str.isdigit, piece))]


def _halves(sentence: str) -> Iterable[str]:
    start = 0
    for joint in _JOINTS.finditer(sentence):
        if len(sentence[start : joint.start()].split()) >= _LEAST_WORDS:
            yield sentence[start : joint.start()].strip(" ,")
            start = joint.end()
    yield sentence[start:].strip(" ,")


def read_said(text: str, asked: str, model: LinearModel) -> tuple[Said, ...]:
    """The parts of a message with what each does. `asked` is what the coach asked or did just before."""
    parts = parts_of(text)
    return tuple(_said(model, parts, place, asked) for place in range(len(parts)))


def _said(model: LinearModel, parts: list[str], place: int, asked: str) -> Said:
    scores = model.scores(features(parts, place, asked))
    second, first = scores.argsort()[-2:]
    lead = float(scores[first] - scores[second])
    return Said(parts[place], Act(model.classes[first]), lead, Act(model.classes[second]))
