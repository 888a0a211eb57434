"""`debrief accounts` and `debrief keys`: results on standard output, everything else on standard error."""

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner, Result

from api.cli.app import app
from knowledge.library import Library
from tests.fakes.people import DATABASE
from tests.fakes.running import running


def debrief(folder: Path, *words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, [*words, "--data", str(folder)], input=typed)


def add(folder: Path, email: str, role: str, *more: str, typed: str | None = None) -> Result:
    return debrief(folder, "accounts", "add", "--email", email, "--role", role, *more, typed=typed)


def test_an_account_is_made_and_its_id_printed(tmp_path: Path) -> None:
    made = add(tmp_path, " Ada@School.org ", "teacher", "--name", "Ada Lovelace")
    assert made.exit_code == 0
    assert re.fullmatch(r"acc_\w{26}\n", made.stdout)
    assert "/sign-in/" in made.stderr
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        assert database.execute("SELECT email, name, role FROM account").fetchall() == [
            ("ada@school.org", "Ada Lovelace", "teacher")
        ]


async def test_its_link_and_its_password_sign_in(tmp_path: Path, small_library: Library) -> None:
    linked = await asyncio.to_thread(add, tmp_path, "ada@school.org", "teacher")
    await asyncio.to_thread(add, tmp_path, "bob@school.org", "coach", "--password-stdin", typed="a long password\n")
    token = linked.stderr.strip().rsplit("/", 1)[1]
    async with running(tmp_path, None, small_library) as server, server.client() as browser, server.client() as other:
        await browser.get(f"/sign-in/{token}")
        assert (await browser.get("/api/me")).json()["email"] == "ada@school.org"
        given = {"email": "bob@school.org", "password": "a long password"}
        assert (await other.post("/api/auth/sign-in", json=given)).json()["role"] == "coach"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("accounts", "add", "--email", "nobody", "--role", "teacher"), "not an e-mail address"),
        (("accounts", "add", "--email", "ada@school.org", "--role", "teacher"), "already an account"),
        (("accounts", "assign", "--coach", "ada@school.org", "--teacher", "ada@school.org"), "is not a coach"),
        (("accounts", "assign", "--coach", "x@school.org", "--teacher", "ada@school.org"), "no account x@school.org"),
        (("keys", "add", "--email", "ada@school.org", "--scopes", "chat,everything"), "everything"),
        (("keys", "add", "--email", "ada@school.org", "--scopes", ""), "none given"),
        (("keys", "revoke", "key_1"), "no key key_1"),
        (("keys", "list", "--email", "x@school.org"), "no account x@school.org"),
    ],
)
def test_what_cannot_be_done_is_said_on_standard_error(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    add(tmp_path, "ada@school.org", "teacher")
    refused = debrief(tmp_path, *words)
    assert refused.exit_code == 1
    assert said in " ".join(refused.stderr.split())
    assert refused.stdout == ""


def test_a_short_password_makes_no_account(tmp_path: Path) -> None:
    refused = add(tmp_path, "ada@school.org", "teacher", "--password-stdin", typed="short\n")
    assert (refused.exit_code, refused.stdout) == (1, "")


def test_a_teacher_is_put_on_a_caseload_once(tmp_path: Path) -> None:
    add(tmp_path, "ada@school.org", "teacher")
    add(tmp_path, "carl@school.org", "coach")
    for _ in range(2):
        assert (
            debrief(
                tmp_path, "accounts", "assign", "--coach", "carl@school.org", "--teacher", "ada@school.org"
            ).exit_code
            == 0
        )
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        assert database.execute("SELECT count(*) FROM caseload").fetchone() == (1,)


async def test_a_key_works_until_it_is_revoked(tmp_path: Path, small_library: Library) -> None:
    await asyncio.to_thread(add, tmp_path, "ada@school.org", "teacher")
    whose = ("--email", "ada@school.org")
    key = await asyncio.to_thread(debrief, tmp_path, "keys", "add", *whose, "--scopes", "chat, plans", "--name", "LMS")
    assert re.fullmatch(r"dbf_[\w-]{43}\n", key.stdout)
    listed = await asyncio.to_thread(debrief, tmp_path, "keys", "list", *whose)
    assert key.stdout.strip() not in listed.stdout
    key_id = re.search(r"key_\w{26}", listed.stdout)
    assert key_id is not None
    async with running(tmp_path, None, small_library) as server, httpx.AsyncClient(base_url=server.url) as caller:
        caller.headers["authorization"] = f"Bearer {key.stdout.strip()}"
        assert (await caller.get("/api/conversations")).status_code == 200
        assert (await caller.get("/api/library/cards")).status_code == 403
        await server.keys.revoke(key_id[0])
        assert (await caller.get("/api/conversations")).status_code == 401


def test_an_account_is_let_out_and_in_again(tmp_path: Path) -> None:
    add(tmp_path, "ada@school.org", "teacher")
    for command, active in (("deactivate", 0), ("activate", 1)):
        assert debrief(tmp_path, "accounts", command, "--email", "ada@school.org").exit_code == 0
        with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
            assert database.execute("SELECT active FROM account").fetchone() == (active,)
