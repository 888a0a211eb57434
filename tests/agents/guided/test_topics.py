"""A talk may hold several issues: one is taken up, another set aside and found again as it was."""

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk

NOISE = "my 4th graders shout during centers, and lining up for lunch takes forever"


def test_another_question_starts_a_fresh_page(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all("my 6th graders will not stop talking in math, 9 of 30 listen", "I want 25 of 30 listening")
    reply = talk.say("different question. half of my class never turns in homework")
    assert "now" not in reply.known or "talking" not in reply.known["now"]
    assert reply.known["grade"].startswith("6")


def test_coming_back_finds_what_was_known(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all("my 6th graders will not stop talking in math", "I want 25 of 30 students listening")
    wish = talk.replies[-1].known
    talk.say("different question. half of my class never turns in homework")
    reply = talk.say("ok back to the talking")
    assert reply.known.get("target") == wish.get("target")
    assert reply.known.get("now") == wish.get("now")


def test_the_chosen_issue_is_the_one_that_is_searched_for(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say(NOISE)
    talk.say("the lining up")
    reply = talk.say("just tell me what to do")
    assert "learning-centers" not in reply.slugs


@pytest.mark.parametrize("message", ["I sent it back to her", "they gave the books back to me"])
def test_giving_something_back_is_no_return(guided: GuidedAgent, message: str) -> None:
    talk = Talk(guided)
    talk.say(NOISE)
    before = talk.replies[-1].known.get("now")
    assert talk.say(message).known.get("now") == before
