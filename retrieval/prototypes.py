"""What all passages of a card have in common, learned from the library itself."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from retrieval.evidence import Matrix
from retrieval.passages import Field, Passage

REGULARIZATION = 3.0
_WEIGHTS = {Field.LINE: 1.0, Field.NAME: 0.5, Field.SUMMARY: 0.5, Field.SECTION: 0.1, Field.MESSAGE: 1.0}


class Prototypes(NamedTuple):
    """One direction per card: a ridge classifier that tells the cards' passages apart.

    It learns which differences between sentences tell cards apart (what is wrong) and which do not (grade, subject,
    tone); plain cosines cannot know. Learned in closed form from the passages' own vectors, in milliseconds.
    """

    mean: Matrix
    directions: Matrix
    """Shape (dimensions, cards)."""

    def scores(self, vectors: Matrix) -> Matrix:
        """How much each text is like each card: shape (texts, cards), about 0 to 0.3."""
        if not self.directions.size:
            return np.zeros((len(vectors), self.directions.shape[1]), dtype=np.float32)
        return np.asarray((vectors - self.mean) @ self.directions, dtype=np.float32)


def learn_prototypes(batches: Iterable[tuple[Sequence[Passage], Matrix]], slugs: Sequence[str]) -> Prototypes:
    """The prototypes of the cards, in the order of `slugs`, from batches of passages and their vectors."""
    place = {slug: number for number, slug in enumerate(slugs)}
    products = owners = first = None
    shares, total = np.zeros(len(slugs)), 0.0
    for passages, vectors in batches:
        weights = np.array([_WEIGHTS[passage.field] for passage in passages])
        belongs = np.zeros((len(passages), len(slugs)))
        for row, passage in enumerate(passages):
            for slug, share in passage.speaks_for:
                belongs[row, place[slug]] = weights[row] * share
        weighted = vectors * weights[:, None]
        products = weighted.T @ vectors + (0 if products is None else products)
        owners = vectors.T @ belongs + (0 if owners is None else owners)
        first = weighted.sum(axis=0) + (0 if first is None else first)
        shares += belongs.sum(axis=0)
        total += weights.sum()
    if products is None or owners is None or first is None:
        return Prototypes(np.zeros(0, np.float32), np.zeros((0, len(slugs)), np.float32))
    mean = first / total
    centered = products - np.outer(first, mean) + REGULARIZATION * np.eye(len(mean))
    directions = np.linalg.solve(centered, owners - np.outer(mean, shares))
    return Prototypes(mean.astype(np.float32), directions.astype(np.float32))
