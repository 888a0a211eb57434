"""The library over HTTP."""

import httpx
import pytest

from api.library.facets import facets_of
from knowledge.card import Strength
from knowledge.grades import GRADES, grade_name
from knowledge.library import BUNDLED_CARDS, Library
from knowledge.reading import read_card
from knowledge.references import known_works, work_of
from knowledge.taxonomy import taxonomy
from tests.fakes.running import Running


async def test_the_list_holds_every_card_by_name(client: httpx.AsyncClient, small_library: Library) -> None:
    page = (await client.get("/api/library/cards")).json()
    names = [one["name"] for one in page["data"]]
    assert names == sorted((card.name for card in small_library), key=str.casefold)
    assert (page["has_more"], page["next_cursor"]) == (False, None)
    assert set(page["data"][0]) == {
        "slug",
        "name",
        "kind",
        "category",
        "grade_bands",
        "subjects",
        "strength",
        "summary",
    }


async def test_the_list_is_paged(client: httpx.AsyncClient) -> None:
    whole = (await client.get("/api/library/cards")).json()["data"]
    found, cursor = [], None
    while True:
        query = {"limit": 4, **({"cursor": cursor} if cursor else {})}
        page = (await client.get("/api/library/cards", params=query)).json()
        found += page["data"]
        cursor = page["next_cursor"]
        if not page["has_more"]:
            break
    assert found == whole


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "exit"}, {"exit-ticket"}),
        ({"q": "TICKET exit"}, {"exit-ticket"}),
        ({"q": "tiempo de espera"}, {"wait-time"}),
        ({"q": "nothing like it"}, set()),
        ({"category": "Questioning & discussion"}, {"wait-time", "cold-call", "think-pair-share"}),
        ({"category": "no such"}, set()),
        ({"kind": "strategy", "q": "exit"}, {"exit-ticket"}),
        ({"kind": "coaching-move"}, set()),
    ],
)
async def test_filters_narrow_the_list(client: httpx.AsyncClient, query: dict[str, str], expected: set[str]) -> None:
    found = (await client.get("/api/library/cards", params=query)).json()["data"]
    assert {one["slug"] for one in found} == expected


async def test_grade_and_subject_keep_what_suits(client: httpx.AsyncClient, small_library: Library) -> None:
    found = (await client.get("/api/library/cards", params={"grade": "K", "subject": "math"})).json()["data"]
    expected = {card.slug for card in small_library if card.suits_grade(0) and card.suits_subject("math")}
    assert {one["slug"] for one in found} == expected


@pytest.mark.parametrize("strength", Strength)
async def test_evidence_of_a_strength_leaves_its_cards(
    client: httpx.AsyncClient, small_library: Library, strength: Strength
) -> None:
    found = (await client.get("/api/library/cards", params={"strength": strength})).json()["data"]
    expected = {card.slug for card in small_library if card.front.evidence.strength is strength}
    assert {one["slug"] for one in found} == expected
    assert {one["strength"] for one in found} <= {strength}


@pytest.mark.parametrize("query", [{"strength": "certain"}, {"kind": "card"}, {"grade": "13"}])
async def test_a_filter_that_no_card_can_have_is_refused(client: httpx.AsyncClient, query: dict[str, str]) -> None:
    answer = await client.get("/api/library/cards", params=query)
    assert (answer.status_code, answer.json()["status"]) == (422, 422)


FILTER_OF = {"categories": "category", "kinds": "kind", "grades": "grade", "subjects": "subject"}


async def test_facets_say_how_many_cards_each_filter_leaves(client: httpx.AsyncClient) -> None:
    facets = (await client.get("/api/library/facets")).json()
    assert set(facets) == {*FILTER_OF, "strengths"}
    assert all(facets[group] for group in ("categories", "kinds", "grades", "strengths"))
    for group, name in {**FILTER_OF, "strengths": "strength"}.items():
        for one in facets[group]:
            found = (await client.get("/api/library/cards", params={name: one["value"]})).json()["data"]
            assert len(found) == one["cards"] > 0, one


async def test_facets_stand_in_their_natural_order(client: httpx.AsyncClient, small_library: Library) -> None:
    facets = (await client.get("/api/library/facets")).json()
    grades = [grade_name(grade) for grade in GRADES]
    assert [one["value"] for one in facets["grades"]] == [
        grade for grade, number in zip(grades, GRADES, strict=True) if any(c.suits_grade(number) for c in small_library)
    ]
    order = [str(strength) for strength in Strength]
    strengths = [one["value"] for one in facets["strengths"]]
    assert strengths == sorted(strengths, key=order.index)
    assert not {"all", "coaching"} & {one["value"] for one in facets["subjects"]}
    kinds = {card.front.category: card.front.kind for card in small_library}
    assert {one["value"]: one["kind"] for one in facets["categories"]} == kinds


