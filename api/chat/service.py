"""The one-call chat: a message goes in, the whole reply comes out, by the same way as everywhere else."""

from typing import Any

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from api.accounts.principal import Principal
from api.chat.schemas import ChatIn, ChatMessage, ChatOut
from api.conversations.readable import own_conversation
from api.conversations.service import new_conversation
from api.conversations.tables import Conversation
from api.errors import DebriefError, NotFound
from api.turns import events as kinds
from api.turns.events import StoredEvent
from api.turns.log import TurnLog
from api.turns.posting import Draft, Posting, checked_text

_STATUS = {"deadline": 504, "interrupted": 503}
_IDLE_SECONDS = 5.0


class ReplyFailed(DebriefError):
    """The message is stored, but the reply did not come to its end. `retryable` says whether a retry makes sense."""

    status = 502
    code = "agent_error"
    title = "The reply failed"


class ReplyCancelled(DebriefError):
    """Somebody stopped the reply."""

    status = 409
    code = "turn_cancelled"
    title = "The reply was stopped"


class Chat:
    """Posts a message and waits for the end of its turn."""

    def __init__(self, posting: Posting, log: TurnLog) -> None:
        self._posting = posting
        self._log = log

    async def post(self, principal: Principal, given: ChatIn) -> tuple[str, str]:
        """Ids of the conversation, opened where none was named, and of the turn.

        A repeated `client_message_id` finds both again.
        """
        draft = Draft(checked_text(given.message), given.client_message_id, given.locale)
        found: list[str] = []

        async def find(session: AsyncSession) -> Conversation:
            conversation = await _conversation(session, principal, given)
            found.append(conversation.id)
            return conversation

        posted = await self._posting.post_in(find, draft)
        return found[0], posted.turn.id

    async def reply(self, conversation_id: str, turn_id: str) -> ChatOut:
        """The reply once it is whole. ReplyFailed or ReplyCancelled otherwise."""
        last: StoredEvent | None = None
        async for event in self._log.follow(turn_id, 0, idle=_IDLE_SECONDS):
            last = event or last
        if last is None:
            raise NotFound
        ids = {"conversation_id": conversation_id, "turn_id": turn_id}
        if last.type == kinds.CANCELLED:
            raise ReplyCancelled(extra=ids)
        if last.type != kinds.COMPLETED:
            raise _failure(last.data, ids)
        return _chat_out(last.data, ids)


async def _conversation(session: AsyncSession, principal: Principal, given: ChatIn) -> Conversation:
    if given.conversation_id is not None:
        return await own_conversation(session, principal, given.conversation_id)
    if given.client_message_id is not None:
        query = select(Conversation).where(
            Conversation.account_id == principal.account_id, Conversation.opened_by == given.client_message_id
        )
        known = (await session.exec(query)).first()
        if known is not None:
            return known
    return new_conversation(session, principal, purpose=given.purpose, opened_by=given.client_message_id)


def _failure(data: dict[str, Any], ids: dict[str, str]) -> ReplyFailed:
    error = ReplyFailed(data.get("message"), extra={**ids, "retryable": data.get("retryable", True)})
    error.code = data.get("code", error.code)
    error.status = _STATUS.get(error.code, error.status)
    return error


def _chat_out(data: dict[str, Any], ids: dict[str, str]) -> ChatOut:
    message = data["message"]
    return ChatOut.model_validate({**message, **ids, **data, "message": ChatMessage.model_validate(message)})
