"""What search must not fall below, on judged queries that nothing was fitted on."""

from pathlib import Path

import pytest

from retrieval.evaluation import Evaluation, evaluate, read_queries
from retrieval.hybrid import HybridRetriever
from retrieval.ranking import Use
from retrieval.search import SearchRequest

QUERIES = read_queries(Path(__file__).with_name("queries") / "test.jsonl")


def measure(retriever: HybridRetriever, use: Use) -> Evaluation:
    def rank(text: str) -> list[str]:
        return [hit.slug for hit in retriever.search_now(SearchRequest(text, limit=10), use).hits]

    return evaluate(rank, QUERIES, {card.slug for card in retriever.library})


@pytest.fixture(scope="module")
def hybrid(retriever: HybridRetriever) -> Evaluation:
    return measure(retriever, "hybrid")


def test_hybrid_holds_its_floors(hybrid: Evaluation) -> None:
    overall = hybrid.overall
    assert overall.n >= 160
    assert overall.ndcg >= 0.65
    assert overall.hit >= 0.85
    assert overall.recall >= 0.68


def test_no_kind_of_query_is_forgotten(hybrid: Evaluation) -> None:
    floors = {
        "alias": 0.86,
        "coach-asking": 0.5,
        "multi-issue": 0.55,
        "named-strategy": 0.88,
        "negated": 0.4,
        "spanish": 0.72,
        "symptom": 0.58,
        "typo": 0.6,
    }
    assert {kind: hybrid.kinds[kind].ndcg for kind, floor in floors.items() if hybrid.kinds[kind].ndcg < floor} == {}


def test_what_is_ruled_out_seldom_comes_up(hybrid: Evaluation) -> None:
    refused = sum(len(query.avoid) for query in QUERIES)
    assert refused >= 14
    assert hybrid.avoided_in_top5 <= 3


@pytest.mark.parametrize("single", ["keyword", "vector"])
def test_both_channels_together_beat_each_alone(hybrid: Evaluation, retriever: HybridRetriever, single: Use) -> None:
    alone = measure(retriever, single).overall
    assert hybrid.overall.ndcg > alone.ndcg
    assert hybrid.overall.hit >= alone.hit


def test_keywords_alone_are_still_useful(keyword_retriever: HybridRetriever) -> None:
    overall = measure(keyword_retriever, "keyword").overall
    assert overall.ndcg >= 0.54
    assert overall.hit >= 0.74
