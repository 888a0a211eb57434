"""What the library holds for whom: cards by category, grade and subject."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from knowledge.card import Card
from knowledge.grades import GRADES, grade_name
from knowledge.taxonomy import taxonomy


@dataclass(frozen=True)
class Coverage:
    """Counts of cards. A card for every subject counts under "all", not under each one."""

    cards: int
    planned: int
    lines_en: int
    lines_es: int
    kinds: dict[str, int]
    categories: dict[str, tuple[int, int]]
    """Written and planned."""
    grades: dict[str, int]
    """Cards that suit the grade; those for adults suit none."""
    subjects: dict[str, int]
    strengths: dict[str, int]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def coverage_of(cards: Iterable[Card]) -> Coverage:
    """The coverage of a set of cards."""
    cards = list(cards)
    planned = Counter(entry.category for entry in taxonomy().values())
    written = Counter(card.front.category for card in cards)
    suiting = {grade_name(grade): sum(card.suits_grade(grade) for card in cards) for grade in GRADES}
    return Coverage(
        cards=len(cards),
        planned=planned.total(),
        lines_en=sum(len(card.front.teachers_say.en) for card in cards),
        lines_es=sum(len(card.front.teachers_say.es) for card in cards),
        kinds=dict(Counter(str(card.front.kind) for card in cards)),
        categories={category: (written[category], number) for category, number in planned.items()},
        grades=suiting,
        subjects=dict(Counter(subject for card in cards for subject in card.front.subjects).most_common()),
        strengths=dict(Counter(str(card.front.evidence.strength) for card in cards).most_common()),
    )
