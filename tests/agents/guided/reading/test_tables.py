"""A pasted score table is read in any form, and nothing of it names a student."""

import pytest

from agents.guided.reading.tables import figures, read_table

ITEMS = "Q | right | of\n1 (1/2 vs 1/3) | 25 | 27\n2 (3/8 vs 3/5) | 11 | 27\n3 (7/8 vs 5/6) | 6 | 27"
SCORES = "name, similar triangles /10, proofs /10\nAbdi H, 9, 4\nKaylee R, 8, 3\nTomas V, 10, 5\nOwen K, 7, 8"
GROWTH = "ok here\nstudent | sept | dec\nA. | 41 | 72\nLuis G | 22 | 29\nMaya T | 19 | 24"


def test_items_are_given_back_as_told() -> None:
    table = read_table(ITEMS)
    assert table is not None
    assert figures(table)[1:] == ["2 (3/8 vs 3/5): 11 of 27", "3 (7/8 vs 5/6): 6 of 27"]


@pytest.mark.parametrize(("text", "higher"), [(SCORES, "1 of 4"), (GROWTH, "3 of 3")])
def test_two_columns_are_compared_row_by_row_without_names(text: str, higher: str) -> None:
    table = read_table(text)
    assert table is not None
    said = " ".join(figures(table))
    assert f"higher in {higher} rows" in said
    assert not any(name in said for name in ("Abdi", "Kaylee", "Tomas", "Owen", "Luis", "Maya"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9th grade ELA, 28, 5th period",
        "I tried groups, pairs, and cold calling, 3 times\nnothing, really, works",
        "first | second\nthird | fourth",
    ],
)
def test_ordinary_messages_are_no_table(text: str) -> None:
    assert read_table(text) is None
