"""Words to say come from a card that plainly fits, or from the teacher's own wish, or not at all."""

from agents.guided.agent import GuidedAgent
from agents.guided.moves.wording import as_clause
from tests.agents.guided.talking import Talk


def test_without_a_clear_card_none_is_lent(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all("tired today", "what would i say?")
    assert reply.sources == []
    assert "?" in reply.own_words


def test_words_to_a_colleague_are_no_words_to_a_class(guided: GuidedAgent) -> None:
    reply = Talk(guided).say_all(
        "my co-teacher plans alone, I stand in the back", "what do i say to my co-teacher without being rude"
    )
    assert "> " in reply.text
    assert "Partner" not in reply.text


def test_the_wish_is_said_to_the_class(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all(
        "4th grade math", "I want students to explain why the answer makes sense", "walk me through number talks"
    )
    assert "That is what I want to see from each of you" in talk.say("what would I say?").text


def test_only_a_clause_about_students_stands_after_that() -> None:
    assert as_clause("students explain it") == "students explain it"
    assert as_clause("to know what she means") is None
    assert as_clause(None) is None
