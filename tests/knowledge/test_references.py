"""The works the cards rest on."""

import pytest

from knowledge.library import Library
from knowledge.references import known_works, work_of, works_cited

WORK = "Lemov, D. (2021). Teach Like a Champion 3.0. Jossey-Bass"


@pytest.mark.parametrize("citation", [WORK, f"{WORK}.", f"{WORK}, Recommendation 3.", f" {WORK}, Part 2, Chapter 4"])
def test_a_card_may_name_the_place_in_a_work(citation: str) -> None:
    assert work_of(citation) == WORK


@pytest.mark.parametrize("citation", ["", "Nobody (2030). A work that is not there.", WORK.replace("2021", "1921")])
def test_an_unknown_work_is_none(citation: str) -> None:
    assert work_of(citation) is None


def test_no_work_is_listed_twice() -> None:
    flattened = ["".join(filter(str.isalnum, citation.lower())) for citation in known_works()]
    assert len(flattened) == len(set(flattened))


def test_every_citation_of_the_library_is_collected_once() -> None:
    library = Library.read()
    works = works_cited(library)
    assert len({work.citation for work in works}) == len(works)
    assert [work.citation for work in works] == sorted(work.citation for work in works)
    cited = {(card.slug, work_of(r.citation)) for card in library for r in card.front.evidence.references}
    assert {(slug, work.citation) for work in works for slug in work.cited_by} == cited
