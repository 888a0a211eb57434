from pathlib import Path

from retrieval.evidence import IndexChange
from retrieval.indexing import bring_up_to_date
from retrieval.passages import Passage, passages_of
from retrieval.vector_index import VectorIndex
from tests.retrieval.fakes import HashEmbedder
from tests.retrieval.making import make_card


def passages(text: str, *more: str) -> list[Passage]:
    cards = [make_card(f"card-{number}", "A card", section=words) for number, words in enumerate((text, *more))]
    return [passage for card in cards for passage in passages_of(card)]


def test_only_what_changed_is_embedded(tmp_path: Path) -> None:
    index, embedder = VectorIndex.open(tmp_path, "model"), HashEmbedder()
    before, after = (
        passages("the old text of it", "an unchanged text"),
        passages("the new text of it", "an unchanged text"),
    )
    assert bring_up_to_date(index, embedder, before) == IndexChange(added=len(before), removed=0, kept=0)
    embedder.embedded.clear()
    assert bring_up_to_date(index, embedder, after) == IndexChange(added=1, removed=1, kept=len(before) - 1)
    assert embedder.embedded == ["A card, what it is: the new text of it"]
    assert index.ids() == {passage.id for passage in after}


def test_nothing_to_do_is_nothing_done(tmp_path: Path) -> None:
    index, embedder = VectorIndex.open(tmp_path, "model"), HashEmbedder()
    bring_up_to_date(index, embedder, passages("some text here"))
    reported: list[tuple[int, int]] = []
    change = bring_up_to_date(index, HashEmbedder(), passages("some text here"), lambda *step: reported.append(step))
    assert (change.added, change.removed, reported) == (0, 0, [])


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    reported: list[tuple[int, int]] = []
    many = passages(*(f"text number {number} of them" for number in range(12)))
    bring_up_to_date(VectorIndex.open(tmp_path, "model"), HashEmbedder(), many, lambda *step: reported.append(step))
    assert reported[-1] == (len(many), len(many))
    assert [done for done, _ in reported] == sorted({done for done, _ in reported})
