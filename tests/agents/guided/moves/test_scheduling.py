"""The minutes of an outline are whole, at least one for each part, and add up to what there is."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.guided.agent import GuidedAgent
from agents.guided.moves.scheduling import lesson_phases, meeting_phases, shared_out
from agents.guided.notebook import Notebook
from knowledge.card import Card, Kind
from knowledge.library import Library
from tests.agents.guided.talking import Talk

# The same examples every time: a failure stays until it is mended.
steady = settings(derandomize=True, deadline=None)
WEIGHTS = st.lists(st.floats(min_value=0.5, max_value=90), min_size=1, max_size=9)


def minutes_in(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"^\d+\. \*\*(\d+) min\*\*", text, re.MULTILINE)]


def card_of(library: Library, slug: str) -> Card:
    card = library.get(slug)
    assert card is not None
    return card


@steady
@given(WEIGHTS, st.integers(min_value=0, max_value=240))
def test_minutes_are_positive_and_add_up(weights: list[float], spare: int) -> None:
    total = len(weights) + spare
    minutes = shared_out(total, weights)
    assert sum(minutes) == total
    assert len(minutes) == len(weights)
    assert min(minutes) >= 1


@steady
@given(WEIGHTS, st.integers(min_value=0, max_value=240))
def test_a_heavier_part_never_gets_less(weights: list[float], spare: int) -> None:
    minutes = shared_out(len(weights) + spare, weights)
    pairs = sorted(zip(weights, minutes, strict=True))
    for (lighter, fewer), (heavier, more) in pairwise(pairs):
        assert more >= fewer or lighter == heavier


@pytest.mark.parametrize(
    ("total", "weights", "minutes"),
    [
        (3, [1, 1, 1], [1, 1, 1]),
        (55, [5, 5, 20, 12, 10, 3], [5, 5, 19, 12, 10, 4]),
        (6, [5, 5, 20, 12, 10, 3], [1, 1, 1, 1, 1, 1]),
        (8, [1, 1], [4, 4]),
        (7, [1, 1], [4, 3]),
        (40, [10, 10, 10, 10], [10, 10, 10, 10]),
        (10, [1], [10]),
    ],
)
def test_minutes_follow_the_weights(total: int, weights: list[float], minutes: list[int]) -> None:
    assert shared_out(total, weights) == minutes


def test_fewer_minutes_than_parts_are_refused() -> None:
    with pytest.raises(ValueError, match="2 minutes are fewer than 3 phases"):
        shared_out(2, [1, 1, 1])


def test_a_lesson_is_built_around_the_strategy_and_the_aim(library: Library) -> None:
    phases = lesson_phases(Notebook(wish="students argue if George is a good friend"), card_of(library, "wait-time"))
    assert "students argue if George is a good friend" in phases[0].text
    assert any(phase.text.startswith("Wait time: ") for phase in phases)
    assert max(phases, key=lambda phase: phase.weight).text.startswith("Wait time: ")


def test_every_protocol_for_meetings_can_be_laid_out(library: Library) -> None:
    for card in (card for card in library if card.front.kind is Kind.COACHING_MOVE):
        phases = meeting_phases(card)
        assert phases, card.slug
        assert sum(shared_out(40, [phase.weight for phase in phases])) == 40


def test_the_outline_fills_the_lesson_exactly(guided: GuidedAgent) -> None:
    talk = Talk(guided)
    talk.say_all(
        "need to plan thursday. 9th ELA, Of Mice and Men ch 3, 55 min",
        "I want them to actually argue if George is a good friend",
        "29 kids, 4 with IEPs, 3 ELs at level 3",
        "just tell me what to do",
    )
    reply = talk.say("how long for each part")
    assert sum(minutes_in(reply.text)) == 55
    assert "55 minutes" in reply.text
    assert "English learners" in "".join(one.text for one in talk.replies)


@pytest.mark.parametrize("minutes", [90, 35, 12, 6, 5, 3, 1])
def test_any_time_gets_an_outline_that_fits_into_it(guided: GuidedAgent, minutes: int) -> None:
    talk = Talk(guided)
    talk.say_all("8th grade history, nobody discusses anything", f"I have {minutes} min")
    reply = talk.say("walk me through think-pair-share, how long for each part")
    found = minutes_in(reply.text)
    assert sum(found) == minutes
    assert min(found) >= 1
