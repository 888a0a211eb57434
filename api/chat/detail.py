"""The detailed view of a conversation, put together from its messages, turns, plan and grants."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from api.accounts.principal import Principal
from api.chat.schemas import ConversationDetail, Messages, SharedWith
from api.conversations.messages import shown_messages
from api.conversations.readable import own_conversation, readable_conversation
from api.conversations.schemas import ConversationIn, ConversationOut, ConversationPatch
from api.conversations.service import change_conversation, new_conversation
from api.conversations.tables import Conversation, Message
from api.errors import Invalid
from api.plans.readable import select_readable_plans
from api.plans.schemas import PlanOut
from api.plans.service import load_plan
from api.plans.tables import Plan
from api.sharing.readable import grants_to, leave_record, sharers
from api.store.database import Store
from api.turns.schemas import TurnRef
from api.turns.tables import LIVE, Turn

_MOST_MESSAGES = 500


class ConversationView:
    """Opens, reads and changes one conversation."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def open(self, principal: Principal, given: ConversationIn) -> ConversationDetail:
        """A new conversation of the caller's."""
        async with self._store.transaction() as work:
            conversation = new_conversation(work.session, principal, purpose=given.purpose, title=given.title)
            await work.session.flush()
            return await _detail(work.session, principal, conversation)

    async def read(self, principal: Principal, conversation_id: str) -> ConversationDetail:
        """One conversation as the caller may see it: a coach sees the messages that were granted."""
        async with self._store.reading() as session:
            conversation = await readable_conversation(session, principal, conversation_id)
            detail = await _detail(session, principal, conversation)
        await leave_record(self._store, principal, "conversation", conversation_id)
        return detail

    async def change(self, principal: Principal, conversation_id: str, patch: ConversationPatch) -> ConversationDetail:
        """The caller's own conversation with another title or purpose."""
        async with self._store.transaction() as work:
            conversation = await own_conversation(work.session, principal, conversation_id)
            change_conversation(conversation, patch)
            await work.session.flush()
            return await _detail(work.session, principal, conversation)

    async def messages(self, principal: Principal, conversation_id: str, cursor: str | None, limit: int) -> Messages:
        """Messages before the cursor, the nearest ones."""
        async with self._store.reading() as session:
            conversation = await readable_conversation(session, principal, conversation_id)
            only = await _granted_messages(session, principal, conversation)
            before = await _position(session, conversation.id, cursor)
            found = await shown_messages(session, conversation.id, limit=limit + 1, before=before, only=only)
        await leave_record(self._store, principal, "conversation", conversation_id)
        more = len(found) > limit
        page = found[1:] if more else found
        return Messages(data=page, has_more=more, next_cursor=page[0].id if more else None)


async def _detail(session: AsyncSession, principal: Principal, conversation: Conversation) -> ConversationDetail:
    only = await _granted_messages(session, principal, conversation)
    messages = await shown_messages(session, conversation.id, limit=_MOST_MESSAGES + 1, only=only)
    running = select(Turn).where(Turn.conversation_id == conversation.id, col(Turn.status).in_(LIVE))
    turn = (await session.exec(running)).first() if only is None else None
    summary = ConversationOut.model_validate(conversation)
    if only is not None:
        # A coach with single messages must not read others in the summary.
        summary = summary.model_copy(update={"title": "", "preview": "", "message_count": len(messages)})
    return ConversationDetail(
        **summary.model_dump(),
        messages=messages[-_MOST_MESSAGES:],
        has_earlier=len(messages) > _MOST_MESSAGES,
        plan=await _plan(session, principal, conversation),
        brief=None,
        stage=next((one.stage for one in reversed(messages) if one.stage is not None), None),
        running_turn=TurnRef.of(turn) if turn else None,
        shared_with=await _shared_with(session, principal, conversation),
    )


async def _granted_messages(
    session: AsyncSession, principal: Principal, conversation: Conversation
) -> list[str] | None:
    """The ids that the caller may read; None when it is all of them."""
    if conversation.account_id == principal.account_id:
        return None
    grants = await grants_to(session, principal, "conversation", conversation.id)
    if any(grant.scope == "full" for grant in grants):
        return None
    return [message_id for grant in grants for message_id in grant.message_ids or ()]


async def _plan(session: AsyncSession, principal: Principal, conversation: Conversation) -> PlanOut | None:
    query = select_readable_plans(principal).where(Plan.conversation_id == conversation.id)
    plan = (await session.exec(query.order_by(col(Plan.updated_at).desc(), col(Plan.id).desc()).limit(1))).first()
    return await load_plan(session, plan) if plan else None


async def _shared_with(session: AsyncSession, principal: Principal, conversation: Conversation) -> list[SharedWith]:
    if conversation.account_id != principal.account_id:
        return []
    found = await sharers(session, "conversation", conversation.id)
    return [SharedWith(coach_id=coach_id, name=name) for coach_id, name in found]


async def _position(session: AsyncSession, conversation_id: str, cursor: str | None) -> int | None:
    """The place of the message that the cursor names."""
    if cursor is None:
        return None
    query = select(Message.position).where(Message.id == cursor, Message.conversation_id == conversation_id)
    found = (await session.exec(query)).first()
    if found is None:
        raise Invalid("The cursor is not one that a list has returned.", fields={"cursor": "not valid"})
    return found
