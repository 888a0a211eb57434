"""Two named strategies are put side by side, each with its card and its price."""

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk


@pytest.mark.parametrize(
    "question",
    [
        "socratic seminar vs fishbowl, which for 34 kids?",
        "what is the difference between a socratic seminar and a fishbowl?",
        "is a socratic seminar better than a fishbowl?",
    ],
)
def test_both_sides_are_told_with_their_cards(guided: GuidedAgent, question: str) -> None:
    reply = Talk(guided).say(question)
    assert set(reply.slugs) == {"socratic-seminar", "fishbowl-discussion"}
    assert reply.marks >= {1, 2}


def test_a_position_is_taken_when_one_is_asked_for(guided: GuidedAgent) -> None:
    asked = Talk(guided).say("which is better for 7th grade, socratic seminar or fishbowl?")
    assert "I had to choose" in asked.text or "My pick" in asked.text


def test_a_comparison_with_the_card_in_hand(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say("walk me through retrieval practice")
    reply = talk.say("how is that different from spaced practice?")
    assert set(reply.slugs) == {"retrieval-practice", "spaced-practice"}
