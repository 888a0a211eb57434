"""Grades are numbers; bands are written as schools write them."""

import pytest

from knowledge.grades import ADULT, grade_number, grades_of_band


@pytest.mark.parametrize(
    ("band", "grades"),
    [
        ("PK", range(-1, 0)),
        ("PK-2", range(-1, 3)),
        ("K", range(0, 1)),
        ("K-5", range(0, 6)),
        ("K-12", range(0, 13)),
        ("7", range(7, 8)),
        ("6-8", range(6, 9)),
        ("12-12", range(12, 13)),
        ("K-", range(0, 1)),
        ("adult", ADULT),
    ],
)
def test_band(band: str, grades: range) -> None:
    assert grades_of_band(band) == grades


def test_no_school_grade_is_adult() -> None:
    assert not set(grades_of_band("PK-12")) & set(ADULT)


@pytest.mark.parametrize("band", ["", "13", "k-5", "-5", "3-K", "5-2", "2 - 5", "K-5-8", "middle", "all"])
def test_what_is_no_band_is_refused_by_name(band: str) -> None:
    with pytest.raises(ValueError, match=r"grade band|ends before"):
        grades_of_band(band)


@pytest.mark.parametrize(
    ("name", "number"), [("PK", -1), ("pk", -1), ("K", 0), ("k", 0), ("1", 1), ("9", 9), ("12", 12)]
)
def test_grade_number(name: str, number: int) -> None:
    assert grade_number(name) == number


@pytest.mark.parametrize("name", ["", "0", "13", "seventh", "7th", "adult", "K-5"])
def test_what_is_no_grade_is_refused_by_name(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name!r} is not a grade"):
        grade_number(name)
