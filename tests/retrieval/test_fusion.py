from dataclasses import asdict, fields, replace

import numpy as np
import pytest

from retrieval.evidence import Meaning
from retrieval.fusion import (
    PassageTable,
    Related,
    Weights,
    keyword_score,
    meaning_score,
    reciprocal_ranks,
    with_fair_shares,
    with_issues,
    with_related,
)
from retrieval.passages import Field, passages_of
from tests.retrieval.making import make_card

CARDS = [make_card("first-card", "First"), make_card("second-card", "Second", lines=["one more line than the other"])]
PASSAGES = [passage for card in CARDS for passage in passages_of(card)]
TABLE = PassageTable(PASSAGES, [card.slug for card in CARDS])
WEIGHTS = Weights.fitted()


def row(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def similarities(slug: str, field: Field, value: float) -> np.ndarray:
    return row(*(value if (p.slug, p.field) == (slug, field) else 0.1 for p in PASSAGES))


def test_lines_come_best_first_and_cards_with_fewer_are_filled_up() -> None:
    lines = TABLE.lines(similarities("second-card", Field.LINE, 0.9))
    assert lines.shape == (2, 9)
    assert lines[1].tolist() == pytest.approx([0.9] * 9)
    assert lines[0].tolist() == pytest.approx([0.1] * 8 + [-1.0])


def test_the_best_section_of_each_card() -> None:
    assert TABLE.best_section(similarities("first-card", Field.SECTION, 0.7)).tolist() == pytest.approx([0.7, 0.1])


def test_a_card_near_in_meaning_scores_higher() -> None:
    near = similarities("second-card", Field.LINE, 0.6)
    meaning = Meaning(near[None, :], np.zeros((1, 2), np.float32))
    first, second = meaning_score(meaning, 0, TABLE, WEIGHTS)
    assert 0 < second <= 1
    assert first < second


def test_a_weak_keyword_match_is_not_blown_up() -> None:
    assert keyword_score(row(1.0, 0.0)).max() < 0.2
    assert keyword_score(row(40.0, 20.0)).tolist() == pytest.approx([1.0, 0.5])


def test_a_card_need_fit_only_one_issue() -> None:
    weights = replace(WEIGHTS, issue=0.5)
    blended = with_issues(row(0.5, 0.4, 0.5), [row(0.9, 0.0, 0.4), row(0.0, 0.9, 0.4)], weights)
    assert blended[1] > blended[2]
    assert with_issues(row(0.5, 0.4), [], WEIGHTS).tolist() == row(0.5, 0.4).tolist()


def test_neighbors_vouch_for_a_card_in_both_directions() -> None:
    related = Related(by=np.array([0]), named=np.array([1]))
    scores = with_related(row(1.0, 0.0, 0.0), related, WEIGHTS)
    assert scores[1] == pytest.approx(WEIGHTS.related / 2)
    assert scores[2] == 0
    assert with_related(row(0.0, 1.0, 0.0), related, WEIGHTS)[0] == pytest.approx(WEIGHTS.related / 2)


def test_a_neighbor_that_fits_badly_takes_nothing_away() -> None:
    related = Related(by=np.array([0]), named=np.array([1]))
    assert with_related(row(-5.0, 0.3), related, WEIGHTS)[1] == pytest.approx(0.3)


def test_every_favorite_gets_a_seat() -> None:
    assert with_fair_shares([1, 2, 3, 4, 5, 6, 7], [7, 1], 3) == [1, 2, 7, 3, 4, 5, 6]
    assert with_fair_shares([1, 2, 3], [], 2) == [1, 2, 3]
    assert with_fair_shares([1, 2, 3, 4], [4, 3, 2], 2) == [4, 3, 1, 2]
    assert with_fair_shares([], [], 5) == []


def test_plain_fusion_gives_the_share_of_the_rank_and_nothing_for_nothing() -> None:
    assert reciprocal_ranks(row(0.2, 0.9, 0.0)).tolist() == pytest.approx([1 / 62, 1 / 61, 0])


def test_the_fitted_weights_are_those_of_the_file() -> None:
    assert asdict(Weights.fitted()).keys() == {field.name for field in fields(Weights)}
    assert min(asdict(Weights.fitted()).values()) >= 0
