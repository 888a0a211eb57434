import numpy as np

from retrieval.passages import Field, Passage
from retrieval.prototypes import learn_prototypes

SLUGS = ["shouting", "forgetting"]


def passages(count: int) -> list[Passage]:
    return [Passage(SLUGS[n % 2], Field.LINE, f"line {n}", f"line {n}") for n in range(count)]


def sentences(count: int, generator: np.random.Generator) -> np.ndarray:
    """Vectors that differ wildly in what does not matter (dimension 0) and a little in what does (dimension 1)."""
    vectors = generator.normal(0, 0.05, (count, 8))
    vectors[:, 0] += generator.choice([-1, 1], count) * 2
    vectors[:, 1] += np.where(np.arange(count) % 2, -0.4, 0.4)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def test_prototypes_learn_what_tells_cards_apart() -> None:
    generator = np.random.default_rng(7)
    prototypes = learn_prototypes([(passages(200), sentences(200, generator))], SLUGS)
    unseen = sentences(100, generator)
    assert np.array_equal(prototypes.scores(unseen).argmax(axis=1), np.arange(100) % 2)


def test_batches_make_no_difference() -> None:
    vectors, lines = sentences(60, np.random.default_rng(1)), passages(60)
    whole = learn_prototypes([(lines, vectors)], SLUGS)
    parts = learn_prototypes([(lines[:13], vectors[:13]), (lines[13:], vectors[13:])], SLUGS)
    np.testing.assert_allclose(whole.directions, parts.directions, atol=1e-5)


def test_an_empty_library_has_none() -> None:
    assert learn_prototypes([], []).directions.shape == (0, 0)
