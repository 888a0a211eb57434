import pytest

from retrieval.classroom import read_classroom


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("7th science", {7}),
        ("my freshmen write one sentence", {9}),
        ("juniors treat every website the same", {11}),
        ("second graders with big ideas", {2}),
        ("kinder: nobody listens", {0}),
        ("fractions gr 5", {5}),
        ("soy la única maestra, primer grado", {1}),
        ("2nd period is loud", set()),
        ("the third time this week", set()),
        ("3rd and 4th grade together", {3, 4}),
        ("a 45 min period", set()),
    ],
)
def test_grades(text: str, grades: set[int]) -> None:
    assert read_classroom(text).grades == grades


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("7th ELA", {"ELA"}),
        ("US history", {"social studies"}),
        ("it's killing us in proportions", {"math"}),
        ("mis alumnos de ciencias", {"science"}),
        ("they are partial to pencils", set()),
    ],
)
def test_subjects(text: str, subjects: set[str]) -> None:
    assert read_classroom(text).subjects == subjects
