"""A dialogue is played as the server would carry it from turn to turn."""

from datetime import date

from agents.contract import (
    BriefProposed,
    Known,
    PastMessage,
    PlanProposed,
    Purpose,
    ReplyCompleted,
    ReplyFailed,
    SafetyRaised,
    SourceCited,
    Speaker,
    StageReached,
    TextDelta,
)
from agents.evaluation.conversation import Source, StageShown
from agents.evaluation.dialogues import Dialogue
from agents.evaluation.playing import AgentPartner, play, reply_of
from agents.plan import PlanDraft
from tests.agents.evaluation.scripted import ScriptedAgent

TODAY = date(2026, 3, 2)


def _dialogue(*turns: str, **more: str) -> Dialogue:
    return Dialogue.model_validate({"id": "d", "intent": "reflect", "turns": turns, **more})


async def test_history_state_and_purpose_go_on() -> None:
    done = ReplyCompleted("guided", 1, agent_state={"n": 1}, purpose=Purpose.PLAN)
    agent = ScriptedAgent([TextDelta("He"), TextDelta("llo"), done], "Bye")
    talk = await play(AgentPartner(agent, TODAY), _dialogue("a", "b", locale="es-US"))
    first, second = agent.turns
    assert (first.history, first.agent_state, first.purpose, first.today) == ((), {}, None, TODAY)
    assert second.history == (PastMessage(Speaker.TEACHER, "a"), PastMessage(Speaker.AGENT, "Hello"))
    assert (second.agent_state, second.purpose, second.locale) == ({"n": 1}, Purpose.PLAN, "es-US")
    assert [(one.n, one.teacher, one.reply.text) for one in talk] == [(1, "a", "Hello"), (2, "b", "Bye")]


async def test_a_plan_is_open_in_the_next_turn() -> None:
    made = [TextDelta("x"), PlanProposed(PlanDraft(goal="10")), ReplyCompleted("guided", 1)]
    agent = ScriptedAgent(made, "y", made, "z")
    await play(AgentPartner(agent, TODAY), _dialogue("a", "b", "c", "d"))
    plans = [turn.open_plan for turn in agent.turns]
    assert plans[0] is None
    assert plans[1] is not None
    assert (plans[1].draft.goal, plans[1].made_here) == ("10", True)
    assert plans[2] == plans[1]
    assert plans[3] is not None
    assert plans[3].id != plans[1].id


async def test_a_changed_plan_keeps_its_id() -> None:
    made = [TextDelta("x"), PlanProposed(PlanDraft(goal="10")), ReplyCompleted("guided", 1)]
    agent = ScriptedAgent(made, "y")
    talk = AgentPartner(agent, TODAY).open(_dialogue("a"))
    await talk.say("a")
    assert talk.open_plan is not None
    changed = [TextDelta("x"), PlanProposed(PlanDraft(goal="12"), talk.open_plan.id), ReplyCompleted("guided", 1)]
    first = talk.open_plan.id
    talk.agent = ScriptedAgent(changed)
    await talk.say("b")
    assert (talk.open_plan.id, talk.open_plan.draft.goal) == (first, "12")


async def test_a_failed_reply_keeps_the_state_before_it() -> None:
    agent = ScriptedAgent(
        [TextDelta("x"), ReplyCompleted("guided", 1, agent_state={"n": 1})],
        [TextDelta("half"), ReplyFailed("timeout", "Too slow.")],
        "y",
    )
    talk = await play(AgentPartner(agent, TODAY), _dialogue("a", "b", "c"))
    assert talk.exchanges[1].reply.failed == "timeout: Too slow."
    assert agent.turns[2].agent_state == {"n": 1}
    assert agent.turns[2].history[-1].text == "half"


def test_events_become_one_reply() -> None:
    reply = reply_of(
        [
            StageReached("grow", "goal", (Known("grade", "7"),), ("reality",)),
            SourceCited(1, "cold-call", "Cold Call", "steps"),
            TextDelta("a "),
            TextDelta("b"),
            PlanProposed(PlanDraft(goal="1")),
            BriefProposed("small groups"),
            SafetyRaised("danger", "x"),
            ReplyCompleted("guided", 4),
        ]
    )
    assert reply.text == "a b"
    assert reply.sources == (Source(1, "cold-call", "Cold Call", "steps"),)
    assert reply.slugs == ("cold-call",)
    assert reply.stage == StageShown("grow", "goal", (Known("grade", "7"),), ("reality",))
    assert (reply.plan, reply.has_brief, reply.safety) == (PlanDraft(goal="1"), True, "danger")
    assert (reply.directiveness, reply.failed) == (4, None)


def test_a_reply_without_its_end_has_failed() -> None:
    assert reply_of([TextDelta("a")]).failed == "0 closing events instead of one"
    assert reply_of([ReplyCompleted("guided", 1)] * 2).failed == "2 closing events instead of one"
