"""A plan is drafted in the teacher's words, and mended without losing anything."""

from datetime import date

import pytest

from agents.guided.goals import goal_of, goal_text
from agents.guided.ideas import own_step
from agents.guided.notebook import Notebook
from agents.guided.obstacles import obstacles_for
from agents.guided.planning import CHECK_BACK_DAYS, draft_plan, moved, own_plan, without_step
from agents.plan import Obstacle, PlanDraft, Step, readiness
from knowledge.library import Library

WEDNESDAY = date(2026, 3, 11)
TOLD = Notebook(part=7, whole=18, target=14, wish="students say something about the book", obstacle="you run late")


def steps(count: int) -> tuple[Step, ...]:
    return tuple(Step(id=f"s{n}", text=f"Do {n}.", date=WEDNESDAY) for n in range(1, count + 1))


@pytest.mark.parametrize(
    ("notebook", "goal"),
    [
        (Notebook(), None),
        (Notebook(part=7, whole=18), None),
        (Notebook(wish="students write a full sentence"), "Students write a full sentence."),
        (Notebook(wish="students write more", part=7, whole=18), "Students write more. Now: 7 of 18."),
        (
            Notebook(wish="students write more", part=7, whole=18, target=14),
            "14 of 18 students write more. Now: 7 of 18.",
        ),
        (Notebook(target=14, size=18, part=7), "14 of 18 students. Now: 7 of 18."),
        (Notebook(wish="everybody says something", size=18), "Everybody says something. All 18."),
        (
            Notebook(wish="everybody says something", size=18, part=7, by=date(2026, 3, 31)),
            "By March 31: Everybody says something. All 18. Now: 7 of 18.",
        ),
        (Notebook(lost_minutes=12), None),
        (Notebook(lost_minutes=12, target=5), "Ready in 5 minutes or less. Now: 12 minutes."),
        (
            Notebook(lost_minutes=12, target=5, wish="students line up quietly"),
            "Students line up quietly, in 5 minutes or less. Now: 12 minutes.",
        ),
        (
            Notebook(lost_minutes=12, wish="students line up quietly"),
            "Students line up quietly. Now: 12 minutes.",
        ),
        (Notebook(target=30, size=18, wish="students read"), "Students read."),
    ],
)
def test_the_goal_is_about_students_with_the_numbers_told(notebook: Notebook, goal: str | None) -> None:
    assert goal_text(notebook) == goal


@pytest.mark.parametrize(
    ("obstacle", "response"),
    [
        ("you are late from specials", "first part only"),
        ("there is a fire drill", "first part only"),
        ("you forget in the moment", "note on my desk"),
        ("they refuse to do it", "ask once, quietly"),
        ("the class laughs", "one volunteer pair"),
        ("your aide is out", "one table or group"),
        ("the copier", "the board and paper"),
        ("they finish early", "next task on the board"),
        ("nobody talks", "not fill the gap"),
        ("the moon is full", "change the rest for the next try"),
    ],
)
def test_the_response_suits_the_obstacle(obstacle: str, response: str) -> None:
    (found,) = obstacles_for(obstacle)
    assert response in (found.response or "")


@pytest.mark.parametrize(
    ("obstacle", "mine"),
    [
        ("you're late from specials", "I'm late from specials"),
        ("you forget", "I forget"),
        ("your aide is out", "my aide is out"),
        ("you were out sick", "I was out sick"),
        ("they will laugh at you", "they will laugh at me"),
        ("nobody helps you", "nobody helps me"),
        ("you are new here", "I am new here"),
    ],
)
def test_the_plan_says_the_obstacle_as_the_teacher_would(obstacle: str, mine: str) -> None:
    assert obstacles_for(obstacle)[0].obstacle == mine


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_obstacle_is_invented(nothing: str | None) -> None:
    assert obstacles_for(nothing) == ()


def test_a_draft_holds_what_was_told_and_what_the_card_says(library: Library) -> None:
    card = library.get("wait-time")
    assert card is not None
    plan = draft_plan(TOLD.with_(day=date(2026, 3, 16), helper="aide"), card, WEDNESDAY).plan
    assert plan.strategies == ("wait-time",)
    assert plan.goal == goal_text(TOLD)
    assert [(step.text, step.cue, step.date) for step in plan.steps] == [
        (card.front.first_step, card.front.cue, date(2026, 3, 16))
    ]
    assert plan.check_back == date(2026, 3, 23)
    assert plan.evidence is not None
    assert "it was 7" in plan.evidence.what
    assert plan.evidence.what.endswith(f"{card.front.measure.text} My aide keeps the count.")
    assert readiness(plan).complete


