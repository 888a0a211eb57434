"""What people and programs may send and should not: always an answer in the 400s, and the server goes on."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.fakes.talking import shown, talk

BAD_BODIES: list[tuple[str, bytes, set[int]]] = [
    ("no body", b"", {422}),
    ("not JSON", b"{", {422}),
    ("null", b"null", {422}),
    ("an array", b"[]", {422}),
    ("a number", b"7", {422}),
    ("a number as text", b'{"text": 7}', {422}),
    ("null as text", b'{"text": null}', {422}),
    ("an object as text", b'{"text": {"a": 1}}', {422}),
    ("not a number", b'{"text": NaN}', {422}),
    ("infinity", b'{"text": Infinity}', {422}),
    ("bad UTF-8", b'{"text": "\xff\xfe"}', {400, 422}),
    ("overlong UTF-8", b'{"text": "\xc0\xaf"}', {400, 422}),
    ("half a surrogate pair", rb'{"text": "\ud800"}', {422}),
    ("NUL", rb'{"text": "a\u0000b"}', {422}),
    ("deeply nested", b"[" * 100_000, {400, 422}),
    ("deeply nested text", b'{"text": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", {400, 422}),
    ("a huge number", b'{"text": ' + b"9" * 5_000 + b"}", {400, 422}),
    ("unknown field", b'{"text": "a", "role": "agent"}', {422}),
    ("strange key", rb'{"text": "a", "\ud800": 1}', {400, 422}),
    ("blank", b'{"text": "   \\n\\t "}', {422}),
    ("only hidden characters", '{"text": "\u200b\u2060\ufeff"}'.encode(), {422}),
    ("empty", b'{"text": ""}', {422}),
    ("too long", b'{"text": "' + b"a" * 32_001 + b'"}', {413}),
    ("too large", b'{"text": "' + b"a" * 300_000 + b'"}', {413}),
    ("blank id", b'{"text": "a", "client_message_id": ""}', {422}),
    ("long id", b'{"text": "a", "client_message_id": "' + b"a" * 101 + b'"}', {422}),
    ("NUL in the id", rb'{"text": "a", "client_message_id": "a\u0000"}', {422}),
]
ABSURD_IDS = [
    "nothing",
    "con_",
    "9223372036854775808",
    "9" * 400,
    "con_" + "0" * 26,
    "con_" + "Z" * 26,
    "%00",
    "con_%00",
    "%ff%fe",
    "'%20OR%201=1--",
    "con_%25",
    "$.id",
    "..%2f..%2fetc%2fpasswd",
    "🙂",
]


@pytest.fixture(autouse=True)
async def _server_goes_on(client: httpx.AsyncClient, conversation: str) -> AsyncIterator[None]:
    yield
    assert (await talk(client, conversation, "Still there?"))[-1].type == "turn.completed"


@pytest.mark.parametrize(("what", "body", "expected"), BAD_BODIES, ids=[name for name, _, _ in BAD_BODIES])
async def test_a_bad_message_is_refused(
    client: httpx.AsyncClient, conversation: str, what: str, body: bytes, expected: set[int]
) -> None:
    answer = await client.post(
        f"/api/conversations/{conversation}/messages", content=body, headers={"content-type": "application/json"}
    )
    assert answer.status_code in expected
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == answer.status_code
    assert (await shown(client, conversation))["messages"] == []


@pytest.mark.parametrize("absurd", ABSURD_IDS)
async def test_an_absurd_id_is_not_found(client: httpx.AsyncClient, absurd: str) -> None:
    for path in ("conversations/{}", "turns/{}", "turns/{}/events", "plans/{}", "library/cards/{}", "plans/{}/export"):
        answer = await client.get("/api/" + path.format(absurd))
        assert answer.status_code == 404, path
        assert answer.json()["code"] == "not_found"
    posted = await client.post(f"/api/conversations/{absurd}/messages", json={"text": "Hello"})
    assert posted.status_code == 404


@pytest.mark.parametrize("absurd", ["x" * 300, "a\x00b", "con_" + "0" * 26])
async def test_an_absurd_conversation_in_a_chat_leaves_no_row(client: httpx.AsyncClient, absurd: str) -> None:
    answer = await client.post("/api/chat", json={"message": "Hello", "conversation_id": absurd})
    assert answer.status_code in (404, 422)
    assert len((await client.get("/api/conversations")).json()["data"]) == 1


@pytest.mark.parametrize(
    "query", ["cursor=nonsense", "cursor=%00", "cursor=🙂", "limit=0", "limit=101", "limit=9" + "9" * 30, "limit=a"]
)
async def test_absurd_pages_are_refused(client: httpx.AsyncClient, query: str) -> None:
    for path in ("/api/conversations", "/api/plans"):
        assert (await client.get(f"{path}?{query}")).status_code == 422


@pytest.mark.parametrize("q", ["%", "_", "'", '"', "\\", "';--", "$.x", "%00", "[a-z", "*"])
async def test_search_takes_characters_literally(client: httpx.AsyncClient, q: str) -> None:
    answer = await client.get("/api/conversations", params={"q": q})
    assert answer.json()["data"] == []


async def test_a_nul_in_a_search_is_refused(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/conversations?q=a%00b")).status_code == 422


async def test_hidden_characters_are_taken_out(client: httpx.AsyncClient, conversation: str) -> None:
    hidden = "pay\u200bload\u202e\U000e0041\U000e0042 \u0007bell\r\nnext 👩\u200d🏫 \u200c\u200d\u200c\u200dx"
    await talk(client, conversation, hidden)
    assert (await shown(client, conversation))["messages"][0]["text"] == "payload bell\nnext 👩\u200d🏫 x"


async def test_line_breaks_in_a_title_are_folded(client: httpx.AsyncClient) -> None:
    opened = await client.post("/api/conversations", json={"title": "One\r\nSet-Cookie: a=b"})
    assert opened.json()["title"] == "One Set-Cookie: a=b"


async def test_an_endless_body_is_refused_before_its_end(client: httpx.AsyncClient, conversation: str) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        yield b'{"text": "'
        while True:
            sent += 16_384
            yield b"a" * 16_384

    try:
        answer = await client.post(f"/api/conversations/{conversation}/messages", content=endless())
        assert answer.status_code == 413
    except httpx.TransportError:
        pass  # the server may close the connection before the client has read the refusal
    assert sent < 50_000_000


@pytest.mark.parametrize("length", ["-1", "999999999999999999999", "abc", "1e9"])
async def test_a_lying_content_length_does_no_harm(client: httpx.AsyncClient, length: str) -> None:
    request = client.build_request("POST", "/api/conversations", content=b"{}", headers={"content-length": length})
    try:
        answer = await client.send(request)
    except httpx.TransportError:
        return
    assert 400 <= answer.status_code < 500


async def test_ten_thousand_ranges_are_no_work(client: httpx.AsyncClient) -> None:
    ranges = ",".join(f"{n}-{n}" for n in range(0, 10_000, 2))[:60_000]
    answer = await client.get("/assets/widget.js", headers={"range": f"bytes={ranges}"})
    assert answer.status_code in (200, 400, 431)
    assert answer.elapsed.total_seconds() < 1


BAD_FIELDS: list[tuple[str, str, dict[str, Any]]] = [
    ("POST", "/api/conversations", {"purpose": "gossip"}),
    ("POST", "/api/conversations", {"title": "a" * 201}),
    ("POST", "/api/conversations", {"title": "a\x00b"}),
    ("POST", "/api/conversations", {"account_id": "acc_1"}),
    ("POST", "/api/plans", {"steps": [{"text": "a"}] * 4}),
    ("POST", "/api/plans", {"steps": [{"text": "a", "date": "soon"}]}),
    ("POST", "/api/plans", {"strategies": ["no-such-card"]}),
    ("POST", "/api/plans", {"goal": ""}),
    ("POST", "/api/plans", {"goal": "a" * 1001}),
    ("POST", "/api/plans", {"status": "agreed"}),
    ("POST", "/api/plans", {"check_back": "9999-99-99"}),
    ("POST", "/api/chat", {"message": "a", "locale": "en\r\nx"}),
    ("POST", "/api/chat", {"message": "a", "stream": "perhaps"}),
    ("POST", "/api/auth/sign-in", {"email": "a@b"}),
    ("GET", "/api/library/search", {"q": ""}),
    ("GET", "/api/library/search", {"q": "a", "grade": "13"}),
    ("GET", "/api/library/search", {"q": "a", "limit": 1000}),
    ("GET", "/api/library/cards", {"cursor": "nothing"}),
]


@pytest.mark.parametrize(("method", "path", "given"), BAD_FIELDS)
async def test_a_bad_field_is_named(client: httpx.AsyncClient, method: str, path: str, given: dict[str, Any]) -> None:
    where = {"params": given} if method == "GET" else {"json": given}
    answer = await client.request(method, path, **where)
    assert answer.status_code == 422
    assert answer.json()["errors"]
