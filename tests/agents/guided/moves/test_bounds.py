"""Questions about the agent are answered truthfully; only what is not its work is left to others, and kindly."""

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk

TROUBLE = "nobody talks in my 9th grade class"


@pytest.mark.parametrize(
    "question",
    [
        "who reads this?",
        "can my principal see this",
        "is this private?",
        "does anyone read these",
        "are you going to tell my coach",
        "will you tell my principal",
        "can she see this?",
    ],
)
def test_who_reads_is_answered_truthfully_at_once(guided: GuidedAgent, question: str) -> None:
    reply = Talk(guided).say_all(TROUBLE, question)
    assert "Only you can read this conversation" in reply.text
    assert "share" in reply.text
    assert reply.sources == []


@pytest.mark.parametrize(
    "message", ["they read the e at the end", "no one could hide and I could see it", "my coach sees me monday"]
)
def test_reading_and_seeing_in_class_asks_nothing_about_who_reads(guided: GuidedAgent, message: str) -> None:
    assert "Only you" not in Talk(guided).say_all(TROUBLE, message).text


def test_it_says_that_it_is_a_program(guided: GuidedAgent) -> None:
    assert "I am a program" in Talk(guided).say("are you a real person?").text
    assert "program" in Talk(guided).say("hi").text


@pytest.mark.parametrize(
    "message",
    [
        "which candidate should my union endorse",
        "write me a poem",
        "whats the weather tomorrow",
        "should I buy bitcoin",
        "tell me a joke",
    ],
)
def test_off_topic_gets_one_friendly_line_and_the_way_back(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert "your teaching" in reply.text or "Your class" in reply.text
    assert reply.sources == []
    assert reply.own_words.count("?") <= 1
    assert len(reply.text.split()) < 60


def test_after_off_topic_the_work_goes_on(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all("write me a poem", TROUBLE)
    assert "nobody talks in your 9th grade class" in reply.text.lower()


@pytest.mark.parametrize(
    "message",
    [
        "my 10th graders shut down on every poem",
        "we have a clean up song and nobody moves, kinder",
        "weather unit, 2nd grade, they are bored",
        "the election unit gets heated in civics",
        "they make a joke of everything I say",
    ],
)
def test_a_word_of_the_lesson_is_not_off_topic(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert "outside what I am for" not in reply.text


@pytest.mark.parametrize(
    "message",
    [
        "can you write IEP goals for my student",
        "draft a behavior intervention plan for him",
        "write the 504 plan",
    ],
)
def test_documents_that_decide_services_are_left_to_the_team(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert "team" in reply.text
    assert reply.steps == []
    assert reply.plan is None


@pytest.mark.parametrize("why", ["why not", "come on, you're an AI", "just do it"])
def test_why_not_is_explained(guided: GuidedAgent, why: str) -> None:
    reply = Talk(guided).say_all("can you write IEP goals for my student", why)
    assert "assessments I have not seen" in reply.text
    assert reply.sources == []


@pytest.mark.parametrize(
    "message",
    ["half my kids have IEP goals I can't keep up with", "I don't want to write another referral"],
)
def test_speaking_of_such_documents_is_not_asking_for_them(guided: GuidedAgent, message: str) -> None:
    assert "belongs to the team" not in Talk(guided).say(message).text


@pytest.mark.parametrize("message", ["who reads this?", "are you a bot", "write me a poem", "write IEP goals for him"])
def test_asked_again_it_does_not_repeat_itself(guided: GuidedAgent, message: str) -> None:
    talk = Talk(guided)
    first, second = talk.say(message), talk.say(message)
    assert second.text.strip()
    assert not set(first.sentences) & set(second.sentences)


@pytest.mark.parametrize("message", ["who reads this?", "will anyone see this? is this private"])
def test_who_reads_is_answered_every_time(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say_all("is this private", TROUBLE, message)
    assert "only" in reply.text.lower()
    assert "share" in reply.text.lower()
