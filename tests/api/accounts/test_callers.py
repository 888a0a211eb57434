"""Who calls: by which credential, from which page, with which scopes."""

import httpx
import pytest

from api.accounts.keys import ApiKeys
from tests.fakes.people import People
from tests.fakes.running import Running


async def test_a_revoked_key_is_dead_at_once(server: Running, people: People) -> None:
    key = (await server.keys.of(people["teacher"].id))[0]
    async with server.client(people["teacher"]) as caller:
        assert (await caller.get("/api/me")).status_code == 200
        await ApiKeys(server.system.store).revoke(key.id)
        assert (await caller.get("/api/me")).status_code == 401


async def test_only_the_hash_of_a_key_is_stored(server: Running, people: People) -> None:
    stored = (await server.keys.of(people["teacher"].id))[0]
    assert people["teacher"].key.startswith("dbf_")
    assert people["teacher"].key not in str(stored.model_dump())


async def test_a_key_remembers_roughly_when_it_was_used(server: Running, people: People) -> None:
    async with server.client(people["teacher"]) as caller:
        await caller.get("/api/me")
        first = (await server.keys.of(people["teacher"].id))[0].last_used_at
        await caller.get("/api/me")
    assert first is not None
    assert (await server.keys.of(people["teacher"].id))[0].last_used_at == first


@pytest.mark.parametrize(
    ("scopes", "allowed"),
    [
        (["chat"], {"/api/conversations"}),
        (["library:read"], {"/api/library/cards"}),
        (["plans"], {"/api/plans"}),
        (["chat", "plans"], {"/api/conversations", "/api/plans"}),
    ],
)
async def test_a_key_opens_only_its_scopes(
    server: Running, people: People, scopes: list[str], allowed: set[str]
) -> None:
    key = await server.keys.add(people["teacher"].id, scopes, "limited")
    async with server.client() as caller:
        caller.headers["authorization"] = f"Bearer {key}"
        for path in ("/api/conversations", "/api/library/cards", "/api/plans"):
            answer = await caller.get(path)
            assert answer.status_code == (200 if path in allowed else 403)
            if path not in allowed:
                assert answer.json()["code"] == "missing_scope"


async def test_a_bad_bearer_is_not_saved_by_a_good_cookie(server: Running, people: People) -> None:
    async with server.browser(people["teacher"]) as browser:
        for bearer in ("Bearer nonsense", "Bearer", "Basic abc", "", f"Bearer {people['teacher'].cookie}"):
            answer = await browser.get("/api/me", headers={"authorization": bearer})
            assert answer.status_code == 401


async def test_a_key_is_no_cookie(server: Running, people: People) -> None:
    async with httpx.AsyncClient(base_url=server.url, cookies={"debrief_session": people["teacher"].key}) as caller:
        assert (await caller.get("/api/me")).status_code == 401


@pytest.mark.parametrize("token", [None, "", "wrong", "ü"])
async def test_a_write_with_a_cookie_needs_the_token(server: Running, people: People, token: str | None) -> None:
    async with server.browser(people["teacher"]) as browser:
        del browser.headers["x-csrf-token"]
        headers = {} if token is None else {"x-csrf-token": token.encode()}
        answer = await browser.post("/api/conversations", json={}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "csrf")
        assert (await browser.get("/api/conversations")).json()["data"] == []


async def test_another_sessions_token_does_not_fit(server: Running, people: People) -> None:
    async with server.browser(people["teacher"]) as browser, server.browser(people["coach"]) as other:
        browser.headers["x-csrf-token"] = other.headers["x-csrf-token"]
        assert (await browser.post("/api/conversations", json={})).status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_a_foreign_page_can_write_nothing(server: Running, people: People, origin: str) -> None:
    headers = {"origin": origin}
    async with server.browser(people["teacher"]) as browser:
        answer = await browser.post("/api/conversations", json={}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "csrf")
        signing_in = await browser.post("/api/auth/sign-in", json={"email": "a@b", "password": "c"}, headers=headers)
        assert signing_in.status_code == 403
        read = await browser.get("/api/me", headers=headers)
        assert "access-control-allow-origin" not in read.headers


async def test_our_own_page_can_write(server: Running, people: People) -> None:
    async with server.browser(people["teacher"]) as browser:
        answer = await browser.post("/api/conversations", json={}, headers={"origin": server.url})
        assert answer.status_code == 201


async def test_the_profile_is_changed_part_by_part(client: httpx.AsyncClient) -> None:
    first = await client.patch("/api/me/profile", json={"grades": ["7"], "class_size": 28, "directiveness": 5})
    assert first.status_code == 200
    second = await client.patch("/api/me/profile", json={"class_size": None, "resources": "  two laptops "})
    profile = (await client.get("/api/me")).json()["profile"]
    assert profile == second.json()
    assert (profile["grades"], profile["class_size"], profile["directiveness"]) == (["7"], None, 5)


@pytest.mark.parametrize(
    "patch",
    [
        {"role": "admin"},
        {"grades": ["13"]},
        {"directiveness": 6},
        {"class_size": 0},
        {"locale": "../en"},
        {"email": "a"},
    ],
)
async def test_a_profile_takes_nothing_else(client: httpx.AsyncClient, patch: dict[str, object]) -> None:
    answer = await client.patch("/api/me/profile", json=patch)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"].split(".")[0] == next(iter(patch))


async def test_a_key_cannot_sign_out(client: httpx.AsyncClient) -> None:
    assert (await client.post("/api/auth/sign-out")).status_code == 403
    assert (await client.get("/api/me")).json()["csrf_token"] is None
