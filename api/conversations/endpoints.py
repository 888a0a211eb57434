"""The list of conversations, deleting them, and feedback on replies."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.accounts.principal import ChatCaller
from api.conversations.schemas import ConversationOut, FeedbackIn, FeedbackOut
from api.conversations.service import Conversations
from api.web.paging import Cursor, Limit, Page
from api.web.provide import provided
from api.web.text import Line

router = APIRouter(tags=["conversations"])

ConversationsDep = Annotated[Conversations, Depends(provided(Conversations))]
SearchText = Annotated[Line | None, Query(max_length=200, description="Looked for in titles and messages")]


@router.get("/api/conversations")
async def list_conversations(
    caller: ChatCaller, service: ConversationsDep, q: SearchText = None, cursor: Cursor = None, limit: Limit = 50
) -> Page[ConversationOut]:
    """The caller's own conversations, the latest first."""
    return await service.page(caller, q, cursor, limit)


@router.delete("/api/conversations/{conversation_id}", status_code=204)
async def delete_conversation(conversation_id: str, caller: ChatCaller, service: ConversationsDep) -> None:
    """Removes a conversation with everything said in it. Its plans stay."""
    await service.delete(caller, conversation_id)


@router.post("/api/messages/{message_id}/feedback")
async def give_feedback(
    message_id: str, given: FeedbackIn, caller: ChatCaller, service: ConversationsDep
) -> FeedbackOut:
    """Keeps what the caller thinks of a reply; once per reply, changeable."""
    return await service.give_feedback(caller, message_id, given)
