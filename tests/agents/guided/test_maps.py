"""A map asks for what is not known yet, each region with its own question, and never endlessly."""

import pytest

from agents.contract import Purpose
from agents.guided.maps import MAPS, map_for, missing_of, next_region, stage_of
from agents.guided.notebook import MapName, Notebook
from agents.plan import PlanDraft
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
def test_every_region_can_be_asked_for_as_often_as_it_may(name: MapName, phrasings: Phrasings) -> None:
    for region in MAPS[name]:
        assert len(phrasings.of(f"ask.{region.question}")) >= region.times, region.name


@EACH_MAP
def test_questions_run_out(name: str) -> None:
    notebook = Notebook(map=name)
    for _ in range(30):
        region = next_region(notebook)
        if region is None:
            break
        notebook = notebook.with_(asked=(*notebook.asked, region.question))
    assert next_region(notebook) is None
    assert stage_of(notebook)


def test_what_was_told_is_not_asked_again() -> None:
    told = Notebook(
        problem="they talk over you", tried=("timers",), grade="7", part=9, whole=31, wish="students listen", target=25
    )
    assert next_region(told) is None
    assert missing_of(told) == ()


@pytest.mark.parametrize(
    ("changes", "asked_next"),
    [
        ({}, "situation"),
        ({"problem": "they talk"}, "goal"),
        ({"problem": "they talk", "wish": "students listen"}, "baseline"),
        ({"problem": "they talk", "wish": "students listen", "part_does": "talk"}, "tried"),
        ({"problem": "they talk", "wish": "students listen", "part_does": "talk", "tried": ("timers",)}, "class"),
        ({"problem": "they talk", "tried": ("timers",), "one_student": True}, "goal"),
        ({"part": 9, "whole": 31, "tried": ("timers",), "grade": "7"}, "goal"),
        ({"part": 9, "whole": 31, "tried": ("timers",), "grade": "7", "wish": "students listen"}, "target"),
    ],
)
def test_the_impact_cycle_goes_from_now_to_the_goal(changes: dict[str, object], asked_next: str) -> None:
    region = next_region(Notebook().with_(**changes))
    assert region is not None
    assert region.question == asked_next


def test_a_goal_for_all_needs_no_number() -> None:
    notebook = Notebook(problem="quiet", tried=("timers",), grade="2", part=7, whole=18, wish="everybody speaks")
    assert next_region(notebook) is None


@pytest.mark.parametrize(("name", "stage"), [("impact", "learn"), ("reflecting", "application")])
def test_with_a_plan_the_talk_is_about_trying_it(name: str, stage: str) -> None:
    assert stage_of(Notebook(map=name, draft=PlanDraft())) == stage


def test_a_success_is_asked_about_as_one() -> None:
    notebook = Notebook(map="reflecting", went_well=True, told=("it worked today",))
    questions = []
    while region := next_region(notebook):
        questions.append(region.question)
        notebook = notebook.with_(asked=(*notebook.asked, region.question))
    assert questions[0] == "well_seen"
    assert "goal" not in questions
    assert "well_keep" in questions
