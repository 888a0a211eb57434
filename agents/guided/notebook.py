"""What the guided agent remembers of a conversation. It travels as the opaque `agent_state`."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agents.contract import Known, Purpose
from agents.guided.reading.spanish.naming import class_in_spanish
from agents.plan import PlanDraft

MapName = Literal["impact", "reflecting", "planning", "preparation", "problem-resolving", "library", "grow", "see-it"]


class Notebook(BaseModel):
    """Facts, questions asked and wordings used so far. Replaced, never changed in place."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    purpose: Purpose | None = None
    map: MapName = "impact"
    language: Literal["en", "es"] = "en"
    formal: bool = False
    spanish: float | None = None
    """How much of what the teacher wrote lately is Spanish, 0 to 1."""
    grade: str | None = Field(default=None, pattern=r"^(PK|K|[1-9]|1[0-2])$")
    subject: str | None = None
    course: str | None = None
    period: str | None = None
    size: int | None = None
    groups: tuple[str, ...] = ()
    minutes: int | None = None
    lost_minutes: int | None = None
    part: int | None = None
    part_does: str | None = None
    whole: int | None = None
    counted: str | None = None
    wanted: str | None = None
    target: int | None = None
    aims: bool = False
    wish: str | None = None
    wish_said: str | None = None
    vague_wish: str | None = None
    problem: str | None = None
    told: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    """The parts that tell what the talk is about, without feelings, questions and who the class is."""
    candidates: dict[str, float] = {}
    tried: tuple[str, ...] = ()
    helper: str | None = None
    title: str | None = None
    topic: str | None = None
    limits: tuple[str, ...] = ()
    cause: str | None = None
    clock: str | None = None
    earlier: int | None = None
    obstacle: str | None = None
    response: str | None = None
    day: date | None = None
    by: date | None = None
    one_student: bool = False
    about_adults: bool = False
    assumed: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    last_offered: tuple[str, ...] = ()
    chosen: str | None = None
    card: str | None = None
    question: str | None = None
    asked: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    """What the conversation has told, slot by slot."""
    acts: tuple[str, ...] = ()
    """What the teacher has done so far in the talk, each once."""
    recent: tuple[str, ...] = ()
    """Which kinds of a frame's sentences the last two replies held."""
    frame: str | None = None
    """The topic of the talk."""
    own_step: str | None = None
    """What the teacher decided to do, in their words."""
    did: str = "none"
    """What the last reply did, for reading the answer to it."""
    used: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    left_to_others: bool = False
    unproductive: int = 0
    advice_turn: int = -9
    set_aside: tuple[dict[str, Any], ...] = ()
    went_well: bool = False
    draft: PlanDraft | None = None
    plan_id: str | None = None
    balance: int = 0
    turns: int = 0

    @classmethod
    def load(cls, state: Mapping[str, Any]) -> "Notebook":
        """The notebook in a state; a fresh one when the state is empty or of an older form."""
        try:
            return cls.model_validate(dict(state))
        except ValidationError:
            return cls()

    def dump(self) -> dict[str, Any]:
        """JSON-ready state, without what is still unset."""
        return self.model_dump(mode="json", exclude_defaults=True)

    def with_(self, **changes: Any) -> "Notebook":
        """A copy with these fields replaced."""
        return self.model_copy(update=changes)

    @property
    def baseline(self) -> str | None:
        """Where things stand, as a count."""
        whole = self.whole or self.size
        if self.part is not None and whole and self.part <= whole:
            return f"{self.part} {self._of} {whole}"
        return (
            f"{self.lost_minutes} {'minutos' if self.language == 'es' else 'minutes'}"
            if self.lost_minutes
            else self.counted
        )

    @property
    def _of(self) -> str:
        return "de" if self.language == "es" else "of"

    @property
    def knows_goal(self) -> bool:
        return bool(self.wish or self.target)

    @property
    def knows_reality(self) -> bool:
        return bool(self.problem or self.baseline or self.part_does)

    @property
    def room(self) -> str:
        """Whom it is about, as one would refer to it: "your 9th grade ELA class", "this student", or just "your class"."""
        if self.about_adults:
            return "el equipo" if self.language == "es" else "your colleagues"
        if self.one_student:
            return "este estudiante" if self.language == "es" else "this student"
        return self.class_words

    @property
    def class_words(self) -> str:
        """The class, such as "your 9th grade ELA class"."""
        if self.language == "es":
            return class_in_spanish(self.grade, self.course or self.subject, formal=self.formal)
        grade = _grade_words(self.grade)
        course = self.course or (self.subject if self.subject not in {"reading", "arts"} else None)
        words = " ".join(word for word in (grade, course) if word)
        return f"your {words} class" if words else "your class"

    def known(self) -> tuple[Known, ...]:
        """Everything told, for the stage strip."""
        values = {
            "class": self.period,
            "grade": _grade_words(self.grade),
            "subject": self.course or self.subject,
            "size": str(self.size) if self.size else None,
            "students": ", ".join(self.groups) or None,
            "minutes": f"{self.minutes} minutes" if self.minutes else None,
            "text": self.title,
            "topic": self.topic,
            "now": self.problem,
            "evidence": self.evidence,
            "earlier": self._of_all(self.earlier),
            "goal": self.wish,
            "target": self._of_all(self.target) or self.wanted,
            "tried": ", ".join(self.tried) or None,
            "limits": "; ".join(self.limits) or None,
            "cause": self.cause,
            "helper": self.helper,
            "obstacle": self.obstacle,
            "when": " ".join(self._when()) or None,
        }
        return tuple(Known(name, value) for name, value in values.items() if value)

    @property
    def evidence(self) -> str | None:
        """What was counted or seen, with the teacher's words for it."""
        return ": ".join(part for part in (self.baseline, self.part_does) if part) or None

    def _of_all(self, number: int | None) -> str | None:
        if not number:
            return None
        whole = self.whole or self.size
        return f"{number} of {whole}" if whole and number <= whole else str(number)

    def _when(self) -> list[str]:
        """The day with its name, and the time where one was told."""
        return [*([f"{self.day:%A}", self.day.isoformat()] if self.day else []), *([self.clock] if self.clock else [])]


def _grade_words(grade: str | None) -> str | None:
    if grade is None:
        return None
    if not grade.isdigit():
        return {"K": "kindergarten", "PK": "pre-K"}.get(grade)
    suffix = {"1": "st", "2": "nd", "3": "rd"}.get(grade, "th")
    return f"{grade}{suffix} grade"
