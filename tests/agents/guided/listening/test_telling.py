"""The telling statements come first; what a listener does not repeat is left out."""

import pytest

from agents.guided.listening.telling import shows_room, telling


@pytest.mark.parametrize(
    ("said", "first"),
    [
        (("it was ok", "nobody answers my questions"), "nobody answers your questions"),
        (("they were rude", "they talk the whole time"), "they talk the whole time"),
        (("put it on wednesday", "they wait too much"), "they wait too much"),
    ],
)
def test_the_telling_statement_comes_first(said: tuple[str, ...], first: str) -> None:
    assert telling(said)[0] == first


@pytest.mark.parametrize(
    "said",
    ["i bombed my lesson", "they are so lazy", "can the principal read this", "r u chatgpt", "delete the second step"],
)
def test_verdicts_questions_and_orders_are_not_said_back(said: str) -> None:
    assert telling([said]) == []


@pytest.mark.parametrize(
    ("back", "shown"),
    [
        ("half of them never open the notebook", True),
        ("you finish their sentences", True),
        ("you want them to talk", False),
        ("it was ok", False),
        ("they talk", False),
    ],
)
def test_what_happens_in_the_room_is_told_from_the_rest(back: str, shown: bool) -> None:
    assert shows_room(back) is shown
