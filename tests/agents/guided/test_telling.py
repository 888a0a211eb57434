"""A hasty message is mended, and its telling part is picked, before anything is said back."""

import pytest

from agents.guided.reading.feelings import shows_gladness
from agents.guided.reading.mending import mend
from agents.guided.telling import cause, contrast, refused, ruled_out, supposed, telling, valued


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("they dont listen", "they don't listen"),
        ("thats when it goes", "that's when it goes"),
        ("id only do it once tho", "i'd only do it once"),
        ("it took like 12 min", "it took about 12 minutes"),
        ("i JUST said it", "i just said it"),
        ("they ignore em bc its loud", "they ignore them because it's loud"),
        ("on thurs we read", "on Thursday we read"),
        ("its own rules", "its own rules"),
        ("it was like pulling teeth", "it was like pulling teeth"),
        ("my IEP kids", "my IEP kids"),
    ],
)
def test_spelling_is_mended_and_nothing_else(written: str, meant: str) -> None:
    assert mend(written) == meant


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


def test_two_sides_are_heard() -> None:
    pair = contrast("i sing the cleanup song but they carry a block around")
    assert pair
    assert (pair.first, pair.second) == ("you sing the cleanup song", "they carry a block around")


def test_a_cause_is_heard_with_its_effect() -> None:
    assert cause("i skipped the talking part bc i was late") == ("you skipped the talking part", "you were late")


def test_a_hedge_stays_a_hedge() -> None:
    assert supposed("oh. so maybe i shouldnt split them up") == "you shouldn't split them up"


def test_what_is_wanted_of_students_becomes_a_statement() -> None:
    assert valued("i want them to argue with evidence") == "they argue with evidence"


def test_refusals_are_heard() -> None:
    assert refused("I won't do group posters") == "do group posters"
    assert ruled_out("no circles on the rug please") == "circles on the rug"


@pytest.mark.parametrize(
    ("said", "glad"), [("they all got it", True), ("it kind of worked", False), ("they loved it", True)]
)
def test_gladness_is_seen(said: str, glad: bool) -> None:
    assert shows_gladness(said) is glad
