"""Reads the messages of a conversation as they are shown."""

from collections.abc import Sequence

from sqlalchemy import exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from api.conversations.schemas import FeedbackOut, MessageOut
from api.conversations.tables import Feedback, Message

_asked = aliased(Message)

IS_SHOWN = or_(
    col(Message.role) == "teacher",
    exists().where(
        col(_asked.conversation_id) == Message.conversation_id,
        col(_asked.position) == col(Message.position) - 1,
        col(_asked.turn_id) == Message.turn_id,
    ),
)
"""True for every message of the teacher, and for the reply of its latest turn."""


async def shown_messages(
    session: AsyncSession,
    conversation_id: str,
    *,
    limit: int,
    before: int | None = None,
    only: Sequence[str] | None = None,
) -> list[MessageOut]:
    """The last `limit` messages before a position, oldest first; of several replies to one message the latest turn's.

    `only` keeps these ids, for a coach who has been granted single messages.
    """
    query = (
        select(Message, Feedback)
        .outerjoin(Feedback, col(Feedback.message_id) == Message.id)
        .where(Message.conversation_id == conversation_id, IS_SHOWN)
        .order_by(col(Message.position).desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Message.position < before)
    if only is not None:
        query = query.where(col(Message.id).in_(only))
    rows = (await session.exec(query)).all()
    return [message_out(message, feedback) for message, feedback in reversed(rows)]


def message_out(message: Message, feedback: Feedback | None = None) -> MessageOut:
    """A message as others see it."""
    shown = MessageOut.model_validate(message)
    if feedback is not None:
        shown.feedback = FeedbackOut.model_validate(feedback, from_attributes=True)
    return shown
