"""The library over HTTP."""

import httpx
import pytest

from knowledge.library import Library


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
    ],
)
async def test_filters_narrow_the_list(client: httpx.AsyncClient, query: dict[str, str], expected: set[str]) -> None:
    found = (await client.get("/api/library/cards", params=query)).json()["data"]
    assert {one["slug"] for one in found} == expected


async def test_grade_and_subject_keep_what_suits(client: httpx.AsyncClient, small_library: Library) -> None:
    found = (await client.get("/api/library/cards", params={"grade": "K", "subject": "math"})).json()["data"]
    expected = {card.slug for card in small_library if card.suits_grade(0) and card.suits_subject("math")}
    assert {one["slug"] for one in found} == expected


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


@pytest.mark.parametrize("exclude", [["exit-ticket"], ["wait-time,exit-ticket"]])
async def test_search_leaves_out_what_is_excluded(client: httpx.AsyncClient, exclude: list[str]) -> None:
    query = {"q": "exit ticket at the end of class", "exclude": exclude}
    hits = (await client.get("/api/library/search", params=query)).json()["hits"]
    assert "exit-ticket" not in [one["slug"] for one in hits]
