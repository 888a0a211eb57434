from pathlib import Path

import pytest

from retrieval.evaluation import JudgedQuery, read_queries
from retrieval.hybrid import HybridRetriever
from retrieval.search import SearchRequest

FOLDER = Path(__file__).with_name("queries")
QUERIES = [*read_queries(FOLDER / "tune.jsonl"), *read_queries(FOLDER / "test.jsonl")]
OFF_TOPIC = [line for line in (FOLDER / "off_topic.txt").read_text(encoding="utf-8").splitlines() if line]


def confident(retriever: HybridRetriever, text: str) -> bool:
    return retriever.search_now(SearchRequest(text)).confident


def test_what_no_card_answers_is_seldom_claimed(retriever: HybridRetriever) -> None:
    claimed = [text for text in OFF_TOPIC if confident(retriever, text)]
    assert len(claimed) <= 0.14 * len(OFF_TOPIC), claimed


@pytest.mark.parametrize("text", ["", "ok", "hello", "asdf qwer"])
def test_nothing_is_claimed_of_nothing(
    retriever: HybridRetriever, keyword_retriever: HybridRetriever, text: str
) -> None:
    assert not confident(retriever, text)
    assert not confident(keyword_retriever, text)


def answerable(retriever: HybridRetriever) -> list[JudgedQuery]:
    held = {card.slug for card in retriever.library}
    return [query for query in QUERIES if any(grade == 3 and slug in held for slug, grade in query.relevant.items())]


def test_what_the_library_answers_is_claimed(retriever: HybridRetriever) -> None:
    asked = [query.query for query in answerable(retriever)]
    missed = [text for text in asked if not confident(retriever, text)]
    assert len(missed) <= 0.03 * len(asked), missed


def test_by_keywords_alone_most_are_told_apart(keyword_retriever: HybridRetriever) -> None:
    asked = [query.query for query in answerable(keyword_retriever)]
    assert sum(confident(keyword_retriever, text) for text in asked) >= 0.9 * len(asked)
    assert sum(confident(keyword_retriever, text) for text in OFF_TOPIC) <= 0.4 * len(OFF_TOPIC)
