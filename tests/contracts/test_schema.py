"""Calls made up from the OpenAPI document: every answer is one that the document promises, and none is a 500."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.specs.openapi.schemas import OpenApiSchema

from tests.fakes.people import People

OPERATIONS = [line.split()[0] for line in Path(__file__).with_name("operations.txt").read_text().splitlines()]
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance]
EXAMPLES = 6
WITHOUT_INPUT = {"livez", "metrics", "readyz", "sign_in_options"}
CALLS = [
    (name, mode)
    for name in OPERATIONS
    for mode in GenerationMode
    if not (mode is GenerationMode.NEGATIVE and name in WITHOUT_INPUT)
]


@pytest.fixture(scope="module")
def url(template: tuple[Path, People], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = shutil.copytree(template[0], tmp_path_factory.mktemp("schema") / "data")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.serving", str(folder), "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        yield next(line.strip() for line in server.stdout if line.startswith("http"))
        server.kill()


@pytest.fixture(scope="module")
def document(url: str) -> OpenApiSchema:
    return schemathesis.openapi.from_url(f"{url}/openapi.json")


@pytest.mark.parametrize(("name", "mode"), CALLS)
def test_every_answer_is_as_promised(
    document: OpenApiSchema, url: str, template: tuple[Path, People], name: str, mode: GenerationMode
) -> None:
    operation = document.find_operation_by_id(name)
    credentials: dict[str, Any] = {} if name in ("sign_in", "sign_out") else template[1]["teacher"].bearer

    @given(case=operation.as_strategy(mode))
    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def check(case: Case) -> None:
        answer = case.call(base_url=url, headers=credentials, timeout=30)
        case.validate_response(answer, checks=CHECKS)
        assert answer.status_code < 500

    check()
