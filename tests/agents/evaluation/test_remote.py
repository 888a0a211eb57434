"""A running server is talked with over HTTP; here a small real one that answers by script."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from agents.contract import Known, Purpose
from agents.evaluation.conversation import Source, StageShown
from agents.evaluation.dialogues import Dialogue
from agents.evaluation.playing import play
from agents.evaluation.remote import ServerPartner
from agents.plan import Evidence, PlanDraft

ANSWER = {
    "conversation_id": "con_1",
    "turn_id": "trn_1",
    "message": {
        "id": "msg_1",
        "role": "agent",
        "text": "Hello [1].",
        "sources": [{"n": 1, "slug": "cold-call", "title": "Cold Call", "section": "steps", "url": "/"}],
    },
    "suggestions": [],
    "stage": {"map": "grow", "stage": "goal", "known": [{"name": "grade", "value": "7"}], "missing": ["reality"]},
    "plan": {"id": "pln_1", "version": 1, "goal": "10 of 20", "evidence": {"what": "a count", "protocol": None}},
    "brief": None,
    "safety": {"kind": "danger", "text": "x", "contacts": []},
    "agent": "guided",
    "directiveness": 3,
    "usage": {"input_tokens": 0, "output_tokens": 0},
}  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers["Authorization"], asked))  # type: ignore[attr-defined]
        status, answer = self.server.answers.pop(0)  # type: ignore[attr-defined]
        body = json.dumps(answer).encode() if answer is not None else b"<html>"
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keeps the test output quiet."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as running:
        running.asked, running.answers = [], []  # type: ignore[attr-defined]
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def _address(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}/"


async def test_the_conversation_goes_on_with_its_id(server: Any) -> None:
    server.answers += [(200, ANSWER), (200, ANSWER)]
    dialogue = Dialogue(id="d", intent="plan", turns=("a", "b"), purpose=Purpose.PLAN, locale="es-US")
    talk = await play(ServerPartner(_address(server), "dbf_x"), dialogue)
    assert server.asked == [
        ("/api/chat", "Bearer dbf_x", {"message": "a", "locale": "es-US", "purpose": "plan"}),
        ("/api/chat", "Bearer dbf_x", {"message": "b", "locale": "es-US", "conversation_id": "con_1"}),
    ]
    reply = talk.exchanges[0].reply
    assert reply.text == "Hello [1]."
    assert reply.sources == (Source(1, "cold-call", "Cold Call", "steps"),)
    assert reply.stage == StageShown("grow", "goal", (Known("grade", "7"),), ("reality",))
    assert reply.plan == PlanDraft(goal="10 of 20", evidence=Evidence(what="a count"))
    assert (reply.safety, reply.directiveness, reply.has_brief, reply.failed) == ("danger", 3, False, None)


async def test_a_problem_is_a_failed_reply(server: Any) -> None:
    server.answers += [
        (401, {"title": "Sign in", "detail": "The key is not known."}),
        (502, None),
        (200, None),
        (200, {"message": {"sources": [{}]}}),
    ]
    talk = await play(ServerPartner(_address(server), "x"), Dialogue(id="d", intent="plan", turns=("a", "b", "c", "d")))
    failed = [exchange.reply.failed or "" for exchange in talk]
    assert failed[0] == "401 The key is not known."
    assert failed[1].startswith("502 ")
    assert failed[2].startswith("JSONDecodeError")
    assert failed[3].startswith("KeyError")


async def test_an_answer_without_text_has_failed(server: Any) -> None:
    server.answers.append((200, {**ANSWER, "message": {**ANSWER["message"], "text": ""}}))  # type: ignore[dict-item]
    talk = await play(ServerPartner(_address(server), "x"), Dialogue(id="d", intent="plan", turns=("a",)))
    assert talk.exchanges[0].reply.failed == "the answer holds no text"


async def test_nobody_there_is_a_failed_reply() -> None:
    talk = await play(ServerPartner("http://127.0.0.1:9", "x"), Dialogue(id="d", intent="plan", turns=("a",)))
    assert "URLError" in (talk.exchanges[0].reply.failed or "")
