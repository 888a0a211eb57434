"""Of a correction within a message only what is meant stays."""

import pytest

from agents.guided.reading.correcting import corrected
from agents.guided.reading.facts import read_facts


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("not 4th period, 5th", "5th period"),
        ("it's not my 4th period, it's 5th", "5th period"),
        ("not 3rd, 4th grade", "4th grade"),
        ("sorry not 30 kids, 28", "28 kids"),
        ("8 not 9 of them", "8 of them"),
        ("10 minutes, well more like 15", "15 minutes"),
        ("40 minutes no 35 minutes really", "35 minutes"),
        ("30 min. actually 25", "25 min"),
        ("not one of them answers", "not one of them answers"),
        ("they do not start, 5 of them sleep", "they do not start, 5 of them sleep"),
        ("it's not the 4th graders i worry about", "it's not the 4th graders i worry about"),
        ("no 2 groups are alike", "no 2 groups are alike"),
    ],
)
def test_what_was_taken_back_is_left_out(written: str, meant: str) -> None:
    assert corrected(written) == meant


@pytest.mark.parametrize("text", ["", "they talk", "7th grade, 28 kids, 50 minutes"])
def test_what_takes_nothing_back_stays(text: str) -> None:
    assert corrected(text) == text


def test_the_fact_that_is_meant_is_read() -> None:
    assert read_facts(corrected("not 3rd, 4th grade")).grade == "4"
