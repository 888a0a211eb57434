"""The detailed view of conversations, and the one-call chat."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.accounts.principal import ChatCaller
from api.chat.detail import ConversationView
from api.chat.schemas import ChatIn, ChatOut, ConversationDetail, Messages
from api.chat.service import Chat
from api.conversations.schemas import ConversationIn, ConversationPatch
from api.turns.service import Turns
from api.web.paging import Cursor, Limit
from api.web.provide import provided
from api.web.sse import STREAM, EventStream

router = APIRouter(tags=["chat"])

ChatDep = Annotated[Chat, Depends(provided(Chat))]
ViewDep = Annotated[ConversationView, Depends(provided(ConversationView))]
TurnsDep = Annotated[Turns, Depends(provided(Turns))]


@router.post("/api/chat", response_model=ChatOut, responses=STREAM)
async def chat(given: ChatIn, caller: ChatCaller, service: ChatDep, turns: TurnsDep) -> ChatOut | EventStream:
    """Sends a message and returns the whole reply, or with `stream` the events of its turn."""
    conversation_id, turn_id = await service.post(caller, given)
    if given.stream:
        return EventStream(await turns.stream(caller, turn_id, 0))
    return await service.reply(conversation_id, turn_id)


@router.post("/api/conversations", status_code=201)
async def open_conversation(given: ConversationIn, caller: ChatCaller, view: ViewDep) -> ConversationDetail:
    """Opens a conversation."""
    return await view.open(caller, given)


@router.get("/api/conversations/{conversation_id}")
async def read_conversation(conversation_id: str, caller: ChatCaller, view: ViewDep) -> ConversationDetail:
    """A conversation with its messages, plan and running turn."""
    return await view.read(caller, conversation_id)


@router.patch("/api/conversations/{conversation_id}")
async def change_conversation(
    conversation_id: str, patch: ConversationPatch, caller: ChatCaller, view: ViewDep
) -> ConversationDetail:
    """Gives a conversation another title or purpose."""
    return await view.change(caller, conversation_id, patch)


@router.get("/api/conversations/{conversation_id}/messages")
async def list_messages(
    conversation_id: str, caller: ChatCaller, view: ViewDep, cursor: Cursor = None, limit: Limit = 50
) -> Messages:
    """Messages of a long conversation, the latest first page by page, oldest first within a page."""
    return await view.messages(caller, conversation_id, cursor, limit)
