"""What one message tells goes into the notebook; an answer is understood by the question before it."""

from datetime import date
from typing import Any

import pytest

from agents.contract import Profile
from agents.guided.answers import student_goal
from agents.guided.learning import from_profile, learn
from agents.guided.notebook import Notebook
from agents.guided.reading.message import read_message

TODAY = date(2026, 3, 11)


def told(*messages: str, **before: Any) -> Notebook:
    notebook = Notebook().with_(**before)
    for message in messages:
        notebook = learn(notebook, read_message(message, TODAY))
    return notebook


def test_facts_are_gathered_over_messages() -> None:
    notebook = told("7th grade science", "31 kids, period 4", "I tried timers", "my aide could tally")
    assert (notebook.grade, notebook.subject, notebook.size) == ("7", "science", 31)
    assert (notebook.period, notebook.tried, notebook.helper) == ("period 4", ("timers",), "aide")
    assert notebook.turns == 4


def test_who_the_class_is_stays_as_told_first() -> None:
    notebook = told("7th grade science, 31 kids", "my friend in 5th grade does it", "24 kids did the project")
    assert (notebook.grade, notebook.size) == ("7", 31)


@pytest.mark.parametrize("words", ["sorry, 8th grade", "actually its 8th grade", "I meant 8th grade"])
def test_a_correction_is_taken(words: str) -> None:
    assert told("7th grade science", words).grade == "8"


def test_counts_follow_the_latest() -> None:
    notebook = told("maybe 9 of 31 listen", "today it was 12 of 31")
    assert (notebook.part, notebook.whole) == (12, 31)


def test_groups_and_tries_add_up_without_doubling() -> None:
    notebook = told("4 IEPs", "also 2 newcomers, 4 IEPs", "I tried timers", "I tried timers. I tried candy")
    assert notebook.groups == ("4 IEPs", "2 newcomers")
    assert notebook.tried == ("timers", "candy")


@pytest.mark.parametrize(
    ("question", "answer", "field", "value"),
    [
        ("target", "20 maybe", "target", 20),
        ("target", "id be happy with 15", "target", 15),
        ("baseline", "like 9", "part", 9),
        ("baseline", "12 of 28", "part", 12),
        ("goal", "everyone puts a pencil to paper", "wish", "everyone puts a pencil to paper"),
        ("goal", "them all writing something", "wish", "students all writing something"),
        ("obstacle", "the fire drill thursday", "obstacle", "the fire drill Thursday"),
        ("obstacle", "they might laugh at me", "obstacle", "they might laugh at you"),
    ],
)
def test_an_answer_is_understood_by_its_question(question: str, answer: str, field: str, value: object) -> None:
    assert getattr(told(answer, question=question, size=28), field) == value


@pytest.mark.parametrize(
    ("question", "answer", "field"),
    [
        ("target", "idk", "target"),
        ("baseline", "no clue", "part"),
        ("goal", "not sure", "wish"),
        ("goal", "just tell me what to do", "wish"),
        ("goal", "what do you mean?", "wish"),
        ("goal", "they never do anything I ask", "wish"),
        ("goal", "Jayden stops hitting Marcus in line", "wish"),
        ("obstacle", "what could I do then?", "obstacle"),
        ("obstacle", "thanks", "obstacle"),
        ("baseline", "40 kids", "part"),
    ],
)
def test_what_is_no_answer_is_not_taken_for_one(question: str, answer: str, field: str) -> None:
    assert getattr(told(answer, question=question, size=28), field) is None


@pytest.mark.parametrize(
    ("wish", "goal"),
    [
        ("them to argue", "students argue"),
        ("them all to be able to explain it", "students explain it"),
        ("my kids to write more", "students write more"),
        ("to see them lean in", "students lean in"),
        ("they listen", "students listen"),
        ("they'd listen", "students listen"),
        ("everybody speaks by the end of the month", "everybody speaks"),
        ("by the end of the week, all of them line up", "all of them line up"),
        ("20 of them talking", "20 of them talking"),
        ("all of them to put phones away", "all of them put phones away"),
        ("everyone to say something", "everyone says something"),
        ("for my kids to read on their own", "students read on their own"),
    ],
)
def test_a_wish_becomes_a_goal_for_students(wish: str, goal: str) -> None:
    assert student_goal(wish) == goal


