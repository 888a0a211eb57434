"""Pages and files: only ours, never stale, and asking nobody else for anything."""

import re
from pathlib import Path

import httpx
import pytest

from api.pages.files import Frontend

STRICT = ("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'")


@pytest.mark.parametrize("path", ["/", "/sign-in", "/library", "/library/exit-ticket", "/library/references"])
async def test_the_page_is_served_strictly(client: httpx.AsyncClient, path: str) -> None:
    page = await client.get(path)
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    policy = page.headers["content-security-policy"]
    assert all(part in policy for part in STRICT)
    assert "unsafe" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["referrer-policy"] == "same-origin"
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page.text)


async def test_a_file_is_asked_for_again_but_not_sent_again(client: httpx.AsyncClient) -> None:
    first = await client.get("/widget.js")
    assert first.status_code == 200
    assert first.headers["content-type"] == "text/javascript; charset=utf-8"
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["content-encoding"] == "gzip"
    assert first.headers["access-control-allow-origin"] == "*"
    again = await client.get("/widget.js", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    plain = await client.get("/assets/widget.js", headers={"accept-encoding": "identity"})
    assert plain.text == first.text
    assert "content-encoding" not in plain.headers


@pytest.mark.parametrize(
    "path",
    [
        "../pyproject.toml",
        "..%2fpyproject.toml",
        "%2e%2e/pyproject.toml",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "shared/../../pyproject.toml",
        "no-such.js",
        "shared",
        "",
        "a%00.js",
        "a" * 5000 + ".js",
    ],
)
async def test_nothing_else_is_served(client: httpx.AsyncClient, path: str) -> None:
    request = client.build_request("GET", f"/assets/{path}")
    request.url = request.url.copy_with(raw_path=f"/assets/{path}".encode())
    assert (await client.send(request)).status_code == 404


def test_only_files_of_the_page_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "frontend"
    folder.mkdir()
    (folder / "page.js").write_text("1")
    (folder / "notes.md").write_text("2")
    (tmp_path / "secret.js").write_text("3")
    (folder / "link.js").symlink_to(tmp_path / "secret.js")
    files = Frontend(folder)
    assert files.find("page.js") is not None
    assert [files.find(name) for name in ("notes.md", "../secret.js", "link.js", "/etc/passwd")] == [None] * 4


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "page.js"
    files = Frontend(tmp_path)
    path.write_text("1")
    first = files.find("page.js")
    path.write_text("22")
    second = files.find("page.js")
    assert first is not None
    assert second is not None
    assert (first.content, second.content) == (b"1", b"22")
    assert first.etag != second.etag


async def test_the_reference_lists_every_operation(client: httpx.AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    page = await client.get("/docs")
    assert page.status_code == 200
    for path, methods in document["paths"].items():
        for method in methods:
            assert f"{method.upper()} {path}".replace("&", "&amp;") in page.text
    assert "<script" not in page.text
    assert "http://" not in page.text + page.headers["content-security-policy"]
    assert "https://" not in page.text


async def test_an_unknown_address_is_a_problem(client: httpx.AsyncClient) -> None:
    answer = await client.get("/nothing/here")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    wrong = await client.put("/livez")
    assert (wrong.status_code, wrong.json()["code"]) == (405, "method_not_allowed")


async def test_no_origin_is_let_in_unasked(client: httpx.AsyncClient) -> None:
    preflight = await client.options(
        "/api/me", headers={"origin": "https://evil.example", "access-control-request-method": "GET"}
    )
    assert "access-control-allow-origin" not in preflight.headers
