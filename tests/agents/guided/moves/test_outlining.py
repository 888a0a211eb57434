"""A lesson asked for is laid out in minutes that add up, with the check for what success was said to be."""

import re

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk


def minutes_in(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"^\d+\. \*\*(\d+) min\*\*", text, re.MULTILINE)]


@pytest.mark.parametrize("total", [20, 30, 55])
def test_the_minutes_add_up_to_what_was_told(guided: GuidedAgent, total: int) -> None:
    talk = Talk(guided)
    talk.say(f"need a lesson for tomorrow on adding fractions, 5th grade math. {total} minutes, 24 kids")
    reply = talk.say("just tell me how to run it")
    assert sum(minutes_in(reply.text)) == total
    assert len(minutes_in(reply.text)) >= 5


def test_the_check_asks_for_what_was_wished(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all(
        "need a lesson for tomorrow on adding fractions, 5th grade math. 40 minutes",
        "I want them to show why the denominators stay the same",
    )
    assert "denominators stay the same" in talk.say("just tell me how to run it").text
    assert talk.say("how do i check at the end").steps


def test_a_short_form_fits_the_minutes(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say("walk me through think-pair-share")
    assert sum(minutes_in(talk.say("what if I only have 8 minutes?").text)) == 8
