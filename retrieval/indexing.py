"""Keeps the vector index equal to the cards: adds what is new, removes what is gone."""

from collections.abc import Callable, Sequence
from pathlib import Path

from retrieval.embedders import Embedder
from retrieval.evidence import IndexChange
from retrieval.passages import Passage
from retrieval.vector_index import VectorIndex, VectorIndexError

Progress = Callable[[int, int], None]
_AT_ONCE = 64


def bring_up_to_date(
    index: VectorIndex, embedder: Embedder, passages: Sequence[Passage], progress: Progress | None = None
) -> IndexChange:
    """Embeds and adds the passages the index lacks, deletes those no card holds. `progress(done, total)` counts embedded passages.

    What is stored stays stored when the run is cut short; the next one goes on from there.
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


def open_index(
    folder: Path, embedder: Embedder, passages: Sequence[Passage], progress: Progress | None = None
) -> tuple[VectorIndex, IndexChange]:
    """The embedded index of a folder, equal to the passages and able to answer; a damaged one is made anew from them.

    VectorIndexError when even a new one does not work.
    """
    try:
        return _opened(folder, embedder, passages, progress)
    except VectorIndexError:
        VectorIndex.discard(folder)
    index, change = _opened(folder, embedder, passages, progress)
    return index, IndexChange(change.added, change.removed, change.kept, rebuilt=True)


def _opened(
    folder: Path, embedder: Embedder, passages: Sequence[Passage], progress: Progress | None
) -> tuple[VectorIndex, IndexChange]:
    index = VectorIndex.open(folder, embedder.name)
    change = bring_up_to_date(index, embedder, passages, progress)
    # A damaged page shows itself only when it is read.
    index.nearest(embedder.embed(["a question"]), 1)
    return index, change