@pytest.mark.parametrize(
    ("told", "today", "day"),
    [
        (None, WEDNESDAY, date(2026, 3, 12)),
        (None, date(2026, 3, 13), date(2026, 3, 16)),
        (date(2026, 3, 10), WEDNESDAY, date(2026, 3, 12)),
        (WEDNESDAY, WEDNESDAY, date(2026, 3, 12)),
        (date(2026, 3, 20), WEDNESDAY, date(2026, 3, 20)),
    ],
)
def test_the_first_step_is_on_the_day_told_or_the_next_school_day(
    library: Library, told: date | None, today: date, day: date
) -> None:
    card = library.get("wait-time")
    assert card is not None
    plan = draft_plan(Notebook(day=told), card, today).plan
    assert plan.steps[0].date == day
    assert plan.check_back is not None
    assert (plan.check_back - day).days == CHECK_BACK_DAYS


def test_every_card_makes_a_whole_plan_but_for_a_goal_that_nobody_named(library: Library) -> None:
    for card in library:
        drafted = draft_plan(Notebook(), card, WEDNESDAY)
        assert drafted.plan.goal is None, card.slug
        assert readiness(drafted.plan).missing == ("a goal for students", "a number in the goal"), card.slug
        assert drafted.proposed == ("obstacle",), card.slug


WISH = "students wait for their turn before they speak"


@pytest.mark.parametrize(
    ("notebook", "goal", "proposed"),
    [
        (Notebook(), "Students wait for their turn before they speak, in 4 of 5 lessons.", ("goal",)),
        (
            Notebook(part=7, whole=18),
            "13 of 18 students wait for their turn before they speak. Now: 7 of 18.",
            ("goal",),
        ),
        (
            Notebook(part=7, whole=18, wish="students write more"),
            "13 of 18 students write more. Now: 7 of 18.",
            ("number",),
        ),
        (
            Notebook(part=7, whole=18, wish="students write more", target=10),
            "10 of 18 students write more. Now: 7 of 18.",
            (),
        ),
        (
            Notebook(target=14, size=18),
            "14 of 18 students wait for their turn before they speak.",
            ("doing",),
        ),
        (
            Notebook(lost_minutes=12, wish="students line up quickly"),
            "Students line up quickly, in 6 minutes or less. Now: 12 minutes.",
            ("number",),
        ),
        (Notebook(lost_minutes=12), "Students wait for their turn before they speak, in 4 of 5 lessons.", ("goal",)),
        (Notebook(size=26, wish="students write more"), "Students write more, in 4 of 5 lessons.", ("number",)),
        (Notebook(size=24, wish="each kid to say like 6 sentences"), "Each kid can say about 6 sentences. All 24.", ()),
        (
            Notebook(wish="students say what 4x3 means and not just 12"),
            "Students say what 4x3 means and not just 12, in 4 of 5 lessons.",
            ("number",),
        ),
        (
            Notebook(target=22, size=27, wish="20 of 25 to solve one alone"),
            "22 of 27 students solve one alone.",
            (),
        ),
        (
            Notebook(told=("what I want is for the new boy to have someone to sit with",)),
            "The new boy has someone to sit with, in 4 of 5 lessons.",
            ("number",),
        ),
    ],
)
def test_a_goal_that_was_not_told_is_proposed_and_says_so(
    notebook: Notebook, goal: str, proposed: tuple[str, ...]
) -> None:
    found = goal_of(notebook, WISH)
    assert found.text == goal
    assert found.proposed == proposed


