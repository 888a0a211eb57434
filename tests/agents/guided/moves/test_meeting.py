"""A meeting is prepared as a page: aim, evidence, an opening, two questions, an end; private matters stay off it."""

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk

COACH = (
    "i meet my coach thurs at 2:15 and i have nothing ready, can we prepare",
    "3rd grade small groups, the rest of the class interrupts me every 90 seconds",
    "i have a tally from tuesday, 14 interruptions in 20 min",
)


def test_a_page_holds_aim_evidence_opening_two_questions_and_an_end(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all(*COACH, "write me the page please")
    for part in ("Aim", "Bring", "Open with", "End"):
        assert f"**{part}:**" in reply.text
    assert reply.text.count("**Ask:**") == 2
    assert "14" in reply.text


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("i have a conference with an angry dad tomorrow, help me prepare", "Thank you for coming"),
        ("my principal observed me today, post obs meeting friday, help me prepare", "what you would look for"),
        ("meeting with my coach friday, help me prepare", "look at it together"),
    ],
)
def test_the_opening_fits_whom_the_meeting_is_with(guided: GuidedAgent, first: str, words: str) -> None:
    reply = Talk(guided).say_all(first, "9th grade algebra, it is about homework", "how do i start")
    assert words in reply.text


def test_private_matters_stay_off_the_page(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all(*COACH, "leave out my divorce please", "write me the page please")
    assert "divorce" not in reply.text


def test_a_meeting_is_prepared_without_a_plan(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all(*COACH, "ok", "sounds good", "tuesday")
    assert talk.open_plan is None
