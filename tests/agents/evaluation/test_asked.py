"""Asking for advice and being stuck are told from telling."""

import pytest

from agents.evaluation.asked import (
    asks_directly,
    asks_for_advice,
    asks_for_words,
    has_asked,
    is_stuck,
    is_unproductive,
    only_asks,
)


@pytest.mark.parametrize(
    "message",
    [
        "just tell me",
        "what do I do monday",
        "what should I do",
        "what would you do then",
        "how do I start using exit tickets",
        "what do i do if he says no to everything",
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
        "eleven people asked me what do we do first",
        "she's begging for tell me what to do",
        "T: look again. so what do we do?\nDevonte: make em the same",
    ],
)
def test_not_direct(message: str) -> None:
    assert not asks_directly(message)


@pytest.mark.parametrize(
    "message",
    [
        "give me the exact words I'd say",
        "how do i say the august thing without sounding defensive",
        "how do i start. he is going to start shouting",
        "how do i open without sounding like a program",
        "gimme 2 questions",
        "what would that sound like with 9th graders",
        "y cómo se lo digo a niños de 8 años?",
    ],
)
def test_words_are_asked_for_and_no_steps(message: str) -> None:
    assert asks_for_words(message)
    assert asks_for_advice(message)
    assert not asks_directly(message)


@pytest.mark.parametrize(
    "message", ["they sound like the same thing", "I give a 5 question quiz", "they cannot tell me in words why"]
)
def test_telling_of_words_asks_for_none(message: str) -> None:
    assert not asks_for_words(message)


def test_a_message_that_only_asks_tells_nothing() -> None:
    assert only_asks("which has better evidence")
    assert only_asks("ok. and how do i count that?")
    assert not only_asks("5 of them talk. what would you try")
    assert not only_asks("they stare at me")
    assert not only_asks("so i have to plan a speaking lesson and im dreading it because last time was silence")


@pytest.mark.parametrize(
    "message",
    [
        "any ideas?",
        "need to plan thursday",
        "ok. and the pack up thing?",
        "alguna idea",
        "Two or three possibilities, then. Briefly.",
        "so what are my options for act 3",
        "pues no sé, dame ideas tú",
        "is there something between me doing it and them doing it alone",
        "number lines vs fraction strips",
        "can you lay out week 1 only",
        "what else",
        "a parent emailed me. do i answer now",
    ],
)
def test_softly(message: str) -> None:
    assert asks_for_advice(message)


@pytest.mark.parametrize(
    "message",
    [
        "tried everything you people suggest",
        "28 kids, 7 talk",
        "she says she knows",
        "the mummies stay though",
        "I have three options on the menu and they pick none",
    ],
)
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
