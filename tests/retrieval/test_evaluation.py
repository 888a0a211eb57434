import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from retrieval.evaluation import JudgedQuery, QueryFileError, evaluate, ndcg, read_queries, score


def test_ndcg_against_a_value_computed_by_hand() -> None:
    # (7/1 + 1/2) / (7/1 + 3/log2(3) + 1/2)
    assert ndcg(["a", "x", "c"], {"a": 3, "b": 2, "c": 1}, 5) == pytest.approx(7.5 / (7 + 3 / 1.584962500721156 + 0.5))


def test_ndcg_bounds() -> None:
    judged = {"a": 3, "b": 2}
    assert ndcg(["a", "b"], judged, 5) == 1
    assert ndcg(["x", "y"], judged, 5) == 0
    assert ndcg(["x"] * 5 + ["a"], judged, 5) == 0


def test_the_other_measures() -> None:
    scores = score(["x", "y", "z", "b"], {"a": 3, "b": 1})
    assert (scores.recall, scores.reciprocal_rank, scores.hit) == (0.5, 0.25, 0.0)
    assert score(["x", "b"], {"a": 3, "b": 1}).hit == 1


def query(id_: str, relevant: dict[str, int], kind: str = "symptom", avoid: Sequence[str] = ()) -> JudgedQuery:
    return JudgedQuery(id_, id_, relevant, kind, tuple(avoid))


def test_means_by_kind_and_over_all() -> None:
    queries = [query("1", {"a": 3}, "alias"), query("2", {"b": 3}), query("3", {"a": 3})]
    result = evaluate(lambda _: ["a", "b"], queries, {"a", "b"})
    assert result.as_json() == {
        "overall": {"ndcg@5": pytest.approx(0.8770, abs=1e-4), "recall@10": 1, "mrr": 0.8333, "hit@3": 1, "n": 3},
        "kinds": {
            "alias": {"ndcg@5": 1, "recall@10": 1, "mrr": 1, "hit@3": 1, "n": 1},
            "symptom": {"ndcg@5": 0.8155, "recall@10": 1, "mrr": 0.75, "hit@3": 1, "n": 2},
        },
        "avoided_in_top5": 0,
        "skipped": [],
    }


def test_cards_that_do_not_exist_are_not_held_against_it() -> None:
    queries = [query("1", {"a": 3, "gone": 2}), query("2", {"gone": 3, "a": 2}), query("3", {})]
    result = evaluate(lambda _: ["a"], queries, {"a"})
    assert (result.overall.ndcg, result.overall.recall, result.overall.n) == (1, 1, 1)
    assert result.skipped == ("2", "3")


def test_cards_to_avoid_count_in_the_first_five() -> None:
    ranked = ["a", "b", "c", "d", "e", "f"]
    queries = [query("1", {"a": 3}, avoid=["e", "f"]), query("2", {"gone": 3}, avoid=["b"])]
    assert evaluate(lambda _: ranked, queries, set(ranked)).avoided_in_top5 == 2


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "queries.jsonl"
    line = {"id": "1", "query": "q", "relevant": {"a": 3}, "kind": "typo", "avoid": ["b"], "notes": "ignored"}
    file.write_text(json.dumps(line) + "\n\n")
    assert read_queries(file) == [JudgedQuery("1", "q", {"a": 3}, "typo", ("b",))]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"id": 1, "query": "q", "relevant": [], "kind": "k"}'])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "queries.jsonl"
    file.write_text('{"id": "1", "query": "q", "relevant": {}, "kind": "k"}\n' + line)
    with pytest.raises(QueryFileError, match="line 2"):
        read_queries(file)
