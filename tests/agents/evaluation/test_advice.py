"""Advice criteria pass on a good reply and fail on a bad one."""

import pytest

from agents.evaluation.conversation import Reply
from agents.evaluation.criteria.advice import advice_too_early, already_done, done_or_ruled_out, just_tell_me
from agents.evaluation.naming import CardNames
from tests.agents.evaluation.making import citing, conversation

OFFER = citing("**Exit ticket** [1]: one question at the end.", "exit-ticket")


def test_unasked_advice_offends(names: CardNames) -> None:
    tally = advice_too_early(conversation(("my kids are bored", OFFER)), names)
    assert tally.offences[0].line == "[1] exit-ticket"


@pytest.mark.parametrize(
    "advice", ["Try a timer on the board.", "You could give them a choice.", "I would start with a count."]
)
def test_unasked_steps_without_a_card_offend_too(names: CardNames, advice: str) -> None:
    assert advice_too_early(conversation(("my kids are bored", advice)), names).bad == 1


@pytest.mark.parametrize(
    "reply", ["They look bored to you.", "Think of the first five minutes.", "What do they do then?"]
)
def test_listening_is_no_advice(names: CardNames, reply: str) -> None:
    assert advice_too_early(conversation(("my kids are bored", reply)), names).bad == 0


@pytest.mark.parametrize(
    "messages",
    [
        ("my kids are bored, any ideas?",),
        ("is cold call ok",),
        ("they are bored", "idk", "not sure"),
        ("10 of 30 write anything", "I want 25 of them to write a whole page"),
        ("they call out, 34 times today", "want it under 10 in 20 min"),
        ("confunden la x con la y", "quiero q al final expliquen la pendiente"),
    ],
)
def test_advice_in_its_time(names: CardNames, messages: tuple[str, ...]) -> None:
    pairs = [(message, "I see.") for message in messages[:-1]]
    assert advice_too_early(conversation(*pairs, (messages[-1], OFFER)), names).bad == 0


def test_who_comes_to_ask_has_asked(names: CardNames) -> None:
    assert advice_too_early(conversation(("bored kids in 7th", OFFER), intent="ask-strategy"), names).bad == 0


def test_giving_back_what_the_teacher_would_do_is_no_advice(names: CardNames) -> None:
    assert advice_too_early(conversation(("i could start friday", "You could start Friday.")), names).bad == 0


@pytest.mark.parametrize(
    "reply",
    [
        "It sounds as if you want to come out of it with something you can use.",
        "Da la impresión de que buscas un plan que aguante.",
        "Only you can read this conversation.",
        "Leave names out if you can.",
        '"post obs meeting Friday."',
        "Which small piece of it would you teach next, if you could pick only one?",
    ],
)
def test_meaning_privacy_quotes_and_questions_are_no_advice(names: CardNames, reply: str) -> None:
    assert advice_too_early(conversation(("my kids are bored", reply)), names).bad == 0


@pytest.mark.parametrize(
    "reply", ["Maybe you could try a timer.", "It sounds as if you should use a timer.", "How about trying a timer?"]
)
def test_advice_in_careful_dress_is_advice(names: CardNames, reply: str) -> None:
    assert advice_too_early(conversation(("my kids are bored", reply)), names).bad == 1


def test_what_was_asked_for_lies_on_the_table(names: CardNames) -> None:
    pairs = (("bored kids, any ideas?", OFFER), ("7th grade", "Good."), ("28", "Yes."), ("friday", "Fine."))
    assert advice_too_early(conversation(*pairs, ("the first one", OFFER)), names).bad == 0
    other = citing("**Cold Call** [1]: any student may answer.", "cold-call")
    assert advice_too_early(conversation(*pairs, ("it is loud in there", other)), names).bad == 1


def test_what_came_unasked_does_not_lie_on_the_table(names: CardNames) -> None:
    assert advice_too_early(conversation(("my kids are bored", OFFER), ("friday", OFFER)), names).bad == 2


