"""Coming back without a stored plan: no memory is claimed, what happened comes first, the strategy stays the talk's."""

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk


@pytest.mark.parametrize(
    "message",
    [
        "so i tried the thing and it flopped. the exit ticket plan, 6th grade science",
        "back!! tried the whiteboards. kind of worked kind of not",
        "You will ask if I did it. I did not.",
        "need to fix my plan. it was for lab groups",
    ],
)
def test_no_memory_is_claimed(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert "no plan stored" in reply.text
    assert reply.plan is None


def test_the_strategy_they_come_back_from_is_planned_with_their_changes(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all(
        "back!! tried the whiteboards. kind of worked kind of not", "3rd grade math, they draw when done early"
    )
    plan = talk.say("keep the whiteboards, add the rule about caps on. new date next monday").plan
    assert plan is not None
    assert plan.strategies == ("mini-whiteboards",)
    assert "caps on" in plan.steps[0].text
    assert plan.steps[0].date is not None
    assert plan.steps[0].date.weekday() == 0
