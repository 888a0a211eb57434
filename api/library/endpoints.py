"""Browsing, reading and searching the library."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.accounts.principal import LibraryCaller
from api.library.schemas import CardList, CardOut, Facets, SearchOut, WorkList
from api.library.service import CardFilter, LibraryDesk
from api.web.paging import Cursor
from api.web.provide import provided
from api.web.text import Line
from knowledge.card import Kind, Strength

router = APIRouter(prefix="/api/library", tags=["library"])

DeskDep = Annotated[LibraryDesk, Depends(provided(LibraryDesk))]
Words = Annotated[Line | None, Query(max_length=200, description="Words of the name, an alias or the summary")]
Named = Annotated[Line | None, Query(max_length=100)]
Grade = Annotated[str | None, Query(max_length=5, description="PK, K or 1 to 12")]


@router.get("/cards")
async def list_cards(
    caller: LibraryCaller,
    desk: DeskDep,
    q: Words = None,
    category: Named = None,
    grade: Grade = None,
    subject: Named = None,
    strength: Annotated[Strength | None, Query(description="How much is known")] = None,
    kind: Kind | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 500,
) -> CardList:
    """Cards by name."""
    return desk.browse(CardFilter(q, category, grade, subject, strength, kind), cursor, limit)


@router.get("/cards/{slug}")
async def read_card(slug: str, caller: LibraryCaller, desk: DeskDep) -> CardOut:
    """One card."""
    return desk.read(slug)


@router.get("/facets")
async def list_facets(caller: LibraryCaller, desk: DeskDep) -> Facets:
    """What the list can be filtered by: categories, kinds, grades, subjects, evidence."""
    return desk.facets()


@router.get("/references")
async def list_references(caller: LibraryCaller, desk: DeskDep) -> WorkList:
    """Every work the cards cite, how surely it was verified, and the cards that cite it."""
    return desk.references()


@router.get("/search")
async def search_library(
    caller: LibraryCaller,
    desk: DeskDep,
    q: Annotated[Line, Query(min_length=1, max_length=4000, description="What a teacher would say")],
    limit: Annotated[int, Query(ge=1, le=50)] = 5,
    grade: Grade = None,
    subject: Named = None,
    kind: Kind | None = None,
    exclude: Annotated[
        list[str] | None, Query(max_length=50, description="Slugs; repeat it or divide by commas")
    ] = None,
) -> SearchOut:
    """The cards that answer a teacher's words, with passages and scores."""
    left_out = frozenset(slug.strip() for given in exclude or () for slug in given.split(","))
    return await desk.search(q, CardFilter(grade=grade, subject=subject, kind=kind), limit, left_out)
