"""A question gets an answer: from the card in hand, from the library, or a plain no."""

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk


@pytest.mark.parametrize("topic", ["learning styles", "parking duty"])
def test_what_the_library_lacks_is_said(guided: GuidedAgent, topic: str) -> None:
    reply = Talk(guided).say(f"do you have a card on {topic}?")
    assert f"card on {topic}" in reply.text


def test_what_the_library_holds_is_named(guided: GuidedAgent) -> None:
    reply = Talk(guided).say("do you have a card on exit tickets?")
    assert reply.slugs[0] == "exit-ticket"
    assert "Yes" in reply.text or "There is a card" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "do you even have anything for band?",
        "is that allowed in a lab?",
        "how many stops in one book?",
        "so what is it for",
    ],
)
def test_no_question_is_answered_with_a_question_only(guided: GuidedAgent, question: str) -> None:
    reply = Talk(guided).say_all("my 2nd graders do not listen when I read aloud", question)
    assert any(not sentence.endswith("?") for sentence in reply.sentences)
    assert "What do you see students doing" not in reply.text


@pytest.mark.parametrize("question", ["is it me or is it them?", "do you think he likes school?", "why me?"])
def test_what_is_no_matter_of_strategies_is_given_back_not_looked_up(guided: GuidedAgent, question: str) -> None:
    reply = Talk(guided).say_all("7th grade art, they copy each other", question)
    assert "library has nothing" not in reply.text
    assert reply.own_words.count("?") <= 1


def test_a_follow_up_is_no_place_for_a_definition(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say("walk me through mini whiteboards")
    reply = talk.say("how many boards do i check in one go?")
    assert not {source.section for source in reply.sources} & {"what-it-is", "why-it-works"}


@pytest.mark.parametrize(
    "question",
    [
        "how long does the whole thing take?",
        "does it work when half of them are absent?",
        "is it only for little kids?",
    ],
)
def test_a_follow_up_stays_with_the_card_in_hand(guided: GuidedAgent, question: str) -> None:
    talk = Talk(guided)
    first = talk.say("walk me through think-pair-share")
    reply = talk.say(question)
    assert set(reply.slugs) == {first.slugs[0]}


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("what do I lose with it?", "pitfalls"),
        ("we don't have enough whiteboards", "adaptations"),
        ("who did the studies?", "why-it-works"),
    ],
)
def test_each_follow_up_is_answered_from_its_passage(guided: GuidedAgent, question: str, section: str) -> None:
    talk = Talk(guided)
    talk.say("walk me through mini whiteboards")
    reply = talk.say(question)
    assert [source.section for source in reply.sources] == [section]