def test_a_wish_is_kept_as_said_too() -> None:
    notebook = told("I want them to listen the first time")
    assert notebook.wish == "students listen the first time"
    assert notebook.wish_said == "you want them to listen the first time"


def test_the_first_trouble_that_can_be_said_back_is_the_problem() -> None:
    assert told("7th grade. they walk out on me").problem == "they walk out on you"
    assert told("they walk out on me", "they never listen").problem == "they walk out on you"
    assert told("I want them quiet").problem is None


def test_a_reason_is_an_obstacle() -> None:
    assert told("I skipped it because we were late from specials").obstacle == "you were late from specials"


def test_two_messages_without_content_are_counted() -> None:
    assert told("idk").unproductive == 1
    assert told("idk", "not sure").unproductive == 2
    assert told("idk", "not sure", "they talk over me").unproductive == 0


def test_a_wish_with_a_students_name_is_not_kept() -> None:
    assert told("I want Jayden to stop hitting").wish is None


def test_days_and_ends_are_kept() -> None:
    assert told("lets do thurs").day == date(2026, 3, 12)
    assert told("all of them by the end of the month").by == date(2026, 3, 31)


@pytest.mark.parametrize("message", ["thanks", "hi", "who reads this?", "are you a bot", "write me a poem", "idk"])
def test_small_talk_is_not_searched_with(message: str) -> None:
    assert told(message).told == ()


def test_only_the_latest_statements_are_kept() -> None:
    notebook = told(*[f"statement about noise number {n} today" for n in range(20)])
    assert len(notebook.told) == 8
    assert notebook.told[-1] == "statement about noise number 19 today"


@pytest.mark.parametrize(
    ("profile", "before", "known"),
    [
        (Profile(grades=("7",), subjects=("math",), class_size=28), {}, ("7", "math", 28)),
        (Profile(grades=("7", "8"), subjects=("math", "science")), {}, (None, None, None)),
        (Profile(grades=("7",), class_size=28), {"grade": "5", "size": 20}, ("5", None, 20)),
        (Profile(), {}, (None, None, None)),
    ],
)
def test_the_profile_tells_what_the_talk_has_not(
    profile: Profile, before: dict[str, Any], known: tuple[str | None, str | None, int | None]
) -> None:
    notebook = from_profile(Notebook().with_(**before), profile)
    assert (notebook.grade, notebook.subject, notebook.size) == known


@pytest.mark.parametrize(
    "words", ["no that's not what i meant", "not quiet kids, ME", "no, 6th period", "go", "thats it"]
)
def test_a_correction_or_a_word_of_assent_is_no_goal(words: str) -> None:
    notebook = told(words, question="goal", size=20)
    assert (notebook.wish, notebook.tried, notebook.obstacle) == (None, (), None)


@pytest.mark.parametrize("words", ["they wait too much", "they hide them in the hoodie pocket", "brown is a feeling"])
def test_how_it_is_now_is_no_goal(words: str) -> None:
    assert told(words, question="goal").wish is None


def test_a_share_answers_only_when_it_is_one() -> None:
    assert told("no one could hide", question="baseline", size=20).part is None
    assert told("about half of them", question="baseline", size=20).part == 10
    assert told("4x3 means 12", question="baseline", size=22).part is None


def test_a_corrected_aim_is_no_count() -> None:
    notebook = told("I want 20 of 25 to solve one alone", "actually its 27 kids now. so 22 of 27")
    assert (notebook.part, notebook.target) == (None, 22)


def test_limits_add_up_and_scarcity_may_get_in_the_way() -> None:
    notebook = told("no posters", "i dont have enough counters")
    assert notebook.limits == ("no posters", "i dont have enough counters")
    assert notebook.obstacle == "you don't have enough counters"


def test_what_stands_in_a_pasted_transcript_is_not_the_teachers_telling() -> None:
    pasted = "here\nMe: I want 5 of 20 to talk\nSam: no\nMe: I tried timers\nSam: ok"
    assert told(pasted).known() == ()
