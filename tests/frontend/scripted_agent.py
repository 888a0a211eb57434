"""An agent that does what the teacher's message tells it to, so that a browser test can see every event and fault."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta

from agents.contract import (
    AgentEvent,
    BriefProposed,
    Contact,
    Known,
    PlanProposed,
    ReplyCompleted,
    ReplyFailed,
    SafetyRaised,
    SourceCited,
    StageReached,
    Suggestion,
    SuggestionsOffered,
    TextDelta,
    Turn,
)
from agents.plan import Evidence, Obstacle, PlanDraft, Step

REPLY = """It sounds like the room was **loud**, and still only 7 of 29 were part of it.

Two things that fit a discussion with 29 students:

1. *Wait time*: ask once, then hold three quiet seconds before anyone speaks [1].
2. *Turn and talk*: ninety seconds with a partner first, so that quieter students have a sentence ready [2].

> Take ten seconds. Get a whole sentence ready.

Which of these could you see yourself doing on Thursday?"""
FIRST_HALF = "The first half of the reply. "
SECOND_HALF = "The second half of the reply."
SAFETY = "This is about a student's safety, so I am stepping out of coaching. Tell your counselor today."
_STAGE = StageReached(
    "impact",
    "identify",
    (Known("class", "Period 4"), Known("grade", "9"), Known("evidence", "7 of 29")),
    ("goal", "target"),
)
_SOURCES = (
    SourceCited(1, "wait-time", "Wait time", "steps"),
    SourceCited(2, "turn-and-talk", "Turn and talk", "what-it-sounds-like"),
)
_SUGGESTIONS = SuggestionsOffered(
    (Suggestion("Wait time", "I would try wait time"), Suggestion("Just tell me", "Just tell me"))
)


def plan_for(turn: Turn) -> PlanDraft:
    """A plan that lacks a day to check back."""
    step = Step(
        id="step-1",
        text="Ask two planned questions and count three silent seconds after each one.",
        cue="When I finish asking, I will touch three fingertips before I say a name.",
        date=turn.today + timedelta(days=2),
    )
    return PlanDraft(
        goal="At least 20 of 29 students say something in each discussion.",
        strategies=("wait-time",),
        steps=(step,),
        evidence=Evidence(what="A tally of who speaks"),
        obstacles=(Obstacle(obstacle="The bell cuts us short", response="I start ten minutes earlier"),),
    )


class ScriptedAgent:
    """Understands `echo:…`, `hold` (waits in the middle while `held`), `fail once`, `plan`, `brief` and `unsafe`."""

    def __init__(self) -> None:
        self.held = False
        self._failed: set[str] = set()

    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        async for event in self._events(turn):
            yield event
            if isinstance(event, ReplyFailed):
                return
        yield ReplyCompleted(agent="guided", directiveness=turn.directiveness or 2)

    async def _events(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        message = turn.message
        if message.startswith("echo:"):
            yield TextDelta(message.removeprefix("echo:"))
        elif message.startswith("hold"):
            yield TextDelta(FIRST_HALF)
            while self.held:  # noqa: ASYNC110 - the lever is pulled from outside this loop's tasks
                await asyncio.sleep(0.01)
            yield TextDelta(SECOND_HALF)
        elif message == "fail once" and message not in self._failed:
            self._failed.add(message)
            yield TextDelta(FIRST_HALF)
            yield ReplyFailed("upstream", "The model did not answer in time.")
        elif "unsafe" in message:
            yield SafetyRaised(
                "student_self_harm", SAFETY, (Contact("Counselor", "+1 555 010 3344"), Contact("Emergency", "911"))
            )
            yield TextDelta("I am here if you want to talk about how you are doing with this.")
        else:
            yield _STAGE
            for source in _SOURCES:
                yield source
            for word in REPLY.split(" "):
                yield TextDelta(word if word == REPLY.split(" ")[-1] else f"{word} ")
            yield _SUGGESTIONS
            if "plan" in re.findall(r"\w+", message):
                yield PlanProposed(plan_for(turn))
            if "brief" in message:
                yield BriefProposed(
                    "My exit tickets", "Two weeks of them", ("Nine tickets",), ("What do you see in these?",)
                )
