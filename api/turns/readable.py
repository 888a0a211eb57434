"""The consent-aware query for turns: who may read the whole conversation may read its turns."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from api.accounts.principal import Principal
from api.conversations.readable import select_own_conversations, select_readable_conversations
from api.conversations.tables import Conversation
from api.errors import NotFound
from api.identifiers import is_id
from api.turns.tables import Turn


def select_readable_turns(principal: Principal) -> SelectOfScalar[Turn]:
    """The turns that the caller may read. A grant of single messages is not enough: events tell of others too."""
    return _of(select_readable_conversations(principal, whole=True))


async def readable_turn(session: AsyncSession, principal: Principal, turn_id: str) -> Turn:
    """One turn to read. NotFound when there is none or the caller may not."""
    return await _one(session, select_readable_turns(principal), turn_id)


async def own_turn(session: AsyncSession, principal: Principal, turn_id: str) -> Turn:
    """One turn to act on. NotFound when it is not the caller's."""
    return await _one(session, _of(select_own_conversations(principal)), turn_id)


def _of(conversations: SelectOfScalar[Conversation]) -> SelectOfScalar[Turn]:
    return select(Turn).where(col(Turn.conversation_id).in_(conversations.with_only_columns(col(Conversation.id))))


async def _one(session: AsyncSession, query: SelectOfScalar[Turn], turn_id: str) -> Turn:
    if not is_id(turn_id, "trn"):
        raise NotFound
    found = (await session.exec(query.where(Turn.id == turn_id))).first()
    if found is None:
        raise NotFound
    return found
