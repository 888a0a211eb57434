"""A linear model learns what separates its examples, the same each time, and survives its file."""

from pathlib import Path

import numpy as np
import pytest

from agents.guided.learned.linear import LinearModel, fit, read_model, write_model
from agents.guided.learned.words import tokens_of, worded

EXAMPLES = [
    *((["w:they", "w:talk", f"w:x{n % 3}"], "situation") for n in range(9)),
    *((["w:what", "w:do", f"w:x{n % 3}"], "question") for n in range(9)),
]


def best(model: LinearModel, *found: str) -> str:
    return model.classes[int(model.scores(found).argmax())]


def test_it_learns_what_separates_its_examples() -> None:
    model = fit(EXAMPLES)
    assert best(model, "w:talk", "w:x1") == "situation"
    assert best(model, "w:what", "w:x1") == "question"


def test_it_is_the_same_each_time() -> None:
    one, other = fit(EXAMPLES), fit(EXAMPLES)
    assert one.classes == other.classes
    assert np.array_equal(one.weights, other.weights)


def test_what_it_never_saw_says_nothing() -> None:
    model = fit(EXAMPLES)
    assert np.allclose(model.scores(["w:zebra"]), model.bias)
    assert np.allclose(model.scores([]), model.bias)


def test_a_model_comes_back_from_its_file(tmp_path: Path) -> None:
    model = fit(EXAMPLES)
    write_model(model, tmp_path / "acts-1.npz")
    back = read_model(tmp_path / "acts-1.npz")
    assert back is not None
    assert back.classes == model.classes
    assert np.array_equal(back.scores(["w:talk"]), model.scores(["w:talk"]))


def test_a_new_file_takes_the_place_of_older_ones_of_its_name(tmp_path: Path) -> None:
    model = fit(EXAMPLES)
    for name in ("topics-1", "acts-1", "acts-2"):
        write_model(model, tmp_path / f"{name}.npz")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["acts-2.npz", "topics-1.npz"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no archive", b"\x00" * 400])
def test_a_damaged_file_is_no_model(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "acts-1.npz"
    path.write_bytes(content)
    assert read_model(path) is None
    assert read_model(tmp_path / "nothing.npz") is None


def test_words_are_met_whatever_their_accents_marks_and_numbers() -> None:
    assert tokens_of("Don't they? 28 kids, ¡MAÑANA!") == ["dont", "they", "?", "#", "kids", "manana", "!"]
    assert {"w:talking", "s:talki", "b:^ they", "t:^ they talking", "g:they $"} <= set(worded(["they", "talking"]))
