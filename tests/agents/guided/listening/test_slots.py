"""What was told is not asked; what was asked is not asked again."""

from itertools import pairwise

import pytest

from agents.guided.acts.act import Act
from agents.guided.acts.reading import Said
from agents.guided.agent import GuidedAgent
from agents.guided.listening.slots import ORDER, open_slots, slot_of, told_slots
from agents.guided.maps import MAPS
from agents.guided.notebook import Notebook
from prompts.frames import Slot
from tests.agents.guided.scripts import SCRIPTS
from tests.agents.guided.test_every_reply import played


def said(act: Act, text: str = "some words of it") -> Said:
    return Said(text, act, 0.5, Act.JOKE)


@pytest.mark.parametrize(
    ("act", "slot"),
    [
        (Act.CAUSE, Slot.CAUSE),
        (Act.INSIGHT, Slot.CAUSE),
        (Act.CONTRAST, Slot.EXCEPTION),
        (Act.SUCCESS, Slot.EXCEPTION),
        (Act.GOAL, Slot.GOAL),
        (Act.COUNT, Slot.COUNT),
        (Act.TRIED, Slot.TRIED),
        (Act.ALREADY, Slot.TRIED),
        (Act.STEP, Slot.STEP),
    ],
)
def test_what_a_part_tells_is_told(act: Act, slot: Slot) -> None:
    notebook = Notebook()
    told = told_slots(notebook, [said(act)])
    assert told == (slot,)
    assert slot not in open_slots(notebook.with_(slots=told))


def test_a_picture_takes_more_than_a_word() -> None:
    assert told_slots(Notebook(), [said(Act.SITUATION)]) == ()
    assert told_slots(Notebook(), [said(Act.SITUATION), said(Act.OWN_MOVE)]) == (Slot.PICTURE,)
    assert told_slots(Notebook(), [said(Act.SITUATION, "word " * 20)]) == (Slot.PICTURE,)


def test_an_answer_fills_the_slot_that_was_asked() -> None:
    assert Slot.WHO in told_slots(Notebook(question="slot.who"), [said(Act.SITUATION)])


@pytest.mark.parametrize("act", [Act.AGREE, Act.DOUBT, Act.JOKE, Act.UNSURE, Act.ASK_IDEAS])
def test_what_is_no_answer_fills_nothing(act: Act) -> None:
    assert told_slots(Notebook(question="slot.who"), [said(act)]) == ()


def test_what_was_told_stays_told() -> None:
    assert told_slots(Notebook(slots=("goal",)), [said(Act.GOAL), said(Act.CAUSE)]) == (Slot.GOAL, Slot.CAUSE)


@pytest.mark.parametrize("name", MAPS)
def test_every_map_asks_each_slot_once(name: str) -> None:
    notebook, asked = Notebook(map=name), []
    while slots := open_slots(notebook):
        asked.append(slots[0])
        notebook = notebook.with_(asked=(*notebook.asked, f"slot.{slots[0]}"))
    assert sorted(asked) == sorted(Slot)
    assert tuple(asked) == ORDER[notebook.map]


def test_a_preferred_slot_comes_first() -> None:
    assert open_slots(Notebook(), [Slot.STEP])[0] is Slot.STEP


def test_a_question_of_no_frame_asks_for_no_slot() -> None:
    assert slot_of("from_cause") is None
    assert slot_of("slot.goal") is Slot.GOAL


@pytest.mark.parametrize("name", SCRIPTS)
def test_in_a_talk_no_slot_is_asked_twice_or_after_it_was_told(guided: GuidedAgent, name: str) -> None:
    talk = played(guided, name)
    states = [{}, *(reply.completed.agent_state for reply in talk.replies)]
    for before, after in pairwise(states):
        question = str(after.get("question") or "")
        if slot := slot_of(question):
            assert question not in before.get("asked", ())
            assert slot.value not in before.get("slots", ())
