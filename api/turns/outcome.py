"""How a turn ended, and the one transaction that stores its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from agents.contract import PlanProposed, ReplyCompleted
from api import clock
from api.conversations.messages import message_out
from api.conversations.service import note_message
from api.conversations.tables import Conversation, Message
from api.identifiers import new_id
from api.plans.service import propose
from api.turns import events as kinds
from api.turns.events import Event, StoredEvent, failure
from api.turns.live import TurnGone
from api.turns.reply import Reply
from api.turns.tables import LIVE, Turn

_INTERRUPTED = "The reply was interrupted. What you wrote is kept; try again."


@dataclass(frozen=True)
class Outcome:
    """The end of a turn. `error` is the data of `turn.failed` where there was one."""

    status: Literal["completed", "failed", "cancelled", "interrupted"]
    completed: ReplyCompleted | None = None
    plan: PlanProposed | None = None
    error: dict[str, Any] | None = None


CANCELLED = Outcome("cancelled")
INTERRUPTED = Outcome("interrupted", error=failure("interrupted", _INTERRUPTED))


def failed(code: str, message: str, *, retryable: bool = True) -> Outcome:
    """A turn that ended with an error; `message` is for the teacher."""
    return Outcome("failed", error=failure(code, message, retryable=retryable))


async def conclude(session: AsyncSession, turn_id: str, outcome: Outcome, events: Sequence[StoredEvent]) -> list[Event]:
    """Stores reply, plan, state and status in the open transaction; the last events. TurnGone when it is not live."""
    turn, asked, conversation = await _parts(session, turn_id)
    closing: list[Event] = []
    if outcome.plan is not None:
        plan = await propose(session, conversation.account_id, conversation.id, outcome.plan.plan, outcome.plan.plan_id)
        closing.append(Event(kinds.PLAN, plan.model_dump(mode="json")))
    _end_turn(turn, outcome, events)
    message = _reply_message(turn, asked, Reply.of([*events, *(StoredEvent(0, one.type, one.data) for one in closing)]))
    session.add(message)
    note_message(conversation, message.text, message.created_at, counts=turn.attempt == 1)
    if outcome.completed is not None and outcome.completed.purpose is not None:
        conversation.purpose = conversation.purpose or outcome.completed.purpose
    return [*closing, _last_event(turn, outcome, message)]


async def _parts(session: AsyncSession, turn_id: str) -> tuple[Turn, Message, Conversation]:
    query = (
        select(Turn, Message, Conversation)
        .where(Turn.id == turn_id, Message.id == Turn.message_id, Conversation.id == Turn.conversation_id)
        .with_for_update()
    )
    found = (await session.exec(query)).first()
    if found is None or found[0].status not in LIVE:
        raise TurnGone
    turn, asked, conversation = found
    return turn, asked, conversation


def _end_turn(turn: Turn, outcome: Outcome, events: Sequence[StoredEvent]) -> None:
    turn.status = outcome.status
    turn.error = outcome.error
    turn.finished_at = clock.now()
    turn.agent = next((one.data["agent"] for one in events if one.type == kinds.STARTED), None)
    done = outcome.completed
    if done is not None:
        turn.agent, turn.directiveness, turn.agent_state = done.agent, done.directiveness, dict(done.agent_state)
        turn.prompt_version, turn.library_version = done.prompt_version, done.library_version
        turn.input_tokens, turn.output_tokens = done.usage.input_tokens, done.usage.output_tokens


def _reply_message(turn: Turn, asked: Message, reply: Reply) -> Message:
    return Message(
        id=new_id("msg"),
        conversation_id=turn.conversation_id,
        position=asked.position + 1,
        role="agent",
        status="complete" if turn.status == "completed" else turn.status,
        text=reply.text,
        turn_id=turn.id,
        agent=turn.agent,
        directiveness=turn.directiveness,
        sources=reply.sources,
        suggestions=reply.suggestions,
        stage=reply.stage,
        plan=reply.plan,
        brief=reply.brief,
        safety=reply.safety,
        created_at=turn.finished_at or clock.now(),
    )


def _last_event(turn: Turn, outcome: Outcome, message: Message) -> Event:
    if outcome.error is not None:
        return Event(kinds.FAILED, outcome.error)
    shown = message_out(message).model_dump(mode="json")
    if outcome.status == "cancelled":
        return Event(kinds.CANCELLED, {"message": shown})
    usage = {"input_tokens": turn.input_tokens, "output_tokens": turn.output_tokens}
    data = {"message": shown, "usage": usage, "agent": turn.agent, "directiveness": turn.directiveness}
    return Event(kinds.COMPLETED, data)
