"""Gates, the report as JSON, and transcripts."""

import json
from datetime import date
from pathlib import Path

import pytest

from agents.contract import Known
from agents.evaluation.carried import cited_cards, facts_carried
from agents.evaluation.conversation import Reply, StageShown
from agents.evaluation.criteria.tally import Offence, Tally
from agents.evaluation.gates import (
    GATES,
    CountAtMost,
    NinetyFifthAtMost,
    RatioAtLeast,
    ShareAtLeast,
    ShareAtMost,
    Target,
    judge,
)
from agents.evaluation.markdown import plan_table, transcript, write_transcripts
from agents.evaluation.naming import CardNames
from agents.evaluation.report import Report, report_on
from agents.plan import Evidence, Obstacle, PlanDraft, Step
from knowledge.library import Library
from tests.agents.evaluation.making import citing, conversation

GOOD = conversation(
    ("18 kids. 7 of them said anything", "7 of 18 spoke, so 11 did not. What would you like to see instead?"),
    ("just tell me what to do", citing("**Wait time** [1]:\n\n1. Ask.\n2. Count to three.", "wait-time")),
    persona="Grade 2",
    facts_to_carry={"size": "18", "book": "Owl Moon"},
    acceptable_slugs=("wait-time", "cold-call"),
    must_do=("steps at once",),
)
BAD = conversation(("my kids stare", "Great question! Is it bad? Do they care? Try **Power Circles**."))


@pytest.mark.parametrize(
    ("target", "tally", "value", "met"),
    [
        (ShareAtLeast(0.95), Tally(19, 20), 0.95, True),
        (ShareAtLeast(0.95), Tally(18, 20), 0.9, False),
        (ShareAtLeast(0.95), Tally(), None, True),
        (ShareAtLeast(0.45, expected=True), Tally(), 0.0, False),
        (RatioAtLeast(1), Tally(3, 2), 1.5, True),
        (RatioAtLeast(1), Tally(1, 2), 0.5, False),
        (RatioAtLeast(1), Tally(0, 0), 0.0, False),
        (ShareAtMost(0.02), Tally(49, 50), 0.02, True),
        (ShareAtMost(0.02), Tally(48, 50), 0.04, False),
        (CountAtMost(), Tally(5, 5), 0.0, True),
        (CountAtMost(), Tally(5, 6, (Offence("d", 1, "x", "y"),)), 1.0, False),
        (NinetyFifthAtMost(120), Tally(values=(*([10.0] * 19), 500.0)), 10.0, True),
        (NinetyFifthAtMost(120), Tally(values=(*([10.0] * 18), 500.0, 500.0)), 500.0, False),
    ],
)
def test_targets(target: Target, tally: Tally, value: float | None, met: bool) -> None:
    assert target.value(tally) == value
    assert target.met(value) is met


def test_a_good_conversation_meets_every_gate(names: CardNames) -> None:
    unmet = {name: outcome.offences for name, outcome in judge([GOOD], names).items() if not outcome.met}
    assert unmet == {}


def test_a_bad_one_misses_many(names: CardNames) -> None:
    unmet = {name for name, outcome in judge([BAD], names).items() if not outcome.met}
    assert unmet == {
        *("questions_per_reply", "open_questions", "reflections_to_questions", "complex_reflections"),
        *("advice_too_early", "claims_with_card", "flattery"),
    }


def test_every_gate_has_its_own_name() -> None:
    assert len({gate.name for gate in GATES}) == len(GATES)


def test_the_report_is_json_with_gates_and_dialogues(library: Library) -> None:
    report = json.loads(json.dumps(report_on([GOOD, BAD], library).as_json()))
    assert report.keys() == {"gates", "dialogues"}
    gate = report["gates"]["questions_per_reply"]
    assert {"value", "target", "met", "offences"} <= gate.keys()
    assert (gate["value"], gate["target"], gate["met"]) == (0.6667, 0.95, False)
    assert gate["offences"] == [
        {"dialogue": "t1", "turn": 1, "line": "Is it bad? / Do they care?", "why": "2 questions in one reply"}
    ]
    assert report["dialogues"][0]["cards"] == {"acceptable": ["wait-time"], "others": []}
    assert report["dialogues"][0]["facts"] == {"carried": ["size"], "missed": ["book"]}


def test_a_report_is_met_when_all_gates_are(library: Library) -> None:
    assert report_on([GOOD], library).met
    assert not report_on([GOOD, BAD], library).met


def test_facts_are_found_in_words_stage_and_plan() -> None:
    facts = {"book": "Owl Moon", "size": "18", "goal": "25 of 30 writing", "aide": "aide tallies"}
    stage = StageShown("impact", "identify", (Known("size", "18"),))
    reply = Reply("About Owl Moon.", stage=stage, plan=PlanDraft(goal="25 of 30 are writing"))
    assert facts_carried(conversation(("a", reply), facts_to_carry=facts)).missed == ("aide",)


def test_a_fact_with_another_number_is_missed() -> None:
    talk = conversation(("a", "So 24 kids spoke."), facts_to_carry={"size": "25 kids spoke"})
    assert facts_carried(talk).missed == ("size",)


def test_cards_beside_the_acceptable_ones_are_told_apart() -> None:
    talk = conversation(("a", citing("x [1] [2]", "cold-call", "wait-time")), acceptable_slugs=("wait-time",))
    assert (cited_cards(talk).acceptable, cited_cards(talk).others) == (("wait-time",), ("cold-call",))


def test_a_transcript_holds_everything_to_judge_by(library: Library) -> None:
    text = transcript(report_on([GOOD], library).dialogues[0])
    for line in (
        "# t1: reflect",
        "> 18 kids. 7 of them said anything",
        "7 of 18 spoke, so 11 did not. What would you like to see instead?",
        "sources: [1] wait-time (<code>wait-time#steps</code>)",
        "| questions that are open | 1 | >= 0.8 | met | 1 |",
        "Facts carried: size. Not found again: book.",
        "- steps at once",
    ):
        assert line in text


def test_transcripts_are_written_with_an_overview(library: Library, tmp_path: Path) -> None:
    report: Report = report_on(
        [GOOD.__class__(GOOD.dialogue.model_copy(update={"id": "../x"}), GOOD.exchanges), BAD], library
    )
    written = write_transcripts(report, tmp_path / "out")
    assert [path.name for path in written] == ["---x.md", "t1.md", "README.md"]
    overview = written[-1].read_text(encoding="utf-8")
    assert "[../x](---x.md)" in overview
    assert "t1, turn 1: a closed question: `Is it bad?`" in overview


def test_a_plan_is_a_table_that_markdown_cannot_break() -> None:
    plan = PlanDraft(
        goal="25 | 30\nwrite",
        strategies=("quick-writes",),
        steps=(Step(id="s", text="Write", cue="When the bell rings", date=date(2026, 3, 2)),),
        evidence=Evidence(what="pages", protocol="exit-ticket-tally"),
        obstacles=(Obstacle(obstacle="no pencils"),),
    )
    rows = plan_table(plan).splitlines()
    assert "| Goal | 25 \\| 30 write |" in rows
    assert "| Step 1 | Write — *When the bell rings* — 2026-03-02 |" in rows
    assert "| Obstacle | no pencils → ? |" in rows
    assert len(rows) == 7
