"""Takes a teacher's message and starts the turn that answers it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from api import clock
from api.accounts.principal import Principal
from api.conversations.messages import message_out
from api.conversations.readable import own_conversation
from api.conversations.service import note_message
from api.conversations.tables import Conversation, Message
from api.errors import Conflict, DebriefError, Invalid
from api.identifiers import new_id
from api.store.database import Store, UnitOfWork
from api.turns.readable import own_turn
from api.turns.runner import TurnRunner
from api.turns.schemas import Posted, TurnRef
from api.turns.tables import LIVE, Turn
from api.web.text import clean

LONGEST_MESSAGE = 32_000


class BlankMessage(Invalid):
    """There is nothing to read in the message."""

    code = "blank_message"
    title = "The message is empty"


class MessageTooLong(DebriefError):
    """The message is longer than any reply could do justice to."""

    status = 413
    code = "message_too_long"
    title = "The message is too long"


class IdempotencyMismatch(Conflict):
    """The same `client_message_id` came before with another text."""

    code = "idempotency_mismatch"
    title = "This message was sent before with another text"


class TurnRunning(Conflict):
    """The conversation has a reply under way."""

    code = "turn_running"
    title = "A reply is being written"


@dataclass(frozen=True)
class Draft:
    """A message about to be posted, its text already checked."""

    text: str
    client_message_id: str | None = None
    locale: str | None = None


class Posting:
    """Stores messages and turns; the runner starts once they are committed."""

    def __init__(self, store: Store, runner: TurnRunner) -> None:
        self._store = store
        self._runner = runner

    async def post(self, principal: Principal, conversation_id: str, draft: Draft) -> Posted:
        """The stored message and its turn; the same again for the same `client_message_id`.

        IdempotencyMismatch, TurnRunning, or NotFound when the conversation is not the caller's.
        """

        async def find(session: AsyncSession) -> Conversation:
            return await own_conversation(session, principal, conversation_id)

        return await self.post_in(find, draft)

    async def post_in(self, find: Callable[[AsyncSession], Awaitable[Conversation]], draft: Draft) -> Posted:
        """As `post`, in the conversation that `find` opens within the same transaction."""
        self._runner.check_open()
        async with self._store.transaction() as work:
            conversation = await find(work.session)
            before = await _posted_before(work.session, conversation, draft)
            return before or await self._post_new(work, conversation, draft)

    async def retry(self, principal: Principal, turn_id: str) -> tuple[Posted, bool]:
        """A new turn for the same message and True; its present turn and False when that is completed or a newer one.

        TurnRunning while any turn of the conversation runs.
        """
        self._runner.check_open()
        async with self._store.transaction() as work:
            old = await own_turn(work.session, principal, turn_id)
            conversation = await own_conversation(work.session, principal, old.conversation_id)
            message = await work.session.get_one(Message, old.message_id)
            latest = await work.session.get_one(Turn, message.turn_id)
            if latest.status == "completed" or latest.id != old.id:
                return _posted(message, latest), False
            await _next_position(work.session, conversation)
            return await self._start(work, message, locale=old.locale, retry_of=latest), True

    async def _post_new(self, work: UnitOfWork, conversation: Conversation, draft: Draft) -> Posted:
        now = clock.now()
        position = await _next_position(work.session, conversation)
        note_message(conversation, draft.text, now)
        message = Message(
            id=new_id("msg"),
            conversation_id=conversation.id,
            position=position,
            role="teacher",
            text=draft.text,
            turn_id="",
            client_message_id=draft.client_message_id,
            created_at=now,
        )
        return await self._start(work, message, locale=draft.locale)

    async def _start(
        self, work: UnitOfWork, message: Message, *, locale: str | None, retry_of: Turn | None = None
    ) -> Posted:
        turn = Turn(
            id=new_id("trn"),
            conversation_id=message.conversation_id,
            message_id=message.id,
            attempt=retry_of.attempt + 1 if retry_of else 1,
            retry_of=retry_of.id if retry_of else None,
            locale=locale,
            created_at=clock.now(),
        )
        message.turn_id = turn.id
        # In the order of their foreign keys, which the session does not know.
        for row in (message, turn):
            await work.session.flush()
            work.session.add(row)
        work.after_commit(lambda: self._runner.start(turn.id, turn.conversation_id))
        return _posted(message, turn)


def checked_text(text: str) -> str:
    """The message as it is stored. BlankMessage, MessageTooLong, or Invalid for a NUL character."""
    if len(text) > LONGEST_MESSAGE:
        raise MessageTooLong(f"A message may have {LONGEST_MESSAGE:,} characters.", fields={"text": "too long"})
    try:
        cleaned = clean(text)
    except ValueError as error:
        raise Invalid(f"{error}".capitalize() + ".", fields={"text": str(error)}) from error
    if not cleaned.strip():
        raise BlankMessage("Write something first.", fields={"text": "must not be blank"})
    return cleaned


def _posted(message: Message, turn: Turn) -> Posted:
    return Posted(message=message_out(message), turn=TurnRef.of(turn))


async def _posted_before(session: AsyncSession, conversation: Conversation, draft: Draft) -> Posted | None:
    if draft.client_message_id is None or conversation in session.new:
        return None
    query = (
        select(Message, Turn)
        .join(Turn, col(Turn.id) == Message.turn_id)
        .where(Message.conversation_id == conversation.id, Message.client_message_id == draft.client_message_id)
    )
    found = (await session.exec(query)).first()
    if found is None:
        return None
    message, turn = found
    if message.text != draft.text:
        raise IdempotencyMismatch("Use a new client_message_id for another text.")
    return _posted(message, turn)


async def _next_position(session: AsyncSession, conversation: Conversation) -> int:
    """Where the next message goes. TurnRunning while there must be none."""
    if conversation in session.new:
        return 0
    live = select(Turn.id).where(Turn.conversation_id == conversation.id, col(Turn.status).in_(LIVE)).limit(1)
    asked = select(func.max(Message.position)).where(
        Message.conversation_id == conversation.id, Message.role == "teacher"
    )
    running, last = (await session.exec(select(live.scalar_subquery(), asked.scalar_subquery()))).one()
    if running is not None:
        raise TurnRunning("Wait for the reply, or stop it.", extra={"turn_id": running})
    return 0 if last is None else last + 2
