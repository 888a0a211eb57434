"""The topic of a talk: found in what is told, kept when the next message says little."""

import pytest

from agents.guided.agent import GuidedAgent
from agents.guided.learned.models import Models
from agents.guided.listening.focus import GENERAL, focus
from agents.guided.notebook import Notebook
from prompts.frames import Frames
from tests.agents.guided.talking import Talk

STORIES = [
    ("in groups of four one kid does the poster and the rest watch", "uneven-groups"),
    ("every group has one strong student who takes the marker, the others copy", "uneven-groups"),
    ("transitions from rug to tables take forever, 2nd grade, they wander", "transitions"),
    ("it takes us ten minutes to line up and change rooms", "transitions"),
    ("nobody turns in homework, 10th grade history. i get maybe 5 of 28 back", "homework"),
    ("they are on their phones all period under the desk", "phones"),
    ("they call out answers without raising hands and nobody else gets to think", "calling-out"),
    ("i ask a question and the same three kids answer every time", "few-voices"),
    ("they stare at the blank page and write nothing during essay time", "blank-page"),
    ("they read the paragraph out loud fine but can't tell me what it said", "comprehension"),
    ("my newcomers from guatemala don't understand my directions and sit silent", "newcomers"),
    ("one student screams and throws chairs when math starts", "outburst"),
    ("exit tickets show half of them got it wrong and i don't know who", "who-got-it"),
    ("the end of class falls apart, they pack up five minutes early", "lesson-end"),
    ("i grade until midnight every night and i can't keep up", "workload"),
    ("they argue about nothing in discussions, one sentence answers, no evidence", "shallow-discussion"),
    ("mis alumnos no entregan la tarea nunca", "homework"),
    ("en los grupos uno hace todo y los demás copian", "uneven-groups"),
]


ADDED = ("30 kids, 6th period", "idk", "ok")
FOUND_AT_ONCE = 0.6


def topics_of(guided: GuidedAgent, *messages: str) -> list[str]:
    """The topic after each message."""
    talk = Talk(guided)
    talk.say_all(*messages)
    return [reply.completed.agent_state.get("frame") or GENERAL for reply in talk.replies]


@pytest.mark.parametrize(("story", "topic"), STORIES)
def test_a_story_has_its_topic_or_none_yet(guided: GuidedAgent, story: str, topic: str) -> None:
    assert topics_of(guided, story)[0] in (topic, GENERAL)


def test_most_stories_have_their_topic_at_once(guided: GuidedAgent) -> None:
    found = [topics_of(guided, story)[0] == topic for story, topic in STORIES]
    assert sum(found) / len(found) >= FOUND_AT_ONCE


@pytest.mark.parametrize(("story", "topic"), STORIES)
def test_messages_that_say_little_leave_the_topic(guided: GuidedAgent, story: str, topic: str) -> None:
    first, *later = topics_of(guided, story, *ADDED)
    assert set(later) <= {topic, first}
    assert first == GENERAL or set(later) == {first}


@pytest.mark.parametrize("message", ["hi", "7th grade math", "i don't know where to start", "it was a day", "asdf"])
def test_what_tells_nothing_has_no_topic(guided: GuidedAgent, message: str) -> None:
    assert topics_of(guided, message) == [GENERAL]


@pytest.mark.parametrize(
    ("messages", "topics"),
    [
        (("nobody talks in discussions", "my aide could tally"), {"few-voices", "shallow-discussion", GENERAL}),
        (("7th period, 31 kids", "no its 6th period"), {GENERAL}),
        (("they yell all day, 4th grade", "my room is 204, we have 50 minutes"), {GENERAL, "class-reset", "chatter"}),
    ],
)
def test_facts_do_not_change_the_topic(guided: GuidedAgent, messages: tuple[str, ...], topics: set[str]) -> None:
    assert topics_of(guided, *messages)[-1] in topics


@pytest.mark.parametrize(
    ("changes", "topic"),
    [
        ({}, GENERAL),
        ({"map": "preparation"}, "meeting-my-coach"),
        ({"map": "planning"}, "lesson-planning"),
        ({"went_well": True}, "success"),
        ({"about_adults": True, "told": ("our plc meeting runs over",)}, "team-meeting"),
        ({"about_adults": True, "told": ("my mentee cries",)}, "new-teacher"),
        ({"about_adults": True, "told": ("she won't try anything",)}, "reluctant-colleague"),
        ({"about_adults": True, "map": "preparation", "told": ("we sit down at 3",)}, "feedback-talk"),
    ],
)
def test_map_and_success_decide_before_the_words(
    frames: Frames, models: Models, changes: dict[str, object], topic: str
) -> None:
    assert focus(Notebook().with_(**changes), frames, models.topics).topic == topic
