"""What a sign is, and the kinds of things that signs point to."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from agents.safeguards.phrases import Phrases, Vocabulary


class Kind(StrEnum):
    """What a message may hold that comes before any coaching, the most urgent first."""

    DANGER = "danger"
    TEACHER_CRISIS = "teacher_crisis"
    STUDENT_SELF_HARM = "student_self_harm"
    CHILD_ABUSE = "child_abuse"
    OWN_MISCONDUCT = "own_misconduct"
    HARASSMENT = "harassment"
    DISCRIMINATORY = "discriminatory"
    RATE_TEACHER = "rate_teacher"
    PROFILE_STUDENT = "profile_student"
    MEDICAL_LEGAL = "medical_legal"

    @property
    def is_refusal(self) -> bool:
        """Whether it is a request to decline, and not somebody's safety."""
        return self in {Kind.DISCRIMINATORY, Kind.RATE_TEACHER, Kind.PROFILE_STUDENT, Kind.MEDICAL_LEGAL}


@dataclass(frozen=True)
class Sign:
    """Phrases that point to a kind, unless a phrase in the same sentence explains them away.

    `variant` chooses a wording of its own.
    """

    kind: Kind
    phrases: Phrases
    unless: Phrases
    variant: str | None = None


@dataclass(frozen=True)
class SignMaker:
    """Makes signs whose phrases share a vocabulary."""

    vocabulary: Vocabulary

    def __call__(self, kind: Kind, *phrases: str, unless: Iterable[str] = (), variant: str | None = None) -> Sign:
        """A sign of this kind."""
        return Sign(kind, self.phrases(*phrases), self.phrases(*unless), variant)

    def phrases(self, *phrases: str) -> Phrases:
        """The phrases as one pattern."""
        return Phrases(phrases, self.vocabulary)