def test_a_card_for_all_subjects_counts_under_each(small_library: Library) -> None:
    own = [
        read_card(path) for path in BUNDLED_CARDS.rglob("*.md") if path.stem in ("number-talks", "focused-observation")
    ]
    facets = facets_of(Library([*small_library, *own]))
    assert [(one.value, one.cards) for one in facets.subjects] == [("math", len(small_library) + 1)]
    assert [(one.value, one.cards) for one in facets.kinds] == [
        ("strategy", len(small_library) + 1),
        ("coaching-move", 1),
    ]


async def test_references_are_the_works_with_the_cards_that_cite_them(
    client: httpx.AsyncClient, small_library: Library
) -> None:
    works = (await client.get("/api/library/references")).json()["data"]
    citations = [one["citation"] for one in works]
    assert citations == sorted(citations)
    assert len(citations) == len(set(citations))
    cited: dict[str, set[str]] = {}
    for card in small_library:
        for reference in card.front.evidence.references:
            cited.setdefault(work_of(reference.citation) or reference.citation, set()).add(card.slug)
    assert {one["citation"]: {card["slug"] for card in one["cited_by"]} for one in works} == cited
    for one in works:
        assert one["verified"] == known_works()[one["citation"]]
        for card in one["cited_by"]:
            known = small_library.get(card["slug"])
            assert known is not None
            assert card["name"] == known.name


@pytest.mark.parametrize("path", ["cards", "facets", "references", "cards/wait-time", "search?q=exit"])
async def test_nobody_reads_the_library_without_an_account(server: Running, path: str) -> None:
    async with httpx.AsyncClient(base_url=server.url) as nobody:
        assert (await nobody.get(f"/api/library/{path}")).status_code == 401


def test_no_card_has_the_address_of_the_references() -> None:
    assert "references" not in taxonomy()


async def test_a_card_is_whole(client: httpx.AsyncClient, small_library: Library) -> None:
    card = small_library.get("wait-time")
    assert card is not None
    shown = (await client.get("/api/library/cards/wait-time")).json()
    assert shown["version"] == card.digest
    assert [(one["title"], one["anchor"]) for one in shown["sections"]] == [(s.title, s.anchor) for s in card.sections]
    assert shown["evidence"]["references"][0]["citation"] == card.front.evidence.references[0].citation
    assert shown["measure"]["text"] == card.front.measure.text
    assert shown["teachers_say"] == [*card.front.teachers_say.en, *card.front.teachers_say.es]
    assert {one["slug"] for one in shown["related"]} <= {one.slug for one in small_library}


async def test_an_unknown_card_is_not_found(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/library/cards/no-such-card")).status_code == 404


async def test_search_finds_and_says_why(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/library/search", params={"q": "exit ticket at the end of class", "limit": 3})
    body = answer.json()
    assert body["hits"][0]["slug"] == "exit-ticket"
    assert body["hits"][0]["matched"]
    assert body["hits"][0]["passages"][0]["anchor"]
    assert body["channels"] == "keyword"
    assert len(body["hits"]) <= 3


@pytest.mark.parametrize(
    ("text", "slug", "matched_by", "matched"),
    [
        ("how do I start using cold calling", "cold-call", "name", "cold call"),
        ("I end up answering my own questions because nobody says anything", "wait-time", "line", "I end up answering"),
        ("press my lips together and look at more than the first hand", "wait-time", "passage", ""),
    ],
)
async def test_search_says_what_brought_a_card(
    client: httpx.AsyncClient, small_library: Library, text: str, slug: str, matched_by: str, matched: str
) -> None:
    hits = (await client.get("/api/library/search", params={"q": text, "limit": 50})).json()["hits"]
    hit = next(one for one in hits if one["slug"] == slug)
    assert hit["matched_by"] == matched_by
    assert matched.casefold() in hit["matched"].casefold()
    card = small_library.get(slug)
    assert card is not None
    assert (hit["summary"], hit["strength"]) == (card.front.summary, card.front.evidence.strength)


async def test_search_keeps_to_a_kind(client: httpx.AsyncClient) -> None:
    query = {"q": "exit ticket at the end of class"}
    strategies = (await client.get("/api/library/search", params={**query, "kind": "strategy"})).json()["hits"]
    moves = (await client.get("/api/library/search", params={**query, "kind": "coaching-move"})).json()["hits"]
    assert strategies[0]["slug"] == "exit-ticket"
    assert moves == []


@pytest.mark.parametrize("exclude", [["exit-ticket"], ["wait-time,exit-ticket"]])
async def test_search_leaves_out_what_is_excluded(client: httpx.AsyncClient, exclude: list[str]) -> None:
    query = {"q": "exit ticket at the end of class", "exclude": exclude}
    hits = (await client.get("/api/library/search", params=query)).json()["hits"]
    assert "exit-ticket" not in [one["slug"] for one in hits]
