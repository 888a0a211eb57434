"""A title belongs to a name, and its full stop ends no sentence."""

import pytest

from agents.guided.reading.clauses import clauses, has_name, turned
from agents.guided.reading.titles import has_title, without_stops


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("when Mr. Alvarez comes in", "when Mr Alvarez comes in"),
        ("dr.kim said so", "dr kim said so"),
        ("la Sra. Pérez entra", "la Sra Pérez entra"),
        ("the end. they left", "the end. they left"),
        ("we met at 10 a.m. today", "we met at 10 a.m. today"),
    ],
)
def test_the_stop_of_a_title_goes(written: str, whole: str) -> None:
    assert without_stops(written) == whole


@pytest.mark.parametrize("text", ["they miss half of it", "my kids stare", "drama every day", "srsly they yell"])
def test_words_that_begin_like_a_title_are_none(text: str) -> None:
    assert not has_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "when Mr. Alvarez comes in they freeze",
        "mr alvarez yells at them",
        "Mrs. Ortiz says they are loud",
        "la Sra. Pérez entra y se callan",
        "marcus never stops talking",
        "they laugh at jayden every day",
        "jayden's group never starts",
        "jose se levanta todo el tiempo",
    ],
)
def test_a_name_is_one_however_it_is_written(text: str) -> None:
    assert [back for clause in clauses(text) if (back := turned(clause))] == []


@pytest.mark.parametrize(
    "text", ["the roman unit bores them", "they run 3 miles", "ella no trabaja", "our crystal lab failed"]
)
def test_words_that_are_also_names_are_no_names_when_small(text: str) -> None:
    assert not has_name(text)
