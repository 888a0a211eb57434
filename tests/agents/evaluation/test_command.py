"""`debrief evaluate conversations`, from the file to the exit status."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import conversations as command
from api.cli.evaluate import app
from tests.agents.evaluation.scripted import ScriptedAgent

OWN = Path(__file__).parent / "dialogues.jsonl"
HELD = "So 7 of 18 spoke, and 11 did not. What would you like to see instead?"


@pytest.fixture
def dialogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DEBRIEF_VECTORS", "false")
    path = tmp_path / "one.jsonl"
    path.write_text('{"id":"one","intent":"reflect","turns":["18 kids. 7 of them said anything"]}\n', encoding="utf-8")
    return path


def _run(dialogues: Path, *options: str) -> Result:
    return CliRunner().invoke(
        app, ["conversations", str(dialogues), "--data", str(dialogues.parent / "data"), *options]
    )


def _play_scripted(monkeypatch: pytest.MonkeyPatch, *replies: str) -> ScriptedAgent:
    agent = ScriptedAgent(*replies)
    monkeypatch.setattr(command, "build_agents", lambda settings, library, retriever: {"guided": agent})
    return agent


def test_met_gates_end_well(dialogues: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    agent = _play_scripted(monkeypatch, HELD)
    result = _run(dialogues, "--today", "2026-03-02")
    assert result.exit_code == 0, result.output
    assert "not met" not in result.stdout
    assert agent.turns[0].today.isoformat() == "2026-03-02"


def test_an_unmet_gate_is_status_one_with_its_line(dialogues: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _play_scripted(monkeypatch, "Great question! Is it loud?")
    result = _run(dialogues)
    assert result.exit_code == 1
    assert "one, turn 1: a closed question" in result.stdout
    assert "Is it loud?" in result.stdout


def test_reporting_alone_ends_well(dialogues: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _play_scripted(monkeypatch, "Great question!")
    assert _run(dialogues, "--no-fail").exit_code == 0


def test_json_alone_is_on_standard_output(dialogues: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _play_scripted(monkeypatch, HELD)
    result = _run(dialogues, "--json", "--transcripts", str(tmp_path / "out"))
    report = json.loads(result.stdout)
    assert all({"value", "target", "met", "offences"} <= gate.keys() for gate in report["gates"].values())
    assert [one["id"] for one in report["dialogues"]] == ["one"]
    assert (tmp_path / "out" / "one.md").read_text(encoding="utf-8").startswith("# one: reflect")


def test_what_cannot_be_done_is_said(dialogues: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _play_scripted(monkeypatch, HELD)
    assert _run(dialogues, "--agent", "llm").exit_code == 2
    assert _run(dialogues, "--url", "http://127.0.0.1:9").exit_code == 2
    assert _run(dialogues, "--url", "file:///etc/passwd", "--key", "x").exit_code == 2
    dialogues.write_text("{", encoding="utf-8")
    assert _run(dialogues).exit_code == 1


def test_a_server_that_is_not_there_is_reported(dialogues: Path) -> None:
    result = _run(dialogues, "--url", "http://127.0.0.1:9", "--key", "x", "--json")
    gate = json.loads(result.stdout)["gates"]["replies_complete"]
    assert (result.exit_code, gate["met"], gate["value"]) == (1, False, 0.0)


def test_our_own_dialogues_are_answered_by_our_own_agent(dialogues: Path) -> None:
    report = json.loads(_run(OWN, "--json", "--no-fail", "--data", str(dialogues.parent / "data")).stdout)
    assert len(report["dialogues"]) >= 12
    assert report["gates"]["replies_complete"]["met"], report["gates"]["replies_complete"]["offences"]


def test_the_same_day_gives_the_same_report(dialogues: Path) -> None:
    dialogues.write_text("".join(OWN.read_text(encoding="utf-8").splitlines(keepends=True)[:2]), encoding="utf-8")
    first, second = (_run(dialogues, "--json", "--no-fail", "--today", "2026-03-02").stdout for _ in range(2))
    assert json.loads(first)["dialogues"]
    assert first == second
