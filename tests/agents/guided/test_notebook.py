"""The notebook travels as JSON, forgives old forms, and names the class as one would."""

import json
from datetime import date
from typing import Any

import pytest

from agents.contract import Known, Purpose
from agents.guided.notebook import Notebook
from agents.plan import PlanDraft, Step

FULL = Notebook(
    purpose=Purpose.PLAN,
    map="impact",
    grade="9",
    subject="ELA",
    size=29,
    groups=("4 with IEPs",),
    part=7,
    whole=18,
    wish="students argue",
    tried=("timers",),
    day=date(2026, 3, 12),
    candidates={"wait-time": 0.5},
    draft=PlanDraft(goal="7 of 18.", steps=(Step(id="s1", text="Ask.", date=date(2026, 3, 12)),)),
    turns=4,
)


def test_it_travels_as_json_without_loss() -> None:
    assert Notebook.load(json.loads(json.dumps(FULL.dump()))) == FULL


def test_what_is_unset_does_not_travel() -> None:
    assert Notebook().dump() == {}
    assert set(Notebook(grade="9").dump()) == {"grade"}


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"turns": "many"},
        {"grade": ["9"]},
        {"told": "one string"},
        {"draft": {"goal": 3}},
        {"day": "someday"},
        {"purpose": "gossip"},
        {"candidates": ["wait-time"]},
    ],
)
def test_a_state_of_another_form_is_a_fresh_notebook(state: dict[str, Any]) -> None:
    assert Notebook.load(state) == Notebook()


def test_fields_of_a_newer_version_are_left_out() -> None:
    assert Notebook.load({"grade": "9", "mood": "sunny"}) == Notebook(grade="9")


def test_a_change_makes_a_new_notebook() -> None:
    changed = FULL.with_(grade="10")
    assert (FULL.grade, changed.grade, changed.size) == ("9", "10", 29)


@pytest.mark.parametrize(
    ("notebook", "baseline"),
    [
        (Notebook(), None),
        (Notebook(part=7, whole=18), "7 of 18"),
        (Notebook(part=7, size=28), "7 of 28"),
        (Notebook(part=0, size=28), "0 of 28"),
        (Notebook(part=7), None),
        (Notebook(part=30, size=28), None),
        (Notebook(lost_minutes=8), "8 minutes"),
    ],
)
def test_where_things_stand(notebook: Notebook, baseline: str | None) -> None:
    assert notebook.baseline == baseline


@pytest.mark.parametrize(
    ("notebook", "room"),
    [
        (Notebook(), "your class"),
        (Notebook(grade="9", subject="ELA"), "your 9th grade ELA class"),
        (Notebook(grade="1"), "your 1st grade class"),
        (Notebook(grade="2", subject="math"), "your 2nd grade math class"),
        (Notebook(grade="3", subject="reading"), "your 3rd grade class"),
        (Notebook(grade="11", subject="science", course="chemistry"), "your 11th grade chemistry class"),
        (Notebook(grade="K"), "your kindergarten class"),
        (Notebook(grade="PK"), "your pre-K class"),
        (Notebook(subject="math"), "your math class"),
        (Notebook(grade="4", one_student=True), "this student"),
    ],
)
def test_the_room_is_named_as_one_would(notebook: Notebook, room: str) -> None:
    assert notebook.room == room


def test_what_is_known_is_listed_in_the_teachers_words() -> None:
    known = {one.name: one.value for one in FULL.known()}
    assert known["students"] == "4 with IEPs"
    assert known["evidence"] == "7 of 18"
    assert known["goal"] == "students argue"
    assert known["tried"] == "timers"
    assert known["when"] == "Thursday 2026-03-12"
    assert Known("target", "14 of 18") in FULL.with_(target=14).known()
    assert Known("target", "40") in FULL.with_(target=40).known()


def test_nothing_told_is_nothing_known() -> None:
    assert Notebook().known() == ()
    assert not Notebook().knows_goal
    assert not Notebook().knows_reality
