"""Each chip and each follow-up question about a card leads to the part of the card that answers it."""

import pytest

from agents.guided.agent import GuidedAgent
from tests.agents.guided.talking import Talk

TOLD = "transitions take forever, 3rd grade, 30 kids, 2 with IEPs, 4 ELs, just tell me what to do"


@pytest.fixture
def talk(guided: GuidedAgent) -> Talk:
    """A conversation in which one card was told."""
    talk = Talk(guided)
    assert talk.say(TOLD).slugs == ["efficient-transitions"]
    return talk


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("What could go wrong?", "pitfalls"),
        ("what if it flops", "pitfalls"),
        ("How do I know it works?", "look-fors"),
        ("what do i count", "look-fors"),
        ("does it actually work", "why-it-works"),
        ("what's the research", "why-it-works"),
        ("is it worth it or just a fad", "when-not-to-use-it"),
        ("what about my ELs", "adaptations"),
        ("what do i even say to them", "what-it-sounds-like"),
        ("give me the exact words", "what-it-sounds-like"),
        ("how long for each part", "steps"),
        ("How would I say it?", "what-it-sounds-like"),
    ],
)
def test_a_question_is_answered_from_its_section(talk: Talk, question: str, section: str) -> None:
    reply = talk.say(question)
    assert [(source.slug, source.section) for source in reply.sources] == [("efficient-transitions", section)]


def test_words_to_say_are_lines_of_speech(talk: Talk) -> None:
    assert "\n> " in talk.say("what do i say").text


def test_evidence_names_works_and_claims_no_more_than_the_card(talk: Talk) -> None:
    reply = talk.say("is there research on this")
    card = talk.replies[0].sources[0]
    assert "Where that comes from:" in reply.text
    assert card.title in reply.text


def test_students_with_needs_are_served_from_the_card(talk: Talk) -> None:
    reply = talk.say("what about my ELs")
    assert "**English learners:**" in talk.replies[0].text + reply.text
    assert "task itself left as it is" in reply.text


def test_a_part_is_told_once(talk: Talk) -> None:
    first = talk.say("What could go wrong?")
    second = talk.say("what could go wrong?")
    assert second.text.strip()
    assert not set(first.sentences) & set(second.sentences)


def test_what_to_collect_is_a_slip_from_every_student(talk: Talk) -> None:
    reply = talk.say("What do I collect at the end?")
    assert "exit-ticket" in reply.slugs
    assert "every student" in reply.text.lower()


@pytest.mark.parametrize(
    "message",
    [
        "I want them to argue about the new deal with evidence",
        "they can't explain their thinking in math",
        "they never show evidence in lab reports",
    ],
)
def test_a_goal_is_not_taken_for_a_question_about_a_card(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say_all("need to plan thursday, 10th grade history, 50 min", message)
    assert reply.sources == []


def test_a_pressed_chip_never_meets_an_empty_answer(talk: Talk) -> None:
    for _ in range(8):
        chips = talk.replies[-1].chips
        if not chips:
            break
        reply = talk.say(chips[0].text)
        assert reply.text.strip()
        assert reply.sources or reply.plan or "?" in reply.own_words or reply.stage.stage in {"learn", "application"}


@pytest.mark.parametrize(("chip", "least"), [("I'm not sure", 2), ("Just tell me what you would do", 4)])
def test_chips_go_down_the_ladder(guided: GuidedAgent, chip: str, least: int) -> None:
    reply = Talk(guided).say_all("they call out constantly, 2nd grade, and I lose my train of thought", chip)
    assert reply.completed.directiveness >= least
