"""What search must not fall below, on the judged queries beside this file."""

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
    assert overall.n >= 60
    assert overall.ndcg >= 0.77
    assert overall.hit >= 0.92
    assert overall.recall >= 0.80


def test_no_kind_of_query_is_forgotten(hybrid: Evaluation) -> None:
    floors = {"alias": 0.9, "named-strategy": 0.9, "spanish": 0.7, "symptom": 0.7, "typo": 0.7, "negated": 0.55}
    assert {kind: hybrid.kinds[kind].ndcg for kind, floor in floors.items() if hybrid.kinds[kind].ndcg < floor} == {}


def test_nothing_ruled_out_comes_up(hybrid: Evaluation, keyword_retriever: HybridRetriever) -> None:
    assert hybrid.avoided_in_top5 == 0
    assert measure(keyword_retriever, "keyword").avoided_in_top5 == 0


@pytest.mark.parametrize("single", ["keyword", "vector"])
def test_both_channels_together_beat_each_alone(hybrid: Evaluation, retriever: HybridRetriever, single: Use) -> None:
    alone = measure(retriever, single).overall
    assert hybrid.overall.ndcg > alone.ndcg
    assert hybrid.overall.hit >= alone.hit


def test_keywords_alone_are_still_useful(keyword_retriever: HybridRetriever) -> None:
    overall = measure(keyword_retriever, "keyword").overall
    assert overall.ndcg >= 0.62
    assert overall.hit >= 0.78
