"""Interim agent."""
from collections.abc import AsyncIterator
import asyncio
from agents.contract import *

class Interim:
    async def reply(self, turn: Turn) -> AsyncIterator[AgentEvent]:
        yield StageReached("impact-cycle", "reality", (Known("grade", "7th"),), ("goal",))
        yield SourceCited(1, "exit-ticket", "Exit ticket", "steps")
        for w in ("It sounds like **the end of class** is what weighs on you. You might try an exit ticket [1].\n\n"
                  "- write one question\n- collect it at the door\n\nWhat did you notice?").split(" "):
            yield TextDelta(w + " ")
            await asyncio.sleep(0.03)
        if "plan" in turn.message:
            from agents.plan import PlanDraft, Step, Evidence
            from datetime import timedelta
            yield PlanProposed(PlanDraft(goal="24 of 28 students solve the exit problem", strategies=("exit-ticket",),
                steps=(Step(id="s1", text="Hand out one exit question", cue="When five minutes are left, I will hand it out", date=turn.today+timedelta(days=2)),),
                evidence=Evidence(what="Count correct tickets")), turn.open_plan.id if turn.open_plan else None)
        if "hurt" in turn.message:
            yield SafetyRaised("student-self-harm", "This needs a person today.", (Contact("Emergency", "911"),))
        if "fail" in turn.message:
            yield ReplyFailed("agent_error", "Something went wrong.")
            return
        yield SuggestionsOffered((Suggestion("Make a plan", "Let us make a plan"), Suggestion("Just tell me", "Just tell me what to do")))
        yield ReplyCompleted("guided", turn.directiveness or 2, {"n": 1}, Purpose.REFLECT)
