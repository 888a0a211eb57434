"""What the channels tell about texts, before it is weighed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Row = NDArray[np.float32]
"""One number per card, or per passage."""
Places = NDArray[np.intp]
"""Places of cards in the library, or of passages."""
Mask = NDArray[np.bool_]
"""Which cards."""


class VectorsUnavailable(RuntimeError):
    """Search by meaning is not possible; the message says why, for the operator."""


class Meaning(NamedTuple):
    """How near texts are in meaning: cosines to passages (texts, passages), likeness to cards (texts, cards)."""

    similarities: Matrix
    prototypes: Matrix


@dataclass(frozen=True)
class IndexChange:
    """What an indexing run did, in passages."""

    added: int
    removed: int
    kept: int
    rebuilt: bool = False


class MeaningChannel(Protocol):
    """Search by meaning."""

    def measure(self, texts: Sequence[str]) -> Meaning:
        """Rows in the order of the texts. VectorsUnavailable when it cannot answer."""
        ...
