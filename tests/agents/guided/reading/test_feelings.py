"""A feeling is named only when the teacher shows one."""

import pytest

from agents.guided.reading.feelings import feeling_in, shows_gladness


@pytest.mark.parametrize(
    ("message", "feeling"),
    [
        ("im exhausted", "tiring"),
        ("so burnt out and its october", "tiring"),
        ("I'm wiped", "tiring"),
        ("estoy agotada", "tiring"),
        ("I feel like im drowning", "like too much at once"),
        ("just overwhelmed with the grading", "like too much at once"),
        ("cant keep up with them", "like too much at once"),
        ("this is so frustrating", "frustrating"),
        ("im sick of repeating myself", "frustrating"),
        ("i hate this", "frustrating"),
        ("nothing works with them", "discouraging"),
        ("whats the point. i give up", "discouraging"),
        ("I feel like I'm failing them", "discouraging"),
        ("worried about my observation", "worrying"),
        ("I dread 6th period", "worrying"),
        ("I cried in my car", "painful"),
        ("I'm a terrible teacher", "painful"),
        ("it was a zoo in there", "chaotic"),
        ("total chaos after the fire drill", "chaotic"),
        ("7 of 18 answered", None),
        ("next read aloud is wednesday", None),
        ("what are the steps", None),
        ("", None),
        ("I think I talk too much", None),
        ("we read Where the Wild Things Are", None),
        ("field trip to the zoo is friday", None),
        ("it wouldn't hurt to ask them", None),
    ],
)
def test_feeling(message: str, feeling: str | None) -> None:
    assert feeling_in(message) == feeling


@pytest.mark.parametrize(
    ("said", "glad"), [("they all got it", True), ("it kind of worked", False), ("they loved it", True)]
)
def test_gladness_is_seen(said: str, glad: bool) -> None:
    assert shows_gladness(said) is glad
