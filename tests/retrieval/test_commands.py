"""The commands `debrief library` and `debrief evaluate retrieval`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import evaluate, library

QUERIES = Path(__file__).with_name("queries") / "test.jsonl"
RUNNER = CliRunner()


@pytest.fixture(autouse=True)
def by_keywords(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DEBRIEF_VECTORS", "false")
    monkeypatch.setenv("DEBRIEF_DATA_DIR", str(tmp_path))


def test_search_prints_a_json_list() -> None:
    result = RUNNER.invoke(library.app, ["search", "walk me through cold call", "--limit", "2", "--json"])
    hits = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [set(hit) for hit in hits] == [{"slug", "title", "score", "matched", "matched_by", "passages"}] * 2
    assert hits[0]["slug"] == "cold-call"
    assert set(hits[0]["passages"][0]) == {"title", "anchor", "text", "score"}


def test_search_for_people_says_what_was_ruled_out_and_what_is_missing() -> None:
    result = RUNNER.invoke(library.app, ["search", "no kahoot please, how do I review"])
    assert "Ruled out by the text: game-based-review" in result.stdout
    assert "keywords only" in result.stderr


def test_a_wrong_grade_is_refused() -> None:
    result = RUNNER.invoke(library.app, ["search", "x", "--grade", "14"])
    assert result.exit_code == 1
    assert "not a grade" in result.stderr


def test_index_without_vectors_says_so_and_fails() -> None:
    result = RUNNER.invoke(library.app, ["index", "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["vectors"] == "off"


def test_check_lists_faults_and_fails(tmp_path: Path) -> None:
    (tmp_path / "broken.md").write_text("no card")
    result = RUNNER.invoke(library.app, ["check", "--cards", str(tmp_path)])
    assert result.exit_code == 1
    assert "broken.md: no front matter" in " ".join(result.stdout.split())


def test_evaluation_as_json_has_the_shape_others_parse() -> None:
    result = RUNNER.invoke(evaluate.app, ["retrieval", str(QUERIES), "--json", "--channels", "keyword"])
    shape = json.loads(result.stdout)
    assert {"overall", "kinds", "avoided_in_top5"} <= set(shape)
    assert set(shape["overall"]) == {"ndcg@5", "recall@10", "mrr", "hit@3", "n"}
    assert set(shape["kinds"]["symptom"]) == set(shape["overall"])


def test_channels_side_by_side() -> None:
    result = RUNNER.invoke(evaluate.app, ["retrieval", str(QUERIES), "--channels", "all"])
    assert result.exit_code == 0
    assert {"keyword", "vector", "hybrid"} <= set(result.stdout.split())


def test_a_file_that_holds_no_queries_is_refused(tmp_path: Path) -> None:
    (tmp_path / "queries.jsonl").write_text("{}")
    result = RUNNER.invoke(evaluate.app, ["retrieval", str(tmp_path / "queries.jsonl")])
    assert result.exit_code == 1
    assert "line 1" in result.stderr
