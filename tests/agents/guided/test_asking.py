"""What a question is after is read from its form, and told speech inside a story asks nothing."""

from datetime import date

import pytest

from agents.guided.asking import Ask, asking_part, asks_something, read_asks, sides_of, topic_asked_for
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


def test_the_two_sides_of_a_comparison() -> None:
    assert sides_of("which is better, jigsaw or gallery walk?") == ["jigsaw", "gallery walk"]
    assert sides_of("thanks a lot") == []


def test_the_thing_asked_for() -> None:
    assert topic_asked_for("do you have anything on standing desks?") == "standing desks"
    assert topic_asked_for("they were loud") is None
