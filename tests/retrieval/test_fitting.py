"""Fitting finds the weights that order judged queries best."""

from dataclasses import replace

from retrieval.evaluation import JudgedQuery
from retrieval.fitting import fit, goodness_on
from retrieval.fusion import Weights
from retrieval.hybrid import HybridRetriever

START = Weights.fitted()


def test_each_weight_climbs_to_where_it_does_most_good() -> None:
    def goodness(weights: Weights) -> float:
        return 1 - abs(weights.keyword - 0.6) - abs(weights.issue - 0.2)

    told: list[str] = []
    found = fit(goodness, replace(START, keyword=0.3, issue=0.9), told.append)
    assert abs(found.keyword - 0.6) < 0.06
    assert abs(found.issue - 0.2) < 0.06
    assert found.line == START.line
    assert len(told) > 2


def test_noise_moves_nothing() -> None:
    assert fit(lambda weights: 0.5 + weights.line / 10_000, START, lambda line: None) == START


def test_goodness_counts_every_kind_as_much_as_every_query(keyword_retriever: HybridRetriever) -> None:
    right = [JudgedQuery(str(n), "exit ticket", {"exit-ticket": 3}, "named") for n in range(3)]
    wrong = JudgedQuery("w", "exit ticket", {"jigsaw": 3}, "other")
    strange = JudgedQuery("s", "exit ticket", {"no-such-card": 3}, "strange")
    assert goodness_on(keyword_retriever, right)(START) == 1
    assert goodness_on(keyword_retriever, [*right, wrong, strange])(START) == (0.75 + 0.5) / 2
