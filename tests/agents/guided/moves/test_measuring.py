"""How to know is a count of what was told: the same once more; of two causes, one is left out."""

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk


@pytest.mark.parametrize("question", ["how do I know it works?", "what should i count", "how would I know"])
def test_the_count_told_is_counted_again(guided: GuidedAgent, question: str) -> None:
    reply = Talk(guided).say_all("6th grade math, exit slips", "9 of 25 explain their answer", question)
    assert "9 of 25" in reply.text
    assert reply.own_words.count("?") <= 1


def test_minutes_are_timed_again(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all("2nd grade clean-up", "it takes us 11 minutes every day", "how do i know it works")
    assert "11 minutes" in reply.text


def test_which_of_two_it_was_is_found_by_leaving_one_out(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all(
        "something worked today, 1st grade", "17 of 20 spelled it", "how would i know its not just the magnets"
    )
    assert "one thing" in reply.text or "only one of the two" in reply.text
    assert reply.sources == []
