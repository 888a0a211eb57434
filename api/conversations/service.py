"""Conversations: opened, listed, renamed, deleted."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy import exists, or_, tuple_
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from api import clock
from api.accounts.principal import Principal
from api.conversations.readable import own_conversation, own_message, select_own_conversations
from api.conversations.schemas import ConversationOut, ConversationPatch, FeedbackIn, FeedbackOut
from api.conversations.tables import Conversation, Feedback, Message
from api.errors import Invalid, NotFound
from api.identifiers import new_id
from api.sharing.readable import forget_grants
from api.store.database import Store
from api.web.paging import Page, after_cursor, cursor_at, cut

_TITLE_LENGTH = 60
_PREVIEW_LENGTH = 140


class Conversations:
    """A teacher's threads. `leave` ends the turns of a conversation that is about to go."""

    def __init__(self, store: Store, leave: Callable[[str], Awaitable[None]]) -> None:
        self._store = store
        self._leave = leave

    async def page(self, principal: Principal, q: str | None, cursor: str | None, limit: int) -> Page[ConversationOut]:
        """The caller's own conversations, the latest first; `q` is looked for in titles and messages."""
        query = select_own_conversations(principal)
        if q:
            said = exists().where(
                col(Message.conversation_id) == Conversation.id, col(Message.text).icontains(q, autoescape=True)
            )
            query = query.where(or_(col(Conversation.title).icontains(q, autoescape=True), said))
        if cursor is not None:
            query = query.where(tuple_(col(Conversation.updated_at), col(Conversation.id)) < after_cursor(cursor))
        query = query.order_by(col(Conversation.updated_at).desc(), col(Conversation.id).desc()).limit(limit + 1)
        async with self._store.reading() as session:
            found, more = cut((await session.exec(query)).all(), limit)
        return Page(
            data=[ConversationOut.model_validate(one) for one in found],
            has_more=more,
            next_cursor=cursor_at(found[-1].updated_at, found[-1].id) if more else None,
        )

    async def delete(self, principal: Principal, conversation_id: str) -> None:
        """Removes the conversation with its messages, turns and events for good. Plans made in it stay."""
        async with self._store.reading() as session:
            await own_conversation(session, principal, conversation_id)
        await self._leave(conversation_id)
        async with self._store.transaction() as work:
            conversation = await own_conversation(work.session, principal, conversation_id)
            await forget_grants(work.session, "conversation", conversation.id)
            await work.session.delete(conversation)
        await self._store.forget()

    async def give_feedback(self, principal: Principal, message_id: str, given: FeedbackIn) -> FeedbackOut:
        """Keeps what the teacher thought of a reply. NotFound for anything but a reply to the caller."""
        now = clock.now()
        async with self._store.transaction() as work:
            message = await own_message(work.session, principal, message_id)
            if message.role != "agent":
                raise NotFound
            feedback = await work.session.get(Feedback, message.id)
            if feedback is None:
                feedback = Feedback(message_id=message.id, rating=given.rating, created_at=now, updated_at=now)
                work.session.add(feedback)
            feedback.sqlmodel_update(given.model_dump())
            feedback.updated_at = now
        return FeedbackOut(**given.model_dump())


def new_conversation(
    session: AsyncSession,
    principal: Principal,
    *,
    purpose: str | None,
    title: str | None = None,
    opened_by: str | None = None,
) -> Conversation:
    """A conversation of the caller's, added to the session."""
    now = clock.now()
    conversation = Conversation(
        id=new_id("con"),
        account_id=principal.account_id,
        purpose=purpose,
        title=title or "",
        title_given=title is not None,
        opened_by=opened_by,
        created_at=now,
        updated_at=now,
    )
    session.add(conversation)
    return conversation


def change_conversation(conversation: Conversation, patch: ConversationPatch) -> None:
    """Renames or gives another purpose. Invalid when the title is taken away."""
    if "title" in patch.model_fields_set:
        if patch.title is None:
            raise Invalid("A conversation keeps a title.", fields={"title": "must not be null"})
        conversation.title, conversation.title_given = patch.title, True
    if "purpose" in patch.model_fields_set:
        conversation.purpose = patch.purpose


def note_message(conversation: Conversation, text: str, at: datetime, *, counts: bool = True) -> None:
    """Brings the conversation's place in the list up to a new message."""
    if not conversation.title_given and not conversation.title:
        conversation.title = shortened(text, _TITLE_LENGTH)
    conversation.preview = shortened(text, _PREVIEW_LENGTH) or conversation.preview
    conversation.message_count += counts
    conversation.updated_at = max(at, conversation.updated_at)


def shortened(text: str, length: int) -> str:
    """The first words of a text on one line, with an ellipsis where something is left out."""
    line = " ".join(text[: length * 20].split())
    if len(line) <= length:
        return line
    cut_at = line.rfind(" ", length // 2, length)
    return line[: cut_at if cut_at > 0 else length - 1].rstrip(" ,;:") + "…"
