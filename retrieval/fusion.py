"""How the evidence becomes one score per card. Pure functions over arrays in the order of the cards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.evidence import Matrix, Meaning, Row
from retrieval.passages import Field, Passage


@dataclass(frozen=True)
class Weights:
    """How much each piece of evidence counts; found by search over judged queries. A fitting card scores about 1."""

    line: float = 0.15
    lines: float = 0.1
    section: float = 0.2
    prototype: float = 0.2
    keyword: float = 0.45
    issue: float = 0.6
    named: float = 1.0
    related: float = 0.55
    unsuited: float = 0.05
    adults: float = 0.2
    protocols: float = 0.05


KEYWORD_UNIT = 8.0
"""A keyword score below this is a weak one, however it compares with the others."""
MEANING_UNIT = 0.6
_SPREAD = 0.25
_PROTOTYPE_SPREAD = 0.12
LINES_COUNTED = 3


class PassageTable:
    """Where the passages of each card stand, so that scores of passages become scores of cards."""

    def __init__(self, passages: Sequence[Passage], slugs: Sequence[str]) -> None:
        self._lines = _places(passages, slugs, Field.LINE)
        self._sections = _places(passages, slugs, Field.SECTION)

    def lines(self, similarities: Row) -> Matrix:
        """The similarities of each card's lines, best first: shape (cards, lines)."""
        return -np.sort(-_padded(similarities)[self._lines], axis=1)

    def best_section(self, similarities: Row) -> Row:
        """The similarity of each card's best section."""
        best: Row = _padded(similarities)[self._sections].max(axis=1)
        return best


def _places(passages: Sequence[Passage], slugs: Sequence[str], field: Field) -> NDArray[np.intp]:
    """For each card the places of its passages of one field, filled up with the place after the last passage."""
    by_card: dict[str, list[int]] = {slug: [] for slug in slugs}
    for place, passage in enumerate(passages):
        if passage.field is field:
            by_card[passage.slug].append(place)
    width = max([1, *map(len, by_card.values())])
    filled = [places + [len(passages)] * (width - len(places)) for places in by_card.values()]
    return np.array(filled, dtype=np.intp).reshape(len(slugs), width)


def _padded(similarities: Row) -> Row:
    return np.append(similarities, np.float32(-1.0))


def meaning_score(meaning: Meaning, row: int, table: PassageTable, weights: Weights) -> Row:
    """How well each card fits one text by meaning; about one for a good fit, about zero for the ordinary card."""
    lines = table.lines(meaning.similarities[row])
    score: Row = (
        weights.line * _above_ordinary(lines[:, 0], _SPREAD)
        + weights.lines * _above_ordinary(lines[:, :LINES_COUNTED].mean(axis=1), _SPREAD)
        + weights.section * _above_ordinary(table.best_section(meaning.similarities[row]), _SPREAD)
        + weights.prototype * _above_ordinary(meaning.prototypes[row], _PROTOTYPE_SPREAD)
    )
    return score / max(MEANING_UNIT, float(score.max(initial=0.0)))


def _above_ordinary(row: Row, spread: float) -> Row:
    above: Row = (row - np.median(row)) / spread
    return above


def keyword_score(keyword: Row) -> Row:
    """How well each card fits by its words, zero to one."""
    return keyword / max(KEYWORD_UNIT, float(keyword.max(initial=0.0)))


def with_issues(whole: Row, issues: Sequence[Row], weights: Weights) -> Row:
    """The score of a text that tells of several problems: a card that fits one of them well need not fit the others."""
    if not issues:
        return whole
    best: Row = np.max(issues, axis=0)
    return (1 - weights.issue) * whole + weights.issue * best


def with_related(scores: Row, related: Matrix, weights: Weights) -> Row:
    """Adds what a card's neighbors vouch for: half by those that name it as related, half by those it names.

    `related[a, b]` is 1 when card `a` names card `b`.
    """
    positive = np.maximum(scores, 0.0)
    vouched: Row = (related.T * positive).max(axis=1, initial=0) + (related * positive).max(axis=1, initial=0)
    return scores + weights.related / 2 * vouched


def with_fair_shares(order: Sequence[int], favorites: Iterable[int], seats: int) -> list[int]:
    """The order with the favorite of every issue among the first `seats`, in place of the last ones there."""
    favorites = list(dict.fromkeys(favorites))[:seats]
    first = list(order[:seats])
    for favorite in favorites:
        if favorite not in first:
            first.remove([card for card in first if card not in favorites][-1])
            first.append(favorite)
    return first + [card for card in order if card not in first]
