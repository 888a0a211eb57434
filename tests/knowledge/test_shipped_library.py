"""The library that ships: no faults, and enough in every corner to be of use."""

import re
from collections import Counter

import pytest

from knowledge.card import Kind
from knowledge.checking import check_folder
from knowledge.library import BUNDLED_CARDS, Library
from knowledge.reading import anchor_of
from knowledge.taxonomy import categories, taxonomy

# A large first letter or a number, and a full stop or question mark, maybe inside closing quotes.
WHOLE_SENTENCE = re.compile(r"^[A-Z0-9\"“].*[.?][\"”)]*$", re.DOTALL)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.read()


def test_it_has_no_faults() -> None:
    _, faults = check_folder(BUNDLED_CARDS)
    assert not [str(fault) for fault in faults]


def test_it_has_sixty_cards_or_more(library: Library) -> None:
    assert len(library) >= 60


@pytest.mark.parametrize("category", categories(Kind.STRATEGY))
def test_every_category_has_strategies_to_choose_from(library: Library, category: str) -> None:
    assert sum(card.front.category == category for card in library) >= 3


@pytest.mark.parametrize(("kind", "least"), [(Kind.COACHING_MOVE, 6), (Kind.OBSERVATION_PROTOCOL, 4)])
def test_it_has_moves_for_coaches_and_protocols_for_counting(library: Library, kind: Kind, least: int) -> None:
    assert sum(card.front.kind is kind for card in library) >= least


def test_slug_kind_and_category_are_those_of_the_taxonomy(library: Library) -> None:
    strangers = [
        card.slug
        for card in library
        if (entry := taxonomy().get(card.slug)) is None
        or (entry.kind, entry.category) != (card.front.kind, card.front.category)
    ]
    assert strangers == []


def test_no_two_cards_have_the_same_name(library: Library) -> None:
    names = Counter(card.name.lower() for card in library)
    assert not [name for name, count in names.items() if count > 1]


def test_every_grade_and_subject_is_served(library: Library) -> None:
    strategies = [card for card in library if card.front.kind is Kind.STRATEGY]
    for grade in range(-1, 13):
        assert sum(card.suits_grade(grade) for card in strategies) >= 20, grade
    for subject in ("math", "science", "ELA", "social studies", "reading", "writing", "arts", "PE"):
        assert sum(card.suits_subject(subject) for card in strategies) >= 20, subject


def test_every_strategy_has_a_neighbor_to_go_to(library: Library) -> None:
    strategies = [card for card in library if card.front.kind is Kind.STRATEGY]
    assert not [card.slug for card in strategies if not library.related(card)]


def test_what_the_agent_speaks_are_whole_sentences(library: Library) -> None:
    for card in library:
        front = card.front
        for text in (front.summary, front.trade_off, front.first_step, front.cue, front.measure.text):
            assert WHOLE_SENTENCE.search(text), f"{card.slug}: {text}"


def test_the_taxonomy_gives_every_category_its_own_folder() -> None:
    every = [name for kind in Kind for name in categories(kind)]
    assert len({anchor_of(name) for name in every}) == len(every)
    assert {entry.category for entry in taxonomy().values()} == set(every)


def test_categories_keep_the_order_of_the_taxonomy() -> None:
    assert categories(Kind.OBSERVATION_PROTOCOL) == ["Observation protocols"]
    assert categories(Kind.STRATEGY)[0] == "Classroom environment & routines"
