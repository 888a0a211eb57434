"""Fits the weights of the fusion on judged queries: `python -m retrieval.fitting QUERIES.jsonl … [--data DIR]`.

Coordinate ascent on nDCG@5: one weight after another is scaled while that helps, until none does. The judged evidence
is gathered once, so that a set of weights costs milliseconds a query. Writes `weights.yaml` beside this file. Fit on
one split of the queries only, and tell how good it is by the other.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from statistics import fmean

import yaml

from knowledge.library import Library
from retrieval.evaluation import JudgedQuery, ndcg, read_queries
from retrieval.fusion import Weights
from retrieval.hybrid import HybridRetriever, RetrievalConfig, build_retriever

_FILE = Path(__file__).parent / "weights.yaml"
_SCALES = (0.0, 0.4, 0.6, 0.8, 0.9, 1.1, 1.25, 1.6, 2.2)
_WORTH_IT = 0.0004
"""A smaller gain is noise, and moves no weight."""
_DEPTH = 5

Goodness = Callable[[Weights], float]


def goodness_on(retriever: HybridRetriever, queries: Sequence[JudgedQuery]) -> Goodness:
    """Measures weights: the mean of nDCG@5 over all queries and over the kinds, so that no rare kind is given up."""
    judged = [query for query in queries if query.relevant.keys() <= {card.slug for card in retriever.library}]
    evidence = [retriever.evidence(query.query) for query in judged]

    def goodness(weights: Weights) -> float:
        by_kind = defaultdict(list)
        for query, (read, meaning) in zip(judged, evidence, strict=True):
            ranked = retriever.ranked(read, meaning, weights, _DEPTH)
            by_kind[query.kind].append(ndcg(ranked, query.relevant, _DEPTH))
        overall = fmean(one for scores in by_kind.values() for one in scores)
        return (overall + fmean(map(fmean, by_kind.values()))) / 2

    return goodness


def fit(goodness: Goodness, weights: Weights, tell: Callable[[str], object]) -> Weights:
    """The weights no single change betters."""
    best, moved = goodness(weights), True
    tell(f"{best:.4f} to begin with")
    while moved:
        moved = False
        for name, value in asdict(weights).items():
            for scale in _SCALES:
                tried = replace(weights, **{name: round(value * scale, 3)})
                if (good := goodness(tried)) > best + _WORTH_IT:
                    weights, best, moved = tried, good, True
                    tell(f"{best:.4f} with {name} {getattr(weights, name)}")
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("queries", type=Path, nargs="+")
    parser.add_argument("--data", type=Path, default=Path("data"))
    options = parser.parse_args()
    retriever = build_retriever(Library.read(), RetrievalConfig(options.data / "index"))
    retriever.open_vectors()
    goodness = goodness_on(retriever, [query for file in options.queries for query in read_queries(file)])
    fitted = fit(goodness, Weights.fitted(), lambda line: sys.stdout.write(line + "\n"))
    _FILE.write_text(yaml.safe_dump(asdict(fitted), sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main()
