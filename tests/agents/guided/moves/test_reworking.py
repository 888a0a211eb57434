"""What was said last is cut or loosened as asked, and nothing new is said."""

import pytest

from agents.guided.agent import GuidedAgent
from agents.guided.moves.reworking import Content, content_of, loosened, reworked, trimmed
from tests.agents.guided.talking import Talk

LONG = Content(
    ("One is here. It goes on.", "Two comes next, and it is the longer of all of these.", "Three ends it."), True, None
)


@pytest.mark.parametrize(
    ("order", "count"),
    [("shorter", 3), ("two lines please", 2), ("in one sentence", 1), ("half that", 1), ("drop the middle one", 2)],
)
def test_the_order_names_the_length(order: str, count: int) -> None:
    units = reworked(LONG, order)
    assert len(units) == count
    assert sum(len(unit.split()) for unit in units) < sum(len(unit.split()) for unit in LONG.units)


def test_the_middle_one_is_the_one_that_goes() -> None:
    assert reworked(LONG, "drop the middle one") == [LONG.units[0], LONG.units[2]]


@pytest.mark.parametrize(
    ("stiff", "plain"),
    [
        ("May I start with that?", "Can I start with that?"),
        ("It is late. We do not wait.", "It's late. We don't wait."),
    ],
)
def test_formal_words_are_loosened(stiff: str, plain: str) -> None:
    assert loosened(stiff) == plain


def test_a_long_sentence_ends_at_a_comma() -> None:
    long = "Everybody reads the first line to a partner, and then the two of them decide what the writer meant by it"
    assert len(trimmed(long).split()) < len(long.split())


def test_a_reply_without_lines_or_lists_has_nothing_to_cut() -> None:
    assert content_of("So they wait. What do you see?") is None


@pytest.mark.parametrize("order", ["too long", "write it short, two lines", "half that", "that sounds like a textbook"])
def test_words_given_are_cut_and_keep_their_source(guided: GuidedAgent, order: str) -> None:
    talk = Talk(guided)
    given = talk.say_all("walk me through think-pair-share", "what would I say?")
    reply = talk.say(order)
    assert reply.slugs == ["think-pair-share"]
    assert "> " in reply.text
    assert len(reply.text.split()) <= len(given.text.split())
    assert "?" not in reply.own_words
