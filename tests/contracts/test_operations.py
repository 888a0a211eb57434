"""The HTTP interface that others build on: it may grow, but nothing in it may vanish or change its name unnoticed."""

from pathlib import Path

import httpx

from tests.fakes.people import People
from tests.fakes.running import Running

LIST = Path(__file__).with_name("operations.txt")


async def test_the_operations_are_the_committed_ones(server: Running, people: People) -> None:
    async with server.client(people["teacher"]) as client:
        document = (await client.get("/openapi.json")).json()
    found = sorted(
        f"{operation['operationId']} {method.upper()} {path}"
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    )
    assert found == LIST.read_text(encoding="utf-8").splitlines()
    ids = [line.split()[0] for line in found]
    assert len(set(ids)) == len(ids)


async def test_every_error_is_documented_as_a_problem(server: Running) -> None:
    async with server.client() as anybody:
        document: dict[str, dict[str, dict[str, dict[str, object]]]] = (await anybody.get("/openapi.json")).json()
        refused = await anybody.get("/api/me")
    for methods in document["paths"].values():
        for operation in methods.values():
            assert "default" in operation["responses"]  # type: ignore[operator]
    assert _problem_members(refused) >= {"type", "title", "status", "detail", "code", "instance"}


def _problem_members(answer: httpx.Response) -> set[str]:
    assert answer.headers["content-type"] == "application/problem+json"
    return set(answer.json())
