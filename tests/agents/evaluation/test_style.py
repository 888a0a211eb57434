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


LONG = "Here it is:\n\n> Thank you all for coming in today.\n\nWe can look at it together on Friday."


@pytest.mark.parametrize(
    "message",
    [
        "can you show it again so i can copy",
        "can you make the whole thing shorter",
        "thats too formal, i dont talk like that",
        "too long!! theyre five",
        "yay ok. read me the plan",
        "write it down small",
        "dígamelo otra vez",
    ],
)
def test_what_is_asked_for_again_may_be_said_again(names: CardNames, message: str) -> None:
    assert near_duplicates(conversation(("a", LONG), (message, LONG)), names).bad == 0


@pytest.mark.parametrize(
    "message",
    ["they did it again today", "it takes too long", "no me ofrezca eso otra vez", "they just copy it", "ok friday"],
)
def test_what_is_not_asked_for_again_offends(names: CardNames, message: str) -> None:
    assert near_duplicates(conversation(("a", LONG), (message, LONG)), names).bad == 2


def test_a_question_asked_again_offends_whatever_was_asked_for(names: CardNames) -> None:
    asked = "What would you like to see there instead?"
    assert near_duplicates(conversation(("a", asked), ("can you say it again", asked)), names).bad == 1


def test_words_asked_for_may_stand_again_and_the_rest_may_not(names: CardNames) -> None:
    talk = conversation(("a", LONG), ("how do i start. he will shout", LONG))
    assert [one.line for one in near_duplicates(talk, names).offences] == ["We can look at it together on Friday."]


def test_a_changed_page_may_show_its_lines_again(names: CardNames) -> None:
    page = "- **Aim:** I want to know what she means.\n- **Bring:** {} of 27 tickets from the last lesson."
    changed = conversation(("a", page.format("the 21")), ("not tomorrow, sorry", page.format("all the others out")))
    assert near_duplicates(changed, names).bad == 0
    same = conversation(("a", page.format("21")), ("not tomorrow, sorry", page.format("21")))
    assert near_duplicates(same, names).bad == 2
    plain = page.replace("**", "")
    unlabelled = conversation(("a", plain.format("the 21")), ("sorry", plain.format("all the others out")))
    assert near_duplicates(unlabelled, names).bad == 1


def test_a_changed_outline_may_keep_a_part(names: CardNames) -> None:
    outline = "1. **3 min** Read the problem aloud yourself once.\n2. **{} min** Ask {} to tell the story again."
    talk = conversation(("a", outline.format(9, "everybody in the room")), ("i have 10", outline.format(4, "one pair")))
    assert near_duplicates(talk, names).bad == 0
    same = conversation(("a", outline.format(9, "one pair")), ("i have 10", outline.format(9, "one pair")))
    assert near_duplicates(same, names).bad == 2


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


@pytest.mark.parametrize("told", ["I want to make a real plan for recess", "what if i want to delete it"])
def test_a_wish_about_the_talk_is_no_goal(names: CardNames, told: str) -> None:
    assert asked_again(conversation((told, "What would you like to see instead?")), names).bad == 0


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
