"""A plan is ready when every part is there; what is not is named, never scored."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from agents.plan import Evidence, Obstacle, PlanDraft, Step, readiness

STEP = Step(
    id="s1", text="Ask two planned questions.", cue="When I have asked, I will count to three.", date=date(2026, 3, 12)
)
READY = PlanDraft(
    goal="20 of 28 students answer in a whole sentence.",
    strategies=("wait-time",),
    steps=(STEP,),
    evidence=Evidence(what="Count the answers that have a because.", protocol="wait-time-log"),
    obstacles=(Obstacle(obstacle="I panic in the silence", response="I will look at the clock."),),
    check_back=date(2026, 3, 19),
)


def without(**changes: Any) -> PlanDraft:
    return READY.model_copy(update=changes)


def test_a_whole_plan_is_ready() -> None:
    assert readiness(READY).complete
    assert readiness(READY).missing == ()


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"goal": None}, ("a goal for students", "a number in the goal")),
        ({"goal": "Students answer in sentences."}, ("a number in the goal",)),
        (
            {"strategies": (), "steps": ()},
            ("a strategy", "a first step", "a cue for each step", "a date for each step"),
        ),
        ({"steps": ()}, ("a first step", "a cue for each step", "a date for each step")),
        ({"steps": (STEP, STEP.model_copy(update={"cue": None}))}, ("a cue for each step",)),
        ({"steps": (STEP.model_copy(update={"date": None}),)}, ("a date for each step",)),
        ({"evidence": None}, ("what you will count",)),
        ({"obstacles": ()}, ("an obstacle and your response",)),
        ({"obstacles": (Obstacle(obstacle="noise"),)}, ("an obstacle and your response",)),
        ({"check_back": None}, ("a day to check back",)),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, Any], missing: tuple[str, ...]) -> None:
    ready = readiness(without(**changes))
    assert not ready.complete
    assert ready.missing == missing


def test_a_step_of_the_teachers_own_needs_no_strategy() -> None:
    assert readiness(without(strategies=())).complete


def test_an_empty_plan_lacks_everything_and_is_still_a_plan() -> None:
    assert len(readiness(PlanDraft()).missing) == 9


def test_support_and_protocol_are_not_needed() -> None:
    assert readiness(without(support=None, evidence=Evidence(what="Count hands."))).complete


def test_a_plan_travels_as_json() -> None:
    assert PlanDraft.model_validate_json(READY.model_dump_json()) == READY


@pytest.mark.parametrize(
    "broken",
    [
        {"steps": [STEP.model_dump()] * 4},
        {"goal": "x" * 1001},
        {"evidence": {"what": ""}},
        {"steps": [{"id": "s1", "text": ""}]},
        {"obstacles": [{"obstacle": ""}]},
        {"check_back": "soon"},
        {"grade": "A"},
    ],
)
def test_what_is_no_plan_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        PlanDraft.model_validate(broken)


def test_a_plan_is_not_changed_in_place() -> None:
    with pytest.raises(ValidationError):
        READY.goal = "another"  # type: ignore[misc]
