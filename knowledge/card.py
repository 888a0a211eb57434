"""One card of the library: the validated form of one Markdown file."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from knowledge.grades import grades_of_band

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=12)]
Verified = Literal["yes", "partly", "memory"]
"""Looked up in a catalogue or at its source; looked up in part; or known from reading only."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Kind(StrEnum):
    """What sort of help a card gives."""

    STRATEGY = "strategy"
    COACHING_MOVE = "coaching-move"
    OBSERVATION_PROTOCOL = "observation-protocol"


class Strength(StrEnum):
    """How much is known about an idea, from several good trials down to professional wisdom."""

    STRONG = "strong"
    MODERATE = "moderate"
    EMERGING = "emerging"
    PRACTICE_BASED = "practice-based"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Reference(_Strict):
    """A work that exists, and how surely somebody has checked that it does."""

    citation: Sentence
    verified: Verified


class Evidence(_Strict):
    """What is known, said in one honest sentence."""

    strength: Strength
    says: Sentence
    references: tuple[Reference, ...] = Field(min_length=1)


class TeachersSay(_Strict):
    """The problem as tired teachers write it, never naming the strategy. Search lives on these lines."""

    en: tuple[Sentence, ...] = Field(min_length=5)
    es: tuple[Sentence, ...] = Field(min_length=3)


class Measure(_Strict):
    """How a teacher sees that it works: one sentence, and the observation protocol that fits."""

    text: Sentence
    protocol: Slug | None = None


class FrontMatter(_Strict):
    """The structured head of a card."""

    slug: Slug
    name: str = Field(min_length=3)
    kind: Kind
    aliases: tuple[str, ...] = ()
    name_es: str = Field(min_length=3)
    aliases_es: tuple[str, ...] = ()
    category: str
    grade_bands: tuple[str, ...] = Field(min_length=1)
    subjects: tuple[str, ...] = Field(min_length=1)
    evidence: Evidence
    summary: Sentence
    trade_off: Sentence
    first_step: Sentence
    cue: Sentence
    measure: Measure
    teachers_say: TeachersSay
    related: tuple[Slug, ...] = ()

    @field_validator("grade_bands")
    @classmethod
    def _bands_are_grades(cls, bands: tuple[str, ...]) -> tuple[str, ...]:
        for band in bands:
            grades_of_band(band)
        return bands


class Section(_Strict):
    """One `##` section: its heading, the anchor it is linked by, its Markdown."""

    title: str
    anchor: str
    text: str


class Card(_Strict):
    """A card as read: its head, its sections in order, and the digest of the file as its version."""

    front: FrontMatter
    sections: tuple[Section, ...]
    digest: str

    @property
    def slug(self) -> str:
        return self.front.slug

    @property
    def name(self) -> str:
        return self.front.name

    def section(self, title: str) -> Section | None:
        """The section with this heading, or None."""
        return next((one for one in self.sections if one.title == title), None)

    def suits_grade(self, grade: int) -> bool:
        """Whether the card is meant for this grade (-1 pre-kindergarten, 0 kindergarten, 1 to 12)."""
        return any(grade in grades_of_band(band) for band in self.front.grade_bands)

    def suits_subject(self, subject: str) -> bool:
        """Whether the card is for this subject; a card for all subjects suits every one."""
        return "all" in self.front.subjects or subject in self.front.subjects