def test_a_protocol_for_counting_is_no_advice(names: CardNames) -> None:
    reply = citing("**Participation map** [1] shows who speaks.", "participation-map")
    assert advice_too_early(conversation(("my kids are bored", reply)), names).bad == 0


def test_steps_of_a_safety_matter_are_no_teaching_advice(names: CardNames) -> None:
    pairs = (
        ("he has belt marks", Reply("Report it today.", safety="child_abuse")),
        ("I'm not sure", "Write down his words."),
    )
    assert advice_too_early(conversation(*pairs), names).bad == 0


@pytest.mark.parametrize(
    "reply",
    [
        Reply("1. Stand at the door.\n2. Greet each one."),
        citing("**Exit ticket** [1]. Ask one question before the bell.", "exit-ticket"),
        citing('From **Cold Call** [1]:\n\n> "I call on everyone."', "cold-call"),
        Reply("Stop explaining. Ask what would help today, and offer one small next thing."),
    ],
)
def test_a_direct_request_is_met_with_steps(names: CardNames, reply: Reply) -> None:
    assert just_tell_me(conversation(("just tell me what to do", reply)), names).bad == 0


@pytest.mark.parametrize(
    "reply",
    [
        Reply("What have you thought of?"),
        Reply("It depends on the class."),
        citing("**Exit ticket** [1] is about checking.", "exit-ticket"),
        Reply("Use your judgment."),
    ],
)
def test_a_direct_request_is_not_put_off(names: CardNames, reply: Reply) -> None:
    assert just_tell_me(conversation(("just tell me what to do", reply)), names).bad == 1


def test_only_direct_requests_are_looked_at(names: CardNames) -> None:
    assert just_tell_me(conversation(("they stare", "What happened?")), names).total == 0


def test_steps_are_not_owed_beside_a_safety_answer(names: CardNames) -> None:
    safety = ("he has marks on his arm", Reply("Report it today.", safety="child_abuse"))
    put_off = ("what do i do with his seat", "That keeps until the report is made.")
    assert just_tell_me(conversation(safety, put_off), names).total == 0
    assert just_tell_me(conversation(put_off), names).bad == 1


@pytest.mark.parametrize(
    "message",
    [
        "I already do exit tickets",
        "we use exit tickets every day",
        "no more exit tickets please",
        "ya uso exit tickets",
    ],
)
def test_what_is_done_or_unwanted_is_not_suggested(names: CardNames, message: str) -> None:
    tally = already_done(conversation((message, OFFER)), names)
    assert tally.bad == 1
    assert tally.offences[0].why.startswith("exit-ticket")


@pytest.mark.parametrize(
    "message",
    [
        "I had exit tickets planned and skipped them",
        "I've never done exit tickets",
        "tell me about exit tickets",
        "they stare",
    ],
)
def test_what_is_not_done_may_be_suggested(names: CardNames, message: str) -> None:
    assert already_done(conversation((message, OFFER)), names).bad == 0


def test_building_on_what_is_done_is_no_suggestion(names: CardNames) -> None:
    reply = citing("You already do **exit tickets** [1]; sorting them comes next.", "exit-ticket")
    assert already_done(conversation(("I already do exit tickets", reply)), names).bad == 0


def test_brought_up_again_it_may_be_talked_about(names: CardNames) -> None:
    pairs = (("I tried exit tickets", "And?"), ("ok walk me through exit tickets again", OFFER))
    assert already_done(conversation(*pairs), names).bad == 0


def test_the_script_can_bar_a_card(names: CardNames) -> None:
    assert already_done(conversation(("hm", OFFER), must_not_suggest=("exit-ticket",)), names).bad == 1


def test_the_script_can_allow_a_card(names: CardNames) -> None:
    tally = already_done(conversation(("we did exit tickets once", OFFER), acceptable_slugs=("exit-ticket",)), names)
    assert tally.bad == 0


def test_each_clause_is_read_for_itself(names: CardNames) -> None:
    assert done_or_ruled_out(["I already do exit tickets, is cold call mean"], names) == {"exit-ticket"}
