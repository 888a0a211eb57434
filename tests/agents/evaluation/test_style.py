"""Style and memory criteria pass on a good reply and fail on a bad one."""

import pytest

from agents.evaluation.conversation import Reply
from agents.evaluation.criteria.remembering import asked_again
from agents.evaluation.criteria.style import near_duplicates, no_flattery, words_in_plain_replies, words_in_rich_replies
from agents.evaluation.naming import CardNames
from agents.plan import PlanDraft
from tests.agents.evaluation.making import citing, conversation


def test_new_sentences_pass(names: CardNames) -> None:
    talk = conversation(("a", "Seven of them spoke this morning."), ("b", "The clock took the partner talk."))
    assert near_duplicates(talk, names).bad == 0


def test_said_twice_offends_wherever_it_stands(names: CardNames) -> None:
    talk = conversation(("a", "What would you like to see instead?"), ("b", "- What would you like to see, instead?"))
    assert near_duplicates(talk, names).offences[0].why == "already said in turn 1"


def test_twice_in_one_reply_offends(names: CardNames) -> None:
    assert near_duplicates(conversation(("a", "That is a lot to carry. That is a lot to carry.")), names).bad == 1


def test_short_sentences_may_come_again(names: CardNames) -> None:
    assert near_duplicates(conversation(("a", "I see that."), ("b", "I see that.")), names).total == 0


def test_the_teachers_quoted_words_may_come_again(names: CardNames) -> None:
    told = "they just stare at me all hour"
    talk = conversation((told, f"You said “{told}”."), ("b", f"Again: “{told}”."))
    assert near_duplicates(talk, names).bad == 0


def test_a_changed_plan_may_be_said_again(names: CardNames) -> None:
    line = "The goal is {} of 30 students writing by Friday."
    changed = Reply(line.format(25), plan=PlanDraft())
    assert near_duplicates(conversation(("a", line.format(20)), ("b", changed)), names).bad == 0
    assert near_duplicates(conversation(("a", line.format(25)), ("b", changed)), names).bad == 1


@pytest.mark.parametrize(
    "reply",
    [
        "Great question.",
        "That's a great idea, and it shows.",
        "What an amazing class.",
        "You did well!",
        "As an AI, I cannot see your room.",
        "I love that you tried it.",
        "This is the most effective strategy.",
        "Perfect. Then Monday.",
        "¡Excelente!",
    ],
)
def test_flattery_offends(names: CardNames, reply: str) -> None:
    assert no_flattery(conversation(("they stare", reply)), names).bad == 1


@pytest.mark.parametrize(
    "reply",
    [
        "Which of these suits your class best?",
        "A good question takes time to write.",
        'Say "Great job, table two!" and move on.',
        "> Amazing! Tell me more!",
        "The great war unit is in May.",
    ],
)
def test_plain_words_pass(names: CardNames, reply: str) -> None:
    assert no_flattery(conversation(("they stare", reply)), names).bad == 0


def test_the_teachers_own_superlative_may_be_given_back(names: CardNames) -> None:
    assert no_flattery(conversation(("25 would be amazing", "25 would be amazing, you say.")), names).bad == 0


@pytest.mark.parametrize(
    ("told", "question", "topic"),
    [
        ("9th ELA", "What grade do you teach?", "grade"),
        ("9th ELA", "Which subject is it?", "subject"),
        ("28 kids in there", "How many students are there?", "size"),
        ("I want all of them to explain the graph", "What would you like to see instead?", "goal"),
        ("the next one is wednesday", "When could you try it first?", "day"),
        ("I tried a seating chart", "What have you tried so far?", "tried"),
    ],
)
def test_asking_again_offends(names: CardNames, told: str, question: str, topic: str) -> None:
    assert asked_again(conversation((told, question)), names).offences[0].why == f"told already: {topic}"
    assert asked_again(conversation(("they stare at me", question)), names).bad == 0


def test_asking_for_a_vague_wish_is_due(names: CardNames) -> None:
    assert (
        asked_again(conversation(("I want better engagement", "What would you like to see instead?")), names).bad == 0
    )


def test_words_are_held_to_their_limit(names: CardNames) -> None:
    long, short = "word " * 130, "word " * 100
    assert words_in_plain_replies(conversation(("a", long), ("b", short)), names).bad == 1
    assert words_in_plain_replies(conversation(("a", citing(long, "cold-call"))), names).total == 0


def test_a_reply_with_a_card_has_more_room(names: CardNames) -> None:
    tally = words_in_rich_replies(
        conversation(("a", citing("word " * 301, "cold-call")), ("b", citing("word " * 130, "x"))), names
    )
    assert (tally.good, tally.total, tally.values) == (1, 2, (301.0, 130.0))
