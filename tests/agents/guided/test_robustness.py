"""Whatever is written and whatever state comes back, there is one sensible reply and never an error."""

import json
import random
from datetime import date
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from agents.contract import OpenPlan, PastMessage, Profile, Purpose, Speaker
from agents.guided.agent import GuidedAgent
from agents.plan import PlanDraft, Step
from prompts.phrasings import Phrasings
from tests.agents.guided.scripts import SCRIPTS
from tests.agents.guided.talking import Talk

CSV = "\n".join(["student,exit ticket,quiz", *(f"S{number},{number % 4},{number % 11}" for number in range(60))])
TRANSCRIPT = "\n".join(
    f"{'Teacher' if number % 2 else f'Student {number % 5}'}: so I think the answer is {number}?"
    for number in range(1, 40)
)
ODD = (
    "?",
    "...",
    "🙂",
    "👍👍👍",
    "!!!",
    "asdfghjkl",
    "1",
    "-",
    "\n\n\n",
    "   ",
    "{room} {0} %s",
    "[1] [2] **bold** <b>x</b>",
    "> quoted",
    "1. one\n2. two",
    "period 4\t31\tloud\nperiod 5\t28\tquiet",
    "they\tnever\tlisten",
    "nobody\u00a0listens\u00a0to\u00a0me",
    "NULL",
    "\u200b\u202e",
    "日本語で話してもいいですか",
    "why" * 400,
    "they talk over me " * 1700,
    "x" * 30_000,
    "a, " * 10_000,
    CSV,
    TRANSCRIPT,
    "Teacher: " + "blah " * 5000,
)
MESSAGES = (*ODD[:11], *ODD[18:22], *(message for script in SCRIPTS.values() for message in script))


@pytest.mark.parametrize("message", ODD, ids=lambda message: repr(message[:16]))
def test_an_odd_first_message_gets_a_reply(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert reply.text.strip()
    assert len(reply.text.split()) <= 300
    assert reply.own_words.count("?") <= 1
    assert reply.plan is None


@pytest.mark.parametrize("message", ODD, ids=lambda message: repr(message[:16]))
def test_an_odd_answer_about_a_plan_leaves_its_heart_alone(guided: GuidedAgent, message: str) -> None:
    talk = Talk(guided)
    talk.say_all("transitions take forever, 3rd grade, just tell me what to do", "Make a plan")
    assert talk.open_plan is not None
    before = talk.open_plan.draft
    reply = talk.say(message)
    assert reply.text.strip()
    assert reply.known["grade"] == "3rd grade"
    assert (talk.open_plan.draft.strategies, talk.open_plan.draft.steps) == (before.strategies, before.steps)


@pytest.mark.parametrize("beginning", ["they might run because", "I want them to"])
def test_an_endless_answer_about_a_plan_is_cut_to_size(guided: GuidedAgent, beginning: str) -> None:
    talk = Talk(guided)
    talk.say_all("transitions take forever, 3rd grade, just tell me what to do", "Make a plan")
    assert talk.say(beginning + " and then they talk" * 150).text.strip()


@pytest.mark.parametrize("message", ["I tried the thing from card [7] and [8], they laughed"])
def test_marks_in_the_teachers_words_are_not_taken_for_sources(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say_all("nobody talks, 9th grade", message)
    assert reply.marks == {source.n for source in reply.sources}


@pytest.mark.parametrize("message", ["?", "...", "🙂", "asdf", "1"])
def test_a_message_without_words_is_met_with_an_opening_question(guided: GuidedAgent, message: str) -> None:
    reply = Talk(guided).say(message)
    assert "on your mind" in reply.text or "like to think about" in reply.text


def test_a_transcript_is_counted_and_not_judged(guided: GuidedAgent) -> None:
    reply = Talk(guided).say(TRANSCRIPT)
    assert "39 lines" in reply.text
    assert "percent of the words" in reply.text
    assert reply.completed.directiveness == 3
    assert reply.own_words.count("?") == 1


def test_a_long_paste_is_answered_by_its_beginning(guided: GuidedAgent) -> None:
    paste = "my 9th graders never talk, just tell me what to do. " + "notes from the lesson " * 1300
    reply = Talk(guided).say(paste)
    assert reply.known["grade"] == "9th grade"
    assert len(json.dumps(reply.completed.agent_state)) < 16_000


@pytest.mark.parametrize(
    "state",
    [
        {"turns": "many"},
        {"map": 7},
        {"told": None, "grade": {"x": 1}},
        {"draft": "a plan"},
        {"version": 99, "memory": ["x"]},
        {"grade": "9", "mood": "sunny"},
        {"candidates": {"no-such-card": 0.9}},
        {"offered": ["no-such-card"], "last_offered": ["no-such-card"], "chosen": "no-such-card", "card": "gone"},
        {"question": "no.such.question", "asked": ["x"], "used": ["reflect.nothing/99"]},
        {"size": -4, "part": 90, "whole": 3, "target": 1000},
        {"day": "1999-01-01", "by": "1999-01-01"},
        {"map": "a map of an older version", "purpose": "plan", "turns": 3},
        {"grade": "15", "turns": 3},
        {"grade": "seven", "turns": 3},
    ],
    ids=str,
)
def test_an_old_or_broken_state_does_not_break(guided: GuidedAgent, state: dict[str, Any]) -> None:
    talk = Talk(guided, state=state)
    for message in ("transitions take forever, 3rd grade", "the first one", "just tell me", "Make a plan", "thursday"):
        assert talk.say(message).text.strip()


@pytest.mark.parametrize("grades", [("7",), ("K",), ("PK",), ("12", "11"), ("7th",), ("adult",), ("",)])
def test_a_profile_as_people_write_it_does_not_break(guided: GuidedAgent, grades: tuple[str, ...]) -> None:
    profile = Profile(name="R", grades=grades, subjects=("underwater basket weaving",), class_size=0)
    assert Talk(guided, profile=profile).say("nobody talks in class, what should I do").text.strip()


def test_history_without_state_is_no_trouble(guided: GuidedAgent) -> None:
    history = (PastMessage(Speaker.TEACHER, "hi"), PastMessage(Speaker.AGENT, "Hello.")) * 40
    assert Talk(guided, history=history, purpose=Purpose.PLAN).say("ok the second one").text.strip()


@pytest.mark.parametrize("steps", [(), (Step(id="s1", text="Ask."),), tuple(Step(id=n, text="Ask.") for n in "abc")])
def test_any_open_plan_can_be_talked_about(guided: GuidedAgent, steps: tuple[Step, ...]) -> None:
    for made_here in (True, False):
        plan = OpenPlan("plan_1", PlanDraft(steps=steps), attempts=(("tried", None),), made_here=made_here)
        talk = Talk(guided, open_plan=plan)
        for message in ("hi", "make it smaller", "drop step 2", "drop step 9", "move it to friday", "they might laugh"):
            assert talk.say(message).text.strip()


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 12, 31), date(2027, 1, 1), date(2026, 11, 1)])
def test_any_day_is_a_day_to_talk(guided: GuidedAgent, today: date) -> None:
    talk = Talk(guided, today=today)
    talk.say_all("transitions take forever, 3rd grade, just tell me what to do", "Make a plan")
    talk.say_all("february 29", "tomorrow")
    assert talk.open_plan is not None
    assert all(step.date and step.date > today for step in talk.open_plan.draft.steps)


