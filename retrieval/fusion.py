"""How the evidence becomes one score per card. Pure functions over arrays in the order of the cards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml

from retrieval.evidence import Matrix, Meaning, Places, Row
from retrieval.passages import Field, Passage

_FITTED = Path(__file__).parent / "weights.yaml"


@dataclass(frozen=True)
class Weights:
    """How much each piece of evidence counts. A fitting card scores about 1."""

    line: float
    lines: float
    section: float
    prototype: float
    keyword: float
    issue: float
    named: float
    related: float
    unsuited: float
    adults: float
    protocols: float

    @classmethod
    def fitted(cls) -> "Weights":
        """The weights that `retrieval.fitting` found on judged queries."""
        return cls(**yaml.safe_load(_FITTED.read_text(encoding="utf-8")))


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
        self.said = np.array(
            [n for n, p in enumerate(passages) if p.field in (Field.LINE, Field.MESSAGE)], dtype=np.intp
        )
        """Where what teachers say stands: their lines and judged messages."""

    def lines(self, similarities: Row) -> Matrix:
        """The similarities of each card's lines, best first: shape (cards, lines)."""
        return -np.sort(-_padded(similarities)[self._lines], axis=1)

    def best_section(self, similarities: Row) -> Row:
        """The similarity of each card's best section."""
        best: Row = _padded(similarities)[self._sections].max(axis=1)
        return best

    def best_passage(self, similarities: Row) -> Row:
        """The similarity of each card's best line or section."""
        best: Row = np.maximum(self.lines(similarities)[:, 0], self.best_section(similarities))
        return best


def _places(passages: Sequence[Passage], slugs: Sequence[str], field: Field) -> Places:
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


class Related(NamedTuple):
    """Which cards name which as related: card `by[i]` names card `named[i]`."""

    by: Places
    named: Places


def with_related(scores: Row, related: Related, weights: Weights) -> Row:
    """Adds what a card's neighbors vouch for: half by those that name it as related, half by those it names."""
    positive: Row = np.maximum(scores, 0.0)
    vouched = np.zeros((2, len(scores)), dtype=np.float32)
    np.maximum.at(vouched[0], related.named, positive[related.by])
    np.maximum.at(vouched[1], related.by, positive[related.named])
    both: Row = vouched.sum(axis=0)
    return scores + weights.related / 2 * both


def reciprocal_ranks(scores: Row) -> Row:
    """What each card gets in plain reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)."""
    ranks = np.empty(len(scores), dtype=np.float32)
    ranks[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return ((scores > 0) / (60 + ranks)).astype(np.float32)


def with_fair_shares(order: Sequence[int], favorites: Iterable[int], seats: int) -> list[int]:
    """The order with the favorite of every issue among the first `seats`, in place of the last ones there."""
    favorites = list(dict.fromkeys(favorites))[:seats]
    first = list(order[:seats])
    for favorite in favorites:
        if favorite not in first:
            first.remove([card for card in first if card not in favorites][-1])
            first.append(favorite)
    return first + [card for card in order if card not in first]
