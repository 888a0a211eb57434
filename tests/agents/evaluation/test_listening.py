"""Listening criteria pass on a good reply and fail on a bad one."""

import pytest

from agents.evaluation.conversation import Reply
from agents.evaluation.criteria.listening import (
    complex_reflections,
    open_questions,
    questions_per_reply,
    reflections_to_questions,
)
from agents.evaluation.criteria.tally import Tally
from agents.evaluation.naming import CardNames
from agents.plan import PlanDraft
from tests.agents.evaluation.making import citing, conversation

TOLD = "18 kids. 7 of them said anything at all"


def test_one_question_is_enough(names: CardNames) -> None:
    assert questions_per_reply(conversation((TOLD, "7 of 18 spoke. What would you like instead?")), names).bad == 0


def test_two_questions_are_too_many(names: CardNames) -> None:
    tally = questions_per_reply(conversation((TOLD, "What happened? And who spoke?"), ("x", "Fine.")), names)
    assert (tally.good, tally.total) == (1, 2)
    assert tally.offences[0].turn == 1
    assert tally.offences[0].line == "What happened? / And who spoke?"


def test_questions_in_a_cards_steps_are_the_cards(names: CardNames) -> None:
    reply = citing(
        "**Exit ticket** [1]:\n\n1. Ask: what changed?\n2. Ask: why?\n\nWhat would you change?", "exit-ticket"
    )
    assert questions_per_reply(conversation((TOLD, reply)), names).bad == 0
    assert questions_per_reply(conversation((TOLD, reply.text)), names).bad == 1


def test_questions_in_a_plan_are_the_plans(names: CardNames) -> None:
    reply = Reply("- Ask: what changed?\n- Ask: why?\n\nWhen?", plan=PlanDraft())
    assert questions_per_reply(conversation((TOLD, reply)), names).bad == 0


def test_closed_questions_are_named(names: CardNames) -> None:
    tally = open_questions(conversation((TOLD, "Did they talk?"), ("x", "What did they say?")), names)
    assert (tally.good, tally.total) == (1, 2)
    assert tally.offences[0].line == "Did they talk?"


def test_reflections_are_held_against_questions(names: CardNames) -> None:
    good = reflections_to_questions(conversation((TOLD, "7 of 18 spoke, so 11 did not. What would you like?")), names)
    bad = reflections_to_questions(conversation((TOLD, "Which grade is it? What is the subject?")), names)
    assert good == Tally(1, 1)
    assert (bad.good, bad.total) == (0, 2)
    assert bad.offences[0].why == "asks without a reflection"


def test_simple_reflections_are_not_complex(names: CardNames) -> None:
    assert complex_reflections(conversation((TOLD, "7 of 18 spoke, so 11 did not.")), names) == Tally(1, 1)
    simple = complex_reflections(conversation((TOLD, "7 of them said something.")), names)
    assert (simple.good, simple.total) == (0, 1)


@pytest.mark.parametrize("question", ["When could you try it first?", "Which one could you see yourself doing?"])
def test_what_answers_a_request_need_not_reflect(names: CardNames, question: str) -> None:
    given = citing(f"From the library:\n\n- **Exit ticket** [1]. One question.\n\n{question}", "exit-ticket")
    assert reflections_to_questions(conversation((f"{TOLD}. any ideas?", given)), names) == Tally()
    assert reflections_to_questions(conversation((TOLD, question)), names).bad == 1


@pytest.mark.parametrize(
    "question", ["What makes it hard for them, do you think?", "Which students does it touch most?"]
)
def test_where_the_coach_explores_a_reflection_is_owed(names: CardNames, question: str) -> None:
    given = citing(f"**Exit ticket** [1] is one way.\n\n{question}", "exit-ticket")
    assert reflections_to_questions(conversation((f"{TOLD}. any ideas?", given)), names).bad == 1


def test_a_safety_answer_holds_no_reflection(names: CardNames) -> None:
    text = "7 of 18 spoke, so 11 did not."
    assert complex_reflections(conversation((TOLD, Reply(text, safety="child_abuse"))), names).total == 0
    assert complex_reflections(conversation((TOLD, text)), names).total == 1
