"""How the channels' scores become one score per card. Pure functions over plain mappings."""

from collections import defaultdict
from collections.abc import Mapping

from retrieval.passages import Field, Passage

VECTOR_WEIGHTS: Mapping[Field, float] = {Field.LINE: 0.6, Field.NAME: 0.15, Field.SUMMARY: 0.15, Field.SECTION: 0.1}
KEYWORD_SHARE = 0.4


def card_similarities(similarities: Mapping[str, float], passages: Mapping[str, Passage]) -> dict[str, float]:
    """Slug to the weighted sum of its best passage per field; a field that was not found counts as the farthest one found."""
    floor = min(similarities.values(), default=0.0)
    best: dict[str, dict[Field, float]] = defaultdict(dict)
    for id_, similarity in similarities.items():
        if passage := passages.get(id_):
            fields = best[passage.slug]
            fields[passage.field] = max(similarity, fields.get(passage.field, floor))
    return {
        slug: sum(weight * fields.get(field, floor) for field, weight in VECTOR_WEIGHTS.items())
        for slug, fields in best.items()
    }


def scaled(scores: Mapping[str, float]) -> dict[str, float]:
    """Scores as shares of the way from the lowest to the highest."""
    low, high = min(scores.values(), default=0.0), max(scores.values(), default=0.0)
    width = (high - low) or 1.0
    return {slug: (score - low) / width for slug, score in scores.items()}


def fused(keyword: Mapping[str, float], vector: Mapping[str, float]) -> dict[str, float]:
    """The weighted sum of both channels, each scaled; with one channel empty, the other alone."""
    if not vector or not keyword:
        return scaled(vector or keyword)
    keyword, vector = scaled(keyword), scaled(vector)
    return {
        slug: KEYWORD_SHARE * keyword.get(slug, 0.0) + (1 - KEYWORD_SHARE) * vector.get(slug, 0.0)
        for slug in keyword.keys() | vector.keys()
    }
