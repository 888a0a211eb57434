"""Whether cards are meant for the class and the person that a query speaks of."""

from collections.abc import Iterable, Sequence

import numpy as np

from knowledge.card import Card, Kind
from retrieval.evidence import Row
from retrieval.fusion import Weights
from retrieval.query import Query
from retrieval.search import SearchRequest

_LITERACY = frozenset({"reading", "writing", "ELA", "ESL", "world languages"})
_FOR_EVERY_SUBJECT = frozenset({"all", "coaching"})


class Suitability:
    """Adjusts scores: cards for another class, for coaches or for observers stand back unless they are asked for."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self._cards = cards
        self._moves = np.array([card.front.kind is Kind.COACHING_MOVE for card in cards], dtype=np.float32)
        self._protocols = np.array([card.front.kind is Kind.OBSERVATION_PROTOCOL for card in cards], dtype=np.float32)

    def adjustment(self, query: Query, request: SearchRequest, weights: Weights) -> Row:
        """What to add to each card's score. Grade and subject of the request go before those that the text names."""
        grades = frozenset({request.grade}) if request.grade is not None else query.classroom.grades
        subjects = frozenset({request.subject}) if request.subject else query.classroom.subjects
        toward_moves = weights.adults if query.of_adults else -weights.adults
        away_from_protocols = 0.0 if query.of_measuring else weights.protocols
        adjustment: Row = toward_moves * self._moves - away_from_protocols * self._protocols
        if grades or subjects:
            adjustment -= weights.unsuited * self._unsuited(grades, _with_kin(subjects))
        return adjustment

    def _unsuited(self, grades: frozenset[int], subjects: frozenset[str]) -> Row:
        """For each card how many of grade and subject it is not meant for."""
        unsuited = [
            bool(grades and not _suits_grades(card, grades)) + bool(subjects and not _suits_subjects(card, subjects))
            for card in self._cards
        ]
        return np.array(unsuited, dtype=np.float32)


def _suits_grades(card: Card, grades: Iterable[int]) -> bool:
    return card.front.kind is not Kind.STRATEGY or any(card.suits_grade(grade) for grade in grades)


def _suits_subjects(card: Card, subjects: frozenset[str]) -> bool:
    return not _FOR_EVERY_SUBJECT.union(subjects).isdisjoint(card.front.subjects)


def _with_kin(subjects: frozenset[str]) -> frozenset[str]:
    return subjects | _LITERACY if subjects & _LITERACY else subjects
