"""Sending a message, and following, stopping and repeating the turn that answers it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response

from api.accounts.principal import ChatCaller
from api.turns.posting import Draft, Posting, checked_text
from api.turns.schemas import MessageIn, Posted, TurnOut, TurnState
from api.turns.service import Turns
from api.web.provide import provided
from api.web.sse import STREAM, EventStream

router = APIRouter(tags=["turns"])

PostingDep = Annotated[Posting, Depends(provided(Posting))]
TurnsDep = Annotated[Turns, Depends(provided(Turns))]
LastEventId = Annotated[str | None, Header(description="The number of the last event that arrived")]
After = Annotated[int, Query(ge=0, description="As Last-Event-ID, which goes first")]

_UNKNOWN_EVENT = 2**31


@router.post("/api/conversations/{conversation_id}/messages", status_code=201)
async def post_message(conversation_id: str, given: MessageIn, caller: ChatCaller, posting: PostingDep) -> Posted:
    """Stores a message and starts the turn that answers it. 409 while another turn of the conversation runs."""
    draft = Draft(checked_text(given.text), given.client_message_id)
    return await posting.post(caller, conversation_id, draft)


@router.get("/api/turns/{turn_id}")
async def read_turn(turn_id: str, caller: ChatCaller, turns: TurnsDep) -> TurnOut:
    """One turn, with its reply once it has ended."""
    return await turns.read(caller, turn_id)


@router.get("/api/turns/{turn_id}/events", response_class=EventStream, responses=STREAM)
async def follow_turn(
    turn_id: str, caller: ChatCaller, turns: TurnsDep, last_event_id: LastEventId = None, after: After = 0
) -> EventStream:
    """The turn's events, from the first or after a number, to its last. An unknown number gives `reset` and all."""
    number = after if last_event_id is None else event_number(last_event_id)
    return EventStream(await turns.stream(caller, turn_id, number))


@router.post("/api/turns/{turn_id}/cancel", status_code=202)
async def cancel_turn(turn_id: str, caller: ChatCaller, turns: TurnsDep) -> TurnState:
    """Stops a turn and keeps what was written."""
    return await turns.cancel(caller, turn_id)


@router.post("/api/turns/{turn_id}/retry", status_code=201, responses={200: {"model": Posted}})
async def retry_turn(turn_id: str, caller: ChatCaller, posting: PostingDep, response: Response) -> Posted:
    """Answers the same message again, in a new turn. A message that has its answer keeps it (200)."""
    posted, is_new = await posting.retry(caller, turn_id)
    response.status_code = 201 if is_new else 200
    return posted


def event_number(header: str) -> int:
    """The number in a Last-Event-ID; one that no event has when it is not a number of ours."""
    return int(header) if header.isascii() and header.isdigit() and len(header) < 10 else _UNKNOWN_EVENT
