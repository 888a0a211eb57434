"""Signing in and out: by password, by link, and not by guessing."""

import asyncio
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from api import clock
from api.accounts.middleware import COOKIE
from api.accounts.throttle import Throttle, TooManyAttempts
from knowledge.library import Library
from tests.fakes.people import PASSWORD, People
from tests.fakes.running import Running, running


async def test_a_password_opens_a_session(server: Running, people: People) -> None:
    async with server.client() as browser:
        answer = await browser.post("/api/auth/sign-in", json=_teacher(people))
        assert answer.status_code == 200
        cookie = answer.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        me = (await browser.get("/api/me")).json()
        assert me == answer.json()
        assert (me["email"], me["role"], me["school"]["name"]) == (people["teacher"].email, "teacher", "lincoln")
        opened = await browser.post("/api/conversations", json={}, headers={"x-csrf-token": me["csrf_token"]})
        assert opened.status_code == 201


async def test_sign_out_ends_the_session_for_good(server: Running, people: People) -> None:
    async with server.browser(people["teacher"]) as browser:
        stolen = dict(browser.cookies)
        answer = await browser.post("/api/auth/sign-out")
        assert answer.status_code == 204
        assert 'debrief_session=""' in answer.headers["set-cookie"]
    async with httpx.AsyncClient(base_url=server.url, cookies=stolen) as thief:
        assert (await thief.get("/api/me")).status_code == 401


async def test_nobody_learns_which_accounts_exist(server: Running, people: People) -> None:
    given = [
        {"email": people["teacher"].email, "password": "wrong password"},
        {"email": "nobody@test.school", "password": "wrong password"},
        {"email": people["coach"].email, "password": "wrong password"},
        {"email": "not an address", "password": "wrong password"},
    ]
    async with server.client() as browser:
        answers = [await browser.post("/api/auth/sign-in", json=one) for one in given]
    assert [answer.status_code for answer in answers] == [401] * 4
    told = [{name: value for name, value in answer.json().items() if name != "instance"} for answer in answers]
    assert all(one == told[0] for one in told)
    assert told[0]["code"] == "wrong_password"


async def test_guessing_is_slowed_down_even_in_parallel(server: Running, people: People) -> None:
    wrong = {"email": people["teacher"].email, "password": "wrong password"}
    async with server.client() as browser:
        answers = await asyncio.gather(*(browser.post("/api/auth/sign-in", json=wrong) for _ in range(12)))
        assert sorted(answer.status_code for answer in answers) == [401] * 5 + [429] * 7
        refused = await browser.post("/api/auth/sign-in", json=_teacher(people))
        assert refused.status_code == 429
        assert 0 < int(refused.headers["retry-after"]) <= 301
        spoofed = {"x-forwarded-for": "10.1.2.3", "forwarded": "for=10.1.2.3", "x-real-ip": "10.1.2.3"}
        again = await browser.post("/api/auth/sign-in", json=_teacher(people), headers=spoofed)
        assert again.status_code == 429


def test_a_throttle_forgets_with_time_and_forgives() -> None:
    time = [0.0]
    throttle = Throttle(attempts=2, seconds=10, clock=lambda: time[0])
    throttle.take("a")
    throttle.take("a")
    throttle.take("b")
    with pytest.raises(TooManyAttempts) as refused:
        throttle.take("a")
    assert refused.value.headers["retry-after"] == "11"
    throttle.forgive("a")
    throttle.take("a")
    throttle.take("a")
    time[0] = 10.5
    throttle.take("a")


async def test_a_link_signs_in_once(server: Running, people: People) -> None:
    token = await server.system.sign_in.one_time_link(people["teacher"].id)
    async with server.client() as browser, server.client() as late:
        first = await browser.get(f"/sign-in/{token}")
        assert (first.status_code, first.headers["location"]) == (303, "/")
        assert (await browser.get("/api/me")).json()["id"] == people["teacher"].id
        second = await late.get(f"/sign-in/{token}")
        assert second.headers["location"] == "/sign-in?link=expired"
        assert COOKIE not in late.cookies


async def test_a_newer_link_replaces_the_older(server: Running, people: People) -> None:
    older = await server.system.sign_in.one_time_link(people["teacher"].id)
    newer = await server.system.sign_in.one_time_link(people["teacher"].id)
    assert await server.system.sign_in.by_link(older) is None
    assert await server.system.sign_in.by_link(newer) is not None


async def test_links_and_sessions_grow_old(server: Running, people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    token = await server.system.sign_in.one_time_link(people["teacher"].id)
    later = clock.now() + timedelta(days=15)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert await server.system.sign_in.by_link(token) is None
    async with server.browser(people["teacher"]) as browser:
        assert (await browser.get("/api/me")).status_code == 401


async def test_options_name_no_links_outside_a_demo(server: Running) -> None:
    async with server.client() as anybody:
        options = (await anybody.get("/api/auth/options")).json()
    assert options == {"demo": False, "demo_links": [], "password": True}


async def test_demo_links_last_and_are_the_same_at_every_start(tmp_path: Path, small_library: Library) -> None:
    seen = []
    for _ in range(2):
        async with running(tmp_path, None, small_library, demo=True) as server, server.client() as anybody:
            links = (await anybody.get("/api/auth/options")).json()["demo_links"]
            seen.append([link["url"].rsplit("/", 1)[1] for link in links])
            for token in seen[0] * 2:
                answer = await anybody.get(f"/sign-in/{token}")
                assert answer.headers["location"] == "/"
    assert seen[0] == seen[1]
    assert [link["role"] for link in links] == ["teacher", "coach", "lead", "admin"]


async def test_an_inactive_account_is_out_at_once(server: Running, people: People) -> None:
    teacher = people["teacher"]
    token = await server.system.sign_in.one_time_link(teacher.id)
    async with server.client(teacher) as key_holder, server.browser(teacher) as browser:
        assert (await key_holder.get("/api/me")).status_code == 200
        await server.system.accounts.set_active(teacher.email, False)
        assert (await key_holder.get("/api/me")).status_code == 401
        assert (await browser.get("/api/me")).status_code == 401
        assert (await browser.post("/api/auth/sign-in", json=_teacher(people))).status_code == 401
    assert await server.system.sign_in.by_link(token) is None


def _teacher(people: People) -> dict[str, str]:
    return {"email": f"  {people['teacher'].email.upper()} ", "password": PASSWORD}
