"""Health and metrics, for the machine that watches this one. They say nothing about anybody."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel
from sqlmodel import select

from api.accounts.tables import School
from api.errors import Unavailable
from api.metrics import Metrics
from api.store.database import Store
from api.web.provide import provided
from knowledge.library import Library
from retrieval.hybrid import HybridRetriever

router = APIRouter(tags=["health"])

StoreDep = Annotated[Store, Depends(provided(Store))]
LibraryDep = Annotated[Library, Depends(provided(Library))]
RetrieverDep = Annotated[HybridRetriever, Depends(provided(HybridRetriever))]
MetricsDep = Annotated[Metrics, Depends(provided(Metrics))]


class Alive(BaseModel):
    status: Literal["ok"] = "ok"


class Ready(BaseModel):
    """Whether questions can be answered. While vectors are loading or unavailable, search goes by keywords."""

    status: Literal["ready", "unavailable"]
    database: Literal["ok", "unavailable"]
    vectors: Literal["ready", "loading", "unavailable"]
    cards: int


@router.get("/livez")
async def livez() -> Alive:
    """The process answers."""
    return Alive()


@router.get("/readyz", responses={503: {"model": Ready}})
async def readyz(store: StoreDep, library: LibraryDep, retriever: RetrieverDep, response: Response) -> Ready:
    """Database and library answer. 503 until they do."""
    database = await _database_answers(store)
    response.status_code = 200 if database else 503
    return Ready(
        status="ready" if database else "unavailable",
        database="ok" if database else "unavailable",
        vectors="unavailable" if retriever.vector_state == "off" else retriever.vector_state,
        cards=len(library),
    )


@router.get("/metrics", response_class=Response)
async def metrics(counted: MetricsDep) -> Response:
    """Counters in the Prometheus text format."""
    return Response(generate_latest(counted.registry), media_type=CONTENT_TYPE_LATEST)


async def _database_answers(store: Store) -> bool:
    try:
        async with store.reading() as session:
            await session.exec(select(School.id).limit(1))
    except Unavailable:
        return False
    return True
