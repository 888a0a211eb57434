"""Talks with a running server over its one-call chat, as an integration would."""

import asyncio
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agents.contract import Known
from agents.evaluation.conversation import Reply, Source, StageShown
from agents.evaluation.dialogues import Dialogue
from agents.plan import PlanDraft

_PATIENCE_SECONDS = 180


@dataclass(frozen=True)
class ServerPartner:
    """A server by its address, with an API key of scope `chat`.

    Its own clock decides what day it is. All dialogues are one teacher's there: use an account without a profile and
    without plans, or what it holds colours the replies.
    """

    url: str
    key: str

    def open(self, dialogue: Dialogue) -> "ServerTalk":
        return ServerTalk(f"{self.url.rstrip('/')}/api/chat", self.key, dialogue)


@dataclass
class ServerTalk:
    """A conversation on the server; its id comes with the first reply."""

    address: str
    key: str
    dialogue: Dialogue
    conversation_id: str | None = None

    async def say(self, message: str) -> Reply:
        asked: dict[str, Any] = {"message": message, "locale": self.dialogue.locale}
        if self.conversation_id:
            asked["conversation_id"] = self.conversation_id
        elif self.dialogue.purpose:
            asked["purpose"] = self.dialogue.purpose
        try:
            answer = await asyncio.to_thread(self._post, asked)
            self.conversation_id = answer.get("conversation_id", self.conversation_id)
            return reply_of(answer)
        except urllib.error.HTTPError as error:
            return Reply("", failed=f"{error.code} {_title(error)}")
        except (OSError, ValueError, KeyError, TypeError) as error:
            # A server that is not there, or answers in another shape: the conversation goes on without this reply.
            return Reply("", failed=f"{type(error).__name__}: {error}")

    def _post(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"}
        request = urllib.request.Request(self.address, json.dumps(asked).encode(), headers, method="POST")
        with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as response:
            answer: dict[str, Any] = json.load(response)
        return answer


def reply_of(answer: Mapping[str, Any]) -> Reply:
    """The reply in an answer of `POST /api/chat`."""
    message = answer.get("message") or {}
    return Reply(
        text=message.get("text") or "",
        sources=tuple(
            Source(one["n"], one["slug"], one["title"], one["section"]) for one in message.get("sources", ())
        ),
        stage=_stage(answer.get("stage")),
        plan=_plan(answer.get("plan")),
        has_brief=answer.get("brief") is not None,
        safety=(answer.get("safety") or {}).get("kind"),
        directiveness=answer.get("directiveness"),
        failed=None if message.get("text") else "the answer holds no text",
    )


def _stage(stage: Mapping[str, Any] | None) -> StageShown | None:
    if stage is None:
        return None
    known = tuple(Known(one["name"], one["value"]) for one in stage.get("known", ()))
    return StageShown(stage["map"], stage["stage"], known, tuple(stage.get("missing", ())))


def _plan(plan: Mapping[str, Any] | None) -> PlanDraft | None:
    """The content of the stored plan, without its id, version and the rest."""
    if plan is None:
        return None
    return PlanDraft.model_validate({name: plan[name] for name in PlanDraft.model_fields if plan.get(name) is not None})


def _title(error: urllib.error.HTTPError) -> str:
    try:
        problem = json.load(error)
    except ValueError:
        return str(error.reason)
    return str(problem.get("detail") or problem.get("title") or error.reason)
