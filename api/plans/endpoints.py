"""Plans, their versions, attempts and export."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response
from fastapi.responses import PlainTextResponse

from api.accounts.principal import PlansCaller
from api.errors import DebriefError, Invalid
from api.plans.export import as_markdown
from api.plans.schemas import AttemptIn, AttemptOut, PlanIn, PlanOut, PlanPatch, PlanVersions, Status
from api.plans.service import Plans
from api.web.paging import Cursor, Limit, Page
from api.web.provide import provided
from knowledge.library import Library

router = APIRouter(prefix="/api/plans", tags=["plans"])

PlansDep = Annotated[Plans, Depends(provided(Plans))]
LibraryDep = Annotated[Library, Depends(provided(Library))]
IfMatch = Annotated[str | None, Header(description='The version that the change is based on, such as `"3"`')]


class VersionRequired(DebriefError):
    """A change must say which version it is based on."""

    status = 428
    code = "version_required"
    title = "Say which version you change"


@router.post("", status_code=201)
async def create_plan(given: PlanIn, caller: PlansCaller, service: PlansDep, response: Response) -> PlanOut:
    """Makes a plan."""
    return _tagged(await service.create(caller, given), response)


@router.get("")
async def list_plans(
    caller: PlansCaller, service: PlansDep, status: Status | None = None, cursor: Cursor = None, limit: Limit = 50
) -> Page[PlanOut]:
    """The caller's own plans, the one changed last first."""
    return await service.page(caller, status, cursor, limit)


@router.get("/{plan_id}")
async def read_plan(plan_id: str, caller: PlansCaller, service: PlansDep, response: Response) -> PlanOut:
    """One plan; its version is also the ETag."""
    return _tagged(await service.read(caller, plan_id), response)


@router.patch("/{plan_id}")
async def change_plan(
    plan_id: str, patch: PlanPatch, caller: PlansCaller, service: PlansDep, response: Response, if_match: IfMatch = None
) -> PlanOut:
    """Changes the parts that are given, as a new version. 428 without If-Match, 412 when the plan has changed."""
    if if_match is None:
        raise VersionRequired("Send the header If-Match with the version you have read.")
    return _tagged(await service.change(caller, plan_id, _version(if_match), patch), response)


@router.get("/{plan_id}/versions")
async def list_plan_versions(plan_id: str, caller: PlansCaller, service: PlansDep) -> PlanVersions:
    """Everything the plan has said, oldest first."""
    return await service.versions(caller, plan_id)


@router.post("/{plan_id}/attempts", status_code=201)
async def add_attempt(plan_id: str, given: AttemptIn, caller: PlansCaller, service: PlansDep) -> AttemptOut:
    """Notes how it went."""
    return await service.add_attempt(caller, plan_id, given)


@router.get("/{plan_id}/export", response_class=PlainTextResponse)
async def export_plan(
    plan_id: str,
    caller: PlansCaller,
    service: PlansDep,
    library: LibraryDep,
    format: Annotated[str, Query(max_length=10, description="`md`")] = "md",
) -> PlainTextResponse:
    """The plan as a Markdown file."""
    if format != "md":
        raise Invalid("Plans can be exported as md only.", fields={"format": "use md"})
    text = as_markdown(await service.read(caller, plan_id), library)
    disposition = f'attachment; filename="{plan_id}.md"'
    return PlainTextResponse(text, media_type="text/markdown", headers={"content-disposition": disposition})


def _tagged(plan: PlanOut, response: Response) -> PlanOut:
    response.headers["etag"] = f'"{plan.version}"'
    return plan


def _version(header: str) -> int | None:
    value = header.strip().removeprefix("W/").strip('"')
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None
