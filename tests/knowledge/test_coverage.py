"""For whom the library holds cards."""

from knowledge.coverage import coverage_of
from knowledge.reading import parse_card
from knowledge.taxonomy import taxonomy
from tests.knowledge.writing import COACHING_MOVE, PROTOCOL, STRATEGY


def test_cards_are_counted_by_what_they_are_for() -> None:
    found = coverage_of([parse_card(text, "card.md") for text in (STRATEGY, COACHING_MOVE, PROTOCOL)])
    assert (found.cards, found.planned) == (3, len(taxonomy()))
    assert found.kinds == {"strategy": 1, "coaching-move": 1, "observation-protocol": 1}
    assert found.categories["Questioning & discussion"][0] == 1
    assert found.categories["Writing"][0] == 0
    assert (found.grades["K"], found.grades["7"]) == (found.grades["5"], 0)
    assert found.subjects["all"] >= 1
    assert (found.lines_en, found.lines_es) == (15, 9)


def test_nothing_is_counted_of_nothing() -> None:
    found = coverage_of([])
    assert found.cards == found.lines_en == sum(found.grades.values()) == 0
    assert sum(planned for _, planned in found.categories.values()) == found.planned
