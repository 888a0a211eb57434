"""The consent-aware query for conversations."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from api.accounts.principal import Principal
from api.conversations.tables import Conversation, Message
from api.errors import NotFound
from api.identifiers import is_id
from api.sharing.readable import may_read


def select_readable_conversations(principal: Principal, *, whole: bool = False) -> SelectOfScalar[Conversation]:
    """The conversations that the caller may read: their own, and what a coach has been granted."""
    owner, key = col(Conversation.account_id), col(Conversation.id)
    return select(Conversation).where(may_read(principal, "conversation", key, owner, whole=whole))


def select_own_conversations(principal: Principal) -> SelectOfScalar[Conversation]:
    """The conversations that the caller may write to: their own."""
    return select(Conversation).where(Conversation.account_id == principal.account_id)


async def readable_conversation(session: AsyncSession, principal: Principal, conversation_id: str) -> Conversation:
    """One conversation to read. NotFound when there is none or the caller may not."""
    query = select_readable_conversations(principal)
    return await _one(session, query, conversation_id)


async def own_conversation(session: AsyncSession, principal: Principal, conversation_id: str) -> Conversation:
    """One conversation to write to, locked until the commit. NotFound when it is not the caller's."""
    return await _one(session, select_own_conversations(principal).with_for_update(), conversation_id)


async def own_message(session: AsyncSession, principal: Principal, message_id: str) -> Message:
    """One message of the caller's own conversations. NotFound otherwise."""
    if not is_id(message_id, "msg"):
        raise NotFound
    mine = select_own_conversations(principal).with_only_columns(col(Conversation.id))
    query = select(Message).where(Message.id == message_id, col(Message.conversation_id).in_(mine))
    found = (await session.exec(query)).first()
    if found is None:
        raise NotFound
    return found


async def _one(session: AsyncSession, query: SelectOfScalar[Conversation], conversation_id: str) -> Conversation:
    if not is_id(conversation_id, "con"):
        raise NotFound
    found = (await session.exec(query.where(Conversation.id == conversation_id))).first()
    if found is None:
        raise NotFound
    return found
