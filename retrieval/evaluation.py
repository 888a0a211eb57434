"""How good search is on judged queries."""

import json
import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Rank = Callable[[str], Sequence[str]]
"""Answers a query with slugs, best first; at least ten, where there are as many."""

DEPTH = 10


class QueryFileError(ValueError):
    """A file that does not hold judged queries; the message names the line."""


@dataclass(frozen=True)
class JudgedQuery:
    """A query with the cards people judged to answer it: 3 right on it, 2 helpful, 1 related.

    `avoid` are cards that must stay out of the top five.
    """

    id: str
    query: str
    relevant: Mapping[str, int]
    kind: str
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scores:
    """Means over `n` queries. A card counts as relevant when it is judged at all; only nDCG looks at the grade."""

    ndcg: float
    recall: float
    reciprocal_rank: float
    hit: float
    n: int

    def as_json(self) -> dict[str, float]:
        return {
            "ndcg@5": round(self.ndcg, 4),
            "recall@10": round(self.recall, 4),
            "mrr": round(self.reciprocal_rank, 4),
            "hit@3": round(self.hit, 4),
            "n": self.n,
        }


@dataclass(frozen=True)
class Evaluation:
    """The scores of all queries and by kind. `skipped` are queries for whose best answer the library has no card."""

    overall: Scores
    kinds: Mapping[str, Scores]
    avoided_in_top5: int
    skipped: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        kinds = {kind: scores.as_json() for kind, scores in self.kinds.items()}
        return {
            "overall": self.overall.as_json(),
            "kinds": kinds,
            "avoided_in_top5": self.avoided_in_top5,
            "skipped": list(self.skipped),
        }


def read_queries(path: Path) -> list[JudgedQuery]:
    """The judged queries of a JSON Lines file. QueryFileError when a line is not one."""
    queries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            relevant = {str(slug): int(grade) for slug, grade in data["relevant"].items()}
            avoid = tuple(data.get("avoid", ()))
            queries.append(JudgedQuery(str(data["id"]), str(data["query"]), relevant, str(data["kind"]), avoid))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise QueryFileError(f"{path.name}, line {number}: {type(error).__name__}: {error}") from error
    return queries


def evaluate(rank: Rank, queries: Iterable[JudgedQuery], library: Collection[str]) -> Evaluation:
    """Runs every query that the library can answer. Judged cards that it does not hold are left out of the judgment."""
    by_kind: dict[str, list[Scores]] = defaultdict(list)
    skipped, avoided = [], 0
    for query in queries:
        ranked = list(rank(query.query))[:DEPTH]
        avoided += len(set(query.avoid) & set(ranked[:5]))
        judged = {slug: grade for slug, grade in query.relevant.items() if slug in library}
        if 3 not in judged.values():
            skipped.append(query.id)
        else:
            by_kind[query.kind].append(score(ranked, judged))
    kinds = {kind: mean(scores) for kind, scores in sorted(by_kind.items())}
    overall = mean([one for scores in by_kind.values() for one in scores])
    return Evaluation(overall, kinds, avoided, tuple(skipped))


def score(ranked: Sequence[str], judged: Mapping[str, int]) -> Scores:
    """The scores of one ranking."""
    first = next((place for place, slug in enumerate(ranked, start=1) if slug in judged), None)
    return Scores(
        ndcg=ndcg(ranked, judged, 5),
        recall=len(set(ranked[:10]) & judged.keys()) / len(judged),
        reciprocal_rank=1 / first if first else 0.0,
        hit=float(first is not None and first <= 3),
        n=1,
    )


def ndcg(ranked: Sequence[str], judged: Mapping[str, int], depth: int) -> float:
    """Normalized discounted cumulative gain, gain 2^grade - 1 (Järvelin and Kekäläinen 2002; Burges et al. 2005)."""
    ideal = _discounted(sorted(judged.values(), reverse=True)[:depth])
    return _discounted([judged.get(slug, 0) for slug in ranked[:depth]]) / ideal if ideal else 0.0


def _discounted(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, start=1))


def mean(scores: Sequence[Scores]) -> Scores:
    """The mean of each measure; zeros for no scores."""
    n = len(scores)

    def over(values: Iterable[float]) -> float:
        return sum(values) / n if n else 0.0

    return Scores(
        ndcg=over(s.ndcg for s in scores),
        recall=over(s.recall for s in scores),
        reciprocal_rank=over(s.reciprocal_rank for s in scores),
        hit=over(s.hit for s in scores),
        n=n,
    )
