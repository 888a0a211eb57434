"""Asking for advice and being stuck are told from telling."""

import pytest

from agents.evaluation.asked import asks_directly, asks_for_advice, has_asked, is_stuck, is_unproductive


@pytest.mark.parametrize(
    "message",
    [
        "just tell me",
        "what do I do monday",
        "what should I do",
        "what would you do then",
        "give me the exact words I'd say",
        "what are the steps and times",
        "how do I warn them",
        "solo dime qué hago",
    ],
)
def test_direct(message: str) -> None:
    assert asks_directly(message)
    assert asks_for_advice(message)


@pytest.mark.parametrize(
    "message",
    [
        "my kids don't listen",
        "they tell me they hate it",
        "can you tell me which candidate my union should endorse",
        "do I ask him more questions first?",
        "how do I know it worked",
    ],
)
def test_not_direct(message: str) -> None:
    assert not asks_directly(message)


@pytest.mark.parametrize(
    "message", ["any ideas?", "need to plan thursday", "ok. and the pack up thing?", "alguna idea"]
)
def test_softly(message: str) -> None:
    assert asks_for_advice(message)


@pytest.mark.parametrize("message", ["tried everything you people suggest", "28 kids, 7 talk", "she says she knows"])
def test_telling(message: str) -> None:
    assert not asks_for_advice(message)


def test_a_request_holds_for_two_more_messages() -> None:
    assert has_asked(["any ideas?", "7th grade", "28 kids"])
    assert not has_asked(["any ideas?", "7th grade", "28 kids", "they stare"])


@pytest.mark.parametrize("message", ["idk", "not sure honestly", "no sé", "i guess", "maybe?"])
def test_unproductive(message: str) -> None:
    assert is_unproductive(message)


def test_a_hesitant_answer_is_an_answer() -> None:
    assert not is_unproductive("not sure but I think the back row checks out after ten minutes")


def test_stuck_after_two() -> None:
    assert is_stuck(["idk", "not sure"])
    assert not is_stuck(["they stare", "idk"])
