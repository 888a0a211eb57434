"""Keeps the vector index equal to the cards: adds what is new, removes what is gone."""

from collections.abc import Callable, Sequence

from retrieval.embedders import Embedder
from retrieval.evidence import IndexChange
from retrieval.passages import Passage
from retrieval.vector_index import VectorIndex

Progress = Callable[[int, int], None]
_AT_ONCE = 64


def bring_up_to_date(
    index: VectorIndex, embedder: Embedder, passages: Sequence[Passage], progress: Progress | None = None
) -> IndexChange:
    """Embeds and adds the passages the index lacks, deletes those no card holds.

    `progress(done, total)` counts embedded passages. What is stored stays stored when the run is cut short; the next
    one goes on from there.
    """
    wanted = {passage.id: passage for passage in passages}
    held = index.ids()
    gone, missing = held - wanted.keys(), [p for id_, p in wanted.items() if id_ not in held]
    index.delete(sorted(gone))
    # Neighbors in length are embedded together, so that little is padded.
    missing.sort(key=lambda passage: len(passage.embedded))
    for start in range(0, len(missing), _AT_ONCE):
        batch = missing[start : start + _AT_ONCE]
        index.add([passage.id for passage in batch], embedder.embed([passage.embedded for passage in batch]))
        if progress:
            progress(min(start + _AT_ONCE, len(missing)), len(missing))
    return IndexChange(added=len(missing), removed=len(gone), kept=len(held) - len(gone))
