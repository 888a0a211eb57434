"""Refusals as others wrote them: what is ruled out is found, and what only sounds like it is left alone."""

import json
from pathlib import Path

import pytest

from knowledge.library import Library
from retrieval.evaluation import read_queries
from retrieval.hybrid import HybridRetriever
from retrieval.search import SearchRequest

FOLDER = Path(__file__).with_name("queries")
REFUSALS = [json.loads(line) for line in (FOLDER / "refusals.jsonl").read_text(encoding="utf-8").splitlines()]
REFUSING = [one for one in REFUSALS if one["avoid"]]
LOOKALIKES = [one for one in REFUSALS if not one["avoid"]]


@pytest.fixture(scope="module")
def ruled_out(keyword_retriever: HybridRetriever) -> dict[str, set[str]]:
    return {one["text"]: set(keyword_retriever.search_now(SearchRequest(one["text"])).ruled_out) for one in REFUSALS}


def test_most_refusals_are_found(ruled_out: dict[str, set[str]]) -> None:
    found = sum(set(one["avoid"]) <= ruled_out[one["text"]] for one in REFUSING)
    assert found >= 0.6 * len(REFUSING)


def test_what_is_asked_for_beside_a_refusal_stays(ruled_out: dict[str, set[str]]) -> None:
    wrong = [one["text"] for one in REFUSALS if ruled_out[one["text"]] & set(one.get("keep", ()))]
    assert len(wrong) <= 0.04 * len(REFUSALS), wrong


def test_asking_how_to_do_a_thing_better_does_not_refuse_it(ruled_out: dict[str, set[str]]) -> None:
    wrong = [one["text"] for one in LOOKALIKES if ruled_out[one["text"]]]
    assert len(wrong) <= 0.12 * len(LOOKALIKES), wrong


def test_judged_messages_do_not_rule_out_what_helps(library: Library, keyword_retriever: HybridRetriever) -> None:
    asked = [
        (query.query, query.relevant) for name in ("tune", "test") for query in read_queries(FOLDER / f"{name}.jsonl")
    ]
    asked += [(message.text, message.relevant) for message in library.messages[::4]]
    wrong = [
        text
        for text, relevant in asked
        if any(relevant.get(slug) == 3 for slug in keyword_retriever.search_now(SearchRequest(text)).ruled_out)
    ]
    assert len(wrong) <= 0.006 * len(asked), wrong
