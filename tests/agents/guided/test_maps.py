"""A map knows what was told and what is still missing."""

import pytest

from agents.contract import Purpose
from agents.guided.maps import MAPS, goal_question, map_for, missing_of, next_region, regions_of, stage_of
from agents.guided.notebook import MapName, Notebook
from agents.plan import PlanDraft
from prompts.frames import Slot
from prompts.phrasings import Phrasings

EACH_MAP = pytest.mark.parametrize("name", MAPS)


@pytest.mark.parametrize(
    ("purpose", "one_lesson", "name"),
    [
        (Purpose.REFLECT, False, "reflecting"),
        (Purpose.REFLECT, True, "reflecting"),
        (Purpose.PLAN, False, "impact"),
        (Purpose.PLAN, True, "planning"),
        (Purpose.PREPARE, False, "preparation"),
        (Purpose.ASK, False, "library"),
    ],
)
def test_each_purpose_has_its_map(purpose: Purpose, one_lesson: bool, name: str) -> None:
    assert map_for(purpose, one_lesson=one_lesson) == name


@EACH_MAP
def test_a_fresh_map_lacks_something_and_asks_for_it(name: str) -> None:
    fresh = Notebook(map=name)
    region = next_region(fresh)
    assert region is not None
    assert region.name == missing_of(fresh)[0]
    assert stage_of(fresh) == region.stage


@EACH_MAP
def test_every_region_can_be_known(name: MapName) -> None:
    told = Notebook(
        map=name,
        slots=tuple(slot.value for slot in Slot),
        grade="7",
        subject="math",
        offered=("think-pair-share",),
    )
    assert missing_of(told) == ()
    assert next_region(told) is None
    assert stage_of(told) == regions_of(told)[-1].stage


@EACH_MAP
def test_what_was_told_is_not_missing(name: MapName) -> None:
    for region in MAPS[name]:
        if region.slot:
            assert region.name not in missing_of(Notebook(map=name, slots=(region.slot.value,)))


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, "now"),
        ({"slots": ("picture",)}, "causes"),
        ({"slots": ("picture", "cause")}, "goal"),
        ({"slots": ("picture", "cause"), "wish": "students listen"}, "evidence"),
        ({"slots": ("picture", "cause", "goal"), "part": 9, "whole": 31}, "tried"),
        ({"slots": ("picture", "cause", "goal", "count"), "tried": ("timers",)}, "step"),
    ],
)
def test_the_impact_cycle_goes_from_now_to_a_step(changes: dict[str, object], missing: str) -> None:
    assert missing_of(Notebook().with_(**changes))[0] == missing


@pytest.mark.parametrize(("name", "stage"), [("impact", "learn"), ("reflecting", "application")])
def test_with_a_plan_the_talk_is_about_trying_it(name: str, stage: str) -> None:
    assert stage_of(Notebook(map=name, draft=PlanDraft())) == stage


@pytest.mark.parametrize(
    ("changes", "question"), [({}, "goal"), ({"aims": True}, "goal_told"), ({"wish": "students listen"}, "goal_told")]
)
def test_the_goal_is_asked_for_in_words_that_know_of_it(
    phrasings: Phrasings, changes: dict[str, object], question: str
) -> None:
    assert goal_question(Notebook().with_(**changes)) == question
    assert len(phrasings.of(f"ask.{question}")) > 1