@pytest.mark.parametrize("seed", range(4))
def test_sixty_messages_in_any_order_are_answered(guided: GuidedAgent, seed: int) -> None:
    talk = Talk(guided)
    for message in random.Random(seed).choices(MESSAGES, k=60):
        reply = talk.say(message)
        assert reply.text.strip()
        assert reply.own_words.count("?") <= 1
    assert len(json.dumps(talk.state)) < 40_000


@pytest.mark.parametrize("messages", SCRIPTS.values(), ids=SCRIPTS)
def test_when_every_wording_is_used_up_replies_stay_whole(
    guided: GuidedAgent, phrasings: Phrasings, messages: tuple[str, ...]
) -> None:
    used = sorted(one.id for wordings in phrasings.wordings.values() for one in wordings)
    talk = Talk(guided, state={"used": used, "turns": 30, "told": ["they never listen to directions"]})
    for message in messages:
        reply = talk.say(message)
        assert reply.text.strip()
        assert reply.own_words.count("?") <= 1


@pytest.mark.parametrize(
    "message", ["they come in wild, 24 kids, 2 with IEPs", "we're late because of specials", "meh"]
)
def test_a_card_told_without_its_lead_keeps_its_name_and_mark(
    guided: GuidedAgent, phrasings: Phrasings, message: str
) -> None:
    used = sorted(one.id for wordings in phrasings.wordings.values() for one in wordings)
    reply = Talk(guided, state={"used": used, "turns": 30}).say(message)
    assert reply.marks == {source.n for source in reply.sources}


@settings(derandomize=True, max_examples=60, deadline=None, phases=(Phase.generate,))
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=80), min_size=1, max_size=3))
def test_any_text_is_answered(guided: GuidedAgent, messages: list[str]) -> None:
    assert Talk(guided).say_all(*messages).text.strip()
