"""Which grade and subject a text speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from retrieval.text import fold

_WRITTEN = yaml.safe_load(Path(__file__).with_name("classroom.yaml").read_text(encoding="utf-8"))


_GRADES = {grade: re.compile(rf"\b(?:{pattern})\b") for grade, pattern in _WRITTEN["grades"].items()}
_SUBJECTS = {subject: re.compile(rf"\b(?:{pattern})\b") for subject, pattern in _WRITTEN["subjects"].items()}
_NUMBERED_GRADE = re.compile(
    rf"\b(?P<ordinal>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s+(?:{_WRITTEN['no_grade_before']})\b)"
    r"|\b(?:grades?|gr\.?) ?(?P<number>\d{1,2})\b"
)


@dataclass(frozen=True)
class Classroom:
    """What a text tells of the class: grades from -1 to 12, subjects as cards name them; empty when it tells none."""

    grades: frozenset[int] = frozenset()
    subjects: frozenset[str] = frozenset()


def read_classroom(text: str) -> Classroom:
    """The grades and the subjects that a text names."""
    folded = fold(text)
    subjects = {subject for subject, pattern in _SUBJECTS.items() if pattern.search(folded)}
    return Classroom(frozenset(_grades(folded)), frozenset(subjects))


def _grades(folded: str) -> Iterator[int]:
    yield from (grade for grade, pattern in _GRADES.items() if pattern.search(folded))
    for found in _NUMBERED_GRADE.finditer(folded):
        grade = int(found["ordinal"] or found["number"])
        if 1 <= grade <= 12:
            yield grade
