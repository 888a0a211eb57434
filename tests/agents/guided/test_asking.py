"""What a question is after is read from its form, and told speech inside a story asks nothing."""

from datetime import date

import pytest

from agents.guided.asking import Ask, asking_part, asks_something, how_many, read_asks, sides_of, topic_asked_for
from agents.guided.reading.message import read_message

TODAY = date(2026, 3, 11)


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("do you have anything for choir", Ask.HOLDINGS),
        ("is there a card about homework", Ask.HOLDINGS),
        ("give me two ideas", Ask.OPTIONS),
        ("what are my options", Ask.OPTIONS),
        ("jigsaw vs gallery walk?", Ask.COMPARE),
        ("how is that different from a quiz", Ask.COMPARE),
        ("what's the catch", Ask.COST),
        ("what if I only have 12 minutes", Ask.SHORT_TIME),
        ("we don't have enough tablets", Ask.MATERIALS),
        ("and if a kid refuses?", Ask.REFUSAL),
        ("who did the studies", Ask.STUDIES),
        ("how do i check that they got it", Ask.CHECK),
        ("what do i write down each day", Ask.CHECK),
        ("what exactly does the sub say", Ask.WORDS),
        ("one line i can say to them", Ask.WORDS),
        ("half that", Ask.REWORK),
        ("Write it short. Four lines.", Ask.REWORK),
        ("that sounds like a professor", Ask.REWORK),
        ("drop the middle one", Ask.REWORK),
        ("gimme 2 questions for my coach", Ask.QUESTIONS),
        ("what do we agree on at the end", Ask.CLOSING),
        ("how would i know its not just the timer", Ask.WHICH_CAUSE),
        ("one answer please", Ask.ONE),
        ("just tell me which", Ask.ONE),
    ],
)
def test_what_a_question_is_after(text: str, ask: Ask) -> None:
    assert ask in read_asks(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("does it work with 40 kids?", True),
        ("so what do I put on the board", True),
        ("should i split them up", True),
        ("they were loud, then quiet", False),
        ("what did i do.. i showed it twice", False),
        ("he said I pick on him. which is ridiculous", False),
        ("I guess the example stayed up the whole time?", False),
    ],
)
def test_only_a_real_question_wants_an_answer(text: str, asks: bool) -> None:
    assert asks_something(read_message(text, TODAY)) is asks


def test_told_speech_in_a_long_story_asks_nothing() -> None:
    story = "I set out the trays and the sheets. " * 8 + "Six kids asked what do we do. Then the bell rang."
    assert "what do we do" not in asking_part(story)
    assert asking_part("what do we do") == "what do we do"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("one idea", 1),
        ("a couple of things", 2),
        ("two or three options", 3),
        ("is 2.4 good", None),
        ("in 2 minutes", None),
    ],
)
def test_how_many_are_asked_for(text: str, count: int | None) -> None:
    assert how_many(text) == count


@pytest.mark.parametrize(
    "text", ["rocks vs minerals today, 4th grade", "one thing i noticed is the noise", "a short period"]
)
def test_an_account_orders_nothing(text: str) -> None:
    assert not read_asks(text) & {Ask.COMPARE, Ask.ONE, Ask.REWORK}


def test_the_two_sides_of_a_comparison() -> None:
    assert sides_of("which is better, jigsaw or gallery walk?") == ["jigsaw", "gallery walk"]
    assert sides_of("thanks a lot") == []


def test_the_thing_asked_for() -> None:
    assert topic_asked_for("do you have anything on standing desks?") == "standing desks"
    assert topic_asked_for("they were loud") is None