@pytest.mark.parametrize(
    ("step", "text", "cue"),
    [
        (
            "blocks first, then the art bins",
            "Blocks first, then the art bins.",
            "When that lesson begins on Monday, I will do this: blocks first, then the art bins.",
        ),
        (
            "I will hand the trays out later",
            "Hand the trays out later.",
            "When that lesson begins on Monday, I will hand the trays out later.",
        ),
        (
            "you'll wait at your door on monday",
            "Wait at my door on monday.",
            "When that lesson begins on Monday, I will wait at my door.",
        ),
    ],
)
def test_a_step_of_their_own_is_a_whole_plan_in_their_words(step: str, text: str, cue: str) -> None:
    drafted = own_plan(TOLD.with_(day=date(2026, 3, 16)), step, WEDNESDAY)
    (first,) = drafted.plan.steps
    assert (first.text, first.cue, first.date) == (text, cue, date(2026, 3, 16))
    assert drafted.plan.strategies == ()
    assert readiness(drafted.plan).complete
    assert drafted.proposed == ()


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_made_for_a_step_of_their_own_is_named_as_a_proposal(language: str) -> None:
    wish = WISH if language == "en" else "los estudiantes esperan su turno para hablar"
    notebook = Notebook.model_validate({"language": language})
    drafted = own_plan(notebook, "two seniors show it", WEDNESDAY, wish)
    assert drafted.proposed == ("goal", "obstacle")
    assert readiness(drafted.plan).complete


def test_what_merely_happened_is_no_obstacle(library: Library) -> None:
    card = library.get("wait-time")
    assert card is not None
    drafted = draft_plan(Notebook(obstacle="you sent them to get water"), card, WEDNESDAY)
    assert "water" not in drafted.plan.obstacles[0].obstacle
    assert "obstacle" in drafted.proposed


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ("maybe i hand out the trays later", "I will hand out the trays later"),
        ("i will only have 10 minutes at the start", None),
        ("I'll bring that to my department", None),
        ("maybe i shouldnt split them up", None),
        ("blocks first, tomorrow before snack", "blocks first, tomorrow before snack"),
        ("they were loud on monday", None),
    ],
)
def test_only_what_the_teacher_will_do_is_a_step(told: str, step: str | None) -> None:
    assert own_step("ok write it down", (told,)) == step


def test_the_step_is_placed_in_the_class_that_was_told(library: Library) -> None:
    card = library.get("wait-time")
    assert card is not None
    plan = draft_plan(Notebook(period="5th period", grade="7"), card, WEDNESDAY).plan
    assert "5th period" in plan.steps[0].text


def test_the_teachers_own_idea_is_the_step(library: Library) -> None:
    card = library.get("wait-time")
    assert card is not None
    told = ("they never start", "maybe i hand the trays out after i talk")
    step = draft_plan(Notebook(told=told, period="4th period"), card, WEDNESDAY).plan.steps[0]
    assert step.text == "Hand the trays out after I talk."
    assert "4th period" in (step.cue or "")


def test_what_was_feared_is_the_obstacle(library: Library) -> None:
    card = library.get("phone-management")
    assert card is not None
    drafted = draft_plan(Notebook(told=("ok. what if a kid says no",)), card, WEDNESDAY)
    assert drafted.plan.obstacles[0].obstacle == "a kid says no"
    assert "obstacle" not in drafted.proposed


def test_moving_keeps_what_is_done() -> None:
    done = Step(id="s1", text="Did it.", cue="When it rang, I did.", date=date(2026, 3, 9), done=True)
    plan = PlanDraft(goal="12 of 20 read.", steps=(done, *steps(1)), obstacles=(Obstacle(obstacle="noise"),))
    later = moved(plan, date(2026, 3, 30))
    assert [step.date for step in later.steps] == [date(2026, 3, 9), date(2026, 3, 30)]
    assert later.check_back == date(2026, 4, 6)
    assert (later.goal, later.obstacles) == (plan.goal, plan.obstacles)


@pytest.mark.parametrize(("number", "left"), [(1, ["s2", "s3"]), (2, ["s1", "s3"]), (3, ["s1", "s2"])])
def test_a_step_is_dropped_by_its_number(number: int, left: list[str]) -> None:
    plan = without_step(PlanDraft(steps=steps(3)), number)
    assert plan is not None
    assert [step.id for step in plan.steps] == left


@pytest.mark.parametrize(("count", "number"), [(3, 0), (3, 4), (3, -1), (1, 1), (0, 1)])
def test_a_step_that_is_not_there_or_the_only_one_stays(count: int, number: int) -> None:
    assert without_step(PlanDraft(steps=steps(count)), number) is None
