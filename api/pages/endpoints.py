"""The page, the widget and its files. No page asks anybody else for anything."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse

from api.errors import NotFound
from api.pages.files import Asset, Frontend
from api.pages.reference import reference_page
from api.web.provide import provided

router = APIRouter(include_in_schema=False)

FrontendDep = Annotated[Frontend, Depends(provided(Frontend))]

# Modules are fetched across origins by the page of an LMS that embeds the widget; they are the same for everybody.
_FOR_EVERYBODY = {"access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin"}


@router.get("/")
@router.get("/sign-in")
@router.get("/library")
@router.get("/library/{slug}")
async def page(request: Request, files: FrontendDep) -> Response:
    """The one page; what it shows follows from the address."""
    return _answer(request, files.find("index.html"))


@router.get("/widget.js")
async def widget(request: Request, files: FrontendDep) -> Response:
    """What a page loads to embed the widget."""
    return _answer(request, files.find("widget.js"), _FOR_EVERYBODY)


@router.get("/assets/{path:path}")
async def asset(path: str, request: Request, files: FrontendDep) -> Response:
    """A file of the frontend."""
    return _answer(request, files.find(path), _FOR_EVERYBODY)


@router.get("/docs")
async def reference(request: Request) -> HTMLResponse:
    """The reference of the API."""
    return HTMLResponse(reference_page(request.app.openapi()))


def _answer(request: Request, found: Asset | None, extra: dict[str, str] | None = None) -> Response:
    if found is None:
        raise NotFound
    headers = {"etag": found.etag, "cache-control": "no-cache", "vary": "accept-encoding", **(extra or {})}
    if request.headers.get("if-none-match") == found.etag:
        return Response(status_code=304, headers=headers)
    if found.compressed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(found.compressed, headers={**headers, "content-encoding": "gzip"}, media_type=found.media_type)
    return Response(found.content, headers=headers, media_type=found.media_type)
