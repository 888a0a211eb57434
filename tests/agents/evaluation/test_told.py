"""What a teacher told is read as a colleague would read it."""

import pytest

from agents.evaluation.told import grades_in, told


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("9th ELA, ch 3", {9}),
        ("my 4th period stares", set()),
        ("2nd hour is rough", set()),
        ("grade 5", {5}),
        ("7th and 8th grade mixed", {7, 8}),
        ("kinder, 22 kids", {0}),
        ("my sixth graders", {6}),
        ("freshmen bio", {9}),
        ("doy tercer grado", {3}),
        ("3er grado", {3}),
        ("the 3rd time today", set()),
        ("Grade K", {0}),
    ],
)
def test_grades(text: str, grades: set[int]) -> None:
    assert grades_in(text) == grades


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("11th chem, 32", "science"),
        ("algebra 1", "math"),
        ("he's in my econ class", "social studies"),
        ("9th ELA", "ELA"),
    ],
)
def test_subjects(text: str, subject: str) -> None:
    assert told([text]).subjects == {subject}


@pytest.mark.parametrize(
    ("text", "size"), [("28 kids", 28), ("class of 31", 31), ("10 out of 30 write", 30), ("55 min", None)]
)
def test_size(text: str, size: int | None) -> None:
    assert told([text]).size == size


@pytest.mark.parametrize(
    "text",
    [
        "I want them to argue from the text",
        "25 would be amazing",
        "I'd like everyone to write",
        "quiero que todos hablen",
    ],
)
def test_goal(text: str) -> None:
    assert told([text]).goal


@pytest.mark.parametrize(
    "text", ["I want better engagement", "they stare at me", "I want some ideas", "need more participation"]
)
def test_no_goal_yet(text: str) -> None:
    assert not told([text]).goal


@pytest.mark.parametrize(
    "text", ["half of them never finish", "pack up takes 15 min and they wander", "like they're bored"]
)
def test_reality(text: str) -> None:
    assert told([text]).reality


@pytest.mark.parametrize("text", ["hi", "I want them to talk to each other more often", "what do students need?"])
def test_no_reality_yet(text: str) -> None:
    assert not told([text]).reality


def test_a_coming_day_is_told_and_a_past_one_is_not() -> None:
    assert told(["next read aloud is wednesday"]).day
    assert not told(["last monday they were wild"]).day
    assert not told(["we did it tuesday and it was fine"]).day


def test_what_was_tried_is_told() -> None:
    assert told(["tried everything"]).tried
    assert told(["I did the points"]).tried
    assert not told(["they don't care"]).tried
