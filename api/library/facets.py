"""What the list of cards can be filtered by."""

from collections import Counter

from api.library.schemas import CategoryFacet, Facet, Facets
from knowledge.card import Kind, Strength
from knowledge.grades import GRADES, grade_name
from knowledge.library import Library
from knowledge.taxonomy import categories

_NO_SUBJECT = {"all", "coaching"}


def facets_of(library: Library) -> Facets:
    """The values that at least one card has, each in its natural order, with the number of cards."""
    in_category = Counter((card.front.kind, card.front.category) for card in library)
    of_kind = Counter(card.front.kind for card in library)
    of_strength = Counter(card.front.evidence.strength for card in library)
    subjects = sorted({subject for card in library for subject in card.front.subjects} - _NO_SUBJECT, key=str.casefold)
    for_grade = {grade_name(grade): sum(card.suits_grade(grade) for card in library) for grade in GRADES}
    for_subject = {subject: sum(card.suits_subject(subject) for card in library) for subject in subjects}
    return Facets(
        categories=[
            CategoryFacet(value=category, kind=kind, cards=in_category[kind, category])
            for kind in Kind
            for category in categories(kind)
            if in_category[kind, category]
        ],
        kinds=_facets({kind: of_kind[kind] for kind in Kind}),
        grades=_facets(for_grade),
        subjects=_facets(for_subject),
        strengths=_facets({strength: of_strength[strength] for strength in Strength}),
    )


def _facets(cards: dict[str, int] | dict[Kind, int] | dict[Strength, int]) -> list[Facet]:
    return [Facet(value=str(value), cards=number) for value, number in cards.items() if number]
